"""Another law or bill than the one asked about, by whose it is: "the other one by Wyden?", "the one for schools?"."""

import re

from bot.answering.asked.kin import Kin
from bot.answering.asked.opening import LINK
from bot.answering.asked.question import Question
from corpus.actor import ActorKind
from corpus.patterns import Pattern

_OTHER_ONE = Pattern(
    rf"^{LINK}(?:(?:what|how) about |what of )?(?:the|that|his|her) (?:(?:other|second|new|newer|later) )?"
    r"(?P<one>one|bill|law|act) (?P<how>by|from|of|for|on|against|about|in) (?P<whom>(?:the )?[^?.!,;:]{2,40}?)"
    r"(?: too| as well| then)?\W*$",
    re.IGNORECASE,
)
# As it is asked after the first other one.
_OF_BILL = Pattern(r"^what about (?:the (?:bill|law)\b|[^?]+['’]s other (?:bill|law)\b)", re.IGNORECASE)
_BY = frozenset({"by", "from", "of"})


def asks_of_other_law(question: Question) -> bool:
    """Tell whether a follow-up asks of another law than was named: nothing of that one goes for it."""
    return question.text != question.typed and bool(_OF_BILL.match(question.text))


def of_other_law(text: str, before: Question, kin: Kin) -> str | None:
    """Ask what there is on another bill than the one that the question before names; None where none is meant.

    What was asked of the one stays out: a no to "did it pass?" would be told of the one that was named.
    """
    match = _OTHER_ONE.match(text)
    if match is None or not (before.kinds[:1] == (ActorKind.LAW,) or _OF_BILL.match(before.wording)):
        return None
    named = kin.named(match["whom"].removeprefix("the "))
    one = "law" if match["how"].lower() == "in" else "bill"  # where it is, and not yet
    noun = one if match["one"].lower() == "one" else match["one"].lower()
    if named is not None and kin.kind_of(named) is ActorKind.PERSON and match["how"].lower() in _BY:
        return f"what about {match['whom']}'s other {noun}?"
    return f"what about the {noun} {match['how'].lower()} {match['whom']}?"
