import Testing

@testable import EventExtraction

@Suite("A set of tokens")
struct TokenSetTests {
    @Test(
        "tells what is in a range, across the words that it is made of",
        arguments: [0, 1, 62, 63, 64, 65, 127, 128, 199])
    func ranges(member: Int) {
        var set = TokenSet(count: 200)
        set.insert(member)
        for start in -3..<260 {
            for count in [1, 2, 5, 63, 64] {
                let isThere = start >= 0 && (start..<start + count).contains(member)
                #expect(set.containsAny(of: count, from: start) == isThere, "\(count) from \(start)")
            }
            #expect(set.contains(start) == (start == member))
        }
    }
}
