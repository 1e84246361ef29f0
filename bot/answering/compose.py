"""From chosen evidence to an answer: citations, the chain of changes, the as-of date and the words around them."""

import re
from collections.abc import Collection, Mapping, Sequence

from bot.answering.events import asks_end, event_date, is_dated, is_reverse, terms_of
from bot.answering.evidence import Evidence
from bot.answering.forms import Form
from bot.answering.history import chain_of, shown_as, successors
from bot.answering.library import Library
from bot.answering.periods import follows_event
from bot.answering.quantities import Kind, quantities
from bot.answering.question import Question
from bot.answering.reply import Answer, Change, Citation, Step, Verdict
from bot.answering.selecting import fits, one_of_each_source
from bot.wording import spell_date
from corpus.article import Article, Sentence, Span, SpeakerKind
from corpus.clauses import Clause
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
        line = self._line(question, chosen)[-MAX_STEPS:]
        changed = self._outlived(question, chosen[0], line)
        # A timeline is made of the steps themselves, and so is what became of a length of time.
        steps = chosen if question.form is Form.TIMELINE else chosen[1:] if changed else ()
        dated = {article.id: self._dated(article) for article, _ in line}
        sentences = [dated.get(one.article.id, one.sentence) if one in steps else one.sentence for one in chosen]
        citations = self._citations(question, sentences, dated)
        number_of = {citation.article.id: citation.number for citation in reversed(citations)}
        own = citations[: len(chosen)] if question.form is Form.TIMELINE else citations
        shown = self._shown(question, verdict, own, changed=changed)
        resting = [*(citation.article for citation in shown), *(article for article, _ in line)]
        if verdict is not None:
            resting += [one.article for one in chosen if one not in beside]
        return Answer(
            question=question.text,
            verdict=verdict,
            text=self._text(question, verdict, chosen, shown, changed=changed),
            as_of=_newest(resting),
            citations=citations,
            chain=tuple(
                Step(date, shown_as(article, change), number_of[article.id])
                for article, change in line
                if (date := event_date(article, dated[article.id].text)) is not None
            ),
            generation=self._library.generation_id,
            of_denial=question.is_denial,
        )

    def _line(self, question: Question, chosen: Sequence[Evidence]) -> Sequence[tuple[Article, Change]]:
        """Follow what carries the answer; in a timeline the first step that has a chain."""
        steps = chosen if question.form is Form.TIMELINE else chosen[:1]
        return next((line for one in steps if (line := chain_of(one.article, self._library.articles))), ())

    def _dated(self, article: Article) -> Sentence:
        """Return the sentence that tells an article's step of a chain: its first with its date, else its first."""
        own = self._library.sentences_of(article.id)
        return next((sentence for sentence in own if is_dated(article, sentence.text)), own[0])

    def _citations(
        self, question: Question, chosen: Sequence[Sentence], steps: Mapping[str, Sentence]
    ) -> tuple[Citation, ...]:
        """Cite what was chosen, then the steps of the chain whose articles are not among it."""
        cited = {sentence.article_id for sentence in chosen}
        sentences = (*chosen, *(step for article_id, step in steps.items() if article_id not in cited))
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

    def _text(
        self,
        question: Question,
        verdict: Verdict | None,
        chosen: Sequence[Evidence],
        shown: Sequence[Citation],
        *,
        changed: bool,
    ) -> str:
        best = chosen[0]
        lead = _lead(question, verdict, best, changed=changed)
        quoted = [f"“{citation.quote}” [{citation.number}]" for citation in shown]
        subjects = self._library.families(question.actors)
        unchanged = _UNCHANGED if follows_event(question) and len(chosen) == 1 else ""
        notes = [note for note in (self._own_terms(best, subjects), unchanged) if note]
        return "\n".join([" ".join([*lead, quoted[0]]), *quoted[1:], *notes])

    def _shown(
        self, question: Question, verdict: Verdict | None, citations: Sequence[Citation], *, changed: bool
    ) -> Sequence[Citation]:
        """Return what a reader sees first.

        What is asked of today, and a length of time that was ``changed``, never rests on a superseded article alone.
        """
        if question.form in {Form.LIST, Form.COMPARE, Form.TIMELINE}:
            return citations
        shown = citations[: 2 if verdict is Verdict.PARTLY else 1]
        later = {article.id for article in successors(shown[0].article, self._library.articles)}
        since = [citation for citation in citations if citation.article.id in later]
        if (question.past and not question.still and not changed) or not since or shown[-1] in since:
            return shown
        return (*shown, max(since, key=lambda citation: str(citation.article.published or "")))

    def _outlived(self, question: Question, one: Evidence, line: Sequence[tuple[Article, Change]]) -> bool:
        """Tell whether the length of a bar is asked for, and one was announced that a later step changed."""
        later = successors(one.article, self._library.articles)
        changes = {change for article, change in line if article in later}
        barring = _barring(one, self._library.families(question.actors))
        return question.form is Form.HOW_LONG and bool(changes & _CHANGE_LENGTH and terms_of(one, barring))

    def _own_terms(self, one: Evidence, subjects: frozenset[str]) -> str:
        """Say when a measure of stated length ran out by its own terms, and whether a later article may say more."""
        barring = _barring(one, subjects)
        lasting = terms_of(one, barring)
        start = _start_of(one)
        if not (lasting and start and start.day) or successors(one.article, self._library.articles):
            return ""
        ends = f"By its own terms that runs to about {spell_date(lasting[0].after(start))}"
        actors = self._library.families(actor for clause in barring for actor in _concerned(clause, subjects))
        dates = [article.published for article in self._library.naming(actors) if article.published]
        if not actors or any(date.first > start.last for date in dates):
            return f"{ends}."
        return f"{ends}; no later article in this corpus says it was renewed or ended."


_UNCHANGED = "No later article in this corpus says that it changed."
_AS_PLANNED = re.compile(r"\b(?:meant|supposed|planned|intended|originally|initially|at first)\b", re.IGNORECASE)
_CHANGE_LENGTH = frozenset({Change.EXTENDED, Change.ENDED, Change.REVERSED})
_LEFT_OPEN = 0.9  # share above which a sentence answers something else
_HEDGE = re.compile(
    r"\b(?:about|around|roughly|approximately|nearly|almost|some|over|under|up to|at (?:least|most)"
    r"|(?:more|less|fewer|longer) than)\s$",
    re.IGNORECASE,
)
# What a form asks for; said to be missing where the best sentence does not hold it.
_UNTOLD = {Form.WHEN: "date", Form.HOW_LONG: "length of time", Form.WHY: "reason"}


def _lead(question: Question, verdict: Verdict | None, one: Evidence, *, changed: bool) -> list[str]:
    """Put the bare answer first where the sentence holds it in a form that needs no reading.

    ``changed`` tells that the length of time it holds was announced and is not how long it came to be.
    """
    if question.asks_verdict and verdict is None:
        return ["I find no plain yes or no; the articles say:"]
    if question.form is Form.WHEN and (date := _only_date(question, one)) is not None:
        return [f"{spell_date(date)}."]
    real = not changed or _AS_PLANNED.search(question.text)
    if question.form is Form.HOW_LONG and real and len(lengths := durations(one.sentence.text)) == 1:
        length = _hedged(one.sentence.text, lengths[0].span)
        return [f"{length[:1].upper()}{length[1:]}."]
    if question.form in _UNTOLD and not _tells(question, one):
        return [f"I find no plain {_UNTOLD[question.form]}; the articles say:"]
    return []


def _tells(question: Question, one: Evidence) -> bool:
    """Tell whether a sentence holds what the form asks for; "a 2020 change" dates it too, if nothing else does."""
    if fits(question, one):
        return not _dates_reverse(question, one)
    years = {quantity.value for quantity in quantities(one.sentence.text) if quantity.kind is Kind.YEAR}
    return question.form is Form.WHEN and bool(years - set(question.years))


def _hedged(text: str, span: Span) -> str:
    """Return a length of time with the word before it that makes it vague: "about 30 hours"."""
    hedge = _HEDGE.search(text, 0, span.start)
    return text[hedge.start() if hedge else span.start : span.end]


def _only_date(question: Question, one: Evidence) -> PartialDate | None:
    """Return the date of a sentence that holds one; of a range its end where that is asked for. Two leave a choice.

    None where the sentence was read to leave open what is asked: its date is that of something else.
    """
    if one.says is not None and one.says.leaves_open > _LEFT_OPEN:
        return None
    dates = date_mentions(one.sentence.text, one.article.published)
    if len(dates) != 1 or not fits(question, one) or is_reverse(question, one, dates[0]):
        return None
    if dates[0].end is None:
        return dates[0].start
    return dates[0].end if asks_end(question) else None


def _dates_reverse(question: Question, one: Evidence) -> bool:
    dates = date_mentions(one.sentence.text, one.article.published)
    return question.form is Form.WHEN and all(is_reverse(question, one, date) for date in dates)


def _concerned(clause: Clause, subjects: frozenset[str]) -> frozenset[str]:
    """Return who bars in a clause; of ``subjects``, where there are any, also who is barred."""
    acting = frozenset({clause.subject} if clause.subject else ())
    return (acting | {mention.actor for mention in clause.mentions}) & subjects if subjects else acting


def _barring(one: Evidence, subjects: frozenset[str]) -> Sequence[Clause]:
    bars = [clause for clause in one.clauses if clause.signs.get(AVAILABLE) is False]
    return [clause for clause in bars if not subjects or _concerned(clause, subjects)]


def _start_of(one: Evidence) -> PartialDate | None:
    dates = date_mentions(one.sentence.text, one.article.published)
    return dates[0].start if dates else one.article.published


def _newest(articles: Collection[Article]) -> PartialDate | None:
    """Return the newest date that what was not superseded speaks for."""
    superseded = {old for article in articles for old in article.supersedes}
    standing = [article for article in articles if article.id not in superseded] or articles
    dates = [article.known_until for article in standing if article.known_until]
    return max(dates, key=lambda date: (date.last, str(date)), default=None)
