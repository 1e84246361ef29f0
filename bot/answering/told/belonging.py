"""What belongs to the sentences that answer an open question, in the order in which it is told."""

from collections.abc import Sequence

from bot.answering.asked.forms import Form
from bot.answering.asked.question import Question
from bot.answering.found.behind_it import is_of_opponent
from bot.answering.found.evidence import Evidence
from bot.answering.found.library import Library
from bot.answering.told.added_to import with_what_it_adds_to
from bot.answering.told.companions import with_companions
from bot.answering.told.contrasted import led_by_contrast
from bot.answering.told.disputed import with_dispute
from bot.answering.told.fates import with_outcome_first
from bot.answering.told.further import with_further
from bot.answering.told.leading import led


def with_what_belongs(
    question: Question, chosen: Sequence[Evidence], evidence: Sequence[Evidence], library: Library
) -> Sequence[Evidence]:
    """Return what was chosen, led by what says it best, with what goes on from it and what another source says."""
    if question.form is Form.WHY:
        evidence = [one for one in evidence if not is_of_opponent(question, one)]
    chosen = with_further(question, led(question, chosen, evidence, library), evidence)
    chosen = led_by_contrast(question, chosen, evidence, library)
    chosen = with_what_it_adds_to(question, with_companions(question, chosen, evidence), evidence)
    return with_outcome_first(question, with_dispute(question, chosen, evidence), evidence)
