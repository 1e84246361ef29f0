"""What somebody meant who puts a question right: "sorry, I meant the one from 2020", "my mistake, the Dutch"."""

import re

from bot.answering.asked.forms import Form
from bot.answering.asked.kin import BODIES, Kin
from bot.answering.asked.question import Question
from bot.answering.followed.level import place_of
from corpus.patterns import Pattern

_SORRY = (
    r"(?:sorry|apologies|my (?:mistake|bad|fault|apologies)|oops|whoops|correction|pardon(?: me)?|no|nope|nah|wait"
    r"|actually|hm+|hang on|hold on|not (?:that|this)(?: one)?)"
)
_MEANT = r"(?:i meant?(?: to (?:ask|say|write))?|i was (?:asking|talking)|make (?:that|it))(?: about)?"
_PLAINLY_NOT = Pattern(r"\b(?:sorry|not (?:that|this)(?: one)?)\b", re.IGNORECASE)  # takes back whom it was asked of
_NOT_THAT = r"(?:,? (?:and )?(?:not|instead of|rather than) [^?.!,;]{2,40}| instead)?"
_SORRY_LAST = r"[\s,.;–—-]+(?:i mean(?:t)?|sorry|apologies|my (?:bad|mistake|fault)|oops|rather)"
_CORRECTED = Pattern(
    rf"^\W*(?:(?P<sorry>(?:{_SORRY}[\s,.:;!–—-]+)+)(?P<meant>{_MEANT}[\s,:]+)?|(?P<plainly>{_MEANT}[\s,:]+))"
    rf"(?P<what>[^?.!,;]{{2,60}}?){_NOT_THAT}(?:{_SORRY_LAST})*\W*$"
    rf"|^\W*(?P<last>[^?.!,;]{{2,60}}?){_NOT_THAT}(?:{_SORRY_LAST})+\W*$",
    re.IGNORECASE,
)
# "The city, not the state", of two that share a name.
_LEVEL = Pattern(r"^(?:in )?(?:the |that )?(?P<level>city|county|state)(?: itself| of that name)?$", re.IGNORECASE)
# "The vans in England", in the place of another to whom or by whom something is done.
_PLACED = Pattern(r"^(?:the )?(?P<noun>[a-z'’-]+(?: [a-z'’-]+)?) (?P<how>in|at|of) (?P<name>(?:the )?[^?.!,;]+)$")
_TO_WHOM = r"\b(?P<how>to|for|with|by|in|at) (?:the )?{name}(?:['’]s?)?(?: (?:police|cops|schools|shops|stores))?$"
_YEAR = Pattern(
    r"^(?:(?:the|that) (?:one|fine|ban|case|law|deal|vote)s? )?(?:(?:in|from|of|during) )?(?:the )?"
    r"(?P<year>(?:19|20)\d\d)(?: one)?$",
    re.IGNORECASE,
)
# "The Oregon one", "the one in Maine", "Maine's".
_ONE = Pattern(
    r"^(?:the |that )?(?:(?P<name>[^?.!,]+?) one|one (?:in|from|of|by) (?P<where>[^?.!,]+?)"
    r"|(?P<whose>[^?.!,]+?)['’]s?)$",
    re.IGNORECASE,
)
_OF_OWN_NOUN = frozenset({Form.HOW_MANY, Form.WHERE, Form.LIST})  # "how many cameras?" is not of the vans
_ANY_YEAR = Pattern(r"\b(?:19|20)\d\d\b")
_THE = Pattern(r"^the ", re.IGNORECASE)


def corrected(text: str, before: Question, kin: Kin) -> str:
    """Ask the question before of the year that was meant, or say plainly whom somebody meant; else the text."""
    match = _CORRECTED.match(text)
    if match is None:
        return text
    what, said = match["what"] or match["last"], bool(match["meant"] or match["plainly"])
    instead = said or bool(_PLAINLY_NOT.search(match["sorry"] or ""))
    asked = _asked_of(what, before, kin, instead=instead)
    return asked or ((_of_placed(what, before, kin) or f"no, I meant {what}") if said else text)


def _asked_of(what: str, before: Question, kin: Kin, *, instead: bool) -> str | None:
    """Ask the question before of ``what``, which somebody named outright ``instead`` of another, or just so."""
    if (year := _YEAR.match(what)) is not None:
        return _in_year(before, year["year"])
    if (one := _ONE.match(what)) is not None:
        name = one["name"] or one["where"] or one["whose"]
        named = kin.named(_THE.sub("", name))
        of_place = named is not None and one["name"] is not None and name.lower() not in named.lower()
        if named is None or (of_place and not instead):
            return None  # "wait, the American one" is one of those told of
        what = _spoken_of(named, before, kin) or (f"the {name}" if of_place else name)
    level = _LEVEL.match(what)
    if whom := place_of(level["level"], before, kin) if level else what if _is_named(what, kin) else None:
        return f"and {whom}?"
    return None


def _spoken_of(region: str, before: Question, kin: Kin) -> str | None:
    """Return the place in a ``region`` that the talk has named before: "the Oregon one", of the Portland there."""
    there = [one for one in before.names if kin.knows(one) and one.partition(", ")[2] == region]
    return there[0] if len(there) == 1 and there[0] not in before.actors else None


def _of_placed(what: str, before: Question, kin: Kin) -> str | None:
    """Put "the vans in England" in the place of the one body to or by which the question before asks it, if any."""
    match, asked = _PLACED.match(what), before.wording.rstrip(" ?!.")
    if match is None or kin.named(_THE.sub("", match["name"])) is None or before.form in _OF_OWN_NOUN:
        return None
    bodies = [before.names[one] for one, kind in before.kind_of.items() if kind in BODIES and one in before.names]
    slots = (re.search(_TO_WHOM.format(name=re.escape(name)), asked, re.IGNORECASE) for name in bodies)
    slot = next((one for one in slots if one), None)
    return f"{asked[: slot.start()]}{slot['how']} the {what.removeprefix('the ')}?" if slot else None


def _is_named(what: str, kin: Kin) -> bool:
    return kin.named(_THE.sub("", what)) is not None


def _in_year(before: Question, year: str) -> str:
    asked = before.wording.rstrip(" ?!.")
    if len(_ANY_YEAR.findall(asked)) == 1:
        return f"{_ANY_YEAR.sub(year, asked)}?"
    return f"{asked}?" if before.form is Form.WHEN else f"{asked} in {year}?"
