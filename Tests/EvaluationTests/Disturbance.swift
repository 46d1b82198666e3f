import TextModel

/// Makes a plausible bad prediction out of a gold record: drops items, moves spans, changes words and values.
///
/// The generator is fixed, so that a failure comes back.
struct Disturbance {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func disturbed(_ gold: DocumentRecord) -> DocumentRecord {
    var record = gold
    record.languages = gold.languages.filter { _ in chance(9) }.map { disturbed($0) }
    record.countries = gold.countries.filter { _ in chance(8) }.map { disturbed($0) }
    record.quotes = gold.quotes.filter { _ in chance(8) }.map { disturbed($0) }
    record.stances = gold.stances.flatMap { repeated($0) }.map { disturbed($0) }
    if chance(5) { record.stances.reverse() }
    return record
  }

  /// True `tenths` times of ten.
  private mutating func chance(_ tenths: Int) -> Bool {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int(state >> 33) % 10 < tenths
  }

  private mutating func repeated(_ stance: StanceRecord) -> [StanceRecord] {
    if chance(2) { return [] }
    return chance(1) ? [stance, stance] : [stance]
  }

  private mutating func disturbed(_ stretch: LanguageRecord) -> LanguageRecord {
    var stretch = stretch
    if chance(2) { stretch.lang = "da" }
    if chance(2) { stretch.end = max(stretch.start, stretch.end - 7) }
    return stretch
  }

  private mutating func disturbed(_ mention: CountryRecord) -> CountryRecord {
    var mention = mention
    if chance(1) { mention.end -= 1 }
    if chance(1) { mention.id = "XK" }
    return mention
  }

  private mutating func disturbed(_ quote: QuoteRecord) -> QuoteRecord {
    var quote = quote
    if chance(3) { quote.end -= (quote.end - quote.start) / 5 }
    if chance(2) { quote.type = .indirect }
    if chance(2) { quote.speaker = quote.speaker.map { $0.uppercased() + " Etternamn" } }
    if chance(1) { quote.speaker = nil }
    return quote
  }

  private mutating func disturbed(_ stance: StanceRecord) -> StanceRecord {
    var stance = stance
    if chance(2) { stance.target = stance.target.map { "Den nye " + $0.lowercased() } }
    if chance(2) { stance.target = stance.target.map { String($0.split(separator: " ").last ?? "") } }
    if chance(1) { stance.target = nil }
    if chance(2) { stance.modality = .intended }
    if chance(1) { stance.modality = .denied }
    if chance(1) { stance.polarity = .against }
    if chance(1) { stance.source = "BBC" }
    if chance(1) { stance.holder.id = nil }
    if chance(1) { stance.holder.type = .person }
    if chance(3) { stance.evidence = SliceRecord(start: 0, end: 30, text: "") }
    stance.confidence = chance(5) ? 0.9 : 0.55
    return stance
  }
}
