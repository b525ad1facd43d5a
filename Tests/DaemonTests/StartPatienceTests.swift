import Spool
import SpoolTestKit
import Synchronization
import Systemd
import Testing

@testable import Daemon

@Suite("Patience at the start")
struct StartPatienceTests {
    /// The manager's mail.
    private final class Manager: Sendable {
        let messages = Mutex<[String]>([])

        var notifier: ServiceNotifier {
            ServiceNotifier(
                send: { message in self.messages.withLock { $0.append(message) } }, monotonicMicroseconds: { 0 })
        }

        var requests: Int { messages.withLock { $0.count { $0 == "EXTEND_TIMEOUT_USEC=120000000" } } }
    }

    @Test("is asked for as long as there is progress, once in five seconds, and tells of what")
    func progress() {
        let (manager, clock) = (Manager(), ManualClock())
        let patience = StartPatience(notifier: manager.notifier, clock: clock)
        for _ in 0..<100 { patience.progressed(.recordLog) }
        #expect(manager.requests == 0)
        for round in 1...3 {
            clock.advance(by: StartPatience.interval)
            for _ in 0..<100 { patience.progressed(.recordLog) }
            #expect(manager.requests == round)
        }
        #expect(manager.messages.withLock { $0.last } == "STATUS=Opening: reading the record log, 301 lines so far.")
        clock.advance(by: StartPatience.interval)
        patience.progressed(.inbox)
        let last = "STATUS=Opening: looking for what a crash interrupted, 1 files of the inbox so far."
        #expect(manager.messages.withLock { $0.last } == last)
    }

    @Test("is not asked for by a start that hangs, however long, and again when it goes on")
    func hang() {
        let (manager, clock) = (Manager(), ManualClock())
        let patience = StartPatience(notifier: manager.notifier, clock: clock)
        patience.progressed(.ledger)
        for _ in 0..<1_000 { clock.advance(by: .seconds(60)) }
        #expect(manager.messages.withLock { $0.isEmpty })
        patience.progressed(.moves)
        #expect(manager.requests == 1)
    }
}
