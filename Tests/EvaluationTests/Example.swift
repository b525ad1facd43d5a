import Evaluation
import Foundation

/// Four articles as a person read them, and records that are wrong here and there.
enum Example {
    static let gold = #"""
        {"id":"a","type":"visit","events":[{"type":"visit","primary":true,"status":"occurred", \#
        "date_start":"2024-11-25","date_end":"2024-11-26","city":"الرباط","country":"MA", \#
        "participants":[{"name":"أحمد بن علي الكاتب","title":"وزير الخارجية","country":"FR", \#
        "role":"guest"},{"name":null,"title":"وزير الداخلية المغربي","country":"MA","role":"host"}], \#
        "attendees":["سامي عبد الرحمن","هدى ناصر"],"countries":["MA","FR"], \#
        "organizations":["جامعة الدول العربية"],"conference":null,"topics":["trade","migration"]}]}
        {"id":"b","type":"conference","events":[{"type":"conference","primary":true,"status":"planned", \#
        "date_start":"2024-12","date_end":"2024-12","city":"فيينا","country":"AT","participants":[], \#
        "attendees":[],"countries":["AT"],"organizations":[], \#
        "conference":{"name":"مؤتمر فيينا الثاني للأمن","ordinal":2},"topics":[]}]}
        {"id":"c","type":"none","events":[]}
        {"id":"d","type":"bilateral_talks","events":[{"type":"bilateral_talks","primary":true, \#
        "status":"occurred","date_start":null,"date_end":null,"city":null,"country":"TN", \#
        "participants":[{"name":"ليلى حداد","title":null,"country":"TN","role":"host"}],"attendees":[], \#
        "countries":["TN","DZ"],"organizations":[],"conference":null,"topics":["energy"]}]}
        """#

    static let records = #"""
        {"type":"visit","primary":true,"status":"occurred","date":{"start":"2024-11-25","end":"2024-11-25"}, \#
        "place":{"city":"بالرباط","country":"MA"},"participants":[{"name":"الدكتور احمد بن على الكاتب", \#
        "title":"لوزير الخارجية","country":"FR","role":"host"},{"name":"غريب","title":null,"country":null, \#
        "role":"participant"}],"attendees":[{"name":"سامي عبدالرحمن"}],"countries":["FR","MA","ES"], \#
        "organizations":[{"name":"الجامعة العربية"}],"conference":null,"topics":["trade"], \#
        "document":{"path":"in/a.txt","type":"visit"}}
        {"type":"bilateral_talks","primary":false,"status":"occurred","date":null,"place":null, \#
        "participants":[],"attendees":[],"countries":["FR","MA"],"organizations":[],"conference":null, \#
        "topics":[],"document":{"path":"in/a.txt","type":"visit"}}
        {"type":"conference","primary":true,"status":"planned","date":{"start":"2024-12","end":"2024-12"}, \#
        "place":{"city":"فيينا","country":"AT"},"participants":[],"attendees":[],"countries":["AT"], \#
        "organizations":[],"conference":{"name":"مؤتمر فيينا","ordinal":null},"topics":[], \#
        "document":{"path":"b.txt","type":"conference"}}
        {"type":"visit","primary":true,"status":"occurred","date":null,"place":{"city":null,"country":"EG"}, \#
        "participants":[],"attendees":[],"countries":["EG"],"organizations":[],"conference":null, \#
        "topics":[],"document":{"path":"c.txt","type":"visit"}}
        """#

    static func set(_ text: String) throws -> LabelledSet {
        try LabelledSet(jsonLines: Array(text.utf8))
    }

    /// The records expected of the founding articles.
    static func seeds() throws -> LabelledSet {
        let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appendingPathComponent("seeds/gold.jsonl")
        return try LabelledSet(jsonLines: Array(try Data(contentsOf: file)))
    }
}
