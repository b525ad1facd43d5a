import Testing

extension Corpus {
    /// What the news is: articles that only touch on a contact, and contacts told in passing that are the news.
    static let news: [Article] = background + reported

    /// A contact, a fair or a word that looks like one stands behind the news.
    private static let background: [Article] = [
        (
            "a statement made on a trip",
            """
            وزير النقل الفرنسي: لا زيادة في أسعار التذاكر
            قال وزير النقل الفرنسي مارك لوفيفر اليوم الثلاثاء إن حكومته لن ترفع أسعار تذاكر القطارات هذا العام مهما بلغت كلفة الطاقة.
            وأضاف لوفيفر خلال زيارة إلى بولندا أن الشركة ستوقف بعض الخطوط.
            """
        ),
        (
            "welcoming what a trip brought",
            """
            النقابة ترحب باتفاق الصيد
            رحبت نقابة البحارة باتفاق الصيد الذي وقع في ختام زيارة وزير الفلاحة المغربي سعيد العلمي إلى إسبانيا.
            """
        ),
        (
            "a decision on what a conference resolved",
            """
            الموافقة على توصيات البريد
            وافق مجلس الوزراء على توصيات مؤتمر الاتحاد البريدي العالمي المنعقد في فيينا العام الماضي.
            """
        ),
        (
            "a verb that is also a noun",
            """
            وزير الخارجية النمساوي: حل الأزمة يفتح الباب أمام مصر
            قال وزير الخارجية النمساوي كارل هوفر إن حل أزمة الديون يفتح باب الاستثمار أمام مصر.
            """
        ),
        (
            "a festival's edition",
            """
            مهرجان الفيلم القصير يفتح باب المشاركة
            أعلن مهرجان الفيلم القصير الدولي في تونس أن دورته الخامسة عشرة تقام في مارس المقبل بمشاركة أفلام من فرنسا ومصر والأردن.
            """
        ),
        (
            "a committee of an international fair",
            """
            محافظ الإقليم يرأس لجنة المعرض
            ترأس محافظ الإقليم سعيد العلمي أمس الاثنين اجتماع اللجنة المنظمة لمعرض الدار البيضاء الدولي للكتاب.
            """
        ),
    ].map { name, body in Article(testDescription: name, body: body, expected: Expectation(type: "none", status: nil)) }

    /// The contact is the news, whatever word comes first.
    private static let reported: [Article] = [
        Article(
            testDescription: "what a traveller does on his trip",
            body: """
                الوزير يطمئن المستثمرين
                سعى وزير المالية الفرنسي مارك لوفيفر خلال زيارة إلى تونس أمس الاثنين إلى طمأنة المستثمرين.
                """,
            expected: Expectation(type: "visit", countries: ["FR", "TN"])),
        Article(
            testDescription: "a destination after the traveller's office",
            body: """
                أنهت الصحف أمس الاثنين أسبوعا حافلا بأخبار زيارة وزير الدفاع البلجيكي للمغرب وبرنامجها.
                """,
            expected: Expectation(type: "visit", countries: ["BE", "MA"])),
        Article(
            testDescription: "who came to stay",
            body: """
                حل وزير الخارجية النمساوي كارل هوفر أمس الاثنين بالرباط في زيارة عمل تستمر يومين.
                """,
            expected: Expectation(type: "visit", countries: ["AT", "MA"])),
    ]
}
