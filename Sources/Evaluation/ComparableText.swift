import Foundation

/// Text in the form in which two readers' words are compared: spelling, marks, honorifics and the article do not count.
enum ComparableText {
    /// Words before a name or an office that a reader may leave out, as ``normalized(_:)`` gives them; feminine forms are
    /// not among them.
    static let honorifics: Set<String> = [
        "السيد", "الدكتور", "د", "الشيخ", "الامير", "الملك", "سمو", "معالي", "فخامه", "سعاده", "صاحب", "صاحبه",
        "السمو", "الملكي", "دوله", "الاستاذ", "المهندس", "الفريق", "اللواء", "العميد", "الجنرال", "الرئيس", "جلاله",
    ]

    /// NFKC, without short vowels, tatweel and direction marks; hamza forms, final ya and ta marbuta folded; marks of
    /// punctuation are spaces; lower case; words stand one space apart.
    static func normalized(_ text: String) -> String {
        var scalars: [Unicode.Scalar] = []
        for scalar in text.precomposedStringWithCompatibilityMapping.unicodeScalars where !isMark(scalar) {
            let folded = fold(scalar)
            scalars.append(isWord(folded) || isSpace(folded) ? folded : " ")
        }
        return joinServants(scalars).split(whereSeparator: isSpace)
            .map { String(String.UnicodeScalarView($0)) }.joined(separator: " ").lowercased()
    }

    /// The words that count.
    static func words(_ text: String?) -> [String] {
        normalized(text ?? "").split(separator: " ").filter { !honorifics.contains(String($0)) }.map(withoutArticle)
    }

    /// Words that join the parts of a name.
    private static let particles: Set<String> = ["بن", "ال", "ابن"]

    /// Whether two names are of one person: one's words are within the other's, or most words are shared.
    static func isSameName(_ left: String, _ right: String) -> Bool {
        let first = Set(words(left)).subtracting(particles)
        let second = Set(words(right)).subtracting(particles)
        let shared = first.intersection(second).count
        guard shared > 0 else { return false }
        return shared == first.count || shared == second.count
            || Double(2 * shared) / Double(first.count + second.count) >= 0.6
    }

    /// Share of words that two texts have in common, 0…1; two empty texts agree.
    static func overlap(_ left: String?, _ right: String?) -> Double {
        let first = words(left)
        let second = words(right)
        guard !first.isEmpty, !second.isEmpty else { return first.isEmpty && second.isEmpty ? 1 : 0 }
        var counts: [String: Int] = [:]
        for word in first { counts[word, default: 0] += 1 }
        var shared = 0
        for word in second {
            guard let left = counts[word], left > 0 else { continue }
            counts[word] = left - 1
            shared += 1
        }
        return Double(2 * shared) / Double(first.count + second.count)
    }

    // MARK: Letters

    private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x64B...0x65F, 0x670, 0x640, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069: true
        default: false
        }
    }

    private static func fold(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        switch scalar {
        case "أ", "إ", "آ", "ٱ": "ا"
        case "ى", "ئ": "ي"
        case "ة": "ه"
        case "ؤ": "و"
        case "گ": "ك"
        default: scalar
        }
    }

    /// Letters, digits and whatever else has a numeric value; the low line too. Combining marks part words.
    private static func isWord(_ scalar: Unicode.Scalar) -> Bool {
        if scalar == "_" { return true }
        switch scalar.properties.generalCategory {
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter: return true
        default: return scalar.properties.numericType != nil
        }
    }

    /// White space; the control characters that part fields and records of a file count as such.
    private static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
        scalar.properties.isWhitespace || (0x1C...0x1F).contains(scalar.value)
    }

    /// "عبد ال…" is one name, written in one or in two words; not across a line feed.
    private static func joinServants(_ scalars: [Unicode.Scalar]) -> [Unicode.Scalar] {
        let servant: [Unicode.Scalar] = ["ع", "ب", "د", " ", "ا", "ل"]
        var result: [Unicode.Scalar] = []
        result.reserveCapacity(scalars.count)
        var index = 0
        while index < scalars.count {
            if scalars[index] == "ع", result.last.map({ !isWord($0) }) ?? true,
                scalars[index...].starts(with: servant)
            {
                result += ["ع", "ب", "د", "ا", "ل"]
                index += servant.count
            } else {
                result.append(scalars[index])
                index += 1
            }
        }
        return result
    }

    private static let proclitics: Set<Unicode.Scalar> = ["و", "ب", "ل", "ف", "ك"]

    /// A word without the article and the letter joined before it, where two letters or more are left.
    private static func withoutArticle(_ word: Substring) -> String {
        let scalars = Array(word.unicodeScalars)
        for start in 0...1 where start == 0 || scalars.first.map(proclitics.contains) ?? false {
            let rest = scalars.dropFirst(start)
            guard rest.starts(with: ["ا", "ل"]), rest.count >= 4, rest.dropFirst(2).prefix(2).allSatisfy(isWord)
            else { continue }
            return String(String.UnicodeScalarView(rest.dropFirst(2)))
        }
        return String(word)
    }
}
