import SystemPackage

/// Names that programs give to files which are not finished: they are left alone until they are renamed.
enum TemporaryNames {
    private static let endings = [".tmp", ".part", ".filepart", ".crdownload", "~", ".swp"].map { Array($0.utf8) }

    /// Whether the name says that the file is still being written. Dot files are what rsync, scp and editors use.
    static func contains(_ name: FilePath.Component) -> Bool {
        let bytes = name.bytes
        if bytes.first == UInt8(ascii: ".") { return true }
        return endings.contains { ending in bytes.count >= ending.count && bytes.suffix(ending.count) == ending[...] }
    }
}
