/// How much text, and how much of it in links, stands below each element of a page.
struct PageMeasures {
  /// Bytes of text that is shown, white space aside.
  private(set) var text: [Int]
  /// Those of them that stand in links.
  private(set) var links: [Int]
  /// Those that stand in paragraphs and are no links.
  private(set) var prose: [Int]

  init(_ tree: MarkupTree) {
    let count = tree.nodes.count
    text = [Int](repeating: 0, count: count)
    links = text
    prose = text
    var inLink = [Bool](repeating: false, count: count)
    var inParagraph = inLink
    var isShown = [Bool](repeating: true, count: count)
    for index in 1..<max(count, 1) {
      let node = tree[index]
      let parent = Int(node.parent)
      isShown[index] = isShown[parent] && !Self.unseen.contains(node.name)
      inLink[index] = inLink[parent] || node.name == "a"
      inParagraph[index] = inParagraph[parent] || Self.paragraphs.contains(node.name)
      guard node.isText, isShown[index] else { continue }
      let length = node.text.utf8.count { !$0.isMarkupSpace }
      text[index] = length
      if inLink[index] { links[index] = length }
      // Text that is long enough is prose wherever it stands.
      if !inLink[index], inParagraph[index] || length > Self.longText { prose[index] = length }
    }
    for index in (1..<max(count, 1)).reversed() {
      let parent = Int(tree[index].parent)
      text[parent] += text[index]
      links[parent] += links[index]
      prose[parent] += prose[index]
    }
  }

  /// Elements whose text is not shown.
  static let unseen: Set<String> = [
    "head", "script", "style", "noscript", "template", "textarea", "title", "iframe", "svg", "math", "object", "select",
    "button", "audio", "video", "canvas", "dialog", "map",
  ]
  private static let paragraphs: Set<String> = ["p", "blockquote", "pre"]
  private static let longText = 100

  /// The share of an element's text that stands in links.
  func linkDensity(of index: Int) -> Double { text[index] == 0 ? 0 : Double(links[index]) / Double(text[index]) }
}
