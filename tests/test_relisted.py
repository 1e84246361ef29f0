"""A follow-up to a list that asks another list is put in the words that ask it by itself."""

import pytest
from msgspec import structs

from bot.answering.asked.kin import Kin
from bot.answering.asked.question import read_question
from bot.answering.followed.conversation import continued
from bot.answering.followed.level import of_federal_law
from bot.answering.followed.relisted import of_namesake, relisted
from corpus.actors import ActorBook

BOOK = ActorBook.load()
KIN = Kin(BOOK)
COMPANIES = "Which companies stopped selling face recognition to police?"


@pytest.mark.parametrize(
    ("before", "text", "full"),
    [
        (COMPANIES, "and which still sell it?", "Which companies still sell face recognition to police?"),
        (COMPANIES, "which of them have quit?", "Which companies have quit?"),
        (COMPANIES, "which ones are Japanese?", "Which companies are Japanese?"),
        ("Which US cities banned it?", "which states?", "Which states banned it?"),
        ("Which US cities banned it?", "and Canadian cities?", "Which Canadian cities banned it?"),
        ("Which US cities banned it?", "what about counties?", "Which counties banned it?"),
        ("Which US cities banned it?", "do any cover shops?", "do any US cities cover shops?"),
        ("Which US cities banned it?", "so did any of them lift it?", "so did any US cities lift it?"),
        ("Do any cities cover shops?", "do any of them cover schools?", "do any cities cover schools?"),
        ("List the countries that fined Clearview", "and cities", "Which cities that fined Clearview"),
        ("Which US cities banned it?", "boston?", "Is it true that boston banned it?"),
        ("Which cities have banned it?", "Portland, Maine?", "Has Portland, Maine banned it?"),
        ("Which companies were fined?", "clearview?", "Was clearview fined?"),
    ],
)
def test_a_list_of_others_or_of_some_of_them_is_asked_in_full(before: str, text: str, full: str) -> None:
    assert relisted(text, read_question(before, BOOK), KIN) == full


@pytest.mark.parametrize(
    ("before", "text"),
    [
        (COMPANIES, "which was first?"),  # one of them
        (COMPANIES, "when did Microsoft stop?"),
        ("Did Oakland ban it?", "which states?"),
        ("Which US cities banned it?", "do any judges object?"),
        ("Where is it banned?", "which still allow it?"),
    ],
)
def test_anything_else_stays_as_it_was_asked(before: str, text: str) -> None:
    assert relisted(text, read_question(before, BOOK), KIN) == text


def test_who_did_more_is_asked_of_the_two_that_were_asked_about_one_after_the_other() -> None:
    paid = read_question("How much did Facebook pay in Texas?", BOOK)
    both = continued(read_question("and Google?", BOOK), paid)
    assert relisted("so who paid more", both, KIN) == "who paid more in Texas, Google or Facebook?"
    assert relisted("so who paid more", paid, KIN) == "so who paid more"


def test_without_a_question_before_nothing_is_put_in() -> None:
    assert relisted("which states?", None, KIN) == "which states?"


@pytest.mark.parametrize(
    ("before", "text", "alone"),
    [
        ("Which states ban it in schools?", "and Colorado?", "Does Colorado ban it in schools?"),
        (COMPANIES, "what about Amazon?", "Is it true that Amazon stopped selling face recognition to police?"),
        (COMPANIES, "is Amazon among them?", "Is it true that Amazon stopped selling face recognition to police?"),
        ("Does Axon sell it to police?", "no, I meant airlines", "what about airlines?"),
        ("Has anyone been fined over it?", "who?", "Who has been fined over it?"),
        ("Has anybody been jailed?", "so who was the first?", "Who has been jailed?"),
        ("Does Acme use it at airports?", "and Umbra?", "Does Umbra use it at airports?"),
        ("Does Acme use it?", "what about NEC?", "Does NEC use it?"),
        ("Did Oakland ban it?", "which other cities did in 2019?", "Which other cities did ban it in 2019?"),
        ("Does Oakland ban it?", "who else did that in 2020?", "Which other cities ban it in 2020?"),
        ("Does Axon sell it?", "everywhere in the US?", "Does Axon sell it everywhere in the US?"),
        ("When did Axon sell it?", "everywhere in the US?", "everywhere in the US?"),
        ("Who sells it to Oakland's police?", "and ICE?", "Who sells it to ICE?"),
        ("Who sells it to ICE?", "what about Detroit", "Who sells it to Detroit?"),
        ("Does Axon sell it?", "and who else does?", "Which other companies sell it?"),
        ("Does Axon sell it?", "anyone else?", "Which other companies sell it?"),
        ("Does Oakland still ban it?", "who else does that", "Which other cities still ban it?"),
        ("What does BIPA cost a firm?", "and in Texas?", "What does the law of Texas cost a firm?"),
        ("Does NEC sell it to US police?", "does Axon sell it to them?", "does Axon sell it to US police?"),
        ("Is it banned in Boston?", "what about the state?", "what about Massachusetts?"),
        ("Is it banned in Boston?", "who was first in the state", "who was first in Massachusetts"),
        ("Is it banned in Massachusetts?", "what about the state?", "what about the state?"),
        ("Is it banned in New York State?", "what about the city?", "what about New York City?"),
        ("Is it banned in New York State?", "and in the city itself?", "and in New York City itself?"),
        ("Is it banned in Massachusetts?", "and the city?", "and the city?"),
        ("Is it banned in New York State?", "did the city pay?", "did the city pay?"),
        ("Can Minneapolis police use it?", "and Milwaukee?", "Can Milwaukee police use it?"),
        ("Can Detroit police search it?", "and in Colorado?", "Can Colorado police search it?"),
        ("Can Detroit police search it?", "and in Germany?", "and in Germany?"),
        ("Does the EU AI Act ban it?", "and China?", "Does the law of China ban it?"),
        ("Is it banned in Boston?", "the state of the law?", "the state of the law?"),
    ],
)
def test_one_of_a_kind_and_a_namesake_are_asked_about_alone(before: str, text: str, alone: str) -> None:
    assert relisted(text, read_question(before, BOOK), KIN) == alone


@pytest.mark.parametrize(
    ("text", "alone"),
    [
        ("the Maine one", "Is it banned in Portland, Maine?"),
        ("no, I meant the one in Maine", "Is it banned in Portland, Maine?"),
        ("and in the Maine one?", "Is it banned in Portland, Maine?"),
        ("and the other Portland?", "Is it banned in Portland, Maine?"),
        ("and the other one?", "Is it banned in Portland, Maine?"),
        ("did the one in Maine vote?", "did Portland, Maine vote?"),
        ("did the Maine one pass a ban?", "did Portland, Maine pass a ban?"),
        ("does that go for the other Portland?", "does that go for Portland, Maine?"),
        ("the Dutch one", None),
        ("did the other council vote?", None),
        ("and in Maine's?", "Is it banned in Portland, Maine?"),
        ("and in Maine?", None),  # or in all of it
    ],
)
def test_a_namesake_is_asked_about_by_its_name(text: str, alone: str | None) -> None:
    assert of_namesake(text, read_question("Is it banned in Portland, Oregon?", BOOK), KIN) == alone


@pytest.mark.parametrize("text", ["the Maine one", "and the other one?"])
def test_who_bears_a_name_alone_has_no_namesake(text: str) -> None:
    assert of_namesake(text, read_question("Is it banned in Boston?", BOOK), KIN) is None


@pytest.mark.parametrize(
    ("before", "text"),
    [
        ("Which states ban it in schools?", "and Amazon?"),  # no state
        ("Did Oakland ban it?", "and Colorado?"),
        ("Has NEC been fined over it?", "who?"),
        ("Has anyone else been fined over it?", "who?"),
        ("Does NEC use it?", "and Umbra?"),
        ("Does anyone use it?", "and Umbra?"),
        ("Does the law of Ohio ban it?", "who else does?"),
        ("Did Oakland ban it?", "and ICE?"),
        ("Did Oakland ban it?", "I mean it"),
        ("What does BIPA cost a firm?", "and in Illinois?"),
        ("Is it lawful for police?", "does Axon sell it to them?"),
    ],
)
def test_those_of_another_kind_or_name_stay_as_they_were_asked(before: str, text: str) -> None:
    assert relisted(text, read_question(before, BOOK), KIN) == text


@pytest.mark.parametrize(
    ("text", "alone"),
    [
        ("so which was first?", "Which was first to ban it, Boston or Oakland?"),
        ("which of the two did it first", "Which was first to ban it, Boston or Oakland?"),
        ("who was first with a warrant?", "who was first with a warrant?"),
    ],
)
def test_which_was_first_is_asked_of_those_named_so_far(text: str, alone: str) -> None:
    before = read_question("Did Oakland ban it?", BOOK)
    assert relisted(text, structs.replace(before, names={"Boston": "Boston", **before.names}), KIN) == alone
    assert relisted(text, before, KIN) == text


def test_the_other_of_two_places_of_a_name_that_were_spoken_of_is_asked_about_by_its_region() -> None:
    first = read_question("Is it banned in Portland, Oregon?", BOOK)
    second = structs.replace(
        read_question("Is it banned in Portland, Maine?", BOOK), names={"Portland, Oregon": "Portland"}
    )
    assert of_namesake("and in Oregon?", second, KIN) == "Is it banned in Portland, Oregon?"
    assert of_namesake("and in Maine?", first, KIN) is None


def test_after_that_no_federal_law_is_said_to_be_states_are_asked_for_by_their_laws() -> None:
    before = read_question("So there's no federal law on it?", BOOK)
    assert of_federal_law("And the states?", before) == "Which states have laws on face recognition?"
    before = read_question("Is there a federal law?", BOOK)
    assert of_federal_law("And the states?", before) == "Is there a state law on face recognition?"
