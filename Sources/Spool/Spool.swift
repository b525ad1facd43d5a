import SystemPackage

/// A watched folder whose files each end, once, as lines in the record log and in a final folder.
///
/// ```swift
/// let spool = try Spool.open(configuration, processor: processor, events: journal)
/// spool.start()
/// …
/// await spool.stop()
/// ```
///
/// All methods may be called from any thread.
public final class Spool: Sendable {
    /// Opens ledger and record log, brings them and the folders into agreement, and takes the exclusive lock.
    ///
    /// Missing folders are created, the inbox too. Blocks while it works; a crash may have left moves to finish.
    ///
    /// - Parameters:
    ///   - configuration: Where to work and how.
    ///   - processor: Makes lines of documents.
    ///   - events: Is told what happens.
    ///   - clock: The time; the machine's unless a test brings its own.
    /// - Throws: ``SpoolError``, of code `inUse` when another instance holds the lock.
    public static func open(
        _ configuration: SpoolConfiguration,
        processor: any DocumentProcessor,
        events: any SpoolEvents,
        clock: any SpoolClock = SystemSpoolClock()
    ) throws(SpoolError) -> Spool {
        throw SpoolError(.badSetting, operation: "open", path: configuration.inbox, hint: "Not built yet.")
    }

    /// Begins to watch the inbox and queues the first scan. Returns when the watch stands, so that a file dropped
    /// afterwards cannot be missed. An inbox that cannot be watched is reported through the events and tried again.
    public func start() {}

    /// Lists the whole inbox soon, and tries again what could not be read or moved.
    public func rescan() {}

    /// Takes over new settings and, when given, a new processor for the documents not yet begun; then rescans. A record
    /// log that was renamed away from outside is opened anew under its name.
    ///
    /// - Throws: ``SpoolError`` of code `badSetting` when a setting needs a restart or is out of range; then nothing changes.
    public func reconfigure(
        _ configuration: SpoolConfiguration,
        processor: (any DocumentProcessor)? = nil
    ) throws(SpoolError) {}

    /// The books and the present state.
    public func snapshot() -> SpoolSnapshot { SpoolSnapshot() }

    /// Whether every stage of the pipeline still answers. Meant for the watchdog: ask at each tick, ping only if well.
    ///
    /// - Parameter limit: How long a stage may be busy with one step before it counts as stuck.
    public func health(within limit: Duration) -> SpoolHealth { .well }

    /// Takes no further file, finishes those in flight, and closes everything. While the disk refuses, one last attempt
    /// is made; files not finished stay in the inbox for the next start. Calling it twice is harmless.
    public func stop() async {}
}
