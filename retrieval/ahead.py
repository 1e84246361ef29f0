"""The digest that outweighs all else in opening an index, taken while whatever opens it is still being imported."""

from concurrent.futures import Executor
from pathlib import Path

from retrieval.errors import IndexRefused
from retrieval.manifest import DigestOf, Manifest, file_sha256
from retrieval.publishing import folder_of, read_pointer


def digest_ahead(index_dir: Path, threads: Executor) -> DigestOf:
    """Begin with the largest file of the generation that ``CURRENT`` names; return what gives the digest of any file.

    Where there is no such generation nothing is begun, and nothing is raised: opening it tells why.
    """
    largest = _largest_file(index_dir)
    if largest is None:
        return file_sha256
    begun = threads.submit(file_sha256, largest)
    return lambda file: begun.result() if file == largest else file_sha256(file)


def _largest_file(index_dir: Path) -> Path | None:
    identity = read_pointer(index_dir)
    if identity is None:
        return None
    folder = folder_of(index_dir, identity)
    try:
        files = Manifest.read(folder).files
    except IndexRefused:
        return None
    return folder / max(files, key=lambda path: files[path][1])
