/// A state or territory by its ISO 3166-1 alpha-2 code.
public struct CountryCode: Hashable, Sendable, Comparable, CustomStringConvertible {
    /// Both letters, the first in the high byte.
    public let rawValue: UInt16

    /// Reads two upper-case letters; nil for anything else.
    public init?(_ text: some StringProtocol) {
        self.init(letters: Array(text.utf8)[...])
    }

    /// Reads two upper-case letters in ASCII; nil for anything else.
    init?(letters: ArraySlice<UInt8>) {
        guard letters.count == 2, let first = letters.first, let last = letters.last, (65...90).contains(first),
            (65...90).contains(last)
        else { return nil }
        rawValue = UInt16(first) << 8 | UInt16(last)
    }

    /// The two letters.
    public var description: String {
        String(decoding: [UInt8(rawValue >> 8), UInt8(rawValue & 0xFF)], as: UTF8.self)
    }

    /// Alphabetical order.
    public static func < (left: CountryCode, right: CountryCode) -> Bool { left.rawValue < right.rawValue }
}

/// A name of a country, or an office that only one country has.
public struct CountryName: Sendable {
    /// How much the words prove.
    public enum Kind: String, Sendable {
        case short, formal, alias, office
        /// Words that look like a country's name and are none: "المغرب العربي", "صلاة المغرب".
        case not
        /// A homograph of a common word: needs a preposition or a title before it.
        case weak
    }
    /// The country.
    public var code: CountryCode
    /// How much the words prove.
    public var kind: Kind
}

/// An adjective of nationality.
public struct Demonym: Sendable {
    /// The country.
    public var code: CountryCode
    /// Whether the word is also an ordinary adjective or a name.
    public var isWeak: Bool
    /// Whether this form is a plural or dual.
    public var isPlural: Bool
}

/// A city.
public struct City: Sendable {
    /// The country it lies in.
    public var country: CountryCode
    /// Whether it is the capital, which may stand for the state.
    public var isCapital: Bool
    /// Whether the word is more often something else.
    public var isWeak: Bool
}

/// A palace or house that tells the country.
public struct Venue: Sendable {
    /// The country, where it is known.
    public var country: CountryCode?
    /// The city, in Arabic, where it is known.
    public var city: String?
}

/// A month of one of the two calendars.
public struct Month: Sendable {
    /// 1…12
    public var number: Int
    /// Whether it is a month of the Hijri calendar.
    public var isHijri: Bool
}

/// A number word.
public struct NumberWord: Sendable {
    /// Its value.
    public var value: Int
    /// Whether it is an ordinal.
    public var isOrdinal: Bool
}

/// The first word or words of an office.
public struct Title: Sendable {
    /// Grammatical number.
    public enum Number: String, Sendable { case singular = "sg", dual = "du", plural = "pl" }
    /// What kind of office.
    public enum Rank: String, Sendable {
        case headOfState = "head_of_state", crown, headOfGovernment = "head_of_government", deputy, minister
        case presidentGeneric = "president_generic", legislator, ambassador, envoy
        case secretaryGeneral = "secretary_general", spokesperson, military, security, director, advisor, member
        case governor, monarchyMember = "monarchy_member", religious, party, business, judiciary, academic, sport
        case media, health, official, `private`
    }
    /// Where the office is held.
    public enum Domain: String, Sendable {
        case official, royal, military, security, legislative, international, religious, business, academic, sport
        case media, `private`
    }
    /// Grammatical number.
    public var number: Number
    /// Whether the form is feminine.
    public var isFeminine: Bool
    /// What kind of office.
    public var rank: Rank
    /// Where it is held.
    public var domain: Domain
}

/// A word that stands before a name and is neither office nor name.
public struct Honorific: Sendable {
    /// What kind of word.
    public enum Kind: String, Sendable {
        case courtesy, royal, militaryRank = "military_rank", academic, religious
    }
    /// What kind of word.
    public var kind: Kind
}

/// A body with members or officials of its own.
public struct Organization: Sendable {
    /// The country of a national body.
    public var country: CountryCode?
    /// The canonical name.
    public var canonical: String
    /// `igo`, `ngo`, `company`, `national`, `armed_group`
    public var kind: String
    /// Whether several states make it up, or it works across borders.
    public var isInternational: Bool
}

/// A phrase that names a topic.
public struct TopicPhrase: Sendable {
    /// Index into ``Lexicon/topicNames``.
    public var topic: Int
    /// 1…3, 3 is unmistakable.
    public var weight: Int
}

/// What a boilerplate phrase does to the text.
public enum BoilerplateAction: String, Sendable {
    case cutRest = "cut_rest", dropLine = "drop_line"
}

/// A word that opens a contact frame, or helps one.
public struct Trigger: Sendable {
    /// The frame.
    public enum Frame: String, Sendable {
        /// أوراق اعتماد: an ambassador hands them to the head of a state.
        case credentials
        case receive, meet, phone, visit, arrive, depart, tour, summon
        /// Discussed: a contact only when somebody is named with whom.
        case discuss
        /// Heads of gatherings: conference, summit, forum.
        case gathering
        /// Meeting, session: a gathering when many take part, else talks.
        case session
        /// حل: solved, came; a trip only with its place right after it.
        case alight
        case attend, chair, host
        /// Sends somebody, or bids him go.
        case send
        /// Comes back from where he was.
        case comeBack = "return"
        /// Signs what two sides have agreed upon.
        case sign
        /// Launches a thing; two heads do so together where one of them is at home.
        case launch
        /// Inspects what is his, or performs a rite, be it abroad.
        case inspect
        /// Stands for somebody, be it at a ceremony abroad.
        case represent
        /// Does something with another, who stands right behind "with": agreed, followed up, went into.
        case deal
        /// Honours a guest: gives him an audience or a feast, bids him farewell, decorates him.
        case honour
        /// Is done before another's eyes: to sit with him, listen to him, tell him, pay him respects.
        case face
        /// Hands a letter or the like to another, or gets it from his hand.
        case hand
        /// Leads a traveller on: took him to his next stop, is the station of his trip.
        case lead
        /// Carries tense and subject for a noun: held, made, began.
        case light
    }
    /// Part of speech and tense.
    public enum Form: String, Sendable { case past, present, noun, participle }
    /// Whether somebody travels.
    public var isTrip: Bool {
        switch frame {
        case .visit, .tour, .arrive, .depart: true
        default: false
        }
    }
    /// Whether many come together, at a gathering or for a session of it.
    public var isGathering: Bool { frame == .gathering || frame == .session }
    /// Whether its words are everyday ones: to land, to pass, to send, to enter.
    public var isCommonWord: Bool { frame == .alight || frame == .send && form == .noun }
    /// The frame.
    public var frame: Frame
    /// Part of speech and tense.
    public var form: Form
}

/// A word that turns the contact into a planned, cancelled or denied one.
public enum StatusCue: String, Sendable {
    case planned, cancelled, denied
    /// Planned, said by an adjective or an adverb of the word it stands with.
    case coming
    /// Cancelled, said by a passive or intransitive verb of the thing itself.
    case dropped
}

/// The class of a function word.
public enum FunctionClass: String, Sendable {
    case preposition, conjunction, relative, demonstrative, pronoun, adverb, reportingVerb = "reporting_verb"
    case contactVerb = "contact_verb", verb, participle, noun
}

/// A word that shows that an article is about something else.
public struct ScopeCue: Sendable {
    /// Index into ``Lexicon/scopeClasses``.
    public var cueClass: Int
    /// 1…3
    public var weight: Int
}

/// CAMEO and PLOVER codes of a kind of contact.
public struct ContactCode: Sendable {
    /// CAMEO codes; text, since leading zeros count.
    public var cameo: [String]
    /// PLOVER event type.
    public var ploverEvent: String
    /// PLOVER mode, where there is one.
    public var ploverMode: String?
}

/// A closed class of words by which the extractor finds its way between a verb and its participants.
public enum Cue: String, Sendable {
    case with, between, agent, toward, inside, counterpart, counterparts, delegation, leading, attendance, invitation
    case sideline, capital, kingdom, letter, side, companion, former, negation
    case multilateral, joint, relative, descriptor, affiliation, complementizer, hypothetical, about
    case beginning, ending, lasting, during
    case including, consisting, field, situation, relations, region
    /// The office, seat or house of him who is spoken of: "بمكتبه", "في مقر إقامته".
    case ownPremises = "own_premises"
    /// The seat of a body or a state's mission, named after it.
    case premises
    /// Who grants his patronage to a gathering or has its host act for him need not be there.
    case patronage
    /// Those who stand at the airport; those who travel along.
    case greeting, retinue
    /// A courtesy to a state or its head: الشقيقة, الصديقة, المعظم.
    case fraternal
    /// An honour with a pronoun, which stands for a person: سموه.
    case honour
    /// Goes on with what the same person did: كما, ثم.
    case further
    /// Opens a clause beside the main one: فيما, بينما.
    case aside
    /// A ceremony or celebration to which guests come: "حفل", "مراسم", "جنازة".
    case ceremony
    /// Welcomes or praises a visit: "رحب", "أشاد".
    case welcome
    /// What two states declare together at the end of a visit or of talks.
    case communique
    /// Brings together those who meet: جمع, يضم.
    case bringing
    /// Those between whom a mediator makes peace, and the peace.
    case conciliation
    /// A common noun that opens what is discussed or done, at which a name before it ends: "سبل", "آفاق", "تداعيات".
    case matter
    /// "تطرق إلى", "استعراض", "محور", "موضوع": what follows is what was talked about.
    case discussing
    /// Those who meet sit apart: "عن بعد", "عبر تقنية الفيديو", "اجتماع افتراضي".
    case remote
    case occasion, anaphora, outcome, exhibition, calling, homeland, incumbent
    case cityWord = "city_word"
    /// الأراضي, التراب: what one enters, before the adjective of its state.
    case territory
    case manyParties = "many_parties"
    case pressConference = "press_conference"
    case nameParticle = "name_particle"
    case namedPlace = "named_place"
    case onBehalf = "on_behalf"
    case pastMarker = "past_marker"

    /// Whether a list of those present follows.
    public var opensAttendance: Bool { self == .attendance || self == .greeting || self == .retinue }
}

/// A word that dates are made of, besides months, weekdays and numbers.
public enum DateWord: String, Sendable {
    case yesterday, today, tomorrow, current, last, next, first, of, until
    case dayBeforeYesterday = "day_before_yesterday"
    case dayAfterTomorrow = "day_after_tomorrow"
    case dayWord = "day_word"
    case monthWord = "month_word"
    case yearWord = "year_word"
    case weekWord = "week_word"
    case eraHijri = "era_hijri"
    case eraGregorian = "era_gregorian"
    case lastMonth = "last_month"
    case nextMonth = "next_month"
    case thisMonth = "this_month"
    case lastYear = "last_year"
    case nextYear = "next_year"
    case thisYear = "this_year"
    case twoDays = "two_days"
    case oneWeek = "one_week"
    case twoWeeks = "two_weeks"
    case partWord = "part_word"
    case ago
    case lastWeek = "last_week"
    case nextWeek = "next_week"
}
