import Foundation
import GRDB
import SystemPackage

/// What only a verification asks.
extension Ledger {
    /// Opens a copy of a ledger in a temporary folder, so that not even SQLite touches the ledger itself: reading a database
    /// in WAL mode writes beside it.
    ///
    /// - Returns: Nil when there is none.
    static func withCopy<Value>(
        of path: FilePath,
        _ body: (Ledger) throws -> Value
    ) throws -> Value? {
        let files = FileManager.default
        guard files.fileExists(atPath: path.string) else { return nil }
        let folder = files.temporaryDirectory.appendingPathComponent("mirsad-verify-\(UUID().uuidString)")
        try files.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? files.removeItem(at: folder) }
        let copy = FilePath(folder.appendingPathComponent("ledger.sqlite").path)
        for ending in ["", "-wal"] where files.fileExists(atPath: path.string + ending) {
            try files.copyItem(atPath: path.string + ending, toPath: copy.string + ending)
        }
        let ledger = try open(copy, isDurable: false, fileSystem: LinuxFileSystem())
        // Of the copy nothing is kept.
        defer { try? ledger.close() }
        return try body(ledger)
    }

    /// What SQLite finds wrong with the database's pages.
    func damage() throws(SpoolError) -> [String] {
        try read("check the ledger") { db in
            try String.fetchAll(db, sql: "PRAGMA quick_check(5)").filter { $0 != "ok" }
        }
    }

    /// Every file that the record log has had, the oldest first.
    func logs() throws(SpoolError) -> [LogPosition] {
        try read("read the ledger") { db in
            try Row.fetchAll(db, sql: "SELECT id, inode, committed_end FROM log ORDER BY id").map(Self.logPosition)
        }
    }

    /// The documents with lines in a record log, by where they begin.
    func documents(in generation: Int64) throws(SpoolError) -> [LoggedDocument] {
        try read("read the ledger") { db in
            let sql = """
                SELECT digest, line_start, line_end FROM file
                WHERE log = ? AND line_end > line_start AND digest IS NOT NULL AND \(Self.hasLines)
                ORDER BY line_start
                """
            return try Row.fetchAll(db, sql: sql, arguments: [generation]).map { row in
                LoggedDocument(
                    digest: [UInt8](row["digest"] as Data),
                    lines: (row["line_start"] as Int64)..<(row["line_end"] as Int64)
                )
            }
        }
    }

    /// In which record log the lines stand that a digest is known for.
    func generation(of digest: [UInt8]) throws(SpoolError) -> Int64? {
        try read("read the ledger") { db in
            let sql = "SELECT log FROM file WHERE digest = ? AND first = 1"
            return try Int64.fetchOne(db, sql: sql, arguments: [Data(digest)])
        }
    }

    /// The size of each file that was moved into `processed`, or into `failed`, by its path below.
    func moved(rejected: Bool) throws(SpoolError) -> [[UInt8]: Int64] {
        try read("read the ledger") { db in
            let sql = """
                SELECT destination, size FROM file
                WHERE moved = 1 AND destination IS NOT NULL AND (outcome = \(LedgerOutcome.rejected.rawValue)) = ?
                """
            let rows = try Row.fetchCursor(db, sql: sql, arguments: [rejected])
            var sizes: [[UInt8]: Int64] = [:]
            while let row = try rows.next() { sizes[[UInt8](row["destination"] as Data)] = row["size"] }
            return sizes
        }
    }

    /// How many rows there are of each outcome; of those forgotten, the ones that had been files.
    func outcomes() throws(SpoolError) -> [LedgerOutcome: Int] {
        try read("read the ledger") { db in
            let sql = """
                SELECT outcome, COUNT(*) AS count FROM file
                WHERE outcome <> \(LedgerOutcome.forgotten.rawValue) OR name <> x'' GROUP BY outcome
                """
            var counts: [LedgerOutcome: Int] = [:]
            for row in try Row.fetchAll(db, sql: sql) {
                if let outcome = LedgerOutcome(rawValue: row["outcome"]) { counts[outcome] = row["count"] }
            }
            return counts
        }
    }
}
