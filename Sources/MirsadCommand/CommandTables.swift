import Daemon
import Lexicon

/// The shipped tables with the operator's own, for a command.
///
/// - Parameter folder: the operator's tables.
/// - Throws: ``ExitStatus/configuration``, after each problem was named on standard error.
func commandTables(_ folder: PathArgument) throws -> Lexicon {
    do throws(ConfigurationError) {
        return try OperatorTables.lexicon(folder: folder.path)
    } catch {
        for problem in error.problems { complain(problem.description) }
        throw ExitStatus.configuration
    }
}
