@preconcurrency import Dispatch
import SystemPackage

/// Brings finished work into the record log, the ledger and the final folders, group by group, in the order of arrival.
///
/// A group is whatever has come in while the one before was written, but of many files on their way not only the first
/// few: so a single file is written at once, and a burst in large groups with few syncs. When the disk refuses, the group stays at its step and is tried again after a while; nothing
/// is taken back that was done, and nothing goes on before it is done.
///
/// The life of the record log is in `Writer+RecordLog.swift`.
///
/// `@unchecked Sendable`: everything mutable outside of the mutexes is only touched on `queue` once the writer has been
/// made; `dispatchPrecondition` holds each entry to it.
final class Writer: @unchecked Sendable {
    /// What the writer has to say to the intake.
    enum Report: Sendable {
        /// Files that were finished.
        case completed([Completion])
        /// Held files that have left the inbox at last.
        case released([Release])
    }

    /// A held file that has left the inbox.
    struct Release: Sendable {
        var name: FilePath.Component
        /// Under which name another file was found or put back in its place.
        var returned: FilePath.Component?
    }

    private struct Mailbox {
        var order = ArrivalOrder<FinishedWork>()
        /// Whether the queue has been told to work, or waits to try again.
        var isScheduled = false
        /// Files taken from the queue of the inbox and not yet handed back.
        var inFlight = 0

        /// Whether there is something to write, and waiting for more would not pay: a quarter of what is on its way is
        /// finished. What is finished behind a slow file counts, so that those before it do not wait for that one.
        var hasGroup: Bool { order.readyCount > 0 && order.count >= inFlight / 4 }
    }

    /// A closure that a lock gives out is wrapped anew each time, and each wrapping stays; a struct that holds it is not.
    private struct Listener {
        var tell: @Sendable (Report) -> Void
    }

    /// The queue all work is done on.
    let queue = DispatchQueue(label: "Spool.Writer")
    private let mailbox = Locked(Mailbox())
    private let listener = Locked<Listener?>(nil)

    let settings: Locked<SpoolConfiguration>
    let books: Locked<SpoolSnapshot>
    let events: any SpoolEvents
    private let fileSystem: any FileSystem
    let clock: any SpoolClock
    let ledger: Ledger
    let repair: RecordLogRepair

    var log: RecordLog
    var position: LogPosition
    /// When the last lines of the record log were written, milliseconds since 1970; nil when that is not known.
    var lastWriting: Int64?
    /// When the record log was rotated last.
    var lastRotation: Duration?
    private var mover: Mover
    private var group: Group?
    /// Moves that are on the disk and that the next commit notes. Losing them costs the next start a look, no more.
    private var moved: [MovedFile] = []
    /// Files that could not be moved, with the inbox they are in.
    private var held: [(file: UnmovedFile, inbox: Folder)]
    private var backoff: Backoff
    private var retry: (any ScheduledWork)?
    private var wantsLogTended = false
    private var wantsHeldMoves = false
    private var whenDrained: (@Sendable () -> Void)?
    private var isClosed = false

    init(
        opened: Opening.Result,
        settings: Locked<SpoolConfiguration>,
        books: Locked<SpoolSnapshot>,
        events: any SpoolEvents,
        fileSystem: any FileSystem,
        clock: any SpoolClock
    ) {
        self.settings = settings
        self.books = books
        self.events = events
        self.fileSystem = fileSystem
        self.clock = clock
        self.ledger = opened.ledger
        self.repair = opened.repair
        self.log = opened.log
        self.position = opened.position
        self.lastWriting = opened.lastWriting
        self.mover = opened.mover
        self.held = opened.held
        self.backoff = Backoff(maximumDelay: settings.value.maximumRetryDelay)
    }

    /// Says who is told of finished files. Called once, before anything is delivered.
    func listen(_ body: @escaping @Sendable (Report) -> Void) {
        listener.value = Listener(tell: body)
    }

    // MARK: - From any thread

    /// A file was taken from the queue; its work will be delivered.
    func expect() {
        mailbox.withLock { $0.inFlight += 1 }
    }

    /// Takes the work of file number `number`; nil when there is nothing to be written.
    func deliver(_ work: FinishedWork?, number: Int) {
        let wakes = mailbox.withLock { mailbox in
            mailbox.order.insert(work, number: number)
            if work == nil { mailbox.inFlight -= 1 }
            guard !mailbox.isScheduled, mailbox.hasGroup else { return false }
            mailbox.isScheduled = true
            return true
        }
        if wakes { queue.async { @Sendable [self] in run() } }
    }

    /// Tries soon to move the files that could not be moved.
    func retryHeld() {
        queue.async { @Sendable [self] in
            wantsHeldMoves = true
            wake()
        }
    }

    /// Looks soon whether the record log is still in its place, and rotates it if that is due.
    func tendLog() {
        queue.async { @Sendable [self] in
            wantsLogTended = true
            wake()
        }
    }

    /// Calls `body` on the queue when nothing is in flight any more, or when a last attempt has failed.
    func drain(_ body: @escaping @Sendable () -> Void) {
        queue.async { @Sendable [self] in
            whenDrained = body
            retry?.cancel()
            retry = nil
            mailbox.withLock { $0.isScheduled = true }
            run()
        }
    }

    // MARK: - On the queue

    /// Closes ledger and log; what has not been committed stays in the inbox.
    func close() {
        dispatchPrecondition(condition: .onQueue(queue))
        guard !isClosed else { return }
        isClosed = true
        // Failing leaves rows that the next start looks through, and nothing else.
        try? ledger.markMoved(moved)
        try? ledger.close()
        log.close()
        held = []
        group = nil
    }

    private func wake() {
        let wakes = mailbox.withLock { mailbox in
            guard !mailbox.isScheduled else { return false }
            mailbox.isScheduled = true
            return true
        }
        if wakes { run() }
    }

    private func run() {
        dispatchPrecondition(condition: .onQueue(queue))
        if isClosed { return }
        backoff.maximumDelay = settings.value.maximumRetryDelay
        do throws(SpoolError) {
            repeat {
                if group == nil { try doOddJobs() }
            } while try writeNextGroup()
            resumed()
            if mailbox.withLock({ $0.inFlight == 0 }) { finishDraining() }
        } catch {
            pause(error)
        }
    }

    /// Writes one group; false when nothing is there to be written.
    private func writeNextGroup() throws(SpoolError) -> Bool {
        if group == nil {
            let works = takeWorks()
            if works.isEmpty { return false }
            group = Group(works, position: position, now: clock.now)
        }
        try advance()
        resumed()
        return true
    }

    private func takeWorks() -> [FinishedWork] {
        let settings = settings.value
        return mailbox.withLock { mailbox in
            var works: [FinishedWork] = []
            var bytes = 0
            guard mailbox.hasGroup else {
                mailbox.isScheduled = false
                return works
            }
            while works.count < settings.maximumGroupFiles, let next = mailbox.order.first {
                if !works.isEmpty, bytes + next.lineBytes > settings.maximumGroupBytes { break }
                bytes += next.lineBytes
                works.append(next)
                _ = mailbox.order.popFirst()
            }
            return works
        }
    }

    /// Does the steps of the group, from the one where it stands.
    private func advance() throws(SpoolError) {
        guard var group else { return }
        // Held by the local variable alone, so that changing it copies nothing.
        self.group = nil
        do throws(SpoolError) {
            while true {
                switch group.step {
                case .plan:
                    try prepareLog()
                    let known = try ledger.known(among: group.digests)
                    group.plan(from: position, known: known, wallMilliseconds: clock.wallMilliseconds)
                    group.step = .append
                case .append:
                    group.step = try append(&group) ? .commit : .plan
                case .commit:
                    // Also after a pause: what is committed must be where the readers find it.
                    guard try log.reaches(group.position.committedEnd) else {
                        group.step = .plan
                        continue
                    }
                    try commit(&group)
                    group.step = .move(0)
                case .move(let index) where index < group.members.count:
                    let member = group.members[index]
                    group.members[index].outcome = try mover.move(member.entry, from: member.work.inbox)
                    group.step = .move(index + 1)
                case .move:
                    group.step = .synchronize
                case .synchronize:
                    try synchronize()
                    finish(group)
                    return
                }
            }
        } catch {
            self.group = group
            throw error
        }
    }

    private func commit(_ group: inout Group) throws(SpoolError) {
        let entries = group.members.map(\.entry)
        let ids = try ledger.commit(entries, log: group.position, tallies: group.tallies, moved: moved)
        moved = []
        position = group.position
        if !group.lines.isEmpty { lastWriting = entries.last?.committedAt }
        for (index, id) in ids.enumerated() { group.members[index].id = id }
        group.committedAt = clock.now
        let duration = group.committedAt - group.startedAt
        let bytes = group.lines.count
        group.lines = []
        books.withLock { $0.recordLogBytes = self.position.committedEnd }
        events.groupCommitted(
            GroupSummary(files: entries.count, bytes: bytes, duration: duration, syncDuration: group.syncDuration))
    }

    private func synchronize() throws(SpoolError) {
        if settings.value.isDurable { try mover.synchronize() } else { mover.skipSynchronizing() }
    }

    private func finish(_ group: Group) {
        var completions: [Completion] = []
        for member in group.members {
            let work = member.work
            var completion = Completion(name: work.name, weight: work.weight, ending: member.ending)
            var destination: FilePath?
            switch member.outcome {
            case .moved(let path):
                let isAsPlanned = path == member.entry.destination
                moved.append(MovedFile(id: member.id, destination: path, isAsPlanned: isAsPlanned))
                let base = member.entry.outcome == .rejected ? settings.value.failed : settings.value.processed
                destination = base.appending(path.components)
            case .gone, nil:
                moved.append(MovedFile(id: member.id, destination: nil))
            case .returned(let name):
                moved.append(MovedFile(id: member.id, destination: nil))
                completion.returned = name
            case .held(let errno):
                held.append((UnmovedFile(id: member.id, entry: member.entry), work.inbox))
                completion.heldBecause = errno
            }
            completion.file = FinishedFile(
                name: work.name,
                destination: destination,
                size: work.identity.size,
                digest: member.entry.digest.map { Hexadecimal.text($0) },
                duration: group.committedAt - work.droppedAt
            )
            completions.append(completion)
        }
        mailbox.withLock { $0.inFlight -= completions.count }
        listener.value?.tell(.completed(completions))
    }

    // MARK: - Odd jobs

    /// What is done between two groups: a look at the record log, another try for held files.
    private func doOddJobs() throws(SpoolError) {
        if wantsLogTended {
            try prepareLog()
            wantsLogTended = false
        }
        if wantsHeldMoves {
            try moveHeld()
            wantsHeldMoves = false
        }
    }

    private func moveHeld() throws(SpoolError) {
        var released: [Release] = []
        var done: [MovedFile] = []
        for (file, inbox) in held {
            let outcome = try mover.move(file.entry, from: inbox)
            switch outcome {
            case .moved(let path): done.append(MovedFile(id: file.id, destination: path))
            case .gone, .returned: done.append(MovedFile(id: file.id, destination: nil))
            case .held: continue
            }
            if case .returned(let name) = outcome {
                released.append(Release(name: file.entry.name, returned: name))
            } else {
                released.append(Release(name: file.entry.name, returned: nil))
            }
        }
        if done.isEmpty { return }
        try synchronize()
        let ids = Set(done.map(\.id))
        held.removeAll { ids.contains($0.file.id) }
        moved += done
        listener.value?.tell(.released(released))
    }

    // MARK: - Trouble

    private func resumed() {
        guard let duration = backoff.succeeded(now: clock.now) else { return }
        books.withLock { $0.pause = nil }
        events.spoolResumed(after: duration)
    }

    private func pause(_ error: SpoolError) {
        let (delay, isNews) = backoff.failed(error.reason, now: clock.now)
        let wall = clock.wallMilliseconds
        books.withLock { snapshot in
            let since = snapshot.pause?.since ?? wall
            snapshot.pause = SpoolSnapshot.Pause(error, since: since, retryAt: wall, after: delay)
        }
        if whenDrained == nil {
            retry = clock.schedule(after: delay, tolerance: delay / 10, on: queue) { @Sendable [self] in run() }
        }
        // Only now, as who hears of it may move the clock.
        if isNews { events.spoolPaused(error) }
        finishDraining()
    }

    private func finishDraining() {
        let body = whenDrained
        whenDrained = nil
        body?()
    }
}
