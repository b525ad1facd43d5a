"""compare.py RESULTS ROUNDS BASE HEAD: what the paired runs of deploy/bench-compare say.

RESULTS holds a folder base-N and head-N for each round, with a file *.jmh.json in it.
"""

import glob
import json
import os
import statistics
import sys

# The first of these that the machine counts; many virtual ones count no instructions.
METRICS = {"Instructions": "instructions", "Time (wall clock)": "µs"}


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


def main():
    results, rounds, base, head = sys.argv[1], int(sys.argv[2]), sys.argv[3], sys.argv[4]
    pairs = [tuple(medians(results, side, number) for side in ("base", "head")) for number in range(1, rounds + 1)]
    names = sorted(set.intersection(*(set(side) for pair in pairs for side in pair)))
    if not names:
        sys.exit("bench-compare: no stage has such a name; the whole of it must match")
    print(f"{'stage':<30} {'median in':<12} {base:>14} {head:>14} {'change':>8}   {'least':>7} {'most':>7}")
    slower = 0
    for name in names:
        metric = next(
            (metric for metric in METRICS if all(side[name].get(metric, 0) > 0 for pair in pairs for side in pair)), None)
        if metric is None:
            print(f"{name:<30} nothing counted")
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
            f"{name:<30} {METRICS[metric]:<12} {before:>14,.1f} {after:>14,.1f} {change:>+7.1f}%   {min(changes):>+6.1f}% "
            f"{max(changes):>+6.1f}%  {verdict}".rstrip())
    sys.exit(1 if slower else 0)


if __name__ == "__main__":
    main()
