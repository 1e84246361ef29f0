"""What a page of questions and answers says below its own questions."""

import pytest
from msgspec.structs import replace

from bot.answering.found.evidence import Evidence
from bot.answering.reply import Verdict
from bot.answering.settled.headed import below_heading, by_heading
from corpus.article import Sentence, Span
from tests.sayings import asked, said

PAGE = (
    "Do you share pictures with the police?\n\nNo, except when a court orders us to.\n\n"
    "Do you scan children?\n\nNever. They ride free.\n\n"
    "Can I have my picture erased?\n\nYes. Write to us.\n\n"
    "Why do you scan faces?\n\nNo reason is needed."
)

FAQ = (
    "Do you use facial recognition?\n\nYes. It stays on.\n\n"
    "Q: Do you use it for marketing, or to track what I buy?\n\nA: No, never.\n\n"
    "3. Do you give images to the police? Only if they ask us in writing.\n\n"
    "Do you scan staff or guests? Yes.\n\n"
    "Do you scan all visitors? No. Only those who sign up."
)


def _evidence() -> list[Evidence]:
    whole, found = said(PAGE), []
    for place, text in enumerate(("No, except when a court orders us to.", "Never.", "They ride free.", "Yes.")):
        start = PAGE.index(text)
        sentence = Sentence(whole.article.id, Span(start, start + len(text)), text)
        found.append(replace(whole, sentence=sentence, place=place))
    return found


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("Does Axon share pictures with the police?", Verdict.PARTLY),
        ("Does Axon scan children?", Verdict.NO),
        ("Can visitors have their picture erased?", Verdict.YES),
        ("Does Axon scan children under 8?", None),  # of some of them
        ("Does Axon not scan children?", None),
        ("Does Axon scan dogs?", None),
    ],
)
def test_what_is_asked_as_a_heading_asks_it_is_answered_as_below_it(question: str, expected: Verdict | None) -> None:
    ruling = by_heading(asked(question), _evidence())
    assert (ruling and ruling.verdict) is expected


def test_what_proves_it_stands_below_the_heading() -> None:
    ruling = by_heading(asked("Does Axon scan children?"), _evidence())
    assert ruling is not None
    assert [one.sentence.text for one in ruling.support] == ["Never.", "They ride free."]


@pytest.mark.parametrize(
    ("question", "expected", "shown"),
    [
        ("Does Axon use face recognition?", Verdict.YES, "It stays on."),
        ("Does Axon use face recognition for marketing?", Verdict.NO, "A: No, never."),
        ("Does Axon use face recognition to track what I buy?", Verdict.NO, "A: No, never."),
        ("Does Axon give face images to the police?", Verdict.PARTLY, "Only if they ask us in writing."),
        ("Does Axon scan guests?", None, ""),  # a yes to one of two may be of the other
        ("Does Axon scan all visitors?", Verdict.NO, "Do you scan all visitors? No. Only those who sign up."),
        ("Does Axon scan visitors?", None, ""),
        ("Does Axon use fingerprints for marketing?", None, ""),
    ],
)
def test_a_page_says_it_of_its_subject_and_answers_in_the_same_line_or_the_next(
    question: str, expected: Verdict | None, shown: str
) -> None:
    whole = said(FAQ)
    start = FAQ.index("It stays on.")
    told = Sentence(whole.article.id, Span(start, start + len("It stays on.")), "It stays on.")
    ruling = by_heading(asked(question), [replace(whole, sentence=told)])
    assert (ruling and ruling.verdict, ruling.support[0].sentence.text if ruling else "") == (expected, shown)


OPEN = (
    "How long do you keep my photo?\n\nSix years. You may ask us to delete it.\n\n"
    "Who supplies the cameras?\n\nKnoll does, until March.\n\n"
    "Can I still get in with my face?\n\nNo. It ended in May."
)


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("How long does Axon keep photos?", "Six years. You may ask us to delete it."),
        ("How long does Harbour Axon Police keep photos?", "Six years. You may ask us to delete it."),
        ("Who supplies the cameras of Axon?", "Knoll does, until March."),
        ("How long does Axon keep photos of children?", ""),
        ("How many photos does Axon keep?", ""),
        ("Why does Axon keep photos?", ""),
    ],
)
def test_an_open_question_is_answered_by_what_stands_first_below_it(question: str, expected: str) -> None:
    whole = said(OPEN)
    known = replace(whole, article=replace(whole.article, publisher="Harbour Axon Police"))
    told = below_heading(asked(question), [known])
    assert (told[0].sentence.text if told else "") == expected


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("Can members of Axon still get in with their face?", Verdict.NO),
        ("Can Axon's members under 18 still get in with their face?", None),
    ],
)
def test_those_a_page_is_for_are_who_asks_on_it(question: str, expected: Verdict | None) -> None:
    ruling = by_heading(asked(question), [said(OPEN)])
    assert (ruling and ruling.verdict) is expected
