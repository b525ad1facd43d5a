import ArabicText

/// Reads the tables one after the other into typed rows and one phrase index.
struct TableLoader {
    var index = PhraseIndex()
    private var files: [String: [Source]] = [:]
    var cutter = PhraseCutter()
    /// Folded letters and the other way to write them, from `spellings.tsv`, either way round.
    private var spellings: [(spelling: [UInt8], other: [UInt8])] = []
    /// The pairs of letters with which they begin: few phrases have one and need a look at each.
    private var beginnings = LetterPairs()

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
        try readSpellings()
    }

    private mutating func readSpellings() throws(LexiconError) {
        for file in try tables("spellings.tsv", ["spelling", "other"]) {
            for cells in file.rows {
                let (one, other) = (foldedWord(cells["spelling"].text), foldedWord(cells["other"].text))
                guard one.count > 1, one.count == other.count else {
                    throw file.error(
                        cells.line, "The two spellings have two letters or more, as many in one as in the other.")
                }
                spellings += [(one, other), (other, one)]
                beginnings.insert(one[0], one[1])
                beginnings.insert(other[0], other[1])
            }
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
    mutating func add(
        _ phrase: TableFile.Cell, _ category: Category, _ value: Int, in file: TableFile, _ line: Int
    ) throws(LexiconError) {
        cutter.cut(phrase)
        guard !cutter.words.isEmpty else {
            throw file.error(line, "The phrase \"\(phrase.text)\" has no letters.")
        }
        addCut(category, Int32(value))
        guard cutter.holdsAny(of: beginnings) else { return }
        // Each by itself: who writes one of them in the other way does not write all so.
        for (spelling, other) in spellings where cutter.respell(spelling, as: other) {
            addCut(category, Int32(value))
            cutter.respell(other, as: spelling)
        }
    }

    /// Adds the phrase that stands in the cutter.
    private mutating func addCut(_ category: Category, _ value: Int32) {
        index.add(cutter.words, of: cutter.letters, category, value)
        guard category == .topic else { return }
        // "التعاون الأمني" and "تعاون أمني" are one phrase of one row.
        let indefinite = cutter.words.map { withoutArticle($0) }
        if indefinite != cutter.words {
            index.add(indefinite, of: cutter.letters, category, value, replaces: false)
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
    mutating func phrases<Row>(
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

    static func code(_ cell: TableFile.Cell) -> Result<CountryCode, CellError> {
        guard let code = CountryCode(letters: cell) else {
            return .failure(CellError(reason: "\"\(cell.text)\" is no ISO 3166-1 alpha-2 code."))
        }
        return .success(code)
    }

    static func choice<Value: RawRepresentable>(
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

    mutating func venues() throws(LexiconError) -> [Venue] {
        try phrases("venues.tsv", ["name", "country", "city"], .venue) { cells in
            .success(
                Venue(
                    country: CountryCode(letters: cells["country"]),
                    city: cells["city"].says("-") ? nil : cells["city"].text))
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

    static let space = UInt8(ascii: " ")

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
}
