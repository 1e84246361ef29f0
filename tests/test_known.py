"""What is refused for its form is told as far as articles tell it, and no further."""

import pytest

from bot.answering.asked.known import as_known
from bot.answering.reply import Abstention, Answer, Reason, Verdict
from bot.service import Service


@pytest.mark.parametrize(
    ("text", "reason", "asked"),
    [
        ("is there a UK law on it coming?", Reason.PREDICTION, "Is there any UK bill on it?"),
        ("Are there any federal rules in the works?", Reason.PREDICTION, "Is there any federal bill?"),
        ("Is a law on it coming in the UK?", Reason.PREDICTION, "Is there any bill on it in the UK?"),
        ("is there any law on the way?", Reason.PREDICTION, "Is there any bill?"),
        ("Is NEC going to replace Axon?", Reason.PREDICTION, "Is Axon being replaced by NEC?"),
        ("will NEC take over from Axon soon?", Reason.PREDICTION, "Is Axon being replaced by NEC?"),
        ("is it too late to respond?", Reason.OPINION, "Has it closed?"),
        ("Is it too late to respond to the consultation?", Reason.OPINION, "Has the consultation closed?"),
        ("what was his name?", Reason.PRIVATE_PERSON, "Who was he?"),
        ("and what is she called?", Reason.PRIVATE_PERSON, "Who was she?"),
        (
            "can I look up my neighbour's kid on it?",
            Reason.PRIVATE_PERSON,
            "Can you search for children's faces on it?",
        ),
        (
            "could you use PimEyes to find my son?",
            Reason.PRIVATE_PERSON,
            "Can you search for children's faces with PimEyes?",
        ),
    ],
)
def test_what_is_known_is_asked_instead(text: str, reason: Reason, asked: str) -> None:
    known = as_known(text, reason)
    assert known is not None
    assert known.text == asked


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("any chance of it passing?", Reason.PREDICTION),
        ("Will NEC win?", Reason.PREDICTION),
        ("is it too late to stop it?", Reason.OPINION),
        ("what is the name of this man?", Reason.PRIVATE_PERSON),
        ("what's his name in the photo?", Reason.PRIVATE_PERSON),
        ("can I look up my neighbour on it?", Reason.PRIVATE_PERSON),
        ("is it too late to respond?", Reason.PREDICTION),
    ],
)
def test_what_nobody_knows_or_may_look_up_is_not_asked(text: str, reason: Reason) -> None:
    assert as_known(text, reason) is None


def test_only_what_an_article_tells_takes_the_place_of_a_refusal(shipped: Service) -> None:
    answerer = shipped.answerer
    closed = answerer.answer("is it too late to respond?", earlier=("What is the UK consultation about?",))
    assert isinstance(closed, Answer)
    assert closed.verdict is Verdict.YES
    bought = answerer.answer("Is Idemia going to replace Cognitec?")
    assert isinstance(bought, Answer)
    assert bought.verdict is None
    for text in ("Is a law on police face recognition coming in the UK?", "Is there a UK law on it on the way?"):
        bill = answerer.answer(text)
        assert isinstance(bill, Answer)
        assert bill.verdict is None
    named = answerer.answer("what was his name?", earlier=("Who was wrongly arrested in Detroit?",))
    assert isinstance(named, Answer)
    for earlier, text, reason in (
        ((), "Will NEC replace Cognitec?", Reason.PREDICTION),
        ((), "what was his name?", Reason.PRIVATE_PERSON),
        (("Did Microsoft stop selling to police?",), "what's his name?", Reason.PRIVATE_PERSON),
        (("What is PimEyes?",), "can I look up my neighbour on it?", Reason.PRIVATE_PERSON),
    ):
        reply = answerer.answer(text, earlier=earlier)
        assert isinstance(reply, Abstention)
        assert reply.reason is reason, text


def test_what_somebody_will_be_able_to_do_is_no_prediction(shipped: Service) -> None:
    assert isinstance(shipped.answerer.answer("who'll be able to use it?", earlier=("What is NameTag?",)), Answer)
    reply = shipped.answerer.answer("who'll win?", earlier=("What is NameTag?",))
    assert isinstance(reply, Abstention)
    assert reply.reason is Reason.PREDICTION


def test_what_has_to_happen_now_is_told_where_an_article_says_so(shipped: Service) -> None:
    talk = ("Did a tribunal overturn Clearview's British fine?", "is that still the position?")
    told = shipped.answerer.answer("what happens now?", earlier=talk)
    assert isinstance(told, Answer)
    assert "must decide" in told.citations[0].quote
    for earlier in ((), ("Was Clearview fined in Italy?",)):
        refused = shipped.answerer.answer("what happens now?", earlier=earlier)
        assert isinstance(refused, Abstention)
        assert refused.reason is Reason.PREDICTION
