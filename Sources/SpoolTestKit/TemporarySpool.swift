import Foundation
public import Spool
public import SystemPackage

/// A spool's folders in a temporary place, which is removed with the last reference.
public final class TemporarySpool: Sendable {
    /// Where everything is.
    public let root: FilePath
    /// Places in the temporary folder, and settings that suit tests: settled after 50 ms, rescanned every hour.
    public let configuration: SpoolConfiguration

    /// Creates the folders.
    public init() throws {
        let path = FileManager.default.temporaryDirectory.appendingPathComponent("spool-\(UUID().uuidString)").path
        try FileManager.default.createDirectory(atPath: path + "/inbox", withIntermediateDirectories: true)
        try FileManager.default.createDirectory(atPath: path + "/staging", withIntermediateDirectories: true)
        let root = FilePath(path)
        self.root = root
        var configuration = SpoolConfiguration(
            inbox: root.appending("inbox"),
            processed: root.appending("processed"),
            failed: root.appending("failed"),
            recordLog: root.appending("state/records.jsonl"),
            ledger: root.appending("state/ledger.sqlite")
        )
        configuration.settlingTime = .milliseconds(50)
        configuration.rescanInterval = .seconds(3_600)
        self.configuration = configuration
    }

    deinit {
        // A folder that a test made unreadable is all that could stop this, and tests put that right.
        try? FileManager.default.removeItem(atPath: root.string)
    }

    /// Moves a new file into the inbox, whole, by rename; its name may be any bytes.
    public func moveIn(_ name: FilePath.Component, _ contents: [UInt8]) throws {
        let staged = root.appending("staging").appending(name)
        try write(contents, to: staged)
        try rename(staged, to: configuration.inbox.appending(name))
    }

    /// Moves a new text file into the inbox.
    public func moveIn(_ name: String, _ contents: String) throws {
        try moveIn(FilePath.Component(name).unwrapped, Array(contents.utf8))
    }

    /// Writes a file in place in the inbox.
    public func writeInPlace(_ name: String, _ contents: String) throws {
        try write(Array(contents.utf8), to: configuration.inbox.appending(FilePath.Component(name).unwrapped))
    }

    /// Writes a file anywhere.
    public func write(_ contents: [UInt8], to path: FilePath) throws {
        let file = try FileDescriptor.open(
            path,
            .writeOnly,
            options: [.create, .truncate],
            permissions: [.ownerReadWrite, .groupRead, .otherRead]
        )
        try file.closeAfter { _ = try file.writeAll(contents) }
    }

    /// Renames, replacing what has the new name.
    public func rename(_ path: FilePath, to newPath: FilePath) throws {
        let result = path.withPlatformString { old in
            newPath.withPlatformString { new in Foundation.rename(old, new) }
        }
        guard result == 0 else { throw Errno(rawValue: errno) }
    }

    /// The whole lines of the record log.
    public func lines() throws -> [String] { try lines(in: configuration.recordLog) }

    /// The whole lines of a file.
    public func lines(in path: FilePath) throws -> [String] {
        String(decoding: try read(path), as: UTF8.self).split(separator: "\n").map(String.init)
    }

    /// The record logs that were rotated, the oldest first.
    public var rotatedLogs: [FilePath] {
        let folder = configuration.recordLog.removingLastComponent()
        return files(below: folder).filter { $0.hasPrefix("records-") }.map { folder.appending($0) }
    }

    /// The lines of all record logs, rotated or not.
    public func allLines() throws -> [String] {
        try (rotatedLogs + [configuration.recordLog]).flatMap { try lines(in: $0) }
    }

    /// A file's bytes.
    public func read(_ path: FilePath) throws -> [UInt8] {
        [UInt8](try Data(contentsOf: URL(fileURLWithPath: path.string)))
    }

    /// The paths of all files below a folder, relative to it and sorted; none if it is missing.
    public func files(below folder: FilePath) -> [String] {
        let found = FileManager.default.enumerator(atPath: folder.string)
        var names: [String] = []
        while let name = found?.nextObject() as? String {
            if found?.fileAttributes?[.type] as? FileAttributeType != .typeDirectory { names.append(name) }
        }
        return names.sorted()
    }

    /// The names of the files in their folders of days, and of those in `failed`.
    public var finalNames: (processed: [String], failed: [String]) {
        let paths = files(below: configuration.processed)
        let names = paths.compactMap { $0.split(separator: "/").last.map(String.init) }
        return (names.sorted(), files(below: configuration.failed))
    }
}

extension Optional<FilePath.Component> {
    /// The name; a test that names a file with a slash is wrong and gets an error of the system instead.
    fileprivate var unwrapped: FilePath.Component { self ?? "." }
}
