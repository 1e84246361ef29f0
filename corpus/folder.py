"""A folder of files to a collection of articles: what cannot be read is named, the rest goes on."""

import os
from collections.abc import Iterator
from datetime import date
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

from corpus.article import Article
from corpus.cleaning import shared_lines
from corpus.reading.errors import Unreadable
from corpus.reading.files import DUMPS, MARKDOWN, READABLE, id_of, id_with_folders, read_file, text_of
from corpus.reading.text import lines_of


class Failure(Struct, frozen=True):
    """One file that gave no article, and why."""

    path: Path
    reason: str


class Collection(Struct, frozen=True):
    """The articles of a folder, ordered by path and with different ids, and the files that gave none."""

    articles: tuple[Article, ...]
    failures: tuple[Failure, ...]


def read_folder(path: Path, *, today: date | None = None) -> Collection:
    """Read every ``.md``, ``.txt``, ``.html`` and ``.pdf`` file below ``path``, in the order of their paths.

    Hidden files and other kinds are passed over; links that leave the folder are failures, and so are folders that
    cannot be looked into. An empty or missing folder is a failure of the folder itself.
    """
    if not path.is_dir():
        return Collection((), (Failure(path, "no such folder" if not path.exists() else "not a folder"),))
    failures: list[Failure] = []
    files = list(_files(path, failures))
    boilerplate = _boilerplate(files)
    articles: dict[str, Article] = {}
    for file in files:
        try:
            article = _with_own_id(read_file(file, boilerplate=boilerplate, today=today), file, path, articles)
        except Unreadable as error:
            failures.append(Failure(file, error.reason))
        else:
            articles[article.id] = article
    if not files and not failures:
        failures.append(Failure(path, f"no articles here; put {', '.join(sorted(READABLE))} files into it"))
    return Collection(tuple(articles.values()), tuple(failures))


def _files(root: Path, failures: list[Failure]) -> Iterator[Path]:
    inside = root.resolve()
    for file in sorted(_below(root, failures)):
        if file.suffix.lower() not in READABLE or any(part.startswith(".") for part in file.relative_to(root).parts):
            continue
        try:
            target = file.resolve(strict=True)
        except (OSError, RuntimeError):
            failures.append(Failure(file, "a link that leads nowhere"))
            continue
        if not target.is_relative_to(inside):
            failures.append(Failure(file, "a link that leaves the folder"))
        elif not target.is_dir():
            yield file


def _below(root: Path, failures: list[Failure]) -> Iterator[Path]:
    """Yield what stands below ``root``; ``Path.rglob`` passes over a folder that cannot be read without a word."""

    def locked(error: OSError) -> None:
        folder = Path(error.filename)
        if not any(part.startswith(".") for part in folder.relative_to(root).parts):
            failures.append(Failure(folder, error.strerror or "cannot be read"))

    for folder, folders, files in os.walk(root, onerror=locked):
        yield from (Path(folder, name) for name in (*folders, *files))


def _boilerplate(files: list[Path]) -> frozenset[str]:
    """Return the lines that several text dumps of the folder share."""
    dumps = []
    for file in files:
        if file.suffix.lower() in DUMPS:
            try:
                dumps.append(lines_of(text_of(file)))
            except Unreadable:
                # Reported when the file is read as an article.
                continue
    return shared_lines(dumps)


def _with_own_id(article: Article, file: Path, root: Path, taken: dict[str, Article]) -> Article:
    """Tell files of one name apart by their path; an id that two articles declare is an error."""
    if article.id not in taken:
        return article
    declared = file.suffix.lower() in MARKDOWN and article.id != id_of(file)
    own_id = id_with_folders(file.relative_to(root))
    if declared or own_id in taken:
        raise Unreadable(file, f"the id {article.id!r} is taken by another article")
    return replace(article, id=own_id)
