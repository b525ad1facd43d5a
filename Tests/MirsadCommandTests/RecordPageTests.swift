import EventExtraction
import Foundation
import Testing

@Suite("mirsad.record(5)")
struct RecordPageTests {
    /// A field of the record as the schema has it.
    private struct Field {
        /// `participants[].name`
        let path: String
        /// As the page says it: `text or null`.
        let type: String
        /// The values that are allowed, where they are few.
        let values: [String]
    }

    private let page: ManualPage
    private let fields: [Field]

    init() throws {
        page = try ManualPage("mirsad.record.5")
        let schema = try #require(
            JSONSerialization.jsonObject(with: Data(EventRecord.jsonSchema.utf8)) as? [String: Any])
        fields = Self.fields(schema, at: "", definitions: schema["$defs"] as? [String: Any] ?? [:])
    }

    /// The fields of an object in the order of their keys in the record.
    private static func fields(_ object: [String: Any], at path: String, definitions: [String: Any]) -> [Field] {
        let properties = object["properties"] as? [String: Any] ?? [:]
        return (object["required"] as? [String] ?? []).flatMap { name -> [Field] in
            let schema = resolved(properties[name], definitions)
            let place = path + name
            let items = resolved(schema["items"], definitions)
            let values = (schema["enum"] ?? items["enum"]) as? [Any] ?? [schema["const"] as Any]
            let field = Field(path: place, type: words(schema, items), values: values.compactMap { $0 as? String })
            return [field]
                + fields(schema, at: place + ".", definitions: definitions)
                + fields(items, at: place + "[].", definitions: definitions)
        }
    }

    private static func resolved(_ schema: Any?, _ definitions: [String: Any]) -> [String: Any] {
        let schema = schema as? [String: Any] ?? [:]
        guard let reference = schema["$ref"] as? String else { return schema }
        return definitions[String(reference.dropFirst("#/$defs/".count))] as? [String: Any] ?? [:]
    }

    /// The type in the words of the page.
    private static func words(_ schema: [String: Any], _ items: [String: Any]) -> String {
        var types = schema["type"] as? [String] ?? [schema["type"] as? String].compactMap(\.self)
        if types.isEmpty {
            let values = schema["enum"] as? [Any] ?? []
            types = values.contains { $0 is NSNull } ? ["string", "null"] : ["string"]
        }
        let names = [
            "string": "text", "number": "number", "integer": "whole number", "boolean": "true or false",
            "object": "object", "null": "null",
            "array": items["properties"] == nil ? "list of text" : "list of objects",
        ]
        return types.map { names[$0] ?? $0 }.joined(separator: " or ")
    }

    @Test("has every field in the order of the record with its type, and no other")
    func everyField() throws {
        let said = try #require(page.items["THE RECORD"]).map(\.tag)
        #expect(said == fields.map { "\($0.path) \($0.type)" })
    }

    @Test("names every value where there are few")
    func values() throws {
        let items = try #require(page.items["THE RECORD"])
        for field in fields {
            let item = try #require(items.first { $0.tag == "\(field.path) \(field.type)" })
            for value in field.values { #expect(item.names(value), "\(field.path): \(value)") }
        }
    }
}
