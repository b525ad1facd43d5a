"""What the scripts that fit weights share: reading what was weighed and what is right, and folds.

Only the Python standard library is used, and nothing here changes from run to run.
"""
import json, random, re


def identity(name):
    return re.sub(r"\.[^.]+$", "", name)


def read(weighed, gold):
    """Pairs of what `mirsad explain --json` says of an article and its gold, for the articles that have both."""
    said = {}
    for line in open(weighed, encoding="utf-8"):
        row = json.loads(line)
        said[identity(row["id"])] = row
    pairs = []
    for line in open(gold, encoding="utf-8"):
        row = json.loads(line)
        if identity(row["id"]) in said:
            pairs.append((said[identity(row["id"])], row))
    if not pairs:
        raise SystemExit("no article of GOLD is in WEIGHED: the ids must be the files' names")
    return pairs


def folds(count, parts):
    """The numbers below count in so many parts, each with those outside it: (inside, outside)."""
    order = list(range(count))
    random.Random(1).shuffle(order)
    for part in range(parts):
        inside = set(order[part::parts])
        yield sorted(inside), [i for i in order if i not in inside]
