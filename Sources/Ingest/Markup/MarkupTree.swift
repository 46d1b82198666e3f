/// A tree of elements and text, in the order of the page.
///
/// Nodes stand in one array; a parent stands before its children, and the nodes below an element are the range that follows
/// it.
struct MarkupTree {
  /// An element, or a text, whose name is empty.
  struct Node {
    var name: String
    var text = ""
    var attributes: [MarkupScanner.Attribute] = []
    var parent: Int32
    /// One past the last node below this one.
    var end: Int32 = 0

    /// Whether this is a text.
    var isText: Bool { name.isEmpty }

    /// The value of an attribute.
    func attribute(_ name: String) -> String? { attributes.first { $0.name == name }?.value }
  }

  /// The nodes; the first is the root, which stands for the whole page.
  private(set) var nodes = [Node(name: "#root", parent: -1)]

  /// Elements deeper than this are put beside their parent, as browsers do: no page needs it, and walking stays cheap.
  static let deepest = 256
  /// A page with more nodes than this is refused: the largest news pages have a hundredth of it.
  static let mostNodes = 2_000_000

  subscript(index: Int) -> Node { nodes[index] }

  /// Adds a node below `parent`, which must be open: nothing may have been added outside it since.
  mutating func add(_ name: String, _ attributes: [MarkupScanner.Attribute], parent: Int) -> Int {
    nodes.append(Node(name: name, attributes: attributes, parent: Int32(parent)))
    return nodes.count - 1
  }

  /// Adds text below `parent`.
  mutating func addText(_ text: String, parent: Int) {
    nodes.append(Node(name: "", text: text, parent: Int32(parent)))
  }

  /// Fixes where each element ends; called once, when the tree is whole.
  mutating func finish() {
    for index in nodes.indices { nodes[index].end = Int32(index + 1) }
    for index in nodes.indices.dropFirst().reversed() {
      let parent = Int(nodes[index].parent)
      nodes[parent].end = max(nodes[parent].end, nodes[index].end)
    }
  }

  // MARK: Looking

  /// The node above; `nil` for the root.
  func parent(of index: Int) -> Int? { index == 0 ? nil : Int(nodes[index].parent) }

  /// The nodes below an element, itself first.
  func subtree(_ index: Int) -> Range<Int> { index..<Int(nodes[index].end) }

  /// The nodes right below an element.
  func children(of index: Int) -> [Int] {
    var children: [Int] = []
    var child = index + 1
    while child < Int(nodes[index].end) {
      children.append(child)
      child = Int(nodes[child].end)
    }
    return children
  }

  /// The first element below `index` that passes.
  func first(in index: Int = 0, where passes: (Node) -> Bool) -> Int? {
    subtree(index).first { !nodes[$0].isText && passes(nodes[$0]) }
  }

  /// The elements of this name below `index`, in order.
  func elements(_ name: String, in index: Int = 0) -> [Int] { subtree(index).filter { nodes[$0].name == name } }

  /// The text below a node, with its white space put to one space each.
  func text(of index: Int) -> String {
    var joined = ""
    // Where the open blocks end: words of different blocks are not one word.
    var ends: [Int32] = []
    for node in subtree(index) {
      while let end = ends.last, end <= node {
        joined += " "
        ends.removeLast()
      }
      if nodes[node].isText {
        joined += nodes[node].text
      } else if nodes[node].name == "br" || HTMLElements.blocks.contains(nodes[node].name) {
        joined += " "
        ends.append(nodes[node].end)
      }
    }
    return joined.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// The text of a script or another element whose text is no prose, as it is.
  func rawText(of index: Int) -> String { subtree(index).lazy.map { nodes[$0].text }.joined() }
}
