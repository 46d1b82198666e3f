import Dispatch
import Foundation
import Synchronization

/// Whether the user has asked the program to stop (`SIGINT`, `SIGTERM`). What is in flight is finished and kept.
final class Interruption {
  private let flag = Flag()
  private let sources: [any DispatchSourceSignal]

  private final class Flag: Sendable {
    let isSet = Atomic(false)
  }

  /// Starts to listen; the signals no longer end the process by themselves.
  init() {
    sources = [SIGINT, SIGTERM].map { number in
      signal(number, SIG_IGN)
      return DispatchSource.makeSignalSource(signal: number, queue: .global())
    }
    for source in sources {
      source.setEventHandler { [flag] in flag.isSet.store(true, ordering: .relaxed) }
      source.activate()
    }
  }

  /// Whether the program was asked to stop.
  var isRequested: Bool { flag.isSet.load(ordering: .relaxed) }
}
