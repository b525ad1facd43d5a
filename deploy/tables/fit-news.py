#!/usr/bin/env python3
"""Fit the weights by which the extractor tells which contact is an article's news (NewsFeature.weight).

    mirsad explain --json FOLDER > WEIGHED.jsonl
    deploy/tables/fit-news.py WEIGHED.jsonl GOLD.jsonl --words UNSEEN.jsonl [--folds 10] [--penalty 0.3] [--lean 0.85]

WEIGHED has one line for every article, with the contacts that were found in it: {"id": article, "contacts": [{"type",
"text": trigger or name of the gathering, "persons", "countries", "features": {name: value}, …}], …}.
GOLD has one line per article, as seeds/gold.jsonl: {"id", "type", "events": [{"type", "participants", "countries", "conference", …}]},
the primary event first; type none has no events. The articles are those of whoever fits; they are no part of the repository.
Only the Python standard library is used, and the result does not change from run to run.

UNSEEN is what fit-words.py wrote: the words' features come from there, as those in WEIGHED may stem from words that were
weighed on these very articles.

The model is a conditional logit: of the contacts of one article and "none of them" one is the news, each with a chance in
proportion to e to the power of its weighted features, "none" with 1. The gold says which: the contacts of the primary event's
type that share its persons, else its countries or the words of its name. Articles whose event was not found at all teach
nothing and are left out of the fit, not of the count. Printed are the share of articles with the right type and the F1 of the
primary event over articles that the fit had not seen (--folds parts), then the weights of a fit on all.
"""
import argparse, math, re

from fitting import folds, identity, read, trust, unseen


# What the language tells and too few articles show: a strong penalty draws these weights to here, not to 0.
EXPECTED = {"deep": -2, "setting": -2, "past": -3, "remoteGathering": -2.5, "takesUpLead": 1,
            "aside": -1.8, "background": -1.1, "sideline": -2.2, "communique": 1.9, "pressReview": -6}


def words(text):
    text = re.sub("[أإآٱ]", "ا", text or "").replace("ى", "ي").replace("ة", "ه")
    return {re.sub(r"^(?:[وبلفك])?ال(?=\w{2})", "", w) for w in re.findall(r"\w+", text)}


def likeness(event, contact):
    """How well a contact answers to a gold event; 0 is not at all."""
    if event["type"] != contact["type"]:
        return 0
    persons = [words(p["name"] or p["title"]) for p in event["participants"]]
    found = [words(p) for p in contact["persons"]]
    shared = sum(any(p & q and (p <= q or q <= p or 2 * len(p & q) >= 0.6 * (len(p) + len(q))) for q in found) for p in persons)
    countries = set(event["countries"]) & set(contact["countries"])
    name, text = words((event["conference"] or {}).get("name")), words(contact["text"])
    named = 2 * len(name & text) >= 0.5 * (len(name) + len(text)) if name else False
    if any(p["name"] for p in event["participants"]) and not shared and not named:
        return 0
    if not shared and not countries and not named:
        return 0
    return 1 + 4 * shared / max(1, len(persons) + len(found)) + len(countries) / max(1, len(event["countries"])) + named


def by_words(odds, words, kind):
    """The features that words give a contact; the same as ArticleOdds."""
    best = max(odds.values())
    return {"words": trust(words) * max(-8, min(8, best)), "kind": trust(words) * max(-5, odds[kind] - best)}


def load(weighed, gold, words):
    articles = []
    for said, right in read(weighed, gold):
        found = said["contacts"]
        odds = words.get(identity(said["id"]), {}).get("odds")
        if odds:
            for contact in found:
                contact["features"] |= by_words(odds, said["words"], contact["type"])
        event = right["events"][0] if right["events"] else None
        like = [likeness(event, c) if event else 0 for c in found]
        best = max(like, default=0)
        articles.append({
            "id": said["id"], "weight": right.get("weight", 1), "type": right["type"], "types": [c["type"] for c in found], "rows": [c["features"] | {"bias": 1} for c in found],
            "news": [x > 0 and x >= best - 0.3 for x in like]})
    return articles


def score(row, weights):
    return sum(weights.get(k, 0) * v for k, v in row.items())


def fit(articles, penalty, rounds=300):
    """Weights of highest likelihood less the penalty, by Adam."""
    def pull(k):
        return penalty * (5 * (EXPECTED[k] - weights[k]) if k in EXPECTED else -weights[k])

    data = [a for a in articles if a["rows"] and (a["type"] == "none" or any(a["news"]))]
    names = sorted({k for a in data for row in a["rows"] for k in row})
    weights, first, second = ({k: 0.0 for k in names} for _ in range(3))
    for step in range(1, rounds + 1):
        slope = {k: 0.0 if k == "bias" else pull(k) for k in names}
        for article in data:
            odds = [math.exp(max(-30, min(30, score(row, weights)))) for row in article["rows"]]
            total = 1 + sum(odds)
            right = sum(o for o, n in zip(odds, article["news"]) if n)
            for row, o, is_news in zip(article["rows"], odds, article["news"]):
                push = article["weight"] * ((o / right if is_news else 0) - o / total)
                for k, v in row.items():
                    slope[k] += push * v
        for k in names:
            first[k] = 0.9 * first[k] + 0.1 * slope[k]
            second[k] = 0.99 * second[k] + 0.01 * slope[k] ** 2
            pace = 0.3 if step < rounds * 2 / 3 else 0.03
            weights[k] += pace * (first[k] / (1 - 0.9**step)) / (math.sqrt(second[k] / (1 - 0.99**step)) + 1e-8)
    return weights


def choose(article, weights):
    scores = [score(row, weights) for row in article["rows"]]
    best = max(range(len(scores)), key=scores.__getitem__, default=None)
    return best if best is not None and scores[best] > 0 else None


def report(chosen):
    chosen = [(a, i) for a, i in chosen if a["weight"] >= 1]
    right = tp = fp = fn = extra = 0
    for article, index in chosen:
        right += (article["types"][index] if index is not None else "none") == article["type"]
        is_hit = index is not None and article["news"][index]
        tp, fp, fn = tp + is_hit, fp + (index is not None and not is_hit), fn + (article["type"] != "none" and not is_hit)
        extra += article["type"] == "none" and index is not None
    return f"type {right / len(chosen):.3f}, primary F1 {2 * tp / (2 * tp + fp + fn):.3f}, false events {extra}, missed {fn}"


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("weighed")
    parser.add_argument("gold")
    parser.add_argument("--words", help="what fit-words.py --unseen wrote")
    parser.add_argument("--folds", type=int, default=10)
    parser.add_argument("--penalty", type=float, default=0.3)
    parser.add_argument("--lean", type=float, default=0.85, help="added to the bias: a missed event loses all its fields, a false one only itself")
    options = parser.parse_args()
    articles = load(options.weighed, options.gold, unseen(options.words))
    chosen = []
    for inside, outside in folds([a["id"] for a in articles], options.folds):
        weights = fit([articles[i] for i in outside], options.penalty)
        weights["bias"] += options.lean
        chosen += [(articles[i], choose(articles[i], weights)) for i in inside]
    if chosen:
        print(f"{len(articles)} articles, not seen by the fit: {report(chosen)}")
    weights = fit(articles, options.penalty)
    weights["bias"] += options.lean
    print(f"all in the fit: {report([(a, choose(a, weights)) for a in articles])}")
    for name, weight in sorted(weights.items(), key=lambda x: -abs(x[1])):
        print(f"        case .{name}: {weight:.2f}")


if __name__ == "__main__":
    main()
