import Spool

/// The metrics of the service in Prometheus' text format.
///
/// Counters count since the start of the process; Prometheus takes their return to zero for what it is.
struct MetricsText {
    private(set) var text = ""

    init(snapshot: SpoolSnapshot, tally: EventTally, version: String, now: Int64) {
        let counts = snapshot.sinceStart
        family("mirsad_build_info", "gauge", "The running program.")
        sample("mirsad_build_info", [("version", version)], 1)
        family("mirsad_files_dropped_total", "counter", "Files first seen in the inbox.")
        sample("mirsad_files_dropped_total", [], Double(snapshot.dropped))
        family("mirsad_files_finished_total", "counter", "Files that left the inbox, by outcome.")
        sample("mirsad_files_finished_total", [("outcome", "recorded")], Double(counts.recorded))
        sample("mirsad_files_finished_total", [("outcome", "duplicate")], Double(counts.duplicates))
        sample("mirsad_files_finished_total", [("outcome", "failed")], Double(counts.rejected))
        sample("mirsad_files_finished_total", [("outcome", "withdrawn")], Double(snapshot.withdrawn))
        family("mirsad_files_failed_total", "counter", "Files set aside, by reason.")
        for (reason, count) in counts.rejectedByCode.sorted(by: { $0.key < $1.key }) {
            sample("mirsad_files_failed_total", [("reason", reason)], Double(count))
        }
        family("mirsad_records_total", "counter", "Records appended, by type.")
        for (type, count) in counts.linesByLabel.sorted(by: { $0.key < $1.key }) {
            sample("mirsad_records_total", [("type", type)], Double(count))
        }
        family("mirsad_recorded_bytes_total", "counter", "Bytes of the files recorded.")
        sample("mirsad_recorded_bytes_total", [], Double(tally.recordedBytes))
        family("mirsad_files_waiting", "gauge", "Files seen and not finished, by stage.")
        sample("mirsad_files_waiting", [("stage", "settling")], Double(snapshot.settling))
        sample("mirsad_files_waiting", [("stage", "ready")], Double(snapshot.ready))
        sample("mirsad_files_waiting", [("stage", "in_flight")], Double(snapshot.inFlight))
        sample("mirsad_files_waiting", [("stage", "unreadable")], Double(snapshot.unreadable.count))
        family("mirsad_oldest_waiting_seconds", "gauge", "Age of the file that waits longest; 0 when none waits.")
        let age = snapshot.oldestWaitingSince.map { max(0, Double(now - $0) / 1000) } ?? 0
        sample("mirsad_oldest_waiting_seconds", [], age)
        family("mirsad_record_log_bytes", "gauge", "Committed length of the record log.")
        sample("mirsad_record_log_bytes", [], Double(snapshot.recordLogBytes))
        family("mirsad_record_log_rotations_total", "counter", "Rotations of the record log by the service.")
        sample("mirsad_record_log_rotations_total", [], Double(tally.rotations))
        family("mirsad_watch_overflows_total", "counter", "Overflows of the kernel's queue of watch events.")
        sample("mirsad_watch_overflows_total", [], Double(tally.overflows))
        family("mirsad_scans_total", "counter", "Listings of the inbox, by result.")
        sample("mirsad_scans_total", [("result", "completed")], Double(tally.scans))
        sample("mirsad_scans_total", [("result", "failed")], Double(tally.failedScans))
        family("mirsad_pauses_total", "counter", "Pauses because the machine refused to read or to write.")
        sample("mirsad_pauses_total", [], Double(tally.pauses))
        family("mirsad_paused", "gauge", "1 while the machine refuses to read or to write.")
        sample("mirsad_paused", [], snapshot.isPaused ? 1 : 0)
        family("mirsad_books_balance", "gauge", "1 while every file seen is accounted for.")
        sample("mirsad_books_balance", [], snapshot.booksBalance ? 1 : 0)
        family("mirsad_books_alarms_total", "counter", "Listings that found the books newly out of balance.")
        sample("mirsad_books_alarms_total", [], Double(tally.alarms))
        histogram("mirsad_file_seconds", "From taking a file until its records are durable.", tally.fileSeconds)
        histogram("mirsad_commit_seconds", "Write, sync and ledger commit of a group.", tally.commitSeconds)
    }

    private mutating func family(_ name: String, _ type: String, _ help: String) {
        text += "# HELP \(name) \(help)\n# TYPE \(name) \(type)\n"
    }

    private mutating func sample(_ name: String, _ labels: [(String, String)], _ value: Double) {
        let list = labels.map { "\($0.0)=\"\(Self.escaped($0.1))\"" }.joined(separator: ",")
        text += name + (list.isEmpty ? "" : "{\(list)}") + " " + Self.number(value) + "\n"
    }

    private mutating func histogram(_ name: String, _ help: String, _ histogram: Histogram) {
        family(name, "histogram", help)
        var cumulated = 0
        for (bound, count) in zip(Histogram.bounds, histogram.buckets) {
            cumulated += count
            sample(name + "_bucket", [("le", Self.number(bound))], Double(cumulated))
        }
        sample(name + "_bucket", [("le", "+Inf")], Double(histogram.count))
        sample(name + "_sum", [], histogram.sum)
        sample(name + "_count", [], Double(histogram.count))
    }

    private static func number(_ value: Double) -> String {
        value == value.rounded() && abs(value) < 1e15 ? String(Int64(value)) : String(value)
    }

    private static func escaped(_ value: String) -> String {
        var result = ""
        for character in value {
            switch character {
            case "\\": result += "\\\\"
            case "\"": result += "\\\""
            case "\n": result += "\\n"
            default: result.append(character)
            }
        }
        return result
    }
}
