import CConfinement
import Foundation
import TextModel

/// A process of its own that reads foreign files: this program, started again with a hidden subcommand.
///
/// It is limited in memory and processor time, can open no connection and write no file, and is killed where it is silent
/// for too long. What it dies of costs one document: another process goes on with the next.
final class ReaderProcess {
  private let program: String
  private var child: standpunkt_child?
  /// Files that were asked for and are not done, the first being read.
  private var requests: [ReadingRequest] = []
  private var buffer: [UInt8] = []
  private var position = 0
  /// The member of an archive that is being read.
  private var member: (index: Int, path: String)?
  private var restarts = 0
  /// Whether nothing more comes of the first of them.
  private var isGivenUp = false

  /// A reader that is started when it is needed; `program` is the path of the program.
  init(program: String) { self.program = program }

  deinit { if let child { _ = standpunkt_end(child) } }

  /// How many files were asked for and are not done.
  var pending: Int { requests.count }

  /// Asks for a file; it is read after those that were asked for before.
  func ask(for request: ReadingRequest) {
    requests.append(request)
    if child != nil { send(request) }
  }

  /// What the file that was asked for first holds: an article or a failure; `nil` once when it is done.
  func next() -> Result<ExtractedArticle, IngestFailure>? {
    guard let request = requests.first else { return nil }
    while !isGivenUp {
      if child == nil, !start() {
        isGivenUp = true
        return .failure(IngestFailure(path: request.path, reason: "could not be read: the reader did not start"))
      }
      switch receive() {
      case .success(.begins(let index, let path)): member = (index, path)
      case .success(.article(let record)):
        return .success(ExtractedArticle(text: record.text, metadata: record.document.metadata, id: record.id))
      case .success(.failure(let path, let reason, let isOfOtherKind)):
        return .failure(IngestFailure(path: path, reason: reason, isOfOtherKind: isOfOtherKind))
      case .success(.done): isGivenUp = true
      case .failure(let end): return .failure(recover(from: end, request))
      }
    }
    finishRequest()
    return nil
  }

  private func finishRequest() {
    requests.removeFirst()
    member = nil
    restarts = 0
    isGivenUp = false
  }

  private func start() -> Bool {
    let started = standpunkt_start(program, ReaderService.subcommand, ReaderService.option)
    guard started.process > 0 else { return false }
    child = started
    buffer = []
    position = 0
    requests.forEach(send)
    return true
  }

  private func send(_ request: ReadingRequest) {
    guard let child, let data = try? JSONEncoder().encode(request) else { return }
    let line = [UInt8](data) + [0x0A]
    // A failure shows when the answer does not come.
    _ = standpunkt_send(child.socket, line, Int64(line.count))
  }

  // MARK: Answers

  /// How a process ended.
  private enum End: Error {
    case silent
    case signal(Int32)
  }

  private func receive() -> Result<ReadingReply, End> {
    while true {
      if let feed = buffer[position...].firstIndex(of: 0x0A) {
        let line = Data(buffer[position..<feed])
        position = feed + 1
        if let reply = try? JSONDecoder().decode(ReadingReply.self, from: line) { return .success(reply) }
        return .failure(end())
      }
      buffer.removeFirst(position)
      position = 0
      guard let child else { return .failure(.signal(0)) }
      var chunk = [UInt8](repeating: 0, count: 1 << 17)
      let milliseconds = Int32(ReadingLimits.silentSeconds * 1000)
      let count = Int(standpunkt_receive(child.socket, &chunk, Int64(chunk.count), milliseconds))
      if count == -2 {
        _ = end()
        return .failure(.silent)
      }
      if count <= 0 { return .failure(end()) }
      buffer += chunk[..<count]
    }
  }

  private func end() -> End {
    defer { child = nil }
    return .signal(child.map { standpunkt_end($0) } ?? 0)
  }

  /// The failure of what was being read, and the way on: with the next member of an archive, or the next file.
  private func recover(from end: End, _ request: ReadingRequest) -> IngestFailure {
    let path = member?.path ?? request.path
    if let member, restarts < ReadingLimits.mostRestarts {
      restarts += 1
      requests[0].firstMember = member.index + 1
      self.member = nil
    } else {
      isGivenUp = true
    }
    return IngestFailure(path: path, reason: Self.reason(end))
  }

  private static func reason(_ end: End) -> String {
    switch end {
    case .silent: "was given up: nothing was read of it within \(ReadingLimits.silentSeconds) seconds"
    case .signal(SIGXCPU): "was given up: it took more than \(ReadingLimits.processorSeconds) seconds of the processor"
    case .signal(SIGKILL): "was given up: the system ended its reader, for want of memory or time"
    case .signal: "was given up: its reader needed more than \(ReadingLimits.memory >> 20) MB of memory, or failed"
    }
  }
}

/// The other end: reads what it is asked for on standard input and answers on standard output.
public enum ReaderService {
  /// The subcommand that starts it.
  public static let subcommand = "read"
  /// The hidden option of the subcommand that does.
  public static let option = "--as-reader"

  /// Confines this process, and answers until standard input ends.
  public static func run() {
    _ = standpunkt_confine(UInt64(ReadingLimits.memory))
    while let line = readLine() {
      guard let request = try? JSONDecoder().decode(ReadingRequest.self, from: Data(line.utf8)) else { return }
      standpunkt_allow_processor(Int32(ReadingLimits.processorSeconds))
      FileReading.read(
        request.path, id: request.id, kind: request.kind, from: request.firstMember,
        begin: { index, path in
          standpunkt_allow_processor(Int32(ReadingLimits.processorSeconds))
          answer(.begins(member: index, path: path))
        }, emit: ArticleEmitter { answer(ReadingReply($0)) })
      answer(.done)
    }
  }

  private static func answer(_ reply: ReadingReply) {
    do {
      try FileHandle.standardOutput.write(contentsOf: Data(reply.line))
    } catch {
      exit(1)
    }
  }
}
