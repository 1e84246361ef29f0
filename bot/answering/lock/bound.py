"""Whom a rule binds: what a city's departments may not do, its shops and people may."""

import re

from bot.answering.asked.conditions import ASKS_LEAVE
from bot.answering.asked.covered import COVER, covered_asked
from bot.answering.asked.opening import LINK
from bot.answering.asked.question import Question
from bot.answering.found.evidence import Evidence
from corpus.actor import ActorKind
from corpus.lexicon import shipped_lexicon
from corpus.numbers import VALUES
from corpus.patterns import Pattern
from corpus.signs import AVAILABLE
from corpus.words import stems

BODY_STEMS = frozenset({"agenc", "depart", "bureau", "bureaus"})  # of agencies, departments, bureaus
_NO_BODIES = frozenset({"businesses", "homes"})  # scopes of the lexicon to which no department belongs
_OFFICIAL = frozenset({"police", "federal", "prisons", "military"})  # scopes of the lexicon that are all public
# Who asks what people may do asks of no city hall: "can people use it?", "is it legal for a person to ...?".
_PERSONS = r"(?:people|persons?|anyone|anybody|individuals?|residents?|citizens?|folks|locals)\b"
_OF_PERSONS = Pattern(
    rf"^{LINK}(?:can|could|may|am|are|is|do)(?:n['’]?t)? (?:i|we)\b"
    rf"|(?:^{LINK}(?:can|could|may|are|is|do)(?:n['’]?t)?|\bfor"
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
# Nor does what a law asks of companies bind the police.
_BINDS_FIRMS = Pattern(
    r"\b(?:bans?|banned|bars?|barred|forbids?|lets?|limits?|makes?|made|obliges?|prohibits?|requires?|required)"
    r" (?:(?:all|most|the|its|private) )*(?:business(?:es)?|companies|employers|firms|shops|stores)\b",
    re.IGNORECASE,
)
# "Has it been banned anywhere?": what it bars others from does not bar it.
_ASKS_BARRED = Pattern(
    r"\b(?:been|being|gets?|got) (?:banned|barred|blocked|outlawed)\b"
    rf"|^{LINK}(?:is|are|was|were)(?:n['’]?t)? [^?]*\b(?:banned|barred|blocked|outlawed)\b",
    re.IGNORECASE,
)
_IS_BARRED = Pattern(
    r"\b(?:is|are|was|were|been|being|be|gets?|got) (?:\w+ )?(?:banned|barred|blocked|outlawed)\b", re.IGNORECASE
)
_BARS = Pattern(
    r"\b(?:ban(?:s|ned)?|bar(?:s|red)|block(?:s|ed)|outlaw(?:s|ed)|extend(?:s|ed)|announc(?:es|ed)|paus(?:es|ed))\b",
    re.IGNORECASE,
)
# "Are police barred from it?" has no yes in what lets police do something.
_WHO_BARRED = Pattern(
    rf"^{LINK}(?:is|are|was|were)(?:n['’]?t)? [^?]*?\b(?P<who>police|officers|agents|agencies|departments|schools|shops"
    r"|stores|businesses|companies|firms|landlords|employers) (?:[\w'’]+ ){0,5}?"
    r"(?:banned|barred|prohibited|forbidden) from\b",
    re.IGNORECASE,
)
_LET = Pattern(
    r"\b(?P<no>(?:not|never|no longer) )?(?:lets?|allow(?:s|ed)?|permit(?:s|ted)?) "
    r"(?:(?:the|its|their|all|local|state|city|federal|private|US) )*(?P<who>\w+)",
    re.IGNORECASE,
)
# "All six warehouses" are counted, and hold none of those who are not in them.
_ALL_PEOPLE = Pattern(
    rf"\b(?:every|any|all(?! (?:\d+|{'|'.join(VALUES)})\b)|nobody|no one|no exceptions|whole|entire)", re.IGNORECASE
)
_RULE = r"(?:acts?|bans?|bars?|laws?|moratoriums?|ordinances?|prohibition|rules?|policy)"
# "Is it legal under the ban?": whom it does not cover may.
_UNDER_RULE = Pattern(rf"\b(?:under|despite|given|with) (?:[^?,;]+? )?{_RULE}\b", re.IGNORECASE)
_LEAVES_ALONE = Pattern(
    rf"\b{_RULE}(?: [^.,;]{{1,40}}?)? (?:(?:does|do|did|would|will) not|doesn['’]t|didn['’]t) (?:\w+ly )?{COVER}\b",
    re.IGNORECASE,
)
# "Does the law let teachers use it?": whom it binds it lets do nothing by that.
_ASKS_LET = Pattern(
    rf"^{LINK}(?:do|does|did|will|would)(?:n['’]?t)? [^?]*\b(?:let|allow|permit|authori[sz]e)\b", re.IGNORECASE
)
_ONLY_BINDS = Pattern(
    rf"\b{_RULE} (?:(?:also|even|still) )?"
    r"(?:binds?|bound|covers?|covered|appl(?:ies|ied|y) to|extends? to|reach(?:es)?)\b",
    re.IGNORECASE,
)
_LETS_OR_LIMITS = Pattern(
    r"\b(?:allow\w*|except\w*|exempt\w*|if|lets?|may|can|not|only|permit\w*|unless|until|when|without)\b", re.IGNORECASE
)


def covers_others(question: Question, one: Evidence, told: frozenset[str]) -> bool:
    """Tell whether a rule is asked to cover some, and a sentence names others that it covers, or nobody at all."""
    asked = covered_asked(question)
    scopes, text = {scope for clause in one.clauses for scope in clause.scopes}, one.sentence.text
    if asked is None or asked.exempt or not scopes.isdisjoint(question.clause.scopes) or _ALL_PEOPLE.search(text):
        return False
    covers = "covers" in {sign for clause in one.clauses for sign in clause.signs}
    if not covers and (scopes or _PUBLIC.search(text) or _PRIVATE.search(text)):
        return False
    return all(not shipped_lexicon().meets(stem, told) for stem in asked.who)


def bars_others(question: Question, one: Evidence) -> bool:
    """Tell whether a company is asked to have been barred, and a sentence tells what it barred itself."""
    if not _ASKS_BARRED.search(question.text):
        return False
    if question.kind_of.get(question.clause.subject or "") is not ActorKind.COMPANY:
        return False
    text, mentions = one.sentence.text, one.mentions
    if (bar := _BARS.search(text)) is None or _IS_BARRED.search(text):
        return False
    return any(one.actor == question.clause.subject and one.span.end <= bar.start() for one in mentions)


def lets_those(question: Question, one: Evidence) -> bool:
    """Tell whether some are asked to be barred from doing something, and a sentence tells what they are let do."""
    asked, let = _WHO_BARRED.match(question.text), _LET.search(one.sentence.text)
    if asked is None or let is None or let["no"]:
        return False
    return asked["who"].lower() == let["who"].lower()


def leaves_them_alone(question: Question, one: Evidence) -> bool:
    """Tell whether leave is asked for under a rule, and a sentence tells whom that does not cover: no bar to them."""
    asks = ASKS_LEAVE.search(question.text) and _UNDER_RULE.search(question.text)
    return bool(asks and _LEAVES_ALONE.search(one.sentence.text))


def binds_and_lets_nothing(question: Question, one: Evidence) -> bool:
    """Tell whether leave is asked for, and a sentence only tells whom a rule binds."""
    text = one.sentence.text
    asks = _ASKS_LET.search(question.text) or ASKS_LEAVE.search(question.text)
    return bool(asks and _ONLY_BINDS.search(text)) and not _LETS_OR_LIMITS.search(text)


def is_of_bodies(text: str) -> bool:
    """Tell whether a text speaks of a city's departments or police, and of nobody else."""
    return bool(BODY_STEMS.intersection(stems(text)) or _PUBLIC.search(text)) and not _PRIVATE.search(text)


def binds_others_only(question: Question, one: Evidence, told: frozenset[str]) -> bool:
    """Tell whether a sentence speaks of a city's departments where a question asks of shops, homes or persons.

    Or of companies where it asks of police or departments.
    """
    asked, said = question.clause.scopes, {scope for clause in one.clauses for scope in clause.scopes}
    text = one.sentence.text
    public = bool(told & BODY_STEMS or _PUBLIC.search(text))
    official = asked & _OFFICIAL or ActorKind.POLICE in question.kinds or is_of_bodies(question.text)
    if official and _BINDS_FIRMS.search(text):
        return not public and asked.isdisjoint(said)
    if AVAILABLE in question.clause.signs and _OF_PERSONS.search(question.text) and not _PRIVATE.search(text):
        return public or bool(said & _OFFICIAL - asked)
    return bool(asked & _NO_BODIES) and public and asked.isdisjoint(said)
