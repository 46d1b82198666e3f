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
    let process = Process()
    process.executableURL = PackageFiles.program
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
