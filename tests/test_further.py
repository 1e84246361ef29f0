"""What an article tells in several sentences is shown in as many."""

import pytest

from bot.answering.reply import Abstention, Answer, Reason
from bot.answering.told.further import with_further
from bot.service import Service
from retrieval.entailment.model import Entailment
from tests.answerers import ask
from tests.sayings import asked, said

_PLAINLY, _PARTLY, _HARDLY, _NOT = (
    Entailment(0.95, 0.01, 0.01, 0.03),
    Entailment(0.4, 0.01, 0.01, 0.58),
    Entailment(0.12, 0.01, 0.01, 0.86),
    Entailment(0.02, 0.01, 0.01, 0.96),
)
ARREST = said("Oslo police may not arrest anyone on a match alone.", says=_PLAINLY, covered=0.9)
OTHER = said("Oslo has 20 cameras.", place=3, says=_NOT, covered=0.1)


@pytest.mark.parametrize(
    ("question", "says", "covered", "shown"),
    [
        ("What are Oslo police barred from?", _PARTLY, 0.1, True),
        ("What are Oslo police barred from?", _HARDLY, 0.9, True),
        ("What are Oslo police barred from?", _HARDLY, 0.1, False),
        ("Who is bound in Oslo?", _PLAINLY, 0.1, True),
        ("Who is bound in Oslo?", _PARTLY, 0.9, False),
        ("Are Oslo police barred from it?", _PLAINLY, 0.9, False),
        ("When were Oslo police barred?", _PLAINLY, 0.9, False),
    ],
)
def test_what_was_read_to_answer_too_is_shown_behind_the_best(
    question: str, says: Entailment, covered: float, shown: bool
) -> None:
    lineup = said("In a lineup Norway's police may not use it.", place=1, says=says, covered=covered)
    told = with_further(asked(question), [ARREST], [OTHER, ARREST, lineup])
    assert told == ((ARREST, lineup) if shown else (ARREST,))


def test_who_is_not_told_twice_by_the_same_names() -> None:
    again = said("Oslo said so in a long post.", place=1, says=_PLAINLY)
    assert with_further(asked("Who is bound in Oslo?"), [ARREST], [ARREST, again]) == (ARREST,)


def test_how_much_is_told_by_each_sum_of_the_kind() -> None:
    first = said("Norway fined Axon $20 million.", says=_PLAINLY)
    second = said("Norway later fined Axon another $5 million.", place=2, says=_PLAINLY)
    again = said("The fine of $20 million was the largest.", place=3, says=_PLAINLY)
    each = said("Each clerk got $5 of the fine.", place=4, says=_PLAINLY)
    told = with_further(asked("How much did Norway fine Axon?"), [first], [first, second, again, each])
    assert told == (first, second)


@pytest.mark.parametrize("question", ["What does Oslo's ban not cover?", "Whom does Oslo's ban not cover?"])
def test_what_is_left_out_is_told_in_full_and_not_by_what_is_covered(question: str) -> None:
    shops = said("Oslo's ban does not cover shops.", says=_PLAINLY)
    ferries = said("Oslo's ban does not cover ferries.", place=3, says=_PLAINLY)
    police = said("Oslo's ban covers the police.", place=2, says=_PLAINLY)
    assert with_further(asked(question), [shops], [shops, police, ferries]) == (shops, ferries)


def test_what_only_adds_comes_behind_what_it_adds_to() -> None:
    main = said("Axon bars its clerks from it.", says=_HARDLY, covered=0.1)
    also = said("Axon also bars its guards.", place=1, says=_PARTLY)
    assert with_further(asked("What does Axon bar?"), [also], [also, main]) == (main, also)
    also = said("Axon also bars its guards.", place=1, says=_PLAINLY)
    assert with_further(asked("What does Axon bar?"), [also], [also, main]) == (also,)
    plain = said("Axon bars its clerks from it.", says=_PLAINLY)
    assert with_further(asked("What does Axon bar?"), [also], [also, plain]) == (plain, also)
    assert with_further(asked("What does Axon also bar?"), [also], [also, main]) == (also,)


def test_what_only_adds_is_dated_by_what_the_same_one_did_before() -> None:
    since = said("Since 2 May 2024 Oslo bars shops from using it.", says=_NOT)
    adds = said("Oslo also bars scans of mood in schools.", place=2, says=_PARTLY)
    other = said("Since 1 June 2020 Bergen bars it.", place=1, says=_NOT)
    question = asked("Since when does Oslo bar scans of mood?")
    assert with_further(question, (adds,), (adds, since, other)) == (since, adds)
    assert with_further(question, (adds,), (adds, other)) == (adds,)


def test_a_letter_is_told_with_what_was_said_in_it() -> None:
    letter = said("Axon's head, Ann Otherwise, announced it in a letter to Oslo.", says=_PLAINLY)
    word = said("Otherwise said Axon opposes it.", place=1, says=_NOT)
    of_another = said("Oslo said it would wait.", place=2, says=_NOT)
    evidence = [letter, of_another, word]
    assert with_further(asked("What did Ann Otherwise tell Oslo?"), [letter], evidence) == (letter, word)
    assert with_further(asked("What did Oslo get?"), [letter], evidence) == (letter,)


def test_the_word_of_whoever_is_asked_goes_before_what_it_was_on() -> None:
    report = said("Axon was answering a report on its cameras.", says=_PLAINLY)
    word = said("Axon (of Arizona) said the cameras see no faces.", place=1, says=_NOT)
    assert with_further(asked("What did Axon say about the report?"), [report], [report, word])[0] == word


def test_a_law_says_what_it_does() -> None:
    lets = said("BIPA lets people sue.", says=_PLAINLY)
    word = said("BIPA says consent is needed.", place=1, says=_NOT)
    assert with_further(asked("What does BIPA say about people?"), [lets], [lets, word]) == (lets,)


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("What happened to Nijeer Parks?", ["arrest Nijeer Parks", "elsewhere", "ten days", "dismissed"]),
        ("What exactly is Project Tyr?", ["starting a project", "named Project Tyr", "customises Amazon Rekognition"]),
        ("What did the audit of AnyVision find?", ["border crossings", "no mass surveillance"]),
        ("What changed for Colorado schools in 2025?", ["keeps the ban", "was to lapse", "three cases"]),
        ("Who can buy Google's celebrity recognition?", ["only to media and entertainment companies"]),
    ],
)
def test_a_reply_quotes_the_further_sentences_in_lines_of_their_own(
    shipped: Service, question: str, told: list[str]
) -> None:
    reply = shipped.answerer.answer(question)
    assert isinstance(reply, Answer)
    assert [part in line for part, line in zip(told, reply.text.splitlines(), strict=True)] == [True] * len(told)


def test_sums_and_lengths_of_two_cases_or_sources_are_told_side_by_side() -> None:
    reckless = said("The act lets people sue for $5,000 for each reckless violation.", says=_PLAINLY)
    negligent = said("The act lets people sue firms for $1,000 for each negligent violation.", place=1, says=_PARTLY)
    asking = asked("How much can people sue for?")
    assert with_further(asking, [reckless], [reckless, negligent]) == (reckless, negligent)
    days = said("Most reports say that Ring deletes faces after 30 days.", says=_PLAINLY)
    months = said("One report says that Ring keeps faces for six months.", place=1, says=_PLAINLY)
    assert with_further(asked("How long does Ring keep faces?"), [days], [days, months]) == (days, months)
    assert with_further(asked("How long did Ring keep faces at first?"), [days], [days, months]) == (days,)


def test_what_somebody_said_whom_no_article_names_is_told_by_no_word_of_their_company(shipped: Service) -> None:
    reply = shipped.answerer.answer("What did Jeff Bezos say about Rekognition?")
    assert isinstance(reply, Abstention)
    assert (reply.reason, "Jeff Bezos" in reply.text) == (Reason.UNKNOWN_ACTOR, True)


def test_what_was_reported_leads_what_the_report_cost(shipped: Service) -> None:
    reply = ask(shipped.answerer, "What did the ACLU find about Rekognition?")
    assert "wrongly matched 28 members" in reply.citations[0].quote


def test_the_word_of_who_speaks_for_those_asked_about_is_theirs(shipped: Service) -> None:
    reply = ask(shipped.answerer, "What did IBM say about mass surveillance?")
    assert reply.citations[0].quote.startswith("Krishna said IBM opposes")


def test_what_a_laboratory_says_is_what_it_found(shipped: Service) -> None:
    reply = ask(shipped.answerer, "What did NIST say about race?")
    assert all(one.quote.startswith("NIST found") for one in reply.citations[:3])


def test_the_certainty_at_which_it_is_set_is_not_how_accurate_it_is(shipped: Service) -> None:
    reply = shipped.answerer.answer("How accurate is Rekognition?")
    assert "confidence setting" not in reply.text
