/// Puts results that were finished in any order back into the order in which their files were taken.
struct ArrivalOrder<Element> {
    private var early: [Int: Element?] = [:]
    private var next = 0
    private var inOrder = FirstInFirstOut<Element>()

    /// How many were finished and not taken, those among them that have to wait for one before.
    var count: Int { inOrder.count + early.count }
    /// How many may be taken.
    var readyCount: Int { inOrder.count }
    /// The next to be taken.
    var first: Element? { inOrder.first }

    /// Takes the result of number `number`, counted from 0; nil for a file that has no result to be written.
    mutating func insert(_ element: Element?, number: Int) {
        early[number] = .some(element)
        while let following = early.removeValue(forKey: next) {
            next += 1
            if let following { inOrder.append(following) }
        }
    }

    /// Takes out the next.
    mutating func popFirst() -> Element? { inOrder.popFirst() }
}

extension ArrivalOrder: Sendable where Element: Sendable {}
