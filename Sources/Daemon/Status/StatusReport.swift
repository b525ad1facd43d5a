/// How a service is doing, seen from outside: what its status file says, and whether anybody still stands behind it.
public struct StatusReport: Codable, Sendable, Equatable {
    /// The answer in one word.
    public enum Verdict: String, Codable, Sendable {
        /// It runs and nothing needs attention.
        case well
        /// It runs and something needs attention.
        case degraded
        /// It does not run, or does not answer.
        case down

        /// The exit status of `mirsad status`.
        public var exitStatus: Int32 {
            switch self {
            case .well: 0
            case .degraded: 1
            case .down: 2
            }
        }
    }

    /// The answer in one word.
    public var verdict: Verdict
    /// What keeps the service from being well.
    public var reasons: [String]
    /// What the service said last; nil when there is no status file.
    public var status: ServiceStatus?

    /// A report that no status was found.
    init(missing reason: String) {
        verdict = .down
        reasons = [reason]
        status = nil
    }

    /// Judges a status.
    ///
    /// - Parameters:
    ///   - status: what the service said last.
    ///   - isAlive: whether its process is there.
    ///   - age: how long ago it said so, in seconds.
    init(status: ServiceStatus, isAlive: Bool, age: Double) {
        self.status = status
        if status.state == .stopped {
            verdict = .down
            reasons = ["It was stopped at \(status.updatedAt). Start it again."]
        } else if !isAlive {
            verdict = .down
            reasons = ["Its process \(status.pid) ended without a word. Start it again; nothing is lost."]
        } else if age > Double(status.heartbeatSeconds) * 3 + 5 {
            verdict = .down
            reasons = ["It has not answered for \(Int(age)) s. See its log; a restart loses nothing."]
        } else {
            verdict = status.complaints.isEmpty ? .well : .degraded
            reasons = status.complaints
        }
    }

    /// The report as JSON on one line.
    public func encoded() -> [UInt8] { StatusJSON.line(self) }
}
