"""Capitalised runs of words in a question that name somebody the book does not know."""

from collections.abc import Collection, Iterator, Sequence

from corpus.article import Span
from corpus.names import Token
from corpus.typos import ordinary_words

_PLAIN_WORDS = """
i who what when where why how which whose whom does do did is are was were has have had can could will would should may
might must shall the a an and or if in on at by for of to from as it its this that these those there please tell show
any about with without before after since until still also but so then than not no yes ok okay monday tuesday wednesday
thursday friday saturday sunday january february march april june july august september october november december jan
feb mar apr jun jul aug sep sept oct nov dec ai api cctv frt lfr tv pdf faq ceo cto cop cops mr mrs ms dr am pm utc gmt
q1 q2 q3 q4 t s re ve ll d m
"""
_NEVER_NAMES = frozenset(_PLAIN_WORDS.split())
_STOPS = frozenset('.?!:"“\n')


def unknown_names(tokens: Sequence[Token], taken: Collection[int], known_words: Collection[str]) -> tuple[Span, ...]:
    """Return spans of name-like runs outside token positions ``taken``, in order.

    A run is capitalised words side by side; it counts when a word of it is neither English nor in ``known_words``
    (lower case). An ordinary word that only opens the sentence is not part of the name.
    """
    spans = []
    for run in _runs(tokens, taken):
        inner = run[_opening(tokens, run, known_words) :]
        if any(not _is_known(tokens[place], known_words) for place in inner):
            spans.append(_span(tokens, _trimmed(tokens, inner, known_words)))
    return tuple(spans)


def _runs(tokens: Sequence[Token], taken: Collection[int]) -> Iterator[list[int]]:
    run: list[int] = []
    for place, token in enumerate(tokens):
        belongs = place not in taken and _is_name_like(token)
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
    return has_capital and len(token.text) > 1 and token.folded not in _NEVER_NAMES


def _is_known(token: Token, known_words: Collection[str]) -> bool:
    return token.folded in known_words or token.folded in ordinary_words()


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
