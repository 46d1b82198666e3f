import LanguageData
import Syntax
import TextModel
import Testing

@Suite("Agreement of parts of speech and relations")
struct RelationAgreementTests {
  private static let header = "form\tpart-of-speech\trelation\tcount\n"
  private static let inventory = TagInventory(
    features: UniversalPartOfSpeech.allCases.map { _ in [""] }, relations: ["mark", "nsubj", "root"])
  private static let counts =
    header + """
      *\tPRON\tnsubj\t400
      *\tPRON\tmark\t1
      *\tSCONJ\tmark\t500
      *\tSCONJ\tnsubj\t1
      como\tPRON\tnsubj\t1
      como\tPRON\tmark\t40
      como\tSCONJ\tmark\t40

      """

  private func support(_ form: String, _ probabilities: [Float]) throws -> (pronoun: Float, conjunction: Float) {
    let agreement = try RelationAgreement(Table(text: Self.counts, path: "agreement.tsv"), inventory: Self.inventory)
    let support = agreement.support(for: form, relations: probabilities)
    return (support[TagInventory.index(of: "PRON")], support[TagInventory.index(of: "SCONJ")])
  }

  @Test("favours the part of speech that a relation goes with")
  func favours() throws {
    let subject = try support("que", [0, 1, 0])
    #expect(subject.pronoun > subject.conjunction + 1)
    let mark = try support("que", [1, 0, 0])
    #expect(mark.conjunction > mark.pronoun + 1)
  }

  @Test("weighs relations by their probability")
  func weighs() throws {
    let sure = try support("que", [0, 1, 0])
    let unsure = try support("que", [0.4, 0.6, 0])
    #expect(unsure.pronoun > unsure.conjunction)
    #expect(unsure.pronoun - unsure.conjunction < sure.pronoun - sure.conjunction)
  }

  @Test("goes by a form's own counts, in whatever letter case")
  func ownCounts() throws {
    for form in ["como", "Como"] {
      let mark = try support(form, [1, 0, 0])
      #expect(abs(mark.conjunction - mark.pronoun) < 0.1)
    }
  }

  @Test("stays within what it may change")
  func reach() throws {
    let subject = try support("que", [0, 1, 0])
    #expect(subject.pronoun - subject.conjunction <= RelationAgreement.reach)
  }

  @Test(
    "says where a table is wrong",
    arguments: [
      ("que\tPRONOUN\tnsubj\t1", 5, "is no universal part of speech"),
      ("que\tPRON\tsubject\t1", 10, "is a relation that the model does not have"),
      ("que\tPRON\tnsubj\t0", 16, "is no count from 1"),
    ])
  func errors(row: String, column: Int, message: String) throws {
    let table = try Table(text: Self.header + row + "\n", path: "agreement.tsv")
    let error = try #require(throws: DataError.self) { try RelationAgreement(table, inventory: Self.inventory) }
    #expect(error.line == 2 && error.column == column && error.message == message)
  }
}
