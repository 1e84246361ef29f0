"""What is told of one company only: that Clearview broke a country's law tells of no other use of face recognition."""

from collections.abc import Callable

from bot.answering.evidence import Evidence
from bot.answering.question import Question
from bot.answering.reply import Verdict
from bot.answering.verdict import Ruling
from corpus.actor import ActorKind
from corpus.signs import AVAILABLE

_LAWFUL = "lawful"
_OWN = frozenset({ActorKind.COMPANY, ActorKind.PRODUCT, ActorKind.PERSON})


def is_of_one_case(question: Question, ruling: Ruling, kind_of: Callable[[str], ActorKind | None]) -> bool:
    """Tell whether a verdict bars what is asked about altogether, and rests on what was barred to one company.

    "Is it legal in Australia?" asks of all; that somebody uses it is a yes all the same.
    """
    signs = question.clause.signs
    asked = signs.get(_LAWFUL, signs.get(AVAILABLE))
    bars = asked is not None and ruling.verdict is (Verdict.NO if asked else Verdict.YES)
    if not bars or any(kind in _OWN for kind in question.kinds):
        return False
    return any(kind_of(actor) in _OWN for actor in _named(ruling.support[0]))


def _named(one: Evidence) -> frozenset[str]:
    return frozenset(mention.actor for clause in one.clauses for mention in clause.mentions)
