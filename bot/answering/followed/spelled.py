"""Follow-ups with a name in the place of what stands for it: "can shops get it?", "was the council split?"."""

import re
from collections.abc import Iterator, Mapping

from msgspec import Struct

from bot.answering.asked.opening import LINK
from bot.answering.asked.question import Question
from bot.answering.followed.judges import JUDGES, is_of_party
from corpus.actor import AREAS, LOCAL, THINGS, ActorKind, Mention
from corpus.patterns import Pattern

_NOBODY = frozenset({ActorKind.PERSON, ActorKind.GROUP})
_DOERS = frozenset(ActorKind) - THINGS - _NOBODY
_SUPPLIED = frozenset({ActorKind.COMPANY})
# Of those who do something: "does it sell it?", "do they still use it?".
_ACTS = Pattern(
    r"\b(?:do|does|did|has|have|had|can|could|will|would|(?:are|were)(?=(?:n['’]?t)? they))(?:n['’]?t)?"
    r" (?P<it>it|they)\b"
    r"(?! (?:\w+ )?(?:be|been|matter|mean|seem|look|appear|happen|take|do)\b)",
    re.IGNORECASE,
)
# "Is it legal in Germany?", "so is it dead?" of a product; of a place "it" is what is done there.
_IS = Pattern(
    r"\b(?:is|was)(?:n['’]?t)? (?P<it>it)(?= (?:still |even |now )?(?:(?:il)?legal|(?:un)?lawful|banned|barred|allowed"
    r"|permitted|forbidden|prohibited|dead|gone|available|on sale|sold|free|used)\b)",
    re.IGNORECASE,
)
_FIRST = Pattern(r"\bwas(?:n['’]?t)? (?P<it>it)(?= the (?:first|only|last|second)\b)", re.IGNORECASE)
_UNDERGOES = Pattern(
    r"(?<=[a-z] )(?<!\bof )(?<!\b(?:is|do) )(?<!\b(?:was|are|has|had|did|can|may) )"
    r"(?<!\b(?:were|does|have|will) )(?<!\b(?:could|would) )(?P<it>it)\b(?=\W*$| (?:in|to|for|with|at|on|by|from"
    r"|as well|too|also|either|any ?more|now|again|over|after|before|since|then|still|yet|today|off|down)\b)",
    re.IGNORECASE,
)
_ITS = Pattern(r"\b(?P<it>its|their)(?= [a-z])", re.IGNORECASE)
_SOFTWARE = Pattern(r" (?=(?:software|system|tech(?:nology)?|tool|vendor|supplier)\b)", re.IGNORECASE)
# Who acts for a city, a county or a state, and who for any place.
_OFFICE = Pattern(
    r"\bthe (?P<office>(?P<local>(?:city |county |town )?council(?:lors|ors)?|mayor|police|cops|sheriff|voters"
    r"|residents|board)|governor|legislature|lawmakers|legislators|senate|government|attorney general"
    r"|parliament)\b(?! of\b|['’-])",
    re.IGNORECASE,
)
# "Has anyone sued?", "is there a criminal case?", of whom it does not say.
_SUED = Pattern(
    rf"^(?P<said>{LINK}(?:has|have|did) (?:any(?:one|body)|some(?:one|body)) (?:ever |already |yet )?sued?)\W*$"
    rf"|^(?P<case>{LINK}(?:(?:is|are|was|were) there|(?:has|have) there been) (?:any |an? )?(?:[\w-]+ )?"
    r"(?:cases?|(?:law)?suits?|complaints?|charges|investigations?|probes?|class actions?))"
    r"(?: (?:over|about) (?:it|that))?\W*$",
    re.IGNORECASE,
)


class Spelled(Struct, frozen=True):
    """A follow-up that names ``actor`` where it had a word for it, or, if ``added``, left it out."""

    text: str
    actor: str
    added: bool = False


def spelled_out(question: Question, kinds: Mapping[str, ActorKind], names: Mapping[str, str]) -> Iterator[Spelled]:
    """Put one of ``kinds`` where ``question`` has a word that stands for them alone; ``names`` are how they were named.

    Where several may be meant nobody is named.
    """
    text = question.text
    for pattern, actors in _meant(question, kinds):
        match = pattern.search(text)
        if match is None or len(actors) != 1:
            continue
        if pattern is not _UNDERGOES and _is_named_before(question.mentions, match.start("it")):
            continue
        [actor] = actors
        name, rest = _name(actor, kinds, names), text[match.end("it") :]
        if pattern is _ITS:
            name, rest = f"{name}'s", f" face recognition{rest}" if _SOFTWARE.match(rest) else rest
        yield Spelled(f"{text[: match.start('it')]}{name}{rest}", actor)
        break
    yield from _of_office(text, kinds)
    yield from _against(text, kinds, names)


def _meant(question: Question, kinds: Mapping[str, ActorKind]) -> Iterator[tuple[Pattern, list[str]]]:
    """Return where a word may stand for one of ``kinds``, with those that it may stand for."""
    acting = _DOERS - JUDGES if is_of_party(question.text) else _DOERS
    doers = [actor for actor, kind in kinds.items() if kind in acting]
    things = [actor for actor, kind in kinds.items() if kind in THINGS]
    firms = [actor for actor, kind in kinds.items() if kind in _SUPPLIED]
    yield _ACTS, doers
    yield _IS, things or firms
    yield _FIRST, doers
    yield _UNDERGOES, things or ([] if _ACTS.search(question.text) else firms)  # "do they share it?"
    yield _ITS, doers


def _is_named_before(mentions: tuple[Mention, ...], place: int) -> bool:
    """Tell whether a text names somebody for whom the word at ``place`` may stand itself: "the RCMP, did they?"."""
    return any(mention.span.end <= place for mention in mentions)


def _name(actor: str, kinds: Mapping[str, ActorKind], names: Mapping[str, str]) -> str:
    """Return how to name somebody: a place in full, as "Australian" is none."""
    return actor if kinds[actor] in AREAS else names.get(actor, actor)


def _of_office(text: str, kinds: Mapping[str, ActorKind]) -> Iterator[Spelled]:
    places = [actor for actor, kind in kinds.items() if kind in AREAS]
    office = _OFFICE.search(text)
    if office is None or len(places) != 1 or (office["local"] and kinds[places[0]] not in LOCAL):
        return
    yield Spelled(f"{text[: office.start()]}the {places[0]} {office['office']}{text[office.end() :]}", places[0])


def _against(text: str, kinds: Mapping[str, ActorKind], names: Mapping[str, str]) -> Iterator[Spelled]:
    asked = _SUED.match(text)
    firms = [actor for actor, kind in kinds.items() if kind is ActorKind.COMPANY]
    if asked is not None and firms:
        name = names.get(firms[0], firms[0])
        told = f"{asked['said']} {name}?" if asked["said"] else f"{asked['case']} against {name}?"
        yield Spelled(told, firms[0], added=True)
