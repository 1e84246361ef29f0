"""An article says under which names those it introduces go as well."""

import pytest

from corpus.actor import ActorKind
from corpus.actors import ActorBook
from corpus.article import Article
from corpus.newcomers import newcomers
from corpus.other_names import other_names

BOOK = ActorBook.load()


@pytest.mark.parametrize(
    ("name", "text", "others"),
    [
        ("Quillon Transit", "Quillon Transit (QT) said no.", ("QT",)),
        ("Quillon", "The Quillon Police Department (QPD) said no.", ("QPD",)),
        ("Quillon", "Quillon (UK) said no.", ()),  # where it is, not what it is called
        ("Quillon", "Quillon, formerly Zorvax, said no.", ("Zorvax",)),
        ("Quillon", "Quillon has changed its name to Zorvax Gate and said no.", ("Zorvax Gate",)),
        ("Quillon", "Quillon, now Norway's largest chain, said no.", ()),
        ("Quillon Bank", "The Bank, which everybody in town calls the Quilly, said no.", ("Quilly",)),
        ("Quillon Estates", "QE, as the company is known, said no.", ("QE",)),
        ("Quillon Rail Authority", "It said no.", ("QRA",)),
        ("Data Protection Authority", "It said no.", ()),  # of English words alone: anybody's
    ],
)
def test_other_names_stand_in_brackets_behind_a_link_or_are_initials(
    name: str, text: str, others: tuple[str, ...]
) -> None:
    assert other_names(name, ActorKind.COMPANY, text) == others


def test_a_place_has_no_initials() -> None:
    assert other_names("Quillon Ridge County", ActorKind.COUNTY, "It said no.") == ()


def _found(*texts: str) -> list[tuple[str, tuple[str, ...]]]:
    articles = [Article(id=str(number), title="News", text=text) for number, text in enumerate(texts)]
    return [(actor.name, actor.aliases) for actor in newcomers(articles, BOOK)]


def test_whoever_another_is_called_as_well_is_that_other() -> None:
    both = "The vendor Quillon, now called Zorvax, paid. Quillon!", "The vendor Zorvax paid again. Zorvax!"
    assert _found(*both) == [("Quillon", ("Zorvax",))]


def test_a_police_force_is_called_by_its_place_where_that_is_nobody_else() -> None:
    force = "The Quillon Constabulary will scan faces. The Quillon Constabulary said so."
    police = "Quillon police keep the vans. Quillon!"
    town = "The town of Quillon said no. Quillon!"
    aliases = ("Quillon police", "Quillon force")
    assert _found(force, police) == [("Quillon Constabulary", (*aliases, "Quillon"))]
    assert _found(force, police, town) == [("Quillon", ()), ("Quillon Constabulary", aliases)]


def test_a_force_that_goes_by_its_place_alone_has_no_other_name() -> None:
    assert _found("He joined the police of Quillon. Quillon paid.") == [("Quillon", ())]


def test_a_public_body_may_be_called_by_letters_of_another_language() -> None:
    text = "The Road Agency of Aldea (DNV) has cameras. The DNV will keep them."
    assert other_names("Road Agency", ActorKind.AGENCY, text) == ("DNV",)
    assert other_names("Road Agency", ActorKind.COMPANY, text) == ()
    assert other_names("Road Agency", ActorKind.AGENCY, text.replace("The DNV", "It")) == ()
