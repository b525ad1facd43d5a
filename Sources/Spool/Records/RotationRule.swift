/// When the record log is rotated: a pure decision.
struct RotationRule {
    /// In bytes; nil for never.
    var bytes: Int64?
    var isDaily: Bool
    var minimumInterval: Duration

    init(_ configuration: SpoolConfiguration) {
        bytes = configuration.rotationBytes
        isDaily = configuration.rotatesDaily
        minimumInterval = configuration.minimumRotationInterval
    }

    /// Whether to rotate before anything else is written.
    ///
    /// - Parameters:
    ///   - length: Of the record log, in bytes; an empty one is never rotated.
    ///   - lastWriting: When its last lines were written, milliseconds since 1970; nil when that is not known.
    ///   - wallMilliseconds: Now.
    ///   - sinceRotation: How long ago this process rotated last; nil when it has not.
    func isDue(length: Int64, lastWriting: Int64?, wallMilliseconds: Int64, sinceRotation: Duration?) -> Bool {
        if length == 0 { return false }
        if isDaily, let lastWriting, lastWriting < wallMilliseconds,
            CalendarDay(wallMilliseconds: lastWriting) != CalendarDay(wallMilliseconds: wallMilliseconds)
        {
            return true
        }
        guard let bytes, length >= bytes else { return false }
        return sinceRotation.map { $0 >= minimumInterval } ?? true
    }
}
