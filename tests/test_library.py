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


def test_the_head_of_a_company_is_known_beside_it_and_not_alone(library: Library) -> None:
    both = ("Mark Zuckerberg", "Facebook")
    assert library.unknown_names("Did Zuckerberg shut down Facebook's?", both) == ()
    assert library.unknown_names("Did Zuckerberg resign?", both[:1]) == both[:1]


def test_a_month_is_put_right_and_no_name_is_taken_for_one(library: Library) -> None:
    assert library.spelled("Was it due in Febuary 2026?") == "Was it due in February 2026?"
    assert library.spelled("Did it start in Septemer?") == "Did it start in September?"
    assert library.spelled("Does Janus use it?") == "Does Janus use it?"
    assert library.spelled("Does Augusta use it?") == "Does Augusta use it?"
