"""Whether a bar has an end."""

import pytest
from msgspec.structs import replace

from bot.answering.reply import Verdict
from bot.answering.settled.terms import by_term
from corpus.article import Article, Sentence, Span
from corpus.shelf import Shelf
from tests.sayings import asked, said

EXTENDED = "Amazon extended its moratorium on police use of Rekognition until further notice."
RENEWED = "Amazon extended its moratorium on police use of Rekognition for a year."


@pytest.mark.parametrize(
    ("question", "text", "expected"),
    [
        ("Did Amazon's moratorium lapse?", EXTENDED, Verdict.NO),
        ("Has Amazon's ban run out?", RENEWED, Verdict.NO),
        ("Did Amazon's moratorium expire in 2030?", RENEWED, None),
        ("Did Amazon's moratorium expire in 2030?", EXTENDED, Verdict.NO),
        ("Is Amazon's moratorium open-ended?", EXTENDED, Verdict.YES),
        ("Is Amazon's moratorium open-ended?", RENEWED, None),
        ("Was Amazon's moratorium open-ended from the very first day?", EXTENDED, None),
        ("Did Amazon's contract lapse?", EXTENDED, None),
        ("Did Amazon renew its moratorium before it ran out?", EXTENDED, None),
        ("Was Amazon's moratorium widened?", EXTENDED, None),
        ("Did Amazon's moratorium lapse?", "Amazon announced a moratorium of one year.", None),
    ],
)
def test_a_bar_that_was_extended_did_not_lapse_and_until_further_notice_is_open_ended(
    question: str, text: str, expected: Verdict | None
) -> None:
    ruling = by_term(asked(question), [said(text)], Shelf.of())
    assert (ruling and ruling.verdict) is expected


LASTING = "The settlement permanently bars Clearview from selling to private businesses."
LIMITED = "The settlement bars Clearview for five years from selling in Illinois."


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("Is Clearview's bar on private sales permanent?", Verdict.YES),
        ("Is Clearview barred from Illinois for good?", Verdict.NO),
        ("Is Clearview's bar permanent?", Verdict.PARTLY),
        ("Is Clearview's bar strict?", None),
    ],
)
def test_of_two_bars_the_one_that_is_asked_about_is_for_good_or_not(question: str, expected: Verdict | None) -> None:
    article = said(f"{LASTING} {LIMITED}").article
    at = ((LASTING, 0), (LIMITED, len(LASTING) + 1))
    sentences = [Sentence(article.id, Span(start, start + len(text)), text) for text, start in at]
    evidence = [replace(said(one.text), article=article, sentence=one) for one in sentences]
    ruling = by_term(asked(question), evidence, Shelf.of())
    assert (ruling and ruling.verdict) is expected


def test_a_bar_for_some_years_is_none_for_life_unless_it_was_changed_since() -> None:
    one = said("The settlement bars Rite Aid from face recognition for five years.")
    question = asked("Is Rite Aid banned for life from face recognition?")
    ruling = by_term(question, [one], Shelf.of())
    assert (ruling and ruling.verdict) is Verdict.NO
    later = Article(id="later", title="Bar made permanent", text="It lasts.", supersedes=(one.article.id,))
    assert by_term(question, [one], Shelf.of(one.article, later)) is None
    assert by_term(question, [said("The settlement bars Rite Aid from face recognition.")], Shelf.of()) is None
