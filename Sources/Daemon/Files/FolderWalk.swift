import Glibc
public import SystemPackage

/// Lists the files of a folder and of the folders below it.
public enum FolderWalk {
    /// Regular files in the order of their names; hidden files, links and devices are left out.
    ///
    /// - Throws: when a folder cannot be listed: a part would look like the whole.
    public static func files(below folder: FilePath) throws(Errno) -> [FilePath] {
        var files: [FilePath] = []
        for name in try folderEntries(folder).sorted(by: { $0.string < $1.string }) where !name.string.hasPrefix(".") {
            let path = folder.appending(name)
            var status = stat()
            guard path.withPlatformString({ lstat($0, &status) }) == 0 else { throw Errno(rawValue: errno) }
            switch status.st_mode & S_IFMT {
            case S_IFDIR: files += try Self.files(below: path)
            case S_IFREG: files.append(path)
            default: break
            }
        }
        return files
    }
}
