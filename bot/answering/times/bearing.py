"""Which changes of a policy bear on what is told of it: none that concern others, or that left that very part alone."""

import re
from collections.abc import Iterator, Sequence

from msgspec import Struct, structs

from bot.answering.asked.kin import BODIES
from bot.answering.asked.question import Question
from bot.answering.found.evidence import Evidence
from bot.answering.found.library import Library
from bot.answering.reply import Change
from bot.answering.times.history import chain_of, neighbours, successors
from corpus.article import Article
from corpus.clauses import Clause
from corpus.dating import mentions as date_mentions
from corpus.lexicon import shipped_lexicon
from corpus.patterns import Pattern
from corpus.shelf import Shelf
from corpus.words import Word, words

MAX_STEPS = 6  # of the chain, the newest
_BODIES = frozenset(word.stem for word in words("agency department bureau"))
_PREPOSITIONS = frozenset({"in", "on", "of", "for", "from", "to", "by", "with", "at", "under", "against", "since"})
_CHANGE = words("change")[0].stem
# "Axon is the largest maker of ...": what somebody is, of which no policy is told.
_IS_SOMETHING = Pattern(r"(?:[\w'’.&-]+ ){1,6}?(?:is|are|was|were) (?:the|an?) ", re.IGNORECASE)


class Line(Struct, frozen=True):
    """The chain of what carries an answer: its newest ``steps``, oldest first, and those that come ``later``."""

    steps: Sequence[tuple[Article, Change]] = ()
    later: Sequence[tuple[Article, Change]] = ()

    @property
    def earlier(self) -> Sequence[tuple[Article, Change]]:
        """The steps before what carries the answer."""
        return self.steps[: max(0, len(self.steps) - len(self.later) - 1)]


def _policy_of(one: Evidence, articles: Shelf) -> Article:
    """Return the article of a sentence; of a recap of several actors the one on its subject alone and the same day."""
    if len(one.article.actors) < 2 or chain_of(one.article, articles):
        return one.article
    days = {mention.start for mention in date_mentions(one.sentence.text, one.article.published)}
    subjects = {clause.subject for clause in one.clauses}
    then = sorted(other for day in days for other in articles.of_day.get(day, ()))
    alone = (other for other in map(articles.__getitem__, then) if other.actors)
    return next((other for other in alone if subjects.issuperset(other.actors)), one.article)


def changes_since(one: Evidence, articles: Shelf) -> tuple[Article, ...]:
    """Return what superseded the article of a sentence, or the policy of which a recap tells, oldest first."""
    return successors(_policy_of(one, articles), articles)


def unfound_changes(chosen: Sequence[Evidence], evidence: Sequence[Evidence], library: Library) -> Iterator[Evidence]:
    """Yield the opening sentences of what came last after each of ``chosen`` and was not found for the question."""
    found = {one.article.id for one in evidence}
    for one in chosen:
        for article in changes_since(one, library.articles)[-1:]:
            for place, sentence, said in library.evidence_in(article.id)[:1] if article.id not in found else ():
                there = structs.replace(one, article=article, sentence=sentence, place=place)
                yield structs.replace(there, clauses=said.clauses, says=None)


def line_of(question: Question, one: Evidence, library: Library) -> Line:
    """Return the chain of a sentence, without the later changes that do not bear on it; empty where none is left.

    There is none for what a change that carries the answer itself says it left alone.
    """
    policy = _policy_of(one, library.articles)
    after = changes_since(one, library.articles)
    steps = chain_of(policy, library.articles)
    kept = [step for step in steps if step[0] not in after or bears_on(question, one, step[0], library)][-MAX_STEPS:]
    if len(kept) < 2 or (policy.supersedes and _is_left_alone(question, policy, library)):
        return Line()
    return Line(tuple(kept), tuple(step for step in kept if step[0] in after))


def bears_on(question: Question, one: Evidence, change: Article, library: Library) -> bool:
    """Tell whether a later change may alter what ``one`` says to a question.

    It does not where it concerns other kinds of people only (schools, not the police) and nothing is asked of today,
    says that it left alone what is asked about, or where neither question nor sentence tell of a policy but of what
    somebody is.
    """
    signs = [*question.clause.signs, *(axis for clause in one.clauses for axis in clause.signs)]
    if not signs and _IS_SOMETHING.match(one.sentence.text):
        return False
    apart = not question.still and _concerns_others(question, one, change, library)
    return not (apart or _is_left_alone(question, change, library))


def said_again(question: Question, chosen: Sequence[Evidence], articles: Shelf) -> Evidence | None:
    """Return what the newest linked article says as the first of ``chosen`` does; None where the past is asked after.

    What is asked of today and was said again since is so as of the newer day.
    """
    first, *others = chosen
    if question.past or question.years or first.article.published is None:
        return None
    said = _signs_of(first, question)
    again = [
        one
        for one in others
        if one.article.day > first.article.day
        and (one.article.id in neighbours((first.article.id,), articles) or first.article.id in one.article.relates_to)
        and (signs := _signs_of(one, question))
        and signs <= said
    ]
    return max(again, key=lambda one: str(one.article.published), default=None)


def _signs_of(one: Evidence, question: Question) -> frozenset[tuple[str, bool]]:
    """Return what a sentence says on what is asked."""
    asked = question.clause.signs
    return frozenset((axis, sign) for clause in one.clauses for axis, sign in clause.signs.items() if axis in asked)


def is_of_other_country(question: Question, one: Evidence, library: Library) -> bool:
    """Tell whether the public bodies and places in the article of a sentence are in no country of those asked about."""
    asked = library.kin.homes_of(question.actors)
    said = library.kin.homes_of(library.read_article(one.article.id).actors)
    return bool(asked and said) and asked.isdisjoint(said)


def misses_subject(question: Question, one: Evidence, first: Evidence, library: Library) -> bool:
    """Tell whether a sentence shares with a question on somebody's deed no more than a place or public body.

    "Did IBM's request stop China?" is not answered by what China does, where ``first`` is on IBM and covers more.
    """
    subject = question.clause.subject
    if subject is None or one.covered >= first.covered or library.kin.kind_of(subject) in BODIES:
        return False
    spoken, told = (library.read_article(article.id).actors for article in (one.article, first.article))
    if not library.kin.is_named(subject, told):
        return False
    return all(library.kin.kind_of(actor) in BODIES for actor in question.actors if library.kin.is_named(actor, spoken))


def _concerns_others(question: Question, one: Evidence, change: Article, library: Library) -> bool:
    """Tell whether a change is for none of those of whom question and sentence speak; an opening speaks of all."""
    asked = words(question.text)
    kinds = set(_kinds_in(asked))
    if one.place:
        told = (*asked, *words(one.sentence.text))
        kinds |= {*_kinds_in(told), *("bodies" for word in told if word.stem in _BODIES)}
    lead = library.sentences_of(change.id)[0].text
    concerned = _kinds_in(words(f"{change.title}. {lead}"))
    return bool(concerned and kinds) and concerned.isdisjoint(kinds)


def _kinds_in(told: tuple[Word, ...]) -> frozenset[str]:
    """Return the kinds of people and places that words name."""
    return frozenset(match.label for match in shipped_lexicon().scopes.find(told))


def _is_left_alone(question: Question, change: Article, library: Library) -> bool:
    """Tell whether a change left alone what is asked about, in these or other words: its bans are what it outlaws."""
    asked, barring = words(question.text), shipped_lexicon().barring
    stems = {word.stem for word in asked}
    clauses = (clause for _, _, said in library.evidence_in(change.id) for clause in said.clauses)
    return any(
        stems & {word.stem for word in unchanged} or (barring.any_in(asked) and barring.any_in(unchanged))
        for unchanged in map(_unchanged, clauses)
    )


def _unchanged(clause: Clause) -> tuple[Word, ...]:
    """Return the words for what a clause says was not changed: of "did not change the Act's bans in force" the bans."""
    if _CHANGE not in clause.denied:
        return ()
    names = [mention.span for mention in clause.mentions]
    place = next(place for place, word in enumerate(clause.words) if word.stem == _CHANGE)
    unchanged: list[Word] = []
    for word in clause.words[place + 1 :]:
        if word.text in _PREPOSITIONS:
            break
        if not any(name.holds(word.span.start) for name in names) and word.text not in {"the", "a", "an"}:
            unchanged.append(word)
    return tuple(unchanged)
