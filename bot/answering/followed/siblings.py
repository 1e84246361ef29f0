"""Another one of a body by its time: "the later report", "the earlier fine"."""

import re
from collections.abc import Callable, Sequence

from bot.answering.asked.opening import LINK
from bot.answering.asked.question import Question
from corpus.article import Article
from corpus.patterns import Pattern

_ONE = (
    r"the (?:(?P<later>later|newer|next|subsequent|more recent)|earlier|previous|older|prior)"
    r" (?:report|ruling|judgment|decision|fine|contract|deal|settlement|study|audit|test|trial|pilot|letter|lawsuit"
    r"|complaint|order|law|ban|bill|one)\b"
)
_SIBLING = Pattern(rf"\b{_ONE}", re.IGNORECASE)
# What it says altogether.
_IN_GENERAL = Pattern(
    rf"^{LINK}(?:(?:and )?(?:what|how) about {_ONE}"
    rf"|what (?:did|does|was in|is in|about) {_ONE.replace('later>', 'after>')}"
    r"(?: (?:find|say|conclude|show|reveal|state|tell|hold|decide|order))?"
    rf"|{_ONE.replace('later>', 'newer>')})\W*$",
    re.IGNORECASE,
)
_EARLIER = Pattern(r"\b(?:earlier|previous(?:ly)?|prior|older|before that)\b", re.IGNORECASE)


def asks_what_it_says(question: Question) -> bool:
    """Tell whether a follow-up asks what such another one says altogether: "what did the later report find?"."""
    return _IN_GENERAL.match(question.text) is not None


def sibling_of(
    question: Question, told: Article, others: Sequence[Article], is_of_same: Callable[[Article], bool]
) -> frozenset[str]:
    """Return those of ``others`` that a follow-up means by "the later report" than the one that was ``told``.

    They are by the same ones, and came later or earlier; nothing where there are none, or the one itself tells of an
    earlier one.
    """
    said = _SIBLING.search(question.text) if question.earlier and not question.mentions else None
    then = told.published
    if said is None or then is None or (not said["later"] and _EARLIER.search(told.text)):
        return frozenset()

    def is_meant(one: Article) -> bool:
        if one.id == told.id or one.published is None or not is_of_same(one):
            return False
        return one.published.first > then.last if said["later"] else one.published.last < then.first

    return frozenset(one.id for one in others if is_meant(one))
