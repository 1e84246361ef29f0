"""Whom a rule binds: what a city's departments may not do, its shops and people may."""

import re

from bot.answering.asked.question import Question
from bot.answering.found.evidence import Evidence
from corpus.patterns import Pattern
from corpus.signs import AVAILABLE

BODY_STEMS = frozenset({"agenc", "depart", "bureau", "bureaus"})  # of agencies, departments, bureaus
_NO_BODIES = frozenset({"businesses", "homes"})  # scopes of the lexicon to which no department belongs
# Who asks what people may do asks of no city hall: "can people use it?", "is it legal for a person to ...?".
_PERSONS = r"(?:people|persons?|anyone|anybody|individuals?|residents?|citizens?|folks|locals)\b"
_OF_PERSONS = Pattern(
    r"^\W*(?:(?:so|and|but) )?(?:can|could|may|am|are|is|do)(?:n['’]?t)? (?:i|we)\b"
    r"|(?:^\W*(?:(?:so|and|but) )?(?:can|could|may|are|is|do)(?:n['’]?t)?|\bfor"
    r"|\b(?:let|allow|permit|stop|bar|ban|forbid)s?)"
    rf" (?:(?:an?|the|any|most|all) )?(?:private |ordinary |normal |regular )?{_PERSONS}"
    r"|\b(?:private|personal|home) use\b",
    re.IGNORECASE,
)
_PUBLIC = Pattern(
    r"\b(?:ban(?:s|ned)?|bar(?:s|red)?|prohibit(?:s|ed)?|forbids?|forbade|stop(?:s|ped)?) (?:the |its )?"
    r"(?:use of (?:\w+ ){1,3}by )?(?:the |its )?(?:city|town|county|state|government|municipal\w*|officials|police)\b"
    r"|\bby (?:the |its )?(?:\w+ )?(?:city|town|county|government|officials|police)\b"
    r"|\b(?:city|police|government|state|public) (?:\w+ )?"
    r"(?:government|officials|officers|employees|agenc\w+|bureaus?|departments?)\b"
    r"|^(?:the )?police\b",
    re.IGNORECASE,
)
_PRIVATE = Pattern(
    r"\b(?:private|business(?:es)?|compan(?:y|ies)|shops?|stores?|persons?|individuals?|anyone|anybody|everyone|nobody"
    r"|people|residents|citizens|homes?|landlords?)\b",
    re.IGNORECASE,
)


def binds_bodies_only(question: Question, one: Evidence, stems: frozenset[str]) -> bool:
    """Tell whether a sentence speaks of a city's departments where a question asks of shops, homes or persons."""
    asked, said = question.clause.scopes, {scope for clause in one.clauses for scope in clause.scopes}
    text = one.sentence.text
    public = bool(stems & BODY_STEMS or _PUBLIC.search(text))
    if AVAILABLE in question.clause.signs and _OF_PERSONS.search(question.text) and not _PRIVATE.search(text):
        return public
    return bool(asked & _NO_BODIES) and public and asked.isdisjoint(said)
