"""How often answers of a given confidence were right: measured on known answers, published as a file, told in words.

The file is TOML and written by ``evaluate --publish`` alone, so that no figure is ever typed by hand.
"""

import json
from collections.abc import Mapping, Sequence
from itertools import pairwise
from pathlib import Path

from msgspec import Struct, to_builtins

from bot.columns import align
from bot.errors import CommandError, ConfigError
from bot.outcome import Outcome
from bot.toml import bind, read_toml
from retrieval.metrics import auroc

EDGES = (0.0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 1.0)
_HEAD = """\
# How often answers were right, by their confidence. Written by
# `python -m bot evaluate QUESTIONS.jsonl --publish FILE`: measure again, never edit.
"""


class Band(Struct, frozen=True, kw_only=True):
    """The answers whose confidence (0 to 1) was at least ``low`` and below ``high``; their mean is ``confidence``.

    ``cited`` counts those with a right article among their citations, ``right`` those of them that told no wrong
    verdict. ``verdicts`` counts those that said yes, no or partly where the verdict is known,
    ``verdicts_right`` the right ones of these and ``flipped`` those that said yes for no or no for yes.
    """

    low: float
    high: float
    answers: int
    confidence: float
    cited: int
    right: int
    verdicts: int
    verdicts_right: int
    flipped: int


class Reliability(Struct, frozen=True, kw_only=True):
    """What was measured over ``questions`` questions on the articles whose digest is ``articles``.

    ``brier`` is the mean squared difference between the confidence of an answer and whether it was right
    (Brier, 1950), ``calibration_error`` the mean difference between confidence and share over the bands, weighed by
    their answers (ECE). ``auroc`` tells how well the confidence in the evidence parts questions with an answer from
    those without: the chance that it is higher for one of the first than for one of the second; None where one kind is
    missing.
    """

    articles: str
    generation: str
    questions: int
    brier: float
    calibration_error: float
    auroc: float | None = None
    bands: tuple[Band, ...]


def measure(outcomes: Sequence[Outcome], articles: str, generation: str) -> Reliability | None:
    """Measure the answers whose right articles are known; None where there is none with a confidence."""
    answered = [(outcome, sure) for outcome in outcomes if (sure := _confidence(outcome)) is not None]
    bands = [_band(answered, low, high) for low, high in pairwise(EDGES)]
    kept = tuple(band for band in bands if band.answers)
    if not kept:
        return None
    apart = [abs(band.confidence * band.answers - band.right) for band in kept]
    squares = [(sure - _is_right(outcome)) ** 2 for outcome, sure in answered]
    return Reliability(
        articles=articles,
        generation=generation,
        questions=len(outcomes),
        brier=round(sum(squares) / len(answered), 4),
        calibration_error=round(sum(apart) / len(answered), 4),
        auroc=_auroc(outcomes),
        bands=kept,
    )


def _confidence(outcome: Outcome) -> float | None:
    """Return the confidence of an answer that can be judged, else None."""
    judgeable = outcome.question.facts or not outcome.question.answerable
    return outcome.reply.sure if outcome.answered and judgeable else None


def _is_right(outcome: Outcome) -> bool:
    """Tell whether an answer cites a right article and tells no wrong verdict."""
    gold = outcome.question.verdict
    return outcome.cites_gold and (gold is None or outcome.verdict in {None, gold})


def _band(answered: Sequence[tuple[Outcome, float]], low: float, high: float) -> Band:
    inside = [(one, sure) for one, sure in answered if low <= sure < high or sure == high == EDGES[-1]]
    judged = [one for one, _ in inside if one.verdict and one.question.verdict]
    return Band(
        low=low,
        high=high,
        answers=len(inside),
        confidence=round(sum(sure for _, sure in inside) / len(inside), 4) if inside else 0.0,
        cited=sum(one.cites_gold for one, _ in inside),
        right=sum(_is_right(one) for one, _ in inside),
        verdicts=len(judged),
        verdicts_right=sum(one.verdict is one.question.verdict for one in judged),
        flipped=sum(one.flipped for one in judged),
    )


def _auroc(outcomes: Sequence[Outcome]) -> float | None:
    """Compare questions with an answer to those without; one refused unread has confidence 0: nothing was found."""
    with_answer = [one.reply.confidence or 0.0 for one in outcomes if one.question.answerable]
    without = [one.reply.confidence or 0.0 for one in outcomes if not one.question.answerable]
    return round(auroc(with_answer, without), 4) if with_answer and without else None


def publish(path: Path, measured: Reliability) -> None:
    """Write the figures as TOML, numbers as they were measured; whoever reads meanwhile finds the old ones."""
    whole = {name: value for name, value in to_builtins(measured).items() if value is not None}
    bands = whole.pop("bands")
    parts = [_lines(whole), *("[[bands]]\n" + _lines(band) for band in bands)]
    file = path.resolve()  # a link goes on leading to its file
    temporary = file.with_name(f".{file.name}.new")
    try:
        temporary.write_text(_HEAD + "\n".join(parts), encoding="utf-8")
        temporary.replace(file)
    finally:
        temporary.unlink(missing_ok=True)


def _lines(values: Mapping[str, str | float]) -> str:
    """Write keys and values as TOML, which spells these texts and finite numbers as JSON does."""
    return "".join(f"{name} = {json.dumps(value)}\n" for name, value in values.items())


def read_published(path: Path) -> Reliability | None:
    """Read what ``publish`` wrote; None where there is no file, ``CommandError`` where it is not such a file."""
    if not path.is_file():
        return None
    cure = f"write it anew with `python -m bot evaluate QUESTIONS.jsonl --publish {path}`"
    try:
        published = bind(read_toml(path), Reliability, path)
    except ConfigError as error:
        raise CommandError(f"{path}: is not as it was published; {cure}") from error
    if not all(band.flipped + band.verdicts_right <= band.verdicts <= band.answers for band in published.bands):
        raise CommandError(f"{path}: its counts contradict each other; {cure}")
    return published


def tell(published: Reliability, articles: str) -> tuple[str, ...]:
    """Say in sentences how often answers were right; ``articles`` is the digest of those that are answered from now."""
    now = published.articles == articles
    place = "" if now else ", on another state of the articles than I answer from now"
    sentences = [f"Measured on {published.questions} questions with known answers{place}:"]
    sentences += [
        f"Of {band.answers} answers given with {_range(band)} confidence, {band.right} cited a right article, "
        "with no wrong verdict."
        for band in reversed(published.bands)
    ]
    verdicts = sum(band.verdicts for band in published.bands)
    if verdicts:
        right, flipped = (
            sum(getattr(band, name) for band in published.bands) for name in ("verdicts_right", "flipped")
        )
        sentences.append(
            f"Of {verdicts} that said yes, no or partly, {right} said the right one and {flipped} the opposite."
        )
    return tuple(sentences)


def lay_out(measured: Reliability) -> str:
    """Lay the bands out as text, one line each, columns aligned, and the figures over all of them below."""
    rows = [["confidence", "answers", "mean", "cited", "share", "right", "share", "verdicts", "right", "flipped"]]
    for band in measured.bands:
        shares = [f"{number / band.answers:.3f}" for number in (band.cited, band.right)]
        counts = [str(number) for number in (band.verdicts, band.verdicts_right, band.flipped)]
        cited, right = zip((str(band.cited), str(band.right)), shares, strict=True)
        rows.append([_range(band), str(band.answers), f"{band.confidence:.3f}", *cited, *right, *counts])
    auroc_told = "" if measured.auroc is None else f", AUROC of answerable against not {measured.auroc:.3f}"
    figures = f"Brier score {measured.brier:.3f}, calibration error {measured.calibration_error:.3f}"
    return f"{align(rows)}\n{figures}{auroc_told}"


def _range(band: Band) -> str:
    return f"{100 * band.low:.0f} to {100 * band.high:.0f} %"
