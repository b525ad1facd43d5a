import ArabicText

/// Reads the tables one after the other into typed rows and one phrase index.
struct TableLoader {
    private(set) var index = PhraseIndex()
    private var files: [String: [Source]] = [:]
    private var cutter = PhraseCutter()

    /// A table as it comes: of the shipped ones a test has seen that they are valid UTF-8.
    private struct Source {
        var name: String
        var contents: [UInt8]
        var isShipped: Bool
    }

    /// Takes the shipped tables and the operator's; a table of an unknown name is an error.
    init(
        shipped: [(name: String, contents: [UInt8])], overrides: [(name: String, contents: [UInt8])]
    ) throws(LexiconError) {
        for table in shipped {
            files[table.name] = [Source(name: table.name, contents: table.contents, isShipped: true)]
        }
        for table in overrides {
            let base = table.name.split(separator: "/").last.map(String.init) ?? table.name
            guard files[base] != nil else {
                let known = files.keys.sorted().joined(separator: ", ")
                throw LexiconError(file: table.name, line: 1, reason: "No table has this name; there are \(known).")
            }
            files[base]?.append(Source(name: table.name, contents: table.contents, isShipped: false))
        }
    }

    func tables(_ name: String, _ columns: [String]) throws(LexiconError) -> [TableFile] {
        var result: [TableFile] = []
        for file in files[name] ?? [] {
            result.append(
                try TableFile(
                    name: file.name, contents: file.contents, required: columns, isValidUTF8: file.isShipped))
        }
        return result
    }

    /// Adds a phrase written in ordinary spelling.
    private mutating func add(
        _ phrase: TableFile.Cell, _ category: Category, _ value: Int, in file: TableFile, _ line: Int
    ) throws(LexiconError) {
        cutter.cut(phrase)
        guard !cutter.words.isEmpty else {
            throw file.error(line, "The phrase \"\(phrase.text)\" has no letters.")
        }
        index.add(cutter.words, of: cutter.letters, category, Int32(value))
        if category == .topic {
            // "التعاون الأمني" and "تعاون أمني" are one phrase of one row.
            let indefinite = cutter.words.map { withoutArticle($0) }
            if indefinite != cutter.words {
                index.add(indefinite, of: cutter.letters, category, Int32(value), replaces: false)
            }
        }
    }

    /// A word that the cutter found, without its article.
    private func withoutArticle(_ word: Range<Int>) -> Range<Int> {
        let start = word.lowerBound
        return word.count > 4 && cutter.letters[start] == FoldedLetter.arabic(0x627)
            && cutter.letters[start + 1] == FoldedLetter.arabic(0x644) ? start + 2..<word.upperBound : word
    }

    /// The number of a single word in a vocabulary of its own.
    mutating func intern(
        _ word: TableFile.Cell, in words: inout Vocabulary, _ file: TableFile, _ line: Int
    ) throws(LexiconError) -> Int32 {
        cutter.cutOne(word)
        guard let range = cutter.words.first else { throw file.error(line, "\"\(word.text)\" has no letters.") }
        return cutter.letters.withUnsafeBufferPointer { letters in
            // Letters have their padding, so there are some.
            guard let base = letters.baseAddress else { preconditionFailure("letters have their padding") }
            return words.intern(base + range.lowerBound, range.count)
        }
    }

    /// Reads one table whose first column is a phrase (or a comma-separated list of phrases) of a category.
    private mutating func phrases<Row>(
        _ name: String, _ columns: [String], _ category: Category, isList: Bool = false,
        _ makeRow: (_ cells: TableFile.Row) -> Result<Row, CellError>
    ) throws(LexiconError) -> [Row] {
        try phrases(of: tables(name, columns), columns[0], category, isList: isList, makeRow)
    }

    private mutating func phrases<Row>(
        of files: [TableFile], _ column: String, _ category: Category, isList: Bool = false,
        _ makeRow: (_ cells: TableFile.Row) -> Result<Row, CellError>
    ) throws(LexiconError) -> [Row] {
        var rows: [Row] = []
        for file in files {
            let phraseColumn = file.index(column)
            for cells in file.rows {
                switch makeRow(cells) {
                case .failure(let error): throw file.error(cells.line, error.reason)
                case .success(let row): rows.append(row)
                }
                let phrase = cells[phraseColumn]
                guard isList else {
                    try add(phrase, category, rows.count - 1, in: file, cells.line)
                    continue
                }
                for part in phrase.list { try add(part, category, rows.count - 1, in: file, cells.line) }
            }
        }
        return rows
    }

    /// What is wrong with a cell.
    struct CellError: Error { var reason: String }

    private static func code(_ cell: TableFile.Cell) -> Result<CountryCode, CellError> {
        guard let code = CountryCode(letters: cell) else {
            return .failure(CellError(reason: "\"\(cell.text)\" is no ISO 3166-1 alpha-2 code."))
        }
        return .success(code)
    }

    private static func choice<Value: RawRepresentable>(
        _ cell: TableFile.Cell, _ type: Value.Type
    ) -> Result<Value, CellError> where Value.RawValue == String {
        guard let value = Value(rawValue: cell.text) else {
            return .failure(CellError(reason: "\"\(cell.text)\" is not one of the values of this column."))
        }
        return .success(value)
    }

    /// A number in bounds that leave room for what is reckoned with it.
    static func integer(_ cell: TableFile.Cell, in range: ClosedRange<Int>) -> Result<Int, CellError> {
        guard let value = Int(cell.text) else {
            return .failure(CellError(reason: "\"\(cell.text)\" is no whole number."))
        }
        guard range.contains(value) else {
            let limits = "\(range.lowerBound) to \(range.upperBound)"
            return .failure(CellError(reason: "\"\(cell.text)\" is not from \(limits)."))
        }
        return .success(value)
    }

    /// What a phrase counts.
    private static let weights = 1...100

    mutating func countries() throws(LexiconError) -> [CountryName] {
        var rows = try phrases("countries.tsv", ["name", "code", "kind"], .country) { cells in
            Self.code(cells["code"]).flatMap { code in
                Self.choice(cells["kind"], CountryName.Kind.self).map { CountryName(code: code, kind: $0) }
            }
        }
        let offices = try tables("offices.tsv", ["form", "code"])
        for file in offices {
            for cells in file.rows {
                switch Self.code(cells["code"]) {
                case .failure(let error): throw file.error(cells.line, error.reason)
                case .success(let code): rows.append(CountryName(code: code, kind: .office))
                }
                try add(cells["form"], .country, rows.count - 1, in: file, cells.line)
            }
        }
        return rows
    }

    /// Endings of the regular forms of a nisba adjective, and whether they are plural or dual.
    private static let nisbaEndings: [(ending: String, isPlural: Bool)] = [
        ("", false), ("ة", false), ("ون", true), ("ين", true), ("ان", true), ("ات", true), ("تان", true),
        ("تين", true), (accusative, false),
    ]
    /// "وفدا مغربيا"
    private static let accusative = "ا"

    /// Whether a word stands in the name of a country; their table is read before the adjectives.
    private func isInCountryName(_ word: Substring) -> Bool {
        index.vocabulary.find(foldedWord(word)) >= 0
    }

    mutating func demonyms() throws(LexiconError) -> [Demonym] {
        var rows: [Demonym] = []
        for file in try tables("demonyms.tsv", ["code", "stem", "plurals", "weak"]) {
            for cells in file.rows {
                guard let code = CountryCode(letters: cells["code"]) else {
                    throw file.error(cells.line, "\"\(cells["code"].text)\" is no ISO 3166-1 alpha-2 code.")
                }
                let weak = cells["weak"].says("1")
                let words = cells["stem"].text.split(separator: " ")
                guard !words.isEmpty else { throw file.error(cells.line, "The stem is empty.") }
                for (ending, isPlural) in Self.nisbaEndings {
                    // "تركيا", "ألمانيا" are the states themselves.
                    if ending == Self.accusative, words.count > 1 || isInCountryName(words[0] + ending) { continue }
                    rows.append(Demonym(code: code, isWeak: weak, isPlural: isPlural))
                    for article in words.count > 1 ? ["", "ال"] : [""] {
                        // Both words of كوري جنوبي agree; جنوب إفريقي inflects its last.
                        let inflected = words.enumerated().map { position, word in
                            let agrees = position == words.count - 1 || word.hasSuffix("ي")
                            return agrees ? article + word + ending : String(word)
                        }
                        try add(
                            Array(inflected.joined(separator: " ").utf8)[...], .demonym, rows.count - 1, in: file,
                            cells.line)
                    }
                }
                let plurals = cells["plurals"]
                if !plurals.says("-") {
                    rows.append(Demonym(code: code, isWeak: weak, isPlural: true))
                    for plural in plurals.list {
                        try add(plural, .demonym, rows.count - 1, in: file, cells.line)
                    }
                }
            }
        }
        return rows
    }

    mutating func cities() throws(LexiconError) -> [City] {
        try phrases("cities.tsv", ["name", "country", "capital", "weak"], .city) { cells in
            Self.code(cells["country"]).map {
                City(country: $0, isCapital: cells["capital"].says("1"), isWeak: cells["weak"].says("1"))
            }
        }
    }

    mutating func venues() throws(LexiconError) -> [Venue] {
        try phrases("venues.tsv", ["name", "country", "city"], .venue) { cells in
            .success(
                Venue(
                    country: CountryCode(letters: cells["country"]),
                    city: cells["city"].says("-") ? nil : cells["city"].text))
        }
    }

    mutating func months() throws(LexiconError) -> [Month] {
        try phrases("months.tsv", ["name", "number", "calendar"], .month) { cells in
            Self.integer(cells["number"], in: 1...12).map {
                Month(number: $0, isHijri: cells["calendar"].says("hijri"))
            }
        }
    }

    mutating func weekdays() throws(LexiconError) -> [Int] {
        try phrases("weekdays.tsv", ["name", "number"], .weekday) { cells in
            Self.integer(cells["number"], in: 1...7)
        }
    }

    mutating func numbers() throws(LexiconError) -> [NumberWord] {
        try phrases("numbers.tsv", ["word", "value", "kind"], .number) { cells in
            Self.integer(cells["value"], in: 0...9999).map {
                NumberWord(value: $0, isOrdinal: cells["kind"].says("ordinal"))
            }
        }
    }

    mutating func titles() throws(LexiconError) -> [Title] {
        try phrases("titles.tsv", ["form", "number", "gender", "rank", "domain"], .title) { cells in
            Self.choice(cells["number"], Title.Number.self).flatMap { number in
                Self.choice(cells["rank"], Title.Rank.self).flatMap { rank in
                    Self.choice(cells["domain"], Title.Domain.self).map {
                        Title(number: number, isFeminine: cells["gender"].says("f"), rank: rank, domain: $0)
                    }
                }
            }
        }
    }

    mutating func honorifics() throws(LexiconError) -> [Honorific] {
        try phrases("honorifics.tsv", ["form", "kind"], .honorific) { cells in
            Self.choice(cells["kind"], Honorific.Kind.self).map { Honorific(kind: $0) }
        }
    }

    mutating func organizations() throws(LexiconError) -> [Organization] {
        try phrases("organizations.tsv", ["name", "canonical", "country", "kind", "scope"], .organization) { cells in
            .success(
                Organization(
                    country: CountryCode(letters: cells["country"]), canonical: cells["canonical"].text,
                    kind: cells["kind"].text, isInternational: cells["scope"].says("international")))
        }
    }

    mutating func memberships() throws(LexiconError) -> [String: (seat: CountryCode?, members: Set<CountryCode>)] {
        var result: [String: (seat: CountryCode?, members: Set<CountryCode>)] = [:]
        for file in try tables("memberships.tsv", ["canonical", "seat", "members"]) {
            for cells in file.rows {
                var members: Set<CountryCode> = []
                for member in cells["members"].list where !member.says("-") {
                    guard let code = CountryCode(letters: member) else {
                        throw file.error(cells.line, "\"\(member.text)\" is no ISO 3166-1 alpha-2 code.")
                    }
                    members.insert(code)
                }
                result[cells["canonical"].text] = (CountryCode(letters: cells["seat"]), members)
            }
        }
        return result
    }

    mutating func contexts() throws(LexiconError) -> ([String], [String?]) {
        var names: [String] = []
        var contexts: [String?] = []
        for file in try tables("contexts.tsv", ["topic", "plover_context"]) {
            for cells in file.rows {
                let name = cells["topic"].text
                let context = cells["plover_context"]
                if let known = names.firstIndex(of: name) {
                    contexts[known] = context.says("-") ? nil : context.text
                } else {
                    names.append(name)
                    contexts.append(context.says("-") ? nil : context.text)
                }
            }
        }
        return (names, contexts)
    }

    mutating func topics(names: [String]) throws(LexiconError) -> [TopicPhrase] {
        try phrases("topics.tsv", ["phrase", "topic", "weight"], .topic) { cells in
            guard let topic = names.firstIndex(of: cells["topic"].text) else {
                return .failure(CellError(reason: "\"\(cells["topic"].text)\" is no topic of contexts.tsv."))
            }
            return Self.integer(cells["weight"], in: Self.weights).map { TopicPhrase(topic: topic, weight: $0) }
        }
    }

    mutating func boilerplate() throws(LexiconError) -> [BoilerplateAction] {
        try phrases("boilerplate.tsv", ["phrase", "action"], .boilerplate) { cells in
            Self.choice(cells["action"], BoilerplateAction.self)
        }
    }

    mutating func triggers() throws(LexiconError) -> [Trigger] {
        try phrases("triggers.tsv", ["forms", "frame", "form"], .trigger, isList: true) { cells in
            Self.choice(cells["frame"], Trigger.Frame.self).flatMap { frame in
                Self.choice(cells["form"], Trigger.Form.self).map { Trigger(frame: frame, form: $0) }
            }
        }
    }

    mutating func statusCues() throws(LexiconError) -> [StatusCue] {
        try phrases("status.tsv", ["phrases", "status"], .status, isList: true) { cells in
            Self.choice(cells["status"], StatusCue.self)
        }
    }

    mutating func cues() throws(LexiconError) -> [Cue] {
        try phrases("cues.tsv", ["phrases", "cue"], .cue, isList: true) { cells in Self.choice(cells["cue"], Cue.self) }
    }

    mutating func dateWords() throws(LexiconError) -> [DateWord] {
        try phrases("date_words.tsv", ["phrases", "kind"], .dateWord, isList: true) { cells in
            Self.choice(cells["kind"], DateWord.self)
        }
    }

    mutating func functionWords() throws(LexiconError) -> [FunctionClass] {
        let files = try tables("function_words.tsv", ["form", "class"])
        for file in files {
            for form in file.rows.map({ $0["form"] }) where !form.contains(Self.space) {
                cutter.cutOne(form)
                if let word = cutter.words.first { index.mark(word, of: cutter.letters, .function) }
            }
        }
        return try phrases(of: files, "form", .function) { cells in
            Self.choice(cells["class"], FunctionClass.self)
        }
    }

    private static let space = UInt8(ascii: " ")

    mutating func scopeCues() throws(LexiconError) -> ([String], [ScopeCue]) {
        var classes: [String] = []
        let rows = try phrases("out_of_scope.tsv", ["phrase", "class", "weight"], .scope) { cells in
            let name = cells["class"].text
            let position = classes.firstIndex(of: name) ?? classes.count
            if position == classes.count { classes.append(name) }
            return Self.integer(cells["weight"], in: Self.weights).map { ScopeCue(cueClass: position, weight: $0) }
        }
        return (classes, rows)
    }

    mutating func outlets() throws(LexiconError) -> [CountryCode] {
        try phrases("outlets.tsv", ["names", "country"], .outlet, isList: true) { cells in Self.code(cells["country"]) }
    }

    mutating func institutions() throws(LexiconError) -> [String] {
        try phrases("institutions.tsv", ["form", "kind"], .institution) { cells in .success(cells["kind"].text) }
    }

    mutating func portfolios() throws(LexiconError) {
        _ = try phrases("portfolios.tsv", ["form"], .portfolio) { _ in .success(()) }
    }

    mutating func codes() throws(LexiconError) -> [String: ContactCode] {
        var codes: [String: ContactCode] = [:]
        for file in try tables("codes.tsv", ["key", "cameo", "plover_event", "plover_mode"]) {
            for cells in file.rows {
                let mode = cells["plover_mode"]
                codes[cells["key"].text] = ContactCode(
                    cameo: cells["cameo"].list.map(\.text),
                    ploverEvent: cells["plover_event"].text,
                    ploverMode: mode.says("-") ? nil : mode.text)
            }
        }
        return codes
    }

    mutating func hijri() throws(LexiconError) -> (firstYear: Int, starts: [Int32]) {
        var firstYear = 0
        var starts: [Int32] = []
        var next: Int32 = 0
        for file in try tables("hijri.tsv", ["year", "start", "lengths"]) {
            for cells in file.rows {
                guard let year = Int(cells["year"].text), let start = Int32(cells["start"].text) else {
                    throw file.error(cells.line, "Year and start are whole numbers.")
                }
                if starts.isEmpty {
                    // Room for what is reckoned with it; the table begins in our day.
                    guard (1...9999).contains(year), (-1_000_000...1_000_000).contains(start) else {
                        throw file.error(cells.line, "Year and start are of no time that is written of.")
                    }
                    (firstYear, next) = (year, start)
                }
                guard year == firstYear + starts.count / 12 else {
                    throw file.error(cells.line, "The years follow one another; this one does not.")
                }
                guard start == next else {
                    throw file.error(cells.line, "The year begins on day \(next), where the one before it ends.")
                }
                let lengths = cells["lengths"].list.compactMap { Int32($0.text) }
                guard lengths.count == 12, lengths.allSatisfy({ (28...31).contains($0) }) else {
                    throw file.error(cells.line, "A year has twelve months of 28 to 31 days, separated by commas.")
                }
                for length in lengths {
                    starts.append(next)
                    next += length
                }
            }
        }
        return (firstYear, starts)
    }

    /// The Latin spellings of names and, by the number of each word, where its own stands.
    mutating func names() throws(LexiconError) -> ([UInt8], [Range<Int32>?]) {
        var letters: [UInt8] = []
        var ranges: [Range<Int32>?] = []
        for (table, isForeign) in [("foreign_names.tsv", true), ("names.tsv", false)] {
            for file in try tables(table, ["name", "latin", "kind"]) {
                let name = file.index("name")
                let latin = file.index("latin")
                let kind = file.index("kind")
                for cells in file.rows {
                    // The particles of foreign names are cues; a whole name of several words is a phrase.
                    if cells[kind].says("particle") { continue }
                    if cells[name].contains(Self.space) {
                        if isForeign { try add(cells[name], .fullName, 0, in: file, cells.line) }
                        continue
                    }
                    cutter.cutOne(cells[name])
                    guard let word = cutter.words.first else { continue }
                    var traits: WordTraits = isForeign ? .foreignName : []
                    if !cells[kind].says("surname") { traits.insert(.givenName) }
                    if !cells[kind].says("given") { traits.insert(.surname) }
                    let number = Int(index.mark(word, of: cutter.letters, traits))
                    let start = Int32(letters.count)
                    letters.append(contentsOf: cells[latin])
                    while ranges.count <= number { ranges.append(nil) }
                    ranges[number] = start..<Int32(letters.count)
                }
            }
        }
        return (letters, ranges)
    }
}
