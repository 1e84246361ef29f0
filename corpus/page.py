"""A page in the middle of being taken apart."""

from msgspec import Struct, field

from corpus.article import Removed
from corpus.line_rules import Line, LineReason


class Page(Struct):
    """A page taken apart: every line is in ``body`` or in ``removed``."""

    title: str = ""
    author: str = ""
    publisher: str = ""
    date_lines: list[str] = field(default_factory=list)
    body: list[Line] = field(default_factory=list)
    removed: list[Removed] = field(default_factory=list)

    @property
    def text(self) -> str:
        """The article: paragraphs parted by a blank line."""
        return "\n\n".join(line.text for line in self.body)

    @property
    def comments(self) -> tuple[str, ...]:
        """What readers wrote under the article."""
        return tuple(line.text for line in self.removed if line.reason == LineReason.COMMENT)

    def drop(self, line: Line, reason: LineReason) -> None:
        """Leave ``line`` out of the article."""
        self.removed.append(Removed(line.number, line.text, reason.value))
