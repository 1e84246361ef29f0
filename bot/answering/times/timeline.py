"""What came after an event: the steps that later articles tell of, oldest first."""

import re
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence

from bot.answering.asked.arranging import Order, order_of
from bot.answering.asked.kin import BODIES
from bot.answering.asked.question import Question
from bot.answering.found.evidence import Evidence
from bot.answering.found.library import Library
from bot.answering.times.bearing import Line, changes_since, line_of
from bot.answering.times.history import chain_of
from bot.answering.times.periods import period_of
from corpus.actor import AREAS, MAKERS, NATIONS, THINGS, ActorKind
from corpus.article import Article
from corpus.numbers import FEW_WORDS, VALUES
from corpus.patterns import Pattern
from corpus.shelf import Shelf
from corpus.words import stems

_THE_FIRST = Pattern(rf"\bthe first ({FEW_WORDS})\b", re.IGNORECASE)
_CHANGING = frozenset(stems("change changed evolve evolved develop developed over time"))
_WHOLE, _SEVERAL = 0.99, 3  # share of the words asked; articles from which they are a timeline
_ALL_NAMED = 0.9  # share of those asked about, where what belongs to one stands for it
_NAMES_THEM = 0.5  # of those asked about, above which a sentence names one itself


def since_event(
    evidence: Sequence[Evidence],
    agrees: Callable[[Evidence], bool | None],
    articles: Shelf,
    *,
    limit: int,
) -> tuple[Evidence, ...]:
    """Return the event that is asked about, then the steps that links lead to, else those that speak of the same.

    ``agrees`` tells whether a sentence says what is asked, None where it does not speak of it. The event is the first
    step of its line that does not deny what is asked. One without steps is one that no later article says to have
    changed. Articles state the main thing first, so each step is told by its opening sentence.
    """
    openings: dict[str, Evidence] = {}
    for one in sorted(evidence, key=lambda one: one.place != 0):
        openings.setdefault(one.article.id, one)
    start = next((one for one in openings.values() if agrees(one)), openings[evidence[0].article.id])
    line = [openings[article.id] for article, _ in chain_of(start.article, articles) if article.id in openings]
    event = next((one for one in line if agrees(one) is not False), start)
    later = [one for one in openings.values() if _is_later(one.article, event.article)]
    linked = _linked_after(event.article, articles)
    steps = [one for one in later if one.article.id in linked]
    about = [one for one in later if one.actors_named > _NAMES_THEM and agrees(one) is not None]
    return oldest_first((event, *(steps or about)[: limit - 1]))


def all_told(question: Question, evidence: Sequence[Evidence], library: Library) -> tuple[Evidence, ...]:
    """Return what opens each article, where it is asked what happened, in certain years or ever, and nothing more.

    What names the year itself is then no nearer to that than what happened a year later. Where something of theirs is
    asked for, it is what tells all of it, if several do.
    """
    period = period_of(question)
    opening = [one for one in evidence if one.place == 0 and (period is None or period.holds(one))]
    if any(not (word.is_number or word.stem in _CHANGING) for word in question.content):
        on_it = [one for one in opening if one.covered >= _WHOLE]
        return tuple(on_it) if len(on_it) >= _SEVERAL else ()
    if period:
        return tuple(opening)
    on_all = openings_on(question, opening, library)
    return tuple(on_all) if len(on_all) >= _SEVERAL else ()


def main_steps(steps: Sequence[Evidence], limit: int) -> Sequence[Evidence]:
    """Return as many steps as a timeline may have: the best half of them, then those from which others go on."""
    linked = {other for one in steps for other in (*one.article.relates_to, *one.article.supersedes)}
    best, others = steps[: limit // 2], steps[limit // 2 :]
    return [*best, *sorted(others, key=lambda one: one.article.id not in linked)][:limit]


def openings_on(question: Question, evidence: Sequence[Evidence], library: Library) -> Sequence[Evidence]:
    """Return what opens an article and names all who are asked about.

    Of a product or a law it is what names that itself: nothing that its maker, or the parliament before which a bill
    is, did besides.
    """
    opening = [one for one in evidence if one.place == 0 and _names_asked(question, one, library)]
    things = {actor for actor, kind in question.kind_of.items() if kind in THINGS}
    return (
        [one for one in opening if things <= library.read(one.sentence).actors]
        or [one for one in opening if things <= library.read_article(one.article.id).actors]
        or opening
    )


def _names_asked(question: Question, one: Evidence, library: Library) -> bool:
    said = library.read(one.sentence).actors
    return one.actors_named >= _ALL_NAMED or all(_is_named(actor, said, library) for actor in question.actors)


def with_newest(chosen: Sequence[Evidence], evidence: Sequence[Evidence], articles: Shelf) -> tuple[Evidence, ...]:
    """Put behind what was chosen the best sentence of ``evidence`` of the newest article that superseded it.

    What superseded the article on a policy superseded every recap that tells of that policy.
    """
    said: list[Evidence] = []
    for one in chosen:
        later = _newest_after(one, evidence, articles)
        said += [one, later] if later else [one]
    newest = {one.article.id: one for one in said if one not in chosen}
    kept = [newest.get(one.article.id, one) for one in said]
    return tuple(one for place, one in enumerate(kept) if one not in kept[:place])


def standing(chosen: Sequence[Evidence], evidence: Sequence[Evidence], articles: Shelf) -> tuple[Evidence, ...]:
    """Leave out of what was chosen that of which ``evidence`` tells what superseded it last."""
    return tuple(one for one in chosen if _newest_after(one, evidence, articles) is None)


def _newest_after(one: Evidence, evidence: Sequence[Evidence], articles: Shelf) -> Evidence | None:
    last = changes_since(one, articles)[-1:]
    told = (other for other in evidence if other.article in last)
    return min(told, key=lambda other: other.place != 0, default=None)  # articles state the main thing first


def first_asked(question: Question) -> int | None:
    """Return how many of the first a timeline is to have: "the first four"; None for all."""
    asked = _THE_FIRST.search(question.text)
    return VALUES[asked[1].lower()] if asked else None


def oldest_first(evidence: Iterable[Evidence]) -> tuple[Evidence, ...]:
    """Order by the date of the articles, oldest first; undated last."""
    return tuple(sorted(evidence, key=lambda one: (one.article.published is None, str(one.article.published))))


def arranged(question: Question, items: Sequence[Evidence], articles: Shelf) -> tuple[Evidence, ...]:
    """Order the items of a list by date, newest first unless a question asks for the oldest; undated last.

    What undid one stands right behind it, where it cannot be taken for an item of its own.
    """
    oldest = order_of(question.typed) is Order.OLDEST
    told = oldest_first(items) if oldest else newest_first(items)
    undoing = {later.id: one for one in told for later in changes_since(one, articles)}
    behind = [one for one in told if one.article.id in undoing]
    ordered: list[Evidence] = []
    for one in told:
        if one not in behind:
            ordered += [one, *(later for later in oldest_first(behind) if _goes_back_to(one, later, undoing))]
    return (*ordered, *(one for one in told if one not in ordered))


def _goes_back_to(one: Evidence, later: Evidence, undoing: Mapping[str, Evidence]) -> bool:
    """Tell whether what undid something, or what that undid in its turn, goes back to one item."""
    for _ in undoing:
        later = undoing.get(later.article.id, later)
    return later is one


def newest_first(evidence: Sequence[Evidence]) -> tuple[Evidence, ...]:
    """Order by the date of the articles, newest first; undated last."""
    return tuple(sorted(evidence, key=lambda one: one.article.day, reverse=True))


def without_recaps(steps: Sequence[Evidence]) -> tuple[Evidence, ...]:
    """Leave out of a timeline a recap of several actors' doings of which another step tells by itself."""
    articles = [one.article for one in steps]
    return tuple(one for one in steps if not any(_sums_up(one.article, other) for other in articles))


def on_asked(question: Question, evidence: Sequence[Evidence], library: Library) -> Sequence[Evidence]:
    """Return what is about the one asked about, and does not only mention it; not its owner, where it is a thing.

    Of several together, Clearview in the UK, it is what names all of them; a company from there is not the country.
    All is left where that is one article on one actor.
    """
    if len(question.actors) == 1 and question.kinds[0] not in BODIES | AREAS:
        own = [one for one in evidence if question.actors[0] in one.article.actors]
        if _are_several(own):
            return own

    def is_on(one: Evidence) -> bool:
        if len(question.actors) > 1:
            return all(_is_named(actor, library.read(one.sentence).actors, library) for actor in question.actors)
        declared = one.article.actors
        return not declared or all(library.kin.is_named(actor, declared) for actor in question.actors)

    found = [one for one in evidence if is_on(one)]
    return found if _are_several(found) or (found and len(question.actors) > 1) else evidence


def _is_named(actor: str, said: Collection[str], library: Library) -> bool:
    """Tell whether an actor is named, or of countries what stands for them: nobody who only sells from there."""
    kind = library.kin.kind_of(actor)
    if kind in NATIONS:
        said = [one for one in said if library.kin.kind_of(one) not in MAKERS]
    return library.kin.is_named(actor, said) or (kind is ActorKind.UNION and library.kin.has_in_it(actor, said))


def _are_several(evidence: Sequence[Evidence]) -> bool:
    return len({one.article.id for one in evidence}) > 1


def with_line(
    question: Question, steps: Sequence[Evidence], evidence: Sequence[Evidence], library: Library
) -> tuple[Evidence, ...]:
    """Put into a timeline what its first chain has besides: what became of a ban belongs to the history of it."""
    lines = (line_of(question, one, library) for one in steps)
    line = next((line for line in lines if line.steps), Line())
    lacking = {article.id for article, _ in line.steps}.difference(one.article.id for one in steps)
    found: dict[str, Evidence] = {}
    for one in evidence:
        if one.article.id in lacking:
            found.setdefault(one.article.id, one)
    return oldest_first((*steps, *found.values()))


def _sums_up(recap: Article, other: Article) -> bool:
    """Tell whether a recap of a longer time holds in it what another article tells of fewer actors.

    So does what only goes into another one of the same actors: "what the ban leaves out".
    """
    when, then = recap.published, other.published
    goes_into = {*other.actors} == {*recap.actors} and other.id in recap.relates_to
    if when is None or then is None or when == then or not ({*other.actors} < {*recap.actors} or goes_into):
        return False
    return when.first <= then.first and then.last <= when.last


def _is_later(one: Article, other: Article) -> bool:
    return bool(one.published and other.published and one.published > other.published)


def _linked_after(event: Article, articles: Shelf) -> frozenset[str]:
    """Return the ids of the later articles on one of the same actors that links lead to, either way, from ``event``."""
    found, waiting = {event.id}, [event]
    while waiting:
        current = waiting.pop()
        linked = {*current.supersedes, *current.relates_to, *articles.naming.get(current.id, ())} & articles.keys()
        for other in map(articles.__getitem__, linked - found):
            if _is_later(other, event) and {*other.actors} & {*event.actors}:
                found.add(other.id)
                waiting.append(other)
    return frozenset(found)
