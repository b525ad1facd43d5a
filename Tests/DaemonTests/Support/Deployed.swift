import Daemon
import SystemPackage

/// Files that are shipped beside the program.
enum Deployed {
    /// Where a file of `deploy/` is.
    static func path(_ name: String) -> FilePath {
        FilePath(#filePath).removingLastComponent().removingLastComponent().removingLastComponent()
            .removingLastComponent().appending("deploy").pushing(FilePath(name))
    }

    /// What is in it.
    static func text(_ name: String) throws -> String {
        String(decoding: try readWholeFile(path(name)), as: UTF8.self)
    }
}
