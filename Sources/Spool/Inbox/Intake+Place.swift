@preconcurrency import Dispatch
import SystemPackage

/// Noticing that the inbox comes and goes.
///
/// A folder that is moved away or unmounted says so itself. One that is removed does not while it is open, and one that is
/// made anew, brought back or mounted cannot: for these the folder above it is watched, and the table of mounts. Where
/// either cannot be watched, or the change is further up the path, the next scan or attempt finds out.
extension Intake {
    /// Watches for the inbox to come back.
    func watchPlace() {
        guard placeWatch == nil else { return }
        placeWatch = try? InotifyWatch(settings.value.inbox, isThere: false, queue: queue) {
            @Sendable [weak self] events in
            guard let self, events.contains(where: { $0 == .folderGone || $0 == .overflow }) else { return }
            // It may be the folder above that went; what has its path then is another one.
            placeWatch = nil
            lookAgain()
        }
        // What happened before it was watched.
        if placeWatch != nil { queue.async { @Sendable [weak self] in self?.lookAgain() } }
    }

    /// Watches for anything to be mounted over the inbox or away from it.
    func watchMounts() {
        if mountWatch != nil { return }
        mountWatch = MountWatch(queue: queue) { @Sendable [weak self] in
            guard let self else { return }
            mountsChanged()
            // The kernel tells a change to the first who asks, and that may be the source itself as it is armed again after
            // this call: what came meanwhile is told to nobody.
            mountTimer?.cancel()
            mountTimer = clock.schedule(after: .milliseconds(200), tolerance: .milliseconds(50), on: queue) {
                @Sendable [weak self] in self?.mountsChanged()
            }
        }
    }

    private func mountsChanged() {
        placeWatch = nil
        lookAgain()
    }

    private func lookAgain() {
        guard !isStopping else { return }
        if attachment == nil { attach() } else { checkPlace() }
        endTurn()
    }
}
