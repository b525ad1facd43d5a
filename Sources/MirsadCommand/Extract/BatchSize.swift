/// How many articles are taken at once: so many that waiting for the last of them is little of the whole, and so few that
/// Ctrl-C and the progress need not wait for long, whatever the length of the articles.
struct BatchSize {
    /// The number for the next batch.
    private(set) var count = 64

    /// Takes note of how long a batch of that size took.
    mutating func adjust(after time: Duration) {
        if time < .milliseconds(50) { count = min(count * 2, 1024) }
        if time > .milliseconds(200) { count = max(count / 2, 16) }
    }
}
