"""A pattern does what one of ``re`` does, and is compiled no sooner than a text is held against it."""

import importlib
import pkgutil
import re

import pytest

import bot.answering
import corpus
from corpus.patterns import Pattern

TEXT = "Axon sold 12 cameras in 2019 and AXON none."


def test_every_method_does_what_that_of_re_does() -> None:
    ours, theirs = Pattern(r"axon|\d+", re.IGNORECASE), re.compile(r"axon|\d+", re.IGNORECASE)
    assert ours.pattern == theirs.pattern
    assert ours.findall(TEXT) == theirs.findall(TEXT) == ["Axon", "12", "2019", "AXON"]
    assert [one.span() for one in ours.finditer(TEXT, 5)] == [one.span() for one in theirs.finditer(TEXT, 5)]
    assert ours.sub("x", TEXT) == theirs.sub("x", TEXT)
    assert ours.split(TEXT) == theirs.split(TEXT)
    for name in ("search", "match", "fullmatch"):
        for text in (TEXT, "axon", "none"):
            found, expected = getattr(ours, name)(text), getattr(theirs, name)(text)
            assert (found and found.span()) == (expected and expected.span())


def test_what_is_wrong_with_a_pattern_is_told_where_it_is_first_used() -> None:
    broken = Pattern("(")
    with pytest.raises(re.error):
        broken.search(TEXT)


def test_all_that_the_project_writes_compile() -> None:
    modules = [
        importlib.import_module(module.name)
        for package in (bot.answering, corpus)
        for module in pkgutil.walk_packages(package.__path__, f"{package.__name__}.")
    ]
    written = [one for module in modules for one in vars(module).values() if isinstance(one, Pattern)]
    assert len(written) > 200
    for one in written:
        one.search("")
