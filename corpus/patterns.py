"""Regular expressions that are compiled when they are first used."""

import re
from collections.abc import Callable, Iterable, Iterator
from functools import cached_property
from typing import Self


class Pattern:
    """A regular expression, written where the module begins and compiled by the first text that it is held against.

    To compile them all at once would slow a cold start, and one question needs only some of them. Safe to share between
    threads: two that come first together compile the same.
    """

    def __init__(self, pattern: str, flags: re.RegexFlag = re.NOFLAG) -> None:
        """Note what to compile; what is wrong with it is raised where it is first used."""
        self.pattern = pattern
        self._flags = flags

    @classmethod
    def any_of(cls, patterns: Iterable[str]) -> Self:
        """Find what one of ``patterns`` finds at the beginning of a word, in capitals or not."""
        return cls(rf"\b(?:{'|'.join(patterns)})", re.IGNORECASE)

    @cached_property
    def _compiled(self) -> re.Pattern[str]:
        return re.compile(self.pattern, self._flags)

    # Each is looked up once and then stands in the instance, so that a use costs no more than one of ``re``.

    @cached_property
    def search(self) -> Callable[..., re.Match[str] | None]:
        """As ``re.Pattern.search``."""
        return self._compiled.search

    @cached_property
    def match(self) -> Callable[..., re.Match[str] | None]:
        """As ``re.Pattern.match``."""
        return self._compiled.match

    @cached_property
    def fullmatch(self) -> Callable[..., re.Match[str] | None]:
        """As ``re.Pattern.fullmatch``."""
        return self._compiled.fullmatch

    @cached_property
    def finditer(self) -> Callable[..., Iterator[re.Match[str]]]:
        """As ``re.Pattern.finditer``."""
        return self._compiled.finditer

    @cached_property
    def findall(self) -> Callable[..., list[str]]:
        """As ``re.Pattern.findall``, for a pattern of one group at most."""
        return self._compiled.findall

    @cached_property
    def sub(self) -> Callable[..., str]:
        """As ``re.Pattern.sub``."""
        return self._compiled.sub

    @cached_property
    def split(self) -> Callable[..., list[str]]:
        """As ``re.Pattern.split``."""
        return self._compiled.split
