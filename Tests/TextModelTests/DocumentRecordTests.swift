import Testing
import TextModel

/// A document with one stance on each occurrence of `words`.
private func document(_ text: String, stancesOn words: String) -> Document {
  var document = Document(id: "a", text: text, metadata: DocumentMetadata(date: "2019-02-02"))
  document.primaryLanguage = "nb"
  for range in text.ranges(of: words) {
    let start = text.utf8.distance(from: text.startIndex, to: range.lowerBound)
    let span = TextSpan(start, start + words.utf8.count)
    document.quotes.append(Quote(span: span, type: .direct, language: "nb"))
    document.stances.append(
      Stance(
        holder: StanceHolder(type: .country, id: "NO", name: "Norge"), position: .support, polarity: .for,
        target: "avtalen", evidence: span, confidence: 0.8125, rule: "test"))
  }
  return document
}

@Suite struct DocumentRecordTests {
  private func record(_ text: String, offsets: OffsetUnit = .codePoints) -> DocumentRecord {
    DocumentRecord(document(text, stancesOn: "støtter avtalen"), offsets: offsets, countryName: { _ in nil })
  }

  @Test func offsetsCountInTheUnitAskedFor() {
    let text = "😀 Noreg støtter avtalen."
    #expect(record(text).stances.first?.evidence == SliceRecord(start: 8, end: 23, text: "støtter avtalen"))
    #expect(record(text, offsets: .utf16).stances.first?.evidence.start == 9)
    #expect(record(text, offsets: .utf8).stances.first?.evidence.start == 11)
  }

  @Test func idsSurviveTextBeforeAndAreDistinct() {
    let before = record("Han støtter avtalen. Hun støtter avtalen.")
    let after = record("Noe nytt står her.\n\nHan støtter avtalen. Hun støtter avtalen.")
    #expect(before.stances.map(\.id) == after.stances.map(\.id))
    #expect(before.quotes.map(\.id) == after.quotes.map(\.id))
    #expect(Set(before.stances.map(\.id) + before.quotes.map(\.id)).count == 4)
  }

  @Test func lineIsReadBackAsWritten() throws {
    var record = record("Han \"støtter avtalen\"\t\\ \u{1}\u{2028}</script>.")
    record.languages = [LanguageRecord(start: 0, end: 3, lang: "nb", confidence: 0.5)]
    record.countries = [CountryRecord(start: 0, end: 3, text: "Han", id: "NO", form: .name, name: "Norge")]
    let read = try DocumentRecord(json: record.jsonLine.utf8)
    record.stances[0].confidence = 0.813
    #expect(read == record)
    #expect(read.jsonLine == record.jsonLine)
    #expect(record.jsonLine.hasPrefix(#"{"schema":"standpunkt.document/1","id":"a","title":null,"date":"2019-02-02","#))
    #expect(!record.jsonLine.contains("\n"))
  }

  @Test func dateIsTheDocumentsWhereTheActHasNone() {
    #expect(record("Han støtter avtalen.").stances.first?.date == "2019-02-02")
  }

  @Test(arguments: [
    (
      #"{"id": "a", "stances": [{"holder": {"type": "planet"}, "position": "support", "polarity": "for"}]}"#,
      "stances[0].holder.type"
    ),
    (#"{"text": "a"}"#, ""), (#"{"id": "a", "quotes": [{"start": "x"}]}"#, "quotes[0].start"), ("[", ""),
  ]) func errorsNameTheItem(json: String, item: String) {
    #expect { try DocumentRecord(json: json.utf8) } throws: { ($0 as? RecordError)?.item == item }
  }

  @Test func fractionsHaveOneForm() {
    var json = JSONWriter()
    json.array([0, 1, 0.5, -0.25, 0.1 + 0.2, 0.0004, .nan]) { $0.fraction($1) }
    #expect(json.text == "[0.0,1.0,0.5,-0.25,0.3,0.0,null]")
  }
}
