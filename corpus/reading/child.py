"""Run a reader of hostile files in a child process that can be limited and killed.

Frames on the pipes are a 4-byte big-endian length and that many bytes; the answer is JSON, never pickle, because what
the child says is as trustworthy as the file it read.
"""

import atexit
import contextlib
import importlib
import json
import math
import os
import resource
import selectors
import struct
import subprocess
import sys
import time
from pathlib import Path
from threading import Lock
from typing import Any

_HEADER = struct.Struct(">I")
_ROOT = Path(__file__).resolve().parents[2]


class ChildFailed(Exception):  # noqa: N818 - it says what happened
    """The child gave no answer: it ran too long, broke its limits or raised."""


class Child:
    """One child process for one function ``bytes -> JSON value``, started when first needed, restarted after a kill.

    ``target`` is ``package.module:function``; ``time_limit_s`` counts per call, ``memory_limit_mib`` bounds the
    address space. Calls from several threads wait for each other.
    """

    def __init__(self, target: str, *, time_limit_s: float, memory_limit_mib: int, start_limit_s: float = 60.0) -> None:
        """Start nothing yet."""
        self._target = target
        self._time_limit_s = time_limit_s
        self._start_limit_s = start_limit_s
        self._memory_limit_mib = memory_limit_mib
        self._process: subprocess.Popen[bytes] | None = None
        self._lock = Lock()

    def call(self, data: bytes) -> Any:
        """Return what the function says about ``data``; raises ``ChildFailed`` with the reason."""
        with self._lock:
            try:
                process = self._process = self._process or self._start()
                return self._ask(process, data)
            except BaseException:
                self._kill()
                raise

    def close(self) -> None:
        """End the child."""
        with self._lock:
            self._kill()

    def _start(self) -> subprocess.Popen[bytes]:
        inherited = os.environ.get("PYTHONPATH")
        environment = os.environ | {"PYTHONPATH": os.pathsep.join(filter(None, (str(_ROOT), inherited)))}
        limits = (str(self._memory_limit_mib), str(math.ceil(self._time_limit_s)))
        process = subprocess.Popen(  # noqa: S603 - our own interpreter and module
            [sys.executable, "-m", "corpus.reading.child", self._target, *limits],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env=environment,
        )
        self._process = process
        atexit.register(self._kill)
        self._receive(process, self._start_limit_s)
        return process

    def _ask(self, process: subprocess.Popen[bytes], data: bytes) -> Any:
        try:
            _send(process.stdin, data)
        except OSError as error:
            raise ChildFailed("the reader stopped") from error
        answer = json.loads(self._receive(process, self._time_limit_s))
        if "error" in answer:
            raise ChildFailed(str(answer["error"]))
        return answer["value"]

    def _receive(self, process: subprocess.Popen[bytes], limit_s: float) -> bytes:
        deadline = time.monotonic() + limit_s
        length = _HEADER.unpack(_read(process, _HEADER.size, deadline, limit_s))[0]
        return _read(process, length, deadline, limit_s)

    def _kill(self) -> None:
        process, self._process = self._process, None
        atexit.unregister(self._kill)
        if process is None:
            return
        process.kill()
        for pipe in (process.stdin, process.stdout):
            if pipe is not None:
                with contextlib.suppress(OSError):
                    pipe.close()
        process.wait()


def _read(process: subprocess.Popen[bytes], length: int, deadline: float, limit_s: float) -> bytes:
    pipe = process.stdout
    assert pipe is not None  # noqa: S101 - opened with PIPE
    received = bytearray()
    with selectors.DefaultSelector() as selector:
        selector.register(pipe, selectors.EVENT_READ)
        while len(received) < length:
            if not selector.select(max(0.0, deadline - time.monotonic())):
                raise ChildFailed(f"reading took longer than {limit_s:g} s")
            part = os.read(pipe.fileno(), min(length - len(received), 1 << 16))
            if not part:
                raise ChildFailed("the reader ran out of memory or crashed on this file")
            received += part
    return bytes(received)


def _send(pipe: Any, data: bytes) -> None:
    pipe.write(_HEADER.pack(len(data)))
    pipe.write(data)
    pipe.flush()


def _serve(target: str, memory_limit_mib: int, cpu_limit_s: int) -> None:
    """Answer frames until the parent goes away."""
    resource.setrlimit(resource.RLIMIT_AS, (memory_limit_mib << 20, memory_limit_mib << 20))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    module, function = target.split(":")
    read = getattr(importlib.import_module(module), function)
    requests, answers = sys.stdin.buffer, os.fdopen(os.dup(1), "wb")
    # Whatever a library prints must not end up between the frames.
    os.dup2(2, 1)
    _send(answers, b"ready")
    while header := requests.read(_HEADER.size):
        data = requests.read(_HEADER.unpack(header)[0])
        _limit_cpu(cpu_limit_s)
        _send(answers, json.dumps(_outcome(read, data)).encode())


def _limit_cpu(limit_s: int) -> None:
    """Let the kernel end this process should it outlive a parent that no longer watches."""
    usage = resource.getrusage(resource.RUSAGE_SELF)
    used_s = math.ceil(usage.ru_utime + usage.ru_stime)
    resource.setrlimit(resource.RLIMIT_CPU, (used_s + limit_s, resource.RLIM_INFINITY))


def _outcome(read: Any, data: bytes) -> dict[str, Any]:
    try:
        return {"value": read(data)}
    except MemoryError:
        return {"error": "reading it takes too much memory"}
    except Exception as error:  # noqa: BLE001 - every failure of a foreign library is an answer here
        return {"error": " ".join(f"{type(error).__name__}: {error}".split())[:300]}


if __name__ == "__main__":
    _serve(sys.argv[1], int(sys.argv[2]), int(sys.argv[3]))
