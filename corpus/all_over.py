"""Names that stand all over the articles and of which some place, however far down, tells what they are.

An article introduces most of its actors in its opening (``newcomers``). A feature that begins with somebody's morning
names the firm in its sixth paragraph: "The software was written by Argent Vision, a company in Leith."
"""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from functools import cache

from corpus.actor import AREAS, ActorKind
from corpus.actors import ActorBook
from corpus.article import Article
from corpus.cues import cues, last_words
from corpus.patterns import Pattern
from corpus.typos import ordinary_words
from corpus.unknown_names import NEVER_NAMES

_UPPER, _LOWER = "A-Z\u00c0-\u00d6\u00d8-\u00de", "a-z\u00df-\u00f6\u00f8-\u00ff"
_WORD = rf"[{_UPPER}][{_UPPER}{_LOWER}-]*[{_LOWER}]"
_NAME = Pattern(rf"(?<![\w.&'\u2019-]){_WORD}(?: (?:& )?{_WORD}){{0,3}}(?![\w-])")
_STARTS = Pattern(r"(?:^|[.!?:\n\u201c\"]\s*)$")
_LEAST_ALL_OVER = 3  # times that one article writes a name
_LEAST_TOLD = 2  # times that all do, where the name itself says what it is
_AROUND = 80  # characters before and behind a name that tell what it is
_BY_NAME = (ActorKind.COMPANY, ActorKind.COUNTY)  # of which the last word of a name tells enough
# What stands before and behind a name and tells what it is, by the parts of ``newcomers.toml``.
_BEFORE = r"\b(?:{})s?(?: |, )$"
_BEHIND = (
    ("after", r"^,? (?:{})\b"),
    (
        "apposition",
        r"^(?:, (?:an?|the)| is an?) (?:(?!(?:at|of|for|from|who|with|by|that|and)\b)[\w-]+ ){{0,4}}?(?:{})\b(?!['-])",
    ),
    ("own", r"^['\u2019]s (?:[\w,-]+ )?(?:{})\b"),
)
_FAR = (ActorKind.COMPANY, ActorKind.NGO, ActorKind.CITY)
_CALLED = Pattern(r"\b(?:app|software|system|tool|program|programme|platform|engine) (?:called|named) $")
_CLOSES_APPOSITION = Pattern(r"(?: of [A-Z][\w-]+(?: [A-Z][\w-]+)?)?,")
_TITLES = (
    r"(?:Mr|Mrs|Ms|Miss|Mx|Dr|Sir|Dame|Lady|Lord|Prof|Professor|Judge|Justice|Sheriff|Mayor|Chief|Senator|Sen|Rep"
    r"|Council(?:man|woman|or|member)|Commissioner|Superintendent|Officer|Detective)"
)

_OF_COURTS = Pattern(
    r"\b(?:judges?|justices?|ruled|ruling|lawsuits?|appeals?|verdict|sued|magistrates?)\b", re.IGNORECASE
)


def names_all_over(articles: Sequence[Article], book: ActorBook) -> Iterator[tuple[str, ActorKind, str]]:
    """Yield each name that ``book`` has not with what it is and the article that tells it."""
    wholes = [f"{article.title}\n{article.text}" for article in articles]
    written: Counter[str] = Counter()
    own = []
    for whole in wholes:
        own.append(Counter(name for name, *_ in _names(whole)))
        written.update(own[-1])
    for whole, counts in zip(wholes, own, strict=True):
        told = {name: kind for name, kind in _told(whole, counts, written) if kind is not None}
        new = (name for name in told if not (_is_known(name, book) or is_person(name, whole)))
        yield from ((name, told[name], whole) for name in new)


def _is_known(name: str, book: ActorBook) -> bool:
    """Tell whether a name is somebody's, or has a place with something behind: "New Orleans City"."""
    words = name.split()
    parts = (" ".join(words[first:last]) for first in range(len(words)) for last in range(first + 1, len(words) + 1))
    named = [actor for part in parts if (actor := book.named(part)) is not None]
    return book.named(name) is not None or any(actor.kind in AREAS for actor in named)


def is_person(name: str, text: str) -> bool:
    """Tell whether a name is a person's: by an age or "who" behind it, or a title before its last word."""
    first, _, last = name.rpartition(" ")
    if not first or "&" in name:
        return False
    behind = rf"{re.escape(name)},? (?:\d{{1,3}},|who\b)"
    titled = rf"{_TITLES}\.? (?:{re.escape(first)} )?{re.escape(last)}\b"
    return re.search(rf"\b(?:{behind}|{titled})", text) is not None


def is_court(text: str) -> bool:
    """Tell whether a text tells of a court at all: "Ashlar Court" may be a block of flats."""
    return _OF_COURTS.search(text) is not None


def _names(whole: str) -> Iterator[tuple[str, int, int]]:
    """Yield the names of a text with their places, without an ordinary word that only begins a sentence."""
    for found in _NAME.finditer(whole):
        start, end = found.span()
        while _STARTS.search(whole, max(0, start - 3), start):
            first, _, rest = whole[start:end].partition(" ")
            is_noun = any(cue.search(f"{first} ") for _, cue in _cues("before", _BEFORE))  # "Competitor Bellmart said"
            if not rest or not (is_noun or _is_ordinary(first)) or first == "New":
                break
            start += len(first) + 1
        name = whole[start:end]
        if any(not _is_ordinary(word) for word in name.split(" ")[:: 2 if "&" in name else 1]):
            yield name, start, end


def _is_ordinary(word: str) -> bool:
    return word.lower() in ordinary_words() or word.lower() in NEVER_NAMES


def _told(whole: str, counts: Mapping[str, int], written: Mapping[str, int]) -> Iterator[tuple[str, ActorKind | None]]:
    for name, start, end in _names(whole):
        if written[name] >= _LEAST_TOLD and (kind := _kind_of_name(name)) is not None:
            yield name, kind
        elif counts[name] >= _LEAST_ALL_OVER or written[name] > counts[name]:
            before = whole[max(0, start - _AROUND) : start].rpartition("\n")[2]
            yield name, _kind_around(before, whole[end : end + _AROUND].partition("\n")[0])


def _kind_of_name(name: str) -> ActorKind | None:
    """Return what a name says by its last word, "Argent Vision", or by joining two: "Hollins & Daw"."""
    last = name.rpartition(" ")[2].lower()
    kind = next((kind for kind in _BY_NAME if " " in name and last in last_words(kind.value)), None)
    if kind is None and " & " in name and not any(last in words for words in _ends()):
        return ActorKind.COMPANY
    return kind


@cache
def _ends() -> tuple[frozenset[str], ...]:
    return tuple(last_words(kind) for kind in cues()["ends"])


def _kind_around(before: str, behind: str) -> ActorKind | None:
    if not before.endswith(", ") or _CLOSES_APPOSITION.match(behind):
        if _CALLED.search(before):
            return ActorKind.PRODUCT
        for kind, cue in _cues("before", _BEFORE):
            if cue.search(before):
                return kind
    frames = ((kind, cue) for part, frame in _BEHIND for kind, cue in _cues(part, frame))
    return next((kind for kind, cue in frames if cue.search(behind)), None)


@cache
def _cues(part: str, frame: str) -> tuple[tuple[ActorKind, Pattern], ...]:
    table = cues()[part]
    joined = ((kind, table[kind.value].replace("\n", "")) for kind in _FAR if kind.value in table)
    return tuple((kind, Pattern(frame.format(words), re.IGNORECASE)) for kind, words in joined)
