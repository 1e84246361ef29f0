"""``python -m tests.fitting [QUESTIONS.jsonl...] [--folds N] [--index DIR] [--write]`` refits what was fitted.

The confidence and the weights of evidence are refitted without the actors of one fold and judged on that fold, beside
what ships, and so are the verdicts: are the fitted numbers fitted too well? Prints tables; ``--write`` writes what
confidence and verdicts are weighed by, fitted on all. Verdicts are fitted on ``verdicts.jsonl`` besides, many questions
that want yes or no; what is unanswerable among them is nearly all details, which would teach the confidence to doubt
every "who" and "when". They are also fitted on articles of other folders, whose sentences are longer.
"""

import argparse
import sys
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

import numpy as np
from numpy.typing import NDArray

from bot.app import open_service
from bot.config import Config, load_config
from bot.folds import Fold, part_by_actor
from bot.golden import read_all, read_questions
from tests.elsewhere import FOLDERS, service_elsewhere
from tests.fitting import deciding, sureness, weights
from tests.fitting.recorded import Recorded, record

_DATA = Path(__file__).resolve().parent.parent / "data"


def main() -> None:
    """Read the command line, refit, print."""
    arguments = _parser().parse_args()
    questions = read_all(arguments.questions or [_DATA / "golden.jsonl", *sorted(_DATA.glob("questions_*.jsonl"))])
    for_verdicts = [] if arguments.questions else read_all([_DATA / "verdicts.jsonl"])
    config = load_config()
    service = open_service(config, arguments.index)
    articles = tuple(service.generation.articles.values())
    parted = part_by_actor([*questions, *for_verdicts], articles, service.book, arguments.folds)
    recorded = record(service, config, questions)
    elsewhere = [] if arguments.questions else [*_recorded_elsewhere(config)]
    decided = (*recorded, *record(service, config, for_verdicts), *elsewhere)
    _print(str(fold) for fold in parted)
    _print(["", "Confidence", *sureness.report(recorded, folds_of(recorded, parted))])
    _print(["", "Verdicts", *deciding.report(decided, folds_of(decided, parted))])
    if arguments.write:
        sureness.write(recorded)
        deciding.write(decided)
        return
    answered = [one for one in recorded if any(map(one.is_gold, one.search.evidence))]
    ranked = weights.shares_of(service, config.answering, answered)
    _print(["", "Evidence", *weights.report(ranked, config.answering, folds_of(answered, parted))])


def folds_of(recorded: Sequence[Recorded], parted: Sequence[Fold]) -> NDArray[np.int64]:
    """Return the number of each question's fold, shape (n,): one fold, 0, for all that ``parted`` does not hold."""
    number_of = {question.id: fold.number for fold in parted for question in fold.questions}
    return np.array([number_of.get(one.gold.id, 0) for one in recorded], dtype=np.int64)


def _recorded_elsewhere(config: Config) -> Iterator[Recorded]:
    for folder in FOLDERS:
        with TemporaryDirectory() as index:
            service = service_elsewhere(config, folder, Path(index))
            questions = [one for one in read_questions(folder / "questions.jsonl") if one.verdict]
            yield from record(service, config, questions)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m tests.fitting", description=__doc__)
    parser.add_argument("questions", type=Path, nargs="*", help="question files; default: all that come along")
    parser.add_argument("--folds", type=int, default=8, metavar="N", help="groups of actors; default: %(default)s")
    parser.add_argument(
        "--index",
        type=Path,
        default=None,
        metavar="DIR",
        help="folder of the index; default: index.folder of the settings file",
    )
    parser.add_argument(
        "--write", action="store_true", help="write bot/answering/{found/confidence,verdict/likelihood}.toml"
    )
    return parser


def _print(lines: Iterable[str]) -> None:
    sys.stdout.writelines(f"{line}\n" for line in lines)
    sys.stdout.flush()


if __name__ == "__main__":
    main()
