public import Lexicon
public import SystemPackage

/// The lexicon with the operator's own tables in it.
public enum OperatorTables {
    /// Compiles the shipped tables and every `*.tsv` of a folder, in the order of their names.
    ///
    /// - Parameter folder: the operator's tables; one that is not there holds none.
    /// - Throws: ``ConfigurationError`` with table, line and reason.
    public static func lexicon(folder: FilePath) throws(ConfigurationError) -> Lexicon {
        var overrides: [(name: String, contents: [UInt8])] = []
        for name in try tableNames(folder) {
            let path = folder.appending(name)
            do {
                overrides.append((name.string, try readWholeFile(path, regularOnly: true)))
            } catch Errno.invalidArgument, Errno.noSuchAddressOrDevice {
                throw ConfigurationError(
                    file: path,
                    reason: "This is a pipe or a device, no table; remove it or put a file in its place."
                )
            } catch Errno.isDirectory {
                throw ConfigurationError(file: path, reason: "This is a folder, no table; rename it without .tsv.")
            } catch {
                throw ConfigurationError(file: path, reason: "The table cannot be read: \(error).")
            }
        }
        do {
            return try Lexicon(overrides: overrides)
        } catch {
            throw ConfigurationError(file: folder.appending(error.file), line: error.line, reason: error.reason)
        }
    }

    private static func tableNames(_ folder: FilePath) throws(ConfigurationError) -> [FilePath.Component] {
        do {
            return try folderEntries(folder)
                .filter { $0.extension == "tsv" && !$0.string.hasPrefix(".") }
                .sorted { $0.string < $1.string }
        } catch Errno.noSuchFileOrDirectory {
            return []
        } catch {
            throw ConfigurationError(file: folder, reason: "The folder of tables cannot be listed: \(error).")
        }
    }
}

extension ConfigurationError {
    fileprivate init(file: FilePath, line: Int? = nil, reason: String) {
        self.init(problems: [ConfigurationProblem(file: file, line: line, reason: reason)])
    }
}
