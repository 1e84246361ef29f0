"""What an open question takes for granted: "Why did Google ban ..." is not answered as though it had."""

import re
from collections.abc import Sequence

from bot.answering.asked.forms import OF_TIME, Form
from bot.answering.asked.question import Question
from bot.answering.times.events import undoes_bar
from bot.answering.verdict.judge import Leaning
from corpus.article import Article
from corpus.patterns import Pattern
from corpus.signs import AVAILABLE

# Forms that ask about an event as though it had happened.
_PRESUMING = frozenset({Form.WHY, Form.WHEN, Form.WHO, Form.HOW_MUCH, Form.HOW_LONG})
_FIRM = 0.8  # strength from which a contradiction counts
_SUPPORT = 0.6  # share of its strength that is enough support to let the premise stand
_HAS_PART = 0.75  # one of two who are asked about is named in the sentence, the other in its article
_NEARLY_ALL = 0.9  # share of the question's words
_ANSWERED = 0.5  # share read to answer
_SILENT = 0.9  # share read to leave the question open
_SPOKEN_OF = 0.5  # share of the question's words that support has to speak of
_SO_FAR = Pattern(r"\b(?:never|yet|so far|to date)\b", re.IGNORECASE)


def denied_premise(question: Question, leanings: Sequence[Leaning]) -> Leaning | None:
    """Return what firmly denies what the question takes for granted, where little bears that out.

    What is read to answer the question bears it out, in whatever words; a date may be that of the reverse, unless its
    sentence says all that is asked.
    """
    if not _presumes(question) or (question.form is not Form.WHEN and any(_is_answer(one) for one in leanings)):
        return None
    supporting = _supporting(question, leanings)
    denial = _denial(question, leanings)
    support = max((one.strength for one in supporting), default=0.0)
    if (
        denial is not None
        and denial.strength >= _FIRM
        and not _is_silent(denial)
        and not (denial.covered >= _NEARLY_ALL and _is_answer(denial))
        and support < _SUPPORT * denial.strength
        and not any(_one_supersedes(one.evidence.article, denial.evidence.article) for one in supporting)
        and not any(_is_done_since(one, denial) for one in supporting)
        and not any(one.agrees and denial.evidence.article.id in one.evidence.article.supersedes for one in leanings)
    ):
        return denial
    return None


def is_unsaid(question: Question, leanings: Sequence[Leaning]) -> bool:
    """Tell whether a reason is asked for what no article says, or the day on which a bar ended that none says ended."""
    supporting = _supporting(question, leanings)
    if question.form is Form.WHEN and question.past and undoes_bar(question.clause):
        return _presumes(question) and not supporting
    return (
        _presumes(question)
        and question.form is Form.WHY
        and bool(question.content)
        and not any(_is_answer(one) or (one.covered >= _SPOKEN_OF and one in supporting) for one in leanings)
    )


def _is_answer(one: Leaning) -> bool:
    return one.evidence.affirms >= _ANSWERED


def _is_silent(one: Leaning) -> bool:
    """Tell whether a sentence was read to leave the question open: it denies something else then."""
    return one.evidence.says is not None and one.evidence.says.leaves_open >= _SILENT


def _presumes(question: Question) -> bool:
    return question.form in _PRESUMING and bool(question.clause.signs and question.mentions)


def _supporting(question: Question, leanings: Sequence[Leaning]) -> list[Leaning]:
    return [one for one in leanings if one.specific and one.agrees and _bears_out(question, one)]


def _denial(question: Question, leanings: Sequence[Leaning]) -> Leaning | None:
    """Return the strongest denial, or what superseded it and denies as firmly."""
    if undoes_bar(question.clause) and question.form in OF_TIME and not question.past:
        return None  # "when does the ban end?" takes the ban for granted, and what bars bears it out
    denying = [one for one in leanings if one.specific and not one.agrees and (one.about or _is_between(question, one))]
    if "covers" in question.clause.signs:  # who is bound by a ban, or left out of it, is not denied by what it bars
        denying = [one for one in denying if any("covers" in clause.signs for clause in one.evidence.clauses)]
    best = max(denying, key=lambda one: one.strength, default=None)
    later = (one for one in denying if best is not None and best.evidence.article.id in one.evidence.article.supersedes)
    return max((one for one in later if one.strength >= _FIRM), key=lambda one: one.strength, default=best)


def _is_between(question: Question, one: Leaning) -> bool:
    """Tell whether a sentence on another's act says all that is asked of two: "It imposed no fine on Clearview"."""
    has_part = len(question.actors) > 1 and one.evidence.actors_named >= _HAS_PART
    return has_part and one.covered >= _NEARLY_ALL


def _one_supersedes(one: Article, other: Article) -> bool:
    """Tell whether one article supersedes the other: then both happened, one after the other."""
    return one.id in other.supersedes or other.id in one.supersedes


def _is_done_since(one: Leaning, denial: Leaning) -> bool:
    """Tell whether a later article tells of what had never been done, or not yet, when the other was written."""
    earlier, later = denial.evidence.article.published, one.evidence.article.published
    is_later = earlier is not None and later is not None and earlier.last < later.first
    return is_later and one.covered >= _NEARLY_ALL and bool(_SO_FAR.search(denial.evidence.sentence.text))


def _bears_out(question: Question, one: Leaning) -> bool:
    """Tell whether a sentence may bear out a premise: what a bar leaves out ("does not cover ...") is no end of it."""
    if not undoes_bar(question.clause):
        return True
    telling = [clause.signs for clause in one.evidence.clauses if clause.ceased or not clause.denied]
    return any(said.get(AVAILABLE) is True and said.get("covers") is not False for said in telling)
