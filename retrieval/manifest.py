"""What a generation is made of, and proof that nothing of it changed since."""

import hashlib
import json
import os
from collections.abc import Callable, Collection, Mapping
from pathlib import Path
from typing import Self

from msgspec import Struct
from msgspec.structs import asdict

from retrieval.errors import FormatMismatch, IndexDamaged

FORMAT = 5
NAME = "manifest.json"
DigestOf = Callable[[Path], str]  # sha256 of a file in hexadecimal
_PIECE = 1 << 23  # bytes


class Manifest(Struct, frozen=True):
    """The passport of one generation; ``files`` maps each relative path to (sha256, size in bytes).

    ``content`` is the digest of everything but the vectors, ``parent`` the generation it replaced (empty for none),
    ``reader`` what the articles were read with (empty: unknown), ``created`` an ISO time in UTC, ``indexes`` the layout
    of the vectors of each kind of excerpt, ``counts`` articles, sentences, passages and how many
    texts were encoded anew.
    """

    id: str
    parent: str
    created: str
    content: str
    reader: str
    encoder: str
    dimension: int
    indexes: Mapping[str, str]
    counts: Mapping[str, int]
    files: Mapping[str, tuple[str, int]]
    format: int = FORMAT

    @classmethod
    def read(cls, folder: Path) -> Self:
        """Read the manifest of a generation; raises ``IndexDamaged`` or ``FormatMismatch``."""
        try:
            stored = (folder / NAME).read_bytes()
            record = json.loads(stored)
            del record["digest"]
        except (OSError, ValueError, TypeError, KeyError) as error:
            raise IndexDamaged(f"{folder / NAME} cannot be read ({type(error).__name__})") from error
        # Bytes are compared, not values: a manifest with one byte altered is not the one that was published.
        if _sealed(record) != stored:
            raise IndexDamaged(f"{folder / NAME} was altered")
        if record["format"] != FORMAT:
            raise FormatMismatch(f"the index in {folder} has format {record['format']}, this program reads {FORMAT}")
        record["files"] = {path: (sha256, size) for path, (sha256, size) in record["files"].items()}
        return cls(**record)

    def write(self, folder: Path) -> None:
        """Store the manifest."""
        (folder / NAME).write_bytes(_sealed(asdict(self)))

    def verify(self, folder: Path, paths: Collection[str] | None = None, digest_of: DigestOf | None = None) -> None:
        """Compare files (all, or those of ``paths``) with their size and sha256, which ``digest_of`` may know already.

        Raises ``IndexDamaged`` naming the first that differs.
        """
        for path in sorted(self.files if paths is None else paths):
            file, (sha256, size) = folder / path, self.files[path]
            try:
                if file.stat().st_size != size:
                    raise IndexDamaged(f"{file} has {file.stat().st_size} bytes, {size} were published")
                if (digest_of or file_sha256)(file) != sha256:
                    raise IndexDamaged(f"{file} was altered: its sha256 is not the published one")
            except OSError as error:
                raise IndexDamaged(f"{file} cannot be read ({error.strerror})") from error


def describe_files(folder: Path) -> dict[str, tuple[str, int]]:
    """Return sha256 and size of every file under ``folder``, by relative path."""
    files = sorted(file for file in folder.rglob("*") if file.is_file())
    return {file.relative_to(folder).as_posix(): (file_sha256(file), file.stat().st_size) for file in files}


def file_sha256(file: Path) -> str:
    """Return the sha256 of a file in hexadecimal.

    Read in large pieces: between two of them the thread waits for its turn of the interpreter, up to 5 ms each time.
    """
    digest = hashlib.sha256()
    with file.open("rb", buffering=0) as stream:
        piece = memoryview(bytearray(min(_PIECE, os.fstat(stream.fileno()).st_size or 1)))
        while size := stream.readinto(piece):
            digest.update(piece[:size])
    return digest.hexdigest()


def _sealed(record: Mapping[str, object]) -> bytes:
    digest = hashlib.sha256(_canonical(record)).hexdigest()
    return _canonical({**record, "digest": digest})


def _canonical(record: Mapping[str, object]) -> bytes:
    return (json.dumps(record, indent=1, sort_keys=True, ensure_ascii=False) + "\n").encode()
