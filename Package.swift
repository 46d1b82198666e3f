// swift-tools-version: 6.1
import PackageDescription

/// Settings that every Swift target shares: the language mode and the checks that make a mistake an error.
let settings: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("InternalImportsByDefault"),
]

/// A library target of this package, below `Sources/`.
func layer(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
  .target(name: name, dependencies: dependencies, swiftSettings: settings)
}

/// The tests of one target, below `Tests/`.
func tests(_ name: String, _ dependencies: [Target.Dependency], exclude: [String] = []) -> Target {
  .testTarget(
    name: "\(name)Tests", dependencies: dependencies + ["TestSupport"], exclude: exclude, swiftSettings: settings)
}

/// The program holds Swift's own libraries, whose functions it then calls without a detour: a tenth faster. Those that
/// Foundation rests on are named, since what is compiled for shared libraries does not ask for them. It goes without
/// debugging information, which would be read whenever it takes its own fingerprint.
let programLinking: [LinkerSetting] = [
  .unsafeFlags(["-static-stdlib", "-Xlinker", "--strip-debug"]),
  .unsafeFlags(
    [
      "Foundation", "FoundationInternationalization", "FoundationEssentials", "CoreFoundation", "_FoundationICU",
      "_FoundationCShims", "_FoundationCollections",
    ].map { "-l\($0)" }),
]

let argumentParser = Target.Dependency.product(name: "ArgumentParser", package: "swift-argument-parser")
let grdb = Target.Dependency.product(name: "GRDB", package: "GRDB.swift")
let tomlKit = Target.Dependency.product(name: "TOMLKit", package: "TOMLKit")

let package = Package(
  name: "standpunkt",
  products: [
    .library(name: "Standpunkt", targets: ["Standpunkt"]),
    .executable(name: "standpunkt", targets: ["StandpunktCommand"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/LebJe/TOMLKit", from: "0.6.0"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
  ],
  targets: [
    // The wall around ICU: C that includes its headers, and Swift that calls this C.
    .systemLibrary(name: "CICULibrary", pkgConfig: "icu-i18n", providers: [.apt(["libicu-dev"])]),
    .target(name: "CICU", dependencies: ["CICULibrary"]),
    layer("UnicodeText", ["CICU"]),

    // The inner loops of the syntax network for processors with wide vectors.
    .target(name: "CVectorKernels"),

    // SHA-256 for processors that have instructions for it.
    .target(name: "CDigestKernels"),

    // What a document is, and the data that a language is.
    layer("TextModel", ["CDigestKernels"]),
    layer("LanguageData", ["TextModel", "UnicodeText", tomlKit]),

    // The steps of the analysis, in the order in which a document passes them.
    layer("Segmentation", ["TextModel", "LanguageData", "UnicodeText"]),
    layer("LanguageID", ["TextModel", "LanguageData", "UnicodeText"]),
    layer("Syntax", ["TextModel", "LanguageData", "UnicodeText", "CVectorKernels"]),
    layer("Entities", ["TextModel", "LanguageData", "UnicodeText"]),
    layer("Quotes", ["TextModel", "LanguageData", "UnicodeText"]),
    layer("Stances", ["TextModel", "LanguageData", "UnicodeText"]),
    layer(
      "Analysis",
      [
        "TextModel", "LanguageData", "UnicodeText", "Segmentation", "LanguageID", "Syntax", "Entities", "Quotes",
        "Stances",
      ]),

    // What is done with analysed documents.
    layer(
      "Training", ["TextModel", "LanguageData", "UnicodeText", "Segmentation", "LanguageID", "Syntax", "Entities"]),
    layer("Archives"),
    // The wall around the system calls that confine the process which reads foreign files.
    .target(name: "CConfinement"),
    .target(
      name: "Ingest", dependencies: ["TextModel", "UnicodeText", "Archives", "CConfinement"],
      resources: [
        .embedInCode("Markup/character-references.tsv"), .embedInCode("WebPage/Assets/page-words.tsv"),
        .embedInCode("WebPage/Assets/boilerplate.tsv"),
      ],
      swiftSettings: settings),
    layer("Evaluation", ["TextModel", "LanguageData", "UnicodeText"]),
    layer("Interchange", ["TextModel", "Archives"]),
    layer("Store", ["TextModel", "UnicodeText", grdb]),
    layer("Aggregation", ["TextModel", "LanguageData", "UnicodeText", tomlKit]),
    .target(
      name: "Reports", dependencies: ["TextModel", "LanguageData", "Evaluation", "Aggregation"],
      resources: [.embedInCode("HTML/Assets/report.css"), .embedInCode("HTML/Assets/report.js")],
      swiftSettings: settings),

    // The two fronts.
    layer("Standpunkt", ["TextModel", "Analysis", "LanguageData"]),
    .executableTarget(
      name: "StandpunktCommand",
      dependencies: [
        "TextModel", "UnicodeText", "LanguageData", "Segmentation", "LanguageID", "Syntax", "Entities", "Quotes",
        "Stances", "Analysis", "Training", "Ingest", "Evaluation", "Interchange", "Store", "Aggregation",
        "Reports", argumentParser,
      ],
      swiftSettings: settings, linkerSettings: programLinking),

    .target(
      name: "TestSupport", dependencies: ["TextModel", "Archives"], path: "Tests/TestSupport", swiftSettings: settings),
    tests("TextModel", ["TextModel"]),
    tests("UnicodeText", ["UnicodeText"]),
    tests("Segmentation", ["Segmentation", "LanguageData", "TextModel"]),
    tests("Ingest", ["Ingest", "TextModel"], exclude: ["Pages"]),
    tests("LanguageID", ["LanguageID", "LanguageData", "Training", "TextModel"]),
    tests("Analysis", ["Analysis", "TextModel"]),
    tests("Command", []),
    tests("Evaluation", ["TextModel", "LanguageData", "Evaluation", "Reports"]),
    tests("Aggregation", ["TextModel", "LanguageData", "Aggregation"]),
    tests("Reports", ["TextModel", "LanguageData", "Evaluation", "Aggregation", "Reports"]),
    tests("LanguageData", ["LanguageData", "TextModel"]),
    tests(
      "Stances", ["Stances", "Segmentation", "Syntax", "Entities", "Quotes", "LanguageData", "TextModel"]),
    tests("Entities", ["Entities", "LanguageData", "Segmentation", "Syntax", "TextModel"]),
    tests("Quotes", ["Quotes", "Entities", "Segmentation", "Syntax", "LanguageData", "TextModel"]),
    tests("Syntax", ["Syntax", "LanguageData", "TextModel"]),
    tests("Training", ["Training", "Entities", "Syntax", "LanguageData", "TextModel"]),
    tests("Interchange", ["Interchange", "TextModel"]),
    tests("Store", ["Store", "TextModel"]),
  ],
  cxxLanguageStandard: .cxx17
)
