"""What is found and read on a question, and how sure it is that it answers."""

from collections.abc import Sequence

from bot.answering.asked.question import Question
from bot.answering.followed.conversation import query_of
from bot.answering.found.confidence import confidence_of
from bot.answering.found.entailing import Entails, read_enough
from bot.answering.found.evidence import Evidence, EvidenceFinder
from bot.answering.found.rivals import Rivals
from bot.answering.settings import AnsweringSettings


class Looking:
    """Finds evidence and reads the best of it; safe to use from several threads."""

    def __init__(self, finder: EvidenceFinder, rivals: Rivals, model: Entails, settings: AnsweringSettings) -> None:
        """Search with ``finder``, leave out what ``rivals`` says is of others, read with ``model``."""
        self._finder = finder
        self._rivals = rivals
        self._model = model
        self._settings = settings

    def up(self, question: Question) -> tuple[Sequence[Evidence], float]:
        """Return evidence on what is asked with what it says, and how sure it is: not at all where there is none."""
        found = self._finder.find(question, query_of(question))
        return self.read(question, found) if found else ((), 0.0)

    def read(self, question: Question, found: Sequence[Evidence]) -> tuple[Sequence[Evidence], float]:
        """Return what was found with what it says to a question, and how sure it is that it answers it."""
        evidence = self._rivals.left_out(question, found)
        evidence = read_enough(self._model, question, evidence, self._settings)
        return evidence, confidence_of(question, evidence)
