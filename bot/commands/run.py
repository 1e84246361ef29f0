"""``run``: serve Telegram."""

import argparse
import dataclasses
import logging
import sys

from bot.app import is_of_corpus, open_service, reindex
from bot.chat.ports import Sources, StartRefused
from bot.chat.run import Secrets
from bot.chat.run import run as serve_telegram
from bot.commands.reporting import observer
from bot.config import Config
from bot.errors import CommandError
from bot.progress import Progress
from bot.reliability import read_published
from bot.serving import Serving
from retrieval.errors import RetrievalError

# How long an answering thread may keep the interpreter while the event loop waits for it (Python's default: 5 ms). With
# eight questions at once it makes the loop a third less late and answers no fewer.
_SWITCH_S = 0.001


def run(args: argparse.Namespace, config: Config) -> int:
    """Serve until told to stop."""
    sys.setswitchinterval(_SWITCH_S)
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(levelname)s %(name)s: %(message)s")
    try:
        # Read first: whoever forgot the token should not wait for an index to be told.
        secrets = Secrets.of(config)
        serve_telegram(config, secrets, _sources(args, config))
    except StartRefused as refusal:
        raise CommandError(str(refusal)) from None
    return 0


def _sources(args: argparse.Namespace, config: Config) -> Sources:
    published = read_published(config.reliability.file)
    index_dir = args.index or config.index.folder
    serving = Serving(lambda: open_service(config, args.index, observer()), index_dir, published)

    def build(progress: Progress) -> str:
        watched = dataclasses.replace(observer(), progress=progress)
        try:
            return f"Published: {reindex(config, index_dir=args.index, observer=watched)}"
        except (CommandError, RetrievalError) as error:
            return f"Not published: {error}"

    return Sources(
        lambda: serving.current().answerer,
        serving.about,
        reindex=build if is_of_corpus(config, index_dir) else None,
        paragraphs=serving.paragraph,
        subjects=serving.subject,
    )
