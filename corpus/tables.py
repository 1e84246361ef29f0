"""The TOML files beside the code, kept parsed the way Python keeps its own modules compiled."""

import hashlib
import json
import os
import sys
from contextlib import suppress
from pathlib import Path
from typing import Any

_FOLDER = "__pycache__"


def read_tables(path: Path) -> dict[str, Any]:
    """Read ``path``; raises ``OSError`` where it cannot be read and ``ValueError`` where it is not UTF-8 TOML.

    What was read is kept as JSON in ``__pycache__``, under a name made from the digest of the source, and taken from
    there the next time: parsing the vocabulary costs a starting process 30 ms, reading it back 2. The folder may be
    deleted at any time; where it cannot be written, the TOML is parsed each time.
    """
    source = path.read_bytes()
    kept = path.parent / _FOLDER / f"{path.name}.{hashlib.sha256(source).hexdigest()[:16]}.json"
    try:
        tables: dict[str, Any] = json.loads(kept.read_bytes())
    except (OSError, ValueError):
        import tomllib  # noqa: PLC0415 - a parser that most processes never need

        tables = tomllib.loads(source.decode("utf-8"))
        if not sys.dont_write_bytecode:
            _keep(tables, kept, path.name)
    return tables


def _keep(tables: dict[str, Any], kept: Path, name: str) -> None:
    try:
        written = json.dumps(tables, ensure_ascii=False)
    except TypeError:  # a date: JSON has none
        return
    unfinished = kept.with_suffix(f".{os.getpid()}")
    try:
        kept.parent.mkdir(exist_ok=True)
        unfinished.write_text(written, encoding="utf-8")
        for outdated in kept.parent.glob(f"{name}.*.json"):
            outdated.unlink(missing_ok=True)
        unfinished.replace(kept)
    except OSError:  # a folder of somebody else, a full disk: nothing depends on it
        with suppress(OSError):
            unfinished.unlink()
