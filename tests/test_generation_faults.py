"""A build that is killed, a disk that refuses, bits that flip: the old or the new generation opens, never a mix."""

import shutil
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from retrieval.building import build_generation
from retrieval.errors import IndexDamaged
from retrieval.generation import open_generation
from retrieval.publishing import list_generations, read_pointer
from retrieval.settings import RetrievalSettings
from tests.articles import ARTICLES, BOOK, IBM
from tests.encoders import HashingEncoder
from tests.killed_builds import FAULTS

ENCODER = HashingEncoder()
STRACE = shutil.which("strace")
BUILD = (
    "import sys; from pathlib import Path; from tests.articles import *; from tests.encoders import *;"
    "from retrieval.building import *; from retrieval.settings import *;"
    "build_generation(Path(sys.argv[1]), ARTICLES, BOOK, HashingEncoder(), RetrievalSettings())"
)


@pytest.fixture
def index(tmp_path: Path) -> Path:
    """Serve one article from an index that is about to get three."""
    build_generation(tmp_path / "index", [IBM], BOOK, ENCODER, RetrievalSettings())
    return tmp_path / "index"


def articles_served(index: Path) -> int:
    """Open the index, ask it, and count its articles; whatever serves must be whole and published."""
    generation = open_generation(index, ENCODER)
    assert (generation.degraded, generation.id) == ("", read_pointer(index))
    assert generation.sentence_index.dense.search(ENCODER.encode(["surveillance"]), 1)[0]
    assert len(generation.sentences_of(IBM.id)) == 5
    return len(generation.articles)


def outcomes(fault: str, index: Path, folder: Path) -> Iterator[tuple[Path, str]]:
    command = [sys.executable, "-m", "tests.killed_builds", fault, str(index), str(folder)]
    done = subprocess.run(command, capture_output=True, text=True, check=True, timeout=120)
    for line in done.stdout.splitlines():
        step, outcome = line.split()
        yield folder / step, outcome


@pytest.mark.parametrize("fault", FAULTS)
def test_whatever_ends_a_build_a_whole_generation_serves_and_the_next_build_succeeds(
    fault: str, index: Path, tmp_path: Path
) -> None:
    ended: Counter[str] = Counter()
    served: Counter[int] = Counter()
    for copy, outcome in outcomes(fault, index, tmp_path / "copies"):
        ended[outcome] += 1
        articles = articles_served(copy)
        served[articles] += 1
        assert articles == 3 or outcome != "done"
        build_generation(copy, ARTICLES, BOOK, ENCODER, RetrievalSettings())
        assert articles_served(copy) == 3
        assert len(list_generations(copy)) <= 2
        assert not (copy / "asof-building").exists()
    assert ended["done"] == 1
    assert ended["killed"] + ended["refused"] > 4
    assert set(served) == {1, 3}


@pytest.mark.skipif(STRACE is None, reason="strace is not installed")
@pytest.mark.parametrize(
    "injection",
    ["fsync:signal=SIGKILL:when=3", "rename:signal=SIGKILL:when=1", "rename:signal=SIGKILL:when=2", "fsync:error=EIO"],
)
def test_a_build_hit_by_the_kernel_leaves_a_whole_generation(injection: str, index: Path) -> None:
    call = injection.split(":", maxsplit=1)[0]
    trace = [str(STRACE), "-f", "-qq", "-o", "/dev/null", "-e", f"trace={call}", "-e", f"inject={injection}"]
    if subprocess.run([*trace[:5], "true"], check=False, capture_output=True).returncode:
        pytest.skip("this machine forbids tracing")
    command = [*trace, sys.executable, "-c", BUILD, str(index)]
    assert subprocess.run(command, check=False, capture_output=True, timeout=120).returncode != 0
    assert articles_served(index) in {1, 3}


@pytest.fixture(scope="module")
def published(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Publish one generation, which each case damages and mends."""
    folder = tmp_path_factory.mktemp("published")
    build_generation(folder, ARTICLES, BOOK, ENCODER, RetrievalSettings())
    return folder


@settings(max_examples=200, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_one_flipped_bit_anywhere_is_refused_with_the_cure(published: Path, data: st.DataObject) -> None:
    files = sorted(file for file in (published / "generations").rglob("*") if file.is_file())
    file = data.draw(st.sampled_from(files))
    whole = file.read_bytes()
    at, bit = data.draw(st.integers(0, len(whole) - 1)), data.draw(st.integers(0, 7))
    file.write_bytes(whole[:at] + bytes([whole[at] ^ 1 << bit]) + whole[at + 1 :])
    try:
        with pytest.raises(IndexDamaged, match="python -m bot reindex"):
            open_generation(published, ENCODER)
    finally:
        file.write_bytes(whole)


@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_a_file_cut_short_is_refused(published: Path, data: st.DataObject) -> None:
    file = data.draw(st.sampled_from(sorted(f for f in (published / "generations").rglob("*") if f.is_file())))
    whole = file.read_bytes()
    file.write_bytes(whole[: data.draw(st.integers(0, len(whole) - 1))])
    try:
        with pytest.raises(IndexDamaged):
            open_generation(published, ENCODER)
    finally:
        file.write_bytes(whole)
