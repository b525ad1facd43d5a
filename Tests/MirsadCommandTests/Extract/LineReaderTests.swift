import SystemPackage
import Testing

@testable import MirsadCommand

@Suite("Lines of a stream")
struct LineReaderTests {
    /// What a reader gives of a text, asked as often as it gives something.
    private func lines(of text: String, limit: Int = 10, atMost count: Int = 100) throws -> [[LineReader.Line]] {
        let pipe = try FileDescriptor.pipe()
        _ = try pipe.writeEnd.writeAll(Array(text.utf8))
        try pipe.writeEnd.close()
        return try pipe.readEnd.closeAfter {
            var reader = LineReader(pipe.readEnd, limit: limit)
            var all: [[LineReader.Line]] = []
            while true {
                let some = try reader.lines(atMost: count, bytes: 1000)
                if some.isEmpty { return all }
                all.append(some)
            }
        }
    }

    private static func whole(_ number: Int, _ text: String) -> LineReader.Line {
        .whole(number: number, Array(text.utf8))
    }

    @Test(
        "are numbered, the last may lack its line feed, and those that are too long are read past",
        arguments: [
            ("", []),
            ("\n", [whole(1, "")]),
            ("a\nb", [whole(1, "a"), whole(2, "b")]),
            ("a\n\nb\n", [whole(1, "a"), whole(2, ""), whole(3, "b")]),
            ("0123456789\nb\n", [whole(1, "0123456789"), whole(2, "b")]),
            ("0123456789x\nb\n", [.tooLong(number: 1), whole(2, "b")]),
            (
                "a\n" + String(repeating: "x", count: 60_000) + "\nb\n",
                [whole(1, "a"), .tooLong(number: 2), whole(3, "b")]
            ),
            ("a\n" + String(repeating: "x", count: 60_000), [whole(1, "a"), .tooLong(number: 2)]),
        ] as [(String, [LineReader.Line])]
    )
    func table(text: String, expected: [LineReader.Line]) throws {
        #expect(try lines(of: text).flatMap(\.self) == expected)
        #expect(try lines(of: text, atMost: 1) == expected.map { [$0] })
    }

    @Test("are given as soon as they are whole, though the stream goes on", .timeLimit(.minutes(1)))
    func noWaiting() throws {
        let pipe = try FileDescriptor.pipe()
        var reader = LineReader(pipe.readEnd, limit: 10)
        for (text, expected) in [("a\nb\nc", ["a", "b"]), ("\n", ["c"]), ("d\n", ["d"])] {
            _ = try pipe.writeEnd.writeAll(Array(text.utf8))
            let lines = try reader.lines(atMost: 100, bytes: 1000)
            #expect(
                lines.compactMap {
                    if case .whole(_, let bytes) = $0 { String(decoding: bytes, as: UTF8.self) } else { nil }
                } == expected)
        }
        try pipe.writeEnd.close()
        #expect(try reader.lines(atMost: 100, bytes: 1000).isEmpty)
        try pipe.readEnd.close()
    }

    @Test("are not waited for when reading is to stop", .timeLimit(.minutes(1)))
    func stop() throws {
        let (pipe, stop) = (try FileDescriptor.pipe(), try FileDescriptor.pipe())
        var reader = LineReader(pipe.readEnd, limit: 10, stop: stop.readEnd)
        _ = try stop.writeEnd.writeAll([0])
        #expect(try reader.lines(atMost: 1, bytes: 1).isEmpty)
        #expect(reader.wasStopped)
        for end in [pipe.readEnd, pipe.writeEnd, stop.readEnd, stop.writeEnd] { try end.close() }
    }
}
