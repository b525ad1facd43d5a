import Logging
import SystemPackage

/// One key of the configuration file.
///
/// The list of these is the only place that knows the file's keys: reading, suggestions and `check-config` follow it.
struct SettingKey: Sendable {
    /// What may stand there, and where it goes.
    enum Kind: Sendable {
        case path(any WritableKeyPath<Settings, FilePath?> & Sendable)
        case seconds(any WritableKeyPath<Settings, Duration?> & Sendable, ClosedRange<Double>)
        case integer(any WritableKeyPath<Settings, Int?> & Sendable, ClosedRange<Int>)
        case flag(any WritableKeyPath<Settings, Bool?> & Sendable)
        case level(any WritableKeyPath<Settings, Logger.Level?> & Sendable)
    }

    /// The table, `[section]`.
    let section: String
    /// The key in it.
    let name: String
    let kind: Kind
    /// Whether a running service keeps its old value until it is started again.
    let needsRestart: Bool
    /// The value in force, as it would stand in the file.
    let show: @Sendable (Configuration) -> String

    /// Whether a layer gives it a value.
    func isGiven(in settings: Settings) -> Bool {
        switch kind {
        case .path(let target): settings[keyPath: target] != nil
        case .seconds(let target, _): settings[keyPath: target] != nil
        case .integer(let target, _): settings[keyPath: target] != nil
        case .flag(let target): settings[keyPath: target] != nil
        case .level(let target): settings[keyPath: target] != nil
        }
    }

    /// `section.name`.
    var path: String { section + "." + name }

    /// Every key, in the order of the shipped file.
    static let all: [SettingKey] = [
        SettingKey("inbox", "folder", .path(\.inbox), needsRestart: true, { quoted($0.inbox) }),
        SettingKey("inbox", "settling_seconds", .seconds(\.settlingTime, 0...3600), { seconds($0.settlingTime) }),
        SettingKey("inbox", "rescan_seconds", .seconds(\.rescanInterval, 1...86_400), { seconds($0.rescanInterval) }),
        SettingKey(
            "inbox",
            "maximum_file_bytes",
            .integer(\.maximumFileBytes, 1...1_073_741_824),
            { String($0.maximumFileBytes) }
        ),
        SettingKey("finished", "processed", .path(\.processed), needsRestart: true, { quoted($0.processed) }),
        SettingKey("finished", "failed", .path(\.failed), needsRestart: true, { quoted($0.failed) }),
        SettingKey("records", "file", .path(\.records), needsRestart: true, { quoted($0.records) }),
        SettingKey("records", "rotate_bytes", .integer(\.rotationBytes, 0...(1 << 40)), { String($0.rotationBytes) }),
        SettingKey("records", "rotate_daily", .flag(\.rotatesDaily), { String($0.rotatesDaily) }),
        SettingKey("ledger", "file", .path(\.ledger), needsRestart: true, { quoted($0.ledger) }),
        SettingKey("status", "file", .path(\.statusFile), { quoted($0.statusFile) }),
        SettingKey("status", "metrics", .path(\.metricsFile), { quoted($0.metricsFile) }),
        SettingKey("extraction", "workers", .integer(\.workers, 1...256), { String($0.workers) }),
        SettingKey("extraction", "lexicon", .path(\.lexiconFolder), { quoted($0.lexiconFolder) }),
        SettingKey("log", "level", .level(\.logLevel), { "\"\($0.logLevel)\"" }),
    ]

    private init(
        _ section: String,
        _ name: String,
        _ kind: Kind,
        needsRestart: Bool = false,
        _ show: @escaping @Sendable (Configuration) -> String
    ) {
        self.section = section
        self.name = name
        self.kind = kind
        self.needsRestart = needsRestart
        self.show = show
    }

    /// A basic string of TOML; what would not be safe to print stands as an escape.
    private static func quoted(_ path: FilePath) -> String {
        var text = "\""
        for scalar in path.string.unicodeScalars {
            let character = String(scalar)
            if scalar == "\"" || scalar == "\\" {
                text += "\\" + character
            } else if printable(character) != character {
                let digits = String(scalar.value, radix: 16)
                text += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
            } else {
                text += character
            }
        }
        return text + "\""
    }

    private static func seconds(_ duration: Duration) -> String {
        let value = duration / .seconds(1)
        return value == value.rounded() ? String(Int(value)) : String(value)
    }
}
