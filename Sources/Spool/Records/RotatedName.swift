import SystemPackage

/// The name of a record log that was rotated: `records-20261122T040533Z.jsonl` for `records.jsonl`, so that the names sort
/// by time and keep their ending. The time is that of the rotation, UTC; a second one in that second gets `-2`.
enum RotatedName {
    /// Where the record log goes in the `attempt`-th try, counted from 0.
    static func path(of log: FilePath, wallMilliseconds: Int64, attempt: Int) -> FilePath {
        guard let name = log.lastComponent else { return log }
        let (stem, ending) = FinalName.split(name.bytes)
        let time = Array("-\(CalendarDay.compactTimestamp(wallMilliseconds))".utf8)
        // Never nil: the bytes are those of a name with others added that a name may hold.
        let timed = FilePath.Component(bytes: stem + time + ending) ?? name
        return log.removingLastComponent().appending(FinalName.attempt(attempt, for: timed))
    }

    /// Whether a name is one that ``path(of:wallMilliseconds:attempt:)`` gives the record log of name `log`.
    static func isOne(_ name: FilePath.Component, of log: FilePath.Component) -> Bool {
        let (stem, ending) = FinalName.split(log.bytes)
        var rest = name.bytes[...]
        guard rest.count >= stem.count + ending.count, rest.starts(with: stem) else { return false }
        guard rest.suffix(ending.count).elementsEqual(ending) else { return false }
        rest = rest.dropFirst(stem.count).dropLast(ending.count)
        let isDigit: (UInt8) -> Bool = { (0x30...0x39).contains($0) }
        let pattern = Array("-00000000T000000Z".utf8)
        guard rest.count >= pattern.count else { return false }
        let fits = zip(rest, pattern).allSatisfy { byte, wanted in isDigit(wanted) ? isDigit(byte) : byte == wanted }
        let number = rest.dropFirst(pattern.count)
        return fits
            && (number.isEmpty || (number.count > 1 && number.first == 0x2D && number.dropFirst().allSatisfy(isDigit)))
    }
}
