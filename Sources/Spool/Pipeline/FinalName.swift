import Crypto
import SystemPackage

/// The name a file gets in its final folder: its own if it is free and short enough, else one that says where it came from.
enum FinalName {
    /// What stands behind a name in `failed`.
    static let reasonEnding = Array(".reason.json".utf8)
    /// The most bytes a name may have on Linux.
    static let longestName = 255

    /// The name of the `attempt`-th try, counted from 0: `a.txt`, `a-2.txt`, `a-3.txt` …
    ///
    /// - Parameter room: How many bytes must stay free for an ending.
    static func attempt(_ attempt: Int, for name: FilePath.Component, room: Int = 0) -> FilePath.Component {
        let bytes = name.bytes
        let suffix = attempt == 0 ? [] : Array("-\(attempt + 1)".utf8)
        if bytes.count + suffix.count + room <= longestName {
            guard attempt > 0 else { return name }
            let (stem, ending) = split(bytes)
            return component(stem + suffix + ending, else: name)
        }
        // Too long: the start of the name, and a hash of the whole in place of the rest.
        let (_, ending) = split(bytes)
        let hash = Array("~\(Hexadecimal.text(SHA256.hash(data: bytes).prefix(4)))".utf8) + suffix
        let kept = ending.count <= 16 ? ending : []
        let length = longestName - room - hash.count - kept.count
        return component(wholeScalars(bytes.prefix(length)) + hash + kept, else: name)
    }

    /// The name of the file that says why `name` was set aside.
    static func reason(for name: FilePath.Component) -> FilePath.Component {
        component(name.bytes + reasonEnding, else: name)
    }

    /// Before and from the last full stop; one at the start is part of the stem.
    static func split(_ bytes: [UInt8]) -> (stem: [UInt8], ending: [UInt8]) {
        guard let dot = bytes.lastIndex(of: UInt8(ascii: ".")), dot > 0 else { return (bytes, []) }
        return (Array(bytes[..<dot]), Array(bytes[dot...]))
    }

    /// Drops the start of a UTF-8 sequence that was cut.
    private static func wholeScalars(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
        let tail = bytes.suffix(3)
        if let start = tail.lastIndex(where: { $0 >= 0xC0 }),
            start + UTF8Length.ofSequence(startingWith: bytes[start]) > bytes.endIndex
        {
            return Array(bytes[..<start])
        }
        return Array(bytes)
    }

    private static func component(_ bytes: [UInt8], else name: FilePath.Component) -> FilePath.Component {
        // Never nil: the bytes are those of a name with others added that a name may hold.
        FilePath.Component(bytes: bytes) ?? name
    }
}
