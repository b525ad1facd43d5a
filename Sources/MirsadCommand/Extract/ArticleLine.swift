import EventExtraction
import FoundationEssentials

/// One line of a JSON Lines stream of articles, not yet decoded.
struct ArticleLine: Sendable {
    /// Where a line stands.
    struct Place: Sendable {
        /// The file, or nil for standard input.
        var file: String?
        /// The line's number, from 1; empty lines count.
        var number: Int

        /// As it is named in messages: `articles.jsonl:12`.
        var display: String { "\(file ?? "standard input"):\(number)" }

        /// The name of an article without `id`: `articles.jsonl:12`, or `-:12`.
        var name: String { "\(file?.split(separator: "/").last ?? "-"):\(number)" }
    }

    let place: Place
    /// Without its line feed; nil when it was too long to be kept.
    let bytes: [UInt8]?

    /// Decodes the line.
    func article() throws(ExtractFailure) -> SourceArticle {
        guard let bytes else {
            throw failure("The line is longer than \(ArticleSource.limit / (1024 * 1024)) MiB. Cut the article up.")
        }
        let fields: Fields
        do {
            fields = try JSONDecoder().decode(Fields.self, from: Data(bytes))
        } catch {
            throw failure(Self.reason(of: error))
        }
        var given = GivenFacts(source: fields.source, url: fields.url, title: fields.title)
        if let published = fields.published {
            // A day that was misread would make "yesterday" another day, without a sign of it.
            guard let day = CivilDay(iso: published.prefix(10)) else {
                throw failure("'published' is no day. Give it as 2024-11-26, or leave it out.")
            }
            given.published = day
        }
        return SourceArticle(name: fields.id ?? place.name, bytes: Array(fields.text.utf8), given: given)
    }

    /// The article's `id`, where the line can be decoded that far.
    var id: String? {
        struct Name: Decodable {
            var id: String?

            init(from decoder: any Decoder) throws {
                id = try Fields.id(try decoder.container(keyedBy: Fields.CodingKeys.self))
            }
        }
        return bytes.flatMap { try? JSONDecoder().decode(Name.self, from: Data($0)).id }
    }

    private func failure(_ reason: String) -> ExtractFailure {
        ExtractFailure(input: place.display, reason: reason, code: "bad_line")
    }

    /// The keys that are read; null, and for all but `text` the empty string, is as good as absent. Others are ignored.
    private struct Fields: Decodable {
        var id: String?
        var text: String
        var published: String?
        var source: String?
        var url: String?
        var title: String?

        enum CodingKeys: String, CodingKey {
            case id, text, published, source, url, title
        }

        init(from decoder: any Decoder) throws {
            let container = try decoder.container(keyedBy: CodingKeys.self)
            func optional(_ key: CodingKeys) throws -> String? {
                let value = try container.decodeIfPresent(String.self, forKey: key)
                return value?.isEmpty == true ? nil : value
            }
            id = try Self.id(container)
            text = try container.decode(String.self, forKey: .text)
            published = try optional(.published)
            source = try optional(.source)
            url = try optional(.url)
            title = try optional(.title)
        }

        /// Databases number their rows: a whole number is as good as a string.
        static func id(_ container: KeyedDecodingContainer<CodingKeys>) throws -> String? {
            if let number = try? container.decodeIfPresent(Int64.self, forKey: .id) { return String(number) }
            let text = try container.decodeIfPresent(String.self, forKey: .id)
            return text?.isEmpty == true ? nil : text
        }
    }

    private static func reason(of error: any Error) -> String {
        switch error {
        case DecodingError.keyNotFound(let key, _):
            "'\(key.stringValue)' is missing. Give the article as {\"text\":\"…\"}, with \"id\" and \"published\" if known."
        case DecodingError.valueNotFound(_, let context) where !context.codingPath.isEmpty:
            "\(name(context)) is null. Give the article's text as a string."
        case DecodingError.typeMismatch(_, let context) where context.codingPath.isEmpty:
            "It is no object. Give the article as {\"text\":\"…\"} on one line."
        case DecodingError.typeMismatch(_, let context):
            "\(name(context)) is no string. Give it in quotation marks."
        case DecodingError.dataCorrupted:
            "It is no JSON. Write each article as one object on one line, in UTF-8."
        default: "It is no article. Give it as {\"text\":\"…\"} on one line."
        }
    }

    private static func name(_ context: DecodingError.Context) -> String {
        "'\(context.codingPath.last?.stringValue ?? "text")'"
    }
}
