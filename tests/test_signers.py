"""Notices and statements name whom they are about in their letterhead."""

import pytest

from corpus.actor import ActorKind
from corpus.actors import ActorBook
from corpus.article import Article
from corpus.newcomers import newcomers
from corpus.signers import signed, signer

BOOK = ActorBook.load()


def _article(publisher: str, text: str, title: str = "Our statement", actors: tuple[str, ...] = ()) -> Article:
    return Article(id="one", title=title, text=text, publisher=publisher, actors=actors)


@pytest.mark.parametrize(
    ("publisher", "text", "name"),
    [
        ("Amazon newsroom", "We sell no cameras.", "Amazon"),
        ("Town of Aldea", "The council refused the request.", "Town of Aldea"),
        ("Data Inspectorate of Aldea", "The contract has ended.", "Data Inspectorate of Aldea"),
        ("Varn County Board of Supervisors", "The contract has ended.", "Varn County Board of Supervisors"),
        ("Varn County Police", "The contract has ended.", "Varn County Police"),
        ("Aldea Courier", "We bring you the news.", ""),
        ("Amazon", 'The police said: "We buy them." They paid.', ""),
    ],
)
def test_an_own_word_is_told_by_we_or_by_a_public_body(publisher: str, text: str, name: str) -> None:
    assert signer(_article(publisher, text)) == name


def test_an_article_that_names_no_publisher_is_signed_by_nobody() -> None:
    assert signer(_article("", "We sell no cameras.", "The council bans cameras")) == ""


def test_the_name_of_a_page_signs_it_where_no_publisher_does() -> None:
    assert signer(_article("", "Do we sell them? We do not.", "Amazon - Questions and answers")) == "Amazon"


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("Frequently asked questions about cameras at Quarl Stores", "Quarl Stores"),
        ("FAQ: Quarl & Finch", "Quarl & Finch"),
        ("Quarl Stores: questions and answers", "Quarl Stores"),
        ("Quarl Stores \u2013 FAQ", "Quarl Stores"),
        ("Frequently Asked Questions About Our Cameras", ""),
        ("Camera Policy: Frequently Asked Questions", ""),
        ("Questions about cameras in Oregon", ""),
    ],
)
def test_a_page_of_questions_is_of_whom_its_title_names(title: str, name: str) -> None:
    assert signer(_article("", "Do you scan us? We do not.", title)) == name


@pytest.mark.parametrize("publisher", ["Statehouse News Service", "Associated Wire Service"])
def test_a_news_agency_reports_on_others(publisher: str) -> None:
    assert not signer(_article(publisher, "The contract has ended."))


def test_a_firm_of_two_names_is_one() -> None:
    text = "Do you use it? Yes. We use it in our stores."
    [firm] = newcomers([_article("Quarl & Finch Supermarkets", text)], BOOK)
    assert (firm.name, firm.kind) == ("Quarl & Finch Supermarkets", ActorKind.COMPANY)
    assert {"Quarl & Finch", "Quarl and Finch", "Quarl and Finch Supermarkets"} <= set(firm.aliases)


def test_actors_that_front_matter_names_stay() -> None:
    article = _article("Amazon", "We sell none.", actors=("IBM",))
    assert signed(article, BOOK) == article


def test_who_signs_is_an_actor_and_stands_in_the_title() -> None:
    article = signed(_article("Amazon", "We sell none."), BOOK)
    assert (article.title, article.actors) == ("Amazon: Our statement", ("Amazon",))
    named = signed(_article("Amazon", "We sell none.", "What Amazon sells"), BOOK)
    assert (named.title, named.actors) == ("What Amazon sells", ("Amazon",))


def test_a_court_signs_what_it_tells_of_others() -> None:
    article = signed(_article("US Supreme Court", "The police may not use it."), BOOK)
    assert (article.title, article.actors) == ("US Supreme Court: Our statement", ())


def test_a_new_actor_may_be_named_by_its_letterhead_alone() -> None:
    [actor] = newcomers([_article("Town of Aldea", "The council refused the request.")], BOOK)
    assert (actor.name, actor.kind) == ("Aldea", ActorKind.CITY)


def test_a_firm_is_called_without_its_legal_form() -> None:
    [firm] = newcomers([_article("", "Mercalvo Ltd. was fined. Mercalvo Ltd. appealed.")], BOOK)
    assert firm.aliases == ("Mercalvo",)
