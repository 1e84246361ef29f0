import pytest
from msgspec.structs import replace

from corpus.article import Article, Span
from corpus.dates import PartialDate
from retrieval.entailment.model import Entailment
from tests.sayings import said

TOLD = said("Oakland banned it. Boston did not.")
ARTICLE = Article(id="oakland", title="Told", text="Oakland banned it.")


@pytest.mark.parametrize(
    ("shares", "names_all", "is_on_all", "in_article"),
    [
        ([1.0, 1.0], True, True, True),
        ([1.0, 0.9], False, True, True),
        ([1.0, 0.5], False, True, True),
        ([0.9, 0.5], False, True, True),
        ([0.5, 0.5], False, False, True),
        ([1.0, 0.5, 0.5], False, False, True),
        ([0.5, 0.0], False, False, False),
        ([0.0], False, False, False),
    ],
)
def test_of_two_asked_about_one_may_be_named_in_the_article_only(
    shares: list[float], names_all: bool, is_on_all: bool, in_article: bool
) -> None:
    one = replace(TOLD, actors_named=sum(shares) / len(shares))
    assert (one.names_all, one.is_on_all, one.is_in_article_on_all) == (names_all, is_on_all, in_article)


def test_what_was_not_read_affirms_and_denies_nothing() -> None:
    assert (TOLD.affirms, TOLD.denies) == (0.0, 0.0)
    read = replace(TOLD, says=Entailment(affirms=0.2, denies=0.7, in_part=0.1, leaves_open=0.0))
    assert (read.affirms, read.denies) == (0.2, 0.7)


def test_mentions_are_those_of_all_clauses_in_their_order() -> None:
    assert [mention.span.of(TOLD.sentence.text) for mention in TOLD.mentions] == ["Oakland", "Boston"]
    assert TOLD.named == {mention.actor for mention in TOLD.mentions}


def test_a_span_holds_its_first_place_and_not_the_one_behind_it() -> None:
    assert [place for place in range(6) if Span(2, 4).holds(place)] == [2, 3]


def test_articles_sort_by_day_those_without_a_date_first() -> None:
    dated = replace(ARTICLE, published=PartialDate(2019, 12)), replace(ARTICLE, published=PartialDate(2020))
    assert ARTICLE.day == ""
    assert ARTICLE.day < dated[0].day < dated[1].day


@pytest.mark.parametrize("links", [{"supersedes": ("oakland",)}, {"relates_to": ("oakland",)}])
def test_articles_are_linked_both_ways(links: dict[str, tuple[str, ...]]) -> None:
    later, other = replace(ARTICLE, id="later", **links), replace(ARTICLE, id="boston")
    assert later.is_linked_to(ARTICLE)
    assert ARTICLE.is_linked_to(later)
    assert ARTICLE.is_linked_to(ARTICLE)
    assert not other.is_linked_to(ARTICLE)
