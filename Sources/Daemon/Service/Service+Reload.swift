import Glibc
import Logging
import Spool
import Synchronization
import SystemPackage
import Systemd

extension Service {
    /// Reads the configuration and the tables again and takes over what can be taken over while running.
    ///
    /// A configuration with an error changes nothing: the old one stays in force, log and status say why. Either way the
    /// service manager hears that the reload is over.
    public func reload() {
        guard state.withLock({ $0.phase }) == .running else { return }
        options.notifier.reloading(status: "Reading the configuration again.")
        let refusal = applyConfiguration()
        state.withLock { $0.refusedConfiguration = refusal?.first }
        if let refusal {
            for line in refusal { log.write(.error, .reloadRefused, line) }
            log.write(.error, .reloadRefused, "The new configuration was refused; the old one stays in force.")
        }
        let summary = writeStatus()
        options.notifier.ready(status: summary)
        state.withLock { $0.lastSummary = summary }
    }

    /// - Returns: what is wrong, one line each; nil when all is well.
    private func applyConfiguration() -> [String]? {
        do throws(ConfigurationError) {
            let loaded = try options.load().configuration
            let lexicon = try OperatorTables.lexicon(folder: loaded.lexiconFolder)
            return apply(loaded, ArticleProcessor(lexicon: lexicon))
        } catch {
            return error.problems.map(\.description)
        }
    }

    private func apply(_ loaded: Configuration, _ processor: ArticleProcessor) -> [String]? {
        let old = state.withLock { $0.configuration }
        let late = SettingKey.all.filter { $0.needsRestart && $0.show(loaded) != $0.show(old) }.map(\.path)
        let new = loaded.keepingPlaces(of: old)
        do throws(SpoolError) {
            try spool.reconfigure(new.spool, processor: processor)
        } catch {
            return [printable(Sentence.capitalized("\(error)"))]
        }
        state.withLock { $0.configuration = new }
        removeStatus(of: old, replacedBy: new)
        log.setLevel(new.logLevel)
        log.write(.notice, .reloaded, "Reloaded the configuration and the tables.")
        if !late.isEmpty {
            log.write(.warning, .reloaded, "Restart the service to change: \(late.joined(separator: ", ")).")
        }
        return nil
    }

    /// Status and metrics go to other files from now on: what the old ones say would be taken for the present.
    private func removeStatus(of old: Configuration, replacedBy new: Configuration) {
        for (file, next) in [(old.statusFile, new.statusFile), (old.metricsFile, new.metricsFile)] where file != next {
            // One that cannot be removed shows its age by its own time stamp.
            _ = file.withPlatformString { unlink($0) }
        }
    }
}

extension Configuration {
    /// This configuration with the places of another that cannot be changed while running.
    fileprivate func keepingPlaces(of other: Configuration) -> Configuration {
        var result = self
        result.inbox = other.inbox
        result.processed = other.processed
        result.failed = other.failed
        result.records = other.records
        result.ledger = other.ledger
        return result
    }
}
