"""Clauses of a sentence and what each affirms or denies.

A clause carries one sign per axis of the lexicon. A word's own sign is multiplied by the negations and reversals that
govern it: "no longer offers" denies, "does not ban" affirms, "lifted its ban" affirms, "extended its ban" denies.
"""

import dataclasses
import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise

from corpus.actors import Mention
from corpus.article import Span
from corpus.lexicon import Lexicon, Match, shipped_lexicon
from corpus.words import Word, stem, words

_BOUNDARY = re.compile(
    r"\s*[;:]\s+|\s+[-–—]\s+"
    r"|,?\s+(?=(?:but|while|although|though|whereas|which|who|(?<!go )(?<!going )(?<!goes )(?<!went )after|before"
    r"|because|unless|until|except|without|during|even if|if|whether|when|so that|despite|following|rather than)\b)"
    r"|,\s+(?=(?:and|so|or|as|with|saying|letting|making|barring|allowing)\b)",
    re.IGNORECASE,
)
_AND = re.compile(r"\s+and\s+(?=(?P<next>[\w’']+))", re.IGNORECASE)
_FINITE = frozenset(
    [
        "is",
        "are",
        "was",
        "were",
        "has",
        "have",
        "had",
        "do",
        "does",
        "did",
        "may",
        "might",
        "can",
        "could",
        "will",
        "would",
        "shall",
        "should",
        "must",
        "said",
        "says",
        "it",
        "they",
        "he",
        "she",
        "we",
        "i",
        "there",
        "not",
    ]
)
_EXCLUDING = re.compile(
    r"\b(?:outside|other than|except(?: in| for)?|apart from|beyond|not in|excluding)(?: of)?(?: the)? $", re.IGNORECASE
)
_OWN_ANSWER = re.compile(r"\?[\"”’']?\s+(No|Yes|Never|Hardly)\b")
_AWAITED = re.compile(r"\b(?:await|wait|hold off|until)", re.IGNORECASE)
_PRONOUN = re.compile(
    r"\b(?:it|they|he|she|we|the (?:company|firm|city|state|agency|group|department|force|tribunal|court))\b",
    re.IGNORECASE,
)
_NAMED_RULE = frozenset({"act", "bill", "ordin", "law"})
_LEAD = re.compile(r"[a-z]+(?: (?:if|that|than))?", re.IGNORECASE)
# Verbs that say something had been going on until then.
_CEASED = frozenset(
    word.stem
    for word in words(
        "stop halt end quit exit retire discontinue suspend pause abandon scrap drop withdraw shut leave cease"
    )
)
_EXEMPTING = frozenset({"exempt", "except"})
_DROPPED = frozenset({"required", "consented"})  # axes whose nouns can be dropped, lifted, ended
_DROP_REACH = 3
_MAKES_LAW = frozenset({"be", "becom", "into", "bind", "make"})
AVAILABLE = "available"
_DETERMINERS = frozenset(
    "the a an its their his her these those".split()  # noqa: SIM905 - reads as a list of words
)
_PREPOSITIONS = frozenset(
    "by from in on at for to until after before since with as under of".split()  # noqa: SIM905 - reads as a list of words
)
_REACH = 9  # words over which a negation governs a predicate to its right


class Mood(StrEnum):
    """How firmly a clause says what it says."""

    FACT = "fact"
    PROPOSED = "proposed"
    ASKED = "asked"
    ALLEGED = "alleged"
    PLANNED = "planned"


@dataclass(frozen=True, slots=True)
class Clause:
    """One clause of a text.

    ``signs`` maps an axis to whether the clause affirms it; ``lead`` is the word that joins the clause to the one
    before it. ``denied`` holds the stems directly under a negation, ``aim`` those of the purpose of a use that it
    denies. ``ceased`` says that something that had been going on ended, ``focused`` that a negation denies no more than
    totality ("not a permanent ban"), ``limited`` that the clause holds in part. ``facets`` are the sides of "available"
    it speaks of (who may, who does, who supplies), ``scopes`` the kinds of people and places, ``excluded`` the actors
    it names only to leave them out.
    """

    span: Span
    words: tuple[Word, ...]
    subject: str | None
    mentions: tuple[Mention, ...]
    signs: dict[str, bool]
    limited: bool
    mood: Mood
    lead: str
    denied: frozenset[str]
    ceased: bool
    facets: frozenset[str]
    excluded: frozenset[str]
    focused: bool
    scopes: frozenset[str]
    aim: frozenset[str]


def read_clauses(
    text: str, mentions: Sequence[Mention], lexicon: Lexicon | None = None, *, speaker: str | None = None
) -> tuple[Clause, ...]:
    """Split ``text`` into clauses and read each; spans are offsets into ``text``; "we" and "our" are ``speaker``."""
    lexicon = lexicon or shipped_lexicon()
    clauses: list[Clause] = []
    subject = speaker
    for span in _split(text, mentions, lexicon):
        inside = tuple(mention for mention in mentions if span.start <= mention.span.start < span.end)
        subject = _subject(text, span, inside, subject)
        clauses.append(_read(text, span, inside, subject, lexicon))
    if (answered := _OWN_ANSWER.search(text)) is not None and answered.group(1) != "Yes":
        return tuple(_answered_no(clause) for clause in clauses)
    return tuple(clauses)


def _answered_no(clause: Clause) -> Clause:
    """Turn round a clause of a rhetorical question whose own speaker answers no."""
    signs = {axis: not sign for axis, sign in clause.signs.items()}
    return dataclasses.replace(clause, signs=signs, denied=frozenset(word.stem for word in clause.words))


def _is_verb(word: str, lexicon: Lexicon) -> bool:
    """Tell whether a word after "and" starts a second predicate: "bans events and lets police", "and ordered"."""
    if word.endswith("ed") and len(word) > 4:
        return True
    return word.endswith("s") and not word.endswith("ss") and bool(lexicon.axes_of(stem(word)))


def _split(text: str, mentions: Sequence[Mention], lexicon: Lexicon) -> Iterator[Span]:
    cuts = {match.end() for match in _BOUNDARY.finditer(text)}
    starts = {mention.span.start for mention in mentions}
    for match in _AND.finditer(text):
        follows = match.group("next").lower()
        if match.end() in starts or follows in _FINITE or _is_verb(follows, lexicon):
            cuts.add(match.end())
    inside = [mention.span for mention in mentions]
    places = sorted(cut for cut in cuts if not any(span.start < cut < span.end for span in inside))
    for start, end in zip([0, *places], [*places, len(text)], strict=True):
        if text[start:end].strip():
            yield Span(start, end)


def _subject(text: str, span: Span, mentions: Sequence[Mention], previous: str | None) -> str | None:
    """Take the first actor of the clause, unless a pronoun before it points back."""
    first = mentions[0] if mentions else None
    pronoun = _PRONOUN.search(text, span.start, span.end)
    if first is None or (previous and pronoun and pronoun.start() < first.span.start):
        return previous
    return first.actor


def _read(text: str, span: Span, mentions: tuple[Mention, ...], subject: str | None, lexicon: Lexicon) -> Clause:
    inside = words(span.of(text))
    inside = tuple(Word(w.text, w.stem, Span(w.span.start + span.start, w.span.end + span.start)) for w in inside)
    free = _outside_names(inside, mentions)
    lead = _LEAD.match(text, span.start)
    negations = list(lexicon.negation.find(free))
    if lead is not None and lead.group().lower() == "before" and _AWAITED.search(text, 0, span.start):
        negations.append(Match("not", 0, 1))  # "would await rules before selling" is not selling
    focused = [match for match in negations if _is_focus(free, match, lexicon)]
    plain = [match for match in negations if match not in focused]
    return Clause(
        span=span,
        words=inside,
        subject=subject,
        mentions=mentions,
        signs=_signs(free, plain, lexicon),
        limited=bool(focused) or lexicon.limits.any_in(free),
        mood=_mood(free, lexicon),
        lead=lead.group().lower() if lead else "",
        denied=_denied(free, plain),
        facets=frozenset(match.label for match in lexicon.facets.find(free)),
        focused=bool(focused),
        aim=_aim(free) if plain else frozenset(),
        scopes=frozenset(match.label for match in lexicon.scopes.find(inside)),
        excluded=frozenset(
            m.actor for m in mentions if _EXCLUDING.search(text, max(span.start, m.span.start - 24), m.span.start)
        ),
        ceased=not plain and any(word.stem in _CEASED for word in free),
    )


def _outside_names(inside: Sequence[Word], mentions: Sequence[Mention]) -> tuple[Word, ...]:
    """Drop the words of actor names and of names of rules ("the Moratorium Act"): they affirm and deny nothing."""
    spans = [mention.span for mention in mentions]
    kept = [word for word in inside if not any(span.start <= word.span.start < span.end for span in spans)]
    return tuple(
        word
        for place, word in enumerate(kept)
        if not (
            place + 1 < len(kept)
            and kept[place + 1].stem in _NAMED_RULE
            and kept[place + 1].stem != "law"
            and _follows(word, kept[place + 1])
        )
    )


def _follows(word: Word, later: Word) -> bool:
    return later.span.start - word.span.end == 1 and word.stem not in {
        "the",
        "a",
        "an",
        "this",
        "that",
        "eu",
        "is",
        "not",
    }


def _is_focus(inside: Sequence[Word], negation: Match, lexicon: Lexicon) -> bool:
    """Tell whether a negation denies totality alone: what lies near may be "only", what lies further "outright"."""
    following = inside[negation.end : negation.end + _REACH]
    return any(match.label == "far" or match.start < 2 for match in lexicon.focus.find(following))


def _signs(inside: Sequence[Word], negations: Sequence[Match], lexicon: Lexicon) -> dict[str, bool]:
    affirmed = list(lexicon.affirming.find(inside))
    denied = list(lexicon.denying.find(inside))
    signs: dict[str, bool] = {}
    for match in sorted([*affirmed, *denied], key=lambda found: found.start):
        if match.label == AVAILABLE or _is_mere_law(inside, match):
            continue
        before = [n for n in negations if n.end <= match.start and match.start - n.end < _REACH]
        turned = len(before) + (match.label in _DROPPED and _is_dropped(match, denied))
        sign = (match in affirmed) == (turned % 2 == 0)
        signs.setdefault(match.label, sign)
    reversals = [match for match in denied if match.label == AVAILABLE and not _is_attribute(inside, match)]
    if reversals or any(match.label == AVAILABLE for match in affirmed):
        exempted = bool(reversals) and any(word.stem in _EXEMPTING for word in inside)
        bars = {match.start for match in lexicon.barring.find(inside)}
        turned = sum(match.start not in bars for match in reversals) + _bars(inside, reversals, bars)
        signs[AVAILABLE] = (turned + len(negations) + exempted) % 2 == 0
    return signs


def _bars(inside: Sequence[Word], reversals: Sequence[Match], bars: Collection[int]) -> int:
    """Count what bars: once for "the ban also bars", twice for "stopped the garden from banning"."""
    places = sorted(match.start for match in reversals if match.start in bars)
    between = (inside[first:last] for first, last in pairwise(places))
    return min(1, len(places)) + sum(any(word.text == "from" for word in words_between) for words_between in between)


def _is_dropped(match: Match, denied: Sequence[Match]) -> bool:
    """Tell whether a verb just before takes the thing back: "dropped a requirement"."""
    return any(
        other.label == AVAILABLE and 0 < match.start - other.end + 1 <= _DROP_REACH and other.start < match.start
        for other in denied
    )


def _is_mere_law(inside: Sequence[Word], match: Match) -> bool:
    """Tell whether "law" only names a rule: "broke privacy law"; what "is", "became" or "is not law" was enacted."""
    if match.label != "enacted" or inside[match.start].stem != "law" or match.end - match.start > 1:
        return False
    return not any(word.stem in _MAKES_LAW for word in inside[max(0, match.start - 4) : match.start])


def _is_attribute(inside: Sequence[Word], match: Match) -> bool:
    """Tell whether a reversal only describes a noun: "the barred lawyers" bars nobody in this clause."""
    word = inside[match.start]
    if word.stem == "end" and match.end < len(inside) and inside[match.end].text in {"of", "up"}:
        return True  # "the end of 2024", "ended up buying"
    if match.start == 0 or match.end >= len(inside) or not word.text.endswith(("ed", "en")):
        return False
    adjacent = inside[match.end].span.start - word.span.end == 1
    return adjacent and inside[match.start - 1].text in _DETERMINERS and inside[match.end].text not in _PREPOSITIONS


def _mood(inside: Sequence[Word], lexicon: Lexicon) -> Mood:
    first = next(lexicon.tentative.find(inside), None)
    return Mood(first.label) if first else Mood.FACT


def _aim(inside: Sequence[Word]) -> frozenset[str]:
    """Return the stems of what a use is for: "does not use the scans to train AI" denies the training only."""
    use = next((place for place, word in enumerate(inside) if word.stem == "use"), None)
    if use is None:
        return frozenset()
    to = next((place for place, word in enumerate(inside) if place > use and word.text in {"to", "for"}), None)
    return frozenset(word.stem for word in inside[to + 1 : to + 4]) if to else frozenset()


def _denied(inside: Sequence[Word], negations: Sequence[Match]) -> frozenset[str]:
    return frozenset(word.stem for match in negations for word in inside[match.end : match.end + 4])
