"""Everyday words for what articles say in others."""

import pytest

from bot.answering.asked.everyday import in_articles_words
from bot.answering.reply import Abstention, Answer, Verdict
from bot.service import Service


@pytest.mark.parametrize(
    ("asked", "read"),
    [
        ("Did Oslo's ban take effect the same day?", "Did Oslo's ban take effect at once?"),
        (
            "Did the bans take effect on the same day as the law?",
            "Did the bans take effect on the same day as the law?",
        ),
        ("what's the Oslo law say?", "what does the Oslo law say?"),
        ("whats NEC do about schools", "what does NEC do about schools"),
        ("who mistook senators for crooks?", "who wrongly matched senators to people in arrest photos?"),
        ("what software confused her with a thief?", "what software wrongly matched her to a thief?"),
        ("who was not let into the hall?", "who was barred from the hall?"),
        ("who got thrown out of the hall?", "who was barred from the hall?"),
        ("how much did NEC pay Ohio residents?", "how much did NEC pay residents in Ohio?"),
        ("is there any gossip about NEC?", "what is there on NEC?"),
        ("what can't NEC do any more?", "what is NEC barred from?"),
        ("what can NEC no longer do in Ohio?", "what is NEC barred from in Ohio?"),
        ("what did NEC have to give up in the settlement?", "what is NEC barred from in the settlement?"),
        ("is the watchdog still after them?", "is the watchdog still pursuing them?"),
        ("is Ohio still after NEC?", "is Ohio still pursuing NEC?"),
        ("what can't shops do?", "what are shops barred from?"),
        ("does NEC have to let me opt out?", "can people opt out at NEC?"),
        ("must NEC allow travellers to refuse?", "can travellers refuse at NEC?"),
        ("is the agency required to let us citizens refuse?", "can us citizens refuse at the agency?"),
        ("does Oslo think its law is fine with the AI Act?", "does Oslo think its law is in line with the AI Act?"),
        ("is NEC's app ok under the GDPR?", "is NEC's app in line with the GDPR?"),
        ("is the Oslo case done and dusted?", "is the Oslo case over?"),
        ("is NEC's class action closed yet?", "is NEC's class action over yet?"),
    ],
)
def test_everyday_words_are_read_as_those_of_articles(asked: str, read: str) -> None:
    assert in_articles_words(asked) == read


@pytest.mark.parametrize(
    "asked",
    [
        "what's the law on it?",
        "are scans still banned after 2025?",
        "is NEC still after a contract?",
        "what is new?",
        "what can NEC do?",
        "what can't I do?",
        "what did NEC do?",
        "what did NEC have to pay?",
        "why can't NEC do it?",
        "do I have to let NEC scan me?",
        "do stars have to let NEC scan them?",
        "must workers let their employers scan them?",
        "did NEC mistake her for a thief?",
        "did NEC pay its users?",
        "was he let out of jail?",
        "is there any law on it in Oslo?",
        "does NEC have to let go of it?",
        "do shops have to tell people?",
        "are there any cases closed?",
        "is the camera closed?",
        "is NEC fine with the Oslo law?",
        "is the law fine with scans?",
        "is the case finished work?",
    ],
)
def test_what_is_in_the_words_of_articles_stays(asked: str) -> None:
    assert in_articles_words(asked) == asked


@pytest.mark.parametrize("question", ["must the TSA let flyers opt out?", "does the TSA have to allow me to opt out?"])
def test_who_has_to_let_people_is_asked_whether_they_may(shipped: Service, question: str) -> None:
    reply = shipped.answerer.answer(question)
    assert isinstance(reply, Answer)
    assert reply.verdict is Verdict.YES


def test_nothing_is_said_not_to_be_there_of_which_no_article_has_a_word(shipped: Service) -> None:
    for question in ("is there any dirt on PimEyes?", "is there any hokum on PimEyes?"):
        reply = shipped.answerer.answer(question)
        assert not (isinstance(reply, Answer) and reply.verdict)


def test_the_count_of_a_vote_is_told_where_nobody_is_named(shipped: Service) -> None:
    reply = shipped.answerer.answer("which supervisors voted against San Francisco's ban?")
    assert isinstance(reply, Answer)
    assert reply.text.startswith("I find no names")
    assert "8-1" in reply.citations[0].quote
    counted = shipped.answerer.answer("how many voted against it in New Orleans?")
    assert isinstance(counted, Answer)
    assert "4-2" in counted.citations[0].quote


def test_no_vote_is_told_of_which_no_article_has_the_count(shipped: Service) -> None:
    assert isinstance(shipped.answerer.answer("who voted against Maine's law?"), Abstention)


@pytest.mark.parametrize(
    "question",
    ["is the ring class action over", "is the ring class action done", "is the uk clearview case done and dusted"],
)
def test_a_case_that_goes_on_is_not_over_in_whatever_words(shipped: Service, question: str) -> None:
    reply = shipped.answerer.answer(question)
    assert isinstance(reply, Answer)
    assert reply.verdict is Verdict.NO


@pytest.mark.parametrize("question", ["is the secure justice lawsuit over", "is the ring case closed"])
def test_a_case_is_not_called_over_for_having_been_brought(shipped: Service, question: str) -> None:
    reply = shipped.answerer.answer(question)
    assert not isinstance(reply, Answer) or reply.verdict in {None, Verdict.NO}


def test_a_case_that_was_settled_is_over(shipped: Service) -> None:
    for question in ("is the texas meta case done and dusted", "is the robert williams lawsuit over"):
        reply = shipped.answerer.answer(question)
        assert isinstance(reply, Answer)
        assert reply.verdict is Verdict.YES


def test_a_law_that_is_said_to_be_fine_with_another_is_said_to_comply(shipped: Service) -> None:
    reply = shipped.answerer.answer("does hungary think its pride law is fine with the ai act")
    assert isinstance(reply, Answer)
    assert reply.verdict is Verdict.YES
