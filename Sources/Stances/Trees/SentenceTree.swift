import LanguageData
import TextModel

/// The tree of one sentence, ready to be walked: words count from 0 in the sentence.
///
/// A class, since all who read a sentence hold its tree.
final class SentenceTree: Sendable {
  /// The sentence, as an index into ``Document/sentences``.
  let sentence: Int
  /// Its words.
  let words: [Word]
  /// Forms and lemmas in lower case.
  let forms, lemmas: [String]
  /// By what filters look them up.
  let formKeys, lemmaKeys: [StringFilter.Key]
  /// All forms and lemmas.
  private let vocabulary: StringFilter
  /// Whether no letter of the words is written with a combining mark.
  let isComposed: Bool
  /// Where each word's token stands.
  let spans: [TextSpan]
  /// The head of each word; `nil` for a root.
  let heads: [Int?]
  /// The relation of each word to its head, without subtype.
  let relations: [Relation]
  /// The words below each word, in order.
  let children: [[Int]]
  /// The relations that the words below each word have to it.
  private let relationsBelow: [RelationSet]

  /// The tree of a sentence that has words.
  init(sentence index: Int, in document: Document) {
    let range = document.sentences[index].words
    sentence = index
    let parsed = Array(document.words[range])
    let mended = TreeRepair(
      words: parsed,
      heads: parsed.map { $0.head.flatMap { range.contains($0) ? $0 - range.lowerBound : nil } },
      states: document.mentionsOfCountries(in: document.sentences[index].span).map { document.tokens(in: $0.span) })
    let words = mended.words
    self.words = words
    // Words are looked at in their places, since copying one would cost more than what is done with it.
    forms = words.indices.map { words[$0].form.inLowerCase }
    lemmas = words.indices.map { Self.lemma(of: words[$0]) }
    formKeys = forms.map { StringFilter.Key($0) }
    lemmaKeys = lemmas.map { StringFilter.Key($0) }
    vocabulary = StringFilter(few: formKeys, lemmaKeys)
    isComposed = !forms.contains(where: \.hasCombiningMarks) && !lemmas.contains(where: \.hasCombiningMarks)
    spans = words.indices.map { document.tokens[words[$0].token].span }
    heads = mended.heads
    relations = mended.relations
    children = mended.below
    relationsBelow = Self.relationsBelow(children, relations)
  }

  private init(_ tree: SentenceTree, heads: [Int?], relations: [Relation]) {
    (sentence, words, forms, lemmas) = (tree.sentence, tree.words, tree.forms, tree.lemmas)
    (formKeys, lemmaKeys, vocabulary) = (tree.formKeys, tree.lemmaKeys, tree.vocabulary)
    (isComposed, spans) = (tree.isComposed, tree.spans)
    (self.heads, self.relations) = (heads, relations)
    var children = [[Int]](repeating: [], count: heads.count)
    for (word, head) in heads.enumerated() {
      if let head, head != word { children[head].append(word) }
    }
    self.children = children
    relationsBelow = Self.relationsBelow(children, relations)
  }

  private static func relationsBelow(_ children: [[Int]], _ relations: [Relation]) -> [RelationSet] {
    children.map { below in
      var set: RelationSet = []
      for child in below { set.insert(relations[child]) }
      return set
    }
  }

  /// The tree with a nominal as the conjunct of another, joined to it by a word.
  func joining(_ second: Int, to first: Int, by joint: Int) -> SentenceTree {
    var (heads, relations) = (heads, relations)
    if ancestors(of: first).contains(second) {
      (heads[first], relations[first]) = (heads[second], relations[second])
    }
    (heads[second], relations[second]) = (first, .conj)
    (heads[joint], relations[joint]) = (second, .cc)
    return SentenceTree(self, heads: heads, relations: relations)
  }

  /// The tree with a clause as what a verb says, and not as what is told of the noun between them.
  func completing(_ verb: Int, with clause: Int) -> SentenceTree {
    var (heads, relations) = (heads, relations)
    (heads[clause], relations[clause]) = (verb, .ccomp)
    // What opens it stands for nothing in it.
    if let opener = children[clause].first, isRelative(opener) { relations[opener] = .mark }
    return SentenceTree(self, heads: heads, relations: relations)
  }

  /// The lemma in lower case; of one that lemmatizers have from an expression of several words the first ("tomar_en_cuenta").
  private static func lemma(of word: Word) -> String {
    let lemma = word.lemma.inLowerCase
    guard lemma.utf8.contains(UInt8(ascii: "_")), !word.form.utf8.contains(UInt8(ascii: "_")) else { return lemma }
    return lemma.split(separator: "_").first.map(String.init) ?? lemma
  }

  var indices: Range<Int> { words.indices }

  /// Whether the sentence asks something, be it in bold: "**Do you support it?**".
  var isQuestion: Bool { forms.last { !$0.isEmphasis } == "?" }

  /// Whether the word has this lemma or form.
  func word(_ index: Int, is text: String) -> Bool { lemmas[index] == text || forms[index] == text }

  /// Whether one of the words may have the lemma or form with this key.
  func mayHold(_ key: StringFilter.Key) -> Bool { vocabulary.mayHold(key, isComposed: isComposed) }

  /// Whether one of the words has this lemma or form.
  func holds(_ text: String) -> Bool {
    mayHold(StringFilter.Key(text)) && (forms.contains(text) || lemmas.contains(text))
  }

  /// Whether the word has this feature, as CoNLL-U writes it (`Voice=Pass`).
  func word(_ index: Int, has feature: String) -> Bool { words[index].features.containsBytes(of: feature) }

  /// The subtype of the word's relation, empty for none.
  func subtype(of index: Int) -> Substring {
    let relation = words[index].relation
    return relation.utf8.firstIndex(of: UInt8(ascii: ":")).map { relation[relation.utf8.index(after: $0)...] } ?? ""
  }

  /// Whether the word stands for the noun that its clause tells of: a relative pronoun or particle.
  func isRelative(_ index: Int) -> Bool {
    if words[index].partOfSpeech == .subordinatingConjunction { return true }
    if word(index, has: "PronType=Rel") || word(index, has: ",Rel") { return true }
    // English "that" is told from the demonstrative by its place.
    guard words[index].partOfSpeech == .pronoun, let clause = heads[index] else { return false }
    return relations[clause] == .acl && subtype(of: clause) == "relcl" && subtree(of: clause).first == index
  }

  /// The word's children with this relation.
  func children(of index: Int, _ wanted: Relation) -> [Int] {
    // Most words have none.
    guard relationsBelow[index].contains(wanted) else { return [] }
    return children[index].filter { relations[$0] == wanted }
  }

  /// The word's children with one of these relations.
  func children(of index: Int, _ wanted: Relation...) -> [Int] {
    guard wanted.contains(where: relationsBelow[index].contains) else { return [] }
    return children[index].filter { wanted.contains(relations[$0]) }
  }

  /// The word right behind another that has the same head and the same relation, as an apposition without a comma may be parsed.
  func siblings(behind index: Int) -> [Int] {
    let next = index + 1
    return next < words.count && heads[next] == heads[index] && relations[next] == relations[index] ? [next] : []
  }

  /// The word and all that stands below it, in order.
  func subtree(of index: Int, where enters: (Int) -> Bool = { _ in true }) -> [Int] {
    var found = [index]
    if children[index].isEmpty { return found }
    var next = 0
    while next < found.count, found.count <= words.count {
      found += children[found[next]].filter(enters)
      next += 1
    }
    return found.sorted()
  }

  /// The words above the word, nearest first.
  func ancestors(of index: Int) -> [Int] {
    var found: [Int] = []
    var word = index
    while let head = heads[word], head != word, found.count < words.count {
      found.append(head)
      word = head
    }
    return found
  }

  /// The case words of a nominal, and the words that introduce a clause, in order.
  func introducers(of index: Int) -> [Int] {
    if !hasIntroducer(index) { return [] }
    return children[index].flatMap { child -> [Int] in
      guard relations[child] == .case || relations[child] == .mark else { return [] }
      return [child] + children(of: child, .fixed, .conj)
    }
  }

  /// Whether a nominal has a case word, or a clause a word that introduces it.
  func hasIntroducer(_ index: Int) -> Bool {
    relationsBelow[index].contains(.case) || relationsBelow[index].contains(.mark)
  }

  /// Whether one of the nominal's case words, or of the words that introduce the clause, is in the set, or a pronoun is that has its case word
  /// in it ("**con**migo").
  func isIntroduced(_ index: Int, by wanted: Set<String>) -> Bool {
    words[index].partOfSpeech == .pronoun && wanted.contains(forms[index])
      || introducers(of: index).contains { wanted.contains(forms[$0]) || wanted.contains(lemmas[$0]) }
  }

  /// Whether a clause below a noun tells what the noun speaks of, and does not go on about it: "reports **that Chile supports it**".
  func isContent(_ clause: Int) -> Bool {
    guard relations[clause] == .acl else { return false }
    if subtype(of: clause) != "relcl" { return true }
    let conjunctions = children(of: clause, .mark).filter { words[$0].partOfSpeech == .subordinatingConjunction }
    return !conjunctions.isEmpty && !children(of: clause, .nsubj).isEmpty
      && !children(of: clause, .nsubj, .obj, .obl).contains(where: isRelative)
  }

  /// Whether the word heads a clause of its own below another word.
  func opensClause(_ index: Int) -> Bool {
    switch relations[index] {
    case .advcl, .acl, .ccomp, .csubj, .parataxis: true
    case .conj: isVerbal(index) && !children(of: index, .nsubj).isEmpty
    default: false
    }
  }

  /// Whether the word is a verb.
  func isVerbal(_ index: Int) -> Bool { words[index].partOfSpeech == .verb || words[index].partOfSpeech == .auxiliary }

  /// Whether a word without inflection is what should be the verb of a sentence that has none, but for auxiliaries: "Germany and Austria **back** a
  /// suspension."
  func isMisreadVerb(_ index: Int) -> Bool {
    guard relations[index] == .root, index > 0, forms.last == ".",
      children(of: index, .obj).contains(where: { $0 > index })
    else { return false }
    return !indices.contains { words[$0].partOfSpeech == .verb }
  }

  /// Whether the word is a noun, name or pronoun.
  func isNominal(_ index: Int) -> Bool {
    switch words[index].partOfSpeech {
    case .noun, .properNoun, .pronoun, .numeral, .symbol, .other: true
    case .adjective, .determiner: ![.amod, .det].contains(relations[index])
    default: false
    }
  }

  /// The words of the clause around a word: what stands below it without opening a clause of its own.
  func clause(of index: Int) -> [Int] { subtree(of: index) { !opensClause($0) } }

  /// The text of the clause that a word heads.
  func clauseSpan(of index: Int) -> TextSpan { span(of: clause(of: index)) ?? spans[index] }

  /// Whether a word stands alone in brackets, like the agency in a dateline: "OTTAWA (Reuters) –".
  func standsInBrackets(_ word: Int) -> Bool {
    word > 0 && word + 1 < words.count && forms[word - 1] == "(" && forms[word + 1] == ")"
  }

  /// The nominal and those coordinated with it, in order.
  ///
  /// Of a name of several words, parsers may hang the next conjunct on the last: "Costa **Rica** y Panamá".
  func coordination(of index: Int) -> [Int] {
    if children[index].isEmpty { return [index] }
    let name = [index] + children(of: index, .flat, .fixed)
    let conjuncts = name.flatMap { children(of: $0, .conj) }.filter {
      !isVerbal($0) && !beginsClause($0, after: index)
    }
    return [index] + conjuncts.flatMap(coordination)
  }

  /// Whether a semicolon stands between two words and a verb behind it, or a comma in its place: "Chile apoya Oslo; Perú está en
  /// contra", "Chile apoya Oslo; Perú, no".
  private func beginsClause(_ word: Int, after first: Int) -> Bool {
    guard first < word, let mark = (first..<word).last(where: { forms[$0] == ";" }) else { return false }
    let end = (word..<words.count).first { forms[$0] == ";" } ?? words.count
    // "… con Guatemala; Costa Rica, no"
    let isElliptic = (word + 1..<min(word + 3, end)).contains { forms[$0] == "," } && end - mark <= 6
    return isElliptic || (mark..<end).contains { isVerbal($0) }
  }

  /// Whether two prepositions stand before coordinated nominals, the first before the first: "**for** the ban and **against** the levy".
  func joinsPrepositions(_ second: Int, to first: Int) -> Bool {
    guard first < second, relations[second] == .case, relations[first] == .case, let joined = heads[second],
      let nominal = heads[first]
    else { return false }
    return relations[joined] == .conj && firstConjunct(of: joined) == nominal
  }

  /// The first member of the coordination in which the nominal stands.
  func firstConjunct(of index: Int) -> Int {
    var first = index
    while relations[first] == .conj, var head = heads[first], !isVerbal(head), !beginsClause(first, after: head) {
      while relations[head] == .flat || relations[head] == .fixed, let name = heads[head] { head = name }
      first = head
    }
    return first
  }

  /// The smallest span that holds these words.
  func span(of indices: [Int]) -> TextSpan? {
    guard let first = indices.first else { return nil }
    return indices.dropFirst().reduce(spans[first]) { $0.union(spans[$1]) }
  }

  /// Where the phrase stands with these words as lemma or form, one after another, starting at `index`.
  func phrase(_ phrase: [String], at index: Int) -> Range<Int>? {
    guard index + phrase.count <= words.count else { return nil }
    for (offset, text) in phrase.enumerated() where !word(index + offset, is: text) { return nil }
    return index..<index + phrase.count
  }
}

extension StringProtocol {
  /// Whether it is but marks that set words in bold or italics in plain text: "**", "_".
  var isEmphasis: Bool { utf8.allSatisfy { $0 == UInt8(ascii: "*") || $0 == UInt8(ascii: "_") } }
}
