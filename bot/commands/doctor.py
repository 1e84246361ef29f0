"""``doctor``: is everything in place, and what to do where it is not."""

import argparse
import asyncio
import os
from collections.abc import Iterator
from pathlib import Path

from msgspec import Struct

from bot.chat.identity import Identity, ask_identity, what_reaches
from bot.chat.pushing import check_webhook
from bot.chat.secrecy import keep_tokens_out_of_logs, read_token
from bot.commands.reporting import say
from bot.config import Config, Mode, TelegramSettings
from bot.errors import CommandError
from bot.ports import StartRefused
from bot.reliability import read_published, tell
from bot.store.errors import StoreRefused
from bot.store.examining import examine
from bot.wording import counted
from corpus.folder import read_folder
from retrieval.errors import RetrievalError
from retrieval.generation import open_generation
from retrieval.settings import EncoderSettings
from retrieval.weights import expected_sha256, find_model_folder, weights_sha256


class Finding(Struct, frozen=True):
    """One thing that was looked at; ``state`` is ``ok``, ``note`` or ``mend``, ``text`` says what to do."""

    state: str
    subject: str
    text: str


def run(args: argparse.Namespace, config: Config) -> int:
    """Print one line a finding; return 1 where something has to be mended, else 0."""
    keep_tokens_out_of_logs()
    findings = list(_examine(config, args.index or config.index.folder))
    for finding in findings:
        say(f"{finding.state:<5} {finding.subject:<9} {finding.text}")
    return 1 if any(finding.state == "mend" for finding in findings) else 0


def _examine(config: Config, index_dir: Path) -> Iterator[Finding]:
    yield _corpus(config.corpus.folder)
    yield _model(config.encoder)
    yield from _index(index_dir, config)
    yield _database(config.store.url)
    yield from _telegram(config)


def _corpus(folder: Path) -> Finding:
    try:
        collection = read_folder(folder)
    except OSError as error:
        return _locked("corpus", folder, error)
    if not collection.articles:
        return Finding("mend", "corpus", f"no article in {folder}: put some there or set corpus.folder")
    if collection.failures:
        text = f"{counted(len(collection.failures), 'file')} of it cannot be read: run `python -m bot check`"
        return Finding("mend", "corpus", f"{folder}: {text}")
    return Finding("ok", "corpus", f"{counted(len(collection.articles), 'article')} in {folder}")


def _locked(subject: str, folder: Path, error: OSError) -> Finding:
    return Finding("mend", subject, f"{folder} cannot be read ({error.strerror}): check whose it is")


def _model(settings: EncoderSettings) -> Finding:
    try:
        weights_sha256(find_model_folder(settings), expected_sha256(settings))
    except RetrievalError as error:
        return Finding("mend", "model", str(error))
    return Finding("ok", "model", f"{settings.model} is on this machine, its weights are whole")


def _index(folder: Path, config: Config) -> Iterator[Finding]:
    try:
        generation = open_generation(folder, config.encoder)
    except RetrievalError as error:
        yield Finding("mend", "index", str(error))
        return
    except OSError as error:
        yield _locked("index", folder, error)
        return
    if generation.degraded:
        yield Finding("mend", "index", f"another generation serves, {generation.degraded}")
        return
    counts = generation.manifest.counts
    held = f"{counted(counts['articles'], 'article')}, {counted(counts['sentences'], 'sentence')}"
    yield Finding("ok", "index", f"{generation.id} in {folder}: {held}")
    yield _answers(config.reliability.file, generation.articles_digest)


def _answers(file: Path, articles_digest: str) -> Finding:
    try:
        published = read_published(file)
    except CommandError as error:
        return Finding("mend", "answers", str(error))
    if published is None:
        cure = f"run `python -m bot evaluate QUESTIONS.jsonl --publish {file}`"
        return Finding("note", "answers", f"how often they are right was not measured: {cure}")
    state = "ok" if published.articles == articles_digest else "note"
    return Finding(state, "answers", " ".join(tell(published, articles_digest)))


def _database(url: str) -> Finding:
    try:
        asyncio.run(examine(url))
    except StoreRefused as refusal:
        return Finding("mend", "database", str(refusal))
    return Finding("ok", "database", "it opens and its tables are up to date")


def _telegram(config: Config) -> Iterator[Finding]:
    try:
        token = read_token(os.environ)
    except StartRefused as refusal:
        yield Finding("mend", "token", f"{refusal} (`run` needs it, `ask` does not)")
        return
    yield Finding("ok", "token", "TELEGRAM_BOT_TOKEN is set")
    if config.telegram.mode is Mode.WEBHOOK:
        yield _webhook(config.telegram)
    try:
        identity = asyncio.run(ask_identity(config.telegram, token))
    except StartRefused as refusal:
        yield Finding("mend", "telegram", str(refusal))
        return
    yield Finding("ok", "telegram", f"answering as @{identity.username}")
    yield _privacy(identity)


def _webhook(settings: TelegramSettings) -> Finding:
    try:
        check_webhook(settings, os.environ.get("TELEGRAM_WEBHOOK_SECRET", "").strip())
    except StartRefused as refusal:
        return Finding("mend", "webhook", str(refusal))
    if not settings.webhook_url.startswith("https://"):
        return Finding("mend", "webhook", "telegram.webhook_url must be the public https address of this bot")
    return Finding("ok", "webhook", f"listening on {settings.listen} port {settings.port} once `run` is started")


def _privacy(identity: Identity) -> Finding:
    if not identity.joins_groups:
        return Finding("note", "privacy", "the bot may not join groups: /setjoingroups in @BotFather allows it")
    state = "ok" if identity.reads_all_messages else "note"
    return Finding(state, "privacy", what_reaches(identity.reads_all_messages))
