"""What the service does when there is nothing to do but to start, or to wait."""

import os
import random
import socket
import sqlite3
import statistics
import time

from programs import Mirsad, cpu_seconds

LINES = 3_800  # bytes of records that an article of the press makes


class StartUp:
    """From the start of the program until it says READY=1, with a ledger full of documents and an inbox full of files.

    The record log has just been rotated: all documents are in those before it.
    """

    def __init__(self, entries, files, times=9):
        self.name = f"start-up, {entries:,} in the ledger, {files:,} files waiting"
        self.entries, self.files, self.times = entries, files, times

    def run(self, binary, work):
        """Milliseconds, as words."""
        folder = os.path.join(work, "spool")
        os.makedirs(os.path.join(folder, "inbox"))
        # The ledger is begun by the service itself, so that it is of its layout.
        service = Mirsad(binary, folder)
        service.start()
        service.wait_until_ready()
        service.stop()
        self._fill(folder)
        for number in range(self.files):
            with open(os.path.join(folder, "inbox", f"{number:07}.txt"), "w") as file:
                file.write(f"{number}\n")
        os.sync()
        took = [self._start(service, work) for _ in range(self.times)]
        ready, busy = zip(*took)
        return (
            f"READY after {statistics.median(ready):.1f} ms, at most {max(ready):.1f} ms; "
            f"{statistics.median(busy):.1f} ms of it on a processor ({self.times} starts)")

    def _fill(self, folder):
        """As if so many articles had been recorded, of which the ledger is left."""
        chance = random.Random(self.entries)
        ledger = sqlite3.connect(os.path.join(folder, "ledger.sqlite"))
        generation, = ledger.execute("SELECT id FROM log ORDER BY id DESC LIMIT 1").fetchone()
        ledger.executemany(
            """INSERT INTO file (name, digest, outcome, first, log, line_start, line_end, inode, size, modified,
                   destination, reason, committed_at, moved)
               VALUES (?, ?, 1, 1, ?, ?, ?, ?, 4000, ?, ?, NULL, ?, 1)""",
            (
                (f"article-{n}.txt".encode(), chance.randbytes(32), generation, n * LINES, (n + 1) * LINES, 10_000 + n,
                 1_764_000_000_000_000_000 + n, f"2025/11/24/article-{n}.txt".encode(), 1_764_000_000_000 + n)
                for n in range(self.entries)))
        ledger.execute("UPDATE log SET inode = 1, committed_end = ? WHERE id = ?", (self.entries * LINES, generation))
        inode = os.stat(os.path.join(folder, "records.jsonl")).st_ino
        ledger.execute("INSERT INTO log VALUES (?, ?, 0)", (generation + 1, inode))
        ledger.execute("INSERT INTO tally VALUES ('outcome', '1', ?)", (self.entries,))
        ledger.commit()
        ledger.close()

    @staticmethod
    def _start(service, work):
        with Manager(work) as manager:
            begun = time.monotonic_ns()
            service.start()
            manager.wait_until_ready()
            took = time.monotonic_ns() - begun
            busy = processor_time(service.pid)
            service.service.wait_until_ready()
            service.stop()
        return took / 1e6, busy / 1e6


class Idleness:
    """At which moments the program is woken when nothing happens, under a watchdog as systemd sets it."""

    WATCHDOG = 30  # seconds; it is told twice in that time that all is well
    LOOK = 0.1  # seconds between two looks at the counters

    def __init__(self, seconds=60):
        self.name = f"{seconds} idle seconds"
        self.seconds = seconds

    def run(self, binary, work):
        """Moments and processor time, as words."""
        folder = os.path.join(work, "spool")
        os.makedirs(os.path.join(folder, "inbox"))
        service = Mirsad(binary, folder)
        with Manager(work) as manager:
            try:
                os.environ["WATCHDOG_USEC"] = str(self.WATCHDOG * 1_000_000)
                service.start()
                service.wait_until_ready()
                for number in range(10):
                    with open(os.path.join(folder, ".staged"), "w") as file:
                        file.write(f"{number}\n")
                    os.rename(os.path.join(folder, ".staged"), os.path.join(folder, "inbox", f"{number}.txt"))
                service.wait_until_done()
                # What follows the last file is no idleness.
                time.sleep(10)
                manager.pings()
                wakings, pings, cpu = [], [], cpu_seconds(service.pid)
                before, end = switches(service.pid), time.monotonic() + self.seconds
                while time.monotonic() < end:
                    time.sleep(self.LOOK)
                    after = switches(service.pid)
                    if after != before:
                        wakings.append(time.monotonic())
                    before = after
                    pings += [time.monotonic()] * manager.pings()
                cpu = cpu_seconds(service.pid) - cpu
                service.stop()
            finally:
                del os.environ["WATCHDOG_USEC"]
                service.end()

        def follows(moment, least, most):
            return any(least <= moment - ping <= most for ping in pings)

        watchdog = [moment for moment in wakings if follows(moment, -0.5, 0.5)]
        # Dispatch lets a thread go that has had nothing to do for five seconds.
        leaving = [moment for moment in wakings if moment not in watchdog and follows(moment, 4.5, 6.5)]
        others = len(wakings) - len(watchdog) - len(leaving)
        return (
            f"told the watchdog {len(pings)} times, {len(leaving)} times threads ended after that, "
            f"woken {others} times for anything else; {cpu:.2f} s of processor time")


class Manager:
    """The service manager, as far as a service tells it how it is."""

    def __init__(self, work):
        self.path = os.path.join(work, "notify")

    def __enter__(self):
        self.socket = socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM)
        self.socket.bind(self.path)
        os.environ["NOTIFY_SOCKET"] = self.path
        return self

    def __exit__(self, *_):
        del os.environ["NOTIFY_SOCKET"]
        self.socket.close()
        os.remove(self.path)

    def wait_until_ready(self):
        while b"READY=1" not in self.socket.recv(65_536).split(b"\n"):
            pass

    def pings(self):
        """How often the watchdog was told since the last question."""
        count = 0
        while True:
            try:
                count += b"WATCHDOG=1" in self.socket.recv(65_536, socket.MSG_DONTWAIT).split(b"\n")
            except BlockingIOError:
                return count


def processor_time(pid):
    """Nanoseconds that the threads of a process have been on a processor."""
    total = 0
    for task in os.listdir(f"/proc/{pid}/task"):
        with open(f"/proc/{pid}/task/{task}/schedstat") as file:
            total += int(file.read().split()[0])
    return total


def switches(pid):
    """How often each thread has gone to sleep so far; each time something woke it afterwards."""
    counts = {}
    for task in os.listdir(f"/proc/{pid}/task"):
        with open(f"/proc/{pid}/task/{task}/status") as file:
            counts[task] = next(int(line.split()[1]) for line in file if line.startswith("voluntary_ctxt_switches"))
    return counts
