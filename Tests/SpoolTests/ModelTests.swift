import RandomTestKit
import Glibc
import Spool
import SpoolTestKit
import SystemPackage
import Testing

/// Random droppers, a failing disk and crashes against a small model: what was dropped and left alone is recorded exactly
/// once; what was taken away or replaced in time may be missing, but is never recorded twice.
@Suite(.timeLimit(.minutes(5))) struct ModelTests {
    /// What is known of the contents that were dropped.
    private struct Model {
        /// Each content with the name it was dropped under last and still has in the inbox, as far as we know.
        var contentOfName: [String: String] = [:]
        var must: Set<String> = []
        var may: Set<String> = []

        mutating func dropped(_ content: String, as name: String) {
            replaced(name)
            contentOfName[name] = content
            if !content.isEmpty { must.insert(content) }
        }

        /// The file under the name was taken away, if it was still there.
        mutating func replaced(_ name: String) {
            guard let content = contentOfName.removeValue(forKey: name) else { return }
            // Under another name it may still be there and must be recorded.
            if !contentOfName.values.contains(content), must.remove(content) != nil { may.insert(content) }
        }
    }

    @Test(arguments: [1, 2, 3, 4, 5, 20_261_121, 42, 1_001] as [UInt64])
    func everyContentEndsOnce(seed: UInt64) async throws {
        var random = SeededGenerator(seed: seed)
        let place = try TemporarySpool()
        var configuration = place.configuration
        configuration.settlingTime = .milliseconds(5)
        configuration.maximumRetryDelay = .milliseconds(5)
        configuration.maximumGroupFiles = 4
        let inbox = configuration.inbox
        var model = Model()
        for round in 0..<6 {
            let fileSystem = FailingFileSystem()
            if round < 5 { fileSystem.crash(atTrace: 5 + Int(random.next() % 60), .allCases[Int(random.next() % 3)]) }
            let recorder = EventRecorder()
            let spool = try? Spool.open(
                configuration,
                processor: EchoProcessor(),
                events: recorder,
                fileSystem: fileSystem
            )
            spool?.start()
            for action in 0..<25 {
                let name = "file-\(random.next() % 12)"
                let path = inbox.appending(name)
                let content = random.next() % 8 == 0 ? "" : "content \(random.next() % 100)"
                switch random.next() % 8 {
                case 0, 1, 2:
                    try place.moveIn(name, content)
                    model.dropped(content, as: name)
                case 3, 4:
                    // In place: two writes, the first of which may be taken for the whole.
                    try? place.writeInPlace(name, content + " and")
                    model.replaced(name)
                    model.may.insert(content + " and")
                    try? place.writeInPlace(name, content + " and more")
                    model.dropped(content + " and more", as: name)
                case 5:
                    _ = path.withPlatformString { unlink($0) }
                    model.replaced(name)
                case 6:
                    spool?.rescan()
                default:
                    let call = [FailingFileSystem.Call.append, .rename, .synchronizeData][action % 3]
                    fileSystem.fail(call, with: [Errno.noSpace, .ioError][action % 2])
                    await Task.yield()
                    fileSystem.clear(call)
                }
            }
            if round == 5 {
                // All that is left to do is done when nothing waits any more, twice: the first scan to end may be one that
                // was asked for before the last drop.
                var quiet = 0
                while quiet < 2 {
                    let before = recorder.events.count
                    spool?.rescan()
                    await recorder.waitFor(after: before) { $0.isScan }
                    let books = try #require(spool?.snapshot())
                    quiet = books.waiting == 0 && books.activity == .idle ? quiet + 1 : 0
                }
                #expect(spool?.snapshot().booksBalance == true)
            }
            await spool?.stop()
        }
        try check(model, place)
    }

    private func check(_ model: Model, _ place: TemporarySpool) throws {
        let processor = EchoProcessor()
        let recorded = try place.lines().map { try #require(processor.documentDigest(ofLine: Array($0.utf8))) }
        #expect(Set(recorded).count == recorded.count)
        // Only a spool knows digests: those of the files in `processed` are asked of their contents.
        let processed = place.configuration.processed
        var contents: Set<String> = []
        for path in place.files(below: processed) {
            contents.insert(String(decoding: try place.read(processed.appending(path)), as: UTF8.self))
        }
        #expect(model.must.subtracting(contents).isEmpty)
        #expect(contents.isSubset(of: model.must.union(model.may)))
        #expect(recorded.count >= contents.count)
        #expect(place.files(below: place.configuration.inbox).isEmpty)
    }
}
