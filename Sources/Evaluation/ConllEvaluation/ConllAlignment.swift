/// Which words of two files are the same word.
struct ConllAlignment {
  private let gold: [ConllNode]
  private let predicted: [ConllNode]
  /// Pairs of words, gold first.
  private var pairs: [(gold: Int, predicted: Int)] = []
  /// The gold word of each matched predicted word.
  private var goldOfPredicted: [Int: Int] = [:]

  init(gold: [ConllNode], predicted: [ConllNode]) {
    self.gold = gold
    self.predicted = predicted
    var g = 0
    var p = 0
    while g < gold.count, p < predicted.count {
      if gold[g].isInMultiword || predicted[p].isInMultiword {
        let stretch = multiwordStretch(from: g, p)
        matchForms(stretch.gold, stretch.predicted)
        (g, p) = (stretch.gold.upperBound, stretch.predicted.upperBound)
      } else if gold[g].span == predicted[p].span {
        match(g, p)
        g += 1
        p += 1
      } else if gold[g].span.lowerBound <= predicted[p].span.lowerBound {
        g += 1
      } else {
        p += 1
      }
    }
  }

  private mutating func match(_ g: Int, _ p: Int) {
    pairs.append((g, p))
    goldOfPredicted[p] = g
  }

  /// The shortest stretch of both files' words from here that begins with a multiword token and cuts none in two.
  private func multiwordStretch(from g: Int, _ p: Int) -> (gold: Range<Int>, predicted: Range<Int>) {
    var g = g
    var p = p
    var end: Int
    if gold[g].isInMultiword {
      end = gold[g].span.upperBound
      if !predicted[p].isInMultiword, predicted[p].span.lowerBound < gold[g].span.lowerBound { p += 1 }
    } else {
      end = predicted[p].span.upperBound
      if !gold[g].isInMultiword, gold[g].span.lowerBound < predicted[p].span.lowerBound { g += 1 }
    }
    let start = (g, p)
    func isBeyond(_ words: [ConllNode], _ index: Int) -> Bool {
      guard index < words.count else { return true }
      return words[index].isInMultiword ? words[index].span.lowerBound >= end : words[index].span.upperBound > end
    }
    func extend(over word: ConllNode) {
      if word.isInMultiword { end = max(end, word.span.upperBound) }
    }
    while !isBeyond(gold, g) || !isBeyond(predicted, p) {
      let takesGold =
        g < gold.count && (p >= predicted.count || gold[g].span.lowerBound <= predicted[p].span.lowerBound)
      if takesGold {
        extend(over: gold[g])
        g += 1
      } else {
        extend(over: predicted[p])
        p += 1
      }
    }
    return (start.0..<g, start.1..<p)
  }

  /// Matches the words of a stretch along a longest common subsequence of their forms.
  private mutating func matchForms(_ goldRange: Range<Int>, _ predictedRange: Range<Int>) {
    let (rows, columns) = (goldRange.count, predictedRange.count)
    guard rows > 0, columns > 0 else { return }
    func isSame(_ row: Int, _ column: Int) -> Bool {
      gold[goldRange.lowerBound + row].form == predicted[predictedRange.lowerBound + column].form
    }
    var longest = [[Int]](repeating: [Int](repeating: 0, count: columns + 1), count: rows + 1)
    for row in (0..<rows).reversed() {
      for column in (0..<columns).reversed() {
        longest[row][column] = max(
          longest[row + 1][column], longest[row][column + 1],
          isSame(row, column) ? longest[row + 1][column + 1] + 1 : 0)
      }
    }
    var row = 0
    var column = 0
    while row < rows, column < columns {
      if isSame(row, column) {
        match(goldRange.lowerBound + row, predictedRange.lowerBound + column)
        row += 1
        column += 1
      } else if longest[row][column] == longest[row + 1][column] {
        row += 1
      } else {
        column += 1
      }
    }
  }
}

/// The metrics over matched words.
extension ConllAlignment {
  /// The counts of a metric of words.
  func counts(_ metric: ConllEvaluation.Metric) -> ConllEvaluation.Counts {
    let countsContentOnly = [.clas, .mlas, .blex].contains(metric)
    func isCounted(_ word: ConllNode) -> Bool { !countsContentOnly || word.isContent }
    let matched = pairs.filter { isCounted(gold[$0.gold]) }
    return ConllEvaluation.Counts(
      gold: gold.count(where: isCounted), predicted: predicted.count(where: isCounted),
      correct: matched.count { isRight($0.gold, $0.predicted, metric) },
      aligned: metric == .words ? nil : matched.count)
  }

  private func isRight(_ g: Int, _ p: Int, _ metric: ConllEvaluation.Metric) -> Bool {
    let (right, said) = (gold[g], predicted[p])
    switch metric {
    case .tokens, .sentences: return false
    case .words: return true
    case .upos: return right.partOfSpeech == said.partOfSpeech
    case .xpos: return right.treebankTag == said.treebankTag
    case .ufeats: return right.features == said.features
    case .allTags: return hasSameTags(right, said) && right.treebankTag == said.treebankTag
    case .lemmas: return hasSameLemma(right, said)
    case .uas: return hasSameHead(right, said)
    case .las, .clas: return isAttachedAlike(right, said)
    case .mlas:
      return isAttachedAlike(right, said) && hasSameTags(right, said) && haveSameFunctionWords(right, said)
    case .blex: return isAttachedAlike(right, said) && hasSameLemma(right, said)
    }
  }

  private func hasSameTags(_ right: ConllNode, _ said: ConllNode) -> Bool {
    right.partOfSpeech == said.partOfSpeech && right.features == said.features
  }

  /// A gold lemma that is not given matches any.
  private func hasSameLemma(_ right: ConllNode, _ said: ConllNode) -> Bool {
    right.lemma.isEmpty || right.lemma == said.lemma
  }

  private func hasSameHead(_ right: ConllNode, _ said: ConllNode) -> Bool {
    guard let head = said.head else { return right.head == nil }
    guard let matched = goldOfPredicted[head] else { return false }
    return matched == right.head
  }

  private func isAttachedAlike(_ right: ConllNode, _ said: ConllNode) -> Bool {
    right.relation == said.relation && hasSameHead(right, said)
  }

  private func haveSameFunctionWords(_ right: ConllNode, _ said: ConllNode) -> Bool {
    guard right.functionalChildren.count == said.functionalChildren.count else { return false }
    return zip(right.functionalChildren, said.functionalChildren).allSatisfy { g, p in
      goldOfPredicted[p] == g && gold[g].relation == predicted[p].relation && hasSameTags(gold[g], predicted[p])
    }
  }
}
