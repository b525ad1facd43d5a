// swift-tools-version: 6.2
import PackageDescription

// A package of its own, so that nobody who builds Mirsad fetches what only its measuring needs.
let package = Package(
    name: "mirsad-benchmarks",
    dependencies: [
        .package(name: "mirsad", path: ".."),
        // Without its hooks into malloc and the runtime, which slow down what they count.
        .package(url: "https://github.com/ordo-one/benchmark", from: "1.38.1", traits: []),
        .package(url: "https://github.com/apple/swift-system", from: "1.8.0"),
    ],
    targets: [
        .executableTarget(
            name: "StageBenchmarks",
            dependencies: [
                .product(name: "ArabicText", package: "mirsad"),
                .product(name: "Benchmark", package: "benchmark"),
                .product(name: "EventExtraction", package: "mirsad"),
                .product(name: "Lexicon", package: "mirsad"),
                .product(name: "Spool", package: "mirsad"),
                .product(name: "SystemPackage", package: "swift-system"),
            ],
            path: "StageBenchmarks",
            swiftSettings: [.swiftLanguageMode(.v6), .treatAllWarnings(as: .error)],
            plugins: [.plugin(name: "BenchmarkPlugin", package: "benchmark")]
        )
    ]
)
