"""``check``: what is wrong or missing in a folder of articles, or how well statements are read."""

import argparse
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from bot.collecting import collect
from bot.commands.reporting import say
from bot.config import Config
from bot.errors import CommandError
from corpus.actors import ActorBook
from corpus.checking import check_collection

if TYPE_CHECKING:
    from corpus.stating.measuring import Score


def run(args: argparse.Namespace, config: Config) -> int:
    """List the problems of the folder, one a line; return 1 if there are any, else 0; or measure statements.

    Raises ``CommandError`` for a folder that is not there, for sentences that are not labelled as they should be, and
    where both are given.
    """
    if args.statements is not None:
        if args.corpus is not None:
            raise CommandError("--statements measures sentences and checks no folder: name no --corpus with it")
        return _measure_statements(args.statements)
    collection = collect(args.corpus or config.corpus.folder)
    problems = check_collection(collection, ActorBook.load())
    for problem in problems:
        say(f"{problem.kind}  {problem}")
    say(f"articles read: {len(collection.articles)}, problems: {len(problems)}")
    return 1 if problems else 0


def _measure_statements(path: Path) -> int:
    from corpus.stating.measuring import held_out, read_sample, score  # noqa: PLC0415 - checking needs none of it

    try:
        rows = read_sample(path)
    except ValueError as error:
        raise CommandError(str(error)) from error
    book = ActorBook.load()
    _print_scores(f"all {len(rows)} sentences", score(rows, book))
    if unseen := held_out(rows):
        _print_scores(f"{len(unseen)} held out", score(unseen, book))
    return 0


def _print_scores(title: str, scores: "Sequence[Score]") -> None:
    say(f"{title}\nfield         precision  recall   read  labelled  right")
    for one in scores:
        say(f"{one.field:<13} {one.precision:9.2f} {one.recall:7.2f} {one.read:6} {one.labelled:9} {one.right:6}")
