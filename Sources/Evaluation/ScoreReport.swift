import Foundation

extension Scorecard {
    /// The figures for a person: a line a measure, then how often which type was taken for which.
    public var report: [String] {
        var lines = ["\(articleCount) articles; \(missingCount) without a record"]
        for measure in Measure.allCases {
            let figure = figure(measure)
            let counts =
                switch figure {
                case .search(let found, let extra, let missed):
                    "P \(Self.decimals(figure.precision)) R \(Self.decimals(figure.recall))"
                        + " (tp \(found) fp \(extra) fn \(missed))"
                case .share(let equal, let all): "\(equal)/\(all)"
                }
            lines.append("  \(Self.left(measure.rawValue, 28)) \(Self.decimals(figure.value))  \(counts)")
        }
        lines.append("  \(Self.left("OVERALL (mean of \(Measure.headline.count))", 28)) \(Self.decimals(overall))")
        let columns = Self.documentTypes + [Self.missing]
        lines.append(
            "  gold \\ got  " + columns.map { Self.right(String($0.prefix(10)), 10) }.joined(separator: " "))
        for type in Self.documentTypes {
            let counts = columns.map { Self.right(String(count(gold: type, said: $0)), 10) }
            lines.append("  " + Self.left(type, 16) + counts.joined(separator: " "))
        }
        return lines
    }

    /// The figures for programs: one JSON object, values with four decimals, in the order of the report.
    ///
    /// - Parameter withDifferences: the key `errors` lists the points on which articles differ.
    public func json(withDifferences: Bool) -> String {
        var fields = ["\"overall\": \(Self.rounded(overall))"]
        fields += Measure.allCases.map { "\"\($0.rawValue)\": \(Self.rounded(figure($0).value))" }
        if withDifferences {
            let list = differences.map { "{\"id\": \(Self.quoted($0.identifier)), \"error\": \(Self.quoted($0.text))}" }
            fields.append("\"errors\": [" + list.joined(separator: ", ") + "]")
        }
        return "{" + fields.joined(separator: ", ") + "}"
    }

    private static func decimals(_ value: Double) -> String { String(format: "%.3f", value) }

    private static func rounded(_ value: Double) -> Double { (value * 10_000).rounded(.toNearestOrEven) / 10_000 }

    private static func left(_ text: String, _ width: Int) -> String {
        text + String(repeating: " ", count: max(0, width - text.count))
    }

    private static func right(_ text: String, _ width: Int) -> String {
        String(repeating: " ", count: max(0, width - text.count)) + text
    }

    private static func quoted(_ text: String) -> String {
        var result = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"", "\\": result += "\\" + String(scalar)
            case "\0"..<" ", "\u{7F}": result += "\\u" + String(format: "%04x", scalar.value)
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result + "\""
    }
}
