"""The numbers of bills, as people write them."""

import pytest

from corpus.actor import Actor, ActorKind
from corpus.actors import ActorBook
from corpus.bills import numbered, spellings


def law(name: str, *aliases: str) -> Actor:
    return Actor(name, ActorKind.LAW, "US", aliases=aliases)


@pytest.mark.parametrize(
    ("name", "written"),
    [
        ("SB 22-113", "did sb 113 pass?"),
        ("SB 22-113", "is SB113 law?"),
        ("SB 22-113", "senate bill 22-113 now?"),
        ("AB 1215", "is ab-1215 over?"),
        ("AB 1215", "Assembly Bill 1215"),
        ("S.1053", "have s1053 and H.1946 passed?"),
        ("S.1053", "what does S. 1053 say"),
        ("S.1053", "is senate bill 1053 law"),
        ("H.1946", "house bill 1946?"),
        ("H.1946", "HB 1946"),
        ("H.R. 7356", "does hr 7356 ban it?"),
        ("H.R. 7356", "HR7356"),
    ],
)
def test_a_bill_is_known_however_its_number_is_written(name: str, written: str) -> None:
    assert [mention.actor for mention in ActorBook([law(name)]).find_in_question(written)] == [name]


def test_a_letter_after_an_apostrophe_is_no_bill() -> None:
    assert not ActorBook([law("S.124")]).find_in_question("do Vermont's 124 towns scan faces?")


@pytest.mark.parametrize("name", ["BIPA", "AI Act", "Memo M-25-21", "Directive 026-11", "SB"])
def test_what_is_no_number_of_a_bill_has_no_other_spellings(name: str) -> None:
    assert spellings(name) == ()


def test_bills_of_two_sessions_share_their_number_and_a_declared_name_stays_with_who_declared_it() -> None:
    book = ActorBook([law("SB 22-113"), law("SB 25-113"), law("SB 24-113", "SB113")])
    (mention,) = book.find_in_question("is SB 113 law?")
    assert {mention.actor, *mention.others} == {"SB 22-113", "SB 25-113", "SB 24-113"}
    assert [mention.actor for mention in book.find_in_question("is SB113 law?")] == ["SB 24-113"]


def test_a_bill_is_found_in_a_text_however_its_number_is_written() -> None:
    assert numbered("Senate Bill 71, once HB 12, is SB 71 and AB 22-113.") == ("SB 71", "HB 12", "AB 22-113")
    assert numbered("The bill is 71 pages long. PSB 12 and Bill 9 are others.") == ()
