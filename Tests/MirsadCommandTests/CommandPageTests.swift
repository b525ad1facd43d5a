import SystemPackage
import ArgumentParser
import Foundation
import Testing

@testable import Daemon
@testable import MirsadCommand
@testable import Spool

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

    /// The items of a command, and those of others that it stands for.
    private func items(_ command: String) throws -> [ManualPage.Item] {
        let own = try #require(page.items["mirsad \(command)"], "mirsad.1 has no section on mirsad \(command)")
        return try own.flatMap { item in
            switch item.tag {
            case "places": try #require(page.items["Places"])
            case "run options": try items("run")
            default: [item]
            }
        }
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
            if line == ".Op Ar places" {
                said[command, default: []].formUnion(try #require(page.items["Places"]).map(\.option))
            }
            if line == ".Op Ar run options" { said[command, default: []].formUnion(try items("run").map(\.option)) }
            if let place = words.firstIndex(of: "Fl") { said[command, default: []].insert("-" + words[place + 1]) }
        }
        for command in commands {
            let options = Set(command.ownArguments.compactMap(\.option))
            #expect(said[command.commandName, default: []] == options, "\(command.commandName)")
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

    @Test("has every field of the journal, and no other")
    func journalFields() throws {
        let fields = LogKey.allCases.map { $0 == .errno ? "ERRNO" : "MIRSAD_" + $0.rawValue.uppercased() }
        let said = try #require(page.items["JOURNAL"]).map(\.tag).filter { $0.contains("_") || $0 == "ERRNO" }
        #expect(said.sorted() == fields.sorted())
    }

    @Test("has every kind of message, and no other")
    func messages() throws {
        let lines = try #require(page.lines["JOURNAL"])
        let start = try #require(lines.first { $0.hasPrefix(".Ql 5d") }).split(separator: " ")[1]
        let said = lines.filter { $0.hasPrefix(".It ") && $0.contains(" Ta ") && !$0.contains("Sy id") }
            .map { start + $0.split(separator: " ")[1] }
        #expect(said == LogMessage.allCases.map { $0.rawValue[...] }.sorted())
    }

    @Test("has every reason for which a file is set aside, every cause of a pause, and no other reason")
    func reasons() throws {
        let said = try #require(page.items["REASONS"]).flatMap { ManualPage.words($0.tag) }
        #expect(said.sorted() == ReasonCode.all.map(\.code).sorted())
        let reason = try #require(page.items["JOURNAL"]?.first { $0.tag == "MIRSAD_REASON" })
        for cause in SpoolError.Cause.allCases { #expect(reason.names(cause.rawValue)) }
    }

    @Test("has every metric with what the metrics say of it, and no other")
    func metrics() throws {
        // All of it known, as what is not is left out.
        var metrics = ServiceMetrics(
            version: "1", startedAt: 0, state: .running, inbox: "/in", isConfigurationRefused: false, dropped: 0,
            snapshot: SpoolSnapshot(), tally: EventTally(),
            process: ProcessFigures(residentBytes: 1, openDescriptors: 1, maximumDescriptors: 1, cpuSeconds: 1), now: 0)
        metrics.snapshot.oldestWaitingSince = 0
        metrics.snapshot.lastFile = .init(name: "a.txt", at: 0)
        var helps: [Substring: Substring] = [:]
        for line in metrics.text.split(separator: "\n") where line.hasPrefix("# HELP ") {
            let words = line.split(separator: " ", maxSplits: 3)
            helps[words[2]] = words[3]
        }
        let items = try #require(page.items["METRICS"])
        #expect(items.map(\.tag).sorted() == helps.keys.map(String.init).sorted())
        for (name, help) in helps {
            let item = try #require(items.first { $0.tag == name }, "mirsad.1 lacks \(name)")
            #expect(item.body.replacing("\n", with: " ").trimmingPrefix(" ").hasPrefix(help))
        }
    }
}
