"""The commands people can give."""

from msgspec import Struct


class Command(Struct, frozen=True):
    """A command and the line Telegram's menu shows for it."""

    name: str
    description: str


PUBLIC = (
    Command("ask", "Ask about a face-recognition policy"),
    Command("sources", "The articles behind the last answer"),
    Command("timeline", "What changed, and when"),
    Command("compare", "Compare two actors"),
    Command("latest", "The newest articles, or the latest on someone"),
    Command("about", "What the answers rest on"),
    Command("settings", "How answers look in this chat"),
    Command("privacy", "What is kept of what you ask"),
    Command("forget", "Delete what is kept of what you asked"),
    Command("help", "How to ask"),
    Command("start", "Say hello"),
)
_IN_GROUPS = ("ask", "sources", "timeline", "help")
GROUP = tuple(command for command in PUBLIC if command.name in _IN_GROUPS)
ADMIN = (
    Command("reindex", "Build the index anew and publish it"),
    Command("stats", "Numbers"),
    Command("gaps", "Questions without an answer"),
)
PUBLIC_NAMES = frozenset(command.name for command in PUBLIC)
