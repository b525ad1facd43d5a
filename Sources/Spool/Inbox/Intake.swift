@preconcurrency import Dispatch
import SystemPackage

/// The way into the pipeline: watches and lists the inbox, lets files settle, hands them to the workers within bounds, and
/// keeps the books.
///
/// `@unchecked Sendable`: everything mutable is only touched on `queue`; `dispatchPrecondition` holds each turn to it.
final class Intake: @unchecked Sendable {
    /// The queue all this is done on.
    let queue = DispatchQueue(label: "Spool.Intake")

    private let settings: Shared<SpoolConfiguration>
    private let processor: Shared<any DocumentProcessor>
    private let books: Shared<SpoolSnapshot>
    private let events: any SpoolEvents
    private let fileSystem: any FileSystem
    private let clock: any SpoolClock
    private let writer: Writer
    private let pool: WorkerPool
    private let worker: Worker
    /// The file system that all folders are on.
    private let device: UInt64

    private var book: CandidateBook
    /// What ended since the start, and before it.
    private var counts = SpoolSnapshot.Counts()
    private let countsBefore: SpoolSnapshot.Counts
    private var lastFile: SpoolSnapshot.LastFile?
    private var leftAlone = 0
    private var nextNumber = 0
    private var bytesInFlight = 0

    private var attachment: Attachment?
    /// The folder that was opened last, kept open and locked over a loss.
    private var lastFolder: Folder
    /// Tells the events of one watch from those of the one before.
    private var watchNumber = 0
    private var inboxTrouble: String?
    private var attachBackoff = Backoff(maximumDelay: .seconds(5))
    private var scanBackoff = Backoff(maximumDelay: .seconds(5))

    private var lookTimer: (work: any ScheduledWork, at: Duration)?
    private var rescanTimer: (any ScheduledWork)?
    private var attachTimer: (any ScheduledWork)?
    private var scanTimer: (any ScheduledWork)?
    /// Events of this turn, told at its end.
    private var untold: [(any SpoolEvents) -> Void] = []
    private var isStarted = false
    private var isStopping = false
    private var isStopped = false

    init(
        opened: Opening.Result,
        writer: Writer,
        settings: Shared<SpoolConfiguration>,
        processor: Shared<any DocumentProcessor>,
        books: Shared<SpoolSnapshot>,
        pool: WorkerPool,
        events: any SpoolEvents,
        fileSystem: any FileSystem,
        clock: any SpoolClock
    ) {
        self.settings = settings
        self.processor = processor
        self.books = books
        self.events = events
        self.fileSystem = fileSystem
        self.clock = clock
        self.writer = writer
        self.pool = pool
        self.worker = Worker(fileSystem: fileSystem, clock: clock)
        self.device = opened.inbox.status.device
        self.lastFolder = opened.inbox
        self.countsBefore = SpoolSnapshot.Counts(opened.tallies)
        let current = settings.value
        self.book = CandidateBook(settlingTime: current.settlingTime, limit: current.maximumCandidates)
        for held in opened.held {
            book.holdFromBefore(held.file.entry.name, wall: clock.wallMilliseconds)
        }
        publish()
    }

    // MARK: - From any thread

    /// Watches, and queues the first scan.
    func start() {
        queue.sync {
            guard !isStarted, !isStopping else { return }
            isStarted = true
            attach()
            armRescan()
            endTurn()
        }
    }

    /// Lists the inbox soon.
    func rescan() {
        turn { intake in intake.scan() }
    }

    /// Takes over the settings as they are now.
    func settingsChanged() {
        turn { intake in
            let settings = intake.settings.value
            intake.book.settlingTime = settings.settlingTime
            intake.book.limit = settings.maximumCandidates
            intake.armRescan()
            intake.scan()
        }
    }

    /// Takes no more files.
    func stopTaking() {
        queue.async { @Sendable [self] in
            isStopping = true
            attachment?.watch.cancel()
            for timer in [lookTimer?.work, rescanTimer, attachTimer, scanTimer] { timer?.cancel() }
            publish()
        }
    }

    /// Everything is closed: the last entry in the books.
    func stopped(_ body: @escaping @Sendable (SpoolSnapshot) -> Void) {
        queue.async { @Sendable [self] in
            isStopped = true
            attachment = nil
            lastFolder.unlock()
            publish()
            body(books.value)
        }
    }

    /// What the writer reports.
    func report(_ report: Writer.Report) {
        queue.async { @Sendable [self] in
            switch report {
            case .completed(let completions): complete(completions)
            case .released(let releases): release(releases)
            }
            endTurn()
        }
    }

    // MARK: - Turns

    private func turn(_ body: @escaping @Sendable (Intake) -> Void) {
        queue.async { @Sendable [self] in
            guard isStarted, !isStopping else { return }
            body(self)
            endTurn()
        }
    }

    /// What follows from whatever happened: settled files are found, the workers get new ones, the timer is set.
    private func endTurn() {
        dispatchPrecondition(condition: .onQueue(queue))
        if !isStopping {
            lookAtSettling()
            pump()
            if book.wantsListing, !scanBackoff.isFailing { scan() }
            armLook()
        }
        // The books are right before anybody hears of what is in them.
        publish()
        let telling = untold
        untold = []
        for tell in telling { tell(events) }
    }

    private func say(_ event: @escaping (any SpoolEvents) -> Void) { untold.append(event) }

    // MARK: - The inbox

    private func attach() {
        attachTimer?.cancel()
        watchNumber += 1
        let number = watchNumber
        do throws(SpoolError) {
            let attachment = try Attachment(
                settings.value.inbox,
                held: lastFolder,
                device: device,
                fileSystem: fileSystem,
                queue: queue
            ) { @Sendable [weak self] events in self?.noticed(events, watch: number) }
            self.attachment = attachment
            lastFolder = attachment.folder
            inboxTrouble = nil
            _ = attachBackoff.succeeded(now: clock.now)
            let inbox = settings.value.inbox
            say { $0.inboxWatched(inbox) }
            // Queued, not done: start-up does not wait for a long listing.
            queue.async { @Sendable [weak self] in self?.rescanQueued() }
        } catch {
            lost(error)
        }
    }

    private func rescanQueued() {
        guard !isStopping else { return }
        scan()
        endTurn()
    }

    private func lost(_ error: SpoolError) {
        attachment = nil
        inboxTrouble = error.description
        let (delay, isNews) = attachBackoff.failed(error.reason, now: clock.now)
        if isNews { say { $0.inboxLost(error) } }
        attachTimer = clock.schedule(after: delay, tolerance: delay / 10, on: queue) { @Sendable [weak self] in
            guard let self, !isStopping else { return }
            attach()
            endTurn()
        }
    }

    private func noticed(_ noticed: [InotifyWatch.Event], watch number: Int) {
        guard number == watchNumber, !isStopping else { return }
        let now = clock.now
        let wall = clock.wallMilliseconds
        var wantsScan = false
        for event in noticed {
            switch event {
            case .movedIn(let name) where !TemporaryNames.contains(name):
                book.note(name, .movedIn, now: now, wall: wall)
            case .touched(let name) where !TemporaryNames.contains(name):
                book.note(name, .seen, now: now, wall: wall)
            case .movedIn, .touched:
                break
            case .overflow:
                say { $0.watchOverflowed() }
                wantsScan = true
            case .folderGone:
                checkPlace()
            }
        }
        if wantsScan { scan() }
        endTurn()
    }

    /// Whether the inbox is still what its path leads to; if not, the path is tried anew.
    private func checkPlace() {
        guard let attachment else { return }
        let path = settings.value.inbox
        do throws(SpoolError) {
            if try Attachment.leads(path, to: attachment.folder, fileSystem: fileSystem) { return }
            self.attachment = nil
            let error = SpoolError(
                .badPlace,
                operation: "watch the inbox",
                path: path,
                detail: "it was moved, removed or replaced",
                hint: "Put it back, or make it anew; the service finds it by itself."
            )
            inboxTrouble = error.description
            say { $0.inboxLost(error) }
            attach()
        } catch {
            lost(error)
        }
    }

    private func scan() {
        scanTimer?.cancel()
        checkPlace()
        guard let folder = attachment?.folder else { return }
        let start = clock.now
        let wall = clock.wallMilliseconds
        var (names, found, leftAlone) = (0, 0, 0)
        book.beginListing()
        do throws(Errno) {
            try fileSystem.forEachName(in: folder.descriptor) { name in
                if TemporaryNames.contains(name) {
                    leftAlone += 1
                } else {
                    names += 1
                    if book.note(name, .seen, now: start, wall: wall, lookAt: start) { found += 1 }
                }
            }
        } catch {
            troubled(SpoolError(operation: "list the inbox", path: folder.path, errno: error))
            return
        }
        self.leftAlone = leftAlone
        _ = scanBackoff.succeeded(now: clock.now)
        if !book.held.isEmpty { writer.retryHeld() }
        let summary = ScanSummary(names: names, found: found, leftAlone: leftAlone, duration: clock.now - start)
        say { $0.scanCompleted(summary) }
    }

    /// The inbox cannot be listed or looked at; it is tried again soon.
    private func troubled(_ error: SpoolError) {
        let (delay, isNews) = scanBackoff.failed(error.reason, now: clock.now)
        if isNews { say { $0.scanFailed(error) } }
        scanTimer?.cancel()
        scanTimer = clock.schedule(after: delay, tolerance: delay / 10, on: queue) { @Sendable [weak self] in
            self?.rescanQueued()
        }
    }

    private func armRescan() {
        rescanTimer?.cancel()
        let interval = settings.value.rescanInterval
        rescanTimer = clock.schedule(after: interval, tolerance: interval / 10, on: queue) { @Sendable [weak self] in
            guard let self, !isStopping else { return }
            armRescan()
            rescanQueued()
        }
    }

    // MARK: - Settling

    private func lookAtSettling() {
        guard let folder = attachment?.folder else { return }
        let now = clock.now
        while let name = book.nextToLookAt(now: now) {
            do throws(Errno) {
                let status = try fileSystem.status(of: name, in: folder.descriptor)
                _ = book.looked(at: name, status, now: now, wall: clock.wallMilliseconds)
            } catch .noSuchFileOrDirectory {
                tellIfWithdrawn(book.looked(at: name, nil, now: now, wall: clock.wallMilliseconds), name)
            } catch {
                book.lookFailed(at: name, now: now)
                troubled(SpoolError(operation: "look at", path: folder.path / name, errno: error))
            }
        }
    }

    private func armLook() {
        guard attachment != nil, let next = book.nextLook else { return }
        if let lookTimer, lookTimer.at <= next { return }
        lookTimer?.work.cancel()
        let delay = max(next - clock.now, .milliseconds(1))
        let work = clock.schedule(after: delay, tolerance: delay / 20, on: queue) { @Sendable [weak self] in
            guard let self, !isStopping else { return }
            lookTimer = nil
            endTurn()
        }
        lookTimer = (work, next)
    }

    private func tellIfWithdrawn(_ verdict: CandidateBook.Verdict, _ name: FilePath.Component) {
        if verdict == .withdrawn { say { $0.fileWithdrawn(name) } }
    }

    // MARK: - To the workers

    private func pump() {
        guard let folder = attachment?.folder else { return }
        let settings = settings.value
        while book.inFlightCount < settings.maximumFilesInFlight, let name = book.nextReady {
            let status: FileStatus
            do throws(Errno) {
                status = try fileSystem.status(of: name, in: folder.descriptor)
            } catch .noSuchFileOrDirectory {
                tellIfWithdrawn(book.readyVanished(), name)
                continue
            } catch {
                troubled(SpoolError(operation: "look at", path: folder.path / name, errno: error))
                return
            }
            let isRead = status.kind == .regular && status.identity.size <= settings.maximumFileSize
            let weight = isRead ? Int(status.identity.size) : 0
            if bytesInFlight > 0, bytesInFlight + weight > settings.maximumBytesInFlight { return }
            _ = book.takeReady()
            bytesInFlight += weight
            submit(
                Worker.Task(
                    number: nextNumber,
                    name: name,
                    inbox: folder,
                    seen: status,
                    weight: weight,
                    startedAt: clock.now,
                    maximumSize: settings.maximumFileSize
                ),
                limit: settings.workers
            )
            nextNumber += 1
        }
    }

    private func submit(_ task: Worker.Task, limit: Int) {
        writer.expect()
        let processor = processor.value
        pool.submit(limit: limit) { @Sendable [self] in
            switch worker.run(task, processor: processor) {
            case .work(let work):
                writer.deliver(work, number: task.number)
            case .completion(let completion):
                report(.completed([completion]))
                writer.deliver(nil, number: task.number)
            }
        }
    }

    // MARK: - Back from the writer

    private func complete(_ completions: [Completion]) {
        let now = clock.now
        let wall = clock.wallMilliseconds
        for completion in completions {
            bytesInFlight -= completion.weight
            settle(completion, now: now, wall: wall)
            tell(completion)
            if completion.file != nil { lastFile = SpoolSnapshot.LastFile(name: completion.name, at: wall) }
        }
    }

    private func settle(_ completion: Completion, now: Duration, wall: Int64) {
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
        case .unreadable:
            return
        }
        if completion.heldBecause != nil {
            book.couldNotMove(name)
        } else if book.finished(name) || completion.returned != nil {
            lookForAnother(completion.returned ?? name, now: now, wall: wall)
        }
    }

    /// A hint came while a file of that name was in flight: it counts only if there is a file now.
    private func lookForAnother(_ name: FilePath.Component, now: Duration, wall: Int64) {
        let folder = attachment?.folder ?? lastFolder
        guard (try? fileSystem.status(of: name, in: folder.descriptor)) != nil else { return }
        book.note(name, .seen, now: now, wall: wall, lookAt: now)
    }

    private func tell(_ completion: Completion) {
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
            if book.couldNotRead(name) {
                say { $0.fileUnreadable(name, SpoolError(operation: "read", path: path, errno: errno)) }
            }
        }
        if let errno = completion.heldBecause {
            say { $0.fileHeld(name, SpoolError(operation: "move out of the inbox", path: path, errno: errno)) }
        }
        if let returned = completion.returned { say { $0.fileReturned(returned) } }
    }

    private func release(_ releases: [Writer.Release]) {
        for release in releases where book.heldFinished(release.name) {
            lookForAnother(
                release.returned ?? release.name,
                now: clock.now,
                wall: clock.wallMilliseconds
            )
        }
    }

    // MARK: - The books

    private func publish() {
        let oldest = book.oldestWaitingSince()
        let activity = activity
        books.update { snapshot in
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
            snapshot.held = Array(book.held.prefix(100))
            snapshot.oldestWaitingSince = oldest
            snapshot.lastFile = lastFile
            snapshot.inboxTrouble = inboxTrouble
        }
    }

    private var activity: SpoolSnapshot.Activity {
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
                case .recorded: recorded = count
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
