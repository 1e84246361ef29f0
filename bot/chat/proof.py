"""The proof of a kept reply as Telegram HTML: its sources, and what changed when."""

import html

from bot.links import is_web_address
from bot.store.kept import KeptCitation, KeptReply
from bot.wording import contain, spell_date
from corpus.dates import PartialDate


def sources_of(reply: KeptReply) -> str:
    """List each cited article once, with a link where there is one, and the generation that was searched."""
    seen = {citation.article_id: citation for citation in reversed(reply.citations)}
    lines = [_source_line(citation) for citation in sorted(seen.values(), key=lambda citation: citation.number)]
    if not lines:
        return "This reply cites nothing: the articles do not say."
    return "\n".join(["<b>Sources</b>", *lines, f"Index generation: <code>{html.escape(reply.generation)}</code>"])


def changes_of(reply: KeptReply) -> str:
    """List the chain in date order, each step with the sentence that proves it."""
    quotes = {citation.number: citation.quote for citation in reply.citations}
    lines = [
        f"<b>{spell_date(PartialDate.parse(step.date))}</b>: {html.escape(step.change)}\n"
        f"<blockquote expandable>“{_escape(quotes[step.citation])}” [{step.citation}]</blockquote>"
        for step in reply.steps
    ]
    return "\n".join(lines) or "No later article changes what this reply says."


def _source_line(citation: KeptCitation) -> str:
    title = _escape(citation.title)
    linked = f'<a href="{html.escape(citation.url)}">{title}</a>' if is_web_address(citation.url) else title
    return f"[{citation.number}] {linked}"


def _escape(text: str) -> str:
    return html.escape(contain(text))
