/// Compares the lines of one record log with the documents that the ledger has in it: a pure state machine, fed with lines
/// in their order.
struct RecordLogCheck {
    /// What a line, or a document, turns out to be.
    enum Finding: Equatable {
        /// The line is no record.
        case flawed(at: Int64, String)
        /// The ledger has another document where the line stands.
        case otherDocument(at: Int64)
        /// The line crosses an end of a document as the ledger has it.
        case misplaced(at: Int64)
        /// The ledger has no document there; the line names this one.
        case stranger(at: Int64, digest: [UInt8])
        /// The log ends before the document does, which begins here.
        case unfinished(at: Int64)
        /// Two documents of the ledger share bytes.
        case overlap(at: Int64)
    }

    /// Documents found as the ledger has them.
    private(set) var sound = 0
    private let documents: [LoggedDocument]
    private var index = 0
    private var isSound = true
    /// The document that the line before was a stranger of: its other lines are not told.
    private var stranger: [UInt8]?

    /// - Parameter documents: Those with lines in the log, by where they begin.
    init(_ documents: [LoggedDocument]) { self.documents = documents }

    /// Judges the next line.
    ///
    /// - Parameter range: Where it stands, its line feed included.
    mutating func line(_ verdict: RecordLineVerdict, _ range: Range<Int64>) -> [Finding] {
        var findings: [Finding] = []
        while index < documents.count, documents[index].lines.upperBound <= range.lowerBound { leave() }
        let digest: [UInt8]?
        switch verdict {
        case .flawed(let reason):
            digest = nil
            isSound = false
            findings.append(.flawed(at: range.lowerBound, reason))
        case .document(let text):
            digest = Hexadecimal.bytes(text)
        }
        guard index < documents.count, documents[index].lines.lowerBound < range.upperBound else {
            if let digest, digest != stranger { findings.append(.stranger(at: range.lowerBound, digest: digest)) }
            stranger = digest
            return findings
        }
        stranger = nil
        let document = documents[index]
        if index > 0, documents[index - 1].lines.upperBound > document.lines.lowerBound,
            document.lines.lowerBound == range.lowerBound
        {
            findings.append(.overlap(at: range.lowerBound))
        }
        if range.lowerBound < document.lines.lowerBound || range.upperBound > document.lines.upperBound {
            isSound = false
            findings.append(.misplaced(at: range.lowerBound))
        } else if let digest, digest != document.digest {
            isSound = false
            findings.append(.otherDocument(at: range.lowerBound))
        }
        if range.upperBound == document.lines.upperBound { leave() }
        return findings
    }

    /// Judges what of the documents was not seen, after the last whole line.
    func rest() -> [Finding] { documents[index...].map { .unfinished(at: $0.lines.lowerBound) } }

    private mutating func leave() {
        if isSound { sound += 1 }
        isSound = true
        index += 1
    }
}
