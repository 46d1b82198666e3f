/// How a form becomes its lemma: letter case first, then an exchange at each end.
package struct LemmaRule: Hashable, Sendable {
  /// What is done about capital letters.
  package enum Casing: String, Hashable, Sendable, CaseIterable {
    /// All letters small.
    case lower
    /// As in the form.
    case keep
    /// The first letter of each part capital, the others small.
    case title
  }

  /// What is done about capital letters.
  package var casing: Casing
  /// What the form starts with and the lemma does not.
  package var prefixRemoved: String
  /// What the lemma starts with instead.
  package var prefixAdded: String
  /// What the form ends in and the lemma does not.
  package var suffixRemoved: String
  /// What the lemma ends in instead.
  package var suffixAdded: String

  /// A rule.
  package init(
    casing: Casing, prefixRemoved: String = "", prefixAdded: String = "", suffixRemoved: String = "",
    suffixAdded: String = ""
  ) {
    self.casing = casing
    self.prefixRemoved = prefixRemoved
    self.prefixAdded = prefixAdded
    self.suffixRemoved = suffixRemoved
    self.suffixAdded = suffixAdded
  }

  /// The rule that makes `lemma` of `form` and leaves the longest part of it as it is; for a proper noun it rather keeps
  /// capital letters than make them small.
  package init(form: String, lemma: String, isProperNoun: Bool) {
    let order: [Casing] = isProperNoun ? [.keep, .lower, .title] : [.lower, .keep, .title]
    var best: (rule: LemmaRule, kept: Int)?
    for casing in order {
      let (rule, kept) = Self.rule(base: casing.apply(form), lemma: lemma, casing: casing)
      if kept > best?.kept ?? -1 { best = (rule, kept) }
    }
    self = best?.rule ?? LemmaRule(casing: .keep)
  }

  private static func rule(base: String, lemma: String, casing: Casing) -> (rule: LemmaRule, kept: Int) {
    let base = Array(base.unicodeScalars)
    let lemma = Array(lemma.unicodeScalars)
    let common = longestCommonPart(base, lemma)
    let rule = LemmaRule(
      casing: casing, prefixRemoved: string(base[..<common.left]), prefixAdded: string(lemma[..<common.right]),
      suffixRemoved: string(base[(common.left + common.count)...]),
      suffixAdded: string(lemma[(common.right + common.count)...]))
    return (rule, common.count)
  }

  /// The longest stretch that both share; of equally long ones the first, and none where it is empty: then all is suffix.
  private static func longestCommonPart(
    _ left: [Unicode.Scalar], _ right: [Unicode.Scalar]
  ) -> (left: Int, right: Int, count: Int) {
    var best = (left: 0, right: 0, count: 0)
    var lengths = [Int](repeating: 0, count: right.count + 1)
    for i in left.indices {
      var diagonal = 0
      for j in right.indices {
        let above = lengths[j + 1]
        lengths[j + 1] = left[i] == right[j] ? diagonal + 1 : 0
        diagonal = above
        if lengths[j + 1] > best.count {
          best = (i + 1 - lengths[j + 1], j + 1 - lengths[j + 1], lengths[j + 1])
        }
      }
    }
    return best
  }

  private static func string(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    return String(view)
  }

  /// The lemma of `form`; `nil` where the form does not start or end as the rule says.
  package func apply(to form: String) -> String? {
    let base = casing.apply(form)
    guard base.utf8.starts(with: prefixRemoved.utf8), base.utf8.reversed().starts(with: suffixRemoved.utf8.reversed()),
      base.utf8.count >= prefixRemoved.utf8.count + suffixRemoved.utf8.count
    else { return nil }
    let middle = base.utf8.dropFirst(prefixRemoved.utf8.count).dropLast(suffixRemoved.utf8.count)
    return prefixAdded + String(Substring(middle)) + suffixAdded
  }
}

extension LemmaRule.Casing {
  /// `form` in this case.
  func apply(_ form: String) -> String {
    switch self {
    case .keep: return form
    case .lower: return form.utf8.allSatisfy { $0 >= 0x61 && $0 <= 0x7A } ? form : form.lowercased()
    case .title: return titled(form)
    }
  }

  private func titled(_ form: String) -> String {
    var isFirst = true
    var result = ""
    for character in form {
      result += isFirst ? character.uppercased() : character.lowercased()
      isFirst = !character.isLetter && !character.isNumber && character != "'" && character != "’"
    }
    return result
  }
}

/// One line of text a rule, as model files hold them.
extension LemmaRule {
  /// The rule as five fields with tabs between them.
  package var encoded: String {
    [casing.rawValue, prefixRemoved, prefixAdded, suffixRemoved, suffixAdded].joined(separator: "\t")
  }

  /// The rule of five fields; `nil` where they are none.
  package init?(fields: [Substring]) {
    guard fields.count == 5, let casing = Casing(rawValue: String(fields[0])) else { return nil }
    self.init(
      casing: casing, prefixRemoved: String(fields[1]), prefixAdded: String(fields[2]),
      suffixRemoved: String(fields[3]), suffixAdded: String(fields[4]))
  }
}
