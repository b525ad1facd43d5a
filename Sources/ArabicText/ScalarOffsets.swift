/// Turns byte offsets of a text into Unicode scalar offsets.
public struct ScalarOffsets: Sendable {
    private let utf8: [UInt8]
    /// Scalars before each block of ``blockSize`` bytes.
    private let before: [Int32]
    private static let blockSize = 256

    /// Counts the scalars of a text.
    public init(_ text: DecodedText) {
        utf8 = text.utf8
        var before: [Int32] = []
        var count: Int32 = 0
        before.reserveCapacity(utf8.count / Self.blockSize + 1)
        utf8.withUnsafeBufferPointer { bytes in
            for start in stride(from: 0, to: bytes.count, by: Self.blockSize) {
                before.append(count)
                // A plain loop over one block, which the compiler turns into vector code.
                var scalars: Int32 = 0
                for byte in bytes[start..<min(start + Self.blockSize, bytes.count)] {
                    scalars += byte & 0xC0 != 0x80 ? 1 : 0
                }
                count += scalars
            }
        }
        self.before = before
    }

    /// The number of scalars before a byte offset.
    public func scalarOffset(_ byteOffset: Int) -> Int {
        guard !before.isEmpty else { return 0 }
        let block = min(byteOffset / Self.blockSize, before.count - 1)
        var count = Int(before[block])
        for index in block * Self.blockSize..<byteOffset where utf8[index] & 0xC0 != 0x80 { count += 1 }
        return count
    }
}
