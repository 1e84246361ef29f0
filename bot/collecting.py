"""The articles that a command works on: those of one folder, which has to be there."""

from pathlib import Path

from bot.errors import CommandError
from corpus.folder import Collection, read_folder


def collect(folder: Path) -> Collection:
    """Read every article in ``folder``; raises ``CommandError`` where there is no such folder."""
    if not folder.is_dir():
        what = "not a folder" if folder.exists() else "no such folder"
        raise CommandError(f"{folder}: {what}; name one of articles with --corpus, or in corpus.folder")
    return read_folder(folder)
