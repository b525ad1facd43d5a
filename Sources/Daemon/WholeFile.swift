import SystemPackage

/// Reads a small file of the operator's (configuration, tables).
///
/// - Parameter limit: the most bytes that are taken; a file over it is refused rather than read in part.
func readWholeFile(_ path: FilePath, limit: Int = 64 * 1024 * 1024) throws(Errno) -> [UInt8] {
    do {
        let descriptor = try FileDescriptor.open(path, .readOnly, options: [.closeOnExec])
        return try descriptor.closeAfter {
            var bytes: [UInt8] = []
            var buffer = [UInt8](repeating: 0, count: 65_536)
            while true {
                let count = try buffer.withUnsafeMutableBytes { try descriptor.read(into: $0) }
                if count == 0 { return bytes }
                bytes += buffer.prefix(count)
                guard bytes.count <= limit else { throw Errno.fileTooLarge }
            }
        }
    } catch let error as Errno {
        throw error
    } catch {
        // Nothing else is thrown in there; the compiler cannot see it through closeAfter.
        throw .ioError
    }
}
