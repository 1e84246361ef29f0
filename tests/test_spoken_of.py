"""Whom a word stands for that cannot be those asked about last."""

import pytest
from msgspec import structs

from bot.answering.followed.judges import is_of_party
from bot.answering.followed.same_matter import with_changed
from bot.answering.followed.since_when import of_what
from bot.answering.followed.spoken_of import leaves_open_who_sells, of_those_meant
from bot.answering.reply import Answer
from bot.service import Service
from tests.sayings import BOOK, KIN
from tests.sayings import asked as read

FINED = read("Was Clearview fined in the United Kingdom?")
SAID = read("What did the Upper Tribunal say?")


def test_they_after_what_a_court_said_are_those_of_whom_it_spoke() -> None:
    assert "Clearview AI" in of_those_meant(read("did they appeal?"), SAID, FINED, KIN).actors
    assert of_those_meant(read("how did they explain it?"), SAID, FINED, KIN) is SAID
    assert is_of_party("do they have to pay?")
    assert not is_of_party("did they publish it?")


def test_they_after_a_question_on_a_product_are_its_makers() -> None:
    named = read("Does Amazon sell Rekognition?").names
    before = structs.replace(read("Is Rekognition accurate?"), names=named)
    assert of_those_meant(read("do they keep photos?"), before, before, KIN).actors == ("Amazon",)


def test_what_a_law_changed_is_asked_of_the_place_that_was_spoken_of() -> None:
    before = read("Is face recognition banned in San Francisco?")
    assert with_changed("did Proposition E change it?", before, BOOK, KIN).endswith("it in San Francisco?")
    assert with_changed("did Amazon change it?", before, BOOK, KIN) == "did Amazon change it?"


def test_with_what_is_asked_in_full() -> None:
    assert of_what("with what?", read("Did they replace it?")) == "what did they replace it with?"
    assert of_what("with what?", read("Who replaced it?")) is None


@pytest.mark.parametrize(
    ("talk", "said"),
    [
        ("Is live facial recognition legal in London? >> who sued?", "Silkie Carlo"),
        ("What did the GAO find? >> how many used Clearview?", "ten federal agencies"),
    ],
)
def test_a_follow_up_is_told_of_what_the_talk_is_on(shipped: Service, talk: str, said: str) -> None:
    *earlier, last = talk.split(" >> ")
    reply = shipped.answerer.answer(last, earlier=earlier)
    assert isinstance(reply, Answer)
    assert said in reply.citations[0].quote


def test_no_law_of_another_country_is_told_of_a_place(shipped: Service) -> None:
    reply = shipped.answerer.answer("is there a law on it?", earlier=["How many cameras does Croydon have?"])
    assert not isinstance(reply, Answer) or "US states" not in reply.citations[0].quote


def test_how_many_used_it_names_nobody_and_is_read_like_any_other(shipped: Service) -> None:
    reply = shipped.answerer.answer("how many used it without training?", earlier=["What did the GAO find?"])
    assert isinstance(reply, Answer)


def test_who_sells_is_open_where_no_company_was_spoken_of() -> None:
    to_police, firm, place = (
        read("do they also sell to US police?"),
        read("Does NEC sell to it?"),
        read("Is Ohio first?"),
    )
    assert leaves_open_who_sells(to_police, place)
    assert not leaves_open_who_sells(to_police, firm)
    assert not leaves_open_who_sells(read("can they sell the data?"), place)


def test_they_who_arrest_people_are_the_police_that_were_spoken_of() -> None:
    supplied = read("Who supplies face recognition to Detroit police?")
    before = structs.replace(
        read("Was DataWorks Plus involved?"),
        names={**supplied.names, "DataWorks Plus": "DataWorks Plus"},
        earlier=(supplied.text,),
    )
    for text in ("can they arrest someone on it alone?", "do they still use it?"):
        assert of_those_meant(read(text), before, before, KIN).actors == ("Detroit Police",)
    assert of_those_meant(read("do they sell it to others?"), before, before, KIN) is before
    alone = structs.replace(before, earlier=())
    assert of_those_meant(read("do they still use it?"), alone, alone, KIN) is alone
