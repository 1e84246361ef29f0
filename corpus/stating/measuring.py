"""How well statements are read: precision and recall per field against a hand-labelled file."""

import json
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from msgspec import DecodeError, Struct, defstruct
from msgspec.json import decode

from corpus.actors import ActorBook
from corpus.article import Article
from corpus.sentences import split_sentences
from corpus.statement import Statement
from corpus.statements import read_statements

FIELDS = ("actor", "action", "stance", "customer", "product", "place", "effective", "end", "certainty")
SPEAKER = ("speaker", "speaker_kind")  # one a sentence, labelled beside its statements
Values = Mapping[str, str]
_Label = defstruct("_Label", [(field, str | None) for field in FIELDS])
_Row = defstruct("_Row", [("text", str), ("statements", list[_Label])])  # type: ignore[valid-type]


class Score(Struct, frozen=True):
    """Counts of one field: values read, values labelled, and both alike."""

    field: str
    read: int
    labelled: int
    right: int

    @property
    def precision(self) -> float:
        """The share of read values that are right; 0 where none was read."""
        return self.right / self.read if self.read else 0.0

    @property
    def recall(self) -> float:
        """The share of labelled values that were read; 0 where none is labelled."""
        return self.right / self.labelled if self.labelled else 0.0


def read_sample(path: Path) -> tuple[Mapping[str, Any], ...]:
    """Read a labelled file, one JSON object a line with ``text``, ``statements`` and, if needed, ``previous``.

    ``held_out`` marks a row that no rule was written from. Raises ``ValueError`` that names the line.
    """
    lines = enumerate(path.read_bytes().split(b"\n"), 1)
    return tuple(_read_row(line, f"{path} line {number}") for number, line in lines if line.strip())


def _read_row(line: bytes, place: str) -> Mapping[str, Any]:
    try:
        decode(line, type=_Row)
        row: Mapping[str, Any] = json.loads(line)
    except (DecodeError, UnicodeDecodeError, RecursionError) as error:
        wanted = "write one JSON object a line, as in tests/data/statements.jsonl"
        raise ValueError(f"{place}: not a labelled sentence ({error}); {wanted}") from error
    return row


def held_out(rows: Sequence[Mapping[str, Any]]) -> Sequence[Mapping[str, Any]]:
    """Return the rows marked as those that no rule was written from."""
    return [row for row in rows if row.get("held_out")]


def score(rows: Sequence[Mapping[str, Any]], book: ActorBook) -> tuple[Score, ...]:
    """Score each field, and "statement": one read where one is labelled, alike in actor, action and stance.

    Statements of a sentence are paired so that the most values agree; a value of an unpaired one counts as wrong.
    """
    pairs = [pair for row in rows for pair in _pairs(row, book)]
    fields = [
        _score(field, [(read.get(field, ""), want.get(field, "")) for read, want in pairs])
        for field in (*FIELDS, *SPEAKER)
    ]
    cores = [tuple(" ".join(side.get(field, "") for field in FIELDS[:3]).strip() for side in pair) for pair in pairs]
    return (_score("statement", cores), *fields)


def _score(field: str, values: Sequence[tuple[str, ...]]) -> Score:
    read = sum(bool(got) for got, _ in values)
    labelled = sum(bool(want) for _, want in values)
    return Score(field, read, labelled, sum(bool(got) and _alike(got, want) for got, want in values))


def _alike(got: str, want: str) -> bool:
    return want in got.split("|")


def read_row(row: Mapping[str, Any], book: ActorBook) -> list[Statement]:
    """Read the statements of a labelled sentence, with the sentence before it where the row gives one."""
    previous = row.get("previous")
    article = Article(id="row", title="Row", text="\n\n".join(filter(None, (previous, row["text"]))))
    start = len(article.text) - len(row["text"])
    statements = read_statements(article, split_sentences(article), book)
    return [one for one in statements if one.sentence is not None and one.sentence.span.start >= start]


def _pairs(row: Mapping[str, Any], book: ActorBook) -> Iterator[tuple[Values, Values]]:
    read = [_values(statement) for statement in read_row(row, book)]
    speaker = {field: row.get(field) or "" for field in SPEAKER}
    labels = [{field: label[field] or "" for field in FIELDS} | speaker for label in row["statements"]]
    while read and labels:
        got, want = max(
            ((got, want) for got in read for want in labels),
            key=lambda pair: sum(_alike(pair[0][field], pair[1][field]) for field in FIELDS),
        )
        read.remove(got)
        labels.remove(want)
        yield got, want
    yield from ((got, {}) for got in read)
    yield from (({}, want) for want in labels)


def _values(statement: Statement) -> dict[str, str]:
    end = statement.end
    return {
        "actor": statement.actor,
        "action": statement.action.value,
        "stance": statement.stance.value,
        "customer": statement.scope.customer,
        "product": statement.scope.product,
        "place": ", ".join(statement.scope.places),
        "effective": str(statement.effective or ""),
        "end": "" if end is None else "|".join([end.text, *([str(end.date)] if end.date else [])]),
        "certainty": statement.certainty.value,
        "speaker": statement.speaker,
        "speaker_kind": statement.speaker_kind.value,
    }
