#!/usr/bin/env python3
"""Fit how much single words speak for what an article reports (word_weights.tsv, ArticleSign.weights and .bias).

    mirsad explain --json FOLDER > WEIGHED.jsonl
    deploy/tables/fit-words.py WEIGHED.jsonl GOLD.jsonl --table word_weights.tsv --unseen UNSEEN.jsonl

WEIGHED has one line for every article: {"id", "type", "contacts", "topics", "words": {"length", "headline": [word, …], "lead",
"whole"}, "signs": {name: value}}. GOLD has one line per article, as seeds/gold.jsonl, and may give an article a "weight" below
1 where it is not read but only taken for one of type none; where nobody said what was discussed, "topics" is null. The articles are those of whoever fits; they are no part of the
repository, and of their words the table gets only such as stand in many of them: no names, no places, no dates.
Needs NumPy and SciPy (python3-numpy, python3-scipy); the result does not change from run to run.

Give shortened copies too (ARTICLE~lead.txt, the same type, a small weight), or briefs of a sentence are taken for none.

Two models. What is reported is a multinomial logistic regression over none, visit, conference and talks; inputs are the words,
each counted as ArticleWords counts it, and the signs. Whether a topic was discussed is a logistic regression for each topic
that has enough examples, over the words and what the rules found of it; only what the words add goes into the table, as the
weights of the rest are fitted by fit-topics.py. Penalties draw the weights to 0, and small ones are left out.

Printed is how many types are right of articles that the fit had not seen (--folds parts), then the weights of the signs.
--unseen writes for each article what models say that had not seen it: fit-news.py and fit-topics.py take it by --words, since
they must not learn how well words do on articles from which the words' weights come.
"""
import argparse, collections, json, math, pathlib

import numpy as np
from scipy.optimize import minimize
from scipy.sparse import csr_matrix

from fitting import folds, read, topics_of

TYPES = ["none", "visit", "conference", "bilateral_talks"]
SIGNS = ["headlineNations", "leadNations", "bodyNations", "headlineStates", "leadStates", "bodyStates", "headlineContacts",
         "leadContacts", "bodyContacts"]
FOLDING = str.maketrans("أإآىةؤئ", "ااايهوي")
HEADER = """# word_weights.tsv: how much single words speak for what an article reports, and for what was discussed
# Columns: word weights
# word: without article and proclitics, as texts are folded; weights: SUBJECT=HUNDREDTHS of the log-odds that the word adds.
# Subjects are the types of contacts, against none of them, and the topics of contexts.tsv. A row replaces one above it.
# Source: fitted by deploy/tables/fit-words.py on labelled press articles; numbers only, of common words. Licence: Apache-2.0.
word\tweights
"""


def names():
    """The names of persons in the shipped table, folded: one in the news is another tomorrow."""
    table = pathlib.Path(__file__).resolve().parents[2] / "Sources/CLexiconTables/tables/names.tsv"
    rows = (line.split("\t")[0] for line in table.read_text(encoding="utf-8").splitlines() if not line.startswith("#"))
    return {name.translate(FOLDING) for name in rows}


def counts(words):
    """How much each word counts; the same as ArticleWords.Zone.weight."""
    result = collections.Counter()
    whole = min(1.5, math.sqrt(190 / max(words["length"], 45)))
    for zone, weight in (("headline", 1.5), ("lead", 1), ("whole", whole)):
        for word in words[zone]:
            result[word] += weight
    return result


def minimum(loss, size):
    return minimize(loss, np.zeros(size), jac=True, method="L-BFGS-B", options={"maxiter": 300, "maxcor": 20}).x


def fit_types(inputs, types, weights, penalty):
    """Weights for each input and type, and the biases, both against none."""
    rows, columns = inputs.shape
    right = np.eye(len(TYPES))[types]

    def loss(flat):
        values = flat.reshape(columns + 1, len(TYPES))
        sums = inputs @ values[:-1] + values[-1]
        sums -= sums.max(axis=1, keepdims=True)
        total = np.log(np.exp(sums).sum(axis=1))
        off = (np.exp(sums - total[:, None]) - right) * weights[:, None]
        slope = np.vstack([inputs.T @ off + penalty * values[:-1], off.sum(axis=0)])
        return (weights * (total - (sums * right).sum(axis=1))).sum() + penalty / 2 * (values[:-1] ** 2).sum(), slope.ravel()

    values = minimum(loss, (columns + 1) * len(TYPES)).reshape(columns + 1, len(TYPES))
    return values[:-1, 1:] - values[:-1, :1], values[-1, 1:] - values[-1, 0]


def fit_topic(inputs, told, right, penalty):
    """Weights of words for one topic, beside what the rules tell of it."""
    columns = inputs.shape[1]

    def loss(flat):
        sums = inputs @ flat[:columns] + told @ flat[columns:]
        off = 1 / (1 + np.exp(-sums)) - right
        slope = np.concatenate([inputs.T @ off + penalty * flat[:columns], told.T @ off + 0.3 * flat[columns:]])
        value = np.logaddexp(0, sums) - right * sums
        return value.sum() + penalty / 2 * (flat[:columns] ** 2).sum() + 0.15 * (flat[columns:] ** 2).sum(), slope

    return minimum(loss, columns + told.shape[1])[:columns]


def rounded(values, least):
    """As the table has them: hundredths, small ones left out."""
    values = np.round(values, 2)
    values[np.abs(values) < least] = 0
    return values


class Articles:
    def __init__(self, pairs, frequency):
        self.pairs = pairs
        self.types = np.array([TYPES.index(right["type"]) for _, right in pairs])
        self.weights = np.array([right.get("weight", 1.0) for _, right in pairs])
        self.counted = [counts(said["words"]) for said, _ in pairs]
        often = collections.Counter(word for row in self.counted for word in row)
        known = names()
        self.words = sorted(w for w, count in often.items() if count >= frequency and len(w) > 1 and w not in known)
        place = {word: i for i, word in enumerate(self.words)}
        cells = [(i, place[w], v) for i, row in enumerate(self.counted) for w, v in sorted(row.items()) if w in place]
        self.inputs = self.matrix(cells, len(self.words))
        self.signs = csr_matrix(np.array([[said["signs"].get(s, 0) for s in SIGNS] for said, _ in pairs]))
        # Of articles with an event, in which one was found: only there topics are looked for.
        self.told = np.array([i for i, (said, right) in enumerate(pairs) if topics_of(right) is not None and said["type"] != "none"])
        self.topics = sorted({t for i in self.told for t in pairs[i][1]["events"][0]["topics"]})

    def matrix(self, cells, columns):
        rows, places, values = zip(*cells)
        return csr_matrix((values, (rows, places)), shape=(len(self.pairs), columns))

    def evidence(self, topic):
        """What the rules found of a topic in each article."""
        rows = [{t["name"]: t["features"] for t in said["topics"]}.get(topic) for said, _ in self.pairs]
        names = sorted({k for said, _ in self.pairs for t in said["topics"] for k in t["features"]} - {"words"})
        return np.array([[1, row is not None] + [(row or {}).get(k, 0) for k in names] for row in rows], float)

    def fit(self, chosen, options):
        """The table's weights of all words for all subjects, and the signs' weights and biases, from some of the articles."""
        chosen = np.asarray(chosen)
        inputs = csr_matrix(np.hstack([self.inputs[chosen].toarray(), self.signs[chosen].toarray()]))
        values, bias = fit_types(inputs, self.types[chosen], self.weights[chosen], options.penalty)
        words, signs = rounded(values[: len(self.words)], options.least), np.round(values[len(self.words):], 2)
        topics = {}
        told = np.array(sorted(set(chosen) & set(self.told)))
        for topic in self.topics:
            right = np.array([topic in self.pairs[i][1]["events"][0]["topics"] for i in told], float)
            if right.sum() >= options.examples:
                found = fit_topic(self.inputs[told], self.evidence(topic)[told], right, options.topic_penalty)
                topics[topic] = rounded(found, options.topic_least)
        return words, signs, np.round(bias, 2), topics


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("weighed")
    parser.add_argument("gold")
    parser.add_argument("--table")
    parser.add_argument("--unseen")
    parser.add_argument("--folds", type=int, default=10)
    parser.add_argument("--frequency", type=int, default=30, help="articles in which a word must stand to get a weight")
    parser.add_argument("--penalty", type=float, default=10)
    parser.add_argument("--topic-penalty", type=float, default=5)
    parser.add_argument("--least", type=float, default=0.05, help="smaller weights are left out")
    parser.add_argument("--topic-least", type=float, default=0.05)
    parser.add_argument("--examples", type=int, default=12, help="articles that a topic must have to get weights")
    options = parser.parse_args()
    articles = Articles(read(options.weighed, options.gold), options.frequency)
    count = len(articles.pairs)
    unseen, right = [None] * count, np.zeros(count)
    for inside, outside in folds([said["id"] for said, _ in articles.pairs], options.folds):
        words, signs, bias, topics = articles.fit(outside, options)
        sums = articles.inputs[inside] @ words + articles.signs[inside] @ signs + bias
        right[inside] = np.hstack([np.zeros((len(inside), 1)), sums]).argmax(axis=1) == articles.types[inside]
        added = {t: articles.inputs[inside] @ w for t, w in topics.items()}
        for i, article in enumerate(inside):
            unseen[article] = {"id": articles.pairs[article][0]["id"], "odds": dict(zip(TYPES[1:], sums[i].round(4).tolist())),
                               "topics": {t: round(float(v[i]), 4) for t, v in added.items()}}
    read_ones = articles.weights == 1
    print(f"{count} articles, {len(articles.words)} words; not seen by the fit: type {right[read_ones].mean():.3f} by words alone")
    if options.unseen:
        with open(options.unseen, "w", encoding="utf-8") as file:
            file.writelines(json.dumps(row, ensure_ascii=False) + "\n" for row in unseen if row)
    words, signs, bias, topics = articles.fit(np.arange(count), options)
    subjects = TYPES[1:] + sorted(topics)
    table = np.column_stack([words] + [topics[t] for t in sorted(topics)])
    if options.table:
        with open(options.table, "w", encoding="utf-8") as file:
            file.write(HEADER)
            for word, row in zip(articles.words, table):
                cells = [f"{s}={round(v * 100)}" for s, v in zip(subjects, row) if v]
                if cells:
                    file.write(f"{word}\t{' '.join(cells)}\n")
    print(f"{(table != 0).any(axis=1).sum()} words with {(table != 0).sum()} weights")
    for sign, row in zip(SIGNS, signs):
        print(f"        case .{sign}: ({', '.join(f'{v:.2f}' for v in row)})")
    print(f"    static let bias = ({', '.join(f'{v:.2f}' for v in bias)})")


if __name__ == "__main__":
    main()
