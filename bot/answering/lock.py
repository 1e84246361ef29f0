"""What a verdict needs before it may rest on a sentence: the numbers, names and words on which the question turns."""

from bot.answering.evidence import Evidence
from bot.answering.library import Library
from bot.answering.quantities import MONTHS, VALUES
from bot.answering.question import Question
from corpus.clauses import Mood

TENTATIVE = frozenset({Mood.PROPOSED, Mood.ASKED, Mood.ALLEGED})
_YEAR_DIGITS = 4
# "One" is left out: it is a pronoun as often as a number.
_VALUES = {word: f"{value:.0f}" for word, value in VALUES.items() if word != "one"}
_MONTHS = MONTHS.keys() - {"may"}  # that is a verb


class Lock:
    """Compares what is asked with what a sentence and its article hold."""

    def __init__(self, library: Library) -> None:
        """Look names and words up in ``library``."""
        self._library = library

    def may_affirm(self, question: Question, one: Evidence) -> bool:
        """Tell whether a yes may rest on a sentence: it has the numbers, the actors and the words on which a yes turns.

        What is proposed, asked for or alleged proves nothing of what is, unless that is what is asked.
        """
        stems = frozenset(stem for clause in one.clauses for stem in self._library.stems_of(clause))
        firm = question.clause.mood in TENTATIVE or any(clause.mood not in TENTATIVE for clause in one.clauses)
        return firm and not self.lacks_number(question, one, stems) and not self.lacks_the_point(question, one, stems)

    def lacks_the_point(self, question: Question, one: Evidence, stems: frozenset[str]) -> bool:
        """Tell whether a yes would rest on a word or an actor that the sentence lacks: "all", "only", "final"."""
        if any(word.stem not in stems for word in question.turning):
            return True
        return any(not self._names(actor, one) for actor in question.actors) or self._is_of_another(question, one)

    def lacks_number(self, question: Question, one: Evidence, stems: frozenset[str]) -> bool:
        """Tell whether a verdict would rest on a number the sentence lacks, or on a date its article lacks."""
        asked = question.clause.words
        numbers = {_VALUES.get(word.text, word.stem) for word in asked if word.is_number or word.text in _VALUES}
        dates = {number for number in numbers if len(number) == _YEAR_DIGITS}
        dates |= {word.stem for word in asked if word.text in _MONTHS}
        said = stems | {_VALUES[stem] for stem in stems if stem in _VALUES}
        around = self._library.read_article(one.article.id).stems
        return bool(dates - around) or bool(numbers - dates - said)

    def _is_of_another(self, question: Question, one: Evidence) -> bool:
        """Tell whether a sentence names one of the kind of an actor asked about, but not that actor."""
        said = self._library.read(one.sentence).actors
        kinds = {self._library.kind_of(actor) for actor in said}
        return any(
            self._library.kind_of(actor) in kinds and not self._library.families((actor,)) & said
            for actor in question.actors
        )

    def _names(self, actor: str, one: Evidence) -> bool:
        """Tell whether the sentence or its article names an actor, its family or its country."""
        said = self._library.read(one.sentence).actors | self._library.read_article(one.article.id).actors
        return bool(self._library.families((actor,)) & said) or self._library.is_home(actor, said)
