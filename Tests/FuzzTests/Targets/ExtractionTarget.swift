import ArabicText
import EventExtraction
import Foundation
import Lexicon

/// With the shipped tables, compiled once.
private let shippedExtractor = Result { Extractor(lexicon: try Lexicon()) }

/// A document is refused as no text or gives records that are valid JSON, the same each time, with evidence that stands in
/// the text; and it can be explained.
func checkExtraction(_ bytes: [UInt8]) throws {
    try checkExtraction(bytes, with: shippedExtractor.get())
}

/// The same with other tables.
func checkExtraction(_ bytes: [UInt8], with extractor: Extractor) throws {
    let digest = String(repeating: "0123456789abcdef", count: 4)
    // Taken in on 2025-06-01.
    let context = DocumentContext(
        path: "a.txt", digest: digest, ingestedAt: 1_748_736_000_000,
        droppedBy: Dropper(uid: 1000, name: "a\\b\" \u{1}"))
    let extraction: Extraction
    do {
        extraction = try extractor.extract(bytes, context: context)
    } catch {
        try require(["empty", "binary", "undecodable"].contains(error.code), "The code \(error.code) is unknown.")
        return
    }
    let again = try extractor.extract(bytes, context: context)
    try require(again.lines == extraction.lines, "The second reading gives other records.")

    let scalars = Array(String(decoding: try decodeText(bytes).utf8, as: UTF8.self).unicodeScalars)
    try require(extraction.lines.last == 0x0A, "The last record does not end its line.")
    let lines = extraction.lines.dropLast().split(separator: 0x0A, omittingEmptySubsequences: false).map(Array.init)
    try require(lines.count == extraction.recordCount, "There are \(lines.count) lines.")
    try require(extraction.countsByType.values.reduce(0, +) == lines.count, "The counts by type do not add up.")
    for (position, line) in lines.enumerated() {
        try require(EventRecord.documentDigest(ofLine: line) == digest, "The line names another document.")
        let receipt = try require(EventRecord.receipt(ofLine: line), "The line tells no receipt.")
        try require(receipt.ingestedAt == context.ingestedAt, "The line tells another moment.")
        try require(receipt.droppedBy == context.droppedBy, "The line tells another dropper.")
        let record = try require(
            try? JSONSerialization.jsonObject(with: Data(line)) as? [String: Any], "The line is no JSON object.")
        try require(record["primary"] as? Bool == (position == 0), "The first record and no other is primary.")
        try checkDate(record["date"] as? [String: Any] ?? [:])
        for evidence in record["evidence"] as? [[String: Any]] ?? [] {
            let start = try require(evidence["start"] as? Int, "Evidence has no start.")
            let end = try require(evidence["end"] as? Int, "Evidence has no end.")
            let text = try require(evidence["text"] as? String, "Evidence has no text.")
            try checkCut(scalars, start, end, text)
        }
    }
    try checkExplanation(extractor.explain(bytes, context: context), scalars)
}

/// A date is one of the calendar, and ends no earlier than it starts.
private func checkDate(_ date: [String: Any]) throws {
    let start = date["start"] as? String
    let end = date["end"] as? String
    for text in [start, end].compactMap(\.self) {
        // A year and a month stand for their first day.
        let day = text + "-01-01".suffix(max(0, 10 - text.utf8.count))
        try require(CivilDay(iso: day) != nil, "The calendar has no \(text).")
    }
    if let start, let end { try require(start <= end, "\(end) is before \(start).") }
}

private func checkExplanation(_ explanation: Explanation, _ scalars: [Unicode.Scalar]) throws {
    for line in explanation.lines {
        try checkCut(scalars, line.offsets.lowerBound, line.offsets.upperBound, line.text)
        for span in line.spans {
            try checkCut(scalars, span.offsets.lowerBound, span.offsets.upperBound, span.text)
        }
    }
    for field in explanation.events.flatMap(\.fields) {
        for evidence in field.evidence { try checkCut(scalars, evidence.start, evidence.end, evidence.text) }
    }
}

/// Cutting the text at the offsets must give the words.
private func checkCut(_ scalars: [Unicode.Scalar], _ start: Int, _ end: Int, _ text: String) throws {
    try require(start >= 0 && start < end && end <= scalars.count, "\(start)..<\(end) is not in the text.")
    try require(
        text.unicodeScalars.elementsEqual(scalars[start..<end]), "\(start)..<\(end) is not '\(text)'.")
}
