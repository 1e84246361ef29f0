"""Generations on disk: one writer at a time, one atomic rename to publish, the way back, and what may be deleted.

``index_dir/generations/<id>/`` never changes once it is there, ``index_dir/CURRENT`` names the one that serves, and
``index_dir/asof-building/`` is scratch. The order on disk is: files, each synced; manifest, synced; folder, synced;
folder renamed to its place, parent synced; ``CURRENT.tmp``, synced; renamed over ``CURRENT``, parent synced. A crash
between any two steps leaves the old pointer and whole generations only.
"""

import fcntl
import os
import re
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import TextIO

from retrieval.errors import BuildRefused, IndexRefused, NoIndex, ReindexRunning
from retrieval.manifest import Manifest

_POINTER, _LOCK = "CURRENT", "reindex.lock"
_SCRATCH = "asof-building"  # emptied before each build: a name that nobody gives a folder of theirs
_OWN = frozenset({_POINTER, "CURRENT.tmp", _LOCK, "generations", _SCRATCH, "encoded.journal"})
_ID = re.compile(r"\d{6,}-[0-9a-f]{12}")


def strangers_in(folder: Path) -> list[str]:
    """Name what lies in ``folder`` and is no part of an index; nothing must be built among it.

    Without pointer or lock no index was begun there: then whatever it holds is somebody's, ``generations`` too.
    """
    if not folder.exists():
        return []
    if not folder.is_dir():
        return [folder.name]
    held = sorted(path.name for path in folder.iterdir())
    begun = not {_POINTER, _LOCK}.isdisjoint(held)
    # Tools leave hidden files anywhere (.gitignore, .DS_Store).
    return [name for name in held if not (begun and (name in _OWN or name.startswith(".")))]


@contextmanager
def exclusive(index_dir: Path) -> Iterator[None]:
    """Hold the right to change ``index_dir``; raises ``ReindexRunning`` where another process holds it.

    The lock is the kernel's (flock): it ends with its holder, however that dies.
    """
    index_dir.mkdir(parents=True, exist_ok=True)
    with (index_dir / _LOCK).open("a+", encoding="utf-8") as stream:
        try:
            fcntl.flock(stream, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            raise ReindexRunning(f"a reindex is already running ({_holder(stream)}): wait for it to end") from None
        stream.truncate(0)
        stream.write(f"pid {os.getpid()}, since {datetime.now(UTC).isoformat(timespec='seconds')}")
        stream.flush()
        yield


@contextmanager
def scratch(index_dir: Path) -> Iterator[Path]:
    """Give an empty folder on the same disk and remove what is left of it; call inside ``exclusive``."""
    folder = index_dir / _SCRATCH
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir()
    try:
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def sync_tree(folder: Path) -> None:
    """Force every file and folder under ``folder`` onto the disk."""
    for path in sorted(folder.rglob("*")):
        _sync(path)
    _sync(folder)


def publish(index_dir: Path, built: Path, identity: str) -> None:
    """Move a synced, verified folder to its place and point ``CURRENT`` at it."""
    generations = index_dir / "generations"
    generations.mkdir(exist_ok=True)
    _sync(built)
    built.rename(generations / identity)
    _sync(generations)
    point_to(index_dir, identity)


def point_to(index_dir: Path, identity: str) -> None:
    """Make ``identity`` the generation that serves, in one atomic step."""
    temporary = index_dir / "CURRENT.tmp"
    with temporary.open("w", encoding="ascii") as stream:
        stream.write(identity + "\n")
        stream.flush()
        os.fsync(stream.fileno())
    temporary.replace(index_dir / _POINTER)
    _sync(index_dir)


def read_pointer(index_dir: Path) -> str | None:
    """Return the id that ``CURRENT`` names; None where it is missing, empty or anything but the id of a generation."""
    try:
        text = (index_dir / _POINTER).read_text(encoding="ascii", errors="replace").strip()
    except OSError:
        return None
    return text if _ID.fullmatch(text) else None


def list_generations(index_dir: Path) -> list[str]:
    """Return the ids of the generations on disk, newest first."""
    folder = index_dir / "generations"
    names = [path.name for path in folder.iterdir()] if folder.is_dir() else []
    return sorted((name for name in names if _ID.fullmatch(name)), key=_number, reverse=True)


def next_identity(index_dir: Path, digest: str) -> str:
    """Return an id that sorts after all others and carries the first 12 digits of ``digest``."""
    newest = max((_number(name) for name in list_generations(index_dir)), default=0)
    return f"{newest + 1:06d}-{digest[:12]}"


def folder_of(index_dir: Path, identity: str) -> Path:
    """Return the folder of a generation; raises ``NoIndex`` for what is not an id."""
    if not _ID.fullmatch(identity):
        raise NoIndex(f"{identity!r} is not the id of a generation")
    return index_dir / "generations" / identity


def parent_of(index_dir: Path) -> str:
    """Return the generation that the serving one replaced; raises ``BuildRefused`` where there is no way back.

    Where its manifest cannot be read or names none, the newest of those before it takes that place.
    """
    current = read_pointer(index_dir)
    older = [name for name in list_generations(index_dir) if current is None or _number(name) < _number(current)]
    if replaced := _replaced_by(index_dir, current):
        older = [name for name in older if name == replaced]
    if not older:
        raise BuildRefused(f"there is no earlier generation in {index_dir} to go back to")
    return older[0]


def collect_garbage(index_dir: Path) -> None:
    """Delete every generation but the serving one and the one it replaced; open readers keep their files."""
    current = read_pointer(index_dir)
    if current is None:
        return
    kept = {current, Manifest.read(folder_of(index_dir, current)).parent}
    for name in list_generations(index_dir):
        if name not in kept:
            shutil.rmtree(index_dir / "generations" / name, ignore_errors=True)


def _replaced_by(index_dir: Path, identity: str | None) -> str:
    try:
        return Manifest.read(folder_of(index_dir, identity)).parent if identity else ""
    except IndexRefused:
        return ""


def _number(identity: str) -> int:
    return int(identity.partition("-")[0])


def _holder(stream: TextIO) -> str:
    stream.seek(0)
    return stream.read().strip() or "its holder has not signed yet"


def _sync(path: Path) -> None:
    descriptor = os.open(path, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
