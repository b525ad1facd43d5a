import Testing

@testable import Evaluation

@Suite("Text that is compared")
struct ComparableTextTests {
    @Test(
        "has one spelling",
        arguments: [
            ("مُحَمَّــد", "محمد"),
            ("أحمد إلى آية", "احمد الي ايه"),
            ("عبد  الله عبد الله", "عبد الله عبدالله"),
            ("شعبد الله", "شعبد الله"),
            ("عبد\nالله", "عبد الله"),
            ("ﻻ ﷲ", "لا الله"),
            ("وزير\u{200F}الخارجية، (بالنيابة)", "وزيرالخارجيه بالنيابه"),
            ("Jean-Noël BARROT", "jean noël barrot"),
            ("٢٥ نونبر ½", "٢٥ نونبر 1 2"),
            ("مسؤول گاز", "مسوول كاز"),
        ]
    )
    func spelling(text: String, normalized: String) {
        #expect(ComparableText.normalized(text) == normalized)
    }

    @Test(
        "is the words without honorifics, the article and a letter joined before it",
        arguments: [
            ("السيد الوزير والدكتور", ["وزير", "دكتور"]),
            ("السيدة الأولى", ["سيده", "اولي"]),
            ("بالرباط وبلجيكا", ["رباط", "وبلجيكا"]),
            ("والد كالعادة", ["والد", "عاده"]),
            ("ال الى اله", ["ال", "الي", "اله"]),
            ("صاحب السمو الملكي الأمير محمد", ["محمد"]),
            ("د. علي", ["علي"]),
            (nil, []),
        ] as [(String?, [String])]
    )
    func words(text: String?, words: [String]) {
        #expect(ComparableText.words(text) == words)
    }

    @Test(
        "names one person when one name is within the other or most words are shared",
        arguments: [
            ("عبد اللطيف حموشي", "حموشي", true),
            ("محمد بن سلمان", "محمد سلمان", true),
            ("علي محمد حسن", "علي محمد سعيد", true),
            ("محمد علي", "محمد حسن", false),
            ("الأمير", "الملك", false),
            ("بن", "بن", false),
        ]
    )
    func names(left: String, right: String, isSame: Bool) {
        #expect(ComparableText.isSameName(left, right) == isSame)
        #expect(ComparableText.isSameName(right, left) == isSame)
    }

    @Test(
        "overlaps by the words shared, each counted as often as it stands",
        arguments: [
            ("وزير الخارجية", "وزير خارجية", 1),
            ("وزير الخارجية", "وزير الداخلية", 0.5),
            ("وزير وزير", "وزير", 2.0 / 3),
            (nil, "", 1),
            ("وزير", nil, 0),
        ] as [(String?, String?, Double)]
    )
    func overlap(left: String?, right: String?, overlap: Double) {
        #expect(ComparableText.overlap(left, right) == overlap)
    }
}
