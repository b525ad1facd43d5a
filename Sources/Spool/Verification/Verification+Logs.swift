import SystemPackage

/// The record logs, the present one and those before it, against the ledger.
extension Verification {
    mutating func compareLogs(_ ledger: Ledger, _ judge: ([UInt8]) -> RecordLineVerdict) throws(SpoolError) {
        let positions = try ledger.logs()
        guard let last = positions.last else { return }
        let (folder, names) = try logNames()
        var files: [Int64: FilePath.Component] = [:]
        var left = names
        // The latest first: an inode may have been used again for it.
        for position in positions.reversed() {
            let isPresent = position.generation == last.generation
            if isPresent, let log = configuration.recordLog.lastComponent, let status = left.removeValue(forKey: log) {
                let verdict = RecordLogRule.verdict(
                    size: status.identity.size,
                    inode: status.identity.inode,
                    ledger: position
                )
                if verdict != .replaced {
                    files[position.generation] = log
                    continue
                }
            }
            let inode = position.inode
            if let found = left.first(where: { $0.value.identity.inode == inode })?.key {
                left[found] = nil
                files[position.generation] = found
            }
        }
        tellMissing(positions, files, in: folder)
        for position in positions {
            guard let name = files[position.generation] else { continue }
            let log = try RecordLog(rotated: name, in: folder, fileSystem: fileSystem)
            defer { log.close() }
            try compare(
                log, position, isPresent: position.generation == last.generation, ledger, Set(files.keys), judge)
        }
        for name in left.keys where RotatedName.isOne(name, of: configuration.recordLog.lastComponent ?? ".") {
            report.note(
                "log_unknown",
                SafeText.line(folder.path / name),
                "It is no file that the ledger knows, as when it was copied, and was not compared.",
                "Nothing is to be done."
            )
        }
    }

    /// Whether the record log, or one that was rotated, is not empty.
    func hasLines() throws(SpoolError) -> Bool {
        let log = configuration.recordLog.lastComponent ?? "."
        return try logNames().1.contains { name, status in
            status.identity.size > 0 && (name == log || RotatedName.isOne(name, of: log))
        }
    }

    /// The files in the record log's folder that may be record logs, by their name.
    private func logNames() throws(SpoolError) -> (Folder, [FilePath.Component: FileStatus]) {
        let path = configuration.recordLog.removingLastComponent().orCurrent
        let stem = configuration.recordLog.lastComponent.map { FinalName.split($0.bytes).stem } ?? []
        do throws(Errno) {
            let folder = try Folder(path, fileSystem: fileSystem)
            var names: [FilePath.Component] = []
            try fileSystem.forEachName(in: folder.descriptor) { if $0.bytes.starts(with: stem) { names.append($0) } }
            var files: [FilePath.Component: FileStatus] = [:]
            for name in names {
                let status = try fileSystem.status(of: name, in: folder.descriptor)
                if status.kind == .regular { files[name] = status }
            }
            return (folder, files)
        } catch {
            throw SpoolError(operation: "list the folder of the record log", path: path, errno: error)
        }
    }

    private mutating func tellMissing(
        _ positions: [LogPosition],
        _ files: [Int64: FilePath.Component],
        in folder: Folder
    ) {
        guard let last = positions.last else { return }
        let gone = positions.filter { files[$0.generation] == nil && $0.committedEnd > 0 }
        if gone.contains(last) {
            report.problem(
                "log_missing",
                SafeText.line(configuration.recordLog),
                "It is not the file that the ledger knows, of which \(last.committedEnd) bytes are nowhere in its folder.",
                "Put it back before the next start, or know where it is: the service begins a new one."
            )
        }
        let earlier = gone.filter { $0 != last }
        if !earlier.isEmpty {
            report.note(
                "logs_gone",
                SafeText.line(folder.path),
                "\(earlier.count) earlier record logs are not there as they were: moved, compressed or removed.",
                "Nothing is to be done, but a lost ledger would not know their documents."
            )
        }
    }

    private mutating func compare(
        _ log: RecordLog,
        _ position: LogPosition,
        isPresent: Bool,
        _ ledger: Ledger,
        _ checked: Set<Int64>,
        _ judge: ([UInt8]) -> RecordLineVerdict
    ) throws(SpoolError) {
        let place = SafeText.line(log.path)
        report.logs += 1
        let size = try log.size()
        if size < position.committedEnd {
            report.problem(
                "log_short",
                place,
                "It has \(size) bytes, the ledger knows \(position.committedEnd).",
                isPresent
                    ? "Restore it from a backup, or start the service and drop the documents of the missing part again."
                    : "Restore it from a backup."
            )
        } else if size > position.committedEnd, isPresent {
            report.note(
                "log_long",
                place,
                "\(size - position.committedEnd) bytes stand behind what the ledger knows, as after a crash.",
                "Start the service: it cuts them off if their files wait in the inbox, and keeps them otherwise."
            )
        } else if size > position.committedEnd {
            report.problem(
                "log_long",
                place,
                "\(size - position.committedEnd) bytes stand behind what the ledger knows.",
                "Look at them: they were written by somebody else, or the log was renamed while the service was down."
            )
        }
        var check = RecordLogCheck(try ledger.documents(in: position.generation))
        var findings: [RecordLogCheck.Finding] = []
        var lines = 0
        try log.forEachLine(before: min(size, position.committedEnd)) { line, range in
            lines += 1
            findings += check.line(judge(line), range)
        }
        // Of a log that is too short, that is told already.
        if size >= position.committedEnd { findings += check.rest() }
        report.lines += lines
        report.documents += check.sound
        for finding in findings { try tell(finding, place, ledger, checked) }
    }

    private mutating func tell(
        _ finding: RecordLogCheck.Finding,
        _ place: String,
        _ ledger: Ledger,
        _ checked: Set<Int64>
    ) throws(SpoolError) {
        let restore =
            "Restore ledger and record log from one backup, or correct the line by hand while the service is down."
        switch finding {
        case .flawed(let offset, let reason):
            report.problem("line_flawed", place, "At byte \(offset) the line \(reason).", restore)
        case .otherDocument(let offset):
            report.problem("line_other", place, "At byte \(offset) the ledger has another document.", restore)
        case .misplaced(let offset):
            report.problem("line_misplaced", place, "At byte \(offset) the ledger has an end within the line.", restore)
        case .unfinished(let offset):
            report.problem("line_missing", place, "Of the document at byte \(offset) a line has no end.", restore)
        case .overlap(let offset):
            report.problem("line_shared", place, "At byte \(offset) the ledger has two documents.", restore)
        case .stranger(let offset, let digest):
            let id = Hexadecimal.text(digest)
            if let generation = try ledger.generation(of: digest) {
                // Known from a file that is gone: this one was put in its place, as by an editor.
                guard checked.contains(generation) else { return }
                report.problem(
                    "line_doubled",
                    place,
                    "At byte \(offset) stands document \(id), which the ledger has elsewhere.",
                    "Remove the second one by hand while the service is down, and tell the readers; report this as a defect."
                )
            } else {
                report.problem(
                    "line_unknown",
                    place,
                    "At byte \(offset) stands document \(id), which the ledger does not know.",
                    "Dropped again, it would be recorded again; restore ledger and record log from one backup."
                )
            }
        }
    }
}
