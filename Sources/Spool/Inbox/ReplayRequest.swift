public import SystemPackage

/// A file of the inbox whose content is to be recorded again, known or not: one whose name ends in `.replay`.
///
/// The request is the file itself, so that all that holds of files holds of it: it is honoured once, by the spool that
/// runs or by the next, after whatever crash. Its lines name it, so that they can be told from the earlier ones.
public struct ReplayRequest: Sendable {
    /// What the name of a request ends in.
    public static let ending = ".replay"

    private let inbox: Folder
    private let fileSystem: any FileSystem

    /// Opens the inbox to put requests into it; a spool may be running on it.
    ///
    /// - Throws: ``SpoolError`` when there is no such folder.
    public init(inbox: FilePath, fileSystem: any FileSystem = LinuxFileSystem()) throws(SpoolError) {
        self.fileSystem = fileSystem
        do throws(Errno) {
            self.inbox = try Folder(inbox, fileSystem: fileSystem)
        } catch {
            throw SpoolError(operation: "open the inbox", path: inbox, errno: error)
        }
    }

    /// Whether a name of the inbox is that of a request.
    static func isOne(_ name: FilePath.Component) -> Bool {
        let bytes = name.bytes
        return bytes.count > ending.utf8.count && bytes.suffix(ending.utf8.count).elementsEqual(ending.utf8)
    }

    /// Puts a request into the inbox, whole and on the disk. One that was interrupted is left alone by the spool, and put
    /// right by the next for the same name.
    ///
    /// - Parameters:
    ///   - name: The file's name, with or without the ending.
    ///   - contents: What it holds.
    /// - Returns: The name it got.
    /// - Throws: ``SpoolError`` when the system refuses.
    public func submit(_ name: FilePath.Component, contents: [UInt8]) throws(SpoolError) -> FilePath.Component {
        let plain = Self.isOne(name) ? Array(name.bytes.dropLast(Self.ending.utf8.count)) : name.bytes
        let base = FilePath.Component(bytes: plain) ?? name
        let room = Self.ending.utf8.count + Self.temporaryMark.count
        let temporary = Self.joined(Self.temporaryMark, FinalName.attempt(0, for: base, room: room), [])
        do throws(Errno) {
            do throws(Errno) {
                try fileSystem.remove(temporary, in: inbox.descriptor)
            } catch .noSuchFileOrDirectory {}
            try fileSystem.create(temporary, in: inbox.descriptor, contents: contents, durably: true)
            var attempt = 0
            while true {
                let stem = FinalName.attempt(attempt, for: base, room: room)
                let target = Self.joined([], stem, Array(Self.ending.utf8))
                do throws(Errno) {
                    try fileSystem.rename(temporary, in: inbox.descriptor, to: target, in: inbox.descriptor)
                    try fileSystem.synchronizeFolder(inbox.descriptor)
                    return target
                } catch .fileExists {
                    attempt += 1
                }
            }
        } catch {
            throw SpoolError(operation: "put a request into the inbox", path: inbox.path / base, errno: error)
        }
    }

    /// What stands before the name of a request that is being written: names with a dot are left alone.
    private static let temporaryMark = Array(".replay-".utf8)

    private static func joined(
        _ start: [UInt8],
        _ name: FilePath.Component,
        _ end: [UInt8]
    ) -> FilePath.Component {
        // Never nil: the bytes are those of a name with others added that a name may hold.
        FilePath.Component(bytes: start + name.bytes + end) ?? name
    }
}
