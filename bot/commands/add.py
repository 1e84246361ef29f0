"""``add``: sources become cleaned articles in the corpus folder."""

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from bot.commands.reporting import note, say
from bot.config import Config
from bot.errors import CommandError
from bot.wording import counted
from corpus.adding import Proposal, Status, explain, propose, write

NOT_WRITTEN = 1
NOT_READ = 2


def run(args: argparse.Namespace, config: Config) -> int:
    """Read source by source, show what was found, write it after a yes.

    Return 0 where all of it lies in the folder now, 1 where something was declined, 2 where something was not read.
    Raises ``CommandError`` where a file stands in the place of the folder.
    """
    folder = config.corpus.folder
    if folder.exists() and not folder.is_dir():
        raise CommandError(f"{folder}: not a folder; name the one for articles in corpus.folder")
    codes = [_add(source, folder, explained=args.explain, agreed=args.yes) for source in args.sources]
    if min(codes) == 0:
        note("run `python -m bot reindex` to answer from it")
    return max(codes)


def _add(source: str, folder: Path, *, explained: bool, agreed: bool) -> int:
    found = propose(source, folder, progress=note)
    for failure in found.failures:
        note(f"error: {failure.source}: {failure.reason}")
    for proposal in found.proposals:
        say(explain(proposal) if explained else _summary(proposal))
    unwritten = [proposal for proposal in found.proposals if proposal.status is not Status.SAME]
    if unwritten and not (agreed or _agrees(len(unwritten), folder)):
        note("nothing was written; --yes writes without asking")
        return NOT_WRITTEN
    _write(unwritten, folder)
    return NOT_READ if found.failures else 0


def _summary(proposal: Proposal) -> str:
    article = proposal.article
    dated = article.published or "undated"
    return (
        f"{proposal.status}: {proposal.file_name}: {article.title} ({article.publisher or 'no publisher'}, {dated}); "
        f"{counted(len(article.removed), 'line')} removed"
    )


def _agrees(count: int, folder: Path) -> bool:
    sys.stderr.write(f"write {counted(count, 'article')} to {folder}? [y/N] ")
    sys.stderr.flush()
    return sys.stdin.readline().strip().lower() in {"y", "yes"}


def _write(proposals: Sequence[Proposal], folder: Path) -> None:
    for proposal in proposals:
        say(f"wrote {write(proposal, folder)}")
