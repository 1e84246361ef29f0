"""``check``: what is wrong or missing in a folder of articles."""

import argparse
import sys
from collections.abc import Iterator, Sequence

from bot.config import Config
from corpus.actors import ActorBook
from corpus.article import Article
from corpus.folder import read_folder


def run(args: argparse.Namespace, config: Config) -> int:
    """List what is wrong in the folder and return 1 if anything is, else 0; an undated article is only noted."""
    folder = args.corpus or config.corpus.folder
    collection = read_folder(folder)
    wrong = [f"{failure.path}: {failure.reason}" for failure in collection.failures]
    wrong += [f"{article.id}: {problem}" for article, problem in _broken(collection.articles, ActorBook.load())]
    undated = [article.id for article in collection.articles if article.published is None]
    for line in wrong:
        sys.stdout.write(f"wrong  {line}\n")
    for name in undated:
        sys.stdout.write(f"note   {name}: no date, so it is never the newest word on anything\n")
    sys.stdout.write(f"{len(collection.articles)} articles read, {len(wrong)} wrong, {len(undated)} undated\n")
    return 1 if wrong else 0


def _broken(articles: Sequence[Article], book: ActorBook) -> Iterator[tuple[Article, str]]:
    """Find actors that the book does not know, facts named twice and links between facts that lead nowhere."""
    owners: dict[str, Article] = {}
    for article in articles:
        for fact in article.facts:
            if owners.setdefault(fact, article) is not article:
                yield article, f"fact {fact} belongs to {owners[fact].id} already"
    for article in articles:
        unknown = [name for name in article.actors if name not in book]
        yield from ((article, f"actor {name!r} is not in corpus/actors.toml") for name in unknown)
        lost = [fact for fact in (*article.supersedes, *article.relates_to) if fact not in owners]
        yield from ((article, f"it points to {fact}, which no article has among its facts") for fact in lost)
