"""Whom the answer to "who" or "which" names is meant by "they" after it."""

import pytest
from msgspec import structs

from bot.answering.asked.question import read_question
from bot.answering.followed.answered import of_answered
from bot.answering.reply import Answer, Citation, Verdict
from bot.service import Service
from corpus.actors import ActorBook
from corpus.article import Span, SpeakerKind
from tests.answerers import reply
from tests.articles import IBM

BOOK = ActorBook.load()


def cited(quote: str) -> list[Citation]:
    source = structs.replace(IBM, text=quote)
    return [
        Citation(
            number=1,
            article=source,
            span=Span(0, len(quote)),
            quote=quote,
            speaker="",
            speaker_kind=SpeakerKind.REPORTER,
        )
    ]


@pytest.mark.parametrize(
    ("before", "quote", "text", "asked"),
    [
        ("Who makes Mobile Fortify?", "NEC makes Mobile Fortify.", "do they sell it?", "do NEC sell it?"),
        ("Whose software runs the UK vans?", "NEC's does.", "do they sell to the US?", "do NEC sell to the US?"),
        ("Which force tried Rekognition?", "The NYPD did.", "what did it cost them?", "what did it cost the NYPD?"),
        ("Which city was first?", "Oakland was.", "how did the council vote?", "how did the Oakland council vote?"),
        ("Which chain was barred?", "The FTC barred Rite Aid.", "did they appeal?", "did Rite Aid appeal?"),
        ("Who sued Clearview?", "noyb sued Clearview AI.", "what was their reason?", "what was noyb's reason?"),
        ("by whom?", "noyb sued.", "what did that cost them?", "what did that cost noyb?"),
    ],
)
def test_the_one_that_was_asked_for_is_named(before: str, quote: str, text: str, asked: str) -> None:
    assert of_answered(text, read_question(before, BOOK), cited(quote), BOOK) == asked


@pytest.mark.parametrize(
    ("before", "quote", "text"),
    [
        ("Which city was first?", "Oakland and Berkeley were.", "did they vote?"),  # either
        ("Which cities ban it?", "Oakland does.", "do they allow shops?"),  # several were asked for
        ("Did noyb sue?", "noyb sued.", "do they want money?"),
        ("Which vendor does the NYPD use?", "NEC is the vendor of the NYPD.", "do they still use it?"),  # the NYPD
        ("Who sells it to police in Texas?", "NEC sells it there.", "do they use it?"),
        ("Who fined Clearview?", "The CNIL fined Clearview AI.", "did it pay them?"),
        ("Which company serves ICE?", "Clearview AI serves ICE.", "how much do they get?"),
    ],
)
def test_where_others_may_be_meant_nobody_is_named(before: str, quote: str, text: str) -> None:
    assert of_answered(text, read_question(before, BOOK), cited(quote), BOOK) is None


def test_what_follows_is_of_whoever_was_first(shipped: Service) -> None:
    talk = (
        "Which police force was first to use Rekognition by Amazon?",
        "what did that cost them?",
        "are they still at it?",
    )
    told = reply(shipped, *talk[:2])
    assert isinstance(told, Answer)
    assert told.citations[0].article.id == "washington-county-rekognition-use"
    gone = reply(shipped, *talk)
    assert isinstance(gone, Answer)
    assert gone.verdict is Verdict.NO
