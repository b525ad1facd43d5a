import Synchronization

/// A value that one thread replaces and others read.
final class Shared<Value: Sendable>: Sendable {
    private let storage: Mutex<Value>

    init(_ value: Value) { storage = Mutex(value) }

    var value: Value {
        get { storage.withLock { $0 } }
        set { storage.withLock { $0 = newValue } }
    }

    /// Changes the value in place.
    func update(_ body: (inout Value) -> Void) { storage.withLock { body(&$0) } }
}
