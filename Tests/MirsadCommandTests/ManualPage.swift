import Foundation
import Testing

/// A manual page in mdoc(7), taken apart into sections and the items of their lists.
struct ManualPage {
    /// One entry of a list: what it is about, and what is said of it.
    struct Item {
        /// The words of its first line, macros left out: `--lexicon DIR`.
        let tag: String
        /// The lines up to the next item, as they stand.
        fileprivate(set) var body = ""

        /// Its first word: `--lexicon`.
        var option: String { String(tag.prefix { $0 != " " }) }

        /// Whether a word stands in the text as a word of its own.
        func names(_ word: String) -> Bool { ManualPage.words(body).contains(word) }
    }

    /// Of each section and subsection the items.
    private(set) var items: [String: [Item]] = [:]
    /// Of each section and subsection the lines as they stand.
    private(set) var lines: [String: [String]] = [:]

    /// Reads a page of `deploy/man`.
    init(_ name: String) throws {
        let source = try String(contentsOf: Project.folder.appending(path: "deploy/man/\(name)"), encoding: .utf8)
        var section = ""
        for line in source.split(separator: "\n").map(String.init) {
            if line.hasPrefix(".Sh ") || line.hasPrefix(".Ss ") {
                section = String(line.dropFirst(4))
                items[section] = []
            } else if line.hasPrefix(".It ") {
                items[section]?.append(Item(tag: Self.tag(line)))
            } else if line == ".El" {
                // What follows a list is of no item.
                items[section]?.append(Item(tag: ""))
            } else if let last = items[section]?.indices.last {
                items[section]?[last].body += line + "\n"
            }
            lines[section, default: []].append(line)
        }
        for (name, list) in items { items[name] = list.filter { !$0.tag.isEmpty } }
    }

    /// Words without the marks around them.
    static func words(_ text: String) -> Set<String> {
        let marks = CharacterSet(charactersIn: ".,;:()\"\\&")
        return Set(text.split { $0 == " " || $0 == "\n" }.map { $0.trimmingCharacters(in: marks) })
    }

    private static func tag(_ line: String) -> String {
        var words: [String] = []
        var isOption = false
        for word in line.split(separator: " ").dropFirst() {
            switch word {
            case "Cm", "Ar", "No", "Op", "Pa", "Sy", "Qq", "Pq", "Dv", "Ev", ",": isOption = false
            case "Fl": isOption = true
            case "Ta": return words.joined(separator: " ")
            default:
                words.append((isOption ? "-" : "") + word)
                isOption = false
            }
        }
        return words.joined(separator: " ")
    }
}

/// The files of this project.
enum Project {
    static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()
}
