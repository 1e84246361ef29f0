"""Bars and ends: what tells that something may not be done, or is over, tells nothing that is so today."""

import re

from bot.answering.asked.opening import LINK
from bot.answering.asked.question import Question
from bot.answering.found.evidence import Evidence
from bot.answering.lock.ordering import asks_of_others_before
from bot.answering.times.bounds import Bound, Relation, bound_of
from bot.answering.times.events import undoes_bar
from bot.answering.times.terms import asks_of_term, asks_whether_over
from corpus.dating import mentions
from corpus.patterns import Pattern
from corpus.signs import AVAILABLE

_LEAVE = r"(?:approval|consent|permission|sign-?off|authori[sz]ation|leave|warrant|court order)"
_ASKS_LEAVE = Pattern(
    rf"^{LINK}(?:may|can|could|(?:is|are) (?:[^?,;]{{1,40}} )?(?:allowed|permitted|free|able))\b", re.IGNORECASE
)
_ASKS_OF_CONDITION = Pattern(
    rf"\b(?:without|alone|own|freely|any|all|every|always|just|simply|whenever|free|{_LEAVE})\b", re.IGNORECASE
)
_CONDITION = Pattern(
    r"\b(?:needs?|needed|requires?|required|subject to|must have) (?:the |an? |prior )?"
    rf"(?:[\w'\u2019-]+ ){{0,2}}{_LEAVE}\b",
    re.IGNORECASE,
)
_FORBIDS = Pattern(
    r"\b(?:(?:may|must|can|could|do|does|did) not|cannot|can['\u2019]t|never|no|ban\w*|bar(?:s|red)?|forb\w+"
    r"|prohibit\w*)\b",
    re.IGNORECASE,
)
_LET_NOW = Pattern(
    r"\b(?:was|were|had been)\b[^.;]*?\b(?:banned|barred|forbidden|prohibited|outlawed|illegal)\b[^.;]*?"
    r"\b(?:(?:is|are) (?:now|again)|now (?:is|are|may|can)) ?(?:permitted|allowed|legal|lawful|free)?\b",
    re.IGNORECASE,
)
_OF_RULES = Pattern(r"\b(?:rules?|laws?|limits?|bans?|restrict\w*|regulat\w*|exceptions?)\b", re.IGNORECASE)
# What a bar leaves out may be done.
_EXCEPTED = Pattern(
    r"\b(?:exempt\w*|except\w*|unless|outside|lets?|may(?! \d)|allow\w*|permit\w*|lift\w*"
    r"|not (?:need|ban|bar|cover|require)|without|only|purposes?|cases)\b"
    r"|\b(?:ban|bar|moratorium|pause|law|act|ordinance|rules?|order|settlement) (?:does|do|did|will|would) not\b",
    re.IGNORECASE,
)
# "The moratorium covers police departments using it": they may seem to be told to use it.
_BAR_COVERS = Pattern(
    r"\b(?:acts?|laws?|ordinances?) (?:(?:only|also|still) )?binds?\b"
    r"|\b(?:bans?|bars?|moratoriums?|pause|prohibition) (?:(?:only|also|still) )?"
    r"(?:covers?|includes?|extends? to|appl(?:y|ies) to|binds?)\b",
    re.IGNORECASE,
)
_LASTS = Pattern(r"\b(?:still|continu\w+|since|from|until|as of|now|keeps?|has|have|permanent\w*)\b", re.IGNORECASE)
_ASKS_OF_USE = Pattern(r"\b(?:us(?:e|es|ing)|run(?:s|ning)?|search(?:es|ing)?|scan(?:s|ning)?)\b", re.IGNORECASE)
# What began before the time asked about may have gone on in it.
_WAS = Pattern(rf"^{LINK}(?:was|were)\b", re.IGNORECASE)
_BEGAN = Pattern(
    r"\b(?:opened|beg[au]n|started|launched|introduced|adopted|took effect|installed|set up)\b", re.IGNORECASE
)
_NOT = Pattern(r"\b(?:not|no|never|without)\b", re.IGNORECASE)
_IN_FORCE = r"in (?:force|effect|place)"
_A_RULE = (
    r"(?:ban|bar|law|act|ordinance|moratorium|pause|rules?|(?-i:[A-Z]{2} ?\d+(?:-\d+)?|[A-Z]{4}))"
    r"(?: (?:in|of|on|against|by) [^?,;]{1,50}?)?"
)
WAS_IN_FORCE = Pattern(
    rf"^{LINK}(?:was|were)\b[^?]*\b(?:{_IN_FORCE}|on the books|operative|valid|binding)\b"
    rf"|^{LINK}did\b[^?]*\b{_A_RULE}(?: still)? (?:apply|hold|last|run(?! out)|stand|(?:remain|stay) {_IN_FORCE})\b",
    re.IGNORECASE,
)
_ENDED = Pattern(
    r"\b(?:remov\w+|lift\w*|drop\w*|repeal\w*|rescind\w*|revok\w+|withdr[ae]w\w*|scrap\w*|abolish\w*|end(?:s|ed)?|expir\w+"
    r"|stop\w*|halt\w*|paus\w+|quit\w*|leave|left|shut down|close[sd]?)\b",
    re.IGNORECASE,
)
# The date of what somebody told of a deed, or sued over, is none of the deed itself.
_REPORTED = Pattern(
    r"^(?:on|in|by) (?:[\w,]+ ){0,3}(?:19|20)\d\d\b[^;]*?\b(?:reported|revealed|said|found|showed|wrote)\b",
    re.IGNORECASE,
)
_CASE = Pattern(r"\b(?:19|20)\d\d (?:(?:law)?suit|complaint|report|ruling|settlement|story|case)s?\b", re.IGNORECASE)
_GOING_ON = Pattern(r"\b(?:is|are|was|were|been|has|have|had|uses|keeps)\b", re.IGNORECASE)
_ASKS_OF_BREACH = Pattern(
    r"\b(?:did|has|have|had|was|were)\b(?!.*\b(?:admit|own(?:ed)? up|c[oa]me clean|concede|den(?:y|ied)|accept))"
    r".*\b(?:brea(?:k|ch)|broken?|breached|violat|infring)"
    r"(?! (?:[\w'’-]+ ){0,4}(?:story|news|silence|records?|ground)\b| (?:down|up|out|in|into)\b)"
    rf"|^{LINK}(?:is|are)(?:n['’]?t)? (?!there\b)[^?]+?(?<! for)(?<! of)(?<! by)(?<! that)(?<! who) "
    r"(?:(?:break|breach|violat|infring)ing (?!down|up|out|into|news|ground)|in (?:breach|violation) of )",
    re.IGNORECASE,
)
_IF_DONE = Pattern(
    rf"^{LINK}(?:(?:is|are|does|do|would|will)\b[^?]*\b(?:if|when|whenever|by [a-z]+ing)\b|would\b)", re.IGNORECASE
)
# What tells that a rule was broken, and does not call it so: alerts were sent "despite the limits".
_BROKEN = Pattern(  # "is assessing whether it breaks the law" tells of a breach, too
    r"\b(?:breach\w*|circumvent\w*|defied|despite|flout\w*|got a?round|whether [^.;]*\bbreaks?)\b", re.IGNORECASE
)
# "Is there a ban on it?", "is it outlawed?", not whether the ban is gone.
_ASKS_OF_BAR = Pattern(
    r"^(?![^?]*\b(?:gone|over|off|back|away|undo\w*|overturn\w*|revers\w*|replac\w*|chang\w*|loosen\w*|relax\w*"
    r"|narrow\w*|eas(?:e|ed|ing)|weaken\w*|lets?|allow\w*|permit\w*)\b)[^?]*"
    r"\b(?:bans?|banned|moratorium|prohibit\w*|prohibition|outlaw\w*|forbid\w*|barred|bars?)\b",
    re.IGNORECASE,
)
_MATTER = r"(?:fac(?:e|es|ial)|biometric\w*|rekognition|clearview)"
_LETS_USE = Pattern(
    r"(?<!\bnot )\b(?:lets?|allow(?:s|ed)?|permit(?:s|ted)?|authori[sz]e[sd]?) (?:[\w'’-]+ ){1,5}?(?:to )?"
    rf"(?:use|run|deploy|operate) (?:[\w'’-]+ )?{_MATTER}\b",
    re.IGNORECASE,
)
# What is changed, undone or kept had been there before: "reversed its ban", "amended the act".
_CHANGING = (
    r"\b(?:amend|expir|extend|keep|kept|lift|loosen|relax|renew|repeal|replac|retain|revers|revis|strengthen|tighten"
    r"|undid|undo|updat)\w*"
)
_CHANGES = Pattern(_CHANGING, re.IGNORECASE)
_CHANGED = Pattern(
    rf"{_CHANGING} (?:its|the|their|that|this|an?)(?: [\w'’-]+){{0,4}}?"
    r" (?:act|bans?|code|directive|laws?|moratorium|orders?|pause|polic(?:y|ies)|prohibition|rules?)\b",
    re.IGNORECASE,
)
_DID = Pattern(rf"^{LINK}(?:did\b|(?:was|were)\b[^?]*\b(?:passed|enacted|adopted|signed)\b)", re.IGNORECASE)
_OF_MATTER = Pattern(rf"\b(?:{_MATTER}|technolog\w+|it)\b", re.IGNORECASE)


def bars_something_else(question: Question, one: Evidence) -> bool:
    """Tell whether a bar is asked for, and a sentence lets it be used and bars, if anything, another thing.

    "A law that bans street fairs and lets police use face recognition" bars no face recognition.
    """
    text = one.sentence.text
    lets = _LETS_USE.search(text)
    asked = _ASKS_OF_BAR.search(question.text) and _OF_MATTER.search(question.text) and not _ENDED.search(question.text)
    return bool(lets and asked and not _OF_MATTER.search(text[: lets.start()]))


def tells_only_of_bar(question: Question, one: Evidence) -> bool:
    """Tell whether it is asked if one uses, sells or requires it today, and told of a bar, an end or the past."""
    if not question.asks_how_it_stands:
        return False
    said = one.sentence.text
    signs = question.clause.signs
    if signs.get(AVAILABLE) is False or _OF_RULES.search(question.text):
        return False
    if "covers" not in signs and _BAR_COVERS.search(said):
        return True
    return AVAILABLE in signs and _only_bars(one)


def tells_of_another_time(question: Question, one: Evidence) -> bool:
    """Tell whether a sentence only says what was so before, or after, the time of which a question asks."""
    return tells_what_came_later(question, one) or tells_what_had_begun(question, one)


def tells_what_had_begun(question: Question, one: Evidence) -> bool:
    """Tell whether a sentence only says that something began before the time of which a question asks how it stood."""
    text, bound = one.sentence.text, bound_of(question.text)
    dates = mentions(text, one.article.published)
    if bound is None or bound.asked is not Relation.IN or not dates or not _WAS.match(question.text):
        return False
    ended = _BEGAN.search(question.text) or _ENDED.search(text) or _NOT.search(text)
    earlier = all(date.start.last < bound.first and date.end is None for date in dates)
    return bool(_BEGAN.search(text)) and earlier and not ended


def _only_bars(one: Evidence) -> bool:
    barred = {clause.signs.get(AVAILABLE) for clause in one.clauses} - {None} == {False}
    return barred and not _EXCEPTED.search(one.sentence.text)


def tells_the_rule_only(question: Question, one: Evidence) -> bool:
    """Tell whether a question asks whether a rule was broken, and a sentence does not tell what was lawful.

    Whom a rule does not cover would not break it.
    """
    told = any("lawful" in clause.signs for clause in one.clauses) or bool(_BROKEN.search(one.sentence.text))
    free = _IF_DONE.search(question.text) and _leaves_free(one)
    return bool(_ASKS_OF_BREACH.search(question.text)) and not (told or free)


def _leaves_free(one: Evidence) -> bool:
    """Tell whether a sentence says whom a rule does not cover, or whom it covers alone."""
    return any(
        clause.signs.get("covers") is False or ("covers" in clause.signs and clause.limited) for clause in one.clauses
    )


def tells_a_condition_only(question: Question, one: Evidence) -> bool:
    """Tell whether it is asked if something may be done, and a sentence only says whose approval it needs."""
    free = _ASKS_LEAVE.search(question.text) and not _ASKS_OF_CONDITION.search(question.text)
    return bool(free and _CONDITION.search(one.sentence.text) and not _FORBIDS.search(one.sentence.text))


def tells_it_is_let_now(question: Question, one: Evidence) -> bool:
    """Tell whether it is asked if something may be done, and a sentence has it barred then and allowed now."""
    return bool(_ASKS_LEAVE.search(question.text) and _LET_NOW.search(one.sentence.text))


def tells_what_came_later(question: Question, one: Evidence) -> bool:
    """Tell whether a sentence only says what was so, or what ended, after the time of which a question asks.

    What was removed in 2025 stood in 2024. That something was not in force in a time, no one sentence tells: it takes
    when it began, and what ended it.
    """
    text, bound = one.sentence.text, bound_of(question.text)
    dates = mentions(text, one.article.published)
    of_term = question.years and asks_of_term(question) and not asks_whether_over(question)
    if asks_of_others_before(question) or (of_term and not _tells_end_by(bound, one)):
        return True  # that there was none before it takes what was the first
    if bound is None or bound.asked is not Relation.IN:
        return False
    if WAS_IN_FORCE.search(question.text):
        return True
    if not dates or any(date.start.first <= bound.last for date in dates):
        return False
    if _asks_of_past_use(question) and _REPORTED.search(text):
        return True
    return bool(_ENDED.search(text) and not _ENDED.search(question.text))


def _tells_end_by(bound: Bound | None, one: Evidence) -> bool:
    """Tell whether a sentence says that something is not so, or is over, and not only from a later day on.

    Any other date than the one that is asked about denies nothing.
    """
    denied = any(clause.denied or clause.ceased or undoes_bar(clause) for clause in one.clauses)
    dates = mentions(one.sentence.text, one.article.published)
    by_then = bound is None or not dates or any((when.end or when.start).first <= bound.first for when in dates)
    return denied and by_then


def tells_not_of_then(question: Question, one: Evidence) -> bool:
    """Tell whether it is asked if one used something in a time, and that is told as over by then, or without a time.

    What was reported or sued over in that time may have been done long before.
    """
    text, bound = one.sentence.text, bound_of(question.text)
    dates = mentions(text, one.article.published)
    if bound is None or bound.asked is not Relation.IN or not _asks_of_past_use(question):
        return False
    if dates and any(clause.ceased for clause in one.clauses):
        return all(date.start.last < bound.first for date in dates)
    told = (len(dates) == 1 and _REPORTED.search(text)) or (not dates and _CASE.search(text))
    return bool(told) and not _GOING_ON.search(text)


def _asks_of_past_use(question: Question) -> bool:
    return question.past and bool(_ASKS_OF_USE.search(question.text))


def fits_time(question: Question, one: Evidence) -> bool | None:
    """Tell whether a date of a sentence lies before or after the time that a question sets, as it asks.

    False where all of them lie otherwise, and nothing is told to go on; None where nothing of it is asked or told.
    """
    bound, dates = bound_of(question.text), mentions(one.sentence.text, one.article.published)
    if bound is None or bound.asked not in {Relation.BEFORE, Relation.AFTER} or not dates:
        return None
    before = bound.asked is Relation.BEFORE
    fitting = (date.start.last < bound.first if before else date.start.first > bound.last for date in dates)
    if any(fitting):
        return True
    return None if not before and _LASTS.search(one.sentence.text) else False  # what was so since 2017 was not before


def tells_of_change(question: Question, text: str) -> bool:
    """Tell whether a sentence has the date on which a rule was changed, undone or kept, and not that of the rule."""
    return not _CHANGES.search(question.text) and _CHANGED.search(text) is not None


def dates_only_a_change(question: Question, one: Evidence) -> bool:
    """Tell whether a rule is asked to have been made in a year, and a sentence tells how it was changed then.

    Asked is nothing of the kind where it is said to be "still" on in that year.
    """
    makes = question.clause.signs.get(AVAILABLE) is False or question.clause.signs.get("enacted") is True
    asked = bool(question.years) and makes and not question.still and bool(_DID.search(question.text))
    return asked and tells_of_change(question, one.sentence.text)
