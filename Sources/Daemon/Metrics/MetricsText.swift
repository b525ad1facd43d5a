/// Prometheus' text format (version 0.0.4): families of samples, each sample with labels.
struct MetricsText {
    /// What a family holds.
    enum Kind: String {
        case counter, gauge, histogram
    }

    /// A label and its value.
    typealias Label = (name: String, value: String)

    private(set) var text = ""
    /// The labels that every sample carries, ready to be written.
    private let common: [String]

    /// - Parameter common: labels that every sample carries.
    init(common: [Label]) {
        self.common = common.map(Self.encoded)
    }

    /// A family of samples, one for each value of a label.
    ///
    /// - Parameters:
    ///   - name: with the unit, and `_total` for a counter.
    ///   - help: one line.
    ///   - samples: the labels of each sample and its value.
    mutating func family(_ name: String, _ kind: Kind, _ help: String, _ samples: [([Label], Double)]) {
        describe(name, kind, help)
        for (labels, value) in samples { sample(name, labels, value) }
    }

    /// A family with one sample; with none when the value is not known, as a made-up one would be taken for a fact.
    mutating func family(_ name: String, _ kind: Kind, _ help: String, _ value: Double?) {
        guard let value else { return }
        family(name, kind, help, [([], value)])
    }

    /// A family of one sample for each value of a label.
    mutating func family(
        _ name: String,
        _ kind: Kind,
        _ help: String,
        by label: String,
        _ values: [(String, Int)]
    ) {
        family(name, kind, help, values.map { ([(label, $0.0)], Double($0.1)) })
    }

    /// A histogram.
    mutating func family(_ name: String, _ help: String, _ histogram: Histogram) {
        describe(name, .histogram, help)
        var cumulated = 0
        for (bound, count) in zip(histogram.bounds, histogram.buckets) {
            cumulated += count
            sample(name + "_bucket", [("le", Self.number(bound))], Double(cumulated))
        }
        sample(name + "_bucket", [("le", "+Inf")], Double(histogram.count))
        sample(name + "_sum", [], histogram.sum)
        sample(name + "_count", [], Double(histogram.count))
    }

    private mutating func describe(_ name: String, _ kind: Kind, _ help: String) {
        text += "# HELP \(name) \(help)\n# TYPE \(name) \(kind.rawValue)\n"
    }

    private mutating func sample(_ name: String, _ labels: [Label], _ value: Double) {
        let list = (labels.map(Self.encoded) + common).joined(separator: ",")
        text += name + (list.isEmpty ? "" : "{\(list)}") + " " + Self.number(value) + "\n"
    }

    private static func number(_ value: Double) -> String {
        value == value.rounded() && abs(value) < 1e15 ? String(Int64(value)) : String(value)
    }

    private static func encoded(_ label: Label) -> String {
        var value = ""
        for scalar in label.value.unicodeScalars {
            switch scalar {
            case "\\": value += "\\\\"
            case "\"": value += "\\\""
            case "\n": value += "\\n"
            default: value.unicodeScalars.append(scalar)
            }
        }
        return "\(label.name)=\"\(value)\""
    }
}
