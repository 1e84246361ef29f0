"""Who supplies somebody, asked as whose face recognition they use: articles tell of that, and seldom who "supplies"."""

import re
from collections.abc import Sequence

from bot.answering.asked.kin import Kin
from bot.answering.asked.opening import LINK
from corpus.actor import ActorKind, Mention
from corpus.patterns import Pattern

_SUPPLIER = r"(?:supplier|vendor|provider|contractor)"
_POINTED = (
    r"(?:it|them|they|the (?:police )?(?:force|department|agency|city|police|cops|officers|government|company|chain))"
)
_WHAT = (
    r"(?P<what>(?:[a-z][\w-]* ){0,3}?(?:software|systems?|tech\w*|recognition|cameras?|tools?|equipment|algorithms?"
    r"|products?|glasses|it|them|this|that|one))"
)
_WHO = r"(?:who|(?:which|what) (?:company|firm))"
_NOW, _THEN = "supplies|provides|equips", "supplied|provided|equipped"
_ASKED = tuple(
    Pattern(rf"^{LINK}{pattern}\W*$", re.IGNORECASE)
    for pattern in (
        rf"{_WHO} (?:(?P<then>{_THEN})|{_NOW}) (?P<whom>[^?,;]+?)(?: with {_WHAT})?",
        rf"{_WHO} (?:(?P<then>sold|{_THEN})|sells|{_NOW}) {_WHAT} (?:to|for) (?P<whom>[^?,;]+?)",
        rf"(?:which|what) {_SUPPLIER} (?:(?P<then>did)|does|do) (?P<whom>[^?,;]+?) (?:use|have)(?: for {_WHAT})?",
        rf"who(?:['’]?s| is|(?P<then> was)) (?P<whom>[^?,;]+?)['’]s? (?:{_WHAT} )?{_SUPPLIER}",
        rf"who(?:['’]?s| is|(?P<then> was)) the {_SUPPLIER} (?:of|to|for) (?P<whom>[^?,;]+?)(?:['’]s? {_WHAT})?",
        rf"(?:from whom|who) (?:(?P<then>did)|does|do) (?P<whom>[^?,;]+?) (?:buy|get|license|rent) {_WHAT}(?: from)?",
        rf"whose {_WHAT} (?:(?P<then>did)|does|do) (?P<whom>[^?,;]+?) use",
    )
)
_BUYERS = frozenset(ActorKind) - {ActorKind.PRODUCT, ActorKind.LAW, ActorKind.PERSON}
_POINTED_OUT = Pattern(_POINTED, re.IGNORECASE)
_OWN_POLICE = Pattern(r"(?:['’]s)?(?: (?:police|cops|officers|agents|stores))?", re.IGNORECASE)
_SUBJECTS = {"it": "it", "them": "they", "they": "they"}
_IT = frozenset({"it", "them", "that", "this", "one"})


def asked_of_supplier(text: str, mentions: Sequence[Mention], kin: Kin) -> str:
    """Ask which company's face recognition somebody uses where ``text`` asks who supplies them, and with what."""
    found = next(filter(None, (pattern.match(text) for pattern in _ASKED)), None)
    if found is None or not _may_be_supplied(found, mentions, kin):
        return text
    thing = found["what"] or ""
    if any(found.start("what") <= one.span.start < found.end("what") for one in mentions):
        return text  # a product by name has a maker of its own
    whom = _SUBJECTS.get(found["whom"].lower(), found["whom"])
    does = "did" if found["then"] else "do" if whom == "they" else "does"
    return f"Which company's {'face recognition' if thing.lower() in _IT or not thing else thing} {does} {whom} use?"


def _may_be_supplied(found: re.Match[str], mentions: Sequence[Mention], kin: Kin) -> bool:
    """Tell whether it is asked of one by name, or pointed out, who may buy, and of nothing beside."""
    start, end = found.span("whom")
    named = [one for one in mentions if start <= one.span.start and one.span.end <= end]
    if not named:
        return _POINTED_OUT.fullmatch(found["whom"]) is not None
    before, behind = found.string[start : named[0].span.start], found.string[named[-1].span.end : end]
    whole = before.lower() in {"", "the "} and _OWN_POLICE.fullmatch(behind)
    return bool(whole) and len(named) == 1 and kin.kind_of(named[0].actor) in _BUYERS
