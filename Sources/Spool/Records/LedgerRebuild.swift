import SystemPackage

/// Makes a lost ledger anew from the record log and from those rotated before it that are still there.
///
/// One transaction does it all: a crash before it leaves an empty ledger, and all is done again.
struct LedgerRebuild {
    /// What came of it.
    struct Result {
        /// Where the record log ends.
        var position: LogPosition
        /// Bytes of a torn line that were cut off.
        var cut: Int64
        /// Whether there was nothing to learn from.
        var isNew: Bool
        var knownDocuments: Int
    }

    let ledger: Ledger
    let repair: RecordLogRepair
    let fileSystem: any FileSystem

    /// Does it.
    func run(from log: RecordLog) throws(SpoolError) -> Result {
        var logs: [(documents: [LoggedDocument], position: LogPosition)] = []
        let (folder, names) = try rotatedNames(of: log.path)
        for name in names {
            let rotated = try RecordLog(rotated: name, in: folder, fileSystem: fileSystem)
            defer { rotated.close() }
            let end = try rotated.endOfLastWholeLine()
            let position = LogPosition(generation: Int64(logs.count) + 1, inode: rotated.inode, committedEnd: end)
            logs.append((try repair.documents(in: rotated, from: 0, before: end), position))
        }
        let (position, cut) = try repair.startGeneration(Int64(logs.count) + 1, in: log)
        logs.append((try repair.documents(in: log, from: 0, before: position.committedEnd), position))
        try ledger.learn(logs, repair.progress)
        return Result(
            position: position,
            cut: cut,
            isNew: logs.allSatisfy { $0.position.committedEnd == 0 },
            knownDocuments: Set(logs.flatMap { $0.documents.map(\.digest) }).count
        )
    }

    /// The names of the rotated logs, the oldest first, and the folder they are in.
    private func rotatedNames(of path: FilePath) throws(SpoolError) -> (Folder, [FilePath.Component]) {
        let place = path.removingLastComponent().orCurrent
        do throws(Errno) {
            let folder = try Folder(place, fileSystem: fileSystem)
            var names: [FilePath.Component] = []
            try fileSystem.forEachName(in: folder.descriptor) { name in
                if let log = path.lastComponent, RotatedName.isOne(name, of: log) { names.append(name) }
            }
            return (folder, names.sorted { $0.bytes.lexicographicallyPrecedes($1.bytes) })
        } catch {
            throw SpoolError(operation: "list the folder of the record log", path: place, errno: error)
        }
    }
}
