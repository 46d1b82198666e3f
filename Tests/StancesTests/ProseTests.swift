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
    try StanceAnnotator(data: DataLocation.standard(), leastConfidence: 0).annotate(&document)
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

  @Test func whoIsAccusedIsNamedWithoutTheDeed() throws {
    let found = try stances(
      """
      Chile Chile PROPN 2 nsubj
      accused accuse VERB 0 root
      the the DET 4 det
      cartel cartel NOUN 2 obj
      of of ADP 6 case
      piracy piracy NOUN 4 nmod
      """, "en")
    #expect(found == ["CL condemn against cartel asserted"])
  }

  @Test func whatAnotherClauseSaysIsNoName() throws {
    let found = try stances(
      """
      Norge Norge PROPN 2 nsubj
      kalte kalle VERB 0 root
      utfallet utfall NOUN 2 obj
      en en DET 5 det
      bok bok NOUN 2 xcomp
      , , PUNCT 9 punct
      mens mens SCONJ 9 mark
      Sverige Sverige PROPN 9 nsubj
      ønsket ønske VERB 2 advcl
      det det PRON 9 obj
      velkommen velkommen ADJ 9 xcomp
      """)
    #expect(found == ["SE support for utfallet asserted"])
  }

  @Test func whoVotesStandsBehindASpanishVerb() throws {
    let found = try stances(
      """
      Votaron votar VERB 0 root Number=Plur
      en en ADP 4 case
      contra contra ADP 4 case
      Chile Chile PROPN 1 obl
      y y CCONJ 6 cc
      Perú Perú PROPN 4 conj
      del del ADP 8 case
      tratado tratado NOUN 1 obl
      """, "es")
    #expect(found == ["CL support against tratado asserted", "PE support against tratado asserted"])
  }

  @Test func closingAndWithdrawingAreDeeds() throws {
    let found = try stances(
      """
      Chile Chile PROPN 2 nsubj
      urged urge VERB 0 root
      Peru Peru PROPN 2 obj
      to to PART 5 mark
      close close VERB 2 xcomp VerbForm=Inf
      the the DET 7 det
      crossing crossing NOUN 5 obj
      """, "en")
    #expect(found == ["CL demand for close crossing asserted"])
  }

  @Test func whatCommasSetOffIsNoPartOfAName() throws {
    let found = try stances(
      """
      Norge Norge PROPN 2 nsubj
      støtter støtte VERB 0 root
      et et DET 5 det
      globalt global ADJ 5 amod
      fond fond NOUN 2 obj
      , , PUNCT 7 punct
      finansiert finansiert ADJ 5 amod
      av av ADP 9 case
      Chile Chile PROPN 7 obl
      """)
    #expect(found == ["NO support for globalt fond asserted"])
  }

  @Test func theParticleBelongsToTheDeed() throws {
    let found = try stances(
      """
      Norge Norge PROPN 2 nsubj
      foreslår foreslå VERB 0 root
      å å PART 4 mark
      si si VERB 2 xcomp VerbForm=Inf
      opp opp ADV 4 advmod
      avtalene avtale NOUN 4 obj
      """)
    #expect(found == ["NO support for si opp avtalene asserted"])
  }
}
