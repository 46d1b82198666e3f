import TextModel

/// Gives organizations' names what a model has left out of them, and takes from them what only says whose they are.
///
/// "**Centre** for Climate Equity", "**National Doctors'** Association", and "Dr Halidi's **Orange Alliance**" of which the model makes
/// one name.
struct OrganizationNames {
  let document: Document
  let forms: [String]
  let lexicon: EntityLexicon

  /// The names of a sentence, in the order of the text, with the mended ones in place of those that they hold.
  func mended(_ names: [NameSpan], in sentence: Sentence) -> [NameSpan] {
    var mended: [NameSpan] = []
    for name in names.sorted(by: { $0.span < $1.span }) {
      if let last = mended.last, last.span.overlaps(name.span), last.span.length > name.span.length { continue }
      mended += parts(of: name, before: sentence.tokens.upperBound)
    }
    return mended
  }

  private func parts(of name: NameSpan, before end: Int) -> [NameSpan] {
    let tokens = document.tokens(in: name.span)
    if name.type == .organization, let owner = owner(in: tokens) { return separated(name, tokens, owner) }
    if let acronym = acronym(behindOrigin: tokens, before: end) { return [renamed(name, acronym)] }
    if let end = body(behindOwner: tokens, before: end) {
      return [renamed(name, tokens.lowerBound..<end)]
    }
    // All of it may have been taken for a person.
    if let last = tokens.last, tokens.count > 1, name.type == .person,
      body(behindOwner: tokens.dropLast(), before: end) == last + 1
    {
      return [renamed(name, tokens)]
    }
    guard name.type == .organization, let end = subject(behind: tokens, before: end) else { return [name] }
    return [renamed(name, tokens.lowerBound..<end)]
  }

  /// The name in capitals behind an adjective that opens its sentence and only says from where its bearer is: "Irske **RTÉ**", "Slovenske
  /// **RTV SLO**".
  private func acronym(behindOrigin tokens: Range<Int>, before end: Int) -> Range<Int>? {
    guard let first = tokens.first, tokens.count > 1, isAdjectiveOfState(forms[first]), isAcronym(first + 1),
      document.sentences.contains(where: { $0.tokens.contains(first) && opens($0, first) })
    else { return nil }
    var next = first + 2
    while next < max(end, tokens.upperBound), isAcronym(next), isSeparatedBySpace(next) { next += 1 }
    return first + 1..<max(next, tokens.upperBound)
  }

  /// Whether nothing but marks stands in a sentence before a token.
  private func opens(_ sentence: Sentence, _ token: Int) -> Bool {
    sentence.tokens.prefix { $0 < token }.allSatisfy { document.tokens[$0].kind != .word }
  }

  private func isAdjectiveOfState(_ form: String) -> Bool {
    let word = form.lowercased()
    return lexicon.countryAdjectives.contains(word)
      || word.hasSuffix("e") && lexicon.countryAdjectives.contains(String(word.dropLast()))
  }

  private func isAcronym(_ token: Int) -> Bool {
    document.tokens[token].kind == .word && forms[token].count > 1 && forms[token].allSatisfy(\.isUppercase)
  }

  private func renamed(_ name: NameSpan, _ tokens: Range<Int>) -> NameSpan {
    NameSpan(span: document.span(ofTokens: tokens), type: .organization, confidence: name.confidence)
  }

  /// Where a person ends who is named with a title before what is theirs: "**Dr Halidi's** Orange Alliance".
  private func owner(in tokens: Range<Int>) -> Int? {
    guard let first = tokens.first, tokens.count > 2, lexicon.words.isA(.honorific, forms[first].lowercased()) else {
      return nil
    }
    return tokens.dropFirst().dropLast().first { isPossessor($0) }
  }

  private func separated(_ name: NameSpan, _ tokens: Range<Int>, _ owner: Int) -> [NameSpan] {
    let ending = lexicon.words.all(.genitiveEnding).first { forms[owner].hasSuffix($0) } ?? ""
    let person = document.span(ofTokens: tokens.lowerBound + 1..<owner + 1)
    let span = TextSpan(person.start, person.end - ending.utf8.count)
    let body = renamed(name, owner + 1..<tokens.upperBound)
    return span.length > 0 ? [NameSpan(span: span, type: .person, confidence: name.confidence), body] : [body]
  }

  /// Where a name ends of which a model has only those whom the body unites: "**National Doctors'** Association".
  private func body(behindOwner tokens: Range<Int>, before end: Int) -> Int? {
    guard let last = tokens.last, isPossessor(last) || isMarkOfPossessor(last), last + 1 < end, isCapitalized(last + 1),
      lexicon.words.isA(.organization, forms[last + 1].lowercased()), !namesState(tokens)
    else { return nil }
    return last + 2
  }

  /// Where a name ends whose first word is that of a body and that goes on with what the body is for: "**Centre** for Climate Equity".
  private func subject(behind tokens: Range<Int>, before end: Int) -> Int? {
    guard let last = tokens.last, lexicon.words.isA(.organization, forms[last].lowercased()),
      tokens.dropLast().allSatisfy({ isPossessor($0) }) || tokens.count == 1
    else { return nil }
    var next = last + 1
    guard next < end, lexicon.words.isA(.of, forms[next].lowercased()) else { return nil }
    next += 1
    if next < end, lexicon.words.isA(.definite, forms[next].lowercased()) { next += 1 }
    let first = next
    while next < end, isCapitalized(next), isSeparatedBySpace(next) { next += 1 }
    let isState = next > first && namesState(first..<next)
    return next > first && !isState ? next : nil
  }

  private func isPossessor(_ token: Int) -> Bool {
    isCapitalized(token) && lexicon.words.ends(forms[token].lowercased(), as: .genitiveEnding)
      && lexicon.words.all(.genitiveEnding).contains { $0.count > 1 && forms[token].hasSuffix($0) }
  }

  /// Whether a token is the mark behind those who own something, where it stands apart: "Doctors**’**".
  private func isMarkOfPossessor(_ token: Int) -> Bool {
    token > 0 && isCapitalized(token - 1) && document.tokens[token].span.start == document.tokens[token - 1].span.end
      && lexicon.words.all(.genitiveEnding).contains {
        $0.count > 1 && $0.hasSuffix(forms[token]) && $0 != forms[token]
          && (forms[token - 1] + forms[token]).hasSuffix($0)
      }
  }

  private func isCapitalized(_ token: Int) -> Bool {
    document.tokens[token].kind == .word && forms[token].startsWithCapital
  }

  private func isSeparatedBySpace(_ token: Int) -> Bool {
    document.tokens[token].span.start == document.tokens[token - 1].span.end + 1
  }

  /// Whether one of these words is the name of a state, or part of one; which state is meant is found out after names.
  private func namesState(_ tokens: Range<Int>) -> Bool {
    tokens.contains { lexicon.countries.contains(forms[$0].lowercased()) }
  }
}
