"""The processor cores this process may run on, and which of them help a thread that answers."""

import os


def usable_cores() -> int:
    """Count the processor cores this process may run on."""
    return len(_allowed()) or os.cpu_count() or 1


def helping_cores(threads: int) -> tuple[int, ...]:
    """Return a core for each of ``threads`` but the one that calls; none where Linux gives no choice of so many.

    A helper bound to its core is woken there. Left to choose, Linux in a virtual machine takes a core that idles for
    one that is taken, and wakes the helper on the core of the thread that it should help: after a rest of 50 ms a
    question was encoded in 9.8 ms so, in 6.5 bound, and in 9.7 without a helper.
    """
    cores = _allowed()[1:threads]
    return cores if len(cores) == threads - 1 else ()


def _allowed() -> tuple[int, ...]:
    return tuple(sorted(os.sched_getaffinity(0))) if hasattr(os, "sched_getaffinity") else ()
