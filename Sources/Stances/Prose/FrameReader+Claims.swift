import TextModel

/// Tells positions from what clauses only claim, say what for, or name.
extension FrameReader {
  /// Whether a preposition that could say a position opens an infinitive that tells what for, whose copula stands behind it: "har
  /// permisjon **for å være** der".
  func opensPurpose(_ preposition: Int) -> Bool {
    guard [.case, .mark].contains(tree.relations[preposition]), let predicate = tree.heads[preposition],
      predicate > preposition + 1, tree.heads[preposition + 1] == predicate,
      tree.words[preposition + 1].partOfSpeech == .particle
    else { return false }
    return tree.children(of: predicate, .cop).contains {
      $0 > preposition && tree.word($0, has: "VerbForm=Inf")
    }
  }

  /// Whether a clause that a preposition and a conjunction open tells what its verb says: "står fast **på at** Moe er presidenten".
  func opensToldClause(_ clause: Int) -> Bool {
    guard [.advcl, .acl, .obl].contains(tree.relations[clause]) else { return false }
    let opening = tree.introducers(of: clause).map { tree.words[$0].partOfSpeech }
    return opening.contains(.adposition) && opening.contains(.subordinatingConjunction)
  }

  /// Whether a verb that may ask for a thing, or hold on to it, only says that something is so: "insists that Moe **is** the lawful
  /// president", "insiste en que la norma **es** ilegal".
  func isClaim(_ match: CueMatch<PositionCue>) -> Bool {
    guard match.cue.cue.kind == .verb, [.demand, .support].contains(match.cue.position),
      operators.contains(where: {
        $0.cue.effect == .statement && $0.cue.worksOnClauses && $0.head == match.head
          && $0.words.allSatisfy(match.words.contains) && $0.words.count == match.words.count
      })
    else { return false }
    return ([match.head] + match.parts).flatMap { tree.children(of: $0, .ccomp, .advcl, .acl, .obl) }.contains {
      clause in
      clause > match.head && (tree.relations[clause] == .ccomp || opensToldClause(clause))
        && tree.children(of: clause, .aux).isEmpty
        && tree.children(of: clause, .cop).contains {
          tree.word($0, has: "VerbForm=Fin") && !tree.word($0, has: "Mood=Sub")
        }
    }
  }

  /// The object that a parser has hung on its verb by the preposition of an adverb of two words: "anklaget **på nytt** Emiratene".
  func object(behindAdverbOf verb: Int) -> Int? {
    tree.children(of: verb, .obl).first { nominal in
      let openers = tree.introducers(of: nominal)
      return nominal > verb && openers.count == 1
        && operators.contains {
          $0.cue.effect == .continuation && $0.cue.cue.kind == .predicate && $0.words.count > 1
            && $0.words.contains(openers[0]) && $0.words.allSatisfy { $0 < nominal }
        }
    }
  }

  /// Whether a word of a verb's cue is but a part of an organization's name: "sier lederen i **Nei** til EU" is no "si nei", and the "Campaign
  /// to **Ban** Landmines" bans nothing.
  static func isInName<Cue>(_ match: CueMatch<Cue>, _ reader: DocumentReader, _ tree: SentenceTree) -> Bool {
    isWrittenAsName(match.head, tree)
      || match.parts.contains { part in
        guard tree.words[part].partOfSpeech != .adposition,
          let mention = reader.mention(ofToken: tree.words[part].token),
          mention.form == .name
        else { return false }
        let entity = reader.document.entities[mention.entity]
        return entity.isNamed && entity.type == .organization && mention.span.length > tree.spans[part].length
          && !mention.span.contains(tree.spans[match.head])
      }
  }

  /// Whether a verb is written with a capital behind another word of its sentence, as a part of a name.
  private static func isWrittenAsName(_ verb: Int, _ tree: SentenceTree) -> Bool {
    guard verb > 1, tree.words[verb].partOfSpeech == .verb, tree.words[verb].form.beginsWithCapital,
      tree.words[verb].form.contains(where: \.isLowercase), verb + 1 < tree.words.count
    else { return false }
    return tree.forms[verb - 1].allSatisfy(\.isLetter) && tree.words[verb + 1].form.beginsWithCapital
      && !tree.isInTitleCase
  }
}
