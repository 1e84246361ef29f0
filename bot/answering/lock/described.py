"""Whom a question describes instead of naming them: "the company that made the software", "the software's vendor".

The model that reads sentences takes them for somebody else than the one whose name has the same description beside it.
"""

import re

from bot.answering.asked.question import Question, plain_stems
from bot.answering.found.evidence import Evidence
from corpus.lexicon import shipped_lexicon
from corpus.patterns import Pattern
from corpus.words import stems

_MAKER = r"(?:maker|manufacturer|vendor|developer|supplier|provider|seller|creator)s?"
_FIRM = r"(?:company|firm|business|outfit|people|ones)"
_MADE = r"(?:made|makes?|built|builds?|developed|develops?|sold|sells?|supplied|supplies|provided|provides)"
_THING = (
    r"(?P<{name}>(?:[\w'’-]+ ){{0,4}}?(?:software|app|tool|system|technology|tech|algorithm|program|cameras?|vans?))"
)
_DESCRIBED = Pattern(
    rf"\b(?:the|its|their) (?:{_MAKER} (?:of|behind)|{_FIRM} (?:(?:that|which|who) {_MADE}|behind|making|selling"
    rf"|supplying))"
    rf" (?:the |that |this |its )?{_THING.format(name='of')}\b"
    rf"|\b(?:the|its) {_THING.format(name='own')}(?:['’]s)? {_MAKER}\b",
    re.IGNORECASE,
)
# "Idemia, the maker of the face recognition software".
_BESIDE = Pattern(
    rf"\b[A-Z][\w.’-]*, (?:the|which is the|a) {_MAKER} (?:of|behind) (?:the )?{_THING.format(name='of')}(?=[,.;]|$)"
    rf"|\b[A-Z][\w.’-]*, (?:which|who) {_MADE} (?:the )?{_THING.format(name='made')}(?=[,.;]|$)"
)
_NARROWED = Pattern(r"\b(?:only|just|alone|merely|solely|both|first|instead|rather)\b", re.IGNORECASE)


def described_in(question: Question) -> re.Match[str] | None:
    """Return how a question describes the one party to which something was done; None where it describes none."""
    found = _DESCRIBED.search(question.text)
    return None if found is None or _NARROWED.search(question.text) else found


def is_named_beside(question: Question, text: str) -> bool:
    """Tell whether ``text`` names the party that a question describes, with the same description beside the name."""
    asked, said = described_in(question), _BESIDE.search(text)
    if asked is None or said is None:
        return False
    thing, told = _stems(asked), _stems(said)
    lexicon = shipped_lexicon()
    return bool(thing) and all(lexicon.meets(stem, told) for stem in thing)


def _stems(found: re.Match[str]) -> frozenset[str]:
    named = " ".join(part for part in found.groupdict().values() if part)
    return frozenset(stems(named)) - plain_stems("grammar")


# "The company that quit the business": what is told of another one tells nothing of it.
_FIRM_BY_DEED = Pattern(
    r"\b(?:with|by|from|to|of|against|for|f[iu]ned?|sued?|banned?|paid|pay|bought|buy|hired?|audit\w*)"
    r" (?:the|that|this) (?:(?!the\b)[a-z-]+ ){0,2}?(?:company|firm|start-?up|outfit|business|vendor)"
    r" (?:that|which|who)(?:['’]s| has| have| had)? "
    r"(?P<deed>(?!(?:is|was|are|were|can|could|may|will|would|does|did)\b)[a-z]+)\b"
    r"[^?,;]*[?!.]*$",
    re.IGNORECASE,
)


def is_of_other_firm(question: Question, one: Evidence) -> bool:
    """Tell whether a question means a company by what it did, and the article of a sentence tells of no such deed."""
    found = _FIRM_BY_DEED.search(question.text)
    if found is None:
        return False
    told = frozenset(stems(f"{one.article.title} {one.article.text}"))
    return not all(shipped_lexicon().meets(stem, told) for stem in stems(found["deed"]))
