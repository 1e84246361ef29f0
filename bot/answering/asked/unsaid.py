"""What a question leaves unsaid because all here are about it: "why did Acme stop?", "does Acme use it?"."""

import re
from collections.abc import Callable, Sequence

from bot.answering.asked.opening import AUXILIARY, LINK
from corpus.actor import Mention
from corpus.patterns import Pattern

_STOPPED = Pattern(
    rf"^{LINK}(?:(?:when|why) )?(?:did|has|have)(?:n['’]?t)? (?P<who>[^?.!;:]{{2,60}}?) "
    r"(?:all |both |ever |finally |really |suddenly )?(?P<how>(?:stop|quit|give up)(?:ped|ted)?)\W*$",
    re.IGNORECASE,
)
_IT = Pattern(
    rf"^{LINK}(?:(?:when|why|where|how) )?{AUXILIARY} (?P<who>[^?.!,;:]{{2,40}}?) "
    r"(?:(?:still|ever|now|really|also|even) )?"
    r"(?P<how>us(?:e|es|ed|ing)|sells?|sold|selling|offers?|ha(?:ve|s)|b(?:uy|ought)) it\W*$",
    re.IGNORECASE,
)
_HOW_MANY = Pattern(
    rf"^{LINK}how many [^?.!,;:]{{3,60}}? (?:still |now )?(?P<how>us(?:e|es|ed)|ban(?:ned)?) it\W*$", re.IGNORECASE
)
_HOW_IS_IT = Pattern(rf"^{LINK}(?P<how>how [a-z]+ (?:is|are|was)) (?:it|they)\W*$", re.IGNORECASE)
_WHICH_FIRST = Pattern(
    rf"^{LINK}(?P<which>which (?:us )?(?:city|state|country|county|town)) (?:was|is) (?:the )?first\W*$", re.IGNORECASE
)
# A federal rule of no country that is named: of what else it may be the articles tell as well.
_FEDERAL = Pattern(
    rf"^{LINK}(?:is|are|was) there (?:an?y?|no|already an?) (?:us )?federal (?:ban|law|rule|legislation|moratorium)s?"
    r"(?P<on>(?: (?:on|against|for) (?:it|this|that|fac(?:e|ial) recognition))?)\W*$",
    re.IGNORECASE,
)


def with_topic(text: str, find: Callable[[str], Sequence[Mention]]) -> str:
    """Name face recognition as what those stopped, or the one does with "it", whom alone ``find`` knows in ``text``."""
    if whole := _of_nobody(text):
        return whole
    stopped, it = _STOPPED.match(text), _IT.match(text)
    named = find(text) if stopped or it else ()
    match = stopped or (it if len(named) == 1 else None)
    if match is None or not named or named[-1].span.end != match.end("who"):
        return text
    return f"{text[: match.end('how')]} face recognition?"


def _of_nobody(text: str) -> str | None:
    """Name the topic, or the country, of what is asked of nobody; None where nothing of it is unsaid."""
    if (many := _HOW_MANY.match(text)) is not None:
        return f"{text[: many.end('how')]} face recognition?"
    if (how := _HOW_IS_IT.match(text)) is not None:
        return f"{how['how']} face recognition?"
    if (first := _WHICH_FIRST.match(text)) is not None:
        return f"{first['which']} was the first to ban face recognition?"
    federal = _FEDERAL.match(text)
    return f"{text[: federal.end('on')]} in the US?" if federal else None
