import Glibc
public import SystemPackage

/// Reads a file of moderate size (an article, a configuration, a table).
///
/// - Parameters:
///   - path: the file.
///   - limit: the most bytes that are taken; a file over it is refused rather than read in part.
///   - regularOnly: a pipe or a device is refused with ``Errno/invalidArgument`` rather than waited for.
public func readWholeFile(
    _ path: FilePath,
    limit: Int = 64 * 1024 * 1024,
    regularOnly: Bool = false
) throws(Errno) -> [UInt8] {
    do {
        // Opening a pipe waits for its writer, unless told not to.
        let options: FileDescriptor.OpenOptions = regularOnly ? [.closeOnExec, .nonBlocking] : [.closeOnExec]
        let descriptor = try FileDescriptor.open(path, .readOnly, options: options)
        return try descriptor.closeAfter {
            if regularOnly { try requireRegularFile(descriptor) }
            return try readToEnd(descriptor, limit: limit)
        }
    } catch let error as Errno {
        throw error
    } catch {
        // Nothing else is thrown in there; the compiler cannot see it through closeAfter.
        throw .ioError
    }
}

/// Reads what is left of an open file or stream.
///
/// - Parameters:
///   - descriptor: where to read.
///   - limit: the most bytes that are taken.
public func readToEnd(_ descriptor: FileDescriptor, limit: Int) throws(Errno) -> [UInt8] {
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65_536)
    do {
        while true {
            let count = try buffer.withUnsafeMutableBytes { try descriptor.read(into: $0) }
            if count == 0 { return bytes }
            bytes += buffer.prefix(count)
            guard bytes.count <= limit else { throw Errno.fileTooLarge }
        }
    } catch let error as Errno {
        throw error
    } catch {
        // Nothing else is thrown in there; the compiler cannot see it through the closure.
        throw .ioError
    }
}

private func requireRegularFile(_ descriptor: FileDescriptor) throws(Errno) {
    var status = stat()
    guard fstat(descriptor.rawValue, &status) == 0 else { throw Errno(rawValue: errno) }
    switch status.st_mode & S_IFMT {
    case S_IFREG: break
    case S_IFDIR: throw .isDirectory
    default: throw .invalidArgument
    }
}
