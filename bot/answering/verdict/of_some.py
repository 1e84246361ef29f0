"""Where a sentence on several, on every one or on those left out settles what is asked of one of them.

The model that reads sentences takes what holds of two for what holds of the one in part.
"""

import re
from collections.abc import Collection
from itertools import pairwise

from bot.answering.asked.kin import KindOf
from bot.answering.asked.opening import LINK
from bot.answering.asked.question import Question, plain_stems
from bot.answering.found.evidence import Evidence
from bot.answering.found.weighing import Read
from bot.answering.reply import Verdict
from bot.answering.settled.ruling import Ruling
from corpus.actor import Mention
from corpus.lexicon import shipped_lexicon
from corpus.patterns import Pattern
from corpus.words import stem, stems

_LEAST, _RATHER = 0.4, 0.5  # shares from which a sentence says it
_HARDLY, _AT_MOST = 0.1, 0.25  # ... and up to which it denies it
_JOINED = Pattern(r"(?:,|,? (?:and|or|nor))(?: the)? ")
_NARROWED = Pattern(
    r"\b(?:only|just|alone|solely|both|all|every\w*|each|always|never|not|neither|first|most|main|or)\b", re.IGNORECASE
)
_ANY_OF = Pattern(r"\bany (?:of the )?(?:[a-z]+ )??(?P<what>[a-z]{3,})\b", re.IGNORECASE)
_EVERY_OF = Pattern(r"\b(?:every|each|all|any)(?: of the)? (?P<what>(?:[a-z]+ ){0,2}[a-z]{3,})\b", re.IGNORECASE)
_NOT_ALL = Pattern(r"\b(?:not|nearly|almost) (?:every|each|all)\b", re.IGNORECASE)
# "Does the site block rights groups?" has its no in "the block does not apply to rights groups".
_ASKS_BARRED = Pattern(
    rf"^{LINK}(?:do|does|did|is|are|was|were|has|have)\b[^?]*?\b(?:block|ban|bar|stop|prevent|prohibit|forbid|forbidden|keep)"
    r"(?:s|ned|red|ped|ed)?\b",
    re.IGNORECASE,
)
_EXEMPTS = Pattern(r"\b(?:exempt|exclu|leav|left|spar|let|allow|permit|except|cover|appl)\w*", re.IGNORECASE)
_LEFT_OUT = Pattern(
    r"\b(?:block|ban|bar|moratorium|pause|rule|law|act|limit|restriction|prohibition)s? (?:does|do|did) not "
    r"(?:cover|apply to|bind|reach|extend to) (?P<those>[^.;,]+)$",
    re.IGNORECASE,
)


def of_one_of_them(question: Question, lead: Read, kind_of: KindOf) -> Ruling | None:
    """Return the plain verdict on one of those of whom a sentence tells the same, or whom it leaves out; None else."""
    if question.is_denial or question.total or question.turning:
        return None
    one, says = lead.evidence, lead.says
    if _is_left_out(question, one.sentence.text.rstrip(". ")):
        return Ruling(Verdict.NO, (one,))
    if says.affirms < max(_LEAST, says.in_part) or not one.names_all or _NARROWED.search(question.text):
        return None
    listed = (
        says.affirms >= _RATHER
        and says.denies <= _HARDLY
        and not _is_limited(one)
        and _is_listed(question, one, kind_of)
    )
    of_every = says.denies <= _AT_MOST and _is_of_every(question, one.sentence.text)
    return Ruling(Verdict.YES, (one,)) if listed or of_every else None


def _is_limited(one: Evidence) -> bool:
    return any(clause.limited or clause.denied for clause in one.clauses)


def _is_listed(question: Question, one: Evidence, kind_of: KindOf) -> bool:
    """Tell whether a sentence lists somebody asked about with others like them: "Oslo, Bergen and Moss"."""
    text, asked = one.sentence.text, frozenset(question.actors)
    mentions = sorted(one.mentions, key=lambda mention: mention.span.start)
    return any(
        (first.actor in asked) != (second.actor in asked)
        and kind_of(first.actor) is kind_of(second.actor)
        and _JOINED.fullmatch(text, first.span.end, second.span.start)
        for first, second in pairwise(mentions)
    ) and _are_in_one(text, mentions, asked)


def _are_in_one(text: str, mentions: Collection[Mention], asked: Collection[str]) -> bool:
    """Tell whether no clause sets one of the listed apart from the others: "Oslo banned it and Bergen did in part"."""
    return not re.search(r"\b(?:while|whereas|but|although|though)\b", text) and bool(mentions) and bool(asked)


def _is_of_every(question: Question, text: str) -> bool:
    """Tell whether any of a kind is asked about, and a sentence is on every one of it."""
    asked = _ANY_OF.search(question.text)
    if asked is None or _NOT_ALL.search(text):
        return False
    kind = shipped_lexicon().alike(stem(asked["what"].lower()))
    return any(not kind.isdisjoint(stems(found["what"])) for found in _EVERY_OF.finditer(text))


def _is_left_out(question: Question, text: str) -> bool:
    found = _LEFT_OUT.search(text)
    if found is None or not _ASKS_BARRED.search(question.text) or _EXEMPTS.search(question.text):
        return False
    those = frozenset(stems(found["those"])) - plain_stems("grammar")
    asked = {word.stem for word in question.clause.words}
    return bool(those) and shipped_lexicon().meets_all(those, asked)
