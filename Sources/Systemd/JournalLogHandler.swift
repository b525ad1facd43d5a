import CSystemd
import Glibc
public import Logging

/// Sends log events to the journal with their metadata as fields.
///
/// The whole metadata is kept as fields; the message carries only what a reader of `journalctl` needs.
public struct JournalLogHandler: LogHandler {
    /// The least level that is written.
    public var logLevel: Logger.Level = .info
    /// What goes with every event.
    public var metadata: Logger.Metadata = [:]
    /// Metadata of the moment, under that of the handler and of the event.
    public var metadataProvider: Logger.MetadataProvider?

    private let identifier: String
    private let deliver: @Sendable ([[UInt8]]) -> Void

    /// Creates a handler.
    ///
    /// - Parameter identifier: the `SYSLOG_IDENTIFIER`, shown before each line by `journalctl`.
    public init(identifier: String) {
        self.init(identifier: identifier, deliver: Self.sendToJournal)
    }

    init(identifier: String, deliver: @escaping @Sendable ([[UInt8]]) -> Void) {
        self.identifier = identifier
        self.deliver = deliver
    }

    /// One item of the handler's metadata.
    public subscript(metadataKey key: String) -> Logger.Metadata.Value? {
        get { metadata[key] }
        set { metadata[key] = newValue }
    }

    /// Writes one event.
    public func log(event: LogEvent) {
        let all = mergedMetadata(of: event, handler: metadata, provider: metadataProvider)
        deliver(JournalEntry(event: event, metadata: all, identifier: identifier).fields)
    }

    /// The result is dropped: a log line that cannot be logged has nowhere else to go.
    private static func sendToJournal(_ fields: [[UInt8]]) {
        let flat = fields.flatMap(\.self)
        flat.withUnsafeBytes { bytes in
            guard let base = bytes.baseAddress else { return }
            var offset = 0
            let parts = fields.map { field in
                defer { offset += field.count }
                // journald only reads; the C declaration of iovec has no const.
                return iovec(iov_base: UnsafeMutableRawPointer(mutating: base + offset), iov_len: field.count)
            }
            _ = sd_journal_sendv(parts, Int32(parts.count))
        }
    }
}

/// The metadata of an event over that of the handler, over that of its provider: the nearest wins.
func mergedMetadata(
    of event: LogEvent,
    handler: Logger.Metadata,
    provider: Logger.MetadataProvider?
) -> Logger.Metadata {
    var all = provider?.get() ?? [:]
    all.merge(handler) { _, nearer in nearer }
    all.merge(event.metadata ?? [:]) { _, nearer in nearer }
    return all
}
