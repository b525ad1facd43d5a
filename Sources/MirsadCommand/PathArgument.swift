import ArgumentParser
import Glibc
import SystemPackage

/// A path on the command line, made absolute against the working folder.
struct PathArgument: ExpressibleByArgument {
    let path: FilePath

    init?(argument: String) {
        guard !argument.isEmpty else { return nil }
        let given = FilePath(argument)
        if given.isAbsolute {
            path = given
            return
        }
        guard let folder = getcwd(nil, 0) else { return nil }
        defer { free(folder) }
        path = FilePath(platformString: folder).pushing(given)
    }

    static var defaultCompletionKind: CompletionKind { .file() }
}

extension PathArgument {
    /// A path that is known to be absolute.
    init(absolute path: FilePath) {
        self.path = path
    }

    /// For the help text.
    var defaultValueDescription: String { path.string }
}
