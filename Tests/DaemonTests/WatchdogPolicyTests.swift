import Spool
import Testing

@testable import Daemon

@Suite("The watchdog")
struct WatchdogPolicyTests {
    @Test("is told that the service works only when the pipeline answers; a stuck stage is named once")
    func policy() {
        var policy = WatchdogPolicy()
        let answers: [SpoolHealth] = [
            .well, .stuck(stage: "writer", for: .seconds(30)), .stuck(stage: "writer", for: .seconds(45)),
            .stuck(stage: "scan", for: .seconds(30)), .well, .stuck(stage: "scan", for: .seconds(31)),
        ]
        let actions = answers.map { policy.tick($0) }
        #expect(
            actions == [
                .ping, .report(stage: "writer", duration: .seconds(30)), .none,
                .report(stage: "scan", duration: .seconds(30)), .ping, .report(stage: "scan", duration: .seconds(31)),
            ]
        )
        #expect(policy.stuckStage == "scan")
    }
}
