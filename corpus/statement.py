"""Statements: who says or does what, for whom, from when until when, in which sentence, and as JSON and back."""

from collections.abc import Mapping
from typing import Any

from corpus.article import Article, Sentence, Span, SpeakerKind
from corpus.claim import Action, Certainty, Claim, End, Scope, Stance
from corpus.dates import from_iso, to_iso


class Statement(Claim, frozen=True, kw_only=True):
    """A claim with the kind of its speaker and its sentence; None where front matter names no sentence."""

    speaker_kind: SpeakerKind
    sentence: Sentence | None


def statement_to_record(statement: Statement) -> dict[str, Any]:
    """Return ``statement`` as JSON can hold it; the sentence as its offsets."""
    end, sentence = statement.end, statement.sentence
    return {
        "actor": statement.actor,
        "speaker": statement.speaker,
        "speaker_kind": statement.speaker_kind.value,
        "action": statement.action.value,
        "stance": statement.stance.value,
        "customer": statement.scope.customer,
        "product": statement.scope.product,
        "places": list(statement.scope.places),
        "effective": to_iso(statement.effective),
        "end": None if end is None else {"text": end.text, "date": to_iso(end.date)},
        "certainty": statement.certainty.value,
        "sentence": None if sentence is None else [sentence.span.start, sentence.span.end],
    }


def record_to_statement(article: Article, record: Mapping[str, Any]) -> Statement:
    """Rebuild what ``statement_to_record`` took apart; raises ``ValueError`` or ``KeyError`` for anything else."""
    end, sentence = record["end"], record["sentence"]
    return Statement(
        actor=record["actor"],
        speaker=record["speaker"],
        speaker_kind=SpeakerKind(record["speaker_kind"]),
        action=Action(record["action"]),
        stance=Stance(record["stance"]),
        scope=Scope(record["customer"], record["product"], tuple(record["places"])),
        effective=from_iso(record["effective"]),
        end=None if end is None else End(end["text"], from_iso(end["date"])),
        certainty=Certainty(record["certainty"]),
        sentence=None if sentence is None else Sentence.cut(article, Span(*sentence)),
    )
