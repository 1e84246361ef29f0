"""What commands say: on standard error while they work, on standard output what they found.

Names of files, titles and addresses are foreign: none of them may move the cursor of a terminal.
"""

import sys
from typing import TYPE_CHECKING

from bot.observing import Observer
from bot.progress import ProgressBar
from bot.wording import contain

if TYPE_CHECKING:
    from bot.gate import Shift
    from corpus.folder import Failure


def observer(*, shifts_shown: bool = False) -> Observer:
    """Report progress and unreadable files on standard error; with ``shifts_shown`` print changed answers as output."""
    return Observer(ProgressBar(), _report_failure, _print_shift if shifts_shown else _report_shift, note)


def note(line: str) -> None:
    """Tell something that is not part of the reply."""
    sys.stderr.write(contain(line) + "\n")


def say(text: str) -> None:
    """Print what a command is asked for."""
    sys.stdout.write(contain(text) + "\n")


def note_what_is_cut(question: str) -> None:
    """Tell whoever asks a question too long to be read whole; to be called once an index is open."""
    from corpus.actors import MAX_QUESTION_CHARS  # noqa: PLC0415 - open by then; it would keep the index waiting

    if len(question) > MAX_QUESTION_CHARS:
        note(f"the question is long: only its first {MAX_QUESTION_CHARS} characters are read")


def _report_failure(failure: "Failure") -> None:
    note(f"skipped {failure.path}: {failure.reason}")


def _report_shift(shift: "Shift") -> None:
    if shift.worse:
        note(str(shift))


def _print_shift(shift: "Shift") -> None:
    say(str(shift))
