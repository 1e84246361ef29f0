from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from retrieval.arrays import RowFile, map_array
from retrieval.dense import CODES, EXACT_UP_TO, VECTORS, DenseIndex, Found
from retrieval.encoder import Vectors

AXES = np.eye(3, dtype=np.float32)


def unit_rows(count: int, dimension: int = 8, seed: int = 0) -> Vectors:
    rows = np.random.default_rng(seed).standard_normal((count, dimension), dtype=np.float32)
    units: Vectors = rows / np.linalg.norm(rows, axis=1, keepdims=True)
    return units


def stored(folder: Path, rows: Vectors, exact_up_to: int = EXACT_UP_TO) -> DenseIndex:
    np.save(folder / VECTORS, rows)
    return DenseIndex.build(folder, exact_up_to=exact_up_to)


def test_the_nearest_come_first_with_their_cosine() -> None:
    query = np.array([[0.8, 0.6, 0.0]], dtype=np.float32)
    [rows] = DenseIndex.of(AXES).search(query, 2)
    assert [row.position for row in rows] == [0, 1]
    assert [row.score for row in rows] == pytest.approx([0.8, 0.6])


@given(count=st.integers(0, 12), k=st.integers(0, 30), queries=st.integers(0, 3))
def test_never_more_rows_than_vectors_and_never_a_negative_position(count: int, k: int, queries: int) -> None:
    found = DenseIndex.of(unit_rows(count)).search(unit_rows(queries, seed=1), k)
    assert [len(rows) for rows in found] == [min(k, count)] * queries
    for rows in found:
        assert {row.position for row in rows} <= set(range(count))


def test_a_question_without_direction_finds_nothing_instead_of_padding() -> None:
    nowhere = np.full((1, 3), np.nan, dtype=np.float32)
    assert DenseIndex.of(AXES).search(nowhere, 2) == [[]]
    assert DenseIndex.of(AXES).near(nowhere, 2).tolist() == []


def test_positions_near_any_of_several_questions_come_once() -> None:
    assert DenseIndex.of(AXES).near(AXES[[2, 0, 0]], 1).tolist() == [0, 2]
    assert DenseIndex.of(AXES).near(AXES[:0], 1).tolist() == []


def test_equal_vectors_come_in_the_order_of_their_positions() -> None:
    twins = np.repeat(AXES[:1], 4, axis=0)
    assert DenseIndex.of(twins).search(AXES[:1], 4) == [[Found(position, 1.0) for position in range(4)]]


@pytest.mark.parametrize("shape", [(1, 2), (1, 4), (3,)])
def test_a_question_of_another_dimension_is_refused(shape: tuple[int, ...]) -> None:
    with pytest.raises(ValueError, match="3 numbers a vector"):
        DenseIndex.of(AXES).search(np.zeros(shape, dtype=np.float32), 1)


def test_scores_of_chosen_positions_are_their_inner_products() -> None:
    rows = unit_rows(20)
    positions = np.array([19, 0, 7])
    assert DenseIndex.of(rows).scores_of(rows[3], positions) == pytest.approx(rows[positions] @ rows[3], abs=1e-6)
    assert DenseIndex.of(rows).scores_of(rows[3], positions[:0]).shape == (0,)


@pytest.mark.parametrize("count", [0, 1, 50])
def test_a_stored_index_answers_as_before(tmp_path: Path, count: int) -> None:
    index = stored(tmp_path, unit_rows(count))
    opened = DenseIndex.read(tmp_path)
    assert opened.search(unit_rows(2, seed=5), 5) == index.search(unit_rows(2, seed=5), 5)
    assert np.array_equal(opened.vectors, unit_rows(count))


def test_a_large_index_proposes_by_codes_and_decides_by_exact_vectors(tmp_path: Path) -> None:
    centres, near = unit_rows(40, 16), unit_rows(2000, 16, seed=1)
    rows = centres[np.arange(2000) % 40] + np.float32(0.3) * near
    rows /= np.linalg.norm(rows, axis=1, keepdims=True)
    queries = rows[::100] + np.float32(0.1) * near[:20]
    exact, coded = DenseIndex.of(rows), stored(tmp_path, rows, exact_up_to=1000)
    assert (exact.layout, coded.layout) == ("flat", "codes")
    opened = DenseIndex.read(tmp_path)
    assert opened.layout == "codes"
    assert np.array_equal(opened.vectors, rows)
    for true, found in zip(exact.search(queries, 10), opened.search(queries, 100), strict=True):
        assert len({row.position for row in true} & {row.position for row in found[:10]}) >= 9
        assert opened.scores_of(queries[0], np.array([7])) == pytest.approx([rows[7] @ queries[0]], abs=1e-6)
        assert found[0].score == pytest.approx(true[0].score, abs=1e-6)


@pytest.mark.parametrize("name", [VECTORS, CODES])
def test_a_file_that_is_no_index_is_refused(tmp_path: Path, name: str) -> None:
    stored(tmp_path, unit_rows(50), exact_up_to=10)
    (tmp_path / name).write_bytes(b"not an index")
    with pytest.raises(ValueError, match=r"cannot read|magic|pickle"):
        DenseIndex.read(tmp_path)


def test_an_array_of_another_kind_is_refused(tmp_path: Path) -> None:
    np.save(tmp_path / VECTORS, np.zeros(3))
    with pytest.raises(ValueError, match="holds no vectors"):
        DenseIndex.read(tmp_path)


def test_a_disk_that_refuses_is_an_error_of_the_disk(tmp_path: Path) -> None:
    (tmp_path / CODES).mkdir()
    with pytest.raises(OSError, match="cannot write"):
        stored(tmp_path, unit_rows(50), exact_up_to=10)


def test_rows_written_in_any_order_are_read_as_one_array(tmp_path: Path) -> None:
    rows = unit_rows(7)
    with RowFile(tmp_path / VECTORS, 7, 8) as file:
        for position in (3, 0, 6, 1, 2, 5, 4):
            file.write(position, rows[position])
    assert np.array_equal(map_array(tmp_path / VECTORS), rows)
