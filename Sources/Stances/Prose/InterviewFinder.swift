import TextModel

/// An interview that prints both sides without marks.
struct Interview: Sendable {
  let interviewee: Actor
  /// The blocks in which the interviewee answers, and those in which somebody asks.
  let answers, questions: [TextSpan]
}

/// Finds the answers of an interview that prints both sides without marks: whoever says "I" there is the one who is asked.
///
///     What did they want?
///     Recognition, as always. I refused.
struct InterviewFinder: Sendable {
  private let reader: DocumentReader
  private var document: Document { reader.document }

  init(reader: DocumentReader) { self.reader = reader }

  /// Who answers, the blocks in which they do, and those in which they are asked; `nil` where the document is no such interview, or does
  /// not tell who answers.
  func interview() -> Interview? {
    let asked = document.blocks.indices.filter(isQuestion)
    let label = label(of: asked)
    let questions = label.map { label in document.blocks.indices.filter { isOpened($0, by: label) } } ?? asked
    guard questions.count >= Self.fewestQuestions, let first = questions.first else { return nil }
    let answers = questions.flatMap { self.answers(below: $0, questions) }.filter { !isQuoted($0) }
    // An explainer in questions may quote somebody once without marks.
    let own = answers.count(where: isInFirstPerson)
    guard answers.count >= Self.fewestQuestions, own > 1, 3 * own >= answers.count,
      let interviewee = mainPerson(before: document.blocks[first].span.start)
    else { return nil }
    return Interview(
      interviewee: interviewee, answers: answers.map { document.blocks[$0].span },
      questions: questions.map { document.blocks[$0].span })
  }

  /// Fewer questions make no interview.
  private static let fewestQuestions = 3
  /// The most tokens of a question.
  private static let longestQuestion = 25

  private func isQuestion(_ block: Int) -> Bool {
    let tokens = document.tokens(in: document.blocks[block].span)
    return tokens.count <= Self.longestQuestion && tokens.last.map { document.form(ofToken: $0) == "?" } ?? false
      && !isQuoted(block)
  }

  /// The label that opens most questions, and other things that are put to whoever answers: "**P.** Estados Unidos tampoco ayudó."
  private func label(of questions: [Int]) -> String? {
    guard let last = questions.last, let first = document.blocks[last].sentences.first,
      document.blocks[last].sentences.count > 1, document.sentences[first].tokens.count <= 2
    else { return nil }
    let label = String(document[document.sentences[first].span])
    return 2 * questions.count(where: { isOpened($0, by: label) }) > questions.count ? label : nil
  }

  private func isOpened(_ block: Int, by label: String) -> Bool {
    guard let first = document.blocks[block].sentences.first else { return false }
    return document[document.sentences[first].span] == label
  }

  private func isQuoted(_ block: Int) -> Bool {
    document.quotes.contains { $0.type != .indirect && $0.span == document.blocks[block].span }
  }

  /// The paragraph below a question, and those up to the next one in which somebody says "I".
  private func answers(below question: Int, _ questions: [Int]) -> [Int] {
    let next = questions.first { $0 > question } ?? document.blocks.count
    return (question + 1..<max(question + 1, next)).filter { block in
      document.blocks[block].kind == .paragraph && (block == question + 1 || isInFirstPerson(block))
    }
  }

  /// Whether a word of a block outside other people's words is of the first person.
  private func isInFirstPerson(_ block: Int) -> Bool {
    document.blocks[block].sentences.contains { sentence in
      guard let tree = reader.trees[sentence] else { return false }
      return tree.indices.contains { word in
        tree.word(word, has: "Person=1") && tree.word(word, has: "Number=Sing")
          && !document.quotes.contains { $0.span.contains(tree.spans[word]) }
      }
    }
  }

  /// The main person of the words before an offset, at the first place that names them.
  private func mainPerson(before offset: Int) -> Actor? {
    guard let person = document.mainPerson(before: offset),
      let mention = document.entityMentions.first(where: { $0.entity == person && $0.form == .name })
    else { return nil }
    let office = officeTold(before: offset).map { reader.holder(country: $0) }
    return (office ?? reader.holder(entity: person)).map { Actor(holder: $0, span: mention.span) }
  }

  /// The state whose office the words before an offset tell of, and of no other, where they name one person: "Estonia's defence
  /// minister", "Liisa Tamm, 47, receives us. **The Estonian defence minister** has spent …".
  private func officeTold(before offset: Int) -> String? {
    let people = document.entityMentions.prefix { $0.span.end <= offset }
      .filter { document.entities[$0.entity].type == .person }
    let named = Set(people.map(\.entity).filter { document.entities[$0].isNamed })
    let offices = Set(people.map { document.entities[$0.entity] }.filter { !$0.isNamed }.map(\.actsFor))
    return named.count == 1 && offices.count == 1 ? offices.first ?? nil : nil
  }
}
