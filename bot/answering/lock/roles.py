"""Who does it to whom where nouns tell it: "the chain bars lawyers" is no yes to lawyers having barred the chain."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from msgspec import Struct

from bot.answering.asked.kin import Kin
from bot.answering.asked.opening import LINK
from bot.answering.asked.question import Question, plain_stems
from bot.answering.asked.verbs import PAST
from bot.answering.found.evidence import Evidence
from corpus.actor import Mention
from corpus.deeds import TO_BE
from corpus.lexicon import shipped_lexicon
from corpus.patterns import Pattern
from corpus.words import Word, words

_DOES = Pattern(rf"^{LINK}(?:did|does|do|has|have|had)(?:n['’]?t)? ", re.IGNORECASE)
_SUBJECT = r"(?:(?!(?:after|because|before|by|if|that|to|when|which|while|who)\b)[^?,;:])*?"
_IS_DONE = Pattern(
    rf"^{LINK}(?:(?:is|are|was|were)(?:n['’]?t)? (?P<who>{_SUBJECT})"
    rf"|(?:has|have|had)(?:n['’]?t)? (?P<has>{_SUBJECT}) been"
    rf"|(?:did|does|do)(?:n['’]?t)? (?P<got>{_SUBJECT}) get) (?:\w+ly )?"
    r"(?P<verb>[a-z]+ed|sold|bought|told)\b(?P<rest>[^?]*)",
    re.IGNORECASE,
)
_BY = Pattern(r"\bby (?P<by>[^?]*)", re.IGNORECASE)
# Where a noun and what belongs to it end.
_STOP = Pattern(
    r"[,;:?()]|\b(?:about|against|after|and|as|at|because|before|by|during|for|from|if|in|into|of|on|or|over|since|that"
    r"|to|under|when|which|who|whom|while|with|without)\b",
    re.IGNORECASE,
)
_DETERMINERS = frozenset(
    {"a", "an", "the", "its", "their", "his", "her", "all", "any", "no", "some", "of", "with", "for"}
)
_TO = frozenset({"to", "may", "can", "could", "must", "will", "would", "should", "not", "did", "does", "do"})
_RELATIVE = frozenset({"that", "which", "who", "whom"})
_NO_VERBS = frozenset({"not", "never", "only", "also", "still"})  # "should not rest": neither of these is its verb
# What two do alike, or to each other, and what tells of a state: who stands first tells nothing.
_EITHER = frozenset(
    word.stem
    for word in words(
        "settle agree sign partner share meet compete join merge talk differ match use test do be have get make let go"
        " take give begin start end stop keep need want face lead"
    )
)
# Before what ends in "s" they stand as its subject: "the law bars it", not "live alerts".
_RULES = frozenset(
    {"act", "ban", "bill", "law", "order", "ordinance", "rule", "settlement", "also", "now", "still", "only"}
)
_REACH = 3  # words between "was" and its participle


class _Deed(Struct, frozen=True):
    """What is asked: stems that tell of it, who is to have done it and to whom; None where that is not named."""

    stems: frozenset[str]
    doer: "Noun | None"
    target: "Noun | None"
    behind: str = ""  # the word that joins the target to its verb: "belongs to"


class Noun(Struct, frozen=True):
    """The head of a group of words: the actor it names, or its stem."""

    stem: str
    actor: str | None


class Sides(Struct, frozen=True):
    """What stands on either side of a verb of a sentence, where the doer and where the one it is done to stands."""

    doing: Sequence[Word]
    done_to: Sequence[Word]
    behind: str


def stand_the_other_way(question: Question, one: Evidence, kin: Kin) -> bool:
    """Tell whether a sentence has the doer asked about as the target of the same verb, or its target as the doer."""
    told = one.mentions
    inside = words(one.sentence.text)
    for deed in _deeds(question, inside):
        both = list(sides_told(inside, deed.stems, deed.behind))
        if both and all(_are_exchanged(deed, sides, told, kin) for sides in both):
            return True
    return False


def _are_exchanged(deed: _Deed, sides: Sides, told: Sequence[Mention], kin: Kin) -> bool:
    does = stands(deed.doer, sides.doing, told, kin)
    suffers = stands(deed.target, sides.done_to, told, kin)
    is_done_to = stands(deed.doer, sides.done_to, told, kin)
    acts = stands(deed.target, sides.doing, told, kin)
    if acts and is_done_to and _exactly(deed, sides, told):
        return True
    if does or suffers or deed.behind != sides.behind:
        return False
    if deed.doer is None:  # whatever else is done to it: "barred from it", "bars a chain from it"
        return acts and bool(_actors(sides.done_to, told))
    return acts or (is_done_to and deed.target is not None)


def _exactly(deed: _Deed, sides: Sides, told: Sequence[Mention]) -> bool:
    """Tell whether two of one house stand in each other's place: "belongs to", of a maker and its owner."""
    pairs = ((deed.doer, sides.done_to), (deed.target, sides.doing))
    others = ((deed.doer, sides.doing), (deed.target, sides.done_to))
    return all(_names(noun, side, told) for noun, side in pairs) and not any(
        _names(noun, side, told) for noun, side in others
    )


def _names(noun: Noun | None, side: Sequence[Word], told: Sequence[Mention]) -> bool:
    return noun is not None and noun.actor is not None and noun.actor in _actors(side, told)


def _actors(side: Sequence[Word], told: Sequence[Mention]) -> frozenset[str]:
    return frozenset(mention.actor for mention in told if any(mention.span.holds(word.span.start) for word in side))


def stands(noun: Noun | None, side: Sequence[Word], told: Sequence[Mention], kin: Kin) -> bool:
    """Tell whether a noun, or whom it names, is among the words of a side."""
    if noun is None:
        return False
    if noun.actor is not None:
        actors = _actors(side, told)
        return not kin.families((noun.actor,)).isdisjoint(actors) or kin.is_named(noun.actor, actors)
    return any(word.stem == noun.stem for word in side)


def _deeds(question: Question, inside: Sequence[Word]) -> Iterator[_Deed]:
    text = question.text
    if found := _IS_DONE.match(text):
        if stems := _verb_stems(found["verb"]):
            who = next(found.span(name) for name in ("who", "has", "got") if found[name] is not None)
            by = _BY.search(text, found.start("rest"))
            yield _Deed(stems, by and head_of(question, *by.span("by")), _last(question, *who))
    elif found := _DOES.match(text):
        yield from _done(question, inside, found.end())


def _done(question: Question, inside: Sequence[Word], start: int) -> Iterator[_Deed]:
    """Yield what is asked behind "did" by a verb that a sentence has, too."""
    text, alike = question.text, shipped_lexicon().alike
    said = {word.stem for word in inside if _is_verb(inside, word)}
    asked = [word for word in words(text) if word.span.start >= start]
    for before, word in pairwise(asked):
        if word.stem in _EITHER or _STOP.search(text, start, word.span.start):
            return
        named = any(one.span.holds(word.span.start) for one in question.mentions)
        if named or before.text in _DETERMINERS or alike(word.stem).isdisjoint(said):
            continue
        joined = _STOP.match(text, word.span.end + 1)
        behind = "" if joined is None else joined[0].lower()
        target = head_of(question, word.span.end + 1 if joined is None else joined.end(), len(text))
        yield _Deed(alike(word.stem), _last(question, start, word.span.start), target, behind)
        return


def _verb_stems(verb: str) -> frozenset[str]:
    stem = words(verb)[0].stem
    return frozenset() if stem in _EITHER else shipped_lexicon().alike(stem)


def head_of(question: Question, start: int, end: int) -> Noun | None:
    """Return the head of the first group of nouns in a part of a question."""
    stop = _first_stop(question, start, end)
    return _last(question, start, stop)


def _first_stop(question: Question, start: int, end: int) -> int:
    for found in _STOP.finditer(question.text, start, end):
        if not any(one.span.holds(found.start()) for one in question.mentions):
            return found.start()
    return end


def _last(question: Question, start: int, end: int) -> Noun | None:
    """Return the last noun of a group: of "the town's education commissioner" the commissioner."""
    end = _first_stop(question, start, end)
    inside = [word for word in words(question.text) if start <= word.span.start < end]
    if not inside:
        return None
    last = inside[-1]
    actor = next((one.actor for one in question.mentions if one.span.holds(last.span.start)), None)
    plain = plain_stems("grammar") | plain_stems("topic") | plain_stems("light")
    if actor is None and (last.stem in plain or not last.text.isalpha()):
        return None
    return Noun(last.stem, actor)


def sides_told(inside: Sequence[Word], stems: frozenset[str], joined: str = "") -> Iterator[Sides]:
    """Yield what stands on either side of each verb of a sentence that is one of ``stems``."""
    for place, word in enumerate(inside):
        if word.stem not in stems or not _is_verb(inside, word):
            continue
        before, after = inside[:place], inside[place + 1 :]
        behind = after[0].text if after and after[0].text == joined else ""
        if _is_passive(before, after):
            by = next((at for at, other in enumerate(after) if other.text == "by"), len(after))
            yield Sides(after[by + 1 :], (*before, *after[:by]), behind)
        elif not _is_of_object(before):
            yield Sides(before, after, behind)


def _is_verb(inside: Sequence[Word], word: Word) -> bool:
    """Tell whether a word tells what was done: "banned", "bars", "to ban", and not "the fixed cameras", "the bans"."""
    place = inside.index(word)
    before = inside[place - 1].text if place else ""
    if word.text in _NO_VERBS or before in _DETERMINERS or before.endswith(("'s", "’s")):
        return False
    past = word.text.endswith("ed") or word.text in PAST
    return past or before in _TO or (word.text.endswith("s") and before in _RELATIVE | _RULES)


def _is_passive(before: Sequence[Word], after: Sequence[Word]) -> bool:
    near = {word.text for word in before[-_REACH:]}
    return not near.isdisjoint(TO_BE) or (bool(after) and after[0].text == "by")


def _is_of_object(before: Sequence[Word]) -> bool:
    """Tell whether a verb is that of "the maker, which the town fined": whom it befalls stands before it."""
    near = [word.text for word in before[-4:]]
    return any(text in _RELATIVE for text in near[:-1]) and near[-1] not in _RELATIVE
