import Foundation
public import SystemPackage

/// A folder for one test, which is removed with the last reference.
public final class TemporaryFolder: Sendable {
    /// Where it is.
    public let path: FilePath

    /// Creates the folder.
    public init() throws {
        let place = FileManager.default.temporaryDirectory.appendingPathComponent("mirsad-\(UUID().uuidString)").path
        try FileManager.default.createDirectory(atPath: place, withIntermediateDirectories: true)
        path = FilePath(place)
    }

    deinit {
        // What cannot be removed is left to whoever cleans the temporary folder.
        try? FileManager.default.removeItem(atPath: path.string)
    }

    /// Writes a file whole: it appears under its name by rename. Folders on the way are created.
    @discardableResult
    public func write(_ text: String, to name: String) throws -> FilePath {
        let target = path.pushing(FilePath(name))
        let folder = target.removingLastComponent()
        try FileManager.default.createDirectory(atPath: folder.string, withIntermediateDirectories: true)
        try Data(text.utf8).write(to: URL(fileURLWithPath: target.string), options: .atomic)
        return target
    }

    /// The contents of a file as text.
    public func text(of name: String) throws -> String {
        String(decoding: try Data(contentsOf: URL(fileURLWithPath: path.pushing(FilePath(name)).string)), as: UTF8.self)
    }
}
