"""Which of what was read speaks of the time that a question asks about."""

import pytest
from msgspec.structs import replace

from bot.answering.asked.guards import normalise
from bot.answering.asked.question import read_question
from bot.answering.found.evidence import Evidence
from bot.answering.lock.applicable import applicable
from corpus.actors import ActorBook
from corpus.article import Article, Sentence, Span
from corpus.dates import PartialDate
from corpus.shelf import Shelf
from retrieval.entailment.model import Entailment
from tests.sayings import evidence_of

BOOK = ActorBook.load()
OLD = Article(id="act", title="Police and schools", text="It binds police.", published=PartialDate(2022))
NEW = Article(id="schools", title="Schools", text="It binds schools.", published=PartialDate(2025), supersedes=("act",))
ARTICLES = Shelf.of(OLD, NEW)
AFFIRMS, DENIES = Entailment(0.9, 0.04, 0.03, 0.03), Entailment(0.04, 0.9, 0.03, 0.03)
OPEN = Entailment(0.02, 0.02, 0.01, 0.95)


def evidence(article: Article, text: str, says: Entailment | None) -> Evidence:
    return evidence_of(article, Sentence(article.id, Span(0, len(text)), text), says=says)


def standing(question: str, *found: Evidence) -> list[str]:
    asked = read_question(normalise(question), BOOK)
    return [one.article.id for one in applicable(asked, found, ARTICLES)]


OLDER = evidence(OLD, "The act does not ban police use.", DENIES)
NOW = "Does Colorado ban police use?"


@pytest.mark.parametrize(
    ("newer", "left"),
    [
        (evidence(NEW, "Colorado now bans police use.", AFFIRMS), ["schools"]),
        (evidence(NEW, "The new law keeps the ban in schools.", OPEN), ["act", "schools"]),
        (evidence(NEW, "Still no ban on police use.", DENIES), ["act", "schools"]),
        (evidence(NEW, "Colorado now bans police use.", None), ["schools"]),
    ],
)
def test_what_was_superseded_gives_way_to_what_says_otherwise_and_stands_beside_what_does_not(
    newer: Evidence, left: list[str]
) -> None:
    assert standing(NOW, OLDER, newer) == left


def test_nothing_stands_of_an_article_that_a_newer_one_turned_round() -> None:
    reversal = replace(NEW, title="Court reverses the act")
    says_nothing = evidence(reversal, "The court met in Denver.", OPEN)
    assert standing(NOW, OLDER, says_nothing) == ["schools"]
    assert standing("Did Colorado ban police use?", OLDER, says_nothing) == ["act", "schools"]


def test_what_a_newer_article_does_not_speak_of_stands_though_it_turned_the_rest_round() -> None:
    reversal = replace(NEW, title="Court reverses the act")
    beside = replace(evidence(reversal, "The court met in Denver.", OPEN), covered=0.3)
    assert standing(NOW, OLDER, beside) == ["act", "schools"]
    assert standing(NOW, OLDER, replace(evidence(NEW, "Some of it is banned.", AFFIRMS), covered=0.3)) == [
        "act",
        "schools",
    ]


def test_what_was_stands_beside_what_says_otherwise_since_where_the_past_is_asked_about() -> None:
    newer = evidence(NEW, "Colorado now bans police use.", AFFIRMS)
    assert standing("Did Colorado ban police use?", OLDER, newer) == ["act", "schools"]


@pytest.mark.parametrize(
    ("question", "text", "tells"),
    [
        ("Was the shop still scanning in 2023?", "It scanned from 2018.", False),
        ("Was the shop still scanning in 2023?", "It scanned between November 2018 and November 2021.", True),
        ("Was the shop still scanning in 2023?", "It scanned faces until 2021.", True),
        ("Was the ban passed in 2023?", "The ban has been in force since 2018.", True),
        ("Did the hall first install it in 2022?", "It has been in place since 2018.", True),
        ("Did the hall use it in 2022?", "It has been in place since 2018.", False),
    ],
)
def test_what_began_in_an_earlier_year_tells_of_a_later_one_where_its_end_or_its_beginning_is_asked_for(
    question: str, text: str, tells: bool
) -> None:
    assert standing(question, evidence(OLD, text, DENIES)) == (["act"] if tells else [])


@pytest.mark.parametrize(
    ("question", "left"),
    [
        ("Is each visit counted?", []),
        ("Does the ruling stand?", ["schools"]),  # which is what was undone
        ("Was each visit counted?", ["schools"]),
    ],
)
def test_what_had_been_so_till_it_was_undone_is_no_more(question: str, left: list[str]) -> None:
    undone = evidence(NEW, "The change undid a ruling, which had counted each visit.", AFFIRMS)
    assert standing(question, undone) == left


def test_what_ends_an_extended_trial_ends_the_trial_itself() -> None:
    trial = Article(id="trial", title="Denver tries cameras out", text="It tries.", published=PartialDate(2022))
    longer = replace(trial, id="longer", title="Denver extends its trial", supersedes=("trial",))
    over = Article(
        id="over", title="Denver ends its trial", text="Over.", published=PartialDate(2025), supersedes=("longer",)
    )
    uses = evidence(trial, "Denver tries cameras out.", AFFIRMS)
    ends = evidence(over, "Denver has ended its trial.", DENIES)
    asked = read_question(normalise("Does Denver use cameras?"), BOOK)
    line = Shelf.of(trial, longer, over)
    assert [one.article.id for one in applicable(asked, (uses, ends), line)] == ["over"]
    wider = Shelf.of(trial, replace(longer, title="Denver repeats its trial"), over)
    assert [one.article.id for one in applicable(asked, (uses, ends), wider)] == ["trial", "over"]


@pytest.mark.parametrize(
    "question",
    ["Is Colorado still bound by the 2021 order in schools?", "Was Colorado ever bound by an order of 2021?"],
)
def test_a_year_that_only_names_something_bounds_no_time(question: str) -> None:
    said = evidence(NEW, "The 2021 order binds Colorado.", AFFIRMS)
    assert standing(question, evidence(OLD, "The order binds Colorado.", AFFIRMS), said)
