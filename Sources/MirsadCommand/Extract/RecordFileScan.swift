import EventExtraction
import Glibc
import SystemPackage

/// One pass over a file of records: which documents it holds and where its good part ends. Holds a line at a time.
struct RecordFileScan {
    /// The documents of the good part.
    private(set) var known = KnownDocuments()
    /// How many there are.
    private(set) var documents = 0
    /// Where the last whole document ends, as far as the file tells.
    private(set) var end: Int64 = 0

    /// The first line that is no record, from 1.
    struct NoRecord: Error, Equatable {
        var line: Int
    }

    private var lines = 0
    private var lastStart: Int64 = 0
    private var lastKey: DocumentKey?

    /// Takes a whole line.
    ///
    /// - Parameter line: without its line feed.
    mutating func take(_ line: ArraySlice<UInt8>) throws(NoRecord) {
        lines += 1
        // A file begins with the beginning of a document.
        guard let identity = RecordIdentity(line: line), identity.number == 0 || lastKey != nil else {
            throw NoRecord(line: lines)
        }
        if identity.number == 0 {
            if let lastKey { known.add(lastKey) }
            documents += 1
            lastStart = end
            lastKey = DocumentKey(digest: identity.digest, path: identity.path)
        }
        end += Int64(line.count) + 1
    }

    /// Takes what stands behind the last line feed; to be called last.
    ///
    /// A torn line takes the earlier lines of its document with it: they are made again together. Where it is too short to
    /// tell whose it is, that is the last document.
    mutating func finish(torn: ArraySlice<UInt8>) throws(NoRecord) {
        // A writer that lost its power may leave NUL bytes; anything else that is no record's beginning is somebody's text.
        guard RecordIdentity.mayBegin(torn) || lines > 0 || torn.allSatisfy({ $0 == 0 }) else {
            throw NoRecord(line: lines + 1)
        }
        if !torn.isEmpty, RecordIdentity.number(ofLineBeginning: torn) != 0, lastKey != nil {
            end = lastStart
            documents -= 1
        } else if let lastKey {
            known.add(lastKey)
        }
        lastKey = nil
    }

    /// Reads a file from its beginning.
    ///
    /// - Parameter length: how much of it, in bytes.
    mutating func read(_ file: FileDescriptor, upTo length: Int64) throws {
        var chunk = [UInt8](repeating: 0, count: 1 << 20)
        var rest: [UInt8] = []
        var offset: Int64 = 0
        while offset < length {
            let count = try chunk.withUnsafeMutableBytes { bytes in
                try file.read(
                    fromAbsoluteOffset: offset,
                    into: UnsafeMutableRawBufferPointer(rebasing: bytes.prefix(Int(min(1 << 20, length - offset)))))
            }
            if count == 0 { break }
            offset += Int64(count)
            var start = 0
            while let lineFeed = chunk[start..<count].firstIndex(of: UInt8(ascii: "\n")) {
                if rest.isEmpty {
                    try take(chunk[start..<lineFeed])
                } else {
                    rest += chunk[start..<lineFeed]
                    try take(rest[...])
                    rest.removeAll(keepingCapacity: true)
                }
                start = lineFeed + 1
            }
            rest += chunk[start..<count]
            // Of a file that is something else no more is held than one piece.
            guard RecordIdentity.mayBegin(rest[...]) || lines > 0 && rest.count < Self.longestLine else {
                throw NoRecord(line: lines + 1)
            }
        }
        try finish(torn: rest[...])
    }

    /// Bytes; a record is a fraction of its article.
    private static let longestLine = 256 * 1024 * 1024
}
