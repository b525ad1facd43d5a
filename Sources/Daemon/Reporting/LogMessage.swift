import Logging

/// The kinds of log lines, each with the `MESSAGE_ID` by which `journalctl MESSAGE_ID=…` finds it. Never change an id.
enum LogMessage: String {
    case ready = "5d0b7a3e0c3f4b0e9a0c5b7b5f6c1a02"
    case stopping = "5d0b7a3e0c3f4b0e9a0c5b7b5f6c1a03"
    case stopped = "5d0b7a3e0c3f4b0e9a0c5b7b5f6c1a04"
    case reloaded = "5d0b7a3e0c3f4b0e9a0c5b7b5f6c1a05"
    case reloadRefused = "5d0b7a3e0c3f4b0e9a0c5b7b5f6c1a06"
    case stuck = "5d0b7a3e0c3f4b0e9a0c5b7b5f6c1a07"
    case statusUnwritable = "5d0b7a3e0c3f4b0e9a0c5b7b5f6c1a08"
    case recovered = "5d0b7a3e0c3f4b0e9a0c5b7b5f6c1a10"
    case recordLogCut = "5d0b7a3e0c3f4b0e9a0c5b7b5f6c1a11"
    case recordLogShorter = "5d0b7a3e0c3f4b0e9a0c5b7b5f6c1a12"
    case recordLogReplaced = "5d0b7a3e0c3f4b0e9a0c5b7b5f6c1a13"
    case ledgerRebuilt = "5d0b7a3e0c3f4b0e9a0c5b7b5f6c1a14"
    case recordLogLonger = "5d0b7a3e0c3f4b0e9a0c5b7b5f6c1a15"
    case inboxWatched = "5d0b7a3e0c3f4b0e9a0c5b7b5f6c1a20"
    case inboxLost = "5d0b7a3e0c3f4b0e9a0c5b7b5f6c1a21"
    case overflowed = "5d0b7a3e0c3f4b0e9a0c5b7b5f6c1a22"
    case scanned = "5d0b7a3e0c3f4b0e9a0c5b7b5f6c1a23"
    case scanFailed = "5d0b7a3e0c3f4b0e9a0c5b7b5f6c1a24"
    case recorded = "5d0b7a3e0c3f4b0e9a0c5b7b5f6c1a30"
    case duplicate = "5d0b7a3e0c3f4b0e9a0c5b7b5f6c1a31"
    case rejected = "5d0b7a3e0c3f4b0e9a0c5b7b5f6c1a32"
    case unreadable = "5d0b7a3e0c3f4b0e9a0c5b7b5f6c1a33"
    case changed = "5d0b7a3e0c3f4b0e9a0c5b7b5f6c1a34"
    case held = "5d0b7a3e0c3f4b0e9a0c5b7b5f6c1a35"
    case returned = "5d0b7a3e0c3f4b0e9a0c5b7b5f6c1a36"
    case withdrawn = "5d0b7a3e0c3f4b0e9a0c5b7b5f6c1a37"
    case omitted = "5d0b7a3e0c3f4b0e9a0c5b7b5f6c1a38"
    case paused = "5d0b7a3e0c3f4b0e9a0c5b7b5f6c1a40"
    case resumed = "5d0b7a3e0c3f4b0e9a0c5b7b5f6c1a41"
}

/// Names of the details that go with log lines; in the journal `MIRSAD_FILE` and so on.
enum LogKey {
    static let file = "file"
    static let outcome = "outcome"
    static let reason = "reason"
    static let hint = "hint"
    static let destination = "destination"
    static let digest = "digest"
    static let bytes = "bytes"
    static let seconds = "seconds"
    static let folder = "folder"
    static let stage = "stage"
}
