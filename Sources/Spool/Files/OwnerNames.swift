@preconcurrency import Dispatch
public import Glibc

/// The names of the users whose files lie in the inbox.
///
/// The directory of users may be on another machine and slow, so it is not asked for each file: what it says is kept, and
/// asked again in the background after a minute. A user that is new is waited for, a moment at most; as long as an answer is
/// overdue nobody waits at all, and files are of a number without a name.
public final class OwnerNames: Sendable {
    /// What the directory says.
    public enum Answer: Sendable, Equatable {
        /// The user has a name.
        case name(String)
        /// There is no such user.
        case none
        /// It could not be asked; what it said before still holds.
        case failed
    }

    private struct State {
        var known: [uid_t: (name: String?, askedAt: Duration)] = [:]
        /// Questions that are open; each group is left with its answer.
        var open: [uid_t: DispatchGroup] = [:]
        /// Whether somebody waited in vain for the question that the directory is at.
        var isOverdue = false
    }

    /// The owner that the kernel names where it cannot tell: a file of a user that is not mapped into this process's user
    /// namespace (`PrivateUsers=`), or of a client that a file server does not know.
    static let nobody: uid_t = 65_534
    /// After so long an answer is asked for again.
    static let lifetime: Duration = .seconds(60)
    /// More users than this are forgotten, more open questions not asked: whoever has a range of numbers for containers may
    /// own files under thousands.
    static let limit = 4096

    private let queue = DispatchQueue(label: "Spool.OwnerNames")
    private let state = Locked(State())
    private let patience: Duration
    private let clock: any SpoolClock
    private let lookUp: @Sendable (uid_t) -> Answer

    /// Creates a cache that knows nobody yet.
    ///
    /// - Parameters:
    ///   - patience: How long a file waits for the name of a user that is new.
    ///   - clock: The time.
    ///   - lookUp: Asks the directory; may block. The machine's unless a test brings its own.
    public init(
        patience: Duration = .milliseconds(250),
        clock: any SpoolClock = SystemSpoolClock(),
        lookUp: @escaping @Sendable (uid_t) -> Answer = OwnerNames.askSystem
    ) {
        self.patience = patience
        self.clock = clock
        self.lookUp = lookUp
    }

    /// The owner of a file by its number; nil when the number stands for nobody in particular.
    func owner(_ uid: uid_t) -> FileOwner? {
        uid == Self.nobody ? nil : FileOwner(uid: uid, name: name(of: uid))
    }

    private func name(of uid: uid_t) -> String? {
        let now = clock.now
        let (present, question, isNew) = state.withLock { state -> (String?, DispatchGroup?, Bool) in
            let known = state.known[uid]
            if let known, now - known.askedAt < Self.lifetime { return (known.name, nil, false) }
            // Only of a user that is new there is nothing to say meanwhile.
            let mayWait = known == nil && !state.isOverdue
            if let open = state.open[uid] { return (known?.name, mayWait ? open : nil, false) }
            guard state.open.count < Self.limit else { return (known?.name, nil, false) }
            let question = DispatchGroup()
            question.enter()
            state.open[uid] = question
            return (known?.name, mayWait ? question : nil, true)
        }
        if isNew { queue.async { @Sendable [self] in ask(uid) } }
        guard let question else { return present }
        let nanoseconds = Int(clamping: patience.nanoseconds)
        let isAnswered = question.wait(timeout: .now() + .nanoseconds(nanoseconds)) == .success
        return state.withLock { state in
            if !isAnswered, state.open[uid] != nil { state.isOverdue = true }
            return state.known[uid]?.name
        }
    }

    private func ask(_ uid: uid_t) {
        let answer = lookUp(uid)
        let now = clock.now
        let question = state.withLock { state in
            let name: String? =
                switch answer {
                case .name(let name): name
                case .none: nil
                case .failed: state.known[uid]?.name
                }
            if state.known.count >= Self.limit { state.known = [:] }
            state.known[uid] = (name, now)
            state.isOverdue = false
            return state.open.removeValue(forKey: uid)
        }
        question?.leave()
    }

    /// Asks the system's directory, whatever nsswitch.conf(5) makes of it.
    public static let askSystem: @Sendable (uid_t) -> Answer = { uid in
        var size = 1024
        while true {
            let (code, name) = withUnsafeTemporaryAllocation(of: CChar.self, capacity: size) { buffer in
                guard let memory = buffer.baseAddress else { return (ENOMEM, String?.none) }
                var entry = passwd()
                var found: UnsafeMutablePointer<passwd>?
                let code = getpwuid_r(uid, &entry, memory, buffer.count, &found)
                return (code, found.flatMap { $0.pointee.pw_name.map { String(cString: $0) } })
            }
            switch code {
            case 0: return name.map(Answer.name) ?? .none
            case ENOENT, ESRCH: return .none
            case EINTR: continue
            case ERANGE where size < 1 << 20: size *= 4
            default: return .failed
            }
        }
    }
}
