"""What sentences in a row tell of a matter that the first of them brings up: "She signed an order. It directs ..."."""

import re
from collections.abc import Sequence
from itertools import pairwise

from bot.answering.asked.question import Question
from bot.answering.found.evidence import Evidence
from corpus.patterns import Pattern

_UNDER = Pattern(r"^\W*Under (?:the|its|this|that)\b", re.IGNORECASE)
_MADE = Pattern(r"\b(?:signed|issued|handed down|made|reached|entered into|approved) an? [^.;,]*$", re.IGNORECASE)
# What goes on from there: "it must", "the order does not bind", "every ticket has to work".
_SETS = Pattern(
    r"\b(?:must|may not|may only|cannot|ha(?:s|ve|d) to|directs?|requires?|obliges?|tells?|forbids?|bars?|orders?|lets?"
    r"|allows?|(?:does not|do not) (?:bind|apply|cover|reach))\b",
    re.IGNORECASE,
)
_ASKS_EXCEPTIONS = Pattern(r"\b(?:what|which)\b[^?]*\b(?:exceptions|exemptions)\b", re.IGNORECASE)
_LISTS_EXCEPTIONS = Pattern(
    r"\b(?:there (?:are|is|were)|has|have|makes?|lists?|allows?) (?:\w+ ){0,2}(?:exceptions?|exemptions?)"
    r"(?:: |[^.;]{0,20} for\b)",
    re.IGNORECASE,
)


def told_in_a_row(evidence: Sequence[Evidence], matter: Pattern, who: frozenset[str]) -> tuple[Evidence, ...]:
    """Return what a paragraph says a ``matter`` sets, behind the sentence of it that brings the matter up.

    ``evidence`` is in the order of its article; what is on others than ``who`` alone, where it names any, is left out.
    """
    for place, one in enumerate(evidence):
        if one.place and _brings_up(one, matter):
            row = (one, *_behind(evidence[place:]))
            told = tuple(each for each in row[1:] if _SETS.search(each.sentence.text) and _may_bind(each, who))
            if told:
                return (one, *told) if _UNDER.match(one.sentence.text) else told
    return ()


def exceptions_listed(question: Question, evidence: Sequence[Evidence]) -> tuple[Evidence, ...]:
    """Return what lists the exceptions that a question asks for, in the article that was found best."""
    if not _ASKS_EXCEPTIONS.search(question.text) or not evidence:
        return ()
    own = (one for one in evidence if one.article.id == evidence[0].article.id)
    return tuple(one for one in own if _LISTS_EXCEPTIONS.search(one.sentence.text))[:1]


def _brings_up(one: Evidence, matter: Pattern) -> bool:
    text = one.sentence.text
    found = matter.search(text)
    if found is None:
        return False
    return _UNDER.match(text) is not None or _MADE.search(text, 0, found.start()) is not None


def _behind(row: Sequence[Evidence]) -> list[Evidence]:
    """Return the sentences that stand right behind the first of ``row`` in its paragraph."""
    behind: list[Evidence] = []
    for last, one in pairwise(row):
        between = one.article.text[last.sentence.span.start : one.sentence.span.start]
        if one.article.id != last.article.id or one.place != last.place + 1 or "\n\n" in between:
            break
        behind.append(one)
    return behind


def _may_bind(one: Evidence, who: frozenset[str]) -> bool:
    return not one.named or not who or not who.isdisjoint(one.named)
