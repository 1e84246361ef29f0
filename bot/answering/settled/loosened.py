"""Whether a body may do what it was barred from: by the rule in force, not by the one that it took the place of.

What is read first is often the bar, which says most plainly what is asked; nothing is left of that.
"""

import re
from collections.abc import Sequence

from bot.answering.asked.opening import LINK
from bot.answering.asked.question import Question
from bot.answering.found.evidence import Evidence
from bot.answering.reply import Verdict
from bot.answering.settled.ruling import Ruling, resting_on
from bot.answering.times.history import REVERSALS, change_of, successors
from corpus.patterns import Pattern
from corpus.shelf import Shelf

_WHOSE = r"(?:the )?[^?,;]{2,60}?(?:police|officers|cops|departments?|agencies|officials|schools?)"
_IT = r"(?:the )?(?:face|facial)[ -]recogni\w+(?: technology| software| tech)?"
_WHEN = r"(?: (?:now|today|these days|again|any ?more|in [A-Z][\w .,]+))*\W*$"
# Without any term: "for which crimes?" and "live?" ask for more.
_ASKS = Pattern(
    rf"^{LINK}(?:(?:are|is) {_WHOSE} (?:now )?(?:allowed|permitted|free|able|entitled) to use {_IT}"
    rf"|(?:can|may|could) {_WHOSE} (?:now )?use {_IT}"
    rf"|(?:does|do|has) (?:the )?[^?;]{{2,60}}? (?:let|allow(?:ed)?|permit(?:ted)?) (?:its|their|the)? ?{_WHOSE}"
    rf" (?:to )?use {_IT}){_WHEN}",
    re.IGNORECASE,
)
_LETS = Pattern(
    r"\b(?:[Pp]olice|[Oo]fficers|cops|[Dd]epartments?|[Aa]gencies|officials|[Ss]chools?)\b(?: in [A-Z][\w .]+?)?"
    r" may (?!not\b)[^.;]*"
    r"\b(?:when|if|only|for|after|unless|where|in cases)\b"
)


def leave_since(question: Question, evidence: Sequence[Evidence], articles: Shelf) -> Ruling | None:
    """Return *partly* where the newest of a line reversed a bar and says in which cases those asked about may do it."""
    if not _ASKS.match(question.text) or question.is_denial or question.years or not question.actors:
        return None
    return resting_on(Verdict.PARTLY, next((one for one in evidence if _lets(one, articles)), None))


def _lets(one: Evidence, articles: Shelf) -> bool:
    newest = bool(one.article.supersedes) and not successors(one.article, articles)
    return (
        newest
        and one.is_in_article_on_all
        and change_of(one.article) in REVERSALS
        and bool(_LETS.search(one.sentence.text))
    )
