import Glibc
import Spool
import SpoolTestKit
import SystemPackage
import Testing

/// What is no article ends in `failed` with its reason, and nothing else suffers.
@Suite(.timeLimit(.minutes(2))) struct BadInputTests {
    /// Drops one bad thing and one good file, and returns the rejection of the bad one.
    private func rejection(
        of bad: FilePath.Component,
        in place: TemporarySpool,
        configuration: SpoolConfiguration? = nil
    ) async throws -> Rejection {
        try place.moveIn("good.txt", "good content")
        return try await withSpool(place, configuration: configuration) { spool, recorder in
            await recorder.waitForFinished(2)
            #expect(spool.snapshot().booksBalance)
            #expect(spool.snapshot().sinceStart.recorded == 1)
            #expect(place.finalNames.processed == ["good.txt"])
            for case .rejected(let file, let rejection) in recorder.events {
                #expect(file.name == bad)
                #expect(spool.snapshot().lifetime.rejectedByCode == [rejection.code: 1])
                return rejection
            }
            Issue.record("Nothing was rejected.")
            return Rejection(code: "", message: "", hint: "")
        }
    }

    private func reason(_ place: TemporarySpool, _ fileName: String) throws -> String {
        let path = place.configuration.failed.appending(name(fileName))
        return String(decoding: try place.read(path), as: UTF8.self)
    }

    @Test func anEmptyFile() async throws {
        let place = try TemporarySpool()
        try place.moveIn("empty.txt", "")
        let rejection = try await rejection(of: "empty.txt", in: place)
        #expect(rejection.code == "empty")
        #expect(place.finalNames.failed == ["empty.txt", "empty.txt.reason.json"])
        let reason = try reason(place, "empty.txt.reason.json")
        #expect(reason.contains("\"code\":\"empty\""))
        #expect(reason.contains("\"digest\":\"e3b0c44298fc1c14"))
    }

    @Test func aFileThatIsTooLarge() async throws {
        let place = try TemporarySpool()
        var configuration = place.configuration
        configuration.maximumFileSize = 1_000
        try place.moveIn("exact.txt", String(repeating: "x", count: 1_000))
        try await withSpool(place, configuration: configuration) { _, recorder in await recorder.waitForFinished(1) }
        #expect(place.finalNames.processed == ["exact.txt"])

        let other = try TemporarySpool()
        configuration = other.configuration
        configuration.maximumFileSize = 1_000
        // Sparse, a terabyte: nothing may try to read it.
        let staged = other.root.appending("staging/huge.txt")
        try other.write([], to: staged)
        #expect(staged.withPlatformString { truncate($0, 1 << 40) } == 0)
        try other.rename(staged, to: other.configuration.inbox.appending("huge.txt"))
        let rejection = try await rejection(of: "huge.txt", in: other, configuration: configuration)
        #expect(rejection.code == "too_large")
        #expect(try reason(other, "huge.txt.reason.json").contains("\"size\":1099511627776"))
        #expect(try reason(other, "huge.txt.reason.json").contains("\"digest\":null"))
    }

    @Test func aSymbolicLinkIsMovedNotFollowed() async throws {
        let place = try TemporarySpool()
        try place.write(Array("secret".utf8), to: place.root.appending("secret"))
        let link = place.configuration.inbox.appending("link.txt")
        #expect(link.withPlatformString { symlink("../secret", $0) } == 0)
        let rejection = try await rejection(of: "link.txt", in: place)
        #expect(rejection.code == "symbolic_link")
        #expect(try place.lines().count == 1)
        #expect(try place.read(place.root.appending("secret")) == Array("secret".utf8))
        #expect(place.finalNames.failed == ["link.txt", "link.txt.reason.json"])
    }

    @Test func aNamedPipe() async throws {
        let place = try TemporarySpool()
        let pipe = place.configuration.inbox.appending("pipe.txt")
        #expect(pipe.withPlatformString { mkfifo($0, 0o600) } == 0)
        #expect(try await rejection(of: "pipe.txt", in: place).code == "pipe")
    }

    @Test func aFolder() async throws {
        let place = try TemporarySpool()
        let folder = place.configuration.inbox.appending("folder")
        #expect(folder.withPlatformString { mkdir($0, 0o700) } == 0)
        try place.write(Array("inside".utf8), to: folder.appending("a.txt"))
        #expect(try await rejection(of: "folder", in: place).code == "directory")
        #expect(place.finalNames.failed == ["folder.reason.json", "folder/a.txt"])
    }

    @Test func aNameThatIsNotUTF8() async throws {
        let place = try TemporarySpool()
        let odd = try #require(FilePath.Component(bytes: [0x61, 0xE9, 0x0A, 0x2E, 0x74]))
        try place.moveIn(odd, [])
        #expect(try await rejection(of: odd, in: place).code == "empty")
        let reasonName = try #require(FilePath.Component(bytes: odd.bytes + Array(".reason.json".utf8)))
        let bytes = try FileDescriptor.open(place.configuration.failed.appending(reasonName), .readOnly)
        try bytes.closeAfter {
            var buffer = [UInt8](repeating: 0, count: 2_000)
            let count = try buffer.withUnsafeMutableBytes { try bytes.read(into: $0) }
            let text = try #require(String(validating: buffer.prefix(count), as: UTF8.self))
            #expect(text.contains("\"name_bytes\":\"61e90a2e74\""))
        }
    }

    @Test func aGoodFileWithANameThatIsNotUTF8IsRecorded() async throws {
        let place = try TemporarySpool()
        let odd = try #require(FilePath.Component(bytes: [0x61, 0xE9, 0x2E, 0x74]))
        try place.moveIn(odd, Array("content".utf8))
        try await withSpool(place) { _, recorder in
            await recorder.waitForFinished(1)
            #expect(recorder.finished.first?.name == odd)
            #expect(recorder.finished.first?.destination?.lastComponent == odd)
        }
    }

    @Test func aNameOf255BytesFindsRoomForItsReason() async throws {
        let place = try TemporarySpool()
        let long = try #require(FilePath.Component(String(repeating: "n", count: 251) + ".txt"))
        try place.moveIn(long, [])
        #expect(try await rejection(of: long, in: place).code == "empty")
        let failed = place.finalNames.failed
        #expect(failed.count == 2)
        #expect(failed.last == failed.first.map { $0 + ".reason.json" })
        #expect(try reason(place, failed.last ?? "").contains(long.string))
    }

    @Test func namesTakenInFailedGetASuffixWithTheirReason() async throws {
        let place = try TemporarySpool()
        try await withSpool(place) { _, recorder in
            for number in 1...2 {
                try place.moveIn("empty.txt", "")
                await recorder.waitForFinished(number)
            }
        }
        #expect(
            place.finalNames.failed == [
                "empty-2.txt", "empty-2.txt.reason.json", "empty.txt", "empty.txt.reason.json",
            ]
        )
    }

    @Test func anUnreadableFileWaitsAndIsTriedAgain() async throws {
        let place = try TemporarySpool()
        let fileSystem = FailingFileSystem()
        // Injected, as root reads everything.
        fileSystem.fail(.openToRead, with: .permissionDenied, for: "closed.txt")
        try place.moveIn("closed.txt", "content")
        try place.moveIn("open.txt", "other content")
        try await withSpool(place, fileSystem: fileSystem) { spool, recorder in
            await recorder.waitFor { if case .unreadable = $0 { true } else { false } }
            await recorder.waitForFinished(1)
            #expect(spool.snapshot().unreadable == ["closed.txt"])
            #expect(spool.snapshot().waiting == 1)
            let before = recorder.events.count
            spool.rescan()
            await recorder.waitFor(after: before) { $0.isScan }
            fileSystem.clear(.openToRead)
            // A change of its rights is enough.
            let path = place.configuration.inbox.appending("closed.txt")
            #expect(path.withPlatformString { chmod($0, 0o640) } == 0)
            await recorder.waitForFinished(2)
            #expect(spool.snapshot().unreadable.isEmpty)
            #expect(spool.snapshot().booksBalance)
            let warnings = recorder.events.count { if case .unreadable = $0 { true } else { false } }
            #expect(warnings == 1)
        }
        #expect(place.finalNames.processed == ["closed.txt", "open.txt"])
    }

    @Test func anUnreadableFileThatIsTakenAwayWaitsNoLonger() async throws {
        let place = try TemporarySpool()
        let fileSystem = FailingFileSystem()
        fileSystem.fail(.openToRead, with: .permissionDenied)
        try place.moveIn("closed.txt", "content")
        try await withSpool(place, fileSystem: fileSystem) { spool, recorder in
            await recorder.waitFor { if case .unreadable = $0 { true } else { false } }
            try place.rename(place.configuration.inbox.appending("closed.txt"), to: place.root.appending("taken"))
            spool.rescan()
            await recorder.waitFor { if case .withdrawn = $0 { true } else { false } }
            #expect(spool.snapshot().waiting == 0)
            #expect(spool.snapshot().withdrawn == 1)
            #expect(spool.snapshot().unreadable.isEmpty)
            #expect(spool.snapshot().booksBalance)
        }
    }

    @Test func aFileThatCannotBeMovedIsHeldAndTheOthersGoOn() async throws {
        let place = try TemporarySpool()
        let fileSystem = FailingFileSystem()
        fileSystem.fail(.rename, with: .notPermitted, for: "stuck.txt")
        try place.moveIn("stuck.txt", "content")
        try await withSpool(place, fileSystem: fileSystem) { spool, recorder in
            await recorder.waitForFinished(1)
            try place.moveIn("free.txt", "other content")
            await recorder.waitForFinished(2)
            #expect(spool.snapshot().held == ["stuck.txt"])
            #expect(spool.snapshot().booksBalance)
        }
        // Over a restart it stays recorded, and is moved as soon as that is possible.
        try await withSpool(place, fileSystem: fileSystem) { spool, recorder in
            await recorder.waitFor { $0.isScan }
            #expect(spool.snapshot().held == ["stuck.txt"])
            fileSystem.clear(.rename)
            spool.rescan()
            while !spool.snapshot().held.isEmpty {
                let before = recorder.events.count
                spool.rescan()
                await recorder.waitFor(after: before) { $0.isScan }
            }
            #expect(spool.snapshot().booksBalance)
        }
        #expect(place.finalNames.processed == ["free.txt", "stuck.txt"])
        #expect(try place.lines().count == 2)
    }
}
