/// How the bytes of a document were read.
public enum TextEncoding: String, Sendable {
    case utf8 = "utf-8"
    case utf16LittleEndian = "utf-16le"
    case utf16BigEndian = "utf-16be"
    case windows1256 = "windows-1256"
    case iso88596 = "iso-8859-6"
}

/// A document's text as valid UTF-8; positions are byte offsets into ``utf8``.
///
/// A byte-order mark stays in the text as its first scalar (U+FEFF), so that scalar offsets agree with a plain decoder.
public struct DecodedText: Sendable {
    /// The text, valid UTF-8.
    public let utf8: [UInt8]
    /// The encoding the document came in.
    public let encoding: TextEncoding

    /// Wraps text that is known to be valid UTF-8.
    public init(validUTF8 utf8: [UInt8], encoding: TextEncoding = .utf8) {
        self.utf8 = utf8
        self.encoding = encoding
    }

    /// The text between two byte offsets, both at scalar boundaries.
    public func string(_ range: Range<Int>) -> String {
        String(decoding: utf8[range], as: UTF8.self)
    }
}

/// Bytes that are no text.
public enum DecodingFailure: Error, Sendable, Equatable {
    /// No byte at all, or white space only.
    case empty
    /// NUL or other control bytes: a picture, an archive, a word processor's file.
    case binary
    /// Neither UTF-8 nor UTF-16 with a mark nor Windows-1256 nor ISO 8859-6; the offset of the first byte that breaks
    /// UTF-8, or UTF-16 where a mark says that it is that.
    case undecodable(firstInvalidByte: Int, isUTF16: Bool)
}

/// Reads the bytes of a document: UTF-8 (strict), UTF-16 by its byte-order mark, Windows-1256 and ISO 8859-6 by their
/// letters.
///
/// - Throws: ``DecodingFailure`` when the bytes are no text in one of these.
public func decodeText(_ bytes: [UInt8]) throws(DecodingFailure) -> DecodedText {
    if bytes.count >= 2, bytes[0] == 0xFF && bytes[1] == 0xFE || bytes[0] == 0xFE && bytes[1] == 0xFF {
        return try decodeUTF16(bytes, littleEndian: bytes[0] == 0xFF)
    }
    if isPlainUTF8(bytes) { return DecodedText(validUTF8: bytes) }
    try ByteSurvey(bytes).check()
    guard let invalid = firstInvalidUTF8(bytes) else { return DecodedText(validUTF8: bytes) }
    if let text = decodeSingleByteArabic(bytes) { return text }
    throw .undecodable(firstInvalidByte: invalid, isUTF16: false)
}

/// Counts that tell text from binary.
private struct ByteSurvey {
    var nulls = 0
    var controls = 0
    var printable = 0
    let count: Int

    init(_ bytes: [UInt8]) {
        count = bytes.count
        for (offset, byte) in bytes.enumerated() {
            switch byte {
            case 0: nulls += 1
            case 9, 10, 13, 32: continue
            case 1..<32, 127: controls += 1
            // The bytes of U+FEFF at the very start are no content.
            case 0xEF where offset == 0, 0xBB where offset == 1, 0xBF where offset == 2: continue
            default: printable += 1
            }
        }
    }

    /// Refuses what has no content, and what no person wrote.
    func check() throws(DecodingFailure) {
        guard printable > 0 else { throw .empty }
        // A stray control character is tolerated in a long text; a NUL never.
        guard nulls == 0, controls * 50 <= count else { throw .binary }
    }
}

/// The offset of the first byte that is not part of valid UTF-8, or nil.
private func firstInvalidUTF8(_ bytes: [UInt8]) -> Int? {
    do {
        _ = try UTF8Span(validating: bytes.span)
        return nil
    } catch {
        return error.byteOffsets.lowerBound
    }
}

/// Whether bytes are text of the usual kind, seen in one pass: valid UTF-8 of up to three bytes a scalar, something
/// printed, no control characters. Others may be text too.
private func isPlainUTF8(_ bytes: [UInt8]) -> Bool {
    bytes.withUnsafeBufferPointer { bytes in
        var position = 0
        var hasContent = false
        while position < bytes.count {
            let lead = bytes[position]
            if lead < 0x80 {
                if lead > 32, lead != 127 {
                    hasContent = true
                } else if lead != 32, lead != 10, lead != 13, lead != 9 {
                    return false
                }
                position += 1
            } else if position + 8 <= bytes.count, isFourArabicLetters(bytes, position) {
                hasContent = true
                position += 8
            } else if lead < 0xE0 {
                guard lead >= 0xC2, position + 1 < bytes.count, bytes[position + 1] & 0xC0 == 0x80 else { return false }
                hasContent = true
                position += 2
            } else {
                // Not the leads whose second byte is bounded: overlong forms and surrogates.
                guard lead > 0xE0, lead < 0xF0, lead != 0xED, position + 2 < bytes.count,
                    bytes[position + 1] & 0xC0 == 0x80, bytes[position + 2] & 0xC0 == 0x80
                else { return false }
                // The bytes of U+FEFF at the very start are no content.
                if position > 0 { hasContent = true }
                position += 3
            }
        }
        return hasContent
    }
}

/// Whether four letters of two bytes, U+0600…U+06FF, stand at a place with eight bytes.
@inline(__always)
private func isFourArabicLetters(_ bytes: UnsafeBufferPointer<UInt8>, _ position: Int) -> Bool {
    let eight = UnsafeRawBufferPointer(bytes).loadUnaligned(fromByteOffset: position, as: UInt64.self)
    return UInt64(littleEndian: eight) & 0xC0FC_C0FC_C0FC_C0FC == 0x80D8_80D8_80D8_80D8
}

private func decodeUTF16(_ bytes: [UInt8], littleEndian: Bool) throws(DecodingFailure) -> DecodedText {
    guard bytes.count > 2 else { throw .empty }
    guard bytes.count % 2 == 0 else { throw .undecodable(firstInvalidByte: bytes.count - 1, isUTF16: true) }
    var units: [UInt16] = []
    units.reserveCapacity(bytes.count / 2)
    var index = 0
    while index < bytes.count {
        let first = UInt16(bytes[index])
        let second = UInt16(bytes[index + 1])
        units.append(littleEndian ? second << 8 | first : first << 8 | second)
        index += 2
    }
    var utf8: [UInt8] = []
    utf8.reserveCapacity(bytes.count)
    var iterator = units.makeIterator()
    var decoder = UTF16()
    var consumed = 0
    decoding: while true {
        switch decoder.decode(&iterator) {
        case .scalarValue(let scalar):
            if let encoded = UTF8.encode(scalar) { utf8.append(contentsOf: encoded) }
            consumed += UTF16.width(scalar)
        case .emptyInput:
            break decoding
        case .error:
            throw .undecodable(firstInvalidByte: consumed * 2, isUTF16: true)
        }
    }
    try ByteSurvey(utf8).check()
    return DecodedText(validUTF8: utf8, encoding: littleEndian ? .utf16LittleEndian : .utf16BigEndian)
}

/// Scalars of the bytes 0x80…0xFF in Windows-1256 (source: the Unicode Consortium's CP1256.TXT mapping).
private let windows1256Upper: [UInt16] = [
    0x20AC, 0x067E, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0679, 0x2039, 0x0152, 0x0686,
    0x0698, 0x0688, 0x06AF, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x06A9, 0x2122, 0x0691, 0x203A,
    0x0153, 0x200C, 0x200D, 0x06BA, 0x00A0, 0x060C, 0x00A2, 0x00A3, 0x00A4, 0x00A5, 0x00A6, 0x00A7, 0x00A8, 0x00A9,
    0x06BE, 0x00AB, 0x00AC, 0x00AD, 0x00AE, 0x00AF, 0x00B0, 0x00B1, 0x00B2, 0x00B3, 0x00B4, 0x00B5, 0x00B6, 0x00B7,
    0x00B8, 0x00B9, 0x061B, 0x00BB, 0x00BC, 0x00BD, 0x00BE, 0x061F, 0x06C1, 0x0621, 0x0622, 0x0623, 0x0624, 0x0625,
    0x0626, 0x0627, 0x0628, 0x0629, 0x062A, 0x062B, 0x062C, 0x062D, 0x062E, 0x062F, 0x0630, 0x0631, 0x0632, 0x0633,
    0x0634, 0x0635, 0x0636, 0x00D7, 0x0637, 0x0638, 0x0639, 0x063A, 0x0640, 0x0641, 0x0642, 0x0643, 0x00E0, 0x0644,
    0x00E2, 0x0645, 0x0646, 0x0647, 0x0648, 0x00E7, 0x00E8, 0x00E9, 0x00EA, 0x00EB, 0x0649, 0x064A, 0x00EE, 0x00EF,
    0x064B, 0x064C, 0x064D, 0x064E, 0x00F4, 0x064F, 0x0650, 0x00F7, 0x0651, 0x00F9, 0x0652, 0x00FB, 0x00FC, 0x200E,
    0x200F, 0x06D2,
]

/// Scalars of the bytes 0x80…0xFF in ISO 8859-6, 0 where there is none (source: the Unicode Consortium's 8859-6.TXT mapping).
private let iso88596Upper: [UInt16] = {
    var table = [UInt16](repeating: 0, count: 128)
    table[0x20] = 0xA0
    table[0x24] = 0xA4
    table[0x2C] = 0x60C
    table[0x2D] = 0xAD
    table[0x3B] = 0x61B
    table[0x3F] = 0x61F
    for offset in UInt16(0)..<26 { table[Int(0x41 + offset)] = 0x621 + offset }
    for offset in UInt16(0)..<19 { table[Int(0x60 + offset)] = 0x640 + offset }
    return table
}()

/// Reads one of the two eight-bit encodings of Arabic when the upper bytes are mostly Arabic letters; nil when they are
/// something else.
///
/// Broken UTF-8 is not taken for either: its upper bytes come in valid pairs, which eight-bit text hardly has. The two
/// differ in where the second half of the alphabet lies: bytes that are و and ي in ISO 8859-6 are è and ê in Windows-1256.
private func decodeSingleByteArabic(_ bytes: [UInt8]) -> DecodedText? {
    var upper = 0
    var arabic1256 = 0
    var outside8859 = 0
    var accented = 0
    var pairs = 0
    for (index, byte) in bytes.enumerated() where byte >= 0x80 {
        upper += 1
        if (0x0621...0x0652).contains(windows1256Upper[Int(byte) - 0x80]) { arabic1256 += 1 }
        if iso88596Upper[Int(byte) - 0x80] == 0 { outside8859 += 1 }
        if [0xD7, 0xE0, 0xE2, 0xE7, 0xE8, 0xE9, 0xEA].contains(byte) { accented += 1 }
        if (0xD8...0xDB).contains(byte), index + 1 < bytes.count, bytes[index + 1] & 0xC0 == 0x80 { pairs += 1 }
    }
    guard upper > 0, pairs * 4 < upper else { return nil }
    if outside8859 == 0, accented * 8 > upper { return decode(bytes, iso88596Upper, .iso88596) }
    guard arabic1256 * 10 >= upper * 7 else { return nil }
    return decode(bytes, windows1256Upper, .windows1256)
}

private func decode(_ bytes: [UInt8], _ upperHalf: [UInt16], _ encoding: TextEncoding) -> DecodedText {
    var utf8: [UInt8] = []
    utf8.reserveCapacity(bytes.count * 2)
    for byte in bytes {
        guard byte >= 0x80 else {
            utf8.append(byte)
            continue
        }
        let scalar = upperHalf[Int(byte) - 0x80]
        if scalar < 0x800 {
            utf8.append(0xC0 | UInt8(scalar >> 6))
        } else {
            utf8.append(0xE0 | UInt8(scalar >> 12))
            utf8.append(0x80 | UInt8(scalar >> 6 & 0x3F))
        }
        utf8.append(0x80 | UInt8(scalar & 0x3F))
    }
    return DecodedText(validUTF8: utf8, encoding: encoding)
}
