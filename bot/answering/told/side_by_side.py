"""The sums of a comparison before its quotes: "Meta: $1.4 billion. Google: $1.375 billion."."""

from collections.abc import Sequence

from bot.answering.asked.forms import Form
from bot.answering.asked.kin import Kin
from bot.answering.asked.question import Question
from bot.answering.found.evidence import Evidence
from bot.answering.told.compared import asks_first
from bot.answering.told.counts import about_money
from bot.answering.told.numerals import SUM


def sums_side_by_side(question: Question, lines: Sequence[Evidence], kin: Kin) -> list[str]:
    """Put the sum of each line before the quotes, by whom it is of; nothing where a line has several, or of several.

    On whom all lines are, those are compared of whom each line is. An article whose title has two sums tells of more.
    """
    of_sums = question.form is Form.COMPARE and about_money(question) and not asks_first(question)
    if not of_sums or len(lines) < 2:
        return []
    named = [frozenset(actor for actor in question.actors if kin.is_named(actor, one.named)) for one in lines]
    sides = [actors - frozenset.intersection(*named) for actors in named]
    sums = [{match.group() for match in SUM.finditer(one.sentence.text)} for one in lines]
    of_more = any(len(SUM.findall(one.article.title)) > 1 for one in lines)
    alone = all(len(side) == len(told) == 1 for side, told in zip(sides, sums, strict=True))
    if of_more or not alone or len({*sides}) < len(lines):
        return []
    told = zip(sides, sums, strict=True)
    return [" ".join(f"{question.names.get(one, one)}: {figure}." for (one,), (figure,) in told)]
