"""Articles that name no other are told apart into lines by their titles and openings."""

import pytest
from msgspec.structs import replace

from bot.indexing import book_of
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


def test_what_somebody_refuses_to_stop_has_not_changed() -> None:
    same = "Amazon stopped selling matching software to sheriffs for a year."
    assert _superseded("Judge refuses to lift the stop of Amazon for sheriffs", same) == ()


PEOPLE = "Imam Karrim, Sheriff Gantt, Beulah Stampsworth, Dale Prudhomme and Marisol Teagueson spoke."
VOTE = f"The Orlin County Board of Commissioners voted to let the sheriff buy matching software. {PEOPLE}"
VETO = f"In Orlin, County Executive Moore vetoed the sheriff's purchase of matching software. {PEOPLE}"


def _features(newer: Article) -> dict[str, Article]:
    older = _article("old", "Commissioners back matching software for the sheriff", VOTE, 2020)
    folder = (older, newer, *OTHERS)
    return {one.id: one for one in linked(folder, book_of(folder))}


def test_a_story_told_of_the_same_people_goes_on_though_its_title_names_nobody_known() -> None:
    found = _features(_article("new", "Moore vetoes matching software for the sheriff", VETO, 2021))
    assert found["new"].supersedes == ("old",)
    assert found["new"].actors == ("Orlin County",)  # of which it writes "Orlin" alone


def test_a_story_of_the_same_people_that_tells_no_change_stands_beside_the_earlier_one() -> None:
    for title in ("The sheriff, the board and matching software", "Judge refuses to stop matching software"):
        found = _features(_article("new", title, VETO.replace("vetoed", "has read"), 2021))
        assert (found["new"].supersedes, found["new"].relates_to) == ((), ("old",))


def test_a_story_of_other_people_goes_on_from_nothing() -> None:
    found = _features(_article("new", "Moore vetoes matching software for the sheriff", VETO.replace(PEOPLE, ""), 2021))
    assert (found["new"].supersedes, found["new"].actors) == ((), ())


@pytest.mark.parametrize(
    "title",
    [
        "Amazon eases its stop for sheriffs",
        "Court sides with Amazon over its stop for sheriffs",
        "Amazon makes its stop for sheriffs permanent",
        "Amazon takes its stop to 60 sheriffs",
        "Amazon may sell to sheriffs after all",
        "Amazon deletes what it held for sheriffs",
    ],
)
def test_a_title_may_tell_what_was_done_to_what_was_before(title: str) -> None:
    assert _superseded(title, "Amazon stopped selling matching software to sheriffs for a year.") == ("old",)


def test_an_order_to_delete_has_deleted_nothing() -> None:
    same = "Amazon stopped selling matching software to sheriffs for a year."
    assert _superseded("Amazon told to delete what it held for sheriffs", same) == ()


def test_what_undoes_something_need_be_less_like_it_than_what_ends_something() -> None:
    told = "The tram company at Orlin matches faces of riders at ten stops. {}"
    own = "Wardens asked for it, as thefts of bags and phones had doubled since spring; a hearing was full and loud."
    other = "The judge read a long ruling on warrants, gates, doors and lamps, which nobody had thought to challenge."
    titles = {"Judge strikes down what Amazon did": ("old",), "Amazon now ends what it once did alone": ()}
    for title, found in titles.items():
        older = _article("old", "Amazon scans riders", told.format(own), 2020)
        folder = (older, _article("new", title, f"Ten of them. {other}", 2021), *OTHERS)
        assert {one.id: one.supersedes for one in linked(folder, BOOK)}["new"] == found


@pytest.mark.parametrize(
    ("title", "goes_on"),
    [
        ("Reno casino pulls plug on face scans", True),
        ("Reno casino phases out face scans", True),
        ("Reno casino looks back on face scans", False),
    ],
)
def test_whom_a_title_calls_by_the_place_alone_its_text_opens_with(title: str, *, goes_on: bool) -> None:
    begun = "Silver Mesa Casino has begun to scan the face of everyone who walks in."
    old = replace(_article("old", "Silver Mesa Casino scans faces", begun, 2021), actors=("Silver Mesa Casino",))
    over = "The Silver Mesa Casino scans faces no more; the cameras that scan everyone who walks in were unplugged."
    articles = (old, _article("new", title, over, 2025), *OTHERS)
    [found] = (one for one in linked(articles, book_of(articles)) if one.id == "new")
    assert bool(found.supersedes) is goes_on
