"""``reindex``: build, compare, publish; or go back."""

import argparse
import sys

from bot.commands.reporting import note, observer
from bot.config import Config
from bot.errors import CommandError
from bot.indexing import reindex
from retrieval.generation import roll_back
from retrieval.publishing import read_pointer


def run(args: argparse.Namespace, config: Config) -> int:
    """Publish a generation of the corpus folder, or say what would change, or roll back; return 0.

    Raises ``CommandError`` for options that contradict each other, and what building and rolling back raise.
    """
    index_dir = args.index or config.index.folder
    if args.rollback:
        if args.corpus or args.dry_run or args.full:
            raise CommandError("--rollback builds nothing: name no --corpus, --dry-run or --full with it")
        sys.stdout.write(f"{roll_back(index_dir)}\n")
        return 0
    before = read_pointer(index_dir)
    serving = reindex(
        config,
        corpus_dir=args.corpus,
        index_dir=index_dir,
        full=args.full,
        dry_run=args.dry_run,
        observer=observer(shifts_shown=args.dry_run),
    )
    if args.dry_run:
        note("dry run: nothing was published")
    else:
        note("nothing to do" if serving == before else "published")
        sys.stdout.write(f"{serving}\n")
    return 0
