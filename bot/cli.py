"""The command line: parse, load the settings, run one command; every expected failure is one line and an exit code."""

import gc
import importlib
import io
import os
import sys
from collections.abc import Sequence
from pathlib import Path

from bot.arguments import build_parser
from bot.errors import CommandError
from corpus.reading.errors import Unreadable
from retrieval.errors import BuildRefused, ReindexRunning, RetrievalError

REFUSED = 1
BAD_INPUT = 2
BUSY = 75  # EX_TEMPFAIL of sysexits.h: the same command may succeed later
INTERRUPTED = 130  # 128 + SIGINT, as shells report it


def main(arguments: Sequence[str] | None = None) -> int:
    """Run ``python -m bot`` with ``arguments`` and return its exit code; only replies go to standard output."""
    args = build_parser().parse_args(arguments)
    _open_streams()
    # NumPy's own threads are never of use here; to start them takes a core from what opens the index.
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
    try:
        from bot.config import SHIPPED, load_config  # noqa: PLC0415 - help must not wait for the settings reader

        gc.disable()  # imports make objects that stay; looking through them for garbage costs 20 ms
        command = importlib.import_module(f"bot.commands.{args.command}")
        gc.enable()
        code: int = command.run(args, load_config(args.config or SHIPPED))
        sys.stdout.flush()
    except (KeyboardInterrupt, ImportError) as error:
        if not _is_interrupt(error):
            raise
        sys.stderr.write("\nstopped\n")
        return INTERRUPTED
    except BrokenPipeError:
        _let_streams_lead_nowhere()
        return 0
    except (CommandError, RetrievalError, Unreadable, OSError) as error:
        return _told(error)
    return code


def _told(error: Exception) -> int:
    """Tell an expected failure in one line, to whoever still reads; return its exit code."""
    from bot.wording import contain  # noqa: PLC0415 - help must not wait for it

    try:
        sys.stderr.write(f"error: {contain(_line(error))}\n")
    except BrokenPipeError:
        _let_streams_lead_nowhere()
    return _code(error)


def _let_streams_lead_nowhere() -> None:
    """Go on where whoever read has seen enough; Python would complain once more when it closes the streams."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    for stream in (sys.stdout, sys.stderr):
        os.dup2(nowhere, stream.fileno())


def _open_streams() -> None:
    """Read and write UTF-8 whatever the locale says: any quote can be printed, and no byte typed ends a command.

    A stream that whoever started this has closed leads nowhere instead.
    """
    for name, mode in (("stdin", "r"), ("stdout", "w"), ("stderr", "w")):
        stream = getattr(sys, name)
        if stream is None:
            setattr(sys, name, Path(os.devnull).open(mode, encoding="utf-8"))  # noqa: SIM115 - open until the end
        elif isinstance(stream, io.TextIOWrapper) and not stream.closed:
            stream.reconfigure(encoding="utf-8", errors="replace")


def _is_interrupt(error: BaseException | None) -> bool:
    """Tell whether Ctrl-C was pressed; a library in C that it meets while loading says that it cannot be imported."""
    while error is not None and not isinstance(error, KeyboardInterrupt):
        error = error.__cause__ or error.__context__
    return error is not None


def _line(error: Exception) -> str:
    if isinstance(error, OSError) and error.strerror:
        return f"{error.filename}: {error.strerror}" if error.filename else error.strerror
    return " ".join(str(error).split()) or type(error).__name__


def _code(error: Exception) -> int:
    match error:
        case CommandError():
            return error.code
        case ReindexRunning():
            return BUSY
        case BuildRefused():
            return REFUSED
    return BAD_INPUT
