"""Verdicts that are behind what later articles tell."""

from msgspec.structs import replace

from bot.answering.found.evidence import Evidence
from bot.answering.found.weighing import Read
from bot.answering.reply import Verdict
from bot.answering.settled.ruling import Ruling
from bot.answering.verdict.behind import brought_up
from bot.answering.verdict.likelihood import Found
from bot.answering.verdict.stance import Stance
from corpus.shelf import Shelf
from retrieval.entailment.model import Entailment
from tests.sayings import asked, said

NOTHING, NO = Ruling(None, ()), Verdict.NO
OPEN, DENIED = Entailment(0.02, 0.03, 0.02, 0.93), Entailment(0.01, 0.95, 0.02, 0.02)


def line() -> tuple[Evidence, Evidence]:
    """Return a ruling of 2023, and the sentence of 2025 that reversed it."""
    old, new = said("A tribunal sided with Axon.", 2023), said("The court reversed the ruling for Axon.", 2025)
    article = replace(new.article, title="Court reverses the ruling for Axon", supersedes=(old.article.id,))
    return old, replace(new, article=article)


def brought(
    question: str, read: tuple[Evidence, Entailment], line: tuple[Evidence, ...], *, may: bool = True
) -> Ruling:
    """Return what a no that rests on the first of ``line`` is brought up to."""
    return brought_up(asked(question), _found(read), Ruling(NO, line[:1]), _shelf(*line), lambda *_: may)


def may(*_: object) -> bool:
    return True


def _found(read: tuple[Evidence, Entailment]) -> Found:
    neutral = Stance(strength=0.0, in_part=False, exact=False, opposed=0.0)
    return Found(NOTHING, neutral, (Read(*read, 0.9),), read[1])


def _shelf(*line: Evidence) -> Shelf:
    return Shelf.of(*(one.article for one in line))


def test_what_a_later_article_reversed_no_longer_holds_where_that_denies_it_outright() -> None:
    (old, new), still = line(), "Does the ruling for Axon still hold?"
    told = brought(still, (new, DENIED), (old, new))
    assert (told.verdict, told.support) == (NO, (new, old))
    assert brought(still, (new, OPEN), (old, new)).verdict is None
    assert brought(still, (old, DENIED), (old, new)).verdict is None
    assert brought(still, (new, DENIED), (old, new), may=False).verdict is None
    assert brought(still, (old, DENIED), (old,)).verdict is NO, "nothing came after it"


def test_how_it_stood_in_a_year_no_article_of_a_later_year_turns_round() -> None:
    old, new = line()
    then, now = (f"Was the fine on Axon still in force in {year}?" for year in (2024, 2025))
    assert brought(then, (old, DENIED), (old, new)).verdict is NO
    assert brought(now, (old, DENIED), (old, new)).verdict is None


def test_what_a_later_article_says_again_as_plainly_is_told_by_that() -> None:
    old, new = line()
    found = replace(_found((new, DENIED)), told=(old, new))
    told = brought_up(asked("Does the ruling for Axon hold?"), found, Ruling(NO, (old,)), _shelf(old, new), may)
    assert (told.verdict, told.support) == (NO, (new, old))


def test_what_an_article_leaves_alone_that_turned_round_a_part_still_stands() -> None:
    old, new = line()
    title = "Court partly reverses the ruling for Axon"
    new = replace(new, article=replace(new.article, title=title), covered=0.3)
    for covered, verdict in ((0.3, NO), (0.9, None)):
        found = replace(_found((old, DENIED)), told=(old, replace(new, covered=covered)))
        told = brought_up(asked("Does the ruling for Axon hold?"), found, Ruling(NO, (old,)), _shelf(old, new), may)
        assert told.verdict is verdict


def test_what_will_be_does_not_rest_on_what_was_turned_round_since() -> None:
    old, new = line()
    ahead = asked("Will the ruling for Axon hold?")
    assert brought_up(ahead, _found((old, DENIED)), Ruling(NO, (old,)), _shelf(old, new), may).verdict is None


def test_a_deed_of_which_a_later_title_tells_is_denied_by_nothing_earlier() -> None:
    old, new = line()
    for title, verdict in (("Mayor vetoes the ruling for Axon", None), ("Clerk speaks of the ruling for Axon", NO)):
        later = replace(new, article=replace(new.article, title=title))
        told = brought_up(
            asked("Did the mayor veto it for Axon?"), _found((old, DENIED)), Ruling(NO, (old,)), _shelf(old, later), may
        )
        assert told.verdict is verdict
