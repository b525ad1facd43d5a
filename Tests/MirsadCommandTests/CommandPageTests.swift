import ArgumentParser
import Foundation
import Testing

@testable import Daemon
@testable import MirsadCommand

/// What the program says of itself (`--experimental-dump-help`), as far as the page has to follow it.
private struct HelpDump: Decodable {
    struct Name: Decodable {
        let name: String
    }

    struct Argument: Decodable {
        let kind: String
        let names: [Name]?
        let isRepeating: Bool
        let defaultValue: String?
        let allValues: [String]?

        /// `--lexicon`; nil for a positional argument.
        var option: String? { names?.map(\.name).first { $0.count > 1 }.map { "--" + $0 } }
    }

    struct Subcommand: Decodable {
        let commandName: String
        let arguments: [Argument]?
        let subcommands: [Subcommand]?

        /// Those that are not the same for every command.
        var ownArguments: [Argument] {
            (arguments ?? []).filter { $0.option != "--help" && $0.option != "--version" }
        }
    }

    let command: Subcommand

    static func ofProgram() throws -> HelpDump {
        try JSONDecoder().decode(Self.self, from: Data(Command.run("--experimental-dump-help").output.utf8))
    }
}

@Suite("mirsad(1)")
struct CommandPageTests {
    private let page: ManualPage
    private let commands: [HelpDump.Subcommand]

    init() throws {
        page = try ManualPage("mirsad.1")
        commands = try #require(try HelpDump.ofProgram().command.subcommands)
    }

    /// The items of a command, those of a place included where it takes them.
    private func items(_ command: String) throws -> [ManualPage.Item] {
        let own = try #require(page.items["mirsad \(command)"], "mirsad.1 has no section on mirsad \(command)")
        let places = own.contains { $0.tag == "places" } ? try #require(page.items["Places"]) : []
        return own.filter { $0.tag != "places" } + places
    }

    @Test("has a section for each command, and for no other")
    func sections() {
        let named = page.items.keys.filter { $0.hasPrefix("mirsad ") }.map { $0.dropFirst("mirsad ".count) }
        #expect(Set(named.map(String.init)) == Set(commands.map(\.commandName)))
    }

    @Test("has every option of every command, and no other")
    func options() throws {
        for command in commands {
            let said = try items(command.commandName).compactMap { $0.tag.split(separator: " ").first }
                .filter { $0.hasPrefix("--") }.map(String.init)
            #expect(said.sorted() == command.ownArguments.compactMap(\.option).sorted(), "\(command.commandName)")
        }
    }

    @Test("says of an option whether it takes a value, which values there are, and the default")
    func values() throws {
        for command in commands {
            let items = try items(command.commandName)
            for argument in command.ownArguments {
                guard
                    let item = items.first(where: {
                        $0.tag.split(separator: " ").first.map(String.init) == argument.option
                    })
                else { continue }
                #expect(item.tag.contains(" ") == (argument.kind == "option"), "\(command.commandName) \(item.tag)")
                for value in (argument.allValues ?? []) + [argument.defaultValue].compactMap(\.self) {
                    #expect(item.names(value), "\(command.commandName) \(item.tag): \(value)")
                }
            }
        }
    }

    @Test("has every argument of every command, and says which may be given several times")
    func arguments() throws {
        for command in commands {
            let said = try items(command.commandName).map(\.tag).filter { !$0.hasPrefix("-") }
            let positional = command.ownArguments.filter { $0.kind == "positional" }
            #expect(said.count == positional.count, "\(command.commandName)")
            guard command.commandName != "help" else { continue }
            #expect(
                said.filter { $0.hasSuffix(" ...") }.count == positional.count(where: \.isRepeating),
                "\(command.commandName)")
        }
    }

    @Test("has the same options in its synopsis")
    func synopsis() throws {
        var said: [String: Set<String>] = [:]
        var command = ""
        for line in page.lines["SYNOPSIS"] ?? [] {
            let words = line.split(separator: " ").map(String.init)
            if words.first == ".Cm" { command = words[1] }
            if words == [".Op", "Ar", "places"] {
                for item in page.items["Places"] ?? [] {
                    said[command, default: []].insert(String(item.tag.prefix { $0 != " " }))
                }
            }
            if let place = words.firstIndex(of: "Fl") { said[command, default: []].insert("-" + words[place + 1]) }
        }
        for command in commands {
            #expect(said[command.commandName, default: []] == Set(command.ownArguments.compactMap(\.option)))
        }
    }

    @Test("has every exit status")
    func exitStatuses() throws {
        let verdicts: [StatusReport.Verdict] = [.well, .degraded, .down]
        let statuses =
            verdicts.map(\.exitStatus) + [130]
            + [ExitStatus.usage, ExitStatus.data, ExitStatus.noInput, ExitStatus.inputOutput, ExitStatus.configuration]
            .map(\.rawValue)
        let said = try #require(page.items["EXIT STATUS"]).map(\.tag)
        #expect(Set(said) == Set(statuses.map(String.init)))
    }

    @Test("has every signal that the service hears")
    func signals() throws {
        let names = ServiceSignal.allCases.map { signal in
            switch signal {
            case .terminate: "SIGTERM"
            case .interrupt: "SIGINT"
            case .hangUp: "SIGHUP"
            }
        }
        // SIGPIPE is not heard, and the page says so.
        #expect(Set(try #require(page.items["SIGNALS"]).map(\.tag)) == Set(names + ["SIGPIPE"]))
    }
}
