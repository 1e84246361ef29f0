"""Questions of a place that nothing in them names, and follow-ups that name it: "in my city?" - "I live in Oakland"."""

import re

from bot.answering.asked.question import Question, read_question
from corpus.actor import AREAS, PLACES
from corpus.actors import ActorBook
from corpus.patterns import Pattern

# "In my state": of what the asker has in a place, "my street camera", others tell as well.
_OWN_PLACE = Pattern(
    r"\b(?P<behind>in|within|of|for|by|does|did|has|have|can|is|are|do) (?:my|our) (?:(?:own|home) )?"
    r"(?:state|city|town|country|county|village|province|region|area|neighbou?rhood|council)(?:['’]s)?\b"
    r"|\b(?:where|near where|around where) (?:i|we) (?:live|am|are)\b|\b(?:near|around) (?:me|us)\b(?=\W*$)",
    re.IGNORECASE,
)
# A law by itself, of nobody and nowhere: there is one somewhere, and elsewhere none.
_ANY_LAW = Pattern(
    r"^\W*(?:(?:so|hi|hey|hello|ok|and|but)\W+)*(?:is|are)(?:n['’]?t)? there (?:any|an?) (?:laws?|rules?|bans?)"
    r"(?: (?:on|about|against|for) (?:face|facial) (?:recognition|scans?|scanning))?(?: (?:now|yet|already))?\W*$",
    re.IGNORECASE,
)
# "I live in San Francisco", "in the UK, on the police", "it's Chicago".
_WHERE = Pattern(
    r"^\W*(?:(?:so|ok|okay|well|and|sorry|(?:what|how) about)\W+)*"
    r"(?:(?:i(?:['’]?m| am)?|we(?:['’]?re| are)?)(?: (?:live|living|work|working|am|based|located))*"
    r"|my (?:city|town|state|county|country) is|it['’]?s|that['’]?s)?"
    r"\s*(?:\b(?:in|from|at|near)\s+)?(?P<the>\bthe\s+)?$",
    re.IGNORECASE,
)


def asks_where_asker_is(question: Question) -> bool:
    """Tell whether a question asks of the place where its asker lives, which nothing in it names."""
    return bool(_OWN_PLACE.search(question.text)) and PLACES.isdisjoint(question.kinds)


def asks_anywhere(question: Question) -> bool:
    """Tell whether a question asks for any law at all, wherever it may be: "is there a law?"."""
    return bool(_ANY_LAW.match(question.text))


def placed(text: str, unplaced: str, book: ActorBook) -> str | None:
    """Ask what was asked ``unplaced`` of the place that ``text`` names; None where it is no mere answer to "where?"."""
    question = read_question(text, book)
    first = question.mentions[0].span if question.mentions else None
    where = _WHERE.fullmatch(text[: first.start]) if first else None
    if first is None or where is None or not AREAS.issuperset(question.kinds):
        return None
    rest = text[first.end :].rstrip(" ?!.")
    if rest and not re.match(r"\W+(?:on|about|for|with|by|as)\b", rest):
        return None
    name, asked = f"{where['the'] or ''}{text[first.start : first.end]}", unplaced.rstrip(" ?!.")
    own = _OWN_PLACE.search(asked)
    if own is None:
        return f"{asked} in {name}{rest}?"
    behind = own["behind"] or "in"
    return f"{asked[: own.start()]}{behind} {name}{asked[own.end() :]}{rest}?"
