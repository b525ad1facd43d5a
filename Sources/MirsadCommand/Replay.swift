import ArgumentParser
import Crypto
import Daemon
import Spool
import SystemPackage

/// `mirsad replay`: record what was recorded before once more, on purpose.
struct Replay: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Record files again whose content was recorded before.",
        discussion: """
            Puts a copy of each file into the inbox under its name with .replay behind it: the sign that its content is \
            to be recorded whether it is known or not, once. The running service does it, or the next one that starts. \
            Of a folder all files are taken, those below it too; a content that comes twice is taken once.

            The new lines have the document.id of the earlier ones, a later document.ingested_at, and a document.path \
            that ends in .replay. Events that come out as before have the same record_id: a reader that keeps the last \
            line of each needs nothing else. The copy ends in processed like any other file.
            """
    )

    @OptionGroup var places: PlaceOptions

    @Argument(help: "Files, or folders of files, as they are in processed.", completion: .file())
    var files: [PathArgument]

    func run() throws {
        StandardOutput.ignoreBrokenPipes()
        let configuration = try serviceConfiguration(places.config?.path, places.settings)
        let request: ReplayRequest
        do throws(SpoolError) {
            request = try ReplayRequest(inbox: configuration.inbox)
        } catch {
            complain(error.description)
            throw ExitStatus.inputOutput
        }
        var seen: Set<SHA256.Digest> = []
        var isIncomplete = false
        for argument in files {
            for path in try Self.files(argument.path) {
                guard let name = path.lastComponent else { continue }
                let contents: [UInt8]
                do throws(Errno) {
                    contents = try readWholeFile(path, limit: configuration.maximumFileBytes, regularOnly: true)
                } catch {
                    complain("cannot read \(path): \(error). Name a file that was recorded, such as one in processed.")
                    isIncomplete = true
                    continue
                }
                if seen.insert(SHA256.hash(data: contents)).inserted { try Self.submit(request, name, contents) }
            }
        }
        if isIncomplete { throw ExitStatus.noInput }
    }

    private static func submit(_ request: ReplayRequest, _ name: FilePath.Component, _ contents: [UInt8]) throws {
        let requested: FilePath.Component
        do throws(SpoolError) {
            requested = try request.submit(name, contents: contents)
        } catch {
            complain(error.description)
            throw ExitStatus.inputOutput
        }
        try StandardOutput.write(line: "To be recorded again: \(SafeText.line(requested))")
    }

    private static func files(_ path: FilePath) throws -> [FilePath] {
        do throws(Errno) {
            return try FolderWalk.files(below: path)
        } catch .notDirectory {
            return [path]
        } catch {
            complain("cannot list \(path): \(error). Name a file, or a folder that can be read.")
            throw ExitStatus.noInput
        }
    }
}
