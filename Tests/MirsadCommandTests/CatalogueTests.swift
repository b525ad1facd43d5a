import Glibc
import SpoolTestKit
import SystemPackage
import Testing

@Suite("The shipped message catalogue")
struct CatalogueTests {
    private static let isJournalctlThere = OtherProgram.run(["sh", "-c", "command -v journalctl >/dev/null"]) == 0

    @Test(
        "is taken by journalctl",
        .enabled(if: isJournalctlThere, "This machine has no systemd."),
        .timeLimit(.minutes(1))
    ) func compiles() throws {
        let shipped = FilePath(#filePath).removingLastComponent().removingLastComponent().removingLastComponent()
            .appending("deploy").appending("mirsad.catalog")
        let root = try TemporaryFolder()
        let database = root.path.appending("var/lib/systemd/catalog/database")
        let place = root.path.appending("usr/lib/systemd/catalog")
        for folder in [database.removingLastComponent(), place] {
            #expect(OtherProgram.run(["mkdir", "-p", folder.string]) == 0)
        }
        #expect(OtherProgram.run(["cp", shipped.string, place.string]) == 0)
        #expect(OtherProgram.run(["journalctl", "--update-catalog", "--root=\(root.path)"]) == 0)
        #expect(access(database.string, F_OK) == 0)
    }
}
