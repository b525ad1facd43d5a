public import SystemPackage

/// One thing that is wrong with a configuration, as one line for the operator.
public struct ConfigurationProblem: Error, Sendable, Equatable, CustomStringConvertible {
    /// The file it stands in; nil for a value from the command line.
    public var file: FilePath?
    /// Line in the file, counted from 1; nil when it concerns the file as a whole.
    public var line: Int?
    /// What is wrong and what to do, one sentence.
    public var reason: String

    /// Creates a problem.
    public init(file: FilePath?, line: Int? = nil, reason: String) {
        self.file = file
        self.line = line
        self.reason = reason
    }

    /// `FILE:LINE: REASON`, made safe to print.
    public var description: String {
        var place = file?.description ?? "command line"
        if let line { place += ":\(line)" }
        return printable(place + ": " + reason)
    }
}

/// Everything that is wrong with a configuration.
public struct ConfigurationError: Error, Sendable, Equatable, CustomStringConvertible {
    /// The problems, by line; never empty.
    public var problems: [ConfigurationProblem]

    /// One problem a line.
    public var description: String {
        problems.map(\.description).joined(separator: "\n")
    }
}
