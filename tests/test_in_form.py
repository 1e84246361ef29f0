"""What says a thing as it is asked leads: what it is or counts as, what was not done, under which law."""

import pytest

from bot.answering.reply import Answer
from bot.service import Service


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("What is Axon?", "Axon is the largest US maker"),
        ("What is the RCMP?", "The RCMP is Canada's national police"),
        ("What counts as a mobile camera for Microsoft?", "Body cameras and dash cams are mobile cameras"),
        ("What did the Court of Appeal not do?", "The Court of Appeal did not ban"),
        ("What does the Digital Omnibus not do?", "The Digital Omnibus did not change"),
        ("Under which law was Facebook sued in Illinois?", "The class action against Facebook was filed in 2015 under"),
        ("What does Secure Justice accuse San Francisco of?", "The lawsuit says San Francisco police officers"),
        ("What exception does Vermont's law make?", "Vermont's S.124 has an exception"),
        ("What sort of surveillance had Google promised not to pursue?", "The list that Google removed also included"),
        ("Which state is the Ring plaintiff from?", "On 1 June 2026 Charles Sigwalt, a Virginia resident"),
        ("Which state is Irving in?", "In July 2018 the city of Irving, Texas"),
        ("In what respects did Bunnings lose?", "The Australian tribunal found that Bunnings had broken the law by"),
    ],
)
def test_what_says_a_thing_as_it_is_asked_leads(shipped: Service, question: str, told: str) -> None:
    reply = shipped.answerer.answer(question)
    assert isinstance(reply, Answer)
    assert reply.citations[0].quote.startswith(told)


def test_how_long_something_held_is_told_by_what_says_that_it_had_no_end_where_nothing_has_a_length(
    shipped: Service,
) -> None:
    open_ended = shipped.answerer.answer("For how long did Axon rule out face matching?")
    assert isinstance(open_ended, Answer)
    assert "not a permanent ban" in open_ended.citations[0].quote
    measured = shipped.answerer.answer("How long was Amazon's pause supposed to last?")
    assert isinstance(measured, Answer)
    assert measured.text.startswith("One-year.")


@pytest.mark.parametrize(
    ("question", "plain"),
    [
        ("Why can't Detroit police arrest on a face match alone?", True),
        ("Why did Google not offer face recognition?", True),
        ("Why doesn't Amazon let police use Rekognition?", False),
        ("Why did Microsoft not sell to police in 2020?", False),
    ],
)
def test_why_not_is_told_by_the_rule_that_binds_or_by_what_has_to_come_first(
    shipped: Service, question: str, plain: bool
) -> None:
    reply = shipped.answerer.answer(question)
    assert isinstance(reply, Answer)
    assert ("no plain reason" not in reply.text) is plain


def test_mugshots_are_booking_pictures_and_what_is_asked_for_besides_stands_first(shipped: Service) -> None:
    counted = shipped.answerer.answer("How many mugshots did Washington County compare against?")
    assert isinstance(counted, Answer)
    assert "300,000" in counted.citations[0].quote
    besides = shipped.answerer.answer("What does Oakland's ban forbid besides use?")
    assert isinstance(besides, Answer)
    assert besides.citations[0].quote.startswith("Oakland's ban also bars")
