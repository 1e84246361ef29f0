import numpy as np
import pytest

from retrieval.fusion import in_order, mix, over_best, weigh_turns


def scores(*values: float) -> np.ndarray[tuple[int], np.dtype[np.float32]]:
    return np.array(values, dtype=np.float32)


def test_a_mixed_score_is_the_weighted_sum_of_cosine_and_bm25() -> None:
    expected = [0.75 * 0.8 + 0.25 * 0.5, 0.75 * 0.2 + 0.25 * 1.0]
    assert mix(scores(0.8, 0.2), scores(0.5, 1.0), 0.75) == pytest.approx(expected)


def test_bm25_is_measured_by_its_best() -> None:
    assert over_best(scores(2, 8, 0)) == pytest.approx([2 / 8, 1, 0])


def test_a_question_of_unknown_words_has_no_lexical_share() -> None:
    assert over_best(scores(0, 0)).tolist() == [0, 0]
    assert over_best(scores()).tolist() == []


def test_the_wordings_of_a_question_are_mixed_by_weight() -> None:
    expected = [(0.5 * 1 + 0.3 * 0 + 0.2 * 0.5) / (0.5 + 0.3 + 0.2)]
    assert weigh_turns([(scores(1), 0.5), (scores(0), 0.3), (scores(0.5), 0.2)]) == pytest.approx(expected)
    assert weigh_turns([(scores(0.4), 7.0)]) == pytest.approx([0.4])


@pytest.mark.parametrize("weight", [0.0, -1.0, float("nan")])
def test_wordings_without_weight_are_refused(weight: float) -> None:
    with pytest.raises(ValueError, match="more than 0"):
        weigh_turns([(scores(1), weight)])


def test_equal_scores_are_ordered_by_position() -> None:
    positions = np.array([40, 7, 12, 3])
    assert in_order(scores(0.5, 0.9, 0.5, 0.5), positions).tolist() == [1, 3, 2, 0]
