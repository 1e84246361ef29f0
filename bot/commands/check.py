"""``check``: what is wrong or missing in a folder of articles."""

import argparse
import sys

from bot.config import Config
from corpus.actors import ActorBook
from corpus.checking import check_collection
from corpus.folder import read_folder


def run(args: argparse.Namespace, config: Config) -> int:
    """List the problems of the folder, one a line; return 1 if there are any, else 0."""
    collection = read_folder(args.corpus or config.corpus.folder)
    problems = check_collection(collection, ActorBook.load())
    for problem in problems:
        sys.stdout.write(f"{problem.kind}  {problem}\n")
    sys.stdout.write(f"articles read: {len(collection.articles)}, problems: {len(problems)}\n")
    return 1 if problems else 0
