"""A reply as JSON, as terminal text and as Telegram HTML: one value, three readers, nothing added."""

import html
import math
from collections.abc import Sequence
from typing import Any

from bot.answering.reply import Abstention, Answer, Citation, Reading, Reply, Step, Verdict
from bot.links import link_to_quote
from bot.markup import MESSAGE_ENTITIES, MESSAGE_UNITS, escape, plain, utf16_length
from bot.wording import contain, name_source, name_speaker, offer, spell_date
from corpus.article import Article
from corpus.dates import to_iso
from corpus.reading.addresses import is_web_address

MARKUP_BYTES = 32_768  # longest message as it is sent, tags and addresses included
MARKED_QUOTES = 2 * MESSAGE_ENTITIES // 5  # a quote with its link takes two entities, and the text has its own
_NEAREST = "Nearest that the articles cover:"
_ON_DENIAL = {Verdict.YES: "Yes, that is right.", Verdict.NO: "No, that is wrong."}


def spell_verdict(verdict: Verdict | None, *, of_denial: bool) -> str:
    """Spell a verdict as a sentence, empty where there is none; "no" to "it isn't, is it?" may be taken either way."""
    if of_denial and verdict in _ON_DENIAL:
        return _ON_DENIAL[verdict]
    return f"{verdict.capitalize()}." if verdict else ""


def to_json(reply: Reply, elapsed_ms: float) -> dict[str, Any]:
    """Return the reply as plain values ready for ``json.dumps``; dates are ISO or None, offsets count characters."""
    answer = reply if isinstance(reply, Answer) else None
    return {
        "question": reply.question,
        "kind": "answer" if answer else "abstention",
        "verdict": str(answer.verdict) if answer and answer.verdict else None,
        "text": " ".join(part for part in (_opening(answer) if answer else _offer(reply), reply.text) if part),
        "as_of": to_iso(answer.as_of) if answer else None,
        "citations": [_citation_json(citation) for citation in answer.citations] if answer else [],
        "chain": [_step_json(step) for step in answer.chain] if answer else [],
        "reason": str(reply.reason) if isinstance(reply, Abstention) else None,
        "nearest": [_nearest_json(article) for article in reply.nearest] if isinstance(reply, Abstention) else [],
        "taken": _reading_json(reply.taken) if reply.taken else None,
        "readings": [_reading_json(reading) for reading in reply.readings],
        "generation": reply.generation,
        "confidence": None if reply.sure is None else round(reply.sure, 4),
        "elapsed_ms": round(elapsed_ms, 1),
    }


def to_terminal(reply: Reply) -> str:
    """Return plain text: verdict and date first, then the answer, each quote with its source, and what changed when."""
    if isinstance(reply, Abstention):
        return contain("\n".join(part for part in (_offer(reply), reply.text, *_nearest_lines(reply)) if part))
    head = contain("\n".join(part for part in (_opening(reply), reply.text) if part))
    quotes = [_quote_text(citation, head, source) for citation, source in _with_sources(reply.citations)]
    return "\n\n".join([head, *quotes, *_joined(_chain_lines(reply)), *_confidence_lines(reply)])


def to_telegram_html(reply: Reply, max_units: int = MESSAGE_UNITS) -> str:
    """Return Telegram HTML of at most ``max_units`` UTF-16 units of visible text.

    Where the reply is longer, whole quotes are left out from the end and the last line counts them.
    """
    if isinstance(reply, Abstention):
        return _refusal_html(reply, max_units)
    verdict = f"<b>{headline}</b>" if (headline := _headline(reply)) else ""
    opening = " ".join(part for part in (verdict, escape(_offer(reply))) if part)
    opening += "\n" if opening else ""
    text = "\n".join([reply.text, *_chain_lines(reply), *_confidence_lines(reply)])
    room = max_units - _visible_units(opening + _left_out(len(reply.citations)))
    # A text that must be cut anyway leaves half of the room to the quotes that prove it.
    head = opening + _clip(text, room if utf16_length(contain(text)) <= room else room // 2)
    said, cited = html.unescape(head), _with_sources(reply.citations[:MARKED_QUOTES])
    quotes = [_quote_html(citation, said, source) for citation, source in cited]
    shorter_and_shorter = (
        head + "".join(quotes[:kept]) + _left_out(len(reply.citations) - kept) for kept in range(len(quotes), -1, -1)
    )
    return next(message for message in shorter_and_shorter if _fits(message, max_units))


def article_html(article: Article) -> str:
    """Return the title, linked where the article has an address, and the date of publication."""
    return title_html(article.title, article.url) + _dated(article)


def title_html(title: str, url: str) -> str:
    """Return a title, linked where ``url`` is a web address."""
    return f'<a href="{html.escape(url)}">{escape(title)}</a>' if is_web_address(url) else escape(title)


def _citation_json(citation: Citation) -> dict[str, Any]:
    article = citation.article
    return {
        "number": citation.number,
        "article_id": article.id,
        "facts": list(article.facts),
        "title": article.title,
        "publisher": article.publisher,
        "published": to_iso(article.published),
        "url": article.url,
        "link": _link(citation),
        "start": citation.span.start,
        "end": citation.span.end,
        "quote": citation.quote,
        "speaker": citation.speaker,
        "speaker_kind": str(citation.speaker_kind),
    }


def _step_json(step: Step) -> dict[str, Any]:
    return {"date": str(step.date), "change": str(step.change), "citation": step.citation}


def _reading_json(reading: Reading) -> dict[str, Any]:
    return {"label": reading.label, "question": reading.question}


def _nearest_json(article: Article) -> dict[str, Any]:
    return {"article_id": article.id, "title": article.title, "published": to_iso(article.published)}


def _headline(answer: Answer) -> str:
    verdict = spell_verdict(answer.verdict, of_denial=answer.of_denial)
    as_of = f"As of {spell_date(answer.as_of)}." if answer.as_of else ""
    return f"{verdict} {as_of}".strip()


def _offer(reply: Reply) -> str:
    """Say which reading was taken and which others there are; nothing where the question left no choice."""
    return offer(reply.taken.label, [reading.label for reading in reply.readings]) if reply.taken else ""


def _opening(answer: Answer) -> str:
    return " ".join(part for part in (_headline(answer), _offer(answer)) if part)


def _chain_lines(answer: Answer) -> list[str]:
    """Tell what changed when; nothing where a reply without a verdict quotes each step already, oldest first."""
    quoted = [answer.text.find(f"[{step.citation}]") for step in answer.chain]
    if answer.verdict is None and -1 not in quoted and quoted == sorted(quoted):
        return []
    return [f"{spell_date(step.date)}: {step.told} [{step.citation}]" for step in answer.chain]


def _confidence_lines(answer: Answer) -> list[str]:
    """Round down, so that the figure lies in the band whose reliability is published, and nothing is ever certain.

    Below a question that is left open it would be read as that of an answer, and is left out.
    """
    if answer.sure is None or answer.undecided:
        return []
    return [f"Confidence: {math.floor(100 * min(answer.sure, 0.99))} %"]


def _nearest_lines(abstention: Abstention) -> list[str]:
    titles = [f"• {article.title}{_dated(article)}" for article in abstention.nearest]
    return [_NEAREST, *titles] if titles else []


def _refusal_html(abstention: Abstention, max_units: int) -> str:
    """Return the text and the nearest articles; where both are too long, articles are left out from the end."""
    head = _clip("\n".join(part for part in (_offer(abstention), abstention.text) if part), max_units)
    lines = [f"\n• {article_html(article)}" for article in abstention.nearest]
    shorter_and_shorter = (
        head + "".join([f"\n{_NEAREST}", *lines[:kept]] * bool(kept)) for kept in range(len(lines), -1, -1)
    )
    return next(message for message in shorter_and_shorter if _fits(message, max_units))


def _dated(article: Article) -> str:
    return f", {spell_date(article.published)}" if article.published else ", undated"


def _with_sources(citations: Sequence[Citation]) -> list[tuple[Citation, str]]:
    """Put to each citation who speaks and where: the article, named in full where it is cited first."""
    first = {citation.article.id: citation.number for citation in reversed(citations)}
    return [(citation, _source_line(citation, first[citation.article.id])) for citation in citations]


def _source_line(citation: Citation, first: int) -> str:
    """Name the speaker, the article and its date; what sums up reports is dated by the event, and the report apart.

    ``first`` is the number of the citation that names the article.
    """
    article, origin = citation.article, citation.article.origin
    publisher = f", {article.publisher}" if article.publisher and origin is None else ""
    as_of = f", as of {spell_date(citation.speaks_for)}" if citation.speaks_for else ""
    report = f" (source: {name_source(origin)})" if origin else ""
    named = first == citation.number
    source = (
        f"{article.title}{publisher}{_dated(article)}{as_of}{report}" if named else f"same article as [{first}]{as_of}"
    )
    return contain("; ".join(filter(None, (name_speaker(citation.speaker, citation.speaker_kind), source))))


def _link(citation: Citation) -> str:
    return link_to_quote(citation.article.url, citation.quote, citation.span.start, citation.article.text)


def _joined(lines: list[str]) -> list[str]:
    return ["\n".join(lines)] if lines else []


def _quote_text(citation: Citation, said: str, source_line: str) -> str:
    lines = [_quote_once(citation, said), source_line, _link(citation)]
    return f"[{citation.number}] " + "\n    ".join(line for line in lines if line)


def _quote_html(citation: Citation, said: str, source_line: str) -> str:
    quote, source, link = (escape(part) for part in (_quote_once(citation, said), source_line, _link(citation)))
    lines = [quote, f'<a href="{link}">{source}</a>' if link else source]
    return (
        f"\n<blockquote expandable>[{citation.number}] " + "\n".join(line for line in lines if line) + "</blockquote>"
    )


def _quote_once(citation: Citation, said: str) -> str:
    """Return the quote in quotation marks, or nothing where it was ``said`` above already."""
    quote = contain(citation.quote)
    return "" if quote in said else f"“{quote}”"


def _left_out(count: int) -> str:
    return f"\n{count} more quoted, not shown here." if count else ""


def _clip(text: str, max_units: int) -> str:
    """Escape ``text``, cut at a space where it is longer than ``max_units``."""
    text = contain(text)
    if utf16_length(text) <= max_units:
        return html.escape(text)
    cut = text.encode("utf-16-le")[: 2 * (max_units - 1)].decode("utf-16-le", errors="ignore")
    return html.escape((cut.rpartition(" ")[0] or cut) + "…")


def _fits(markup: str, max_units: int) -> bool:
    return _visible_units(markup) <= max_units and len(markup.encode()) <= MARKUP_BYTES


def _visible_units(markup: str) -> int:
    return utf16_length(plain(markup))
