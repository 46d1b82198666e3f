import Dispatch
import Foundation
import Synchronization

/// Whether the user has asked the program to stop (`SIGINT`, `SIGTERM`). What is finished is kept; whoever asks a second
/// time ends the program at once.
final class Interruption {
  /// Whether the program was asked to stop.
  let isRequested: @Sendable () -> Bool
  private let sources: [any DispatchSourceSignal]

  private final class Flag: Sendable {
    let isSet = Atomic(false)
  }

  /// Starts to listen; the first signal no longer ends the process by itself.
  init() {
    let flag = Flag()
    isRequested = { flag.isSet.load(ordering: .relaxed) }
    sources = [SIGINT, SIGTERM].map { number in
      signal(number, SIG_IGN)
      let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
      source.setEventHandler {
        flag.isSet.store(true, ordering: .relaxed)
        signal(number, SIG_DFL)
      }
      source.activate()
      return source
    }
  }
}
