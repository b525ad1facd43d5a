import FoundationEssentials

extension ServiceStatus {
    /// The status as JSON on one line, keys in snake case and in alphabetical order.
    public func encoded() -> [UInt8] {
        let encoder = JSONEncoder()
        encoder.keyEncodingStrategy = .convertToSnakeCase
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        // Encoding strings, integers and booleans into memory has no way to fail.
        guard let data = try? encoder.encode(self) else { return [] }
        return Array(data) + [UInt8(ascii: "\n")]
    }

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
