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
        (
            "a conference that is called for",
            """
            دعا وزير البيئة الكيني جون كاماو الدول المانحة إلى عقد مؤتمر دولي لإنقاذ البحيرات.
            """
        ),
        (
            "an invitation to come",
            """
            رئيس البرلمان يدعو المفوض الأوروبي لزيارة تونس
            """
        ),
        (
            "ambassadors of no state",
            """
            دار الشباب تستضيف سفراء طنجة
            استضافت دار الشباب بالرباط أمس الاثنين سفراء طنجة الصغار الفائزين في مسابقة القراءة.
            """
        ),
        (
            "what happened long ago",
            """
            محطات من تاريخ القارة
            في 25 مايو 1999 زار الرئيس الكيني جون كاماو تونس، وبعدها تغيرت خريطة التجارة.
            """
        ),
        (
            "a comment under a question",
            """
            ديون القارة.. إلى متى؟
            تجمعت الوفود في المؤتمر الدولي الرابع للمناخ في نيروبي وخرجت بوعود كثيرة لا يصدقها أحد.
            """
        ),
        (
            "teams that meet",
            """
            منتخب اليد يلتقي نظيره الإسباني
            يلتقي المنتخب المغربي لكرة اليد نظيره الإسباني في مباراة ودية استعدادا للبطولة، ويحضر رئيس الاتحاد سعيد العلمي المباراة.
            """
        ),
        (
            "a summit named far below",
            """
            كاماو ينتقد بطء صرف المساعدات
            انتقد وزير المالية الكيني جون كاماو بطء صرف المساعدات للمزارعين المتضررين من الجفاف.
            وقال كاماو إن بلاده خسرت نصف محصولها هذا العام ولم يصلها إلا القليل.
            وأضاف أن الموانئ جاهزة وأن المخازن فارغة.
            وكان الوزير طرح المسألة في قمة الاتحاد الإفريقي.
            """
        ),
        (
            "scouts at a camp abroad",
            """
            كشافة الجنوب في مخيم الأنهار
            زار وفد الكشافة المغربي المشارك في الجامبوري العالمي المقام في كينيا متحف الأنهار أمس الاثنين.
            """
        ),
        (
            "a show that a town hosts",
            """
            تستضيف مدينة أكادير وزراء الطفولة الصغار في لعبة محاكاة تنظمها مدرسة فرنسية.
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
        Article(
            testDescription: "a guest of a country",
            body: """
                من المقرر أن يحل وزير الخارجية الفرنسي مارك لوفيفر ضيفا على المغرب الأسبوع المقبل.
                """,
            expected: Expectation(type: "visit", status: "planned", countries: ["FR", "MA"])),
        Article(
            testDescription: "a tour of several states",
            body: """
                يبدأ وزير الخارجية الكيني جون كاماو غدا الأربعاء جولة تشمل مصر والأردن والعراق.
                """,
            expected: Expectation(type: "visit", status: "planned", place: [], countries: ["EG", "IQ", "JO", "KE"])),
        Article(
            testDescription: "letters of credence taken",
            body: """
                تسلم الرئيس اللبناني ميشال الحداد أمس الاثنين أوراق اعتماد سفير البرازيل الجديد كارلوس سيلفا.
                """,
            expected: Expectation(
                type: "bilateral_talks", participants: [.host("ميشال الحداد", "LB"), .guest("كارلوس سيلفا", "BR")],
                countries: ["BR", "LB"])),
        Article(
            testDescription: "letters of credence handed over",
            body: """
                قدم السفير الياباني كينجي ساتو أوراق اعتماده أمس الاثنين إلى الرئيس التونسي قيس العلوي.
                """,
            expected: Expectation(
                type: "bilateral_talks", participants: [.host("قيس العلوي", "TN"), .guest("كينجي ساتو", "JP")],
                countries: ["JP", "TN"])),
        Article(
            testDescription: "a president who hosts another",
            body: """
                استضاف الرئيس الفرنسي مارك لوفيفر الرئيس السنغالي موديبو نداي في باريس أمس الاثنين.
                """,
            expected: Expectation(
                type: "bilateral_talks", participants: [.host("مارك لوفيفر", "FR"), .guest("موديبو نداي", "SN")],
                countries: ["FR", "SN"])),
        Article(
            testDescription: "favoured with a reception",
            body: """
                حظي وزير الصناعة التونسي سامي بن علي باستقبال من الرئيس الموريتاني محمد ولد أحمد أمس الاثنين.
                """,
            expected: Expectation(
                type: "bilateral_talks",
                participants: [.host("محمد ولد أحمد", "MR"), .guest("سامي بن علي", "TN")])),
        Article(
            testDescription: "a ministry that receives a delegation",
            body: """
                استقبلت وزارة العدل القطرية أمس الاثنين وفدا قضائيا مغربيا للاطلاع على تجربتها.
                """,
            expected: Expectation(type: "bilateral_talks", countries: ["MA", "QA"])),
        Article(
            testDescription: "a ministry that summons an ambassador",
            body: """
                استدعت وزارة الخارجية التشيلية السفير الفرنسي بيير لوران أمس الاثنين لإبلاغه احتجاجها.
                """,
            expected: Expectation(type: "bilateral_talks", countries: ["CL", "FR"])),
        Article(
            testDescription: "the head of a university and an ambassador",
            body: """
                استقبل رئيس جامعة القاهرة سامي شاكر أمس الاثنين السفير الصيني بمصر لي وانغ.
                """,
            expected: Expectation(type: "bilateral_talks", countries: ["CN", "EG"])),
        Article(
            testDescription: "talks in the headline, a trip in the lead",
            body: """
                العلوي يبحث التعاون مع النمسا
                في إطار زيارته إلى النمسا، اجتمع وزير الفلاحة المغربي سعيد العلمي أمس الاثنين مع الوزير النمساوي كارل هوفر.
                """,
            expected: Expectation(type: "bilateral_talks", countries: ["AT", "MA"])),
        Article(
            testDescription: "a delegation whose leader is named later on",
            body: """
                وفد برلماني كيني يزور تونس
                وصل وفد برلماني كيني أمس الاثنين إلى تونس لبحث التعاون.
                ويرأس الوفد الكيني النائب جون كاماو.
                """,
            expected: Expectation(type: "visit", participants: [.guest("جون كاماو", "KE")], countries: ["KE", "TN"])),
        Article(
            testDescription: "two meetings in one headline",
            body: """
                وزير الخارجية الكيني يلتقي العلوي وهوفر
                التقى وزير الخارجية الكيني جون كاماو أمس الاثنين وزير الخارجية التونسي قيس العلوي.
                كما التقى كاماو وزير الخارجية النمساوي كارل هوفر.
                """,
            expected: Expectation(type: "bilateral_talks", countries: ["KE", "TN"], others: ["bilateral_talks"])),
    ]
}
