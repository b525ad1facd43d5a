/// A range of tokens in half the memory: what is known of persons is copied often, and texts have no 2³¹ tokens.
@propertyWrapper
struct TokenRange: Sendable {
    private var start: Int32
    private var end: Int32

    init(wrappedValue: Range<Int>) {
        start = Int32(wrappedValue.lowerBound)
        end = Int32(wrappedValue.upperBound)
    }

    var wrappedValue: Range<Int> {
        get { Int(start)..<Int(end) }
        set { self = TokenRange(wrappedValue: newValue) }
    }
}

/// The same, or none.
@propertyWrapper
struct OptionalTokenRange: Sendable {
    private var start: Int32
    private var end: Int32

    init(wrappedValue: Range<Int>?) {
        start = Int32(wrappedValue?.lowerBound ?? -1)
        end = Int32(wrappedValue?.upperBound ?? -1)
    }

    var wrappedValue: Range<Int>? {
        get { start < 0 ? nil : Int(start)..<Int(end) }
        set { self = OptionalTokenRange(wrappedValue: newValue) }
    }
}

/// A row of `organizations.tsv`, or -1, and the words that name the body; or none.
@propertyWrapper
struct OptionalBody: Sendable {
    private var row: Int32
    @OptionalTokenRange private var range: Range<Int>?

    init(wrappedValue: (row: Int, range: Range<Int>)?) {
        row = Int32(wrappedValue?.row ?? -1)
        _range = OptionalTokenRange(wrappedValue: wrappedValue?.range)
    }

    var wrappedValue: (row: Int, range: Range<Int>)? {
        get { range.map { (Int(row), $0) } }
        set { self = OptionalBody(wrappedValue: newValue) }
    }
}
