import pytest

from retrieval.cores import usable_cores
from retrieval.settings import EncoderSettings, RetrievalSettings


@pytest.mark.parametrize(
    "wrong",
    [
        {"dense_weight": 1.1},
        {"context_share": -0.1},
        {"b": float("nan")},
        {"k1": -1.0},
        {"candidates": 0},
        {"actor_bonus": -0.5},
        {"max_query_terms": 0},
    ],
)
def test_a_number_outside_its_range_is_refused_by_name(wrong: dict[str, float]) -> None:
    with pytest.raises(ValueError, match=f"retrieval.{next(iter(wrong))}"):
        RetrievalSettings(**wrong)  # type: ignore[arg-type]


def test_no_thread_count_means_all_cores_this_process_may_use() -> None:
    assert EncoderSettings().thread_count == usable_cores() >= 1
    assert EncoderSettings(threads=3).thread_count == 3
