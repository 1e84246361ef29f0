"""Towns that an article names with their state once, "Madison, Wisconsin", and by their own name from then on.

The book has them with the state, as many a town and person bears the name alone. Where the articles are about just one
of them, it is that one: "Madison" is no president then.
"""

from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from corpus.actor import TOWNS, Actor
from corpus.actors import ActorBook
from corpus.article import Article


def short_towns(articles: Sequence[Article], book: ActorBook, taken: Sequence[Actor]) -> Iterator[Actor]:
    """Yield the towns of ``book`` that ``articles`` name, called by the name alone, too."""
    texts = [f"{article.title}\n{article.text}" for article in articles]
    others = {name for actor in taken for name in (actor.name, *actor.aliases)}
    towns = [actor for actor in book if actor.kind in TOWNS and ", " in actor.name]
    written = {actor.name: _short(actor) for actor in towns if any(f"{_short(actor)}, " in text for text in texts)}
    named = {
        mention.actor
        for text in texts
        if any(short in text for short in written.values())
        for mention in book.find(text)
        if mention.actor in written
    }
    for name in sorted(named):
        short = written[name]
        is_own = sum(written[other] == short for other in named) == 1
        if is_own and short not in others and book.named(short) is None:
            yield replace(book[name], aliases=(*book[name].aliases, short))


def _short(actor: Actor) -> str:
    return actor.name.partition(", ")[0]
