/// A relation between a word and its head, without its subtype.
///
/// Source: Universal Dependencies, version 2, https://universaldependencies.org/u/dep/.
enum Relation: UInt8, CaseIterable, Sendable {
  case acl, advcl, advmod, amod, appos, aux, `case`, cc, ccomp, clf, compound, conj, cop, csubj, dep, det, discourse
  case dislocated, expl, fixed, flat, goeswith, iobj, list, mark, nmod, nsubj, nummod, obj, obl, orphan
  case parataxis, punct, reparandum, root, vocative, xcomp

  /// The relation with this name, whatever its subtype ("nsubj:pass"); ``dep`` for what is none.
  init(named name: String) {
    let key = Self.key(of: name)
    let place = Self.byKey.firstIndex { $0.key >= key } ?? 0
    self = Self.byKey[place].key == key ? Self.byKey[place].relation : .dep
  }

  /// The name, as CoNLL-U writes it.
  var name: String { Self.names[Int(rawValue)] }

  private static let names = allCases.map { String(describing: $0) }

  /// By their keys, since every word of a text is asked for its relation, and to hash a name would take longer.
  private static let byKey = allCases.map { (key: key(of: $0.name), relation: $0) }.sorted { $0.key < $1.key }

  /// The first eight bytes of a name before its subtype, by which all names differ.
  private static func key(of name: String) -> UInt64 {
    let bytes = name.utf8.span
    var key: UInt64 = 0
    for index in 0..<min(bytes.count, 8) {
      if bytes[index] == UInt8(ascii: ":") { break }
      key = key << 8 | UInt64(bytes[index])
    }
    return key
  }
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
