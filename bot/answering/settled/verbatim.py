"""Claims in the words of an article: "Is it true that nine of the 13 members resigned?".

The model that reads sentences was taught questions in other words than theirs, and takes a claim that repeats a whole
sentence for a denial one time in twelve. Whoever checks a claim copies it, so words that are the same are compared.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from msgspec import Struct

from bot.answering.asked.forms import ASKS_DONE
from bot.answering.asked.kin import IsNamed
from bot.answering.asked.one_name import in_house_words
from bot.answering.asked.opening import LINK
from bot.answering.asked.polarity import in_plain_words
from bot.answering.asked.question import Question
from bot.answering.found.evidence import Evidence
from bot.answering.lock.shortfall import asks_of_all
from bot.answering.reply import Verdict
from bot.answering.settled.ruling import NO_RULING, Ruling
from corpus.actor import Mention
from corpus.numbers import VALUES
from corpus.patterns import Pattern
from corpus.relative_dates import MONTHS
from corpus.words import stems, words

_LEAST_WORDS = 4  # fewer may well be about something else
_OPENING = Pattern(
    rf"^{LINK}(?:is|was) it (?:really |actually )?(?:true|right|correct|the case|a fact) that ",
    re.IGNORECASE,
)
_TIME = Pattern(
    rf"\b(?:on|in|since|as of|during) (?:early |mid-?|late )?(?:\d{{1,2}}(?:st|nd|rd|th)? )?"
    rf"(?:(?:{'|'.join(MONTHS)}) )?(?:\d{{1,2}},? )?(?:19|20)\d\d\b,?",
    re.IGNORECASE,
)
_BRACKETS = Pattern(r"\s*\([^)]*\)")
_ASIDE = Pattern(r", (?:an?|the|its|their|his|her|also|formerly|now part of) [^,]*(?:,|(?=\.$))", re.IGNORECASE)
# Verbs stand in front of the subject where something is asked: these may stand anywhere.
_MODALS = frozenset({"can", "could", "may", "might", "must", "will", "would", "shall", "should"})
_DENIALS = frozenset({"not", "never", "no"})
_OF_TIME = frozenset({"on", "in", "since", "as", "of", "during", "early", "mid", "late"})
_NUMBER = "#"  # stands in a text for a number
_NAME = "somebody"  # stands in a text for a name
_IDLE = frozenset(stems("the a an is are was were be been being do does did has have had that right also"))
_MATTERS_WHERE = frozenset({"available", "lawful", "required", "covers", "enacted", "continues", "resumed"})
_LEAST_BEGUN = 3
_NAMED = "zz"  # begins each name that stands for others
# What tells no more of a name than what it is: "the face recognition company Clearview AI".
_LED = Pattern(rf"\b(?:the |an? )?(?:[a-z-]+ ){{0,3}}(?:company|firm|start-?up|maker|chain|group|service) (?={_NAMED})")
# What may follow where a deed is told in full; "sold its stake options" is another one than "sold its stake".
_GOES_ON = Pattern(
    r"\s*(?:[,;:.]|$|(?:in|on|for|after|with|to|by|from|over|against|under|at|because|when|while|and|that|which|who|as"
    r"|about|during|since)\b)",
    re.IGNORECASE,
)


class _Said(Struct, frozen=True):
    """A text as stems in their order; times, modals and denials, whose place may differ, are held apart from them.

    Numbers among the words are held apart, too, each with a mark in its place.
    """

    words: tuple[str, ...]
    numbers: tuple[str, ...]
    times: frozenset[str]
    modals: frozenset[str]
    denials: int


def word_for_word(question: Question, evidence: Sequence[Evidence], is_named: IsNamed) -> Ruling | None:
    """Return yes where a sentence says all that is asked in the same words, and no where a denial or a number differs.

    None where no sentence has just the words of the question in its order; a time or an aside may stand in it besides.
    What has them but for a name proves nothing of who is asked about: no verdict then. ``is_named`` tells whether one
    is among some, or stands for it: France's regulator for France.
    """
    plain = in_plain_words(question.wording)
    asked = _read(_OPENING.sub("", plain.text))
    if len(asked.words) < _LEAST_WORDS:
        return None
    same = [(one, said) for one in evidence for said in _readings(one.sentence.text) if _in_same_words(asked, said)]
    for one, said in same:
        if asked.numbers == said.numbers and asked.times <= said.times:
            holds = (asked.denials - said.denials) % 2 == 0
            return Ruling(Verdict.YES if holds != plain.turned else Verdict.NO, (one,))
    if not same:
        return NO_RULING if any(_is_of_another(question, one, is_named) for one in evidence) else None
    open_ended = plain.turned or asked.denials or "alreadi" in asked.words
    return NO_RULING if open_ended else Ruling(Verdict.NO, (same[0][0],))


def _is_of_another(question: Question, one: Evidence, is_named: IsNamed) -> bool:
    """Tell whether a sentence says in the same words of another what is asked: the ACLU reported it, and not NIST."""
    claim = _OPENING.sub("", question.text)
    start = len(question.text) - len(claim)
    asked = _read(_nameless(claim, [mention for mention in question.mentions if mention.span.start >= start], start))
    mentions = one.mentions
    said = _BRACKETS.sub("", _nameless(one.sentence.text, mentions, 0))
    names, others = (Counter(mention.actor for mention in those) for those in (question.mentions, mentions))
    enough = bool(names) and len(asked.words) >= _LEAST_WORDS
    missing, instead = names - others, others - names  # France, and its regulator in its place
    other = missing.total() != instead.total() or not all(is_named(name, instead) for name in missing)
    return enough and other and _in_same_words(asked, _read(said))


def _nameless(text: str, mentions: Sequence[Mention], start: int) -> str:
    """Put a mark in the place of each name; the spans of ``mentions`` count from ``start``."""
    for mention in sorted(mentions, key=lambda one: -one.span.start):
        text = f"{text[: mention.span.start - start]}{_NAME}{text[mention.span.end - start :]}"
    return text


def _in_same_words(asked: _Said, said: _Said) -> bool:
    return asked.words == said.words and asked.modals == said.modals


def _readings(text: str) -> Iterator[_Said]:
    """Read a text whole, and without its asides."""
    for given in dict.fromkeys((text, _BRACKETS.sub("", text), _ASIDE.sub("", _BRACKETS.sub("", text)))):
        yield _read(given)


def _read(text: str) -> _Said:
    text = in_house_words(text)
    times = {word.text for match in _TIME.finditer(text) for word in words(match.group()) if word.text not in _OF_TIME}
    plain = [word for word in words(_TIME.sub(" ", text)) if word.stem not in _IDLE]
    ordered = [word for word in plain if word.text not in _MODALS | _DENIALS]
    numbers = [_number(word.text) for word in ordered]
    return _Said(
        words=tuple(_NUMBER if number else word.stem for word, number in zip(ordered, numbers, strict=True)),
        numbers=tuple(filter(None, numbers)),
        times=frozenset(times),
        modals=frozenset(word.text for word in plain if word.text in _MODALS),
        denials=sum(word.text in _DENIALS for word in plain),
    )


def _number(word: str) -> str:
    """Return the number that a word holds: "30", "s124", and 9 for "nine"; nothing for any other word."""
    if word in VALUES and word != "one":
        return f"{VALUES[word]:.0f}"
    return word if any(character.isdigit() for character in word) else ""


def begun_with(question: Question, evidence: Sequence[Evidence]) -> Ruling | None:
    """Return yes where a sentence begins with what is asked to have been done, and goes on with more of it.

    "Did noyb file a complaint?" has its yes in "noyb filed a complaint in Austria". Of what is allowed, sold or used it
    matters for whom: that is no matter of words.
    """
    asked_plainly = in_plain_words(question.wording).text == question.text and ASKS_DONE.search(question.text)
    if not asked_plainly or asks_of_all(question) or question.clause.signs.keys() & _MATTERS_WHERE:
        return None
    asked = _read(_canonical(question.text, question.mentions))
    if len(asked.words) < _LEAST_BEGUN or asked.denials:
        return None
    return next((Ruling(Verdict.YES, (one,)) for one in evidence if _begins_with(asked, one)), None)


def _begins_with(asked: _Said, one: Evidence) -> bool:
    mentions = one.mentions
    text = _LED.sub("", _BRACKETS.sub("", in_house_words(_canonical(one.sentence.text, mentions))))
    for given in dict.fromkeys((text, _ASIDE.sub("", text))):
        head, rest = _parted(given, len(asked.words))
        said, goes_on = _read(head), _GOES_ON.match(rest)
        if goes_on and said.denials == 0 and _in_same_words(asked, said) and asked.numbers == said.numbers:
            return asked.times <= _read(given).times
    return False


def _parted(text: str, number: int) -> tuple[str, str]:
    """Part a text behind so many words, those of times, idle ones, modals and denials not counted."""
    timeless = _TIME.sub(lambda match: " " * len(match[0]), text)
    counted = [w for w in words(timeless) if w.stem not in _IDLE and w.text not in _MODALS | _DENIALS]
    end = counted[min(number, len(counted)) - 1].span.end if counted else 0
    return text[:end], text[end:]


def _canonical(text: str, mentions: Sequence[Mention]) -> str:
    """Put the name that the book of actors has in the place of each that a text uses, as one word."""
    for mention in sorted({*mentions}, key=lambda one: -one.span.start):
        name = "".join(filter(str.isalnum, mention.actor))
        text = f"{text[: mention.span.start]}{_NAMED}{name}{text[mention.span.end :]}"
    return text
