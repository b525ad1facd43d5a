#!/usr/bin/env python3
"""Make names.tsv (Arabic personal names with Latin spelling) from arabic-name-romanizer.

    pip install --target /tmp/anr --no-deps arabic-name-romanizer==0.2.0
    deploy/tables/make-names.py --package /tmp/anr [--limit 25000] [--out Sources/CLexiconTables/tables/names.tsv]

The package (UNICEF, MIT) ships resources/names.sqlite3; its table `units` holds Arabic name units
(given names, surnames; particles joined: عبد الرحمن, بن علي, آل سعود), their attested Latin spellings,
country and count. Data: Wikidata (CC0) and two Algerian sets (CC0, MIT). Only the standard library is used.

What is done, in order:
1. keys are folded as the loader folds them (أإآٱ→ا, ى→ي, ة→ه, ؤ→و, ئ→ي, no harakat or tatweel) and rows merged;
2. dropped: keys with other than Arabic letters and one space at a time, one-letter words, ordinary words
   (name-stopwords.txt), bare country names and Gregorian months and weekdays (from countries.tsv, months.tsv,
   weekdays.tsv next to the output), demonyms and cities of few bearers (demonyms.tsv, cities.tsv);
3. rank = bearers, those of Arab countries counting three times; the first --limit are kept;
4. Latin = the spelling with the highest count (ties: fewer letters outside A-Z, then shorter, then alphabetical), capitalised;
5. kind: given or surname where the other has less than a tenth of the bearers, else both
   (unknown roles alone: surname if it begins with ال or بن, else both);
6. countries = the five most frequent, "MA:37,DZ:5", or -.
7. عبد names are also written as one word where the index has only two (عبداللطيف), right after their row.
The output is sorted by rank and does not change from run to run.
"""
import argparse, collections, os, re, sqlite3, sys

ARAB = set("MA DZ TN LY MR EG SD SA AE KW QA BH OM YE IQ SY LB JO PS DJ SO KM".split())
KEEP_MONTHS = set("رجب شعبان رمضان محرم صفر تموز".split())  # also common given names
FOLD = str.maketrans("أإآٱىةؤئ", "ااااي" + "ه" + "وي")


def fold(s):
    return re.sub("[\u064b-\u0652\u0670\u0640]", "", s).translate(FOLD)


def table(path):
    """Rows of a TSV table as dicts; empty if there is no such file."""
    if not os.path.exists(path):
        return []
    lines = [l.rstrip("\n") for l in open(path, encoding="utf-8") if l.strip() and not l.startswith("#")]
    head = lines[0].split("\t")
    return [dict(zip(head, l.split("\t"))) for l in lines[1:]]


def capital(s):
    s = s.strip()
    return s[:1].upper() + s[1:]


def main():
    here = os.path.dirname(os.path.abspath(__file__))
    tables = os.path.normpath(os.path.join(here, "../../Sources/CLexiconTables/tables"))
    ap = argparse.ArgumentParser()
    ap.add_argument("--package", help="folder that holds arabic_name_romanizer/ (default: the installed package)")
    ap.add_argument("--limit", type=int, default=25000)
    ap.add_argument("--out", default=os.path.join(tables, "names.tsv"))
    a = ap.parse_args()
    if a.package:
        sys.path.insert(0, a.package)
        root = os.path.join(a.package, "arabic_name_romanizer")
    else:
        import importlib.util
        root = os.path.dirname(importlib.util.find_spec("arabic_name_romanizer").origin)
    db = sqlite3.connect(os.path.join(root, "resources", "names.sqlite3"))
    built = dict(db.execute("select key, value from meta")).get("built", "?")

    stop = {w.strip() for w in open(os.path.join(here, "name-stopwords.txt"), encoding="utf-8") if w[0] != "#"}
    stop |= {fold(r["name"]) for r in table(os.path.join(tables, "countries.tsv"))}
    stop |= {fold(r["name"]) for f in ("months.tsv", "weekdays.tsv") for r in table(os.path.join(tables, f))} - KEEP_MONTHS
    soft = {fold(r["stem"]) for r in table(os.path.join(tables, "demonyms.tsv"))}
    soft |= {fold(r["name"]) for r in table(os.path.join(tables, "cities.tsv"))}

    total, score = collections.Counter(), collections.Counter()
    latin, role, land = (collections.defaultdict(collections.Counter) for _ in range(3))
    for key, lat, country, kind, n in db.execute("select arabic_key, latin, country, role, count from units"):
        k = fold(key)
        if not re.fullmatch("[\u0621-\u064a]{2,}( [\u0621-\u064a]{2,})*", k) or not lat.strip():
            continue
        total[k] += n
        score[k] += n * (3 if country in ARAB else 1)
        latin[k][capital(lat)] += n
        role[k][kind] += n
        if country:
            land[k][country] += n

    rows = []
    for k in total:
        if k in stop or (k in soft and total[k] < 20):
            continue
        best = min(latin[k], key=lambda l: (-latin[k][l], len(re.findall("[^A-Za-z '-]", l)), len(l), l))
        if not re.search("[A-Za-z]", best):
            continue
        g, s = role[k]["given"], role[k]["surname"]
        if g + s == 0:
            kind = "surname" if re.match("ال|بن ", k) else "both"
        else:
            kind = "given" if s * 10 < g else "surname" if g * 10 < s else "both"
        top = sorted(land[k].items(), key=lambda x: (-x[1], x[0]))[:5]
        rows.append((-score[k], k, best, kind, ",".join(f"{c}:{n}" for c, n in top) or "-"))
    rows.sort()
    with open(a.out, "w", encoding="utf-8") as f:
        f.write(f"""# Given names and surnames of the Arab world, Iran, Pakistan and Afghanistan, the most frequent first.
# columns: name = Arabic, folded (ا for أإآ, ي for ى ئ, ه for ة, و for ؤ); particles are joined (عبد الرحمن, بن علي, ال سعود = آل سعود);
#   latin = the most frequent attested spelling; kind = given | surname | both; countries = top ISO alpha-2 codes with counts of bearers, or -
# source: arabic-name-romanizer 0.2.0 (UNICEF, MIT), names.sqlite3 of {built}: Wikidata (CC0) and Algerian name sets (CC0, MIT).
# licence: CC0 / MIT as the source (arabic-name-romanizer: Copyright (c) 2026 UNICEF and the arabic-name-romanizer contributors; DziriNames benchmark: Copyright (c) 2026 Yacine BENAKMOUME). Made by deploy/tables/make-names.py; do not edit by hand.
name\tlatin\tkind\tcountries
""")
        for _, *r in rows[: a.limit]:
            f.write("\t".join(r) + "\n")
            joined = r[0].replace("عبد ", "عبد")
            if r[0].startswith("عبد ") and joined not in total:  # عبداللطيف beside عبد اللطيف
                f.write("\t".join([joined, *r[1:]]) + "\n")
    print(f"{min(len(rows), a.limit)} of {len(rows)} names written to {a.out}", file=sys.stderr)


if __name__ == "__main__":
    main()
