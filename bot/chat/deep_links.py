"""Links that open the bot with a question: ``https://t.me/BOT?start=...``.

A link carries the question itself and not the number of a kept one, so that nobody reads another's by counting.
Whoever follows it asks as if the words were typed; what cannot be read is greeted like a bare ``/start``.
"""

import base64
import binascii

from telegram.constants import MessageLimit
from telegram.helpers import create_deep_linked_url

_MARK = "q"


def link_to(question: str, username: str) -> str | None:
    """Return the link that asks ``question`` in private; None where it does not fit into the 64 signs of a link."""
    coded = base64.urlsafe_b64encode(question.encode("utf-8", "replace")).decode("ascii").rstrip("=")
    if not question or len(_MARK + coded) > MessageLimit.DEEP_LINK_LENGTH:
        return None
    return create_deep_linked_url(username, _MARK + coded)


def question_in(payload: str) -> str:
    """Return the question that a link carries, empty for any other payload."""
    coded = payload.removeprefix(_MARK)
    if coded == payload or len(payload) > MessageLimit.DEEP_LINK_LENGTH:
        return ""
    try:
        raw = base64.b64decode(coded + "=" * (-len(coded) % 4), altchars=b"-_", validate=True)
        return " ".join(raw.decode("utf-8").split())
    except (binascii.Error, ValueError):
        return ""
