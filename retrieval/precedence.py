"""Who goes first where several threads want one core: the event loop, answers, what helps them, then a new index.

Linux keeps a priority for each thread, and threads hand theirs on to those they start. Elsewhere a priority belongs to
the whole process, so all go alike there.
"""

import os
import sys
import threading
from concurrent.futures import ThreadPoolExecutor
from enum import IntEnum


class Precedence(IntEnum):
    """How much a thread gives way (niceness): to the event loop, which has 0, and to one with a lower number."""

    ANSWERING = 10
    READING = 15
    BUILDING = 16


def threads(number: int, precedence: Precedence) -> ThreadPoolExecutor:
    """Return ``number`` threads that give way as ``precedence`` says."""
    return ThreadPoolExecutor(
        number, thread_name_prefix=_name(precedence), initializer=_give_way, initargs=(precedence,)
    )


def are_alive(precedence: Precedence) -> bool:
    """Tell whether there are such threads: at work, or waiting for some until their executor is shut down."""
    return any(thread.name.startswith(f"{_name(precedence)}_") for thread in threading.enumerate())


def _name(precedence: Precedence) -> str:
    return precedence.name.lower()


def _give_way(precedence: Precedence) -> None:
    if sys.platform == "linux":
        own = threading.get_native_id()
        # A process that gives way already, started with `nice`, never comes forward.
        os.setpriority(os.PRIO_PROCESS, own, max(precedence, os.getpriority(os.PRIO_PROCESS, own)))
