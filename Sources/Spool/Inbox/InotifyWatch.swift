@preconcurrency import Dispatch
import Glibc
import SystemPackage

/// One folder watched through inotify, its events delivered on a queue.
///
/// Events are hints only: what they say may be out of date when it is read.
final class InotifyWatch: Sendable {
    /// What happened in the folder.
    enum Event: Equatable {
        /// A name appeared by rename.
        case movedIn(FilePath.Component)
        /// A name was created, closed after writing, or changed its rights.
        case touched(FilePath.Component)
        /// Events were lost.
        case overflow
        /// The folder itself was moved or removed, or something happened to its name in the folder above.
        case folderGone
    }

    /// Where the folder has its name.
    struct Place {
        /// The number of the watch of the folder above; nil without one.
        var above: CInt?
        /// The folder's name there.
        var name: FilePath.Component?
    }

    /// Less than the kernel's queue of 16,384 events takes to fill, even from a program that renames 100,000 files a second.
    private static let rest = DispatchTimeInterval.milliseconds(20)

    private let source: any DispatchSourceRead
    private let queue: DispatchQueue

    /// Watches the folder at `path`, and in the folder above, as far as that may be read, for what happens to its name. The
    /// caller must check afterwards that the path still leads to the folder it means.
    ///
    /// One descriptor serves both: a user has 128 of them.
    ///
    /// - Parameters:
    ///   - isThere: Whether there is such a folder; if not, only the one above is watched.
    ///   - queue: Where `handler` is called, with everything that one wake-up found.
    /// - Throws: `tooManyOpenFiles` when the user's inotify instances are used up, `noSpace` when its watches are.
    init(
        _ path: FilePath,
        isThere: Bool = true,
        queue: DispatchQueue,
        handler: @escaping @Sendable ([Event]) -> Void
    ) throws(Errno) {
        let descriptor = inotify_init1(Int32(IN_NONBLOCK | IN_CLOEXEC))
        guard descriptor >= 0 else { throw Errno(rawValue: Glibc.errno) }
        func watch(_ path: FilePath, _ interest: Int32) -> CInt {
            let mask = UInt32(interest) | UInt32(IN_DELETE_SELF) | UInt32(IN_MOVE_SELF) | UInt32(IN_ONLYDIR)
            return path.withPlatformString { inotify_add_watch(descriptor, $0, mask) }
        }
        let names = IN_CREATE | IN_MOVED_TO | IN_ATTRIB | IN_MOVED_FROM | IN_DELETE
        let above = watch(path.removingLastComponent().orCurrent, names)
        // Second, so that its interest counts where both are one folder.
        let own = isThere ? watch(path, IN_CLOSE_WRITE | IN_MOVED_TO | IN_CREATE | IN_ATTRIB) : above
        guard own >= 0 else {
            let failure = Errno(rawValue: Glibc.errno)
            Glibc.close(descriptor)
            throw failure
        }
        let place = Place(above: isThere && own == above ? nil : above, name: path.lastComponent)
        self.queue = queue
        self.source = DispatchSource.makeReadSource(fileDescriptor: descriptor, queue: queue)
        source.setEventHandler { @Sendable in
            let events = Self.read(descriptor, place)
            if !events.isEmpty { handler(events) }
        }
        source.setCancelHandler { @Sendable in Glibc.close(descriptor) }
        source.activate()
    }

    deinit { source.cancel() }

    /// Stops; events already read may still be delivered.
    func cancel() { source.cancel() }

    /// Leaves what happens to the kernel for a moment, and then hears of it all at once: in a burst each event would wake two
    /// threads. Only to be called by the handler.
    func takeRest() {
        source.suspend()
        queue.asyncAfter(deadline: .now() + Self.rest) { @Sendable [source] in source.resume() }
    }

    /// Reads what is queued, but no more than the buffer holds: the source fires again, and the queue's other work gets
    /// its turn in between.
    private static func read(_ descriptor: CInt, _ place: Place) -> [Event] {
        withUnsafeTemporaryAllocation(byteCount: 65_536, alignment: 8) { buffer in
            let count = Glibc.read(descriptor, buffer.baseAddress, buffer.count)
            guard count > 0 else { return [] }
            return parse(UnsafeRawBufferPointer(rebasing: buffer[..<count]), place)
        }
    }

    /// Takes apart what the kernel wrote: `wd`, `mask`, `cookie` and `len` of four bytes each, then `len` bytes of name,
    /// padded with zeros.
    static func parse(_ buffer: UnsafeRawBufferPointer, _ place: Place = Place()) -> [Event] {
        var events: [Event] = []
        var offset = 0
        while offset + 16 <= buffer.count {
            let watch = buffer.loadUnaligned(fromByteOffset: offset, as: CInt.self)
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
                if watch == place.above {
                    if component == place.name { events.append(.folderGone) }
                    continue
                }
                events.append(mask & UInt32(IN_MOVED_TO) != 0 ? .movedIn(component) : .touched(component))
            }
        }
        return events
    }
}
