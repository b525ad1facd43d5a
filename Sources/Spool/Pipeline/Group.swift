import SystemPackage

/// Files that are written together, and how far that has come. Kept over a failure, so that no step is done twice.
struct Group {
    /// The step to be done next.
    enum Step {
        /// Which of the files are duplicates, and what is to be appended.
        case plan
        /// Append the lines.
        case append
        /// Commit to the ledger.
        case commit
        /// Move the file of that index.
        case move(Int)
        /// Sync the folders.
        case synchronize
    }

    /// One file of the group with all that is known of it by now.
    struct Member {
        var work: FinishedWork
        var entry: LedgerEntry
        var ending: Completion.Ending
        /// The ledger's number; 0 before the commit.
        var id: Int64 = 0
        var outcome: Mover.Outcome?
    }

    let works: [FinishedWork]
    var step = Step.plan
    var members: [Member] = []
    /// What is appended.
    var lines: [UInt8] = []
    /// Where the record log ends when the group is committed.
    var position: LogPosition
    var tallies: [TallyKey: Int] = [:]
    let startedAt: Duration
    /// How long the disk took to take the lines; nil while it has not, or there were none.
    var syncDuration: Duration?
    /// When the ledger had committed.
    var committedAt: Duration = .zero

    init(_ works: [FinishedWork], position: LogPosition, now: Duration) {
        self.works = works
        self.position = position
        self.startedAt = now
    }

    /// The digests that decide which files are duplicates.
    var digests: [[UInt8]] {
        works.compactMap { work in
            if case .processed(let digest, .recorded) = work.finding { digest } else { nil }
        }
    }

    /// Lays out the lines and the ledger's rows.
    ///
    /// - Parameters:
    ///   - start: Where the record log ends.
    ///   - known: Digests whose content has been recorded before.
    mutating func plan(from start: LogPosition, known: Set<[UInt8]>, wallMilliseconds: Int64) {
        var known = known
        position = start
        let start = start.committedEnd
        (members, lines, tallies) = ([], [], [:])
        members.reserveCapacity(works.count)
        lines.reserveCapacity(works.reduce(0) { $0 + $1.lineBytes })
        for work in works {
            let from = start + Int64(lines.count)
            var digest: [UInt8]?
            var reason: [UInt8]?
            let outcome: LedgerOutcome
            let ending: Completion.Ending
            switch work.finding {
            case .processed(let itsDigest, .recorded(let itsLines, let counts)):
                digest = itsDigest
                let isNew = known.insert(itsDigest).inserted
                if isNew || ReplayRequest.isOne(work.name) {
                    lines += itsLines
                    (outcome, ending) = (isNew ? .recorded : .replayed, .recorded(counts: counts))
                    for (label, count) in counts { tallies[TallyKey(kind: "line", label: label), default: 0] += count }
                } else {
                    (outcome, ending) = (.duplicate, .duplicate)
                }
            case .processed(let itsDigest, .rejected(let rejection)):
                digest = itsDigest
                (outcome, ending) = (.rejected, .rejected(rejection))
            case .refused(let rejection):
                (outcome, ending) = (.rejected, .rejected(rejection))
            }
            tallies[TallyKey(kind: "outcome", label: String(outcome.rawValue)), default: 0] += 1
            if case .rejected(let rejection) = ending {
                tallies[TallyKey(kind: "rejection", label: rejection.code), default: 0] += 1
                reason = ReasonFile.contents(
                    name: work.name,
                    rejection: rejection,
                    size: work.identity.size,
                    digest: digest,
                    at: wallMilliseconds
                )
            }
            let entry = LedgerEntry(
                name: work.name,
                digest: digest,
                outcome: outcome,
                lines: from..<(start + Int64(lines.count)),
                identity: work.identity,
                destination: Mover.plan(work.name, outcome: outcome, wallMilliseconds: wallMilliseconds),
                reason: reason,
                committedAt: wallMilliseconds
            )
            members.append(Member(work: work, entry: entry, ending: ending))
        }
        position.committedEnd = start + Int64(lines.count)
    }
}
