"""What decides how an article is read: while it stays the same, what was read once need not be read again."""

import hashlib
from functools import cache
from importlib.metadata import version
from pathlib import Path

_FOLDER = Path(__file__).parent
_LIBRARIES = ("nupunkt", "PyStemmer")


@cache
def reader_fingerprint(besides: str = "") -> str:
    """Return a digest over the code and the vocabulary of this package, the libraries it reads with and ``besides``."""
    digest = hashlib.sha256()
    for file in sorted(file for file in _FOLDER.rglob("*") if file.suffix in {".py", ".toml", ".txt"}):
        digest.update(f"{file.relative_to(_FOLDER)}:{hashlib.sha256(file.read_bytes()).hexdigest()}\n".encode())
    for library in _LIBRARIES:
        digest.update(f"{library} {version(library)}\n".encode())
    digest.update(besides.encode())
    return digest.hexdigest()
