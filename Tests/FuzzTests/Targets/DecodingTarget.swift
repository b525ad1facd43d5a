import ArabicText

/// Bytes are text or they are not; text is valid UTF-8, the same that another decoder reads, and is cut into tokens that
/// lie in it in order.
func checkDecoding(_ bytes: [UInt8]) throws {
    let text: DecodedText
    do {
        text = try decodeText(bytes)
    } catch {
        if case .undecodable(let offset, _) = error {
            try require(bytes.indices.contains(offset), "The broken byte \(offset) is not in the file.")
        }
        return
    }
    try require(String(validating: text.utf8, as: UTF8.self) != nil, "The decoded text is no UTF-8.")
    try require(!text.utf8.contains(0), "The decoded text holds a NUL.")
    switch text.encoding {
    case .utf8:
        try require(text.utf8 == bytes, "UTF-8 was changed.")
    case .utf16LittleEndian, .utf16BigEndian:
        let high = text.encoding == .utf16LittleEndian ? 1 : 0
        let units = stride(from: 0, to: bytes.count, by: 2)
            .map { UInt16(bytes[$0 + high]) << 8 | UInt16(bytes[$0 + 1 - high]) }
        try require(String(decoding: units, as: UTF16.self).utf8.elementsEqual(text.utf8), "UTF-16 was read wrong.")
    case .windows1256, .iso88596:
        let scalars = text.utf8.count { $0 & 0xC0 != 0x80 }
        try require(scalars == bytes.count, "\(bytes.count) eight-bit letters became \(scalars).")
    }
    // What is accepted in one encoding is accepted when somebody converts it to UTF-8.
    let again = try? decodeText(text.utf8)
    try require(again?.utf8 == text.utf8 && again?.encoding == .utf8, "The text is refused as UTF-8.")
    try checkTokens(of: text)
}

private func checkTokens(of text: DecodedText) throws {
    let tokenized = TokenizedText(text)
    let offsets = ScalarOffsets(text)
    var position = 0
    var scalars = 0
    var letters = 0
    for token in tokenized.tokens {
        let range = Int(token.start)..<Int(token.end)
        try require(!range.isEmpty && range.lowerBound >= position, "The token \(range) overlaps the one before.")
        for end in [range.lowerBound, range.upperBound] {
            try require(isBoundary(end, of: text.utf8), "The token \(range) cuts a letter.")
            scalars += text.utf8[position..<end].count { $0 & 0xC0 != 0x80 }
            position = end
            try require(offsets.scalarOffset(end) == scalars, "The offset of byte \(end) is not \(scalars).")
        }
        try require(Int(token.foldedStart) == letters, "The letters of the token \(range) do not follow on.")
        letters += Int(token.foldedCount)
    }
    try require(letters == tokenized.foldedCount, "There are letters of no token.")
}
