/// Tells of most words that they are not among some, in so little memory that it stays near.
///
/// It owns its memory, which nobody writes once the filter is shared: hence it may be sent.
struct WordFilter: @unchecked Sendable {
    private let bits: UnsafeMutablePointer<UInt64>
    private let shift: UInt64

    /// Makes a filter for words by their hashes: an eighth of the others or less will pass.
    init(_ hashes: [UInt64]) {
        let places = max(6, Int.bitWidth - (hashes.count * 8 - 1).leadingZeroBitCount)
        shift = UInt64(64 - places)
        bits = .allocate(capacity: 1 << (places - 6))
        bits.initialize(repeating: 0, count: 1 << (places - 6))
        for hash in hashes { bits[Int(hash >> shift) >> 6] |= 1 << (hash >> shift & 63) }
    }

    /// Whether a word may be among them.
    @inline(__always)
    func mayHold(_ hash: UInt64) -> Bool {
        let place = hash &>> shift
        return bits[Int(truncatingIfNeeded: place &>> 6)] &>> (place & 63) & 1 != 0
    }

    /// Gives the memory back; nobody may ask afterwards.
    func deallocate() { bits.deallocate() }
}
