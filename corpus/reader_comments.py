"""Where readers' comments begin: below a heading that stands above nothing else, or above what looks like them."""

import re
from collections.abc import Sequence

from corpus.line_rules import COMMENTS, Line
from corpus.patterns import Pattern

_LINES_BELOW = 12  # in which readers show themselves
_HEADING = Pattern(
    r"(?:leave|write|post|add) (?:a|your) (?:reply|response|comment)"
    r"|(?:letters?|e-?mails?) (?:and|&) comments?|comments? (?:and|&) (?:letters?|e-?mails?|replies|reactions)"
    r"|(?:our |the )?readers?['\u2019]?s? (?:comments|replies|responses|reactions|feedback)(?: ?\(\d{1,6}\))?"
    r"|(?:your|facebook) (?:comments|replies)(?: ?\(\d{1,6}\))?"
    r"|what (?:our )?readers (?:say|think|are saying|had to say)"
    r"|\d{1,6} (?:thoughts?|repl(?:y|ies)|responses?) (?:on|to) .{1,200}"
    r"|be the first to (?:comment|reply)\b.{0,40}|(?:log|sign) in to (?:comment|reply)\b.{0,40}"
    r"|comments are (?:now )?closed\.?"
    r"|(?:what (?:do|did) you think|do you agree|have your say|over to you)[?!.:]? "
    r"(?:join|comment|tell|let|leave|share|discuss|add|post)\b.{0,80}",
    re.IGNORECASE,
)
# What minutes, papers and letters have as a heading, too: "Discussion", "Responses".
_MAY_HEAD = Pattern(
    r"(?:(?:the|your|join the|reader) )?(?:discussion|conversation|debate|responses?|replies|reactions|feedback"
    r"|letters)(?: ?\(\d{1,6}\))?:?|\d{1,6} (?:responses?|replies)|have your say[!:.]?"
    r"|from our (?:website|facebook page|readers)",
    re.IGNORECASE,
)
# A reader by the name that nobody has outside, or by the buttons of a comment: "old_pike: ...", "ann says:", "Reply".
_OF_READER = Pattern(
    r"(?:[a-z]\w{2,}|\w*[a-z]\d+|\w+_\w+|(?-i:[A-Z][a-z]+[A-Z]\w*)) ?: \S|.{2,30} says:$"
    r"|(?:(?:reply|report|like|up ?vote|down ?vote|flag|permalink)(?: ?[|\u00b7/] ?|\b ?(?:\(\d+\))?)){1,5}$"
    r"|.{2,40}\b\d+ (?:minutes?|hours?|days?|weeks?) ago$",
)


def heads_comments(lines: Sequence[Line], place: int) -> bool:
    """Tell whether the line at ``place`` is the heading of what readers wrote, which stands below."""
    text = lines[place].plain
    return is_comments_heading(text) or (
        _MAY_HEAD.fullmatch(text) is not None
        and any(_OF_READER.match(line.plain) for line in lines[place + 1 : place + 1 + _LINES_BELOW])
    )


def is_comments_heading(text: str) -> bool:
    """Tell whether a line is a heading under which nothing but comments of readers stands."""
    return COMMENTS.fullmatch(text) is not None or _HEADING.fullmatch(text) is not None


def looks_like_readers(texts: Sequence[str]) -> bool:
    """Tell whether lines that stand together are of readers: by their names, their buttons or their heading."""
    return any(_OF_READER.match(text) or is_comments_heading(text) for text in texts)
