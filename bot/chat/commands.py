"""The commands people can give, and what the bot says of itself."""

import html
from dataclasses import dataclass

from bot.chat.ports import About
from bot.wording import spell_date


@dataclass(frozen=True, slots=True)
class Command:
    """A command and the line Telegram's menu shows for it."""

    name: str
    description: str


PUBLIC = (
    Command("ask", "Ask about a face-recognition policy"),
    Command("help", "How to ask"),
    Command("about", "What the answers rest on"),
    Command("start", "Say hello"),
)
_EXAMPLE = "Does IBM still sell face recognition?"
_GROUP_WAYS = (
    "In a group: <code>/ask {example}</code> or <code>/ask@{username} {example}</code>, or reply to one of my messages."
)


def start_text(username: str) -> str:
    """Greet; what follows ``/start`` in a deep link is never repeated or trusted."""
    return (
        "I answer questions about face-recognition policies: a verdict, the date it held, and the sentence that proves "
        f"it. Where my articles do not say, I say so.\n\n{help_text(username)}"
    )


def help_text(username: str) -> str:
    """Explain how to ask."""
    group = _GROUP_WAYS.format(example=html.escape(_EXAMPLE), username=html.escape(username))
    return (
        f"Here: just write, for example <i>{html.escape(_EXAMPLE)}</i>\n{group}\n"
        "Follow-ups work: <i>And for the police?</i>\n\n/about tells what I have read."
    )


def about_text(about: About) -> str:
    """Tell the size of the corpus, its newest date and the generation that answers."""
    newest = f"The newest one speaks for {spell_date(about.newest)}." if about.newest else "None of them is dated."
    return (
        f"I answer from {about.articles} article{'s' * (about.articles != 1)} and nothing else. {newest}\n"
        f"Index generation: <code>{html.escape(about.generation)}</code>"
    )


def ask_text(username: str) -> str:
    """Ask for the question that was left out."""
    example = html.escape(_EXAMPLE)
    return f"What would you like to know? For example <code>/ask@{html.escape(username)} {example}</code>"


WORDLESS = "I can only read questions in text. Write one, or send /help."
UNKNOWN = "I do not know this command. /help shows what I can do."
FAILED = "I could not answer this because of a fault on my side. Please ask again in a minute."
TOO_LONG = "This question is too long for me. Please ask it in fewer than {max_chars} characters."
TOO_MANY = "That is more than I can answer at once. Please wait a minute, then ask on."
