"""How a sentence is put before the model that reads it: with who speaks, what was voted, what its heading asks."""

import re
from collections.abc import Mapping

from bot.answering.asked.opening import LINK
from bot.answering.found.evidence import Evidence
from bot.answering.found.leaning_on import with_the_one_before
from bot.answering.found.person_meant import with_person
from corpus.hearings import floor_at
from corpus.motions import as_voted
from corpus.patterns import Pattern
from corpus.row_read import as_read_out
from corpus.stems import read_with_stem
from corpus.words import stems
from retrieval.entailment.model import text_to_read

# Who voted how is left out of what was voted.
_ASKS_VOTES = Pattern(
    r"\b(?:unanimous\w*|vot(?:e[ds]?|ing)|majority|oppos\w*|dissent\w*|against|\d+ ?(?:-|\u2013|to) ?\d+)\b",
    re.IGNORECASE,
)
_DONE = Pattern(rf"^{LINK}(?:did|was|were|has|have|had)\b", re.IGNORECASE)
# What a decision does by saying so: "The Commission orders the firm to stop." Asked afterwards, it did.
_DOES = Pattern(
    r"(?P<subject>[A-Z][\w.'\u2019-]*(?: [\w.'\u2019&-]+){0,5}?) (?P<verb>order|fine|impose|suspend|ban|find|adopt"
    r"|approve|reject|dismiss|end|lift|extend|repeal|grant|halt|pause|stop)(?:e?s)"
    r"(?= (?:the|an?|all|its|their|that|his|her|any|every|no|face|facial|\d|[A-Z]))"
)
_IRREGULAR = {"find": "found", "ban": "banned", "stop": "stopped"}
# What goes on elsewhere is left out where a place is asked about: "ended it in Oslo, but not elsewhere".
_APART = Pattern(
    r"(?P<here>.+?),? (?:but|while|though|although) (?P<there>[^;]*?"
    r"\b(?:elsewhere|(?:in|at) (?:all |its |the )?(?:other|rest)\b)[^;]*)$"
)
# Whoever "switched off the camera part of its system" switched off the cameras, all of them.
_PART_OF = Pattern(
    r"\b(?:the|its|their) (?P<what>[a-z]+(?:[ -][a-z]+){0,3}) (?:part|side|element|component|function|half) of "
    r"(?=(?:the|its|their|an?|his|her)\b|[A-Z])"
)
_ASKS_PART = Pattern(r"\b(?:part(?:s|ly)?|side|element|component|half|only|whole|entire(?:ly)?|all)\b", re.IGNORECASE)
_PLACE_ASKED = Pattern(r"\b(?:in|at) (?:the )?(?P<place>[A-Z][\w-]+)")
_WE = Pattern(r"\b[Ww]e\b")
_QUOTES = Pattern(r"[\"\u201c\u201d]")
_FACES = frozenset(stems("face facial recognition"))
_NOBODY: Mapping[str, str] = {}
_HEADING = Pattern(r"(?:^|\n\n)(?P<asks>[A-Z][^.!?\n]{5,120}\?)\n\n$")


def text_of(one: Evidence, asked: str, names: Mapping[str, str] = _NOBODY, *, for_verdict: bool = True) -> str:
    """Return a sentence as it is read to what is ``asked``: below the title of its article, behind who has the floor.

    ``names`` are the words in which a question names its actors: with them "we" is read where one of them puts the
    article out. Below which heading a sentence stands matters to open questions alone: "For 90 days" answers what "How
    long do you keep them?" asks above it.
    """
    text = read_with_stem(one.article.text, one.sentence.span)
    text = text if text != one.sentence.text else with_the_one_before(one)
    floor = floor_at(one.article.text, one.sentence.span.start)
    if for_verdict:
        text = as_read_out(text if _ASKS_VOTES.search(asked) else as_voted(text))
        text = _in_past(text) if _DONE.match(asked) else text
        text = _whole_part(_of_place(text, asked), asked)
    if floor is None:
        text = with_person(_in_own_name(text, one, names), one, asked)
    if floor is not None and floor.start != one.sentence.span.start:
        text = f"{floor.speaker}: {text}"
    heading = None if for_verdict else _heading_of(one)
    return text_to_read(f"{one.article.title}: {heading}" if heading else one.article.title, text)


def _in_own_name(text: str, one: Evidence, names: Mapping[str, str]) -> str:
    signer = one.article.actors[0] if len(one.article.actors) == 1 else ""
    is_told = signer in one.named or _QUOTES.search(text) is not None
    return text if is_told or signer not in names else _WE.sub(names[signer], text)


def _heading_of(one: Evidence) -> str | None:
    """Return the heading that asks what a sentence, the first of its paragraph, answers."""
    start = one.sentence.span.start
    above = _HEADING.search(one.article.text, max(0, start - 200), start)
    return above["asks"] if above else None


def _of_place(text: str, asked: str) -> str:
    parts = _APART.match(text)
    places = [found["place"] for found in _PLACE_ASKED.finditer(asked)] if parts else []
    here = parts and any(place in parts["here"] and place not in parts["there"] for place in places)
    return f"{parts['here']}." if parts and here else text


def _whole_part(text: str, asked: str) -> str:
    """Read a part of a system that alone is asked about as the whole that it is: "switched off the cameras in"."""
    found, wanted = _PART_OF.search(text), frozenset(stems(asked))
    what = frozenset(stems(found["what"])) if found else frozenset()
    asks_it = what <= wanted or (what <= _FACES and not wanted.isdisjoint(_FACES))
    if found is None or not asks_it or _ASKS_PART.search(asked):
        return text
    return f"{text[: found.start()]}{found['what']} in {text[found.end() :]}"


def _in_past(text: str) -> str:
    does = _DOES.match(text)
    if does is None:
        return text
    verb = does["verb"]
    did = _IRREGULAR.get(verb) or (f"{verb}d" if verb.endswith("e") else f"{verb}ed")
    return f"{does['subject']} {did}{text[does.end() :]}"
