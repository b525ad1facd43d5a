"""Articles to measure with: made of the five seeds and the tables, the same for the same number, no two the same."""

import itertools
import os
import random

PRESS = ("Okaz", "Alittihad", "Alanba", "Hespress")
UNREAD = "رقم المقال"  # the last line of each, which makes it unlike the others


def column(tables, name, field, keep=lambda row: True):
    """One column of a table, in the order of the file."""
    with open(os.path.join(tables, name + ".tsv"), encoding="utf-8") as file:
        lines = [line.rstrip("\n").split("\t") for line in file if line.strip() and not line.startswith("#")]
    heading = lines[0]
    rows = (dict(zip(heading, line)) for line in lines[1:])
    return [row[field] for row in rows if keep(row)]


class GeneratedArticles:
    """Any number of articles, reports of visits, talks and conferences and such as report no contact.

    Lengths follow the press: half of them below 3 KB, one in a hundred above 20 KB. One in ten is not UTF-8, one in five
    says in front matter what it is.
    """

    def __init__(self, seeds, tables, seed=20261122):
        self.seed = seed
        self.paragraphs = []
        for name in sorted(os.listdir(seeds)):
            if name.endswith(".txt"):
                with open(os.path.join(seeds, name), encoding="utf-8") as file:
                    self.paragraphs += [line.strip() for line in file if len(line) > 120]
        self.titles = column(
            tables, "titles", "form", lambda row: row["number"] == "sg" and row["rank"] in ("minister", "head_of_state"))
        self.given = column(tables, "names", "name", lambda row: row["kind"] == "given")[:300]
        self.surnames = column(tables, "names", "name", lambda row: row["kind"] == "surname")[:600]
        self.countries = column(tables, "countries", "name", lambda row: row["kind"] == "short")
        self.capitals = column(tables, "cities", "name", lambda row: row["capital"] == "1")
        self.topics = column(tables, "topics", "phrase", lambda row: row["weight"] == "3")
        self.other = column(tables, "out_of_scope", "phrase", lambda row: row["weight"] == "3")

    def __iter__(self):
        return (self.article(number) for number in itertools.count())

    def article(self, number):
        """The bytes of one article."""
        chance = random.Random(self.seed * 1_000_003 + number)
        length = min(chance.lognormvariate(8.0, 0.85), 200_000)
        lines = [self._headline(chance), ""]
        if chance.random() < 0.7:
            lead, rest = self._contact(chance), lambda: chance.choice(self.paragraphs)
        else:
            lead, rest = self._no_contact(chance), lambda: self._no_contact(chance)
        while length > 0:
            lines += [lead, ""]
            length -= 1.83 * len(lead)  # bytes a character of Arabic press text
            lead = rest()
        lines.append(f"{UNREAD}: {number}")
        text = "\n".join(lines) + "\n"
        if chance.random() < 0.2:
            day = f"{chance.randrange(2015, 2026)}-{chance.randrange(1, 13):02}-{chance.randrange(1, 29):02}"
            text = f"---\npublished: {day}\nsource: {chance.choice(PRESS)}\n---\n{text}"
        return self._encoded(text, chance.random())

    def _encoded(self, text, share):
        encoding = "cp1256" if share < 0.05 else "iso8859-6" if share < 0.07 else "utf-8"
        if 0.07 <= share < 0.1:
            return b"\xff\xfe" + text.encode("utf-16-le")
        try:
            return text.encode(encoding)
        except UnicodeEncodeError:
            return text.encode()

    def _person(self, chance):
        return f"{chance.choice(self.given)} {chance.choice(self.surnames)}"

    def _headline(self, chance):
        return f"{chance.choice(self.countries)} و{chance.choice(self.countries)} {chance.choice(self.topics)}"

    def _contact(self, chance):
        host, guest = (f"{chance.choice(self.titles)} {self._person(chance)}" for _ in range(2))
        home, away = chance.sample(self.countries, 2)
        city, topic = chance.choice(self.capitals), chance.choice(self.topics)
        return chance.choice((
            f"استقبل {host} في {city} أمس {guest} من {away}، وبحث الجانبان {topic} والعلاقات الثنائية بين البلدين.",
            f"وصل {guest} إلى {city} في زيارة رسمية إلى {home} تستغرق يومين، يلتقي خلالها {host} لبحث {topic}.",
            f"عقد {host} جلسة مباحثات مع {guest} تناولت {topic} بين {home} و{away}.",
            f"انعقد في {city} مؤتمر دولي حول {topic} بمشاركة {home} و{away}، وافتتحه {host}.",
        ))

    def _no_contact(self, chance):
        first, second, third = (chance.choice(self.other) for _ in range(3))
        return (
            f"شهدت مدينة {chance.choice(self.capitals)} خلال الأسبوع الماضي {first} و{second}، وقال {self._person(chance)} إن "
            f"{third} هذا العام كان أفضل من العام الماضي، وإن الجمهور تابع ذلك باهتمام كبير في مختلف أنحاء البلاد.")


class FolderArticles:
    """The files of a folder, one after another."""

    def __init__(self, folder):
        self.paths = sorted(
            os.path.join(path, name) for path, _, names in os.walk(folder) for name in names if name.endswith(".txt"))
        if not self.paths:
            raise SystemExit(f"bench: no *.txt in {folder}")

    def __iter__(self):
        for path in self.paths:
            with open(path, "rb") as file:
                yield file.read()
