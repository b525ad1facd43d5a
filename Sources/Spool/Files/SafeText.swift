public import SystemPackage

/// File names as text that is safe to print: names are bytes and may hold line feeds, terminal escapes or no UTF-8.
public enum SafeText {
    /// The path on one line: control characters and `\` become `\u{…}` or `\\`, bytes that are not UTF-8 become `\xHH`.
    public static func line(_ path: FilePath) -> String {
        line(bytes: path.withPlatformString { pointer in bytes(of: pointer) })
    }

    /// The name on one line, escaped as a path is.
    public static func line(_ name: FilePath.Component) -> String {
        line(bytes: name.bytes)
    }

    /// Any bytes on one line.
    static func line(bytes: [UInt8]) -> String {
        var text = ""
        var rest = bytes[...]
        while let first = rest.first {
            let length = UTF8Length.ofSequence(startingWith: first)
            if let whole = String(validating: rest.prefix(length), as: UTF8.self) {
                for scalar in whole.unicodeScalars { append(scalar, to: &text) }
                rest = rest.dropFirst(length)
            } else {
                text += "\\x" + Hexadecimal.text([first])
                rest = rest.dropFirst()
            }
        }
        return text
    }

    private static func append(_ scalar: Unicode.Scalar, to text: inout String) {
        switch scalar.properties.generalCategory {
        // Format characters include the bidirectional overrides, which could make a name read as another.
        case .control, .format, .lineSeparator, .paragraphSeparator:
            text += "\\u{\(String(scalar.value, radix: 16))}"
        default:
            if scalar == "\\" { text += "\\\\" } else { text.unicodeScalars.append(scalar) }
        }
    }

    private static func bytes(of pointer: UnsafePointer<CInterop.PlatformChar>) -> [UInt8] {
        var bytes: [UInt8] = []
        var next = pointer
        while next.pointee != 0 {
            bytes.append(UInt8(bitPattern: next.pointee))
            next += 1
        }
        return bytes
    }
}

/// The length a UTF-8 sequence announces in its first byte.
enum UTF8Length {
    /// One to four; one for a byte that cannot start a sequence, so that the caller steps over it.
    static func ofSequence(startingWith byte: UInt8) -> Int {
        switch byte {
        case 0xC2...0xDF: 2
        case 0xE0...0xEF: 3
        case 0xF0...0xF4: 4
        default: 1
        }
    }
}

/// Bytes as lower-case hexadecimal digits.
enum Hexadecimal {
    private static let digits = Array("0123456789abcdef".utf8)

    /// Two digits a byte.
    static func text(_ bytes: some Sequence<UInt8>) -> String {
        var text: [UInt8] = []
        for byte in bytes {
            text.append(digits[Int(byte >> 4)])
            text.append(digits[Int(byte & 15)])
        }
        return String(decoding: text, as: UTF8.self)
    }

    /// The bytes that the digits stand for; nil unless all are digits, two a byte.
    static func bytes(_ text: some StringProtocol) -> [UInt8]? {
        var bytes: [UInt8] = []
        var high: UInt8?
        for character in text.utf8 {
            guard let value = value(of: character) else { return nil }
            if let first = high {
                bytes.append(first << 4 | value)
                high = nil
            } else {
                high = value
            }
        }
        return high == nil ? bytes : nil
    }

    private static func value(of digit: UInt8) -> UInt8? {
        switch digit {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): digit - UInt8(ascii: "0")
        case UInt8(ascii: "a")...UInt8(ascii: "f"): digit - UInt8(ascii: "a") + 10
        case UInt8(ascii: "A")...UInt8(ascii: "F"): digit - UInt8(ascii: "A") + 10
        default: nil
        }
    }
}
