import Glibc
import SystemPackage

/// rename(2): replaces `target` in one step.
func rename(_ source: FilePath, to target: FilePath) throws(Errno) {
    let result = source.withPlatformString { from in target.withPlatformString { Glibc.rename(from, $0) } }
    guard result == 0 else { throw Errno(rawValue: errno) }
}
