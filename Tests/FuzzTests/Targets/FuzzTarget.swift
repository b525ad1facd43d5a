/// A part of Mirsad that takes bytes from outside, with what must hold whatever they are.
///
/// The fuzzers of `deploy/fuzz` call it with inputs of their making, the tests with those of `Corpus`.
enum FuzzTarget: String, CaseIterable, Sendable {
    case decoding
    case frontMatter = "front-matter"
    case table
    case configuration
    case extraction
    case inotify

    /// Gives the bytes to the part.
    ///
    /// - Throws: ``Violation`` when something does not hold.
    func check(_ bytes: [UInt8]) throws {
        switch self {
        case .decoding: try checkDecoding(bytes)
        case .frontMatter: try checkFrontMatter(bytes)
        case .table: try checkTable(bytes)
        case .configuration: try checkConfiguration(bytes)
        case .extraction: try checkExtraction(bytes)
        case .inotify: try checkInotify(bytes)
        }
    }
}

/// Something that does not hold for an input.
struct Violation: Error, CustomStringConvertible {
    let description: String
}

/// Throws a ``Violation`` unless something holds.
func require(_ holds: Bool, _ otherwise: @autoclosure () -> String) throws {
    guard holds else { throw Violation(description: otherwise()) }
}

/// A value that must be there.
func require<Value>(_ value: Value?, _ otherwise: @autoclosure () -> String) throws -> Value {
    guard let value else { throw Violation(description: otherwise()) }
    return value
}

/// Whether a position of valid UTF-8 is between two scalars.
func isBoundary(_ position: Int, of utf8: [UInt8]) -> Bool {
    position == utf8.count || utf8.indices.contains(position) && utf8[position] & 0xC0 != 0x80
}
