internal import TextModel

/// A codebook drafted from a run's issues, for a researcher to prune.
package struct CodebookDraft: Sendable {
  private let issues: [Issue]

  /// A draft of the issues that at least two claims are about, at most `count` of them.
  package init(_ issues: [Issue], count: Int = 20) {
    self.issues = Array(issues.filter { $0.claimCount > 1 && !$0.name.isEmpty }.prefix(count))
  }

  /// The draft as TOML.
  package var text: String {
    var text = """
      # A codebook: issues, and for each the positions to count.
      # position is one or more of \(StancePosition.allCases.map(\.rawValue).joined(separator: ", "));
      # polarity is for, against or neutral; a stance counts where one of the targets is in its target, in any language.

      """
    for (index, issue) in issues.enumerated() { text += "\n" + Self.text(of: issue, number: index + 1) }
    return text
  }

  private static func text(of issue: Issue, number: Int) -> String {
    let targets = issue.forms.prefix(6).map { quoted($0.target) }.joined(separator: ", ")
    var text = "# \(issue.claimCount) statements\n[[issue]]\nname = \(quoted(name(issue, number)))\n"
    text += "title = \(quoted(issue.name))\n"
    for side in issue.columns {
      text += "\n[[issue.position]]\nname = \(quoted("\(side.position.rawValue), \(side.polarity.rawValue)"))\n"
      text += "position = [\(quoted(side.position.rawValue))]\npolarity = \(quoted(side.polarity.rawValue))\n"
      text += "targets = [\(targets)]\n"
    }
    return text
  }

  /// A short key: the name's letters and digits, and the number that makes it unique.
  private static func name(_ issue: Issue, _ number: Int) -> String {
    let words = issue.name.lowercased().split { !$0.isLetter && !$0.isNumber }.prefix(4)
    return (words.map(String.init) + [String(number)]).joined(separator: "-")
  }

  private static func quoted(_ text: String) -> String {
    var quoted = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"", "\\": quoted += "\\\(scalar)"
      case "\u{0}"..."\u{1F}", "\u{7F}": quoted += " "
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted + "\""
  }
}
