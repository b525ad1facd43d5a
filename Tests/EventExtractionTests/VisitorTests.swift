import EventExtraction
import Lexicon
import Testing

/// Who of two sides is the guest, when the text tells of his trip and not where it went.
@Suite("Guests by their trips")
struct VisitorTests {
    @Test(
        "are those who travel",
        arguments: [
            """
            التقى وزير الخارجية الأردني سامر العلي أمس وزير الخارجية الفرنسي جان مورو وبحثا القضايا الإقليمية.
            وتأتي زيارة الوزير الفرنسي في إطار جولة تشمل لبنان والعراق.
            """,
            "في إطار جولته العربية، التقى وزير الخارجية الفرنسي جان مورو أمس وزير خارجية الأردن سامر العلي.",
            "وصل وزير الخارجية الفرنسي جان مورو أمس في زيارة رسمية والتقى وزير خارجية الأردن سامر العلي.",
        ])
    func travellers(_ text: String) throws {
        let record = try #require(try Reading.records(text).first { $0.type == .bilateralTalks })
        #expect(record.participants.first { $0.role == .guest }?.name == "جان مورو")
        #expect(record.participants.first { $0.role == .host }?.name == "سامر العلي")
        #expect(record.place?.country?.description == "JO")
    }

    @Test("are not those of whose trip elsewhere or some day is spoken")
    func elsewhere() throws {
        let record = try #require(
            try Reading.records(
                "التقى وزير الخارجية الأردني سامر العلي أمس نظيره الفرنسي جان مورو الذي دعاه إلى زيارة باريس."
            ).first { $0.type == .bilateralTalks })
        #expect(record.participants.allSatisfy { $0.role == .participant })
    }

    @Test(
        "have him for their host whom they visit",
        arguments: [
            (
                "زار الرئيس اللبناني كميل نعمة نظيره العراقي حازم الجنابي أمس في بغداد.", "كميل نعمة", "حازم الجنابي",
                "IQ"
            ),
            (
                "زار السفير السعودي لدى لبنان فهد الشمري وزير الداخلية اللبناني كميل نعمة أمس في مكتبه.", "فهد الشمري",
                "كميل نعمة", "LB"
            ),
        ])
    func visited(_ text: String, _ guest: String, _ host: String, _ country: String) throws {
        let record = try #require(try Reading.records(text).first { $0.type == .visit })
        #expect(record.participants.first { $0.role == .guest }?.name == guest)
        #expect(record.participants.first { $0.role == .host }?.name == host)
        #expect(record.place?.country?.description == country)
    }

    @Test("who bring a letter are of the state of him who sent it")
    func letter() throws {
        let record = try #require(
            try Reading.records(
                """
                استقبل الملك محمد السادس أمس بالقصر الملكي بالدار البيضاء الأمير سطام بن راشد وزير الدولة حاملا رسالة من خادم \
                الحرمين الشريفين.
                """
            ).first)
        let guest = try #require(record.participants.first { $0.role == .guest })
        #expect(guest.name == "سطام بن راشد")
        #expect(guest.country?.description == "SA")
    }
}
