import ArgumentParser

/// `standpunkt train`: learns the models.
struct Train: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Train a model from texts or treebanks.",
    subcommands: [
      TrainAgreement.self, TrainConfidence.self, TrainLanguageID.self, TrainNames.self, TrainSentences.self,
      TrainSyntax.self,
    ])
}
