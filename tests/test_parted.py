"""Questions that ask two things at once: how they are taken apart, and how both answers are told."""

import pytest
from msgspec.structs import replace

from bot.answering.answerer import Answerer
from bot.answering.asked.choice import either_of
from bot.answering.asked.joined import parts_of
from bot.answering.reply import Abstention, Answer, Reason
from bot.answering.turns.parted import in_parts
from bot.answering.turns.turn import Turn
from bot.service import Service


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("How many stores did it scan faces in and why?", ("How many stores did it scan faces in?", "why?")),
        ("how many licences did they buy, and for how much", ("how many licences did they buy?", "for how much?")),
        ("When was the ban passed and who does it cover?", ("When was the ban passed?", "who does it cover?")),
        ("Who owns 23 percent of it and what's it worth?", ("Who owns 23 percent of it?", "what's it worth?")),
        ("Who left the board, and over what?", ("Who left the board?", "over what?")),
        ("When was the ban signed and by whom?", ("When was the ban signed?", "by whom?")),
        ("When and why did Oslo ban it?", ("When did Oslo ban it?", "why?")),
        ("How long was she held and was she ill?", ("How long was she held?", "was she ill?")),
        ("Who approved it, and who was against?", ("Who approved it?", "who was against it?")),
        ("who voted and when?", ("who voted?", "when?")),
        ("Can they decline the photo, and how?", ("Can they decline the photo?", "how?")),
        ("Did the city end its trial, and if so, when?", ("Did the city end its trial?", "when?")),
    ],
)
def test_a_question_that_asks_two_things_is_taken_apart(text: str, parts: tuple[str, str]) -> None:
    assert parts_of(text) == parts


@pytest.mark.parametrize(
    "text",
    [
        "Did the city ban it and why?",
        "Did the city say when it ends, and why?",
        "Compare what Oslo does and what Bergen does",
        "Which laws cover who and what?",
        "Which cities ban it for police and schools?",
        "The police and how they use face recognition",
    ],
)
def test_what_hangs_together_is_not_taken_apart(text: str) -> None:
    assert parts_of(text) is None


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("How many cameras did Project NOLA use and how many arrests came of it?", ("200 cameras", "34 arrests")),
        ("How many algorithms did NIST test in 2019 and on how many photos?", ("189", "18.27 million photos")),
        ("Who owns 23 percent of Clearview and what's it worth?", ("nationwide class", "$51.75 million")),
        (
            "Whose lawyers were shut out of MSG, how many firms, and what did New York's attorney general say?",
            ("90 firms", "warned"),
        ),
        ("How many stores did Kmart scan faces in and why?", ("28 stores", "refund fraud")),
        ("Who approved the Clearview class settlement, and who was against?", ("Sharon Johnson Coleman", "22 states")),
        ("Who sued Ring over Familiar Faces and where?", ("Charles Sigwalt", "federal court in Seattle")),
        ("Did Orlando end its pilot, and why?", ("ended their pilot", "lacked the resources")),
    ],
)
def test_both_are_answered_below_one_another_each_with_its_proof(
    shipped: Service, question: str, told: tuple[str, str]
) -> None:
    reply = shipped.answerer.answer(question)
    assert isinstance(reply, Answer)
    assert [part in line for part, line in zip(told, reply.text.splitlines(), strict=True)] == [True, True]
    assert [citation.number for citation in reply.citations] == list(range(1, len(reply.citations) + 1))
    assert reply.text.endswith("[2]")
    assert reply.question == question


def test_a_sentence_that_answers_both_is_quoted_once(shipped: Service) -> None:
    reply = shipped.answerer.answer("How much did Meta pay Texas and when?")
    assert isinstance(reply, Answer)
    assert reply.text.count("agreeing to pay Texas") == 1
    assert reply.text.endswith("30 July 2024.")


def test_how_much_each_is_told_where_each_sentence_has_its_sum(shipped: Service) -> None:
    reply = shipped.answerer.answer("Which countries in Europe fined Clearview, and how much apiece?")
    assert isinstance(reply, Answer)
    assert "€30.5 million" in reply.text
    assert "find nothing" not in reply.text


def test_what_is_refused_as_a_whole_is_not_answered_in_parts(shipped: Service) -> None:
    assert isinstance(shipped.answerer.answer("How many cameras does Narnia have and why?"), Abstention)


def test_whether_something_is_so_as_well_is_told_with_its_verdict(shipped: Service) -> None:
    reply = shipped.answerer.answer("How long was Porcha Woodruff held and was she pregnant?")
    assert isinstance(reply, Answer)
    first, yes, second = reply.text.splitlines()
    assert (first.startswith("11 hours."), yes) == (True, "Yes.")
    assert "eight months pregnant" in second


@pytest.mark.parametrize("repeated", ["and how many what ", "and how it ", "and when and why "])
def test_a_text_of_many_questions_is_taken_apart_but_once(shipped: Service, repeated: str) -> None:
    asked: list[tuple[str, ...]] = []
    text = f"How many cities ban it {repeated * 50}"[:900]
    with pytest.MonkeyPatch.context() as patch:
        whole = Answerer._take_undivided

        def counted(self: Answerer, texts: tuple[str, ...]) -> Turn:
            asked.append(texts)
            return whole(self, texts)

        patch.setattr(Answerer, "_take_undivided", counted)
        shipped.answerer.answer(text)
    assert len(asked) < 12, "each is some searches and readings"


@pytest.mark.parametrize(
    ("text", "halves"),
    [
        ("Is it public, or can they keep it to themselves?", ("Is it public?", "can they keep it to themselves?")),
        ("Must shops tell us or can we opt out?", ("Must shops tell us?", "can we opt out?")),
        ("Did Oslo ban it, or not?", None),
        ("Did Oslo ban it, or did it?", None),
        ("Did Oslo or Bergen ban it?", None),
        ("Which city banned it, or did none do so?", None),
    ],
)
def test_a_choice_of_two_questions_is_taken_apart(text: str, halves: tuple[str, str] | None) -> None:
    assert either_of(text) == halves


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("Must Maryland police publish their use of face recognition, or can they keep it to themselves?", "report"),
        ("Is face recognition optional at TSA checkpoints or must travellers do it?", "optional"),
    ],
)
def test_the_half_that_is_so_is_told_without_a_yes(shipped: Service, question: str, told: str) -> None:
    reply = shipped.answerer.answer(question)
    assert isinstance(reply, Answer)
    assert reply.verdict is None
    assert told in reply.text
    assert "yes or no" not in reply.text


def test_where_nothing_is_told_on_the_second_question_that_is_said(shipped: Service) -> None:
    answerer = shipped.answerer
    told, untold = answerer.take_turn("How many cameras did Project NOLA use?"), answerer.take_turn("Why is rain wet?")
    untold = replace(
        untold, reply=Abstention(question="", reason=Reason.NO_EVIDENCE, text="", generation=told.reply.generation)
    )
    turns = {"how many cameras did it use?": told}
    text = "how many cameras did it use and what did they cost the town?"
    reply = in_parts((text,), untold, lambda texts: turns.get(texts[-1], untold)).reply
    assert isinstance(reply, Answer)
    assert reply.text.splitlines()[-1] == "On “what did they cost the town?” I find nothing."


def test_of_two_questions_the_second_is_answered_where_nothing_is_found_on_the_first(shipped: Service) -> None:
    reply = shipped.answerer.answer("What proof that ICE bought Rekognition, and what did ICE say?")
    assert isinstance(reply, Answer)
    assert "no contract with Amazon" in reply.text
    assert "I find nothing" in reply.text
