"""Follow-up questions: what they take over from the questions and answers before them."""

import dataclasses
import re

from bot.answering.question import Question
from retrieval.retriever import Query

MAX_EARLIER = 8  # questions of a conversation that a new one may lean on
# Shares of the last turn, the last two and the whole conversation; measured level with a human rewrite.
TURN_SHARES = (0.5, 0.3, 0.2)
_BACK = re.compile(
    r"\b(?:it|its|they|them|their|he|him|his|she|her|that|this|those|these|there|the same|the (?:company|firm|city"
    r"|state|law|ban|act|case|deal|fine|rule|app|test|trial|pause|moratorium|lawsuit|suit|contract))\b",
    re.IGNORECASE,
)
_LINK = re.compile(
    r"^(?:and|but|so|or|then|also|ok|okay|what about|how about|what of|since when|until when|why|how come|who|when"
    r"|where|really|says who)\b",
    re.IGNORECASE,
)
_SWAP = re.compile(r"^(?:(?:and|but|so|ok|okay)\W+)?(?:(?:what|how) about|and|what of)\b", re.IGNORECASE)
_SAME_AGAIN = re.compile(
    r"\b(?:still (?:true|the case|so|valid|in force|going on)|the case (?:now|today)|true (?:now|today))\b"
    r"|^(?:still|even now|and now|now)\W*$",
    re.IGNORECASE,
)


def builds_on(question: Question) -> bool:
    """Tell whether a question cannot stand alone: it points back, starts with a link or names nobody."""
    return not question.actors or bool(_BACK.search(question.text)) or bool(_LINK.match(question.text))


def continued(question: Question, before: Question) -> Question:
    """Carry over from ``before`` what ``question`` leaves out: actors, and with a bare "and Amazon?" what was asked."""
    earlier = (*before.earlier, before.text)
    if not builds_on(question):
        return dataclasses.replace(question, earlier=earlier)
    carried = dataclasses.replace(
        question,
        earlier=earlier,
        actors=question.actors or before.actors,
        kinds=question.kinds or before.kinds,
    )
    if _only_swaps_subject(question) and before.kinds and question.kinds[0] is not before.kinds[0]:
        # "Does Microsoft sell it to police? - what about the feds?": they are not asked about instead of Microsoft.
        both = dict(zip((*before.actors, *question.actors), (*before.kinds, *question.kinds), strict=True))
        carried = dataclasses.replace(carried, actors=tuple(both), kinds=tuple(both.values()))
    elif _only_swaps_subject(question):
        carried = dataclasses.replace(
            carried,
            form=before.form,
            clause=before.clause,
            content=question.content or before.content,
            wording=_asked_of_another(before, question),
        )
    elif _SAME_AGAIN.search(question.text):
        carried = dataclasses.replace(
            carried, clause=before.clause, content=question.content or before.content, wording=before.wording
        )
    return carried


def query_of(question: Question) -> Query:
    """Mix the last turn, the last two and all turns by their measured shares; a question alone is itself."""
    actors = frozenset(question.actors)
    if not question.earlier or not builds_on(question):
        return Query(turns=((question.text, 1.0),), actors=actors)
    last_two = f"{question.earlier[-1]} {question.text}"
    everything = " ".join((*question.earlier, question.text))
    return Query(turns=tuple(zip((question.text, last_two, everything), TURN_SHARES, strict=True)), actors=actors)


def _asked_of_another(before: Question, question: Question) -> str:
    """Put the actor of ``question`` in the place of the first one that the question before it names."""
    actor = question.mentions[0].span.of(question.text)
    if not before.mentions or before.wording != before.text:
        return f"{before.wording} ({actor})"
    span = before.mentions[0].span
    return f"{before.text[: span.start]}{actor}{before.text[span.end :]}"


def _only_swaps_subject(question: Question) -> bool:
    return (
        bool(question.mentions)
        and bool(_SWAP.match(question.text))
        and not question.clause.signs
        and not question.content
    )
