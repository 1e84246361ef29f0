"""What holds today rests on the newest article that tells it, and on nothing that is over."""

from collections.abc import Sequence

import pytest
from msgspec.structs import replace

from bot.answering.found.evidence import Evidence
from bot.answering.lock.applicable import ended_by_now
from bot.answering.lock.barred import tells_only_of_bar
from bot.answering.reply import Answer, Verdict
from bot.answering.settled.ruling import Ruling
from bot.answering.verdict.judge import Leaning
from bot.answering.verdict.up_to_date import up_to_date
from bot.service import Service
from retrieval.entailment.model import Entailment
from tests.sayings import asked, said

USED = "The police used it at a carnival."
RUNS = "The police began to run 15 cameras with it."


def plain(text: str, year: int, share: float, place: int = 0) -> Evidence:
    return said(text, year, place, says=Entailment(share, 0.0, 0.0, 1 - share))


def agreeing(one: Evidence) -> Leaning:
    return Leaning(one, agrees=True, strength=1.0, in_part=False, specific=True, exact=True, about=True, covered=1.0)


def rested(
    question: str, *read: Evidence, leanings: Sequence[Leaning] | None = None, across: bool = False
) -> list[int]:
    ruling = Ruling(Verdict.YES, read[:1], across=across)
    leaning = [agreeing(one) for one in read] if leanings is None else leanings
    support = up_to_date(asked(question), ruling, read, leaning).support
    return [one.article.published.year for one in support if one.article.published]


def test_the_newest_article_that_tells_it_as_plainly_goes_before_the_older() -> None:
    older, newer = plain(USED, 2016, 0.95), plain(RUNS, 2025, 0.9)
    assert rested("Do police use it?", older, newer) == [2025, 2016]
    assert rested("Did police use it?", older, newer) == [2016]
    assert rested("Have police used it?", older, newer) == [2016]
    assert rested("Do police use it?", older, newer, across=True) == [2016]


def test_nothing_newer_goes_before_that_tells_it_less_plainly_in_passing_or_not_by_rules() -> None:
    older = plain(USED, 2016, 0.95)
    assert rested("Do police use it?", older, plain(RUNS, 2025, 0.7)) == [2016]
    assert rested("Do police use it?", older, plain(RUNS, 2025, 0.95, place=2)) == [2016]
    assert rested("Do police use it?", older, plain(RUNS, 2025, 0.95), leanings=[agreeing(older)]) == [2016]


@pytest.mark.parametrize(
    ("question", "text", "over"),
    [
        ("Does Rite Aid use it?", "Rite Aid used it from 2012 to 2020.", True),
        ("Is Rite Aid using it now?", "Rite Aid used it in hundreds of stores until 2020.", True),
        ("Did Rite Aid use it?", "Rite Aid used it from 2012 to 2020.", False),
        ("Has Rite Aid ever used it?", "Rite Aid used it from 2012 to 2020.", False),
        ("Does Rite Aid use it?", "Rite Aid has used it since 2012.", False),
        ("Does Rite Aid scan shoppers?", "Rite Aid was fined for scanning shoppers.", True),
        ("Was Rite Aid fined for scanning shoppers?", "Rite Aid was fined for scanning shoppers.", False),
        ("Does Rite Aid pay?", "Rite Aid was fined for scanning people, and does not pay.", False),
        ("Does Rite Aid scan shoppers?", "Rite Aid scans shoppers and was fined for keeping photos.", False),
        ("May Rite Aid use it?", "Rite Aid may use it until 2031.", False),  # after the article, of 2023
    ],
)
def test_what_went_on_until_some_year_tells_nothing_of_today(question: str, text: str, over: bool) -> None:
    assert ended_by_now(asked(question), said(text)) is over


@pytest.mark.parametrize(
    ("text", "over"),
    [
        ("Kmart scanned faces without consent.", True),
        ("The authority has fined Kmart for scanning faces.", True),
        ("Kmart still scans faces.", False),
        ("The settlement bars Kmart from using it.", False),
    ],
)
def test_what_is_past_in_an_article_that_says_when_it_ended_is_over(text: str, over: bool) -> None:
    one = said(text, 2025)
    ended = replace(one, article=replace(one.article, text=f"{text} It did so from June 2020 to July 2022."))
    assert ended_by_now(asked("Does Kmart scan faces?"), ended) is over
    assert not ended_by_now(asked("Did Kmart scan faces?"), ended)
    assert not ended_by_now(asked("Does Kmart scan faces?"), one)


@pytest.mark.parametrize(
    ("question", "text", "bar"),
    [
        ("Does Facebook use it?", "Meta said it would shut down its use of face recognition.", True),
        ("Is Clearview used by police?", "The settlement bars Clearview from selling it to police.", True),
        ("Do police still get it from Amazon?", "The moratorium covers only police departments using it.", True),
        ("Does Orlando use it?", "Orlando ended its pilot of face recognition.", True),
        ("Did Orlando end its pilot?", "Orlando ended its pilot of face recognition.", False),
        ("Are stores free to use it?", "The ban does not reach private businesses.", False),
        ("May ferries use it?", "The law also binds ferries.", True),
        ("May ferries use it to find a child?", "The purposes in the act include finding children.", False),
        ("Does the moratorium cover police?", "The moratorium covers police departments using it.", False),
        ("Did Facebook use it?", "Meta said it would shut down its use of face recognition.", False),
        ("Is it banned for police?", "The settlement bars Clearview from selling it to police.", False),
        ("Does Facebook use it?", "Facebook uses it against fraud.", False),
    ],
)
def test_no_use_of_today_is_told_by_a_bar_or_an_end(question: str, text: str, bar: bool) -> None:
    assert tells_only_of_bar(asked(question), said(text)) is bar


def test_answers_on_today_show_what_is_newest(shipped: Service) -> None:
    reply = shipped.answerer.answer("Does the Metropolitan Police use live face recognition?")
    assert isinstance(reply, Answer)
    assert reply.verdict is Verdict.YES
    assert [one.article.id for one in reply.citations] == ["met-croydon-2025", "met-first-use-2016"]


@pytest.mark.parametrize(
    "question",
    [
        "Is Rite Aid using face recognition now?",
        "Does Rite Aid use face recognition?",
        "Does Kmart in Australia scan faces?",
        "Does the Washington County sheriff use Rekognition?",
        "Do police departments still get Rekognition from Amazon?",
        "New Orleans police can't use face recognition at all, can they?",
    ],
)
def test_no_yes_comes_of_what_is_over(shipped: Service, question: str) -> None:
    reply = shipped.answerer.answer(question)
    assert isinstance(reply, Answer)
    assert reply.verdict is not Verdict.YES


def test_a_statement_asks_of_today_by_the_verb_in_it() -> None:
    assert asked("New Orleans police can't use it, can they?").asks_how_it_stands
    assert asked("So IBM doesn't sell it any more, right?").asks_how_it_stands
    assert not asked("Amazon dropped its ban, didn't it?").asks_how_it_stands


def test_no_no_rests_on_a_plan_that_was_dropped_since(shipped: Service) -> None:
    reply = shipped.answerer.answer("Meta's glasses feature got pulled, right?")
    assert isinstance(reply, Answer)
    assert reply.verdict is not Verdict.NO


def test_what_was_denied_at_first_bears_out_no_denial(shipped: Service) -> None:
    reply = shipped.answerer.answer("the rcmp never used clearview, did they")
    assert isinstance(reply, Answer)
    assert reply.verdict is not Verdict.YES
