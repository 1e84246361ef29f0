"""Whom a pronoun stands for in a question behind a statement: "NEC lost. Did it pay?" asks whether NEC paid."""

import re
from collections.abc import Sequence

from bot.answering.asked.opening import AUXILIARY
from corpus.actor import AREAS, THINGS, ActorKind, Mention
from corpus.actors import ActorBook
from corpus.patterns import Pattern

MATTER = "face recognition"
IT = Pattern(r"\bit\b", re.IGNORECASE)
# Whom or what it points back to is in what was told.
POINTS_BACK = Pattern(
    rf"^{AUXILIARY} (?:they|he|she|this|that|these|those|one|any of)\b|\b(?:him|her|here|such|this|those|these)\b"
    r"|(?<!\bis )(?<!\bare )(?<!\bwas )\bthere\b|\bthat\W*$",
    re.IGNORECASE,
)
# Whom a pronoun stands for does what is asked: "is it banned?" asks of the matter.
_ACTED_ON = r"(?:\w+ )?(?:\w+ing|(?:been )?(?:fined|sued|(?:allowed|told|ordered|forced) to|ba(?:rr|nn)ed from))\b"
# What a law, a contract or a machine does, of which "it" may then be told.
_OF_THINGS = (
    r"(?:been|be|matter|mean|seem|look|appear|happen|take|work|cover|apply|include|affect|extend|expire|last|cost|run"
    r"|identify|misidentify|match|recogni[sz]e|make|err|fail|reach|bind|contain|start|begin|exempt|help)\b"
)
_DOES_SO = rf"(?! (?:\w+ )?{_OF_THINGS})"
_DOER = Pattern(
    rf"^(?P<asking>{AUXILIARY}) (?:(?P<person>he|she|his|her)"
    rf"|(?P<any>their|(?<!are )(?<!were )they{_DOES_SO}|they(?= {_ACTED_ON}))"
    rf"|its|(?<!is )(?<!was )it{_DOES_SO}|it(?= {_ACTED_ON}))(?=\b)",
    re.IGNORECASE,
)
_BODY = Pattern(
    r"(?:['’]s)? (?:police|cops|council|sheriff(?:['’]s office)?|schools|voters|lawmakers)\b", re.IGNORECASE
)
_OWN = Pattern(r"(?:his|her|their|its)$", re.IGNORECASE)
_THERE = Pattern(r"(?<!\bis )(?<!\bare )(?<!\bwas )(?<!\bwere )\b(?:there(?=\W*$)|here\b)", re.IGNORECASE)
_PLACED = Pattern(r"\b(?:in|at|near|around|across|outside|inside|within|from|to) (?:the )?$", re.IGNORECASE)
_ON_THE_MATTER = Pattern(r"\bfac(?:e|ial)[ -](?:rec\w*|scan\w*|match\w*|search\w*)\b", re.IGNORECASE)
_WORDS = 2  # with fewer it may be asked of anything told: "did it resume?"
# Of two, of whom one did it to the other, either may be asked about.
_AGAINST = Pattern(
    r"\b(?:sued|suing|fined|banned|barred|ordered|accused|charged|investigated|arrested|asked|told|warned|criticised"
    r"|criticized|challenged|blamed|raided|penali[sz]ed|forced|beat)\b",
    re.IGNORECASE,
)


def named_after(told: str, asked: str, book: ActorBook) -> str | None:
    """Put the name in place of a pronoun of ``asked`` that stands for one in ``told``; None where it may be another.

    A place that was told of is where it is asked about: "Clearview was fined in Greece. Did it pay the fine?".
    """
    mentions = book.find_in_question(told)
    places = [one for one in mentions if book[one.actor].kind in AREAS and _PLACED.search(told, 0, one.span.start)]
    where = _only(told, places)
    if where and len(places) == len(mentions) and _THERE.search(asked) and not book.find_in_question(asked):
        placed = _THERE.sub(f"in {where}", asked)
        return None if _DOER.match(placed) or POINTS_BACK.search(placed) else placed
    named = _with_names(told, asked, [one for one in mentions if one not in places], book)
    if named is None or not where or where in named:
        return named
    return f"{named} in {where}"


def _with_names(told: str, asked: str, mentions: Sequence[Mention], book: ActorBook) -> str | None:
    kinds = [(one, book[one.actor].kind) for one in mentions]
    whom = _only(told, [one for one, kind in kinds if kind is ActorKind.PERSON])
    thing = _only(told, [one for one, kind in kinds if kind in THINGS])
    doers = [one for one, kind in kinds if kind is not ActorKind.PERSON and kind not in THINGS]
    doer = _DOER.match(asked)
    if doer is None or len(asked[doer.end() :].split()) < _WORDS:
        return None
    who: str | None = whom if doer["person"] else _doer_of(told, doers)
    if doer["any"] and not _opens(told, who):  # "they" may be others
        return None
    matter = _of_matter(told, asked[doer.end() :], thing)
    own = "'s" if _OWN.search(doer[0]) else ""
    return None if who is None or matter is None else f"{doer['asking']} {who}{own}{matter}"


def _doer_of(told: str, doers: Sequence[Mention]) -> str | None:
    """Return who is asked about: the only one, else whoever is spoken of first unless that one acts on the other."""
    first, others = doers[:1], [one for one in doers if one.actor != doers[0].actor]
    if _only(told, others) is None or not _opens(told, _only(told, first)):
        return _only(told, doers)
    return None if _AGAINST.search(told) else _only(told, first)


def _opens(told: str, who: str | None) -> bool:
    """Tell whether a text speaks of ``who`` first of all."""
    return who is not None and told.lower().removeprefix("the ").startswith(who.lower())


def _only(told: str, mentions: Sequence[Mention]) -> str | None:
    """Return the name of the one whom ``mentions`` are of, with what of a place it is: "Boston police"; else None."""
    if len({one.actor for one in mentions}) != 1:
        return None
    start, end = mentions[0].span.start, mentions[0].span.end
    body = _BODY.match(told, end)
    return told[start : body.end() if body else end]


def _of_matter(told: str, rest: str, thing: str | None) -> str | None:
    """Say of what ``rest`` asks with "it"; None where it cannot be told."""
    what = thing or (MATTER if _ON_THE_MATTER.search(told) else "it")
    rest = IT.sub(what, rest, count=1)
    return None if IT.search(rest) or POINTS_BACK.search(rest) else rest
