import Glibc
public import SystemPackage

/// Finds the status of a service by its configuration, by flags or in the usual place.
public struct StatusLookup: Sendable {
    /// The places where the status may be, the likeliest first.
    public let candidates: [FilePath]
    /// What is wrong with the configuration, when that may be why nothing is found.
    public let warning: String?

    /// Works out where to look.
    ///
    /// A configuration that cannot be used is no reason to stop: the service may well run on with the one it read before.
    ///
    /// - Parameters:
    ///   - configurationFile: as given; nil for the usual one, if it is there and no flag names a place.
    ///   - flags: the values of the command line.
    public init(configurationFile: FilePath?, flags: Settings) {
        let isInstalled = configurationFile == nil && flags == Settings()
        var candidates: [FilePath] = []
        do throws(ConfigurationError) {
            let loaded = try LoadedConfiguration.find(file: configurationFile, flags: flags)
            candidates.append(loaded.configuration.statusFile)
            warning = nil
        } catch {
            warning = error.problems.first?.description
            candidates.append(flags.resolved().statusFile)
        }
        // A service keeps its status in its runtime directory whatever the configuration says of other places.
        if configurationFile != nil || isInstalled {
            candidates.append(Defaults.runtimeDirectory.appending(Defaults.statusName))
        }
        self.candidates = candidates
    }

    /// Reads and judges the status.
    public func report() -> StatusReport {
        for path in candidates {
            do throws(Errno) {
                let bytes = try readWholeFile(path)
                guard let status = ServiceStatus(encoded: bytes) else {
                    return StatusReport(missing: "\(path) is no status of this version. Use the service's own mirsad.")
                }
                return StatusReport(
                    status: status,
                    isAlive: Self.isAlive(status.pid),
                    age: Self.age(of: path)
                )
            } catch .noSuchFileOrDirectory {
                continue
            } catch {
                return StatusReport(missing: "Its status \(path) cannot be read: \(error). Ask as another user.")
            }
        }
        let place = candidates.first?.description ?? "nowhere"
        return StatusReport(
            missing: "There is no status at \(place). Start the service, or name its --config or --records."
        )
    }

    /// A process of another user answers EPERM: it is there.
    private static func isAlive(_ pid: Int32) -> Bool {
        kill(pid, 0) == 0 || errno == EPERM
    }

    /// Seconds since the file was written.
    private static func age(of path: FilePath) -> Double {
        var status = stat()
        guard path.withPlatformString({ stat($0, &status) }) == 0 else { return .infinity }
        var now = timespec()
        clock_gettime(CLOCK_REALTIME, &now)
        return Double(now.tv_sec - status.st_mtim.tv_sec) + Double(now.tv_nsec - status.st_mtim.tv_nsec) / 1e9
    }
}
