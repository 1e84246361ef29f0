"""The first words of a sentence stand for an actor of their kind."""

import pytest

from corpus.actor import ActorKind
from corpus.antecedents import antecedent, firms_meant, is_of_anybody, stands_for

ACTORS = (("Kenya", ActorKind.COUNTRY), ("Jirani", ActorKind.COMPANY), ("Mara Act", ActorKind.LAW))


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("The company paid.", "Jirani"),
        ("But the mobile lender paid.", "Jirani"),
        ("The Act forbids it.", "Kenya"),
        ("The new law forbids it.", "Kenya"),
        ("It paid.", "Kenya"),
        ("The pause ended.", "Kenya"),
    ],
)
def test_words_stand_for_the_first_actor_of_their_kind(text: str, meant: str) -> None:
    assert antecedent(stands_for(text), ACTORS) == meant


@pytest.mark.parametrize("text", ["Amazon paid.", "A company paid.", "Critics said the company paid."])
def test_other_openings_point_at_nobody(text: str) -> None:
    assert stands_for(text) is None


def test_the_day_of_an_entry_stands_before_whom_it_is_about() -> None:
    kinds = stands_for("June 10, 2025. The council votes.")
    assert kinds
    assert kinds == stands_for("The council votes.")


def test_of_two_companies_neither_is_the_company() -> None:
    two = (*ACTORS, ("Ovanta", ActorKind.COMPANY))

    assert antecedent(stands_for("The company paid."), two) is None
    assert antecedent(stands_for("It paid."), two) == "Kenya"


def test_a_person_is_no_it() -> None:
    assert antecedent(stands_for("It ended."), [("Ada", ActorKind.PERSON), ("Orlando", ActorKind.CITY)]) == "Orlando"


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("The regulator fined the chain 90,000 crowns.", ["the chain"]),
        ("The mobile lender has appealed.", ["The mobile lender"]),
        ("The regulator fined a chain.", []),
        ("It wrote to the firm that sold the cameras.", []),
        ("It wrote to the chain Ovanta.", []),
        ("It wrote to the bank's lawyer.", []),
        ("It wrote to the supplier.", []),  # somebody else's, most often
    ],
)
def test_the_chain_is_the_only_company_of_its_article_wherever_that_stands(text: str, meant: list[str]) -> None:
    assert [span.of(text) for span in firms_meant(text)] == meant


def test_what_anybody_may_do_is_of_nobody_in_particular() -> None:
    assert is_of_anybody("A shop may use it with consent.")
    assert is_of_anybody("But any large retailer may use it.")
    assert not is_of_anybody("A review of the shop found none.")
    assert not is_of_anybody("The shop may use it.")
