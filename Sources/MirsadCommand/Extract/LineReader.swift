import Glibc
import SystemPackage

/// Reads lines from a file or a stream, bounded in memory, and never waits while it has a whole line to give: so that a
/// program that writes a line and waits for the answer gets it.
struct LineReader {
    /// One line.
    enum Line: Equatable {
        /// Without its line feed.
        case whole(number: Int, [UInt8])
        /// Longer than the limit; it was read past and not kept.
        case tooLong(number: Int)
    }

    private let descriptor: FileDescriptor
    private let limit: Int
    /// A descriptor that becomes readable when reading is to stop.
    private let stop: FileDescriptor?
    private var buffer: [UInt8] = []
    /// What was looked through for a line feed.
    private var searched = 0
    private var number = 0
    private var isPastLimit = false
    private var isAtEnd = false
    /// Whether it was told to stop.
    private(set) var wasStopped = false

    /// Creates a reader.
    ///
    /// - Parameters:
    ///   - descriptor: where to read; stays open.
    ///   - limit: the longest line, in bytes.
    ///   - stop: a descriptor that becomes readable when reading is to stop.
    init(_ descriptor: FileDescriptor, limit: Int, stop: FileDescriptor? = nil) {
        self.descriptor = descriptor
        self.limit = limit
        self.stop = stop
    }

    /// The next lines: at least one, unless the stream ended or is to be left; as many more as can be had without waiting.
    ///
    /// - Parameters:
    ///   - count: the most lines.
    ///   - bytes: no line is begun behind so many bytes.
    mutating func lines(atMost count: Int, bytes: Int) throws(Errno) -> [Line] {
        var lines: [Line] = []
        var size = 0
        while lines.count < count, size < bytes {
            if let line = takeLine() {
                lines.append(line)
                if case .whole(_, let text) = line { size += text.count }
                continue
            }
            if isAtEnd { break }
            guard try isReadable(waiting: lines.isEmpty) else { break }
            try fill()
        }
        return lines
    }

    private mutating func takeLine() -> Line? {
        let end: Int
        if let lineFeed = buffer[searched...].firstIndex(of: UInt8(ascii: "\n")) {
            end = lineFeed
        } else if isAtEnd, !buffer.isEmpty || isPastLimit {
            // A last line may lack its line feed.
            end = buffer.count
        } else {
            searched = buffer.count
            if searched > limit {
                isPastLimit = true
                buffer.removeAll()
                searched = 0
            }
            return nil
        }
        number += 1
        let text = Array(buffer[..<end])
        buffer.removeFirst(min(end + 1, buffer.count))
        searched = 0
        defer { isPastLimit = false }
        return isPastLimit || text.count > limit ? .tooLong(number: number) : .whole(number: number, text)
    }

    private mutating func fill() throws(Errno) {
        do {
            let count = try withUnsafeTemporaryAllocation(byteCount: 65_536, alignment: 1) { chunk in
                let count = try descriptor.read(into: chunk)
                buffer.append(contentsOf: chunk[..<count])
                return count
            }
            if count == 0 { isAtEnd = true }
        } catch let error as Errno {
            throw error
        } catch {
            // Nothing else is thrown in there; the compiler cannot see it through the closure.
            throw .ioError
        }
    }

    /// Whether a read would not wait; false when reading is to stop.
    private mutating func isReadable(waiting: Bool) throws(Errno) -> Bool {
        var wanted = [pollfd(fd: descriptor.rawValue, events: Int16(POLLIN), revents: 0)]
        if let stop { wanted.append(pollfd(fd: stop.rawValue, events: Int16(POLLIN), revents: 0)) }
        while poll(&wanted, nfds_t(wanted.count), waiting ? -1 : 0) < 0 {
            guard errno == EINTR else { throw Errno(rawValue: errno) }
        }
        wasStopped = wanted.count > 1 && wanted[1].revents != 0
        return !wasStopped && wanted[0].revents != 0
    }
}
