import EventExtraction
import Glibc
import SpoolTestKit
import SystemPackage
import Testing

@testable import MirsadCommand

@Suite("The file of --records")
struct RecordFileTests {
    /// A line of a document whose digest is one digit again and again.
    private static func line(_ document: Character, _ number: Int = 0, path: String = "a.txt") -> String {
        let digest = String(repeating: document, count: 64)
        return #"{"schema":"mirsad.event/1","record_id":"\#(digest.prefix(28))000\#(number)","type":"none","#
            + #""document":{"id":"sha256:\#(digest)","path":"\#(path)","ingested_at":"2026-11-21T20:21:00.123Z"}}"#
            + "\n"
    }

    private static let whole = line("a") + line("b") + line("b", 1) + line("b", 2) + line("c")

    /// Where documents end.
    private static let ends = [
        0, line("a").utf8.count, (line("a") + line("b") + line("b", 1) + line("b", 2)).utf8.count,
    ]

    private func key(_ document: Character) -> DocumentKey {
        DocumentKey(digest: String(repeating: document, count: 64), path: "a.txt")
    }

    @Test("without a note, is good to the last document before a torn line")
    func torn() throws {
        let bytes = Array(Self.whole.utf8)
        let lineEnds = Set(bytes.indices.filter { $0 == 0 || bytes[$0 - 1] == 10 } + [bytes.count])
        for length in 0...bytes.count {
            var scan = RecordFileScan()
            let text = bytes[..<length]
            let tornAt = text.lastIndex(of: 10).map { $0 + 1 } ?? 0
            for line in text[..<tornAt].split(separator: 10) { try scan.take(line) }
            try scan.finish(torn: text[tornAt...])
            if lineEnds.contains(length) {
                #expect(scan.end == Int64(length))
            } else {
                let before = Self.ends.last { $0 <= tornAt } ?? 0
                // A line too short to tell that it begins a document takes the one before it along.
                let isBeginning = RecordIdentity.number(ofLineBeginning: text[tornAt...]) == 0
                let earlier = Self.ends.last { $0 < tornAt } ?? 0
                #expect(scan.end == Int64(isBeginning ? before : earlier), "\(length)")
            }
            var known = scan.known
            #expect(known.take(key("a")) == (scan.end >= Int64(Self.ends[1])), "\(length)")
            #expect(known.take(key("b")) == (scan.end > Int64(Self.ends[1])), "\(length)")
        }
    }

    @Test("counts an article as often as it is there, and tells names apart")
    func known() throws {
        var scan = RecordFileScan()
        for line in [Self.line("a"), Self.line("a", path: #"b\"\\\n\u001f.txt"#), Self.line("a")] {
            try scan.take(Array(line.utf8.dropLast())[...])
        }
        try scan.finish(torn: [])
        var known = scan.known
        let other = DocumentKey(digest: String(repeating: "a", count: 64), path: "b\"\\\n\u{1f}.txt")
        let taken = [
            known.take(key("a")), known.take(key("a")), known.take(key("a")), known.take(other), known.take(other),
        ]
        #expect(taken == [true, true, false, true, false])
        #expect(known.isEmpty)
    }

    @Test(
        "is refused, and left as it is, when it holds something else",
        arguments: ["مقال\n", "{\"a\":1}", whole + "{}\n", "\n" + whole, "{\"schema\":\"mirsad.event/2\""]
    )
    func foreign(text: String) throws {
        let folder = try TemporaryFolder()
        let file = try folder.write(text, to: "r.jsonl")
        #expect(throws: CommandFailure.self) { try RecordFile(file) }
        #expect(try folder.text(of: "r.jsonl") == text)
    }

    @Test("is cut back to where its note says that it is good, half-written documents too")
    func note() throws {
        let folder = try TemporaryFolder()
        let bytes = Array(Self.whole.utf8)
        for end in Self.ends {
            for length in [end, end + 1, end + Self.ends[1], bytes.count] {
                let file = try folder.write(String(decoding: bytes[..<length], as: UTF8.self), to: "r.jsonl")
                var status = stat()
                #expect(stat(file.string, &status) == 0)
                _ = try WritingNote(of: file, inode: UInt64(status.st_ino), end: Int64(end))
                var records = try RecordFile(file)
                #expect(records.cut == Int64(length - end))
                try records.append(Array(bytes[end...]))
                try records.finish()
                #expect(try folder.text(of: "r.jsonl") == Self.whole)
                #expect(access(WritingNote.path(of: file).string, F_OK) != 0)
            }
        }
    }

    @Test(
        "is not cut by the note of another file, though that had its number",
        arguments: [(false, 0), (true, 1), (true, ends[1] - 1)])
    func otherNote(hasItsNumber: Bool, end: Int) throws {
        let folder = try TemporaryFolder()
        let file = try folder.write(Self.whole, to: "r.jsonl")
        var status = stat()
        #expect(stat(file.string, &status) == 0)
        _ = try WritingNote(of: file, inode: hasItsNumber ? UInt64(status.st_ino) : 1, end: Int64(end))
        var records = try RecordFile(file)
        #expect(records.cut == 0)
        #expect(records.documents == 3)
        try records.finish()
        #expect(try folder.text(of: "r.jsonl") == Self.whole)
    }

    @Test("is refused beside a service's ledger, and while another writes it")
    func service() throws {
        let folder = try TemporaryFolder()
        var records = try RecordFile(folder.path.appending("r.jsonl"))
        let second = #expect(throws: CommandFailure.self) { try RecordFile(folder.path.appending("r.jsonl")) }
        #expect(second?.message.contains("is being written by another process") == true)
        try records.finish()
        try folder.write("", to: "ledger.sqlite")
        let beside = #expect(throws: CommandFailure.self) { try RecordFile(folder.path.appending("r.jsonl")) }
        #expect(beside?.message.contains("beside the ledger of a service") == true)
        #expect(beside?.exitStatus == ExitStatus.usage)
    }
}
