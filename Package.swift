// swift-tools-version: 6.2
import PackageDescription

/// One place for the language settings of every Swift target.
let strict: [SwiftSetting] = [
    .swiftLanguageMode(.v6),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .treatAllWarnings(as: .error),
]

let argumentParser: Target.Dependency = .product(name: "ArgumentParser", package: "swift-argument-parser")
let crypto: Target.Dependency = .product(name: "Crypto", package: "swift-crypto")
let grdb: Target.Dependency = .product(name: "GRDB", package: "GRDB.swift")
let logging: Target.Dependency = .product(name: "Logging", package: "swift-log")
let systemPackage: Target.Dependency = .product(name: "SystemPackage", package: "swift-system")
let toml: Target.Dependency = .product(name: "TOMLKit", package: "TOMLKit")

let package = Package(
    name: "mirsad",
    products: [
        .executable(name: "mirsad", targets: ["MirsadCommand"]),
        .library(name: "ArabicText", targets: ["ArabicText"]),
        .library(name: "EventExtraction", targets: ["EventExtraction"]),
        .library(name: "Lexicon", targets: ["Lexicon"]),
        .library(name: "Spool", targets: ["Spool"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0"),
        .package(url: "https://github.com/apple/swift-crypto", from: "4.5.0"),
        .package(url: "https://github.com/apple/swift-log", from: "1.16.0"),
        .package(url: "https://github.com/apple/swift-system", from: "1.8.0"),
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
        .package(url: "https://github.com/LebJe/TOMLKit", from: "0.6.0"),
    ],
    targets: [
        // System interfaces in C.
        .systemLibrary(name: "CSystemd", pkgConfig: "libsystemd", providers: [.apt(["libsystemd-dev"])]),
        .target(name: "CPlatform"),
        // The shipped tables, compiled into the binary byte for byte.
        .target(name: "CLexiconTables", exclude: ["tables"]),

        // Article to records: pure, no files, no clock.
        .target(name: "ArabicText", swiftSettings: strict),
        .target(name: "Lexicon", dependencies: ["ArabicText", "CLexiconTables"], swiftSettings: strict),
        .target(name: "EventExtraction", dependencies: ["ArabicText", "Lexicon"], swiftSettings: strict),

        // Records against what a person read: pure, a room of its own so that the measure does not lean on the extractor.
        .target(name: "Evaluation", swiftSettings: strict),

        // What tests of several rooms share.
        .target(name: "RandomTestKit", swiftSettings: strict),

        // Bytes and files: nothing of Arabic or events.
        .target(name: "Spool", dependencies: ["CPlatform", crypto, grdb, systemPackage], swiftSettings: strict),
        .target(name: "SpoolTestKit", dependencies: ["Spool", systemPackage], swiftSettings: strict),
        // Dies at a named point, for deploy/torture.
        .executableTarget(
            name: "CrashVictim", dependencies: ["Spool", "SpoolTestKit", systemPackage], swiftSettings: strict),

        // The service.
        .target(name: "Systemd", dependencies: ["CSystemd", logging], swiftSettings: strict),
        .target(
            name: "Daemon",
            dependencies: [
                "CPlatform", "EventExtraction", "Lexicon", "Spool", "Systemd", logging, systemPackage, toml,
            ],
            swiftSettings: strict
        ),
        .executableTarget(
            name: "MirsadCommand",
            dependencies: [
                "Daemon", "EventExtraction", "Evaluation", "Lexicon", "Spool", argumentParser, crypto, systemPackage,
            ],
            swiftSettings: strict
        ),

        .testTarget(name: "ArabicTextTests", dependencies: ["ArabicText", "RandomTestKit"], swiftSettings: strict),
        .testTarget(name: "LexiconTests", dependencies: ["Lexicon", "ArabicText"], swiftSettings: strict),
        .testTarget(
            name: "EventExtractionTests", dependencies: ["EventExtraction", "Lexicon", "RandomTestKit"],
            swiftSettings: strict),
        .testTarget(name: "EvaluationTests", dependencies: ["Evaluation"], swiftSettings: strict),
        .testTarget(
            name: "SpoolTests", dependencies: ["RandomTestKit", "Spool", "SpoolTestKit", systemPackage],
            swiftSettings: strict),
        .testTarget(name: "SystemdTests", dependencies: ["Systemd", logging], swiftSettings: strict),
        .testTarget(
            name: "DaemonTests",
            dependencies: [
                "Daemon", "EventExtraction", "Lexicon", "RandomTestKit", "Spool", "SpoolTestKit", "Systemd", logging,
                systemPackage,
            ],
            swiftSettings: strict
        ),
        .testTarget(
            name: "MirsadCommandTests",
            dependencies: [
                "Daemon", "EventExtraction", "MirsadCommand", "Spool", "SpoolTestKit", argumentParser, systemPackage,
            ],
            swiftSettings: strict
        ),
    ],
    cxxLanguageStandard: .cxx17
)

// The fuzzers' targets. The ordinary build replays their inputs as tests; for `deploy/fuzz` the same files become a program
// around libFuzzer, which is linked into nothing else.
let fuzzed: [Target.Dependency] = [
    "ArabicText", "Daemon", "EventExtraction", "Lexicon", "Spool", systemPackage,
]
if Context.environment["MIRSAD_FUZZ"] == nil {
    package.targets.append(
        .testTarget(
            name: "FuzzTests", dependencies: fuzzed, exclude: ["Corpus", "Driver", "Words"], swiftSettings: strict))
} else {
    package.targets += [
        .systemLibrary(name: "CLibFuzzer", path: "Tests/CLibFuzzer"),
        .executableTarget(
            name: "mirsad-fuzz", dependencies: fuzzed + ["CLibFuzzer"], path: "Tests/FuzzTests",
            exclude: ["Corpus", "CorpusTests.swift", "Words"], swiftSettings: strict,
            // The other linker warns of every symbol of the sanitizer.
            linkerSettings: [.unsafeFlags(["-use-ld=lld"])]),
    ]
}
