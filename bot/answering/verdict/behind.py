"""Verdicts that are behind: a later article tells what became of what they rest on."""

import re

from bot.answering.asked.opening import LINK
from bot.answering.asked.question import Question
from bot.answering.found.evidence import Evidence
from bot.answering.lock.applicable import asks_how_it_stood
from bot.answering.reply import Change, Verdict
from bot.answering.settled.ruling import NO_RULING, Ruling
from bot.answering.times.history import REVERSALS, change_of, shown_as, successors, tells_loosening
from bot.answering.verdict.denying import MayCarry
from bot.answering.verdict.likelihood import Found, share_of
from corpus.article import Article
from corpus.patterns import Pattern
from corpus.shelf import Shelf
from corpus.signs import AVAILABLE
from corpus.words import stems

_OF_YEAR = Pattern(
    r"\b(?P<year>(?:19|20)\d\d) (?:[\w-]+ )?(?:code|report|study|guidance|guidelines|principles|standard|document"
    r"|letter|memo|audit)"
    r" (?:[a-z]+ly )?(?:says?|treats?|requires?|allows?|lets?|calls?|states?|names?|lists?|tells?|recommends?"
    r"|advises?|warns?)\b",
    re.IGNORECASE,
)
_AHEAD = Pattern(rf"^{LINK}(?:will|shall)\b", re.IGNORECASE)
# What undoes a decision is told after it.
_DEEDS = frozenset(
    stems("veto override overrule overturn repeal lift reverse rescind revoke quash cancel scrap drop withdraw settle")
)
_OUTRIGHT = 0.9  # share from which a sentence denies it whatever else is told
_PLAINLY = 0.8  # share from which a later sentence says the same as plainly
_AS_MUCH = 0.75  # share of what a sentence covers of a question from which on another one is on the same matter


def brought_up(question: Question, found: Found, ruling: Ruling, articles: Shelf, may_carry: MayCarry) -> Ruling:
    """Return a verdict that is not behind; none in place of one that is, but for what was turned round since."""
    if not _is_behind(question, found, ruling, articles):
        return ruling
    return _said_since(found, ruling, articles, may_carry) or _denied_since(
        question, found, ruling, articles, may_carry
    )


def _is_behind(question: Question, found: Found, ruling: Ruling, articles: Shelf) -> bool:
    """Tell whether a verdict rests on what a later article goes on from.

    What was resumed had stopped then, and what was reversed or binds less since is not *still* as it was, nor will it
    be; nor does any no rest on it that rules do not come to, too, or on a deed that a later title tells of.
    """
    now = question.asks_how_it_stands or _AHEAD.search(question.text)
    plain = now and ruling.verdict is not Verdict.PARTLY
    unruled = found.ruling.verdict is None and ruling.verdict is Verdict.NO and not question.past
    if (question.still or plain or unruled) and _is_turned_since(question, found, ruling, articles):
        return True
    later = successors(ruling.support[0].article, articles) if ruling.verdict is not None else ()
    if not later:
        return False
    if ruling.verdict is Verdict.NO and any(_is_titled_by_it(question, ruling.support[0], one) for one in later):
        return True
    return ruling.verdict is Verdict.NO and "resumed" in question.clause.signs


def _is_titled_by_it(question: Question, own: Evidence, later: Article) -> bool:
    """Tell whether a later article has in its title what is asked to have been done, of which a sentence is silent."""
    if not question.past:
        return False
    title, said = frozenset(stems(later.title)), frozenset(stems(own.sentence.text))
    return bool({word.stem for word in question.content} & _DEEDS & title - said)


def _said_since(found: Found, ruling: Ruling, articles: Shelf, may_carry: MayCarry) -> Ruling | None:
    """Return the verdict on what the newest article after it says as plainly, with what it rested on behind.

    None where what was told binds less since: a no to "only advice?" does not stand on "only challenges them to".
    """
    verdict = ruling.verdict
    after = [one for shown in ruling.support[:1] for one in successors(shown.article, articles)]
    if verdict is None or any(tells_loosening(one.text) for one in after):
        return None
    later = {one.id for one in after}
    again = [
        one
        for one in found.read
        if one.evidence.article.id in later
        and share_of(one.says, verdict) >= _PLAINLY
        and may_carry(verdict, one.evidence)
    ]
    newest = max(again, key=lambda one: (one.evidence.article.day, share_of(one.says, verdict)), default=None)
    return None if newest is None else Ruling(verdict, (newest.evidence, *ruling.support))


def _denied_since(question: Question, found: Found, ruling: Ruling, articles: Shelf, may_carry: MayCarry) -> Ruling:
    """Return no where the newest article after it says outright that it is not *still* so; else no verdict.

    That is what "reversed the ruling" says to whether the ruling still holds. What rests on it comes behind.
    """
    if ruling.verdict is not Verdict.NO or not question.still:
        return NO_RULING
    newest = successors(ruling.support[0].article, articles)[-1:]
    denying = (one for one in found.read if one.evidence.article in newest and one.says.denies >= _OUTRIGHT)
    told = [one for one in denying if may_carry(Verdict.NO, one.evidence)]
    best = max(told, key=lambda one: one.weight, default=None)
    return NO_RULING if best is None else Ruling(Verdict.NO, (best.evidence, *ruling.support), across=True)


def _is_turned_since(question: Question, found: Found, ruling: Ruling, articles: Shelf) -> bool:
    """Tell whether an article that is not shown turned round what one of those shown tells, or loosened it.

    Nor is a verdict behind for an older article beside the deciding one that was turned round before that came: a fine
    that one court threw out and a higher one brought back. What binds less since bars less, and may let people do more:
    that a company sells it is no matter of that. Nor is it one of how things stood in a year before, or of what an
    article leaves alone that turned round a part.
    """
    shown = {one.article.id: one for one in ruling.support}
    after = ((own, one) for own in shown.values() for one in successors(own.article, articles))
    deciding = ruling.support[0].article if ruling.support else None
    later = [
        one
        for own, one in after
        if one.id not in shown
        and not _is_of_later(question, one)
        and not _is_left_alone(own, one, found)
        and deciding not in successors(one, articles)
    ]
    of_bar = question.clause.signs.get(AVAILABLE) is not True
    touched = ruling.verdict is Verdict.NO or (ruling.verdict is Verdict.YES and of_bar)
    loosened = touched and any(tells_loosening(one.text) for one in later)
    return loosened or any(change_of(one) in REVERSALS for one in later)


def _is_left_alone(own: Evidence, later: Article, found: Found) -> bool:
    """Tell whether an article that turned round only a part speaks less of what is asked than a sentence before.

    What only binds less since may do so in all it said.
    """
    in_part = change_of(later) is Change.REVERSED and shown_as(later, Change.REVERSED) not in REVERSALS
    if not in_part or tells_loosening(later.text):
        return False
    there = [one.covered for one in found.told if one.article.id == later.id]
    return bool(there) and max(there) < _AS_MUCH * own.covered


def _is_of_later(question: Question, article: Article) -> bool:
    """Tell whether an article is of a year after that of which a question asks how things stood."""
    published = article.published
    if published is None:
        return False
    named = _OF_YEAR.search(question.text)
    if named is not None:  # what the code of 2020 says, that of 2025 does not change
        return published.year > int(named["year"])
    return asks_how_it_stood(question) and published.year > max(question.years)
