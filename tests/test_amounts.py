"""Sums and lengths of time of two, looked up one by one and compared by arithmetic."""

from collections.abc import Sequence

import pytest

from bot.answering.answerer import Answerer
from bot.answering.asked.measures import Relation
from bot.answering.found.worth import Amount
from bot.answering.reply import Abstention, Answer, Verdict
from bot.answering.settled.amounts import by_amount
from bot.service import Service
from tests.answerers import answerer_over, reply
from tests.sayings import said

YES, NO = Verdict.YES, Verdict.NO
MORE, LESS, NO_LESS, SAME = Relation.MORE, Relation.LESS, Relation.NO_LESS, Relation.SAME
HEAD = "---\nid: {}\ntitle: Fines\npublished: {}\nactors: [{}Clearview AI]\n---\n"
ARTICLES = {
    "norway.md": HEAD.format("norway", "2023-02-01", "Norway, ")
    + "In February 2023 Norway's regulator fined Clearview AI €9 million.\n",
    "spain.md": HEAD.format("spain", "2023-05-01", "Spain, ")
    + "In May 2023 Spain's regulator fined Clearview AI €4 million. In June 2023 Spain's regulator fined Clearview AI "
    "another €3 million.\n",
    "both.md": HEAD.format("both", "2024-05-01", "")
    + "Clearview AI was fined €50 million more by Spain than by Norway, a lobbyist claimed.\n",
    "sweden.md": HEAD.format("sweden", "2023-07-01", "Sweden, ")
    + "In July 2023 Sweden's regulator said it may fine Clearview AI up to €30 million.\n",
}


@pytest.fixture(scope="module")
def fines(shipped: Service, tmp_path_factory: pytest.TempPathFactory) -> Answerer:
    return answerer_over(ARTICLES, tmp_path_factory.mktemp("fines"), shipped)


def verdict_of(told: object) -> Verdict | None:
    return told.verdict if isinstance(told, Answer) else None


def amounts(*ranges: tuple[float, float], unit: str = "€") -> Sequence[Amount]:
    return [Amount(unit, least, most, said("A fine.")) for least, most in ranges]


@pytest.mark.parametrize(
    ("first", "second", "relation", "verdict"),
    [
        (amounts((30, 30)), amounts((20, 20)), MORE, YES),
        (amounts((20, 20)), amounts((20, 20)), MORE, NO),
        (amounts((20, 20)), amounts((20, 20)), NO_LESS, YES),
        (amounts((20, 20)), amounts((20, 20)), SAME, YES),
        (amounts((20, 20)), amounts((30, 30)), SAME, NO),
        (amounts((20, 20), (5, 5)), amounts((30, 30)), LESS, YES),
        (amounts((20, 20), (20, 20)), amounts((30, 30)), LESS, YES),  # one sum told twice
        (amounts((20, 20), (15, 15)), amounts((30, 30)), LESS, None),  # together they are more
        (amounts((20, 20), (5, 5)), amounts((20, 20)), MORE, None),
        (amounts((18, 22)), amounts((20, 20)), MORE, None),
        (amounts((0, 9)), amounts((4, 4)), MORE, None),
        (amounts((30, 30), unit="$"), amounts((20, 20)), MORE, None),
        (amounts((30, 30)), (), MORE, None),
    ],
)
def test_the_first_stands_to_the_second_by_each_of_its_sums_and_by_all(
    first: Sequence[Amount], second: Sequence[Amount], relation: Relation, verdict: Verdict | None
) -> None:
    ruling = by_amount(first, second, relation)
    assert (ruling.verdict if ruling else None) is verdict


@pytest.mark.parametrize(
    ("question", "verdict"),
    [
        ("Did Norway fine Clearview more than Spain did?", YES),
        ("Did Spain fine Clearview more than Norway?", NO),
        ("Is Spain's fine on Clearview below Norway's?", YES),
        ("Does the Norwegian fine exceed the Spanish one?", YES),
        ("Was Spain's fine on Clearview twice as high as Norway's?", None),
        ("Did Sweden fine Clearview more than Spain?", None),
    ],
)
def test_each_side_is_looked_up_in_its_own_article(fines: Answerer, question: str, verdict: Verdict | None) -> None:
    told = fines.answer(question)
    assert verdict_of(told) is verdict
    assert not isinstance(told, Answer) or all("lobbyist" not in one.quote for one in told.citations)


def test_how_often_is_no_sum(fines: Answerer) -> None:
    assert verdict_of(fines.answer("Did Norway fine Clearview more often than Spain?")) is None


def test_the_sum_of_each_is_told_where_each_is_asked_for(fines: Answerer) -> None:
    told = fines.answer("How much did Norway and Spain each fine Clearview?")
    assert isinstance(told, Answer)
    assert [one.article.id for one in told.citations] == ["norway", "spain", "spain"]
    assert isinstance(fines.answer("How much did Norway and Sweden each fine Clearview?"), Answer | Abstention)


@pytest.mark.parametrize(
    ("texts", "verdict"),
    [
        (("Did Meta pay Texas more than Google did?",), YES),
        (("Did Texas pay Google more than Meta?",), None),
        (("Did Meta pay Illinois more than it paid Texas?",), NO),
        (("Was Woodruff held longer than Williams?",), NO),
        (("Did ICE pay Clearview more than CBP?",), None),  # by one of its deals, not by another
        (("Was the UK's fine on Clearview lower than France's?",), None),  # of another currency
        (("Was ICE's 2020 deal with Clearview smaller than its 2025 one?",), YES),
        (("What was ICE's 2025 contract with Clearview worth?", "was the deal five years before it smaller?"), YES),
        (("How much did Italy fine Clearview?", "Did Greece fine it more?"), NO),
        (("How much did Italy fine Clearview?", "Did Greece fine it more?", "and is that more than France?"), None),
        (("How much did the Dutch fine Clearview?", "is that more than Italy did?"), YES),
        (("How much did Google pay Texas?", "did Meta pay more?"), YES),
        (("Did Italy and Greece fine Clearview the same amount?",), YES),
        (("Was Clearview's fine in Italy equal to the one in the Netherlands?",), NO),
        (("Was Clearview fined more by Greece or Italy?",), None),
        (("Does Texas allow more than Illinois?",), None),
        (("Did Rite Aid pay more than Clearview?",), None),
        (("Was Clearview's Dutch fine bigger than its Greek one and was it paid?",), None),
        (("Did the Netherlands fine Clearview more than Greece did in 2023?",), None),
        (("Was the Dutch fine of 2024 on Clearview bigger than Italy's of 2022?",), YES),
    ],
)
def test_who_is_ahead_is_told_by_both_sums(shipped: Service, texts: tuple[str, ...], verdict: Verdict | None) -> None:
    told = reply(shipped, *texts)
    assert verdict_of(told) is verdict
    assert verdict is None or (isinstance(told, Answer) and {one.number for one in told.citations} == {1, 2})


@pytest.mark.parametrize(
    ("texts", "ahead"),
    [
        (
            ("How much did Italy fine Clearview?", "and the Netherlands?", "which was bigger?"),
            "clearview-dutch-fine-2024",
        ),
        (("How much did the Dutch fine Clearview?", "and Italy?", "which was higher?"), "clearview-dutch-fine-2024"),
        (("How much did Google pay Texas?", "and Meta?", "who paid more?"), "meta-texas-1-4b-2024"),
        (("How much did Google pay Texas?", "and Meta?", "who paid less?"), "google-texas-2025"),
    ],
)
def test_which_of_two_told_one_after_the_other_was_more_is_told_first(
    shipped: Service, texts: tuple[str, ...], ahead: str
) -> None:
    told = reply(shipped, *texts)
    assert isinstance(told, Answer)
    assert (told.verdict, told.citations[0].article.id, len(told.citations)) == (None, ahead, 2)
