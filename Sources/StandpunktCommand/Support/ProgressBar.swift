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
  ///
  /// - Parameter fraction: The part of all input that has been read, from 0 to 1; `nil` where it is not known.
  mutating func advance(fraction: Double? = nil) {
    done += 1
    let now = ContinuousClock.now
    guard isShown, now - lastDrawn >= Self.interval else { return }
    lastDrawn = now
    draw(fraction)
  }

  /// Takes the bar off the line, so that a message can be written.
  func clear() {
    if isShown { Terminal.writeError("\r\u{1B}[K", terminator: "") }
  }

  private func draw(_ fraction: Double?) {
    let elapsed = start.duration(to: .now) / .seconds(1)
    let count = usesColour ? "\u{1B}[1m\(done)\u{1B}[0m" : "\(done)"
    let rate = String(format: "%.0f", Double(done) / max(elapsed, 0.001))
    var parts = ["\(count) documents", "\(rate) a second"]
    if let fraction, fraction > 0 {
      parts.insert(Self.bar(fraction), at: 0)
      parts.append("\(Self.time(elapsed * (1 - fraction) / fraction)) left")
    }
    Terminal.writeError("\r\u{1B}[K" + parts.joined(separator: "  "), terminator: "")
  }

  private static let width = 20

  private static func bar(_ fraction: Double) -> String {
    let full = Int((min(1, fraction) * Double(width)).rounded())
    return "[" + String(repeating: "=", count: full) + String(repeating: " ", count: width - full) + "]"
  }

  /// `45 s`, `12 min`, `3 h 20 min`.
  private static func time(_ seconds: Double) -> String {
    let seconds = Int(max(0, seconds).rounded())
    if seconds < 90 { return "\(seconds) s" }
    let minutes = (seconds + 30) / 60
    return minutes < 90 ? "\(minutes) min" : "\(minutes / 60) h \(minutes % 60) min"
  }
}
