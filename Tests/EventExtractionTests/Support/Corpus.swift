import Testing

/// Short articles with what a reader finds in them.
enum Corpus {
    /// A principal as a record should give it.
    struct Who: Sendable, Equatable {
        var name: String?
        var country: String?
        var role: String

        static func host(_ name: String?, _ country: String?) -> Who { Who(name: name, country: country, role: "host") }
        static func guest(_ name: String?, _ country: String?) -> Who {
            Who(name: name, country: country, role: "guest")
        }
        static func equal(_ name: String?, _ country: String?) -> Who {
            Who(name: name, country: country, role: "participant")
        }
    }

    /// What the primary record should hold; nil fields are not looked at.
    struct Expectation: Sendable {
        var type: String
        var status: String? = "occurred"
        /// First and last day; an inner nil stands for null.
        var dates: [String?]?
        /// City and country of the place; empty for a null place.
        var place: [String?]?
        var participants: [Who]?
        var attendees: [String]?
        var countries: [String]?
        var organizations: [String]?
        var ordinal: Int?
        var topics: [String]?
        /// PLOVER event and mode.
        var plover: [String?]?
        /// Types of the further records, sorted.
        var others: [String]?
    }

    /// An article, published on Tuesday, 26 November 2024 unless it says otherwise.
    struct Article: Sendable, CustomTestStringConvertible {
        var testDescription: String
        var body: String
        var published: String? = "2024-11-26"
        var expected: Expectation
        /// Fields that the extractor does not get right yet, with the reason.
        var known: [String: Comment] = [:]

        /// The file.
        var text: String { Reading.article(body, published: published) }
    }

    /// All articles of the tables.
    static let articles = talks + visits + gatherings + places + news + traps + outOfScope

    /// An encoding that an article can come in.
    enum Encoding: String, CaseIterable, Sendable {
        case utf8, utf8WithMark, utf16LittleEndian, utf16BigEndian, windows1256

        /// The text in this encoding; nil when the encoding lacks one of its characters.
        func bytes(_ text: String) -> [UInt8]? {
            switch self {
            case .utf8: return Array(text.utf8)
            case .utf8WithMark: return [0xEF, 0xBB, 0xBF] + Array(text.utf8)
            case .utf16LittleEndian: return [0xFF, 0xFE] + text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
            case .utf16BigEndian: return [0xFE, 0xFF] + text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
            case .windows1256:
                let bytes = text.unicodeScalars.compactMap { Self.bytes1256[$0.value] }
                return bytes.count == text.unicodeScalars.count ? bytes : nil
            }
        }

        /// The characters of Windows-1256 that Arabic text is made of.
        private static let bytes1256: [UInt32: UInt8] = {
            var table: [UInt32: UInt8] = [:]
            for byte in UInt8(0)..<0x80 { table[UInt32(byte)] = byte }
            let rows: [(first: UInt8, characters: String)] = [
                (0xA1, "\u{060C}"), (0xAB, "\u{AB}"), (0xBA, "\u{061B}"), (0xBB, "\u{BB}"), (0xBF, "\u{061F}"),
                (0xC1, "ءآأؤإئابةتثجحخدذرزسشصض"), (0xD8, "طظعغ\u{640}فقك"), (0xE1, "ل"), (0xE3, "منهو"), (0xEC, "ىي"),
                (0xF0, "\u{64B}\u{64C}\u{64D}\u{64E}"), (0xF5, "\u{64F}\u{650}"), (0xF8, "\u{651}"), (0xFA, "\u{652}"),
                (0x93, "\u{201C}\u{201D}"),
            ]
            for (first, characters) in rows {
                for (offset, scalar) in characters.unicodeScalars.enumerated() {
                    table[scalar.value] = first + UInt8(offset)
                }
            }
            return table
        }()
    }
}
