public import Glibc
public import SystemPackage

/// One file of the inbox, read whole and unchanged during the read.
public struct InboxDocument: Sendable {
    /// The file's name in the inbox; bytes, not text.
    public var name: FilePath.Component
    /// What the file holds.
    public var contents: [UInt8]
    /// SHA-256 of the contents, 64 lower-case hexadecimal digits.
    public var digest: String
    /// What the bytes do not tell.
    public var receipt: Receipt

    /// Creates a document.
    public init(name: FilePath.Component, contents: [UInt8], digest: String, receipt: Receipt) {
        self.name = name
        self.contents = contents
        self.digest = digest
        self.receipt = receipt
    }
}

/// When a document was taken from the inbox, and whose it was.
public struct Receipt: Sendable, Equatable {
    /// When the file was taken from the inbox, milliseconds since 1970-01-01T00:00:00Z.
    public var takenAt: Int64
    /// The owner of the file that was read: who dropped it, unless root gave it to another. Nil when the system does not
    /// tell.
    public var owner: FileOwner?

    /// Creates a receipt.
    public init(takenAt: Int64, owner: FileOwner?) {
        self.takenAt = takenAt
        self.owner = owner
    }
}

/// The user that a file belongs to.
public struct FileOwner: Sendable, Equatable {
    /// The user's number.
    public var uid: uid_t
    /// The user's name; nil when there is none, or the directory of users did not answer in time.
    public var name: String?

    /// Creates an owner.
    public init(uid: uid_t, name: String?) {
        self.uid = uid
        self.name = name
    }
}

/// Why a file was set aside, in words for the operator and a code for programs.
public struct Rejection: Error, Sendable, Equatable {
    /// A stable word for programs and metrics, such as `empty` or `too_large`.
    public var code: String
    /// What is wrong, one sentence.
    public var message: String
    /// What to do about it, one sentence.
    public var hint: String

    /// Creates a reason.
    public init(code: String, message: String, hint: String) {
        self.code = code
        self.message = message
        self.hint = hint
    }
}

/// What a processor made of one document.
public enum ProcessingOutcome: Sendable {
    /// Lines for the record log, each ended by a line feed, and how many of each kind (a label for counters).
    case recorded(lines: [UInt8], counts: [String: Int])
    /// The document is set aside.
    case rejected(Rejection)
}

/// Turns documents into lines. Called from several workers at once; must be a pure function of the document: after a crash
/// a document's lines are made again, and those that are there already are told by being the same.
public protocol DocumentProcessor: Sendable {
    /// Makes the lines of one document.
    func process(_ document: InboxDocument) -> ProcessingOutcome
    /// The digest of the document that a line of the record log was made from, as in ``InboxDocument/digest``; nil when the
    /// line does not say. Asked only when the ledger is lost and the known documents must be learned from the record log.
    ///
    /// - Parameter line: One line without its line feed.
    func documentDigest(ofLine line: [UInt8]) -> String?
    /// The ``InboxDocument/receipt`` of the document that a line of the record log was made from; nil when the line does not
    /// say. Asked only after a crash, for lines that the ledger does not know.
    ///
    /// - Parameter line: One line without its line feed.
    func receipt(ofLine line: [UInt8]) -> Receipt?
}

extension DocumentProcessor {
    /// Says nothing, so that after the loss of the ledger earlier documents are not recognised as duplicates.
    public func documentDigest(ofLine line: [UInt8]) -> String? { nil }
    /// Says nothing, so that after a crash lines that the ledger does not know are cut off and written again.
    public func receipt(ofLine line: [UInt8]) -> Receipt? { nil }
}
