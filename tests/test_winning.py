"""Who won in court: what a ruling does for or against whoever it is about."""

import pytest
from msgspec import structs

from bot.answering.asked.question import Question
from bot.answering.found.weighing import Read
from bot.answering.reply import Verdict
from bot.answering.settled.sides import sides_in
from bot.answering.settled.winning import by_winning
from retrieval.entailment.model import Entailment
from tests.sayings import BOOK, asked, said

YES, NO, PARTLY = Verdict.YES, Verdict.NO, Verdict.PARTLY
MISREAD = Entailment(0.9, 0.04, 0.03, 0.03)
FINED = "The tribunal overturned the fine on Clearview AI."
LOST_AGAIN = "The UK Upper Tribunal reversed the ruling in favour of Clearview AI."


def read(text: str, year: int = 2023, place: int = 0) -> Read:
    return Read(said(text, year, place), MISREAD, 0.9)


def answered(question: str, *texts: Read) -> Verdict | None:
    ruling = by_winning(asked(question), texts, frozenset)
    assert ruling is not None, "it asks who won"
    return ruling.verdict


@pytest.mark.parametrize(
    ("text", "party", "won"),
    [
        ("The court dismissed a challenge to the Metropolitan Police's policy.", "Metropolitan Police", YES),
        ("The court dismissed an appeal by Clearview AI.", "Clearview AI", NO),
        (FINED, "Clearview AI", YES),
        ("The tribunal upheld the fine on Clearview AI.", "Clearview AI", NO),
        ("The tribunal partly overturned the ruling that Bunnings broke the law.", "Bunnings", PARTLY),
        (LOST_AGAIN, "Clearview AI", NO),
        ("A judge upheld the ruling in favour of Clearview AI.", "Clearview AI", YES),
        ("The court ruled against South Wales Police.", "South Wales Police", NO),
        ("The judge sided with Clearview AI.", "Clearview AI", YES),
        ("The court ruled that Russia's use of it violated privacy.", "Russia", NO),
    ],
)
def test_a_ruling_is_for_or_against_a_party(text: str, party: str, won: Verdict) -> None:
    assert [(side.actor, side.won) for side in sides_in(text, BOOK.find(text))] == [(party, won)]


def test_whoever_was_wronged_by_what_a_court_finds_unlawful_won() -> None:
    ruled = "The court ruled that Russia's use of it against Nikolay Glukhin violated his privacy."
    sides = {side.actor: side.won for side in sides_in(ruled, BOOK.find(ruled))}
    assert sides == {"Russia": NO, "Nikolay Glukhin": YES}


@pytest.mark.parametrize(
    "text", ["The court heard Clearview AI.", "Clearview AI dropped its appeal.", "A judge approved Meta's settlement."]
)
def test_what_decides_nothing_has_no_winner(text: str) -> None:
    assert not sides_in(text, BOOK.find(text))


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("Did Clearview win in court?", YES),
        ("Has Clearview lost?", NO),
        ("Clearview finally won its case, didn't it?", YES),
        ("Did they win in court?", None),
        ("Did Kmart win its appeal?", None),
    ],
)
def test_a_party_asked_about_by_name_has_won_or_lost(question: str, expected: Verdict | None) -> None:
    assert answered(question, read(FINED)) is expected


def test_the_newest_ruling_counts_unless_a_year_or_a_court_is_asked_about() -> None:
    both = (read(FINED, 2023), read(LOST_AGAIN, 2025))
    assert answered("Did Clearview win in court?", *both) is NO
    assert answered("Did Clearview win in court in 2023?", *both) is YES
    assert answered("Did Clearview win in the UK Upper Tribunal?", *both) is NO


def test_what_an_article_states_first_is_the_ruling() -> None:
    partly = read("The tribunal partly overturned the ruling that Bunnings broke the law.", place=0)
    in_detail = read("The tribunal found that Bunnings had broken the law by giving poor notice.", place=2)
    assert answered("Did Bunnings win at the tribunal?", in_detail, partly) is PARTLY


def test_the_finding_of_a_regulator_is_no_ruling_of_a_court() -> None:
    found = read("The privacy commissioner ruled that Kmart Australia broke the law.")
    assert answered("Has Kmart Australia won its appeal?", found) is None


def test_who_beats_a_case_or_fends_it_off_wins() -> None:
    dismissed = read("The High Court dismissed a challenge to the Metropolitan Police's policy.")
    assert answered("Did the Metropolitan Police beat the court case?", dismissed) is YES
    assert answered("Has the Metropolitan Police fended off the challenge?", dismissed) is YES
    assert by_winning(asked("Did IBM beat Google to it?"), (dismissed,), frozenset) is None


def test_who_won_at_first_is_told_by_the_first_ruling() -> None:
    both = (read(LOST_AGAIN, 2025), read(FINED, 2023))
    assert answered("Did Clearview win its first tribunal fight?", *both) is YES
    assert answered("Did Clearview win at the tribunal?", *both) is NO


def test_a_part_that_was_won_is_won_where_a_part_is_asked_about_and_in_part_where_all_of_it_is() -> None:
    partly = read("The tribunal partly overturned the ruling that Bunnings broke the law.")
    assert answered("Did Bunnings win at least part of its appeal?", partly) is YES
    assert answered("Has Bunnings won its appeal in part?", partly) is YES
    assert answered("Did Bunnings win its tribunal case on every point?", partly) is PARTLY
    assert answered("Did Bunnings win its appeal completely?", partly) is PARTLY
    assert answered("Did Bunnings lose its appeal?", partly) is PARTLY


def test_a_ruling_that_was_not_read_and_came_later_counts() -> None:
    later = said(LOST_AGAIN, 2025)
    ruling = by_winning(asked("Did Clearview lose its appeal?"), (read(FINED),), frozenset, (later,))
    assert ruling is not None
    assert ruling.verdict is YES
    assert ruling.support == (later,)


def test_whom_a_court_sided_with_is_not_told_where_nobody_is_named() -> None:
    ruled = read("The European Court of Human Rights ruled that Russia's use of it violated privacy.")
    assert answered("Did the court side with the lone protester?", ruled) is None
    assert answered("Did judges rule for the shopper?", ruled) is None
    assert by_winning(asked("Do courts side with the police?"), (ruled,), frozenset) is None


@pytest.mark.parametrize(
    "question",
    [
        "Did IBM win the contract?",
        "Did Meta lose access to the data?",
        "Did Detroit ban it?",
        "Does Clearview's tribunal win still hold?",
    ],
)
def test_who_won_is_not_asked_where_something_else_is_won(question: str) -> None:
    assert by_winning(asked(question), (read(FINED),), frozenset) is None


def test_a_win_that_was_reversed_is_won_in_part_while_the_case_goes_on() -> None:
    won = Read(said("The tribunal overturned the fine on Clearview AI.", 2023), MISREAD, 0.9)
    told = said(LOST_AGAIN, 2025)
    whole = structs.replace(told.article, text=f"{LOST_AGAIN} The case went back to the lower tribunal.")
    reversed_since = Read(structs.replace(told, article=whole), MISREAD, 0.9)
    for question in (
        "Did Clearview beat the fine?",
        "Did Clearview win in court?",
        "Did Clearview beat the UK in court?",
    ):
        assert answered(question, won, reversed_since) is PARTLY
    assert answered("Did Clearview win at first?", won, reversed_since) is YES
    assert answered("Did Clearview win in court in 2023?", won, reversed_since) is YES
    assert answered("Did Clearview win in court?", won, read(LOST_AGAIN, 2025)) is NO


def test_whoever_undid_the_win_of_another_is_not_asked_to_have_won() -> None:
    assert by_winning(asked("Did the tribunal overturn Clearview's win?"), [read(LOST_AGAIN)], frozenset) is None
    assert answered("Did Clearview's opponent win in court?", read(LOST_AGAIN)) is None


def test_whoever_brought_a_challenge_that_was_dismissed_lost() -> None:
    brought = read("Big Brother Watch brought the challenge to the Metropolitan Police's policy.", place=1)
    dismissed = read("The UK High Court dismissed a challenge to the Metropolitan Police's policy.")
    assert answered("Did Big Brother Watch win in the High Court?", dismissed, brought) is NO
    assert answered("Did Big Brother Watch lose in the High Court?", dismissed, brought) is YES
    assert answered("Did Big Brother Watch win in the High Court?", dismissed) is None


def test_who_won_is_asked_of_those_who_went_to_court() -> None:
    dismissed = read("The UK High Court dismissed a challenge to the Metropolitan Police's policy.")
    before = asked("Who took the Metropolitan Police to court?")
    they = structs.replace(asked("did they win?"), earlier=(before.text,), names=before.names, actors=before.actors)
    ruling = by_winning(they, [dismissed], frozenset)
    assert ruling is not None
    assert ruling.verdict is NO


def follow_up(text: str, before: str) -> Question:
    first = asked(before)
    return structs.replace(asked(text), earlier=(before,), names=first.names, actors=first.actors, kinds=first.kinds)


def test_whether_he_won_is_asked_of_the_only_one_spoken_of_and_is_settled_by_no_settlement() -> None:
    ruled = read("The UK Court of Appeal ruled against South Wales Police.")
    settled = read("Detroit settled Robert Williams' lawsuit for $300,000.")
    for text, before, one, won in (
        ("did they lose?", "Does South Wales Police use it?", ruled, YES),
        ("did he win?", "Who is Robert Williams?", settled, None),
        ("did they win?", "Was there a challenge to South Wales Police?", ruled, None),
    ):
        ruling = by_winning(follow_up(text, before), [one], frozenset)
        assert ruling is not None
        assert ruling.verdict is won


@pytest.mark.parametrize(
    ("question", "won"),
    [
        ("Was the challenge to the Metropolitan Police a success?", NO),
        ("Did the case against the Metropolitan Police fail?", YES),
        ("Was the challenge by Big Brother Watch successful?", NO),
        ("Was the appeal by Big Brother Watch unsuccessful?", YES),
    ],
)
def test_a_case_succeeds_for_whoever_brought_it(question: str, won: Verdict) -> None:
    brought = read("Big Brother Watch brought the challenge to the Metropolitan Police's policy.", place=1)
    dismissed = read("The UK High Court dismissed a challenge to the Metropolitan Police's policy.")
    assert answered(question, dismissed, brought) is won
