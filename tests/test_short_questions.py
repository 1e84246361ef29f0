"""Questions as people type them, of a few words: none is answered from what merely has a number or a name of theirs."""

import pytest

from bot.answering.reply import Abstention, Answer, Verdict
from bot.service import Service
from tests.answerers import reply


@pytest.mark.parametrize(
    "question",
    [
        "how much does ring cost?",  # a suit seeks millions
        "how many people work at axon?",  # some of its board left
    ],
)
def test_a_number_of_something_else_is_no_answer(shipped: Service, question: str) -> None:
    assert isinstance(reply(shipped, question), Abstention)


@pytest.mark.parametrize(
    "question",
    [
        "can i delete my face from clearview?",  # a regulator ordered it to
        "is there face recognition in austria?",  # somebody complains there of an American firm
    ],
)
def test_what_others_did_about_it_is_no_yes_or_partly(shipped: Service, question: str) -> None:
    told = reply(shipped, question)
    assert not (isinstance(told, Answer) and told.verdict)


@pytest.mark.parametrize(
    ("question", "verdict", "quoted"),
    [
        ("are green card holders photographed?", Verdict.YES, "covers green card holders"),
        ("is there a federal ban?", Verdict.NO, "no federal law"),
        ("can i opt out of the checkpoint photo?", Verdict.YES, "may decline the checkpoint photo"),
        ("how many federal agencies use it?", None, "20 of the 42 agencies"),
        ("which state was first?", None, "Oregon was the first"),
        ("how much did rekognition cost the sheriff?", None, "a few dollars a month"),
    ],
)
def test_few_words_are_enough(shipped: Service, question: str, verdict: Verdict | None, quoted: str) -> None:
    told = reply(shipped, question)
    assert isinstance(told, Answer)
    assert told.verdict is verdict
    assert quoted in told.citations[0].quote


def test_a_number_that_was_overtaken_does_not_stand_first(shipped: Service) -> None:
    told = reply(shipped, "how much does ICE pay clearview?")
    assert isinstance(told, Answer)
    assert told.text.startswith("“")
    assert "up to $9.2 million" in told.text
    assert reply(shipped, "how much did the UK fine Clearview?").text.startswith("About £7.5 million. “")


def test_why_several_did_it_is_told_where_an_article_is_on_all_of_them(shipped: Service) -> None:
    told = reply(shipped, "why did IBM, Amazon and Microsoft stop?")
    assert isinstance(told, Answer)
    assert "The three companies acted amid protests" in told.text
