/// The details that go with log lines: in the journal `MIRSAD_FILE` and so on, on a terminal shown at level `debug`.
///
/// A key never changes its meaning. Names of files and folders are escaped to one printable line.
enum LogKey: String, CaseIterable {
    /// The file's name in the inbox.
    case file
    /// How the file ended: `recorded`, `duplicate`, `failed` or `withdrawn`.
    case outcome
    /// Why: of a failed file its reason code (``ReasonCode``), of a pause its cause (`disk_full`), of a start its code.
    case reason
    /// What to do, one sentence.
    case hint
    /// Where the file, or the rotated record log, is now.
    case destination
    /// SHA-256 of the file's content, 64 hexadecimal digits.
    case digest
    /// A size in bytes: of the file, of what was cut off or rotated.
    case bytes
    /// A time in seconds: of a recorded file from its drop until it was durable, of a pause how long it was.
    case seconds
    /// How many records the file gave.
    case records
    /// The folder or file that the line is about, when it is no dropped file.
    case path
    /// The part of the pipeline that does not answer: `intake`, `worker` or `writer`.
    case stage
    /// How many lines about files were left out.
    case omitted
    /// The error number of the operating system; the journal's own field `ERRNO`.
    case errno
}
