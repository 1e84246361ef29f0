"""Who is told how a build goes."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from msgspec import Struct

from bot.progress import Progress, no_progress

if TYPE_CHECKING:
    from bot.gate import Shift
    from corpus.folder import Failure


class Observer(Struct, frozen=True):
    """Hears of progress, of files that gave no article, of golden answers that change, of anything odd."""

    progress: Progress = no_progress
    failed: "Callable[[Failure], None]" = lambda failure: None  # noqa: ARG005
    shifted: "Callable[[Shift], None]" = lambda shift: None  # noqa: ARG005
    noted: Callable[[str], None] = lambda line: None  # noqa: ARG005


UNWATCHED = Observer()
