import Lexicon

/// What an article tells in numbers of reporting a contact, besides its words: a number from 0 to 3 each.
enum ArticleSign: Int, NumberedCase {
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
    let signs: CaseNumbers<ArticleSign>
    /// Log-odds of each type against none of them.
    private let visit: Double
    private let conference: Double
    private let talks: Double
    private let trust: Double

    /// - Parameters:
    ///   - sums: as ``WeighedWords/sums(of:without:)``; the types are the first subjects.
    ///   - length: tokens of the text.
    init(_ signs: CaseNumbers<ArticleSign>, _ sums: [Double], length: Int) {
        self.signs = signs
        var (visit, conference, talks) = ArticleSign.bias
        // In the order of the signs, so that the sums are always rounded alike.
        for sign in ArticleSign.allCases {
            let value = signs[sign]
            let weights = sign.weights
            visit += value * weights.visit
            conference += value * weights.conference
            talks += value * weights.talks
        }
        trust = Self.trust(length)
        self.visit = visit + sums[0]
        self.conference = conference + sums[1]
        self.talks = talks + sums[2]
    }

    /// Subjects of ``WordWeights`` that are types.
    static let subjects = 3

    /// How far words are to be trusted: the fewer a text has, the less they tell.
    static func trust(_ length: Int) -> Double { Double(length) / Double(length + 100) }

    /// Log-odds of the likeliest type, however great.
    var unbounded: Double { trust * max(visit, conference, talks) }

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
