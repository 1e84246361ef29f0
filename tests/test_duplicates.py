"""Copies of one story."""

import random

import pytest

from corpus.article import Article
from corpus.duplicates import containment, group_duplicates


def words(count: int, seed: int) -> list[str]:
    chance = random.Random(seed)  # noqa: S311 - made-up words, not secrets
    return [f"w{chance.randrange(5000)}" for _ in range(count)]


def article(name: str, text: list[str]) -> Article:
    return Article(id=name, title=name, text=" ".join(text))


@pytest.mark.parametrize("length", [6, 20, 60, 500, 3000])
def test_a_copy_with_another_footer_is_found_at_any_length(length: int) -> None:
    story = words(length, 1)
    copy = [*story, "Read", "more", "on", "Northwire"]
    others = [article(f"other{seed}", words(length, seed + 2)) for seed in range(5)]
    assert group_duplicates([article("first", story), *others, article("second", copy)]) == (("first", "second"),)


@pytest.mark.parametrize("length", [40, 400, 4000])
def test_a_short_notice_inside_a_long_story_is_a_copy(length: int) -> None:
    notice = words(40, 1)
    story = [*words(length, 2), *notice, *words(length, 3)]
    assert group_duplicates([article("story", story), article("notice", notice)]) == (("story", "notice"),)


@pytest.mark.parametrize("length", [80, 800, 4000])
def test_stories_that_share_one_sentence_are_not_copies(length: int) -> None:
    quote = words(15, 1)
    one, other = ([*words(length, seed), *quote] for seed in (2, 3))
    assert group_duplicates([article("one", one), article("other", other)]) == ()


def test_containment_is_the_share_of_the_smaller_text() -> None:
    # Eight words make four runs of five; the longer text has the first two of them.
    assert containment("a b c d e f g h", "a b c d e f X y z v w u") == 2 / 4
    assert containment("A b, c!", "a B c") == 1.0
    assert containment("...", "a b c") == 0.0


def test_groups_join_through_a_third_copy_and_keep_the_order_given() -> None:
    first, middle, last = words(60, 1), words(60, 2), words(60, 3)
    chain = [
        article("z", first + middle),
        article("a", middle + last),
        article("m", last),
        article("alone", words(60, 9)),
    ]
    assert group_duplicates(chain) == (("z", "a", "m"),)
    assert group_duplicates(reversed(chain)) == (("m", "a", "z"),)


def test_three_hundred_copies_are_one_group() -> None:
    story = words(30, 1)
    (group,) = group_duplicates([article(str(number), [*story, str(number)]) for number in range(300)])
    assert len(group) == 300
