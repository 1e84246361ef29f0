"""A shelf has articles by id and tells which of them name one another."""

import pytest

from corpus.article import Article
from corpus.dates import PartialDate
from corpus.shelf import Shelf

MAY = PartialDate(2021, 5, 3)
BAN = Article(id="ban", title="Oslo bans it", text="Oslo bans it.", published=MAY)
LONGER = Article(id="longer", title="Oslo extends its ban", text="It lasts.", supersedes=("ban",))
END = Article(
    id="end", title="The ban ends", text="It ends.", published=MAY, supersedes=("longer",), relates_to=("ban",)
)
SHELF = Shelf.of(BAN, LONGER, END)


def test_articles_are_found_by_their_ids_in_the_order_in_which_they_were_put_up() -> None:
    assert list(SHELF) == ["ban", "longer", "end"]
    assert SHELF["longer"] is LONGER
    assert len(SHELF) == 3
    with pytest.raises(KeyError, match="start"):
        SHELF["start"]


def test_what_supersedes_an_article_and_what_names_it_at_all_is_known() -> None:
    assert SHELF.superseding == {"ban": ["longer"], "longer": ["end"]}
    assert SHELF.naming == {"ban": ["longer", "end"], "longer": ["end"]}


def test_articles_of_one_day_stand_together_and_undated_ones_nowhere() -> None:
    assert SHELF.of_day == {MAY: ["ban", "end"]}


def test_links_are_noted_once_however_often_they_are_followed() -> None:
    assert SHELF.superseding is SHELF.superseding
