import SystemPackage

/// Names by the time at which they are to be looked at again: a binary heap.
struct DueQueue {
    private var heap: [(due: Duration, name: FilePath.Component)] = []

    /// The earliest time; nil when empty.
    var earliest: Duration? { heap.first?.due }

    /// Adds a name.
    mutating func insert(_ name: FilePath.Component, due: Duration) {
        heap.append((due, name))
        var child = heap.count - 1
        while child > 0 {
            let parent = (child - 1) / 2
            guard heap[child].due < heap[parent].due else { break }
            heap.swapAt(child, parent)
            child = parent
        }
    }

    /// Takes out the name with the earliest time if that is not after `now`.
    mutating func popDue(at now: Duration) -> FilePath.Component? {
        guard let first = heap.first, first.due <= now else { return nil }
        let last = heap.removeLast()
        if !heap.isEmpty {
            heap[0] = last
            var parent = 0
            while true {
                var least = parent
                for child in [2 * parent + 1, 2 * parent + 2]
                where child < heap.count && heap[child].due < heap[least].due {
                    least = child
                }
                guard least != parent else { break }
                heap.swapAt(parent, least)
                parent = least
            }
        }
        return first.name
    }
}
