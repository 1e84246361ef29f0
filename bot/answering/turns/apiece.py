"""What is told of each of two whom a question compares by sums, or of each of whom it asks for one: looked up apart."""

from collections.abc import Sequence

from msgspec import structs

from bot.answering.asked.forms import Form
from bot.answering.asked.question import Question
from bot.answering.asked.sides import Sides, sides_asked, sides_compared, sides_joined, sides_told
from bot.answering.found.evidence import Evidence
from bot.answering.found.library import Library
from bot.answering.found.worth import Amount, amounts_of, year_told
from bot.answering.reply import Answer, Verdict
from bot.answering.settled.amounts import by_amount
from bot.answering.told.compose import Composer
from bot.answering.told.ends import sum_at_end
from bot.answering.turns.turn import Turn
from corpus.actors import ActorBook


class Apiece:
    """Looks up one sum, or length of time, for each side; safe to use from several threads."""

    def __init__(self, library: Library, book: ActorBook, composer: Composer, sure: float) -> None:
        """Look up in ``library``, find names with ``book``; ``sure`` is how sure what was looked up is."""
        self._library = library
        self._book = book
        self._composer = composer
        self._sure = sure

    def told(self, text: str, question: Question, before: Turn | None) -> tuple[Answer | None, Question]:
        """Return what is told of each side, or the fine at an end, that ``text`` is about; None where it is of neither.

        With that goes the question as it is to be answered else: of two whose sums are not told there is no yes or no.
        """
        sides = self._asked(text, question, before)
        if sides is None:
            return self._at_end(text, question), question
        form = Form.COMPARE if question.asks_verdict else question.form
        return self._compared(question, sides), structs.replace(question, form=form)

    def _asked(self, text: str, question: Question, before: Turn | None) -> Sides | None:
        """Return the sides that ``text`` has, read as ``question`` after ``before``; None where it has none."""
        last = before.question if before else None
        if last is not None:
            kinds = {one: self._library.kin.kind_of(one) for one in last.names if self._library.kin.knows(one)}
            if (told := sides_told(text, last, kinds)) is not None:
                return told
        years = [year_told(one.quote, one.article) for one in before.citations] if before else []
        return (
            sides_compared(text, question, last, self._book.find_in_question, years)
            or sides_joined(question)
            or sides_asked(question)
        )

    def _compared(self, question: Question, sides: Sides) -> Answer | None:
        """Return how the sides compare, or what is told of each; None where nothing is, or not of all who are asked.

        Without the sum of either side there is no yes or no.
        """
        found = [amounts_of(party, sides, self._library) for party in sides.parties]
        asked_apart = sides.which or (sides.relation is None and not question.asks_verdict)
        if not any(found) or (asked_apart and not all(found)):
            return None
        ruling = by_amount(found[0], found[1], sides.relation) if sides.relation else None
        if sides.which:  # what is ahead comes first
            found = found[::-1] if ruling and ruling.verdict is Verdict.NO else found
            ruling = None
        shown = ruling.support if ruling else _one_a_sum(found)
        in_lines = structs.replace(question, form=Form.COMPARE)
        told = self._composer.compose(in_lines, ruling.verdict if ruling else None, shown)
        return structs.replace(told, confidence=self._sure)

    def _at_end(self, text: str, question: Question) -> Answer | None:
        """Return the first, last or largest of the fines that ``text`` is about; None where it asks for none."""
        shown = sum_at_end(text, question, self._library)
        if not shown:
            return None
        told = self._composer.compose(structs.replace(question, form=Form.LIST), None, shown)
        return structs.replace(told, confidence=self._sure)


def _one_a_sum(found: Sequence[Sequence[Amount]]) -> tuple[Evidence, ...]:
    """Return for each side what tells each of its sums, once."""
    shown: list[Amount] = []
    for amounts in found:
        apart: dict[tuple[float, float], Amount] = {}
        for one in amounts:
            apart.setdefault((one.least, one.most), one)
        shown += apart.values()
    return tuple(one.evidence for one in shown)
