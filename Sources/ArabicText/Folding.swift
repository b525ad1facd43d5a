/// One letter of folded text, a byte: an Arabic letter as `0x80 + (scalar - U+0620)`, an ASCII letter in lower case, a
/// digit, or ``FoldedLetter/other``.
///
/// Folding makes spellings equal that the press does not tell apart: hamza forms of alef, final ya and alef maqsura, ta
/// marbuta and ha, Persian letters and their Arabic neighbours, presentation forms; short vowels, tatweel and
/// direction marks vanish.
public enum FoldedLetter {
    /// A letter of another script.
    public static let other: UInt8 = 1
    /// Not part of a word.
    public static let none: UInt8 = 0
    /// Vanishes inside a word: a vowel sign, tatweel, a direction mark.
    public static let ignorable: UInt8 = 2

    /// The folded byte of one plain Arabic letter (U+0620…U+064A).
    @inlinable
    public static func arabic(_ scalar: UInt32) -> UInt8 { UInt8(truncatingIfNeeded: 0x80 + scalar - 0x620) }

    /// The plain Arabic letter of a folded byte, or nil.
    public static func scalar(ofArabic letter: UInt8) -> Unicode.Scalar? {
        letter < 0x80 ? nil : Unicode.Scalar(UInt32(letter) - 0x80 + 0x620)
    }

    /// The folded byte of a scalar, ``none`` when it is no part of a word, ``ignorable`` when it vanishes.
    public static func fold(_ scalar: UInt32) -> UInt8 {
        switch scalar {
        case 0x30...0x39, 0x61...0x7A: UInt8(scalar)
        case 0x41...0x5A: UInt8(scalar + 32)
        case 0..<0x80: none
        case 0x600..<0x700: arabicBlock[Int(scalar - 0x600)]
        case 0x00AD, 0x200B...0x200F, 0x202A...0x202E, 0x2060, 0x2066...0x2069, 0xFEFF: ignorable
        case 0xC0...0x24F: scalar == 0xD7 || scalar == 0xF7 ? none : latin(scalar)
        case 0x370...0x5FF, 0x750...0x77F, 0x900...0x1FFF, 0x3040...0x9FFF, 0xAC00...0xD7A3: other
        case 0xFE70...0xFEFC: presentationForm(scalar)
        case 0xFB50...0xFDFF: presentationFormA(scalar)
        default: none
        }
    }

    /// The folded bytes of all scalars that UTF-8 writes with at most two bytes.
    static let ofTwoBytes: [UInt8] = (0..<0x800).map { fold($0) }

    /// The Arabic block U+0600…U+06FF.
    private static let arabicBlock: [UInt8] = {
        var table = [UInt8](repeating: none, count: 256)
        for scalar in UInt32(0x620)...0x64A where scalar != 0x640 {
            table[Int(scalar - 0x600)] = arabic(scalar)
        }
        let same: [(UInt32, UInt32)] = [
            (0x622, 0x627), (0x623, 0x627), (0x625, 0x627), (0x671, 0x627), (0x672, 0x627), (0x673, 0x627),
            (0x649, 0x64A), (0x626, 0x64A), (0x6CC, 0x64A), (0x6D2, 0x64A), (0x624, 0x648), (0x629, 0x647),
            (0x6C1, 0x647), (0x6BE, 0x647), (0x6D5, 0x647), (0x6A9, 0x643), (0x6AF, 0x643), (0x67E, 0x628),
            (0x686, 0x62C), (0x698, 0x632), (0x6A4, 0x641), (0x6A8, 0x642), (0x679, 0x62A), (0x688, 0x62F),
            (0x691, 0x631), (0x6BA, 0x646), (0x63B, 0x643), (0x63C, 0x643), (0x6CB, 0x648), (0x620, 0x64A),
        ]
        for (from, to) in same { table[Int(from - 0x600)] = arabic(to) }
        for digit in UInt32(0)..<10 {
            table[Int(0x60 + digit)] = UInt8(0x30 + digit)
            table[Int(0xF0 + digit)] = UInt8(0x30 + digit)
        }
        table[0x40] = ignorable
        for mark in 0x4B...0x5F { table[mark] = ignorable }
        for mark in 0x10...0x1A { table[mark] = ignorable }
        table[0x1C] = ignorable
        table[0x70] = ignorable
        for mark in 0xD6...0xDC { table[mark] = ignorable }
        return table
    }()

    /// Presentation forms B in the order of the Unicode chart: each letter with its two or four shapes.
    private static let formLetters: [(first: UInt32, letter: UInt32)] = [
        (0xFE80, 0x621), (0xFE81, 0x622), (0xFE83, 0x623), (0xFE85, 0x624), (0xFE87, 0x625), (0xFE89, 0x626),
        (0xFE8D, 0x627), (0xFE8F, 0x628), (0xFE93, 0x629), (0xFE95, 0x62A), (0xFE99, 0x62B), (0xFE9D, 0x62C),
        (0xFEA1, 0x62D), (0xFEA5, 0x62E), (0xFEA9, 0x62F), (0xFEAB, 0x630), (0xFEAD, 0x631), (0xFEAF, 0x632),
        (0xFEB1, 0x633), (0xFEB5, 0x634), (0xFEB9, 0x635), (0xFEBD, 0x636), (0xFEC1, 0x637), (0xFEC5, 0x638),
        (0xFEC9, 0x639), (0xFECD, 0x63A), (0xFED1, 0x641), (0xFED5, 0x642), (0xFED9, 0x643), (0xFEDD, 0x644),
        (0xFEE1, 0x645), (0xFEE5, 0x646), (0xFEE9, 0x647), (0xFEED, 0x648), (0xFEEF, 0x649), (0xFEF1, 0x64A),
    ]

    private static func presentationForm(_ scalar: UInt32) -> UInt8 {
        if scalar < 0xFE80 { return ignorable }
        // U+FEF5…U+FEFC are lam-alef ligatures; ``appendFolded`` adds the alef.
        if scalar >= 0xFEF5 { return arabic(0x644) }
        guard let letter = formLetters.last(where: { $0.first <= scalar })?.letter else { return none }
        return arabicBlock[Int(letter - 0x600)]
    }

    private static func presentationFormA(_ scalar: UInt32) -> UInt8 {
        switch scalar {
        case 0xFB50...0xFB51: arabic(0x627)
        case 0xFB56...0xFB59: arabic(0x628)
        case 0xFB7A...0xFB7D: arabic(0x62C)
        case 0xFB8A...0xFB8B: arabic(0x632)
        case 0xFB8E...0xFB95: arabic(0x643)
        case 0xFBA6...0xFBAD: arabic(0x647)
        case 0xFBFC...0xFBFF: arabic(0x64A)
        case 0xFBB2...0xFBD2, 0xFD3E...0xFD4F, 0xFDD0...0xFDFF: none
        default: other
        }
    }

    private static func latin(_ scalar: UInt32) -> UInt8 {
        switch scalar {
        case 0xC0...0xC5, 0xE0...0xE5, 0x100...0x105: 0x61
        case 0xC7, 0xE7, 0x106...0x10D: 0x63
        case 0xC8...0xCB, 0xE8...0xEB, 0x112...0x11B: 0x65
        case 0xCC...0xCF, 0xEC...0xEF, 0x128...0x131: 0x69
        case 0xD1, 0xF1, 0x143...0x148: 0x6E
        case 0xD2...0xD6, 0xD8, 0xF2...0xF6, 0xF8, 0x14C...0x151: 0x6F
        case 0xD9...0xDC, 0xF9...0xFC, 0x168...0x173: 0x75
        case 0x15A...0x161: 0x73
        case 0x179...0x17E: 0x7A
        default: other
        }
    }
}

/// The folded form of a word given as text; for tables and tests.
public func foldedWord(_ word: some StringProtocol) -> [UInt8] {
    var folded: [UInt8] = []
    for scalar in word.unicodeScalars {
        let letter = FoldedLetter.fold(scalar.value)
        guard letter != FoldedLetter.none, letter != FoldedLetter.ignorable else { continue }
        folded.append(letter)
        if (0xFEF5...0xFEFC).contains(scalar.value) { folded.append(FoldedLetter.arabic(0x627)) }
    }
    return folded
}
