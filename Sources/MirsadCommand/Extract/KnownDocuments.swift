import Crypto

/// What a document is known by: its content and its name, in 16 bytes.
struct DocumentKey: Hashable, Sendable {
    private let high: UInt64
    private let low: UInt64

    /// - Parameters:
    ///   - digest: the document's SHA-256 in hexadecimal digits.
    ///   - path: its `document.path`.
    init(digest: String, path: String) {
        var parts = (UInt64(0), UInt64(0))
        for (index, byte) in SHA256.hash(data: Array((digest + path).utf8)).prefix(16).enumerated() {
            if index < 8 { parts.0 = parts.0 << 8 | UInt64(byte) } else { parts.1 = parts.1 << 8 | UInt64(byte) }
        }
        (high, low) = parts
    }
}

/// The documents whose records stand in a file already. The same article may stand there several times, as it may be given
/// several times: so they are counted.
struct KnownDocuments {
    private var counts: [DocumentKey: Int] = [:]

    /// Whether none is left.
    var isEmpty: Bool { counts.isEmpty }

    mutating func add(_ key: DocumentKey) { counts[key, default: 0] += 1 }

    /// Takes one away.
    ///
    /// - Returns: false when there is none.
    mutating func take(_ key: DocumentKey) -> Bool {
        guard let count = counts[key] else { return false }
        counts[key] = count > 1 ? count - 1 : nil
        return true
    }
}
