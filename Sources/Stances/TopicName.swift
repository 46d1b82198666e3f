import TextModel

/// A way in which the text names a topic.
struct TopicName: Sendable {
  let target: Target
  /// The words of the target besides function words.
  let content: [String]
  /// How many of them there are, those with a hyphen taken for one: "hvalreservat i Sør-Atlanteren" has two.
  let wordCount: Int
  /// How often the text names it so.
  var count = 1
  /// The letters of the head.
  let headLength: Int
  /// How often the noun that heads it stands in the text.
  let headCount: Int
  /// What another name must share with this one to be of the same thing.
  let key: TopicKey

  /// - Parameter headCount: how often the noun that heads it stands in the text.
  init(_ target: Target, headCount: Int) {
    self.target = target
    self.headCount = headCount
    content = FoldedWords.content(of: target.text)
    let hasHyphen = target.text.utf8.contains(UInt8(ascii: "-"))
    wordCount = hasHyphen ? FoldedWords.content(of: target.text.filter { $0 != "-" }).count : content.count
    headLength = target.head.count
    key = TopicKey(target, content: content)
  }

  /// Whether it is one word for an agreement that begins with what another name of one says that it is about: "ciberpacto" for "tratado contra
  /// la ciberdelincuencia", "klimaavtalen" for "avtalen om klimakutt".
  func isShort(for other: TopicName) -> Bool {
    guard target.agreement == .specific, other.target.agreement == .specific, let word = content.first,
      content.count == 1, other.content.count > 1
    else { return false }
    return other.content.contains { matter in
      let common = zip(word, matter).prefix { $0 == $1 }.count
      return common >= FoldedWords.sharedBeginning && word.count - common >= Self.shortestNoun
    }
  }

  /// The letters of the shortest noun for an agreement.
  private static let shortestNoun = 4

  /// Whether an agreement's own name is that of the one which a bare word means: where it has another noun, the text has to have it first or
  /// often, since what it tells later in passing may be another agreement.
  func tellsMore(than bare: TopicName) -> Bool {
    target.head == bare.target.head || target.span.start < bare.target.span.start || 2 * headCount >= bare.headCount
  }

  /// Whether it says behind a preposition what the thing is about, and not only how it is: "avtale om romskrot", not "svak avtale".
  private var tellsMatter: Bool {
    target.isMotion && target.text.split(separator: " ").count > content.count
  }

  /// Whether it is better than another name of the same thing.
  ///
  /// Of "avtalen" and "himmelavtalen" the second is, which tells more, where the text says it half as often; of the rest the one that tells
  /// what the noun is about in one word more ("boikott av VM"), then what the text says most often, of these what it is about, and then the
  /// shortest.
  func isBetter(than other: TopicName) -> Bool {
    let (isBare, otherIsBare) = (target.agreement == .bare, other.target.agreement == .bare)
    if isBare != otherIsBare { return otherIsBare }
    if headLength != other.headLength {
      return headLength > other.headLength ? 2 * headCount >= other.headCount : 2 * other.headCount < headCount
    }
    let (hasTwo, otherHasTwo) = (wordCount == 2, other.wordCount == 2)
    if hasTwo != otherHasTwo { return hasTwo }
    let (isOne, otherIsOne) = (target.isOneWord, other.target.isOneWord)
    if isOne != otherIsOne { return isOne }
    if count != other.count { return count > other.count }
    if hasTwo, target.head == other.target.head, tellsMatter != other.tellsMatter { return tellsMatter }
    return target.text.utf8.count < other.target.text.utf8.count
  }
}
