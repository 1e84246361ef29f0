"""Whom something was said to: what one replied to a critic is told by no reply that it made to somebody else."""

import re

from bot.answering.asked.question import Question
from bot.answering.found.evidence import Evidence
from bot.answering.found.library import Library
from corpus.actor import ActorKind
from corpus.patterns import Pattern

# What stands before the one addressed: "reply to", "agree with", "answer".
_SAID_TO = Pattern(
    r"\b(?:(?:repl(?:y|ied|ies)|respon(?:d|ds|ded|se)|react(?:s|ed|ion)?|answer(?:s|ed)?|writ(?:e|es|ten)|wrote"
    r"|object(?:s|ed)?|agree[ds]?|apologi[sz]e[ds]?|g[ai]ve in|concede[ds]?) (?:back )?to"
    r"|(?:agree[ds]?|disagree[ds]?) with|answer(?:s|ed)?)"
    r" (?:(?:the|US|UK) ){0,2}(?:(?:senator|representative|commissioner|judge|attorney general|regulator) )?$",
    re.IGNORECASE,
)


def is_said_to_others(question: Question, one: Evidence, library: Library) -> bool:
    """Tell whether a question asks what was replied to somebody whom the article of a sentence does not name.

    A member of a house is not named by what is told of the house.
    """
    addressed = _addressed(question)
    named = library.read_article(one.article.id).actors if addressed else frozenset()
    return any(not _is_named(actor, named, library) for actor in addressed)


def _addressed(question: Question) -> list[str]:
    return [one.actor for one in question.mentions if _SAID_TO.search(question.text[: one.span.start])]


def _is_named(actor: str, named: frozenset[str], library: Library) -> bool:
    kin = library.kin
    in_house = kin.kind_of(actor) is ActorKind.PERSON and ActorKind.LEGISLATURE in kin.kinds_of(actor)
    return actor in named if in_house else kin.is_named(actor, named)
