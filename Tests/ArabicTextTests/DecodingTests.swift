import RandomTestKit
import ArabicText
import Testing

@Suite("Decoding")
struct DecodingTests {
    /// Bytes and what they are read as.
    struct Case: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let bytes: [UInt8]
        let text: String
        let encoding: TextEncoding
    }

    private static let sample = "زار الوزير مدينة فاس.\n"

    /// "زار الوزير مدينة فاس.\n" in Windows-1256.
    private static let sample1256: [UInt8] = [
        0xD2, 0xC7, 0xD1, 0x20, 0xC7, 0xE1, 0xE6, 0xD2, 0xED, 0xD1, 0x20, 0xE3, 0xCF, 0xED, 0xE4, 0xC9, 0x20, 0xDD,
        0xC7, 0xD3, 0x2E, 0x0A,
    ]

    static let good: [Case] = [
        Case(testDescription: "UTF-8", bytes: Array(sample.utf8), text: sample, encoding: .utf8),
        Case(testDescription: "ASCII", bytes: Array("Rabat\r\n".utf8), text: "Rabat\r\n", encoding: .utf8),
        Case(
            testDescription: "UTF-8 with a mark, which stays", bytes: [0xEF, 0xBB, 0xBF] + Array(sample.utf8),
            text: "\u{FEFF}" + sample, encoding: .utf8),
        Case(
            testDescription: "a mark inside the text", bytes: Array("نعم\u{FEFF}لا".utf8), text: "نعم\u{FEFF}لا",
            encoding: .utf8),
        Case(
            testDescription: "UTF-16 little endian",
            bytes: [0xFF, 0xFE] + sample.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] },
            text: "\u{FEFF}" + sample, encoding: .utf16LittleEndian),
        Case(
            testDescription: "UTF-16 big endian",
            bytes: [0xFE, 0xFF] + sample.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] },
            text: "\u{FEFF}" + sample, encoding: .utf16BigEndian),
        Case(
            testDescription: "UTF-16 with a surrogate pair", bytes: [0xFF, 0xFE, 0x28, 0x06, 0x3D, 0xD8, 0x00, 0xDE],
            text: "\u{FEFF}ب😀", encoding: .utf16LittleEndian),
        Case(
            testDescription: "ISO 8859-6",
            bytes: [
                0xD2, 0xC7, 0xD1, 0x20, 0xC7, 0xE4, 0xE8, 0xD2, 0xEA, 0xD1, 0x20, 0xE5, 0xCF, 0xEA, 0xE6, 0xC9, 0x20,
                0xE1, 0xC7, 0xD3, 0x2E, 0x0A,
            ], text: sample, encoding: .iso88596),
        Case(testDescription: "Windows-1256", bytes: sample1256, text: sample, encoding: .windows1256),
        Case(
            testDescription: "Windows-1256 with French", bytes: sample1256 + [0x43, 0x61, 0x66, 0xE9],
            text: sample + "Café", encoding: .windows1256),
        Case(
            testDescription: "a stray control character",
            bytes: Array((String(repeating: sample, count: 4) + "\u{1}").utf8),
            text: String(repeating: sample, count: 4) + "\u{1}", encoding: .utf8),
    ]

    @Test("keeps the text", arguments: good)
    func decodes(_ sample: Case) throws {
        let decoded = try decodeText(sample.bytes)
        #expect(decoded.encoding == sample.encoding)
        // Scalars, since strings compare by canonical equivalence.
        #expect(Array(decoded.string(0..<decoded.utf8.count).unicodeScalars) == Array(sample.text.unicodeScalars))
        #expect(decoded.utf8 == Array(sample.text.utf8))
    }

    static let bad: [(bytes: [UInt8], failure: DecodingFailure)] = [
        ([], .empty),
        (Array(" \t\r\n\n".utf8), .empty),
        ([0xEF, 0xBB, 0xBF], .empty),
        ([0xEF, 0xBB, 0xBF, 0x20, 0x0A], .empty),
        ([0xFF, 0xFE], .empty),
        ([0xFE, 0xFF, 0x00, 0x20, 0x00, 0x0A], .empty),
        (Array("نص".utf8) + [0] + Array("نص".utf8), .binary),
        ([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 0x0D], .binary),
        ([0xFF, 0xFE, 0x28, 0x06, 0x00, 0x00], .binary),
        (Array("\u{1}\u{2}\u{3}\u{4}ab".utf8), .binary),
        // Control characters are none of a text in UTF-16 either.
        ([0xFF, 0xFE, 0x28, 0x06, 0x01, 0x00, 0x02, 0x00], .binary),
        (Array("لقاء في فاس ".utf8) + [0xC3] + Array("(".utf8), .undecodable(firstInvalidByte: 21, isUTF16: false)),
        (Array("مؤتمر".utf8) + [0xD9], .undecodable(firstInvalidByte: 10, isUTF16: false)),
        (Array("abc".utf8) + [0xC0, 0xAF], .undecodable(firstInvalidByte: 3, isUTF16: false)),
        (Array("abc".utf8) + [0xED, 0xA0, 0x80], .undecodable(firstInvalidByte: 3, isUTF16: false)),
        ([0xF5, 0x80, 0x80, 0x80], .undecodable(firstInvalidByte: 0, isUTF16: false)),
        ([0xFF, 0xFE, 0x28, 0x06, 0x28], .undecodable(firstInvalidByte: 4, isUTF16: true)),
        ([0xFF, 0xFE, 0x28, 0x06, 0x00, 0xDC, 0x28, 0x06], .undecodable(firstInvalidByte: 4, isUTF16: true)),
    ]

    @Test("tells what is no text", arguments: bad)
    func refuses(_ bytes: [UInt8], _ failure: DecodingFailure) {
        #expect(throws: failure) { try decodeText(bytes) }
    }

    @Test("gives valid UTF-8 or an error for any bytes", arguments: 0..<50)
    func anything(_ seed: Int) {
        var generator = SeededGenerator(seed: UInt64(seed))
        for _ in 0..<100 {
            let count = Int.random(in: 0...60, using: &generator)
            // Half of the bytes from the range that Arabic letters take in UTF-8.
            let bytes = (0..<count).map { _ in
                Bool.random(using: &generator)
                    ? UInt8.random(in: .min ... .max, using: &generator)
                    : UInt8.random(in: 0xD8...0xDB, using: &generator)
            }
            guard let decoded = try? decodeText(bytes) else { continue }
            #expect(String(validating: decoded.utf8, as: UTF8.self) != nil)
        }
    }
}
