import EventExtraction
import Lexicon
import Testing

/// The press writes contact verbs in the dual and the plural, after أن and لن without their ن, in the
/// feminine dual before two ministers, and with the pronoun of whom or what was named before.
@Suite("Contact verbs in the forms of two, of many and with a pronoun")
struct VerbFormTests {
    @Test(
        "A contact is told whatever form its verb takes",
        arguments: [
            (
                "من المقرر أن يلتقيا غدا في عمان وزير الخارجية الكرواتي إيفان كوفاتش ونظيره الأردني سامي العواد.",
                "bilateral_talks", "planned", ["HR", "JO"]
            ),
            (
                "وصل وزير النقل المغربي كريم العلوي إلى لشبونة أمس على أن يغادرها غدا إلى مدريد.",
                "visit", "planned", ["ES", "MA"]
            ),
            (
                "وصلتا أمس إلى باريس وزيرة الثقافة التونسية هالة بن سعيد ووزيرة البيئة التونسية سلمى الطرابلسي.",
                "visit", "occurred", ["FR", "TN"]
            ),
            (
                "غادرتا القاهرة أمس وزيرة الدفاع الألمانية أنا شميت ونظيرتها الهولندية ليزا فان دايك.",
                "visit", "occurred", ["DE", "EG"]
            ),
            (
                "قال الوزير الفرنسي بيار دوبوا إن الوفدين الفرنسي والعراقي لن يجتمعا غدا في بغداد.",
                "bilateral_talks", "denied", ["FR", "IQ"]
            ),
        ])
    func told(sentence: String, type: String, status: String, countries: [String]) throws {
        let found = try Reading.records(sentence).contains {
            $0.type.rawValue == type && $0.status?.rawValue == status
                && $0.countries.map(\.description) == countries
        }
        #expect(found)
    }

    @Test("Two of one country who are to meet are no contact across a border")
    func sameCountry() throws {
        let records = try Reading.records(
            "من المقرر أن يلتقيا غدا في عمان وزير الخارجية الأردني سامي العواد ووزير المالية الأردني فهد الحمد.")
        #expect(records.map(\.type.rawValue) == ["none"])
    }
}
