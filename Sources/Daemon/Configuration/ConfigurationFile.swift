import SystemPackage
import TOMLKit

/// Reads the configuration file: TOML, one table a subject, every key known.
enum ConfigurationFile {
    /// The settings a file gives and the line of each key that it sets.
    struct Contents {
        var settings: Settings
        var lines: [String: Int]
    }

    /// Reads the bytes of a configuration file.
    ///
    /// - Throws: every problem at once, as an operator wants to correct a file in one go.
    static func parse(_ bytes: [UInt8], file: FilePath) throws(ConfigurationError) -> Contents {
        let text = try decode(bytes, file: file)
        let screened = ConfigurationText(text)
        guard screened.flaws.isEmpty else {
            throw ConfigurationError(
                problems: screened.flaws.map { ConfigurationProblem(file: file, line: $0.line, reason: $0.reason) }
            )
        }
        let table = try parseTOML(text, file: file)
        var reader = Reader(file: file, lines: screened.lines)
        reader.read(table)
        guard reader.problems.isEmpty else {
            throw ConfigurationError(problems: reader.problems.sorted { ($0.line ?? 0) < ($1.line ?? 0) })
        }
        return Contents(settings: reader.settings, lines: reader.setLines)
    }

    /// The text without what editors of other systems put into it: a byte order mark and carriage returns.
    ///
    /// The TOML library takes C strings: a NUL would end the text early, without a word.
    private static func decode(_ bytes: [UInt8], file: FilePath) throws(ConfigurationError) -> String {
        var line = 1
        for byte in bytes {
            if byte == 0x0A { line += 1 }
            if byte == 0 {
                let reason = "The file holds a NUL byte; write it again as plain UTF-8 text."
                throw ConfigurationError(problems: [ConfigurationProblem(file: file, line: line, reason: reason)])
            }
        }
        let content = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes[...]
        let lines = content.split(separator: 0x0A, omittingEmptySubsequences: false)
            .map { $0.last == 0x0D ? $0.dropLast() : $0 }
        guard let text = String(validating: lines.joined(separator: [0x0A]), as: UTF8.self) else {
            let reason = "The file is not UTF-8 text; save it as UTF-8."
            throw ConfigurationError(problems: [ConfigurationProblem(file: file, reason: reason)])
        }
        return text
    }

    private static func parseTOML(_ text: String, file: FilePath) throws(ConfigurationError) -> TOMLTable {
        do {
            return try TOMLTable(string: text)
        } catch let error as TOMLParseError {
            let problem = ConfigurationProblem(file: file, line: error.source.begin.line, reason: error.description)
            throw ConfigurationError(problems: [problem])
        } catch {
            throw ConfigurationError(problems: [ConfigurationProblem(file: file, reason: "\(error)")])
        }
    }
}

/// Walks a parsed file, collecting settings and problems.
private struct Reader {
    let file: FilePath
    let lines: KeyLines
    var settings = Settings()
    var setLines: [String: Int] = [:]
    var problems: [ConfigurationProblem] = []

    mutating func read(_ root: TOMLTable) {
        let sections = SettingKey.all.map(\.section)
        for name in root.keys {
            guard let value = root[name] else { continue }
            guard sections.contains(name) else {
                unknown(name, among: sections, what: value.type == .table ? "table" : "key")
                continue
            }
            guard let table = value.table else {
                report(name, "'\(name)' is a table; write [\(name)] on a line of its own and its keys below it.")
                continue
            }
            readSection(name, table)
        }
    }

    private mutating func readSection(_ section: String, _ table: TOMLTable) {
        let known = SettingKey.all.filter { $0.section == section }
        for name in table.keys {
            guard let value = table[name] else { continue }
            if let key = known.first(where: { $0.name == name }) {
                set(key, value)
            } else {
                unknown(section + "." + name, among: SettingKey.all.map(\.path), what: "key")
            }
        }
    }

    private mutating func unknown(_ path: String, among candidates: [String], what: String) {
        var reason = "Unknown \(what) '\(path)'."
        if let nearest = NearestName.suggestion(for: path, among: candidates) {
            reason += " Did you mean '\(nearest)'?"
        } else {
            let last = path.split(separator: ".").last.map(String.init) ?? path
            let elsewhere = SettingKey.all.filter { $0.name == last || $0.section == last }.map(\.path)
            reason += elsewhere.isEmpty ? " Remove it." : " Did you mean '\(elsewhere[0])'?"
        }
        report(path, reason)
    }

    private mutating func set(_ key: SettingKey, _ value: any TOMLValueConvertible) {
        switch key.kind {
        case .path(let target):
            guard let text = value.string else { return wrongType(key, "a path in quotes", value) }
            let path = FilePath(text)
            guard path.isAbsolute else {
                return report(key.path, "'\(key.path)' must be an absolute path, not '\(text)'.")
            }
            settings[keyPath: target] = path.lexicallyNormalized()
        case .seconds(let target, let range):
            guard let number = value.double ?? value.int.map(Double.init) else {
                return wrongType(key, "a number of seconds", value)
            }
            guard range.contains(number) else {
                let limits = "\(Int(range.lowerBound)) to \(Int(range.upperBound))"
                return report(key.path, "'\(key.path)' must be from \(limits) seconds, not \(value.debugDescription).")
            }
            settings[keyPath: target] = .milliseconds(Int64((number * 1000).rounded()))
        case .integer(let target, let range):
            guard let number = value.int else { return wrongType(key, "a whole number", value) }
            guard range.contains(number) else {
                let limits = "\(range.lowerBound) to \(range.upperBound)"
                return report(key.path, "'\(key.path)' must be from \(limits), not \(number).")
            }
            settings[keyPath: target] = number
        case .flag(let target):
            guard let value = value.bool else { return wrongType(key, "true or false", value) }
            settings[keyPath: target] = value
        case .level(let target):
            guard let text = value.string else { return wrongType(key, "a level in quotes", value) }
            guard let level = LogLevelName.level(named: text) else {
                let names = LogLevelName.all.joined(separator: ", ")
                return report(key.path, "'\(key.path)' must be one of \(names), not '\(text)'.")
            }
            settings[keyPath: target] = level
        }
        setLines[key.path] = lines.line(of: key.path)
    }

    private mutating func wrongType(_ key: SettingKey, _ wanted: String, _ value: any TOMLValueConvertible) {
        report(key.path, "'\(key.path)' must be \(wanted), not \(article(value.type)).")
    }

    private func article(_ type: TOMLType) -> String {
        let name = type.description
        return ("aeiou".contains(name.first ?? "x") ? "an " : "a ") + name
    }

    private mutating func report(_ path: String, _ reason: String) {
        problems.append(ConfigurationProblem(file: file, line: lines.line(of: path), reason: reason))
    }
}
