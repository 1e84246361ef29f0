"""What is asked of a place that no article names, and told of the whole in which it lies: "the US outside Illinois".

A ban that holds in a state holds in its cities, and what may be sold everywhere outside one state may be sold in
another; what a company lets no police of a country do none of them may, and a national agency does the same at all of
its airports. Nothing of that is so of what was done there.
"""

import re
from collections.abc import Iterator, Sequence

from msgspec import Struct

from bot.answering.asked.kin import Kin
from bot.answering.asked.opening import LINK
from bot.answering.asked.question import Question
from bot.answering.found.library import Library
from bot.answering.reply import Abstention, Answer, Reason, Verdict
from bot.answering.turns.turn import Take, Turn, asked_as
from corpus.actor import MAKERS, PLACES, THINGS, ActorKind, Mention
from corpus.patterns import Pattern
from corpus.signs import AVAILABLE

_OWNERS = MAKERS | THINGS
# "Can they sell it in Ohio?", "is it offered there?" ask for what holds in all of a place; no deed does.
_ASKS_OF_RULES = Pattern(
    rf"^{LINK}(?:(?:can|could|may|must)\b|(?:is|are)\b[^?]*\b(?:allowed|permitted|legal|lawful|banned|barred|forbidden"
    r"|outlawed|illegal|available|offered|sold|on offer|free to)\b|(?:does|do)\b[^?]*\b(?:sell|offer|allow|let|permit"
    r"|ban|bar|cover|apply|work|have to|supply)\b)(?![^?]*\b(?:only|all|every|not|never|first|anywhere|or)\b)",
    re.IGNORECASE,
)
_OFFERED = Pattern(r"\b(?:sell|sold|offer(?:ed)?|available|on offer|suppl(?:y|ied)|provide[d]?|work)\b", re.IGNORECASE)
_NAME = r"(?:the )?[A-Z]\w*(?: [A-Z]\w*){0,2}"
_OUTSIDE = Pattern(rf"\b(?:in {_NAME} )?outside (?:of )?(?P<place>{_NAME})")
_IN = Pattern(r"\b(?:in|within|across|inside)\s+(?:the )?$", re.IGNORECASE)
_STATE_BEHIND = Pattern(r",? $")
_THERE = Pattern(r"(?:['’]s)? (?P<who>(?:\w+ )?(?:police|cops|officers|agencies|schools|shops|stores|companies))\b")
_USES = Pattern(r"\bus(?:e|es|ing)\b", re.IGNORECASE)  # whoever may sell it tells not that it may be used
_SHORT = {"United States": "US", "United Kingdom": "UK"}
_PLAIN = frozenset({Verdict.YES, Verdict.NO})


class _Place(Struct, frozen=True):
    """A place that is asked about, and where a text names it, with the state behind a city: "Chicago, Illinois".

    ``body`` is what of it is named with it: " police".
    """

    actor: str
    start: int
    end: int
    body: str = ""


def told_of_whole(texts: Sequence[str], turn: Turn, library: Library, take: Take) -> Turn:
    """Return the turn that tells what holds for the whole in which an unnamed place lies, where ``turn`` tells nothing.

    ``take`` answers what is asked of the whole.
    """
    question = turn.question
    if question is None or _is_told(turn) or question.is_denial or not _ASKS_OF_RULES.search(question.text):
        return turn
    place = _place_in(question, library.kin)
    if place is None or _is_spoken_of(place, question, library):
        return turn
    for asked, whole in _of_wholes(question, place, library):
        told = take((*texts[:-1], asked))
        if _carries(question, told, whole, library):
            return asked_as(texts[-1], told)
    return turn


def _is_told(turn: Turn) -> bool:
    """Tell whether a turn has a verdict, or was refused for more than that nothing was found."""
    if isinstance(turn.reply, Abstention):
        return turn.reply.reason not in {Reason.NO_EVIDENCE, Reason.UNKNOWN_ACTOR}
    return not isinstance(turn.reply, Answer) or turn.reply.verdict is not None


def _place_in(question: Question, kin: Kin) -> _Place | None:
    """Return the one place that a question names; None where it names none, or several."""
    places = [one for one in question.mentions if kin.kind_of(one.actor) in PLACES | {ActorKind.POLICE}]
    if len(places) == 2 and _is_state_behind(question.text, places[0], places[1], kin):
        return _Place(places[0].actor, places[0].span.start, places[1].span.end)
    if len(places) != 1:
        return None
    one = places[0]
    around = kin.of_kind(one.actor, PLACES)
    body = " police" if around != one.actor else ""
    return _Place(around, one.span.start, one.span.end, body) if around else None


def _is_state_behind(text: str, city: Mention, state: Mention, kin: Kin) -> bool:
    between = text[city.span.end : state.span.start]
    return state.actor in kin.places_of(city.actor) and _STATE_BEHIND.match(between) is not None


def _others(question: Question, kin: Kin) -> list[str]:
    return [actor for actor in question.actors if kin.kind_of(actor) in _OWNERS]


def _is_spoken_of(place: _Place, question: Question, library: Library) -> bool:
    """Tell whether an article names the place, and whoever else is asked about."""
    others = _others(question, library.kin)
    named = {article.id for article in library.naming((place.actor,))}
    return bool(named.intersection(library.naming_any(others)) if others else named)


def _of_wholes(question: Question, place: _Place, library: Library) -> Iterator[tuple[str, str]]:
    """Yield what is asked of each whole in which a place lies, and an actor that what answers it has to name."""
    kin, text = library.kin, question.text
    for state in sorted(kin.places_of(place.actor)):
        if kin.kind_of(state) is ActorKind.STATE:
            yield f"{text[: place.start]}{state}{place.body}{text[place.end :]}", state
    for phrase, left_out in _outsides(_others(question, kin), library):
        if _lies_outside(place.actor, left_out, kin):
            there = _THERE.match(text, place.end)
            before = _IN.sub("", text[: place.start])
            if there:
                yield f"{text[: place.start]}{there['who']} {phrase}{text[there.end() :]}", left_out
            elif before != text[: place.start]:
                yield f"{before}{phrase}{text[place.end :]}", left_out
    country = kin.home_of(place.actor)
    if country and country != place.actor and (_others(question, kin) or _is_of_national(question, kin)):
        the = "the " if _IN.search(text, 0, place.start) and country in _SHORT else ""
        named = _SHORT.get(country, country)
        yield f"{text[: place.start]}{the}{named}{place.body}{text[place.end :]}", country


def _is_of_national(question: Question, kin: Kin) -> bool:
    """Tell whether a question names an agency of a whole country."""
    kinds = question.kind_of.items()
    return any(kind is ActorKind.AGENCY and kin.country_for(actor) is not None for actor, kind in kinds)


def _outsides(actors: Sequence[str], library: Library) -> Iterator[tuple[str, str]]:
    """Yield phrases of articles on some actors for all places outside one, and that one."""
    for article in library.naming(actors):
        for sentence in library.sentences_of(article.id):
            for found in _OUTSIDE.finditer(sentence.text):
                if (left_out := library.kin.named(found["place"].removeprefix("the "))) is not None:
                    yield found.group(), left_out


def _lies_outside(place: str, left_out: str, kin: Kin) -> bool:
    """Tell whether a place lies outside another one: a state of the same country, or a country."""
    kinds = {kin.kind_of(place), kin.kind_of(left_out)}
    apart = place != left_out and left_out not in kin.places_of(place)
    if kinds == {ActorKind.COUNTRY}:
        return apart
    home = kin.home_of(left_out)
    return apart and ActorKind.COUNTRY not in kinds and home is not None and kin.home_of(place) == home


def _carries(question: Question, told: Turn, whole: str, library: Library) -> bool:
    """Tell whether what is told of a whole holds for its part: a bar does, and what a company offers does.

    That a place itself bars nothing tells not that none of its parts does.
    """
    reply = told.reply
    if not isinstance(reply, Answer) or reply.verdict not in _PLAIN:
        return False
    shown = reply.citations[0]
    signs = question.clause.signs
    asked = signs.get("lawful", signs.get(AVAILABLE))
    if asked is not False and _bars_by_name(reply, whole, library):  # where a state bars nothing, its city may
        return True
    of_use = _USES.search(question.text) and not _USES.search(shown.quote)
    if of_use or shown.article.id not in library.naming_any((whole,)):
        return False
    if library.kin.kind_of(whole) is ActorKind.COUNTRY:
        return _is_of_national(question, library.kin) and not _others(question, library.kin)
    if _others(question, library.kin):
        return _OFFERED.search(question.text) is not None  # who may sell to the police does not let them use it
    return asked is not None and reply.verdict is (Verdict.NO if asked else Verdict.YES)


def _bars_by_name(reply: Answer, whole: str, library: Library) -> bool:
    """Tell whether a no rests on a sentence that names the whole itself: "US police departments may not use it"."""
    shown = reply.citations[0]
    told = (one for one in library.sentences_of(shown.article.id) if one.text == shown.quote)
    return reply.verdict is Verdict.NO and any(whole in library.read(one).actors for one in told)
