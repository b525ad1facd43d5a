import Glibc
import Spool
import SystemPackage

/// The user as whom the service runs, for a look at its rights.
struct ServiceUser {
    /// Why the rights of a user cannot be looked at.
    struct Refusal: Error {
        /// What is wrong and what to do.
        let reason: String
    }

    /// As whom this process looks.
    let name: String
    /// To whom the inbox belongs.
    let owner: String
    /// Whether what this process may is what the service may.
    let isKnown: Bool

    /// Makes this process the user named; else, of root, the one to whom the inbox belongs, as a service must own its inbox
    /// to move the files of others out of it.
    static func become(named name: String?, ownerOf inbox: FilePath) throws(Refusal) -> ServiceUser {
        let me = geteuid()
        var status = stat()
        let isThere = inbox.withPlatformString { stat($0, &status) } == 0
        let owner = isThere ? status.st_uid : me
        if let name {
            guard let entry = getpwnam(name) else { throw Refusal(reason: "There is no user '\(name)'.") }
            let (uid, gid) = (entry.pointee.pw_uid, entry.pointee.pw_gid)
            if uid != me { try become(uid, gid, name) }
            return ServiceUser(name: name, owner: words(for: owner), isKnown: true)
        }
        if me == 0, owner != 0 {
            // Without an entry there are no groups but that of the folder.
            let entry = getpwuid(owner)
            try become(owner, entry?.pointee.pw_gid ?? status.st_gid, words(for: owner))
        }
        return ServiceUser(name: words(for: geteuid()), owner: words(for: owner), isKnown: geteuid() == owner)
    }

    private static func become(_ uid: uid_t, _ gid: gid_t, _ name: String) throws(Refusal) {
        guard geteuid() == 0 else {
            throw Refusal(reason: "Only root can look at the rights of '\(name)'. Run it with sudo.")
        }
        // initgroups asks by name; a user without one is in no further group.
        let groups = getpwuid(uid) == nil ? setgroups(0, nil) : initgroups(name, gid)
        guard groups == 0, setgid(gid) == 0, setuid(uid) == 0 else {
            throw Refusal(reason: "cannot look as '\(name)': \(Errno(rawValue: errno)). Run it outside of any sandbox.")
        }
    }

    private static func words(for uid: uid_t) -> String {
        if case .name(let name) = OwnerNames.askSystem(uid) { return name }
        return "user \(uid)"
    }
}
