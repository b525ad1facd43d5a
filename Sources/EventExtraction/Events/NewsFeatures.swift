import ArabicText
import Lexicon

/// What speaks for or against a contact being the article's news, each a number that is mostly 0 or 1.
enum NewsFeature: Int, NumberedCase {
    /// Told at the start of the lead, or taken up there from the headline.
    case lead
    /// Told further on in the lead.
    case lateInLead
    /// "جاء ذلك خلال لقاء": the sentence after the lead tells that its matter was said or done in the contact.
    case takesUpLead
    /// First told after the third sentence of the body.
    case deep
    /// A gathering that neither headline nor lead tells: articles often name the summit at which something was said.
    case remoteGathering
    /// The first contact of headline and lead.
    case first
    /// The headline's first word of a contact tells one of its type.
    case headlineKind
    /// Told in a headline whose first word of a contact tells another type.
    case headlineClash
    /// Not told in the headline, which yet names one of its persons.
    case headlinePerson
    /// One side receives or invites the other.
    case host
    /// States and bodies that are told as sides, not guessed; up to two.
    case sides
    /// At a conference: states for which an official is named; up to three.
    case officials
    /// An international body is a side.
    case body
    /// Somebody takes part whose office the article does not tell.
    case untitled
    /// A meeting or session, which the press seldom mentions for nothing.
    case session
    /// Two sides face the press together.
    case pressConference
    /// "خلال لقاء", "عقب مباحثات": what is told happened in or after talks or a conference.
    case occasion
    /// A trip in or after which something else happened, or what came of a contact.
    case setting
    /// A trip or talks of years ago.
    case past
    /// How likely the words of the article make it a report of any contact: log-odds.
    case words
    /// How far they put this type behind the likeliest one: log-odds, at most 0.
    case kind
    /// How thick words of contacts stand in the article.
    case density
    /// Sentences that ask or exclaim, as comments do, up to three; a headline that only asks counts for all.
    case questions
    /// "فيما التقى الوزير …، صعّدت مصر": told in a clause beside the main one.
    case aside
    /// In the headline, but only as what something else comes before or after.
    case background
    /// "على هامش القمة": a gathering beside which something else took place.
    case sideline
    /// The trip at whose end headline or lead have two states declare something together.
    case communique
    /// Put together of whom a sentence names, as no frame tells who did what.
    case loose
    /// How much headline and lead speak of sport.
    case sport
    /// How much headline and lead speak of culture.
    case culture
    /// How much headline and lead speak of what other papers write.
    case pressReview

    /// Its weight in the sum that tells how likely a contact is the news.
    ///
    /// Fitted by `deploy/tables/fit-news.py` on labelled articles: a conditional logit over the contacts of an article and
    /// "none of them", with a small penalty on large weights. The last five and sport are what the language tells: too few articles
    /// show them, and the fit is only drawn to them.
    var weight: Double {
        switch self {
        case .lead: 1.42
        case .lateInLead: 0.70
        case .takesUpLead: 0.99
        case .deep: -1.17
        case .remoteGathering: 0.32
        case .first: 1.35
        case .headlineKind: 1.15
        case .headlineClash: -0.82
        case .headlinePerson: 0.41
        case .host: 0.33
        case .sides: 0.07
        case .officials: 0.51
        case .body: 0.29
        case .untitled: -0.42
        case .session: 0.68
        case .pressConference: 0.97
        case .occasion: 0.62
        case .setting: -1.71
        case .past: -3.01
        case .words: 0.84
        case .kind: 0.80
        case .density: 1.21
        case .questions: -0.71
        case .sport: -1.33
        case .culture: -0.39
        case .pressReview: -5.92
        case .aside: -1.44
        case .background: -1.12
        case .sideline: -2.26
        case .communique: 1.82
        case .loose: -3.03
        }
    }

    /// What is added for any contact: most that are mentioned are not the news.
    static let bias = -0.62
}

/// Tells the features of an article's contacts.
final class NewsReader {
    private let assembler: EventAssembler
    private let article: Article
    private let cast: Cast
    private let lexicon: Lexicon
    /// The first contact of headline and lead.
    private let leading: Int?
    /// Whether the headline tells a contact of the type that its first word of a contact asks for.
    private let isHeadlineTold: Bool
    private let headlineKind: EventType?
    private let headlinePersons: Set<Int>
    private let odds: ArticleOdds
    private let density: Double
    private let questions: Double
    private let sport: Double
    private let culture: Double
    private let pressReview: Double
    private let headlineTellsTime: Bool
    private let contacts: [Contact]

    init(_ assembler: EventAssembler, _ contacts: [Contact]) {
        self.assembler = assembler
        article = assembler.article
        cast = assembler.cast
        lexicon = assembler.lexicon
        let article = article
        let kind = assembler.kindOfHeadline()
        headlineKind = kind
        leading = contacts.indices.filter { contacts[$0].trigger.lowerBound < article.endOfLead }
            .min { contacts[$0].trigger.lowerBound < contacts[$1].trigger.lowerBound }
        isHeadlineTold = contacts.contains { $0.isInHeadline && $0.type == kind }
        headlinePersons = article.headline == nil ? [] : Set(cast.mentions(in: 0).map(\.person))
        odds = assembler.reading.odds
        density = Self.density(of: article)
        let asking = article.sentences.count {
            let last = article.token($0.range.upperBound - 1).kind
            return last == .question || last == .exclamation
        }
        questions = assembler.headlineAsks() ? 3 : Double(min(asking, 3))
        sport = Self.matter("sport", of: article)
        culture = Self.matter("culture", of: article)
        pressReview = Self.matter("press", of: article)
        headlineTellsTime = assembler.headlineTellsTime()
        self.contacts = contacts
    }

    /// The features of one of the contacts.
    func features(_ index: Int, _ contact: Contact) -> CaseNumbers<NewsFeature> {
        var features = CaseNumbers<NewsFeature>()
        features[.density] = density
        features[.questions] = questions
        features[.sport] = sport
        features[.culture] = culture
        // What is denied another paper has told.
        features[.pressReview] = contact.status == .denied ? 0 : pressReview
        features[.sides] = sides(contact)
        features[.words] = odds.ofContact
        features[.kind] = odds.distance(of: contact.type)
        let isFrame = contact.type == .visit && assembler.isFrame(contact, of: contacts)
        if index == leading { features.insert(.first) }
        readLead(contact, &features)
        if let headlineKind {
            if contact.type == headlineKind, contact.isInHeadline || !isHeadlineTold { features.insert(.headlineKind) }
            if contact.type != headlineKind, contact.isInHeadline { features.insert(.headlineClash) }
        }
        if !contact.isInHeadline, contact.persons.contains(where: headlinePersons.contains) {
            features.insert(.headlinePerson)
        }
        if !contact.hosts.isEmpty { features.insert(.host) }
        if !assembler.organizations(of: contact).isEmpty { features.insert(.body) }
        if contact.persons.contains(where: { cast.persons[$0].title == nil }) { features.insert(.untitled) }
        if contact.frame == .session { features.insert(.session) }
        if assembler.reader.isPressConference(contact.trigger.lowerBound) { features.insert(.pressConference) }
        if assembler.isSettingOfOther(contact) { features.insert(.setting) }
        if contact.type != .conference, article.headline != nil, !contact.isInHeadline, assembler.isHistory(contact) {
            features.insert(.past)
        }
        if contact.type != .visit, assembler.isOccasion(contact) { features.insert(.occasion) }
        if assembler.isAside(contact) { features.insert(.aside) }
        if contact.isInHeadline, assembler.isOccasion(contact) || headlineTellsTime && !features.contains(.lead) {
            features.insert(.background)
        } else if headlineTellsTime, contact.type == .visit, !features.contains(.lead), !features.contains(.lateInLead)
        {
            // The headline says that something else is the news.
            features.insert(.background)
            features.insert(.setting)
        }
        if isFrame {
            features.insert(.setting)
            features.remove(.lead)
            features.remove(.first)
        }
        if contact.type == .conference, assembler.isSideline(contact) { features.insert(.sideline) }
        if contact.type == .visit, assembler.endsInCommunique() { features.insert(.communique) }
        if contact.isLoose { features.insert(.loose) }
        if contact.type == .conference { features[.officials] = officials(contact) }
        return features
    }

    private func readLead(_ contact: Contact, _ features: inout CaseNumbers<NewsFeature>) {
        let lead = article.leadSentence
        if !contact.isInHeadline, contact.sentences[0] > lead + 2 { features.insert(.deep) }
        if !contact.isInHeadline, contact.sentences[0] > lead, contact.type == .conference {
            features.insert(.remoteGathering)
        }
        if contact.sentences[0] == lead + 1, assembler.takesUpLead(contact) { features.insert(.takesUpLead) }
        guard contact.sentences.contains(lead) else { return }
        guard contact.sentences[0] == lead else {
            features.insert(.lead)
            return
        }
        if assembler.isSettingOfOther(contact) || assembler.isAside(contact) { return }
        let start = article.sentences[lead].range.lowerBound
        let isSaid = assembler.opensWithSaying(lead)
        if contact.trigger.lowerBound - start <= (isSaid ? 3 : 12) {
            features.insert(.lead)
        } else if !isSaid {
            features.insert(.lateInLead)
        }
    }

    private func sides(_ contact: Contact) -> Double {
        var told = Set(
            contact.persons.filter { !cast.persons[$0].countryIsGuess }
                .compactMap { assembler.reader.sides(of: $0).country })
        told.formUnion(contact.sideCountries)
        // "الاجتماع الإقليمي": the name tells that several take part.
        if contact.conference?.isMultilateral ?? false { return 2 }
        if contact.type == .visit, let destination = contact.destination { told.insert(destination.country) }
        return Double(min(2, told.count + assembler.organizations(of: contact).count))
    }

    private func officials(_ contact: Contact) -> Double {
        let states = Set(
            contact.persons.filter {
                let person = cast.persons[$0]
                return person.isOfficial && person.rank != nil && !person.countryIsGuess
            }.compactMap { assembler.reader.sides(of: $0).country })
        return Double(min(3, states.count))
    }

    /// Words of contacts for every twenty words; short texts are thick with them.
    private static func density(of article: Article) -> Double {
        let count = article.sentences.reduce(0) { sum, sentence in
            sum
                + sentence.range.count { index in
                    guard let match = article.annotations.match(.trigger, at: index) else { return false }
                    switch article.lexicon.triggers[Int(match.value)].frame {
                    case .light, .attend, .chair, .session, .alight, .send, .comeBack, .sign, .launch, .inspect,
                        .represent,
                        .deal, .honour, .face, .hand, .lead:
                        return false
                    default: return true
                    }
                }
        }
        let tokens = article.sentences.reduce(0) { $0 + $1.range.count }
        return min(0.8, Double(count) * 20 / Double(tokens + 20))
    }

    /// How much headline and lead speak of one class of `out_of_scope.tsv`; 1 is for two words that are sure.
    private static func matter(_ name: String, of article: Article) -> Double {
        var weight = 0
        for sentence in article.sentences.prefix(2) {
            for index in sentence.range where article.annotations.has(.scope, at: index) {
                for match in article.annotations.at(index) where match.category == .scope {
                    let cue = article.lexicon.scopeCues[Int(match.value)]
                    if article.lexicon.scopeClasses[cue.cueClass] == name { weight += cue.weight }
                }
            }
        }
        return Double(min(weight, 18)) / 6
    }
}
