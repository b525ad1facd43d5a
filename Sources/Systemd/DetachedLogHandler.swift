@preconcurrency import Dispatch
public import Logging
import Synchronization

/// Hands log events to another handler on a thread of its own, so that nobody who logs ever waits.
///
/// A terminal that was stopped, a pipe that nobody reads or a journal that hangs would else stop the whole service at its
/// next log line. Events that do not fit into the queue are dropped, and counted in a line once there is room again.
public struct DetachedLogHandler: LogHandler {
    private var target: any LogHandler
    private let queue: LogQueue
    private let lossMetadata: Logger.Metadata

    /// Creates a handler.
    ///
    /// - Parameters:
    ///   - target: what writes the events; it may block.
    ///   - queue: where the events wait.
    ///   - lossMetadata: what goes with a line that tells of dropped events.
    public init(_ target: any LogHandler, queue: LogQueue, lossMetadata: Logger.Metadata = [:]) {
        self.target = target
        self.queue = queue
        self.lossMetadata = lossMetadata
    }

    /// The least level that is written.
    public var logLevel: Logger.Level {
        get { target.logLevel }
        set { target.logLevel = newValue }
    }

    /// What goes with every event.
    public var metadata: Logger.Metadata {
        get { target.metadata }
        set { target.metadata = newValue }
    }

    /// Metadata of the moment, under that of the handler and of the event.
    public var metadataProvider: Logger.MetadataProvider? {
        get { target.metadataProvider }
        set { target.metadataProvider = newValue }
    }

    /// One item of the handler's metadata.
    public subscript(metadataKey key: String) -> Logger.Metadata.Value? {
        get { target[metadataKey: key] }
        set { target[metadataKey: key] = newValue }
    }

    /// Queues one event.
    public func log(event: LogEvent) {
        let (target, lossMetadata) = (target, lossMetadata)
        queue.add { dropped in
            target.log(event: event)
            guard dropped > 0 else { return }
            var notice = event
            notice.level = .warning
            notice.message = "\(dropped) log lines were dropped, as the log was not read."
            notice.metadata = lossMetadata.merging(["omitted": "\(dropped)"]) { $1 }
            notice.error = nil
            target.log(event: notice)
        }
    }
}

/// A bounded queue of log lines and the thread that writes them.
public final class LogQueue: Sendable {
    private struct State {
        /// Lines that wait or are being written.
        var pending = 0
        /// Lines that found no room since the last one that did.
        var dropped = 0
    }

    private let limit: Int
    private let state = Mutex(State())
    private let thread = DispatchQueue(label: "mirsad.log")

    /// Creates a queue.
    ///
    /// - Parameter limit: lines that may wait; about a second of the busiest service.
    public init(limit: Int = 1024) {
        self.limit = limit
    }

    /// Lets a line be written when its turn comes, or drops it. Never waits.
    ///
    /// - Parameter write: writes the line; told how many were dropped just before it.
    func add(_ write: @escaping @Sendable (_ dropped: Int) -> Void) {
        let dropped: Int? = state.withLock { state in
            guard state.pending < limit else {
                state.dropped += 1
                return nil
            }
            state.pending += 1
            defer { state.dropped = 0 }
            return state.dropped
        }
        guard let dropped else { return }
        thread.async { @Sendable in
            write(dropped)
            self.state.withLock { $0.pending -= 1 }
        }
    }

    /// Waits until what was added before is written, for the end of a process; but not for ever.
    ///
    /// - Returns: whether all of it was written in time.
    @discardableResult
    public func flush(within limit: Duration) -> Bool {
        let written = DispatchSemaphore(value: 0)
        thread.async { @Sendable in written.signal() }
        return written.wait(timeout: .now() + .milliseconds(Int(limit / .milliseconds(1)))) == .success
    }
}
