"""What a verdict needs before it may rest on a sentence: the numbers, names and words on which the question turns."""

import re

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
# In what is said "one" and "second" may stand for 1 and 2; a question with these words seldom asks for a number.
_PLACES = {"one": "1", "first": "1", "second": "2", "third": "3", "fourth": "4", "fifth": "5", "sixth": "6"}
_WRITTEN = re.compile(r"(\d[\d.,]*)(?:st|nd|rd|th|k|mn?|bn?)?")  # 8th, 2nd, 650m


class Lock:
    """Compares what is asked with what a sentence and its article hold."""

    def __init__(self, library: Library) -> None:
        """Look names and words up in ``library``."""
        self._library = library

    def may_affirm(self, question: Question, one: Evidence) -> bool:
        """Tell whether a yes may rest on a sentence: it has the numbers and is about the actors asked about."""
        stems = frozenset(stem for clause in one.clauses for stem in self._library.stems_of(clause))
        about = self._is_about_all(question, one) and not self._is_of_another(question, one)
        return about and not self.lacks_number(question, one, stems)

    def lacks_the_point(self, question: Question, one: Evidence, stems: frozenset[str]) -> bool:
        """Tell whether a yes would rest on a word or an actor that the sentence lacks: "all", "only", "final"."""
        if any(word.stem not in stems for word in question.turning):
            return True
        return not self._is_about_all(question, one) or self._is_of_another(question, one)

    def lacks_number(self, question: Question, one: Evidence, stems: frozenset[str]) -> bool:
        """Tell whether a verdict would rest on a number the sentence lacks, or on a date its article lacks."""
        asked = question.clause.words
        numbers = {number for word in asked if (number := _number(word.text))}
        dates = {number for number in numbers if len(number) == _YEAR_DIGITS}
        dates |= {word.stem for word in asked if word.text in _MONTHS}
        said = stems | {number for stem in stems if (number := _number(stem) or _PLACES.get(stem, ""))}
        around = self._library.read_article(one.article.id).stems
        return bool(dates - around) or bool(numbers - dates - said)

    def _is_about_all(self, question: Question, one: Evidence) -> bool:
        return all(self._names(actor, one) for actor in question.actors)

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


def _number(word: str) -> str:
    """Return a number as its digits, whether it is spelled, counts a place or a scale; empty for any other word."""
    written = _WRITTEN.fullmatch(word)
    return written[1] if written else _VALUES.get(word, "")
