"""Articles that name no other are told apart into lines by their titles and openings."""

import pytest

from bot.lineage import linked
from corpus.actors import ActorBook
from corpus.article import Article
from corpus.dates import PartialDate

BOOK = ActorBook.load()
STOP = "Amazon stops selling matching software to sheriffs for a year, its chief said."
OTHERS = tuple(
    Article(id=name, title=f"Notes from {name}", text=f"People in {name} argue about {name} and parking.")
    for name in ("alder", "birch", "cedar", "dogwood")
)


def _article(name: str, title: str, text: str, year: int) -> Article:
    return Article(id=name, title=title, text=text, published=PartialDate(year))


def _superseded(title: str, text: str, year: int = 2021) -> tuple[str, ...]:
    old = _article("old", "Amazon stops sales to sheriffs", STOP, 2020)
    [found] = (one for one in linked((old, _article("new", title, text, year), *OTHERS), BOOK) if one.id == "new")
    return found.supersedes


@pytest.mark.parametrize(
    "title",
    [
        "Amazon sells to sheriffs again",
        "Amazon extends its stop for sheriffs",
        "Amazon: stop for sheriffs not renewed",
        "Amazon loosens its stop for sheriffs",
    ],
)
def test_a_later_article_on_the_same_goes_on_from_the_earlier_one(title: str) -> None:
    assert _superseded(title, "Amazon stopped selling matching software to sheriffs for a year.") == ("old",)


def test_another_matter_another_actor_or_an_older_article_goes_on_from_nothing() -> None:
    same = "Amazon stopped selling matching software to sheriffs for a year."
    assert _superseded("Amazon drops a warehouse", "Amazon builds no warehouse beside the river.") == ()
    assert _superseded("IBM sells to sheriffs again", same.replace("Amazon", "IBM")) == ()
    assert _superseded("Amazon sells to sheriffs again", same, 2019) == ()


def test_a_title_that_tells_no_change_goes_on_from_nothing() -> None:
    same = "Amazon stopped selling matching software to sheriffs for a year."
    assert _superseded("Amazon explains itself", same) == ()
    assert _superseded("Amazon may sell to sheriffs again", same) == ()


def test_articles_that_name_one_another_are_left_as_they_are() -> None:
    old = _article("old", "Amazon stops sales to sheriffs", STOP, 2020)
    new = _article("new", "Amazon sells to sheriffs again", STOP, 2021)
    third = Article(id="third", title="News", text="News.", relates_to=("old",))
    assert linked((old, new, third), BOOK) == [old, new, third]


def test_a_first_paragraph_tells_the_change_where_the_title_tells_none() -> None:
    done = "Amazon has ended its stop: it sells matching software to sheriffs, its chief said."
    assert _superseded("Amazon explains itself", done) == ("old",)
    assert _superseded("The shops explain themselves", done) == ("old",)  # nor whom it is about
    assert _superseded("Amazon explains itself", done.replace("has ended", "has not ended")) == ()


def test_who_goes_on_from_what_another_has_gone_on_from_meanwhile_goes_on_from_that() -> None:
    old = _article("old", "Amazon stops sales to sheriffs", STOP, 2020)
    same = "Amazon stopped selling matching software to sheriffs for a year."
    longer = _article("longer", "Amazon extends its stop for sheriffs", f"{same} {'It said more of it. ' * 9}", 2021)
    again = _article("again", "Amazon sells to sheriffs again", STOP, 2022)
    found = {one.id: one.supersedes for one in linked((old, longer, again, *OTHERS), BOOK)}
    assert (found["longer"], found["again"]) == (("old",), ("longer",))


def test_another_print_of_the_same_story_goes_on_from_nothing() -> None:
    old = Article(id="old", title="Amazon ends its sales to sheriffs", text=STOP, published=PartialDate(2020, 3, 1))
    copy = Article(id="copy", title="Amazon scraps sales to sheriffs", text=STOP, published=PartialDate(2020, 3, 2))
    later = Article(id="later", title="Amazon scraps sales to sheriffs", text=STOP, published=PartialDate(2021, 3, 2))
    assert {one.id: one.supersedes for one in linked((old, copy, *OTHERS), BOOK)}["copy"] == ()
    assert {one.id: one.supersedes for one in linked((old, later, *OTHERS), BOOK)}["later"] == ("old",)


@pytest.mark.parametrize(
    "title",
    [
        "Amazon settles over its stop for sheriffs",
        "Amazon makes its stop for sheriffs optional",
        "Amazon backs down on its stop for sheriffs",
        "Judge rules on the stop that Amazon made for sheriffs",
    ],
)
def test_a_title_may_tell_what_was_decided_on_what_was_before(title: str) -> None:
    assert _superseded(title, "Amazon stopped selling matching software to sheriffs for a year.") == ("old",)


def _told_of(*names: str) -> str:
    return " ".join(f"At noon, {name} spoke." for name in names)


def test_features_on_the_same_people_go_on_from_one_another_whatever_they_begin_with() -> None:
    people = ("Gantt", "Moor", "Teague", "Prudhomme", "Karrim")
    old = _article("old", "Commissioners back search software", "A shoe fell. " + _told_of(*people), 2025)
    new = _article("new", "Executive vetoes software for sheriff", "A dog barked. " + _told_of(*people), 2026)
    assert linked((old, new, *OTHERS), BOOK)[1].supersedes == ("old",)
    other = _article("new", "Executive vetoes a bridge", "A dog barked. " + _told_of("Moor", "Arroyo", "Lund"), 2026)
    assert linked((old, other, *OTHERS), BOOK)[1].supersedes == ()


def test_what_somebody_refuses_to_stop_has_not_changed() -> None:
    same = "Amazon stopped selling matching software to sheriffs for a year."
    assert _superseded("Judge refuses to lift the stop of Amazon for sheriffs", same) == ()
