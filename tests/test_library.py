"""What the library tells of articles before it reads them."""

from pathlib import Path

import pytest

from bot.answering.found.library import _PROVES_NOTHING, Library
from bot.answering.reply import Answer, Verdict
from bot.service import Service
from corpus.line_rules import is_of_readers
from tests.answerers import answerer_over


@pytest.fixture(scope="module")
def library(shipped: Service) -> Library:
    return Library(shipped.generation, shipped.book)


def test_whoever_an_article_is_read_to_name_is_known_beforehand(shipped: Service, library: Library) -> None:
    unforeseen = {
        (article_id, actor)
        for article_id in shipped.generation.articles
        for actor in library.read_article(article_id).actors
        if library.kin.knows(actor) and article_id not in library.naming_any((actor,))
    }
    assert not unforeseen


def test_a_product_a_part_and_an_owner_are_named_by_each_other(library: Library) -> None:
    assert "aws-rekognition-service-card-2024" in library.naming_any(("Amazon",))
    assert library.naming_any(("Amazon",)) <= library.naming_any(("Rekognition",))


def test_a_country_is_named_by_whom_it_is_home_to(library: Library) -> None:
    assert library.naming_any(("Chicago",)) <= library.naming_any(("United States",))


@pytest.mark.parametrize(
    "text",
    [
        *("Yes.", "SHERIFF MARR: No, ma'am.", "CHAIR MARR: Ines Marr, Harbour Council.", "WHAT NEXT"),
        "To ask the Scottish Government whether the police use it, and what they search.",
    ],
)
def test_who_somebody_is_and_a_bare_answer_prove_nothing(text: str) -> None:
    assert _PROVES_NOTHING.match(text)
    assert not _PROVES_NOTHING.match("SHERIFF MARR: We oppose this bill.")


def test_a_part_of_a_country_is_named_by_whom_lies_in_it(library: Library) -> None:
    assert library.kin.is_named("Wales", {"South Wales Police"})
    assert not library.kin.is_named("Scotland", {"South Wales Police"})
    assert library.naming_any(("South Wales Police",)) <= library.naming_any(("Wales",))


def test_nobody_is_named_by_no_article(library: Library) -> None:
    assert library.naming_any(()) == set()


GROCER = """
The grocery chain Brenholt scans the faces of shoppers, Brenholt said in May. Its stores are in Aldea.

The Privacy Authority fined the chain 90,000 crowns in June. The chain has appealed.
"""


@pytest.mark.parametrize("question", ["Was Brenholt fined?", "Has Brenholt appealed?"])
def test_the_only_company_of_an_article_is_meant_where_it_is_called_the_chain(
    shipped: Service, tmp_path: Path, question: str
) -> None:
    alone = answerer_over({"one.txt": GROCER}, tmp_path / "one", shipped).answer(question)
    two = GROCER.replace("Its stores", "The supermarket chain Ovanta does not, Ovanta said. Its stores")
    beside = answerer_over({"two.txt": two}, tmp_path / "two", shipped).answer(question)

    assert isinstance(alone, Answer)
    assert alone.verdict is Verdict.YES
    assert not isinstance(beside, Answer) or beside.verdict is not Verdict.NO


@pytest.mark.parametrize(
    ("text", "proves"),
    [
        ("2. Face recognition in the hall", False),
        ("Item 3: Cameras", False),
        ("Dear parents and carers,", False),
        ("2. The hall does not use face recognition.", True),
        ("Brenholt drops face recognition", True),
    ],
)
def test_an_item_of_an_agenda_or_a_salutation_proves_nothing(text: str, proves: bool) -> None:
    assert (_PROVES_NOTHING.match(text) is None) is proves


def test_words_are_known_with_and_without_their_accents(shipped: Service, tmp_path: Path) -> None:
    text = "The council of Gómez Farías dropped the idea of face recognition in March."
    answerer = answerer_over({"one.txt": text}, tmp_path, shipped)
    for question in (
        "Did the council of Gómez Farías drop the idea?",
        "Did the council of Gomez Farias drop the idea?",
    ):
        reply = answerer.answer(question)
        assert isinstance(reply, Answer)
        assert reply.verdict is Verdict.YES


@pytest.mark.parametrize(
    ("title", "text", "are"),
    [
        ("Letters: Face scans", "They will sell the pictures.", True),
        ("Letters to the editor", "They will sell the pictures.", True),
        ("Letter bombs found", "They sell the pictures.", False),
        ("Shops scan faces", 'It does.\n\nReader comment of the week: "They sell the pictures."', True),
        ("Shops scan faces", "It does.\n\nReaders protested. They sell the pictures.", False),
    ],
)
def test_what_readers_write_is_known_by_its_title_or_by_what_leads_it(title: str, text: str, *, are: bool) -> None:
    assert is_of_readers(title, text, text.index("They")) is are
