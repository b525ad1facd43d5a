public import Spool

/// Why a service cannot start.
public enum ServiceFailure: Error, Sendable, CustomStringConvertible {
    /// The configuration or a table is wrong.
    case configuration(ConfigurationError)
    /// The folders, the log or the ledger cannot be used.
    case spool(SpoolError)

    /// One line for each thing that is wrong, with what to do.
    public var description: String {
        switch self {
        case .configuration(let error): error.description
        case .spool(let error): printable(error.description)
        }
    }

    /// What goes with the line of the log.
    var details: [LogKey: String] {
        switch self {
        case .configuration: [.reason: "configuration"]
        case .spool(let error):
            [.reason: error.code.description, .path: SafeText.line(error.path), .hint: error.hint]
        }
    }

    /// The exit status, as in sysexits.
    public var exitStatus: Int32 {
        switch self {
        case .configuration: 78
        case .spool(let error): error.code == .badSetting || error.code == .badPlace ? 78 : 74
        }
    }
}
