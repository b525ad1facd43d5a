import Dispatch
import Glibc
import SpoolTestKit
import SystemPackage
import Testing

@testable import Spool

/// Whose a file was is known of each, and its user's name as soon as the directory of users tells it.
@Suite(.timeLimit(.minutes(2))) struct OwnerTests {
    /// Answers as it is told, and counts the questions.
    private final class Directory: Sendable {
        let answer = Locked(OwnerNames.Answer.name("alice"))
        let questions = Locked<[uid_t]>([])

        func names(clock: any SpoolClock = SystemSpoolClock(), patience: Duration = .seconds(60)) -> OwnerNames {
            OwnerNames(patience: patience, clock: clock) { uid in
                self.questions.withLock { $0.append(uid) }
                return self.answer.value
            }
        }
    }

    /// Keeps the owner of each document.
    private final class Register: DocumentProcessor {
        let owners = Locked<[String: FileOwner?]>([:])

        func process(_ document: InboxDocument) -> ProcessingOutcome {
            owners.withLock { $0[document.name.string] = document.receipt.owner }
            return EchoProcessor().process(document)
        }
    }

    @Test func eachDocumentHasItsOwner() async throws {
        let place = try TemporarySpool()
        try place.moveIn("own", "one")
        var expected: [String: FileOwner?] = ["own": FileOwner(uid: getuid(), name: "user-\(getuid())")]
        if getuid() == 0 {
            for (name, uid) in [("a", 12_345), ("b", 12_346), ("nobody", OwnerNames.nobody)] {
                try place.moveIn(name, "of \(name)")
                let path = place.configuration.inbox.appending(name)
                #expect(path.withPlatformString { chown($0, uid, uid) } == 0)
                expected[name] = uid == OwnerNames.nobody ? .some(nil) : FileOwner(uid: uid, name: "user-\(uid)")
            }
        }
        let register = Register()
        let recorder = EventRecorder()
        let spool = try Spool.open(
            place.configuration, processor: register, events: recorder, owners: OwnerNames { .name("user-\($0)") })
        spool.start()
        await recorder.waitForFinished(expected.count)
        await spool.stop()
        #expect(register.owners.value == expected)
    }

    /// The system's own directory: root has a name everywhere, and a number of nobody has none.
    @Test func theSystemIsAsked() {
        #expect(OwnerNames.askSystem(0) == .name("root"))
        #expect(OwnerNames.askSystem(4_294_967_000) == .none)
    }

    @Test func theDirectoryIsNotAskedForEachFile() {
        let directory = Directory()
        let names = directory.names()
        for _ in 0..<1_000 { #expect(names.owner(7) == FileOwner(uid: 7, name: "alice")) }
        directory.answer.value = .none
        #expect(names.owner(8) == FileOwner(uid: 8, name: nil))
        #expect(names.owner(8) == FileOwner(uid: 8, name: nil))
        #expect(names.owner(OwnerNames.nobody) == nil)
        #expect(directory.questions.value == [7, 8])
    }

    static let laterAnswers: [(OwnerNames.Answer, String?)] = [
        (.name("alicia"), "alicia"), (.none, nil), (.failed, "alice"),
    ]

    @Test(arguments: laterAnswers) func anAnswerIsAskedForAgainAfterAWhile(answer: OwnerNames.Answer, later: String?)
        async
    {
        let directory = Directory()
        let clock = ManualClock()
        let names = directory.names(clock: clock)
        #expect(names.owner(7)?.name == "alice")
        directory.answer.value = answer
        clock.advance(by: OwnerNames.lifetime - .seconds(1))
        #expect(names.owner(7)?.name == "alice")
        #expect(directory.questions.value.count == 1)
        clock.advance(by: .seconds(1))
        // The old answer at once, the new one when it is there.
        #expect(names.owner(7)?.name == "alice")
        while directory.questions.value.count < 2 || names.owner(7)?.name != later { await Task.yield() }
        #expect(directory.questions.value.count == 2)
    }

    @Test func aSlowDirectoryHoldsNobodyUp() async {
        let gate = DispatchSemaphore(value: 0)
        let asked = Locked(0)
        let names = OwnerNames(patience: .milliseconds(1)) { uid in
            asked.withLock { $0 += 1 }
            gate.wait()
            return .name("user-\(uid)")
        }
        // Without an answer in time the number stands alone, and while one is overdue nobody asks to wait.
        for _ in 0..<100 { for uid in uid_t(1)...3 { #expect(names.owner(uid) == FileOwner(uid: uid, name: nil)) } }
        #expect(asked.value <= 1)
        for _ in 1...3 { gate.signal() }
        for uid in uid_t(1)...3 {
            while names.owner(uid) != FileOwner(uid: uid, name: "user-\(uid)") { await Task.yield() }
        }
        #expect(asked.value == 3)
    }

    @Test func manyUsersAreForgottenAgain() {
        let directory = Directory()
        let names = directory.names()
        for uid in 1...uid_t(OwnerNames.limit + 1) { #expect(names.owner(uid)?.name == "alice") }
        #expect(names.owner(1)?.name == "alice")
        #expect(directory.questions.value.count == OwnerNames.limit + 2)
    }
}
