"""What every test may ask for."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from tests.botapi.server import BotApi


@pytest.fixture
async def api() -> AsyncIterator[BotApi]:
    """Serve an empty strict Bot API."""
    async with BotApi() as server:
        yield server


@pytest.fixture
def database(tmp_path: Path) -> str:
    """Return the address of a database that is not there yet."""
    return f"sqlite+aiosqlite:///{tmp_path / 'asof.db'}"
