import ArgumentParser
@preconcurrency import Dispatch
import Glibc
import Synchronization
import SystemPackage

/// Ctrl-C and SIGTERM, heard and not obeyed at once: what is in flight is finished first. The second time they kill.
final class Interruption: Sendable {
    /// Becomes readable with the first signal.
    let wake: FileDescriptor
    private let waker: FileDescriptor
    private let first = Atomic<Int32>(0)
    private let sources = Mutex<[any DispatchSourceSignal]>([])

    /// Begins to listen.
    init() throws(Errno) {
        do {
            (wake, waker) = try FileDescriptor.pipe()
        } catch {
            throw error as? Errno ?? .ioError
        }
        let queue = DispatchQueue(label: "interruption")
        // Who ignores Ctrl-C, as a shell does for what it starts in the background, wants it ignored.
        for number in [SIGINT, SIGTERM] where !Self.isIgnored(number) {
            let source = DispatchSource.makeSignalSource(signal: number, queue: queue)
            let registered = DispatchSemaphore(value: 0)
            source.setEventHandler { @Sendable [weak self] in self?.hear(number) }
            source.setRegistrationHandler { @Sendable in registered.signal() }
            source.activate()
            registered.wait()
            sources.withLock { $0.append(source) }
        }
    }

    /// The exit status to end with, 128 and the signal's number; nil when there was none.
    var exitStatus: ExitCode? {
        let number = first.load(ordering: .acquiring)
        return number == 0 ? nil : ExitCode(128 + number)
    }

    private func hear(_ number: Int32) {
        let (isFirst, _) = first.compareExchange(expected: 0, desired: number, ordering: .acquiringAndReleasing)
        guard isFirst else { _exit(128 + number) }
        // A pipe takes one byte.
        _ = try? waker.writeAll([0])
    }

    private static func isIgnored(_ number: Int32) -> Bool {
        var action = sigaction()
        guard sigaction(number, nil, &action) == 0 else { return false }
        // SIG_IGN is the address 1, which no function has.
        return unsafeBitCast(action.__sigaction_handler.sa_handler, to: Int.self) == 1
    }

    deinit {
        sources.withLock { $0.forEach { $0.cancel() } }
        try? wake.close()
        try? waker.close()
    }
}
