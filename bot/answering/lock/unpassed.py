"""What stands in a bill that has not passed, where a sentence tells it as it tells a law: "It does not allow live use".

What such a bill holds is no state of today. That it is one is told by the sentences before: "It" is the bill, "the
other" is one of two.
"""

from collections.abc import Sequence

from msgspec import structs

from bot.answering.asked.question import Question
from bot.answering.found.evidence import Evidence
from bot.answering.lock.shortfall import asks_of_what_is, tells_of_bill, tells_of_mere_bar
from corpus.article import Sentence
from corpus.patterns import Pattern

_BILL = r"(?:[Bb]ill|[Dd]raft (?:law|ordinance|rules?)|[Pp]roposal)"
_NUMBERED = r"(?:(?:Senate|House|Assembly) Bill|[HSA]\.?B\.?) ?\d+"
_OPENS = Pattern(
    rf"(?:Under )?(?:(?:[Tt]he|[Tt]his|[Tt]hat) (?:[\w'\u2019-]+ ){{0,3}}?{_BILL}\b|{_NUMBERED}\b)",
)
_IT = Pattern(r"(?:It|This|That)\b")
_ONE_OF = Pattern(r"(?:One|The (?:other|first|second|third|latter|former)|Another|Both|Each|Neither)\b")
_BILLS = Pattern(rf"\b{_BILL}s\b[^.;]*\.?$")
# "Had not come to a vote", "died when the session ended".
_NOT_PASSED = Pattern(
    rf"\b(?:{_BILL}s?|{_NUMBERED}|[Ii]t|[Nn]either(?: [\w-]+)?|[Nn]one of them)\b[^.;]{{0,60}}?"
    r"\b(?:(?:has|have|had) (?:not (?:yet )?|yet to )(?:been )?(?:pass(?:ed)?|come? (?:to|up for) a vote"
    r"|be(?:en)? voted on|voted on|become law|adopted|be adopted)|(?:is|was|are|were) (?:still )?pending"
    r"|died|failed|fell when|stalled|(?:was|were) (?:tabled|withdrawn|vetoed|rejected|voted down|defeated))\b"
    rf"|\b[Nn]either {_BILL} had\b"
)


def is_in_a_bill(question: Question, one: Evidence, sentences: Sequence[Sentence]) -> bool:
    """Tell whether a sentence, one of its article's ``sentences``, is of a bill that is no law, and none is asked of.

    What became of the bill is so today.
    """
    if not asks_of_what_is(question) or _NOT_PASSED.search(one.sentence.text):
        return False
    if not _is_of_bill(one.place, sentences):
        return False
    return any(_NOT_PASSED.search(sentence.text) for sentence in sentences)


def _is_of_bill(place: int, sentences: Sequence[Sentence]) -> bool:
    if not 0 <= place < len(sentences):
        return False
    text = sentences[place].text
    if _OPENS.match(text):
        return True
    if _ONE_OF.match(text) and place:
        return _BILLS.search(sentences[place - 1].text) is not None or _is_of_bill(place - 1, sentences)
    return bool(_IT.match(text)) and bool(place) and _is_of_bill(place - 1, sentences)


def left_open_by_bill(question: Question, one: Evidence) -> Evidence:
    """Let what a bill would do leave open what is asked of today: read alone it seems to hold, or to hold in part."""
    if one.says is None or not tells_of_bill(question, one.sentence.text):
        return one
    denies = 0.0 if tells_of_mere_bar(question, one.sentence.text) else one.says.denies
    says = structs.replace(one.says, affirms=0.0, denies=denies, in_part=0.0, leaves_open=1 - denies)
    return structs.replace(one, says=says)
