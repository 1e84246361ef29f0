"""What is put around a question: what its asker tells first, "I rent in Oakland. Can ...?", and who made a claim.

What somebody tells of themselves to say why they ask is no part of what is asked, but for the place where they are.
Nor is what is granted first ("now that a year has passed, ..."), but for whom a pronoun behind it stands for.
"""

import re
from collections.abc import Sequence

from bot.answering.asked.claimed import as_claim
from bot.answering.asked.guards import reason_to_refuse
from bot.answering.asked.opening import AUXILIARY, without_courtesies
from bot.answering.asked.question import plain_stems
from bot.answering.reply import Reason
from corpus.actor import AREAS, PUBLIC_BODIES, THINGS, ActorKind, Mention
from corpus.actors import ActorBook
from corpus.patterns import Pattern
from corpus.words import words

_ASKED = rf"(?P<asked>{AUXILIARY}\b(?:[^?.!;]|\.(?=\d))*\?*)\s*$"
# The last sentence, or what "so" joins to the one before.
_TOLD_FIRST = Pattern(
    r"^(?P<told>[^?]*(?:(?:[^\W\d]{2}|\b(?:19|20)\d\d|\b(?-i:[A-Z]))['’\"”)]?"
    r"(?:[.!;:…]+\s+|,?\s+[-–—]+\s+|,\s*(?=(?:so|and so|but)\s))"
    r"|\b(?:wondering|wonder|curious|asking|know)\s*,\s*))"
    rf"(?:(?:so|and|but|now|my question(?: is)?|question)\b[\s,:–-]*)*{_ASKED}",
    re.IGNORECASE,
)
# What is granted in a clause of its own before what is asked.
_GRANTED_FIRST = Pattern(
    r"^\W*(?:(?:so|and|but|ok|okay)\W+)?(?:now that|given(?: that| how)?|seeing (?:that|as)|considering(?: that)?"
    r"|despite|in (?:the )?light of|in view of|even though|although|though|while|whereas) "
    rf"(?P<told>[^?,;:]{{4,120}}), (?:so )?{_ASKED}",
    re.IGNORECASE,
)
_OF_ASKER = Pattern(r"\b(?:i|we|my|our|me|us)(?:['’](?:m|ve|d|re|ll))?\b(?!\.)", re.IGNORECASE)
_ASKERS_OWN = Pattern(r"\b(?:i|we|me|us|my|our|mine|ours)\b(?![.’'])", re.IGNORECASE)
_IF = Pattern(r"\b(?:if|suppose|supposing|assume|assuming|imagine|say|let['’]s say|what if)\b", re.IGNORECASE)
# Whom or what it points back to is in what was told.
_POINTS_BACK = Pattern(
    rf"^{AUXILIARY} (?:they|he|she|this|that|these|those|one|any of)\b|\b(?:him|her|here|such|this|those|these)\b"
    r"|(?<!\bis )(?<!\bare )(?<!\bwas )\bthere\b|\bthat\W*$",
    re.IGNORECASE,
)
# What somebody does is the same in any town, unlike what the town lets them do.
_OF_RULES = Pattern(r"(?:can|may|must|could|should|is|are)\b", re.IGNORECASE)
_TOWNS = frozenset({ActorKind.CITY, ActorKind.COUNTY})
_BY_ITSELF = AREAS | PUBLIC_BODIES | {ActorKind.LAW}  # where they hold or act is known
_IT = Pattern(r"\bit\b", re.IGNORECASE)
_MATTER = "face recognition"
# Whom a pronoun stands for does what is asked: "is it banned?" asks of the matter.
_DOER = Pattern(
    rf"^(?P<asking>{AUXILIARY}) (?:(?P<person>he|she|his|her)|(?P<any>they|their)|its"
    r"|(?<!is )(?<!was )it(?! (?:\w+ )?(?:been|be|matter|mean|seem|look|appear|happen|take)\b)"
    r"|it(?= (?:\w+ )?(?:\w+ing|(?:been )?(?:fined|sued|(?:allowed|told|ordered|forced) to|ba(?:rr|nn)ed from))\b))"
    r"(?=\b)",
    re.IGNORECASE,
)
_BODY = Pattern(r" (?:police|cops|council|sheriff(?:['’]s office)?|schools|voters|lawmakers)\b", re.IGNORECASE)
_OWN = Pattern(r"(?:his|her|their|its)$", re.IGNORECASE)
_OWN_KIND = Pattern(r"\bthe (?:city|state|county|country|company|firm|force)['’]s(?: own)?\b", re.IGNORECASE)
_THERE = Pattern(r"(?<!\bis )(?<!\bare )(?<!\bwas )(?<!\bwere )\bthere(?=\W*$)", re.IGNORECASE)
_SETTING = Pattern(
    r"\b(?:an?|the|his|her|their|to|at|in) (?:[a-z]+ )?(school|college|hospital|airport|casino|prison)\b", re.IGNORECASE
)
_PLACED = Pattern(r"\b(?:in|at|near|around|across|outside|inside|within|from|to) (?:the )?$", re.IGNORECASE)
_WHOM = Pattern(r"\b(?:him|her)\b(?! [a-z])", re.IGNORECASE)
_ON_THE_MATTER = Pattern(r"\bfac(?:e|ial)[ -](?:rec\w*|scan\w*|match\w*|search\w*)\b", re.IGNORECASE)
# What is undone is a bar: "it banned scans. Has it gone back on that?".
_BARRED = Pattern(r"\b(?:bann?(?:ed|s)?|outlaw(?:ed|s)?|prohibit(?:ed|s)?|barr?(?:ed|s))\b", re.IGNORECASE)
_UNDONE = Pattern(
    r"\b(?P<undo>(?:lift|scrap|revers|repeal|overturn|undo|undone|drop|end|eas|loosen|relax|axe?|ditch)\w*"
    r"|(?:went|go|gone|going) back on|(?:walk|roll)(?:ed|ing)? back) (?:that(?: ban)?|it|this)\b",
    re.IGNORECASE,
)
_DOING_SO = Pattern(r"\b(?:doing|do|done) (?:so|that|this|it)\b", re.IGNORECASE)
_USED = Pattern(r"\b(?:us(?:e|es|ed|ing)|r[au]n|runs|deploy\w*|trial\w*|tri(?:ed|es)|test\w*)\b", re.IGNORECASE)
# A question of a rule asks for no advice, whosever shop it is.
_LET_THROUGH = frozenset({None, Reason.OPINION})
_FRAMED = frozenset({Reason.OPINION, Reason.PREDICTION})
_FORETELLS = Pattern(
    r"\b(?:will|won['’]?t|would|gonna|going to|may|might|could|should|ought|likely|soon|next)\b", re.IGNORECASE
)


def asked_within(text: str, reason: Reason) -> str | None:
    """Return the claim that ``text`` wants checked, where it is refused only for the words around it, else None.

    "My boss says that it is banned. Is that true?" asks for no advice, "would you know if ...?" foretells nothing.
    """
    claim = as_claim(without_courtesies(text))
    if reason not in _FRAMED or claim == text or _FORETELLS.search(claim) or _ASKERS_OWN.search(claim):
        return None
    return claim if reason_to_refuse(claim) is None else None


def asked_behind(text: str, book: ActorBook) -> str | None:
    """Return what is asked behind what its asker tells or grants first, with the place that they name, if any.

    A pronoun gets the name of the only one of whom was told: "NEC lost. Did it pay?" asks whether NEC paid. None where
    nothing is told first, where it is asked of the asker alone, or where it cannot be told whom it means.
    """
    granted = _GRANTED_FIRST.match(text)
    found = granted or _TOLD_FIRST.match(text)
    if found is None or _IF.search(found["told"]):
        return None
    told, asked = found["told"], found["asked"].rstrip(" ?")
    if (named := _named(told, asked, book)) is not None:
        return None if reason_to_refuse(text) or reason_to_refuse(named) else f"{named}?"
    refused = reason_to_refuse(text)
    if (
        _POINTS_BACK.search(asked)
        or not _is_aside(told, asked, book, granted=granted is not None)
        or refused not in _LET_THROUGH
        or reason_to_refuse(asked)
        or (refused and _ASKERS_OWN.search(asked))
    ):
        return None
    return _by_itself(told, asked, book)


def _is_aside(told: str, asked: str, book: ActorBook, *, granted: bool) -> bool:
    """Tell whether what is told first is of the asker, of those asked about, or else of all who are named."""
    before, there = _named_in(told, book), _named_in(asked, book)
    if granted:
        return not there or before <= there
    return _OF_ASKER.search(told) is not None or bool(before) is not bool(there)


def _by_itself(told: str, asked: str, book: ActorBook) -> str | None:
    """Say of which matter and where ``asked`` is, where it tells neither; None where it may be of another named."""
    kinds = {book[one.actor].kind for one in book.find_in_question(asked)}
    before = book.find_in_question(told)
    where = [one for one in before if book[one.actor].kind in AREAS]
    of_others = len(where) < len(before)
    if not any(word.stem in plain_stems("topic") for word in words(asked)) and _IT.search(asked):
        asked, kinds = _IT.sub(_MATTER, asked, count=1), kinds if not of_others else set()
    if kinds and where and book[where[-1].actor].kind in _TOWNS and not _OF_RULES.match(asked):
        return f"{asked}?"
    if not kinds.isdisjoint(_BY_ITSELF) or (kinds and not where) or not before:
        return f"{asked}?"
    around = {book[one.actor].within for one in where}
    inner = [one for one in where if one.actor not in around]
    if (of_others and not kinds) or len({one.actor for one in inner}) != 1:
        return None
    return f"{asked} in {told[inner[0].span.start : inner[0].span.end]}?"


def _named(told: str, asked: str, book: ActorBook) -> str | None:
    """Put the name in place of a pronoun that stands for the only one who may be meant in ``told``; None elsewhere."""
    mentions = book.find_in_question(told)
    places = [one for one in mentions if book[one.actor].kind in AREAS and _PLACED.search(told, 0, one.span.start)]
    where = _only(told, places)
    if where and len(places) == len(mentions) and _THERE.search(asked) and not book.find_in_question(asked):
        setting = _SETTING.search(told)
        named = _THERE.sub(f"in {f'{setting[1].lower()}s in ' if setting else ''}{where}", asked)
        return None if _DOER.match(named) or _POINTS_BACK.search(named) else named
    doer = _DOER.match(asked)
    kinds = {one: book[one.actor].kind for one in mentions if one not in places}
    whom = _only(told, [one for one, kind in kinds.items() if kind is ActorKind.PERSON])
    who = _only(told, [one for one, kind in kinds.items() if kind is not ActorKind.PERSON and kind not in THINGS])
    if doer is None or (doer["any"] and not _WHOM.search(asked) and not _opens(told, who)):  # "they" may be others
        return None
    who = whom if doer["person"] else who
    rest = _WHOM.sub(whom, asked[doer.end() :]) if whom else asked[doer.end() :]
    matter = _of_matter(told, rest, _only(told, [one for one, kind in kinds.items() if kind in THINGS]))
    if who is None or matter is None:
        return None
    own = "'s" if _OWN.search(doer[0]) else ""
    return f"{doer['asking']} {who}{own}{matter}{f' in {where}' if where and where not in matter else ''}"


def _named_in(text: str, book: ActorBook) -> set[str]:
    return {one.actor for one in book.find_in_question(text)}


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
        rest = _UNDONE.sub(rf"\g<undo> its {_MATTER + ' ' if on_it else ''}ban", rest)
    if on_it and _USED.search(told):
        rest = _DOING_SO.sub(f"using {_MATTER}", rest)
    rest = _OWN_KIND.sub("its", rest)
    what = thing or (_MATTER if on_it else "it")
    rest = _IT.sub(what, rest, count=1)
    return None if _IT.search(rest) or _POINTS_BACK.search(rest) else rest
