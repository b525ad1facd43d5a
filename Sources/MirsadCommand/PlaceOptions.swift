import ArgumentParser
import Daemon
import SystemPackage

/// The places of a service, as `run` starts it and `status` finds it.
struct PlaceOptions: ParsableArguments {
    @Option(name: .long, help: "The configuration file.")
    var config: PathArgument?

    @Option(name: .long, help: "The folder to watch.")
    var inbox: PathArgument?

    @Option(name: .long, help: "The record log, JSON Lines.")
    var records: PathArgument?

    @Option(name: .long, help: "The folder for ledger and status; beside the record log unless given.")
    var state: PathArgument?

    @Option(name: .customLong("status-file"), help: "The status file; in the state folder unless given.")
    var statusFile: PathArgument?

    /// The settings these options give.
    var settings: Settings {
        var settings = Settings()
        settings.inbox = inbox?.path
        settings.records = records?.path
        settings.statusFile = statusFile?.path
        if let state {
            settings.ledger = state.path.appending("ledger.sqlite")
            settings.statusFile = statusFile?.path ?? state.path.appending("status.json")
        }
        return settings
    }
}
