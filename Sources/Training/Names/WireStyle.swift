import Foundation

/// Adds to labelled sentences what news agencies write and treebanks lack: datelines and headlines in capitals.
package struct WireStyle {
  private let places: [String]
  private static let agencies = ["AFP", "AP", "EFE", "NTB", "Reuters", "DPA", "ANSA", "TT", "EFE"]
  private static let months = [
    "ene", "feb", "mar", "abr", "may", "jun", "jul", "ago", "sep", "oct", "nov", "dic",
  ]
  private static let sentencesPerDateline = 4
  private static let sentencesPerHeadline = 6

  /// Adds datelines of these places, which are in lower case.
  package init(places: Set<String>) { self.places = places.sorted() }

  /// The part with a dateline after every fourth sentence, and every sixth sentence once more in capitals.
  package func added(to part: NameTrainer.Part) -> NameTrainer.Part {
    var part = part
    part.corpus.sentences = part.corpus.sentences.enumerated().flatMap { index, sentence in
      var sentences = [sentence]
      if index % Self.sentencesPerDateline == 0 { sentences.append(dateline(index / Self.sentencesPerDateline)) }
      if index % Self.sentencesPerHeadline == 0 {
        sentences.append(
          NameCorpus.Sentence(forms: sentence.forms.map { $0.uppercased() }, labels: sentence.labels))
      }
      return sentences
    }
    return part
  }

  /// "Vigo, 12 mar (EFE)."
  private func dateline(_ number: Int) -> NameCorpus.Sentence {
    // Steps that share no factor with the lengths of the lists visit all places, agencies and months.
    let place = places[number * 1_009 % places.count].split(separator: " ").map { $0.capitalized }
    let date = [",", String(number * 7 % 31 + 1), Self.months[number * 5 % 12]]
    return NameCorpus.Sentence(
      forms: place + date + ["(", Self.agencies[number % Self.agencies.count], ")", "."],
      labels: place.indices.map { $0 == 0 ? "B-LOC" : "I-LOC" } + ["O", "O", "O", "O", "B-ORG", "O", "O"])
  }
}
