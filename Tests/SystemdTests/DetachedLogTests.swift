@preconcurrency import Dispatch
import Logging
import Synchronization
import Testing

@testable import Systemd

@Suite("A log that nobody reads")
struct DetachedLogTests {
    @Test("lets those who log go on; what does not fit is dropped and counted")
    func blockedWriter() {
        let isBlocked = DispatchSemaphore(value: 0)
        let release = DispatchSemaphore(value: 0)
        let written = Mutex<[String]>([])
        let queue = LogQueue(limit: 3)
        let logger = Logger(label: "test") { _ in
            let target = TerminalLogHandler(
                write: { bytes in
                    let isFirst = written.withLock { lines in
                        lines.append(String(decoding: bytes.dropFirst(9).dropLast(), as: UTF8.self))
                        return lines.count == 1
                    }
                    if isFirst {
                        isBlocked.signal()
                        release.wait()
                    }
                },
                secondsSinceEpoch: { 0 }
            )
            return DetachedLogHandler(target, queue: queue)
        }
        logger.info("1")
        isBlocked.wait()
        for number in 2...8 { logger.info("\(number)") }
        #expect(!queue.flush(within: .milliseconds(1)))
        release.signal()
        #expect(queue.flush(within: .seconds(60)))
        logger.info("9")
        #expect(queue.flush(within: .seconds(60)))
        let dropped = "warning: 5 log lines were dropped, as the log was not read."
        #expect(written.withLock { $0 } == ["1", "2", "3", "9", dropped])
    }

    @Test("keeps to the level that is set")
    func level() {
        var logger = Logger(label: "test") { _ in DetachedLogHandler(TerminalLogHandler(), queue: LogQueue()) }
        logger.logLevel = .error
        #expect(logger.handler.logLevel == .error)
    }
}
