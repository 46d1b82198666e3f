/// Words that name nothing, in the four languages together: where names and targets are compared, a target's language is not known.
///
/// They are those of the annotation guidelines, by which scores are told.
package enum EmptyWords {
  /// Articles, the commonest prepositions and conjunctions, and "new", in lower case.
  package static let all: [String] = """
    the a an of for to in on at and or new by with from that this as
    den det de en et ei i på av til for og som med fra om at ny nytt nye
    el la los las un una unos unas de del al en y o por para con que su sus nuevo nueva nuevas nuevos a
    """
    .split(whereSeparator: \.isWhitespace).map(String.init)
}
