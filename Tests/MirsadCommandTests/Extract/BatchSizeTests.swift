import Testing

@testable import MirsadCommand

@Suite("The size of a batch")
struct BatchSizeTests {
    @Test(
        "follows the time that a batch takes, within bounds",
        arguments: [
            ([], 64), ([10, 10], 256), ([10, 10, 10, 10, 10, 10], 1024), ([100], 64), ([10, 100, 300, 300], 32),
            ([900, 900, 900, 900], 16),
        ]
    )
    func table(milliseconds: [Int], count: Int) {
        var size = BatchSize()
        for time in milliseconds { size.adjust(after: .milliseconds(time)) }
        #expect(size.count == count)
    }
}
