"""What a court did with a decision: "was the fine upheld?" where "an appeals court upheld the fine".

That somebody appealed stands in the same sentence as a rule, and the model that reads sentences takes it for the half.
"""

import re
from collections.abc import Sequence

from bot.answering.asked.opening import LINK
from bot.answering.asked.question import Question, plain_stems
from bot.answering.found.evidence import Evidence
from bot.answering.reply import Verdict
from bot.answering.settled.ruling import Ruling, resting_on
from bot.answering.settled.sides import BENCH
from corpus.patterns import Pattern
from corpus.words import stems

_UPHELD = r"(?:upheld|confirmed|affirmed)"
_UNDONE = r"(?:overturned|annulled|quashed|struck down|set aside|reversed|cancelled|voided)"
_DECISION = r"(?:fine|penalty|ban|order|ruling|decision|verdict|judge?ment|law|ordinance)"
_ASKS = Pattern(
    rf"^{LINK}(?:was|is|were|has|have)\b(?![^?]*\b(?:not|never|or|only|first|later|still|in part|partly|fully|why)\b)"
    rf"[^?,;]*?\b(?P<what>{_DECISION})\b[^?,;]*? (?:been )?(?:(?P<upheld>{_UPHELD})|{_UNDONE})"
    r"(?: (?:on appeal|in court|by (?:the|an?) (?:[\w-]+ )?(?:court|judge|tribunal)))*\W*$",
    re.IGNORECASE,
)
_DID = Pattern(
    rf"(?:(?P<upheld>{_UPHELD})|(?P<undone>{_UNDONE})) (?:the |its |their |his |her |that )?(?:[\w'’,-]+ ){{0,3}}?"
    rf"(?P<what>{_DECISION})\b",
    re.IGNORECASE,
)
_UNREAL = Pattern(
    r"\b(?:not|never|if|whether|would|will|could|may|might|should|to|ask\w*|part(?:s|ly)?|most)\b|n['’]t\b",
    re.IGNORECASE,
)


def by_court(question: Question, evidence: Sequence[Evidence]) -> Ruling | None:
    """Return whether a court upheld or undid just the decision asked about; None where none is told, or both are."""
    asked = _ASKS.match(question.text)
    if asked is None or question.is_denial or question.years or not question.actors:
        return None
    near = (one for one in evidence if one.is_on_all and BENCH.search(one.sentence.text))
    told = [(one, upheld) for one in near if (upheld := _upheld(asked["what"], one.sentence.text)) is not None]
    rest = {word.stem for word in question.content if asked.end("what") > word.span.start}
    rest -= frozenset(stems(asked["what"])) | plain_stems("topic")
    told = [
        (one, upheld) for one, upheld in told if rest <= frozenset(stems(f"{one.article.title} {one.article.text}"))
    ]
    if len({upheld for _, upheld in told}) != 1:
        return None
    one, upheld = told[0]
    return resting_on(Verdict.YES if upheld is (asked["upheld"] is not None) else Verdict.NO, one)


def _upheld(what: str, text: str) -> bool | None:
    """Tell whether a sentence has a court uphold a decision; None where it tells neither, or of something else."""
    found = next((one for one in _DID.finditer(text) if one["what"].lower() == what.lower()), None)
    if found is None or _UNREAL.search(text[: found.end()]):
        return None
    return found["upheld"] is not None
