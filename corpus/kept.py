"""Remember what a method returned, for as long as its object lives and no longer."""

import weakref
from collections.abc import Callable
from functools import lru_cache, partial
from typing import Any, Concatenate, ParamSpec, Protocol, TypeVar, cast

P = ParamSpec("P")
R = TypeVar("R")
R_co = TypeVar("R_co", covariant=True)


class Kept(Protocol[P, R_co]):
    """A method that remembers its results."""

    def __call__(self, *args: P.args, **kwargs: P.kwargs) -> R_co:
        """Return what the method returns."""

    def cache_clear(self) -> None:
        """Forget all results."""


def kept(owner: Any, method: Callable[Concatenate[Any, P], R], size: int) -> Kept[P, R]:
    """Return ``method`` of ``owner`` with its last ``size`` results remembered; safe to call from several threads.

    A cache over a bound method would hold its object, and the object its cache: only the garbage collector frees such
    a pair, and it never looks at what was frozen. This one lets ``owner`` go as soon as nobody else holds it.
    """
    return cast("Kept[P, R]", lru_cache(maxsize=size)(partial(method, weakref.proxy(owner))))
