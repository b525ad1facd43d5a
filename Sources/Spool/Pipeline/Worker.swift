import SystemPackage

/// Reads one file and has it processed.
struct Worker: Sendable {
    let fileSystem: any FileSystem
    let clock: any SpoolClock
    let owners: OwnerNames

    /// A file taken from the queue.
    struct Task: Sendable {
        /// Counts the files taken, from 0.
        var number: Int
        var name: FilePath.Component
        var inbox: Folder
        /// What carried the name when it was taken.
        var seen: FileStatus
        /// What it counts against the bytes in flight.
        var weight: Int
        /// When it was dropped.
        var droppedAt: Duration
        var maximumSize: Int
    }

    /// What came of it: something to be written, or a completion right away.
    enum Result {
        case work(FinishedWork)
        case completion(Completion)
    }

    /// Does it.
    func run(_ task: Task, processor: any DocumentProcessor) -> Result {
        let reader = DocumentReader(fileSystem: fileSystem)
        let result = reader.read(
            task.name,
            in: task.inbox.descriptor,
            seen: task.seen,
            maximumSize: task.maximumSize
        )
        switch result {
        case .read(let contents, let digest, let identity, let owner):
            let document = InboxDocument(
                name: task.name,
                contents: contents,
                digest: Hexadecimal.text(digest),
                receipt: Receipt(takenAt: clock.wallMilliseconds, owner: owners.owner(owner))
            )
            let outcome = Self.ended(processor.process(document))
            return .work(work(task, identity, .processed(digest: digest, outcome)))
        case .refused(let rejection, let identity):
            return .work(work(task, identity, .refused(rejection)))
        case .changed:
            return completion(task, .changed)
        case .withdrawn:
            return completion(task, .withdrawn)
        case .unreadable(let errno):
            return completion(task, errno.isOfTheMachine ? .postponed(errno) : .unreadable(errno))
        }
    }

    /// A last line without its line feed would run into the next document's first: give it one.
    static func ended(_ outcome: ProcessingOutcome) -> ProcessingOutcome {
        let lineFeed = UInt8(ascii: "\n")
        guard case .recorded(let lines, let counts) = outcome, let last = lines.last, last != lineFeed else {
            return outcome
        }
        return .recorded(lines: lines + [lineFeed], counts: counts)
    }

    private func work(
        _ task: Task,
        _ identity: FileIdentity,
        _ finding: FinishedWork.Finding
    ) -> FinishedWork {
        FinishedWork(
            name: task.name,
            inbox: task.inbox,
            identity: identity,
            weight: task.weight,
            droppedAt: task.droppedAt,
            finding: finding
        )
    }

    private func completion(_ task: Task, _ ending: Completion.Ending) -> Result {
        .completion(Completion(name: task.name, weight: task.weight, ending: ending))
    }
}
