import SystemPackage

/// Lines for the person who started the program.
public enum StandardError {
    /// Writes one line in one call; a line that cannot be written has no other place to go.
    public static func write(_ line: String) {
        _ = try? FileDescriptor.standardError.writeAll(Array((line + "\n").utf8))
    }
}
