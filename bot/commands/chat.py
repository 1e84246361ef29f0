"""``chat``: a conversation in the terminal."""

import argparse
import sys
from collections import deque

from bot.answering.followed.conversation import MAX_EARLIER
from bot.app import open_service
from bot.commands.reporting import note_what_is_cut, observer
from bot.config import Config
from bot.render import to_terminal


def run(args: argparse.Namespace, config: Config) -> int:
    """Answer each line of standard input until it ends; the prompt goes to standard error."""
    answerer = open_service(config, args.index, observer()).answerer
    earlier: deque[str] = deque(maxlen=MAX_EARLIER)
    _prompt()
    for line in sys.stdin:
        if question := line.strip():
            note_what_is_cut(question)
            sys.stdout.write(to_terminal(answerer.answer(question, earlier=tuple(earlier))) + "\n\n")
            sys.stdout.flush()
            earlier.append(question)
        _prompt()
    return 0


def _prompt() -> None:
    if sys.stdin.isatty():
        sys.stderr.write("> ")
        sys.stderr.flush()
