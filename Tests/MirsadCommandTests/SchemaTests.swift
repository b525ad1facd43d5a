import Foundation
import Testing

@Suite("mirsad schema")
struct SchemaTests {
    @Test("prints one JSON document that names its draft, and ends with 0")
    func prints() throws {
        let result = try Command.run("schema")
        #expect(result.status == 0)
        #expect(result.errors.isEmpty)
        #expect(result.output.hasSuffix("}\n"))
        let schema = try #require(try JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [String: Any])
        #expect(schema["$schema"] as? String == "https://json-schema.org/draft/2020-12/schema")
        #expect((schema["required"] as? [String])?.first == "schema")
    }

    @Test("stands in the list of subcommands")
    func listed() throws {
        let help = try Command.run("--help")
        #expect(help.status == 0)
        #expect(help.output.contains("schema"))
    }

    @Test("takes no arguments")
    func noArguments() throws {
        #expect(try Command.run("schema", "x").status == 64)
    }

    @Test("takes a reader that went away quietly")
    func closedOutput() throws {
        let command = try Command(["schema"], isOutputClosed: true)
        #expect(try command.wait() == 0)
        #expect(command.errors.isEmpty)
    }
}
