import numpy as np
import pytest

from tests.logistic import Logistic, predict_across


def test_the_weights_that_made_the_labels_are_found_again() -> None:
    rng = np.random.default_rng(0)
    features = rng.normal(size=(20_000, 2)) * [1.0, 10.0]
    labels = (rng.random(20_000) < 1 / (1 + np.exp(-(0.5 + features @ [2.0, -0.1])))).astype(float)
    fitted = Logistic.fit(features, labels, ridge=0.1)
    assert fitted.weights == pytest.approx([2.0, -0.1], rel=0.1)
    assert fitted.bias == pytest.approx(0.5, rel=0.2)


def test_labels_parted_without_error_and_features_without_spread_give_finite_weights() -> None:
    features = np.array([[0.0, 7.0], [1.0, 7.0], [2.0, 7.0], [3.0, 7.0]])
    fitted = Logistic.fit(features, np.array([0.0, 0.0, 1.0, 1.0]), ridge=1.0)
    assert np.isfinite(fitted.weights).all()
    assert fitted(features).tolist() == sorted(fitted(features))


def test_a_row_is_judged_by_a_model_that_saw_nothing_of_its_fold() -> None:
    features = np.array([[0.0], [1.0], [0.0], [1.0]])
    labels = np.array([0.0, 1.0, 1.0, 0.0])
    folds = np.array([1, 1, 2, 2])
    predicted = predict_across(features, labels, folds, ridge=0.1)
    assert predicted[0] > 0.5 > predicted[1]  # as the second fold has it, the other way round
    assert predicted[2] < 0.5 < predicted[3]
