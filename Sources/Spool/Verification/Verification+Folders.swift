import SystemPackage

/// The folders against the ledger.
extension Verification {
    mutating func compareFolders(_ ledger: Ledger) throws(SpoolError) {
        try compareProcessed(ledger)
        try compareFailed(ledger)
        let unmoved = try ledger.unmoved().count
        if unmoved > 0 {
            report.note(
                "moves_left",
                SafeText.line(configuration.inbox),
                "\(unmoved) files are done and their moves are not noted, as after a crash.",
                "Start the service: it finishes them."
            )
        }
        var waiting = 0
        try forEachFile(below: configuration.inbox, deep: false) { path, _ in
            if let name = path.lastComponent, !TemporaryNames.contains(name) { waiting += 1 }
        }
        report.waiting = waiting
    }

    private mutating func compareProcessed(_ ledger: Ledger) throws(SpoolError) {
        let known = try ledger.moved(rejected: false)
        var found: [(path: FilePath, status: FileStatus)] = []
        try forEachFile(below: configuration.processed, deep: true) { found.append(($0, $1)) }
        report.finished += found.count
        var met = 0
        for file in found {
            let place = SafeText.line(configuration.processed.appending(file.path.components))
            if let size = known[file.path.bytes] {
                met += 1
                if file.status.kind == .regular, size != file.status.identity.size {
                    report.problem(
                        "processed_changed",
                        place,
                        "It has \(file.status.identity.size) bytes, and had \(size) when it was recorded.",
                        "If the new content is to be recorded, move it into the inbox."
                    )
                }
            } else if try !isRecorded(file.path, file.status, ledger) {
                report.problem(
                    "processed_unknown",
                    place,
                    "Its content was never recorded.",
                    "Move it into the inbox if it is an article, else out of this folder."
                )
            }
        }
        if known.count > met {
            report.note(
                "processed_gone",
                SafeText.line(configuration.processed),
                "\(known.count - met) recorded files are not there any more.",
                "Nothing is to be done if somebody archived or removed them."
            )
        }
    }

    /// Whether the content of a file that the ledger has no row for is known: after the ledger was made anew, or when a crash
    /// came between move and note.
    private func isRecorded(_ path: FilePath, _ status: FileStatus, _ ledger: Ledger) throws(SpoolError) -> Bool {
        let whole = configuration.processed.appending(path.components)
        guard let name = path.lastComponent else { return false }
        let result: DocumentReader.Result
        do throws(Errno) {
            let folder = try Folder(whole.removingLastComponent(), fileSystem: fileSystem)
            let reader = DocumentReader(fileSystem: fileSystem)
            result = reader.read(name, in: folder.descriptor, seen: status, maximumSize: .max)
        } catch {
            throw SpoolError(operation: "open the folder of", path: whole, errno: error)
        }
        switch result {
        case .read(_, let digest, _, _): return try ledger.generation(of: digest) != nil
        case .unreadable(let errno): throw SpoolError(operation: "read", path: whole, errno: errno)
        case .refused, .changed, .withdrawn: return false
        }
    }

    private mutating func compareFailed(_ ledger: Ledger) throws(SpoolError) {
        let known = try ledger.moved(rejected: true)
        let unmoved = Set(try ledger.unmoved().map(\.entry.name))
        let hasForgotten = try ledger.outcomes()[.learned] != nil
        var names: Set<FilePath.Component> = []
        var folders: Set<FilePath.Component> = []
        try forEachFile(below: configuration.failed, deep: false) { path, status in
            guard let name = path.lastComponent else { return }
            names.insert(name)
            if status.kind == .directory { folders.insert(name) }
        }
        for name in names {
            let place = SafeText.line(configuration.failed / name)
            if name.bytes.suffix(FinalName.reasonEnding.count).elementsEqual(FinalName.reasonEnding) { continue }
            report.finished += 1
            if !names.contains(FinalName.reason(for: name)) {
                report.problem(
                    "failed_unexplained",
                    place,
                    "There is no reason file beside it.",
                    "Move it into the inbox: it is judged again."
                )
            }
            if known[name.bytes] == nil, !unmoved.contains(name), !hasForgotten {
                report.note(
                    "failed_unknown",
                    place,
                    "The ledger does not know it; somebody put it there.",
                    "Move it into the inbox if it is an article."
                )
            }
        }
    }

    /// Calls `body` with what is below a folder, by its path below it: links and devices too, folders when not gone into.
    /// A missing folder is an empty one.
    private func forEachFile(
        below root: FilePath,
        deep: Bool,
        _ body: (FilePath, FileStatus) -> Void
    ) throws(SpoolError) {
        var open: [FilePath] = [""]
        while let path = open.popLast() {
            let whole = root.appending(path.components)
            do throws(Errno) {
                let folder = try Folder(whole, fileSystem: fileSystem)
                var names: [FilePath.Component] = []
                try fileSystem.forEachName(in: folder.descriptor) { names.append($0) }
                for name in names {
                    let status = try fileSystem.status(of: name, in: folder.descriptor)
                    // Below the folders of days are the dropped ones, of which nothing was read.
                    if deep, status.kind == .directory, path.components.count < 3 {
                        open.append(path / name)
                    } else {
                        body(path / name, status)
                    }
                }
            } catch .noSuchFileOrDirectory {
                continue
            } catch {
                throw SpoolError(operation: "list the folder", path: whole, errno: error)
            }
        }
    }
}
