import EventExtraction
import Testing

@Suite("What a record says of its article")
struct DocumentTests {
    private static let body = """
        حموشي يستقبل سفير ماليزيا
        استقبل المدير العام للأمن الوطني عبد اللطيف حموشي، أمس الاثنين بالرباط، سفير ماليزيا بالمغرب السيد أحمد كمال.
        """

    @Test("takes source, address, title and day from the front matter, whatever their order and case")
    func frontMatter() throws {
        let document = try Reading.document(
            """
            ---
            Title: "لقاء أمني"
            url:   https://example.org/a?b=c:d
            SOURCE: هسبريس
            published: 2024-11-26T14:00:00Z
            colour: green
            no colon here
            ---
            \(Self.body)
            """)
        #expect(document.title == "لقاء أمني")
        #expect(document.url == "https://example.org/a?b=c:d")
        #expect(document.source == "هسبريس")
        #expect(document.published == "2024-11-26")
        #expect(document.publishedBasis == "front_matter")
        #expect(document.type == .bilateralTalks)
    }

    @Test("reads front matter after a byte-order mark and with Windows line ends")
    func frontMatterForms() throws {
        for text in [
            "\u{FEFF}---\npublished: 2024-11-26\n---\n" + Self.body,
            "---\r\npublished: 2024-11-26\r\n---\r\n" + Self.body,
        ] {
            #expect(try Reading.document(text).published == "2024-11-26")
        }
    }

    @Test(
        "takes no day from front matter that gives none",
        arguments: [
            "---\npublished:\n---\n", "---\npublished: 2024-13-01\n---\n", "---\npublished: yesterday\n---\n",
            "---\n---\n",
            "---\npublished: 26.11.2024\n---\n",
        ])
    func noDay(_ head: String) throws {
        let document = try Reading.document(head + Self.body)
        #expect(document.published == nil)
        #expect(document.publishedBasis == nil)
        #expect(document.type == .bilateralTalks)
    }

    @Test("leaves front matter that is never closed in the text")
    func openFrontMatter() throws {
        let document = try Reading.document("---\nsource: x\n" + Self.body)
        #expect(document.source == nil)
        #expect(document.type == .bilateralTalks)
    }

    @Test("reads no contact in the front matter itself")
    func contactInFrontMatter() throws {
        let document = try Reading.document(
            "---\ntitle: وزير الخارجية الفرنسي يستقبل نظيره المغربي في باريس\n---\n"
                + String(repeating: "نزلت أمطار غزيرة. ", count: 9))
        #expect(document.type == .none)
    }

    @Test("takes the headline for the title, and none where there is none")
    func headline() throws {
        #expect(try Reading.document(Self.body).title == "حموشي يستقبل سفير ماليزيا")
        let lead = try #require(Self.body.split(separator: "\n").last)
        let document = try Reading.document(String(lead))
        #expect(document.title == nil)
        #expect(document.type == .bilateralTalks)
    }

    @Test("skips a kicker above the headline")
    func kicker() throws {
        #expect(try Reading.document("سياسة\n\n" + Self.body).title == "حموشي يستقبل سفير ماليزيا")
    }

    @Test("keeps path, digest, encoding and the time it came in")
    func identity() throws {
        let document = try Reading.document(Self.body, path: "غريب \u{FFFD}.txt")
        #expect(document.path == "غريب \u{FFFD}.txt")
        #expect(document.id == "sha256:" + String(repeating: "0123456789abcdef", count: 4))
        #expect(document.encoding == "utf-8")
        #expect(document.ingestedAt == Reading.ingestion)
        let line = String(decoding: try Reading.lines(Array(Self.body.utf8)), as: UTF8.self)
        #expect(line.contains(#""ingested_at":"2025-06-01T00:00:00.000Z""#))
        #expect(line.contains(#""record_id":"0123456789abcdef0123456789ab0000""#))
    }

    /// Who dropped a document, and how that stands in its records.
    static let droppers: [(Dropper?, String)] = [
        (nil, "null"),
        (Dropper(uid: 0, name: "root"), #"{"uid":0,"name":"root"}"#),
        (Dropper(uid: .max, name: nil), #"{"uid":4294967295,"name":null}"#),
        (Dropper(uid: 1_000, name: #"DOM\a"b"#), #"{"uid":1000,"name":"DOM\\a\"b"}"#),
        (Dropper(uid: 7, name: "\u{301}محمد\n\t\u{1},"), #"{"uid":7,"name":"́محمد\n\t\u0001,"}"#),
    ]

    @Test("tells who dropped it, and when it came, so that both can be read back", arguments: droppers)
    func receipt(dropper: Dropper?, written: String) throws {
        // An article that quotes a record cannot pass for one.
        let text = Self.body + #"","dropped_by":{"uid":9,"name":"x"},"ingested_at":"2020-01-01T00:00:00.000Z"}}"#
        let lines = try Reading.lines(Array(text.utf8), droppedBy: dropper)
        let line = Array(try #require(lines.split(separator: 10).first))
        #expect(String(decoding: line, as: UTF8.self).contains(#","encoding":"utf-8","dropped_by":\#(written),"#))
        let receipt = try #require(EventRecord.receipt(ofLine: line))
        #expect(receipt.ingestedAt == Reading.ingestion)
        #expect(receipt.droppedBy == dropper)
        #expect(EventRecord.documentDigest(ofLine: line) == String(repeating: "0123456789abcdef", count: 4))
    }

    @Test(
        "has no receipt in a line that is none",
        arguments: [
            "", "{}", #","ingested_at":"2020-01-01T00:00:00.000Z"}}"#,
            #","dropped_by":null,"ingested_at":"2020-01-32T00:00:00.000Z"}}"#,
            #","dropped_by":{"uid":-1,"name":null},"ingested_at":"2020-01-01T00:00:00.000Z"}}"#,
            #","dropped_by":{"uid":1,"name":"\"},"ingested_at":"2020-01-01T00:00:00.000Z"}}"#,
            #","dropped_by":{"uid":1,"name":"a},"ingested_at":"2020-01-01T00:00:00.000Z"}}"#,
            #","dropped_by":{"uid":1},"ingested_at":"2020-01-01T00:00:00.000Z"}}"#,
        ]
    )
    func noReceipt(line: String) {
        #expect(EventRecord.receipt(ofLine: Array(line.utf8)) == nil)
    }

    /// Texts in other languages, with their codes.
    static let languages: [(text: String, language: String)] = [
        (
            "Le ministre marocain des affaires étrangères a reçu lundi à Rabat son homologue portugais pour des entretiens sur la coopération entre les deux pays.",
            "fr"
        ),
        (
            "The Moroccan foreign minister received his Portuguese counterpart in Rabat on Monday for talks on trade.",
            "en"
        ),
        (
            "El ministro de Asuntos Exteriores de Marruecos recibió el lunes en Rabat a su homólogo portugués y habló con él de las relaciones.",
            "es"
        ),
        (
            "Der Außenminister hat am Montag seinen Kollegen in Rabat empfangen und mit ihm über die Lage gesprochen.",
            "de"
        ),
        (
            "وزیر امور خارجه ایران روز دوشنبه در تهران با همتای عراقی خود دیدار کرد و این دیدار برای بررسی روابط است.",
            "fa"
        ),
        ("وزیر خارجہ نے پیر کے روز اسلام آباد میں سعودی سفیر سے ملاقات کی اور دو طرفہ تعلقات پر بات چیت کی ہے۔", "ur"),
        ("2024 11 26 14:00 +++", "und"),
        ("摩洛哥外交大臣周一在拉巴特会见了葡萄牙外长。", "und"),
    ]

    @Test("in another language is a record of type none with the language", arguments: languages)
    func otherLanguages(_ text: String, _ language: String) throws {
        let document = try Reading.document(text)
        #expect(document.language == language)
        #expect(document.type == .none)
        #expect(try Reading.extraction(Array(text.utf8)).countsByType == ["none": 1])
    }

    @Test("in Arabic is told from the others", arguments: Corpus.articles)
    func arabic(_ article: Corpus.Article) throws {
        #expect(try Reading.document(article.text).language == "ar")
    }

    @Test(
        "cuts what surrounds an article on its page",
        arguments: [
            "إقرأ أيضا: وزير الدفاع اليوناني يستقبل سفير مصر",
            "إقــرأ أيضا: وزير الدفاع اليوناني يستقبل سفير مصر",
            "اقرأ أيضا وزير الدفاع اليوناني يستقبل سفير مصر",
            "مقالات ذات صلة\nوزير الدفاع اليوناني يستقبل سفير مصر في أثينا",
            "مواضيع قد تعجبك\nوزير الدفاع اليوناني يستقبل سفير مصر في أثينا",
            "اترك تعليقاً\nاستقبل وزير الدفاع اليوناني نيكوس ذندياس سفير مصر في أثينا أمس الاثنين.",
        ])
    func boilerplate(_ tail: String) throws {
        let with = try Reading.records(Self.body + "\nوأشاد الجانبان بمستوى التعاون الأمني بين البلدين.\n" + tail)
        let without = try Reading.records(Self.body + "\nوأشاد الجانبان بمستوى التعاون الأمني بين البلدين.\n")
        #expect(with.map(\.type) == without.map(\.type))
        #expect(with.first?.participants.map(\.name) == without.first?.participants.map(\.name))
        #expect(with == without)
        #expect(without.first?.type == .bilateralTalks)
    }

    @Test("that is nothing but page furniture reports nothing")
    func onlyFurniture() throws {
        let records = try Reading.records(
            "الرئيسية\nعاجل\nاترك تعليقاً\nلن يتم نشر عنوان بريدك الإلكتروني.\nتابعونا على فيسبوك")
        #expect(records.map(\.type) == [.none])
    }

    @Test(
        "is refused with a reason when it is no text",
        arguments: [
            ([UInt8](), "empty"), (Array(" \n".utf8), "empty"), ([0x50, 0x4B, 3, 4, 0, 0], "binary"),
            (Array("لقاء".utf8) + [0xC3], "undecodable"),
        ])
    func refused(_ bytes: [UInt8], _ code: String) throws {
        let error = try #require(throws: UnreadableDocument.self) { try Reading.extraction(bytes) }
        #expect(error.code == code)
    }

    /// A text as mail and wires carry it, no line wider than a number of characters.
    private func wrapped(_ text: String, at width: Int, _ end: String) -> String {
        text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
            var lines = [""]
            for word in line.split(separator: " ") {
                if lines[lines.count - 1].count + 1 + word.count > width { lines.append("") }
                lines[lines.count - 1] += (lines[lines.count - 1].isEmpty ? "" : " ") + word
            }
            return lines.joined(separator: end)
        }.joined(separator: end)
    }

    private static let report = """
        وزير الدفاع الكيني يستقبل نظيره التونسي
        استقبل وزير الدفاع الكيني جون كامو، في مكتبه بنيروبي أمس الاثنين، وزير الدفاع التونسي كمال الزغلامي، وبحث معه \
        التعاون العسكري بين البلدين وسبل تدريب الضباط.
        وحضر اللقاء سفير تونس لدى كينيا حسن البنزرتي ورئيس أركان الجيش الكيني دانيال موامبا وعدد من الضباط.
        ويغادر الوزير التونسي نيروبي غدا متوجها إلى كمبالا.
        """

    @Test("is read alike when its lines are wrapped", arguments: [50, 64, 72, 80], ["\n", "\r\n", "\n  "])
    func wrappedLines(_ width: Int, _ end: String) throws {
        let whole = try Reading.records(Self.report)
        let lines = try Reading.records(wrapped(Self.report, at: width, end))
        #expect(whole.count == 3)
        #expect(lines.map(\.type) == whole.map(\.type))
        #expect(lines.map { $0.participants.map(\.name) } == whole.map { $0.participants.map(\.name) })
        #expect(lines.map { $0.participants.map(\.title) } == whole.map { $0.participants.map(\.title) })
        #expect(lines.map(\.attendees) == whole.map(\.attendees))
        #expect(lines.map(\.date?.start) == whole.map(\.date?.start))
        #expect(lines.map(\.place?.city) == whole.map(\.place?.city))
    }

    @Test("has names without the marks that steer the direction of writing")
    func directionMarks() throws {
        let marked = Self.report.replacing(" ", with: " \u{200F}")
        let records = try Reading.records(marked)
        #expect(records.first?.participants.map(\.name) == ["جون كامو", "كمال الزغلامي"])
        #expect(records.first?.attendees.contains { $0.name == "حسن البنزرتي" } == true)
    }
}
