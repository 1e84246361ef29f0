"""Whether what would be shown without yes or no tells nothing of what is asked, so that nothing is said instead."""

from collections.abc import Sequence

from bot.answering.asked.question import Question
from bot.answering.found.evidence import Evidence
from bot.answering.found.library import Library
from bot.answering.lock.addressed import is_said_to_others
from bot.answering.lock.qualified import is_of_another_technique
from bot.answering.lock.suits import is_case_against, is_suit_of_others

_OPEN = 0.5  # share left open from which a sentence rather tells nothing


def is_idle(question: Question, shown: Sequence[Evidence], library: Library) -> bool:
    """Tell whether what leads is of another technique, a suit of others or a reply to others, or nothing is of now."""
    if not shown:
        return False
    best = shown[0]
    beside = is_of_another_technique(question, best) or is_said_to_others(question, best, library)
    beside = beside or is_suit_of_others(question, best, library) or is_case_against(question, best)
    return beside or _is_not_of_now(question, shown, library)


def _is_not_of_now(question: Question, shown: Sequence[Evidence], library: Library) -> bool:
    """Tell whether it is asked if somebody has or does it still, and nothing shown that names them was read to tell.

    What others do, or what they once tried, does not. What is asked of a matter of its own its article may tell.
    """
    asked = [mention.actor for mention in question.mentions]
    if not (question.still and question.asks_how_it_stands and asked) or question.content:
        return False
    own = (one for one in shown if any(library.kin.has_part_in(actor, one.named) for actor in asked))
    return not any(one.says is None or one.says.leaves_open < _OPEN for one in own)
