import Testing

@testable import MirsadCommand

@Suite("The progress bar")
struct ProgressBarTests {
    @Test(
        "shows share, rate and time left",
        arguments: [
            (0, 0.0, "[--------------------] 0 %  0/200"),
            (50, 2.0, "[#####---------------] 25 %  50/200  25 files/s  6 s left"),
            (200, 8.0, "[####################] 100 %  200/200  25 files/s  0 s left"),
        ]
    )
    func line(done: Int, elapsed: Double, line: String) {
        #expect(ProgressBar.line(done: done, total: 200, elapsed: elapsed) == line)
    }
}
