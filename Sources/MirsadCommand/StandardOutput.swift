import ArgumentParser
import Daemon
import Glibc
import SystemPackage

/// Standard output of the subcommands that are used in pipes.
enum StandardOutput {
    /// Writes all bytes.
    ///
    /// - Throws: the exit status when it cannot be done. A reader that has seen enough (`| head`) is no failure.
    static func write(_ bytes: [UInt8]) throws(ExitCode) {
        do {
            _ = try FileDescriptor.standardOutput.writeAll(bytes)
        } catch Errno.brokenPipe {
            throw .success
        } catch {
            complain("cannot write to standard output: \(error). Free some space or write elsewhere.")
            throw ExitStatus.inputOutput
        }
    }

    /// Writes a text and a line feed.
    static func write(line: String) throws(ExitCode) {
        try write(Array((line + "\n").utf8))
    }

    /// Makes a closed pipe an error of the write, which ``write(_:)`` takes quietly, in place of a deadly signal.
    static func ignoreBrokenPipes() {
        signal(SIGPIPE, SIG_IGN)
    }
}

/// One line about what is wrong, on standard error.
func complain(_ message: String) {
    StandardError.write("mirsad: " + printable(message))
}
