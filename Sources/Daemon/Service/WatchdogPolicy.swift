import Spool

/// Decides at each tick whether the service may tell its watchdog that it works.
///
/// Only an answer of the pipeline counts: a timer that pings by itself would hide a stuck writer.
struct WatchdogPolicy {
    /// What the caller does.
    enum Action: Equatable {
        /// Tell the watchdog that the service works.
        case ping
        /// Stay silent, and say why: the first tick that finds this stage stuck.
        case report(stage: String, duration: Duration)
        /// Stay silent.
        case none
    }

    /// The stage found stuck at the last tick.
    private(set) var stuckStage: String?

    mutating func tick(_ health: SpoolHealth) -> Action {
        switch health {
        case .well:
            stuckStage = nil
            return .ping
        case .stuck(let stage, let duration):
            defer { stuckStage = stage }
            return stuckStage == stage ? .none : .report(stage: stage, duration: duration)
        }
    }
}
