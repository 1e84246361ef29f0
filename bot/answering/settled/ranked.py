"""Whether there was one before: whoever was the first had none before them, whoever was the fourth had three.

The model takes what is told of the one for what is asked of the others.
"""

import re
from collections.abc import Sequence

from bot.answering.asked.kin import Kin
from bot.answering.asked.question import Question, plain_stems
from bot.answering.found.evidence import Evidence
from bot.answering.lock.ordering import OthersBefore, others_before
from bot.answering.reply import Verdict
from bot.answering.settled.ruling import Ruling
from corpus.actor import MAKERS
from corpus.clauses import Mood
from corpus.lexicon import shipped_lexicon
from corpus.patterns import Pattern
from corpus.words import stems

_NTH = (
    r"(?P<first>first|1st|earliest)|(?P<later>second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth"
    r"|2nd|3rd|[4-9]th|10th)"
)
_RANK = Pattern(
    rf"(?P<head>[^;]*?)\b(?:was|were|became) (?:only )?(?:the|[\w.’' -]+['’]s?) (?:very )?"
    rf"(?:{_NTH})\b(?! time)(?P<rest>[^;]*)",
    re.IGNORECASE,
)
_FIRST_TIME = Pattern(r"(?P<head>[^;]*?)\bfor the first time\b(?P<rest>[^;]*)", re.IGNORECASE)
_LISTED = Pattern(r",? after (?P<list>[^;]+)$", re.IGNORECASE)
_UNSURE = Pattern(
    r"\b(?:would|could|may|might|among the|one of the|perhaps|probably|call(?:s|ed)|claim(?:s|ed)?)\b", re.IGNORECASE
)
_KNOWN = Pattern(r"\b(?:publicly|become public|report(?:s|ed)?)\b", re.IGNORECASE)
_OPEN_MOODS = frozenset({Mood.PROPOSED, Mood.ASKED})
_EVENTS = frozenset(
    stems("case lawsuit suit settlement ruling arrest one ban law vote move decision story incident trial")
)
_USED = frozenset(stems("use used try tried test tested enforce enforced invoke invoked apply applied"))
_FILLERS = frozenset(
    stems(
        "such known us american place open public publicly form formal formally adopt pass get make report reported"
        " time first become police law act false match"
    )
)


def by_rank(question: Question, evidence: Sequence[Evidence], kin: Kin) -> Ruling | None:
    """Return no where whom a question names was the first, and yes where they were the second or a later one.

    Whom a list puts behind another one, as "the fourth after A, B and C", had one before them, too.
    """
    asked = others_before(question)
    if asked is None:
        return None
    for one in evidence:
        verdict = _told(question, asked, one, kin) if one.is_on_all and _is_fact(one) else None
        if verdict is not None:
            return Ruling(verdict, (one,))
    return None


def _is_fact(one: Evidence) -> bool:
    return not _UNSURE.search(one.sentence.text) and all(clause.mood not in _OPEN_MOODS for clause in one.clauses)


def _told(question: Question, asked: OthersBefore, one: Evidence, kin: Kin) -> Verdict | None:
    text = one.sentence.text
    rank = _RANK.match(text) or _FIRST_TIME.match(text)
    if rank is None or not _has_all(question, asked, text):
        return None
    listed = _LISTED.search(rank["rest"])
    inside = [mention.actor for mention in one.mentions if mention.span.end <= rank.end("head")]
    if all(kin.is_named(actor, inside) for actor in asked.whom):
        if rank.groupdict().get("later"):
            return Verdict.YES
        return Verdict.NO if _is_as_wide(question, one, rank["rest"], kin) else None
    if listed is None or not rank.groupdict().get("later"):
        return None
    start = rank.start("rest") + listed.start("list")
    named = [mention.actor for mention in one.mentions if mention.span.start >= start]
    return Verdict.YES if any(actor in named[1:] for actor in asked.whom) else None


def _has_all(question: Question, asked: OthersBefore, text: str) -> bool:
    """Tell whether a text speaks of all that is asked to have been before."""
    wanted = {word.stem for word in question.content} - _EVENTS - _USED - _FILLERS
    wanted |= {stem for stem in stems(asked.what) if stem in _EVENTS & {word.stem for word in question.content}}
    return shipped_lexicon().meets_all(wanted, frozenset(stems(text)))


def _is_as_wide(question: Question, one: Evidence, told: str, kin: Kin) -> bool:
    """Tell whether a question asks of no more than of what one was the first: of cities, and of bans on shops.

    Whoever is the first that was reported, or the first with a product, need not be the first of all.
    """
    text = one.sentence.text
    inside = (mention for mention in one.mentions if mention.span.start >= text.index(told))
    names = {stem for mention in inside for stem in stems(mention.span.of(text))}
    plain = plain_stems("grammar") | plain_stems("light") | plain_stems("topic")
    limits = frozenset(stems(told)) - names - plain - _FILLERS
    asked = {word.stem for word in question.content}
    if not shipped_lexicon().meets_all(limits, asked) or (_KNOWN.search(told) and not _KNOWN.search(question.text)):
        return False
    things = [actor for actor in one.named if kin.kind_of(actor) in MAKERS]
    return all(kin.is_named(actor, question.actors) for actor in things)
