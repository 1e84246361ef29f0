from math import log2

import pytest

from retrieval.metrics import auroc, hit, ndcg, recall, reciprocal_rank

QRELS = {"q1": {"a": 1.0, "b": 1.0}, "q2": {"c": 1.0}}
RUN = {"q1": ["x", "a", "b"], "q2": ["y", "z"]}


def test_ndcg_by_hand() -> None:
    first = (1 / log2(3) + 1 / log2(4)) / (1 / log2(2) + 1 / log2(3))
    assert ndcg(QRELS, RUN, 10) == pytest.approx((first + 0) / 2)
    assert ndcg(QRELS, RUN, 2) == pytest.approx((1 / log2(3)) / (1 / log2(2) + 1 / log2(3)) / 2)


def test_ndcg_counts_higher_grades_more() -> None:
    assert ndcg({"q": {"a": 1.0, "b": 3.0}}, {"q": ["a", "b"]}, 10) == pytest.approx(
        (1 / log2(2) + 3 / log2(3)) / (3 / log2(2) + 1 / log2(3))
    )


def test_a_document_returned_twice_counts_once() -> None:
    assert ndcg({"q": {"a": 1.0}}, {"q": ["a", "a"]}, 10) == 1.0


def test_recall_is_the_share_of_relevant_documents_found() -> None:
    assert recall(QRELS, RUN, 2) == pytest.approx((1 / 2 + 0 / 1) / 2)


def test_reciprocal_rank_looks_at_the_first_relevant_document() -> None:
    assert reciprocal_rank(QRELS, RUN) == pytest.approx((1 / 2 + 0) / 2)


def test_hit_needs_one_relevant_document_within_reach() -> None:
    assert hit(QRELS, RUN, 1) == 0.0
    assert hit(QRELS, RUN, 2) == pytest.approx(1 / 2)


def test_a_query_the_run_leaves_out_counts_as_nothing_found() -> None:
    assert reciprocal_rank({"q1": {"a": 1.0}, "q2": {"b": 1.0}}, {"q1": ["a"]}) == pytest.approx((1 + 0) / 2)


def test_no_judged_query_is_no_figure() -> None:
    with pytest.raises(ValueError, match="no judged queries"):
        ndcg({}, {}, 10)


def test_auroc_counts_the_pairs_in_the_right_order_and_ties_half() -> None:
    assert auroc([0.9, 0.5, 0.2], [0.5, 0.1]) == pytest.approx((2 + 1.5 + 1) / 6)
    assert auroc([0.1], [0.9]) == 0.0


def test_auroc_needs_scores_of_both_kinds() -> None:
    with pytest.raises(ValueError, match="both kinds"):
        auroc([0.5], [])
