"""The chain of a policy: articles that supersede one another, by date, each with what it changed."""

from collections.abc import Iterable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.answering.reply import Change
from bot.answering.times.history import (
    begun_by,
    chain_of,
    change_of,
    neighbours,
    opening_change,
    shown_as,
    successors,
    word_for,
)
from corpus.article import Article
from corpus.dates import PartialDate
from corpus.shelf import Shelf


def article(
    name: str,
    year: int = 2020,
    *,
    title: str = "A notice",
    text: str = "A port wrote a notice.",
    published: PartialDate | None = None,
    supersedes: Iterable[str] = (),
    relates: Iterable[str] = (),
) -> Article:
    return Article(
        id=name,
        title=title,
        text=text,
        published=published or PartialDate(year, 1, 1),
        supersedes=tuple(supersedes),
        relates_to=tuple(relates),
    )


@pytest.mark.parametrize(
    ("title", "change"),
    [
        ("Port ban on scanners lapses", Change.EXPIRED),
        ("Port lifts its ban on scanners", Change.REVERSED),
        ("Tribunal quashes the port's ban", Change.REVERSED),
        ("Port walks back its promise on scanners", Change.REVERSED),
        ("Judge strikes down the port's scanner law", Change.REVERSED),
        ("Port brings back its scanners", Change.RESUMED),
        ("Port brings scanners back", Change.RESUMED),
        ("Port switches its scanners off", Change.RESTATED),
        ("Port switches off its scanners", Change.ENDED),
        ("Port reinstates the scanner rule", Change.RESUMED),
        ("Port extends its pause", Change.EXTENDED),
        ("Pause at the port prolonged to spring", Change.EXTENDED),
        ("Port scraps the scanner", Change.ENDED),
        ("Port gives up the scanner for good", Change.ENDED),
        ("Port takes out the scanner", Change.ENDED),
        ("Port suspends the scanner", Change.ENDED),
        ("Port told to delete its scans", Change.RESTATED),
        ("Port may use the scanner after all", Change.REVERSED),
        ("Port eases its scanner rule", Change.NARROWED),
        ("Port drops the scanner", Change.ENDED),
        ("Port drops its appeal over the scanner", Change.RESTATED),
        ("Port keeps shippers waiting another year", Change.EXTENDED),
        ("Port narrows its scanner rule", Change.NARROWED),
        ("Port widens its scanner rule", Change.WIDENED),
        ("A notice", Change.RESTATED),
        ("Council votes against the scanner", Change.RESTATED),
        ("Port answers on undocumented scans", Change.RESTATED),
    ],
)
def test_a_title_says_what_became_of_the_policy(title: str, change: Change) -> None:
    assert change_of(article("a", title=title)) is change


FIRST = article("first", 2019)
SECOND = article("second", 2020, title="Port extends its pause", supersedes=["first"])
THIRD = article("third", 2021, title="Port lifts its pause", supersedes=["second"])
LINE = Shelf.of(THIRD, FIRST, SECOND)


@pytest.mark.parametrize("start", [FIRST, SECOND, THIRD])
def test_the_chain_is_the_same_from_wherever_it_is_entered_and_goes_by_date(start: Article) -> None:
    assert chain_of(start, LINE) == (
        (FIRST, Change.ANNOUNCED),
        (SECOND, Change.EXTENDED),
        (THIRD, Change.REVERSED),
    )


def test_an_article_that_nothing_supersedes_has_no_chain() -> None:
    alone = article("alone", relates=["first"])
    assert chain_of(alone, Shelf.of(*LINE.values(), alone)) == ()


def test_what_is_only_related_is_no_part_of_the_chain() -> None:
    other = article("other", 2022, relates=["third"])
    assert other not in dict.fromkeys(one for one, _ in chain_of(THIRD, Shelf.of(*LINE.values(), other)))


def test_a_superseded_article_that_is_not_there_is_passed_over() -> None:
    lone = article("lone", supersedes=["lost"])
    assert chain_of(lone, Shelf.of(lone)) == ()


def test_articles_that_supersede_each_other_in_a_ring_do_not_hang() -> None:
    one, other = article("one", 2019, supersedes=["other"]), article("other", 2020, supersedes=["one"])
    assert [step.id for step, _ in chain_of(one, Shelf.of(one, other))] == ["one", "other"]


def test_a_text_tells_what_its_title_leaves_open_but_not_by_words_that_stand_anywhere() -> None:
    assert change_of(article("a", text="The port lifted its ban.")) is Change.REVERSED
    assert change_of(article("a", text="The port also said that only staff may stop a scan.")) is Change.RESTATED


def test_what_supersedes_comes_later_even_where_its_date_is_less_exact() -> None:
    old = article("old", published=PartialDate(2020, 6, 10))
    new = article("new", published=PartialDate(2020), supersedes=["old"])
    assert [one.id for one, _ in chain_of(new, Shelf.of(new, old))] == ["old", "new"]
    assert successors(old, Shelf.of(new, old)) == (new,)


def test_versions_of_one_date_follow_one_another() -> None:
    names = ["page", *(f"page-v{n}" for n in range(2, 12))]
    line = [article(name, supersedes=names[place - 1 : place]) for place, name in enumerate(names)]
    assert [one.id for one, _ in chain_of(line[4], Shelf.of(*line))] == names
    assert [one.id for one in successors(line[8], Shelf.of(*line))] == names[9:]


def test_successors_are_the_later_articles_of_the_line_oldest_first() -> None:
    assert successors(FIRST, LINE) == (SECOND, THIRD)
    assert successors(THIRD, LINE) == ()


def test_what_is_undone_in_part_is_shown_as_narrowed() -> None:
    assert shown_as(article("a", title="Tribunal partly overturns the port's ban"), Change.REVERSED) is Change.NARROWED
    assert shown_as(article("a", title="Tribunal overturns the port's ban"), Change.REVERSED) is Change.REVERSED
    assert shown_as(article("a", title="Port partly renews its ban"), Change.EXTENDED) is Change.EXTENDED


def test_what_was_taken_away_while_nothing_is_decided_is_shown_as_narrowed() -> None:
    gone = "The port removed the scanner."
    undecided = article("a", title="Port removes its scanner", text=f"{gone} It did not say whether it would return.")
    assert shown_as(undecided, change_of(undecided)) is Change.NARROWED
    assert word_for(undecided, change_of(undecided)) == "taken away"
    assert shown_as(article("a", text=gone), Change.ENDED) is Change.ENDED


@pytest.mark.parametrize(
    ("title", "change", "word"),
    [
        ("Port scraps its scanner", Change.ENDED, ""),
        ("Port delays its new duties for scanners", Change.NARROWED, "delayed"),
        ("Port narrows its scanner rule", Change.NARROWED, ""),
        ("Tribunal partly overturns the port's ban", Change.NARROWED, "partly reversed"),
        ("Tribunal overturns the port's ban", Change.REVERSED, "overturned"),
        ("Port lifts its ban", Change.REVERSED, "lifted"),
        ("Port reverses its ban", Change.REVERSED, ""),
    ],
)
def test_people_read_what_a_change_did_where_its_kind_tells_less(title: str, change: Change, word: str) -> None:
    told = article("a", title=title)
    assert shown_as(told, change_of(told)) is change
    assert word_for(told, change_of(told)) == word


@pytest.mark.parametrize(
    ("title", "word"),
    [
        ("Regulator fines the port over its scanners", "fined"),
        ("Commissioner finds the port's scanning broke the law", "ruled"),
        ("Port bars scanners until a report on their limits", "banned"),  # the first verb tells the deed
        ("Port reported to plan scanners", "reported"),
        ("Scanner act enters into force", "in force"),
        ("Port waits for a law", ""),
    ],
)
def test_the_first_step_is_named_by_what_its_title_says_was_done(title: str, word: str) -> None:
    assert word_for(article("a", title=title), Change.ANNOUNCED) == word


def test_what_goes_on_as_a_ban_or_was_kept_is_not_called_extended() -> None:
    assert word_for(article("a", title="Port bans scanners in its schools"), Change.EXTENDED) == "banned"
    assert word_for(article("a", title="Port keeps its scanner ban"), Change.EXTENDED) == "kept"
    assert word_for(article("a", title="Port extends its ban"), Change.EXTENDED) == ""


@pytest.mark.parametrize(
    ("title", "change"),
    [
        ("Port delays its new duties for scanners", Change.NARROWED),
        ("Port postpones the rules on scanners", Change.NARROWED),
        ("Port delays the end of its rule on scanners", Change.EXTENDED),
    ],
)
def test_a_rule_that_begins_later_is_not_extended_but_one_that_ends_later_is(title: str, change: Change) -> None:
    assert change_of(article("a", title=title)) is change


@pytest.mark.parametrize(
    "text",
    [
        "Its first code had required customers to agree, while the second only asks them to.",
        "The port relaxed its rule on scanners.",
    ],
)
def test_a_rule_that_binds_less_is_narrowed_and_not_restated(text: str) -> None:
    assert change_of(article("a", title="Port updates its code", text=text)) is Change.NARROWED


@pytest.mark.parametrize(("worth", "change"), [("$9.2 million", Change.WIDENED), ("$9,000", Change.RESTATED)])
def test_a_larger_deal_widens_the_one_before(worth: str, change: Change) -> None:
    first = article("first", 2020, title="Port buys scanner licences", text="The port paid $224,000.")
    second = article("second", 2025, title=f"Port signs a scanner contract of {worth}", supersedes=["first"])
    assert [step for _, step in chain_of(second, Shelf.of(first, second))] == [Change.ANNOUNCED, change]


def test_a_ban_after_a_halt_makes_it_go_on() -> None:
    ban = article("ban", 2021, title="Port bans scanners", supersedes=["before"])
    halted, opened = article("before", title="Port halts scanners"), article("before", title="Port opens")
    assert [change for _, change in chain_of(ban, Shelf.of(halted, ban))] == [Change.ANNOUNCED, Change.EXTENDED]
    assert [change for _, change in chain_of(ban, Shelf.of(opened, ban))] == [Change.ANNOUNCED, Change.RESTATED]


def test_what_was_extended_began_with_what_it_extends() -> None:
    longer = article("longer", 2021, title="Port extends its pause to spring", supersedes=["second"])
    assert begun_by(longer, Shelf.of(FIRST, SECOND, longer)) == FIRST
    assert begun_by(THIRD, LINE) == THIRD
    assert begun_by(article("alone"), LINE) == article("alone")


def test_neighbours_are_the_linked_articles_that_exist() -> None:
    linked = article("linked", supersedes=["first"], relates=["second", "lost"])
    assert neighbours(["linked", "unknown"], Shelf.of(*LINE.values(), linked)) == {"first", "second"}


_IDS = [f"n{n}" for n in range(6)]


@given(st.lists(st.tuples(st.sampled_from(_IDS), st.sampled_from(_IDS)), max_size=12))
def test_a_chain_over_any_links_ends_in_date_order_without_repeats(links: list[tuple[str, str]]) -> None:
    """The articles are as old as their numbers are low, so links backwards go against no date."""
    links = [(new, old) for new, old in links if new > old]
    articles = Shelf.of(
        *(
            article(name, 2010 + place, supersedes=[old for new, old in links if new == name])
            for place, name in enumerate(_IDS)
        )
    )
    for one in articles.values():
        ids = [step.id for step, _ in chain_of(one, articles)]
        assert ids == sorted(set(ids))
        assert not ids or one.id in ids


@given(st.lists(st.tuples(st.sampled_from(_IDS), st.sampled_from(_IDS)), max_size=12))
def test_links_in_any_direction_name_each_article_once(links: list[tuple[str, str]]) -> None:
    articles = Shelf.of(*(article(name, supersedes=[old for new, old in links if new == name]) for name in _IDS))
    for one in articles.values():
        ids = [step.id for step, _ in chain_of(one, articles)]
        assert len(ids) == len(set(ids))
        assert not ids or one.id in ids


def test_a_first_paragraph_tells_what_has_just_been_done() -> None:
    assert opening_change(article("told", text="Amazon has ended its trial three months early.")) is Change.ENDED
    assert opening_change(article("told", text="Amazon has quietly extended its pause.")) is Change.EXTENDED
    assert opening_change(article("told", text="We are extending the pause.")) is Change.EXTENDED
    assert opening_change(article("told", text="The order is hereby lifted.")) is Change.REVERSED
    assert opening_change(article("told", text="Amazon has not ended its trial.\n\nIt has ended another.")) is None
