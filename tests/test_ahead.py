"""The digest that is begun before an index is opened: it proves the same, and finds the same damage."""

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from retrieval.ahead import digest_ahead
from retrieval.building import build_generation
from retrieval.errors import IndexDamaged
from retrieval.generation import open_generation
from retrieval.manifest import NAME, DigestOf, file_sha256
from retrieval.publishing import folder_of, read_pointer
from retrieval.settings import RetrievalSettings
from tests.articles import ARTICLES, BOOK
from tests.encoders import HashingEncoder

ENCODER = HashingEncoder()


@pytest.fixture
def index(tmp_path: Path) -> Path:
    build_generation(tmp_path, ARTICLES, BOOK, ENCODER, RetrievalSettings())
    return tmp_path


def begun(index: Path) -> DigestOf:
    with ThreadPoolExecutor(1) as threads:
        return digest_ahead(index, threads)


def files_of(index: Path) -> list[Path]:
    """Return what the manifest lists, the largest file last."""
    identity = read_pointer(index)
    assert identity is not None
    files = [file for file in folder_of(index, identity).rglob("*") if file.is_file() and file.name != NAME]
    return sorted(files, key=lambda file: file.stat().st_size)


def test_every_file_has_the_digest_that_it_has_without(index: Path) -> None:
    digest_of = begun(index)
    assert [digest_of(file) for file in files_of(index)] == [file_sha256(file) for file in files_of(index)]


def test_the_largest_file_is_read_once_and_beforehand(index: Path) -> None:
    digest_of = begun(index)
    *others, largest = files_of(index)
    known = digest_of(largest)
    largest.unlink()
    assert digest_of(largest) == known
    others[0].unlink()
    with pytest.raises(FileNotFoundError):
        digest_of(others[0])


@pytest.mark.parametrize("which", [0, -1], ids=["smallest", "largest"])
def test_an_altered_file_is_found_all_the_same(index: Path, which: int) -> None:
    damaged = files_of(index)[which]
    stored = damaged.read_bytes()
    damaged.write_bytes(bytes([stored[0] ^ 1]) + stored[1:])
    with pytest.raises(IndexDamaged, match=rf"{damaged.name} was altered"):
        open_generation(index, ENCODER, begun(index))


def test_a_largest_file_that_vanished_is_damage(index: Path) -> None:
    files_of(index)[-1].unlink()
    with pytest.raises(IndexDamaged, match="cannot be read"):
        open_generation(index, ENCODER, begun(index))


@pytest.mark.parametrize("pointer", [None, "nonsense", "000009-0123456789ab"])
def test_without_a_whole_generation_nothing_is_begun(index: Path, pointer: str | None) -> None:
    (index / "CURRENT").unlink()
    if pointer:
        (index / "CURRENT").write_text(pointer, encoding="ascii")
    assert begun(index) is file_sha256
