/// The features of one token, as 64-bit hashes of the number of a template and the values in it.
///
/// The list is used for one token after the other. A feature is added by functions for one to four values and not by one for
/// any number, which would make a list in memory for each feature.
struct NameFeatureList: ~Copyable {
  /// The features of a token: those of its word alone, whose sum is the same wherever the word stands in a language, but for
  /// the first place of a sentence and sentences without clusters; and those that its surroundings take part in.
  struct Part: OptionSet {
    let rawValue: UInt8

    static let word = Part(rawValue: 1)
    static let context = Part(rawValue: 2)
    static let all: Part = [.word, .context]
  }

  /// More than the templates that there are.
  static let capacity = 128

  /// How many features were added.
  private(set) var count = 0
  private var features = [UInt64](repeating: 0, count: Self.capacity)
  /// The number of the last template.
  var template: UInt64 = 0
  private var part: Part = .all

  /// A feature that was added.
  subscript(place: Int) -> UInt64 { features[place] }

  /// Forgets what was added; of what is added next, only `part` is kept.
  mutating func start(_ part: Part) {
    count = 0
    template = 0
    self.part = part
  }

  /// Adds a feature of the word alone, or in which its surroundings take part.
  @inline(__always)
  mutating func add(_ part: Part, _ first: UInt64) {
    template += 1
    if self.part.contains(part) { append(NameHash.mix(template, first)) }
  }

  /// Adds a feature of the word alone, or in which its surroundings take part.
  @inline(__always)
  mutating func add(_ part: Part, _ first: UInt64, _ second: UInt64) {
    template += 1
    if self.part.contains(part) { append(hash(first, second)) }
  }

  /// Adds a feature of the word alone, or in which its surroundings take part.
  @inline(__always)
  mutating func add(_ part: Part, _ first: UInt64, _ second: UInt64, _ third: UInt64) {
    template += 1
    if self.part.contains(part) { append(NameHash.mix(hash(first, second), third)) }
  }

  /// Adds a feature of the word alone, or in which its surroundings take part.
  @inline(__always)
  mutating func add(_ part: Part, _ first: UInt64, _ second: UInt64, _ third: UInt64, _ fourth: UInt64) {
    template += 1
    if self.part.contains(part) { append(NameHash.mix(NameHash.mix(hash(first, second), third), fourth)) }
  }

  private mutating func append(_ feature: UInt64) {
    features[count] = feature
    count += 1
  }

  @inline(__always)
  private func hash(_ first: UInt64, _ second: UInt64) -> UInt64 {
    NameHash.mix(NameHash.mix(template, first), second)
  }
}
