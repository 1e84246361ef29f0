"""Follow-ups on another way to tell people apart than the question before asked about: "and face scans?"."""

import re

from bot.answering.asked.opening import LINK
from bot.answering.asked.question import Question
from bot.answering.followed.at_times import asks_if
from corpus.patterns import Pattern

_TECHNIQUE = (
    r"(?:finger|palm|voice)[ -]?prints?(?: (?:scan(?:s|ner|ners|ning)?|readers?))?"
    r"|(?:iris|retina|palm|voice|gait|emotion|fac(?:e|ial))[ -](?:scan(?:s|ning)?|recognition)"
)
_OTHER = Pattern(
    rf"^{LINK}(?:(?:what|how) about )?(?P<what>{_TECHNIQUE})(?: too| as well| then)?\W*$",
    re.IGNORECASE,
)
_ASKED = Pattern(
    rf"(?P<verb>\b(?:is|are|was|were|has|have|does|do) )?\b(?P<what>{_TECHNIQUE})(?![\w'’-])", re.IGNORECASE
)
_ONE = {"are": "is", "were": "was", "have": "has", "do": "does"}
_MANY = {one: many for many, one in _ONE.items()}


def of_other_technique(text: str, before: Question) -> str | None:
    """Ask of the one in full what was asked of the other: "are face scans allowed?" after "are fingerprints allowed?".

    None where the question before asks of none, of several, or of what both are.
    """
    match = _OTHER.match(text)
    asked = list(_ASKED.finditer(before.wording)) if match and asks_if(before) else []
    if match is None or len(asked) != 1 or _stem(asked[0]["what"]) == _stem(match["what"]):
        return None
    verb = (asked[0]["verb"] or "").strip()
    agreeing = (_MANY if match["what"].lower().endswith("s") else _ONE).get(verb.lower(), verb.lower())
    agreeing = agreeing.capitalize() if verb[:1].isupper() else agreeing
    rest = f"{before.wording[: asked[0].start()]}{agreeing}{' ' if verb else ''}{match['what'].lower()}"
    return f"{rest}{before.wording[asked[0].end() :]}"


def _stem(technique: str) -> str:
    return "face" if technique.lower().startswith("fac") else technique.lower()[:4]
