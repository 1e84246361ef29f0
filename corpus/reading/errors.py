"""What can go wrong between a file and an article."""

from pathlib import Path


class Unreadable(Exception):  # noqa: N818 - it reads as what the file is
    """One source that gives no article: which, and why."""

    def __init__(self, path: Path | str, reason: str) -> None:
        """Keep ``path`` and a ``reason`` that a person can act on."""
        super().__init__(f"{path}: {reason}")
        self.path = path
        self.reason = reason
