"""Every tunable as a frozen value, read from ``config.toml``; secrets come from the environment alone."""

import os
from collections.abc import Mapping
from enum import StrEnum
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from msgspec import Struct, field, structs

from bot.answering.settings import AnsweringSettings
from bot.errors import ConfigError
from bot.toml import NotNegative, Port, PortOrNone, Positive, Seconds, bind, read_toml
from corpus.reading.addresses import is_web_address
from retrieval.settings import DEFAULT_MODEL, EncoderSettings, RetrievalSettings

SHIPPED = Path(__file__).resolve().parent.parent / "config.toml"
_COME_ALONG = frozenset({"corpus", "gate", "reliability"})  # sections whose files come with the program


class Mode(StrEnum):
    """How updates come in from Telegram."""

    POLLING = "polling"
    WEBHOOK = "webhook"


class CorpusSettings(Struct, frozen=True):
    """Where articles lie."""

    folder: Path = Path("corpus/articles")


class IndexSettings(Struct, frozen=True):
    """Where generations are published."""

    folder: Path = Path("index")


class GateSettings(Struct, frozen=True):
    """The questions put to the old and the new generation, and how many more of them may turn worse than better."""

    golden: Path = Path("tests/data/golden.jsonl")
    max_worse: NotNegative = 0


class ReliabilitySettings(Struct, frozen=True):
    """How often answers were right, as it was measured."""

    file: Path = Path("bot/reliability.toml")


class StoreSettings(Struct, frozen=True):
    """The database of conversations and of unanswered messages."""

    url: str = "sqlite:///state/asof.db"
    keep_days: Positive = 90


class TelegramSettings(Struct, frozen=True):
    """How the bot meets Telegram."""

    base_url: str = "https://api.telegram.org/bot"
    proxy: str = ""
    mode: Mode = Mode.POLLING
    timeout_s: Seconds = 10.0
    drain_s: Seconds = 20.0
    admins: tuple[int, ...] = ()
    webhook_url: str = ""
    listen: str = "127.0.0.1"
    port: Port = 8443

    def __post_init__(self) -> None:
        """Refuse an address no HTTP client can call and a password in a proxy's; raises ``ValueError``."""
        if urlsplit(self.base_url).scheme not in {"http", "https"} or not urlsplit(self.base_url).netloc:
            raise ValueError("telegram.base_url must be an http or https address")
        if self.proxy and (urlsplit(self.proxy).scheme not in {"http", "https"} or "@" in self.proxy):
            raise ValueError(
                "telegram.proxy must be an http or https address; one with a password belongs into HTTPS_PROXY"
            )


class WebSettings(Struct, frozen=True):
    """The bot's own site, which ``serve`` serves, and ``run`` where a port is named; 0 names none."""

    listen: str = "127.0.0.1"
    port: PortOrNone = 0
    public_url: str = ""

    def __post_init__(self) -> None:
        """Refuse an address that no page can have; raises ``ValueError``."""
        if self.public_url and not is_web_address(self.public_url):
            raise ValueError("web.public_url must be an http or https address")
        if set("?#") & set(self.public_url) or "@" in urlsplit(self.public_url).netloc:
            raise ValueError(
                "web.public_url must have no ?, no # and no @ before its host: the addresses of pages follow it"
            )
        if not _has_a_port_that_can_be(self.public_url):
            raise ValueError("web.public_url must have a port from 1 to 65535, or none")
        if self.public_url.endswith("/"):
            raise ValueError("web.public_url must not end in a slash")


class Config(Struct, frozen=True):
    """All sections of ``config.toml``, with the shipped defaults."""

    corpus: CorpusSettings = field(default_factory=CorpusSettings)
    index: IndexSettings = field(default_factory=IndexSettings)
    encoder: EncoderSettings = field(default_factory=EncoderSettings)
    retrieval: RetrievalSettings = field(default_factory=RetrievalSettings)
    answering: AnsweringSettings = field(default_factory=AnsweringSettings)
    gate: GateSettings = field(default_factory=GateSettings)
    reliability: ReliabilitySettings = field(default_factory=ReliabilitySettings)
    store: StoreSettings = field(default_factory=StoreSettings)
    telegram: TelegramSettings = field(default_factory=TelegramSettings)
    web: WebSettings = field(default_factory=WebSettings)


def _has_a_port_that_can_be(url: str) -> bool:
    try:
        return urlsplit(url).port != 0
    except ValueError:
        return False


def load_config(path: Path = SHIPPED, environ: Mapping[str, str] = os.environ) -> Config:
    """Read ``path``; relative folders in it count from its own folder. Raises ``ConfigError`` with one line.

    Articles, golden questions and reliability that it does not name are those of the program, wherever ``path`` lies;
    what the program makes (index and database) lies beside ``path``, so that two of them never share it unasked.
    ``ASOF_TELEGRAM_BASE_URL`` and ``ASOF_STORE_URL`` replace ``telegram.base_url`` and ``store.url``.
    """
    written = read_toml(path)
    config = _rooted(bind(written, Config, path), written, path.resolve().parent)
    return _with_environment(config, environ)


def _with_environment(config: Config, environ: Mapping[str, str]) -> Config:
    if url := environ.get("ASOF_STORE_URL"):
        config = structs.replace(config, store=structs.replace(config.store, url=url))
    if url := environ.get("ASOF_TELEGRAM_BASE_URL"):
        try:
            config = structs.replace(config, telegram=structs.replace(config.telegram, base_url=url))
        except ValueError as error:
            raise ConfigError(f"environment: ASOF_TELEGRAM_BASE_URL: {error}") from None
    return config


def _rooted(config: Config, written: Mapping[str, Any], root: Path) -> Config:
    """Anchor every relative path of every section at ``root``, but what comes along and is not ``written``."""
    sections = {}
    for section in structs.fields(config):
        settings = getattr(config, section.name)
        paths = {f.name: getattr(settings, f.name) for f in structs.fields(settings)}
        named = written.get(section.name, {}) if section.name in _COME_ALONG else paths
        changed = {
            name: (root if name in named else SHIPPED.parent) / value
            for name, value in paths.items()
            if isinstance(value, Path)
        }
        sections[section.name] = structs.replace(settings, **changed)
    sections["encoder"] = structs.replace(config.encoder, model=_rooted_model(config.encoder.model, root))
    sections["store"] = structs.replace(config.store, url=_rooted_url(config.store.url, root))
    return structs.replace(config, **sections)


def _rooted_model(model: str, root: Path) -> str:
    """Anchor a model's folder at ``root``; the name of one that lies elsewhere is no folder there."""
    folder = root / model
    return str(folder) if model != DEFAULT_MODEL and folder.is_dir() else model


def _rooted_url(url: str, root: Path) -> str:
    """Anchor the file of an SQLite address at ``root``; other addresses name no file."""
    scheme, _, file = url.partition(":///")
    if not scheme.startswith("sqlite") or not file or file.startswith(("/", ":memory:", "file:")):
        return url
    return f"{scheme}:///{root / file}"
