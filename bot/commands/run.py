"""``run``: serve Telegram."""

import argparse

from msgspec import structs

from bot.app import is_of_corpus
from bot.chat.run import Secrets
from bot.chat.run import run as serve_telegram
from bot.commands.attending import attending, leave, opened
from bot.commands.reporting import observer
from bot.config import Config, Mode
from bot.errors import CommandError
from bot.indexing import reindex
from bot.ports import Sources
from bot.progress import Progress
from bot.web.listening import refuse_taken
from retrieval.errors import RetrievalError


def run(args: argparse.Namespace, config: Config) -> int:
    """Serve until told to stop."""
    with attending():
        # Read first: whoever forgot the token, or named a port in use, should not wait for an index to be told.
        secrets = Secrets.of(config)
        _refuse_taken(config)
        is_searching = serve_telegram(config, secrets, _sources(args, config))
    return leave(is_searching=is_searching)


def _refuse_taken(config: Config) -> None:
    if config.web.port:
        refuse_taken(config.web.listen, config.web.port, "web")
    if config.telegram.mode is Mode.WEBHOOK:
        refuse_taken(config.telegram.listen, config.telegram.port, "telegram")


def _sources(args: argparse.Namespace, config: Config) -> Sources:
    serving = opened(args, config)

    def build(progress: Progress) -> str:
        notes: list[str] = []  # whoever gave the order sees no log
        watched = structs.replace(observer(), progress=progress, noted=notes.append)
        try:
            told = f"Published: {reindex(config, index_dir=args.index, observer=watched)}"
        except (CommandError, RetrievalError, OSError) as error:
            told = f"Not published: {error}"
        return "\n".join((told, *notes))

    return Sources(
        lambda: serving.current().answerer,
        serving.about,
        reindex=build if is_of_corpus(config, args.index or config.index.folder) else None,
        paragraphs=serving.paragraph,
        subjects=serving.subject,
        articles=lambda: serving.current().generation.articles,
    )
