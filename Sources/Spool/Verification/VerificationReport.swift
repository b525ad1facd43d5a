/// What a look at record logs, ledger and folders found.
public struct VerificationReport: Sendable, Equatable {
    /// Something that was found.
    public struct Finding: Sendable, Equatable {
        /// A stable word for programs.
        public var kind: String
        /// The file it is about, on one printable line.
        public var place: String
        /// What is wrong, one sentence.
        public var message: String
        /// What to do, one sentence.
        public var hint: String
    }

    /// How many findings of one kind are listed.
    public static let listedPerKind = 20

    /// What should not be; of one kind, the first ``listedPerKind``.
    public private(set) var problems: [Finding] = []
    /// What is worth knowing and in order: what the next start finishes, what somebody took away.
    public private(set) var notes: [Finding] = []
    /// How many problems of each kind there are, the unlisted ones included.
    public private(set) var problemCounts: [String: Int] = [:]
    /// Record logs that were read, the present one included.
    public internal(set) var logs = 0
    /// Lines in them.
    public internal(set) var lines = 0
    /// Documents whose lines were found as the ledger has them, replays included.
    public internal(set) var documents = 0
    /// Files found in the final folders, reason files left out.
    public internal(set) var finished = 0
    /// Files that wait in the inbox.
    public internal(set) var waiting = 0

    /// Whether nothing is wrong.
    public var isWell: Bool { problemCounts.isEmpty }

    mutating func problem(_ kind: String, _ place: String, _ message: String, _ hint: String) {
        problemCounts[kind, default: 0] += 1
        guard problemCounts[kind, default: 0] <= Self.listedPerKind else { return }
        problems.append(Finding(kind: kind, place: place, message: message, hint: hint))
    }

    mutating func note(_ kind: String, _ place: String, _ message: String, _ hint: String) {
        notes.append(Finding(kind: kind, place: place, message: message, hint: hint))
    }
}

/// What one line of a record log says.
public enum RecordLineVerdict: Sendable, Equatable {
    /// It is a record of the document with this digest, 64 lower-case hexadecimal digits.
    case document(digest: String)
    /// It is none, for this reason, which follows "the line".
    case flawed(String)
}
