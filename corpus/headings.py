"""Which paragraphs only name what stands below them: "Security exception" does not tell that there is one."""

from corpus.article import Span
from corpus.line_rules import ENDS_SENTENCE, is_heading, is_prose
from corpus.patterns import Pattern

_MOST_WORDS = 3
_NAMES = Pattern(r"[A-Z][^\W\d]*(?:[ '\u2019-][^\W\d]+)*")  # "Motion carried 9-0" tells something


def heads_prose(text: str, span: Span) -> bool:
    """Tell whether a sentence of an article is a heading of two or three words above a paragraph and below another.

    An item of a list or a field has others like it around it; a longer heading may tell something by itself.
    """
    named = span.of(text)
    if len(named.split()) > _MOST_WORDS or not _NAMES.fullmatch(named) or not is_heading(named):
        return False
    above, below = text[: span.start], text[span.end :]
    if not below.startswith("\n\n") or (above and not above.endswith("\n\n")):
        return False
    before, after = above.rstrip().rpartition("\n\n")[2], below.lstrip().partition("\n\n")[0]
    is_below = not before or (ENDS_SENTENCE.search(before) is not None and not before.endswith((":", ";")))
    return is_below and is_prose(after)
