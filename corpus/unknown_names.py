"""Capitalised runs of words in a question that name somebody the book does not know."""

import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from functools import cache
from pathlib import Path

from corpus.article import Span
from corpus.bills import BILLS
from corpus.names import Token
from corpus.patterns import Pattern
from corpus.typos import ordinary_words

_PLAIN_WORDS = """
i who what when where why how which whose whom does do did is are was were has have had can could will would should may
might must shall the a an and or if in on at by for of to from as it its this that these those there please tell show
any about with without before after since until still also but so then than not no yes ok okay my your our their his her
we you he she they me him us them monday tuesday wednesday thursday friday saturday sunday january february march april
june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec ai api cctv fr frt
lfr tv pdf faq id ids pin qr gps vip ceo cto ag da pd cop cops mr mrs ms dr am pm utc gmt q1 q2 q3 q4 t s re ve ll d m
eg ie etc vs
"""
NEVER_NAMES = frozenset(_PLAIN_WORDS.split())
# What a date may be told by; in "Christmas Eve" they are part of a name.
_OCCASIONS = frozenset({"christmas", "easter", "thanksgiving", "halloween", "ramadan", "olympics", "olympic"})
_PLACES = Path(__file__).with_name("places.txt")
_WITHIN = frozenset({"in", "across", "around", "near", "throughout"})
_LEAST_OF_PEOPLE = 6  # letters of a word for the people of a country
# With such a last word a name is another's, whoever bears the words before: what a place may have, a firm has not.
_OF_ITS_OWN = Pattern(
    r"\b(?!(?:Does|Do|Did|Is|Are|Was|Were|Has|Have|Had|Can|Could|May|Will|Would|Should|The|Which|What|Any)\b)"
    r"[A-Z][\w&'\u2019-]*(?<!['\u2019]s) (?:Bank|Airlines|Airways|Foods|Motors|Caf[e\u00e9]|Hotels?|Hospital"
    r"|Church|Museum|Brewery|College|University|Zoo|Marathon|Symphony|Globe|Herald|Tribune|Gazette)\b"
)
# What stands so before a place makes it the name of another one, or of a body that is not the place's own.
_BEFORE_PLACE = Pattern(
    r"\b(?:(?:North|South|East|West)(?:ern)? |(?:Port|University|Bank|Diocese|Archdiocese|Museum) of (?:the )?)$"
)
# "Lumenor Drive" before what it does: a product that bears its maker's name.
_AFTER_MAKER = Pattern(r" (?P<name>[A-Z][a-z]{2,}(?: [A-Z][a-z]{2,})?) (?P<next>[a-z]+)")
_STOPS = frozenset('.?!:"“\n')


def unknown_names(
    tokens: Sequence[Token], taken: Collection[int], known_words: Collection[str], *, with_cities: bool
) -> tuple[Span, ...]:
    """Return spans of name-like runs outside token positions ``taken``, in order.

    A run is capitalised words side by side; it counts when a word of it is neither English nor in ``known_words``
    (lower case). An ordinary word that only opens the sentence is not part of the name. ``with_cities``, a city
    counts in lower case too.
    """
    spans = [_span(tokens, city) for city in _cities(tokens, taken, known_words)] if with_cities else []
    for run in _runs(tokens, taken, known_words):
        inner = run[_opening(tokens, run, known_words) :]
        if any(not _is_known(tokens[place], known_words) for place in inner):
            spans.append(_span(tokens, _trimmed(tokens, inner, known_words)))
    return tuple(sorted(spans))


def unwritten_name(question: str, taken: Collection[Span], texts: Iterable[str]) -> str | None:
    """Return a name such as "Lumenor Bank" that no text writes, whoever "Lumenor" is; None where there is none.

    ``taken`` are the spans of actors that are known by their whole names.
    """
    whole = _OF_ITS_OWN.search(question)
    own = whole and not any(span.start <= whole.start() and whole.end() <= span.end for span in taken)
    led = ((_BEFORE_PLACE.search(question, 0, span.start), span) for span in taken)
    longer = next((question[before.start() : span.end] for before, span in led if before is not None), None)
    name = whole.group() if whole and own else longer
    if name is None:
        return None
    # The law of "Western Australia" is Western Australian.
    written = re.compile(rf"\b(?:{re.escape(name)}|{re.escape(name.removesuffix('n'))})\b", re.IGNORECASE)
    return None if any(written.search(text) for text in texts) else name


def unwritten_product(
    question: str, makers: Iterable[Span], taken: Collection[Span], known_words: Collection[str]
) -> str | None:
    """Return a name such as "Lumenor Drive" for what one of ``makers`` makes, where no article has its last words.

    What is also written in lower case is no name: "the Lumenor Settlement". In a headline every word has a capital.
    """
    for maker in makers:
        behind = _AFTER_MAKER.match(question, maker.end)
        if behind is None or behind["next"] in NEVER_NAMES or any(one.start == behind.start("name") for one in taken):
            continue
        own = behind["name"].lower().split()
        if not any(word in known_words or word in NEVER_NAMES for word in own):
            return question[maker.start : behind.end("name")]
    return None


def is_city(tokens: Sequence[Token], first: int, last: int) -> bool:
    """Tell whether the tokens ``first`` to ``last`` name a city where something is: "banned in Paris"."""
    name = tuple(token.folded for token in tokens[first:last])
    return first > 0 and tokens[first - 1].folded in _WITHIN and name in _city_names().get(name[0], ())


@cache
def _city_names() -> Mapping[str, Sequence[tuple[str, ...]]]:
    """Return the words of the cities in ``places.txt`` by the first word."""
    lines = (line for line in _PLACES.read_text(encoding="utf-8").splitlines() if not line.startswith("#"))
    names: dict[str, list[tuple[str, ...]]] = defaultdict(list)
    for name in " ".join(lines).split(","):
        names[name.split()[0]].append(tuple(name.split()))
    return names


def _cities(tokens: Sequence[Token], taken: Collection[int], known_words: Collection[str]) -> Iterator[Sequence[int]]:
    """Yield the positions of cities in lower case that no article has a word of."""
    end = 0
    for first, token in enumerate(tokens):
        for name in _city_names().get(token.text, ()):
            places = range(first, min(first + len(name), len(tokens)))
            is_free = first >= end and all(place not in taken for place in places)
            is_told = all(word in known_words for word in name)
            if is_free and not is_told and name == tuple(tokens[place].text for place in places):
                end = places.stop
                yield places


def _runs(tokens: Sequence[Token], taken: Collection[int], known_words: Collection[str]) -> Iterator[list[int]]:
    run: list[int] = []
    for place, token in enumerate(tokens):
        belongs = place not in taken and _is_name_like(token) and not _is_contracted(tokens, place)
        belongs = belongs and not _is_bill(tokens, place, known_words)
        if belongs and run and (run[-1] != place - 1 or not token.spaced):
            yield run
            run = []
        if belongs:
            run.append(place)
        elif run:
            yield run
            run = []
    if run:
        yield run


def _is_name_like(token: Token) -> bool:
    has_capital = any(character.isupper() for character in token.text)
    return has_capital and len(token.text) > 1 and token.folded not in NEVER_NAMES


def _is_bill(tokens: Sequence[Token], place: int, known_words: Collection[str]) -> bool:
    """Tell whether a word is the "HB" of a bill whose number the articles have."""
    return tokens[place].text in BILLS and place + 1 < len(tokens) and tokens[place + 1].text in known_words


def _is_contracted(tokens: Sequence[Token], place: int) -> bool:
    """Tell whether a parted "n't" ends at a word: "Hadn't" is read as "Hadn", "'" and "t"."""
    after = "".join(token.folded for token in tokens[place + 1 : place + 3])
    return after == "'t" and tokens[place].folded.endswith("n")


def _is_known(token: Token, known_words: Collection[str]) -> bool:
    """Tell whether a word, its plural or singular, or "Latvia" for "Latvian", is English or stands in the articles."""
    word = token.folded
    countries = (word.removesuffix("n"), word.removesuffix("an")) if len(word) >= _LEAST_OF_PEOPLE else ()
    forms = (word, f"{word}s", word.removesuffix("s"), *countries)
    return word in _OCCASIONS or any(form in known_words or form in ordinary_words() for form in forms)


def _opening(tokens: Sequence[Token], run: Sequence[int], known_words: Collection[str]) -> int:
    opens = run[0] == 0 or tokens[run[0] - 1].text in _STOPS
    return 1 if opens and _is_known(tokens[run[0]], known_words) else 0


def _trimmed(tokens: Sequence[Token], run: Sequence[int], known_words: Collection[str]) -> Sequence[int]:
    if len(run) < 4 and not all(tokens[place].text.isupper() for place in run):
        return run
    # In a question in capitals every word is name-like: keep what is unknown.
    unknown = [place for place in run if not _is_known(tokens[place], known_words)]
    return range(unknown[0], unknown[-1] + 1)


def _span(tokens: Sequence[Token], run: Sequence[int]) -> Span:
    return Span(tokens[run[0]].start, tokens[run[-1]].end)
