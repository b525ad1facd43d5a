import EventExtraction
import Testing

@testable import Daemon
@testable import Spool

@Suite("The message catalogue")
struct MessageCatalogueTests {
    private struct Entry {
        var id: String
        var headers: [String: String] = [:]
        var body: [String] = []
    }

    /// The entries as journald's compiler takes them: `-- ID`, header fields up to an empty line, a text.
    private func entries() throws -> [Entry] {
        var entries: [Entry] = []
        var isHeader = false
        for line in try Deployed.text("mirsad.catalog").split(separator: "\n", omittingEmptySubsequences: false) {
            if line.hasPrefix("-- ") {
                entries.append(Entry(id: String(line.dropFirst(3))))
                isHeader = true
            } else if entries.isEmpty {
                #expect(line.isEmpty || line.hasPrefix("#"), "Before the first entry only comments may stand: \(line)")
            } else if isHeader, line.isEmpty {
                isHeader = false
            } else if isHeader {
                let parts = line.split(separator: ":", maxSplits: 1).map(String.init)
                try #require(parts.count == 2, "\(line)")
                entries[entries.count - 1].headers[parts[0]] = String(parts[1].drop { $0 == " " })
            } else {
                // journalctl would take it for a comment and leave it out.
                #expect(!line.hasPrefix("#"))
                entries[entries.count - 1].body.append(String(line))
            }
        }
        return entries
    }

    @Test("has an entry for each kind of line, and no other")
    func complete() throws {
        let ids = try entries().map(\.id)
        #expect(ids == LogMessage.allCases.map(\.rawValue), "In the order of LogMessage.")
        for id in ids {
            #expect(id.utf8.count == 32)
            #expect(id.allSatisfy { "0123456789abcdef".contains($0) })
        }
    }

    @Test("says what happened, whose message it is, where to read on, and what it means")
    func entry() throws {
        for entry in try entries() {
            #expect(Set(entry.headers.keys) == ["Subject", "Defined-By", "Documentation"], "\(entry.id)")
            #expect(entry.headers["Defined-By"] == "mirsad")
            #expect(entry.headers.values.allSatisfy { !$0.isEmpty })
            let manuals = entry.headers["Documentation"]?.split(separator: " ") ?? []
            #expect(
                manuals.allSatisfy { ["man:mirsad(1)", "man:mirsad.toml(5)", "man:mirsad.record(5)"].contains($0) })
            #expect(entry.body.contains { !$0.isEmpty }, "\(entry.id)")
        }
    }

    @Test("names only fields that lines have")
    func fields() throws {
        let known = Set(LogKey.allCases.map { "MIRSAD_" + $0.rawValue.uppercased() })
        for entry in try entries() {
            let parts = entry.body.joined(separator: "\n").split(separator: "@", omittingEmptySubsequences: false)
            #expect(parts.count % 2 == 1, "An @ without its other in \(entry.id)")
            for field in parts.enumerated() where field.offset % 2 == 1 {
                #expect(known.contains(String(field.element)), "\(field.element) in \(entry.id)")
            }
        }
    }
}

@Suite("The reasons why files are set aside")
struct ReasonCodeTests {
    @Test("are the codes that the rooms give, each explained, in alphabetical order")
    func codes() {
        let places = DocumentReader.rejectionCodes
        let texts = UnreadableDocument.Code.allCases.map(\.rawValue)
        #expect(ReasonCode.all.map(\.code) == (places + texts).sorted())
        for reason in ReasonCode.all {
            #expect(reason.meaning.hasSuffix(".") && reason.remedy.hasSuffix("."), "\(reason.code)")
        }
    }
}
