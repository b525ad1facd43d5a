"""One program under one load, and the figures of it."""

import bisect
import collections
import dataclasses
import math
import os
import pickle
import shutil
import subprocess
import sys
import time

from books import Dropped
from programs import HERE, Mirsad, cpu_seconds


@dataclasses.dataclass
class Load:
    """`gap`: seconds from one file to the next, 0 for all at once. `waiting`: the files are there before the program is."""

    name: str
    count: int
    gap: float = 0
    waiting: bool = False


@dataclasses.dataclass
class Figures:
    """None is what the program has no notion of."""

    files: int
    files_a_second: float
    megabytes_a_second: float
    line_median: float  # milliseconds from the rename
    line_99: float
    durable_median: float
    durable_99: float
    cpu: float  # seconds
    peak: float  # MiB
    syncs: int
    lost: int
    doubled: int
    problems: list


def percentile(values, share):
    """The smallest value that this share of them does not exceed, in milliseconds; the values are nanoseconds."""
    return sorted(values)[math.ceil(share * len(values)) - 1] / 1e6 if values else None


class Follower:
    """follower.py as a process."""

    def __init__(self, log, inbox, stamps):
        self.stamps = stamps
        command = [sys.executable, os.path.join(HERE, "follower.py"), log, inbox, stamps]
        self.process = subprocess.Popen(command, stdout=subprocess.PIPE)
        self.process.stdout.readline()

    def finish(self):
        self.process.terminate()
        self.process.wait()
        with open(self.stamps, "rb") as file:
            return pickle.load(file)

    def end(self):
        if self.process.poll() is None:
            self.process.kill()
            self.process.wait()


def run(make, load, articles, work):
    """Stages the articles, drops them as the load says, waits until all is done, and counts."""
    top = os.path.join(work, "run")
    folder = os.path.join(top, "spool")
    for part in ("inbox", "staging", "processed"):
        os.makedirs(os.path.join(folder, part))
    log = os.path.join(folder, "records.jsonl")
    open(log, "wb").close()
    dropped, names, size = Dropped(), [], 0
    for number, contents in zip(range(load.count), articles):
        name = f"{number:07}.txt"
        with open(os.path.join(folder, "staging", name), "wb") as file:
            file.write(contents)
        dropped.article(contents)
        names.append(name)
        size += len(contents)
    # What staging has left to write is not to be waited for by the syncs that are measured.
    os.sync()

    program = make(folder)
    follower = Follower(log, os.path.join(folder, "inbox"), os.path.join(top, "stamps"))
    try:
        if load.waiting:
            drop(folder, names, 0)
            begun = time.monotonic_ns()
            drops = dict.fromkeys(names, begun)
            program.start()
            cpu_before = 0
        else:
            program.start()
            program.wait_until_ready()
            cpu_before = cpu_seconds(program.pid)
            drops = drop(folder, names, load.gap)
        program.wait_until_done()
        cpu, peak = cpu_seconds(program.pid) - cpu_before, program.peak
        syncs = program.stop()
        growth, left, overflows = follower.finish()
    finally:
        program.end()
        follower.end()

    seen, counts = lines_seen(log, growth, program)
    begun = min(drops.values())
    to_line = [seen[name] - moment for name, moment in drops.items() if name in seen]
    if isinstance(program, Mirsad):
        balance = dropped.balance(folder)
        to_durable = [left[name] - moment for name, moment in drops.items() if name in left]
        last = max(left.values(), default=begun)
        lost, doubled, problems = balance.lost, balance.doubled + balance.torn, balance.problems
    else:
        to_durable, last = [], max(seen.values(), default=begun)
        lost, problems = sum(name not in seen for name in names), []
        doubled = sum(count > 1 for count in counts.values()) if program.lines_are_whole else None
    if overflows:
        problems.append("the follower missed events: the figures up to durable are of a part of the files")
    # Of what came out: what a program has lost it has not done.
    done = len(to_durable or to_line)
    seconds = (last - begun) / 1e9
    shutil.rmtree(top)
    return Figures(
        len(names), done / seconds if seconds else 0, size * done / len(names) / 1e6 / seconds if seconds else 0,
        percentile(to_line, 0.5), percentile(to_line, 0.99), percentile(to_durable, 0.5), percentile(to_durable, 0.99),
        cpu, peak, syncs, lost, doubled, problems)


def drop(folder, names, gap):
    """Moves files into the inbox; returns the time of each rename, taken before it."""
    staging, inbox = os.path.join(folder, "staging"), os.path.join(folder, "inbox")
    moves = [(name, os.path.join(staging, name), os.path.join(inbox, name)) for name in names]
    drops = {}
    due = time.monotonic()
    for name, source, target in moves:
        if gap:
            time.sleep(max(0, due - time.monotonic()))
            due += gap
        drops[name] = time.monotonic_ns()
        os.rename(source, target)
    return drops


def lines_seen(log, growth, program):
    """When the follower had the last line of each file, and how many lines each has."""
    ends = [length for _, length in growth]
    seen, counts, position = {}, collections.Counter(), 0
    with open(log, "rb") as lines:
        for line in lines:
            position += len(line)
            try:
                name = program.path(line)
            except (ValueError, KeyError):
                continue  # the balance reports it
            index = bisect.bisect_left(ends, position)
            if index < len(ends):
                seen[name] = growth[index][0]
                counts[name] += 1
    return seen, counts
