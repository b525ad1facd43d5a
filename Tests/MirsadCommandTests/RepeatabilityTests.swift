import SystemPackage
import Testing

@Suite("mirsad extract, again")
struct RepeatabilityTests {
    /// The folder of the founding articles.
    private static let seeds = FilePath(#filePath).removingLastComponent().removingLastComponent()
        .removingLastComponent().appending("seeds")

    /// The records without the moment they were made.
    private func records() throws -> [Substring] {
        let result = try Command.run("extract", Self.seeds.string)
        #expect(result.status == 0)
        return result.output.split(separator: "\n").compactMap { $0.split(separator: #","ingested_at":"#).first }
    }

    @Test("writes the same records in another process, whose hash tables are ordered otherwise")
    func processes() throws {
        let first = try records()
        #expect(first.count >= 5)
        for _ in 0..<3 { #expect(try records() == first) }
    }
}
