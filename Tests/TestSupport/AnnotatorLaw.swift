public import TextModel

/// The law that every annotator passes: spans lie inside the text, on scalar boundaries and in order; a second run on the
/// same document writes the same; and layers that the annotator does not write stay as they were.
///
/// Returns what is broken, in words; nothing where the law is kept.
public func violations(of annotator: any Annotator, on document: Document) throws -> [String] {
  var once = document
  try annotator.annotate(&once)
  var again = document
  try annotator.annotate(&again)
  var found: [String] = []
  for layer in Layer.allCases {
    let (before, after) = (document.spans(of: layer), once.spans(of: layer))
    if !annotator.writes.contains(layer), before != after { found.append("\(layer) changed but is not in writes") }
    if after != again.spans(of: layer) { found.append("\(layer) differs between two runs") }
    found += after.compactMap { once.complaint(about: $0, in: layer) }
  }
  return found
}

extension Document {
  fileprivate func spans(of layer: Layer) -> [TextSpan] {
    switch layer {
    case .text: [TextSpan(0, utf8.count)]
    case .blocks: blocks.map(\.span)
    case .tokens: tokens.map(\.span)
    case .sentences: sentences.map(\.span)
    case .languages: languages.map(\.span)
    case .words: words.map { tokens[$0.token].span }
    case .names: names.map(\.span)
    case .countries: countries.map(\.span)
    case .entities: entityMentions.map(\.span)
    case .quotes: quotes.map(\.span)
    case .stances: stances.map(\.evidence)
    }
  }

  fileprivate func complaint(about span: TextSpan, in layer: Layer) -> String? {
    guard span.start >= 0, span.end <= utf8.count else { return "\(layer): \(span) lies outside the text" }
    let splits = [span.start, span.end].contains { $0 < utf8.count && utf8[$0] & 0xC0 == 0x80 }
    return splits ? "\(layer): \(span) splits a scalar" : nil
  }
}
