"""bench: runs the loads and prints the table. See deploy/bench."""

import argparse
import datetime
import os
import platform
import sys
import tempfile

HERE = os.path.dirname(os.path.abspath(__file__))
# The service and the oracle are those of the torture.
sys.path.append(os.path.join(HERE, "..", "torture-rounds"))

from articles import FolderArticles, GeneratedArticles
from loads import Load, run
from programs import PEERS, Mirsad
from quiet import Idleness, StartUp

QUICK = (Load("burst of 1,000", 1_000), Load("one at a time", 100, 0.05))
FULL = (
    Load("10,000 waiting at start", 10_000, waiting=True),
    Load("burst of 1,000", 1_000),
    Load("burst of 10,000", 10_000),
    Load("burst of 100,000", 100_000),
    Load("steady, 200 a second", 6_000, 0.005),
    Load("one at a time", 500, 0.05),
)

# Not a matter of files a second.
QUIET = (StartUp(1_000_000, 100_000), Idleness(60))

# Heading, attribute, decimals, whether more is better (None: not a matter of better).
COLUMNS = (
    ("files", "files", 0, None),
    ("files/s", "files_a_second", 0, True),
    ("MB/s", "megabytes_a_second", 1, True),
    ("line 50%", "line_median", 2, False),
    ("line 99%", "line_99", 2, False),
    ("safe 50%", "durable_median", 2, None),
    ("safe 99%", "durable_99", 2, None),
    ("CPU s", "cpu", 2, False),
    ("MiB", "peak", 1, False),
    ("syncs", "syncs", 0, False),
    ("lost", "lost", 0, None),
    ("doubled", "doubled", 0, None),
)

LEGEND = """
files/s, MB/s  what came out, from the first rename (the start, for files waiting) to the last file safe (a peer: its last line)
line 50%, 99%  milliseconds from a file's rename into the inbox until another process, woken by inotify, has read its last line
safe 50%, 99%  milliseconds until the file leaves the inbox, which it does when lines and ledger are synced; peers sync nothing
CPU s          user and system; after the start, but for files waiting; with ended children
MiB            most memory of the process, its children not counted
syncs          of the record log; each goes with one of the ledger and one of the folders
*              a peer is better than Mirsad in this figure of this load
"""


def commit():
    words = os.popen(f"git -C '{HERE}' describe --always --dirty 2>/dev/null").read().strip()
    return words or "unknown"


def machine(work):
    with open("/proc/cpuinfo") as file:
        model = next((line.partition(":")[2].strip() for line in file if line.startswith("model name")), platform.machine())
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30
    kind = os.popen(f"df --output=fstype '{work}'").read().split()[-1]
    return (
        f"{model}, {os.cpu_count()} cores, {memory:.1f} GiB, Linux {platform.release()}, {kind}; "
        f"load before: {os.getloadavg()[0]:.1f}")


def cell(value, decimals, star=False):
    return ("-" if value is None else f"{value:,.{decimals}f}") + ("*" if star else " ")


def row(name, load, figures, ours):
    cells = []
    for _, attribute, decimals, more in COLUMNS:
        value = getattr(figures, attribute)
        star = False
        if ours is not None and more is not None and value is not None:
            own = getattr(ours, attribute)
            star = own is not None and (value > own if more else value < own)
        cells.append(cell(value, decimals, star))
    return line(load.name, name, cells)


def line(load, name, cells):
    return f"{load:<24} {name:<15}" + "".join(f"{text:>11}" for text in cells)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--quick", action="store_true")
    parser.add_argument("--peers", action="store_true")
    parser.add_argument("--articles")
    parser.add_argument("--only", help="the loads whose name holds this")
    parser.add_argument("program")
    parser.add_argument("seeds")
    parser.add_argument("tables")
    options = parser.parse_args()

    articles = FolderArticles(options.articles) if options.articles else GeneratedArticles(options.seeds, options.tables)
    loads = [load for load in (QUICK if options.quick else FULL) if not options.only or options.only in load.name]
    quiet = [] if options.quick else [round for round in QUIET if not options.only or options.only in round.name]
    bad = 0
    with tempfile.TemporaryDirectory(prefix="mirsad-bench-") as work:
        print(machine(work))
        print(f"{datetime.datetime.now(datetime.timezone.utc):%Y-%m-%d %H:%M} UTC, commit {commit()}, articles: "
              f"{options.articles or f'made, seed {articles.seed}'}\n")
        if loads:
            print(line("load", "program", [heading + " " for heading, *_ in COLUMNS]), flush=True)
        for load in loads:
            ours = None
            programs = [(Mirsad.name, None, lambda folder: Mirsad(options.program, folder))]
            if options.peers:
                programs += [(peer.name, peer.missing, peer) for peer in PEERS]
            for name, missing, make in programs:
                if missing:
                    print(f"{load.name:<24} {name:<15} skipped: {missing}", flush=True)
                    continue
                with tempfile.TemporaryDirectory(dir=work) as folder:
                    try:
                        figures = run(make, load, articles, folder)
                    except RuntimeError as reason:
                        bad += name == Mirsad.name
                        print(f"{load.name:<24} {name:<15} not finished: {reason}", flush=True)
                        continue
                print(row(name, load, figures, ours), flush=True)
                for problem in figures.problems[:20]:
                    print(f"    {problem}")
                if name == Mirsad.name:
                    ours = figures
                    bad += bool(figures.lost or figures.doubled)
        if loads:
            print(LEGEND.rstrip())
        for number, round in enumerate(quiet):
            with tempfile.TemporaryDirectory(dir=work) as folder:
                print(("" if number or not loads else "\n") + f"{round.name}: {round.run(options.program, folder)}", flush=True)
    sys.exit(1 if bad else 0)


if __name__ == "__main__":
    main()
