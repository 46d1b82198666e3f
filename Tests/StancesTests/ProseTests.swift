import LanguageData
import Stances
import Testing
import TextModel

/// Constructions of the prose engine, each on a tree of its own, so that no model is needed.
struct ProseTests {
  private let countries = [
    "Norge": "NO", "Norges": "NO", "Sverige": "SE", "Danmark": "DK", "Palestina": "PS", "Perú": "PE", "Chile": "CL",
    "norske": "NO",
  ]

  private func stances(_ trees: String, _ language: LanguageTag = "nb") throws -> [String] {
    var document = treeDocument(trees, language: language, countries: countries)
    try StanceAnnotator(data: DataLocation.standard()).annotate(&document)
    return document.stances.map {
      "\($0.holder.id ?? $0.holder.name) \($0.position) \($0.polarity) \($0.target ?? "-") \($0.modality)"
    }
  }

  @Test func activeWithCoordinatedHolders() throws {
    let found = try stances(
      """
      Norge Norge PROPN 4 nsubj
      og og CCONJ 3 cc
      Sverige Sverige PROPN 1 conj
      støtter støtte VERB 0 root
      avtalen avtale NOUN 4 obj
      . . PUNCT 4 punct
      """)
    #expect(found == ["NO support for avtalen asserted", "SE support for avtalen asserted"])
  }

  @Test func passiveWithAgent() throws {
    let found = try stances(
      """
      Avtalen avtale NOUN 3 nsubj:pass
      blir bli AUX 3 aux:pass
      avvist avvise VERB 0 root VerbForm=Part
      av av ADP 5 case
      Danmark Danmark PROPN 3 obl
      """)
    #expect(found == ["DK support against Avtalen asserted"])
  }

  @Test func refusalTurnsThePositionAround() throws {
    let found = try stances(
      """
      Norge Norge PROPN 2 nsubj
      nekter nekte VERB 0 root
      å å PART 4 mark
      anerkjenne anerkjenne VERB 2 xcomp VerbForm=Inf
      Palestina Palestina PROPN 4 obj
      """)
    #expect(found == ["NO recognize against Palestina asserted"])
  }

  @Test func negatedPerfectIsDenied() throws {
    let found = try stances(
      """
      Norge Norge PROPN 4 nsubj
      har ha AUX 4 aux
      ikke ikke PART 4 advmod
      anerkjent anerkjenne VERB 0 root VerbForm=Part
      Palestina Palestina PROPN 4 obj
      """)
    #expect(found == ["NO recognize for Palestina denied"])
  }

  @Test func nominalizationWithBothArguments() throws {
    let found = try stances(
      """
      Norges Norge PROPN 2 nmod
      anerkjennelse anerkjennelse NOUN 5 nsubj
      av av ADP 4 case
      Palestina Palestina PROPN 2 nmod
      kom komme VERB 0 root
      """)
    #expect(found == ["NO recognize for Palestina asserted"])
  }

  @Test func conditionIsKept() throws {
    let found = try stances(
      """
      Norge Norge PROPN 2 nsubj
      støtter støtte VERB 0 root
      avtalen avtale NOUN 2 obj
      hvis hvis SCONJ 6 mark
      Danmark Danmark PROPN 6 nsubj
      betaler betale VERB 2 advcl
      """)
    #expect(found == ["NO support for avtalen conditional"])
  }

  @Test func whatIsHopedIsNoPosition() throws {
    let found = try stances(
      """
      Norge Norge PROPN 2 nsubj
      håper håpe VERB 0 root
      at at SCONJ 5 mark
      Danmark Danmark PROPN 5 nsubj
      støtter støtte VERB 2 ccomp
      avtalen avtale NOUN 5 obj
      """)
    #expect(found == [])
  }

  @Test func demandOfAnEndIsAgainst() throws {
    let found = try stances(
      """
      Norge Norge PROPN 2 nsubj
      krever kreve VERB 0 root
      at at SCONJ 5 mark
      blokaden blokade NOUN 5 nsubj:pass
      oppheves oppheve VERB 2 ccomp Voice=Pass
      """)
    #expect(found == ["NO demand against blokaden asserted"])
  }

  @Test func pronounNamedTogetherWithOthersIsNotItsOwnAntecedent() throws {
    let found = try stances(
      """
      Sverige Sverige PROPN 4 nsubj
      og og CCONJ 3 cc
      de de PRON 1 conj Number=Plur|PronType=Prs|Person=3
      støtter støtte VERB 0 root
      avtalen avtale NOUN 4 obj
      """)
    #expect(found == ["SE support for avtalen asserted"])
  }

  @Test func nominalizationInSpanish() throws {
    let found = try stances(
      """
      El el DET 2 det
      rechazo rechazo NOUN 0 root
      de de ADP 4 case
      Perú Perú PROPN 2 nmod
      a a ADP 7 case
      las el DET 7 det
      sanciones sanción NOUN 2 nmod
      """, "es")
    #expect(found == ["PE support against sanciones asserted"])
  }
}
