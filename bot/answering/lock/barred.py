"""Bars and ends: what tells that something may not be done, or is over, tells nothing that is so today."""

import re

from bot.answering.asked.question import Question
from bot.answering.found.evidence import Evidence
from corpus.patterns import Pattern
from corpus.signs import AVAILABLE

_OF_RULES = Pattern(r"\b(?:rules?|laws?|limits?|bans?|restrict\w*|regulat\w*|exceptions?)\b", re.IGNORECASE)
# What a bar leaves out may be done.
_EXCEPTED = Pattern(
    r"\b(?:exempt\w*|except\w*|unless|outside|lets?|may|allow\w*|permit\w*|lift\w*|not (?:need|ban|bar|cover|require)"
    r"|without|only|purposes?|cases)\b"
    r"|\b(?:ban|bar|moratorium|pause|law|act|ordinance|rules?|order|settlement) (?:does|do|did|will|would) not\b",
    re.IGNORECASE,
)
_BAR_COVERS = Pattern(
    r"\b(?:bans?|bars?|moratorium|moratoriums|pause|prohibition) (?:(?:only|also|still) )?"
    r"(?:covers?|includes?|extends? to|appl(?:y|ies) to|binds?)\b",
    re.IGNORECASE,
)


_ENDS = Pattern(
    r"\b(?:conclud|end|stopp|finish|complet|scrapp|discontinu|wound (?:up|down)|clos|shut)(?:e?[ds]|ed)?(?: down)?"
    r" (?:its|their|the|an?|his|her) (?:[\w-]+ )?"
    r"(?:pilot|trial|test|use|program(?:me)?|rollout|experiment|scheme|deployment|contract)s?\b",
    re.IGNORECASE,
)


# A law that a court threw out requires nothing.
_UNDONE = (
    r"(?:threw out|thrown out|str(?:uck|ikes) down|overturn(?:s|ed)|repeal(?:s|ed)|void(?:s|ed)|annul(?:s|led)"
    r"|invalidate[sd]|quash(?:es|ed))"
)
_LAW_UNDONE = Pattern(
    rf"\b{_UNDONE} (?:[^\s,;]+ ){{1,6}}?(?:act|law|statute|ban|rules?|ordinance|order|requirement|moratorium)\b",
    re.IGNORECASE,
)
_ASKS_UNDONE = Pattern(
    r"\b(?:thr[eo]w|struck|strik|overturn|repeal|void|annul|invalid|quash|still|gone|over)", re.IGNORECASE
)


def tells_only_of_bar(question: Question, one: Evidence) -> bool:
    """Tell whether a question asks if something is used, sold or required today, and a sentence of a bar or an end.

    So it is where whom a bar covers may seem to be told to use it: "the moratorium covers police using it".
    """
    signs, said = question.clause.signs, one.sentence.text
    if question.asks_how_it_stands and _LAW_UNDONE.search(said) and not _ASKS_UNDONE.search(question.text):
        return True
    if not question.asks_how_it_stands or signs.get(AVAILABLE) is False or _OF_RULES.search(question.text):
        return False
    if "covers" not in signs and _BAR_COVERS.search(said):
        return True
    if AVAILABLE in signs and _ENDS.search(said):
        return True
    if _EXCEPTED.search(said):
        return False
    return AVAILABLE in signs and {clause.signs.get(AVAILABLE) for clause in one.clauses} - {None} == {False}
