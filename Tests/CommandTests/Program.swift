import Foundation
import TestSupport

/// Runs the program as a user does and keeps what it prints.
struct Program {
  var status: Int32
  var output: String
  var errors: String

  /// Runs the program with these arguments and this standard input.
  init(_ arguments: String..., input: String = "") throws {
    try self.init(arguments, input: input)
  }

  /// Runs the program with these arguments and this standard input.
  init(_ arguments: [String], input: String = "") throws {
    try self.init(PackageFiles.program, arguments, input: input)
  }

  /// Runs a line of shell, in which `$PROGRAM` is the program.
  static func shell(_ command: String) throws -> Program {
    try Program(
      URL(fileURLWithPath: "/bin/sh"), ["-c", "PROGRAM='\(PackageFiles.program.path)'; \(command)"], input: "")
  }

  private init(_ executable: URL, _ arguments: [String], input: String) throws {
    let process = Process()
    process.executableURL = executable
    process.arguments = arguments
    let (inputPipe, outputPipe, errorPipe) = (Pipe(), Pipe(), Pipe())
    process.standardInput = inputPipe
    process.standardOutput = outputPipe
    process.standardError = errorPipe
    try process.run()
    try inputPipe.fileHandleForWriting.write(contentsOf: Data(input.utf8))
    try inputPipe.fileHandleForWriting.close()
    output = String(decoding: outputPipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    errors = String(decoding: errorPipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    status = process.terminationStatus
  }
}
