"""What the commands share that serve until they are told to stop."""

import argparse
import logging
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from functools import partial
from logging.handlers import QueueHandler
from queue import Full, Queue
from threading import Thread

from bot.app import open_published, open_service
from bot.commands.reporting import observer
from bot.config import Config
from bot.errors import CommandError
from bot.ports import StartRefused
from bot.reliability import read_published
from bot.serving import Serving
from retrieval.precedence import Precedence, are_alive

# How long an answering thread may keep the interpreter while the event loop waits for it (Python's default: 5 ms). The
# loop may have to wait so long after each look for news and each sending or receiving.
SWITCH_S = 0.0002
_MOST_LINES = 1000
_LAST_LINES_S = 1.0  # how long the last lines of the log may take to be written
_FORMAT = "%(asctime)s %(levelname)s %(name)s: %(message)s"


@contextmanager
def attending() -> Iterator[None]:
    """Give the event loop of the block its turn, and log aside; a refusal to start becomes a ``CommandError``."""
    sys.setswitchinterval(SWITCH_S)
    try:
        with _logged_aside():
            yield
    except StartRefused as refusal:
        raise CommandError(str(refusal)) from None


def opened(args: argparse.Namespace, config: Config) -> Serving:
    """Open what is published, or build it first, to go on with what is published later."""
    index_dir = args.index or config.index.folder
    return Serving(
        partial(open_service, config, index_dir, observer()),
        partial(open_published, config, index_dir),
        index_dir,
        read_published(config.reliability.file),
    )


def leave(*, is_searching: bool) -> int:
    """Return the exit code 0, or leave at once where a thread is still at work, looking for a reply or building.

    Python would wait for the thread: for an answer maybe for good, for an index minutes, and a build may be cut short
    at any instant.
    """
    if is_searching or are_alive(Precedence.BUILDING):
        os._exit(0)
    return 0


class _Aside(QueueHandler):
    """Hands lines to the thread that writes them; while whoever reads the log stalls, only so many are kept."""

    def enqueue(self, record: logging.LogRecord) -> None:
        """Keep ``record`` where there is room."""
        with suppress(Full):
            self.queue.put_nowait(record)


@contextmanager
def _logged_aside() -> Iterator[None]:
    """Write the log from a thread of its own: whoever reads it, and stalls, must hold up neither event loop nor end."""
    lines: Queue[logging.LogRecord | None] = Queue(_MOST_LINES)
    logging.basicConfig(level=logging.INFO, format=_FORMAT, handlers=[_Aside(lines)])
    writer = Thread(target=_write, args=(lines, logging.StreamHandler()), daemon=True)
    writer.start()
    code = CommandError.code  # where the block ends in an error, which nobody reads then either
    try:
        yield
        code = 0
    finally:
        with suppress(Full):
            lines.put(None, timeout=_LAST_LINES_S)
        writer.join(_LAST_LINES_S)
        if writer.is_alive():  # Python would wait for it, and for what it holds
            os._exit(code)


def _write(lines: Queue[logging.LogRecord | None], handler: logging.Handler) -> None:
    while (record := lines.get()) is not None:
        handler.handle(record)
