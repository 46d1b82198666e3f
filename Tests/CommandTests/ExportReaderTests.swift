import Foundation
import TestSupport
import Testing

/// Other programs read what `export` writes. Skipped where Python has no DuckDB, pandas and pyarrow; `scripts/install-test-tools`
/// puts them into `.build/python`.
@Suite struct ExportReaderTests {
  private static let python = PackageFiles.root.appendingPathComponent(".build/python/bin/python3").path

  private static func runs(_ script: String, _ arguments: [String] = []) -> (status: Int32, output: String) {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: python)
    process.arguments = ["-c", script] + arguments
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = pipe
    guard (try? process.run()) != nil else { return (1, "") }
    let output = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    return (process.terminationStatus, output)
  }

  private static let hasReaders = runs("import duckdb, pandas, pyarrow").status == 0

  private static let script = """
    import duckdb, glob, json, pandas, sys
    folder, store, lines = sys.argv[1:]
    records = [json.loads(line) for line in open(lines)]
    stances = [(r["id"], s["id"], s["target"], s["evidence"]["start"], s["confidence"]) for r in records for s in r["stances"]]
    columns = ["document", "id", "target", "start_offset", "confidence"]
    value = lambda v: None if pandas.isna(v) else round(v, 3) if isinstance(v, float) else v
    plain = lambda frame: [tuple(map(value, row)) for row in frame[columns].itertuples(index=False)]
    for format in ["jsonl", "csv", "parquet"]:
        table = f"{folder}/{format}/stances/*.{format}"
        rows = duckdb.sql(f"SELECT {', '.join(columns)} FROM '{table}'").fetchall()
        assert sorted(rows, key=str) == sorted(stances, key=str), format
        read = {"jsonl": lambda path: pandas.read_json(path, lines=True), "csv": pandas.read_csv, "parquet": pandas.read_parquet}
        frame = pandas.concat([read[format](path) for path in sorted(glob.glob(table))])
        assert plain(frame) == stances, format
        texts = duckdb.sql(f"SELECT id, text FROM '{folder}/{format}/documents/*.{format}'").fetchall()
        assert sorted(texts) == sorted((r["id"], r["text"]) for r in records), format
    print(len(stances), "stances")
    """

  @Test(.enabled(if: hasReaders, "Python has no DuckDB, pandas and pyarrow"))
  func duckDBAndPandasReadEveryFormat() throws {
    let folder = try TemporaryFolder()
    let out = folder.url.appendingPathComponent("out").path
    let corpus = PackageFiles.root.appendingPathComponent("corpora/development").path
    #expect(try Program("analyze", corpus, "-o", out, "--quiet").status == 0)
    for format in ["jsonl", "csv", "parquet"] {
      let shards = folder.url.appendingPathComponent("shards/\(format)").path
      #expect(try Program("export", out, "--format", format, "--shards", "3", "-o", shards).status == 0)
    }
    let run = Self.runs(Self.script, [folder.url.appendingPathComponent("shards").path, out, out + "/documents.jsonl"])
    #expect(run.status == 0, "\(run.output)")
    #expect(run.output.hasSuffix(" stances\n"))
  }
}
