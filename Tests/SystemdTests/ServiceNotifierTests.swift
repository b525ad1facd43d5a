import Glibc
import Synchronization
import Testing

@testable import Systemd

@Suite("Notifications to the service manager")
struct ServiceNotifierTests {
    @Test("reach the manager's socket, each as one datagram")
    func realSocket() async {
        await #expect(processExitsWith: .success) {
            let socket = try #require(NotifySocket())
            defer { socket.remove() }
            setenv("NOTIFY_SOCKET", socket.path, 1)
            let notifier = ServiceNotifier.system

            notifier.ready(status: "Watching.")
            #expect(socket.receive() == "READY=1\nSTATUS=Watching.")
            notifier.watchdogPing()
            #expect(socket.receive() == "WATCHDOG=1")
            notifier.reloading(status: "Reloading.")
            let lines = socket.receive().split(separator: "\n")
            #expect(lines.first == "RELOADING=1")
            let stamp = try #require(lines.dropFirst().first)
            #expect(stamp.hasPrefix("MONOTONIC_USEC="))
            #expect((UInt64(stamp.dropFirst("MONOTONIC_USEC=".count)) ?? 0) > 0)
            notifier.stopping(status: "Draining.")
            #expect(socket.receive() == "STOPPING=1\nSTATUS=Draining.")
            notifier.extendTimeout(by: .milliseconds(1500))
            #expect(socket.receive() == "EXTEND_TIMEOUT_USEC=1500000")
        }
    }

    @Test("do nothing without a manager")
    func withoutManager() async {
        await #expect(processExitsWith: .success) {
            unsetenv("NOTIFY_SOCKET")
            unsetenv("WATCHDOG_USEC")
            ServiceNotifier.system.ready(status: "Watching.")
            #expect(ServiceWatchdog.interval() == nil)
        }
    }

    @Test("take the watchdog's interval from the environment, for this process only")
    func watchdogInterval() async {
        await #expect(processExitsWith: .success) {
            setenv("WATCHDOG_USEC", "2000000", 1)
            setenv("WATCHDOG_PID", String(getpid()), 1)
            #expect(ServiceWatchdog.interval() == .seconds(2))
            setenv("WATCHDOG_PID", "1", 1)
            #expect(ServiceWatchdog.interval() == nil)
        }
    }

    @Test(
        "cannot be forged by a file name",
        arguments: ["a\nREADY=1", "a\rb", "\u{1B}[2J", "a\u{2028}MAINPID=1", "\u{202E}txt.exe"]
    )
    func injection(name: String) {
        let sent = Mutex<[String]>([])
        let notifier = ServiceNotifier(
            send: { message in sent.withLock { $0.append(message) } },
            monotonicMicroseconds: { 7 }
        )
        notifier.status("Last: \(name).")
        let message = sent.withLock { $0.first ?? "" }
        #expect(message.hasPrefix("STATUS=Last: "))
        #expect(message.unicodeScalars.allSatisfy { $0.value >= 0x20 && $0.value != 0x2028 && $0.value != 0x202E })
        #expect(message.contains("\\u{"))
    }
}

@Suite("Printable text")
struct PrintableTextTests {
    @Test("leaves Arabic names as they are, marks and joiners included")
    func arabic() {
        let name = "لقاء\u{200C}الرباط\u{200F} (1).txt"
        #expect(PrintableText.line(name) == name)
    }

    @Test("escapes what would break the line or drive the terminal")
    func escapes() {
        #expect(PrintableText.line("a\nb\u{1B}[31m\u{85}") == "a\\u{a}b\\u{1b}[31m\\u{85}")
    }
}
