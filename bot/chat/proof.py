"""The proof of a kept reply as Telegram HTML: its sources, and what changed when."""

import html
import re

from bot.answering.reply import Reason
from bot.markup import escape
from bot.ports import Paragraphs
from bot.render import title_html
from bot.store.kept import KeptCitation, KeptReply
from bot.wording import spell_date
from corpus.dates import PartialDate

_CITES_NOTHING = "This reply cites nothing: the articles do not say."
_NAMED_BELOW = "The article that this reply quotes is named at its end."
_OWN_WORDS = "These words are my own: they quote none of the articles."
_NUMBER = re.compile(r"\[(\d{1,3})\]")


def sources_of(reply: KeptReply) -> str:
    """List each cited article once, with a link where there is one, and the generation that was searched."""
    seen = {citation.article_id: citation for citation in reversed(reply.citations)}
    lines = [_source_line(citation) for citation in sorted(seen.values(), key=lambda citation: citation.number)]
    if not lines:
        return _without_citations(reply)
    return "\n".join(["<b>Sources</b>", *lines, f"Index generation: <code>{html.escape(reply.generation)}</code>"])


def evidence_for(reply: KeptReply, quoted: str, paragraphs: Paragraphs) -> str:
    """Show the sentence that proves ``quoted``, words of the reply, inside the paragraph it stands in.

    The paragraph comes from the text that was cited, known by its hash; where the corpus holds another text now, the
    sentence is shown as it was kept, and that is said.
    """
    if not reply.citations:
        return _without_citations(reply)
    citation = _cited_by(reply, quoted)
    if citation is None:
        return _OWN_WORDS
    around = paragraphs(citation.article_id, citation.content_sha256, citation.start, citation.end)
    sentence = f"<b>{escape(citation.quote)}</b>"
    shown = sentence
    if around is not None:
        before, _, after = around.partition(citation.quote)
        shown = f"{escape(before)}{sentence}{escape(after)}"
    lines = [_source_line(citation), f"<blockquote>{shown}</blockquote>"]
    if citation.speaker:
        lines.append(f"Said by {escape(citation.speaker)}.")
    if around is None:
        lines.append("The article has changed since; this is the sentence as it stood.")
    return "\n".join(lines)


def _without_citations(reply: KeptReply) -> str:
    return _NAMED_BELOW if reply.reason == Reason.FALSE_PREMISE else _CITES_NOTHING


def _cited_by(reply: KeptReply, quoted: str) -> KeptCitation | None:
    """Return the citation that a piece of an answer rests on: the one it numbers, else the one it shares most with.

    The verdict rests on the first; None for what has nothing in common with any of them.
    """
    numbered = {int(number) for number in _NUMBER.findall(quoted)}
    words = _words(quoted)

    def common(citation: KeptCitation) -> float:
        return len(words & _words(citation.quote)) / max(len(words), 1) + (citation.number in numbered)

    nearest = max(reply.citations, key=lambda citation: (common(citation), -citation.number))
    return nearest if common(nearest) or words & _words(reply.verdict or "") else None


def _words(text: str) -> frozenset[str]:
    return frozenset(re.findall(r"\w+", text.casefold()))


def changes_of(reply: KeptReply) -> str:
    """List the chain in date order, each step with the sentence that proves it."""
    quotes = {citation.number: citation.quote for citation in reply.citations}
    lines = [
        f"<b>{spell_date(PartialDate.parse(step.date))}</b>: {html.escape(step.change)}\n"
        f"<blockquote expandable>“{escape(quotes[step.citation])}” [{step.citation}]</blockquote>"
        for step in reply.steps
    ]
    return "\n".join(lines) or "No later article changes what this reply says."


def _source_line(citation: KeptCitation) -> str:
    return f"[{citation.number}] {title_html(citation.title, citation.url)}"
