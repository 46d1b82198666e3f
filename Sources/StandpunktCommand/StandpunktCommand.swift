import ArgumentParser

@main
struct StandpunktCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "standpunkt",
    abstract: "Says who stands where on an issue, in whose words, with the evidence.",
    version: "0.1.0",
    subcommands: [])
}
