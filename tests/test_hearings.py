"""In a transcript who has the floor stands before what is said."""

from corpus.actors import ActorBook
from corpus.article import Article, SpeakerKind
from corpus.hearings import floor_at, floors
from corpus.sentences import split_sentences
from corpus.signers import signer
from corpus.speakers import attribute

HEARING = """CHAIR MALDO: The committee will come to order.

SENATOR VASK: Thank you. It does not ban the cameras.

MS. ADEY: My name is Ines Adey and I am counsel for the Harbour Watch. We support the bill.

SENATOR VASK: It is a good bill."""


def _said(text: str) -> dict[str, tuple[str, SpeakerKind]]:
    sentences = split_sentences(Article(id="one", title="Hearing", text=text))
    found = attribute(sentences, ActorBook.load())
    return {one.text: (by.speaker, by.kind) for one, by in zip(sentences, found, strict=True)}


def test_a_sentence_is_the_word_of_who_has_the_floor() -> None:
    said = _said(HEARING)
    assert said["It does not ban the cameras."] == ("Senator Vask", SpeakerKind.OFFICIAL)
    assert said["We support the bill."] == ("Harbour Watch", SpeakerKind.ADVOCATE)


def test_for_whom_somebody_speaks_is_told_once() -> None:
    again = f"{HEARING}\n\nMS. ADEY: We thank you."
    assert [turn.speaker for turn in floors(again)][-2:] == ["Senator Vask", "Harbour Watch"]


def test_labels_of_things_are_no_turns() -> None:
    news = "WIN: The cameras are gone.\n\nLOSS: The stadium scans.\n\nWIN: The school stopped."
    assert floors(news) == ()
    assert floor_at(news, 5) is None


def test_we_in_a_transcript_is_not_whoever_puts_it_out() -> None:
    article = Article(id="one", title="Hearing", text=HEARING, publisher="Committee of the Aldea Senate")
    assert signer(article) == ""
