"""What one sentence tells against what is asked in other words: a count, a country, a rank, a date, a deed."""

import pytest

from bot.answering.reply import Answer, Verdict
from bot.answering.settled.contraries import by_contrary
from bot.answering.settled.left_standing import by_leave_left
from bot.answering.settled.nationality import by_nationality
from bot.answering.settled.outweighing import by_outweighing
from bot.answering.settled.rank_counted import by_rank
from bot.answering.settled.reported_later import by_date_of_report
from bot.answering.settled.ruling import Ruling
from bot.answering.settled.still_does import by_doing_still
from bot.service import Service
from corpus.shelf import Shelf
from retrieval.entailment.model import Entailment
from tests.answerers import reply
from tests.sayings import KIN, asked, said

YES, NO = Verdict.YES, Verdict.NO
FOURTH = "Berkeley was the fourth US city with a ban."
PITCHED = "In June 2020 emails showed that Microsoft had pitched it to the FBI in late 2017."
FROM = "NEC is from Japan, Cognitec is from Germany."


def verdict(ruling: Ruling | None) -> Verdict | None:
    return ruling.verdict if ruling else None


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("Had three other US cities banned it before Berkeley?", YES),
        ("Had four cities banned it before Berkeley?", NO),
        ("Had any other city banned it before Berkeley did?", YES),
        ("Had no city banned it before Berkeley?", NO),
        ("Had three states banned it before Berkeley?", None),
        ("Had three cities banned it before Oakland?", None),
    ],
)
def test_a_rank_tells_how_many_came_before(question: str, expected: Verdict | None) -> None:
    assert verdict(by_rank(asked(question), [said(FOURTH)], KIN.is_named)) == expected


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("Did Microsoft pitch it to the FBI in 2020?", NO),
        ("Did Microsoft pitch it to the FBI in 2017?", None),  # the reader has that
        ("Did emails show in 2020 that Microsoft had pitched it?", None),
        ("Did Microsoft pitch it to the FBI?", None),
    ],
)
def test_when_it_was_reported_is_not_when_it_was_done(question: str, expected: Verdict | None) -> None:
    assert verdict(by_date_of_report(asked(question), [said(PITCHED)])) == expected


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("Is Cognitec a German company?", YES),
        ("Is Cognitec a Japanese company?", NO),
        ("Is Cognitec based in Germany?", YES),
        ("Is Axon a Japanese company?", None),
        ("Is Cognitec a big company?", None),
    ],
)
def test_a_company_is_of_the_country_from_which_it_is(question: str, expected: Verdict | None) -> None:
    assert verdict(by_nationality(asked(question), [said(FROM)], KIN)) == expected


@pytest.mark.parametrize(
    ("question", "text", "expected"),
    [
        ("Has NEC stopped selling scanners?", "NEC sells scanners and cameras.", NO),
        ("Has NEC stopped selling scanners?", "NEC sells cameras.", None),
        ("Has NEC stopped selling scanners?", "NEC no longer sells scanners.", None),
        ("Did NEC quit selling scanners in 2020?", "NEC sells scanners and cameras.", None),
        ("Has Axon stopped selling scanners?", "NEC no longer sells scanners.", None),
    ],
)
def test_what_is_done_in_the_present_was_not_stopped(question: str, text: str, expected: Verdict | None) -> None:
    assert verdict(by_doing_still(asked(question), [said(text)], Shelf.of())) == expected


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("Did the settlement ban Detroit police from using face recognition?", NO),
        ("Are Detroit police still free to use face recognition?", YES),
        ("Did it stop Detroit police from using face recognition?", NO),
        ("Have Detroit police stopped using face recognition?", None),  # they may, and need not
        ("Did the settlement ban Detroit police from using live face recognition?", None),
        ("Did the settlement ban Detroit schools from using face recognition?", None),
    ],
)
def test_who_may_still_use_it_was_not_barred(question: str, expected: Verdict | None) -> None:
    text = "Detroit police may still use face recognition."
    assert verdict(by_leave_left(asked(question), [said(text)], Shelf.of())) == expected


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("Did NEC say the benefits outweigh the risks?", NO),
        ("Did NEC say the risks outweigh the benefits?", YES),
        ("Did NEC say the costs outweigh the benefits?", None),
    ],
)
def test_which_outweighs_the_other_is_not_turned_round(question: str, expected: Verdict | None) -> None:
    text = "NEC said that its risks outweigh its security benefits."
    assert verdict(by_outweighing(asked(question), [said(text)])) == expected


def test_without_having_to_compete_is_without_competition() -> None:
    one = said("Oslo gave the deal to NEC without a tender.", says=Entailment(0.5, 0.3, 0.1, 0.1))
    assert verdict(by_contrary(asked("Did NEC get the deal without having to compete for it?"), [one])) is YES
    assert verdict(by_contrary(asked("Did NEC have to compete for the deal?"), [one])) is NO


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("Did Oakland's council narrowly approve its ban in July 2019?", NO),
        ("Was NameTag active on more than 50 million phones?", NO),
        ("Was Nijeer Parks in jail for ten months?", NO),
        ("Did the UK fine Clearview £17 million in May 2022?", NO),
        ("Had South Wales Police complied with its equality duty?", NO),
    ],
)
def test_of_two_that_exclude_each_other_one_is_told(shipped: Service, question: str, expected: Verdict) -> None:
    told = reply(shipped, question)
    assert isinstance(told, Answer)
    assert told.verdict is expected


def test_a_department_is_no_departure(shipped: Service) -> None:
    told = reply(shipped, "Did Milwaukee's mayor resign over the face recognition moratorium?")
    assert not isinstance(told, Answer) or told.verdict is None


def test_what_a_follow_up_names_is_looked_for_beyond_what_was_told(shipped: Service) -> None:
    told = reply(shipped, "Is scraping faces off the internet banned in the EU?", "did the omnibus delay that?")
    assert isinstance(told, Answer)
    assert told.verdict is None
    assert any("Digital Omnibus" in one.quote for one in told.citations)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The law lets police use face recognition on marchers.", NO),
        ("The law lets police use face recognition for set purposes.", None),
        ("The law lets schools use face recognition.", None),
    ],
)
def test_a_law_that_lets_them_use_it_does_not_forbid_it(text: str, expected: Verdict | None) -> None:
    question = asked("Does the law of Oslo forbid police from using face recognition at marches?")
    assert verdict(by_leave_left(question, [said(text)], Shelf.of())) == expected


def test_what_a_law_allows_beside_is_no_part_of_what_it_bars(shipped: Service) -> None:
    told = reply(shipped, "Does the EU AI Act allow scraping of faces?")
    assert isinstance(told, Answer)
    assert told.verdict is NO
