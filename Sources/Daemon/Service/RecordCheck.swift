import EventExtraction
import FoundationEssentials
public import Spool

/// Says of a line of the record log whether it is a record: whole JSON with the schema's basics.
public enum RecordCheck {
    /// What every record has, whatever it tells.
    private struct Basics: Decodable {
        struct Document: Decodable {
            var id: String
            var path: String
            /// Missing in records of the time before it was told.
            var droppedBy: Dropper?
            var ingestedAt: String
        }

        struct Dropper: Decodable {
            var uid: UInt32
            var name: String?
        }

        var schema: String
        var recordId: String
        var type: String
        var primary: Bool
        var status: String
        var confidence: Double
        var document: Document
    }

    /// Judges one line.
    ///
    /// - Parameter line: Without its line feed.
    public static func verdict(_ line: [UInt8]) -> RecordLineVerdict {
        let decoder = JSONDecoder()
        decoder.keyDecodingStrategy = .convertFromSnakeCase
        let basics: Basics
        do {
            basics = try decoder.decode(Basics.self, from: Data(line))
        } catch DecodingError.dataCorrupted {
            return .flawed("is not whole JSON")
        } catch {
            return .flawed("is JSON and no record")
        }
        guard basics.schema == "mirsad.event/1" else { return .flawed("is of another schema") }
        let isHexadecimal = basics.recordId.utf8.allSatisfy { (0x30...0x39).contains($0) || (0x61...0x66).contains($0) }
        guard basics.recordId.utf8.count == 32, isHexadecimal else { return .flawed("has no record_id of 32 digits") }
        guard let digest = EventRecord.documentDigest(ofLine: line), basics.document.id == "sha256:" + digest else {
            return .flawed("does not name its document")
        }
        return .document(digest: digest)
    }
}

extension VerificationReport {
    /// The report as JSON on one line.
    public func encoded() -> [UInt8] {
        struct Entry: Encodable {
            var kind: String
            var place: String
            var message: String
            var hint: String

            init(_ finding: Finding) {
                (kind, place, message, hint) = (finding.kind, finding.place, finding.message, finding.hint)
            }
        }
        struct Whole: Encodable {
            var schema = "mirsad.verification/1"
            var well: Bool
            var problems: [Entry]
            var problemCounts: [String: Int]
            var notes: [Entry]
            var logs: Int
            var lines: Int
            var documents: Int
            var finished: Int
            var waiting: Int
        }
        return StatusJSON.line(
            Whole(
                well: isWell,
                problems: problems.map(Entry.init),
                problemCounts: problemCounts,
                notes: notes.map(Entry.init),
                logs: logs,
                lines: lines,
                documents: documents,
                finished: finished,
                waiting: waiting
            )
        )
    }
}
