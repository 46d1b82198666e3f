/// A layer of a document, as annotators name what they read and write.
public enum Layer: String, Hashable, Sendable, CaseIterable, Comparable {
  case text, blocks, tokens, sentences, languages, words, names, countries, entities, quotes, stances

  /// In the order in which the flow writes them.
  public static func < (left: Layer, right: Layer) -> Bool {
    (Layer.allCases.firstIndex(of: left) ?? 0) < (Layer.allCases.firstIndex(of: right) ?? 0)
  }
}

/// One step of the analysis: reads layers that earlier steps wrote, and writes its own.
public protocol Annotator: Sendable {
  /// The step's name, as `standpunkt pipeline` prints it.
  var name: String { get }
  /// The layers it reads. A pipeline checks at construction that an earlier step writes each of them.
  var reads: Set<Layer> { get }
  /// The layers it writes, or adds to.
  var writes: Set<Layer> { get }
  /// Writes this step's layers into `document`.
  ///
  /// The same document gets the same layers, whatever ran before on the same annotator.
  func annotate(_ document: inout Document) throws
}
