"""Whoever asks on after a question on a rule or a plan asks of that, by its name."""

import pytest

from bot.answering.asked.kin import Kin
from bot.answering.asked.question import read_question
from bot.answering.followed.of_rule import of_rule
from bot.answering.reply import Answer, Verdict
from bot.service import Service
from corpus.actors import ActorBook

BOOK = ActorBook.load()
KIN = Kin(BOOK)


PLAN = "Has Meta gone ahead with face recognition in its glasses?"


@pytest.mark.parametrize(
    ("before", "text", "asked"),
    [
        ("Was AB 1215 permanent?", "is it still in force?", "Is AB 1215 still in force?"),
        ("Who voted for Oakland's ban?", "is it in force now?", "Is Oakland's ban still in force?"),
        ("Did a court stop MSG's lawyer ban?", "is that still going on?", "Is MSG's lawyer ban still going on?"),
        ("Does Maine's law bind schools?", "does it still apply?", "Does Maine's law still apply?"),
        ("What did IBM promise in June 2020?", "does that still hold?", "Does IBM's promise of June 2020 still hold?"),
        ("Did Oakland ban it?", "is it still in force?", None),
        ("Does Amazon's ban still hold?", "is it still in force?", None),
        ("Was AB 1215 permanent?", "who wrote it?", None),
        ("Does Meta plan face recognition in its glasses?", "did they go ahead?", PLAN),
        ("Does Meta use face recognition?", "did they go ahead?", None),
        ("Does Meta plan to add it?", "did they go ahead?", None),
    ],
)
def test_whether_it_is_in_force_is_asked_of_what_was_named(before: str, text: str, asked: str | None) -> None:
    question = read_question(before, BOOK)
    assert of_rule(text, question, question, KIN) == asked


def test_whom_a_rule_covers_is_asked_of_the_rule_of_another() -> None:
    main, before = read_question("Is Amazon's ban on it new?", BOOK), read_question("does it cover the FBI?", BOOK)
    assert of_rule("and Microsoft?", before, main, KIN) == "Does Microsoft's ban cover the FBI?"
    assert of_rule("and the FBI?", before, main, KIN) is None
    assert of_rule("and Oakland?", before, main, KIN) is None
    banned = read_question("Does Oakland ban it?", BOOK)
    assert of_rule("and Boston?", before, banned, KIN) == "Does Boston's ban cover the FBI?"


def test_a_law_that_ran_out_is_not_in_force_after_what_else_was_asked_of_it(shipped: Service) -> None:
    reply = shipped.answerer.answer("is it still in force?", earlier=("Was AB 1215 permanent?",))
    assert isinstance(reply, Answer)
    assert reply.verdict is Verdict.NO


def test_a_promise_of_several_is_no_end_of_the_promise_of_one(shipped: Service) -> None:
    earlier = ("What did Microsoft promise in June 2020?", "and Amazon?")
    reply = shipped.answerer.answer("is that one still in force?", earlier=earlier)
    assert isinstance(reply, Answer)
    assert reply.verdict is not Verdict.NO


def test_what_a_company_planned_is_not_what_it_went_ahead_with(shipped: Service) -> None:
    earlier = ("Does Meta plan face recognition in its glasses?", "what's it called?")
    reply = shipped.answerer.answer("did they go ahead?", earlier=earlier)
    assert isinstance(reply, Answer)
    assert reply.verdict is not Verdict.YES


def test_what_a_law_covers_is_told_though_it_is_no_longer_in_force(shipped: Service) -> None:
    earlier = ("Was AB 1215 permanent?", "is it still in force?")
    reply = shipped.answerer.answer("did it cover recordings too?", earlier=earlier)
    assert isinstance(reply, Answer)
    assert reply.verdict is Verdict.YES
