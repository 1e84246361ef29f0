"""What a sentence has only as a condition, as it was once, or of another step: no verdict rests on it.

"It will not sell it until there is a national law" tells of no such law, "it supplied the city" not that it does so
now, the day of a settlement not when the suit was filed, and the first that was reported may have had others before.
"""

import re

from bot.answering.asked.opening import LINK
from bot.answering.asked.question import Question, plain_stems
from bot.answering.found.evidence import Evidence
from bot.answering.lock.opposites import tells_the_opposite
from bot.answering.lock.shortfall import tells_of_bill
from bot.answering.times.bounds import bound_of
from corpus.lexicon import shipped_lexicon
from corpus.patterns import Pattern
from corpus.words import stems

_CONDITION = Pattern(r"\b(?:until|unless|if|provided(?: that)?)\b[^,;.]*", re.IGNORECASE)
# A condition is just what is asked for: "does it require consent?".
_ASKS_CONDITION = Pattern(
    r"\b(?:require[sd]?|needs?|needed|must|ha(?:s|ve|d) to|necessary|consent|permission|approval|warrants?"
    r"|conditions?)\b",
    re.IGNORECASE,
)
# "Will it sell it once there is one?" has no no in "will not sell it until there is one".
_ONCE = Pattern(r"\b(?:once|after|when|as soon as)\b(?P<what>[^?,;]+)", re.IGNORECASE)
_NOT_UNTIL = Pattern(
    r"\b(?:not|never|no|refus\w+|declin\w+|bar(?:s|red)|bans?|banned|paused?)\b[^.;]*\b(?:until|unless)\b"
    r"|\bonly (?:if|once)\b",
    re.IGNORECASE,
)
# "Does it supply them now?" has no yes in "it supplied them".
_ASKS_NOW = Pattern(
    rf"^{LINK}(?:is|are|do|does)\b[^?]*\b(?:now(?! that\b)|today|currently|nowadays|these days|at present"
    r"|at the moment)\b",
    re.IGNORECASE,
)
_WAS = Pattern(
    r"\b(?:supplied|sold|used|ran|tested|scanned|tried|searched|provided|received|bought|got|signed(?: up)?"
    r"|(?:was|were|had been) (?:supplying|selling|using|running|testing|scanning|trying|searching|providing))\b",
    re.IGNORECASE,
)
_GOES_ON = Pattern(
    r"\b(?:is|are|has|have|does|do|(?-i:may)|can|must|will|still|now|since|so far|beg[aiu]n|started|to date"
    r"|says?|(?:us|suppl(?:i|y)|sell|run|test|scan|offer|provid|let|cover|keep|requir)(?:e?s))\b",
    re.IGNORECASE,
)
_MUCH = 2  # times as many words of a question stand in the condition as outside it
_SUIT = r"(?:lawsuits?|suits?|class actions?|complaints?|cases?|challenges?)"
_BROUGHT = r"(?:filed?|brought|bring|launch(?:ed)?|lodged?|opened?|started|begun|began)"
_PASSED = r"(?:approved?|signed?|passe?d?|adopt(?:ed)?|enact(?:ed)?|voted?)"
_ASKS_BROUGHT = (
    rf"\b{_SUIT}\b[^?]*\b{_BROUGHT}\b|\b{_BROUGHT}\b [^?]*\b{_SUIT}\b"
    r"|\b(?:did|has|have|had)\b[^?]*\bsued?\b|\b(?:was|were|been|get|got)\b[^?]*\bsued\b"
)
_SINCE = (
    r"^(?:since|from)\b|\b(?:took effect|takes effect|(?:came|come|entered) into force|in (?:force|effect) since)\b"
)
# Steps of one matter, each on a day of its own: what asks for the one, what tells of it, and what of another alone.
_STEPS = tuple(
    (Pattern(asks, re.IGNORECASE), Pattern(tells, re.IGNORECASE), Pattern(other, re.IGNORECASE))
    for asks, tells, other in (
        (
            _ASKS_BROUGHT,
            rf"\b(?:{_BROUGHT}|sue[sd]?|suing|took [^.;]*to court)\b",
            r"\b(?:settle[sd]?|settlement|dismiss(?:ed|es)|dropped|approved|ruled|threw out|ended|won|lost)\b",
        ),
        (
            rf"\b(?:laws?|acts?|bills?|ordinances?|bans?|rules?|measures?)\b[^?]*\b{_PASSED}\b",
            rf"\b(?:{_PASSED}|votes?|introduced)\b",
            _SINCE,
        ),
    )
)
_FIRST = Pattern(r"\bfirst\b", re.IGNORECASE)
_TOLD_OF = Pattern(
    r"\bfirst (?:publicly |officially )?(?:reported|publici[sz]ed|disclosed|documented)\b"
    r"|\bfirst\b[^.;]* to (?:become|be made) public\b",
    re.IGNORECASE,
)
_ASKS_TOLD_OF = Pattern(r"\b(?:public\w*|report\w*|known|disclos\w*|documented|heard|came out)\b", re.IGNORECASE)
# A law of one state is none of the nation.
_ASKS_NATIONAL = Pattern(
    rf"^{LINK}(?:is|are|was|were) there(?: now| yet| already| still)? (?:an?|any) (?:[\w-]+ )?"
    r"(?:federal|national|nation-?wide|country-?wide) (?:[\w-]+ )?"
    r"(?:laws?|acts?|bans?|bars?|rules?|statutes?|legislation|moratorium|prohibition)\b",
    re.IGNORECASE,
)
_NATIONAL = Pattern(r"\b(?:(?i:federal\w*|nation(?:wide|s)?|countr(?:y|ies)|congress|parliament)|national|Union|EU)\b")
# Whom access is limited to may have it: that is no no to whether anybody else can.
_ASKS_OF_OTHERS = Pattern(
    rf"^{LINK}(?:can|may|could|do|does|is|are)\b[^?]*\b(?:any|some)(?:one|body) else\b", re.IGNORECASE
)
_TO_SOME = Pattern(r"\b(?:limit|restrict|open)(?:s|ed)? [^.;]*\bto\b|\bonly (?:to|for|by|after|with)\b", re.IGNORECASE)


def falls_short(question: Question, one: Evidence) -> bool:
    """Tell whether a sentence has what is asked as a condition only, as first known, or at another step."""
    said = one.sentence.text
    return (
        _only_on_condition(question, said)
        or _is_first_as_told(question.text, said)
        or (bool(_ASKS_NATIONAL.match(question.text)) and not _NATIONAL.search(said))
        or (bool(_ASKS_OF_OTHERS.match(question.text)) and bool(_TO_SOME.search(said)))
        or (tells_of_bill(question, said) and tells_the_opposite(question.text, said))
        or (bound_of(question.text) is not None and tells_another_step(question.text, said))
    )


def tells_what_was(question: Question, one: Evidence) -> bool:
    """Tell whether something is asked of now, and a sentence tells only that it once was so: no yes rests on it."""
    said = one.sentence.text
    return bool(_ASKS_NOW.search(question.text) and _WAS.search(said) and not _GOES_ON.search(said))


def tells_another_step(asked: str, said: str) -> bool:
    """Tell whether ``said`` tells of another step of what ``asked`` asks: of a suit settled, and not of it filed."""
    return any(
        asks.search(asked) and other.search(said) and not (other.search(asked) or tells.search(said))
        for asks, tells, other in _STEPS
    )


def _only_on_condition(question: Question, said: str) -> bool:
    conditions = [found.group() for found in _CONDITION.finditer(said)]
    if not conditions or _CONDITION.search(question.text) or _ASKS_CONDITION.search(question.text):
        return False
    if (granted := _ONCE.search(question.text)) is not None:
        awaited = frozenset(stems(" ".join(conditions))) - plain_stems("grammar")
        return _NOT_UNTIL.search(said) is not None and not awaited.isdisjoint(stems(granted["what"]))
    spans = [mention.span for mention in question.mentions]
    asked = [word.stem for word in question.content if not any(span.holds(word.span.start) for span in spans)]
    inside, outside = frozenset(stems(" ".join(conditions))), frozenset(stems(_CONDITION.sub(" ", said)))
    lexicon = shipped_lexicon()
    held = [stem for stem in asked if lexicon.meets(stem, outside)]
    conditional = [stem for stem in asked if stem not in held and lexicon.meets(stem, inside)]
    return len(conditional) > _MUCH * len(held)


def _is_first_as_told(asked: str, said: str) -> bool:
    if not _FIRST.search(asked) or _ASKS_TOLD_OF.search(asked):
        return False
    return _TOLD_OF.search(said) is not None
