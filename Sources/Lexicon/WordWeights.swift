public import ArabicText

/// How much single words speak for what an article reports and for what was discussed: the rows of `word_weights.tsv`.
///
/// Its words are apart from those of the other tables: a word that has a weight is not one that is known otherwise.
public final class WordWeights: Sendable {
    /// What words speak for: types of contacts and topics, by their names in the record.
    public let subjects: [String]
    private let words: Vocabulary
    /// Most words of a text have no weight; of them this tells it without a look at the others.
    private let known: WordFilter
    /// For each word where its weights begin, and one more past the last.
    private let starts: [Int32]
    /// Those of a word stand in the order of their subjects.
    private let weights: [Weight]

    /// How much a word speaks for one subject.
    public struct Weight: Sendable {
        /// Index into ``WordWeights/subjects``.
        public var subject: Int
        /// Log-odds that one occurrence adds.
        public var value: Double
    }

    /// - Parameters:
    ///   - words: the words, numbered from 0.
    ///   - weights: the weights of each word.
    init(subjects: [String], words: Vocabulary, weights: [[Weight]]) {
        self.subjects = subjects
        self.words = words
        known = WordFilter(
            (0..<words.count).map {
                Self.hash(words.word($0).length <= 8 ? words.word($0).key : words.hash(ofLong: $0))
            })
        var starts: [Int32] = [0]
        for row in weights { starts.append(starts[starts.count - 1] + Int32(row.count)) }
        self.starts = starts
        self.weights = weights.flatMap { $0.sorted { $0.subject < $1.subject } }
    }

    deinit { known.deallocate() }

    /// Number of words.
    public var count: Int { starts.count - 1 }

    /// The row of a word without its proclitics and article, or nil.
    public func row(of word: FoldedLetters) -> Int? {
        guard !word.isEmpty, known.mayHold(Self.hash(word)) else { return nil }
        let number = words.find(word.start, word.count)
        return number < 0 ? nil : Int(number)
    }

    /// What ``known`` tells words apart by.
    @inline(__always)
    private static func hash(_ word: FoldedLetters) -> UInt64 {
        hash(word.count <= 8 ? word.key : Vocabulary.hash(word.start, word.count))
    }

    @inline(__always)
    private static func hash(_ key: UInt64) -> UInt64 { PhraseMatcher.hash(key) }

    /// The row of a word in its folded spelling, or nil.
    public func row(of word: String) -> Int? {
        let number = words.find(word.unicodeScalars.map { FoldedLetter.fold($0.value) })
        return number < 0 ? nil : Int(number)
    }

    /// The weights of a row.
    public subscript(row: Int) -> ArraySlice<Weight> { weights[Int(starts[row])..<Int(starts[row + 1])] }

    /// Adds the weights of a row, each times a factor, to the sums of their subjects; of the first subjects only where there are
    /// no sums of the others.
    public func add(_ row: Int, times factor: Double, to sums: inout [Double]) {
        for weight in weights[Int(starts[row])..<Int(starts[row + 1])] {
            guard weight.subject < sums.count else { return }
            sums[weight.subject] += weight.value * factor
        }
    }
}

extension TableLoader {
    /// The weights of a word's row: `visit=20 health=-35`, in hundredths of log-odds.
    private static let range = -1000...1000

    mutating func wordWeights(topics: [String]) throws(LexiconError) -> WordWeights {
        let subjects = ["visit", "conference", "bilateral_talks"] + topics
        let positions = Dictionary(subjects.enumerated().map { ($1, $0) }) { first, _ in first }
        var words = Vocabulary()
        var weights: [[WordWeights.Weight]] = []
        for file in try tables("word_weights.tsv", ["word", "weights"]) {
            let word = file.index("word")
            let column = file.index("weights")
            for cells in file.rows {
                let number = Int(try intern(cells[word], in: &words, file, cells.line))
                var row: [WordWeights.Weight] = []
                for part in cells[column].split(separator: UInt8(ascii: " ")) {
                    let sides = part.split(separator: UInt8(ascii: "="), maxSplits: 1)
                    guard sides.count == 2, let subject = positions[sides[0].text] else {
                        throw file.error(
                            cells.line, "\"\(part.text)\" is not SUBJECT=WEIGHT with a type of contact or a topic.")
                    }
                    switch Self.integer(sides[1], in: Self.range) {
                    case .failure(let error): throw file.error(cells.line, error.reason)
                    case .success(let value): row.append(.init(subject: subject, value: Double(value) / 100))
                    }
                }
                if number < weights.count { weights[number] = row } else { weights.append(row) }
            }
        }
        return WordWeights(subjects: subjects, words: words, weights: weights)
    }
}
