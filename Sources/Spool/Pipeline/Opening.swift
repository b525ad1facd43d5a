import Glibc
import SystemPackage

/// Opens what a spool works on and finishes what a crash left undone, in this order: folders, locks, ledger, record log,
/// moves. Each step may be interrupted at any instruction and done again by the next start.
struct Opening {
    /// What is open and agrees.
    struct Result {
        var ledger: Ledger
        var log: RecordLog
        var repair: RecordLogRepair
        var position: LogPosition
        /// When the last lines of the record log were written, milliseconds since 1970; nil when that is not known.
        var lastWriting: Int64?
        var mover: Mover
        /// Files that could not be moved, and the inbox they are in.
        var held: [(file: UnmovedFile, inbox: Folder)]
        var tallies: [TallyKey: Int]
        /// Held until the spool is closed.
        var lock: StateLock
        var inbox: Folder
        /// Names in the inbox that are not dropped files but this service's own.
        var ownNames: Set<FilePath.Component>
    }

    let configuration: SpoolConfiguration
    let processor: any DocumentProcessor
    let events: any SpoolEvents
    let fileSystem: any FileSystem
    let clock: any SpoolClock
    let progress: @Sendable (OpeningStep) -> Void

    /// Does it all.
    func run() throws(SpoolError) -> Result {
        let inbox = try Places(configuration: configuration, fileSystem: fileSystem).open()
        let lock = try StateLock(beside: configuration.ledger, inbox: inbox, fileSystem: fileSystem)
        do throws(SpoolError) {
            return try recover(inbox: inbox, lock: lock)
        } catch {
            lock.release()
            throw error
        }
    }

    private func recover(inbox: Folder, lock: StateLock) throws(SpoolError) -> Result {
        var (ledger, damage) = try openLedger()
        progress(.ledger)
        let log = try RecordLog(configuration.recordLog, fileSystem: fileSystem)
        do throws(SpoolError) {
            let repair = RecordLogRepair(ledger: ledger, events: events, progress: progress) {
                @Sendable [processor] line in
                processor.documentDigest(ofLine: line).flatMap { Hexadecimal.bytes($0) }
            }
            let ownNames = ownNames(in: inbox)
            var summary = RecoverySummary(
                isNew: false, documentsFinished: 0, movesFinished: 0, bytesCut: 0, committedEnd: 0)
            let position: LogPosition
            if let known = try ledger.logPosition() {
                let group = InterruptedGroup(
                    inbox: inbox,
                    processor: processor,
                    isDurable: configuration.isDurable,
                    maximumFileSize: configuration.maximumFileSize,
                    fileSystem: fileSystem,
                    clock: clock,
                    progress: progress
                )
                let finished = try group.finish(in: log, known, ledger: ledger) { () throws(SpoolError) in
                    try names(in: inbox, ownNames: ownNames)
                }
                summary.documentsFinished = finished.documents
                (position, summary.bytesCut) = try repair.agree(log, finished.position) {
                    (digests) throws(SpoolError) in
                    try waiting(in: inbox, among: digests, ownNames: ownNames)
                }
            } else {
                let rebuild = LedgerRebuild(ledger: ledger, repair: repair, fileSystem: fileSystem)
                let result = try rebuild.run(from: log)
                (position, summary.bytesCut) = (result.position, result.cut)
                summary.isNew = damage == nil && result.isNew
                if !result.isNew, damage == nil {
                    damage = Damage(reason: "it is missing or empty, the record log is not", copy: nil)
                }
                if let damage {
                    events.ledgerRebuilt(
                        reason: damage.reason,
                        damagedCopy: damage.copy,
                        knownDocuments: result.knownDocuments
                    )
                }
            }
            var mover = Mover(
                processed: configuration.processed,
                failed: configuration.failed,
                fileSystem: fileSystem
            )
            let held = try finishMoves(ledger, &mover, inbox, &summary)
            summary.committedEnd = position.committedEnd
            let tallies = try ledger.tallies()
            events.spoolOpened(summary)
            return Result(
                ledger: ledger,
                log: log,
                repair: repair,
                position: position,
                lastWriting: try ledger.lastWriting(in: position.generation),
                mover: mover,
                held: held,
                tallies: tallies,
                lock: lock,
                inbox: inbox,
                ownNames: ownNames
            )
        } catch {
            log.close()
            // The first error is the one to tell.
            try? ledger.close()
            throw error
        }
    }

    // MARK: - Folders

    /// The service's own folders and files, as far as they were put into the inbox.
    private func ownNames(in inbox: Folder) -> Set<FilePath.Component> {
        let ledgerFiles = ["", "-wal", "-shm", ".lock"].map { ending in
            FilePath(bytes: configuration.ledger.bytes + Array(ending.utf8))
        }
        var names: Set<FilePath.Component> = []
        for var path in [configuration.processed, configuration.failed, configuration.recordLog] + ledgerFiles {
            while let name = path.lastComponent {
                path.removeLastComponent()
                // A folder that cannot be looked at is not the inbox, which is open.
                guard let above = try? fileSystem.status(at: path.orCurrent) else { continue }
                if above.identity.inode == inbox.status.identity.inode, above.device == inbox.status.device {
                    names.insert(name)
                }
            }
        }
        return names
    }

    // MARK: - Ledger

    private struct Damage {
        var reason: String
        var copy: FilePath?
    }

    private func openLedger() throws(SpoolError) -> (Ledger, Damage?) {
        do {
            return (try open(), nil)
        } catch let error as SpoolError {
            throw error
        } catch let error as DamagedLedger {
            let copy = try putAside()
            do {
                return (try open(), Damage(reason: error.reason, copy: copy))
            } catch let error as SpoolError {
                throw error
            } catch {
                throw ledgerError(error)
            }
        } catch {
            throw ledgerError(error)
        }
    }

    private func open() throws -> Ledger {
        let ledger = try Ledger.open(
            configuration.ledger,
            isDurable: configuration.isDurable,
            fileSystem: fileSystem
        )
        try ledger.check()
        return ledger
    }

    private func ledgerError(_ error: any Error) -> SpoolError {
        SpoolError(
            .badLedger,
            operation: "open the ledger",
            path: configuration.ledger,
            detail: String(describing: error),
            hint: "Move it away; a new one is made from the record log."
        )
    }

    /// Gives a damaged ledger another name, with the files that belong to it.
    private func putAside() throws(SpoolError) -> FilePath {
        let time = CalendarDay.timestamp(clock.wallMilliseconds).filter { $0 != ":" }
        let ending = ".damaged-\(time)"
        for part in ["", "-wal", "-shm"] {
            let path = FilePath(bytes: configuration.ledger.bytes + Array(part.utf8))
            do throws(Errno) {
                try fileSystem.rename(path, to: FilePath(bytes: path.bytes + Array(ending.utf8)))
            } catch .noSuchFileOrDirectory {
            } catch {
                throw SpoolError(operation: "put the damaged ledger aside", path: path, errno: error)
            }
        }
        return FilePath(bytes: configuration.ledger.bytes + Array(ending.utf8))
    }

    /// Which of the documents are files of the inbox that will be read. Only asked when the record log is longer than the
    /// ledger says: every file of the inbox may have to be read for it.
    private func waiting(
        in inbox: Folder,
        among digests: Set<[UInt8]>,
        ownNames: Set<FilePath.Component>
    ) throws(SpoolError) -> Set<[UInt8]> {
        let names = try names(in: inbox, ownNames: ownNames)
        let reader = DocumentReader(fileSystem: fileSystem)
        var found: Set<[UInt8]> = []
        for name in names where found.count < digests.count {
            progress(.inbox)
            guard let seen = try? fileSystem.status(of: name, in: inbox.descriptor) else { continue }
            let limit = configuration.maximumFileSize
            switch reader.read(name, in: inbox.descriptor, seen: seen, maximumSize: limit) {
            case .read(_, let digest, _, _): if digests.contains(digest) { found.insert(digest) }
            case .unreadable(let errno) where errno.isOfTheMachine:
                throw SpoolError(operation: "read", path: inbox.path / name, errno: errno)
            case .refused, .changed, .withdrawn, .unreadable: break
            }
        }
        return found
    }

    private func names(
        in inbox: Folder,
        ownNames: Set<FilePath.Component>
    ) throws(SpoolError) -> [FilePath.Component] {
        var names: [FilePath.Component] = []
        do throws(Errno) {
            try fileSystem.forEachName(in: inbox.descriptor) { name in
                if !TemporaryNames.contains(name), !ownNames.contains(name) { names.append(name) }
            }
        } catch {
            throw SpoolError(operation: "list the inbox", path: inbox.path, errno: error)
        }
        return names
    }

    // MARK: - Moves

    private func finishMoves(
        _ ledger: Ledger,
        _ mover: inout Mover,
        _ inbox: Folder,
        _ summary: inout RecoverySummary
    ) throws(SpoolError) -> [(file: UnmovedFile, inbox: Folder)] {
        let reader = DocumentReader(fileSystem: fileSystem)
        var held: [(file: UnmovedFile, inbox: Folder)] = []
        var moved: [MovedFile] = []
        for file in try ledger.unmoved() {
            progress(.moves)
            let outcome: Mover.Outcome
            if isStillThere(file.entry, inbox, reader) {
                outcome = try mover.move(file.entry, from: inbox)
            } else {
                outcome = try mover.locate(
                    file.entry,
                    inbox: inbox,
                    reader: reader,
                    maximumSize: configuration.maximumFileSize
                ) { (digest) throws(SpoolError) in try !ledger.known(among: [digest]).isEmpty }
            }
            switch outcome {
            case .moved(let path): moved.append(MovedFile(id: file.id, destination: path))
            case .gone: moved.append(MovedFile(id: file.id, destination: nil))
            case .returned(let name):
                events.fileReturned(name)
                moved.append(MovedFile(id: file.id, destination: nil))
            case .held(let errno):
                held.append((file, inbox))
                let path = inbox.path / file.entry.name
                events.fileHeld(
                    file.entry.name,
                    SpoolError(operation: "move out of the inbox", path: path, errno: errno)
                )
            }
        }
        if configuration.isDurable { try mover.synchronize() } else { mover.skipSynchronizing() }
        try ledger.markMoved(moved)
        summary.movesFinished = moved.count
        return held
    }

    /// Whether the inbox holds the very file that was recorded. Its content decides: inode numbers are used again.
    private func isStillThere(_ entry: LedgerEntry, _ inbox: Folder, _ reader: DocumentReader) -> Bool {
        guard
            let status = try? fileSystem.status(of: entry.name, in: inbox.descriptor),
            status.isSame(as: entry.identity)
        else { return false }
        guard let digest = entry.digest else { return true }
        let result = reader.read(
            entry.name,
            in: inbox.descriptor,
            seen: status,
            maximumSize: Int(clamping: entry.identity.size)
        )
        switch result {
        case .read(_, let present, _, _): return present == digest
        // It cannot have been read anew, so its identity is all there is to go by.
        case .unreadable: return true
        case .refused, .changed, .withdrawn: return false
        }
    }
}
