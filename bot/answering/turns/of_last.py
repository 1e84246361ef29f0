"""What the articles told of last hold of it: which ones those are, whether sources agree, what was before and after."""

import re
from collections.abc import Sequence

from bot.answering.asked.opening import LINK
from bot.answering.asked.question import Question
from bot.answering.followed.conversation import asks_of_anyone, points_back
from bot.answering.followed.ellipsis import is_bare
from bot.answering.followed.whole import is_whole
from bot.answering.found.evidence import Evidence
from bot.answering.found.library import Library
from bot.answering.found.vocabulary import Vocabulary
from bot.answering.reply import Abstention, Reason, Verdict
from bot.answering.settled.differing import DIFFER, if_they_differ, is_of_others
from bot.answering.settled.ruling import Ruling
from bot.answering.times.history import chain_of
from bot.answering.turns.ended import asks_what_came_of_appeal
from bot.answering.turns.noun_told import told_by_noun
from bot.answering.turns.turn import Turn, cited_in
from corpus.patterns import Pattern
from corpus.shelf import Shelf

# Such of what the question before asked for, of which nothing was told.
_OF_UNTOLD = Pattern(
    rf"^{LINK}(?:(?:which|what) (?:ones?|of them)|(?:which|what) (?:are|were) (?:they|those)|such as(?: what)?"
    r"|(?:did|has|have|was|were|will) (?:it|that|they) (?:ever |then |finally )?(?:be |been )?"
    r"(?:pass(?:ed)?|become law|enacted|signed|adopted|go(?:ne)? through))\W*$",
    re.IGNORECASE,
)
_OF_PERSON = Pattern(r"\b(?:he|she|him|his|hers?)\b", re.IGNORECASE)


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


def names_unknown(question: Question, before: Turn | None, vocabulary: Vocabulary) -> tuple[str, ...]:
    """Return whom a question names that no article knows, or asks on of where the question before was refused for it.

    "How much?" after "was Lumenor fined?" asks of no fine on others, whatever was spoken of before.
    """
    if names := vocabulary.unknown_names(question.text, question.actors):
        return names
    last = before.question if before is not None and _is_of_unknown(before) else None
    if last is None or question.mentions or is_whole(question) or not _asks_on(question):
        return ()
    if (names := vocabulary.unknown_names(last.wording, ())) or last.mentions:
        return () if last.earlier and is_bare(last.text) else names  # "and Fresno?" is an aside
    return next((names for text in reversed(last.earlier) if (names := vocabulary.unknown_names(text, ()))), ())


def stays_unknown(turn: Turn, before: Turn | None) -> bool:
    """Tell whether a follow-up was refused for one whom no list holds, as was what it asks on of."""
    last = before.reply if before is not None and _is_of_unknown(before) else None
    if last is None or turn.question is None or not _is_of_unknown(turn) or turn.question.mentions:
        return False
    return turn.reply.text == last.text and not any(actor in last.text for actor in turn.question.actors)


def asks_of_untold(text: str, before: Turn) -> bool:
    """Tell whether a follow-up asks which, or if it passed, of what was asked for before and nothing is told of."""
    untold = isinstance(before.reply, Abstention) and before.reply.reason is Reason.NO_EVIDENCE
    return untold and _OF_UNTOLD.match(text) is not None


def _is_of_unknown(turn: Turn) -> bool:
    return isinstance(turn.reply, Abstention) and turn.reply.reason is Reason.UNKNOWN_ACTOR


def _asks_on(question: Question) -> bool:
    """Tell whether a follow-up points back to what was asked or says too little to ask of anything else."""
    back = points_back(question) or question.leans or asks_of_anyone(question) or not question.content
    return back and not _OF_PERSON.search(question.text)


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
