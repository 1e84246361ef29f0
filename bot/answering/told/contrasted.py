"""What differs, told in one sentence that holds both sides against each other: "required it, while it now asks"."""

import re
from collections.abc import Sequence

from bot.answering.asked.forms import Form
from bot.answering.asked.question import Question
from bot.answering.found.evidence import Evidence
from bot.answering.found.library import Library
from bot.answering.told.on_one_point import on_one_point
from corpus.dating import mentions as date_mentions
from corpus.patterns import Pattern

_ASKS = Pattern(
    r"\bhow (?:is|are|was|were|does|do|did)\b[^?]*\bdiffer\w*|\bdifferen(?:ce|t|ces)\b"
    r"|\bwhat(?:['’]s| is| has| was)? (?:new|changed?|different)\b|\bhow (?:did|has|have)\b[^?]*\bchanged?\b"
    r"|\bwhat (?:did|does|has)\b[^?]*\bchanged?\b",
    re.IGNORECASE,
)
# One rule against the other: "had required it, while it now only asks", "narrower than its wording in 2020".
_HOLDS_AGAINST = Pattern(
    r", (?:while|whereas|though|but now)\b|\b(?:whereas|unlike|rather than|in contrast|by contrast)\b"
    r"|\bhad (?:required|barred|allowed|let|asked|promised)\b[^.]*\b(?:only|now|no longer)\b"
    r"|\b(?:narrow|wid|broad|strict|loos|weak|strong|tough)er\b[^.]*\bthan\b|\binstead of\b"
)
# That they differ without a word of how: "narrower than its wording in 2020".
_HOW_UNTOLD = Pattern(r"\b(?:narrow|wid|broad|strict|loos|weak|strong|tough)er\b[^.]*\bthan\b")
_OF_SOURCES = Pattern(
    r"\b(?:sources|outlets?|reports?|accounts|papers)\b|\bwhile [^.]*\b(?:says|said|gives?|reported)\b", re.IGNORECASE
)
_SAYS_WHAT = Pattern(r"\b(?:spoke of|covers?|covered|applies|applied|names?|named|requires?|required|says|only)\b")
_OF_MATTERS = Pattern(
    r"\b(?:laws|bans|ordinances|codes|rules|polic(?:y|ies)|contracts|deals|settlements|rulings|bills|statements)\b",
    re.IGNORECASE,
)
_NEAR = 0.8  # share of the best score
_MOST = 4


def contrasting(question: Question, evidence: Sequence[Evidence], library: Library) -> tuple[Evidence, ...]:
    """Return what holds both sides of a difference that is asked for against each other, and what each was.

    Nothing where no difference is asked for, or no sentence on all who are asked about tells one.
    """
    if question.asks_verdict or not _ASKS.search(question.text) or not question.actors:
        return ()
    able = [one for one in evidence if one.score >= _NEAR * evidence[0].score and _tells(question, one, library)]
    best = max(able, key=lambda one: (len(_years(one)), one.score), default=None)
    if best is None:
        return ()
    return (best, *_each(best, evidence)) if _HOW_UNTOLD.search(best.sentence.text) else (best,)


def led_by_contrast(
    question: Question, chosen: Sequence[Evidence], evidence: Sequence[Evidence], library: Library
) -> tuple[Evidence, ...]:
    """Put what tells a difference before what was chosen, in a comparison before its lines."""
    told = contrasting(question, evidence, library) if question.form is not Form.TIMELINE else ()
    if not told and question.form is Form.COMPARE:
        lines = _openings(chosen, evidence) if _OF_MATTERS.search(question.text) else tuple(chosen)
        told = on_one_point(question, lines, evidence) if _ASKS.search(question.text) else ()
        return (*told, *(one for one in lines if one not in told))
    return (*told, *(one for one in chosen if one not in told))


def _openings(chosen: Sequence[Evidence], evidence: Sequence[Evidence]) -> tuple[Evidence, ...]:
    """Return the main thing that each article tells, where two laws of one and the same are compared."""
    ids = dict.fromkeys(one.article.id for one in chosen)
    if len(ids) != len(chosen) or len({one.article.actors for one in chosen}) > 1:
        return tuple(chosen)
    opening = {one.article.id: one for one in evidence if one.place == 0}
    return tuple(opening.get(one.article.id, one) for one in chosen)


def _tells(question: Question, one: Evidence, library: Library) -> bool:
    said = library.read_article(one.article.id).actors
    on_all = all(library.kin.is_named(actor, said) for actor in question.actors)
    against = _HOLDS_AGAINST.search(one.sentence.text) and not _OF_SOURCES.search(one.sentence.text)
    return on_all and bool(against) and _is_of_years(question, one)


def _is_of_years(question: Question, one: Evidence) -> bool:
    """Tell whether a sentence tells of each year that a question names."""
    return set(question.years) <= _years(one)


def _years(one: Evidence) -> set[int]:
    bare = {int(year) for year in re.findall(r"\b(?:19|20)\d\d\b", one.sentence.text)}
    return bare | {mention.start.year for mention in date_mentions(one.sentence.text, None)}


def _each(best: Evidence, evidence: Sequence[Evidence]) -> Sequence[Evidence]:
    """Return what the same article tells of each side, where the best only says that one is narrower."""
    own = [one for one in evidence if one.article.id == best.article.id and one.place != best.place]
    told = [one for one in own if _SAYS_WHAT.search(one.sentence.text) and one.named & best.named]
    near = sorted(told, key=lambda one: abs(one.place - best.place))[: _MOST - 1]
    return sorted(near, key=lambda one: one.place)
