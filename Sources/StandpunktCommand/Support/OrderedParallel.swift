import Dispatch
import Foundation
import Synchronization

/// Runs work on several workers at once and hands the results on in the order of the inputs.
///
/// Each worker is a thread of its own, for which an input waits while it is busy: reading inputs and handing results on hold
/// none of them up. At most `workers * 4` inputs are in memory, so that memory does not grow with their number.
enum OrderedParallel {
  /// Calls `deliver` with `work(input)` for every input that `next` gives, in order, until `next` gives `nil`.
  static func map<Input: Sendable, Output: Sendable>(
    workers: Int, next: () -> Input?, work: @escaping @Sendable (Input) -> Output, deliver: (Output) throws -> Void
  ) throws {
    let exchange = Exchange<Input, Output>()
    let workersAtWork = DispatchGroup()
    for _ in 0..<workers {
      workersAtWork.enter()
      Thread {
        while let (index, input) = exchange.takeInput() { exchange.putOutput(work(input), index) }
        workersAtWork.leave()
      }.start()
    }
    defer {
      exchange.close(workers: workers)
      workersAtWork.wait()
    }
    var started = 0
    var delivered = 0
    var waiting: [Int: Output] = [:]
    var isExhausted = false
    while true {
      while !isExhausted, started - delivered - waiting.count < workers * 2, started - delivered < workers * 4 {
        guard let input = next() else {
          isExhausted = true
          break
        }
        exchange.putInput(input, started)
        started += 1
      }
      guard delivered + waiting.count < started else { break }
      let (index, output) = exchange.takeOutput()
      waiting[index] = output
      while let output = waiting.removeValue(forKey: delivered) {
        delivered += 1
        try deliver(output)
      }
    }
  }
}

/// Hands inputs to workers, and their results back in the order in which they are ready.
private final class Exchange<Input: Sendable, Output: Sendable>: Sendable {
  private struct State: Sendable {
    var inputs: [(index: Int, value: Input)] = []
    var outputs: [(index: Int, value: Output)] = []
  }

  private let state = Mutex(State())
  private let inputsReady = DispatchSemaphore(value: 0)
  private let outputsReady = DispatchSemaphore(value: 0)

  func putInput(_ value: Input, _ index: Int) {
    state.withLock { $0.inputs.append((index, value)) }
    inputsReady.signal()
  }

  /// The next input; waits for one. `nil` after ``close(workers:)``.
  func takeInput() -> (index: Int, value: Input)? {
    inputsReady.wait()
    return state.withLock { $0.inputs.isEmpty ? nil : $0.inputs.removeFirst() }
  }

  func putOutput(_ value: Output, _ index: Int) {
    state.withLock { $0.outputs.append((index, value)) }
    outputsReady.signal()
  }

  /// The next result; waits for one.
  func takeOutput() -> (index: Int, value: Output) {
    outputsReady.wait()
    return state.withLock { $0.outputs.removeFirst() }
  }

  /// Sends the workers home; inputs that nobody has taken are left.
  func close(workers: Int) {
    state.withLock { $0.inputs.removeAll() }
    for _ in 0..<workers { inputsReady.signal() }
  }
}
