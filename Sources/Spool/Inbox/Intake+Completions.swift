import SystemPackage

/// What comes back from workers and writer, and the books.
extension Intake {
    func complete(_ completions: [Completion]) {
        let now = clock.now
        let wall = clock.wallMilliseconds
        for var completion in completions {
            bytesInFlight -= completion.weight
            if completion.file?.digest != nil { readingWorks() }
            if case .postponed(let errno) = completion.ending, isOfThatFile(errno, completion.name) {
                completion.ending = .unreadable(errno)
            }
            settle(completion, now: now, wall: wall)
            tell(completion)
            if completion.file != nil { lastFile = SpoolSnapshot.LastFile(name: completion.name, at: wall) }
        }
    }

    func settle(_ completion: Completion, now: Duration, wall: Int64) {
        let name = completion.name
        switch completion.ending {
        case .recorded(let labels):
            counts.recorded += 1
            counts.linesByLabel.merge(labels, uniquingKeysWith: +)
        case .duplicate:
            counts.duplicates += 1
        case .rejected(let rejection):
            counts.rejected += 1
            counts.rejectedByCode[rejection.code, default: 0] += 1
        case .withdrawn:
            if book.withdrawnInFlight(name) { lookForAnother(name, now: now, wall: wall) }
            return
        case .changed:
            book.unsettled(name, now: now)
            return
        case .postponed:
            book.postponed(name)
            return
        case .unreadable:
            return
        }
        if completion.heldBecause != nil {
            book.couldNotMove(name)
        } else if book.finished(name) || completion.returned != nil {
            lookForAnother(completion.returned ?? name, now: now, wall: wall)
        }
    }

    /// A hint came while a file of that name was in flight: it counts only if there is a file now. When that cannot be
    /// found out, the next scan does.
    func lookForAnother(_ name: FilePath.Component, now: Duration, wall: Int64) {
        let folder = attachment?.folder ?? lastFolder
        guard (try? fileSystem.status(of: name, in: folder.descriptor)) != nil else { return }
        book.note(name, .seen, now: now, wall: wall, lookAt: now)
    }

    func tell(_ completion: Completion) {
        let name = completion.name
        let path = settings.value.inbox / name
        switch completion.ending {
        case .recorded(let labels):
            if let file = completion.file { say { $0.fileRecorded(file, counts: labels) } }
        case .duplicate:
            if let file = completion.file { say { $0.fileDuplicated(file) } }
        case .rejected(let rejection):
            if let file = completion.file { say { $0.fileRejected(file, rejection: rejection) } }
        case .withdrawn:
            say { $0.fileWithdrawn(name) }
        case .changed:
            say { $0.fileChangedDuringRead(name) }
        case .unreadable(let errno):
            if book.couldNotRead(name, now: clock.now) {
                say { $0.fileUnreadable(name, SpoolError(operation: "read", path: path, errno: errno)) }
            }
        case .postponed(let errno):
            pauseReading(SpoolError(operation: "read", path: path, errno: errno))
        }
        if let errno = completion.heldBecause {
            say { $0.fileHeld(name, SpoolError(operation: "move out of the inbox", path: path, errno: errno)) }
        }
        if let returned = completion.returned { say { $0.fileReturned(returned) } }
    }

    func release(_ releases: [Writer.Release]) {
        for release in releases where book.heldFinished(release.name) {
            lookForAnother(
                release.returned ?? release.name,
                now: clock.now,
                wall: clock.wallMilliseconds
            )
        }
    }

    // MARK: - The books

    func publish() {
        let oldest = book.oldestWaitingSince()
        let activity = activity
        books.withLock { snapshot in
            snapshot.activity = activity
            snapshot.dropped = book.dropped
            snapshot.sinceStart = counts
            snapshot.lifetime = countsBefore + counts
            snapshot.withdrawn = book.withdrawn
            snapshot.waiting = book.waiting
            snapshot.settling = book.settlingCount
            snapshot.ready = book.readyCount
            snapshot.inFlight = book.inFlightCount
            snapshot.beyondLimit = book.beyondLimit
            snapshot.leftAlone = leftAlone
            snapshot.unreadable = Array(book.unreadable.prefix(100))
            snapshot.unreadableCount = book.unreadable.count
            snapshot.held = Array(book.held.prefix(100))
            snapshot.heldCount = book.held.count
            snapshot.oldestWaitingSince = oldest
            snapshot.lastFile = lastFile
            snapshot.inboxTrouble = inboxTrouble
            snapshot.intakePause = readPause ?? scanPause
        }
    }

    var activity: SpoolSnapshot.Activity {
        if isStopped { return .stopped }
        if isStopping { return .stopping }
        if !isStarted { return .opened }
        if attachment == nil { return .inboxMissing }
        return book.inFlightCount > 0 || book.readyCount > 0 ? .working : .idle
    }
}

extension SpoolSnapshot.Counts {
    /// The counts that the ledger keeps.
    init(_ tallies: [TallyKey: Int]) {
        self.init()
        for (key, count) in tallies {
            switch key.kind {
            case "line": linesByLabel[key.label] = count
            case "rejection": rejectedByCode[key.label] = count
            default:
                switch Int(key.label).flatMap(LedgerOutcome.init(rawValue:)) {
                case .recorded, .replayed: recorded += count
                case .duplicate: duplicates = count
                case .rejected: rejected = count
                case .forgotten, .learned, nil: break
                }
            }
        }
    }

    static func + (one: Self, other: Self) -> Self {
        var sum = one
        sum.recorded += other.recorded
        sum.duplicates += other.duplicates
        sum.rejected += other.rejected
        sum.rejectedByCode.merge(other.rejectedByCode, uniquingKeysWith: +)
        sum.linesByLabel.merge(other.linesByLabel, uniquingKeysWith: +)
        return sum
    }
}
