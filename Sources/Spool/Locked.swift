import Glibc

/// A value behind a lock.
///
/// Built on `pthread_mutex_t` rather than on the standard library's `Mutex`, which on Linux is a futex that the thread
/// sanitizer does not see: it would report every use as a race, and real races would drown in that.
///
/// `@unchecked Sendable`: the value is only touched with the lock held.
package final class Locked<Value: Sendable>: @unchecked Sendable {
    private let lock: UnsafeMutablePointer<pthread_mutex_t>
    private var storage: Value

    /// Creates it with a value.
    package init(_ value: Value) {
        lock = .allocate(capacity: 1)
        lock.initialize(to: pthread_mutex_t())
        // Cannot fail with default attributes on Linux.
        pthread_mutex_init(lock, nil)
        storage = value
    }

    deinit {
        pthread_mutex_destroy(lock)
        lock.deinitialize(count: 1)
        lock.deallocate()
    }

    /// Calls `body` with the lock held. It must be short, and must not come back to the same lock.
    package func withLock<Result>(_ body: (inout Value) throws -> Result) rethrows -> Result {
        pthread_mutex_lock(lock)
        defer { pthread_mutex_unlock(lock) }
        return try body(&storage)
    }

    /// The value at this moment; it may be another the moment after.
    package var value: Value {
        get { withLock { $0 } }
        set { withLock { $0 = newValue } }
    }
}
