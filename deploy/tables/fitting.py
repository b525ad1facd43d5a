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


def topics_of(right):
    """The topics of the primary event; None where there is no event or nobody said what was discussed."""
    event = next((e for e in right["events"] if e.get("primary")), right["events"][0] if right["events"] else {})
    return event.get("topics")


def unseen(path):
    """By article what words say of it that were weighed without it (fit-words.py --unseen)."""
    if not path:
        return {}
    return {identity(row["id"]): row for row in map(json.loads, open(path, encoding="utf-8"))}


def trust(words):
    """How far what words say of an article is trusted; the same as ArticleWords.trust."""
    return words["length"] / (words["length"] + 100)


def folds(names, parts):
    """The numbers of the names in so many parts, each with those outside it: (inside, outside).

    Shortened copies of an article, named ARTICLE~ANYTHING, are in one part with it: who has seen one has seen the others.
    """
    groups = {}
    for number, name in enumerate(names):
        groups.setdefault(identity(name).split("~")[0], []).append(number)
    order = list(groups.values())
    random.Random(1).shuffle(order)
    for part in range(parts):
        inside = {number for group in order[part::parts] for number in group}
        yield sorted(inside), [i for i in range(len(names)) if i not in inside]
