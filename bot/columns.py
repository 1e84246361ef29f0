"""Tables of text."""

from collections.abc import Sequence


def align(rows: Sequence[Sequence[str]], *, left: int = 0) -> str:
    """Lay rows of one length out, one line each: the first ``left`` columns flush left, the others flush right."""
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    return "\n".join(
        "  ".join(
            cell.ljust(width) if place < left else cell.rjust(width)
            for place, (cell, width) in enumerate(zip(row, widths, strict=True))
        )
        for row in rows
    )
