/// Finds which of two readers' persons and events are the same.
enum Matching {
    /// Pairs of indices, each used once. The named match by name, the unnamed by office; the best is taken first for
    /// each person of gold in turn.
    static func persons(_ gold: [LabelledPerson], _ said: [LabelledPerson]) -> [(gold: Int, said: Int)] {
        var left = Array(said.indices)
        var pairs: [(gold: Int, said: Int)] = []
        for (index, person) in gold.enumerated() {
            var best: Int?
            var bestLikeness = 0.0
            for candidate in left {
                let likeness = likeness(person, said[candidate])
                guard likeness > bestLikeness else { continue }
                best = candidate
                bestLikeness = likeness
            }
            guard let best else { continue }
            left.removeAll { $0 == best }
            pairs.append((index, best))
        }
        return pairs
    }

    private static func likeness(_ gold: LabelledPerson, _ said: LabelledPerson) -> Double {
        switch (gold.givenName, said.givenName) {
        case (let first?, let second?):
            return ComparableText.isSameName(first, second) ? 1 + ComparableText.overlap(first, second) : 0
        case (nil, nil):
            let overlap = ComparableText.overlap(gold.title, said.title)
            return overlap >= 0.5 ? overlap : 0
        default:
            return 0
        }
    }

    /// The number of events that match one to one, the likest pairs first.
    static func events(_ gold: [LabelledEvent], _ said: [LabelledEvent]) -> Int {
        var candidates: [(likeness: Double, gold: Int, said: Int)] = []
        for (first, event) in gold.enumerated() {
            for (second, other) in said.enumerated() {
                let likeness = likeness(event, other)
                if likeness > 0 { candidates.append((likeness, first, second)) }
            }
        }
        candidates.sort { $0 > $1 }
        var usedGold = Set<Int>()
        var usedSaid = Set<Int>()
        for pair in candidates where !usedGold.contains(pair.gold) && !usedSaid.contains(pair.said) {
            usedGold.insert(pair.gold)
            usedSaid.insert(pair.said)
        }
        return usedGold.count
    }

    /// How alike two events are; 0 when they cannot be the same.
    static func likeness(_ gold: LabelledEvent, _ said: LabelledEvent) -> Double {
        guard gold.type == said.type else { return 0 }
        let pairs = persons(gold.participants, said.participants).count
        let people = share(pairs, gold.participants.count + said.participants.count)
        let (first, second) = (Set(gold.countries), Set(said.countries))
        let countries = share(first.intersection(second).count, first.count + second.count)
        let conference =
            gold.type == "conference" ? ComparableText.overlap(gold.conference?.name, said.conference?.name) : 0
        let isNamed = gold.participants.contains { $0.givenName != nil }
        if pairs == 0, conference < 0.5, isNamed || countries == 0 { return 0 }
        // The order of the sum is part of the measure: it decides between pairs that are alike but for rounding.
        return 0.2 + people + 0.5 * countries + 0.5 * conference + 0.3 * (gold.dateStart == said.dateStart ? 1 : 0)
            + 0.3 * (gold.isPrimary == said.isPrimary ? 1 : 0)
    }

    private static func share(_ common: Int, _ all: Int) -> Double { Double(2 * common) / Double(max(1, all)) }

    /// The number of names of one list that are found in the other, each used once.
    static func names(_ gold: [String], _ said: [String], isSame: (String, String) -> Bool) -> Int {
        var left = said
        var found = 0
        for name in gold {
            guard let index = left.firstIndex(where: { isSame(name, $0) }) else { continue }
            left.remove(at: index)
            found += 1
        }
        return found
    }
}
