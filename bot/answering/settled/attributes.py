"""Where a sentence fits a question but for one attribute: another country, public for private, one among several."""

import re
from collections.abc import Iterable, Sequence
from itertools import pairwise

from bot.answering.asked.kin import KindOf
from bot.answering.asked.question import Question, plain_stems
from bot.answering.found.evidence import Evidence
from bot.answering.found.weighing import Read
from bot.answering.lock.opposites import denied_by_contrast
from corpus.actor import ActorKind, Mention
from corpus.patterns import Pattern
from corpus.signs import AVAILABLE
from corpus.words import stems, words

_IN_ARTICLE = 0.5  # share of the actors from which on an article is on them
_DENIED = 0.3  # share from which a sentence denies what it says to be something else
_ON_SUBJECT = 0.5  # share up to which a sentence may leave the question open and still be about the same
_FIRM = Pattern(
    r" (?:[a-z-]+ ){0,2}?(?:company|firm|vendor|maker|manufacturer|developer|supplier|business|start-?up|chain)\b",
    re.IGNORECASE,
)
_CALLED = Pattern(r"(?:,| is| was| are| were)? (?:an?|the) ", re.IGNORECASE)
# "recognises only objects and not faces", "concerns the Australian chain and not the US one"
_AND_NOT = Pattern(
    r"(?P<deed>(?:[\w'’-]+ ){1,2})(?:only )?(?P<this>[\w'’-]+),? (?:and|but) not (?P<other>[\w'’-]+(?: [\w'’-]+)?)",
    re.IGNORECASE,
)
_KEPT = r"(?P<kept>photos?|pictures?|images?|faces|data(?! protection)|posts?|videos?|profiles?)\b"
_PRIVATE = Pattern(rf"\bprivate (?:[a-z]+ ){{0,2}}?{_KEPT}", re.IGNORECASE)
_PUBLIC = Pattern(rf"\bpublic(?:ly (?:available|posted|shared|visible))? (?:[a-z]+ ){{0,2}}?{_KEPT}", re.IGNORECASE)
_SCALES = {
    "dozens": 1,
    "hundreds": 2,
    "thousands": 3,
    "tens of thousands": 4,
    "hundreds of thousands": 5,
    "millions": 6,
    "billions": 9,
}
_SCALE = Pattern(
    rf"\b(?P<scale>{'|'.join(sorted(_SCALES, key=len, reverse=True))}) of (?P<things>(?:[\w'’-]+ ?){{1,4}})",
    re.IGNORECASE,
)
_THE_ONE = Pattern(r" the (?:one|only|sole|single)\b|(?: police)? alone\b", re.IGNORECASE)
_LISTED_ON = Pattern(r"(?:,| and| or) (?:the )?[A-Z]")
_LISTED_BEFORE = Pattern(r"[A-Z][\w.-]*(?:,| and|, and| or) (?:the )?$")


def otherwise(question: Question, read: Sequence[Read], kind_of: KindOf) -> Evidence | None:
    """Return what plainly has one attribute asked about otherwise, where it is about the same."""
    told = [one for one in read if _has_otherwise(question, one, kind_of)]
    return max(told, key=lambda one: one.weight).evidence if told else None


def falls_short_of_scale(question: Question, read: Sequence[Read]) -> Evidence | None:
    """Return what tells of hundreds of the very things of which thousands are asked about."""
    asked = list(_scales(question.text))
    told = (one for one in read if one.evidence.actors_named and _is_short(asked, _scales(one.evidence.sentence.text)))
    best = max(told, key=lambda one: one.weight, default=None)
    return None if best is None else best.evidence


def _has_otherwise(question: Question, read: Read, kind_of: KindOf) -> bool:
    one, text = read.evidence, read.evidence.sentence.text
    if one.actors_named and _PRIVATE.search(question.text) and _PUBLIC.search(text):
        return True
    if _is_contrasted(question, read):
        return True
    if one.actors_named < 1 or read.says.leaves_open >= _ON_SUBJECT:
        return False
    return _says_not(question, text) or _is_listed(question, one) or _is_foreign(question, one, kind_of)


def _is_contrasted(question: Question, read: Read) -> bool:
    """Tell whether a sentence that does not affirm it says that it was one thing and not the one asked about."""
    denied = read.evidence.actors_named >= _IN_ARTICLE and read.says.denies > max(read.says.affirms, _DENIED)
    return denied and not question.is_denial and denied_by_contrast(question.text, read.evidence.sentence.text)


def _says_not(question: Question, text: str) -> bool:
    """Tell whether a text has the same deed done to another thing "and not" to the one that is asked about."""
    if question.clause.denied or question.clause.signs.get(AVAILABLE) is False:
        return False
    asked = {word.stem for word in words(question.text)} - plain_stems("grammar")
    for match in _AND_NOT.finditer(text):
        deed, this, other = (frozenset(stems(match[part])) for part in ("deed", "this", "other"))
        other -= plain_stems("grammar")
        if asked & deed and this.isdisjoint(asked) and other and other <= asked:
            return True
    return False


def _is_listed(question: Question, one: Evidence) -> bool:
    """Tell whether one that is asked about as "the one" or "the only" stands in a list with others."""
    asked = {m.actor for m in question.mentions if _THE_ONE.match(question.text, m.span.end)}
    text = one.sentence.text
    return any(
        mention.actor in asked
        and (_LISTED_ON.match(text, mention.span.end) or _LISTED_BEFORE.search(text[: mention.span.start]))
        for clause in one.clauses
        for mention in clause.mentions
    )


def _is_foreign(question: Question, one: Evidence, kind_of: KindOf) -> bool:
    """Tell whether a firm asked about as of one country is called one of another: "NEC, a Japanese company"."""
    asked = dict(_nationalities(question.text, question.mentions, kind_of))
    said = dict(_nationalities(one.sentence.text, [m for clause in one.clauses for m in clause.mentions], kind_of))
    return any(said.get(firm, country) != country for firm, country in asked.items())


def _nationalities(text: str, mentions: Sequence[Mention], kind_of: KindOf) -> Iterable[tuple[str, str]]:
    """Yield the firms that a text calls a company of a country, with the country."""
    for firm, country in pairwise(mentions):
        called = _CALLED.fullmatch(text[firm.span.end : country.span.start]) and _FIRM.match(text, country.span.end)
        if called and kind_of(country.actor) is ActorKind.COUNTRY:
            yield firm.actor, country.actor


def _scales(text: str) -> Iterable[tuple[int, frozenset[str]]]:
    for match in _SCALE.finditer(text):
        yield _SCALES[match["scale"].lower()], frozenset(stems(match["things"])) - plain_stems("grammar")


def _is_short(asked: Iterable[tuple[int, frozenset[str]]], said: Iterable[tuple[int, frozenset[str]]]) -> bool:
    told = list(said)
    return any(
        all(scale < wanted for scale, things in told if counted & things)
        and any(counted & things for _, things in told)
        for wanted, counted in asked
    )
