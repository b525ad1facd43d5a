@preconcurrency import Dispatch
import SystemPackage

/// Noticing that the inbox comes and goes.
///
/// A folder that is moved away or unmounted says so itself. One that is removed does not while it is open, and one that is
/// made anew, brought back or mounted cannot: for these the folder above it is watched, and the table of mounts. Where
/// either cannot be watched, or the change is further up the path, the next scan or attempt finds out.
extension Intake {
    /// Watches what is not watched yet.
    func watchPlace() {
        if placeWatch == nil {
            let above = settings.value.inbox.removingLastComponent().orCurrent
            placeWatch = try? InotifyWatch(above, for: .names, queue: queue) { @Sendable [weak self] events in
                self?.placeNoticed(events)
            }
        }
        if mountWatch == nil {
            mountWatch = MountWatch(queue: queue) { @Sendable [weak self] in self?.mountsChanged() }
        }
    }

    private func placeNoticed(_ noticed: [InotifyWatch.Event]) {
        let name = settings.value.inbox.lastComponent
        let isConcerned = noticed.contains { event in
            switch event {
            case .movedIn(let other), .touched(let other): other == name
            case .overflow, .folderGone: true
            }
        }
        guard isConcerned else { return }
        // What has the path of a folder that was moved is another folder.
        if noticed.contains(.folderGone) { placeWatch = nil }
        lookAgain()
    }

    private func mountsChanged() {
        // Something may be mounted over the folder that is watched, too.
        placeWatch = nil
        lookAgain()
    }

    private func lookAgain() {
        guard !isStopping else { return }
        watchPlace()
        if attachment == nil { attach() } else { checkPlace() }
        endTurn()
    }
}
