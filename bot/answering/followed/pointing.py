"""Whom or what a follow-up points out without a name: "does that company supply the FBI?", "did it pass?"."""

import re
from collections.abc import Sequence

from bot.answering.asked.kinds import any_asked
from bot.answering.asked.opening import LINK
from bot.answering.asked.pronouns import pronouns_of
from bot.answering.asked.question import Question
from bot.answering.followed.answered import of_answered
from bot.answering.reply import Citation
from corpus.actor import PLACES, ActorKind
from corpus.actors import ActorBook
from corpus.article import Span
from corpus.patterns import Pattern

# "That agency", "the vendor": who is pointed out is one of a kind, and nobody whom the question names besides.
_KINDS = (
    ("company|firm|vendor|maker|supplier|manufacturer|start-?up|chain|retailer", frozenset({ActorKind.COMPANY})),
    ("app|tool|product|feature", frozenset({ActorKind.PRODUCT})),
    ("agency|department", frozenset({ActorKind.AGENCY, ActorKind.POLICE, ActorKind.REGULATOR})),
    ("force", frozenset({ActorKind.POLICE})),
    ("regulator|watchdog", frozenset({ActorKind.REGULATOR})),
    ("court|tribunal", frozenset({ActorKind.COURT})),
    ("city|town", frozenset({ActorKind.CITY})),
    ("county", frozenset({ActorKind.COUNTY})),
    ("state", frozenset({ActorKind.STATE})),
)
_ONE_OF_MANY = frozenset({ActorKind.CITY, ActorKind.COUNTY, ActorKind.STATE, ActorKind.COURT})
_POINTED_OUT = tuple(
    (
        Pattern(
            rf"\b(?:that|this|the same{'' if kinds <= _ONE_OF_MANY else '|the'}) (?:{nouns})\b(?!['’-]| of\b)",
            re.IGNORECASE,
        ),
        kinds,
    )
    for nouns, kinds in _KINDS
)


_PERSON = Pattern(
    r"\b(?:he|she|him|(?P<own>his"
    r"|her(?= (?!(?:for|in|at|to|on|by|with|from|after|before|because|any|again|too)\b)[a-z]))|her)\b",
    re.IGNORECASE,
)
# "Has any city lifted its ban? - why?": why the one did that was told of.
_WHY = Pattern(rf"^{LINK}(?:why|how come)\W*$", re.IGNORECASE)
_OF_ONE = {"have": "has", "do": "does", "are": "is", "were": "was"}
_THEIR = Pattern(r"\btheir\b", re.IGNORECASE)
# "Is there a bill? - did it pass?", "what would the bill change? - who introduced it?"
_ASKS_OF_LAW = Pattern(
    rf"^{LINK}(?:is|are|was|were) there (?:[\w'’-]+ ){{0,4}}?(?:bills?|laws?|acts?|legislation|proposals?)\b"
    r"|\b(?:bill|proposal|legislation)\b",
    re.IGNORECASE,
)
_IT = r"\b(?P<it>it|that|they|(?:the|that|this) (?:bill|proposal|act))\b"
_BECAME = Pattern(
    rf"{_IT}(?= (?:[\w'’-]+ ){{0,2}}?(?:pass|become|enacted|signed|introduced|approved|voted|law|in force|fail|die"
    r"|stall|vetoed|sponsored))",
    re.IGNORECASE,
)
_MADE = Pattern(
    r"\b(?:introduc(?:e[ds]?|ing)|sponsor(?:s|ed|ing)?|wrote|writ(?:es|ten)|propos(?:e[ds]?|ing)|draft(?:s|ed)"
    rf"|(?:passe[sd]|sign(?:s|ed)|veto(?:es|ed)|back(?:s|ed)|oppos(?:e[ds]?)|vot(?:e[ds]?) (?:for|against|on))) {_IT}",
    re.IGNORECASE,
)
_UNDER = Pattern(r"\bunder (?P<it>it|(?:the|that|this) (?:law|act|bill|statute|one))(?=\W*$)", re.IGNORECASE)
_OF_A_LAW = Pattern(r"\b(?:laws?|act|statute|legislation|rules?)\b", re.IGNORECASE)
_TECHNIQUE = Pattern(
    r"\b(?:emotion|gait|voice|iris|fingerprint|(?:licen[cs]e|number)[ -]plate)"
    r" (?:recogni\w+|scan\w*|reader\w*|track\w*)",
    re.IGNORECASE,
)
_IT_IS_RULED = Pattern(
    r"\b(?P<it>it)\b(?= (?:still |also |now )*(?:banned|barred|forbidden|prohibited|allowed|legal|illegal|lawful|used"
    r"|permitted|restricted)\b)",
    re.IGNORECASE,
)


def leaves_open_whom(question: Question) -> bool:
    """Tell whether a follow-up names one and leaves open what of another: a yes could be one to anything."""
    return bool(question.mentions) and pointed_out(question.text) is not None


def pointed_out(text: str) -> tuple[Span, frozenset[ActorKind]] | None:
    """Return where a text points out somebody without a name, and of which kinds: "that agency"; None where nowhere."""
    found = next(((match, kinds) for pattern, kinds in _POINTED_OUT if (match := pattern.search(text))), None)
    return (Span(*found[0].span()), found[1]) if found else None


def with_name(text: str, before: Question | None, told: Sequence[Citation], book: ActorBook) -> str:
    """Name whom a follow-up points out beside another: the one of their kind asked about before, or ``told`` of.

    Without another "has that company ...?" is about whom the question before was about, as "has it ...?" is. "She" is
    the only person told of last of whom an article says "she", after a question on nobody by name. "Did it pass?" is
    asked of the bill told of, "why?" of the one that was asked for.
    """
    pointed = pointed_out(text)
    if before is None:
        return text
    if pointed is None:
        return (
            _of_found(text, before, told, book)
            or _with_law(text, before, told, book)
            or _with_technique(text, before)
            or of_answered(text, before, told, book)
            or _with_person(text, before, told, book)
        )
    span, kinds = pointed
    named = {mention.actor for mention in book.find_in_question(text)}
    asked = [actor for actor, kind in before.kind_of.items() if kind in kinds and actor not in named]
    if asked and not named and not _beside_person(before):
        return text
    around = told[0].article.actors if told else ()
    quoted = _named_in(told[0], book) if told else {}
    there = ([one for one in near if one in book and book[one].kind in kinds] for near in (around, quoted))
    meant = asked or [one for one in next(filter(None, there), ()) if one not in named]
    if len(meant) != 1:
        return text
    written = (told[0].article.title, told[0].quote) if told else ()
    names = [one.span.of(said) for said in written for one in book.find(said) if one.actor == meant[0]]
    name = before.names.get(meant[0]) or min(names, key=len, default=meant[0])
    return f"{text[: span.start]}{name}{text[span.end :]}"


def _beside_person(before: Question) -> bool:
    """Tell whether a question was about a person and another: "the company" then is not asked about with the person."""
    return len(before.kind_of) > 1 and ActorKind.PERSON in before.kinds


def _of_found(text: str, before: Question, told: Sequence[Citation], book: ActorBook) -> str | None:
    """Ask why of the one that was told of, after whether any did it: "why?" after "has any city lifted its ban?"."""
    asked = any_asked(before.wording) if told and _WHY.match(text) else None
    if asked is None:
        return None
    names = [name for actor, name in _named_in(told[0], book).items() if book[actor].kind in asked.kinds]
    if len(names) != 1:
        return None
    verb = _OF_ONE.get(asked.verb.lower(), asked.verb.lower())
    return f"Why {verb} {names[0]}{_THEIR.sub('its', before.wording[asked.span.end :])}"


def _with_law(text: str, before: Question, told: Sequence[Citation], book: ActorBook) -> str | None:
    """Name the bill or law that was asked about, or told of where a question was on one: "did it pass?"."""
    under = _UNDER.search(text)
    it = under or _BECAME.search(text) or _MADE.search(text)
    if it is None or book.find_in_question(text):
        return None
    laws = [before.names.get(actor, actor) for actor, kind in before.kind_of.items() if kind is ActorKind.LAW]
    if not laws and told and (under or _ASKS_OF_LAW.search(before.wording)):
        laws = [name for actor, name in _named_in(told[0], book).items() if book[actor].kind is ActorKind.LAW]
    if not laws and under and _OF_A_LAW.search(before.wording):
        laws = [f"{before.names.get(actor, actor)} law" for actor, kind in before.kind_of.items() if kind in PLACES]
    return f"{text[: it.start('it')]}the {laws[0]}{text[it.end('it') :]}" if len(laws) == 1 else None


def _with_technique(text: str, before: Question) -> str | None:
    """Name another technique than face recognition that "it" stands for: "where is it banned?"."""
    technique, it = _TECHNIQUE.search(before.wording), _IT_IS_RULED.search(text)
    return f"{text[: it.start('it')]}{technique[0]}{text[it.end('it') :]}" if technique and it else None


def _named_in(told: Citation, book: ActorBook) -> dict[str, str]:
    """Return those whom a quote names, each by the words that name it first."""
    return {one.actor: one.span.of(told.quote) for one in reversed(book.find(told.quote))}


def _with_person(text: str, before: Question, told: Sequence[Citation], book: ActorBook) -> str:
    spoken = pronouns_of(text)
    pronoun = _PERSON.search(text)
    kinds = {*before.kinds, *(book[actor].kind for actor in before.names if actor in book)}
    if pronoun is None or len(spoken) != 1 or ActorKind.PERSON in kinds or book.find_in_question(text):
        return text
    quotes = [one.quote for one in told if pronouns_of(one.article.text) == spoken]
    people = {
        one.actor: one.span.of(quote)
        for quote in quotes
        for one in reversed(book.find(quote))
        if book[one.actor].kind is ActorKind.PERSON
    }
    if len(people) != 1:
        return text
    own = "'s" if pronoun["own"] else ""
    return f"{text[: pronoun.start()]}{people.popitem()[1]}{own}{text[pronoun.end() :]}"
