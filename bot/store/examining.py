"""Whether the database can be used, without starting the bot."""

from sqlalchemy.exc import OperationalError

from bot.store.errors import StoreRefused
from bot.store.store import Store


async def examine(url: str) -> None:
    """Open the database as ``run`` does, its schema brought up to date; raises ``StoreRefused`` where that fails."""
    try:
        store = await Store.open(url)
    except OperationalError as error:
        why = str(error.orig).splitlines()[0]
        raise StoreRefused(
            f"the database is busy or its disk is full ({why}); try again, or change store.url"
        ) from None
    await store.close()
