package import TextModel

/// The stances of documents as tables for a terminal.
package enum StanceListing {
  /// One document's heading and its stances in columns, or a line that says that it has none.
  package static func text(of record: DocumentRecord) -> String {
    var heading = record.id.singleLine(width: 100)
    if let title = record.title { heading += "  \(title.singleLine(width: 80))" }
    if let date = record.date { heading += "  \(date)" }
    guard !record.stances.isEmpty else { return "\(heading)\n  no stances found\n\n" }
    var table = TextTable([
      ("  holder", .left), ("position", .left), ("target", .left), ("modality", .left), ("source", .left),
      ("conf.", .right), ("evidence", .left),
    ])
    for stance in record.stances {
      table.add([
        "  " + stance.holder.name.singleLine(width: 28), "\(stance.position.rawValue) \(stance.polarity.sign)",
        (stance.target ?? "").singleLine(width: 32), stance.modality.rawValue,
        (stance.source ?? "").singleLine(width: 20),
        stance.confidence.map { String($0.threeDecimals.dropLast()) } ?? "",
        stance.evidence.text.singleLine(width: 60),
      ])
    }
    return heading + "\n" + table.text + "\n"
  }
}

extension StancePolarity {
  /// One sign for the side: plus, minus, circle.
  var sign: String {
    switch self {
    case .for: "+"
    case .against: "−"
    case .neutral: "○"
    }
  }
}
