"""Deeds of one to another that a sentence tells just as they are asked: "Did the ICO fine Clearview?".

The model reads "fined" as a denial where what it cannot read stands beside it: an abbreviation, a sum, a court. Who did
it to whom and by which verb are compared instead, where nothing else is asked.
"""

import re
from collections.abc import Collection, Sequence

from msgspec import structs

from bot.answering.asked.forms import ASKS_DONE, asking_verb, without_hearsay
from bot.answering.asked.kin import IsNamed, Kin
from bot.answering.asked.opening import LINK
from bot.answering.asked.polarity import as_meant
from bot.answering.asked.question import Question
from bot.answering.found.evidence import Evidence
from bot.answering.lock.opposites import tells_the_opposite
from bot.answering.lock.shortfall import asks_of_all
from bot.answering.reply import Verdict
from bot.answering.settled.ruling import Ruling
from bot.answering.times.history import successors
from corpus.actor import AREAS
from corpus.clauses import Clause, Mood
from corpus.deeds import Deed, deeds_in
from corpus.lexicon import shipped_lexicon
from corpus.patterns import Pattern
from corpus.shelf import Shelf
from corpus.words import stems

# Of what one allows, pays or gives up it matters how much; what was bought, ordered or sued was so, whatever for.
_WHOLE = frozenset({"accuse", "punish", "arrest", "order", "ask", "buy"})
_WORDS = frozenset({"order", "ask"})  # kinds of deeds that are done by asking
_OWN_MOOD = {"order": Mood.ASKED, "ask": Mood.ASKED, "accuse": Mood.ALLEGED}  # of a clause that tells such a deed
_FOLLOWING = frozenset({"overturned", "continues", "paid", "settled"})  # axes: "did the UK fine get thrown out?"
_NARROWS = Pattern(
    r"\b(?:only|just|merely|first|last|again|twice|(?:second|third|fourth) time|another|once more|still|already|yet"
    r"|than|never|not)\b|n['’]t\b|\d",
    re.IGNORECASE,
)
# In these nobody did it whom the sentence could lack: "did the Swiss fine it?" may name whom no article speaks of.
_SUFFERED = Pattern(
    rf"^{LINK}(?:(?:was|were)\w*|(?:has|have|had)\w*\b.* been|did\w*\b.* get)\b(?!.*\bby\b)",
    re.IGNORECASE,
)
# Whom somebody sued it leaves open.
_ASKS_SUED = Pattern(
    rf"^{LINK}(?:did|has|have|had)\b[^?]*\b(?:sued?|(?:filed?|br(?:ing|ought)) (?:an? )?(?:law)?suit)\W*$",
    re.IGNORECASE,
)
# What goes on now: another article may tell that the suit came to an end.
_GOES_ON = Pattern(rf"^{LINK}(?:is|are)\b[^?]*\bbeing sued\b(?!.*\bby\b)", re.IGNORECASE)
_POSSIBLE = Pattern(r"\b(?:can|could|may|might|should|will|would)\b")  # and not the month of May
_IN = Pattern(r"\b(?:in|across|throughout|anywhere in)(?: the)? $", re.IGNORECASE)
_BODIES = Pattern(
    r"(?:['’]s?)? (?:\w+ ){0,2}"
    r"(?:regulators?|watchdogs?|authorit(?:y|ies)|countr(?:y|ies)|governments?|courts?|members?)\b",
    re.IGNORECASE,
)
_UNREAL = frozenset({"if", "whether", "unless", "even if", "until", "before"})
_AND = Pattern(r"\s*(?:and\s+)?(?:the\s+)?")  # a clause may begin behind it
_ENDS = Pattern(r"\s*(?:[,.;]|$|over\b|for\b|in\b|because\b)")  # and no verb


def by_deed(question: Question, evidence: Sequence[Evidence], kin: Kin, articles: Shelf) -> Ruling | None:
    """Return yes where a sentence tells the deed that is asked about, by the same verb or its noun; None elsewhere."""
    where = _where(question, kin)
    asked = _asked(question, where)
    if asked is None:
        return None

    def is_named(actor: str, said: Collection[str]) -> bool:
        return kin.acts_in(actor, said) or (actor in where and kin.has_in_it(actor, said))

    telling = (one for one in evidence if _has_words(question, one) and _tells(asked, one, is_named))
    one = next(telling, None)
    if one is None or (_GOES_ON.search(question.text) and _is_over(question, one, evidence, articles)):
        return None
    return Ruling(Verdict.YES, (one,))


def _is_over(question: Question, one: Evidence, evidence: Sequence[Evidence], articles: Shelf) -> bool:
    """Tell whether a suit may have come to an end: a later article goes on from it, or a sentence tells of one."""
    return bool(successors(one.article, articles)) or any(
        tells_the_opposite(question.text, other.sentence.text) for other in evidence
    )


def _asked(question: Question, where: tuple[str, ...]) -> Deed | None:
    """Return the one deed that a question asks about, where it asks for nothing beyond it.

    "Was it fined in France?" asks whether France did it.
    """
    stated = (
        asking_verb(without_hearsay(question.text)) is None and question.asks_verdict
    )  # "is it true the UK fined it?"
    narrowed = _NARROWS.search(as_meant(question.text)) or asks_of_all(question)
    goes_on = bool(_GOES_ON.search(question.text))
    if not (stated or goes_on or ASKS_DONE.search(question.text)) or narrowed:
        return None
    suffered = goes_on or bool(_SUFFERED.search(question.text))
    alone = bool(_ASKS_SUED.search(question.text))
    told = deeds_in(question.text, question.clause)
    asked = [deed for deed in told if _is_whole(deed, suffered=suffered) or (alone and _is_suit(deed))]
    if len(asked) != 1 or question.clause.denied or question.is_denial:
        return None
    if suffered and not asked[0].doers:
        asked = [structs.replace(asked[0], doers=where)]
    if not {mention.actor for mention in question.mentions} <= {*asked[0].doers, *asked[0].targets}:
        return None  # "and Meta?" is another deed
    follows = asked[0].kind not in _WORDS and question.clause.signs.keys() & _FOLLOWING
    return None if follows else asked[0]


def _where(question: Question, kin: Kin) -> tuple[str, ...]:
    """Return the places in which a question asks for a deed, or for whose public bodies it asks."""
    areas = (mention for mention in question.mentions if kin.kind_of(mention.actor) in AREAS)
    text = question.text
    return tuple(one.actor for one in areas if _IN.search(text, 0, one.span.start) or _BODIES.match(text, one.span.end))


def _is_whole(deed: Deed, *, suffered: bool) -> bool:
    """Tell whether a deed has all its sides: whoever did it goes without saying in "was Clearview fined?"."""
    return deed.kind in _WHOLE and bool(deed.targets) and (suffered or bool(deed.doers))


def _is_suit(deed: Deed) -> bool:
    return deed.kind == "accuse" and bool(deed.doers) and not deed.targets


def _has_words(question: Question, one: Evidence) -> bool:
    """Tell whether a sentence has every word of what is asked: the verb, and whatever else it was about."""
    text = one.sentence.text
    lexicon, said = shipped_lexicon(), frozenset(stems(f"{text} lawsuit" if "class action" in text else text))
    asked = [word.stem for word in question.content]
    return bool(asked) and lexicon.meets_all(asked, said)


def _tells(asked: Deed, one: Evidence, is_named: IsNamed) -> bool:
    return any(
        said.kind == asked.kind
        and all(is_named(doer, said.doers) for doer in asked.doers)
        and all(is_named(target, (*said.targets, *_joined(one, clause))) for target in asked.targets)
        for clause in one.clauses
        if _is_told_as_done(asked.kind, clause, clause.span.of(one.sentence.text))
        for said in deeds_in(one.sentence.text, clause)
    )


def _is_told_as_done(kind: str, clause: Clause, text: str) -> bool:
    moods = {Mood.FACT, _OWN_MOOD.get(kind, Mood.FACT)}
    real = clause.mood in moods and clause.lead not in _UNREAL and not _POSSIBLE.search(text)
    return real and not clause.denied


def _joined(one: Evidence, clause: Clause) -> tuple[str, ...]:
    """Return whom an "and" adds to the last of a clause: "sued the police and NEC, the maker of the software"."""
    added = [mention for mention in one.mentions if mention.span.start >= clause.span.end]
    first = min(added, key=lambda mention: mention.span.start, default=None)
    if first is None or not _AND.fullmatch(one.sentence.text, clause.span.end, first.span.start):
        return ()
    return (first.actor,) if _ENDS.match(one.sentence.text, first.span.end) else ()
