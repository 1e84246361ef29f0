"""How a sentence is put before the model that reads it."""

import pytest

from bot.answering.found.evidence import Evidence
from bot.answering.found.readable import text_of
from corpus.article import Article, Sentence, Span
from retrieval.entailment.model import text_to_read
from tests.sayings import evidence_of

NAMES = {"Lumenor Vision": "Lumenor"}


def _evidence(text: str, sentence: str, *actors: str) -> Evidence:
    article = Article(id="one", title="Notice", text=text, actors=actors)
    start = text.index(sentence)
    return evidence_of(article, Sentence("one", Span(start, start + len(sentence)), sentence))


def test_we_is_read_as_the_name_of_who_puts_the_article_out() -> None:
    text = "We have appealed. We will wait."
    asked = "Did Lumenor appeal?"
    own = _evidence(text, "We have appealed.", "Lumenor Vision")
    assert text_of(own, asked, NAMES) == text_to_read("Notice", "Lumenor have appealed.")
    assert text_of(_evidence(text, "We have appealed."), asked, NAMES) == text_to_read("Notice", "We have appealed.")
    quoted = _evidence('"We have appealed."', '"We have appealed."', "Lumenor Vision")
    assert text_of(quoted, asked, NAMES) == text_to_read("Notice", '"We have appealed."')


@pytest.mark.parametrize(
    ("asked", "read"),
    [
        ("Did the authority order it to stop?", "The Authority ordered the firm to stop."),
        ("Must the firm stop?", "The Authority orders the firm to stop."),
    ],
)
def test_what_a_decision_does_is_read_as_done_where_that_is_asked(asked: str, read: str) -> None:
    text = "The Authority orders the firm to stop."
    assert text_of(_evidence(text, text), asked) == text_to_read("Notice", read)


def test_an_open_question_is_read_below_the_heading_that_asks_it() -> None:
    text = "How long do you keep pictures?\n\nFor 90 days. Then they go."
    answer = _evidence(text, "For 90 days.")
    asked = "How long are pictures kept?"
    assert text_of(answer, asked, for_verdict=False) == text_to_read(
        "Notice: How long do you keep pictures?", "For 90 days."
    )
    assert text_of(answer, asked) == text_to_read("Notice", "For 90 days.")
    later = _evidence(text, "Then they go.")
    assert text_of(later, asked, for_verdict=False) == text_to_read("Notice", "Then they go.")


def test_who_voted_how_is_read_where_it_is_asked() -> None:
    text = "Motion by Marr to adopt Rule 9. The motion carried 4-1."
    assert text_of(_evidence(text, text), "Was Rule 9 adopted?") == text_to_read(
        "Notice", "It was voted to adopt Rule 9."
    )
    assert text_of(_evidence(text, text), "Was Rule 9 adopted unanimously?") == text_to_read("Notice", text)


@pytest.mark.parametrize(
    ("asked", "read"),
    [
        ("Is it used in Oslo?", "It has ended in Oslo."),
        ("Is it used?", "It has ended in Oslo, but goes on in five shops elsewhere."),
        ("Is it used in Bergen?", "It has ended in Oslo, but goes on in five shops elsewhere."),
    ],
)
def test_what_goes_on_elsewhere_is_left_out_where_a_place_is_asked_about(asked: str, read: str) -> None:
    text = "It has ended in Oslo, but goes on in five shops elsewhere."
    assert text_of(_evidence(text, text), asked) == text_to_read("Notice", read)


@pytest.mark.parametrize(
    ("sentence", "read"),
    [
        ("So does its use in schools.", "Scanning of crowds remains forbidden. So does its use in schools."),
        ("The same goes for shops.", "So does its use in schools. The same goes for shops."),
        ("So far nobody was fined.", "So far nobody was fined."),
        ("Nor does it bind banks.", "Nor does it bind banks."),  # the first of its paragraph
    ],
)
def test_what_is_as_the_sentence_before_says_is_read_behind_it(sentence: str, read: str) -> None:
    text = (
        "It met. Scanning of crowds remains forbidden. So does its use in schools. The same goes for shops. "
        "So far nobody was fined.\n\nNor does it bind banks."
    )
    assert text_of(_evidence(text, sentence), "Are shops bound?") == text_to_read("Notice", read)


@pytest.mark.parametrize(
    ("sentence", "read"),
    [
        ("The shop apologised to her.", "The shop apologised to Ida Prell."),
        ("The shop deleted her picture.", "The shop deleted Ida Prell's picture."),
        ("She got a voucher.", "Ida Prell got a voucher."),
    ],
)
def test_a_person_asked_about_is_read_in_the_place_of_the_pronoun(sentence: str, read: str) -> None:
    evidence = _evidence(f"Ida Prell was turned away. After Prell complained it looked into it. {sentence}", sentence)
    assert text_of(evidence, "Did the shop apologise to Ida Prell?") == text_to_read("Notice", read)
    assert text_of(evidence, "Did the shop apologise?") == text_to_read("Notice", sentence)


@pytest.mark.parametrize(
    "text",
    [
        "Ida Prell was turned away. Jo Quarrin complained. The shop apologised to her.",
        "Jo Quarrin was turned away. The shop apologised to her.",
        "Ida Prell was turned away with him. The shop told her that he had stolen.",
    ],
)
def test_a_pronoun_stands_for_nobody_else_than_who_was_named_last(text: str) -> None:
    last = f"The shop {text.rpartition(' The shop ')[2]}"
    asked = "Did the shop apologise to Ida Prell?"
    assert text_of(_evidence(text, last), asked) == text_to_read("Notice", last)


def test_him_is_read_as_who_is_asked_about_and_named_just_before() -> None:
    him = "Alder apologised and gave him a voucher."
    text = f"Tom Verity had to show his passport. {him}"
    told = text_to_read("Notice", "Alder apologised and gave Tom Verity a voucher.")
    assert text_of(_evidence(text, him), "Did Alder apologise to Tom Verity?") == told
    assert text_of(_evidence(text, him), "Did Alder apologise to Ann Marr?") == text_to_read("Notice", him)
    two = f"Tom Verity met Ann Marr. {him}"
    assert text_of(_evidence(two, him), "Did Alder apologise to Tom Verity?") == text_to_read("Notice", him)


@pytest.mark.parametrize(
    ("asked", "read"),
    [
        ("Did Alder switch off facial recognition?", "Alder switched off face recognition in its Argus system."),
        ("Did Alder switch off part of Argus?", "Alder switched off the face recognition part of its Argus system."),
        ("Did Alder shut Argus down?", "Alder switched off the face recognition part of its Argus system."),
    ],
)
def test_a_part_that_alone_is_asked_about_is_read_as_the_whole_that_it_is(asked: str, read: str) -> None:
    text = "Alder switched off the face recognition part of its Argus system."
    assert text_of(_evidence(text, text), asked) == text_to_read("Notice", read)
