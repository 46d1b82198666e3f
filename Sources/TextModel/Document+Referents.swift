/// Whom words of a document mean.
public enum Referent: Hashable, Sendable {
  /// A state or group, as in ``CountryMention/id``.
  case country(String)
  /// An entity, as an index into ``Document/entities``.
  case entity(Int)
}

extension Document {
  /// The mention of an entity that the words of `span` are: the longest that lies in it, else the shortest around it.
  public func entityMention(in span: TextSpan) -> EntityMention? {
    let inside = entityMentions.filter { span.contains($0.span) }
    if let longest = inside.max(by: { $0.span.length < $1.span.length }) { return longest }
    return entityMentions.filter { $0.span.contains(span) }.min { $0.span.length < $1.span.length }
  }

  /// Whom the token at this index means: the shortest mention that covers it, of an entity before one of a country.
  public func referent(ofToken index: Int) -> Referent? {
    let span = tokens[index].span
    let entity = entityMentions.filter { $0.span.contains(span) }.min { $0.span.length < $1.span.length }
    let country = countries.first { $0.span.overlaps(span) }
    switch (entity, country) {
    case (let entity?, let country?) where country.span.length < entity.span.length: return .country(country.id)
    case (let entity?, _): return .entity(entity.entity)
    case (nil, let country?): return .country(country.id)
    case (nil, nil): return nil
    }
  }

  /// The person whom the words before `offset` (a UTF-8 byte) name, as an index into ``entities``; of several the one whom the
  /// document names most often, `nil` where two are named as often.
  public func mainPerson(before offset: Int) -> Int? {
    let names = entityMentions.filter { mention in
      mention.form == .name && entities[mention.entity].type == .person && entities[mention.entity].isNamed
    }
    let counted = Set(names.filter { $0.span.end <= offset }.map(\.entity))
      .map { person in (count: names.count { $0.entity == person }, person: person) }
      .sorted { ($1.count, $0.person) < ($0.count, $1.person) }
    guard let most = counted.first, counted.dropFirst().first?.count != most.count else { return nil }
    return most.person
  }

  /// The state or group for which a referent acts: itself for a country, the country of an office for an entity that
  /// holds one, `nil` for anybody else.
  public func country(actedForBy referent: Referent) -> String? {
    switch referent {
    case .country(let id): id
    case .entity(let index): entities[index].actsFor
    }
  }
}
