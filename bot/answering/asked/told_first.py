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
_OWN_KIND = Pattern(r"\bthe (?:city|state|county|country|company|firm|force)['’]s(?: own)?\b", re.IGNORECASE)
_THERE = Pattern(r"(?<!\bis )(?<!\bare )(?<!\bwas )(?<!\bwere )\b(?:there(?=\W*$)|here\b)", re.IGNORECASE)
_SETTING = Pattern(
    r"\b(?:an?|the|his|her|their|to|at|in) (?:[a-z]+ )?(school|college|hospital|airport|casino|prison)\b", re.IGNORECASE
)
_PLACED = Pattern(r"\b(?:in|at|near|around|across|outside|inside|within|from|to) (?:the )?$", re.IGNORECASE)
_WHOM = Pattern(r"\b(?:him|her)\b(?! [a-z])", re.IGNORECASE)
_ON_THE_MATTER = Pattern(r"\bfac(?:e|ial)[ -](?:rec\w*|scan\w*|match\w*|search\w*)\b", re.IGNORECASE)
_OF_ASKER = Pattern(r"\b(?:i|we|my|our)\b", re.IGNORECASE)
# What is undone is a bar: "it banned scans. Has it gone back on that?".
_BARRED = Pattern(r"\b(?:bann?(?:ed|s)?|outlaw(?:ed|s)?|prohibit(?:ed|s)?|barr?(?:ed|s))\b", re.IGNORECASE)
_UNDONE = Pattern(
    r"\b(?P<undo>(?:lift|scrap|revers|repeal|overturn|undo|undone|drop|end|eas|loosen|relax|axe?|ditch)\w*"
    r"|(?:went|go|gone|going) back on|(?:walk|roll)(?:ed|ing)? back) (?:that(?: ban)?|it|this)\b",
    re.IGNORECASE,
)
_DOING_SO = Pattern(r"\b(?:doing|do|done) (?:so|that|this|it)\b", re.IGNORECASE)
_USED = Pattern(r"\b(?:us(?:e|es|ed|ing)|r[au]n|runs|deploy\w*|trial\w*|tri(?:ed|es)|test\w*)\b", re.IGNORECASE)
_WORDS = 2  # with fewer it may be asked of anything told: "did it resume?"
# Of two, the one who did it to the other is asked about, but what it then did about it, the other one.
_AGAINST = Pattern(
    r"\b(?:sued|suing|fined|banned|barred|ordered|accused|charged|investigated|arrested|asked|told|warned|criticised"
    r"|criticized|challenged|blamed|raided|penali[sz]ed|forced|beat)\b",
    re.IGNORECASE,
)
_SUFFERED = Pattern(r"\b(?:was|were|been|is|are|got|being) (?:\w+ )?$", re.IGNORECASE)
_ANSWERS = Pattern(
    r"^ (?:(?:ever|then|also|really) )?(?:pay|paid|agree\w*|settled?|compl(?:y|ied)|appeal\w*|admit\w*|den(?:y|ied)"
    r"|apologi[sz]ed?|stop\w*|delet\w*|respond\w*|repl(?:y|ied))\b",
    re.IGNORECASE,
)
# Done to whom "it" stands for.
_DONE_TO = Pattern(
    r"\b(?P<verb>sued?|fined?|ask(?:ed)?|order(?:ed)?|told|tell|warn(?:ed)?|accused?|investigated?|charged?|forced?)"
    r" it\b",
    re.IGNORECASE,
)
_IS_IT = Pattern(
    r"^(?P<asking>(?:is|was)(?:n['’]?t)?) it"
    r"(?= (?:\w+ )?(?:available|offered|sold|on sale|rolled out|live|free)\b)",
    re.IGNORECASE,
)


def named_after(told: str, asked: str, book: ActorBook) -> str | None:
    """Put the name in place of a pronoun of ``asked`` that stands for one in ``told``; None where it may be another.

    A place that was told of is where it is asked about: "Clearview was fined in Greece. Did it pay the fine?".
    """
    mentions = book.find_in_question(told)
    places = [one for one in mentions if book[one.actor].kind in AREAS and _PLACED.search(told, 0, one.span.start)]
    where = _only(told, places)
    there = _THERE.search(asked)
    if where and len(places) == len(mentions) and there and not book.find_in_question(asked):
        setting = _SETTING.search(told) if there[0].lower() == "there" else None
        placed = _THERE.sub(f"in {f'{setting[1].lower()}s in ' if setting else ''}{where}", asked)
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
    asked = _WHOM.sub(whom, asked) if whom else asked
    doer = _DOER.match(asked)
    if doer is None:
        return _done_to(asked, whom, thing, _only(told, doers))
    if len(asked[doer.end() :].split()) < _WORDS:
        return None
    who: str | None = whom if doer["person"] else _doer_of(told, asked[doer.end() :], doers)
    if doer["any"] and not (whom and whom in asked) and not _opens(told, who):  # "they" may be others
        return None
    matter = _of_matter(told, asked[doer.end() :], thing)
    own = "'s" if _OWN.search(doer[0]) else ""
    return None if who is None or matter is None else f"{doer['asking']} {who}{own}{matter}"


def _done_to(asked: str, whom: str | None, thing: str | None, who: str | None) -> str | None:
    """Put names where the pronoun does nothing itself: "did Oslo sue it?", "is it offered in Maine?"."""
    named = asked
    if who:
        named = _DONE_TO.sub(rf"\g<verb> {who}", named)
    if thing:
        named = IT.sub(thing, named, count=1) if named != asked else _IS_IT.sub(rf"\g<asking> {thing}", named)
    is_named = named != asked or bool(whom and whom in named)
    return named if is_named and not IT.search(named) and not POINTS_BACK.search(named) else None


def _doer_of(told: str, rest: str, doers: Sequence[Mention]) -> str | None:
    """Return who does what ``rest`` asks: the only one, else whoever is spoken of first unless the other answers it."""
    first, others = doers[:1], [one for one in doers if one.actor != doers[0].actor]
    if _only(told, others) is None or not _opens(told, _only(told, first)):
        return _only(told, doers)
    against = _AGAINST.search(told)
    if against is None or (_ANSWERS.match(rest) and _SUFFERED.search(told, 0, against.start())):
        return _only(told, first)
    return _only(told, others) if _ANSWERS.match(rest) else None


def _opens(told: str, who: str | None) -> bool:
    """Tell whether a text speaks of ``who`` first of all, or its asker does."""
    opening = told.lower().removeprefix("the ")
    return who is not None and (opening.startswith(who.lower()) or _OF_ASKER.search(told) is not None)


def _only(told: str, mentions: Sequence[Mention]) -> str | None:
    """Return the name of the one whom ``mentions`` are of, with what of a place it is: "Boston police"; else None."""
    if len({one.actor for one in mentions}) != 1:
        return None
    start, end = mentions[0].span.start, mentions[0].span.end
    body = _BODY.match(told, end)
    return told[start : body.end() if body else end]


def _of_matter(told: str, rest: str, thing: str | None) -> str | None:
    """Say of what ``rest`` asks with "it" or "that"; None where it cannot be told."""
    on_it = _ON_THE_MATTER.search(told)
    if _BARRED.search(told):
        rest = _UNDONE.sub(rf"\g<undo> its {MATTER + ' ' if on_it else ''}ban", rest)
    if on_it and _USED.search(told):
        rest = _DOING_SO.sub(f"using {MATTER}", rest)
    rest = _OWN_KIND.sub("its", rest)
    what = thing or (MATTER if on_it else "it")
    rest = IT.sub(what, rest, count=1)
    return None if IT.search(rest) or POINTS_BACK.search(rest) else rest
