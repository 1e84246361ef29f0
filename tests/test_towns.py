"""A town of the book is called by the name alone where the articles are about it."""

import pytest

from corpus.actors import ActorBook
from corpus.article import Article
from corpus.newcomers import newcomers

BOOK = ActorBook.load()


def _book(*texts: str) -> ActorBook:
    articles = [Article(id=f"of-{number}", title="News", text=text) for number, text in enumerate(texts)]
    return BOOK.joined_by(newcomers(articles, BOOK))


@pytest.mark.parametrize(
    ("texts", "meant"),
    [
        (["The Common Council of Madison, Wisconsin, voted. Madison was the first."], "Madison, Wisconsin"),
        (["The mayor of Jackson, Miss., spoke. Jackson has 140,000 people."], "Jackson, Mississippi"),
        (["The council of Tavin voted."], None),
    ],
)
def test_a_town_that_is_named_with_its_state_is_called_without_it(texts: list[str], meant: str | None) -> None:
    short = meant.partition(",")[0] if meant else "Madison"
    named = [one.actor for one in _book(*texts).find_in_question(f"Does {short} ban it?")]
    assert named == ([meant] if meant else ["James Madison"])


def test_a_name_that_is_somebody_elses_as_well_stays_theirs() -> None:
    named = _book("The council of Portland, Oregon, voted.").find_in_question("Does Portland ban it?")
    assert named[0].others
