"""What a question leaves unsaid because all here are about it: "why did Acme stop?", "does Acme use it?"."""

import re
from collections.abc import Callable, Sequence

from bot.answering.asked.opening import AUXILIARY, LINK
from corpus.actor import Mention
from corpus.patterns import Pattern

_WHO = r"(?P<who>[^?.!,;:]{2,40}?)"
_STOPPED = Pattern(
    rf"^{LINK}(?:(?:when|why) )?(?:did|has|have)(?:n['’]?t)? {_WHO} (?:ever |finally |really |suddenly )?"
    r"(?P<how>(?:stop|quit|give up)(?:ped|ted)?)\W*$",
    re.IGNORECASE,
)
_IT = Pattern(
    rf"^{LINK}(?:(?:when|why|where|how) )?{AUXILIARY} {_WHO} (?:(?:still|ever|now|really|also|even) )?"
    r"(?P<how>us(?:e|es|ed|ing)|sells?|sold|selling|offers?|ha(?:ve|s)|b(?:uy|ought)) it\W*$",
    re.IGNORECASE,
)


def with_topic(text: str, find: Callable[[str], Sequence[Mention]]) -> str:
    """Name face recognition as what somebody stopped, or does with "it", who alone in ``text`` is known to ``find``."""
    match = _STOPPED.match(text) or _IT.match(text)
    named = find(text) if match else ()
    if match is None or len(named) != 1 or named[0].span.end != match.end("who"):
        return text
    return f"{text[: match.end('how')]} face recognition?"
