import Spool
import SpoolTestKit
import SystemPackage

/// Opens a spool, starts it, lets a test work with it, and stops it whatever the test throws.
func withSpool<Value>(
    _ place: TemporarySpool,
    configuration: SpoolConfiguration? = nil,
    processor: any DocumentProcessor = EchoProcessor(),
    fileSystem: any FileSystem = LinuxFileSystem(),
    clock: any SpoolClock = SystemSpoolClock(),
    _ body: (Spool, EventRecorder) async throws -> Value
) async throws -> Value {
    let recorder = EventRecorder()
    let spool = try Spool.open(
        configuration ?? place.configuration,
        processor: processor,
        events: recorder,
        fileSystem: fileSystem,
        clock: clock
    )
    spool.start()
    do {
        let value = try await body(spool, recorder)
        await spool.stop()
        return value
    } catch {
        await spool.stop()
        throw error
    }
}

/// A name of a test.
func name(_ text: String) -> FilePath.Component { FilePath.Component(text) ?? "." }

extension SpoolEvent {
    var isScan: Bool { if case .scanCompleted = self { true } else { false } }
    var isPause: Bool { if case .paused = self { true } else { false } }
    var isIntakePause: Bool { if case .intakePaused = self { true } else { false } }
    var isUnreadable: Bool { if case .unreadable = self { true } else { false } }
    var isInboxLost: Bool { if case .inboxLost = self { true } else { false } }
    var isInboxWatched: Bool { if case .inboxWatched = self { true } else { false } }
    var isOverflow: Bool { if case .watchOverflowed = self { true } else { false } }
    var isResume: Bool { if case .resumed = self { true } else { false } }
}
