"""From chosen evidence to an answer: citations, the chain of changes, the as-of date and the words around them."""

import re
from collections.abc import Collection, Mapping, Sequence

from bot.answering.asked.forms import Form
from bot.answering.asked.question import Question
from bot.answering.found.evidence import Evidence
from bot.answering.found.library import Library
from bot.answering.reply import Answer, Citation, Step, Verdict
from bot.answering.times.bearing import (
    Line,
    bears_on,
    changes_since,
    is_of_other_country,
    line_of,
    misses_subject,
    said_again,
)
from bot.answering.times.events import event_date, is_dated
from bot.answering.times.history import shown_as, tells_loosening, word_for
from bot.answering.times.periods import follows_event
from bot.answering.told.bare_answer import bare_answer
from bot.answering.told.disputed import is_disputed
from bot.answering.told.showing import IN_LINES, first_shown, one_of_each_source, quoted_with_number, shown_first
from bot.answering.told.side_by_side import sums_side_by_side
from bot.answering.told.spoken import voice_for
from bot.answering.told.sums import asks_total
from bot.answering.told.terms import is_outlived, own_terms
from corpus.article import Article, Sentence
from corpus.dates import PartialDate
from corpus.patterns import Pattern

_ONLY_CHANGED = Pattern(r"\b(?:updat|revis|amend|chang|rewr[io]t)\w*", re.IGNORECASE)
_SCENE = 3  # sentences of an opening of which the first may only set the scene
_UNCHANGED = "No later article in this corpus says that it changed."
_MAY_GO_ON = "The articles may tell of more."
_SINGLE = "These are single sums; I add none of them up."
# Shares read to answer: from the first on a sentence answers alone, below the second another article adds nothing.
_PLAINLY, _HARDLY = 0.8, 0.1


class Composer:
    """Writes answers over one generation."""

    def __init__(self, library: Library, list_items: int) -> None:
        """Cite sentences of ``library``; a list of ``list_items`` is as long as any, so that there may be more."""
        self._library = library
        self._list_items = list_items

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
        chosen = self._near(question, verdict, one_of_each_source((*chosen, *beside)), beside)
        line = self._line(question, chosen)
        changed = is_outlived(question, chosen[0], [change for _, change in line.later], self._library)
        # A timeline is made of the steps themselves, and so is what became of a length of time.
        first = tuple({one.article.id: one for one in reversed(chosen)}.values())
        steps = first if question.form is Form.TIMELINE else chosen[1:] if changed else ()
        dated = {article.id: self._dated(article) for article, _ in line.steps}
        sentences = [self._told_as_step(question, one, dated) if one in steps else one.sentence for one in chosen]
        citations = self._citations(question, sentences, dated)
        number_of = {citation.article.id: citation.number for citation in reversed(citations)}
        own = _own(question, citations, len(chosen), line)
        again = said_again(question, chosen, self._library.articles)
        shown = shown_first(question, verdict, own, line, again, changed=changed)
        quoted = quoted_with_number(shown, self._outdated(question, chosen, line))
        resting = {article.id for article in (*(one.article for one in shown), *(article for article, _ in line.steps))}
        if verdict is not None:
            resting |= self._supporting(question, [one for one in chosen if one not in beside])
        return Answer(
            question=question.text,
            verdict=verdict,
            text=self._text(question, verdict, chosen, quoted, changed=changed or _is_older_number(question, line)),
            as_of=_newest([citation for citation in citations if citation.article.id in resting]),
            citations=citations,
            chain=tuple(
                Step(date, shown_as(article, change), number_of[article.id], word_for(article, change))
                for article, change in line.steps
                if (date := event_date(article, dated[article.id].text)) is not None
            ),
            generation=self._library.generation_id,
            of_denial=question.is_denial,
            undecided=question.asks_verdict and verdict is None,
        )

    def _near(
        self, question: Question, verdict: Verdict | None, chosen: Sequence[Evidence], beside: Sequence[Evidence]
    ) -> Sequence[Evidence]:
        """Leave out what would only be cited and is of another country, or not on whom or what is asked about."""
        if question.form in IN_LINES:
            return chosen
        if not question.asks_verdict and chosen[0].affirms >= _PLAINLY:
            chosen = [one for one in chosen if one.article == chosen[0].article or one.affirms >= _HARDLY]
        first = first_shown(verdict)
        cited = [one for one in chosen[first:] if not is_of_other_country(question, one, self._library)]
        free = [one for one in cited if verdict is None or one in beside]  # else a verdict rests on it
        left_out = [one for one in free if misses_subject(question, one, chosen[0], self._library)]
        return (*chosen[:first], *(one for one in cited if one not in left_out))

    def _line(self, question: Question, chosen: Sequence[Evidence]) -> Line:
        """Follow what carries the answer; in a timeline the first step that has a chain."""
        steps = chosen if question.form is Form.TIMELINE else chosen[:1]
        lines = (line_of(question, one, self._library) for one in steps)
        return next((line for line in lines if line.steps), Line())

    def _outdated(self, question: Question, chosen: Sequence[Evidence], line: Line) -> frozenset[str]:
        """Return the ids of the articles that what carries the answer superseded."""
        if question.form in IN_LINES or not line.earlier:
            return frozenset()
        first, *others = chosen
        standing = (
            one.article.id
            for one in others
            if first.article not in changes_since(one, self._library.articles)
            or not bears_on(question, one, first.article, self._library)
        )
        return frozenset(article.id for article, _ in line.earlier).difference(standing)

    def _supporting(self, question: Question, support: Sequence[Evidence]) -> frozenset[str]:
        """Return the ids of the articles that support a verdict, and of what has changed since what they say."""
        changes = (
            article.id
            for one in support
            for article in changes_since(one, self._library.articles)
            if bears_on(question, one, article, self._library)
        )
        return frozenset((*(one.article.id for one in support), *changes))

    def _dated(self, article: Article) -> Sentence:
        """Return the sentence that tells an article's step of a chain: its first with its date, else its first.

        One that sets the scene and names nobody is passed over, and where it only says that a rule was changed, it is
        the one that tells how.
        """
        own = self._library.sentences_of(article.id)
        clauses = {one: self._library.read(one).clauses for one in own[:_SCENE]}
        opening = next((one for one in clauses if any(clause.mentions for clause in clauses[one])), own[0])
        first = next((sentence for sentence in own if is_dated(article, sentence.text)), opening)
        if not _ONLY_CHANGED.search(first.text):
            return first
        return next((sentence for sentence in own if tells_loosening(sentence.text)), first)

    def _told_as_step(self, question: Question, one: Evidence, dated: Mapping[str, Sentence]) -> Sentence:
        """Return the sentence that tells a step; in a timeline that of its date, where what was found has none."""
        undated = question.form is Form.TIMELINE and not is_dated(one.article, one.sentence.text)
        return dated.get(one.article.id) or (self._dated(one.article) if undated else one.sentence)

    def _citations(
        self, question: Question, chosen: Sequence[Sentence], steps: Mapping[str, Sentence]
    ) -> tuple[Citation, ...]:
        """Cite what was chosen, then the steps of the chain whose articles are not among it."""
        cited = {sentence.article_id for sentence in chosen}
        sentences = (*chosen, *(step for article_id, step in steps.items() if article_id not in cited))
        subjects = self._library.kin.families(question.actors)
        return tuple(self._cite(number, sentence, subjects) for number, sentence in enumerate(sentences, start=1))

    def _cite(self, number: int, sentence: Sentence, subjects: frozenset[str]) -> Citation:
        voice = voice_for(sentence, subjects, self._library)
        return Citation(
            number=number,
            article=self._library.articles[sentence.article_id],
            span=sentence.span,
            quote=sentence.text,
            speaker=voice.speaker,
            speaker_kind=voice.kind,
        )

    def _text(
        self,
        question: Question,
        verdict: Verdict | None,
        chosen: Sequence[Evidence],
        quoted: Sequence[str],
        *,
        changed: bool,
    ) -> str:
        best = chosen[0]
        lead = (
            []
            if is_disputed(question, chosen)
            else bare_answer(question, verdict, best, self._library, changed=changed)
        )
        sums = sums_side_by_side(question, chosen, self._library.kin)
        unchanged = _UNCHANGED if follows_event(question) and len(chosen) == 1 else ""
        cut = _MAY_GO_ON if question.form is Form.LIST and len(chosen) >= self._list_items else ""
        single = _SINGLE if question.form is Form.LIST and asks_total(question.text) else ""
        notes = [note for note in (own_terms(question, best, self._library), unchanged, single, cut) if note]
        return "\n".join([*sums, " ".join([*lead, quoted[0]]), *quoted[1:], *notes])


def _is_older_number(question: Question, line: Line) -> bool:
    """Tell whether a number is asked for as it is today, and a later article changed what the one found is of."""
    counts = question.form in {Form.HOW_MUCH, Form.HOW_MANY}
    return counts and bool(line.later) and not (question.past or question.years)


def _own(question: Question, citations: Sequence[Citation], chosen: int, line: Line) -> Sequence[Citation]:
    """Leave out of what is told in lines the steps of the chain, but for what came later on an item of a list."""
    if question.form not in IN_LINES:
        return citations
    later = {article.id for article, _ in line.later} if question.form is Form.LIST else frozenset()
    return [one for one in citations if one.number <= chosen or one.article.id in later]


def _newest(citations: Collection[Citation]) -> PartialDate | None:
    """Return the newest date that what was not superseded speaks for, or tells of as past."""
    superseded = {old for citation in citations for old in citation.article.supersedes}
    standing = [citation for citation in citations if citation.article.id not in superseded] or citations
    dates = [date for citation in standing if (date := _known_by(citation))]
    return max(dates, key=lambda date: (date.last, str(date)), default=None)


def _known_by(citation: Citation) -> PartialDate | None:
    known, told = citation.article.known_until, citation.speaks_for
    return told if known and told and told.first > known.last else known
