import Glibc
import SystemPackage

/// What this process holds of the machine. A figure that the machine does not give is nil.
struct ProcessFigures: Sendable {
    /// Memory in RAM, in bytes.
    var residentBytes: Int64?
    /// Open file descriptors.
    var openDescriptors: Int?
    /// How many it may have open.
    var maximumDescriptors: Int?
    /// Time spent on processors, in seconds.
    var cpuSeconds: Double?

    /// The figures of this moment; from `/proc/self`, which every sandbox leaves to its process.
    static func current() -> ProcessFigures {
        var figures = ProcessFigures()
        // statm: sizes in pages, the second is what is resident (proc(5)).
        if let bytes = try? readWholeFile("/proc/self/statm") {
            let words = bytes.split(separator: UInt8(ascii: " "))
            if words.count > 1, let pages = Int64(String(decoding: words[1], as: UTF8.self)) {
                figures.residentBytes = pages * Int64(sysconf(Int32(_SC_PAGESIZE)))
            }
        }
        // One of them is that of the listing.
        figures.openDescriptors = (try? folderEntries("/proc/self/fd")).map { $0.count - 1 }
        var limit = rlimit()
        if getrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit) == 0 {
            figures.maximumDescriptors = Int(clamping: limit.rlim_cur)
        }
        var time = timespec()
        if clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time) == 0 {
            figures.cpuSeconds = Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
        }
        return figures
    }
}
