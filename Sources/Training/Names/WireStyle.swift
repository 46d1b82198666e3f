import Foundation

/// Adds to labelled sentences what news has and treebanks lack: datelines, headlines in capitals and headlines with a capital on
/// every word.
package struct WireStyle {
  private let places: [String]
  private static let agencies = ["AFP", "AP", "EFE", "NTB", "Reuters", "DPA", "ANSA", "TT", "EFE"]
  private static let sentencesPerDateline = 4
  private static let sentencesPerHeadline = 6

  /// Adds datelines of these places, which are in lower case.
  package init(places: Set<String>) { self.places = places.sorted() }

  /// The part with a dateline after every fourth sentence, and every sixth sentence once more as a headline. Where `months`
  /// has names of months, the datelines have dates.
  package func added(to part: NameTrainer.Part, months: [String]) -> NameTrainer.Part {
    var part = part
    part.corpus.sentences = part.corpus.sentences.enumerated().flatMap { index, sentence in
      var sentences = [sentence]
      if index % Self.sentencesPerDateline == 0 {
        sentences.append(dateline(index / Self.sentencesPerDateline, months: months))
      }
      if index % Self.sentencesPerHeadline == 0 {
        let isInCapitals = index % (2 * Self.sentencesPerHeadline) == 0
        sentences.append(Self.headline(sentence, inCapitals: isInCapitals))
        if isInCapitals {
          sentences.append(Self.joined(sentences[sentences.count - 1], dateline(index + 1, months: months)))
        }
      }
      return sentences
    }
    return part
  }

  private static func headline(_ sentence: NameCorpus.Sentence, inCapitals: Bool) -> NameCorpus.Sentence {
    var headline = sentence
    headline.forms = sentence.forms.map { inCapitals ? $0.uppercased() : $0.prefix(1).uppercased() + $0.dropFirst() }
    return headline
  }

  /// A headline and the dateline under it as one sentence, as texts are that have lost their lines.
  private static func joined(
    _ headline: NameCorpus.Sentence, _ dateline: NameCorpus.Sentence
  ) -> NameCorpus.Sentence {
    var joined = headline
    if joined.forms.last == "." {
      joined.forms.removeLast()
      joined.labels.removeLast()
    }
    joined.forms += dateline.forms
    joined.labels += dateline.labels
    return joined
  }

  /// "Vigo, 12 mar (EFE)."
  private func dateline(_ number: Int, months: [String]) -> NameCorpus.Sentence {
    // Steps that share no factor with the lengths of the lists visit all places, agencies and months.
    let place = places[number * 1_009 % places.count].split(separator: " ").map { $0.capitalized }
    let date = months.isEmpty ? [] : [",", String(number * 7 % 31 + 1), months[number * 5 % months.count]]
    let source = ["(", Self.agencies[number % Self.agencies.count], ")", "."]
    return NameCorpus.Sentence(
      forms: place + date + source,
      labels: place.indices.map { $0 == 0 ? "B-LOC" : "I-LOC" } + date.map { _ in "O" } + ["O", "B-ORG", "O", "O"])
  }
}
