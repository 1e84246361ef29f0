"""Whom a follow-up points out by their kind is named, where another is named beside."""

import pytest

from bot.answering.asked.forms import Form
from bot.answering.asked.question import read_question
from bot.answering.followed.pointing import with_name
from bot.answering.reply import Answer, Verdict
from bot.service import Service
from corpus.actors import ActorBook
from tests.answerers import reply

BOOK = ActorBook.load()
BEFORE = read_question("Did NEC sell it to casinos?", BOOK)


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("does that company supply the FBI?", "does NEC supply the FBI?"),
        ("has the vendor sold it to ICE?", "has NEC sold it to ICE?"),
        ("does that company sell it to others?", "does that company sell it to others?"),
        ("does that city use Rekognition?", "does that city use Rekognition?"),
        ("who is the company's rival, Cognitec?", "who is the company's rival, Cognitec?"),
    ],
)
def test_one_of_the_kind_that_was_asked_about_is_named(text: str, named: str) -> None:
    """Nobody of another kind is, and none where the question names nobody besides."""
    assert with_name(text, BEFORE, (), BOOK) == named


def test_of_two_of_the_kind_neither_is_named() -> None:
    both = read_question("Did NEC or Cognitec sell it to casinos?", BOOK)
    assert with_name("does that company supply the FBI?", both, (), BOOK) == "does that company supply the FBI?"


def test_the_company_is_not_asked_about_with_the_person_beside_it(shipped: Service) -> None:
    told = reply(shipped, "Did Charles Sigwalt sue Ring?", "is the feature on by default?")
    assert isinstance(told, Answer)
    assert told.verdict is Verdict.NO
    beside = read_question("Did Charles Sigwalt sue Ring?", BOOK)
    assert with_name("what does the company say?", beside, (), BOOK) == "what does Ring say?"


@pytest.mark.parametrize(
    ("before", "named"),
    [
        ("What's the law in Texas?", "who was sued under the Texas law?"),
        ("Did Oslo sue Meta under CUBI?", "who was sued under the CUBI?"),
        ("Did Texas sue Meta?", "who was sued under it?"),  # of no law
    ],
)
def test_under_it_is_under_the_law_that_was_asked_about(before: str, named: str) -> None:
    assert with_name("who was sued under it?", read_question(before, BOOK), (), BOOK) == named


def test_one_of_the_kind_that_was_told_of_is_meant(shipped: Service) -> None:
    told = reply(shipped, "Did South Wales Police win in court?", "does that force use software of NEC?")
    assert isinstance(told, Answer)
    assert told.citations[0].article.id == "nec-uk-vans-2025"


def test_what_is_told_of_others_is_no_yes_for_one_who_is_pointed_out(shipped: Service) -> None:
    """Ten agencies that use it are not the one that was told of."""
    told = reply(shipped, "What is Project Tyr?", "does that agency use Clearview?")
    assert not isinstance(told, Answer) or told.verdict is None


def test_she_is_the_only_person_told_of_whom_an_article_calls_so(shipped: Service) -> None:
    """Where two were arrested, one a man, "did she sue?" has no yes in his lawsuit."""
    told = reply(shipped, "Who has Detroit arrested wrongly?", "did she sue?")
    assert isinstance(told, Answer)
    assert told.citations[0].article.id == "woodruff-arrest-2023"


def test_where_nobody_is_told_of_a_name_beside_gets_no_verdict(shipped: Service) -> None:
    turn = shipped.answerer.take_turn("does that county use Rekognition?", earlier=("What is Mobile Fortify?",))
    assert turn.question is not None
    assert turn.question.form is Form.WHAT


def test_they_are_the_maker_whom_it_was_asked_for(shipped: Service) -> None:
    told = reply(shipped, "Which company makes Mobile Fortify?", "do they also supply UK police?")
    assert isinstance(told, Answer)
    assert (told.citations[0].article.id, told.verdict) == ("nec-uk-vans-2025", Verdict.YES)
    place = "Who sells face recognition to police in Texas?"
    asked = shipped.answerer.take_turn("do they use it?", earlier=(place,)).question
    assert asked is not None
    assert asked.wording.startswith("do they")


def test_why_after_whether_any_did_asks_of_the_one_that_was_told_of(shipped: Service) -> None:
    turn = shipped.answerer.take_turn("why?", earlier=("Have any cities dropped their ban?",))
    assert turn.question is not None
    assert turn.question.wording == "Why has New Orleans dropped its ban?"


def test_whether_it_passed_is_asked_of_the_bill_that_was_told_of(shipped: Service) -> None:
    told = reply(shipped, "Can I opt out of the TSA face scan?", "is there a bill about that?", "did it pass?")
    assert isinstance(told, Answer)
    assert (told.verdict, told.citations[0].article.id) == (Verdict.NO, "tsa-privacy-act-2025")


@pytest.mark.parametrize(
    ("before", "text", "named"),
    [
        ("Is emotion recognition legal in the EU?", "where is it banned?", "where is emotion recognition banned?"),
        ("Is face recognition legal in the EU?", "where is it banned?", "where is it banned?"),
        ("Is emotion recognition legal in the EU?", "when does it start?", "when does it start?"),
    ],
)
def test_it_is_the_technique_that_was_asked_about(before: str, text: str, named: str) -> None:
    assert with_name(text, read_question(before, BOOK), (), BOOK) == named


def test_a_yes_to_not_even_could_mean_either(shipped: Service) -> None:
    told = reply(shipped, "Does Google sell face recognition?", "not even celebrities?")
    assert isinstance(told, Answer)
    assert (told.verdict, told.citations[0].article.id) == (None, "google-celebrity-2019")


@pytest.mark.parametrize(
    ("asked", "follow_up"),
    [
        ("What would the bill on TSA face scans change?", "who introduced it?"),
        ("Is there a bill on the TSA's face scans?", "who sponsored that?"),
        ("What would the Traveler Privacy Protection Act change?", "who wrote it?"),
    ],
)
def test_who_made_it_is_asked_of_the_bill_that_was_asked_about(shipped: Service, asked: str, follow_up: str) -> None:
    turn = shipped.answerer.take_turn(follow_up, earlier=(asked,))
    assert turn.question is not None
    assert turn.question.actors == ("Traveler Privacy Protection Act",)
    assert not any("Ethical Use" in citation.quote for citation in turn.citations)


def test_what_one_bill_of_a_parliament_says_is_not_told_of_another(shipped: Service) -> None:
    told = reply(shipped, "Who introduced the Facial Recognition and Biometric Technology Moratorium Act?")
    assert not isinstance(told, Answer) or all("Ethical Use" not in citation.quote for citation in told.citations)
