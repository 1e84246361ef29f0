"""Articles, queries and judgements to measure with, from files named on the command line."""

import json
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from bot.answering.followed.conversation import TURN_SHARES
from corpus.article import Article
from retrieval.metrics import Qrels
from retrieval.retriever import Query


@dataclass(frozen=True, slots=True)
class Collection:
    """A judged retrieval set; ``qrels`` judge some of the ``queries``.

    ``answerable`` tells which queries the corpus answers, where the set says so; ``rewritten`` holds the follow-ups
    that a person has worded anew so that they stand alone.
    """

    articles: Sequence[Article]
    queries: dict[str, Query]
    qrels: Qrels
    answerable: dict[str, bool]
    rewritten: dict[str, Query]


def find_collections(folder: Path) -> list[Path]:
    """Return the folders inside ``folder`` that hold a judged set, in the order of their names."""
    return sorted(file.parent for file in folder.glob("*/corpus.jsonl"))


def read_articles(path: Path) -> list[Article]:
    """Read a folder of ``.txt``, ``.md`` and ``.jsonl`` files, or one such file, as articles numbered in path order."""
    files = sorted(file for file in path.rglob("*") if file.is_file()) if path.is_dir() else [path]
    texts = [pair for file in files for pair in _texts(file) if pair[1].strip()]
    return [Article(id=f"{number:06d}", title=title, text=text) for number, (title, text) in enumerate(texts)]


def read_collection(folder: Path) -> Collection:
    """Read ``corpus.jsonl``, ``queries.jsonl`` and ``qrels.tsv`` (query, document, grade above 0) of a folder."""
    articles = [
        Article(id=record["id"], title=record.get("title") or "", text=record["text"])
        for record in _records(folder / "corpus.jsonl")
    ]
    qrels: dict[str, dict[str, float]] = defaultdict(dict)
    for line in (folder / "qrels.tsv").read_text(encoding="utf-8").splitlines()[1:]:
        query, document, grade = line.split("\t")[:3]
        if float(grade) > 0:
            qrels[query][document] = float(grade)
    records = list(_records(folder / "queries.jsonl"))
    return Collection(
        articles,
        queries={record["id"]: _query(record) for record in records},
        qrels=qrels,
        answerable={record["id"]: record["answerable"] for record in records if "answerable" in record},
        rewritten={
            record["id"]: Query(((record["rewrite"], 1.0),))
            for record in records
            if record.get("history") and record.get("rewrite")
        },
    )


def _query(record: dict[str, Any]) -> Query:
    earlier = [turn["text"] for turn in record.get("history", []) if turn["speaker"] == "user"]
    last = record["text"]
    if not earlier:
        return Query(((last, 1.0),))
    wordings = (last, " ".join((*earlier[-1:], last)), " ".join((*earlier, last)))
    return Query(tuple(zip(wordings, TURN_SHARES, strict=True)))


def _texts(file: Path) -> Iterator[tuple[str, str]]:
    if file.suffix == ".jsonl":
        for record in _records(file):
            yield str(record.get("title") or ""), str(record.get("text") or "")
    elif file.suffix in {".txt", ".md"}:
        yield file.stem, file.read_text(encoding="utf-8", errors="replace")


def _records(file: Path) -> Iterator[dict[str, Any]]:
    with file.open(encoding="utf-8") as stream:
        for line in stream:
            if line.strip():
                yield json.loads(line)
