"""``evaluate``: how well the questions of one or more files are answered."""

import argparse
import json
import os
import sys
from collections.abc import Iterable, Sequence
from pathlib import Path

from msgspec import to_builtins

from bot.app import open_service
from bot.commands.reporting import observer, say
from bot.config import Config
from bot.errors import CommandError
from bot.evaluation import Scores, faults, score, score_by_form, table
from bot.folds import part_by_actor
from bot.golden import read_all
from bot.outcome import Outcome, ask_all
from bot.reliability import Reliability, lay_out, measure, publish
from bot.render import to_json
from bot.service import Service


def run(args: argparse.Namespace, config: Config) -> int:
    """Ask every question of ``args.questions``, print the scores, publish the reliability where wanted; return 0.

    Raises ``CommandError`` for options that contradict each other, for questions that cannot be read, for a file that
    cannot or must not be written and where there is nothing to publish, and what opening the index raises.
    """
    if args.wrong and args.json:
        raise CommandError("--wrong lists answers and --json prints one object of figures: name one of them")
    questions = read_all(args.questions)
    _check_targets(args)
    watching = observer()
    service = open_service(config, args.index, watching)
    outcomes = ask_all(service.answerer, questions, service.facts_ranked, watching.progress)
    if args.answers:
        _write_answers(args.answers, outcomes)
    measured = measure(outcomes, service.generation.articles_digest, service.generation.id)
    folds = _score_by_fold(outcomes, service, args.folds)
    write = _write_json if args.json else _write_tables
    write(outcomes, folds, measured, service.generation.id)
    if args.wrong:
        say(f"\n{faults(outcomes)}")
    if args.publish:
        if measured is None:
            raise CommandError("nothing was answered whose right articles are known, so there is nothing to publish")
        publish(args.publish, measured)
    return 0


def _check_targets(args: argparse.Namespace) -> None:
    """Refuse what is to be written before anything is asked: to find that out afterwards would cost the asking."""
    asked = [path.resolve() for path in args.questions]
    for option, file in (("--answers", args.answers), ("--publish", args.publish)):
        if file is not None and file.resolve() in asked:
            raise CommandError(f"{option} would write over the questions in {file}; name another file")
        if file is not None and not (_can_be_replaced(file) if option == "--publish" else _can_be_written(file)):
            raise CommandError(f"{option} {file}: cannot be written; name a file, in a folder of yours that is there")
    if args.answers and args.publish and args.answers.resolve() == args.publish.resolve():
        raise CommandError(f"--publish would write over the answers in {args.publish}; name another file")


def _can_be_written(file: Path) -> bool:
    return not file.is_dir() and os.access(file if file.exists() else file.parent, os.W_OK)


def _can_be_replaced(file: Path) -> bool:
    return (file.is_file() or not file.exists()) and os.access(file.resolve().parent, os.W_OK)


def _score_by_fold(outcomes: Sequence[Outcome], service: Service, count: int) -> dict[str, Scores]:
    if not count:
        return {}
    articles = tuple(service.generation.articles.values())
    of_question = {outcome.question.id: outcome for outcome in outcomes}
    folds = part_by_actor([outcome.question for outcome in outcomes], articles, service.book, count)
    return {str(fold): score([of_question[question.id] for question in fold.questions]) for fold in folds}


def _write_json(
    outcomes: Sequence[Outcome], folds: dict[str, Scores], measured: Reliability | None, generation: str
) -> None:
    figures = {
        **to_builtins(score(outcomes)),
        "by_form": {name: to_builtins(scores) for name, scores in score_by_form(outcomes).items()},
        "by_fold": {name: to_builtins(scores) for name, scores in folds.items()},
        "reliability": to_builtins(measured) if measured else None,
        "generation": generation,
    }
    sys.stdout.write(json.dumps(figures, ensure_ascii=False) + "\n")


def _write_tables(
    outcomes: Sequence[Outcome], folds: dict[str, Scores], measured: Reliability | None, _generation: str
) -> None:
    tables = [table([("all", score(outcomes)), *score_by_form(outcomes).items(), *folds.items()])]
    tables += [lay_out(measured)] if measured else []
    say("\n\n".join(tables))


def _write_answers(file: Path, outcomes: Iterable[Outcome]) -> None:
    rows = ({"id": one.question.id, **to_json(one.reply, one.elapsed_ms)} for one in outcomes)
    file.write_text("".join(f"{json.dumps(row, ensure_ascii=False)}\n" for row in rows), encoding="utf-8")
