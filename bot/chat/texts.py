"""What the bot says of itself, and where there is no answer to show."""

import html

from bot.chat.commands import PUBLIC
from bot.chat.shape import Layout
from bot.ports import About
from bot.render import article_html
from bot.wording import counted, spell_date

_OTHERS = tuple(command for command in PUBLIC if command.name not in {"ask", "help", "start"})
_EXAMPLE = "Does IBM still sell face recognition?"
_GROUP_WAYS = (
    "In a group: <code>/ask {example}</code> or <code>/ask@{username} {example}</code>, or reply to one of my messages."
)
WORDLESS = "I can only read questions in text that you write yourself. Write one, or send /help."
_NO_SETTING = "I do not know this setting, so nothing changed. "
UNKNOWN = "I do not know this command. /help shows what I can do."
FAILED = "I could not answer this because of a fault on my side. Please ask again in a minute."
TOO_LONG = "This question is too long for me. Please ask it in at most {max_chars} characters."
TOO_MANY = "That is more than I can answer at once. Please wait a minute, then ask on."
NOTHING_YET = "I have not answered anything of yours here yet. Ask first, or reply to one of my answers."
COMPARE_HOW = "Compare whom? For example <code>/compare Amazon and Microsoft</code>"
_PRIVACY = (
    "I read what is addressed to me and nothing else. I keep your questions with my answers, so that follow-ups, "
    "buttons and watched questions work; they are deleted after {days:g} days, when I am removed from a group, and at "
    "once with /forget. The wording of recent questions also stays in working memory, without who asked, so that the "
    "same question is answered at once, until newer ones take its place. I pass nothing on."
)
FOR_GROUP_ADMINS = "Only admins of this group can change that."
NOT_KEPT = "I could not reach my database, so nothing was changed. Please try again in a minute."
BUILDING = "Building the index."
BEING_BUILT = "The index is being built already."
NOT_BUILT = "Not published, because of a fault on my side; what served before still serves. My log says more."
CUT_SHORT = "I was stopped while I built the index. Send /reindex again: what is done already is not done twice."
BUILT_ELSEWHERE = (
    "This index is not the one that my settings name, so it cannot be built from here; run "
    "<code>python -m bot reindex --corpus DIR --index DIR</code>."
)


def start_text(username: str, *, private: bool) -> str:
    """Greet; what follows ``/start`` in a deep link is never repeated or trusted."""
    return (
        "I answer questions about face-recognition policies: a verdict, the date it held, and the sentence that proves "
        f"it. Where my articles do not say, I say so.\n\n{help_text(username, private=private)}"
    )


def help_text(username: str, *, private: bool) -> str:
    """Explain how to ask, in a private chat or in a group, where what is not addressed to the bot is not heard."""
    group = _GROUP_WAYS.format(example=html.escape(_EXAMPLE), username=html.escape(username))
    here = f"Here: just write, for example <i>{html.escape(_EXAMPLE)}</i>\n" if private else ""
    others = "\n".join(f"/{command.name} – {command.description}" for command in _OTHERS)
    return (
        f"{here}{group}\n"
        "Follow-ups work: <i>And for the police?</i>\n"
        f"Quote one sentence of an answer in your reply, and I show what proves it.\n\n{others}"
    )


def about_text(about: About) -> str:
    """Tell the size of the corpus, its newest date, how often answers were right and the generation that answers."""
    told = "".join(html.escape(line) + "\n" for line in about.reliability)
    newest = f"The newest one speaks for {spell_date(about.newest)}." if about.newest else "None of them is dated."
    return (
        f"I answer from {counted(about.articles, 'article')} and nothing else. {newest} I quote the articles word for "
        "word; one that names sources sums them up in its own words.\n"
        f"{told}"
        f"Index generation: <code>{html.escape(about.generation)}</code>"
    )


def latest_text(about: About) -> str:
    """List the newest articles."""
    lines = [f"• {article_html(article)}" for article in about.latest]
    return "\n".join(["<b>The newest articles</b>", *lines]) if lines else "I have no articles yet."


def welcome_text(username: str, *, reads_all: bool) -> str:
    """Greet a group and say how to be heard there; what Telegram delivers depends on privacy mode."""
    name = html.escape(username)
    example = html.escape(_EXAMPLE)
    ways = f"Ask with <code>/ask {example}</code> or reply to one of my messages."
    if reads_all:
        return f"Hello. {ways} You can also write <code>@{name} {example}</code>. I stay silent otherwise."
    return (
        f"Hello. {ways} I stay silent otherwise.\nPrivacy mode is on, so Telegram may not show me "
        f"<code>@{name}</code> mentions. To change that, make me an admin, or turn privacy mode off in @BotFather "
        "(/setprivacy) and add me to the group again."
    )


def settings_text(layout: Layout, *, unknown: bool = False) -> str:
    """Tell how answers look in a chat, and how to have them otherwise; ``unknown`` where neither way was asked for."""
    now, other = (
        ("folded: two lines, the rest for those who open it", Layout.WHOLE)
        if layout is Layout.FOLDED
        else ("whole", Layout.FOLDED)
    )
    return f"{_NO_SETTING if unknown else ''}Answers here are {now}. <code>/settings {other}</code> changes that."


def privacy_text(keep_days: float) -> str:
    """Tell what is kept, and for how many days."""
    return _PRIVACY.format(days=keep_days)


def forgotten_text(number: int | None) -> str:
    """Tell how many questions were deleted; None where the database could not be reached."""
    if number is None:
        return "I could not reach my database, so nothing was deleted. Please try again in a minute."
    return f"Forgotten: {counted(number, 'question')} of yours, with the answers and your feedback."


def ask_text(username: str) -> str:
    """Ask for the question that was left out."""
    example = html.escape(_EXAMPLE)
    return f"What would you like to know? For example <code>/ask@{html.escape(username)} {example}</code>"
