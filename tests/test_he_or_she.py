"""Neither "he" nor "she" stands for anybody of whom the articles say the other."""

import pytest

from bot.answering.found.people import People
from bot.answering.reply import Abstention, Answer
from bot.service import Service

MAN, WOMAN = "How long was Robert Williams held?", "How long was Porcha Woodruff held?"


def told(shipped: Service, *texts: str) -> str | None:
    """Return the words with which the last of ``texts`` is answered; None where it is refused."""
    reply = shipped.answerer.answer(texts[-1], earlier=texts[:-1])
    return reply.text if isinstance(reply, Answer) else None


def test_the_articles_tell_of_whom_they_say_he_and_of_whom_she(shipped: Service) -> None:
    people = People(shipped.answerer._library)
    assert people.pronoun_of("Robert Williams") == "he"
    assert people.pronoun_of("Porcha Woodruff") == "she"
    assert people.pronoun_of("Joy Buolamwini") is None  # of whom they say neither
    assert people.pronoun_of("Amazon") is None


@pytest.mark.parametrize("text", ["how many hours did they hold her?", "and her?", "did she sue?"])
def test_a_man_is_not_told_of_where_a_woman_is_asked_about(shipped: Service, text: str) -> None:
    reply = shipped.answerer.answer(text, earlier=(MAN,))
    assert isinstance(reply, Abstention)


def test_a_woman_is_not_told_of_where_a_man_is_asked_about(shipped: Service) -> None:
    assert told(shipped, WOMAN, "and him?") is None
    assert told(shipped, WOMAN, "was he held long?") is None


def test_who_was_asked_about_before_is_asked_about_again_by_the_pronoun(shipped: Service) -> None:
    his, hers = told(shipped, MAN), told(shipped, WOMAN)
    assert his is not None
    assert hers is not None
    assert told(shipped, MAN, "and Porcha Woodruff?", "and him?") == his
    assert told(shipped, WOMAN, "and Williams?", "what about her?") == hers
    assert told(shipped, MAN, "and him?") == his


def test_a_refusal_leaves_the_talk_where_it_was(shipped: Service) -> None:
    assert told(shipped, MAN, "and her?", "and Porcha Woodruff?") == told(shipped, WOMAN)


def test_what_is_asked_of_another_is_answered_as_if_it_were_asked_in_full(shipped: Service) -> None:
    for before, text, whole in (
        ("Did Robert Williams sue?", "and Porcha Woodruff?", "Did Porcha Woodruff sue?"),
        ("Did the CNIL fine Clearview?", "Italy as well?", "Did Italy fine Clearview?"),
        ("Did the Dutch fine Clearview?", "and Greece?", "Did Greece fine Clearview?"),
        ("Did the CNIL fine Clearview?", "and the Greek watchdog?", "Did the Greek watchdog fine Clearview?"),
        ("Did Texas sue Meta?", "Google too?", "Did Texas sue Google?"),
    ):
        reply, in_full = shipped.answerer.answer(text, earlier=(before,)), shipped.answerer.answer(whole)
        assert isinstance(reply, Answer)
        assert isinstance(in_full, Answer)
        assert reply.verdict is in_full.verdict, text


def test_he_is_the_only_person_of_whom_the_last_answer_told(shipped: Service) -> None:
    before = ("May Detroit police arrest anyone on a face match alone?", "who sued?")
    assert told(shipped, *before, "what happened to him?") == told(shipped, "What happened to Robert Williams?")
