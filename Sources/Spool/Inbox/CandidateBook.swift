import SystemPackage

/// Every name of the inbox that is known, from the first hint of it until the file is gone: a pure state machine.
///
/// Hints come from the watch and from scans and may be late, doubled or lost; none of them is believed before the file
/// itself has been looked at. A file is *settled* when nothing changed for the settling time, by the file system's own
/// record of the last change or by two looks that far apart; a file that was moved in whole is settled at once.
struct CandidateBook {
    /// What made us think of a name.
    enum Hint {
        /// Renamed into the inbox: whole.
        case movedIn
        /// Created, written, listed, or its rights changed.
        case seen
    }

    /// Where a name stands.
    enum State: Equatable {
        /// Waiting for the file to stand still; what the last look found, and when.
        case settling(FileIdentity?, since: Duration)
        /// Settled, in the queue.
        case ready
        /// Taken; a hint that came meanwhile is about a file after this one.
        case inFlight(hintedAgain: Bool)
        /// Could not be read; waits for a change of its rights or the next scan.
        case unreadable
        /// Finished, but could not be moved out of the inbox.
        case held
    }

    /// What a look at a settling file leads to.
    enum Verdict: Equatable {
        /// Look again later.
        case wait
        /// It is in the queue now.
        case ready
        /// It was there and is gone.
        case withdrawn
        /// It was never seen, only hinted at, or is no longer of interest.
        case nothing
    }

    private struct Entry {
        var state: State
        /// When it is to be looked at, while settling.
        var due: Duration
        /// Whether the file itself was ever seen.
        var wasSeen: Bool
        /// First hint, milliseconds since 1970.
        var since: Int64
        /// Tells an entry from an earlier one of the same name in ``arrivals``.
        var number: Int
        /// When the file was renamed into the inbox; nil when it came otherwise.
        var movedInAt: Duration?
        /// How many files had been read when this one could not be for the first time.
        var readsAtFailure: Int?
    }

    /// How long a file must stand still.
    var settlingTime: Duration
    /// How many names are remembered.
    var limit: Int
    /// Names hinted at that did not fit; they are listed again when there is room.
    private(set) var beyondLimit = 0
    /// Files counted in, and files that were seen and then taken away by somebody.
    private(set) var dropped = 0
    private(set) var withdrawn = 0
    /// Files whose contents were read.
    private(set) var reads = 0
    private(set) var settlingCount = 0
    private(set) var inFlightCount = 0
    private(set) var unreadable: Set<FilePath.Component> = []
    private(set) var held: Set<FilePath.Component> = []

    private var entries: [FilePath.Component: Entry] = [:]
    private var due = DueQueue()
    private var queue = FirstInFirstOut<FilePath.Component>()
    private var arrivals = FirstInFirstOut<(name: FilePath.Component, number: Int)>()
    private var nextNumber = 0

    init(settlingTime: Duration, limit: Int) {
        self.settlingTime = settlingTime
        self.limit = limit
    }

    /// Files that are known and not finished.
    var waiting: Int { entries.count - held.count }
    /// Files in the queue.
    var readyCount: Int { queue.count }
    /// When a settling file is to be looked at next.
    var nextLook: Duration? { due.earliest }
    /// Whether so much room has come free that a listing pays for names that did not fit.
    var wantsListing: Bool { beyondLimit > 0 && entries.count <= limit / 2 }

    /// Where a name stands; nil when it is not known.
    func state(of name: FilePath.Component) -> State? { entries[name]?.state }

    /// When a file was renamed into the inbox; nil when it came otherwise, or nobody saw how.
    func movedInAt(_ name: FilePath.Component) -> Duration? { entries[name]?.movedInAt }

    /// Takes note of a hint.
    ///
    /// - Parameter lookAt: When a newly settling file is to be looked at first; after the settling time by default.
    /// - Returns: Whether the name was not known.
    @discardableResult
    mutating func note(
        _ name: FilePath.Component,
        _ hint: Hint,
        now: Duration,
        wall: Int64,
        lookAt: Duration? = nil
    ) -> Bool {
        guard let state = entries[name]?.state else {
            guard entries.count < limit else {
                beyondLimit += 1
                return true
            }
            add(name, hint, now: now, wall: wall, lookAt: lookAt)
            return true
        }
        switch (state, hint) {
        case (.settling, .movedIn), (.unreadable, .movedIn):
            entries[name]?.movedInAt = now
            enqueue(name)
        case (.unreadable, .seen):
            // Its rights may change while it is still written.
            startSettling(name, now: now, lookAt: lookAt ?? now + settlingTime)
        case (.settling, .seen):
            // Something happened to it: no use in looking earlier than a settling time from now.
            entries[name]?.due = lookAt ?? now + settlingTime
        case (.inFlight, _):
            entries[name]?.state = .inFlight(hintedAgain: true)
        case (.held, .movedIn):
            // Renamed over the file that was held: this one is new.
            remove(name)
            add(name, hint, now: now, wall: wall, lookAt: lookAt)
        case (.ready, _), (.held, .seen):
            break
        }
        return false
    }

    /// A listing begins: it will hint at every name there is.
    mutating func beginListing() { beyondLimit = 0 }

    /// The next settling name that is to be looked at.
    mutating func nextToLookAt(now: Duration) -> FilePath.Component? {
        while let name = due.popDue(at: now) {
            guard let entry = entries[name], case .settling = entry.state else { continue }
            if entry.due <= now { return name }
            due.insert(name, due: entry.due)
        }
        return nil
    }

    /// Judges a settling file by what a look found; nil when there is none.
    mutating func looked(
        at name: FilePath.Component,
        _ status: FileStatus?,
        now: Duration,
        wall: Int64
    ) -> Verdict {
        guard let entry = entries[name], case .settling(let before, let since) = entry.state else { return .nothing }
        guard let status else { return vanished(name) }
        entries[name]?.wasSeen = true
        let age = Duration.milliseconds(wall) - .nanoseconds(status.changed)
        if age >= settlingTime || (before == status.identity && now - since >= settlingTime) {
            enqueue(name)
            return .ready
        }
        let firstLook = before == status.identity ? since : now
        entries[name]?.state = .settling(status.identity, since: firstLook)
        // A change in the future comes of a clock that was set back; then only our own looks count.
        let remaining = age >= .zero ? settlingTime - age : firstLook + settlingTime - now
        let next = now + max(remaining, .milliseconds(1))
        entries[name]?.due = next
        due.insert(name, due: next)
        return .wait
    }

    /// A file was read.
    mutating func wasRead() { reads += 1 }

    /// A file met an error that may be the machine's or its own, as a bad block of the disk is. It is its own when another
    /// file could be read since the first time.
    mutating func failsAlone(_ name: FilePath.Component) -> Bool {
        guard let first = entries[name]?.readsAtFailure else {
            entries[name]?.readsAtFailure = reads
            return false
        }
        return first < reads || unreadable.contains(name)
    }

    /// A settling file could not be looked at, for another reason than that it is gone: later.
    mutating func lookFailed(at name: FilePath.Component, now: Duration) {
        let next = now + max(settlingTime, .seconds(1))
        entries[name]?.due = next
        due.insert(name, due: next)
    }

    /// Takes the next name of the queue; it is in flight from now on.
    mutating func takeReady() -> FilePath.Component? {
        guard let name = queue.popFirst() else { return nil }
        entries[name]?.state = .inFlight(hintedAgain: false)
        entries[name]?.wasSeen = true
        inFlightCount += 1
        return name
    }

    /// The next name of the queue, left there.
    var nextReady: FilePath.Component? { queue.first }

    /// The next name of the queue has no file.
    mutating func readyVanished() -> Verdict {
        guard let name = queue.popFirst() else { return .nothing }
        return vanished(name)
    }

    /// A file in flight is finished: it has left the inbox.
    ///
    /// - Returns: Whether to look whether there is a new file of the name.
    mutating func finished(_ name: FilePath.Component) -> Bool {
        let again = entries[name]?.state == .inFlight(hintedAgain: true)
        remove(name)
        return again
    }

    /// A file in flight disappeared before it was read.
    mutating func withdrawnInFlight(_ name: FilePath.Component) -> Bool {
        let again = finished(name)
        withdrawn += 1
        return again
    }

    /// A file in flight changed while it was read: it settles again.
    mutating func unsettled(_ name: FilePath.Component, now: Duration) {
        guard case .inFlight = entries[name]?.state else { return }
        inFlightCount -= 1
        startSettling(name, now: now, lookAt: now + settlingTime)
    }

    /// A file in flight could not be read for a reason that is not its own: back to the queue, at its end.
    mutating func postponed(_ name: FilePath.Component) {
        guard case .inFlight = entries[name]?.state else { return }
        enqueue(name)
    }

    /// A file in flight could not be read, or a settling one could not be looked at.
    ///
    /// - Returns: Whether this is news; false when it is tried again soon because its rights changed meanwhile.
    mutating func couldNotRead(_ name: FilePath.Component, now: Duration) -> Bool {
        switch entries[name]?.state {
        case .inFlight(hintedAgain: true):
            inFlightCount -= 1
            startSettling(name, now: now, lookAt: now + settlingTime)
            return false
        case .inFlight, .settling: break
        case .ready, .unreadable, .held, nil: return false
        }
        leave(name)
        entries[name]?.state = .unreadable
        return unreadable.insert(name).inserted
    }

    /// A finished file could not be moved out of the inbox.
    mutating func couldNotMove(_ name: FilePath.Component) {
        guard entries[name] != nil else { return }
        leave(name)
        entries[name]?.state = .held
        held.insert(name)
    }

    /// Names a held file that was there before this run.
    mutating func holdFromBefore(_ name: FilePath.Component, wall: Int64) {
        guard entries[name] == nil else { return }
        entries[name] = Entry(state: .held, due: .zero, wasSeen: true, since: wall, number: nextNumber)
        nextNumber += 1
        held.insert(name)
    }

    /// A held file has left the inbox at last.
    ///
    /// - Returns: Whether to look whether there is a new file of the name.
    mutating func heldFinished(_ name: FilePath.Component) -> Bool {
        guard entries[name]?.state == .held else { return false }
        remove(name)
        return true
    }

    /// When the oldest file that is not finished was first hinted at.
    mutating func oldestWaitingSince() -> Int64? {
        while let (name, number) = arrivals.first {
            if let entry = entries[name], entry.number == number, entry.state != .held { return entry.since }
            _ = arrivals.popFirst()
        }
        return nil
    }

    // MARK: - Steps

    private mutating func add(
        _ name: FilePath.Component,
        _ hint: Hint,
        now: Duration,
        wall: Int64,
        lookAt: Duration?
    ) {
        entries[name] = Entry(
            state: .settling(nil, since: now),
            due: .zero,
            wasSeen: false,
            since: wall,
            number: nextNumber
        )
        arrivals.append((name, nextNumber))
        nextNumber += 1
        dropped += 1
        switch hint {
        case .movedIn:
            entries[name]?.state = .ready
            entries[name]?.movedInAt = now
            queue.append(name)
        case .seen:
            startSettling(name, now: now, lookAt: lookAt ?? now + settlingTime)
        }
    }

    private mutating func startSettling(_ name: FilePath.Component, now: Duration, lookAt: Duration) {
        entries[name]?.state = .settling(nil, since: now)
        entries[name]?.movedInAt = nil
        entries[name]?.due = lookAt
        due.insert(name, due: lookAt)
        settlingCount += 1
    }

    private mutating func enqueue(_ name: FilePath.Component) {
        leave(name)
        entries[name]?.state = .ready
        queue.append(name)
    }

    /// Takes a name out of the count of the state that it leaves. An unreadable name stays listed while it is tried again.
    private mutating func leave(_ name: FilePath.Component) {
        switch entries[name]?.state {
        case .settling: settlingCount -= 1
        case .inFlight: inFlightCount -= 1
        case .held: held.remove(name)
        case .ready, .unreadable, nil: break
        }
    }

    private mutating func remove(_ name: FilePath.Component) {
        leave(name)
        unreadable.remove(name)
        entries[name] = nil
    }

    private mutating func vanished(_ name: FilePath.Component) -> Verdict {
        let wasSeen = entries[name]?.wasSeen ?? false
        remove(name)
        if wasSeen {
            withdrawn += 1
            return .withdrawn
        }
        dropped -= 1
        return .nothing
    }
}
