#!/usr/bin/env python3
"""Fit the weights by which the extractor tells what a contact was about (TopicFeature.weight, .bias and .priors).

    mirsad explain --json FOLDER > WEIGHED.jsonl
    deploy/tables/fit-topics.py WEIGHED.jsonl GOLD.jsonl --words UNSEEN.jsonl [--folds 10] [--penalty 4] [--prior-penalty 8]

WEIGHED has one line for every article, with the topics of its news that have any evidence: {"id": article, "type",
"topics": [{"name", "score", "features": {name: value}, …}], …}.
GOLD has one line per article, as seeds/gold.jsonl: {"id", "type", "events": [{"topics": […], …}]}, the primary event first;
"topics" is null where nobody said what was discussed, and such an article is left out.
The articles are those of whoever fits; they are no part of the repository.
UNSEEN is what fit-words.py wrote: what words add to a topic comes from there, as the sums in WEIGHED may stem from words that
were weighed on these very articles.
Only the Python standard library is used, and the result does not change from run to run.

The model is a logistic regression: a topic is one of the news with a chance that grows with its weighted features, the bias
and a prior of its own; the penalties draw weights and priors to 0. A topic is taken above the chance that gives the best
expected F1, which lies below one half; the bias is moved so that this is where the sum is 0. Articles in which no event was
found, or that have none, teach nothing; the topics missed in the former count. Printed is the F1 of the topics over articles
that the fit had not seen (--folds parts), beside that of the weights now in use, then the weights of a fit on all.
"""
import argparse, math

from fitting import folds, identity, read, topics_of, trust, unseen


def load(weighed, gold, words):
    articles = []
    for said, right in read(weighed, gold):
        if topics_of(right) is not None:
            topics = {t["name"]: t for t in said["topics"]} if said["type"] != "none" else {}
            added = words.get(identity(said["id"]), {}).get("topics")
            for name, topic in topics.items() if added is not None else ():
                topic["features"]["words"] = trust(said["words"]) * added.get(name, 0)
            articles.append({
                "id": said["id"], "right": set(topics_of(right)), "now": {name for name, t in topics.items() if t["score"] > 0},
                "rows": {name: t["features"] | {"bias": 1, "prior " + name: 1} for name, t in topics.items()}})
    return articles


def total(row, weights):
    return sum(weights.get(k, 0) * v for k, v in row.items())


def chance(row, weights):
    return 1 / (1 + math.exp(-max(-30, min(30, total(row, weights)))))


def solve(matrix, vector):
    """The solution of a system of linear equations, by Gauss; the matrix is positive definite and is used up."""
    count = len(vector)
    for i in range(count):
        for j in range(i + 1, count):
            factor = matrix[j][i] / matrix[i][i]
            if factor:
                matrix[j] = [a - factor * b for a, b in zip(matrix[j], matrix[i])]
                vector[j] -= factor * vector[i]
    for i in reversed(range(count)):
        vector[i] = (vector[i] - sum(matrix[i][j] * vector[j] for j in range(i + 1, count))) / matrix[i][i]
    return vector


def fit(articles, penalty, prior_penalty, rounds=12):
    """Weights of highest likelihood less the penalties, by Newton's method, with the bias of the best expected F1."""
    data = [(row, name in a["right"]) for a in articles for name, row in a["rows"].items()]
    names = sorted({k for row, _ in data for k in row})
    place = {k: i for i, k in enumerate(names)}
    pull = [0 if k == "bias" else prior_penalty if k.startswith("prior ") else penalty for k in names]
    weights = dict.fromkeys(names, 0.0)
    for _ in range(rounds):
        slope = [-p * weights[k] for p, k in zip(pull, names)]
        bend = [[(pull[i] + 1e-9) * (i == j) for j in range(len(names))] for i in range(len(names))]
        for row, is_right in data:
            p = chance(row, weights)
            cells = [(place[k], v) for k, v in row.items()]
            for i, v in cells:
                slope[i] += (is_right - p) * v
                for j, w in cells:
                    bend[i][j] += p * (1 - p) * v * w
        for k, step in zip(names, solve(bend, slope)):
            weights[k] += step
    least = threshold([chance(row, weights) for row, _ in data], sum(len(a["right"] - set(a["rows"])) for a in articles))
    weights["bias"] -= math.log(least / (1 - least))
    return weights


def threshold(chances, missed):
    """Above which chance topics are taken for the best expected F1; missed are those that are no candidates."""
    hits, best, least = 0, 0, 0.5
    for count, p in enumerate(sorted(chances, reverse=True), 1):
        hits += p
        f1 = 2 * hits / (count + sum(chances) + missed)
        if f1 > best:
            best, least = f1, p
    return least


def taken(article, weights):
    return {name for name, row in article["rows"].items() if total(row, weights) > 0}


def report(results):
    tp = sum(len(a["right"] & t) for a, t in results)
    fp, fn = sum(len(t - a["right"]) for a, t in results), sum(len(a["right"] - t) for a, t in results)
    return f"F1 {2 * tp / max(1, 2 * tp + fp + fn):.3f}, precision {tp / max(1, tp + fp):.3f}, recall {tp / max(1, tp + fn):.3f}"


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("weighed")
    parser.add_argument("gold")
    parser.add_argument("--words", help="what fit-words.py --unseen wrote")
    parser.add_argument("--folds", type=int, default=10)
    parser.add_argument("--penalty", type=float, default=4)
    parser.add_argument("--prior-penalty", type=float, default=8)
    options = parser.parse_args()
    articles = load(options.weighed, options.gold, unseen(options.words))
    print(f"{len(articles)} articles with an event, now: {report([(a, a['now']) for a in articles])}")
    results = []
    for inside, outside in folds([a["id"] for a in articles], options.folds):
        weights = fit([articles[i] for i in outside], options.penalty, options.prior_penalty)
        results += [(articles[i], taken(articles[i], weights)) for i in inside]
    if results:
        print(f"not seen by the fit: {report(results)}")
    weights = fit(articles, options.penalty, options.prior_penalty)
    print(f"all in the fit: {report([(a, taken(a, weights)) for a in articles])}")
    priors = {k.removeprefix("prior "): v for k, v in weights.items() if k.startswith("prior ")}
    for name, weight in sorted(weights.items(), key=lambda x: -abs(x[1])):
        if name == "bias":
            print(f"    static let bias = {weight:.2f}")
        elif not name.startswith("prior "):
            print(f"        case .{name}: {weight:.2f}")
    for name, prior in sorted(priors.items()):
        if abs(prior) >= 0.05:
            print(f'        "{name}": {prior:.2f},')


if __name__ == "__main__":
    main()
