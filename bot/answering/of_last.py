"""What the articles told of last hold of it: which ones those are, whether sources agree, what was before and after."""

from collections.abc import Sequence

from bot.answering.asked.question import Question
from bot.answering.ended import asks_what_came_of_appeal
from bot.answering.found.evidence import Evidence
from bot.answering.found.library import Library
from bot.answering.noun_told import told_by_noun
from bot.answering.reply import Verdict
from bot.answering.settled.differing import DIFFER, if_they_differ, is_of_others
from bot.answering.settled.ruling import Ruling
from bot.answering.times.history import chain_of
from bot.answering.turn import Turn, cited_in
from corpus.shelf import Shelf


def of_last_told(
    question: Question, evidence: Sequence[Evidence], before: Turn | None, library: Library
) -> Ruling | None:
    """Return what is told of a follow-up by the article of what was told last; None where that is not asked for."""
    if by_noun := told_by_noun(question, evidence, before, library):
        return Ruling(None, by_noun)
    if before is None or before.question is None or question.mentions or not before.citations:
        return None
    if (verdict := if_they_differ(question.text)) is not None:
        return _apart(verdict, evidence, before)
    if before.tells and asks_what_came_of_appeal(question.text, before.question.text):
        after = _after(evidence, before)
        return Ruling(None, after) if after else None
    return None


def told_before(evidence: Sequence[Evidence], before: Turn | None, articles: Shelf) -> tuple[Evidence, ...]:
    """Return what the article tells from which the one cited first goes on, in its order; nothing where it is none.

    Where a line begins with that one, what was so before is asked of what was told beside it of the same line.
    """
    cited = [citation.article for citation in cited_in(before)[:2]]
    line = [article.id for article, _ in chain_of(cited[0], articles)] if cited else []
    asks_of_past = before is not None and before.question is not None and before.question.past
    places = [line.index(article.id) for article in cited[: 1 if asks_of_past else None] if article.id in line]
    place = next((place for place in places if place), 0)
    earlier = line[place - 1 : place] if place else []
    return tuple(sorted((one for one in evidence if one.article.id in earlier), key=lambda one: one.place))


def _apart(verdict: Verdict, evidence: Sequence[Evidence], before: Turn) -> Ruling | None:
    """Return what the article told of first holds of what others give: ``verdict`` where that was told with it."""
    first, told = before.citations[0].article.id, {one.quote for one in before.citations}
    others = [one for one in evidence if one.article.id == first and is_of_others(one.sentence.text)]
    others.sort(key=lambda one: (one.sentence.text not in told, one.place))
    if not others:
        return None
    differ = others[0].sentence.text in told and DIFFER.search(others[0].sentence.text)
    return Ruling(verdict if differ else None, tuple(others))


def _after(evidence: Sequence[Evidence], before: Turn) -> tuple[Evidence, ...]:
    """Return what stands in the article behind what was told first, in its order."""
    first = before.citations[0]
    own = sorted((one for one in evidence if one.article.id == first.article.id), key=lambda one: one.place)
    place = next((one.place for one in own if one.sentence.text == first.quote), None)
    behind = [one for one in own if place is not None and one.place > place]
    return tuple(one for one in behind if not is_of_others(one.sentence.text))
