import Foundation
import Testing

/// An input that a fuzzer starts from, or that once broke something.
struct CorpusInput: Sendable, CustomTestStringConvertible {
    let target: FuzzTarget
    let file: URL

    var testDescription: String { "\(target.rawValue)/\(file.lastPathComponent)" }

    /// Every input in the folder `Corpus` beside this file.
    static let all: [CorpusInput] = {
        let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("Corpus")
        return FuzzTarget.allCases.flatMap { target in
            let path = folder.appendingPathComponent(target.rawValue).path
            let names = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
            return names.sorted().map { name in
                CorpusInput(target: target, file: folder.appendingPathComponent(target.rawValue + "/" + name))
            }
        }
    }()
}

@Suite("What the fuzzers start from and have found")
struct CorpusTests {
    @Test("holds what must hold for any input", arguments: CorpusInput.all)
    func replay(_ input: CorpusInput) throws {
        try input.target.check(Array(Data(contentsOf: input.file)))
    }

    @Test("is there for every target", arguments: FuzzTarget.allCases)
    func isThere(_ target: FuzzTarget) {
        #expect(CorpusInput.all.contains { $0.target == target })
    }
}
