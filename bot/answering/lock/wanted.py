"""Where a sentence tells of a deed only as wanted: planned, asked for, ordered, pitched, or what something is for."""

import re
from collections.abc import Iterator

from bot.answering.asked.forms import ASKS_DONE
from bot.answering.asked.opening import LINK
from bot.answering.asked.question import Question, plain_stems
from corpus.lexicon import shipped_lexicon
from corpus.patterns import Pattern
from corpus.words import stems

# "Planned to add", "ordered X to delete": what comes behind "to" may never have been done.
_WANTED = Pattern(
    r"\b(?:(?:plan(?:s|ned)?|intend(?:s|ed)?|want(?:s|ed)?|hope[sd]?|aim(?:s|ed)?|propose[sd]?|pitch(?:es|ed)?"
    r"|ask(?:s|ed)?|urge[sd]?|order(?:s|ed)?|instruct(?:s|ed)?|told)\b(?! (?:[\w'’]+ ){0,4}that\b)(?=[^,;:]* to )"
    r"|mov(?:es|ed) (?=to [a-z]+ (?:the|an?|any|all|its?|their|this|that) )"  # at a council, and not "moved to Ohio"
    r"|purposes? (?:[\w'’-]+ ){0,5}?(?:is|are|was|were|include[sd]?) )"
    r"(?P<wanted>[^,;:]*(?:, [^;:]*\band\b [^;:]*)?)",
    re.IGNORECASE,
)
# "Ordered it to stop and fined it": what was done beside is not what was ordered.
_DONE_BESIDE = Pattern(r"\band (?:also |then )?[a-z]+ed (?:it|them|him|her|[\d$£€]|(?:the|its|their) (?:\w+ )?[\d$£€])")
# "A motion to ask the voters first was lost": nobody asked them.
_LOST = Pattern(
    r"\b(?:amendment|motion|proposal|bid|petition)s?\b(?P<wanted>[^;:]*?)"
    r"\b(?:failed|died|(?:was|were) (?:lost|rejected|defeated|voted down))\b",
    re.IGNORECASE,
)
_ASKS_LOST = Pattern(
    r"\b(?:amendment|motion|proposal|bid|petition|fail|los[te]|reject|defeat|voted? down|oppos)", re.IGNORECASE
)
_TO_COME = Pattern(
    r"\b(?:would|will|wo(?=n['\u2019]t)|(?:plan|intend)(?:s|ed)? to)(?P<denied> (?:not|never|no longer)|n['\u2019]t)?"
    r"(?: also| still| now)? (?:be )?(?P<deed>(?!(?:have|be|do)\b)[a-z]+)",
    re.IGNORECASE,
)
# "Will there be a van?" is told by "it won't be starting".
_ASKS_THERE = Pattern(rf"^{LINK}will there(?: still)? be\b", re.IGNORECASE)
_COMES = frozenset(stems("start begin launch introduce happen appear arrive run deploy"))
_WHEN = Pattern(
    r"\b(?:this|next|coming|late|early) (?:winter|spring|summer|autumn|fall|year|month|week|season)\b", re.IGNORECASE
)
_NOBODY = Pattern(r"\W*(?:neither|no|nobody|none|nor)\b", re.IGNORECASE)
_ASKS_TO_COME = Pattern(rf"^{LINK}(?:will|won['\u2019]t)\b", re.IGNORECASE)
_UNSURE = Pattern(
    r"\b(?:if|unless|whether|may|might|could|should|expect|likely|predict|hop(?:e|ing)|fear|belie|th(?:ink|ought)|warn"
    r"|claim|promis|argue|wants?\b|propos|bill\b)",
    re.IGNORECASE,
)
_OF_BILL = Pattern(r"\b(?:Acts?|[Bb]ills?|[Oo]rdinances?|[Aa]mendments?)\b[^;]*? would\b(?! have)")
_ASKS_OF_BILL = Pattern(
    r"\b(?:would|will|could|propos\w*|introduc\w*|fil(?:e|ed)|announc\w*|consider\w*|plan\w*|want\w*|bills?|Act)\b"
)
_DEED = Pattern(r"\bto (?!(?:the|its|his|her|their|this|that|any|all|one)\b)([a-z]{3,})\b")
_A = r"(?i:(?:\b(?:the|an?|its|their|this|that|any)|['\u2019]s) )"
# A question for what is wanted, owed, possible or to come is answered by it.
_ASKS_WANT = Pattern(
    r"\b(?:plan|inten[dt]|want|hop(?:e|ing)|aim|propos|push|pitch|approach|ask|urg|order|instruct|purpose|request|demand|command"
    r"|call|tell|told|try|tries|tried|attempt|fight|fought|appeal|challeng|contest|requir|oblig|mandat|forc|promis|pledg|announc|due|suppos|mean|seek|sought|need)\w*\b"
    r"|\b(?:must|will|would|should|shall|can|could|may|might|make|made)\b"
    r"|\b(?:ha(?:s|ve|d)|do(?:es)?|is|are|was|were|get|got) (?:[\w'’-]+ ){0,5}?to\b"
    r"|\b(?:go(?:es|ing|ne)?|went|be|come|came) after\b|\b(?:is|was|were) (?:it|this|that|they) (?:all )?about\b",
    re.IGNORECASE,
)
# "Should have waited for her review": they did not.
_OF_OPINION = Pattern(
    r"\b(?:sa(?:y|id)|critici[sz]|object|complain|blame|disagree|think|thought|want|unhappy|upset|ok\b|okay|support|oppos"
    r"|approv|fault|against)",
    re.IGNORECASE,
)
_UNDONE = Pattern(r"\b(?:should|ought to|could|might) (?:\w+ )?have \w+", re.IGNORECASE)
# Plans that were dropped are no plans.
_DROPPED = Pattern(
    r"\b(?:drop(?:s|ped)?|scrap(?:s|ped)?|abandon(?:s|ed)?|cancel(?:s|l?ed)?|shelve[sd]?|gave up)\b[^,;:]{0,30}$",
    re.IGNORECASE,
)
# "Scanned them because it wanted to fight theft" tells what was done, and what for.
_MOTIVE = Pattern(r"\bbecause (?:it|they|he|she|[A-Z][\w'’.-]*(?: [A-Z][\w'’.-]*){0,3}) $")
_AIM = Pattern(r"\b(?:to(?! (?:the|an?|its|their|any)\b)|because|for the sake of)\b(?P<what>[^?,;]+)", re.IGNORECASE)
# What was planned, and whether it was given up.
_ASKS_GIVEN_UP = Pattern(
    rf"^{LINK}(?:(?:was|were|is|are|has|have|had|got)(?:n['’]?t)?\b[^?,;]*?\b(?:pulled|withdrawn|scrapped|dropped"
    r"|shelved|axed|killed off|abandoned|given up|taken (?:away|out|back|down)|cancel+ed)"
    r"|did(?:n['’]?t)?\b[^?,;]*?\b(?:pull|get pulled|withdraw|scrap|drop|shelve|axe|abandon|give up"
    r"|take (?:away|out|back)|cancel))\b",
    re.IGNORECASE,
)
_MERE_PLAN = Pattern(
    r"^(?![^.;]*\b(?:not|no|never|still|again|despite|denied|keeps?|kept|any ?more)\b)[^.;]*?"
    r"\b(?:plan(?:s|ned)|intend(?:s|ed)|mean[st]?|prepar(?:es|ed)|hope[sd]?|aim(?:s|ed)) to "
    r"(?!(?:drop|scrap|pull|end)\b)",
    re.IGNORECASE,
)


def is_only_wanted(question: Question, text: str) -> bool:
    """Tell whether a question asks what was done, and a text has what it asks, in part or all, as wanted only."""
    if ASKS_DONE.search(question.text) and _UNDONE.search(text) and not _UNDONE.search(question.text):
        return not _OF_OPINION.search(question.text)
    wanting = _WANTED.search(text) or (None if _ASKS_LOST.search(question.text) else _LOST.search(text))
    if wanting is None or _ASKS_WANT.search(question.text) or _DROPPED.search(text[: wanting.start()]):
        return False
    start, end = wanting.span("wanted")
    if (beside := _DONE_BESIDE.search(text, start, end)) is not None:
        end = beside.start()
    outside, inside = frozenset(stems(f"{text[:start]} {text[end:]}")), frozenset(stems(text[start:end]))
    lexicon, topic = shipped_lexicon(), plain_stems("topic")
    aim = _AIM.search(question.text) if _MOTIVE.search(text[: wanting.start()]) else None
    if aim and any(lexicon.meets(word.stem, inside) for word in question.content if word.span.start >= aim.start()):
        return False
    # Of whoever is asked whether they have it at all, the technology itself is what is asked.
    sought = question.content or [word for word in question.clause.words if word.stem in topic]
    asked = [lexicon.alike(word.stem) for word in sought]
    done = [meant for meant in asked if meant & outside]
    return bool(asked) and (not done or any(meant & inside for meant in asked if meant not in done))


def is_deed_only_wanted(question: Question, text: str) -> bool:
    """Tell whether a question takes a deed for done, and a text has it as asked for, ordered or in a bill only."""
    asked = {like for word in question.clause.words for like in shipped_lexicon().alike(word.stem)}
    if _OF_BILL.search(text) and not _ASKS_OF_BILL.search(question.text):
        coming = (stems(found["deed"]) for found in _TO_COME.finditer(text) if not found["denied"])
        return any(not asked.isdisjoint(deed) for deed in coming)
    wanting = None if _ASKS_WANT.search(question.text) else _WANTED.search(text)
    if wanting is None or _DROPPED.search(text[: wanting.start()]):
        return False
    start, end = wanting.span("wanted")
    outside = frozenset(stems(f"{text[:start]} {text[end:]}"))
    deeds = frozenset(stems(" ".join(_DEED.findall(text, start, end))))
    return not asked.isdisjoint(deeds) and asked.isdisjoint(deeds & outside)


def is_to_come(question: Question, text: str) -> bool:
    """Tell whether a question asks if a deed was done, and a text tells that it would be: that denies nothing.

    Nor does a plan of something deny that it was given up.
    """
    if _ASKS_GIVEN_UP.search(question.text) and _MERE_PLAN.search(text):
        return True
    asks = ASKS_DONE.search(question.text) and not _NOBODY.match(text)
    return bool(asks) and any(not found["denied"] for found in _to_come(question, text))


def is_announced(question: Question, text: str) -> bool:
    """Tell whether a question asks what somebody will do, and a text tells it as settled: "it will not renew it"."""
    asks = _ASKS_TO_COME.search(question.text) and not _UNSURE.search(text)
    when = [found.group().lower() for found in _WHEN.finditer(question.text)]
    return bool(asks) and all(one in text.lower() for one in when) and any(_to_come(question, text))


def _to_come(question: Question, text: str) -> Iterator[re.Match[str]]:
    """Yield where a text has what a question asks as a deed, not as a thing ("the ban"), as one to come."""
    asked = {
        word.stem for word in question.clause.words if not re.search(rf"{_A}{re.escape(word.text)}\b", question.text)
    }
    asked |= _COMES if _ASKS_THERE.search(question.text) else frozenset()
    return (found for found in _TO_COME.finditer(text) if not asked.isdisjoint(stems(found["deed"])))
