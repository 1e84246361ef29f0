import tomllib
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import pytest

from bot.answering.found import confidence
from bot.answering.settings import AnsweringSettings
from bot.answering.verdict import likelihood
from bot.config import Config
from bot.golden import read_questions
from bot.service import Service
from tests.fitting import deciding, sureness, weights
from tests.fitting.recorded import Recorded, record
from tests.fitting.weights import FITTED, Ranked

SETTINGS = AnsweringSettings()


@pytest.fixture(scope="module")
def recorded(shipped: Service) -> Sequence[Recorded]:
    questions = read_questions(Path(__file__).parent / "data" / "golden.jsonl")[:34]
    return record(shipped, Config(), questions)


def test_the_confidence_that_is_refitted_is_the_one_that_ships(recorded: Sequence[Recorded]) -> None:
    assert len(recorded) >= 15
    told = [confidence.confidence_of(one.search.question, one.read) for one in recorded]
    names = sureness.names_of(recorded)
    assert sureness.shipped(names)(sureness.features_of(recorded)) == pytest.approx(np.array(told))


def test_everything_weighed_was_fitted(recorded: Sequence[Recorded]) -> None:
    assert set(confidence.fitted()) == {confidence.BIAS, *sureness.names_of(recorded)}
    found = next(one.found for one in recorded if one.found and one.found.read)
    for part, verdicts in deciding.PARTS.items():
        for verdict in verdicts:
            assert set(likelihood.fitted()[part]) == {confidence.BIAS, *likelihood.features_of(verdict, found)}


def test_a_fit_is_written_as_it_is_read(
    recorded: Sequence[Recorded], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(confidence, "FITTED", tmp_path / "confidence.toml")
    sureness.write(recorded)
    written = tomllib.loads((tmp_path / "confidence.toml").read_text(encoding="utf-8"))
    assert list(written) == [confidence.BIAS, *sureness.names_of(recorded)]


def test_both_reports_judge_every_question_once(shipped: Service, recorded: Sequence[Recorded]) -> None:
    folds = np.arange(len(recorded)) % 2
    lines = [line.split() for line in sureness.report(recorded, folds)]
    assert [line[1] for line in lines[-3:]] == [str(sum(folds == 0)), str(sum(folds == 1)), str(len(recorded))]
    answered = [one for one in recorded if any(map(one.is_gold, one.search.evidence))][:8]
    ranked = weights.shares_of(shipped, SETTINGS, answered)
    lines = [line.split() for line in weights.report(ranked, SETTINGS, np.arange(8) % 2)]
    assert [line[1] for line in lines[-3:]] == ["4", "4", "8"]
    assert [line[0] for line in lines[1 : len(FITTED) + 1]] == list(FITTED)


def test_shares_and_weights_give_the_scores_that_rank_the_evidence(
    shipped: Service, recorded: Sequence[Recorded]
) -> None:
    answered = [one for one in recorded if any(map(one.is_gold, one.search.evidence))][:3]
    start = np.array([getattr(SETTINGS, name) for name in FITTED])
    for one, ranked in zip(answered, weights.shares_of(shipped, SETTINGS, answered), strict=True):
        scores = ranked.shares @ start + ranked.added
        assert scores[0] == pytest.approx(one.search.evidence[0].score)
        assert (ranked.shares >= -1e-6).all()
        if not one.search.query.turns[1:] and not one.search.question.latest:
            assert ranked.added == pytest.approx(np.zeros(len(scores)), abs=1e-6)


def test_a_weight_that_misleads_loses_to_one_that_helps() -> None:
    start = np.full(len(FITTED), 0.5)
    shares = np.zeros((2, len(FITTED)))
    shares[0, 0], shares[1, 1] = 1.0, 0.9  # the first weight lifts what does not answer, the second what does
    ranked = [Ranked(shares, np.zeros(2), np.array([False, True]))]
    fitted = weights.fit(ranked, start)
    assert not ranked[0].finds(start)
    assert ranked[0].finds(fitted)
    assert fitted[0] < start[0] < fitted[1]
    assert fitted.sum() == pytest.approx(start.sum())
