"""Follow-ups on people of another kind than the question before asked about: "kids too?", "Canadians?"."""

import re

from msgspec import structs

from bot.answering.asked.kin import Kin
from bot.answering.asked.opening import LINK
from bot.answering.asked.question import Question
from bot.answering.followed.at_times import asks_if
from corpus.actor import AREAS
from corpus.patterns import Pattern
from corpus.words import words

_KIND = (
    r"(?:kids|children|minors|teen(?:ager)?s|adults|women|men|girls|boys|babies|people|(?:non-?)?citizens|nationals"
    r"|foreigners|tourists|visitors|travell?ers|passengers|pedestrians|passers-?by|(?:im)?migrants|refugees|residents"
    r"|tenants|students|pupils|teachers|workers|employees|staff|customers|shoppers|consumers|owners|holders|users"
    r"|drivers|suspects|witnesses|victims|protest[eo]rs|lawyers|journalists|celebrities|patients|fans|guests|members)"
)
# "Someone with a green card", "people born abroad".
_WITH = r"(?: (?:with|without|on|under|over|born|living|from|who|holding|in) [^?.!,;:]{2,40}?)"
_ONE = rf"(?:some|any)(?:one|body){_WITH}"
# "Kids too?", "even tourists?", "Canadians?", "what about green card holders?"
_PEOPLE = Pattern(
    rf"^{LINK}(?:(?:what|how) about )?(?P<even>even )?(?P<of>(?:of|for|to|from|by|on|with) )?(?:the )?"
    rf"(?P<who>(?:(?!(?:more|other|many|any|which|what|who|no|the|all|some|most)\b)[\w.'’-]+ ){{0,2}}{_KIND}{_WITH}?"
    rf"|{_ONE}"
    r"|(?:(?:north|south) )?[a-z]+ans)(?: too| as well| also| included)?\W*$",
    re.IGNORECASE,
)
_OF_KIND = Pattern(rf"(?:[\w.'’-]+ ){{0,3}}{_KIND}{_WITH}?|{_ONE}", re.IGNORECASE)
# Those whom a place's name tells from others: "even of US citizens?"
_CITIZENS = Pattern(
    r"^\W*(?:(?:and|so|but|or|what about|how about)\W+)?(?:(?:not )?even |also |including )?"
    r"(?:(?:of|for|to|from|by) )?[\w.'’-]+(?: [\w.'’-]+)? (?:citizens|nationals|residents)(?: too| as well)?\W*$",
    re.IGNORECASE,
)
# Who they are in a question: "can *US citizens* skip it?".
_IN_QUESTION = Pattern(
    rf"(?<=[ (])(?:(?:(?-i:[A-Z][\w.]*)|green card|foreign|visa|undocumented|young) )*\b{_KIND}\b(?!['’-])"
    r"(?: with(?:out)? (?:an? )?(?:green card|visa|permit|passport)s?)?(?: born (?:in (?:the )?[\w.]+|abroad))?"
    r"|\b(?:some|any)(?:one|body) (?:with(?:out)?|on) (?:an? )?(?:green card|visa|permit|passport)s?",
    re.IGNORECASE,
)
_IS_ONE = Pattern(r"^(?:some|any)(?:one|body)\b", re.IGNORECASE)
_DO = Pattern(r"(?P<do>\bdo)(?:es)? $", re.IGNORECASE)


def as_people(text: str, before: Question, kin: Kin) -> str | None:
    """Ask the same of people of a kind, and of those of a place by its name: "and Canadian citizens?".

    Where whether it is so of people of one kind was asked, that is asked of the others in full: "may kids skip it?".
    """
    match = _PEOPLE.match(text)
    if match is None:
        return None
    who, even = match["who"], match["even"] or ""
    if _OF_KIND.fullmatch(who):
        asked = with_people(before.wording, who) if asks_if(before) and not are_of_place(f"{who}?") else None
        if asked is not None:
            return asked
    else:
        place = kin.named(who[:-1])
        if place is None or kin.kind_of(place) not in AREAS or place.lower() == who[:-1].lower():
            return None
        who = f"{'US' if who.lower() == 'americans' else who[:-1]} citizens"
    return f"{even}{match['of'] or ''}{who}?" if even else f"and {who}?"


def of_people(question: Question) -> Question:
    """Read what a follow-up says of people as plain words: "and Canadian citizens?" asks nothing of Canada."""
    if not question.mentions or not are_of_place(question.text):
        return question
    said = (*words(question.mentions[0].span.of(question.text)), *question.content)
    return structs.replace(question, actors=(), kinds=(), mentions=(), names={}, content=said)


def are_of_place(text: str) -> bool:
    """Tell whether a follow-up is on people of a place, of whom what is said of those of another tells nothing."""
    return bool(_CITIZENS.match(text))


def with_people(asked: str, part: str) -> str | None:
    """Ask what was asked of people of one kind of those whom ``part`` names; None where either is of none."""
    found = list(_IN_QUESTION.finditer(asked))
    if not found or not _OF_KIND.fullmatch(part):
        return None
    opening = _DO.sub(r"\g<do>es " if _IS_ONE.match(part) else r"\g<do> ", asked[: found[-1].start()])
    return f"{opening}{part}{asked[found[-1].end() :]}"
