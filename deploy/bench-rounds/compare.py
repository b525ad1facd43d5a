"""compare.py RESULTS ROUNDS BASE HEAD BASELINE: what the runs of deploy/bench-compare say.

RESULTS holds a folder base-N and head-N for each round, with a file *.jmh.json in it; only head-N where BASE is `store` or
`stored`. BASELINE is the file to be written, or compared with, then.
"""

import datetime
import glob
import json
import os
import statistics
import sys

# The first of these that the machine counts; many virtual ones count no instructions.
TIME = "Time (wall clock)"
METRICS = {"Instructions": "instructions", TIME: "µs"}
YARDSTICK = "yardstick"
MUCH = 1.25  # from one machine to another stages differ in what they are like


def medians(results, side, number):
    """Of each benchmark the median of each metric."""
    path, = glob.glob(os.path.join(results, f"{side}-{number}", "*.jmh.json"))
    with open(path) as file:
        elements = json.load(file)
    return {
        element["benchmark"].split(".", 3)[3].replace("_", " "): {
            description.removesuffix(" *"): metric["scorePercentiles"]["50.0"]
            for description, metric in element["secondaryMetrics"].items()
        }
        for element in elements
    }


def yardsticks(results, rounds):
    """Of each benchmark the time in yardsticks, and in microseconds: the median of all rounds."""
    sides = [medians(results, "head", number) for number in range(1, rounds + 1)]
    return {
        name: tuple(statistics.median(values) for values in zip(*(
            (side[name][TIME] / side[YARDSTICK][TIME], side[name][TIME]) for side in sides)))
        for name in sorted(sides[0])
    }


def store(found, head, path):
    """Writes the baseline."""
    with open("/proc/cpuinfo") as file:
        model = next((line.partition(":")[2].strip() for line in file if line.startswith("model name")), "unknown")
    with open(path, "w") as file:
        file.write(f"# {head}, {datetime.date.today()}, {model}; written by deploy/bench-compare --store\n")
        file.write("stage\tyardsticks\tmicroseconds\n")
        for name, (sticks, time) in found.items():
            file.write(f"{name}\t{sticks:.4g}\t{time:.4g}\n")


def compare_with_stored(found, head, path):
    """Prints the table; whether a stage takes much more than it took."""
    with open(path) as file:
        print(file.readline()[2:].rstrip())
        file.readline()
        stored = {name: float(sticks) for name, sticks, _ in (line.rstrip("\n").split("\t") for line in file)}
    print(f"{'stage':<45} {'yardsticks':>12} {head:>12} {'change':>8}")
    slower = False
    for name in found:
        if name not in stored:
            print(f"{name:<45} {'new':>12} {found[name][0]:>12.4g}")
            continue
        ratio = found[name][0] / stored[name]
        slower |= ratio > MUCH
        verdict = "slower" if ratio > MUCH else "faster" if ratio < 1 / MUCH else ""
        print(f"{name:<45} {stored[name]:>12.4g} {found[name][0]:>12.4g} {(ratio - 1) * 100:>+7.1f}%  {verdict}".rstrip())
    return slower


def main():
    results, rounds, base, head, baseline = sys.argv[1], int(sys.argv[2]), *sys.argv[3:]
    if base in ("store", "stored"):
        found = yardsticks(results, rounds)
        if base == "store":
            store(found, head, baseline)
        sys.exit(base == "stored" and compare_with_stored(found, head, baseline))
    pairs = [tuple(medians(results, side, number) for side in ("base", "head")) for number in range(1, rounds + 1)]
    names = sorted(set.intersection(*(set(side) for pair in pairs for side in pair)))
    if not names:
        sys.exit("bench-compare: no stage has such a name; the whole of it must match")
    print(f"{'stage':<45} {'median in':<12} {base:>14} {head:>14} {'change':>8}   {'least':>7} {'most':>7}")
    slower = 0
    for name in names:
        metric = next(
            (metric for metric in METRICS if all(side[name].get(metric, 0) > 0 for pair in pairs for side in pair)), None)
        if metric is None:
            print(f"{name:<45} nothing counted")
            continue
        values = [tuple(side[name][metric] for side in pair) for pair in pairs]
        changes = [(after / before - 1) * 100 for before, after in values]
        change = statistics.median(changes)
        verdict = ""
        if abs(change) > 2 and (min(changes) > 0 or max(changes) < 0):
            verdict = "slower" if change > 0 else "faster"
        slower += verdict == "slower"
        before, after = (statistics.median(side) for side in zip(*values))
        print(
            f"{name:<45} {METRICS[metric]:<12} {before:>14,.1f} {after:>14,.1f} {change:>+7.1f}%   {min(changes):>+6.1f}% "
            f"{max(changes):>+6.1f}%  {verdict}".rstrip())
    sys.exit(1 if slower else 0)


if __name__ == "__main__":
    main()
