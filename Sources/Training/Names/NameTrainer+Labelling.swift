package import Entities

extension NameTrainer {
  /// The sentences of a part as a model labels them: on each line a token's number, its form, its label, the label that the
  /// data give it, and the probability of the model's; an empty line after each sentence.
  ///
  /// - Throws: `DataError` where a model that tells parts of speech is damaged.
  package func labelled(_ part: Part, by model: NameModel) throws -> String {
    let decoder = LabelDecoder(labels: labels, starts: model.starts, transitions: model.transitions)
    let documents = try documents(part)
    let paths = documents.flatMap { document in
      document.sentences.map { decoder.decode(model.scores(of: $0, document.features)) }
    }
    var text = ""
    for (sentence, path) in zip(part.corpus.sentences, paths) {
      for (index, form) in sentence.forms.enumerated() {
        let label = labels.name(of: path.labels[index])
        text += "\(index + 1)\t\(form)\t\(label)\t\(sentence.labels[index])\t\(path.probabilities[index])\n"
      }
      text += "\n"
    }
    return text
  }
}
