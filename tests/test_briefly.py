"""A follow-up in many words asks what a brief one does."""

import pytest
from msgspec.structs import replace

from bot.answering.asked.kin import Kin
from bot.answering.asked.question import read_question
from bot.answering.followed.at_times import in_that_year
from bot.answering.followed.briefly import as_measured, asks_for_same, briefly
from bot.answering.reply import Abstention, Answer, Reason
from bot.service import Service
from corpus.actors import ActorBook
from tests.replies import ARTICLE, citation

BOOK = ActorBook.load()
KIN = Kin(BOOK)
BAN = read_question("Does Somerville ban it?", BOOK)


@pytest.mark.parametrize(
    ("text", "brief"),
    [
        ("same for Cambridge?", "and Cambridge?"),
        ("is it the same in Cambridge?", "and in Cambridge?"),
        ("same story over in Cambridge then", "and in Cambridge?"),
        ("ditto for the county sheriff?", "and the county sheriff?"),
        ("and does the same go for Cambridge?", "and Cambridge?"),
        ("Cambridge - same thing?", "and Cambridge?"),
        ("has Cambridge done that as well?", "and Cambridge?"),
        ("is Cambridge any different?", "and Cambridge?"),
        ("is that the case in Cambridge, too?", "and in Cambridge?"),
        ("does that go for Cambridge too?", "and Cambridge?"),
        ("what about Cambridge cops?", "and Cambridge?"),
        ("wbu Cambridge?", "what about Cambridge?"),
        ("how long has that been the case?", "since when?"),
        ("for how long now?", "since when?"),
        ("how long have they been doing that?", "since when?"),
        ("when did that start?", "since when?"),
        ("since when have they had it?", "since when?"),
        ("when does it end?", "until when?"),
        ("and when will that expire", "until when?"),
        ("when did it end?", "when did it end?"),
        ("on what grounds?", "why?"),
        ("what's the reason for that?", "why?"),
        ("what triggered that?", "why?"),
        ("so what led to it?", "why?"),
        ("the fines as well?", "and fines?"),
        ("longer trials too?", "and longer trials?"),
        ("they too?", "they too?"),
        ("can I get it in Ohio?", "is it available in Ohio?"),
        ("in 2019?", "Did Somerville ban it in 2019?"),
        ("and what about before May 2020", "Did Somerville ban it before May 2020?"),
        ("in schools?", "and in schools?"),
        ("for how much?", "for how much?"),
        ("for good?", "Does Somerville ban it for good?"),
        ("even Cambridge?", "and Cambridge?"),
        ("even in the rain?", "even in the rain?"),
        ("by whom?", "by whom?"),
        ("in Cambridge?", "in Cambridge?"),
    ],
)
def test_what_asks_the_same_is_asked_in_the_same_words(text: str, brief: str) -> None:
    assert briefly(text, BAN, KIN) == brief


@pytest.mark.parametrize(
    ("before", "text", "asked"),
    [
        (
            "Did Somerville ban it?",
            "was that before or after Oakland?",
            "Did Somerville ban it before or after Oakland did?",
        ),
        ("Did Somerville ban it?", "was that after it left?", "Did Somerville ban it after it left?"),
        (
            "Did Somerville ban it?",
            "did it happen before the EU AI Act?",
            "Did Somerville ban it before the EU AI Act?",
        ),
        ("Did Somerville ban it?", "was that before or after it left?", "was that before or after it left?"),
        ("Does Somerville ban it?", "was that after Oakland?", "was that after Oakland?"),  # of no one time
        ("Did Somerville ban it?", "is that still going on?", "does Somerville still ban it?"),
        ("Did Ohio sue NEC?", "still going on?", "Is Ohio's lawsuit against NEC still going on?"),
        ("Did NEC test it?", "is that still going on?", "is that still going on?"),
    ],
)
def test_when_it_was_and_whether_it_goes_on_is_asked_in_full(before: str, text: str, asked: str) -> None:
    assert briefly(text, read_question(before, BOOK), KIN) == asked


@pytest.mark.parametrize(
    ("before", "text", "brief"),
    [
        ("Does NEC still sell it?", "why did they stop?", "why?"),
        ("Has NEC stopped selling it?", "how come it stopped selling it?", "why?"),
        ("Is Oslo still using it?", "and why have they given it up?", "and why have they given it up?"),
        ("Does NEC sell it?", "why did they stop?", "why did they stop?"),
    ],
)
def test_why_it_stopped_is_why_it_is_no_longer_so(before: str, text: str, brief: str) -> None:
    assert briefly(text, read_question(before, BOOK), KIN) == brief


@pytest.mark.parametrize(
    "text",
    [
        "did they do that too?",  # the same ones
        "does anyone else do that?",
        "is it the same law?",
        "did Cambridge say it would do that?",  # of what was said
        "does that apply to Cambridge?",  # covers it
        "for how long?",
        "on what grounds did it do so?",
        "can I get a refund in Ohio?",
    ],
)
def test_what_asks_something_else_stays_as_it_is(text: str) -> None:
    assert briefly(text, BAN, KIN) == text


def test_without_a_question_before_nothing_is_left_out() -> None:
    assert briefly("same for Cambridge?", None, KIN) == "same for Cambridge?"


def test_what_was_not_asked_for_yes_or_no_is_not_done_by_another_too() -> None:
    fine = read_question("How much was the Dutch fine?", BOOK)
    assert briefly("did Greece do that too?", fine, KIN) == "did Greece do that too?"
    assert briefly("same for Greece?", fine, KIN) == "and Greece?"


def test_police_of_another_place_are_asked_about_only_after_police() -> None:
    shops = read_question("Can shops in Somerville use it?", BOOK)
    assert briefly("and Cambridge police?", shops, KIN) == "and Cambridge police?"


def test_only_what_was_put_briefly_asks_for_the_same() -> None:
    assert asks_for_same(read_question("and Cambridge?", BOOK, typed="same for Cambridge?"))
    assert not asks_for_same(read_question("and Cambridge?", BOOK))


def test_who_did_worst_is_told_of_a_test_and_an_opinion_elsewhere(shipped: Service) -> None:
    assert as_measured("and who did best?") == "who had the fewest errors?"
    assert as_measured("how bad was Face++?") == "how many errors did Face++ make?"
    assert as_measured("who did it?") is None
    told = shipped.answerer.answer("who did worst?", earlier=("What was Gender Shades?",))
    assert isinstance(told, Answer)
    assert told.citations[0].article.id == "gender-shades-2018"
    elsewhere = shipped.answerer.answer("who did worst?", earlier=("Did Oakland ban it?",))
    assert isinstance(elsewhere, Abstention)
    assert elsewhere.reason is Reason.OPINION


def test_after_a_no_neither_yes_nor_no_is_said_to_the_same_of_another(shipped: Service) -> None:
    asked = "Does Microsoft sell face recognition to US police?"
    for text in ("same for Axon?", "does Axon do that too?"):
        reply = shipped.answerer.answer(text, earlier=(asked,))
        assert isinstance(reply, Abstention) or reply.verdict is None


def test_that_year_is_the_year_of_what_was_told_first() -> None:
    voted = citation(replace(ARTICLE, text="On 14 May 2019 the city voted."), "On 14 May 2019 the city voted.")
    assert in_that_year("who else did that year?", [voted]) == "who else did in 2019?"
    assert in_that_year("which others did in the same year", [voted]) == "which others did in 2019"
    assert in_that_year("did that year bring others?", [voted]) == "did that year bring others?"
    assert in_that_year("what did she say that year?", [voted]) == "what did she say that year?"
    assert in_that_year("who else did that year?", [citation()]) == "who else did in 2020?"  # when it was published
    assert in_that_year("who else did that year?", []) == "who else did that year?"


def test_another_year_takes_the_place_of_the_one_before() -> None:
    before = read_question("Was Somerville's ban in force in 2019?", BOOK)
    assert briefly("and in 2021?", before, KIN) == "Was Somerville's ban in force in 2021?"
    assert briefly("and in 2021?", read_question("What did Somerville ban in 2019?", BOOK), KIN) == "and in 2021?"


@pytest.mark.parametrize(
    ("asked", "text", "whole"),
    [
        ("Can police in Ohio use it?", "What about schools?", "Can schools in Ohio use it?"),
        ("Can police in Ohio use it?", "and the state police?", "Can the state police in Ohio use it?"),
        (
            "Does Somerville's ban cover the police?",
            "and private companies?",
            "Does Somerville's ban cover private companies?",
        ),
        ("Is it allowed in Ohio schools?", "what about private schools?", "Is it allowed in Ohio private schools?"),
        ("Is it allowed in schools?", "and in shops?", "Is it allowed in shops?"),
        ("Is it allowed in schools?", "and the police?", "Is it allowed by the police?"),
        ("Does Axon sell it to US police departments?", "and the army?", "Does Axon sell it to US army?"),
        ("Does Ohio's rule require consent?", "what about hotels?", "Does Ohio's rule require consent in hotels?"),
        ("Is there a federal law?", "what about schools?", "what about schools?"),
        ("Can police in Ohio use it? (minors)", "and schools?", "Can schools in Ohio use it?"),
        ("Can police in Ohio use it?", "and in schools?", "and in schools?"),  # police there, perhaps
        ("Can police in Ohio use it?", "and minors?", "and minors?"),
        ("Can Ohio police use face recognition?", "and schools?", "Can Ohio schools use face recognition?"),
        ("Can Ohio police use face recognition?", "and predictive policing?", "and predictive policing?"),
        ("Can police in schools use it?", "and shops?", "and shops?"),  # in whose place?
        ("Can Detroit Police use it?", "and schools?", "Can Detroit schools use it?"),
        ("What did the police in Ohio say?", "and schools?", "and schools?"),
    ],
)
def test_others_whom_a_rule_may_bind_are_asked_about_instead(asked: str, text: str, whole: str) -> None:
    assert briefly(text, read_question(asked, BOOK), KIN) == whole


@pytest.mark.parametrize(
    ("text", "whole"),
    [
        ("no, I meant schools", "Does Somerville let schools use it?"),
        ("sorry, schools", "Does Somerville let schools use it?"),
        ("since when?", "since when?"),
        ("sorry, my mistake", "sorry, my mistake"),
    ],
)
def test_others_than_those_first_asked_about_may_have_been_meant(text: str, whole: str) -> None:
    assert briefly(text, read_question("Does Somerville let police use it?", BOOK), KIN) == whole


@pytest.mark.parametrize(
    ("before", "text", "asked"),
    [
        ("Was Clearview fined in Europe?", "which was the biggest?", "what was the biggest fine on Clearview?"),
        ("Has Meta settled any lawsuit?", "which one was the largest?", "what was the largest settlement?"),
        ("Does Oakland ban it?", "which was the biggest?", "which was the biggest?"),
        ("Was Clearview fined in Europe?", "which was the biggest company?", "which was the biggest company?"),
    ],
)
def test_the_greatest_is_asked_for_of_what_was_paid(before: str, text: str, asked: str) -> None:
    assert briefly(text, read_question(before, BOOK), KIN) == asked


def test_a_bill_is_asked_for_where_a_law_was() -> None:
    law = read_question("Is there a state law on face scans in Ohio?", BOOK)
    assert briefly("any bills yet?", law, KIN) == "Is there a state bill on face scans in Ohio?"
    assert briefly("any exceptions?", law, KIN) == "any exceptions?"


def test_since_when_is_asked_of_the_rule_that_was_asked_for() -> None:
    covers = read_question("Which law covers Texas?", BOOK)
    assert briefly("since when?", covers, KIN) == "Since when does the law apply?"
    rules = read_question("What are the rules in Texas?", BOOK)
    assert briefly("and since when", rules, KIN) == "Since when do the rules apply?"
    assert briefly("since when?", read_question("Does Texas have a law?", BOOK), KIN) == "since when?"
    assert briefly("since when?", read_question("Which law enforcement agency has it?", BOOK), KIN) == "since when?"


def test_those_of_a_list_are_counted() -> None:
    listed = read_question("Which US cities ban it?", BOOK)
    assert briefly("so how many is that?", listed, KIN) == "How many US cities ban it?"
    assert briefly("how many are there in all", listed, KIN) == "How many US cities ban it?"
    assert briefly("how many is that?", read_question("Does Oakland ban it?", BOOK), KIN) == "how many is that?"


def test_which_was_first_is_asked_of_the_places_of_a_list() -> None:
    listed = read_question("Which US cities ban it?", BOOK)
    assert briefly("who was first?", listed, KIN) == "Which US city was the first that ban it?"
    assert briefly("who was first?", read_question("Which firms sell it?", BOOK), KIN) == "Which firms sell it?"
    assert briefly("who was first?", read_question("Do firms sell it?", BOOK), KIN) == "who was first?"


@pytest.mark.parametrize(
    ("before", "text", "asked"),
    [
        ("Did Somerville use it in 2019?", "is that still so?", "does Somerville still use it?"),
        ("Did Somerville ban it?", "did that last?", "does Somerville still ban it?"),
        ("Was it banned in Somerville?", "even today?", "is it banned in Somerville still?"),
        ("Did Somerville set limits on it?", "do they still apply?", "does Somerville set limits on it still?"),
        ("Could police in Somerville use it?", "is that still in force?", "is that still in force?"),  # of a rule
        ("Did a court overturn the fine on Somerville?", "is that still so?", "is that still so?"),  # done once
        ("Does Somerville still ban it?", "is that still so?", "is that still so?"),
        ("What did Somerville ban?", "is that still so?", "is that still so?"),
    ],
)
def test_whether_something_lasts_is_asked_of_today(before: str, text: str, asked: str) -> None:
    assert briefly(text, read_question(before, BOOK), KIN) == asked


@pytest.mark.parametrize(
    ("before", "text", "asked"),
    [
        ("Does Somerville's ban cover shops?", "what about the feds?", "Does Somerville's ban cover the feds?"),
        ("Does the ban apply to banks?", "and pawn shops?", "Does the ban apply to pawn shops?"),
        (
            "Does Somerville block searches for kids?",
            "what about adults?",
            "Does Somerville block searches for adults?",
        ),
        ("Does Somerville scan women?", "and men?", "Does Somerville scan men?"),
        ("Does the ban cover that it was sold?", "and shops?", "Does the ban cover that it was sold in shops?"),
        ("Do Detroit police need a warrant?", "and the Ohio police?", "Do Ohio police need a warrant?"),
        ("Did the Detroit police sue?", "Ohio cops as well?", "Did Ohio police sue?"),
        ("Does Somerville ban it?", "and the Ohio police?", "and the Ohio police?"),
        ("Did US citizens sue Somerville?", "and tourists?", "Did tourists sue Somerville?"),  # of no country
        ("Who covers shops in Somerville?", "and banks?", "and banks?"),
    ],
)
def test_others_are_asked_about_in_the_place_of_those_whom_a_rule_covers(before: str, text: str, asked: str) -> None:
    assert briefly(text, read_question(before, BOOK), KIN) == asked


@pytest.mark.parametrize(
    ("text", "whole"),
    [
        ("does Bergen have one?", "does Bergen have a ban?"),
        ("which towns there have one?", "which towns have a ban in Norway?"),
        ("has anyone proposed one?", "has anyone proposed a ban?"),
        ("has one been proposed?", "has a ban in Norway been proposed?"),
        ("was one ever lifted?", "was a ban in Norway ever lifted?"),
        ("did one of them pass?", "did one of them pass?"),
        ("who wrote that one?", "who wrote that one?"),
    ],
)
def test_one_is_what_there_is_said_to_be(text: str, whole: str) -> None:
    """Where it is asked about, there, is kept with it, and another place takes that of the first."""
    assert briefly(text, read_question("Is there a ban in Norway?", BOOK), KIN) == whole


@pytest.mark.parametrize(
    ("text", "whole"),
    [
        ("to US agencies?", "Does NEC sell it to US agencies?"),
        ("in Texas schools?", "Does NEC sell it to casinos in Texas schools?"),
        ("to them?", "to them?"),
    ],
)
def test_a_part_that_names_somebody_takes_the_place_of_the_like(text: str, whole: str) -> None:
    assert briefly(text, read_question("Does NEC sell it to casinos?", BOOK), KIN) == whole


@pytest.mark.parametrize("text", ["was that final", "is the sheriff bound", "any exceptions?", "other counties?"])
def test_what_asks_by_itself_is_nobody_whom_a_rule_may_cover(text: str) -> None:
    assert briefly(text, read_question("Does it cover shops?", BOOK), KIN) == text


@pytest.mark.parametrize(
    ("before", "text", "asked"),
    [
        ("Did Oakland lift its ban?", "when did it start?", "when did it start?"),
        ("Did Amazon end the trial?", "and when did it begin?", "and when did it begin?"),
        ("Did Somerville ban it?", "when did it start?", "since when?"),
        ("Does Amazon end the trial?", "when did it start?", "since when?"),
    ],
)
def test_what_was_ended_did_not_begin_on_that_day(before: str, text: str, asked: str) -> None:
    assert briefly(text, read_question(before, BOOK), KIN) == asked


def test_when_something_began_that_was_ended_is_told_by_its_beginning(shipped: Service) -> None:
    told = shipped.answerer.answer("when did it start?", earlier=("Did Orlando end its pilot?",))
    assert isinstance(told, Answer)
    assert "December 2017" in told.text
