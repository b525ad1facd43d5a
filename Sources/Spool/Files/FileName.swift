public import SystemPackage

extension FilePath.Component {
    /// The name's bytes, without the terminating zero.
    public var bytes: [UInt8] {
        withPlatformString { pointer in
            var bytes: [UInt8] = []
            var next = pointer
            while next.pointee != 0 {
                bytes.append(UInt8(bitPattern: next.pointee))
                next += 1
            }
            return bytes
        }
    }

    /// A name from its bytes; nil when they are empty or hold `/` or zero.
    public init?(bytes: some Collection<UInt8>) {
        guard !bytes.isEmpty, !bytes.contains(0), !bytes.contains(UInt8(ascii: "/")) else { return nil }
        let characters = bytes.map { CInterop.PlatformChar(bitPattern: $0) } + [0]
        self.init(platformString: characters)
    }
}

extension FilePath {
    /// The path's bytes, without the terminating zero.
    var bytes: [UInt8] {
        withPlatformString { pointer in
            var bytes: [UInt8] = []
            var next = pointer
            while next.pointee != 0 {
                bytes.append(UInt8(bitPattern: next.pointee))
                next += 1
            }
            return bytes
        }
    }

    /// A path from its bytes, which hold no zero.
    init(bytes: [UInt8]) {
        self.init(platformString: bytes.map { CInterop.PlatformChar(bitPattern: $0) } + [0])
    }
}
