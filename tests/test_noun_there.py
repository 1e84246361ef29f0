"""Follow-ups on what there was, on who did it and on how many of those counted."""

import pytest

from bot.answering.followed.narrowed import of_those_counted
from bot.answering.followed.noun_there import of_noun_there
from bot.answering.followed.why_they import why_they_did
from bot.answering.reply import Answer
from bot.service import Service
from tests.answerers import reply
from tests.sayings import asked


@pytest.mark.parametrize(
    ("before", "text", "read"),
    [
        ("was there a consultation?", "when did it close?", "when did the consultation close?"),
        ("has there been a pilot scheme in Oslo?", "how long did it last?", "how long did the pilot scheme last?"),
        ("was there a reason?", "when did it close?", None),
        ("is there a law?", "when did it pass?", None),  # a law is known by its name
        ("did Oslo ban it?", "when did it close?", None),
        ("was there a consultation?", "who ran for mayor?", None),
    ],
)
def test_it_is_what_it_was_asked_if_there_was_one(before: str, text: str, read: str | None) -> None:
    assert of_noun_there(text, asked(before)) == read


@pytest.mark.parametrize(
    ("before", "text", "read"),
    [
        ("who overturned it first?", "on what grounds?", "why did they overturn it?"),
        ("who banned it in Oslo?", "why?", "why did they ban it in Oslo?"),
        ("who is the mayor of Oslo?", "why?", None),
        ("who banned it in Oslo?", "when?", None),
    ],
)
def test_why_is_asked_of_those_who_did_it(before: str, text: str, read: str | None) -> None:
    assert why_they_did(text, asked(before)) == read


@pytest.mark.parametrize(
    ("before", "text", "read"),
    [
        ("how many agencies use it?", "how many used NEC?", None),  # not told who "use" it is of
        ("how many agencies used it?", "how many used NEC?", "how many agencies used NEC?"),
        ("how many agencies used it?", "and how many didn't know?", "and how many agencies didn't know?"),
        ("how many agencies used it?", "how many of them were fined?", "how many agencies were fined?"),
        ("how many agencies used it?", "how many cities used NEC?", None),
        ("which agencies used it?", "how many used NEC?", None),
    ],
)
def test_how_many_did_counts_those_of_before(before: str, text: str, read: str | None) -> None:
    assert of_those_counted(text, asked(before)) == read


@pytest.mark.parametrize(
    ("talk", "said"),
    [
        (("Does England have a law on police face recognition?", "was there a consultation?", "when did it close?"),
         "closed on 12 February 2026"),
        (("Did the UK fine Clearview?", "who overturned it first?", "on what grounds?"), "lacked jurisdiction"),
        (("Is Rite Aid banned from using facial recognition?", "for how long?", "who imposed that?"), "FTC"),
        (("How many agencies used face recognition?", "how many used Clearview?"), "ten federal agencies"),
        (("How many searches did US agencies run without training?", "when was that?"), "between October 2019"),
        (("Does the Met have fixed face recognition cameras in Croydon?",
          "when did the force first use the technology?"), "August 2016"),
        (("Does every scan count as a separate violation under BIPA?", "since when?"), "On 2 August 2024"),
    ],
)  # fmt: skip
def test_such_a_follow_up_is_told_of_what_it_asks(shipped: Service, talk: tuple[str, ...], said: str) -> None:
    told = reply(shipped, *talk)
    assert isinstance(told, Answer)
    assert said in told.citations[0].quote


@pytest.mark.parametrize(
    ("question", "first"),
    [
        ("Until when was California's bodycam ban in force?", "1 January 2023."),
        ("Until when was Virginia's ban in force?", "1 July 2022."),
        ("Over how many years does Meta pay Texas?", "Five years."),
    ],
)
def test_until_when_and_over_how_long_are_told_by_the_bare_answer(shipped: Service, question: str, first: str) -> None:
    assert reply(shipped, question).text.startswith(first)


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("what was the vote on sf's ban", "voted 8-1"),
        ("what changed with the digital omnibus", "2 December 2027"),
        ("how much did France fine Clearview each time", "€20 million"),
    ],
)
def test_in_the_words_of_a_chat_it_is_told_as_well(shipped: Service, question: str, said: str) -> None:
    told = reply(shipped, question)
    assert isinstance(told, Answer)
    assert said in told.citations[0].quote


def test_since_when_it_is_allowed_is_told_by_its_date(shipped: Service) -> None:
    told = reply(shipped, "Is police face recognition banned in Virginia?", "since when are they allowed again?")
    assert told.text.startswith("1 July 2022.")


def test_the_policy_of_a_force_is_asked_beyond_one_place(shipped: Service) -> None:
    told = reply(shipped, "Does the Met have fixed face recognition cameras in Croydon?", "is their policy lawful?")
    assert isinstance(told, Answer)
    assert "lawful" in told.citations[0].quote
    assert told.verdict is not None
