"""Which quotes a reader sees first, and in which words."""

from collections.abc import Container, Sequence
from itertools import takewhile

from bot.answering.asked.forms import Form
from bot.answering.asked.question import Question
from bot.answering.found.evidence import Evidence
from bot.answering.reply import Citation, Verdict
from bot.answering.settled.differing import is_of_others
from bot.answering.times.bearing import Line
from bot.answering.times.history import REVERSALS
from corpus.duplicates import group_duplicates

IN_LINES = frozenset({Form.LIST, Form.COMPARE, Form.TIMELINE})  # answered in a line for each quote
_BEFORE_THAT = "Before that: "


def first_shown(verdict: Verdict | None) -> int:
    """Return how many quotes a verdict shows before what came later: in part takes what is limited and its limit."""
    return 2 if verdict is Verdict.PARTLY else 1


def shown_first(  # noqa: PLR0913 - what is asked, what was found and what came later
    question: Question,
    verdict: Verdict | None,
    citations: Sequence[Citation],
    line: Line,
    again: Evidence | None,
    *,
    changed: bool,
) -> Sequence[Citation]:
    """Return what a reader sees first, the best that is cited and what has changed since or was said ``again``.

    What is asked of today, and a length of time that was ``changed``, never rests on a superseded article alone. Nor
    does yes or no on a step that was undone since.
    """
    if question.form in IN_LINES:
        return citations
    shown = citations[: _most_shown(verdict, citations)] if verdict else _of_first_article(citations)
    ids = [citation.article.id for citation in shown]
    told = max((place for place, (article, _) in enumerate(line.later, 1) if article.id in ids), default=0)
    untold = line.later[told:]
    undone = question.asks_verdict and any(change in REVERSALS for _, change in untold)
    if untold and (not question.past or question.still or changed or undone):
        return (*shown, *_of_article(untold[-1][0].id, citations))
    return (*shown, *_of_article(again.article.id, citations)) if again and again.article.id not in ids else shown


def _most_shown(verdict: Verdict | None, citations: Sequence[Citation]) -> int:
    """Return how many quotes carry a verdict: what another source gives stands beside the one it rests on."""
    first, *others = citations
    beside = others[:1] if others and others[0].article.id == first.article.id else ()
    return 2 if any(is_of_others(one.quote) for one in beside) else first_shown(verdict)


def _of_first_article(citations: Sequence[Citation]) -> Sequence[Citation]:
    """Return what the article tells that is cited first, in as many sentences as follow one another."""
    return list(takewhile(lambda one: one.article.id == citations[0].article.id, citations))


def _of_article(article_id: str, citations: Sequence[Citation]) -> Sequence[Citation]:
    return [citation for citation in citations if citation.article.id == article_id][:1]


def quoted_with_number(shown: Sequence[Citation], outdated: Container[str]) -> list[str]:
    """Quote what is shown with its number; what is of an article in ``outdated`` (ids) is said to have come before.

    It stands last: what came after the first quote would be read below "Before that" as older too.
    """
    in_order = sorted(shown, key=lambda one: one.article.id in outdated)
    before = (_BEFORE_THAT if one.article.id in outdated else "" for one in in_order)
    return [f"{lead}“{one.quote}” [{one.number}]" for lead, one in zip(before, in_order, strict=True)]


def one_of_each_source(chosen: Sequence[Evidence]) -> tuple[Evidence, ...]:
    """Drop evidence from copies of an article that is cited already: a wire story in five papers is one source."""
    articles = {one.article.id: one.article for one in chosen}
    if len(articles) < 2:
        return tuple(chosen)
    source_of = {name: group[0] for group in group_duplicates(articles.values()) for name in group}
    kept: dict[str, str] = {}
    for one in chosen:
        kept.setdefault(source_of.get(one.article.id, one.article.id), one.article.id)
    return tuple(one for one in chosen if one.article.id in kept.values())
