import RandomTestKit
import Logging
import SystemPackage
import Testing

@testable import Daemon

@Suite("A malformed configuration file")
struct MalformedConfigurationTests {
    private static func problems(_ bytes: some Sequence<UInt8>) -> [String] {
        do {
            _ = try ConfigurationFile.parse(Array(bytes), file: "/m.toml")
            return []
        } catch {
            return error.problems.map(\.description)
        }
    }

    @Test(
        "is refused at a header that is none",
        arguments: [
            "[.a]", "[[[bad", "[[[", "[[[inbox]]]", "[[.", "[[=", "[ع]", "[", "[]", "[a.]", "[a]]", "[a] b",
            "[[inbox]]",
            "[a b]",
        ]
    )
    func headers(header: String) {
        let reason = "A table is written [name], alone on its line."
        #expect(Self.problems("# A comment.\n\(header)\n".utf8) == ["/m.toml:2: \(reason)"])
    }

    @Test(
        "is refused at a line that is neither key nor value",
        arguments: [
            ("= 1", "This is neither [table] nor key = value nor a # comment."),
            ("folder", "This is neither [table] nor key = value nor a # comment."),
            ("مجلد = 1", "This is neither [table] nor key = value nor a # comment."),
            ("a =", "There is no value behind the '='."),
            ("a = # nothing", "There is no value behind the '='."),
            ("folder = /srv/in  # here", "Put text in quotation marks: \"/srv/in\"."),
            ("level = warning", "Put text in quotation marks: \"warning\"."),
            ("folder = \"/srv", "The closing quotation mark is missing."),
            ("folder = \"/srv\\u0000/in\"", "A text cannot hold a NUL character; remove the escape."),
            ("folder = \"/srv\\uD800\"", "The escape is no character; it has 4 hexadecimal digits."),
            (
                "folder = \"\\srv\"",
                "Unknown escape; write a backslash as '\\\\', or the text in single quotation marks."
            ),
            ("a = 1 2", "Something follows the value; one key stands on a line, comments begin with '#'."),
            ("a = [1]", "A value is one number or one text in quotation marks, no list and no table."),
            ("a = \"\"\"b\"\"\"", "Text over several lines is not taken; write it on one line in single marks."),
            ("a = 1 \u{1}", "The line holds a control character; write it again as plain text."),
            // The TOML library ended the process on the first of these.
            (
                "a = 1979-05-27T+.007:5:30",
                "'1979-05-27T+.007:5:30' is no number in decimal digits; put text in quotation marks."
            ),
            ("a = 1979-05-27", "'1979-05-27' is no number in decimal digits; put text in quotation marks."),
            ("a = 0x10", "'0x10' is no number in decimal digits; put text in quotation marks."),
            ("a = 010", "'010' is no number in decimal digits; put text in quotation marks."),
            ("a = 1__0", "'1__0' is no number in decimal digits; put text in quotation marks."),
            ("a = 1.", "'1.' is no number in decimal digits; put text in quotation marks."),
            ("a = 1e", "'1e' is no number in decimal digits; put text in quotation marks."),
            ("a.b.c.d.e.f.g.h.i = 1", "A name has at most 8 parts."),
        ]
    )
    func lines(line: String, reason: String) {
        // Printing doubles the backslashes of what it shows.
        #expect(Self.problems("[inbox]\n\(line)\n".utf8) == [printable("/m.toml:2: \(reason)")])
    }

    @Test(
        "is none for a number in decimal digits", arguments: ["60", "+60", "6_0", "60.0", "6e1", "6.0_0E+1", "600e-1"])
    func numbers(number: String) throws {
        let text = "[inbox]\nrescan_seconds = \(number)\n"
        #expect(try ConfigurationFile.parse(Array(text.utf8), file: "/m.toml").settings.rescanInterval == .seconds(60))
    }

    @Test("names every malformed line")
    func several() {
        #expect(Self.problems("[.\n\na = b\n".utf8).count == 2)
    }

    @Test("from another system keeps its lines and values: carriage returns, byte order mark")
    func foreignEditors() throws {
        let text = "\u{FEFF}[inbox]\r\nfolder = '/srv/in'\r\n\r\n[log]\r\nlevel = 'loud'\r\n"
        #expect(Self.problems(text.utf8).first?.hasPrefix("/m.toml:5: 'log.level' must be ") == true)
        let good = text.replacing("loud", with: "debug")
        let contents = try ConfigurationFile.parse(Array(good.utf8), file: "/m.toml")
        #expect(contents.settings.inbox == "/srv/in")
        #expect(contents.settings.logLevel == .debug)
        #expect(contents.lines == ["inbox.folder": 2, "log.level": 5])
    }

    /// The TOML library ends the process on texts it did not foresee: this test fails by not coming back.
    @Test("never ends the process, however the shipped one is changed", arguments: 0..<4)
    func mutations(part: UInt64) throws {
        let shipped = try readWholeFile(shippedConfiguration)
        // Comments are most of the file and take any text: mutations would be wasted on them.
        let lines = shipped.split(separator: 0x0A).filter { $0.first != UInt8(ascii: "#") }
        let original = Array(lines.joined(separator: [0x0A]))
        var random = SeededGenerator(seed: 0x6D69_7273_6164 + part)
        var refused = 0
        for _ in 0..<1500 {
            var bytes = original
            for _ in 0..<Int.random(in: 1...4, using: &random) { Self.mutate(&bytes, using: &random) }
            let problems = Self.problems(bytes)
            if !problems.isEmpty { refused += 1 }
            #expect(problems.allSatisfy { $0.hasPrefix("/m.toml") && !$0.contains("\n") })
        }
        // Most mutations break something, and some are harmless (a blank, a digit).
        #expect(refused > 500 && refused < 1500)
    }

    private static func mutate(_ bytes: inout [UInt8], using random: inout SeededGenerator) {
        let pieces: [String] = [
            "[", "]", "[[", "]]", "[[[", "=", ".", "\"", "'", "\"\"\"", "\\", "\n", "\r\n", "\t", " ", "#", "{", "}",
            ",",
            "+", "-", "_", "0", "1", "9", "0x", "e", "1979-05-27", "07:32:00Z", "true", "inf", "nan", "\\u0000",
            "\\U0010FFFF", "ع", "\u{FEFF}", "\u{202E}", "[inbox]", "folder", "a.b = 1\n", "[inbox.folder]", "\0",
            "1e999",
            "99999999999999999999", "1.", ".5", "0b2", "0o8", "--1", "1__0", "2020-13-45T99:99:99+99:99",
        ]
        let place = Int.random(in: 0...bytes.count, using: &random)
        let end = min(bytes.count, place + Int.random(in: 1...12, using: &random))
        switch Int.random(in: 0..<6, using: &random) {
        case 0: if place < bytes.count { bytes[place] = UInt8.random(in: 0...255, using: &random) }
        case 1: bytes.removeSubrange(place..<end)
        case 2: bytes.insert(contentsOf: bytes[place..<end], at: Int.random(in: 0...bytes.count, using: &random))
        case 3: bytes.removeLast(bytes.count - place)
        default: bytes.insert(contentsOf: pieces[Int.random(in: 0..<pieces.count, using: &random)].utf8, at: place)
        }
    }
}
