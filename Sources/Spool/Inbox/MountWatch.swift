import CPlatform
@preconcurrency import Dispatch
import Glibc

/// Tells when something is mounted or unmounted, of which inotify knows nothing.
final class MountWatch: Sendable {
    private let source: any DispatchSourceRead

    /// Watches; nil when the machine does not let us.
    init?(queue: DispatchQueue, handler: @escaping @Sendable () -> Void) {
        var mounts: CInt = -1
        let descriptor = mirsad_watch_mounts(&mounts)
        guard descriptor >= 0 else { return nil }
        let table = mounts
        source = DispatchSource.makeReadSource(fileDescriptor: descriptor, queue: queue)
        source.setEventHandler { @Sendable in
            // A change is taken off by the look that finds it, so there is nothing to be read.
            handler()
        }
        source.setCancelHandler { @Sendable in
            close(descriptor)
            close(table)
        }
        source.activate()
    }

    deinit { source.cancel() }

    /// Stops.
    func cancel() { source.cancel() }
}
