import SystemPackage

@testable import Daemon

/// A configuration is refused with a reason on each line, or its values are shown so that they can be read again.
func checkConfiguration(_ bytes: [UInt8]) throws {
    let file: FilePath = "/m.toml"
    let lineCount = bytes.count { $0 == 0x0A } + 1
    let loaded: LoadedConfiguration
    do {
        loaded = try LoadedConfiguration.load(bytes: bytes, file: file)
    } catch {
        try require(!error.problems.isEmpty, "The file is refused without a reason.")
        for problem in error.problems {
            let text = problem.description
            try require(problem.file == file && text.hasPrefix("/m.toml"), "'\(text)' names another file.")
            try require(problem.line.map((1...lineCount).contains) ?? true, "'\(text)' is of no line.")
            try require(!text.contains { $0.isNewline }, "'\(text)' is not one line.")
        }
        return
    }
    let shown = loaded.explanation().joined(separator: "\n")
    let again: LoadedConfiguration
    do {
        again = try LoadedConfiguration.load(bytes: Array(shown.utf8), file: file)
    } catch {
        throw Violation(description: "What is shown is no configuration: \(error)\n\(shown)")
    }
    try require(again.configuration == loaded.configuration, "What is shown is another configuration:\n\(shown)")
}
