"""``run``: serve Telegram."""

import argparse
import logging

from bot.app import open_service, reindex
from bot.chat.ports import Sources, StartRefused
from bot.chat.run import Secrets
from bot.chat.run import run as serve_telegram
from bot.commands.reporting import observer
from bot.config import Config
from bot.errors import CommandError
from bot.reliability import read_published
from bot.serving import Serving
from retrieval.errors import RetrievalError


def run(args: argparse.Namespace, config: Config) -> int:
    """Serve until told to stop."""
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

    def build() -> str:
        try:
            return f"Published: {reindex(config, index_dir=args.index)}"
        except (CommandError, RetrievalError) as error:
            return f"Not published: {error}"

    return Sources(lambda: serving.current().answerer, serving.about, reindex=build)
