import LanguageData

/// A sorted list of 32-bit keys in a model file, searched where it lies.
package struct SortedKeys: Sendable {
  /// Number of keys.
  package let count: Int
  private let file: MappedFile
  private let section: Range<Int>

  /// The keys in a section of a model file.
  ///
  /// - Throws: `DataError` where the section is missing or not made of keys.
  package init(_ container: ModelContainer, _ name: String) throws {
    section = try container.section(name)
    file = container.file
    guard section.count % 4 == 0 else { throw container.error("section “\(name)” is not made of keys") }
    count = section.count / 4
  }

  /// The places of the keys that equal `key`; they stand side by side.
  package func places(of key: UInt32) -> Range<Int> {
    file.withBytes(section) { bytes in
      func at(_ index: Int) -> UInt32 { Kernels.value(bytes, at: index * 4, as: UInt32.self) }
      var low = 0
      var high = count
      while low < high {
        let middle = (low + high) / 2
        if at(middle) < key { low = middle + 1 } else { high = middle }
      }
      var end = low
      while end < count, at(end) == key { end += 1 }
      return low..<end
    }
  }
}
