/// Says when books that do not balance are worth a word: once for each different sum.
struct BooksAudit {
    private var announced = 0

    /// Takes note of a sum.
    ///
    /// - Parameter imbalance: Files that are not accounted for; 0 when the books balance.
    /// - Returns: Whether it is to be told.
    mutating func isNews(_ imbalance: Int) -> Bool {
        defer { announced = imbalance }
        return imbalance != 0 && imbalance != announced
    }
}
