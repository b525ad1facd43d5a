import RandomTestKit
import SystemPackage
import Testing

@testable import Spool

@Suite struct ValuesTests {
    @Test func resultsLeaveInTheOrderOfArrival() {
        var order = ArrivalOrder<String>()
        order.insert("c", number: 2)
        #expect(order.readyCount == 0)
        #expect(order.count == 1)
        order.insert(nil, number: 1)
        #expect(order.popFirst() == nil)
        order.insert("a", number: 0)
        #expect(order.popFirst() == "a")
        #expect(order.popFirst() == "c")
        #expect(order.popFirst() == nil)
    }

    @Test func everyPermutationLeavesInOrder() {
        var random = SeededGenerator(seed: 7)
        for _ in 0..<100 {
            var order = ArrivalOrder<Int>()
            var taken: [Int] = []
            for number in (0..<40).sorted(by: { _, _ in random.next() % 2 == 0 }) {
                order.insert(number % 3 == 0 ? nil : number, number: number)
                while let next = order.popFirst() { taken.append(next) }
            }
            #expect(taken == (0..<40).filter { $0 % 3 != 0 })
        }
    }

    @Test func waitsDoubleUpToTheLongestAndNewsIsToldOnce() {
        var backoff = Backoff(maximumDelay: .milliseconds(300))
        #expect(backoff.failed("full", now: .seconds(1)) == (.milliseconds(100), true))
        #expect(backoff.failed("full", now: .seconds(2)) == (.milliseconds(200), false))
        #expect(backoff.failed("broken", now: .seconds(3)) == (.milliseconds(300), true))
        #expect(backoff.failed("broken", now: .seconds(4)) == (.milliseconds(300), false))
        #expect(backoff.succeeded(now: .seconds(5)) == .seconds(4))
        #expect(backoff.succeeded(now: .seconds(6)) == nil)
        #expect(backoff.failed("full", now: .seconds(7)) == (.milliseconds(100), true))
    }

    @Test(arguments: [
        (0, "1970-01-01T00:00:00.000Z"), (-1, "1969-12-31T23:59:59.999Z"),
        (951_782_399_999, "2000-02-28T23:59:59.999Z"), (951_782_400_000, "2000-02-29T00:00:00.000Z"),
        (1_763_762_400_123, "2025-11-21T22:00:00.123Z"), (4_107_542_399_000, "2100-02-28T23:59:59.000Z"),
    ]) func timesAreUTC(milliseconds: Int64, expected: String) {
        #expect(CalendarDay.timestamp(milliseconds) == expected)
    }

    @Test(arguments: [
        (0, "a.txt", "a.txt"), (1, "a.txt", "a-2.txt"), (2, "a.b.txt", "a.b-3.txt"), (1, "خبر", "خبر-2"),
        (1, ".hidden", ".hidden-2"),
    ]) func aTakenNameGetsASuffix(attempt: Int, original: String, expected: String) {
        #expect(FinalName.attempt(attempt, for: name(original)) == name(expected))
    }

    @Test func aLongNameIsShortenedToLeaveRoom() throws {
        let long = try #require(FilePath.Component(String(repeating: "خ", count: 125) + ".text"))
        #expect(long.bytes.count == 255)
        #expect(FinalName.attempt(0, for: long) == long)
        for attempt in 0..<12 {
            let short = FinalName.attempt(attempt, for: long, room: FinalName.reasonEnding.count)
            let bytes = short.bytes
            #expect(bytes.count <= 255 - FinalName.reasonEnding.count)
            #expect(String(validating: bytes, as: UTF8.self)?.hasSuffix(".text") == true)
            #expect(FinalName.reason(for: short).bytes.count <= 255)
        }
        let others = Set((0..<12).map { FinalName.attempt($0, for: long, room: 12) })
        #expect(others.count == 12)
    }

    @Test func aReasonFileIsSafeForAnyName() throws {
        let odd = try #require(
            FilePath.Component(bytes: [0x61, 0x0A, 0x1B, 0x22, 0xE9] + Array("\u{2028}\u{202E}\u{E0041}".utf8)))
        let rejection = Rejection(code: "empty", message: "It is \"empty\".", hint: "Fill it.")
        let bytes = ReasonFile.contents(name: odd, rejection: rejection, size: 0, digest: [0xAB], at: 0)
        let text = try #require(String(validating: bytes, as: UTF8.self))
        #expect(
            text == """
                {"schema":"spool.reason/1","name":"a\\n\\u001b\\"\u{FFFD}\\u2028\\u202e\\udb40\\udc41",\
                "name_bytes":"610a1b22e9e280a8e280aef3a08181","code":"empty",\
                "message":"It is \\"empty\\".","hint":"Fill it.","size":0,"digest":"ab",\
                "rejected_at":"1970-01-01T00:00:00.000Z"}

                """
        )
    }

    @Test(arguments: [
        (".x", true), ("a.tmp", true), ("a.part", true), ("a.filepart", true), ("a.crdownload", true), ("a~", true),
        ("a.swp", true), ("a.txt", false), ("tmp", false), ("a.tmp.txt", false),
    ]) func temporaryNamesAreLeftAlone(text: String, expected: Bool) {
        #expect(TemporaryNames.contains(name(text)) == expected)
    }

    @Test func namesAreShownOnOneLine() throws {
        let odd = try #require(FilePath.Component(bytes: Array("خ\n\u{1B}[2J\u{202E}\\".utf8) + [0xE9, 0x41]))
        #expect(SafeText.line(odd) == "خ\\u{a}\\u{1b}[2J\\u{202e}\\\\\\xe9A")
    }

    @Test func theRecordLogIsJudgedByLengthAndFile() {
        let ledger = LogPosition(generation: 1, inode: 5, committedEnd: 100)
        #expect(RecordLogRule.verdict(size: 100, inode: 5, ledger: ledger) == .agrees)
        #expect(RecordLogRule.verdict(size: 100, inode: 6, ledger: ledger) == .agrees)
        #expect(RecordLogRule.verdict(size: 107, inode: 5, ledger: ledger) == .longer)
        #expect(RecordLogRule.verdict(size: 40, inode: 5, ledger: ledger) == .shorter(60))
        #expect(RecordLogRule.verdict(size: 40, inode: 6, ledger: ledger) == .replaced)
        #expect(RecordLogRule.verdict(size: 0, inode: 5, ledger: ledger) == .replaced)
    }

    @Test(
        arguments: [
            ([], 3), ([3], 2), ([2, 3], 1), ([1, 2, 3], 0), ([1, 2], 3), ([1, 3], 2),
        ] as [([UInt8], Int)]) func documentsStayUpToTheLastThatDoesNotWait(waiting: [UInt8], expected: Int)
    {
        let documents = (1...3).map { LoggedDocument(digest: [$0], lines: Int64($0)..<Int64($0) + 1) }
        let kept = RecordLogRule.kept(documents, waiting: Set(waiting.map { [$0] }))
        #expect(kept == Array(documents.prefix(expected)))
    }

    @Test func theEarliestIsDueFirst() {
        var random = SeededGenerator(seed: 3)
        var queue = DueQueue()
        let times = (0..<200).map { _ in Duration.milliseconds(Int(random.next() % 1_000)) }
        for (number, time) in times.enumerated() { queue.insert(name("\(number)"), due: time) }
        var taken: [Duration] = []
        while let next = queue.popDue(at: .milliseconds(499)) {
            if let number = Int(next.string) { taken.append(times[number]) }
        }
        #expect(taken == times.filter { $0 < .milliseconds(500) }.sorted())
        #expect(queue.earliest.map { $0 >= .milliseconds(500) } == true)
    }

    @Test func eventsAreTakenFromTheKernelsBytes() {
        func event(_ mask: UInt32, _ name: String) -> [UInt8] {
            let padded = Array(name.utf8) + Array(repeating: 0, count: 16 - name.utf8.count)
            let words: [UInt32] = [1, mask, 0, 16]
            return words.flatMap { word in withUnsafeBytes(of: word.littleEndian) { Array($0) } } + padded
        }
        let bytes = event(0x80, "moved") + event(0x8, "written") + event(0x4000, "") + event(0x400, "") + [1, 2, 3]
        let events = bytes.withUnsafeBytes { InotifyWatch.parse($0) }
        #expect(events == [.movedIn("moved"), .touched("written"), .overflow, .folderGone])
    }
}
