import EventExtraction
import Spool

/// The metrics of the service, for node_exporter's textfile collector.
///
/// Counters count since the start of the process; Prometheus takes their return to zero for what it is. A counter has all
/// the values of its label from the beginning, as the first event of a kind that was not there before is lost to `rate()`.
///
/// Every sample carries the inbox: several services on one machine are read by one collector, which refuses two samples
/// that look the same. For the same reason figures of the process are `mirsad_process_…`, not `process_…`: those are the
/// collector's own.
struct ServiceMetrics {
    /// The program's version.
    var version: String
    /// When the service started, milliseconds since 1970.
    var startedAt: Int64
    /// How far the service is.
    var state: ServiceStatus.State
    /// The watched folder, as one printable line.
    var inbox: String
    /// Whether the configuration on disk was refused.
    var isConfigurationRefused: Bool
    /// Files first seen, a number that never falls; ``SpoolSnapshot/dropped`` does, when a name that was heard of turns out
    /// to have no file.
    var dropped: Int
    var snapshot: SpoolSnapshot
    var tally: EventTally
    var process: ProcessFigures
    /// When this is written, milliseconds since 1970.
    var now: Int64

    /// All of it in Prometheus' text format.
    var text: String {
        var metrics = MetricsText(common: [("inbox", inbox)])
        addService(to: &metrics)
        addFiles(to: &metrics)
        addWaiting(to: &metrics)
        addMachinery(to: &metrics)
        addTimes(to: &metrics)
        return metrics.text
    }

    private func addService(to metrics: inout MetricsText) {
        metrics.family("mirsad_build_info", .gauge, "The running program.", [([("version", version)], 1)])
        metrics.family(
            "mirsad_up", .gauge, "1 while the service runs, 0 after it was stopped.", state == .stopped ? 0 : 1)
        metrics.family(
            "mirsad_heartbeat_timestamp_seconds", .gauge, "When this was written; again at every heartbeat.",
            seconds(now))
        metrics.family(
            "mirsad_configuration_refused", .gauge, "1 while the configuration on disk is not the one in force.",
            isConfigurationRefused ? 1 : 0)
        metrics.family(
            "mirsad_process_start_time_seconds", .gauge, "When the service started.", seconds(startedAt))
        metrics.family(
            "mirsad_process_resident_memory_bytes", .gauge, "Memory in RAM.", process.residentBytes.map(Double.init))
        metrics.family(
            "mirsad_process_open_fds", .gauge, "Open file descriptors.", process.openDescriptors.map(Double.init))
        metrics.family(
            "mirsad_process_max_fds", .gauge, "File descriptors that may be open.",
            process.maximumDescriptors.map(Double.init))
        metrics.family(
            "mirsad_process_cpu_seconds_total", .counter, "Time spent on processors.", process.cpuSeconds)
    }

    private func addFiles(to metrics: inout MetricsText) {
        let counts = snapshot.sinceStart
        metrics.family("mirsad_files_dropped_total", .counter, "Files first seen in the inbox.", Double(dropped))
        metrics.family(
            "mirsad_files_finished_total", .counter, "Files that left the inbox, by outcome.", by: "outcome",
            [
                ("recorded", counts.recorded), ("duplicate", counts.duplicates), ("failed", counts.rejected),
                ("withdrawn", snapshot.withdrawn),
            ])
        metrics.family(
            "mirsad_files_failed_total", .counter, "Files set aside, by reason.", by: "reason",
            complete(counts.rejectedByCode, with: ReasonCode.all.map(\.code)))
        metrics.family(
            "mirsad_records_total", .counter, "Records appended, by type.", by: "type",
            complete(counts.linesByLabel, with: EventType.allCases.map(\.rawValue)))
        metrics.family(
            "mirsad_recorded_bytes_total", .counter, "Bytes of the files recorded.", Double(tally.recordedBytes))
    }

    private func addWaiting(to metrics: inout MetricsText) {
        metrics.family(
            "mirsad_files_waiting", .gauge, "Files seen and not finished, by stage.", by: "stage",
            [
                ("settling", snapshot.settling), ("ready", snapshot.ready), ("in_flight", snapshot.inFlight),
                ("unreadable", snapshot.unreadableCount),
            ])
        metrics.family(
            "mirsad_files_beyond_limit", .gauge, "Files in the inbox beyond those that are remembered at once.",
            Double(snapshot.beyondLimit))
        metrics.family(
            "mirsad_files_unfinished", .gauge, "Names in the inbox that wait for their rename (dot files, *.part).",
            Double(snapshot.leftAlone))
        metrics.family(
            "mirsad_files_held", .gauge, "Finished files that cannot be moved out of the inbox.",
            Double(snapshot.heldCount))
        metrics.family(
            "mirsad_oldest_waiting_timestamp_seconds", .gauge,
            "When the file that waits longest was first seen; not there when none waits.",
            snapshot.oldestWaitingSince.map(seconds))
        metrics.family(
            "mirsad_last_file_timestamp_seconds", .gauge, "When the last file ended; not there before the first.",
            (snapshot.lastFile?.at).map(seconds))
        metrics.family(
            "mirsad_books_balance", .gauge, "1 while every file seen is accounted for.", snapshot.booksBalance ? 1 : 0)
        metrics.family(
            "mirsad_books_alarms_total", .counter, "Listings that found the books newly out of balance.",
            Double(tally.alarms))
    }

    private func addMachinery(to metrics: inout MetricsText) {
        let causes = SpoolError.Cause.allCases
        let present = [snapshot.pause?.cause, snapshot.intakePause?.cause]
        metrics.family(
            "mirsad_paused", .gauge, "1 while the machine refuses to read or to write, by reason.", by: "reason",
            causes.map { ($0.rawValue, present.contains($0) ? 1 : 0) })
        metrics.family(
            "mirsad_pauses_total", .counter, "Pauses because the machine refused to read or to write, by reason.",
            by: "reason", causes.map { ($0.rawValue, tally.pauses[$0] ?? 0) })
        metrics.family(
            "mirsad_inbox_reachable", .gauge, "1 while the inbox is in its place and watched.",
            snapshot.inboxTrouble == nil ? 1 : 0)
        metrics.family(
            "mirsad_watch_overflows_total", .counter, "Overflows of the kernel's queue of watch events.",
            Double(tally.overflows))
        metrics.family(
            "mirsad_scans_total", .counter, "Listings of the inbox, by result.", by: "result",
            [("completed", tally.scans), ("failed", tally.failedScans)])
        metrics.family(
            "mirsad_record_log_bytes", .gauge, "Committed length of the record log.", Double(snapshot.recordLogBytes))
        metrics.family(
            "mirsad_record_log_appended_bytes_total", .counter, "Bytes appended to the record log.",
            Double(tally.appendedBytes))
        metrics.family(
            "mirsad_record_log_rotations_total", .counter, "Rotations of the record log by the service.",
            Double(tally.rotations))
        metrics.family(
            "mirsad_log_lines_omitted_total", .counter, "Lines about files that the journal was spared in bursts.",
            Double(tally.linesOmitted))
    }

    private func addTimes(to metrics: inout MetricsText) {
        metrics.family(
            "mirsad_drop_to_durable_seconds",
            "From the drop of a file (its rename into the inbox, else its last change) until its records are durable.",
            tally.dropToDurable)
        metrics.family("mirsad_sync_seconds", "Sync of the record log, once a group of files.", tally.syncs)
        metrics.family("mirsad_commit_seconds", "Write, sync and ledger commit of a group of files.", tally.commits)
    }

    /// The counts with a zero for each known name that has none, in alphabetical order.
    private func complete(_ counts: [String: Int], with names: [String]) -> [(String, Int)] {
        counts.merging(names.map { ($0, 0) }) { known, _ in known }.sorted { $0.key < $1.key }.map { ($0, $1) }
    }

    private func seconds(_ milliseconds: Int64) -> Double { Double(milliseconds) / 1000 }
}
