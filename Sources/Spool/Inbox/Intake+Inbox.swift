@preconcurrency import Dispatch
import SystemPackage

/// Attaching to the inbox, listening to its watch, listing it.
extension Intake {
    func attach() {
        attachTimer?.cancel()
        watchMounts()
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
            placeWatch = nil
            _ = attachBackoff.succeeded(now: clock.now)
            let inbox = settings.value.inbox
            say { $0.inboxWatched(inbox) }
            // Queued, not done: start-up does not wait for a long listing.
            queue.async { @Sendable [weak self] in self?.rescanQueued() }
        } catch {
            lost(error)
        }
    }

    func rescanQueued() {
        guard !isStopping else { return }
        scan()
        endTurn()
    }

    func lost(_ error: SpoolError) {
        attachment = nil
        inboxTrouble = error.description
        watchPlace()
        let (delay, isNews) = attachBackoff.failed(error.reason, now: clock.now)
        if isNews { say { $0.inboxLost(error) } }
        attachTimer = clock.schedule(after: delay, tolerance: delay / 10, on: queue) { @Sendable [weak self] in
            guard let self, !isStopping else { return }
            attach()
            endTurn()
        }
    }

    func noticed(_ noticed: [InotifyWatch.Event], watch number: Int) {
        guard number == watchNumber, !isStopping else { return }
        let now = clock.now
        let wall = clock.wallMilliseconds
        var wantsScan = false
        for event in noticed {
            switch event {
            case .movedIn(let name) where isWanted(name):
                book.note(name, .movedIn, now: now, wall: wall)
            case .touched(let name) where isWanted(name):
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
        // The workers have enough to do: what else comes can wait.
        if book.readyCount > settings.value.maximumFilesInFlight { attachment?.watch.takeRest() }
    }

    func isWanted(_ name: FilePath.Component) -> Bool {
        !TemporaryNames.contains(name) && !ownNames.contains(name)
    }

    /// Whether the inbox is still what its path leads to; if not, the path is tried anew.
    func checkPlace() {
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

    func scan() {
        scanTimer?.cancel()
        checkPlace()
        guard let folder = attachment?.folder else { return }
        let start = clock.now
        let wall = clock.wallMilliseconds
        var (names, found, leftAlone) = (0, 0, 0)
        book.beginListing()
        do throws(Errno) {
            try fileSystem.forEachName(in: folder.descriptor) { name in
                if !isWanted(name) {
                    if !ownNames.contains(name) { leftAlone += 1 }
                } else {
                    names += 1
                    if book.note(name, .seen, now: start, wall: wall, lookAt: start) { found += 1 }
                }
            }
        } catch {
            troubled(SpoolError(operation: "list the inbox", path: folder.path, errno: error))
            return
        }
        // An unreadable file that somebody took away is in no listing, and is only found gone when it is tried again.
        for name in book.unreadable { book.note(name, .seen, now: start, wall: wall, lookAt: start) }
        self.leftAlone = leftAlone
        listingWorks()
        if !book.held.isEmpty { writer.retryHeld() }
        writer.tendLog()
        auditsBooks = true
        let summary = ScanSummary(names: names, found: found, leftAlone: leftAlone, duration: clock.now - start)
        say { $0.scanCompleted(summary) }
    }

    /// Has the inbox listed when the interval is over, give or take a tenth: with the next sign of life that is asked for
    /// near that time, which spares the machine a waking, or else by a timer.
    func armRescan() {
        rescanTimer?.cancel()
        rescanArmedAt = clock.now
        let interval = settings.value.rescanInterval
        rescanTimer = clock.schedule(after: interval, tolerance: interval / 10, on: queue) { @Sendable [weak self] in
            self?.rescanRegularly()
        }
    }

    private func rescanRegularly() {
        guard !isStopping else { return }
        armRescan()
        rescanQueued()
    }

    /// Something asked whether the queue still works, and so the process is awake.
    func gaveSignOfLife() {
        guard isStarted, clock.now - rescanArmedAt >= settings.value.rescanInterval * 0.9 else { return }
        rescanRegularly()
    }
}
