"""``evaluate``: how well the questions of a file are answered."""

import argparse
import json
import sys
from collections.abc import Iterable
from contextlib import nullcontext
from dataclasses import asdict
from typing import TextIO

from bot.app import open_service
from bot.commands.reporting import observer
from bot.config import Config
from bot.evaluation import score, score_by_form, table
from bot.golden import read_questions
from bot.outcome import Outcome, ask_all
from bot.render import to_json


def run(args: argparse.Namespace, config: Config) -> int:
    """Ask every question of ``args.questions`` and print the scores."""
    questions = read_questions(args.questions)
    watching = observer()
    # Opened first: a file that cannot be written must not cost the time of asking.
    with args.answers.open("w", encoding="utf-8") if args.answers else nullcontext() as out:
        service = open_service(config, args.index, watching)
        outcomes = ask_all(service.answerer, questions, service.facts_ranked, watching.progress)
        if out:
            _write_answers(out, outcomes)
    whole, forms = score(outcomes), score_by_form(outcomes)
    if args.json:
        by_form = {name: asdict(scores) for name, scores in forms.items()}
        generation = service.generation.id
        sys.stdout.write(json.dumps({**asdict(whole), "by_form": by_form, "generation": generation}) + "\n")
    else:
        sys.stdout.write(table([("all", whole), *forms.items()]) + "\n")
    return 0


def _write_answers(out: TextIO, outcomes: Iterable[Outcome]) -> None:
    for outcome in outcomes:
        row = {"id": outcome.question.id, **to_json(outcome.reply, outcome.elapsed_ms)}
        out.write(json.dumps(row, ensure_ascii=False) + "\n")
