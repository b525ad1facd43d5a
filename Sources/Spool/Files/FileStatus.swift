public import Glibc

/// What the file system knows of a file, without having followed a link.
public struct FileStatus: Sendable, Equatable {
    /// What sort of thing carries the name.
    public enum Kind: String, Sendable, CaseIterable {
        /// A file with contents: the only sort that is read.
        case regular
        /// A folder.
        case directory
        /// A symbolic link.
        case symbolicLink = "symbolic_link"
        /// A named pipe.
        case pipe
        /// A socket.
        case socket
        /// A device.
        case device
    }

    /// What sort of thing it is.
    public var kind: Kind
    /// The file system it is on.
    public var device: UInt64
    /// What must stay the same for it to be the file that was read.
    public var identity: FileIdentity
    /// When contents, rights or names last changed, nanoseconds since 1970-01-01T00:00:00Z. Cannot be set at will.
    public var changed: Int64
    /// How many names it has; none once it was deleted.
    public var links: Int
    /// The number of the user that it belongs to.
    public var owner: uid_t

    /// Creates a status.
    public init(
        kind: Kind,
        device: UInt64,
        identity: FileIdentity,
        changed: Int64,
        links: Int = 1,
        owner: uid_t = 0
    ) {
        self.kind = kind
        self.device = device
        self.identity = identity
        self.changed = changed
        self.links = links
        self.owner = owner
    }
}

/// Which file it is, in which state: a name alone can be given to another file at any time.
///
/// The device is left out: all folders lie on one file system, and its number may change when the machine starts anew.
public struct FileIdentity: Sendable, Hashable {
    /// The inode.
    public var inode: UInt64
    /// The size in bytes.
    public var size: Int64
    /// When the contents were last modified, nanoseconds since 1970-01-01T00:00:00Z.
    public var modified: Int64

    /// Creates an identity.
    public init(inode: UInt64, size: Int64, modified: Int64) {
        self.inode = inode
        self.size = size
        self.modified = modified
    }
}
