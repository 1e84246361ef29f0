"""Which sentences answer: the best of them, the items of a list, the lines of a comparison, the steps of a timeline."""

from collections.abc import Sequence

from bot.answering.asked.forms import Form
from bot.answering.asked.question import Question
from bot.answering.followed.ellipsis import only_hints
from bot.answering.found.evidence import Evidence
from bot.answering.found.library import Library
from bot.answering.found.rivals import Rivals
from bot.answering.settings import AnsweringSettings
from bot.answering.told.explaining import candidates
from bot.answering.told.leading import most_named
from bot.answering.told.listing import Lister
from bot.answering.told.news import asks_news, news_first
from bot.answering.told.selecting import fits, points_only, standing_first, worthiest
from bot.answering.told.sums import asks_extreme_sum
from bot.answering.verdict.judge import Leaning

_LISTS = frozenset({Form.LIST, Form.TIMELINE})
_OF_ONE = frozenset({Form.WHEN, Form.WHAT})  # forms that what is on another than those asked about does not answer


class Chooser:
    """Chooses among evidence what is shown, by the form of a question; safe to use from several threads."""

    def __init__(self, library: Library, rivals: Rivals, lister: Lister, settings: AnsweringSettings) -> None:
        """Leave out what is on ``rivals`` of those asked about; let ``lister`` tell items, lines and steps."""
        self._library = library
        self._rivals = rivals
        self._lister = lister
        self._settings = settings

    def chosen(
        self, question: Question, evidence: Sequence[Evidence], leanings: Sequence[Leaning]
    ) -> tuple[Evidence, ...]:
        """Return what answers, what is told first before the rest; nothing where a list would be of nothing."""
        if (told := self._told_together(question, evidence)) is not None:
            return told
        if question.form not in _LISTS:
            return self._best(question, evidence, leanings)
        if question.form is Form.TIMELINE:
            return self._lister.in_order(question, evidence, leanings)
        return self._lister.listed(question, evidence, leanings)

    def _best(
        self, question: Question, evidence: Sequence[Evidence], leanings: Sequence[Leaning]
    ) -> tuple[Evidence, ...]:
        able = evidence
        if question.form is Form.WHY:
            able = candidates(question, evidence, [one for one in leanings if one.evidence in evidence])
        if question.asks_verdict or question.form in _OF_ONE:
            able = [one for one in able if not self._rivals.passed_by(question, one)] or able
        if question.form is Form.WHERE and question.leans and points_only(question):
            able = [one for one in able if one.article.id == evidence[0].article.id and fits(question, one)] or able
        if question.mentions and only_hints(question):  # it is they that are asked about
            able = most_named(question, able, self._library)
        return standing_first(question, worthiest(question, able, self._settings))

    def _told_together(self, question: Question, evidence: Sequence[Evidence]) -> tuple[Evidence, ...] | None:
        """Return the lines of a comparison, the greatest sums or the latest news; None where none of it is asked."""
        if question.form is Form.COMPARE and len(lines := self._lister.compared(question, evidence)) > 1:
            return lines
        if asks_extreme_sum(question):
            return self._lister.by_amount(question, evidence)
        if asks_news(question):
            return news_first(question, evidence, self._library, self._settings.citations) or None
        return None
