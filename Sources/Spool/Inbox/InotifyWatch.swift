@preconcurrency import Dispatch
import Glibc
import SystemPackage

/// One folder watched through inotify, its events delivered on a queue.
///
/// Events are hints only: what they say may be out of date when it is read.
final class InotifyWatch: Sendable {
    /// What is to be told of the folder.
    enum Interest {
        /// Files that may be ready.
        case files
        /// Names that come and go.
        case names

        fileprivate var mask: UInt32 {
            let bits =
                switch self {
                case .files: IN_CLOSE_WRITE | IN_CREATE | IN_MOVED_TO | IN_ATTRIB
                case .names: IN_CREATE | IN_MOVED_TO | IN_ATTRIB | IN_MOVED_FROM | IN_DELETE
                }
            return UInt32(bits) | UInt32(IN_DELETE_SELF) | UInt32(IN_MOVE_SELF) | UInt32(IN_ONLYDIR)
        }
    }

    /// What happened in the folder.
    enum Event: Equatable {
        /// A name appeared by rename.
        case movedIn(FilePath.Component)
        /// A name was created, closed after writing, changed its rights, or went.
        case touched(FilePath.Component)
        /// Events were lost.
        case overflow
        /// The folder itself was moved or removed.
        case folderGone
    }

    private let source: any DispatchSourceRead

    /// Watches the folder at `path`. The caller must check afterwards that the path still leads to the folder it means.
    ///
    /// - Parameters:
    ///   - interest: What is to be told.
    ///   - queue: Where `handler` is called, with everything that one wake-up found.
    /// - Throws: `tooManyOpenFiles` when the user's inotify instances are used up, `noSpace` when its watches are.
    init(
        _ path: FilePath,
        for interest: Interest,
        queue: DispatchQueue,
        handler: @escaping @Sendable ([Event]) -> Void
    ) throws(Errno) {
        let descriptor = inotify_init1(Int32(IN_NONBLOCK | IN_CLOEXEC))
        guard descriptor >= 0 else { throw Errno(rawValue: Glibc.errno) }
        guard path.withPlatformString({ inotify_add_watch(descriptor, $0, interest.mask) }) >= 0 else {
            let failure = Errno(rawValue: Glibc.errno)
            Glibc.close(descriptor)
            throw failure
        }
        self.source = DispatchSource.makeReadSource(fileDescriptor: descriptor, queue: queue)
        source.setEventHandler { @Sendable in
            let events = Self.read(descriptor)
            if !events.isEmpty { handler(events) }
        }
        source.setCancelHandler { @Sendable in Glibc.close(descriptor) }
        source.activate()
    }

    deinit { source.cancel() }

    /// Stops; events already read may still be delivered.
    func cancel() { source.cancel() }

    /// Reads what is queued, but no more than the buffer holds: the source fires again, and the queue's other work gets
    /// its turn in between.
    private static func read(_ descriptor: CInt) -> [Event] {
        withUnsafeTemporaryAllocation(byteCount: 65_536, alignment: 8) { buffer in
            let count = Glibc.read(descriptor, buffer.baseAddress, buffer.count)
            guard count > 0 else { return [] }
            return parse(UnsafeRawBufferPointer(rebasing: buffer[..<count]))
        }
    }

    /// Takes apart what the kernel wrote: `wd`, `mask`, `cookie` and `len` of four bytes each, then `len` bytes of name,
    /// padded with zeros.
    static func parse(_ buffer: UnsafeRawBufferPointer) -> [Event] {
        var events: [Event] = []
        var offset = 0
        while offset + 16 <= buffer.count {
            let mask = buffer.loadUnaligned(fromByteOffset: offset + 4, as: UInt32.self)
            let length = Int(buffer.loadUnaligned(fromByteOffset: offset + 12, as: UInt32.self))
            guard offset + 16 + length <= buffer.count else { break }
            let name = buffer[(offset + 16)..<(offset + 16 + length)].prefix { $0 != 0 }
            offset += 16 + length
            if mask & UInt32(IN_Q_OVERFLOW) != 0 {
                events.append(.overflow)
            } else if mask & UInt32(IN_DELETE_SELF | IN_MOVE_SELF | IN_IGNORED | IN_UNMOUNT) != 0 {
                events.append(.folderGone)
            } else if let component = FilePath.Component(bytes: name) {
                events.append(mask & UInt32(IN_MOVED_TO) != 0 ? .movedIn(component) : .touched(component))
            }
        }
        return events
    }
}
