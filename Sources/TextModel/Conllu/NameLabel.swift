/// The label of a word in a name, as NorNE writes it in CoNLL-U's last column: `name=B-PER` (Jørgensen et al., 2020), with `B` for
/// the first word of a name, `I` for the others (IOB2; Tjong Kim Sang and Veenstra, 1999), and `name=O` outside of names.
public struct NameLabel: Hashable, Sendable {
  /// The type of the name: `PER`, `ORG`, `LOC`, `EVT` or `PROD` where this program wrote it.
  public var type: String
  /// Whether the name begins with this word.
  public var isFirst: Bool

  /// A label of this type.
  public init(type: String, isFirst: Bool) {
    self.type = type
    self.isFirst = isFirst
  }

  /// The label in a CoNLL-U column of miscellany, under `name` or `NER`; `nil` where it has none or `O`.
  public init?(misc: some StringProtocol) {
    guard let value = Self.value(in: misc), value.count > 2, value.dropFirst().first == "-" else { return nil }
    self.init(type: String(value.dropFirst(2)), isFirst: value.first == "B")
  }

  /// Whether a CoNLL-U column of miscellany says what name its word is in, if any.
  public static func isGiven(inMisc misc: some StringProtocol) -> Bool { value(in: misc) != nil }

  private static func value(in misc: some StringProtocol) -> Substring? {
    Substring(misc).split(separator: "|").first(where: isLabel)?.drop { $0 != "=" }.dropFirst()
  }

  private static func isLabel(_ field: Substring) -> Bool { field.hasPrefix("name=") || field.hasPrefix("NER=") }

  /// A column of miscellany with this label in place of what it says of names; `nil` is for a word outside of names.
  static func misc(_ misc: String, with label: NameLabel?) -> String {
    let field = label.map { ($0.isFirst ? "name=B-" : "name=I-") + $0.type } ?? "name=O"
    if misc.isEmpty { return field }
    guard isGiven(inMisc: misc) else { return misc + "|" + field }
    return (misc.split(separator: "|").filter { !isLabel($0) } + [field[...]]).joined(separator: "|")
  }
}

extension EntityType {
  /// What NorNE calls names of this type; `nil` for what is none there.
  fileprivate var nameType: String? {
    switch self {
    case .person: "PER"
    case .organization: "ORG"
    case .place: "LOC"
    case .event: "EVT"
    case .work: "PROD"
    case .hashtag, .handle, .url, .date: nil
    }
  }
}

extension Document {
  /// For each token the label of the name that ``names`` puts it in.
  public func nameLabels() -> [NameLabel?] {
    var labels = [NameLabel?](repeating: nil, count: tokens.count)
    for name in names {
      guard let type = name.type.nameType else { continue }
      let inside = tokens(in: name.span)
      for token in inside { labels[token] = NameLabel(type: type, isFirst: token == inside.lowerBound) }
    }
    return labels
  }
}

extension ConlluSentence {
  /// Writes a label for each token, and for each word of a multiword token that of the token.
  ///
  /// - Parameter labels: one for each of ``tokens``.
  public mutating func write(names labels: ArraySlice<NameLabel?>) {
    for (token, label) in zip(tokens.indices, labels) {
      guard tokens[token].words.count > 1 else {
        tokens[token].misc = NameLabel.misc(tokens[token].misc, with: label)
        continue
      }
      for word in tokens[token].words {
        let isFirst = label?.isFirst ?? false && word == tokens[token].words.lowerBound
        words[word].misc = NameLabel.misc(
          words[word].misc, with: label.map { NameLabel(type: $0.type, isFirst: isFirst) })
      }
    }
  }
}
