import SpoolTestKit
import SystemPackage
import Testing

@testable import Daemon
@testable import Spool

@Suite("Metrics")
struct MetricsTests {
    /// Metrics of a service of which everything is known.
    static func metrics(
        inbox: String = "/in",
        _ change: (inout ServiceMetrics) -> Void = { _ in }
    ) -> ServiceMetrics {
        var metrics = ServiceMetrics(
            version: "1.2.3",
            startedAt: 1000,
            state: .running,
            inbox: inbox,
            isConfigurationRefused: false,
            dropped: 3,
            snapshot: SpoolSnapshot(),
            tally: EventTally(),
            process: ProcessFigures(
                residentBytes: 4096, openDescriptors: 7, maximumDescriptors: 1024, cpuSeconds: 0.25),
            now: 2500
        )
        metrics.snapshot.oldestWaitingSince = 500
        metrics.snapshot.lastFile = .init(name: "a.txt", at: 2000)
        change(&metrics)
        return metrics
    }

    private func lines(_ change: (inout ServiceMetrics) -> Void) -> Set<Substring> {
        Set(Self.metrics(change).text.split(separator: "\n"))
    }

    @Test("count files by outcome and reason, records by type; every known label is there from the start")
    func counts() {
        let lines = lines {
            $0.snapshot.sinceStart.recorded = 3
            $0.snapshot.sinceStart.rejectedByCode = ["binary": 1]
            $0.snapshot.sinceStart.linesByLabel = ["visit": 2]
        }
        #expect(lines.contains(#"mirsad_files_finished_total{outcome="recorded",inbox="/in"} 3"#))
        #expect(lines.contains(#"mirsad_files_finished_total{outcome="withdrawn",inbox="/in"} 0"#))
        #expect(lines.contains(#"mirsad_files_failed_total{reason="binary",inbox="/in"} 1"#))
        #expect(lines.contains(#"mirsad_files_failed_total{reason="too_large",inbox="/in"} 0"#))
        #expect(lines.contains(#"mirsad_records_total{type="visit",inbox="/in"} 2"#))
        #expect(lines.contains(#"mirsad_records_total{type="none",inbox="/in"} 0"#))
    }

    @Test("tell a pause by its reason, and moments as seconds since 1970")
    func state() {
        let lines = lines {
            let error = SpoolError(operation: "append to", path: "/r", errno: .noSpace)
            $0.snapshot.pause = .init(error, since: 0, retryAt: 0, after: .seconds(1))
            $0.tally.pauses = [.diskFull: 2]
            $0.snapshot.inboxTrouble = "gone"
            $0.snapshot.dropped = 1
        }
        #expect(lines.contains(#"mirsad_paused{reason="disk_full",inbox="/in"} 1"#))
        #expect(lines.contains(#"mirsad_paused{reason="open_files",inbox="/in"} 0"#))
        #expect(lines.contains(#"mirsad_pauses_total{reason="disk_full",inbox="/in"} 2"#))
        #expect(lines.contains(#"mirsad_inbox_reachable{inbox="/in"} 0"#))
        #expect(lines.contains(#"mirsad_books_balance{inbox="/in"} 0"#))
        #expect(lines.contains(#"mirsad_heartbeat_timestamp_seconds{inbox="/in"} 2.5"#))
        #expect(lines.contains(#"mirsad_oldest_waiting_timestamp_seconds{inbox="/in"} 0.5"#))
    }

    @Test("leave out what is not known rather than make it up")
    func unknown() {
        let text = Self.metrics {
            $0.snapshot.oldestWaitingSince = nil
            $0.process.residentBytes = nil
        }.text
        #expect(!text.contains("oldest_waiting"))
        #expect(!text.contains("resident_memory"))
    }

    @Test("are up until the service has stopped", arguments: [(ServiceStatus.State.stopping, 1), (.stopped, 0)])
    func up(state: ServiceStatus.State, value: Int) {
        #expect(lines { $0.state = state }.contains(#"mirsad_up{inbox="/in"} \#(value)"#))
    }

    @Test("cumulate the buckets of a histogram; a bound is inside")
    func histogram() {
        let lines = lines {
            for duration in [Duration.microseconds(500), .milliseconds(1), .milliseconds(3), .seconds(7200)] {
                $0.tally.dropToDurable.observe(duration)
            }
            // A clock that was set back.
            $0.tally.syncs.observe(.seconds(-1))
        }
        let name = "mirsad_drop_to_durable_seconds"
        #expect(lines.contains(#"\#(name)_bucket{le="0.001",inbox="/in"} 2"#))
        #expect(lines.contains(#"\#(name)_bucket{le="0.005",inbox="/in"} 3"#))
        #expect(lines.contains(#"\#(name)_bucket{le="3600",inbox="/in"} 3"#))
        #expect(lines.contains(#"\#(name)_bucket{le="+Inf",inbox="/in"} 4"#))
        #expect(lines.contains(#"\#(name)_count{inbox="/in"} 4"#))
        #expect(lines.contains(#"mirsad_sync_seconds_sum{inbox="/in"} 0"#))
    }

    @Test("escape the values of labels")
    func escaping() {
        let text = Self.metrics(inbox: "a\"b\\c\nخبر").text
        #expect(text.contains(#"mirsad_up{inbox="a\"b\\c\nخبر"} 1"#))
    }

    @Test("know what this process holds")
    func process() {
        let figures = ProcessFigures.current()
        #expect(figures.residentBytes ?? 0 > 1 << 20)
        #expect(figures.openDescriptors ?? 0 >= 3)
        #expect(figures.maximumDescriptors ?? 0 >= figures.openDescriptors ?? 0)
        #expect(figures.cpuSeconds ?? 0 > 0)
    }

    @Test("are Prometheus text: each family described once, before its samples; none twice")
    func structure() {
        var families: [Substring: Substring] = [:]
        var samples: Set<Substring> = []
        for line in Self.metrics().text.split(separator: "\n") {
            let words = line.split(separator: " ")
            if line.hasPrefix("# TYPE ") { #expect(families.updateValue(words[3], forKey: words[2]) == nil) }
            if line.hasPrefix("#") { continue }
            let name = line.prefix { $0 != "{" }
            let stem = ["_bucket", "_sum", "_count"].first(where: name.hasSuffix).map { name.dropLast($0.count) }
            let kind = families[name] ?? stem.flatMap { families[$0] == "histogram" ? "histogram" : nil }
            #expect(kind != nil, "\(line)")
            #expect((kind == "counter") == name.hasSuffix("_total"), "\(line)")
            #expect(name.hasPrefix("mirsad_"))
            #expect(line.contains(#"inbox="/in""#))
            #expect(Double(words.last ?? "") != nil, "\(line)")
            #expect(samples.insert(line.prefix { $0 != " " }).inserted, "\(line)")
        }
    }

    @Test(
        "are all that dashboard and alerts speak of, with their labels",
        arguments: ["grafana/mirsad.json", "prometheus/mirsad.rules.yml", "prometheus/mirsad.rules.test.yml"]
    )
    func users(file: String) throws {
        var labels: [String: Set<String>] = [:]
        for line in Self.metrics().text.split(separator: "\n") where !line.hasPrefix("#") {
            let list = line.dropFirst(line.prefix { $0 != "{" }.count + 1).prefix { $0 != "}" }
            labels[String(line.prefix { $0 != "{" })] = Set(
                list.split(separator: ",").map { String($0.prefix { $0 != "=" }) })
        }
        // Those that the collector and the rules add.
        let added: Set = ["instance", "severity", "alertname"]
        var seen = 0
        // In JSON the quotes within an expression are escaped.
        let text = try Deployed.text(file).replacing("\\\"", with: "\"")
        for match in text.matches(of: /\b(mirsad_[a-z_]+)(\{[^}]*\})?/) {
            let name = String(match.output.1)
            let known = try #require(labels[name], "\(file) speaks of \(name).")
            seen += 1
            for label in (match.output.2 ?? "").matches(of: /([a-z]+)=~?"/) {
                let label = String(label.output.1)
                #expect(known.contains(label) || added.contains(label), "\(file): \(name) has no label \(label).")
            }
        }
        #expect(seen > 10)
    }
}

@Suite("Rates")
struct RateWindowTests {
    private typealias Rate = ServiceStatus.Rate

    @Test("look back a minute, and to the start")
    func window() {
        var window = RateWindow(start: .seconds(100))
        var rates = window.note(files: 20, records: 30, now: .seconds(110))
        #expect(rates.lastMinute == Rate(seconds: 10, filesPerSecond: 2, recordsPerSecond: 3))
        #expect(rates.lastMinute == rates.sinceStart)
        _ = window.note(files: 20, records: 30, now: .seconds(120))
        rates = window.note(files: 80, records: 30, now: .seconds(180))
        #expect(rates.lastMinute == Rate(seconds: 60, filesPerSecond: 1, recordsPerSecond: 0))
        #expect(rates.sinceStart == Rate(seconds: 80, filesPerSecond: 1, recordsPerSecond: 0.38))
        // Nothing was noted for long: the window reaches back to what was known last.
        rates = window.note(files: 80, records: 30, now: .seconds(1000))
        #expect(rates.lastMinute == Rate(seconds: 820, filesPerSecond: 0, recordsPerSecond: 0))
    }

    @Test("make no thousand a second of a file in the first millisecond")
    func start() {
        var window = RateWindow(start: .zero)
        #expect(window.note(files: 1, records: 1, now: .milliseconds(1)).lastMinute.filesPerSecond == 1)
    }
}
