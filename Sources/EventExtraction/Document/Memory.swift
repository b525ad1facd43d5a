/// What was found at each of some positions, so that it is looked for once.
///
/// Lives within one call of the extractor, on one thread.
final class Memory<Value> {
    private var values: [Value?] = []

    /// What was found at a position, or else is found now.
    func value(at position: Int, _ find: () -> Value) -> Value {
        if position < values.count, let value = values[position] { return value }
        let value = find()
        while values.count <= position { values.append(nil) }
        values[position] = value
        return value
    }
}
