"""The verdict that rules and the entailment model come to: refitted, and judged on actors that the fit has not seen."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from bot.answering.found.confidence import BIAS
from bot.answering.found.evidence import Evidence
from bot.answering.reply import OPPOSITE, Verdict
from bot.answering.verdict import likelihood
from bot.answering.verdict.decision import decide
from bot.answering.verdict.likelihood import Found
from tests.fitting.recorded import Recorded
from tests.logistic import Logistic, Numbers, predict_across

RIDGE = 3.0
PARTS: Mapping[str, Sequence[Verdict]] = {
    "yes_or_no": (Verdict.YES, Verdict.NO),
    "partly": (Verdict.PARTLY,),
}


@dataclass(frozen=True, slots=True)
class Judged:
    """What was found on a question whose verdict is known to be ``right``, and what a yes may rest on."""

    right: Verdict
    found: Found
    may_carry: Callable[[Verdict, Evidence], bool]


def judged(recorded: Sequence[Recorded]) -> list[Judged]:
    """Return the questions with a known verdict of which something was read."""
    return [
        Judged(one.gold.verdict, one.found, one.may_carry)
        for one in recorded
        if one.gold.verdict and one.found is not None and one.found.read
    ]


def write(recorded: Sequence[Recorded]) -> None:
    """Write the weights that all of ``recorded`` are fitted best by."""
    questions, lines = judged(recorded), []
    for part, verdicts in PARTS.items():
        names = likelihood.features_of(verdicts[0], questions[0].found)
        fitted = Logistic.fit(_rows(questions, verdicts), _labels(questions, verdicts), RIDGE)
        numbers = [fitted.bias, *fitted.weights.tolist()]
        lines += [
            f"[{part}]",
            *(f"{name} = {number:.3f}" for name, number in zip((BIAS, *names), numbers, strict=True)),
        ]
    likelihood.FITTED.write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")


def report(recorded: Sequence[Recorded], folds: NDArray[np.int64]) -> Iterator[str]:
    """Tell how many verdicts are right and flipped: by rules alone, and with the model, fitted without the fold."""
    inside = [bool(judged([one])) for one in recorded]
    questions, parted = judged(recorded), folds[inside]
    shares: dict[Verdict, Numbers] = {}
    for verdicts in PARTS.values():
        every = np.tile(parted, len(verdicts))
        told = predict_across(_rows(questions, verdicts), _labels(questions, verdicts), every, RIDGE)
        shares |= dict(zip(verdicts, np.split(told, len(verdicts)), strict=True))
    yield f"{'':<18}{'questions':>10}{'said':>8}{'right':>8}{'flipped':>8}"
    yield _line("rules alone", questions, [one.found.ruling.verdict for one in questions])
    yield _line("with the model", questions, [_said(one, place, shares) for place, one in enumerate(questions)])


def _said(one: Judged, place: int, shares: Mapping[Verdict, Numbers]) -> Verdict | None:
    told = {verdict: float(numbers[place]) for verdict, numbers in shares.items()}
    return decide(one.found, told, may_carry=one.may_carry).verdict


def _line(title: str, questions: Sequence[Judged], said: Sequence[Verdict | None]) -> str:
    pairs = [(one.right, verdict) for one, verdict in zip(questions, said, strict=True)]
    right = sum(gold is verdict for gold, verdict in pairs)
    flipped = sum(OPPOSITE.get(gold) is verdict is not None for gold, verdict in pairs)
    return f"{title:<18}{len(pairs):>10}{sum(v is not None for v in said):>8}{right:>8}{flipped:>8}"


def _rows(questions: Sequence[Judged], verdicts: Sequence[Verdict]) -> Numbers:
    features = [likelihood.features_of(verdict, one.found) for verdict in verdicts for one in questions]
    return np.array([list(one.values()) for one in features])


def _labels(questions: Sequence[Judged], verdicts: Sequence[Verdict]) -> Numbers:
    return np.array([float(one.right is verdict) for verdict in verdicts for one in questions])
