import Glibc
import Synchronization
import SystemPackage

/// The built program, run as a process.
final class Command {
    /// The process; of the program itself, whatever it was launched by.
    let pid: pid_t
    private let errorOutput: FileDescriptor
    /// Nil when nobody is to read it.
    private let standardOutput: FileDescriptor?
    /// Nil when it has none, or no longer.
    private var standardInput: FileDescriptor?
    private var unreadOutput: [UInt8] = []
    private var unreadErrors: [UInt8] = []
    private var hasEnded = false

    /// All that the process wrote to standard error so far, as far as it was read.
    private(set) var errors = ""

    /// The program stands beside the test bundle.
    static func binary() throws -> FilePath {
        var buffer = [CChar](repeating: 0, count: Int(PATH_MAX))
        guard readlink("/proc/self/exe", &buffer, buffer.count - 1) > 0 else { throw Errno(rawValue: errno) }
        return FilePath(platformString: buffer).removingLastComponent().appending("mirsad")
    }

    /// Starts the program with empty standard input and pipes for its output.
    ///
    /// - Parameters:
    ///   - launcher: a program that ends by executing what follows its arguments.
    ///   - isOutputClosed: nobody reads its standard output.
    ///   - hasInput: standard input is a pipe for ``writeInput(_:)`` instead of empty.
    ///   - hasOutput: whether it has a standard output at all.
    ///   - blocked: signals that wait until the program lets them through.
    convenience init(
        _ arguments: [String],
        launcher: [String] = [],
        isOutputClosed: Bool = false,
        hasInput: Bool = false,
        hasOutput: Bool = true,
        blocked: [Int32] = []
    ) throws {
        try self.init(
            words: launcher + [Self.binary().string] + arguments, isOutputClosed: isOutputClosed, hasInput: hasInput,
            hasOutput: hasOutput,
            blocked: blocked)
    }

    /// Starts any program, found on the path, in the same way.
    init(
        words: [String],
        isOutputClosed: Bool = false,
        hasInput: Bool = false,
        hasOutput: Bool = true,
        blocked: [Int32] = []
    ) throws {
        let spawned = try Self.spawning.withLock { _ in try Self.spawn(words, hasInput, hasOutput, blocked) }
        pid = spawned.pid
        standardInput = spawned.input
        errorOutput = spawned.errors
        if isOutputClosed {
            try spawned.output.close()
            standardOutput = nil
        } else {
            standardOutput = spawned.output
        }
    }

    /// One process is started at a time: another would inherit the ends of its pipes and keep them open.
    private static let spawning = Mutex(())

    private static func spawn(
        _ line: [String],
        _ hasInput: Bool,
        _ hasOutput: Bool,
        _ blocked: [Int32]
    ) throws -> (pid: pid_t, input: FileDescriptor?, output: FileDescriptor, errors: FileDescriptor) {
        let input = hasInput ? try FileDescriptor.pipe() : nil
        let output = try FileDescriptor.pipe()
        let errors = try FileDescriptor.pipe()
        for end in [input?.readEnd, input?.writeEnd].compactMap(\.self) {
            _ = fcntl(end.rawValue, F_SETFD, FD_CLOEXEC)
        }
        for end in [output.readEnd, output.writeEnd, errors.readEnd, errors.writeEnd] {
            _ = fcntl(end.rawValue, F_SETFD, FD_CLOEXEC)
        }
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        if let input {
            posix_spawn_file_actions_adddup2(&actions, input.readEnd.rawValue, 0)
        } else {
            posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
        }
        if hasOutput {
            posix_spawn_file_actions_adddup2(&actions, output.writeEnd.rawValue, 1)
        } else {
            posix_spawn_file_actions_addclose(&actions, 1)
        }
        posix_spawn_file_actions_adddup2(&actions, errors.writeEnd.rawValue, 2)
        // Threads of the concurrency runtime block nearly every signal, and a child inherits that.
        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        var mask = sigset_t()
        sigemptyset(&mask)
        for signal in blocked { sigaddset(&mask, signal) }
        posix_spawnattr_setsigmask(&attributes, &mask)
        posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK))

        var pid: pid_t = 0
        var words = line.map { strdup($0) } + [nil]
        defer { words.forEach { free($0) } }
        let status = posix_spawnp(&pid, line[0], &actions, &attributes, &words, environ)
        try input?.readEnd.close()
        try output.writeEnd.close()
        try errors.writeEnd.close()
        guard status == 0 else { throw Errno(rawValue: status) }
        return (pid, input?.writeEnd, output.readEnd, errors.readEnd)
    }

    /// Runs the program to its end.
    ///
    /// - Returns: exit status, standard output, standard error.
    static func run(_ arguments: String...) throws -> (status: Int32, output: String, errors: String) {
        try run(arguments)
    }

    /// Runs the program to its end.
    static func run(_ arguments: [String]) throws -> (status: Int32, output: String, errors: String) {
        let command = try Command(arguments)
        let output = try command.readOutput()
        let status = try command.wait()
        return (status, output, command.errors)
    }

    /// Waits for a line on standard error that contains a text.
    ///
    /// - Returns: false when the process closed it first.
    func waitForError(containing text: String) throws -> Bool {
        while true {
            while let end = unreadErrors.firstIndex(of: UInt8(ascii: "\n")) {
                let line = String(decoding: unreadErrors[..<end], as: UTF8.self)
                unreadErrors.removeSubrange(...end)
                if line.contains(text) { return true }
            }
            guard try readErrors() else { return false }
        }
    }

    /// Writes to standard input.
    func writeInput(_ text: String) throws {
        _ = try standardInput?.writeAll(Array(text.utf8))
    }

    /// Ends standard input.
    func closeInput() throws {
        try standardInput?.close()
        standardInput = nil
    }

    /// Waits for a line on standard output.
    ///
    /// - Returns: the line without its line feed; nil when the process closed it first.
    func readLine() throws -> String? {
        var buffer = [UInt8](repeating: 0, count: 65_536)
        while true {
            if let end = unreadOutput.firstIndex(of: UInt8(ascii: "\n")) {
                defer { unreadOutput.removeSubrange(...end) }
                return String(decoding: unreadOutput[..<end], as: UTF8.self)
            }
            let count = try buffer.withUnsafeMutableBytes { try standardOutput?.read(into: $0) ?? 0 }
            if count == 0 { return nil }
            unreadOutput += buffer.prefix(count)
        }
    }

    func signal(_ number: Int32) { kill(pid, number) }

    /// Waits for the end; reads what is left of standard error.
    ///
    /// - Returns: the exit status, or minus the signal that killed it.
    func wait() throws -> Int32 {
        while try readErrors() {}
        var status: Int32 = 0
        while waitpid(pid, &status, 0) < 0, errno == EINTR {}
        hasEnded = true
        return status & 0x7F == 0 ? (status >> 8) & 0xFF : -(status & 0x7F)
    }

    /// Ends the process when a test failed before it did.
    func end() {
        guard !hasEnded else { return }
        kill(pid, SIGKILL)
        _ = try? wait()
    }

    /// Reads standard output to its end, or until what came so far is enough.
    func readOutput(until isEnough: (String) -> Bool = { _ in false }) throws -> String {
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 65_536)
        while true {
            if isEnough(String(decoding: bytes, as: UTF8.self)) { return String(decoding: bytes, as: UTF8.self) }
            let count = try buffer.withUnsafeMutableBytes { try standardOutput?.read(into: $0) ?? 0 }
            if count == 0 { return String(decoding: bytes, as: UTF8.self) }
            bytes += buffer.prefix(count)
        }
    }

    private func readErrors() throws -> Bool {
        var buffer = [UInt8](repeating: 0, count: 4096)
        let count = try buffer.withUnsafeMutableBytes { try errorOutput.read(into: $0) }
        errors += String(decoding: buffer.prefix(count), as: UTF8.self)
        unreadErrors += buffer.prefix(count)
        return count > 0
    }

    deinit {
        end()
        try? standardInput?.close()
        try? errorOutput.close()
        try? standardOutput?.close()
    }
}
