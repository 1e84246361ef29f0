"""Who the bot is to Telegram, and what of a group it gets to read."""

from msgspec import Struct
from telegram.error import InvalidToken, TelegramError

from bot.chat.client import open_client
from bot.chat.secrecy import TOKEN_REFUSED
from bot.config import TelegramSettings
from bot.ports import StartRefused


class Identity(Struct, frozen=True):
    """What ``getMe`` tells; ``reads_all_messages`` is False while BotFather's privacy mode is on."""

    username: str
    reads_all_messages: bool
    joins_groups: bool


def what_reaches(reads_all: bool) -> str:
    """Say in one line what of a group reaches the bot, and the cure where that is little."""
    if reads_all:
        return "privacy mode is off: all that is said in groups reaches the bot; it answers what is meant for it"
    return (
        "privacy mode is on: in groups commands and replies to the bot reach it, mentions may not; to change that, "
        "turn it off with /setprivacy in @BotFather and add the bot to its groups again, or make it an admin there"
    )


async def ask_identity(settings: TelegramSettings, token: str) -> Identity:
    """Ask Telegram who the owner of ``token`` is; raises ``StartRefused`` with one line that never holds the token."""
    client = open_client(settings, token)
    try:
        async with client:
            me = await client.get_me()
    except InvalidToken:
        raise StartRefused(TOKEN_REFUSED) from None
    except TelegramError as error:
        raise StartRefused(f"Telegram cannot be reached ({type(error).__name__}); check telegram.base_url") from None
    return Identity(me.username or "", bool(me.can_read_all_group_messages), bool(me.can_join_groups))
