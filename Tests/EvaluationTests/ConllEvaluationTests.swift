import Evaluation
import TextModel
import Testing

@Suite("The metrics of the CoNLL 2018 shared task")
struct ConllEvaluationTests {
  @Test("are what the shared task's own script prints, for a sample with every kind of difference")
  func sample() throws {
    let evaluation = try ConllEvaluation(gold: Self.sentences(Self.gold), predicted: Self.sentences(Self.predicted))
    #expect(evaluation.table == Self.printedByScript)
  }

  @Test("are all full where both files say the same")
  func same() throws {
    let gold = try Self.sentences(Self.gold)
    let evaluation = try ConllEvaluation(gold: gold, predicted: gold)
    for metric in ConllEvaluation.Metric.allCases { #expect(evaluation.counts[metric]?.f1 == 1, "\(metric)") }
  }

  @Test("are refused for different texts")
  func mismatch() throws {
    var other = try Self.sentences(Self.gold)
    other[1].tokens[0].form = "Noreg"
    #expect(throws: ConllTextMismatch.self) { try ConllEvaluation(gold: Self.sentences(Self.gold), predicted: other) }
  }

  @Test("count whole names as conlleval does, where the gold file marks them")
  func names() throws {
    let gold = "B-PER I-PER O B-ORG O B-LOC O B-LOC I-LOC O B-ORG I-ORG O B-EVT"
    let predicted = "B-PER I-PER O I-ORG O B-ORG O B-LOC O O B-ORG B-ORG O O"
    let evaluation = try ConllEvaluation(gold: [Self.labelled(gold)], predicted: [Self.labelled(predicted)])
    // What conlleval prints for the same labels.
    #expect(
      evaluation.table.hasSuffix(
        """
        Names      |     33.33 |     33.33 |     33.33 |
          EVT      |      0.00 |      0.00 |      0.00 |
          LOC      |      0.00 |      0.00 |      0.00 |
          ORG      |     25.00 |     50.00 |     33.33 |
          PER      |    100.00 |    100.00 |    100.00 |

        """))
  }

  @Test("take the finer types of NorNE for those that the program tells, and words derived from names for none")
  func typesOfNames() throws {
    let gold = "B-GPE_LOC O B-GPE_ORG I-GPE_ORG O B-DRV O B-MISC"
    let predicted = "B-LOC O B-ORG I-ORG O O O B-PROD"
    let evaluation = try ConllEvaluation(gold: [Self.labelled(gold)], predicted: [Self.labelled(predicted)])
    let names = try #require(evaluation.allNames)
    #expect(names.gold == 3 && names.predicted == 3 && names.correct == 3)
  }

  /// A sentence whose words have these labels.
  private static func labelled(_ labels: String) -> ConlluSentence {
    let miscs = labels.split(separator: " ").map { "name=\($0)" }
    return ConlluSentence(
      tokens: miscs.indices.map { ConlluToken(form: "w", words: $0..<$0 + 1, misc: miscs[$0]) },
      words: miscs.map { ConlluWord(form: "w", head: 0, relation: "root", misc: $0) })
  }

  private static func sentences(_ text: String) throws -> [ConlluSentence] {
    try ConlluReader.sentences(of: text.replacing(" ", with: "\t"), file: "sample")
  }

  // The script is conll18_ud_eval.py; the columns of the samples are parted by spaces here.
  private static let printedByScript = """
    Metric     | Precision |    Recall |  F1 Score | AligndAcc
    -----------+-----------+-----------+-----------+-----------
    Tokens     |     82.61 |     79.17 |     80.85 |
    Sentences  |     50.00 |     66.67 |     57.14 |
    Words      |     80.00 |     71.43 |     75.47 |
    UPOS       |     72.00 |     64.29 |     67.92 |     90.00
    XPOS       |     80.00 |     71.43 |     75.47 |    100.00
    UFeats     |     68.00 |     60.71 |     64.15 |     85.00
    AllTags    |     64.00 |     57.14 |     60.38 |     80.00
    Lemmas     |     76.00 |     67.86 |     71.70 |     95.00
    UAS        |     56.00 |     50.00 |     52.83 |     70.00
    LAS        |     56.00 |     50.00 |     52.83 |     70.00
    CLAS       |     58.82 |     58.82 |     58.82 |     76.92
    MLAS       |     35.29 |     35.29 |     35.29 |     46.15
    BLEX       |     58.82 |     58.82 |     58.82 |     76.92

    """

  private static let gold = """
    1 Quiero querer VERB vm Mood=Ind|Number=Sing|Person=1|Tense=Pres|VerbForm=Fin 0 root _ _
    2-4 dárselo _ _ _ _ _ _ _ _
    2 dar dar VERB vm VerbForm=Inf 1 xcomp _ _
    3 se él PRON pp Case=Dat|Person=3|PronType=Prs 2 obl:arg _ _
    4 lo él PRON pp Case=Acc|Gender=Masc|Number=Sing|Person=3|PronType=Prs 2 obj _ _
    5-6 al _ _ _ _ _ _ _ _
    5 a a ADP sp _ 7 case _ _
    6 el el DET da Definite=Def|Gender=Masc|Number=Sing|PronType=Art 7 det _ _
    7 juez juez NOUN nc Number=Sing 2 obl:arg _ SpaceAfter=No
    8 . . PUNCT fp PunctType=Peri 1 punct _ _

    1 Norge Norge PROPN np _ 2 nsubj _ _
    2 støtter støtte VERB v Mood=Ind|Tense=Pres|VerbForm=Fin 0 root _ _
    3 ikke ikke PART a Polarity=Neg 2 advmod _ _
    4 det det DET d Gender=Neut|Number=Sing|PronType=Dem 6 det _ _
    5 nye ny ADJ a Definite=Def|Degree=Pos|Number=Sing 6 amod _ _
    6 forslaget forslag NOUN n Definite=Def|Gender=Neut|Number=Sing 2 obj _ SpaceAfter=No
    7 , $, PUNCT c _ 9 punct _ _
    8 som som PRON p PronType=Rel 9 nsubj _ _
    9 kom komme VERB v Mood=Ind|Tense=Past|VerbForm=Fin 6 acl:relcl _ _
    10 i i ADP p _ 11 case _ _
    11 går går NOUN n _ 9 obl _ SpaceAfter=No
    12 . $. PUNCT c _ 2 punct _ _

    1 We we PRON PRP Case=Nom|Number=Plur|Person=1|PronType=Prs 4 nsubj _ _
    2-3 can't _ _ _ _ _ _ _ _
    2 ca can AUX MD VerbForm=Fin 4 aux _ _
    3 n't not PART RB Polarity=Neg 4 advmod _ _
    4 agree agree VERB VB VerbForm=Inf 0 root _ _
    5 ( ( PUNCT -LRB- _ 6 punct _ SpaceAfter=No
    6 yet yet ADV RB _ 4 advmod _ SpaceAfter=No
    7 ) ) PUNCT -RRB- _ 6 punct _ SpaceAfter=No
    8 . _ PUNCT . _ 4 punct _ _


    """

  private static let predicted = """
    1 Quiero querer VERB vm Mood=Ind|Number=Sing|Person=1|Tense=Pres|VerbForm=Fin 0 root _ _
    2-3 dárselo _ _ _ _ _ _ _ _
    2 dárse dárse VERB vm VerbForm=Inf 1 ccomp _ _
    3 lo él PRON pp Case=Acc|Gender=Masc|Number=Sing|Person=3|PronType=Prs 2 obj _ _
    4-5 al _ _ _ _ _ _ _ _
    4 a a ADP sp _ 6 case _ _
    5 el el DET da Definite=Def|Gender=Masc|Number=Sing|PronType=Art 6 det _ _
    6 juez juez NOUN nc Gender=Masc|Number=Sing 1 obj _ SpaceAfter=No
    7 . . PUNCT fp _ 1 punct _ _

    1 Norge Norge PROPN np _ 2 nsubj _ _
    2 støtter støtte VERB v Mood=Ind|Tense=Pres|VerbForm=Fin 0 root _ _
    3 ikke ikke ADV a Polarity=Neg 2 advmod _ _
    4 det den PRON d Gender=Neut|Number=Sing|PronType=Prs 2 obj _ _
    5 nye ny ADJ a Definite=Def|Degree=Pos|Number=Sing 6 amod _ _
    6 forslaget forslag NOUN n Definite=Def|Gender=Neut|Number=Sing 2 obj _ SpaceAfter=No
    7 , $, PUNCT c _ 6 punct _ _

    1 som som PRON p PronType=Rel 2 nsubj _ _
    2 kom komme VERB v Mood=Ind|Tense=Past|VerbForm=Fin 0 root _ _
    3 i i ADP p _ 4 case _ _
    4 går går NOUN n Gender=Masc 2 obl _ SpaceAfter=No
    5 . $. PUNCT c _ 2 punct _ _

    1 We we PRON PRP Case=Nom|Number=Plur|Person=1|PronType=Prs 4 nsubj _ _
    2 can can AUX MD VerbForm=Fin 4 aux _ SpaceAfter=No
    3 't not PART RB Polarity=Neg 4 advmod _ _
    4 agree agree VERB VB VerbForm=Inf 0 root _ _
    5 (yet yet ADV RB _ 4 advmod _ SpaceAfter=No
    6 ). ). PUNCT -RRB- _ 4 punct _ _


    """
}
