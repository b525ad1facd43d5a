"""What was dropped against what is there: the oracle of all rounds.

It knows nothing of the ledger. It looks at the folders and at the record log as a reader of them would.
"""

import collections
import dataclasses
import hashlib
import json
import os


def digest(contents):
    return hashlib.sha256(contents).hexdigest()


def document(line):
    """The digest that a line of the record log names."""
    record = json.loads(line)
    return record["id"] if "document" not in record else record["document"]["id"].removeprefix("sha256:")


def files_below(folder):
    for path, _, names in os.walk(folder):
        for name in names:
            yield os.path.join(path, name)


@dataclasses.dataclass
class Balance:
    """How a round ended, each a number of files or, where it says so, of lines."""

    dropped: int = 0
    recorded: int = 0  # documents
    set_aside: int = 0
    lost: int = 0
    doubled: int = 0
    torn: int = 0  # lines
    left: int = 0  # still in the inbox
    problems: list = dataclasses.field(default_factory=list)

    @property
    def is_well(self):
        return not (self.lost or self.doubled or self.torn or self.left)

    def add(self, other):
        for field in dataclasses.fields(self):
            setattr(self, field.name, getattr(self, field.name) + getattr(other, field.name))


class Dropped:
    """Everything that was dropped into one spool."""

    def __init__(self):
        self.articles = collections.Counter()  # digests; a document each
        self.refused = collections.Counter()  # digests of what is no article

    def article(self, contents):
        self.articles[digest(contents)] += 1

    def no_article(self, contents):
        self.refused[digest(contents)] += 1

    def balance(self, folder):
        """Counts what became of it. `folder` holds inbox, processed, failed and the record log, rotated or not."""
        result = Balance(dropped=self.articles.total() + self.refused.total())
        result.left = sum(1 for _ in files_below(os.path.join(folder, "inbox")))
        recorded = self._read_logs(folder, result)
        result.recorded = len(recorded)
        self._check_records(recorded, result)
        self._check_files(folder, result)
        return result

    def _read_logs(self, folder, result):
        """How often each document has a run of lines of its own."""
        runs = collections.Counter()
        logs = [n for n in os.listdir(folder) if n.startswith("records") and n.endswith(".jsonl")]
        for name in sorted(logs):
            last = None
            with open(os.path.join(folder, name), "rb") as log:
                for number, line in enumerate(log, 1):
                    try:
                        if not line.endswith(b"\n"):
                            raise ValueError("no line feed")
                        present = document(line)
                    except (ValueError, KeyError) as error:
                        result.torn += 1
                        result.problems.append(f"{name}, line {number}: {error}")
                        last = None
                        continue
                    if present != last:
                        runs[present] += 1
                    last = present
        return runs

    def _check_records(self, recorded, result):
        for document_id in self.articles:
            if recorded[document_id] == 0:
                result.lost += 1
                result.problems.append(f"no record of {document_id[:12]}")
        for document_id, count in recorded.items():
            if count > 1 or document_id not in self.articles:
                result.doubled += 1
                result.problems.append(f"{count} times in the record log: {document_id[:12]}")

    def _check_files(self, folder, result):
        present = {"processed": collections.Counter(), "failed": collections.Counter()}
        for name, counts in present.items():
            for path in files_below(os.path.join(folder, name)):
                with open(path, "rb") as file:
                    contents = file.read()
                if name == "failed" and path.endswith(".reason.json"):
                    json.loads(contents)
                    continue
                counts[digest(contents)] += 1
                if name == "failed":
                    result.set_aside += 1
                    if not os.path.exists(path + ".reason.json"):
                        result.lost += 1
                        result.problems.append(f"{path} has no reason file")
        for wanted, found in ((self.articles, present["processed"]), (self.refused, present["failed"])):
            for gone, count in (wanted - found).items():
                result.lost += count
                result.problems.append(f"{count} files of {gone[:12]} are gone")
            for extra, count in (found - wanted).items():
                result.doubled += count
                result.problems.append(f"{count} files of {extra[:12]} too many")
