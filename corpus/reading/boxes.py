"""What a box of a web page holds beside the article, by the class and the id that comment systems use and sites."""

import re
from collections.abc import Iterator, Sequence
from itertools import groupby

from corpus.line_rules import Line, LineReason, is_prose
from corpus.patterns import Pattern
from corpus.reader_comments import is_comments_heading, looks_like_readers

# Elements that hold several lines and are closed wherever they are opened.
_ELEMENTS = frozenset(
    {"div", "section", "aside", "ol", "ul", "dl", "details", "article", "footer", "header", "figure", "table"}
)
_ATTRIBUTE = re.compile(
    r"\s(?:class|id|data-component|data-testid)\s{0,5}=\s{0,5}(?:\"(?P<double>[^\"]{1,1000})\""
    r"|'(?P<single>[^']{1,1000})'|(?P<bare>[\w-]{1,200}))",
    re.IGNORECASE,
)
_HUMP = Pattern(r"(?<=[a-z])(?=[A-Z])")
# That a page may have comments says nothing of what it holds: "has-comments", "comments-open".
_TELLS_NOTHING = Pattern(
    r"(?:no|has|with|show|hide|without|allow)-comments?|comments?-(?:open|closed|enabled|disabled|on|off|active)|commentary.*"
)
_COMMENTS = Pattern(
    r"(?:[\w-]*-)?comments?(?:-[\w-]*)?|(?:[\w-]*-)?comment(?:list|s?area|s?section|s?box|s?wrap(?:per)?|body|text|thread)"
    r"|(?:[\w-]*-)?(?:disqus|dsq|livefyre|viafoura|vf-widget|hyvor|openweb|spot-?im|remark42|commento|giscus|utterances)"
    r"(?:-[\w-]*)?|(?:coral|talk|isso|muut|insticator|graphcomment)"
    r"-(?:talk|embed|stream|thread|container|widget|root)(?:-[\w-]*)?"
    r"|(?:ow|spotim|spot)-(?:conversation|root)[\w-]*|respond|replies-list|reply-list|commentlist|ugc-list"
)
_MAY_BE_COMMENTS = Pattern(
    r"(?:[\w-]*-)?(?:discussions?|conversations?|responses?|replies|reactions)"
    r"(?:-(?:list|thread|section|area|stream|container))?"
)
_AUTHOR = Pattern(
    r"(?:[\w-]*-)?(?:author|writer|contributor|reporter|journalist)s?"
    r"-(?:bio|box|info|card|about|profile|description|blurb|footer)(?:-[\w-]*)?"
    r"|(?:about|bio|meet)-(?:the-)?(?:author|writer|reporter)s?(?:-[\w-]*)?|bio|writer|author(?:box|bio)"
)
_RELATED = Pattern(
    r"(?:[\w-]*-)?(?:related|recirc(?:ulation)?|most-(?:read|popular|viewed)|trending|read-(?:more|next|also)"
    r"|more-(?:stories|from)|recommended|relatedposts|also-like|outbrain|taboola)(?:-[\w-]*)?"
)
_SHARE = Pattern(r"(?:[\w-]*-)?(?:share|sharing|sharebar|share-?tools|social|addthis|sharedaddy)(?:-[\w-]*)?")
_MAY_BE = "may be reader comments"
_KINDS: tuple[tuple[Pattern, str], ...] = (
    (_COMMENTS, LineReason.COMMENT.value),
    (_AUTHOR, LineReason.AUTHOR.value),
    (_RELATED, LineReason.RELATED.value),
    (_SHARE, LineReason.PROMO.value),
    (_MAY_BE_COMMENTS, _MAY_BE),
)
# Lines of prose in such a box from which on it is called so for what else it holds.
_TOO_MUCH_PROSE: dict[str, int] = {LineReason.AUTHOR: 4, LineReason.RELATED: 4, LineReason.PROMO: 1}
_MOST_CHARS = 80  # of a class name


def is_box(name: str) -> bool:
    """Tell whether elements of a name hold several lines: a box of the page, or one of a system's own making."""
    return name in _ELEMENTS or "-" in name


def kind_of_box(name: str, tag: str) -> str:
    """Return why what stands in an element is not the article, by its start ``tag``; empty where it may be."""
    written = (found["double"] or found["single"] or found["bare"] for found in _ATTRIBUTE.finditer(tag))
    words = [_HUMP.sub("-", word).lower().replace("_", "-") for word in " ".join((name, *written)).split()]
    words = [word for word in words if len(word) <= _MOST_CHARS and not _TELLS_NOTHING.fullmatch(word)]
    kinds = (kind for word in words for pattern, kind in _KINDS if pattern.fullmatch(word))
    return next(kinds, "")


def reasons_of(lines: Sequence[Line], kinds: Sequence[str]) -> list[str]:
    """Return why each line of a page is not the article, by the kind of its box; empty where it may be.

    A box around the article, or all of it, is called after what else it holds, and so is one that was never closed.
    """
    pairs = zip(kinds, lines, strict=True)
    runs = [(kind, [line for _, line in run]) for kind, run in groupby(pairs, lambda pair: pair[0])]
    reasons: list[str] = []
    before = 0
    for kind, run in runs:
        prose = sum(is_prose(line.plain) for line in run)
        reasons += _reasons_of_box(kind, run, prose) if before or not prose else [""] * len(run)
        before += prose if not kind else 0
    return reasons


def _reasons_of_box(kind: str, run: Sequence[Line], prose: int) -> Iterator[str]:
    if kind == _MAY_BE:
        kind = LineReason.COMMENT.value if looks_like_readers([line.plain for line in run]) else ""
    if prose >= _TOO_MUCH_PROSE.get(kind, prose + 1):
        kind = ""
    for line in run:
        is_heading = kind == LineReason.COMMENT and is_comments_heading(line.plain)
        yield LineReason.COMMENT_HEADING.value if is_heading else kind
