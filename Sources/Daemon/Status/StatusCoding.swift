import FoundationEssentials

extension ServiceStatus {
    /// The status as JSON on one line.
    public func encoded() -> [UInt8] { StatusJSON.line(self) }

    /// Reads a status file; nil when it is none of this version.
    public init?(encoded bytes: [UInt8]) {
        let decoder = JSONDecoder()
        decoder.keyDecodingStrategy = .convertFromSnakeCase
        guard let status = try? decoder.decode(ServiceStatus.self, from: Data(bytes)),
            status.schema == Self.currentSchema
        else { return nil }
        self = status
    }
}

/// How everything about the status is written as JSON: keys in snake case and in alphabetical order, on one line.
enum StatusJSON {
    static func line(_ value: some Encodable) -> [UInt8] {
        let encoder = JSONEncoder()
        encoder.keyEncodingStrategy = .convertToSnakeCase
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        // Encoding strings, integers and booleans into memory has no way to fail.
        guard let data = try? encoder.encode(value) else { return [] }
        return Array(data) + [UInt8(ascii: "\n")]
    }
}
