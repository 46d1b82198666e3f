import Stances
import TextModel

/// Writes what an analysis says of a document's stances, sentence by sentence, for a terminal.
struct ExplanationWriter {
  let document: Document
  /// What became of every position cue.
  let cues: [CueReading]
  let explainer: StanceExplainer
  /// Whether the words of the text may be coloured.
  let usesColour: Bool

  /// The explanation of the whole document, or of what speaks of one holder: a name as the text has it, or an id.
  func text(about holder: String?) -> String {
    var text = "\(document.id)\n\n"
    var isEmpty = true
    for sentence in document.sentences {
      if let holder, !mentions(holder, sentence.span) { continue }
      let lines = lines(of: sentence.span, about: holder)
      guard holder != nil || !lines.isEmpty else { continue }
      isEmpty = false
      text += painted(sentence.span) + "\n" + lines.map { "    \($0)\n" }.joined() + "\n"
    }
    guard isEmpty else { return text }
    return text
      + (holder.map { "No sentence mentions “\($0)” as somebody who can hold a position.\n" }
        ?? "No words of the text say a position.\n")
  }

  // MARK: - What is said of a sentence

  private func lines(of span: TextSpan, about holder: String?) -> [String] {
    let here = cues.filter { reading in reading.words.first.map { span.contains($0) } ?? false }
    let stances = document.stances.filter { span.overlaps($0.evidence) && (holder.map($0.isHeld(by:)) ?? true) }
    var lines = stances.map { line(of: $0, here) }
    let read = Set(here.filter { $0.rejection == nil }.flatMap(\.words))
    lines += here.compactMap { reading in
      guard read.isDisjoint(with: reading.words) else { return nil }
      return reading.rejection.map { "✗ “\(quoted(reading))” (\(reading.kind) \(reading.row)): \($0.explanation)" }
    }
    if holder != nil, stances.isEmpty, here.isEmpty {
      lines.append("✗ no words here that the lexicon knows to say a position")
    } else if holder != nil, stances.isEmpty, here.allSatisfy({ $0.rejection == nil }) {
      lines.append("✗ the position that is said here is somebody else's")
    }
    return lines
  }

  private func line(of stance: Stance, _ cues: [CueReading]) -> String {
    var line = "✓ \(stance.holder.name): \(stance.position.rawValue) \(stance.polarity.rawValue) "
    line += "“\(stance.target ?? "")”, \(stance.modality.rawValue), rule \(stance.rule ?? "")"
    if let condition = stance.condition { line += ", if “\(condition)”" }
    if let source = stance.source { line += ", says \(source)" }
    let cue = cues.first { reading in
      reading.rejection == nil && reading.position == stance.position
        && reading.words.allSatisfy(stance.evidence.contains)
    }
    guard let cue, let word = cue.words.first else { return line }
    line += "\n      by “\(quoted(cue))” (\(cue.kind) \(cue.row))"
    if let place = place(of: stance), let path = explainer.path(from: word, to: place, in: document) {
      line += ": \(path)"
    }
    return line
  }

  /// The words of a cue, with “…” where others stand between.
  private func quoted(_ reading: CueReading) -> String {
    var text = ""
    var end: Int?
    for word in reading.words {
      if let end { text += word.start - end <= 1 ? " " : " … " }
      text += document[word]
      end = word.end
    }
    return text
  }

  /// Where the evidence mentions the stance's holder.
  private func place(of stance: Stance) -> TextSpan? {
    if let id = stance.holder.id {
      return document.countries.first { $0.id == id && stance.evidence.contains($0.span) }?.span
    }
    return document.entityMentions.first { mention in
      stance.evidence.contains(mention.span) && document.entities[mention.entity].name == stance.holder.name
    }?.span
  }

  // MARK: - Who is mentioned

  private func mentions(_ holder: String, _ span: TextSpan) -> Bool {
    let name = holder.lowercased()
    let isCountry = document.countries.contains { country in
      span.contains(country.span) && (country.id == holder || document[country.span].lowercased() == name)
    }
    let isEntity = document.entityMentions.contains { mention in
      let entity = document.entities[mention.entity]
      return span.contains(mention.span)
        && (entity.name.lowercased() == name || entity.actsFor == holder || document[mention.span].lowercased() == name)
    }
    return isCountry || isEntity
  }

  // MARK: - The text in colour

  private func painted(_ span: TextSpan) -> String {
    let text = document[span]
    guard usesColour else { return String(text).replacing("\n", with: " ") }
    var output = ""
    for token in document.tokens(in: span) {
      let place = document.tokens[token].span
      if token > 0, document.tokens[token - 1].span.end < place.start, place.start > span.start { output += " " }
      let colours = colours(at: place)
      output += colours.map { "\u{1B}[\($0)m" }.joined() + document[place] + (colours.isEmpty ? "" : "\u{1B}[0m")
    }
    return output
  }

  /// The terminal's codes for a token: holders cyan, cues yellow, quotes in italics.
  private func colours(at place: TextSpan) -> [Int] {
    var codes: [Int] = []
    if document.quotes.contains(where: { $0.span.contains(place) }) { codes.append(3) }
    if cues.contains(where: { $0.words.contains(place) }) {
      codes += [1, 33]
    } else if document.countries.contains(where: { $0.span.contains(place) })
      || document.entityMentions.contains(where: { $0.span.contains(place) })
    {
      codes.append(36)
    }
    return codes
  }
}

extension Stance {
  /// Whether the holder has this name or id.
  fileprivate func isHeld(by name: String) -> Bool {
    holder.id == name || holder.name.lowercased() == name.lowercased()
  }
}
