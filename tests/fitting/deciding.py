"""The verdict that rules and the entailment model come to: refitted, and judged on actors that the fit has not seen."""

from collections.abc import Iterator, Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

from bot.answering import decision
from bot.answering.confidence import BIAS
from bot.answering.reply import Verdict
from bot.answering.weighing import weigh
from tests.fitting.recorded import Recorded
from tests.logistic import Logistic, Numbers, predict_across

RIDGE = 3.0
PARTS: Mapping[str, Sequence[Verdict]] = {
    "yes_or_no": (Verdict.YES, Verdict.NO),
    "partly": (Verdict.PARTLY,),
}


def judged(recorded: Sequence[Recorded]) -> list[Recorded]:
    """Return the questions with a known verdict of which something was read."""
    return [one for one in recorded if one.gold.verdict and one.search.question.asks_verdict and weigh(one.read)]


def write(recorded: Sequence[Recorded]) -> None:
    """Write the weights that all of ``recorded`` are fitted best by."""
    lines: list[str] = []
    for part, verdicts in PARTS.items():
        rows, labels = _rows(judged(recorded), verdicts), _labels(judged(recorded), verdicts)
        names = decision.features_of(verdicts[0], None, weigh(judged(recorded)[0].read))
        fitted = Logistic.fit(rows, labels, RIDGE)
        numbers = [fitted.bias, *fitted.weights.tolist()]
        lines += [
            f"[{part}]",
            *(f"{name} = {number:.3f}" for name, number in zip((BIAS, *names), numbers, strict=True)),
        ]
    decision.FITTED.write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")


def report(recorded: Sequence[Recorded], folds: NDArray[np.int64]) -> Iterator[str]:
    """Tell how many verdicts are right and flipped: by rules alone, and with the model, fitted without the fold."""
    inside = {id(one) for one in judged(recorded)}
    places = [place for place, one in enumerate(recorded) if id(one) in inside]
    questions, parted = [recorded[place] for place in places], folds[places]
    shares: dict[Verdict, Numbers] = {}
    for verdicts in PARTS.values():
        every = np.tile(parted, len(verdicts))
        told = predict_across(_rows(questions, verdicts), _labels(questions, verdicts), every, RIDGE)
        shares |= dict(zip(verdicts, np.split(told, len(verdicts)), strict=True))
    yield f"{'':<18}{'questions':>10}{'said':>8}{'right':>8}{'flipped':>8}"
    yield _line("rules alone", questions, [one.ruled for one in questions])
    yield _line("with the model", questions, [_said(one, place, shares) for place, one in enumerate(questions)])


def _said(one: Recorded, place: int, shares: Mapping[Verdict, Numbers]) -> Verdict | None:
    if one.ruled is Verdict.PARTLY:
        return one.ruled
    likeliest = max(shares, key=lambda verdict: float(shares[verdict][place]))
    sure = shares[likeliest][place] >= decision.Odds().least(likeliest, one.ruled)
    return likeliest if sure else None


def _line(title: str, questions: Sequence[Recorded], said: Sequence[Verdict | None]) -> str:
    pairs = [(one.gold.verdict, verdict) for one, verdict in zip(questions, said, strict=True)]
    right = sum(gold is verdict for gold, verdict in pairs)
    flipped = sum(gold is not None and decision.OTHER.get(gold) is verdict is not None for gold, verdict in pairs)
    return f"{title:<18}{len(pairs):>10}{sum(v is not None for v in said):>8}{right:>8}{flipped:>8}"


def _rows(questions: Sequence[Recorded], verdicts: Sequence[Verdict]) -> Numbers:
    features = [decision.features_of(verdict, one.ruled, weigh(one.read)) for verdict in verdicts for one in questions]
    return np.array([list(one.values()) for one in features])


def _labels(questions: Sequence[Recorded], verdicts: Sequence[Verdict]) -> Numbers:
    return np.array([float(one.gold.verdict is verdict) for verdict in verdicts for one in questions])
