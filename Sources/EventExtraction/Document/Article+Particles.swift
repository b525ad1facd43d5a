import ArabicText

/// Particles for which many rules look by themselves, written alone.
extension Article {
    /// "من"
    func isFrom(_ index: Int) -> Bool { letters(index).elementsEqual(Self.from) }

    /// "في"
    func isIn(_ index: Int) -> Bool { letters(index).elementsEqual(Self.inside) }

    /// "عن"
    func isAbout(_ index: Int) -> Bool { letters(index).elementsEqual(Self.about) }

    /// "أن"
    func isThat(_ index: Int) -> Bool { letters(index).elementsEqual(Self.that) }

    /// "حيث"
    func isWhere(_ index: Int) -> Bool { letters(index).elementsEqual(Self.where) }

    private static let from = foldedWord("من")
    private static let inside = foldedWord("في")
    private static let about = foldedWord("عن")
    private static let that = foldedWord("أن")
    private static let `where` = foldedWord("حيث")
}
