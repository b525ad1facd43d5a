import CLibFuzzer
import Glibc

/// `mirsad-fuzz TARGET [libFuzzer's arguments]`: runs one target until it is told to stop or finds something.
@main
struct FuzzDriver {
    /// Set once, before libFuzzer calls back.
    nonisolated(unsafe) private static var target = FuzzTarget.decoding

    static func main() {
        guard let name = CommandLine.arguments.dropFirst().first, let named = FuzzTarget(rawValue: name) else {
            print(FuzzTarget.allCases.map(\.rawValue).joined(separator: "\n"))
            exit(64)
        }
        target = named
        // libFuzzer keeps the arguments for as long as it runs, which is to the end of the process.
        let names = CommandLine.arguments.prefix(1) + CommandLine.arguments.dropFirst(2)
        var arguments: [UnsafeMutablePointer<CChar>?] = names.map { strdup($0) }
        var count = CInt(arguments.count)
        arguments.append(nil)
        let pointers = UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>.allocate(capacity: arguments.count)
        pointers.initialize(from: arguments, count: arguments.count)
        var argv: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>? = pointers
        exit(
            LLVMFuzzerRunDriver(&count, &argv) { data, size in
                do {
                    try FuzzDriver.target.check(Array(UnsafeBufferPointer(start: data, count: size)))
                } catch {
                    // A find for libFuzzer is a process that ends: it keeps the input.
                    fatalError("\(error)")
                }
                return 0
            })
    }
}
