"""Questions parted by whom they are about, so that what was tuned on some actors is judged on others."""

from collections import Counter
from collections.abc import Mapping, Sequence

from msgspec import Struct

from bot.answering.asked.question import read_question
from bot.golden import GoldQuestion
from corpus.actors import ActorBook
from corpus.article import Article


class Fold(Struct, frozen=True):
    """The questions of some actors; ``actors`` holds those with most questions first."""

    number: int
    questions: tuple[GoldQuestion, ...]
    actors: tuple[str, ...]

    def __str__(self) -> str:
        """Return its number, its biggest actor and the number of others."""
        more = len(self.actors) - 1
        return f"fold {self.number}: {self.actors[0]}{f' and {more} more' if more else ''}"


def main_actor(question: GoldQuestion, by_fact: Mapping[str, Article], book: ActorBook) -> str:
    """Return whom a question is about, with all that belongs to it: the first actor of its first gold article.

    Where none answers or names one, that is the first actor it or its conversation names, else the text that opened the
    conversation: a question on nobody stays with its follow-ups and with nothing else.
    """
    for fact in question.facts:
        if fact in by_fact and by_fact[fact].actors:
            return _owner(by_fact[fact].actors[0], book)
    conversation = (*question.earlier, question.text)
    named = (actor for text in conversation for actor in read_question(text, book).actors)
    return next((_owner(actor, book) for actor in named), conversation[0])


def part_by_actor(
    questions: Sequence[GoldQuestion], articles: Sequence[Article], book: ActorBook, count: int
) -> tuple[Fold, ...]:
    """Part ``questions`` into at most ``count`` folds of about one size; no actor stands in two of them.

    The actors with most questions are dealt first, each to the smallest fold, so the same questions part alike.
    """
    by_fact = {fact: article for article in articles for fact in article.facts}
    actor_of = {question.id: main_actor(question, by_fact, book) for question in questions}
    sizes = Counter(actor_of.values())
    dealt: list[list[str]] = [[] for _ in range(min(count, len(sizes)))]
    filled = [0] * len(dealt)
    for actor in sorted(sizes, key=lambda actor: (-sizes[actor], actor)):
        smallest = filled.index(min(filled))
        dealt[smallest].append(actor)
        filled[smallest] += sizes[actor]
    return tuple(
        Fold(number, tuple(question for question in questions if actor_of[question.id] in actors), tuple(actors))
        for number, actors in enumerate(dealt, start=1)
    )


def _owner(actor: str, book: ActorBook) -> str:
    return book.owner(actor) if actor in book else actor
