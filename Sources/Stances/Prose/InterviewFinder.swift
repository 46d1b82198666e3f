import TextModel

/// An interview, which prints each question above what answers it.
struct Interview: Sendable {
  let interviewee: Actor
  /// The organization that the interviewee leads, for which "we" stands.
  let body: Actor?
  let exchanges: [Exchange]

  /// A question and what answers it.
  struct Exchange: Sendable {
    /// The block in which somebody asks or remarks.
    let question: TextSpan
    /// The blocks below it in which the interviewee answers without marks.
    let answers: [TextSpan]
    /// What the answer opens with, where that is but a yes or a no.
    let reply: Reply?
  }

  /// Whether the interviewee answers without marks at this place.
  func isAnswer(_ span: TextSpan) -> Bool {
    exchanges.contains { $0.answers.contains { $0.contains(span) } }
  }

  /// Where the interviewee is asked something.
  func exchange(asking span: TextSpan) -> Exchange? { exchanges.first { $0.question.contains(span) } }
}

/// Finds the interview that a document prints, where it tells who answers: between marks, behind dashes, or without either, where whoever
/// says "I" is the one who is asked.
///
///     What did they want?
///     Recognition, as always. I refused.
struct InterviewFinder: Sendable {
  let reader: DocumentReader
  let sentences: SentenceLexicons
  private var document: Document { reader.document }

  /// The interview; `nil` where the document is none, or does not tell who answers.
  func interview() -> Interview? {
    let labels = InterviewLabels(document)
    let questions =
      labels?.questions
      ?? document.blocks.indices.filter { isQuestion($0) || isRemarkToAnswer($0) || isEmphasized($0) }
    guard questions.count >= Self.fewestQuestions, let first = questions.first else { return nil }
    let answers = questions.map { self.answers(below: $0, questions, labels) }
    let isAddressed = questions.contains(where: isInSecondPerson)
    // An explainer in questions may quote somebody once without marks, and says "we" of its readers.
    let own = answers.joined().count { isQuoted($0) || isInFirstPerson($0, alone: !isAddressed && labels == nil) }
    let all = answers.joined().count
    guard all >= Self.fewestQuestions, own > 1, 3 * own >= all,
      let (interviewee, body) = mainPerson(before: document.blocks[first].span.start)
    else { return nil }
    return Interview(
      interviewee: interviewee, body: body,
      exchanges: zip(questions, answers).map { question, answers in
        Interview.Exchange(
          question: document.blocks[question].span,
          answers: answers.filter { !isQuoted($0) }.map { document.blocks[$0].span },
          reply: answers.first.flatMap { ReplyReader(document: document, sentences: sentences).reply(opening: $0) })
      })
  }

  /// Fewer questions make no interview.
  private static let fewestQuestions = 3
  /// The most tokens of a question.
  static let longestQuestion = 25

  private func isQuestion(_ block: Int) -> Bool {
    let tokens = document.tokens(in: document.blocks[block].span)
    let last = tokens.last { !isEmphasis($0) }
    return tokens.count <= Self.longestQuestion && last.map { document.form(ofToken: $0) == "?" } ?? false
      && !isQuoted(block)
  }

  /// Whether a short block stands in bold as a whole, as what is put to somebody does besides questions.
  private func isEmphasized(_ block: Int) -> Bool {
    let tokens = document.tokens(in: document.blocks[block].span)
    guard let first = tokens.first, let last = tokens.last, tokens.count <= Self.longestQuestion else { return false }
    return isEmphasis(first) && isEmphasis(last)
  }

  /// Whether a token but sets words in bold or italics: "**What did they want?**".
  private func isEmphasis(_ token: Int) -> Bool { document.form(ofToken: token).isEmphasis }

  /// Whether a short block is what a turn answers whose speaker nobody tells: "Peru is against the ban." above "—That is its right."
  private func isRemarkToAnswer(_ block: Int) -> Bool {
    guard block + 1 < document.blocks.count, isAnswerInMarks(block + 1), !isQuoted(block) else { return false }
    let tokens = document.tokens(in: document.blocks[block].span)
    return document.blocks[block].kind == .paragraph && tokens.count <= Self.longestQuestion
      && tokens.last.map { document.form(ofToken: $0) != ":" } ?? false
  }

  /// Whether a block is but what somebody says who is not told beside it.
  private func isAnswerInMarks(_ block: Int) -> Bool {
    let span = document.blocks[block].span
    return document.quotes.contains { quote in
      quote.type == .direct && quote.attribution == .inferred && span.contains(quote.span)
        && quote.span.start <= span.start + Self.longestMark
    }
  }

  /// In UTF-8 bytes, as long as a dash and a space.
  private static let longestMark = 4

  private func isQuoted(_ block: Int) -> Bool {
    let span = document.blocks[block].span
    return isAnswerInMarks(block) || document.quotes.contains { $0.type != .indirect && $0.span == span }
  }

  /// The paragraph below a question, and those up to the next one in which somebody says "I"; where answers have a label, those that open
  /// with it.
  private func answers(below question: Int, _ questions: [Int], _ labels: InterviewLabels?) -> [Int] {
    let next = questions.first { $0 > question } ?? document.blocks.count
    return (question + 1..<max(question + 1, next)).filter { block in
      document.blocks[block].kind == .paragraph
        && (block == question + 1 || labels?.answers.contains(block) ?? false || isInFirstPerson(block, alone: true))
    }
  }

  /// Whether a word of a block outside other people's words is of the first person.
  ///
  /// - Parameter alone: whether it has to be of the singular.
  private func isInFirstPerson(_ block: Int, alone: Bool) -> Bool {
    document.blocks[block].sentences.contains { sentence in
      guard let tree = reader.trees[sentence] else { return false }
      return tree.indices.contains { word in
        tree.word(word, has: "Person=1") && (!alone || tree.word(word, has: "Number=Sing"))
          && !document.quotes.contains { $0.span.contains(tree.spans[word]) }
      }
    }
  }

  /// Whether a question is put to somebody.
  private func isInSecondPerson(_ block: Int) -> Bool {
    document.blocks[block].sentences.contains { sentence in
      guard let frames = sentences.frames(ofSentence: sentence) else { return false }
      return frames.operators.contains { $0.cue.effect == .address }
        || frames.tree.indices.contains { frames.tree.word($0, has: "Person=2") }
    }
  }

  /// The main person of the words before an offset, at the first place that names them, and the organization that they lead.
  private func mainPerson(before offset: Int) -> (person: Actor, body: Actor?)? {
    guard let person = document.mainPerson(before: offset),
      let mention = document.entityMentions.first(where: { $0.entity == person && $0.form == .name })
    else { return nil }
    let office = officeTold(before: offset).map { reader.holder(country: $0) }
    guard let holder = office ?? reader.holder(entity: person) else { return nil }
    let body = holder.type == .person ? reader.body(ofEntity: person) : nil
    return (Actor(holder: holder, span: mention.span), body.map { Actor(holder: $0, span: mention.span) })
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
