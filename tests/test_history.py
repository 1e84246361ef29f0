"""The chain of a policy: articles that supersede one another, by date, each with what it changed."""

from collections.abc import Iterable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.answering.history import MAX_STEPS, chain_of, change_of, neighbours, successors
from bot.answering.reply import Change
from corpus.article import Article
from corpus.dates import PartialDate


def article(
    name: str, year: int = 2020, *, title: str = "A notice", supersedes: Iterable[str] = (), relates: Iterable[str] = ()
) -> Article:
    return Article(
        id=name,
        title=title,
        text="A port wrote a notice.",
        published=PartialDate(year, 1, 1),
        supersedes=tuple(supersedes),
        relates_to=tuple(relates),
    )


def shelf(*articles: Article) -> dict[str, Article]:
    return {one.id: one for one in articles}


@pytest.mark.parametrize(
    ("title", "change"),
    [
        ("Port ban on scanners lapses", Change.EXPIRED),
        ("Port lifts its ban on scanners", Change.REVERSED),
        ("Tribunal quashes the port's ban", Change.REVERSED),
        ("Port brings back its scanners", Change.RESUMED),
        ("Port reinstates the scanner rule", Change.RESUMED),
        ("Port extends its pause", Change.EXTENDED),
        ("Pause at the port prolonged to spring", Change.EXTENDED),
        ("Port scraps the scanner", Change.ENDED),
        ("Port narrows its scanner rule", Change.NARROWED),
        ("Port widens its scanner rule", Change.WIDENED),
        ("A notice", Change.RESTATED),
    ],
)
def test_a_title_says_what_became_of_the_policy(title: str, change: Change) -> None:
    assert change_of(article("a", title=title)) is change


FIRST = article("first", 2019)
SECOND = article("second", 2020, title="Port extends its pause", supersedes=["first"])
THIRD = article("third", 2021, title="Port lifts its pause", supersedes=["second"])
LINE = shelf(THIRD, FIRST, SECOND)


@pytest.mark.parametrize("start", [FIRST, SECOND, THIRD])
def test_the_chain_is_the_same_from_wherever_it_is_entered_and_goes_by_date(start: Article) -> None:
    assert chain_of(start, LINE) == (
        (FIRST, Change.ANNOUNCED),
        (SECOND, Change.EXTENDED),
        (THIRD, Change.REVERSED),
    )


def test_an_article_that_nothing_supersedes_has_no_chain() -> None:
    alone = article("alone", relates=["first"])
    assert chain_of(alone, {**LINE, "alone": alone}) == ()


def test_what_is_only_related_is_no_part_of_the_chain() -> None:
    other = article("other", 2022, relates=["third"])
    assert other not in dict.fromkeys(one for one, _ in chain_of(THIRD, {**LINE, "other": other}))


def test_a_superseded_article_that_is_not_there_is_passed_over() -> None:
    lone = article("lone", supersedes=["lost"])
    assert chain_of(lone, shelf(lone)) == ()


def test_articles_that_supersede_each_other_in_a_ring_do_not_hang() -> None:
    one, other = article("one", 2019, supersedes=["other"]), article("other", 2020, supersedes=["one"])
    assert [step.id for step, _ in chain_of(one, shelf(one, other))] == ["one", "other"]


def test_a_long_chain_keeps_its_newest_steps() -> None:
    line = [article("a0", 2000)]
    line += [article(f"a{n}", 2000 + n, supersedes=[f"a{n - 1}"]) for n in range(1, 10)]
    assert [one.id for one, _ in chain_of(line[0], shelf(*line))] == [f"a{n}" for n in range(10 - MAX_STEPS, 10)]


def test_successors_are_the_later_articles_of_the_line_oldest_first() -> None:
    assert successors(FIRST, LINE) == (SECOND, THIRD)
    assert successors(THIRD, LINE) == ()


def test_neighbours_are_the_linked_articles_that_exist() -> None:
    linked = article("linked", supersedes=["first"], relates=["second", "lost"])
    assert neighbours(["linked", "unknown"], {**LINE, "linked": linked}) == {"first", "second"}


_IDS = [f"n{n}" for n in range(6)]


@given(st.lists(st.tuples(st.sampled_from(_IDS), st.sampled_from(_IDS)), max_size=12))
def test_a_chain_over_any_links_ends_in_date_order_without_repeats(links: list[tuple[str, str]]) -> None:
    articles = shelf(
        *(
            article(name, 2010 + place, supersedes=[old for new, old in links if new == name])
            for place, name in enumerate(_IDS)
        )
    )
    for one in articles.values():
        ids = [step.id for step, _ in chain_of(one, articles)]
        assert ids == sorted(set(ids))
        assert not ids or one.id in ids
