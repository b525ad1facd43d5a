import Foundation
import Spool
import SystemPackage
import Testing

@testable import Daemon

@Suite("mirsad.toml(5)")
struct ConfigurationPageTests {
    private let page: ManualPage

    init() throws {
        page = try ManualPage("mirsad.toml.5")
    }

    /// The items under `.Ss [inbox]: …`.
    private func items(_ section: String) throws -> [ManualPage.Item] {
        let name = try #require(page.items.keys.first { $0.hasPrefix("[\(section)]: ") }, "no section [\(section)]")
        return try #require(page.items[name])
    }

    private func item(_ key: SettingKey) throws -> ManualPage.Item {
        let found = try items(key.section).first { $0.tag.hasPrefix(key.name + " = ") }
        return try #require(found, "mirsad.toml.5 lacks \(key.path)")
    }

    @Test("has every key, and no other")
    func keys() throws {
        let sections = page.items.keys.filter { $0.hasPrefix("[") }
        #expect(
            Set(sections.compactMap { $0.dropFirst().split(separator: "]").first })
                == Set(SettingKey.all.map { $0.section[...] }))
        let said = try Set(SettingKey.all.map(\.section)).flatMap { section in
            try items(section).map { "\(section).\($0.tag.prefix { $0 != " " })" }
        }
        #expect(said.sorted() == SettingKey.all.map(\.path).sorted())
    }

    @Test("gives the default of every key", arguments: SettingKey.all)
    func defaults(_ key: SettingKey) throws {
        let shown = key.show(Settings().resolved()).replacing("\"", with: "")
        #expect(try item(key).tag == "\(key.name) = \(shown)")
    }

    @Test("gives the range of every number", arguments: SettingKey.all)
    func ranges(_ key: SettingKey) throws {
        let body = try item(key).body
        switch key.kind {
        case .seconds(_, let range):
            #expect(body.contains("Seconds, \(Int(range.lowerBound)) to \(Int(range.upperBound))."))
        case .integer(_, let range):
            // Of some, 0 stands for "never", and what lies between is refused.
            #expect(
                body.contains("\(range.lowerBound) to \(range.upperBound).") || body.contains("to \(range.upperBound).")
            )
        case .path: #expect(body.hasPrefix("Path.\n"))
        case .flag: #expect(body.hasPrefix("True or false.\n"))
        case .level: for name in LogLevelName.all { #expect(try item(key).names(name)) }
        }
    }

    @Test("says of every key whether a reload is enough", arguments: SettingKey.all)
    func reload(_ key: SettingKey) throws {
        #expect(try item(key).body.contains(key.needsRestart ? ".Sy Restart ." : ".Sy Reload ."))
    }

    @Test("has every shipped table with its columns, and no other")
    func tables() throws {
        let folder = Project.folder.appending(path: "Sources/CLexiconTables/tables")
        var expected: [String] = []
        for file in try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted() {
            let table = try String(contentsOf: folder.appending(path: file), encoding: .utf8)
            let heading = try #require(table.split(separator: "\n").first { !$0.hasPrefix("#") })
            expected.append(".It Pa \(file) Ta \(heading.replacing("\t", with: ", "))")
        }
        let said = try #require(page.lines["OWN TABLES"]).filter { $0.hasPrefix(".It Pa ") }
        #expect(said == expected)
    }
}
