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
            complain("cannot write to standard output: \(error). \(hint(for: error))")
            throw ExitStatus.inputOutput
        }
    }

    private static func hint(for error: any Error) -> String {
        switch error as? Errno {
        case .noSpace, .diskQuotaExceeded: "Free some space or write elsewhere."
        case .badFileDescriptor: "It is closed; send it to a file or into a pipe."
        default: "Send it elsewhere."
        }
    }

    /// Occupies the standard streams that are closed.
    ///
    /// The next file opened would get the number of such a stream, and what is meant for the stream would go into it. To
    /// read from or write to what stands there now fails as with a closed one.
    static func reserveStandardStreams() {
        for stream in [STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO] where fcntl(stream, F_GETFD) == -1 {
            // The lowest free number is given, and those below are taken.
            _ = open("/dev/null", stream == STDIN_FILENO ? O_WRONLY : O_RDONLY)
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
