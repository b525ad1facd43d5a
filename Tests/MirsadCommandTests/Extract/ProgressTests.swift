import SpoolTestKit
import Testing

@testable import MirsadCommand

@Suite("The progress of an extraction")
struct ProgressTests {
    @Test(
        "shows share, rates and time left",
        arguments: [
            (0, 0, 0.0, "[--------------------] 0 %  0/200"),
            (50, 5_000_000, 2.0, "[#####---------------] 25 %  50/200  25 files/s  2.5 MB/s  6 s left"),
            (200, 20_000_000, 8.0, "[####################] 100 %  200/200  25 files/s  2.5 MB/s  0 s left"),
            (1, 100, 60.0, "[--------------------] 0 %  1/200  0 files/s  0.0 MB/s  3 h 19 min left"),
        ]
    )
    func files(articles: Int, bytes: Int, seconds: Double, text: String) {
        var line = ProgressLine(.files(200))
        line.mark(articles: articles, bytes: bytes, at: seconds)
        #expect(line.text == text)
    }

    @Test(
        "of a stream goes by its bytes, where they are known",
        arguments: [
            (8_000_000, "[#####---------------] 25 %  50 articles  25 articles/s  1.0 MB/s  6 s left"),
            (nil, "50 articles  25 articles/s  1.0 MB/s"),
        ]
    )
    func stream(size: Int?, text: String) {
        var line = ProgressLine(.stream(bytes: size))
        line.mark(articles: 50, bytes: 2_000_000, at: 2)
        #expect(line.text == text)
    }

    @Test("takes the rate of late: what was passed over at first does not promise too much")
    func lateRate() {
        var line = ProgressLine(.files(20_000))
        line.mark(articles: 10_000, bytes: 0, at: 1)
        for second in 2...30 { line.mark(articles: 10_000 + 100 * (second - 1), bytes: 0, at: Double(second)) }
        #expect(line.text.hasSuffix("12900/20000  100 files/s  0.0 MB/s  1 min 11 s left"))
    }

    @Test(
        "tells durations as people do",
        arguments: [(0, "0 s"), (0.2, "1 s"), (59.9, "1 min 0 s"), (3599, "59 min 59 s"), (7260, "2 h 1 min")]
    )
    func durations(seconds: Double, text: String) {
        #expect(duration(seconds) == text)
    }

    @Test("ends in a summary with types, reasons and rates")
    func summary() {
        var failures = ExtractFailures()
        failures.report(ExtractFailure(input: "a", reason: "…", code: "empty"))
        let summary = ExtractSummary(extracted: 40, known: 9, records: ["visit": 2, "none": 39], bytes: 3_000_000)
        #expect(
            summary.line(failures, seconds: 2)
                == "50 articles: 40 extracted, 9 there already, 1 failed (empty 1); 41 records (none 39, visit 2); "
                + "3.0 MB in 2.0 s, 20 articles/s, 1.5 MB/s."
        )
    }

    private func folder(of count: Int) throws -> TemporaryFolder {
        let folder = try TemporaryFolder()
        for number in 0..<count { try folder.write("مقال رقم \(number)\n", to: "in/\(number).txt") }
        return folder
    }

    @Test("is a bar on a terminal, and a summary behind it")
    func terminal() throws {
        let folder = try folder(of: 30)
        let command = try Command(
            ["extract", "\(folder.path)/in", "--records", "\(folder.path)/r.jsonl"],
            launcher: ["sh", "-c", "exec script -qefc \"$*\" /dev/null", "sh"])
        var lines: [String] = []
        while let line = try command.readLine() { lines.append(line) }
        #expect(try command.wait() == 0)
        #expect(lines.contains { $0.contains("\r[####################] 100 %  30/30") }, "\(lines)")
        #expect(lines.last?.contains("mirsad: 30 articles: 30 extracted; 30 records (none 30); ") == true, "\(lines)")
    }

    @Test("is in a pipe no bar, but the summary of many; of --quiet neither")
    func pipe() throws {
        let folder = try folder(of: 30)
        let result = try Command.run("extract", "\(folder.path)/in")
        #expect(result.errors.hasPrefix("mirsad: 30 articles: 30 extracted"))
        #expect(result.errors.split(separator: "\n").count == 1)
        #expect(try Command.run("extract", "--quiet", "\(folder.path)/in").errors.isEmpty)
    }
}
