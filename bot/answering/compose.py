"""From chosen evidence to an answer: citations, the chain of changes, the as-of date and the words around them."""

import re
from collections.abc import Iterable, Sequence

from bot.answering.evidence import Evidence
from bot.answering.forms import Form
from bot.answering.history import chain_of, successors
from bot.answering.library import Library
from bot.answering.question import Question
from bot.answering.reply import Answer, Citation, Step, Verdict
from bot.answering.selecting import fits, one_of_each_source
from bot.wording import spell_date
from corpus.article import Article, Sentence, SpeakerKind
from corpus.dates import PartialDate
from corpus.dating import durations
from corpus.dating import mentions as date_mentions
from corpus.signs import AVAILABLE

MAX_STEPS = 6  # of the chain, the newest


class Composer:
    """Writes answers over one generation."""

    def __init__(self, library: Library) -> None:
        """Cite sentences of ``library``."""
        self._library = library

    def compose(
        self,
        question: Question,
        verdict: Verdict | None,
        chosen: Sequence[Evidence],
        *,
        beside: Sequence[Evidence] = (),
    ) -> Answer:
        """Answer with ``chosen`` as evidence, the first of which carries the answer; ``beside`` is only cited.

        The answer is as of the newest of what it rests on: what it shows, what supports its verdict and the chain.
        """
        chosen = one_of_each_source((*chosen, *beside))
        line = chain_of(chosen[0].article, self._library.articles)[-MAX_STEPS:]
        citations = self._citations(question, chosen, [article for article, _ in line])
        number_of = {citation.article.id: citation.number for citation in reversed(citations)}
        shown = self._shown(question, verdict, citations)
        resting = [*(citation.article for citation in shown), *(article for article, _ in line)]
        if verdict is not None:
            resting += [one.article for one in chosen if one not in beside]
        return Answer(
            question=question.text,
            verdict=verdict,
            text=self._text(question, verdict, chosen[0], shown),
            as_of=_newest(resting),
            citations=citations,
            chain=tuple(
                Step(article.published, change, number_of[article.id]) for article, change in line if article.published
            ),
            generation=self._library.generation_id,
        )

    def _citations(
        self, question: Question, chosen: Sequence[Evidence], line: Sequence[Article]
    ) -> tuple[Citation, ...]:
        """Cite what was chosen, then the first sentence of each article of the chain that is not among it."""
        cited = {one.article.id for one in chosen}
        sentences = [one.sentence for one in chosen]
        sentences += [self._library.sentences_of(article.id)[0] for article in line if article.id not in cited]
        subjects = self._library.families(question.actors)
        return tuple(self._cite(number, sentence, subjects) for number, sentence in enumerate(sentences, start=1))

    def _cite(self, number: int, sentence: Sentence, subjects: frozenset[str]) -> Citation:
        voice = self._library.voice_of(sentence)
        own = voice.speaker not in subjects and self._shares(sentence, subjects)
        return Citation(
            number=number,
            article=self._library.articles[sentence.article_id],
            span=sentence.span,
            quote=sentence.text,
            speaker="" if own else voice.speaker,
            speaker_kind=SpeakerKind.REPORTER if own else voice.kind,
        )

    def _shares(self, sentence: Sentence, subjects: frozenset[str]) -> bool:
        """Tell whether a clause is about ``subjects`` and another is not: then the reporter speaks for both."""
        about = {clause.subject for clause in self._library.read(sentence).clauses if clause.subject}
        return bool(about & subjects) and bool(about - subjects)

    def _text(self, question: Question, verdict: Verdict | None, best: Evidence, shown: Sequence[Citation]) -> str:
        lead = _lead(question, verdict, best)
        quoted = [f"“{citation.quote}” [{citation.number}]" for citation in shown]
        subjects = self._library.families(question.actors)
        notes = [note for note in (self._own_terms(best, subjects),) if note]
        return "\n".join([" ".join([*lead, quoted[0]]), *quoted[1:], *notes])

    def _shown(self, question: Question, verdict: Verdict | None, citations: Sequence[Citation]) -> Sequence[Citation]:
        """Return what a reader sees first; what is asked of today never rests on a superseded article alone."""
        if question.form in {Form.LIST, Form.COMPARE, Form.TIMELINE}:
            return citations
        shown = citations[: 2 if verdict is Verdict.PARTLY else 1]
        later = {article.id for article in successors(shown[0].article, self._library.articles)}
        since = [citation for citation in citations if citation.article.id in later]
        if (question.past and not question.still) or not since or shown[-1] in since:
            return shown
        return (*shown, max(since, key=lambda citation: str(citation.article.published or "")))

    def _own_terms(self, one: Evidence, subjects: frozenset[str]) -> str:
        """Say when a measure of stated length ran out by its own terms, and whether a later article may say more."""
        barring = [
            clause
            for clause in one.clauses
            if clause.signs.get(AVAILABLE) is False and (not subjects or clause.subject in subjects)
        ]
        lasting = [
            found
            for found in durations(one.sentence.text)
            if not found.within_a_day
            and any(clause.span.start <= found.span.start < clause.span.end for clause in barring)
        ]
        start = _start_of(one)
        if not (lasting and start and start.day) or successors(one.article, self._library.articles):
            return ""
        ends = f"By its own terms that runs to about {spell_date(lasting[0].after(start))}"
        actors = self._library.families(clause.subject for clause in barring if clause.subject)
        dates = [article.published for article in self._library.naming(actors) if article.published]
        if not actors or any(date.first > start.last for date in dates):
            return f"{ends}."
        return f"{ends}; no later article in this corpus says it was renewed or ended."


_ENDS = re.compile(r"\b(?:stop|end|quit|finish|cease|until|till|over)", re.IGNORECASE)
# What a form asks for; said to be missing where the best sentence does not hold it.
_UNTOLD = {Form.WHEN: "date", Form.HOW_LONG: "length of time", Form.WHY: "reason"}


def _lead(question: Question, verdict: Verdict | None, one: Evidence) -> list[str]:
    """Put the bare answer first where the sentence holds it in a form that needs no reading."""
    if question.asks_verdict and verdict is None:
        return ["The articles give no plain yes or no:"]
    if question.form is Form.WHEN and (date := _only_date(question, one)) is not None:
        return [f"{spell_date(date)}."]
    if question.form is Form.HOW_LONG and len(lengths := durations(one.sentence.text)) == 1:
        length = lengths[0].span.of(one.sentence.text)
        return [f"{length[:1].upper()}{length[1:]}."]
    if question.form in _UNTOLD and not fits(question, one):
        return [f"The articles give no plain {_UNTOLD[question.form]}:"]
    return []


def _only_date(question: Question, one: Evidence) -> PartialDate | None:
    """Return the date of a sentence that holds one; of a range its end where that is asked for. Two leave a choice."""
    dates = date_mentions(one.sentence.text, one.article.published)
    if len(dates) != 1:
        return None
    if dates[0].end is None:
        return dates[0].start
    return dates[0].end if _ENDS.search(question.text) else None


def _start_of(one: Evidence) -> PartialDate | None:
    dates = date_mentions(one.sentence.text, one.article.published)
    return dates[0].start if dates else one.article.published


def _newest(articles: Iterable[Article]) -> PartialDate | None:
    dates = [article.known_until for article in articles if article.known_until]
    return max(dates, key=lambda date: (date.last, str(date)), default=None)
