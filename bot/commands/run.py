"""``run``: serve Telegram."""

import argparse
import logging
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from logging.handlers import QueueHandler, QueueListener
from queue import SimpleQueue

from msgspec import structs

from bot.app import is_of_corpus, open_published, open_service
from bot.chat.ports import Sources, StartRefused
from bot.chat.run import Secrets
from bot.chat.run import run as serve_telegram
from bot.commands.reporting import observer
from bot.config import Config
from bot.errors import CommandError
from bot.indexing import reindex
from bot.progress import Progress
from bot.reliability import read_published
from bot.serving import Serving
from retrieval.errors import RetrievalError
from retrieval.precedence import Precedence, are_alive

# How long an answering thread may keep the interpreter while the event loop waits for it (Python's default: 5 ms). The
# loop may have to wait so long after each look for news and each sending or receiving.
SWITCH_S = 0.0002
_FORMAT = "%(asctime)s %(levelname)s %(name)s: %(message)s"


def run(args: argparse.Namespace, config: Config) -> int:
    """Serve until told to stop."""
    sys.setswitchinterval(SWITCH_S)
    try:
        with _logged_aside():
            # Read first: whoever forgot the token should not wait for an index to be told.
            secrets = Secrets.of(config)
            is_searching = serve_telegram(config, secrets, _sources(args, config))
    except StartRefused as refusal:
        raise CommandError(str(refusal)) from None
    if is_searching or are_alive(Precedence.BUILDING):
        # Python would wait for the thread: for an answer maybe for good, for an index minutes, and a build may be cut
        # short at any instant.
        os._exit(0)
    return 0


@contextmanager
def _logged_aside() -> Iterator[None]:
    """Write the log from a thread of its own: whoever reads it, and stalls, must not hold up the event loop."""
    lines: SimpleQueue[logging.LogRecord] = SimpleQueue()
    logging.basicConfig(level=logging.INFO, format=_FORMAT, handlers=[QueueHandler(lines)])
    writer = QueueListener(lines, logging.StreamHandler())
    writer.start()
    try:
        yield
    finally:
        writer.stop()


def _sources(args: argparse.Namespace, config: Config) -> Sources:
    published = read_published(config.reliability.file)
    index_dir = args.index or config.index.folder
    serving = Serving(
        partial(open_service, config, index_dir, observer()),
        partial(open_published, config, index_dir),
        index_dir,
        published,
    )

    def build(progress: Progress) -> str:
        watched = structs.replace(observer(), progress=progress)
        try:
            return f"Published: {reindex(config, index_dir=args.index, observer=watched)}"
        except (CommandError, RetrievalError, OSError) as error:
            return f"Not published: {error}"

    return Sources(
        lambda: serving.current().answerer,
        serving.about,
        reindex=build if is_of_corpus(config, index_dir) else None,
        paragraphs=serving.paragraph,
        subjects=serving.subject,
    )
