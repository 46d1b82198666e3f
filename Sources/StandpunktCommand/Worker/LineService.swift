import Dispatch
import Foundation
import Synchronization

/// Answers every line of standard input with one line on standard output, in order, on several threads.
///
/// An answer is written as soon as it and all before it are ready, even while the next line has not come, so that a
/// partner may wait for each answer before it sends the next line. At most `jobs * 4` lines are in memory.
enum LineService {
  /// Answers lines until the input ends.
  ///
  /// - Throws: where standard input cannot be read or standard output cannot be written.
  static func run(jobs: Int, maximumLength: Int, answer: @Sendable (InputLine) -> [UInt8]) throws {
    let input = Mutex(NumberedLines(maximumLength: maximumLength))
    let output = Mutex(OrderedOutput())
    let places = DispatchSemaphore(value: jobs * 4)
    DispatchQueue.concurrentPerform(iterations: jobs) { _ in
      while true {
        places.wait()
        guard let line = input.withLock({ $0.next() }) else {
          places.signal()
          return
        }
        let answered = answer(line)
        let (written, isBroken) = output.withLock { output in
          (output.write(answered, number: line.number), output.failure != nil)
        }
        if isBroken { input.withLock { $0.stop() } }
        for _ in 0..<written { places.signal() }
      }
    }
    if let failure = input.withLock({ $0.failure }) ?? output.withLock({ $0.failure }) { throw failure }
  }
}

/// A line of the input.
struct InputLine: Sendable {
  /// The line's number, from 1.
  let number: Int
  /// What it holds.
  let line: BoundedLines.Line
}

/// The lines of standard input, with their numbers.
private struct NumberedLines: ~Copyable {
  private var lines: BoundedLines
  private var number = 0
  private var isStopped = false
  /// Why the input ended early.
  private(set) var failure: (any Error)?

  init(maximumLength: Int) { lines = BoundedLines(maximumLength: maximumLength) }

  /// The next line; `nil` after the last, or after ``stop()``.
  mutating func next() -> InputLine? {
    guard !isStopped, failure == nil else { return nil }
    do {
      guard let line = try lines.next() else { return nil }
      number += 1
      return InputLine(number: number, line: line)
    } catch {
      failure = error
      return nil
    }
  }

  /// Gives no more lines.
  mutating func stop() { isStopped = true }
}

/// Writes answers in the order of their lines, whatever the order in which they come.
private struct OrderedOutput: ~Copyable {
  private var written = 0
  private var waiting: [Int: [UInt8]] = [:]
  /// Why an answer could not be written.
  private(set) var failure: (any Error)?

  /// Writes the answer to the line with this number, and those that waited for it; gives how many it wrote.
  mutating func write(_ answer: [UInt8], number: Int) -> Int {
    waiting[number] = answer
    let before = written
    while let answer = waiting.removeValue(forKey: written + 1) {
      written += 1
      guard failure == nil else { continue }
      do {
        try FileHandle.standardOutput.write(contentsOf: Data(answer + [0x0A]))
      } catch {
        failure = error
      }
    }
    return written - before
  }
}
