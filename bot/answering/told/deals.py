"""Each deal of those asked about, by its sum, be the deals asked for or their number."""

import re
from collections.abc import Sequence

from bot.answering.asked.arranging import Order, order_of
from bot.answering.asked.forms import Form
from bot.answering.asked.quantities import Kind, quantities
from bot.answering.asked.question import Question
from bot.answering.found.evidence import Evidence
from bot.answering.found.library import Library
from corpus.dating import mentions as date_mentions
from corpus.patterns import Pattern

_DEALS = r"(?:deals|contracts|licen[cs]es|purchases|orders)"
# "Which arm were its licences for?" asks for no deal.
_ASKS = Pattern(
    rf"^\W*(?:please )?(?:(?:list|show|give me|name|all)\b (?:[\w.'’-]+ ){{0,4}}?{_DEALS}"
    rf"|(?:which|what) (?:[\w.-]+ )?{_DEALS}|how many (?:[\w-]+ )?(?:deals|contracts|orders))\b"
    r"(?! (?:work|terms|cover\w*|includ\w*|allow\w*)\b)",
    re.IGNORECASE,
)
_FORMS = frozenset({Form.LIST, Form.HOW_MANY, Form.WHAT})
_MADE = Pattern(
    r"\b(?:deals?|contracts?)\b[^.;]*\b(?:worth|for)\b|\b(?:worth|paid|pays|bought|spent|signed|awarded)\b"
    r"|\bhad an? [€£$]",
    re.IGNORECASE,
)
# Part of a sum, or a word on it: neither is another deal.
_ASIDE = Pattern(r"\bup front\b|\bfigure\b|\b(?:differ|disagree)\b|\bvalued\b|\bsettle\w*|\bfined?\b", re.IGNORECASE)


def deals(question: Question, evidence: Sequence[Evidence], library: Library) -> tuple[Evidence, ...]:
    """Return what tells of each deal of those asked about, the newest first; nothing of fewer than two."""
    if question.asks_verdict or question.form not in _FORMS or not question.actors or not _ASKS.search(question.text):
        return ()
    by_sum: dict[float, Evidence] = {}
    for one in evidence:
        sums = [told.value for told in quantities(one.sentence.text) if told.kind is Kind.MONEY]
        if sums and _tells_deal(question, one, library):
            by_sum.setdefault(sums[0], one)
    oldest = order_of(question.typed) is Order.OLDEST
    told = sorted(by_sum.values(), key=_made_on, reverse=not oldest)
    return tuple(told) if len(told) > 1 else ()


def _tells_deal(question: Question, one: Evidence, library: Library) -> bool:
    if _ASIDE.search(one.sentence.text) or not _MADE.search(one.sentence.text):
        return False
    said = library.read(one.sentence).actors
    return all(library.kin.is_named(actor, said) for actor in question.actors)


def _made_on(one: Evidence) -> str:
    dates = date_mentions(one.sentence.text, one.article.published)
    return str(dates[0].start) if dates else one.article.day
