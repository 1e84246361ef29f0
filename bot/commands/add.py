"""``add``: sources become cleaned articles in the corpus folder."""

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from bot.commands.reporting import note
from bot.config import Config
from bot.errors import CommandError
from corpus.article import Article
from corpus.folder import read_folder
from corpus.reading.files import read_file
from corpus.shelf import shelve


def run(args: argparse.Namespace, config: Config) -> int:
    """Read every source, show what was found, write it after a yes; return 1 where nothing was written."""
    articles = [article for source in args.sources for article in _read(source)]
    if not articles:
        raise CommandError("none of the sources gave an article; see the lines above")
    for article in articles:
        _describe(article, explain=args.explain)
    folder = config.corpus.folder
    if not (args.yes or _agreed(len(articles), folder)):
        note("nothing was written; --yes writes without asking")
        return 1
    _shelve(folder, articles)
    return 0


def _read(source: str) -> Sequence[Article]:
    path = Path(source).expanduser()
    if not path.is_dir():
        return [read_file(path)]
    collection = read_folder(path)
    for failure in collection.failures:
        note(f"skipped {failure.path}: {failure.reason}")
    return collection.articles


def _describe(article: Article, *, explain: bool) -> None:
    dated = article.published or "undated"
    removed = f"{len(article.removed)} lines removed"
    sys.stdout.write(f"{article.title} ({article.publisher or 'no publisher'}, {dated}; {removed})\n")
    for line in article.removed if explain else ():
        sys.stdout.write(f"  line {line.line}: {line.reason}: {line.text}\n")


def _agreed(count: int, folder: Path) -> bool:
    sys.stderr.write(f"write {count} article{'s' * (count != 1)} to {folder}? [y/N] ")
    sys.stderr.flush()
    return sys.stdin.readline().strip().lower() in {"y", "yes"}


def _shelve(folder: Path, articles: Sequence[Article]) -> None:
    for article in articles:
        path = shelve(folder, article)
        sys.stdout.write(f"wrote {path}\n" if path else f"{article.title}: there already\n")
    note("run `python -m bot reindex` to answer from it")
