"""What the library tells of articles before it reads them."""

import pytest

from bot.answering.found.library import Library
from bot.service import Service


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


def test_nobody_is_named_by_no_article(library: Library) -> None:
    assert library.naming_any(()) == set()
