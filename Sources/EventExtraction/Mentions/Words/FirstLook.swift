import Lexicon

/// What an article's words tell before anybody is known in it; most articles need no closer look.
struct FirstLook {
    /// Its words that have a weight.
    let words: WeighedWords
    /// What it tells in numbers, without those for which its persons must be known.
    let signs: CaseNumbers<ArticleSign>
    /// Log-odds that it reports a contact, without what its persons may add.
    let odds: Double

    /// Whether the article may report a contact.
    var isPromising: Bool { odds >= least }

    /// The odds, for a person's eye.
    var verdict: String { "log-odds \((odds * 10).rounded() / 10), below \(least)" }

    /// A text longer than articles are may be several in one file: where its headline or lead name a nation beside a word of contact,
    /// what follows must speak against it much more.
    private var least: Double {
        words.length > Self.longestArticle && opensWithContact ? Self.leastOfSeveral : Self.least
    }

    private var opensWithContact: Bool {
        [(ArticleSign.headlineContacts, ArticleSign.headlineNations), (.leadContacts, .leadNations)].contains {
            signs[$0] > 0 && signs[$1] > 0
        }
    }

    /// Of 1,346 labelled articles with an event the least promising one has -3.7 (2026-11, to be looked at again with each fit of the
    /// weights).
    private static let least = -4.5
    private static let leastOfSeveral = -7.0
    /// Tokens; nine of ten articles as they come are shorter.
    private static let longestArticle = 600

    init(_ article: Article) {
        words = WeighedWords(article)
        var signs = CaseNumbers<ArticleSign>()
        for zone in ArticleSign.Zone.allCases {
            guard let sentences = zone.sentences(of: article) else { continue }
            let counts = SignCounts(article, sentences)
            signs[zone.nations] = counts.nations
            signs[zone.contacts] = counts.contacts(for: zone == .body ? Double(counts.length + 50) / 50 : 1)
        }
        self.signs = signs
        let sums = words.sums(of: article, forFirst: ArticleOdds.subjects) { _ in [] }
        odds = ArticleOdds(signs, sums, length: words.length).unbounded
    }
}

extension ArticleSign {
    /// Parts of an article for which numbers are told.
    enum Zone: CaseIterable {
        case headline, lead, body

        /// The sentences, if the article has this part.
        func sentences(of article: Article) -> Range<Int>? {
            if article.sentences.isEmpty { return nil }
            let lead = article.leadSentence
            switch self {
            case .headline: return article.headline == nil ? nil : 0..<1
            case .lead: return lead..<lead + 1
            case .body: return lead + 1..<article.sentences.count
            }
        }

        /// Countries and nations named in it.
        var nations: ArticleSign {
            switch self {
            case .headline: .headlineNations
            case .lead: .leadNations
            case .body: .bodyNations
            }
        }

        /// States whose officials are named there.
        var states: ArticleSign {
            switch self {
            case .headline: .headlineStates
            case .lead: .leadStates
            case .body: .bodyStates
            }
        }

        /// Words of contacts there.
        var contacts: ArticleSign {
            switch self {
            case .headline: .headlineContacts
            case .lead: .leadContacts
            case .body: .bodyContacts
            }
        }
    }
}

/// What is counted in some sentences.
private struct SignCounts {
    private(set) var length = 0
    /// The first three; of more it is of no account which.
    private var nationsNamed: [CountryCode] = []
    private var triggers = 0

    var nations: Double { Double(nationsNamed.count) }
    func contacts(for scale: Double) -> Double { min(3, Double(triggers) / scale) }

    init(_ article: Article, _ sentences: Range<Int>) {
        let lexicon = article.lexicon
        for sentence in sentences {
            let range = article.sentences[sentence].range
            length += range.count
            for index in range where article.annotations.hasAny(at: index) {
                for match in article.annotations.at(index) {
                    switch match.category {
                    case .country: name(lexicon.countries[Int(match.value)].code)
                    case .demonym: name(lexicon.demonyms[Int(match.value)].code)
                    // Words that tell a trip beside a place only are common ones elsewhere.
                    case .trigger: triggers += lexicon.triggers[Int(match.value)].isCommonWord ? 0 : 1
                    default: break
                    }
                }
            }
        }
    }

    private mutating func name(_ nation: CountryCode) {
        if nationsNamed.count < 3, !nationsNamed.contains(nation) { nationsNamed.append(nation) }
    }
}

extension Cast {
    /// Of how many states an article names officials in a part, up to three.
    func statesOfOfficials(in sentences: Range<Int>) -> Double {
        var states: Set<CountryCode> = []
        for sentence in sentences {
            for mention in mentions(in: sentence) {
                let person = persons[mention.person]
                if person.holdsOffice, let country = person.country { states.insert(country) }
            }
        }
        return Double(min(3, states.count))
    }
}
