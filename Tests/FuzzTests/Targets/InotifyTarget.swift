import SystemPackage

@testable import Spool

/// What the kernel wrote is read within its bounds, and every name in it can be shown on one line.
func checkInotify(_ bytes: [UInt8]) throws {
    // As large as the input and no larger, so that the address sanitizer sees a byte read past the end.
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: bytes.count, alignment: 8)
    defer { buffer.deallocate() }
    buffer.copyBytes(from: bytes)
    let events = InotifyWatch.parse(UnsafeRawBufferPointer(buffer))
    try require(events.count * 16 <= bytes.count, "There are more events than the buffer can hold.")
    for case .movedIn(let name) in events { try checkName(name) }
    for case .touched(let name) in events { try checkName(name) }
}

private func checkName(_ name: FilePath.Component) throws {
    try require(!name.bytes.contains(UInt8(ascii: "/")), "A name leads to another folder.")
    try require(FilePath.Component(bytes: name.bytes) == name, "A name is another when it is read again.")
    let line = SafeText.line(name)
    let isSafe = line.unicodeScalars.allSatisfy { scalar in
        switch scalar.properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator: false
        default: true
        }
    }
    try require(!line.isEmpty && isSafe, "A name is not safe to print.")
}
