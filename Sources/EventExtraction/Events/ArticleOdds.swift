import Lexicon

/// What an article tells in numbers of reporting a contact, besides its words: a number from 0 to 3 each.
enum ArticleSign: String, CaseIterable {
    /// Countries and nations named in the headline, in the lead, in what follows.
    case headlineNations, leadNations, bodyNations
    /// States whose officials are named there.
    case headlineStates, leadStates, bodyStates
    /// Words of contacts there; of what follows by its length.
    case headlineContacts, leadContacts, bodyContacts

    /// What it adds to the log-odds of a visit, a conference, talks being the news, against none of them.
    ///
    /// Fitted by `deploy/tables/fit-words.py` together with `word_weights.tsv`.
    var weights: (visit: Double, conference: Double, talks: Double) {
        switch self {
        case .headlineNations: (0.30, 0.11, 0.47)
        case .leadNations: (0.51, 0.29, 0.32)
        case .bodyNations: (0.22, 0.28, 0.11)
        case .headlineStates: (0.24, 0.12, 0.50)
        case .leadStates: (0.24, 0.36, 0.78)
        case .bodyStates: (0.62, 0.72, 0.54)
        case .headlineContacts: (0.15, 0.22, 0.10)
        case .leadContacts: (0.47, 0.62, 0.55)
        case .bodyContacts: (0.58, 0.89, 0.74)
        }
    }

    /// What is added for any article.
    static let bias: (visit: Double, conference: Double, talks: Double) = (-8.71, -10.39, -8.29)
}

/// How likely an article reports a contact of each type, judged by its words as a whole and not by any contact found in it.
struct ArticleOdds {
    /// What the article tells in numbers.
    let signs: [ArticleSign: Double]
    /// Log-odds of each type against none of them.
    private let visit: Double
    private let conference: Double
    private let talks: Double
    private let trust: Double

    init(_ reading: Reading) {
        var signs: [ArticleSign: Double] = [:]
        let article = reading.article
        if !article.sentences.isEmpty {
            let lead = article.leadSentence
            if article.headline != nil {
                let counts = SignCounts(reading, 0..<1)
                signs[.headlineNations] = counts.nations
                signs[.headlineStates] = counts.states
                signs[.headlineContacts] = counts.contacts(for: 1)
            }
            let counts = SignCounts(reading, lead..<lead + 1)
            signs[.leadNations] = counts.nations
            signs[.leadStates] = counts.states
            signs[.leadContacts] = counts.contacts(for: 1)
            let body = SignCounts(reading, lead + 1..<article.sentences.count)
            let scale = Double(body.length + 50) / 50
            signs[.bodyNations] = body.nations
            signs[.bodyStates] = body.states
            signs[.bodyContacts] = body.contacts(for: scale)
        }
        self.signs = signs
        var (visit, conference, talks) = ArticleSign.bias
        // In the order of the signs, so that the sums are always rounded alike.
        for sign in ArticleSign.allCases {
            let value = signs[sign] ?? 0
            visit += value * sign.weights.visit
            conference += value * sign.weights.conference
            talks += value * sign.weights.talks
        }
        trust = reading.words.trust
        self.visit = visit + reading.words.sum(of: .visit)
        self.conference = conference + reading.words.sum(of: .conference)
        self.talks = talks + reading.words.sum(of: .bilateralTalks)
    }

    /// The likeliest type, if it is any.
    var likeliest: EventType {
        visit >= max(conference, talks) ? .visit : conference >= talks ? .conference : .bilateralTalks
    }

    /// Log-odds of the likeliest type: how likely the news is a contact.
    var ofContact: Double { trust * min(8, max(-8, visit, conference, talks)) }

    /// How far a type is behind the likeliest one; 0 for this.
    func distance(of type: EventType) -> Double {
        let odds =
            switch type {
            case .visit: visit
            case .conference: conference
            case .bilateralTalks, .none: talks
            }
        return trust * max(-5, odds - max(visit, conference, talks))
    }
}

/// What is counted in some sentences.
private struct SignCounts {
    private(set) var length = 0
    private var nationsNamed: Set<CountryCode> = []
    private var statesNamed: Set<CountryCode> = []
    private var triggers = 0

    var nations: Double { Double(min(3, nationsNamed.count)) }
    var states: Double { Double(min(3, statesNamed.count)) }
    func contacts(for scale: Double) -> Double { min(3, Double(triggers) / scale) }

    init(_ reading: Reading, _ sentences: Range<Int>) {
        let article = reading.article
        let lexicon = article.lexicon
        for sentence in sentences {
            let range = article.sentences[sentence].range
            length += range.count
            for index in range where article.annotations.hasAny(at: index) {
                for match in article.annotations.at(index) {
                    switch match.category {
                    case .country: nationsNamed.insert(lexicon.countries[Int(match.value)].code)
                    case .demonym: nationsNamed.insert(lexicon.demonyms[Int(match.value)].code)
                    // Words that tell a trip beside a place only are common ones elsewhere.
                    case .trigger: triggers += lexicon.triggers[Int(match.value)].isCommonWord ? 0 : 1
                    default: break
                    }
                }
            }
            for mention in reading.cast.mentions(in: sentence) {
                let person = reading.cast.persons[mention.person]
                if person.holdsOffice, let country = person.country { statesNamed.insert(country) }
            }
        }
    }
}
