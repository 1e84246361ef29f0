from collections.abc import Mapping, Sequence

import pytest
from msgspec import structs

from bot.answering.reply import Reason, Reply, Verdict
from bot.evaluation import faults, score, score_by_form, table
from bot.gate import Shift, comparable, compare, objection
from bot.golden import GoldQuestion
from bot.outcome import Outcome, ask_all
from tests.replies import ABSTENTION, ANSWER

FACT = "microsoft-ban-2020"
GOLD = GoldQuestion(id="g", text="Does Microsoft sell it?", answerable=True, verdict=Verdict.NO, facts=(FACT,))
BEYOND = GoldQuestion(id="u", text="Is it banned in Austin?", answerable=False)
OPEN = GoldQuestion(id="o", text="When was it announced?", answerable=True, facts=(FACT, "other-fact"))
YES = structs.replace(ANSWER, verdict=Verdict.YES)
PARTLY = structs.replace(ANSWER, verdict=Verdict.PARTLY)
ELSEWHERE = structs.replace(
    ANSWER, citations=(structs.replace(ANSWER.citations[1], number=1),), chain=()
)  # cites an article that names no fact


class Scripted:
    """Gives the reply written for a question and notes the conversation it was asked in."""

    def __init__(self, replies: Mapping[str, Reply]) -> None:
        self.replies = replies
        self.heard: list[tuple[str, tuple[str, ...]]] = []

    def answer(self, question: str, *, earlier: Sequence[str] = ()) -> Reply:
        self.heard.append((question, tuple(earlier)))
        return self.replies[question]


@pytest.mark.parametrize(
    ("question", "reply", "passes"),
    [
        (GOLD, ANSWER, True),
        (GOLD, YES, False),
        (GOLD, PARTLY, False),
        (GOLD, ELSEWHERE, False),
        (GOLD, ABSTENTION, False),
        (OPEN, ANSWER, True),
        (OPEN, ELSEWHERE, False),
        (BEYOND, ABSTENTION, True),
        (BEYOND, ANSWER, False),
    ],
)
def test_a_reply_passes_when_it_refuses_or_answers_from_a_gold_fact_with_the_gold_verdict(
    question: GoldQuestion, reply: Reply, passes: bool
) -> None:
    assert Outcome(question, reply, 1.0).passes is passes


def test_questions_answered_wrongly_are_listed_under_what_is_wrong() -> None:
    replies: list[tuple[GoldQuestion, Reply]] = [
        (GOLD, YES),
        (GOLD, PARTLY),
        (GOLD, PARTLY),
        (GOLD, ABSTENTION),
        (OPEN, ELSEWHERE),
        (BEYOND, ANSWER),
        (OPEN, ANSWER),
    ]
    listed = faults(Outcome(question, reply, 1.0) for question, reply in replies).split("\n\n")
    assert [group.splitlines()[0] for group in listed] == [
        "says partly where no is right: 2",
        "answers what no article does: 1",
        "cites none of the right articles: 1",
        "refuses (unknown_actor) what the articles answer: 1",
        "turns no into yes: 1",
    ]
    assert listed[-1].splitlines()[1:] == ["  g  Does Microsoft sell it?"]
    assert faults([Outcome(OPEN, ANSWER, 1.0)]) == "nothing is wrong"


def test_only_yes_for_no_and_no_for_yes_are_flipped() -> None:
    replies: list[Reply] = [YES, PARTLY, ANSWER, ABSTENTION]
    assert [Outcome(GOLD, reply, 1.0).flipped for reply in replies] == [True, False, False, False]


def test_questions_are_asked_in_order_with_their_conversation() -> None:
    follow_up = structs.replace(OPEN, text="and why?", earlier=("When was it announced?",))
    scripted = Scripted({GOLD.text: ANSWER, "and why?": ABSTENTION})
    seen: list[tuple[int, int, str]] = []
    outcomes = ask_all(scripted, (GOLD, follow_up), lambda q: (q.id,), lambda *state: seen.append(state))
    assert scripted.heard == [(GOLD.text, ()), ("and why?", ("When was it announced?",))]
    assert [outcome.ranking for outcome in outcomes] == [("g",), ("o",)]
    assert all(outcome.elapsed_ms >= 0 for outcome in outcomes)
    assert seen == [(1, 2, "questions"), (2, 2, "questions")]


def test_scores_are_shares_of_the_questions_they_are_about() -> None:
    outcomes = (
        Outcome(GOLD, ANSWER, 1.0, (FACT,)),
        Outcome(structs.replace(GOLD, id="g2"), YES, 2.0, ("x", FACT)),
        Outcome(structs.replace(GOLD, id="g3"), ABSTENTION, 3.0, ()),
        Outcome(OPEN, ELSEWHERE, 4.0, (FACT, "x", "other-fact")),
        Outcome(BEYOND, ABSTENTION, 100.0, ("x",)),
    )
    scores = score(outcomes)
    assert (scores.questions, scores.flipped) == (5, 1)
    assert scores.verdict == pytest.approx(1 / 3)
    assert scores.cited == pytest.approx(2 / 4)
    assert scores.answered == pytest.approx(3 / 4)
    assert scores.refused == 1.0
    # per question: 1; 1/log2(3); 0; (1 + 1/2) / (1 + 1/log2(3))
    assert scores.ndcg_at_10 == pytest.approx((1 + 0.6309298 + 0 + 1.5 / 1.6309298) / 4)
    assert scores.recall_at_10 == pytest.approx((1 + 1 + 0 + 1) / 4)
    assert (scores.p50_ms, scores.p95_ms) == (3.0, 100.0)


def test_answers_whose_right_articles_nobody_knows_are_left_out_of_the_cited() -> None:
    unjudged = GoldQuestion(id="x", text="Who else?", answerable=True)
    scores = score((Outcome(OPEN, ANSWER, 1.0), Outcome(unjudged, ANSWER, 1.0)))
    assert (scores.cited, scores.answered) == (1.0, 1.0)
    assert score((Outcome(unjudged, ANSWER, 1.0),)).cited is None


def test_a_share_of_no_question_is_left_open_and_printed_as_a_dash() -> None:
    scores = score((Outcome(BEYOND, ANSWER, 1.26),))
    assert (scores.verdict, scores.cited, scores.answered, scores.ndcg_at_10) == (None, None, None, None)
    assert scores.refused == 0.0
    header, row = table([("all", scores)]).splitlines()
    assert header.split() == [
        "questions", "verdict", "flipped", "cited", "answered", "refused", "ndcg@10", "recall@10", "p50_ms", "p95_ms"
    ]  # fmt: skip
    assert row.split() == ["all", "1", "-", "0", "-", "-", "0.000", "-", "-", "1.3", "1.3"]
    assert len(header) == len(row)


def test_scores_are_split_by_the_form_of_the_question() -> None:
    split = score_by_form((Outcome(OPEN, ANSWER, 1.0), Outcome(GOLD, ANSWER, 1.0), Outcome(BEYOND, ANSWER, 1.0)))
    assert {name: scores.questions for name, scores in split.items()} == {"when": 1, "yes_no": 2}


def test_the_gate_keeps_what_the_old_articles_answer_and_what_none_should() -> None:
    questions = (GOLD, OPEN, BEYOND)
    assert comparable(questions, {FACT, "other-fact"}, {FACT}) == questions
    assert comparable(questions, {FACT}, {FACT, "other-fact"}) == (GOLD, BEYOND)
    assert comparable(questions, {FACT, "other-fact"}, {"other-fact"}) == questions
    assert comparable(questions, {FACT}, set()) == ()
    assert comparable(questions, set(), {FACT}) == ()


def shift(question: GoldQuestion, before: Reply, after: Reply) -> Shift:
    return Shift(Outcome(question, before, 1.0), Outcome(question, after, 1.0))


def test_the_gate_sees_only_replies_that_differ_and_names_each_move() -> None:
    questions = (GOLD, OPEN, BEYOND)
    old = Scripted({GOLD.text: ANSWER, OPEN.text: ANSWER, BEYOND.text: ANSWER})
    new = Scripted({GOLD.text: ABSTENTION, OPEN.text: ANSWER, BEYOND.text: ABSTENTION})
    assert [str(shift) for shift in compare(questions, old, new)] == [
        "worse  g  “Does Microsoft sell it?”: no from microsoft-ban, plain -> nothing (unknown_actor)",
        "better  u  “Is it banned in Austin?”: no from microsoft-ban, plain -> nothing (unknown_actor)",
    ]


def test_the_gate_refuses_more_worse_than_better_beyond_what_is_allowed() -> None:
    worse, better = shift(GOLD, ANSWER, ABSTENTION), shift(BEYOND, ANSWER, ABSTENTION)
    assert "gives 1 golden answers worse (g) and 0 better" in objection([worse], 0)
    assert "gate.max_worse" in objection([worse], 0)
    assert objection([worse], 1) == ""
    assert objection([worse, better], 0) == ""
    assert objection([better], 0) == ""
    assert objection([], 0) == ""


def test_the_gate_never_accepts_a_flipped_verdict() -> None:
    flipped, better = shift(GOLD, ANSWER, YES), shift(BEYOND, ANSWER, ABSTENTION)
    assert objection([flipped, better], 5)
    assert objection([shift(GOLD, YES, PARTLY)], 0) == ""


def test_another_reason_for_a_refusal_is_a_change_but_neither_better_nor_worse() -> None:
    other = structs.replace(ABSTENTION, reason=Reason.NO_EVIDENCE)
    moved = shift(BEYOND, ABSTENTION, other)
    assert (moved.worse, moved.better) == (False, False)
    assert str(moved).startswith("other  u")
