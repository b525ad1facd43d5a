import FoundationEssentials

/// What became of one line of a stream, itself a line behind its records: who writes a line and waits for the answer knows
/// by it that the answer is whole.
struct Receipt: Encodable {
    /// The number of the line that was read, from 1.
    var line: Int
    /// The article's `id`; nil when it has none or cannot be read.
    var id: String?
    /// How many records went before.
    var records: Int
    /// Why there are none; nil when all is well.
    var error: String?

    private enum CodingKeys: String, CodingKey {
        case schema, line, id, records, error
    }

    /// Every key is always present.
    func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode("mirsad.receipt/1", forKey: .schema)
        try container.encode(line, forKey: .line)
        try container.encode(id, forKey: .id)
        try container.encode(records, forKey: .records)
        try container.encode(error, forKey: .error)
    }

    /// The line with its line feed; keys are sorted.
    func encoded() throws -> [UInt8] {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return try Array(encoder.encode(self)) + [UInt8(ascii: "\n")]
    }
}
