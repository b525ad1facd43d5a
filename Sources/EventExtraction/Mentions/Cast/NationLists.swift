import Lexicon

/// The nations of the offices and delegations of an article that have several.
///
/// Few have: an actor holds the number of his list, and can be copied as mere bytes.
///
/// Lives within one call of the extractor, on one thread.
final class NationLists {
    /// The number of a list; the first is empty.
    struct Number: Sendable {
        fileprivate var value: Int32 = 0
    }

    private var lists: [[CountryCode]] = [[]]

    /// The nations of a list.
    subscript(number: Number) -> [CountryCode] { lists[Int(number.value)] }

    /// A list with one more nation; the other stays as it is, since it may be another actor's too.
    func adding(_ nation: CountryCode, to list: Number) -> Number { number(of: self[list] + [nation]) }

    /// A list of some nations.
    func number(of nations: [CountryCode]) -> Number {
        guard !nations.isEmpty else { return Number() }
        lists.append(nations)
        return Number(value: Int32(lists.count - 1))
    }
}
