import Foundation

/// The keywords of JSON Schema that the record's schema uses; any other keyword is a problem by itself, so that
/// nothing in the schema goes unchecked.
struct SchemaCheck {
    let root: JSONValue

    private static let silent: Set<String> = ["$schema", "$id", "$defs", "title", "description", "then", "else"]

    /// What is wrong with a value, one line each, with the path to it.
    func problems(_ value: JSONValue) -> [String] { problems(value, root, "record") }

    private func problems(_ value: JSONValue, _ schema: JSONValue, _ path: String) -> [String] {
        guard let keywords = schema.object else { return ["\(path): the schema is no object"] }
        return keywords.sorted { $0.key < $1.key }.flatMap { keyword, operand in
            Self.silent.contains(keyword) ? [] : check(keyword, operand, value, schema, path)
        }
    }

    private func check(
        _ keyword: String, _ operand: JSONValue, _ value: JSONValue, _ schema: JSONValue, _ path: String
    ) -> [String] {
        func expect(_ holds: Bool) -> [String] { holds ? [] : ["\(path): \(keyword) does not hold for \(value)"] }
        switch keyword {
        case "$ref":
            guard let name = operand.string?.split(separator: "/").last,
                let target = root["$defs"]?[String(name)]
            else { return ["\(path): the reference \(operand) leads nowhere"] }
            return problems(value, target, path)
        case "type":
            return expect((operand.array ?? [operand]).contains { Self.isOf(type: $0.string, value) })
        case "enum": return expect(operand.array?.contains(value) == true)
        case "const": return expect(operand == value)
        case "pattern":
            guard let text = value.string, let pattern = operand.string else { return [] }
            return expect(text.range(of: pattern, options: .regularExpression) != nil)
        case "minimum": return expect((value.number ?? .infinity) >= operand.number ?? .infinity)
        case "maximum": return expect((value.number ?? -.infinity) <= operand.number ?? -.infinity)
        case "maxItems": return expect(Double(value.array?.count ?? 0) <= operand.number ?? -1)
        case "uniqueItems":
            let items = value.array ?? []
            return expect(items.indices.allSatisfy { !items[..<$0].contains(items[$0]) })
        case "required":
            guard let members = value.object else { return [] }
            return (operand.array ?? []).compactMap { key in
                members[key.string ?? ""] == nil ? "\(path): \(key) is missing" : nil
            }
        case "properties":
            return (operand.object ?? [:]).sorted { $0.key < $1.key }.flatMap { key, member in
                value[key].map { problems($0, member, path + "." + key) } ?? []
            }
        case "additionalProperties":
            guard operand == .bool(false) else { return ["\(path): additionalProperties is not false"] }
            let known = schema["properties"]?.object ?? [:]
            return (value.object ?? [:]).keys.filter { known[$0] == nil }.sorted().map { "\(path): \($0) is unknown" }
        case "items":
            return (value.array ?? []).enumerated().flatMap { problems($1, operand, path + "[\($0)]") }
        case "if":
            let branch = schema[problems(value, operand, path).isEmpty ? "then" : "else"]
            return branch.map { problems(value, $0, path) } ?? []
        default: return ["\(path): the check does not know the keyword \(keyword)"]
        }
    }

    private static func isOf(type: String?, _ value: JSONValue) -> Bool {
        switch (type, value) {
        case ("null", .null), ("boolean", .bool), ("number", .number), ("string", .string), ("array", .array),
            ("object", .object):
            true
        case ("integer", .number(let number)): number == number.rounded()
        default: false
        }
    }
}
