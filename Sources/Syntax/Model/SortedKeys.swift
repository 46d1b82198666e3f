import LanguageData

/// A sorted list of 32-bit keys in a model file, searched where it lies.
package struct SortedKeys: Sendable {
  /// Number of keys.
  package let count: Int
  private let file: MappedFile
  private let section: Range<Int>
  /// For each value of a key's upper bits the place of the first key that has it or a larger one, and after them the number
  /// of keys. Keys are hashes, so that few share their upper bits, and a search reads one or two lines of memory.
  private let starts: [Int32]
  /// By how many bits a key is shifted to get its upper bits.
  private let shift: Int

  /// The keys in a section of a model file.
  ///
  /// - Throws: `DataError` where the section is missing or not made of keys.
  package init(_ container: ModelContainer, _ name: String) throws {
    section = try container.section(name)
    file = container.file
    guard section.count % 4 == 0 else { throw container.error("section “\(name)” is not made of keys") }
    count = section.count / 4
    let upperBits = max(1, Int.bitWidth - count.leadingZeroBitCount - 3)
    shift = 32 - upperBits
    starts = Self.starts(file, section, shift: shift)
  }

  private static func starts(_ file: MappedFile, _ section: Range<Int>, shift: Int) -> [Int32] {
    file.withBytes(section) { bytes in
      var starts: [Int32] = []
      starts.reserveCapacity((1 << (32 - shift)) + 1)
      for place in 0..<section.count / 4 {
        let upper = Int(Kernels.value(bytes, at: place * 4, as: UInt32.self) >> UInt32(shift))
        while starts.count <= upper { starts.append(Int32(place)) }
      }
      while starts.count <= 1 << (32 - shift) { starts.append(Int32(section.count / 4)) }
      return starts
    }
  }

  /// The places of the keys that equal `key`; they stand side by side.
  package func places(of key: UInt32) -> Range<Int> {
    let upper = Int(key >> UInt32(shift))
    let near = Int(starts[upper])..<Int(starts[upper + 1])
    return file.withBytes(section) { bytes in
      func at(_ index: Int) -> UInt32 { Kernels.value(bytes, at: index * 4, as: UInt32.self) }
      let first = near.first { at($0) >= key } ?? near.upperBound
      let end = (first..<near.upperBound).first { at($0) > key } ?? near.upperBound
      return first..<end
    }
  }
}
