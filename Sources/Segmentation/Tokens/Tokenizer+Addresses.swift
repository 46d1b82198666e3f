import LanguageData
import TextModel
import UnicodeText

/// Web and e-mail addresses.
extension Tokenizer {
  /// The longest host name or local part that is looked at (RFC 1035 allows 253).
  private static let longestHost = 253

  /// Whether a word before this byte may be the beginning of an address.
  func isAddressSign(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: ".") || byte == UInt8(ascii: "@") || byte == UInt8(ascii: ":")
      || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "+")
  }

  /// The address that begins at `start`, whose first word ends at the sign; `nil` where there is none.
  func addressEnd(from start: Int, signAt sign: Int) -> (kind: TokenKind, end: Int)? {
    if byte(at: sign) == UInt8(ascii: ":") {
      if let end = mailLinkEnd(from: start, colon: sign) { return (.email, end) }
      guard byte(at: sign + 1) == UInt8(ascii: "/"), byte(at: sign + 2) == UInt8(ascii: "/"), isWordPart(at: sign + 3)
      else { return nil }
      return (.url, pathEnd(from: sign + 3))
    }
    let hostEnd = hostRunEnd(from: start)
    if let end = maskedAddressEnd(from: hostEnd) { return (.email, end) }
    if byte(at: hostEnd) == UInt8(ascii: "@"), isWordPart(at: hostEnd + 1) {
      return (.email, hostRunEnd(from: hostEnd + 1))
    }
    guard hasDomain(start, hostEnd) else {
      return hasFileEnding(start, hostEnd) || isDottedName(start, hostEnd) ? (.word, hostEnd) : nil
    }
    let next = byte(at: hostEnd)
    return (
      .url,
      next == UInt8(ascii: "/") || next == UInt8(ascii: ":") && isDigit(at: hostEnd + 1)
        ? pathEnd(from: hostEnd) : hostEnd
    )
  }

  /// The end of an address that is written as a link's (`mailto:name@example.com`, RFC 6068).
  private func mailLinkEnd(from start: Int, colon: Int) -> Int? {
    guard text[start..<colon].elementsEqual("mailto".utf8) else { return nil }
    let local = hostRunEnd(from: colon + 1)
    if let masked = maskedAddressEnd(from: local) { return masked }
    return local > colon + 1 && byte(at: local) == UInt8(ascii: "@") && isWordPart(at: local + 1)
      ? hostRunEnd(from: local + 1) : nil
  }

  /// The end of the run of letters, digits and the signs of host names at `start`, without signs at its end.
  private func hostRunEnd(from start: Int) -> Int {
    var end = start
    var lastInk = start
    while end < limit, end - start <= Self.longestHost {
      let (scalarClass, length) = scalarClass(at: end)
      let sign = byte(at: end)
      if scalarClass.isWordPart {
        lastInk = end + length
      } else if !(sign == UInt8(ascii: ".") || sign == UInt8(ascii: "-") || sign == UInt8(ascii: "_")
        || sign == UInt8(ascii: "+"))
      {
        break
      }
      end += length
    }
    return lastInk
  }

  /// Whether the run ends in a top-level domain, written as in an address: in lower case, or all in upper case.
  private func hasDomain(_ start: Int, _ end: Int) -> Bool {
    guard let dot = text[start..<end].lastIndex(of: UInt8(ascii: ".")), dot > start, end - dot <= 12 else {
      return false
    }
    let ending = text[(dot + 1)..<end]
    guard ending.count >= 2, ending.allSatisfy({ $0 >= 0x61 && $0 <= 0x7A }) else { return false }
    let isWeb = text[start..<end].starts(with: "www.".utf8)
    guard isWeb || dot - start >= 2, text[dot - 1] != UInt8(ascii: ".") else { return false }
    return lexicon.domains.contains(String(decoding: ending, as: UTF8.self))
  }

  /// The end of an e-mail address of which a part was taken out (`name...@example.com`).
  private func maskedAddressEnd(from start: Int) -> Int? {
    var at = start
    while byte(at: at) == UInt8(ascii: ".") { at += 1 }
    guard at > start + 1, byte(at: at) == UInt8(ascii: "@"), isWordPart(at: at + 1) else { return nil }
    return hostRunEnd(from: at + 1)
  }

  /// Whether the run is a name of three or more words in lower case (`comp.sources.unix`), as newsgroups and programs have.
  private func isDottedName(_ start: Int, _ end: Int) -> Bool {
    let labels = text[start..<end].split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    return labels.count >= 3
      && labels.allSatisfy { label in
        label.count >= 2 && label.allSatisfy { $0 >= 0x61 && $0 <= 0x7A || $0 == UInt8(ascii: "-") }
      }
  }

  /// Whether the run ends like the name of a file.
  private func hasFileEnding(_ start: Int, _ end: Int) -> Bool {
    guard let dot = text[start..<end].lastIndex(of: UInt8(ascii: ".")), dot > start, end - dot <= 5 else {
      return false
    }
    return lexicon.fileEndings.contains(string(dot + 1, end).lowercased())
  }

  /// Whether the word at `start` is an ending of file names.
  func isFileEnding(from start: Int) -> Bool {
    let end = wordRunEnd(from: start)
    return end > start + 1 && end - start <= 5 && lexicon.fileEndings.contains(string(start, end).lowercased())
  }

  /// The end of what follows a host: up to white space or a quotation mark, without punctuation that closes the sentence.
  private func pathEnd(from start: Int) -> Int {
    var end = start
    var openings = 0
    var lastInk = start
    while end < limit {
      let (scalarClass, length) = scalarClass(at: end)
      let sign = byte(at: end)
      if scalarClass.isBlank || scalarClass == .opening && sign != UInt8(ascii: "(") || sign == UInt8(ascii: "\"")
        || sign == UInt8(ascii: "<") || sign == UInt8(ascii: ">")
      {
        break
      }
      end += length
      switch sign {
      case UInt8(ascii: "("):
        openings += 1
      case UInt8(ascii: ")"):
        if openings > 0 {
          openings -= 1
          lastInk = end
        }
      case UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: ":"), UInt8(ascii: "!"),
        UInt8(ascii: "?"), UInt8(ascii: "'"):
        break
      default:
        if scalarClass != .closing && sign != 0xE2 { lastInk = end }
      }
    }
    return text[lastInk..<end].elementsEqual("...".utf8) ? end : lastInk  // Long addresses are cut off so.
  }
}
