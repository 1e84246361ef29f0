"""What every test may ask for."""

import logging
from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import pytest
from msgspec import structs

from bot.app import open_service
from bot.chat.limits import Allowance, Limits
from bot.config import load_config
from bot.indexing import reindex
from bot.service import Service
from tests.botapi.server import BotApi
from tests.postgres import Postgres, serving

_CONFIG = Path(__file__).parent.parent / "config.toml"
_EXPORTED = ("TELEGRAM_BOT_TOKEN", "TELEGRAM_WEBHOOK_SECRET", "ASOF_TELEGRAM_BASE_URL", "ASOF_STORE_URL")


@pytest.fixture(autouse=True)
def bare_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    """Keep a test, and every process it starts, away from the bot and the database that the shell may name."""
    for name in _EXPORTED:
        monkeypatch.delenv(name, raising=False)


@pytest.fixture
def own_log_records() -> Iterator[None]:
    """Keep what a test makes of log records, such as leaving tokens out of them, from the tests after it."""
    factory = logging.getLogRecordFactory()
    yield
    logging.setLogRecordFactory(factory)


@pytest.fixture
async def api() -> AsyncIterator[BotApi]:
    """Serve an empty strict Bot API."""
    async with BotApi() as server:
        yield server


@pytest.fixture
def database(tmp_path: Path) -> str:
    """Return the address of a database that is not there yet."""
    return f"sqlite:///{tmp_path / 'asof.db'}"


@pytest.fixture(scope="session")
def postgres() -> Iterator[Postgres]:
    """Run a PostgreSQL server while there are tests that ask for one."""
    with serving() as server:
        yield server


@pytest.fixture(params=["sqlite", "postgresql"])
def either_database(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """Return the address of a database that is not there yet, of each kind in turn."""
    if request.param == "postgresql":
        server: Postgres = request.getfixturevalue("postgres")
        return server.fresh()
    return f"sqlite:///{tmp_path / 'state' / 'asof.db'}"


@pytest.fixture
def impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    """Wait for a database that somebody else has locked a moment only."""
    monkeypatch.setattr("bot.store.engine.BUSY_TIMEOUT_MS", 50)


@pytest.fixture
def two_questions(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let each person ask two questions, and then none for an hour."""
    _, *others = Limits.__init__.__defaults__ or ()
    monkeypatch.setattr(Limits.__init__, "__defaults__", (Allowance(2, 0.01), *others))


@pytest.fixture(scope="session")
def shipped(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Service:
    """Answer from the shipped corpus with the real encoder; the index is kept, so later runs encode what changed."""
    config = load_config(_CONFIG, {})
    ungated = structs.replace(config.gate, golden=Path("no-questions"))
    config = structs.replace(config, gate=ungated)
    cache = getattr(request.config, "cache", None)  # None under "-p no:cacheprovider"
    index = cache.mkdir("shipped-index") if cache else tmp_path_factory.mktemp("shipped-index")
    reindex(config, index_dir=index)
    return open_service(config, index)
