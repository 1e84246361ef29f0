"""Other names that an article gives to whom it introduces: an acronym in brackets, a nickname, a name before or since.

"The Alder Transit Authority (ALTA)", "which riders call the Alta", "has changed its name to Ovanta". The initials of a
long name are another, whether an article writes them or not, and so is the first word of a firm's.
"""

import re
from collections.abc import Iterator

from corpus.actor import AREAS, ActorKind
from corpus.names import tokenize
from corpus.patterns import Pattern
from corpus.typos import ordinary_words

_MOST_TEXT = 20_000  # characters of an article in which another name is looked for
_LEAST_INITIALS = 3
_SHORT = r"(?P<short>[A-Z][\w-]*(?: [A-Z][\w-]*){0,2})(?!['\u2019]s|\w)"
_QUOTE = r"[\"\u201c\u2018']?"
_SHARED = frozenset(["of", "and", "for", "the", "in", "on", "at", "de", "la", "le", "du", "&", "y"])
# What stands between a name and another one of the same actor.
_LINKS = (
    r" ?,? \(?(?:[a-z]+ ){0,2}?known (?:[a-z]+ ){0,5}?(?:as|by the name of) (?:the )?",
    r",? \(?(?:now|formerly|previously)(?: called| known as| named)? (?:the )?",
    r",? (?:nicknamed|dubbed|called) (?:the )?",
    r",? (?:which|that|whom)(?: [a-z]+){1,7} calls? (?:the )?",
    (
        r" (?:has |had |have )?(?:(?:changed|changes|is changing) (?:its|their) name|renam(?:ed|es) itself"
        r"|been renamed|rebranded|rebrands)(?: to| as)? "
    ),
    r" (?:is|was|are) (?:now called|now known as|renamed|rebranded as) (?:the )?",
)
_AS_KNOWN = r"\b(?P<short>[A-Z][A-Z]+), as (?:the [a-z]+|it|they) (?:is|are) (?:[a-z]+ )?known"
_BODIES = frozenset({ActorKind.AGENCY, ActorKind.REGULATOR, ActorKind.POLICE, ActorKind.NGO})
# What nobody says with the name of a firm.
_FORMS_OF_FIRM = Pattern(
    r"(?: (?:inc|corp|ltd|llc|plc|gmbh|analytics|group|holdings|industries|labs|robotics|security|software|solutions"
    r"|systems|technologies)\.?)+",
    re.IGNORECASE,
)
_INITIAL = Pattern(r"[A-Z]")


def other_names(name: str, kind: ActorKind, text: str) -> tuple[str, ...]:
    """Return the names under which ``text`` says that ``name`` goes as well, and its initials where it is long."""
    given = [*_in_brackets(name, kind, text[:_MOST_TEXT]), *_linked(name, text[:_MOST_TEXT])]
    initials = _initials(name)
    if kind not in AREAS | {ActorKind.LAW} and len(initials) >= _LEAST_INITIALS and any(map(_is_strange, name.split())):
        given.append(initials)
    return tuple(dict.fromkeys(one for one in given if one != name and name not in one))


def short_names_in(name: str, kind: ActorKind, text: str) -> tuple[str, ...]:
    """Return the word by which a firm or a club is called as well, where that is no English one: "Lumenor".

    Of "Harbour & Sons Ltd" it is both names, and the mark may be written out. It is the first, where the text writes it
    alone or what follows is said by nobody, or the last of two behind an English one: "Athletic Aldea".
    """
    first, *others = name.split()
    if kind is ActorKind.COMPANY and others[:1] == ["&"]:
        pairs = (name, " ".join((first, *others[:2])))
        called = dict.fromkeys((*pairs[1:], *(pair.replace("&", "and") for pair in pairs)))
        return tuple(one for one in called if one != name)
    if kind is not ActorKind.COMPANY or not others:
        return ()
    if not _is_strange(first):
        again = len(others) == 1 and re.search(rf"(?<!\w)(?<!{re.escape(first)} ){re.escape(others[0])}(?!\w)", text)
        return (others[0],) if again and _is_strange(others[0]) else ()
    if _FORMS_OF_FIRM.fullmatch(name, len(first)):
        return (first,)
    alone = re.search(rf"(?<!\w){re.escape(first)}(?!\w)(?! {re.escape(others[0])})", text)
    return (first,) if alone else ()


def _in_brackets(name: str, kind: ActorKind, text: str) -> Iterator[str]:
    """Yield what stands in brackets behind a name, perhaps behind a body of it: "Alder Police Department (ALPD)".

    A public body may be called by letters of another language: "the Road Agency of Aldea (DNV)".
    """
    behind = rf"\b{re.escape(name)}(?P<rest>(?: (?:of )?[A-Z][\w-]+){{0,4}})"
    for found in re.finditer(rf"{behind} \((?:the )?{_QUOTE}(?P<short>[A-Z][\w&-]{{1,12}})[\"\u201d\u2019']?\)", text):
        letters = "".join(_INITIAL.findall(found["short"]))
        again = re.search(rf"(?<!\(){re.escape(found['short'])}(?!\w|\))", text)
        if len(letters) > 1 and (_spells(letters, f"{name}{found['rest']}") or (kind in _BODIES and again)):
            yield found["short"]


def _spells(letters: str, name: str) -> bool:
    """Tell whether letters stand in a name in their order, the first as its first: "ALTA" in "Alder Transit"."""
    rest = iter(name.upper())
    return name[:1].upper() == letters[:1] and all(letter in rest for letter in letters)


def _linked(name: str, text: str) -> Iterator[str]:
    _, _, last = name.rpartition(" ")
    named = rf"(?:{re.escape(name)}|[Tt]he {re.escape(last)})" if last != name else re.escape(name)
    for link in _LINKS:
        found = re.search(rf"\b{named}{link}{_QUOTE}{_SHORT}", text)
        if found is not None:
            yield found["short"]
    yield from (known["short"] for known in re.finditer(_AS_KNOWN, text) if known["short"] == _initials(name))


def _is_strange(word: str) -> bool:
    return word.isalpha() and word.lower() not in ordinary_words()


def _initials(name: str) -> str:
    return "".join(token.text[0] for token in tokenize(name) if token.text.isalpha() and token.folded not in _SHARED)
