import Glibc
public import SystemPackage

/// A configuration together with where each value came from.
public struct LoadedConfiguration: Sendable {
    /// The values in force.
    public var configuration: Configuration
    private let file: FilePath?
    private let lines: [String: Int]
    private let flags: Settings
    private let environment: ServiceEnvironment

    /// Reads the file, if one is given, and lays the command line over it.
    ///
    /// - Parameters:
    ///   - file: the configuration file; nil for flags and defaults alone.
    ///   - flags: the values of the command line.
    ///   - environment: the places the service manager gives.
    /// - Throws: ``ConfigurationError`` with every problem found.
    public static func load(
        file: FilePath?,
        flags: Settings = Settings(),
        environment: ServiceEnvironment = ServiceEnvironment()
    ) throws(ConfigurationError) -> LoadedConfiguration {
        guard let file else { return try lay(flags, over: .init(settings: Settings(), lines: [:]), nil, environment) }
        let bytes: [UInt8]
        do {
            bytes = try readWholeFile(file)
        } catch {
            let reason = "The file cannot be read: \(error). Give the path of a readable file."
            throw ConfigurationError(problems: [ConfigurationProblem(file: file, reason: reason)])
        }
        return try load(bytes: bytes, file: file, flags: flags, environment: environment)
    }

    /// The same for a file that is read already.
    static func load(
        bytes: [UInt8],
        file: FilePath,
        flags: Settings = Settings(),
        environment: ServiceEnvironment = ServiceEnvironment()
    ) throws(ConfigurationError) -> LoadedConfiguration {
        try lay(flags, over: ConfigurationFile.parse(bytes, file: file), file, environment)
    }

    private static func lay(
        _ flags: Settings,
        over contents: ConfigurationFile.Contents,
        _ file: FilePath?,
        _ environment: ServiceEnvironment
    ) throws(ConfigurationError) -> LoadedConfiguration {
        let loaded = LoadedConfiguration(
            configuration: flags.over(contents.settings).resolved(environment: environment),
            file: file,
            lines: contents.lines,
            flags: flags,
            environment: environment
        )
        let problems = loaded.contradictions()
        guard problems.isEmpty else { throw ConfigurationError(problems: problems) }
        return loaded
    }

    /// The configuration of a service for a command beside it: as ``load(file:flags:environment:)``, with the installed file
    /// when neither a file nor any flag is given and it is there.
    ///
    /// - Throws: ``ConfigurationError`` with every problem found.
    public static func find(file: FilePath?, flags: Settings) throws(ConfigurationError) -> LoadedConfiguration {
        let installed = Defaults.configurationFile
        let isInstalled = flags == Settings() && installed.withPlatformString { access($0, R_OK) } == 0
        return try load(file: file ?? (isInstalled ? installed : nil), flags: flags)
    }

    /// Every key with its value in force and its origin: `inbox.folder = "/srv/in"  # line 3`.
    public func explanation() -> [String] {
        let width = SettingKey.all.map(\.path.count).max() ?? 0
        return SettingKey.all.map { key in
            let padding = String(repeating: " ", count: width - key.path.count)
            return printable("\(key.path)\(padding) = \(key.show(configuration))  # \(origin(of: key.path))")
        }
    }

    /// Where a value comes from.
    private enum Origin: Equatable, CustomStringConvertible {
        case commandLine
        case line(Int)
        case environment(String)
        /// It follows the place that another key names.
        case beside(String)
        case standard

        var description: String {
            switch self {
            case .commandLine: "command line"
            case .line(let number): "line \(number)"
            case .environment(let name): "environment, \(name)"
            case .beside(let key): "default, beside \(key)"
            case .standard: "default"
            }
        }
    }

    private func origin(of key: String) -> Origin {
        if SettingKey.all.contains(where: { $0.path == key && $0.isGiven(in: flags) }) { return .commandLine }
        if let line = lines[key] { return .line(line) }
        // As ``Settings/resolved(environment:)`` lets places follow each other.
        func following(_ other: String) -> Origin { origin(of: other) == .standard ? .standard : .beside(other) }
        switch key {
        case "finished.processed", "finished.failed": return following("inbox.folder")
        case "records.file" where environment.stateDirectory != nil:
            return .environment(ServiceEnvironment.stateVariable)
        case "ledger.file": return following("records.file")
        case "status.file" where environment.runtimeDirectory != nil:
            return .environment(ServiceEnvironment.runtimeVariable)
        case "status.file":
            let places = SettingKey.all.filter { ["records.file", "ledger.file"].contains($0.path) }
            let isGiven = places.contains { $0.isGiven(in: flags) || lines[$0.path] != nil }
            return isGiven ? .beside("ledger.file") : .standard
        case "status.metrics": return following("status.file")
        default: return .standard
        }
    }

    /// Values that are well-formed each and cannot hold together.
    private func contradictions() -> [ConfigurationProblem] {
        let inbox = configuration.inbox.lexicallyNormalized()
        let places: [(key: String, path: FilePath)] = [
            ("finished.processed", configuration.processed), ("finished.failed", configuration.failed),
            ("records.file", configuration.records), ("ledger.file", configuration.ledger),
            ("status.file", configuration.statusFile), ("status.metrics", configuration.metricsFile),
        ]
        var problems: [ConfigurationProblem] = []
        let inside = places.filter { $0.path.lexicallyNormalized().starts(with: inbox) }
        // Places that only follow a wrong one are not named: they are well as soon as it is.
        let given = inside.filter { lines[$0.key] != nil }
        for place in given.isEmpty ? inside : given {
            let reason = "'\(place.key)' is \(place.path), inside the inbox \(inbox); choose a place outside of it."
            problems.append(problem(place.key, reason))
        }
        for (index, first) in places.enumerated() {
            for second in places[(index + 1)...]
            where first.path.lexicallyNormalized() == second.path.lexicallyNormalized() {
                let reason = "'\(second.key)' and '\(first.key)' are both \(first.path); give each its own place."
                problems.append(problem(second.key, reason))
            }
        }
        for place in places where Self.isFolder(place.path) && !place.key.hasPrefix("finished.") {
            let reason = "'\(place.key)' is \(place.path), a folder; give the path of a file in it."
            problems.append(ConfigurationProblem(file: file, line: lines[place.key], reason: reason))
        }
        if 1..<Defaults.leastRotationBytes ~= configuration.rotationBytes {
            let reason =
                "'records.rotate_bytes' must be 0 for never, or \(Defaults.leastRotationBytes) or more, "
                + "not \(configuration.rotationBytes): programs that follow the log would miss files."
            problems.append(problem("records.rotate_bytes", reason))
        }
        return problems
    }

    private static func isFolder(_ path: FilePath) -> Bool {
        var status = stat()
        return path.withPlatformString { stat($0, &status) } == 0 && status.st_mode & S_IFMT == S_IFDIR
    }

    private func problem(_ key: String, _ reason: String) -> ConfigurationProblem {
        guard let file, let line = lines[key] ?? lines["inbox.folder"] else {
            return ConfigurationProblem(file: file, reason: reason)
        }
        return ConfigurationProblem(file: file, line: line, reason: reason)
    }
}
