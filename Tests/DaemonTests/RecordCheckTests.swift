import Spool
import Testing

@testable import Daemon

@Suite("The check of a record line")
struct RecordCheckTests {
    private static let digest = String(repeating: "ab", count: 32)

    private static func line(
        id: String = String(repeating: "0", count: 32),
        document: String = "sha256:" + digest,
        dropper: String = ""
    ) -> String {
        #"{"schema":"mirsad.event/1","record_id":"\#(id)","type":"none","primary":true,"status":"occurred","#
            + #""confidence":0.5,"document":{"id":"\#(document)","path":"a",\#(dropper)"ingested_at":"2026-11-22T00:00:00.000Z"}}"#
    }

    @Test("takes a record, and says of anything else what it is not")
    func verdicts() {
        #expect(RecordCheck.verdict(Array(Self.line().utf8)) == .document(digest: Self.digest))
        for dropper in ["null", #"{"uid":1000,"name":"alice"}"#, #"{"uid":1000,"name":null}"#] {
            let line = Self.line(dropper: #""dropped_by":\#(dropper),"#)
            #expect(RecordCheck.verdict(Array(line.utf8)) == .document(digest: Self.digest), "\(line)")
        }
        let flawed: [(String, String)] = [
            (Self.line(id: "0"), "has no record_id of 32 digits"),
            (Self.line(document: "md5:0"), "does not name its document"),
            (Self.line(dropper: #""dropped_by":{"uid":"alice"},"#), "is JSON and no record"),
            (String(Self.line().dropLast()), "is not whole JSON"),
            (Self.line() + "}", "is not whole JSON"),
            ("", "is not whole JSON"),
            ("{}", "is JSON and no record"),
            ("[]", "is JSON and no record"),
        ]
        for (text, reason) in flawed {
            #expect(RecordCheck.verdict(Array(text.utf8)) == .flawed(reason), "\(text)")
        }
    }
}
