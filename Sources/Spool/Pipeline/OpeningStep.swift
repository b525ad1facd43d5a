/// What a spool does while it opens. Each step is told as often as a piece of it is done, and a step that stands still is told
/// no more.
public enum OpeningStep: Sendable, Equatable {
    /// The ledger was opened, or one more document put into it.
    case ledger
    /// One more line of a record log was read.
    case recordLog
    /// One more file of the inbox was looked at, to find those that a crash interrupted.
    case inbox
    /// One more file was moved that was recorded before a crash.
    case moves
}
