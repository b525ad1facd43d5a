"""torture short | torture MINUTES: runs the rounds and prints the table."""

import argparse
import os
import sys
import tempfile

from rounds import Skipped, Torture


def rounds(torture, minutes):
    if minutes is None:
        yield lambda: torture.crash_points(1)
        yield lambda: torture.kills(25, 1_000)
        yield lambda: torture.burst(5_000)
        yield lambda: torture.overflows(20_000, 1)
        yield lambda: torture.full_disk(300)
        yield lambda: torture.no_descriptors(300)
        return
    # A kill with its restart takes about a quarter of a second.
    kills = max(100, minutes * 60)
    yield lambda: torture.crash_points(2)
    yield lambda: torture.kills(kills, kills * 10)
    yield lambda: torture.burst(100_000)
    yield lambda: torture.overflows(40_000, 5)
    yield lambda: torture.full_disk(300)
    yield lambda: torture.no_descriptors(1_000)


HEADINGS = ("round", "dropped", "recorded", "set aside", "lost", "doubled", "torn", "left", "restarts", "MiB", "seconds")


def line(cells):
    return f"{cells[0]:<30}" + "".join(f"{cell:>10}" for cell in cells[1:])


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--minutes", type=int)
    parser.add_argument("--seed", type=int, default=20261122)
    parser.add_argument("program")
    parser.add_argument("victim")
    parser.add_argument("seeds")
    options = parser.parse_args()

    good = bad = skipped = 0
    with tempfile.TemporaryDirectory(prefix="mirsad-torture-") as work:
        torture = Torture(
            options.program, options.victim, options.seeds, work, options.seed,
            lambda words: print(f"… {words}", file=sys.stderr, flush=True))
        print(line(HEADINGS), flush=True)
        for run in rounds(torture, options.minutes):
            try:
                row = run()
            except Skipped as reason:
                skipped += 1
                print(f"skipped: {reason}", flush=True)
                continue
            except RuntimeError as reason:
                bad += 1
                print(f"not finished: {reason}", flush=True)
                continue
            finally:
                torture.end()
            b = row.balance
            print(line((
                row.name, b.dropped, b.recorded, b.set_aside, b.lost, b.doubled, b.torn, b.left, row.restarts,
                f"{row.peak:.0f}" if row.peak else "", f"{row.seconds:.0f}")) + "  " + row.remark, flush=True)
            for problem in b.problems[:20]:
                print(f"    {problem}", flush=True)
            good, bad = good + b.is_well, bad + (not b.is_well)
    print(f"torture: {good} rounds passed, {bad} failed, {skipped} skipped")
    sys.exit(1 if bad else 0)


if __name__ == "__main__":
    main()
