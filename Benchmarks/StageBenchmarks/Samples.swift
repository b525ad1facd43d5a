import Foundation

/// Texts to measure with, made of the seeds.
struct Samples {
    /// Title and lead of a seed, about 1 KB.
    let short: [UInt8]
    /// A seed as it is, 4 KB.
    let middle: [UInt8]
    /// The paragraphs of all seeds over and over, 64 KB.
    let long: [UInt8]

    init() {
        let folder = URL(filePath: #filePath).appending(path: "../../../seeds").standardized
        let names = ["000_cc743765ad73d8e1", "001_745be6fae9b0773c", "002_ef86f8e46b8289a4", "003_35ce103a345c3ae7"]
        let seeds = names.map { name in
            do {
                return try String(contentsOf: folder.appending(path: name + ".txt"), encoding: .utf8)
            } catch {
                fatalError("The benchmarks need the seeds: \(error)")
            }
        }
        let lines = seeds.map { $0.split(separator: "\n").filter { $0.utf8.count > 100 } }
        short = Array(lines[1].prefix(2).joined(separator: "\n\n").utf8)
        middle = Array(seeds[1].utf8)
        let paragraphs = Array(lines.joined())
        var long: [UInt8] = []
        for number in 0..<1_000 where long.count < 65_536 {
            long += Array(paragraphs[number % paragraphs.count].utf8) + [10, 10]
        }
        self.long = long
    }

    /// The text in UTF-16, little-endian, with its mark.
    static func utf16(_ utf8: [UInt8]) -> [UInt8] {
        [0xFF, 0xFE] + String(decoding: utf8, as: UTF8.self).utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    }

    /// The text in ISO 8859-6, where the Arabic letters keep the order of Unicode; what it lacks becomes a hyphen.
    static func iso88596(_ utf8: [UInt8]) -> [UInt8] {
        String(decoding: utf8, as: UTF8.self).unicodeScalars.map { scalar in
            switch scalar.value {
            case ..<0x80: UInt8(scalar.value)
            case 0x60C, 0x61B, 0x61F, 0x621...0x63A, 0x640...0x652: UInt8(scalar.value - 0x560)
            default: UInt8(ascii: "-")
            }
        }
    }
}
