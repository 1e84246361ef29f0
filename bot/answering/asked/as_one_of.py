"""What somebody asks as one of a kind: "I'm a US citizen, do I have to ...?" asks whether US citizens have to.

Whose asker they are decides the answer, so it may not be dropped as what is told first; nor may a card or a passport
that is held: "can it photograph me if I have a green card?" asks of green card holders.
"""

import re

from bot.answering.asked.opening import LINK
from corpus.patterns import Pattern

_AUX = r"(?:can|could|may|must|do|does|will|am|are|is|have)"
_KIND = (
    r"(?:citizens?|nationals?|(?:permanent )?residents?|tourists?|visitors?|foreigners?|non-?citizens?|immigrants?"
    r"|minors?|teen(?:ager)?s?|(?:green ?card|visa|passport) holders?|travell?ers?|passengers?)"
)
_SORT = r"(?:(?:us|u\.s\.|eu|uk|british|american|canadian|foreign|legal|lawful|permanent) ){0,2}"
_PEOPLE = r"(?:american|canadian|european|australian|mexican|german|italian)"
_BE = r"(?:i['’]?m|i am|we['’]?re|we are|since i['’]?m|because i['’]?m|as)"
_HAVE = r"(?:i|we)(?:['’]ve| have)?(?: got)?(?: (?:have|hold))? (?:an? )?(?:us )?(?P<{name}>green ?card|visa)"
_TOLD_FIRST = Pattern(
    rf"^{LINK}(?:{_BE} (?:an? )?(?P<who>{_SORT}{_KIND}|{_PEOPLE}s?)|{_HAVE.format(name='card')}),? "
    rf"(?:(?:so|and|but),? )?(?P<verb>{_AUX}) (?P<rest>[^?;]*\b(?:i|we|me|my)\b[^?;]*)\??\s*$",
    re.IGNORECASE,
)
# What stands last, of somebody to whom something is done: "can it photograph me if I have a green card?".
_TOLD_LAST = Pattern(
    rf"^(?P<asked>{LINK}{_AUX} [^?,;]*?)\b(?P<whom>i|we|me|us)\b(?P<rest>[^?,;]*?),? "
    rf"(?:if|when|since|because|as)(?: {_BE.replace('as', 'i am')} (?:an? )?(?P<who>{_SORT}{_KIND}|{_PEOPLE}s?)"
    rf"| {_HAVE.format(name='card')})\s*\??\s*$",
    re.IGNORECASE,
)
_FIRST = Pattern(r"^(?:i|we)\b", re.IGNORECASE)
_ACTED_ON = Pattern(r"\b(?P<one>me|my)\b", re.IGNORECASE)
_ASKER = Pattern(r"\b(?:i|we)\b", re.IGNORECASE)
_OWN = Pattern(r"\b(?:my|our)\b", re.IGNORECASE)
_SELF = Pattern(r"\b(?:me|us)\b(?! (?:citizens?|police|border)\b)")
_CAPITAL = Pattern(r"\b(?:us|uk|eu)\b(?= )", re.IGNORECASE)


def as_one_of(text: str) -> str | None:
    """Return what ``text`` asks of those whom its asker is one of; None where nothing is told of that."""
    if found := _TOLD_FIRST.match(text):
        if not _FIRST.match(found["rest"]):
            return _done_to(found)
        rest = _SELF.sub("them", _OWN.sub("their", _FIRST.sub("", found["rest"], count=1)))
        verb = {"am": "are", "is": "are", "does": "do"}.get(found["verb"].lower(), found["verb"])
        return f"{verb} {_those(found)}{rest.rstrip()}?"
    if found := _TOLD_LAST.match(text):
        rest = _SELF.sub("them", _OWN.sub("their", found["rest"]))
        return f"{found['asked']}{_those(found)}{rest.rstrip()}?"
    return None


def _done_to(found: re.Match[str]) -> str | None:
    """Ask whether it is done to those whom the asker is one of: "can it take Canadians' picture?"."""
    who, rest = _those(found), found["rest"].rstrip()
    first = _ACTED_ON.search(rest)
    if first is None or _ASKER.search(rest, 0, first.start()):
        return None
    named = who if first["one"].lower() == "me" else f"{who}'"
    behind = _ASKER.sub("they", _SELF.sub("them", _OWN.sub("their", rest[first.end() :])))
    return f"{found['verb']} {rest[: first.start()]}{named}{behind}?"


def _those(found: re.Match[str]) -> str:
    """Return those whom somebody is one of, as many: "US citizens", "green card holders"."""
    who = _CAPITAL.sub(lambda name: name[0].upper(), found["who"] or f"{found['card']} holder")
    who = who[0].upper() + who[1:] if re.fullmatch(f"{_PEOPLE}s?", who, re.IGNORECASE) else who
    return who if who.endswith("s") else f"{who}s"
