import Foundation
import TestSupport
import Testing

/// The parsing commands, run as a user runs them.
@Suite struct ParseTests {
  @Test func textBecomesTrees() throws {
    let run = try Program("parse", "--language", "nb", input: "Mannen støtter forslaget. Han stemte ja.")
    #expect(run.status == 0)
    #expect(run.output.contains("# text = Han stemte ja."))
    let rows = run.output.split(separator: "\n").filter { $0.contains("\t") }.map { $0.split(separator: "\t") }
    #expect(rows.count == 8 && rows.allSatisfy { $0.count == 10 })
    #expect(rows[1][2] == "støtte" && rows[1][7] == "root")
  }

  @Test func wordsOfAFileAreKept() throws {
    let lines = ["Ho", "støttar", "framlegget"].enumerated().map {
      "\($0 + 1)\t\($1)" + String(repeating: "\t_", count: 8)
    }
    let input = lines.joined(separator: "\n") + "\n\n"
    let run = try Program("parse", "--input", "conllu", "--language", "nn", input: input)
    #expect(run.status == 0)
    #expect(run.output.contains("2\tstøttar\tstøtte\tVERB"))
  }

  @Test func namesStandInTheLastColumn() throws {
    let run = try Program("parse", "--language", "nb", "--names", input: "Erna Solberg møtte Equinor i Bergen.")
    let names = run.output.split(separator: "\n").filter { $0.contains("\t") }.compactMap {
      $0.split(separator: "\t").last
    }
    #expect(
      names == ["name=B-PER", "name=I-PER", "name=O", "name=B-ORG", "name=O", "SpaceAfter=No|name=B-LOC", "name=O"])
  }

  @Test func namesOfAFileAreToldAnewAndScored() throws {
    let folder = try TemporaryFolder()
    let forms = ["Erna", "Solberg", "reiste", "til", "Sverige", "."]
    let labels = ["B-PER", "I-PER", "O", "O", "B-GPE_LOC", "O"]
    let lines = zip(forms, labels).enumerated().map {
      "\($0 + 1)\t\($1.0)" + String(repeating: "\t_", count: 7) + "\tNER=\($1.1)"
    }
    let gold = try folder.write(lines.joined(separator: "\n") + "\n\n", to: "gold.conllu").path
    let run = try Program("parse", "--input", "conllu", "--language", "nb", "--names", gold)
    let predicted = try folder.write(run.output, to: "predicted.conllu").path
    #expect(!run.output.contains("NER="))
    let scores = try Program("evaluate", "--conllu", gold, predicted)
    #expect(scores.output.contains("Names      |    100.00 |    100.00 |    100.00 |"))
  }

  @Test func tokensStandOnLinesOfTheirOwn() throws {
    let run = try Program("tokenize", input: "Norge støtter. Sverige nøler.")
    #expect(run.status == 0)
    #expect(run.output.contains("0\t5\tword\tNorge\n"))
  }

  @Test func aLanguageWithoutAModelIsAnError() throws {
    let run = try Program("parse", "--input", "conllu", "--language", "xx", input: "1\tord\n\n")
    #expect(run.status != 0 && !run.errors.isEmpty)
  }

  @Test(arguments: [
    ["parse", "none.txt"], ["tokenize", "none.txt"], ["evaluate", "--conllu", "none.txt", "none.txt"],
  ])
  func aFileThatIsNotThereIsTold(arguments: [String]) throws {
    let run = try Program(arguments)
    #expect(run.status == 1)
    #expect(run.errors.contains("none.txt: does not exist") || run.errors.contains("none.txt: cannot be read"))
  }

  @Test func aBinaryFileIsNoText() throws {
    let folder = try TemporaryFolder()
    let file = try folder.write(Data([0, 1, 2, 255, 0, 7]), to: "a.txt").path
    let run = try Program("parse", file)
    #expect(run.status == 1 && run.output.isEmpty && run.errors.contains("is binary"))
  }

  static let hostile = [
    String(repeating: "ordet støtter ", count: 25_000), String(repeating: "a", count: 300_000),
    String(repeating: "ꦲꦏ꧀ꦱꦫ𓀀", count: 5_000), String(repeating: "Regjeringen,støtter(forslaget)«nå»", count: 2_000),
  ]

  /// Fifty thousand words without a mark, one word of three hundred thousand letters, scripts that no model knows, a text
  /// without spaces: minutes would be squares.
  @Test(.timeLimit(.minutes(2)), arguments: hostile) func timeIsBounded(text: String) throws {
    let run = try Program("parse", "--language", "nb", input: text)
    #expect(run.status == 0)
    #expect(try Program("analyze", "-", "--quiet", input: text).status == 0)
  }
}
