internal import TextModel

/// A stance with the words by which it is compared.
struct ComparableStance {
  let record: StanceRecord
  private let target: ContentWords
  private let holder: ContentWords

  init(_ record: StanceRecord) {
    self.record = record
    target = ContentWords(record.target)
    holder = ContentWords(record.holder.name)
  }

  private var holderID: String? { record.holder.id.flatMap { $0.isEmpty ? nil : $0 } }
  private var isDenied: Bool { record.modality == .denied }

  /// Whether the holder is a state or a group of states.
  var isOfState: Bool { record.holder.type == .country || record.holder.type == .group }
  /// Whether the stance names what it is about.
  var hasTarget: Bool { !target.isMissing }

  /// Whether this gold stance and `other` are the same claim, wherever it is made.
  func matches(_ other: ComparableStance) -> Bool {
    isDenied == other.isDenied && matchesWithoutTarget(other) && target.agrees(with: other.target)
  }

  /// Whether holder, position and polarity are the same.
  func matchesWithoutTarget(_ other: ComparableStance) -> Bool {
    sharesPosition(other) && sharesHolder(other)
  }

  /// Whether both belong into the same cell of a matrix: the holders' ids are equal, whatever their names.
  func sharesCell(_ other: ComparableStance) -> Bool {
    record.holder.id == other.record.holder.id && sharesPosition(other) && isDenied == other.isDenied
      && target.agrees(with: other.target)
  }

  /// Whether the evidence of both overlaps, or lies at most `slack` code points apart.
  func isNear(_ other: ComparableStance, slack: Int = 0) -> Bool {
    let (left, right) = (record.evidence, other.record.evidence)
    return right.start <= left.end + slack && left.start <= right.end + slack
  }

  private func sharesPosition(_ other: ComparableStance) -> Bool {
    record.position == other.record.position && record.polarity == other.record.polarity
  }

  /// By id where both have one; a person or organization in the gold may match by name one that has an id.
  private func sharesHolder(_ other: ComparableStance) -> Bool {
    switch (holderID, other.holderID) {
    case (let left?, let right?): left == right
    case (nil, nil): holder.agrees(with: other.holder)
    default: !isOfState && holder.agrees(with: other.holder)
    }
  }
}
