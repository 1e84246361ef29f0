"""Claims as front matter writes them, each a mapping of texts, and back."""

from collections.abc import Mapping, Sequence
from enum import StrEnum
from typing import Any, TypeVar

from corpus.claim import Action, Certainty, End, Scope, Stance, StatedClaim
from corpus.dates import PartialDate

KEYS = (
    "actor", "speaker", "action", "stance", "customer", "product", "places", "effective", "end", "certainty",
    "sentence",
)  # fmt: skip

_Kind = TypeVar("_Kind", bound=StrEnum)


def read_claims(values: object, text: str) -> tuple[StatedClaim, ...]:
    """Read a list of mappings with ``KEYS`` against the ``text`` of their article.

    Raises ``ValueError`` that names the key: an unknown one, a value it cannot have, a sentence that ``text`` lacks.
    """
    if not isinstance(values, list) or not all(isinstance(value, dict) for value in values):
        raise ValueError(f"front matter key 'statements' must be a list of entries with {', '.join(KEYS)}")
    claims = tuple(_claim(value) for value in values)
    for claim in claims:
        if claim.sentence not in text:
            raise ValueError(f"'sentence' in 'statements' is not in the text of the article: {claim.sentence!r}")
    return claims


def claim_values(claim: StatedClaim) -> dict[str, Any]:
    """Return what ``read_claims`` reads as ``claim``; keys without a value are left out."""
    values: dict[str, Any] = {
        "actor": claim.actor,
        "speaker": claim.speaker,
        "action": claim.action.value,
        "stance": claim.stance.value,
        "customer": claim.scope.customer,
        "product": claim.scope.product,
        "places": list(claim.scope.places),
        "effective": str(claim.effective or ""),
        "end": claim.end.text if claim.end else "",
        "certainty": claim.certainty.value,
        "sentence": claim.sentence,
    }
    return {key: value for key, value in values.items() if value}


def _claim(value: Mapping[object, object]) -> StatedClaim:
    unknown = [str(key) for key in value if key not in KEYS]
    if unknown:
        raise ValueError(f"unknown key {unknown[0]!r} in 'statements'; known are {', '.join(KEYS)}")
    end = _text(value, "end")
    return StatedClaim(
        actor=_needed(value, "actor"),
        speaker=_text(value, "speaker"),
        action=_one_of(Action, "action", _needed(value, "action")),
        stance=_one_of(Stance, "stance", _needed(value, "stance")),
        scope=Scope(_text(value, "customer"), _text(value, "product"), _places(value.get("places"))),
        effective=_date("effective", _text(value, "effective")),
        end=_end(end) if end else None,
        certainty=_one_of(Certainty, "certainty", _text(value, "certainty") or Certainty.FACT),
        sentence=_text(value, "sentence"),
    )


def _text(value: Mapping[object, object], key: str) -> str:
    text = value.get(key)
    if text is None:
        return ""
    if isinstance(text, bool) or not isinstance(text, str | int | float):
        raise ValueError(f"key {key!r} in 'statements' must be text, not {text!r}")  # noqa: TRY004 - bad data
    return str(text).strip()


def _needed(value: Mapping[object, object], key: str) -> str:
    text = _text(value, key)
    if not text:
        raise ValueError(f"an entry in 'statements' lacks the key {key!r}")
    return text


def _one_of(kind: type[_Kind], key: str, text: str) -> _Kind:
    if text not in set(kind):
        raise ValueError(f"key {key!r} in 'statements' must be one of {', '.join(kind)}, not {text!r}")
    return kind(text)


def _places(value: object) -> tuple[str, ...]:
    names: Sequence[object] = value if isinstance(value, list) else [] if value is None else [None]
    if not all(isinstance(name, str) for name in names):
        raise ValueError("key 'places' in 'statements' must be a list of names, like [Oregon]")
    return tuple(str(name) for name in names)


def _date(key: str, text: str) -> PartialDate | None:
    try:
        return PartialDate.parse(text) if text else None
    except ValueError as error:
        raise ValueError(f"key {key!r} in 'statements': {error}") from error


def _end(text: str) -> End:
    try:
        return End.on(PartialDate.parse(text))
    except ValueError:
        return End(text)
