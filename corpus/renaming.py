"""A text that calls an actor by its full name instead of one that others bear as well."""

import re

from corpus.actor import Actor
from corpus.article import Span
from corpus.patterns import Pattern

_THE = Pattern(r"\bthe\s+$", re.IGNORECASE)


def renamed(text: str, span: Span, actor: Actor) -> str:
    """Return ``text`` with the canonical name of ``actor`` where ``span`` names it.

    Words behind a shared name stay ("Portland Police"), those before it go with their article ("the City of Portland").
    """
    before, written, after = text[: span.start], span.of(text), text[span.end :]
    for shared in sorted(actor.shared, key=len):
        head, found, tail = _parted(written, shared)
        if found:
            return f"{_THE.sub('', before) if head else before}{actor.name}{tail}{after}"
    return f"{before}{actor.name}{after}"


def _parted(written: str, name: str) -> tuple[str, str, str]:
    match = re.search(re.escape(name), written, re.IGNORECASE)
    if match is None:
        return written, "", ""
    return written[: match.start()], match.group(), written[match.end() :]
