import Glibc
import SystemPackage

/// The note beside a file of records that says how far it is good, `FILE.writing`: there while a run writes, and left by one
/// that was killed. What stands behind that place was not finished and is made again.
///
/// A document has several lines, and no line tells how many: only such a note can say whether the last document is whole.
struct WritingNote {
    let path: FilePath
    private let file: FileDescriptor
    private let inode: UInt64

    static func path(of records: FilePath) -> FilePath { FilePath(records.string + ".writing") }

    /// What the note that is there says of a file; nil when there is none, or it is of another file.
    static func end(of records: FilePath, inode: UInt64, size: Int64) -> Int64? {
        guard let file = try? FileDescriptor.open(path(of: records), .readOnly, options: [.closeOnExec, .noFollow])
        else { return nil }
        defer { try? file.close() }
        var bytes = [UInt8](repeating: 0, count: 256)
        guard let count = try? bytes.withUnsafeMutableBytes({ try file.read(into: $0) }) else { return nil }
        let words = String(decoding: bytes[..<count], as: UTF8.self).split(separator: " ")
        guard words.count > 8, let end = Int64(words[5]), let noted = UInt64(words[8].dropLast()), noted == inode,
            (0...size).contains(end), text(end, inode).elementsEqual(bytes[..<count])
        else { return nil }
        return end
    }

    /// Writes a note that outlives a power cut from its first line on.
    init(of records: FilePath, inode: UInt64, end: Int64) throws(Errno) {
        path = Self.path(of: records)
        self.inode = inode
        do {
            file = try FileDescriptor.open(
                path, .writeOnly, options: [.create, .closeOnExec, .noFollow],
                permissions: [.ownerReadWrite, .groupRead, .otherRead])
        } catch {
            throw error as? Errno ?? .ioError
        }
        do throws(Errno) {
            guard ftruncate(file.rawValue, off_t(Self.text(end, inode).count)) == 0 else {
                throw Errno(rawValue: errno)
            }
            try write(end)
            guard fsync(file.rawValue) == 0 else { throw Errno(rawValue: errno) }
            let folder = records.removingLastComponent()
            let descriptor = open(folder.isEmpty ? "." : folder.string, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
            guard descriptor >= 0 else { throw Errno(rawValue: errno) }
            defer { Glibc.close(descriptor) }
            guard fsync(descriptor) == 0 else { throw Errno(rawValue: errno) }
        } catch {
            try? file.close()
            throw error
        }
    }

    /// Notes that the file is good so far. Written in place, in one sector: it is the old note or the new one, and needs no
    /// room on the disk.
    func write(_ end: Int64) throws(Errno) {
        do {
            _ = try file.writeAll(toAbsoluteOffset: 0, Self.text(end, inode))
        } catch {
            throw error as? Errno ?? .ioError
        }
    }

    /// Takes the note away: the file is whole.
    func remove() {
        try? file.close()
        // A note that stays tells the truth.
        _ = path.withPlatformString { unlink($0) }
    }

    /// Always of the same length.
    private static func text(_ end: Int64, _ inode: UInt64) -> [UInt8] {
        func padded(_ number: String) -> String { String(repeating: "0", count: max(0, 20 - number.count)) + number }
        let line =
            "mirsad extract: good to byte \(padded(String(end))) of file \(padded(String(inode))). "
            + "Run the same command again to go on.\n"
        return Array(line.utf8)
    }
}
