"""What is newest on somebody, or on something of theirs: "what's the latest on Clearview?", "... on its fines?"."""

import re
from collections.abc import Sequence

from bot.answering.asked.forms import Form
from bot.answering.asked.question import Question
from bot.answering.found.evidence import Evidence
from bot.answering.found.library import Library
from bot.answering.times.timeline import on_asked
from bot.answering.told.selecting import newest_first
from corpus.actor import THINGS
from corpus.patterns import Pattern

_ALL_NAMED = 0.9  # share of the actors asked about, where what belongs to one stands for it
# "The latest deadline" is none of it.
_NEWS_ON = Pattern(
    r"\b(?:latest|newest)(?: (?:news|developments?|updates?))? (?:on|about|with|from|in)\b"
    r"|\b(?:news|new) (?:on|about|with)\b",
    re.IGNORECASE,
)


def asks_news(question: Question) -> bool:
    """Tell whether a question asks what is newest on those whom it names, or on something of theirs."""
    of_them = question.form is Form.WHAT and bool(question.mentions)
    return question.latest and (question.in_general or (of_them and _NEWS_ON.search(question.text) is not None))


def news_first(question: Question, evidence: Sequence[Evidence], library: Library, limit: int) -> tuple[Evidence, ...]:
    """Return what articles on those asked about state first, newest first.

    Of news on something of theirs it is what has the most words for that, of news on a product or a law what names it
    itself: nothing that its maker, or the parliament before which a bill is, did besides.
    """
    opening = [one for one in evidence if one.place == 0 and _names_asked(question, one, library)]
    things = {actor for actor, kind in zip(question.actors, question.kinds, strict=True) if kind in THINGS}
    opening = (
        [one for one in opening if things <= library.read(one.sentence).actors]
        or [one for one in opening if things <= library.read_article(one.article.id).actors]
        or opening
    )
    most = max((one.covered for one in opening), default=0.0)
    on_it = [one for one in opening if question.in_general or one.covered == most > 0]
    return newest_first(on_asked(question, on_it, library))[:limit]


def _names_asked(question: Question, one: Evidence, library: Library) -> bool:
    said = library.read(one.sentence).actors
    return one.actors_named >= _ALL_NAMED or all(library.kin.is_named(actor, said) for actor in question.actors)
