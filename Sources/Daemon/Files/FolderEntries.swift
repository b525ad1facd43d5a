import Glibc
import SystemPackage

/// The names in a folder, without `.` and `..`, in no order.
func folderEntries(_ folder: FilePath) throws(Errno) -> [FilePath.Component] {
    guard let stream = folder.withPlatformString({ opendir($0) }) else { throw Errno(rawValue: errno) }
    defer { closedir(stream) }
    var names: [FilePath.Component] = []
    while true {
        errno = 0
        guard let entry = readdir(stream) else {
            // A listing that breaks off is not a short folder.
            guard errno == 0 else { throw Errno(rawValue: errno) }
            return names
        }
        let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
            pointer.withMemoryRebound(to: CInterop.PlatformChar.self, capacity: 256) {
                FilePath.Component(platformString: $0)
            }
        }
        if let name, name.kind == .regular { names.append(name) }
    }
}
