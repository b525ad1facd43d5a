import SystemPackage

/// The machine is in trouble: the files stay where they are, and the intake tries again after a while.
///
/// | what cannot be done | what happens |
/// | --- | --- |
/// | list the inbox | what is known of it stays; it is listed again after the pause |
/// | look at or read a file, for lack of descriptors or memory | the file stays ready, no other is taken during the pause |
/// | look at or read a file, for an error of the disk | the same, unless another file could be read since it failed first: then it is the file's own, as a bad block is. It counts as unreadable, is tried again at each scan, and stops nobody |
/// | read a file for lack of rights, or any other reason | it counts as unreadable |
extension Intake {
    // MARK: - Listing

    /// The inbox cannot be listed or looked at; it is tried again soon.
    func troubled(_ error: SpoolError) {
        let (delay, isNews) = scanBackoff.failed(error.reason, now: clock.now)
        scanPause = pause(error, since: scanPause, retryAfter: delay)
        if isNews { say { $0.scanFailed(error) } }
        scanTimer?.cancel()
        scanTimer = clock.schedule(after: delay, tolerance: delay / 10, on: queue) { @Sendable [weak self] in
            self?.rescanQueued()
        }
    }

    func listingWorks() {
        _ = scanBackoff.succeeded(now: clock.now)
        scanPause = nil
    }

    // MARK: - Reading

    /// Takes no file from the queue for a while.
    func pauseReading(_ error: SpoolError) {
        // Of the files in flight more than one may fail; they are one failure.
        guard readTimer == nil else { return }
        readBackoff.maximumDelay = settings.value.maximumRetryDelay
        let (delay, isNews) = readBackoff.failed(error.reason, now: clock.now)
        readPause = pause(error, since: readPause, retryAfter: delay)
        if isNews { say { $0.intakePaused(error) } }
        readTimer = clock.schedule(after: delay, tolerance: delay / 10, on: queue) { @Sendable [weak self] in
            guard let self, !isStopping else { return }
            readTimer = nil
            endTurn()
        }
    }

    /// A file was read.
    func readingWorks() {
        book.wasRead()
        endPause()
    }

    /// Whether a disk error is of one file only. Descriptors and memory never are.
    func isOfThatFile(_ errno: Errno, _ name: FilePath.Component) -> Bool {
        switch errno {
        case .tooManyOpenFiles, .tooManyOpenFilesInSystem, .noMemory: false
        default: book.failsAlone(name)
        }
    }

    /// A settling file cannot be looked at.
    func couldNotLook(at name: FilePath.Component, in folder: Folder, _ errno: Errno) {
        let error = SpoolError(operation: "look at", path: folder.path / name, errno: errno)
        if errno.isOfTheMachine, isOfThatFile(errno, name) {
            if book.couldNotRead(name, now: clock.now) { say { $0.fileUnreadable(name, error) } }
            return
        }
        book.lookFailed(at: name, now: clock.now)
        if errno.isOfTheMachine { pauseReading(error) } else { troubled(error) }
    }

    /// The files that could not be read may be gone; without any there is nothing to be in trouble about.
    func noteWhetherReadingIsOver() {
        if readTimer == nil, book.inFlightCount == 0, book.readyCount == 0, book.settlingCount == 0 { endPause() }
    }

    private func endPause() {
        guard let duration = readBackoff.succeeded(now: clock.now) else { return }
        readTimer?.cancel()
        readTimer = nil
        readPause = nil
        say { $0.intakeResumed(after: duration) }
    }

    private func pause(
        _ error: SpoolError,
        since present: SpoolSnapshot.Pause?,
        retryAfter delay: Duration
    ) -> SpoolSnapshot.Pause {
        let wall = clock.wallMilliseconds
        return SpoolSnapshot.Pause(error, since: present?.since ?? wall, retryAt: wall, after: delay)
    }
}

extension SpoolSnapshot.Pause {
    /// A pause for an error that came at `wall` and after which the next attempt is made in `delay`.
    init(_ error: SpoolError, since: Int64, retryAt wall: Int64, after delay: Duration) {
        self.init(
            reason: error.description,
            since: since,
            cause: error.cause,
            retryAt: wall + Int64(delay / .milliseconds(1))
        )
    }
}
