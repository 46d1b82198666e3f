/// A relation between a word and its head, without its subtype.
///
/// Source: Universal Dependencies, version 2, https://universaldependencies.org/u/dep/.
enum Relation: UInt8, CaseIterable, Sendable {
  case acl, advcl, advmod, amod, appos, aux, `case`, cc, ccomp, clf, compound, conj, cop, csubj, dep, det, discourse
  case dislocated, expl, fixed, flat, goeswith, iobj, list, mark, nmod, nsubj, nummod, obj, obl, orphan, parataxis, punct
  case reparandum, root, vocative, xcomp

  /// The relation with this name, whatever its subtype ("nsubj:pass"); ``dep`` for what is none.
  init(named name: String) {
    let base = name.utf8.firstIndex(of: UInt8(ascii: ":")).map { String(name[..<$0]) } ?? name
    self = Self.byName[base] ?? .dep
  }

  /// The name, as CoNLL-U writes it.
  var name: String { Self.names[Int(rawValue)] }

  private static let names = allCases.map { String(describing: $0) }
  private static let byName = Dictionary(uniqueKeysWithValues: zip(names, allCases))
}

/// A set of relations, with one bit for each.
struct RelationSet: ExpressibleByArrayLiteral, Sendable {
  private var bits: UInt64 = 0

  init(arrayLiteral relations: Relation...) {
    for relation in relations { insert(relation) }
  }

  mutating func insert(_ relation: Relation) { bits |= Self.bit(of: relation) }

  func contains(_ relation: Relation) -> Bool { bits & Self.bit(of: relation) != 0 }

  private static func bit(of relation: Relation) -> UInt64 { 1 << UInt64(relation.rawValue) }
}
