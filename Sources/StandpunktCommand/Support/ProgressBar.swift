import Foundation

/// A line on standard error that shows how far a run has come; nothing where standard error is no terminal.
struct ProgressBar {
  private let isShown: Bool
  private let usesColour: Bool
  private let start = ContinuousClock.now
  private var done = 0
  private var lastDrawn = ContinuousClock.now

  private static let interval = Duration.milliseconds(100)

  /// A bar that is shown when standard error is a terminal and `quiet` is false.
  init(quiet: Bool) {
    isShown = !quiet && isatty(STDERR_FILENO) == 1
    usesColour = Terminal.usesColour(on: STDERR_FILENO)
  }

  /// Counts one more document.
  mutating func advance() {
    done += 1
    let now = ContinuousClock.now
    guard isShown, now - lastDrawn >= Self.interval else { return }
    lastDrawn = now
    draw()
  }

  /// Takes the bar off the line, so that a message can be written.
  func clear() {
    if isShown { Terminal.writeError("\r\u{1B}[K", terminator: "") }
  }

  private func draw() {
    let elapsed = start.duration(to: .now)
    let seconds = Double(elapsed.components.seconds) + Double(elapsed.components.attoseconds) / 1e18
    let rate = String(format: "%.0f", Double(done) / max(seconds, 0.001))
    let count = usesColour ? "\u{1B}[1m\(done)\u{1B}[0m" : "\(done)"
    Terminal.writeError("\r\u{1B}[K\(count) documents, \(rate) a second", terminator: "")
  }
}
