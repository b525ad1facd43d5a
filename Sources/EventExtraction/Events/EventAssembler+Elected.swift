import ArabicText
import Lexicon

/// Whom a gathering elects to its chair, and who hosts it beside the guest he faces the press with.
extension EventAssembler {
    /// "انتخب المجلس وزير المالية فلانا رئيسا للدورة، والوزيرة علانة نائبة للرئيس": the first chairs, the other is there.
    func elect(at verb: Int, _ scene: Scene, _ mentions: [Mention], _ contact: inout Contact) {
        let end = scene.sentence.range.upperBound
        for mention in mentions {
            let range = mention.actor.range
            guard range.lowerBound > verb, range.upperBound < end, case let person = cast.persons[mention.person],
                person.holdsOffice, person.country != nil && !person.countryIsGuess || person.organization != nil,
                // "انتخبت الهيئة فلانا رئيسا، وقال علان": each stands right before his seat.
                let seat = (range.upperBound..<end).prefixRange(Self.reachOfSeat).first(where: {
                    Self.chairs.contains(article.letters($0)) || Self.deputies.contains(article.letters($0))
                }), range.lowerBound - verb <= Self.reachOfElected,
                !(seat + 1..<max(seat + 1, min(seat + 3, end))).contains(where: {
                    Self.ofState.contains(article.letters($0))
                })
            else { continue }
            if Self.chairs.contains(article.letters(seat)) {
                chair(mention.person, &contact)
            } else {
                join(mention.person, &contact)
            }
        }
    }

    static let electing = WordSet([
        "انتخب", "انتخبت", "انتخبوا", "انتخاب", "بانتخاب", "اختار", "اختارت", "اختاروا", "اختيار", "باختيار", "اختير",
        "اختيرت",
    ])
    private static let chairs = WordSet(["رئيسا", "رئيسة"])
    private static let deputies = WordSet(["نائبا", "نائبة", "مقررا", "مقررة"])
    /// Seats that no gathering of states fills.
    private static let ofState = WordSet([
        "للبلاد", "للجمهورية", "للدولة", "للوزراء", "للحكومة", "للحزب", "للبرلمان", "البلاد", "الجمهورية", "الوزراء",
        "الحكومة", "الحزب", "البرلمان",
    ])
    /// Words from who is elected to his seat, and from the verb to him.
    private static let reachOfSeat = 2
    private static let reachOfElected = 14

    /// "وأكد الضيف في المؤتمر الصحفي المشترك مع وزير خارجية البلد المضيف فلان": behind a gathering the guest and the minister of the state
    /// that holds it face the press together; he was at the table too.
    func hostsBesideGuests(of contact: Contact, except others: [Contact]) -> [Int] {
        guard contact.type == .conference, contact.status == .occurred, let place = contact.place else { return [] }
        var result: [Int] = []
        for index in article.sentences.indices where !article.sentences[index].isHeadline {
            let range = article.sentences[index].range
            guard
                let press = range.first(where: {
                    Self.press.contains(article.letters($0)) && reader.isPressConference($0)
                }),
                reader.cue(.joint, in: (press..<range.upperBound).prefixRange(Self.reachOfJoint)) != nil
            else { continue }
            let scene = reading.scene(index)
            guard !isElsewhere(scene, where: { self.lexicon.triggers[Int($0.value)].form != .noun }) else { continue }
            let present = scene.mentions.map(\.person)
            let guests = present.filter { contact.persons.contains($0) && cast.persons[$0].country != place.country }
            let hosts = present.filter {
                let person = cast.persons[$0]
                return person.name != nil && person.country == place.country && !person.countryIsGuess
                    && person.organization == nil && person.holdsHighOffice && !contact.persons.contains($0)
            }
            guard let host = hosts.first, Set(hosts).count == 1, !guests.isEmpty, !result.contains(host),
                // Talks of their own are followed by a press conference of their own.
                !others.contains(where: {
                    $0.type == .bilateralTalks && $0.trigger.lowerBound != press && $0.persons.contains(host)
                })
            else { continue }
            result.append(host)
        }
        return result
    }

    private static let press = WordSet(["مؤتمر", "المؤتمر", "بمؤتمر", "مؤتمرا", "للمؤتمر"])
    private static let reachOfJoint = 4
}
