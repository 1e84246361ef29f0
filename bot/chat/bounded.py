"""What is remembered in bounded memory: what was noted longest ago makes room."""

from collections import OrderedDict
from collections.abc import Hashable
from typing import TypeVar

K = TypeVar("K", bound=Hashable)
V = TypeVar("V")


class Bounded(OrderedDict[K, V]):
    """A dict of at most ``most`` keys; the one that was set longest ago goes first."""

    def __init__(self, most: int) -> None:
        """Begin empty."""
        super().__init__()
        self._most = most

    def __setitem__(self, key: K, value: V) -> None:
        """Set a value, old or new, as the latest."""
        super().__setitem__(key, value)
        self.move_to_end(key)
        if len(self) > self._most:
            self.popitem(last=False)


class Recent:
    """The last few thousand keys: enough to notice a repetition without a database."""

    def __init__(self, size: int = 20_000) -> None:
        """Remember ``size`` keys."""
        self._keys: Bounded[Hashable, None] = Bounded(size)

    def is_new(self, key: Hashable) -> bool:
        """Tell whether ``key`` was not seen before, and remember it."""
        new = key not in self._keys
        self._keys[key] = None
        return new
