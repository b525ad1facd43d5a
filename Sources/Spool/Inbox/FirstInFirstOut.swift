/// A queue in an array: takes from the front without moving the rest each time.
struct FirstInFirstOut<Element> {
    /// What was taken leaves nil behind: an element that is kept may keep its queue, and all that hangs on that.
    private var elements: [Element?] = []
    private var head = 0

    /// How many are waiting.
    var count: Int { elements.count - head }
    /// Whether none is waiting.
    var isEmpty: Bool { head == elements.count }
    /// The next to be taken.
    var first: Element? { isEmpty ? nil : elements[head] }

    /// Adds at the end.
    mutating func append(_ element: Element) { elements.append(element) }

    /// Takes the next.
    mutating func popFirst() -> Element? {
        guard !isEmpty else { return nil }
        let element = elements[head].take()
        head += 1
        // Moving the rest only when half is used up keeps the cost of an element constant.
        if head > 32, head * 2 > elements.count {
            elements.removeFirst(head)
            head = 0
        }
        return element
    }
}

extension FirstInFirstOut: Sendable where Element: Sendable {}
