import Glibc
import SystemPackage

extension Spool {
    /// Looks whether record logs, ledger and folders agree, while no spool is open on them. Changes nothing; a copy of the
    /// ledger is read in the temporary folder.
    ///
    /// - Parameters:
    ///   - configuration: Where the spool works.
    ///   - judge: Says of a line, without its line feed, what it is.
    /// - Throws: ``SpoolError``; of code `inUse` when a spool is open, or was opened meanwhile.
    public static func verify(
        _ configuration: SpoolConfiguration,
        judge: ([UInt8]) -> RecordLineVerdict
    ) throws(SpoolError) -> VerificationReport {
        var verification = Verification(configuration: configuration)
        let seal = try verification.seal()
        let report = try verification.run(judge)
        guard try verification.seal() == seal else { throw verification.inUse("it was used meanwhile") }
        return report
    }
}

/// One look at everything; see ``Spool/verify(_:judge:)``.
struct Verification {
    let configuration: SpoolConfiguration
    let fileSystem: any FileSystem = LinuxFileSystem()
    var report = VerificationReport()

    init(configuration: SpoolConfiguration) { self.configuration = configuration }

    /// What stays the same as long as no spool is opened: each start writes the lock file.
    func seal() throws(SpoolError) -> FileStatus? {
        if let holder = try StateLock.holder(beside: configuration.ledger) { throw inUse("\(holder) is using it") }
        return try? fileSystem.status(at: FilePath(bytes: configuration.ledger.bytes + Array(".lock".utf8)))
    }

    func inUse(_ detail: String) -> SpoolError {
        SpoolError(
            .inUse,
            operation: "verify the ledger",
            path: configuration.ledger,
            detail: detail,
            hint: "Stop the service first: what it has under way would look wrong."
        )
    }

    mutating func run(_ judge: ([UInt8]) -> RecordLineVerdict) throws(SpoolError) -> VerificationReport {
        let place = SafeText.line(configuration.ledger)
        let remedy =
            "Start the service: it puts the ledger aside and makes it anew from the record logs that are there."
        do {
            let isThere: Void? = try Ledger.withCopy(of: configuration.ledger) { ledger in
                for reason in try ledger.damage() {
                    report.problem("ledger_damaged", place, "It is damaged: \(reason).", remedy)
                }
                // What a damaged one says is not worth comparing.
                if report.isWell { try compare(ledger, judge) }
            }
            if isThere == nil, try hasLines() {
                report.problem("ledger_missing", place, "It is missing, and the record log is not.", remedy)
            }
        } catch let error as SpoolError {
            guard error.code == .badLedger else { throw error }
            report.problem("ledger_damaged", place, "It is damaged: \(error.detail ?? error.operation).", remedy)
        } catch let error as DamagedLedger {
            report.problem("ledger_damaged", place, "It is damaged: \(error.reason).", remedy)
        } catch {
            throw SpoolError(
                .badLedger,
                operation: "copy the ledger",
                path: configuration.ledger,
                detail: "\(error)",
                hint: "Run as a user who may read it, with room in the temporary folder."
            )
        }
        return report
    }

    private mutating func compare(_ ledger: Ledger, _ judge: ([UInt8]) -> RecordLineVerdict) throws(SpoolError) {
        guard try ledger.logPosition() != nil else {
            if try hasLines() {
                report.problem(
                    "ledger_empty",
                    SafeText.line(configuration.ledger),
                    "It is empty, and the record log is not.",
                    "Start the service: it learns what was recorded from the record logs that are there."
                )
            }
            return
        }
        try compareCounters(ledger)
        try compareLogs(ledger, judge)
        try compareFolders(ledger)
    }

    /// The counters against the rows that they count.
    private mutating func compareCounters(_ ledger: Ledger) throws(SpoolError) {
        let rows = try ledger.outcomes()
        let tallies = try ledger.tallies()
        let files = { (outcome: LedgerOutcome) in tallies[TallyKey(kind: "outcome", label: "\(outcome.rawValue)")] ?? 0
        }
        // Both kinds of recorded files may be forgotten.
        let recorded = rows[.recorded, default: 0] + rows[.replayed, default: 0] + rows[.forgotten, default: 0]
        let sums: [(String, Int, Int)] = [
            ("recorded", recorded, files(.recorded) + files(.replayed)),
            ("duplicate", rows[.duplicate, default: 0], files(.duplicate)),
            ("rejected", rows[.rejected, default: 0], files(.rejected)),
        ]
        for (what, found, counted) in sums where found != counted {
            report.problem(
                "counter",
                SafeText.line(configuration.ledger),
                "It counts \(counted) \(what) files and lists \(found).",
                "Nothing is lost by it, only the count since the beginning is wrong; report this as a defect."
            )
        }
    }
}
