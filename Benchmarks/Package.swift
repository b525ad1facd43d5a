// swift-tools-version: 6.2
import PackageDescription

// A package of its own, so that nobody who builds Mirsad fetches what only its measuring needs.
let package = Package(
    name: "mirsad-benchmarks",
    dependencies: [
        .package(name: "mirsad", path: ".."),
        // Without its hooks into malloc and the runtime, which slow down what they count.
        .package(url: "https://github.com/ordo-one/benchmark", from: "1.38.1", traits: []),
    ],
    targets: [
        .executableTarget(
            name: "ExtractionBenchmarks",
            dependencies: [
                .product(name: "ArabicText", package: "mirsad"),
                .product(name: "Benchmark", package: "benchmark"),
                .product(name: "EventExtraction", package: "mirsad"),
                .product(name: "Lexicon", package: "mirsad"),
            ],
            path: "ExtractionBenchmarks",
            swiftSettings: [.swiftLanguageMode(.v6), .treatAllWarnings(as: .error)],
            plugins: [.plugin(name: "BenchmarkPlugin", package: "benchmark")]
        )
    ]
)
