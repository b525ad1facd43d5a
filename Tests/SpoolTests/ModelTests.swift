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

        /// The file was given another name, if it was still there, and took the place of what had that.
        mutating func renamed(_ name: String, to other: String) {
            let content = contentOfName[name]
            contentOfName[name] = nil
            replaced(other)
            if let content {
                contentOfName[other] = content
                if !content.isEmpty { must.insert(content) }
            }
        }

        /// The whole inbox was taken away.
        mutating func inboxReplaced() {
            for name in contentOfName.keys { replaced(name) }
        }

        /// The file under the name was taken away, if it was still there.
        mutating func replaced(_ name: String) {
            guard let content = contentOfName.removeValue(forKey: name) else { return }
            // Under another name it may still be there and must be recorded.
            if !contentOfName.values.contains(content), must.remove(content) != nil { may.insert(content) }
        }
    }

    @Test(arguments: [1, 2, 3, 4, 5, 20_261_121, 42, 1_001, 77, 4_711] as [UInt64])
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
                switch random.next() % 16 {
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
                case 7:
                    // Like rsync: under a name of its own until it is whole.
                    try place.writeInPlace(".\(name).Xa3q", String(content.prefix(4)))
                    try place.writeInPlace(".\(name).Xa3q", content)
                    try place.rename(inbox.appending(".\(name).Xa3q"), to: path)
                    model.dropped(content, as: name)
                case 8:
                    // A writer that comes back: what it had written may be taken for the whole.
                    model.replaced(name)
                    let (first, second) = ("first of \(content)", ", second")
                    model.may.insert(first)
                    try place.writeInPlace(name, first)
                    await Task.yield()
                    let isWhole = try append(second, to: path)
                    if isWhole { model.dropped(first + second, as: name) } else { model.dropped(second, as: name) }
                case 9:
                    let other = "file-\(random.next() % 12)"
                    guard other != name, (try? place.rename(path, to: inbox.appending(other))) != nil else { continue }
                    model.renamed(name, to: other)
                case 10:
                    // Never an article, whatever is in it.
                    let folder = place.root.appending("staging/folder-\(round)-\(action)")
                    try LinuxFileSystem().makeFolders(folder)
                    try place.write(Array("inside".utf8), to: folder.appending(name))
                    try place.rename(folder, to: inbox.appending("folder-\(round)-\(action)"))
                case 11:
                    let away = place.root.appending("away")
                    try place.rename(inbox, to: away)
                    await Task.yield()
                    try place.rename(away, to: inbox)
                case 12:
                    try place.rename(inbox, to: place.root.appending("gone-\(round)-\(action)"))
                    model.inboxReplaced()
                    await Task.yield()
                    try LinuxFileSystem().makeFolders(inbox)
                case 13:
                    // Another name of the same file stays where it is.
                    let staged = place.root.appending("staging/\(round)-\(action)")
                    try place.write(Array(content.utf8), to: staged)
                    _ = path.withPlatformString { unlink($0) }
                    let result = staged.withPlatformString { from in path.withPlatformString { link(from, $0) } }
                    #expect(result == 0)
                    model.dropped(content, as: name)
                case 14:
                    let call = [FailingFileSystem.Call.openToRead, .read, .list, .status, .openFolder][action % 5]
                    fileSystem.fail(call, with: [Errno.tooManyOpenFiles, .ioError, .noMemory][action % 3])
                    await Task.yield()
                    fileSystem.clear(call)
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

    /// Opens a file again and writes behind what is there.
    ///
    /// - Returns: false when it was gone, so that a new file holds this part alone.
    private func append(_ text: String, to path: FilePath) throws -> Bool {
        let file = try FileDescriptor.open(
            path,
            .writeOnly,
            options: [.append, .create],
            permissions: [.ownerReadWrite, .groupRead]
        )
        return try file.closeAfter {
            let isThere = try file.seek(offset: 0, from: .end) > 0
            _ = try file.writeAll(text.utf8)
            return isThere
        }
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
