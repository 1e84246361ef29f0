"""What an open question takes for granted: "Why did Google ban ..." is not answered as though it had."""

import re
from collections.abc import Sequence

from bot.answering.events import undoes_bar
from bot.answering.forms import Form
from bot.answering.judge import Leaning
from bot.answering.question import Question
from corpus.article import Article
from corpus.signs import AVAILABLE

# Forms that ask about an event as though it had happened.
_PRESUMING = frozenset({Form.WHY, Form.WHEN, Form.WHO, Form.HOW_MUCH, Form.HOW_LONG})
_OF_TIME = frozenset({Form.WHEN, Form.HOW_LONG})
_FIRM = 0.8  # strength from which a contradiction counts
_SUPPORT = 0.6  # share of its strength that is enough support to let the premise stand
_REASON = re.compile(r"\b(?:because|owing to|due to)\b", re.IGNORECASE)
_SPOKEN_OF = 0.5  # share of the question's words that support has to speak of


def denied_premise(question: Question, leanings: Sequence[Leaning]) -> Leaning | None:
    """Return what the articles say instead, where they deny what the question takes for granted or never say it."""
    if question.form not in _PRESUMING or not question.clause.signs or not question.mentions:
        return None
    supporting = [one for one in leanings if one.specific and one.agrees and _bears_out(question, one)]
    denial = _denial(question, leanings)
    support = max((one.strength for one in supporting), default=0.0)
    if (
        denial is not None
        and denial.strength >= _FIRM
        and support < _SUPPORT * denial.strength
        and not any(_are_linked(one.evidence.article, denial.evidence.article) for one in supporting)
        and not any(one.agrees and denial.evidence.article.id in one.evidence.article.supersedes for one in leanings)
    ):
        return denial
    if (
        question.form is Form.WHY
        and question.content
        and not any(one.covered >= _SPOKEN_OF and (one in supporting or _tells_why(one)) for one in leanings)
    ):
        return max(leanings, key=lambda one: (one.covered, one.strength), default=None)
    return None


def _tells_why(one: Leaning) -> bool:
    """Tell whether a sentence gives a reason that all whom the question names have part in."""
    return one.agrees and one.evidence.actors_named == 1 and bool(_REASON.search(one.evidence.sentence.text))


def _denial(question: Question, leanings: Sequence[Leaning]) -> Leaning | None:
    """Return the strongest denial, or what superseded it and denies as firmly."""
    if undoes_bar(question.clause) and question.form in _OF_TIME and not question.past:
        return None  # "when does the ban end?" takes the ban for granted, and what bars bears it out
    denying = [one for one in leanings if one.specific and one.about and not one.agrees]
    if "covers" in question.clause.signs:  # who is bound by a ban, or left out of it, is not denied by what it bars
        denying = [one for one in denying if any("covers" in clause.signs for clause in one.evidence.clauses)]
    best = max(denying, key=lambda one: one.strength, default=None)
    later = (one for one in denying if best is not None and best.evidence.article.id in one.evidence.article.supersedes)
    return max((one for one in later if one.strength >= _FIRM), key=lambda one: one.strength, default=best)


def _are_linked(one: Article, other: Article) -> bool:
    """Tell whether one article supersedes the other: then both happened, one after the other."""
    return one.id in other.supersedes or other.id in one.supersedes


def _bears_out(question: Question, one: Leaning) -> bool:
    """Tell whether a sentence may bear out a premise: what a bar leaves out ("does not cover ...") is no end of it."""
    if not undoes_bar(question.clause):
        return True
    telling = [clause.signs for clause in one.evidence.clauses if clause.ceased or not clause.denied]
    return any(said.get(AVAILABLE) is True and said.get("covers") is not False for said in telling)
