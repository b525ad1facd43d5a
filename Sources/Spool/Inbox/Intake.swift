@preconcurrency import Dispatch
import SystemPackage

/// The way into the pipeline: watches and lists the inbox, lets files settle, hands them to the workers within bounds, and
/// keeps the books.
///
/// The listing and watching is in `Intake+Inbox.swift` and `Intake+Place.swift`, what comes back from the writer in
/// `Intake+Completions.swift`, the machine's trouble in `Intake+Trouble.swift`; nothing outside of these files touches the
/// properties.
///
/// `@unchecked Sendable`: everything mutable is only touched on `queue`; `dispatchPrecondition` holds each turn to it.
final class Intake: @unchecked Sendable {
    /// The queue all this is done on.
    let queue = DispatchQueue(label: "Spool.Intake")

    let settings: Locked<SpoolConfiguration>
    let processor: Locked<any DocumentProcessor>
    let books: Locked<SpoolSnapshot>
    let events: any SpoolEvents
    let fileSystem: any FileSystem
    let clock: any SpoolClock
    let writer: Writer
    let pool: WorkerPool
    let worker: Worker
    /// Names in the inbox that are this service's own.
    let ownNames: Set<FilePath.Component>
    /// The file system that all folders are on.
    let device: UInt64

    var book: CandidateBook
    /// What ended since the start, and before it.
    var counts = SpoolSnapshot.Counts()
    let countsBefore: SpoolSnapshot.Counts
    var lastFile: SpoolSnapshot.LastFile?
    var leftAlone = 0
    var nextNumber = 0
    var bytesInFlight = 0

    var attachment: Attachment?
    /// The folder that was opened last, kept open and locked over a loss.
    var lastFolder: Folder
    /// Tells the events of one watch from those of the one before.
    var watchNumber = 0
    var placeWatch: InotifyWatch?
    var mountWatch: MountWatch?
    var mountTimer: (any ScheduledWork)?
    var inboxTrouble: String?
    var attachBackoff = Backoff(maximumDelay: .seconds(5))
    var scanBackoff = Backoff(maximumDelay: .seconds(5))
    var scanPause: SpoolSnapshot.Pause?
    var readBackoff = Backoff(maximumDelay: SpoolConfiguration.defaultMaximumRetryDelay)
    var readPause: SpoolSnapshot.Pause?
    /// Set while nothing is taken from the queue.
    var readTimer: (any ScheduledWork)?

    var lookTimer: (work: any ScheduledWork, at: Duration)?
    var rescanTimer: (any ScheduledWork)?
    /// When the wait for the next rescan began.
    var rescanArmedAt = Duration.zero
    var attachTimer: (any ScheduledWork)?
    var scanTimer: (any ScheduledWork)?
    /// Whether the books are to be checked at the end of this turn.
    var auditsBooks = false
    var audit = BooksAudit()
    /// Events of this turn, told at its end.
    var untold: [(any SpoolEvents) -> Void] = []
    var isStarted = false
    var isStopping = false
    var isStopped = false

    init(
        opened: Opening.Result,
        writer: Writer,
        settings: Locked<SpoolConfiguration>,
        processor: Locked<any DocumentProcessor>,
        books: Locked<SpoolSnapshot>,
        pool: WorkerPool,
        owners: OwnerNames,
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
        self.worker = Worker(fileSystem: fileSystem, clock: clock, owners: owners)
        self.ownNames = opened.ownNames
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
            placeWatch?.cancel()
            mountWatch?.cancel()
            for timer in [lookTimer?.work, rescanTimer, attachTimer, scanTimer, readTimer, mountTimer] {
                timer?.cancel()
            }
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

    func turn(_ body: @escaping @Sendable (Intake) -> Void) {
        queue.async { @Sendable [self] in
            guard isStarted, !isStopping else { return }
            body(self)
            endTurn()
        }
    }

    /// What follows from whatever happened: settled files are found, the workers get new ones, the timer is set.
    func endTurn() {
        dispatchPrecondition(condition: .onQueue(queue))
        if !isStopping {
            lookAtSettling()
            pump()
            noteWhetherReadingIsOver()
            if book.wantsListing, !scanBackoff.isFailing { scan() }
            armLook()
        }
        // The books are right before anybody hears of what is in them.
        publish()
        if auditsBooks {
            auditsBooks = false
            let snapshot = books.value
            if audit.isNews(snapshot.imbalance) { say { $0.booksOutOfBalance(snapshot) } }
        }
        let telling = untold
        untold = []
        for tell in telling { tell(events) }
    }

    func say(_ event: @escaping (any SpoolEvents) -> Void) { untold.append(event) }

    // MARK: - Settling

    func lookAtSettling() {
        guard let folder = attachment?.folder else { return }
        let now = clock.now
        while let name = book.nextToLookAt(now: now) {
            do throws(Errno) {
                let status = try fileSystem.status(of: name, in: folder.descriptor)
                _ = book.looked(at: name, status, now: now, wall: clock.wallMilliseconds)
            } catch .noSuchFileOrDirectory {
                tellIfWithdrawn(book.looked(at: name, nil, now: now, wall: clock.wallMilliseconds), name)
            } catch {
                couldNotLook(at: name, in: folder, error)
            }
        }
    }

    func armLook() {
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

    func tellIfWithdrawn(_ verdict: CandidateBook.Verdict, _ name: FilePath.Component) {
        if verdict == .withdrawn { say { $0.fileWithdrawn(name) } }
    }

    // MARK: - To the workers

    func pump() {
        guard let folder = attachment?.folder else { return }
        let settings = settings.value
        while readTimer == nil, book.inFlightCount < settings.maximumFilesInFlight, let name = book.nextReady {
            let status: FileStatus
            do throws(Errno) {
                status = try fileSystem.status(of: name, in: folder.descriptor)
            } catch .noSuchFileOrDirectory {
                tellIfWithdrawn(book.readyVanished(), name)
                continue
            } catch  where error.isOfTheMachine {
                _ = book.takeReady()
                complete([Completion(name: name, weight: 0, ending: .postponed(error))])
                continue
            } catch {
                troubled(SpoolError(operation: "look at", path: folder.path / name, errno: error))
                return
            }
            let isRead = status.kind == .regular && status.identity.size <= settings.maximumFileSize
            let weight = isRead ? Int(status.identity.size) : 0
            if bytesInFlight > 0, bytesInFlight + weight > settings.maximumBytesInFlight { return }
            let droppedAt = book.movedInAt(name) ?? clock.now - clock.age(of: status)
            _ = book.takeReady()
            bytesInFlight += weight
            submit(
                Worker.Task(
                    number: nextNumber,
                    name: name,
                    inbox: folder,
                    seen: status,
                    weight: weight,
                    droppedAt: droppedAt,
                    maximumSize: settings.maximumFileSize
                ),
                limit: settings.workers
            )
            nextNumber += 1
        }
    }

    func submit(_ task: Worker.Task, limit: Int) {
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
}
