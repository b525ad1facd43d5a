import Glibc
public import Logging

/// Writes log events as one readable line each, for a person at a terminal: `22:03:04 warning: Message.`
///
/// The details are for programs and for those who look closely: at level `debug` they follow, as `(file=a.txt)`.
public struct TerminalLogHandler: LogHandler {
    /// The least level that is written.
    public var logLevel: Logger.Level = .info
    /// What goes with every event.
    public var metadata: Logger.Metadata = [:]
    /// Metadata of the moment, under that of the handler and of the event.
    public var metadataProvider: Logger.MetadataProvider?

    private let write: @Sendable ([UInt8]) -> Void
    private let secondsSinceEpoch: @Sendable () -> Int

    /// Creates a handler that writes to standard error.
    public init() {
        self.init(write: Self.writeToStandardError, secondsSinceEpoch: { time(nil) })
    }

    init(write: @escaping @Sendable ([UInt8]) -> Void, secondsSinceEpoch: @escaping @Sendable () -> Int) {
        self.write = write
        self.secondsSinceEpoch = secondsSinceEpoch
    }

    /// One item of the handler's metadata.
    public subscript(metadataKey key: String) -> Logger.Metadata.Value? {
        get { metadata[key] }
        set { metadata[key] = newValue }
    }

    /// Writes one event.
    public func log(event: LogEvent) {
        var line = Self.clockTime(secondsSinceEpoch()) + " "
        if event.level >= .warning { line += "\(event.level): " }
        line += PrintableText.line(event.message.description)
        let all = mergedMetadata(of: event, handler: metadata, provider: metadataProvider)
            .filter { $0.key != "message_id" }
        if logLevel <= .debug, !all.isEmpty {
            let pairs = all.sorted { $0.key < $1.key }.map { "\($0.key)=\(PrintableText.line($0.value.description))" }
            line += " (" + pairs.joined(separator: ", ") + ")"
        }
        write(Array((line + "\n").utf8))
    }

    /// Local time of day, `HH:MM:SS`.
    private static func clockTime(_ seconds: Int) -> String {
        var moment = time_t(seconds)
        var parts = tm()
        localtime_r(&moment, &parts)
        return [parts.tm_hour, parts.tm_min, parts.tm_sec]
            .map { $0 < 10 ? "0\($0)" : "\($0)" }
            .joined(separator: ":")
    }

    /// One write call a line, so that lines of several threads do not mix. A closed terminal is no reason to stop.
    private static func writeToStandardError(_ line: [UInt8]) {
        var rest = line[...]
        while !rest.isEmpty {
            let written = rest.withUnsafeBytes { Glibc.write(STDERR_FILENO, $0.baseAddress, $0.count) }
            if written > 0 {
                rest = rest.dropFirst(written)
            } else if errno != EINTR {
                return
            }
        }
    }
}
