"""The rounds of torture. Each makes a folder of its own, drops files, does harm, and returns a `Row`."""

import concurrent.futures
import ctypes
import dataclasses
import errno
import os
import random
import resource
import shutil
import signal
import subprocess
import threading
import time

from books import Balance, Dropped
from service import Articles, Reader, Service


@dataclasses.dataclass
class Row:
    """A line of the table."""

    name: str
    balance: Balance
    restarts: int = 0
    peak: float = 0
    seconds: float = 0
    remark: str = ""


class Skipped(Exception):
    """A round that cannot be run here, with the reason."""


class Torture:
    def __init__(self, program, victim, seeds, work, seed, report=lambda words: None):
        self.program, self.victim, self.seeds, self.work = program, victim, seeds, work
        self.random = random.Random(seed)
        self.report = report
        self.services = []

    def end(self):
        """Ends what a round that broke off has left running."""
        for service in self.services:
            service.end()
        self.services = []

    def _service(self, folder):
        self.services.append(Service(self.program, folder))
        return self.services[-1]

    def _folder(self, name):
        folder = os.path.join(self.work, name)
        for part in ("inbox", "staging"):
            os.makedirs(os.path.join(folder, part))
        return folder

    def _stage(self, folder, name, contents):
        with open(os.path.join(folder, "staging", name), "wb") as file:
            file.write(contents)

    def _move_in(self, folder, name):
        os.rename(os.path.join(folder, "staging", name), os.path.join(folder, "inbox", name))

    # Crash points

    def crash_points(self, depth):
        """Kills a process at each call that leaves a trace on the disk, before, amid and after it.

        With depth 2 the run that recovers is killed at each of its calls in turn, too, amid it: after a call is before the
        next.
        """
        start = time.monotonic()
        with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
            calls = self._victim_run(())[1]
            moments = [(n, m) for n in range(1, len(calls) + 1) for m in ("before", "amid", "after")]
            plans = [(moment,) for moment in moments]
            if depth == 2:
                # A recovery makes fewer calls than a whole run; a plan that reaches further is one more of depth 1.
                plans += [(first, second) for first in moments for second in moments if second[1] == "amid"]
            total = Balance()
            kills = 0
            runs = zip(plans, pool.map(self._victim_run, plans))
            for done, (plan, (balance, _, killed)) in enumerate(runs, 1):
                kills += killed
                if done % 500 == 0:
                    self.report(f"{done} of {len(plans)} plans")
                if not balance.is_well:
                    at = ", then ".join(f"{m} call {n} ({calls[n - 1]})" for n, m in plan)
                    balance.problems = [f"killed {at}: {problem}" for problem in balance.problems]
                total.add(balance)
        kinds = len(set(calls))
        return Row(
            f"crash points, depth {depth}", total, kills, 0, time.monotonic() - start,
            f"{len(calls)} calls of {kinds} kinds, before, amid and after; {len(plans)} plans")

    def _victim_run(self, plan):
        """One folder through a planned series of deaths and a last run in peace."""
        name = "points-" + "-".join(f"{number}{moment}" for number, moment in plan)
        folder = self._folder(name)
        dropped = Dropped()
        # A name that is taken, the same content twice, and no article.
        self._drop(folder, dropped, "taken.txt", b"from before")
        subprocess.run([self.victim, folder], check=True, stdout=subprocess.DEVNULL)
        for file, contents in (("a.txt", b"first"), ("b.txt", b"first"), ("taken.txt", b"second"), ("c.txt", b"third")):
            self._drop(folder, dropped, file, contents)
        self._drop(folder, dropped, "empty.txt", b"")
        killed = 0
        for number, moment in plan:
            ended = subprocess.run([self.victim, folder, str(number), moment], stdout=subprocess.DEVNULL)
            if ended.returncode == -signal.SIGKILL:
                killed += 1
            elif ended.returncode != 0:
                raise RuntimeError(f"the victim ended with {ended.returncode}")
        calls = subprocess.run([self.victim, folder], check=True, stdout=subprocess.PIPE, text=True).stdout.split()
        balance = dropped.balance(folder)
        shutil.rmtree(folder)
        return balance, calls, killed

    def _drop(self, folder, dropped, name, contents):
        self._stage(folder, name, contents)
        self._move_in(folder, name)
        dropped.article(contents) if contents else dropped.no_article(contents)

    # Random kills

    def kills(self, count, files):
        """Kills the service at random moments, from before it has opened anything to amid a burst."""
        folder = self._folder("kills")
        service, articles, dropped = self._service(folder), Articles(self.seeds), Dropped()
        reader = Reader(service)
        start = time.monotonic()
        for number in range(count):
            first = files * number // count
            names = [f"{n}.txt" for n in range(first, files * (number + 1) // count)]
            for name in names:
                # One in fifty is no article, and one in fifty is dropped again under another name.
                contents = b"" if self.random.random() < 0.02 else articles.next()
                self._stage(folder, name, contents)
                dropped.article(contents) if contents else dropped.no_article(contents)
                if contents and self.random.random() < 0.02:
                    self._stage(folder, "again-" + name, contents)
                    dropped.article(contents)
            names += [f"again-{n}" for n in names if os.path.exists(os.path.join(folder, "staging", f"again-{n}"))]
            delay = self.random.uniform(0, 0.4)
            service.start()
            dropper = threading.Thread(target=self._trickle, args=(folder, names, delay))
            dropper.start()
            time.sleep(delay)
            service.kill()
            dropper.join()
            if number % 100 == 99:
                self.report(f"{number + 1} kills")
        service.start()
        service.wait_until_done()
        service.stop()
        missed, repeated = reader.finish()
        row = self._finished("random kills", service, dropped, start, f"{count} kills by SIGKILL, followed by tail -F")
        row.balance.add(Balance(lost=missed, doubled=repeated))
        if missed or repeated:
            row.balance.problems.append(f"tail -F missed {missed} lines and saw {repeated} that do not stand there so often")
        return row

    def _trickle(self, folder, names, seconds):
        for name in names:
            time.sleep(seconds / len(names))
            self._move_in(folder, name)

    # Bursts

    def burst(self, count):
        """Moves files in as fast as the file system lets it, while the service runs."""
        folder = self._folder(f"burst-{count}")
        service, dropped = self._service(folder), Dropped()
        names = self._stage_many(folder, dropped, 0, count)
        service.start()
        service.wait_until_ready()
        start = time.monotonic()
        for name in names:
            self._move_in(folder, name)
        service.wait_until_done()
        rate = count / (time.monotonic() - start)
        service.stop()
        return self._finished(f"burst of {count:,}", service, dropped, start, f"{rate:,.0f} files/s, all syncs on")

    def overflows(self, count, times):
        """Bursts while the service is frozen, so that the kernel's queue of events overflows each time."""
        folder = self._folder("overflow")
        service, dropped = self._service(folder), Dropped()
        start = time.monotonic()
        service.start()
        service.wait_until_ready()
        for number in range(times):
            names = self._stage_many(folder, dropped, number * count, count)
            service.freeze()
            for name in names:
                self._move_in(folder, name)
            service.thaw()
            service.wait_until_done()
        service.stop()
        seen = service.said("More files arrived at once")
        if seen == 0:
            raise RuntimeError("the kernel's queue never overflowed: the round has shown nothing")
        return self._finished(f"overflow, {times} times {count:,}", service, dropped, start, f"{seen} overflows told")

    def _stage_many(self, folder, dropped, first, count):
        articles = Articles(self.seeds)
        articles.count = first
        names = []
        for number in range(first, first + count):
            contents = articles.next()
            self._stage(folder, f"{number:07}.txt", contents)
            dropped.article(contents)
            names.append(f"{number:07}.txt")
        return names

    # Trouble with the machine

    def full_disk(self, files):
        """A small real file system that is filled to the last byte, and emptied again."""
        folder = os.path.join(self.work, "disk")
        os.makedirs(folder)
        mount(folder, "16m")
        try:
            for part in ("inbox", "staging"):
                os.makedirs(os.path.join(folder, part))
            service, dropped = self._service(folder), Dropped()
            start = time.monotonic()
            service.start()
            service.wait_until_ready()
            self._harm(
                service, folder, dropped, files, "Free space", lambda: fill(folder), lambda: empty(folder))
            service.stop()
            return self._finished(
                "full disk", service, dropped, start, "a tmpfs of 16 MiB, filled to the last byte")
        finally:
            unmount(folder)

    def no_descriptors(self, files):
        """The limit of open files is taken away from the running service, and given back."""
        folder = self._folder("descriptors")
        service, dropped = self._service(folder), Dropped()
        start = time.monotonic()
        service.start()
        service.wait_until_ready()
        before = resource.prlimit(service.process.pid, resource.RLIMIT_NOFILE)
        # The first free number: those above it stay open, and none below it is free.
        used = set(os.listdir(f"/proc/{service.process.pid}/fd"))
        limit = next(number for number in range(before[1]) if str(number) not in used)
        self._harm(
            service, folder, dropped, files, "Raise the limit",
            lambda: resource.prlimit(service.process.pid, resource.RLIMIT_NOFILE, (limit, before[1])),
            lambda: resource.prlimit(service.process.pid, resource.RLIMIT_NOFILE, before))
        service.stop()
        return self._finished("no file descriptors", service, dropped, start, "the limit lowered to what is in use, then raised")

    def _harm(self, service, folder, dropped, count, complaint, harm, heal):
        """Drops files into a frozen service, harms its surroundings, waits until it complains, and heals them."""
        names = self._stage_many(folder, dropped, 0, count)
        service.freeze()
        for name in names:
            self._move_in(folder, name)
        harm()
        service.thaw()
        # Its log, as it may not be able to write its status.
        service.wait_until(lambda: service.said(complaint) > 0, complaint, 60)
        heal()
        service.wait_until_done()
        service.wait_for(lambda status: not status["complaints"], "the end of the complaints", 60)

    def _finished(self, name, service, dropped, start, remark):
        balance = dropped.balance(service.folder)
        row = Row(name, balance, service.starts - 1, service.peak, time.monotonic() - start, remark)
        if balance.is_well and not os.path.ismount(service.folder):
            shutil.rmtree(service.folder)
        return row


# A file system of our own

LIBC = ctypes.CDLL(None, use_errno=True)
MNT_DETACH = 2


def mount(folder, size):
    if LIBC.mount(b"tmpfs", folder.encode(), b"tmpfs", 0, f"size={size},mode=0755".encode()) != 0:
        raise Skipped(f"no file system may be mounted here: {os.strerror(ctypes.get_errno())}")


def unmount(folder):
    LIBC.umount2(folder.encode(), MNT_DETACH)


def fill(folder):
    with open(os.path.join(folder, "filler"), "wb", buffering=0) as filler:
        for size in (65_536, 512, 1):
            try:
                while True:
                    filler.write(bytes(size))
            except OSError as error:
                if error.errno != errno.ENOSPC:
                    raise


def empty(folder):
    os.remove(os.path.join(folder, "filler"))
