import Foundation
import LanguageData
import Segmentation
import Testing
import TextModel

@Suite struct SentenceTests {
  /// Texts with a bar where a sentence ends.
  static let texts = [
    "Han kom kl. 14.30 i går.| Så dro han til dr. Hansen i St. Olavs gate.",
    "Møtet er 23. januar.| Det varer i to dager.",
    "– Vi er klare, sier hun.| – Det er jeg også.",
    "«Er det sant?» spurte hun.| Ingen svarte.",
    "Det sa f.eks. Norge, Sverige o.l. i fjor.| Nå er det slutt.",
    "El Sr. Pérez viajó a EE. UU. el lunes.| No volvió.",
    "¿Por qué tanto tiempo? - -.| Ha salido así.",
    "¿Volverá algún día?| Los exiliados confían en que sí.",
    "La sesión fue larga.| «Ya está bien», dijo el ministro.",
    "Dr. Smith met J. R. Brown in the U.S. Senate.| They agreed.",
    "“We will not sign,” he said.| “Never.”",
    "She asked: “Why now?”| Nobody knew.",
    "Das Treffen ist am 3. Oktober.| Es dauert z. B. zwei Tage.",
    "Il est arrivé avec M. Dupont.| Personne ne l'attendait.",
  ]

  @Test(arguments: texts) func sentencesEndWhereTheyShould(marked: String) {
    let expected = marked.split(separator: "|").map { $0.drop { $0 == " " } }.map(String.init)
    #expect(Segmented(marked.replacing("|", with: "")).sentences == expected)
  }

  /// Datelines are sentences of their own; what only looks like one is not.
  @Test(arguments: [
    "OTTAWA, March 3 (Reuters) -| Canada will impose duties on juice from Monday.",
    "WASHINGTON (AP) —| The United States rejected the plan on Monday.",
    "KAMPALA, Uganda (AP) —| Uganda will not trade in its shilling this year.",
    "Madrid, 3 mar (EFE).-| España rechazó el lunes la propuesta de Bruselas.",
    "GEORGETOWN/CARACAS, 9 jun.-| La Corte declaró válido este martes el tratado.",
    "OSLO (NTB):| Norge avviser forslaget om skatt på fisk i dag.",
    "CAIRO —| Egypt demanded a binding timetable on Sunday.",
    "USA – nei.", "Norge – et land med lange fjorder og mange øyer i havet.",
    "Britain (which left the Union) – said no to the treaty again on Monday.",
  ]) func datelinesAreSentences(marked: String) {
    let expected = marked.split(separator: "|").map { $0.drop { $0 == " " } }.map(String.init)
    #expect(Segmented(marked.replacing("|", with: "")).sentences == expected)
  }

  /// The labels of an interview are sentences of their own; an initial is none.
  @Test func labelsOfAnInterviewAreSentences() {
    let interview = "P. ¿Y Perú?\n\nR. Perú lo vetó.\n\n"
    let text = interview + interview + "P. ¿Y Chile?\n\nR. Moreno Gil no firmó."
    #expect(Segmented(text).sentences.suffix(4) == ["P.", "¿Y Chile?", "R.", "Moreno Gil no firmó."])
    #expect(Segmented("P. Moreno habló.\n\nR. Gil calló.").sentences.first == "P. Moreno habló.")
  }

  /// Titles before names, which the rules alone take for the end of a sentence.
  private static let beyondRules: Set = [
    "El Sr. Pérez viajó a EE. UU. el lunes.| No volvió.",
    "Dr. Smith met J. R. Brown in the U.S. Senate.| They agreed.",
  ]

  /// Without a model, rules do the same for the plainer ones.
  @Test(arguments: texts.prefix(10).filter { !beyondRules.contains($0) }) func rulesDoWithoutAModel(marked: String)
    throws
  {
    let segmenter = Segmenter(lexicon: try SegmentationLexicon(data: .standard()), model: nil)
    var document = Document(id: "test", text: marked.replacing("|", with: ""))
    segmenter.annotate(&document)
    #expect(document.sentences.count == marked.split(separator: "|").count)
  }

  @Test func aTextWithoutMarksIsCutIntoSentencesOfBoundedLength() {
    let words = Segmented(String(repeating: "ordet ", count: 50_000)).document
    #expect(words.sentences.allSatisfy { $0.tokens.count <= 1000 })
    #expect(words.sentences.reduce(0) { $0 + $1.tokens.count } == 50_000)
    let phrases = Segmented(String(repeating: "og det, ", count: 500)).document
    #expect(phrases.sentences.count > 1)
    #expect(phrases.sentences.allSatisfy { phrases.tokens[$0.tokens.upperBound - 1].kind == .punctuation })
  }

  @Test func aModelSurvivesItsFile() throws {
    let bits = 8
    let weights = (0..<(1 << bits)).map { Float($0 - 128) / 40 }
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("model-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    let model = SentenceModel(bits: bits, weights: weights, threshold: 0.25)
    try model.encoded.write(to: folder)
    #expect(try SentenceModel(contentsOf: folder).encoded == model.encoded)
    try model.encoded.dropLast(3).write(to: folder)
    #expect(throws: DataError.self) { try SentenceModel(contentsOf: folder) }
    try Data("not a model, but long enough to hold its header".utf8).write(to: folder)
    #expect(throws: DataError.self) { try SentenceModel(contentsOf: folder) }
  }
}
