/// How much is read.
enum ReadingLimits {
  /// The most bytes of a file that holds one document, and of a file in an archive.
  static let largestMember = 100_000_000
  /// The most bytes of an HTML page.
  static let largestPage = 32_000_000
  /// Archives in archives are read to this depth.
  static let deepestArchive = 3
  /// Files that unpack to more than this many times their archive's size are a bomb, and no articles.
  static let largestRatio = 100
  /// Whatever the ratio, so many bytes may be unpacked.
  static let smallestBomb = 50_000_000
  /// The memory of the process that reads, in bytes.
  static let memory = 1 << 30
  /// The processor time that one file, or one member of an archive, may take, in seconds.
  static let processorSeconds = 20
  /// How long the process may be silent, in seconds.
  static let silentSeconds = 45
  /// How often a new process is started for one archive.
  static let mostRestarts = 3
}
