import Logging
import Synchronization

/// The service's log: one logger whose level can change while it runs, shared by all queues.
final class ServiceLog: Sendable {
    private let logger: Mutex<Logger>

    init(_ logger: Logger) {
        self.logger = Mutex(logger)
    }

    /// Sets the least level that is written.
    func setLevel(_ level: Logger.Level) {
        logger.withLock { $0.logLevel = level }
    }

    /// Whether a line of this level is written.
    func writes(_ level: Logger.Level) -> Bool {
        logger.withLock { level >= $0.logLevel }
    }

    /// Writes one line of a known kind.
    func write(
        _ level: Logger.Level,
        _ kind: LogMessage,
        _ message: @autoclosure () -> String,
        _ details: [LogKey: String] = [:]
    ) {
        let logger = logger.withLock { $0 }
        guard level >= logger.logLevel else { return }
        var metadata: Logger.Metadata = ["message_id": "\(kind.rawValue)"]
        for (key, value) in details { metadata[key.rawValue] = "\(value)" }
        logger.log(level: level, "\(message())", metadata: metadata)
    }
}
