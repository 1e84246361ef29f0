"""Which kind of thing a list asks for: "which US states" wants states, and no sentence about "US states"."""

import re
from collections.abc import Mapping

from msgspec import Struct

from bot.answering.asked.opening import AUXILIARY, LINK
from corpus.actor import NATIONS, PLACES, ActorKind
from corpus.article import Span
from corpus.numbers import NUMBER_WORD
from corpus.patterns import Pattern

_NOUNS: Mapping[ActorKind, str] = {
    ActorKind.CITY: "cities|towns|municipalities",
    ActorKind.COUNTY: "counties",
    ActorKind.STATE: "states|provinces",
    ActorKind.COUNTRY: "countries|nations",
    ActorKind.COMPANY: "companies|firms|vendors|businesses|corporations|suppliers|sellers|makers|manufacturers",
    ActorKind.POLICE: "(?:police )?forces|police departments",
    ActorKind.REGULATOR: "regulators|watchdogs|authorities|commissioners",
    ActorKind.AGENCY: "agencies",
    ActorKind.COURT: "courts|tribunals",
    ActorKind.PERSON: "people|persons|everyone|everybody|americans|men|women"
    "|lawmakers|legislators|senators|politicians|judges|officials",
}
KIND = rf"(?:{'|'.join(_NOUNS.values())})"  # a noun for one of the kinds
_BEFORE = r"(?P<before>(?:[\w.'’-]+ ){0,2}?)"
_NAMED = (
    rf"(?:(?:all|of|the|those|some|any|other|more) )*{_BEFORE}"
    rf"(?P<noun>{'|'.join(f'(?P<{kind}>{nouns})' for kind, nouns in _NOUNS.items())})\b"
)
_ASKED = Pattern(rf"\b(?:which|what|(?:list|name|show|give|tell)(?: me| us)??) {_NAMED}", re.IGNORECASE)
_WHERE = Pattern(rf"^{LINK}where(?: else)?\b", re.IGNORECASE)  # asks for places
# People or companies; who is wronged is one of many.
_WHO = Pattern(rf"^{LINK}who(?= (?:has|have|(?:was|were|got) (?:wrong|false|mistaken|unjust)\w*) )", re.IGNORECASE)
# Nobody arrests a company.
_OF_PEOPLE = Pattern(
    r"\b(?:been|was|were|got) (?:[a-z]+ )??"
    r"(?:arrested|detained|jailed|imprisoned|locked up|mistaken|misidentified|deported)\b",
    re.IGNORECASE,
)
_KEYWORDS = Pattern(_NAMED, re.IGNORECASE)  # "cities that ban it"
_ENDINGS = {"ies": "(?:y|ies)", "sses": "ss(?:es)?", "s": "s?"}  # of many, and of one as well
_OF_ONE_OR_MANY = {
    kind: re.sub(r"(ies|sses|s)(?=\||$)", lambda match: _ENDINGS[match[1]], nouns)
    for kind, nouns in _NOUNS.items()
    if kind is not ActorKind.PERSON  # hardly any is known by name
}
_ANY = Pattern(
    rf"^{LINK}(?P<verb>{AUXILIARY}) (?:there )?"
    rf"(?:any|some|another|a single|at least one) (?:(?:other|of the) )?{_BEFORE}"
    rf"(?P<noun>{'|'.join(f'(?P<{kind}>{nouns})' for kind, nouns in _OF_ONE_OR_MANY.items())})\b",
    re.IGNORECASE,
)
# "Do companies sell it?", "did US cities ban it?" ask what the kind does, and single none out.
_BARE = Pattern(
    rf"^{LINK}(?:do|did|have|had) "
    r"(?!(?:the|these|those|its|their|his|her|our|all|both|most|many|some|any|no|few|several|each|every|other|only)\b)"
    rf"(?P<before>(?:(?!\d|{NUMBER_WORD})[\w.’-]+ ){{0,3}}?)"
    rf"(?P<noun>{'|'.join(f'(?P<{kind}>{nouns})' for kind, nouns in _NOUNS.items() if kind is not ActorKind.PERSON)})\b"
    r"(?! (?:of|in|that|who|which|from|with|using|named|called)\b)",
    re.IGNORECASE,
)
_RULES_BY_PLACES = Pattern(
    r"^\W*(?:(?:please|can you|could you) )*(?:(?:list|name|show|give|tell)(?: me| us)? )?(?:(?:all|of|the|any|some) )*"
    r"(?P<rules>(?:bans|laws|limits|rules|moratoriums|restrictions|ordinances)(?: on (?:[\w-]+ ){1,2}?)??) ?"
    r"(?:passed |adopted )?(?:by|of|in|from) (?:the )?"
    rf"(?P<places>(?:[\w.'’-]+ )?(?:{'|'.join(_NOUNS[kind] for kind in PLACES)})\b)(?P<rest>.*)$",
    re.IGNORECASE,
)
# Police and regulators are agencies too, and a union of countries rules as they do.
_WIDER = {
    ActorKind.AGENCY: frozenset({ActorKind.AGENCY, ActorKind.POLICE, ActorKind.REGULATOR}),
    ActorKind.COUNTRY: NATIONS,
}


# "Do any of them cover shops?", "does any require a warrant?": of those in the list before.
_ANY_OF_THEM = Pattern(
    rf"^{LINK}(?P<any>(?:do|does|did) any) (?:of (?:them|those|these) |(?=(?:also )?(?:cover|include|apply|extend|ban"
    r"|bar|allow|let|require|use|sell|limit|forbid|protect|exempt|bind|restrict|permit|prohibit|reach)\b))",
    re.IGNORECASE,
)


class KindAsked(Struct, frozen=True):
    """What a list asks for: actors of one of ``kinds``, by the ``noun`` for them behind the words ``before`` it.

    ``span`` is where the list names them, "which US states" and all; "where" names places. ``verb`` is the one that
    asks whether there is any, in place of which.
    """

    kinds: frozenset[ActorKind]
    before: str
    noun: str
    span: Span
    verb: str = ""

    @property
    def as_places(self) -> bool:
        """Tell whether a list asks where something is so."""
        return not self.noun

    def counts_some(self, text: str) -> bool:
        """Tell whether a text speaks of some of them by a noun for their kind: "ten federal agencies used it"."""
        nouns = "|".join(_OF_ONE_OR_MANY[kind] for kind in self.kinds if kind in _OF_ONE_OR_MANY)
        return bool(nouns) and bool(re.search(rf"\b(?:{nouns})\b", text, re.IGNORECASE))

    def opens(self, clause: str) -> bool:
        """Tell whether a clause begins with some of them: "Seven police forces ..."."""
        return bool(self.noun) and bool(re.match(rf"(?:\w+ ){{0,2}}{re.escape(self.noun)}\b", clause, re.IGNORECASE))


def with_places_first(text: str) -> str:
    """Ask which places have it where a list of rules by places is asked for: "list bans by US cities"."""
    match = _RULES_BY_PLACES.match(text)
    return text if match is None else f"Which {match['places']} have {match['rules']}{match['rest']}"


def kind_asked(text: str) -> KindAsked | None:
    """Return the kind that a list asks for in its first words, None where they name no kind of actor."""
    if (where := _WHERE.match(text)) is not None:
        return KindAsked(PLACES, "", "", Span(where.start(), where.end()))
    if (who := _WHO.match(text)) is not None:
        others = () if suffered_by_people(text) else (ActorKind.COMPANY,)
        return KindAsked(frozenset({ActorKind.PERSON, *others}), "", "who", Span(who.start(), who.end()))
    match = _ASKED.search(text) or _KEYWORDS.match(text)
    return None if match is None else _asked(match)


def of_any(text: str, asked: KindAsked | None) -> str:
    """Name the kind of a list in a follow-up that asks whether any of it does something: "do any cover shops?"."""
    match = _ANY_OF_THEM.match(text)
    if match is None or asked is None or not asked.noun.endswith("s"):
        return text
    return f"{text[: match.end('any')]} {f'{asked.before} {asked.noun}'.strip()} {text[match.end() :]}"


def suffered_by_people(text: str) -> bool:
    """Tell whether a text asks who suffered what only people can: "who has been arrested?"."""
    return _OF_PEOPLE.search(text) is not None


def any_asked(text: str) -> KindAsked | None:
    """Return the kind of which a question asks whether any is or did so: "has any city lifted its ban?"."""
    match = _ANY.match(text)
    return None if match is None else _asked(match, match["verb"])


def kind_as_such(text: str) -> KindAsked | None:
    """Return the kind of which a question asks by its bare plural: "did companies stop selling it?"."""
    match = _BARE.match(text)
    return None if match is None else _asked(match)


def _asked(match: re.Match[str], verb: str = "") -> KindAsked:
    kind = next(kind for kind in ActorKind if match.groupdict().get(kind))
    kinds = _WIDER.get(kind, frozenset({kind}))
    return KindAsked(kinds, match["before"].strip(), match["noun"], Span(match.start(), match.end()), verb)
