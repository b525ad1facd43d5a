import Foundation
import GRDB
import SystemPackage

/// What was done with every file: the truth about the record log and the final folders.
///
/// An SQLite database in WAL mode with `synchronous=FULL`: a commit is on the disk when it returns, at the price of one
/// sync of the WAL. (The default of WAL mode, `NORMAL`, may lose the last commits in a power cut; the record log would
/// then hold lines that the ledger does not know, and be cut back behind the readers' backs.)
///
/// | table | a row is |
/// | --- | --- |
/// | `meta` | `format`: the version of this layout, 1 |
/// | `log` | one file that the record log has had; the one with the greatest `id` is in use up to `committed_end` |
/// | `file` | one file of the inbox: what it was, where its lines stand, where it went (null when it was gone) |
/// | `tally` | a counter |
///
/// In `file`, `first` is 1 for the one whose lines stand for its content, and `moved` is 0 until the move is on the disk.
final class Ledger: Sendable {
    /// The version of the layout.
    static let format = 1

    let path: FilePath
    private let database: DatabaseQueue
    private let fileSystem: any FileSystem

    private init(path: FilePath, database: DatabaseQueue, fileSystem: any FileSystem) {
        self.path = path
        self.database = database
        self.fileSystem = fileSystem
    }

    /// Opens the ledger and makes what is missing.
    ///
    /// - Throws: ``SpoolError`` of code `badLedger` when it is of a later version. A damaged one throws
    ///   ``DamagedLedger`` instead, so that the caller can put it aside.
    static func open(_ path: FilePath, isDurable: Bool, fileSystem: any FileSystem) throws -> Ledger {
        var configuration = Configuration()
        configuration.label = "Spool.Ledger"
        configuration.busyMode = .timeout(2)
        do {
            let database = try DatabaseQueue(path: path.string, configuration: configuration)
            let ledger = Ledger(path: path, database: database, fileSystem: fileSystem)
            try ledger.prepare(isDurable: isDurable)
            return ledger
        } catch let error as DatabaseError {
            switch error.resultCode {
            case .SQLITE_NOTADB, .SQLITE_CORRUPT: throw DamagedLedger(reason: error.message ?? "it is damaged")
            default: throw Self.spoolError(error, operation: "open the ledger", path: path, fileSystem: fileSystem)
            }
        }
    }

    /// Reads what a start needs.
    ///
    /// - Throws: ``DamagedLedger`` when that shows damage. A look through all pages would take minutes in a large ledger;
    ///   damage elsewhere shows, and pauses the spool, when its page is needed.
    func check() throws {
        do throws(SpoolError) {
            _ = try logPosition()
            _ = try unmoved()
            _ = try tallies()
        } catch {
            guard error.code == .badLedger else { throw error }
            // The first error is the one to tell.
            try? database.close()
            throw DamagedLedger(reason: error.detail ?? "it is damaged")
        }
    }

    private func prepare(isDurable: Bool) throws {
        try database.writeWithoutTransaction { db in
            try db.execute(sql: "PRAGMA journal_mode = WAL")
            try db.execute(sql: "PRAGMA synchronous = \(isDurable ? "FULL" : "OFF")")
            try db.execute(sql: "PRAGMA cache_size = -4096")
            // A checkpoint writes each page once however often it was committed, and syncs: 16 MB of pages pay for that.
            try db.execute(sql: "PRAGMA wal_autocheckpoint = 4096")
            if try db.tableExists("meta") {
                let format = try Int.fetchOne(db, sql: "SELECT value FROM meta WHERE key = 'format'")
                guard format == Self.format else {
                    throw SpoolError(
                        .badLedger,
                        operation: "use the ledger",
                        path: path,
                        detail: "its format is \(format ?? 0), this program knows \(Self.format)",
                        hint: "Run the program that made it, or move the ledger away to start a new one."
                    )
                }
                return
            }
            try db.inTransaction(.immediate) {
                try db.execute(sql: Self.layout)
                return .commit
            }
        }
    }

    private static let layout = """
        CREATE TABLE meta (key TEXT PRIMARY KEY, value INTEGER NOT NULL) STRICT, WITHOUT ROWID;
        CREATE TABLE log (
            id INTEGER PRIMARY KEY, inode INTEGER NOT NULL, committed_end INTEGER NOT NULL
        ) STRICT;
        CREATE TABLE file (
            id INTEGER PRIMARY KEY, name BLOB NOT NULL, digest BLOB, outcome INTEGER NOT NULL, first INTEGER NOT NULL,
            log INTEGER NOT NULL, line_start INTEGER NOT NULL, line_end INTEGER NOT NULL,
            inode INTEGER NOT NULL, size INTEGER NOT NULL, modified INTEGER NOT NULL,
            destination BLOB, reason BLOB, committed_at INTEGER NOT NULL, moved INTEGER NOT NULL
        ) STRICT;
        CREATE UNIQUE INDEX file_first ON file (digest) WHERE first = 1;
        CREATE INDEX file_unmoved ON file (id) WHERE moved = 0;
        CREATE TABLE tally (
            kind TEXT NOT NULL, label TEXT NOT NULL, count INTEGER NOT NULL, PRIMARY KEY (kind, label)
        ) STRICT, WITHOUT ROWID;
        INSERT INTO meta VALUES ('format', \(format));
        """

    /// Which rows stand for lines that are in a record log. None stands for no line: of such, nothing can be lost.
    static let hasLines = "outcome IN (\(LedgerOutcome.withLines.map { String($0.rawValue) }.joined(separator: ", ")))"

    // MARK: - Questions

    /// Where the record log ends; nil in a new ledger.
    func logPosition() throws(SpoolError) -> LogPosition? {
        try read("read the ledger") { db in
            let sql = "SELECT id, inode, committed_end FROM log ORDER BY id DESC LIMIT 1"
            return try Row.fetchOne(db, sql: sql).map(Self.logPosition)
        }
    }

    /// What a row of `log` says.
    static func logPosition(_ row: Row) -> LogPosition {
        LogPosition(
            generation: row["id"],
            inode: UInt64(bitPattern: row["inode"]),
            committedEnd: row["committed_end"]
        )
    }

    /// Those of the digests whose content has been recorded.
    func known(among digests: [[UInt8]]) throws(SpoolError) -> Set<[UInt8]> {
        try read("look up documents in the ledger") { db in
            let statement = try db.cachedStatement(sql: "SELECT 1 FROM file WHERE digest = ? AND first = 1")
            return try Set(digests.filter { try Int.fetchOne(statement, arguments: [Data($0)]) != nil })
        }
    }

    /// When the last lines were written into a record log, milliseconds since 1970; nil when that is not known.
    func lastWriting(in generation: Int64) throws(SpoolError) -> Int64? {
        try read("read the ledger") { db in
            // From the end, and no further than the files of that record log: of one that was just rotated there are none,
            // and to make sure of that in all others would take long in a large ledger.
            let sql = "SELECT log, line_end > line_start, committed_at FROM file ORDER BY id DESC"
            let rows = try Row.fetchCursor(db, sql: sql)
            while let row = try rows.next(), row[0] == generation {
                if row[1] { return row[2] == 0 ? nil : row[2] }
            }
            return nil
        }
    }

    /// Files whose move is not known to be done, in the order of their commit.
    func unmoved() throws(SpoolError) -> [UnmovedFile] {
        try read("read the ledger") { db in
            try Row.fetchAll(db, sql: "SELECT * FROM file WHERE moved = 0 ORDER BY id").compactMap(Self.unmovedFile)
        }
    }

    /// The counters.
    func tallies() throws(SpoolError) -> [TallyKey: Int] {
        try read("read the ledger") { db in
            let rows = try Row.fetchAll(db, sql: "SELECT kind, label, count FROM tally")
            return Dictionary(
                uniqueKeysWithValues: rows.map { (TallyKey(kind: $0["kind"], label: $0["label"]), $0["count"]) }
            )
        }
    }

    private static func unmovedFile(_ row: Row) -> UnmovedFile? {
        guard
            let name = FilePath.Component(bytes: [UInt8](row["name"] as Data)),
            let outcome = LedgerOutcome(rawValue: row["outcome"]),
            let destination = row["destination"] as Data?
        else { return nil }
        let entry = LedgerEntry(
            name: name,
            digest: (row["digest"] as Data?).map { [UInt8]($0) },
            outcome: outcome,
            lines: (row["line_start"] as Int64)..<(row["line_end"] as Int64),
            identity: FileIdentity(
                inode: UInt64(bitPattern: row["inode"]),
                size: row["size"],
                modified: row["modified"]
            ),
            destination: FilePath(bytes: [UInt8](destination)),
            reason: (row["reason"] as Data?).map { [UInt8]($0) },
            committedAt: row["committed_at"]
        )
        return UnmovedFile(id: row["id"], entry: entry)
    }

    // MARK: - Changes

    /// Commits a group: its files, the new end of the record log, the counters, and the moves done since the last commit.
    ///
    /// - Returns: The rows' numbers, in the order of `entries`.
    func commit(
        _ entries: [LedgerEntry],
        log: LogPosition,
        tallies: [TallyKey: Int],
        moved: [MovedFile]
    ) throws(SpoolError) -> [Int64] {
        try write("commit to the ledger") { db in
            let insert = try db.cachedStatement(
                sql: """
                    INSERT INTO file (name, digest, outcome, first, log, line_start, line_end, inode, size, modified,
                        destination, reason, committed_at, moved)
                    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0)
                    """
            )
            var ids: [Int64] = []
            for entry in entries {
                try insert.execute(arguments: [
                    Data(entry.name.bytes), entry.digest.map { Data($0) }, entry.outcome.rawValue,
                    entry.outcome == .recorded ? 1 : 0, log.generation, entry.lines.lowerBound,
                    entry.lines.upperBound, Int64(bitPattern: entry.identity.inode), entry.identity.size,
                    entry.identity.modified, Data(entry.destination.bytes), entry.reason.map { Data($0) },
                    entry.committedAt,
                ])
                ids.append(db.lastInsertedRowID)
            }
            try Self.write(log, db)
            try Self.write(tallies, db)
            try Self.write(moved, db)
            return ids
        }
    }

    /// Notes moves that are done.
    func markMoved(_ moved: [MovedFile]) throws(SpoolError) {
        if moved.isEmpty { return }
        try write("commit to the ledger") { db in try Self.write(moved, db) }
    }

    /// Goes on in a record log that is another file than the ledger says.
    func moveLog(to position: LogPosition) throws(SpoolError) {
        try write("note the record log in the ledger") { db in try Self.write(position, db) }
    }

    /// Goes on in a record log that ends earlier than the ledger says. Documents that were forgotten past the new end have
    /// no lines any more.
    ///
    /// - Returns: How many documents these are.
    func moveLogBack(to position: LogPosition) throws(SpoolError) -> Int {
        try write("note the record log's end in the ledger") { db in
            try db.execute(
                sql: "UPDATE file SET line_end = line_start WHERE outcome = ? AND log = ? AND line_end > ?",
                arguments: [LedgerOutcome.forgotten.rawValue, position.generation, position.committedEnd]
            )
            let forgotten = db.changesCount
            try Self.write(position, db)
            return forgotten
        }
    }

    /// Forgets documents whose lines reach past `end`, so that they are recorded anew when they come again. Where their
    /// lines were stays known until ``moveLogBack(to:)``, for a start after a crash in between.
    func forgetLines(in generation: Int64, past end: Int64) throws(SpoolError) {
        try write("forget lost lines in the ledger") { db in
            try db.execute(
                sql: "UPDATE file SET outcome = ?, first = 0 WHERE log = ? AND line_end > ? AND \(Self.hasLines)",
                arguments: [LedgerOutcome.forgotten.rawValue, generation, end]
            )
        }
    }

    /// Where the first document begins that reaches past `end` in a record log that ends there now; `end` if none does.
    func startOfFirstLoss(in generation: Int64, past end: Int64) throws(SpoolError) -> Int64 {
        try read("look up lost lines in the ledger") { db in
            let sql = """
                SELECT MIN(line_start) FROM file
                WHERE log = ? AND line_end > ? AND line_start < ? AND (\(Self.hasLines) OR outcome = ?)
                """
            let arguments: StatementArguments = [generation, end, end, LedgerOutcome.forgotten.rawValue]
            return try Int64.fetchOne(db, sql: sql, arguments: arguments) ?? end
        }
    }

    /// Notes documents that were learned from record logs, the last of which is in use.
    ///
    /// Lines of a document that is known already are those of a replay.
    func learn(
        _ logs: [(documents: [LoggedDocument], position: LogPosition)],
        _ progress: (OpeningStep) -> Void
    ) throws(SpoolError) {
        try write("rebuild the ledger") { db in
            let insert = try db.cachedStatement(
                sql: """
                    INSERT INTO file (name, digest, outcome, first, log, line_start, line_end, inode, size, modified,
                        destination, reason, committed_at, moved)
                    VALUES (x'', ?1, \(LedgerOutcome.learned.rawValue),
                        NOT EXISTS (SELECT 1 FROM file WHERE digest = ?1 AND first = 1), ?2, ?3, ?4,
                        0, 0, 0, NULL, NULL, 0, 1)
                    """
            )
            for log in logs {
                for document in log.documents {
                    progress(.ledger)
                    try insert.execute(arguments: [
                        Data(document.digest), log.position.generation, document.lines.lowerBound,
                        document.lines.upperBound,
                    ])
                }
                try Self.write(log.position, db)
            }
        }
    }

    /// Closes the database; nothing is left to be written then.
    func close() throws(SpoolError) {
        do {
            try database.close()
        } catch {
            throw Self.spoolError(error, operation: "close the ledger", path: path, fileSystem: fileSystem)
        }
    }

    private static func write(_ log: LogPosition, _ db: Database) throws {
        try db.cachedStatement(
            sql: """
                INSERT INTO log (id, inode, committed_end) VALUES (?, ?, ?)
                ON CONFLICT (id) DO UPDATE SET inode = excluded.inode, committed_end = excluded.committed_end
                """
        ).execute(arguments: [log.generation, Int64(bitPattern: log.inode), log.committedEnd])
    }

    private static func write(_ tallies: [TallyKey: Int], _ db: Database) throws {
        let statement = try db.cachedStatement(
            sql: """
                INSERT INTO tally (kind, label, count) VALUES (?, ?, ?)
                ON CONFLICT (kind, label) DO UPDATE SET count = count + excluded.count
                """
        )
        for (key, count) in tallies { try statement.execute(arguments: [key.kind, key.label, count]) }
    }

    private static func write(_ moved: [MovedFile], _ db: Database) throws {
        let runs = try db.cachedStatement(sql: "UPDATE file SET moved = 1 WHERE id BETWEEN ? AND ?")
        let others = try db.cachedStatement(sql: "UPDATE file SET moved = 1, destination = ? WHERE id = ?")
        var rest = moved[...]
        while let first = rest.first {
            // A group's numbers follow one another, and nearly all of its files went where they were to go.
            var last = first.id
            while let next = rest.first, next.isAsPlanned, next.id == first.id || next.id == last + 1 {
                last = next.id
                rest.removeFirst()
            }
            if first.isAsPlanned {
                try runs.execute(arguments: [first.id, last])
            } else {
                try others.execute(arguments: [first.destination.map { Data($0.bytes) }, first.id])
                rest.removeFirst()
            }
        }
    }

    // MARK: - Access

    func read<Value>(
        _ operation: String,
        _ body: (Database) throws -> Value
    ) throws(SpoolError) -> Value {
        do {
            // Nobody else uses this connection, so nothing can come in between. What GRDB does for an ordinary `read`, to
            // make the connection read-only and back, has SQLite prepare all statements anew.
            return try database.unsafeRead(body)
        } catch {
            throw Self.spoolError(error, operation: operation, path: path, fileSystem: fileSystem)
        }
    }

    private func write<Value>(
        _ operation: String,
        _ body: (Database) throws -> Value
    ) throws(SpoolError) -> Value {
        do {
            let value = try database.write { db in
                let value = try body(db)
                try fileSystem.ledgerWillCommit()
                return value
            }
            fileSystem.ledgerDidCommit()
            return value
        } catch {
            throw Self.spoolError(error, operation: operation, path: path, fileSystem: fileSystem)
        }
    }
}
