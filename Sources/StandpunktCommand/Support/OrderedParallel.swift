/// Runs work on several workers at once and hands the results on in the order of the inputs.
///
/// At most `workers * 4` inputs are in memory, so that memory does not grow with their number.
enum OrderedParallel {
  /// Calls `deliver` with `work(input)` for every input that `next` gives, in order, until `next` gives `nil`.
  static func map<Input: Sendable, Output: Sendable>(
    workers: Int, next: () -> Input?, work: @escaping @Sendable (Input) -> Output, deliver: (Output) throws -> Void
  ) async throws {
    try await withThrowingTaskGroup(of: (Int, Output).self) { group in
      var started = 0
      var delivered = 0
      var waiting: [Int: Output] = [:]
      var isExhausted = false
      while true {
        while !isExhausted, started - delivered - waiting.count < workers, started - delivered < workers * 4 {
          guard let input = next() else {
            isExhausted = true
            break
          }
          let index = started
          started += 1
          group.addTask { (index, work(input)) }
        }
        guard let (index, output) = try await group.next() else { break }
        waiting[index] = output
        while let output = waiting.removeValue(forKey: delivered) {
          delivered += 1
          try deliver(output)
        }
      }
    }
  }
}
