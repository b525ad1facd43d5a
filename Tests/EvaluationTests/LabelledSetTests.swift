import Evaluation
import Testing

@Suite("A file of gold or records")
struct LabelledSetTests {
    @Test("is read in both forms to the same fields")
    func forms() throws {
        let gold = try Example.set(
            #"""
            {"id":"x","type":"visit","events":[{"type":"visit","primary":true,"status":"planned",\#
            "date_start":"2024-11-25","date_end":null,"city":"فاس","country":"MA",\#
            "participants":[{"name":"ليلى","title":"سفيرة","country":"ES","role":"guest"}],"attendees":["سامي"],\#
            "countries":["ES","MA"],"organizations":["الاتحاد"],"conference":{"name":"قمة","ordinal":2},"topics":["trade"]}]}
            """#)
        let records = try Example.set(
            #"""
            {"type":"visit","primary":true,"status":"planned","date":{"start":"2024-11-25","end":null,"text":"-"},\#
            "place":{"city":"فاس","country":"MA","text":null},\#
            "participants":[{"name":"ليلى","name_latin":null,"title":"سفيرة","country":"ES","role":"guest","text":"-"}],\#
            "attendees":[{"name":"سامي","title":null}],"countries":["ES","MA"],"organizations":[{"name":"الاتحاد"}],\#
            "conference":{"name":"قمة","ordinal":2},"topics":["trade"],"document":{"path":"in/x.txt","type":"visit"}}
            """#)
        #expect(gold == records)
        #expect(gold["x"]?.events.first?.participants.first?.role == "guest")
    }

    @Test("gathers the records of a document, and gives one of type none no event")
    func records() throws {
        let set = try Example.set(Example.records)
        #expect(set.identifiers == ["a", "b", "c"])
        #expect(set["a"]?.events.map(\.type) == ["visit", "bilateral_talks"])
        let none = try Example.set(#"{"type":"none","document":{"path":"n.b.txt","type":"none"}}"#)
        #expect(none["n.b"] == LabelledDocument(type: "none"))
    }

    @Test("may begin with a byte-order mark and hold empty lines and Windows line ends")
    func blanks() throws {
        let set = try Example.set("\u{FEFF}{\"id\":\"x\",\"type\":\"none\",\"events\":[]}\r\n\r\n \n")
        #expect(set.identifiers == ["x"])
    }

    @Test(
        "is refused with the number of the line and what is wrong with it",
        arguments: [
            ("\n{\"id\":", 2, "The line is not JSON."),
            ("{\"id\":\"x\",\"events\":[]}", 1, "The key type is missing."),
            ("{\"type\":\"visit\"}", 1, "The key document is missing."),
            ("{\"id\":7,\"type\":\"none\",\"events\":[]}", 1, "A value is of the wrong kind at id."),
            (
                "{\"id\":\"x\",\"type\":\"none\",\"events\":[]}\n{\"id\":\"x\",\"type\":\"none\",\"events\":[]}", 2,
                "The article x stands here again."
            ),
        ]
    )
    func refused(text: String, number: Int, reason: String) {
        #expect(throws: UnreadableLine.self) { try Example.set(text) }
        do {
            _ = try Example.set(text)
        } catch let error as UnreadableLine {
            #expect(error.number == number)
            #expect(error.reason == reason)
        } catch {
            Issue.record(error)
        }
    }
}
