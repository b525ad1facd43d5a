public import Logging

/// The names of log levels in configuration and flags.
public enum LogLevelName {
    /// The names, the quietest last.
    public static let all = ["debug", "info", "notice", "warning", "error"]

    /// The level of a name; nil for an unknown one.
    public static func level(named name: String) -> Logger.Level? {
        all.contains(name) ? Logger.Level(rawValue: name) : nil
    }
}
