import Spool

/// The service's state in plain words: for `systemctl status`, the status file and `mirsad status`.
enum StatusText {
    /// One sentence with what it does now, the counts and the last file.
    ///
    /// A refused configuration stays in it until a good one is loaded: it is the last thing an operator asked for.
    static func summary(_ snapshot: SpoolSnapshot, inbox: String, refusedConfiguration: String?) -> String {
        var parts = ["\(snapshot.sinceStart.recorded) recorded"]
        if snapshot.sinceStart.duplicates > 0 { parts.append("\(snapshot.sinceStart.duplicates) duplicates") }
        parts.append("\(snapshot.sinceStart.rejected) failed")
        parts.append("\(snapshot.waiting) waiting")
        var sentence = doing(snapshot, inbox: inbox) + ": " + parts.joined(separator: ", ")
        if let last = snapshot.lastFile { sentence += "; last " + SafeText.line(last.name) }
        sentence += "."
        if let refusedConfiguration { sentence += " New configuration refused: " + refusedConfiguration }
        return sentence
    }

    private static func doing(_ snapshot: SpoolSnapshot, inbox: String) -> String {
        switch snapshot.activity {
        case .opened: "Starting"
        case .idle: "Watching \(inbox)"
        case .working: "Working"
        case .paused: "Paused (\((snapshot.pause ?? snapshot.intakePause)?.reason ?? "the disk refuses"))"
        case .inboxMissing: "Waiting for the inbox (\(snapshot.inboxTrouble ?? inbox))"
        case .stopping: "Finishing what is in flight"
        case .stopped: "Stopped"
        }
    }

    /// What keeps the service from being well, each one sentence with what to do.
    static func complaints(
        _ snapshot: SpoolSnapshot,
        refusedConfiguration: String?,
        stuckStage: String?
    ) -> [String] {
        var complaints: [String] = []
        if let stuckStage { complaints.append("The pipeline does not answer: \(stuckStage). Check the disk.") }
        if let pause = snapshot.pause { complaints.append("Paused: \(pause.reason)") }
        if let pause = snapshot.intakePause { complaints.append("Not reading: \(pause.reason)") }
        if let trouble = snapshot.inboxTrouble { complaints.append("Inbox: \(trouble)") }
        if let name = snapshot.unreadable.first {
            let names = several(snapshot.unreadableCount, name: SafeText.line(name))
            complaints.append("Cannot read \(names); give the service's user the right to read, or look at the disk.")
        }
        if let name = snapshot.held.first {
            let names = several(snapshot.heldCount, name: SafeText.line(name))
            complaints.append("Cannot move \(names) out of the inbox; check the rights of the folders.")
        }
        if !snapshot.booksBalance { complaints.append("\(imbalance(snapshot)) \(imbalanceHint)") }
        if let refusedConfiguration {
            complaints.append("The new configuration was refused, the old one stays: \(refusedConfiguration)")
        }
        return complaints
    }

    /// What to do about books that do not balance.
    static let imbalanceHint =
        "Stop the service, run `mirsad verify`, start it again, and report this as a defect."

    /// What is wrong with books that do not balance.
    static func imbalance(_ snapshot: SpoolSnapshot) -> String {
        let files = abs(snapshot.imbalance) == 1 ? "1 file" : "\(abs(snapshot.imbalance)) files"
        let what = snapshot.imbalance > 0 ? "seen and not accounted for" : "accounted for and never seen"
        return "The books do not balance: \(files) \(what)."
    }

    private static func several(_ count: Int, name: String) -> String {
        count == 1 ? name : "\(name) and \(count - 1) more"
    }
}
