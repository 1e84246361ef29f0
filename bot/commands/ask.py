"""``ask``: one question, one reply."""

import argparse
import json
import sys
import time

from bot.app import open_service
from bot.commands.reporting import note_what_is_cut, observer
from bot.config import Config
from bot.errors import CommandError
from bot.render import to_json, to_terminal


def run(args: argparse.Namespace, config: Config) -> int:
    """Answer ``args.question`` and return 0; raises ``CommandError`` for several, and what ``open_service`` raises."""
    if args.unquoted:
        raise CommandError(f'put the question in quotes: ask "{" ".join((args.question, *args.unquoted))}"')
    answerer = open_service(config, args.index, observer()).answerer
    note_what_is_cut(args.question)
    start = time.perf_counter()
    reply = answerer.answer(_text(args.question), earlier=[_text(question) for question in args.after])
    elapsed_ms = 1000 * (time.perf_counter() - start)
    shown = json.dumps(to_json(reply, elapsed_ms), ensure_ascii=False) if args.json else to_terminal(reply)
    sys.stdout.write(shown + "\n")
    return 0


def _text(argument: str) -> str:
    """Replace bytes of an argument that are not UTF-8; Python keeps them as lone surrogates."""
    return argument.encode("utf-8", "surrogateescape").decode("utf-8", "replace")
