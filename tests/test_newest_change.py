"""What the newest article on a story changed decides how things stand."""

import pytest
from msgspec.structs import replace

from bot.answering.found.evidence import Evidence
from bot.answering.reply import Verdict
from bot.answering.settled.newest_change import by_newest_change
from corpus.article import Article
from corpus.dates import PartialDate
from corpus.shelf import Shelf
from tests.sayings import asked, said

YES, NO = Verdict.YES, Verdict.NO
WARRANT = "Police in Oakland need a warrant from a judge before they search for a face."
BAN = "Oakland banned face recognition by all departments."


def verdict(question: str, first: str, newest: str, behind: str = "") -> Verdict | None:
    old = Article(id="old", title="Before", text=first, published=PartialDate(2020))
    one = said(newest, 2024)
    article = replace(one.article, supersedes=("old",), text=f"{newest} {behind}")
    ruling = by_newest_change(asked(question), [replace(one, article=article)], Shelf.of(old, article))
    return None if ruling is None else ruling.verdict


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("Do police in Oakland still need a warrant?", NO),
        ("Is a warrant required in Oakland?", NO),
        ("Must police in Oakland get a warrant?", NO),
        ("Do police in Oakland no longer need a warrant?", YES),
        ("Can police in Oakland search for a face without a warrant?", YES),
        ("Do police in Oakland need a warrant to tap phones?", None),
        ("Did police in Oakland need a warrant in 2021?", None),
        ("Will police in Oakland need a warrant?", None),
    ],
)
def test_a_duty_that_was_repealed_binds_nobody_any_more(question: str, expected: Verdict | None) -> None:
    assert verdict(question, WARRANT, "Oakland has repealed its warrant requirement.") is expected


@pytest.mark.parametrize(
    "newest",
    [
        "Oakland has not repealed its warrant requirement.",
        "Oakland may have repealed its warrant requirement.",
        "Oakland has repealed parts of its warrant requirement.",
        "A court in Oakland threw out the repeal of its warrant requirement.",
    ],
)
def test_what_is_not_repealed_or_in_part_binds_as_before(newest: str) -> None:
    assert verdict("Do police in Oakland still need a warrant?", WARRANT, newest) is None


def test_what_the_article_leaves_or_appeals_is_not_settled() -> None:
    repealed, lifted = (
        "Oakland has repealed its warrant requirement.",
        "Oakland has lifted its ban on face recognition.",
    )
    assert verdict("Is a warrant required in Oakland?", WARRANT, repealed, "In other cases it is as before.") is None
    assert (
        verdict("May Oakland use face recognition now?", BAN, lifted, "Police may use it only with a warrant.") is None
    )
    assert verdict("May Oakland use face recognition now?", BAN, lifted, "A union appealed.") is None


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("May departments in Oakland use face recognition now?", YES),
        ("Is face recognition still banned in Oakland?", NO),
        ("Does Oakland use face recognition?", None),
        ("May schools in Oakland use face recognition?", None),
    ],
)
def test_a_ban_that_was_lifted_bars_nothing(question: str, expected: Verdict | None) -> None:
    assert verdict(question, BAN, "Oakland has lifted its ban on face recognition.") is expected


def test_what_was_struck_down_lets_nobody_do_it() -> None:
    law = "A law lets police in Oakland use live face recognition."
    struck = "A court struck down the law of Oakland that lets police use live face recognition."
    assert verdict("May police in Oakland use live face recognition now?", law, struck) is NO
    assert verdict("May police in Oakland use face recognition now?", law, struck) is None  # but not live
    assert verdict("May police in Oakland use live face recognition?", law, struck, "The city appealed.") is None


def test_a_case_that_was_settled_or_thrown_out_is_open_no_more() -> None:
    suit, over = "Riders sued Axon over face scans.", "A judge dismissed the suit against Axon."
    assert verdict("Is the suit against Axon still pending?", suit, over) is NO
    assert verdict("Is Axon still being sued?", suit, over) is NO
    assert verdict("Is Axon being sued over its drones?", suit, over) is None
    assert verdict("Is the suit against Axon still pending?", suit, over, "They may refile it.") is None


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("Is face recognition still paused at Axon?", NO),
        ("Has Axon given up face recognition for good?", NO),
        ("Does Axon use face recognition again?", YES),
        ("Is face recognition at Axon still just a trial?", None),
        ("Does Axon use face recognition on children?", None),
        ("Has Axon given up all of its face recognition?", None),
    ],
)
def test_what_was_resumed_is_paused_no_more(question: str, expected: Verdict | None) -> None:
    assert verdict(question, "Axon paused face recognition.", "Axon has resumed face recognition.") is expected


def test_what_is_kept_for_good_is_no_trial() -> None:
    kept = "Axon will keep face recognition for good."
    assert verdict("Is face recognition at Axon still just a trial?", "Axon tests face recognition.", kept) is NO


def test_nothing_follows_from_what_is_not_the_newest_or_of_others() -> None:
    one: Evidence = said("Axon has resumed face recognition.", 2024)
    old = Article(id="old", title="Before", text="Axon paused it.", published=PartialDate(2020))
    article = replace(one.article, supersedes=("old",))
    later = Article(id="later", title="After", text="Axon quit.", published=PartialDate(2025), supersedes=(article.id,))
    question, newest = asked("Is face recognition still paused at Axon?"), replace(one, article=article)
    assert by_newest_change(question, [newest], Shelf.of(old, article)) is not None
    assert by_newest_change(question, [newest], Shelf.of(old, article, later)) is None
    assert by_newest_change(question, [replace(newest, actors_named=0.5)], Shelf.of(old, article)) is None
