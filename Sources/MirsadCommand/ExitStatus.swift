import ArgumentParser

/// The exit statuses of all subcommands, as in sysexits.
enum ExitStatus {
    /// The command line is wrong.
    static let usage = ExitCode(64)
    /// An input is no article.
    static let data = ExitCode(65)
    /// An input cannot be read.
    static let noInput = ExitCode(66)
    /// Reading or writing failed.
    static let inputOutput = ExitCode(74)
    /// The configuration or a table is wrong.
    static let configuration = ExitCode(78)
}
