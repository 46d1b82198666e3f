import Testing
import TextModel

/// Subjects that lists, asides, openings and what somebody says part from their verbs, read with the models.
struct PartedSubjectTests {
  @Test(
    "names listed behind an opening are all subjects",
    arguments: [
      ("On Tuesday, Sweden, Denmark and Iceland came out in favour of the treaty.", ["SE", "DK", "IS"]),
      ("According to Reuters, Sweden, Denmark and Iceland oppose the treaty.", ["SE", "DK", "IS"]),
      ("“We support the treaty,” Chile, Peru and Kenya said.", ["CL", "PE", "KE"]),
    ])
  func lists(text: String, holders: [String]) throws {
    let found = try stances(text, "en")
    #expect(found.map { String($0.prefix(2)) } == holders)
  }

  @Test(
    "a subject keeps its verb over asides and between commas",
    arguments: [
      ("Kenya, opposed to the treaty, left early.", "KE support against treaty asserted"),
      ("Kenya, however, strongly opposed the treaty.", "KE support against treaty asserted"),
      ("Kenya – a large exporter – rejects the treaty.", "KE support against treaty asserted"),
      ("Having rejected the treaty twice, Kenya stayed at home.", "KE support against treaty asserted"),
      ("The treaty, Kenya said on Tuesday, is unacceptable.", "KE condemn against treaty asserted"),
      ("Contrary to Brazil, Kenya opposes the treaty.", "KE support against treaty asserted"),
      ("Against the treaty is Kenya.", "KE support against treaty asserted"),
      ("Also backing the treaty is Kenya.", "KE support for treaty asserted"),
    ])
  func asides(text: String, expected: String) throws {
    #expect(try stances(text, "en").contains(expected))
  }

  @Test(
    "owners told together both have what the noun says",
    arguments: [
      "Chile and Peru's opposition to the treaty is well known.",
      "Chile and Peru's strong opposition to the treaty is well known.",
    ])
  func owners(text: String) throws {
    #expect(
      try stances(text, "en") == ["CL support against treaty asserted", "PE support against treaty asserted"])
  }

  @Test(
    "verbs that look like nouns or attributes",
    arguments: [
      ("Kenya met the press. The country plans to vote for the treaty.", "KE support for treaty intended"),
      ("Kenya met the press. The country voiced strong criticism of the treaty.", "KE condemn against treaty asserted"),
    ])
  func misreadVerbs(text: String, expected: String) throws {
    #expect(try stances(text, "en").contains(expected))
  }

  @Test(
    "what is done with others, in a view or in a headline",
    arguments: [
      (
        "Kenya joined Brazil in rejecting the treaty.",
        ["KE support against treaty asserted", "BR support against treaty asserted"]
      ),
      ("In Kenya's view, the treaty should be scrapped.", ["KE demand against treaty asserted"]),
      ("There must be an independent inquiry, says Kenya.", ["KE demand for independent inquiry asserted"]),
      ("Kenya has promised to support the treaty.", ["KE support for treaty intended"]),
      ("Kenya to vote against the treaty", ["KE support against treaty intended"]),
      ("Kenya urged to reject the treaty", []),
      ("There is strong resistance to the treaty from Kenya.", ["KE support against treaty asserted"]),
      (
        "Opposition to the treaty from the farmers' union has grown.",
        ["farmers' union support against treaty asserted"]
      ),
      ("Kenya announced its support for a ban on mining.", ["KE support for ban on mining asserted"]),
    ] as [(String, [String])])
  func others(text: String, expected: [String]) throws {
    #expect(try stances(text, "en") == expected)
  }

  @Test func asDescribed() throws {
    let found = try stances(
      "Ghana has sent its largest delegation ever. “We support the treaty,” the country said on Monday.", "en")
    #expect(found == ["GH support for treaty asserted"])
  }
}
