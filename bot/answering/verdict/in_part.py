"""Where *partly* is none: a part is told of, a limit limits, and what came back is back."""

import re
from collections.abc import Sequence

from bot.answering.asked.held import counts_some_of_more
from bot.answering.asked.kin import KindOf
from bot.answering.asked.opening import LINK
from bot.answering.asked.question import Question
from bot.answering.found.evidence import Evidence
from bot.answering.found.weighing import Read, leading, leading_for
from bot.answering.lock.denials import denies_nothing
from bot.answering.reply import Verdict
from bot.answering.settled.ruling import Ruling
from bot.answering.verdict.changes import asks_of_undoing
from bot.answering.verdict.likelihood import Found
from bot.answering.verdict.of_some import of_one_of_them
from corpus.actor import PLACES
from corpus.clauses import Mood
from corpus.patterns import Pattern
from corpus.signs import AVAILABLE
from retrieval.entailment.model import Entailment

_HARDLY = 0.1
_IN_PLACE = Pattern(
    r"\bin(?: [A-Z][\w.'’-]*,?(?: or| and| in)*)*(?: the)? $"
)  # "not in Texas or in Ohio": in each of them
_OPEN = 0.5  # share from which a sentence leaves the question open
_OUTRIGHT = 0.9
_AS_MUCH = 0.75  # share of what the best sentence covers of a question from which on another one is on the same
_SIDE = 0.3  # share up to which a sentence tells of no part
_PLAINLY = 0.7  # share from which a sentence says no outright
# "Did it overturn part of it?", "was some of it lifted?"; what "is part of the deal" asks for no part.
_PART = Pattern(
    r"\b(?:partly|partially|in part)\b"
    rf"|^{LINK}(?:(?:is|are|was|were) (?:a |any )?(?:parts?|some)"
    r"|(?:did|does|do|has|have|had)\b[^?]*(?<!take)(?<!taken)(?<!as)(?<!be)(?<!is)(?<!been)(?<!become) (?:parts?|some)"
    r") of\b",
    re.IGNORECASE,
)
_SAID_PART = Pattern(r"\b(?:part(?:s|ly|ial|ially)?|some)\b", re.IGNORECASE)
_RESTRICTED = Pattern(
    r"\b(?:is|are|was|were|been|be|get|gets)\b[^?]*\b(?:restricted|limited|regulated|curbed)\b(?! to\b)"
    r"|\b(?:do|does|did|has|have|had|will|would)\b[^?]*\b(?:restrict|limit|regulate|curb)(?:ed|d)?\b(?! to\b)",
    re.IGNORECASE,
)
_RETURNED = Pattern(r"\bback (?:to|at|in|into|on|onto|using|with)\b|\bagain\b(?! and again)|\bresum", re.IGNORECASE)
# "Can police ever use it?": what holds in part holds then. What was sold once holds no more, so only of today.
_IN_ANY_CASE = Pattern(
    rf"^{LINK}(?:can|could|may|might|is|are|do|does)\b"
    r"[^?]*\b(?:ever|at all|whatsoever|in any (?:case|way|form)|under any circumstances?|to any(?:one|body))\b",
    re.IGNORECASE,
)
# "Has it ever barred it?": what was undone since had been done.
_EVER_DONE = Pattern(
    rf"^{LINK}(?:did|has|have|had)\b[^?,;]*(?<!hardly )(?<!scarcely )\bever\b(?! (?:since|again|more)\b)", re.IGNORECASE
)
_ONCE = 0.4  # share from which a sentence tells that it was done, in part or as far as it had been
# "Can people there get it?" asks whether it is offered there.
_GETS = Pattern(rf"^{LINK}(?:can|could|do|does|may)\b[^?]*? (?:get|have|buy|order|install)\b(?! to\b)", re.IGNORECASE)
# Axes of what is done at one moment, by the stem of a verb that is no noun as well: "did the fine get thrown out?".
_AT_ONCE = {"sued": "sue", "settled": "settl"}
_TOLD = 0.5  # share read to say so from which a deed is told
_PART_TOLD = Pattern(r"\b(?:part(?:s|ly|ial\w*)?|some|most|only|except)\b", re.IGNORECASE)
_JOINED = Pattern(r"\b(?:and|or|every|all|any|as well as)\b", re.IGNORECASE)
_LIMIT = Pattern(
    r"\b(?:only|not|never|no|except\w*|exempt\w*|unless|until|without|if|when|some|most|part\w*|limit\w*|would|could|may"
    r"|should|first|certain|set|narrow|voluntar\w*|up to|at least|less|more|asked|wants?|plans?|just|alone|still"
    r"|yet|by (?:the |its |their )?(?:own )?"
    r"(?:police|city|state|government|departments?|agenc\w+|schools?|stores?|shops?))\b",
    re.IGNORECASE,
)
_ASKS_FINDING = Pattern(
    rf"^{LINK}did\b[^?,;]*?\b(?:find|rule|conclude|decide|hold|declare)"
    r" (?:that\b|(?=[A-Z][\w ]+? (?:broke|violated|breached)\b))",
    re.IGNORECASE,
)


def no_partly(question: Question, found: Found, ruling: Ruling, kind_of: KindOf) -> Ruling | None:
    """Return the plain verdict where *partly* is none: a part is asked about and told of, and a limit limits."""
    if ruling.verdict is not Verdict.PARTLY:
        return None
    if _PART.search(question.text) and _SAID_PART.search(ruling.support[0].sentence.text):
        return Ruling(Verdict.YES, ruling.support, across=ruling.across)
    if found.ruling.verdict is Verdict.YES and counts_some_of_more(question.text, ruling.support[0].sentence.text):
        return Ruling(Verdict.YES, ruling.support)
    if (plain := of_one_of_them(question, leading(found.read), kind_of) or _told_of_all(found)) is not None:
        return plain
    if _RESTRICTED.search(question.text):
        lead = leading(found.read)
        return Ruling(Verdict.YES, (lead.evidence,)) if _restricts(lead) else None
    whole = _told_with_more(question, ruling) or _told_as_done(question, ruling)
    return _of_turn_or_denial(question, found, ruling, kind_of) or whole


def _told_as_done(question: Question, ruling: Ruling) -> Ruling | None:
    """Return yes where the one sentence of a partly tells as a fact the deed of a moment that is asked to be done.

    Whoever settled a suit did settle, whatever the terms let them do.
    """
    one = ruling.support[0]
    verbs = {word.stem for word in (*question.clause.words, *question.content)}
    axes = {axis for axis, stem in _AT_ONCE.items() if stem in verbs} if question.past else set[str]()
    if not axes or len(ruling.support) > 1 or question.is_denial or _LIMIT.search(question.text):
        return None
    facts = [clause for clause in one.clauses if clause.mood is Mood.FACT and not clause.denied]
    told = any(clause.signs.get(axis) for clause in facts for axis in axes)
    plain = told and one.names_all and one.affirms >= _TOLD and not _PART_TOLD.search(one.sentence.text)
    return Ruling(Verdict.YES, ruling.support) if plain else None


def _told_with_more(question: Question, ruling: Ruling) -> Ruling | None:
    """Return yes where the one sentence of a partly has every word of the question, more joined to it, and no limit.

    "Bans it at work and in schools" does ban it at work.
    """
    one, says = ruling.support[0], ruling.support[0].says
    plain = len(ruling.support) == 1 and says is not None and says.affirms >= _ONCE - _HARDLY and says.denies <= _HARDLY
    joined = _JOINED.search(one.sentence.text) and not _JOINED.search(question.text)
    if not plain or one.covered < 1 or not joined or question.is_denial:
        return None
    limited = _LIMIT.search(one.sentence.text) or _LIMIT.search(question.text)
    return None if limited or any(clause.denied for clause in one.clauses) else Ruling(Verdict.YES, ruling.support)


def _told_of_all(found: Found) -> Ruling | None:
    """Return what the best sentence says outright of all that is asked, where what holds in part is on less of it.

    That people under 18 come off a list tells nothing of witnesses, who "are not put on it".
    """
    lead = leading(found.read)
    if found.ruling.verdict is not None or lead.says.denies < _OUTRIGHT:
        return None
    parts = [one for one in found.read if one.says.in_part > _SIDE]
    beside = all(one.evidence.covered < _AS_MUCH * lead.evidence.covered for one in parts)
    return Ruling(Verdict.NO, (lead.evidence,)) if parts and beside else None


def denied_in_place(question: Question, found: Found, ruling: Ruling, kind_of: KindOf) -> Ruling | None:
    """Return no where there is no verdict, and the best sentence denies it of a place asked about, among others."""
    places = frozenset(actor for actor in question.actors if kind_of(actor) in PLACES)
    plain = not question.is_denial and leading(found.read).says.denies >= _PLAINLY
    of_use = question.clause.signs.get(AVAILABLE) is True or _GETS.search(question.text)
    return _denied_there(found.read, places) if plain and of_use and ruling.verdict is None else None


def _finding(question: Question, found: Found) -> Evidence | None:
    """Return what tells that a body found just what it is asked to have found, whatever another one held later.

    It is not so where the sentence itself tells of a part.
    """
    lead = leading(found.read)
    asked = _ASKS_FINDING.search(question.text) and not question.is_denial
    told = lead.says.affirms >= _OUTRIGHT and lead.evidence.names_all
    return lead.evidence if asked and told and not _SAID_PART.search(lead.evidence.sentence.text) else None


def _done_outright(question: Question, found: Found) -> Evidence | None:
    """Return what tells outright that something was done, where rules see it in part from what tells of something else.

    Limits of what was dropped, or its end since, do not make it done in part; a duty may well hold in part.
    """
    of_duty = "required" in question.clause.signs
    if not question.past or question.is_denial or question.total or of_duty or found.ruling.across:
        return None
    lead, seen = leading(found.read), [one.sentence for one in found.ruling.support]
    in_part = max((one.says.in_part for one in found.read if one.evidence.sentence in seen), default=1.0)
    told = lead.says.affirms >= _OUTRIGHT and lead.evidence.names_all and in_part < _SIDE
    return lead.evidence if told and not _SAID_PART.search(lead.evidence.sentence.text) else None


def _done_once(question: Question, read: Sequence[Read]) -> Evidence | None:
    """Return what best tells that something was done that is asked ever to have been done, whatever became of it."""
    if question.is_denial or not _EVER_DONE.search(question.typed):
        return None
    told = (one for one in read if one.evidence.names_all and one.says.denies <= _HARDLY)
    plain = [one for one in told if one.says.affirms >= _ONCE and _holds(one.says) >= _PLAINLY]
    return max(plain, key=lambda one: one.says.affirms).evidence if plain else None


def _of_turn_or_denial(question: Question, found: Found, ruling: Ruling, kind_of: KindOf) -> Ruling | None:
    plain = _finding(question, found) or _done_outright(question, found) or _done_once(question, found.read)
    if plain is not None:
        return Ruling(Verdict.YES, (plain, *(one for one in ruling.support if one.article.id != plain.article.id)))
    barred = question.is_denial or question.clause.signs.get(AVAILABLE) is False
    if question.still and barred and found.ruling.verdict is Verdict.NO and found.ruling.across:
        return found.ruling  # what limits it since is no ban that was left
    changed = found.ruling.verdict is Verdict.PARTLY and found.ruling.across  # as by what undid the undoing
    if not changed and (asks_of_undoing(question) or _RETURNED.search(question.text)):
        return _turned(found.read, ruling)
    if _IN_ANY_CASE.search(question.typed) and not barred:
        return _in_some_case(question, found.read)
    places = frozenset(actor for actor in question.actors if kind_of(actor) in PLACES)
    there = _denied_there(found.read, places) if question.clause.signs.get(AVAILABLE) is True else None
    return there or _denied_outright(question, found, places)


def _turned(read: Sequence[Read], ruling: Ruling) -> Ruling | None:
    """Return what affirms outright that something was undone or came back, which all before it does not deny in part.

    It has to be what no other one is newer than.
    """
    told = [one for one in read if one.says.affirms >= _PLAINLY and one.evidence.names_all]
    best = max(told, key=lambda one: one.weight, default=None)
    newest = max(one.article.day for one in ruling.support)
    stands = best is not None and best.evidence.article.day >= newest
    return Ruling(Verdict.YES, (best.evidence,)) if best is not None and stands else None


def _in_some_case(question: Question, read: Sequence[Read]) -> Ruling | None:
    """Return what was read to tell of a case in which it holds, and tells of the use or sale that is asked about."""
    of_use = AVAILABLE in question.clause.signs
    told = [one for one in read if not of_use or any(c.signs.get(AVAILABLE) for c in one.evidence.clauses)]
    best = leading_for(told, _holds) if told else None
    return Ruling(Verdict.YES, (best.evidence,)) if best is not None and _holds(best.says) >= _PLAINLY else None


def _holds(says: Entailment) -> float:
    return says.affirms + says.in_part


def _restricts(one: Read) -> bool:
    return any(
        not clause.denied and (clause.limited or clause.signs.get(AVAILABLE) is False)
        for clause in one.evidence.clauses
    )


def _denied_there(read: Sequence[Read], places: frozenset[str]) -> Ruling | None:
    """Return what is not so in a place that is asked about, among others: it is not so there in part."""
    lead = leading(read)
    if not places or lead.says.affirms > _HARDLY:
        return None
    text, clauses = lead.evidence.sentence.text, lead.evidence.clauses
    there = {
        mention.actor
        for clause in clauses
        if clause.denied
        for mention in clause.mentions
        if _IN_PLACE.search(text[clause.span.start : mention.span.start])
    }
    return Ruling(Verdict.NO, (lead.evidence,)) if there & places and lead.says.leaves_open < _HARDLY else None


def _denied_outright(question: Question, found: Found, places: frozenset[str]) -> Ruling | None:
    """Return what a sentence on all who are asked about denies outright, where what limits it is not of them all.

    Where rules do not say no, too, it has to be denied more plainly. What holds in one of ``places``, which are asked
    about, rules do not see in part from what is said of all places.
    """
    lead, limiting = leading(found.read), leading_for(found.read, lambda says: says.in_part)
    of_them = lead.evidence.names_all and not limiting.evidence.names_all
    least = _OUTRIGHT if found.ruling.verdict is None else _PLAINLY
    if lead.says.denies < least or denies_nothing(question, lead.evidence):
        return None
    if found.ruling.verdict is Verdict.PARTLY:
        return _denied_beside_rules(question, found, places)
    if not of_them:
        return None
    return Ruling(Verdict.NO, (lead.evidence,))


def _denied_beside_rules(question: Question, found: Found, places: frozenset[str]) -> Ruling | None:
    """Return the same where rules came to *partly*, which tells of changes that no single sentence does.

    What was asked to have been done and is denied by the very sentence of the rules, or outright by the newest article,
    was not done at all, unless that tells that it began again; what is so may be denied by that, too, or where the
    sentence of the rules leaves it open.
    """
    rules, lead = found.ruling, leading(found.read).evidence
    says = leading(found.read).says
    own = next((one.says for one in found.read if one.evidence.sentence == rules.support[0].sentence), None)
    newest = max(rules.support, key=lambda one: one.article.day).article.id
    if question.past and rules.across:
        if _tells_of_return(lead):  # what began again had been stopped
            return None
        denied = own is not None and own.denies >= _PLAINLY
        denied = denied or (lead.article.id == newest and lead.names_all and says.denies >= _OUTRIGHT)
        return Ruling(Verdict.NO, (leading_for(found.read, _denies).evidence,)) if denied else None
    of_now = lead.article.id == newest if rules.across else own is not None and own.leaves_open > _OPEN
    elsewhere = not rules.across and any(places & lead.named - one.named for one in rules.support)
    outright = of_now and says.denies >= _OUTRIGHT
    return Ruling(Verdict.NO, (lead,)) if outright or elsewhere else None


def _tells_of_return(one: Evidence) -> bool:
    return any(clause.signs.get("resumed") and not clause.denied for clause in one.clauses)


def _denies(says: Entailment) -> float:
    return says.denies
