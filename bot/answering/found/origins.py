"""Where a place only says where a company is from: "Japan's NEC", "a Japanese company" tell nothing of Japan."""

from collections.abc import Sequence

from bot.answering.asked.kin import Kin
from corpus.actor import PLACES, ActorKind, Mention
from corpus.patterns import Pattern

_COMES_FROM = Pattern(r"\b(?:is|are|was|were|comes?|came) from $")
_COMPANY = Pattern(r" (?:[\w-]+ ){0,3}(?:compan(?:y|ies)|firms?|makers?|start-?ups?|vendors?|suppliers?|developers?)\b")


def in_passing(text: str, mention: Mention, mentions: Sequence[Mention], kin: Kin) -> bool:
    """Tell whether a place stands beside the name of a company only to say where that is from."""
    if kin.kind_of(mention.actor) not in PLACES:
        return False
    companies = [other.span for other in mentions if kin.kind_of(other.actor) is ActorKind.COMPANY]
    return any(text[mention.span.end : span.start] in {"'s ", "’s "} for span in companies)


def is_origin(text: str, mention: Mention, mentions: Sequence[Mention], kin: Kin) -> bool:
    """Tell whether a place says where a company is from, in passing or as what the sentence tells of it."""
    said = _COMPANY.match(text, mention.span.end) or _COMES_FROM.search(text[: mention.span.start])
    return bool(said) or in_passing(text, mention, mentions, kin)
