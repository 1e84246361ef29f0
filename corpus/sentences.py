"""Cleaned text to sentences at their exact places."""

from collections.abc import Iterator

from corpus.article import Article, Sentence, Span
from corpus.denials import denies_what_is_before
from corpus.entries import is_day, is_label
from corpus.line_rules import is_heading
from corpus.motions import tells_outcome
from corpus.patterns import Pattern

__all__ = ["is_heading", "split_sentences"]

# The splitter's worst case grows faster than its input, so no more than this goes in at once.
_MAX_CHARS = 20_000
# The splitter takes some whole words for abbreviations ("Hall.", "no."): a word of four letters or more ends its
# sentence before a capital, unless it is one of the few long abbreviations of news prose; so do some short ones.
_LONG_ABBREVIATIONS = (
    "approx|asst|assn|assoc|atty|bros|capt|cllr|cmdr|comm|corp|coun|dept|dist|govt|insp|intl|messrs|natl|prof|sept|supt"
    "|univ"
)
_SHORT_WORDS = "app|art|at|bed|bus|cap|car|how|ill|lab|leg|low|met|mum|no|pen|pin|raw|row|sir|so|sum|sun|tax|ten|win"
_TITLE = Pattern(r"\b(?:Ald|Assemb|Cllr|Coun|Lt|Mlle|Mme|Pres)\.$")  # before a name, whatever the splitter makes of it
_MISSED_END = Pattern(
    rf"(?:\b(?!(?i:{_LONG_ABBREVIATIONS})\.)[A-Za-z][a-z]{{3,30}}|\b(?:{_SHORT_WORDS}))\.[\"'\u201d\u2019)]{{0,2}}"
    r"\s+(?=[\"'\u201c\u2018(]?[A-Z])"
)
_OWN_ANSWER = Pattern(r"(?:No|Yes|Never|Hardly)\b")
# "Error rates. One in 31 was refused": what a paragraph begins with, a heading in all but its place.
_RUN_IN = Pattern(
    r"(?!(?:It|He|She|They|We|I|You|That|This|These|Those|There|Nobody|Nothing|Some|Many|Others|No|Yes|Never|Hardly)\b)"
    r"(?![^.]*\b(?:is|are|was|were|has|have|had|do|does|did|will|would|can|could|may|might|must|[a-z]+ed)\b)"
    r"[A-Z][\w'\u2019-]*(?: [a-z'\u2019-]+)?\."
)
_PARAGRAPH = Pattern(r"\S(?:[^\n]|\n(?!\s*\n))*")


def split_sentences(article: Article) -> tuple[Sentence, ...]:
    """Split each paragraph with nupunkt; sentences come in order, never overlap and carry no outer space.

    A heading is a sentence of its own, because it is a paragraph of its own; ``is_heading`` tells it by its text.
    """
    return tuple(Sentence.cut(article, span) for span in _spans(article.text))


def _spans(text: str) -> Iterator[Span]:
    from nupunkt import sent_spans  # noqa: PLC0415 - answers seldom need more than the sentences that are stored

    day: Span | None = None
    for paragraph in _PARAGRAPH.finditer(text):
        whole = Span(*paragraph.span())
        if is_day(whole.of(text)):
            if day is not None:
                yield day
            day = whole
            continue
        for start, end in _pieces(text, whole.start, whole.end):
            spans = [(start + first, start + last) for first, last in sent_spans(text[start:end])]
            for span in _joined(text, [span for first, last in spans for span in _whole(text, first, last)]):
                yield span if day is None else Span(day.start, span.end)
                day = None
    if day is not None:
        yield day


def _joined(text: str, spans: list[Span]) -> list[Span]:
    """Join a title with its bearer's name, a question with its own speaker's "No" and a motion with its outcome.

    Apart, each of the latter would stand as a claim, and so would the heading that a paragraph begins with, and what
    the next sentence denies. The day of an entry dates what is told first below it.
    """
    joined: list[Span] = []
    for span in spans:
        before = joined[-1].of(text) if joined else ""
        answers = before.endswith("?") and _OWN_ANSWER.match(text, span.start)
        heads = len(joined) == 1 and (_RUN_IN.fullmatch(before) or is_day(before) or is_label(before))
        is_part = heads or _TITLE.search(before) or answers
        is_part = is_part or tells_outcome(before, span.of(text))
        goes_on = is_part or (before and denies_what_is_before(span.of(text)))
        joined.append(Span(joined.pop().start, span.end) if goes_on else span)
    return joined


def _pieces(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Cut what is longer than ``_MAX_CHARS`` at the last space before the limit, or at the limit."""
    while end - start > _MAX_CHARS:
        limit = start + _MAX_CHARS
        cut = max(text.rfind(" ", start + _MAX_CHARS // 2, limit), text.rfind("\n", start + _MAX_CHARS // 2, limit))
        cut = cut if cut > start else limit
        yield start, cut
        start = cut
    yield start, end


def _whole(text: str, start: int, end: int) -> Iterator[Span]:
    for missed in _MISSED_END.finditer(text, start, end):
        yield from _trimmed(text, start, missed.end())
        start = missed.end()
    yield from _trimmed(text, start, end)


def _trimmed(text: str, start: int, end: int) -> Iterator[Span]:
    piece = text[start:end]
    start += len(piece) - len(piece.lstrip())
    if start < (end := start + len(piece.strip())):
        yield Span(start, end)
