internal import Aggregation
internal import TextModel

extension StancePosition {
  /// The position as a column's head.
  var title: String {
    switch self {
    case .recognize: "recognizes"
    case .support: "supports"
    case .demand: "demands"
    case .condemn: "judges"
    case .sanction: "sanctions"
    case .threaten: "threatens"
    }
  }
}

extension StancePolarity {
  /// The side as a column's second line.
  var title: String {
    switch self {
    case .for: "for +"
    case .against: "against −"
    case .neutral: "neutral ○"
    }
  }
}

extension Side {
  /// The codebook's name for it, else the side in words: "recognizes, against".
  var title: String { name ?? "\(position.title), \(polarity.rawValue)" }
}
