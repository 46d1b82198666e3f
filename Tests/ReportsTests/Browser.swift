import Foundation

/// Chromium without a window, where it is installed.
struct Browser {
  /// Whether there is one.
  static let isInstalled = path != nil

  private static let path: String? = {
    let names = ["chromium", "chromium-browser", "google-chrome"]
    let folders = ["/usr/bin", "/usr/local/bin"]
    return folders.flatMap { folder in names.map { "\(folder)/\($0)" } }
      .first { FileManager.default.isExecutableFile(atPath: $0) }
  }()

  /// The page's elements after its scripts have run, and what the browser said on the way.
  static func open(_ html: String, fragment: String = "") throws -> (elements: String, messages: String) {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("standpunkt-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let page = folder.appendingPathComponent("report.html")
    try Data(html.utf8).write(to: page)
    let messages = folder.appendingPathComponent("messages")
    FileManager.default.createFile(atPath: messages.path, contents: nil)
    let process = Process()
    process.executableURL = URL(fileURLWithPath: path ?? "")
    process.arguments = [
      "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--no-first-run",
      "--user-data-dir=\(folder.appendingPathComponent("profile").path)", "--enable-logging=stderr", "--log-level=0",
      "--virtual-time-budget=4000", "--dump-dom", page.absoluteString + fragment,
    ]
    let output = Pipe()
    process.standardOutput = output
    process.standardError = try FileHandle(forWritingTo: messages)
    try process.run()
    let bytes = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return (String(decoding: bytes, as: UTF8.self), (try? String(contentsOf: messages, encoding: .utf8)) ?? "")
  }
}
