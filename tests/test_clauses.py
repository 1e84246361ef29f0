"""What a clause affirms or denies, worked out by hand for sentences of every turn a policy takes."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.actors import ActorBook
from corpus.clauses import Clause, Mood, read_clauses
from corpus.signs import AVAILABLE

BOOK = ActorBook.load()


def read(text: str) -> tuple[Clause, ...]:
    return read_clauses(text, BOOK.find(text))


def sign(text: str, axis: str = AVAILABLE) -> bool | None:
    """Return what the first clause that speaks of ``axis`` says of it."""
    return next((clause.signs[axis] for clause in read(text) if axis in clause.signs), None)


def test_what_is_no_particle_and_no_denial_of_its_own_turns_nothing_round() -> None:
    assert sign("The port gave the maker a no-bid contract.") is True
    assert sign("The contract gives the maker a million up front.") is True
    assert sign("The port gave it a contract of up to a million.") is True
    assert sign("The port gave the cameras up.") is False
    assert sign("The port would get out of the business.") is False
    assert sign("The fine would get thrown out.") is not False
    assert "borders" not in {scope for clause in read("The shop told its customers.") for scope in clause.scopes}


def test_who_is_kept_out_keeps_nothing_and_whom_a_ban_leaves_out_it_does_not_cover() -> None:
    kept_out = "The settlement kept the company out of the state."
    assert sign(kept_out) is False
    assert sign(kept_out, "continues") is None
    assert sign("The ban leaves out shops.", "covers") is False


@pytest.mark.parametrize(
    "text",
    [
        "NEC sells a face matcher to airports.",
        "Cognitec did not refuse to sell the engine.",
        "The council did not ban the cameras.",
        "The council lifted its ban on the cameras.",
        "The council repealed the law that barred police from using the cameras.",
        "The council let its ban expire.",
        "The ban lapsed in March.",
        "The prohibition on cameras was lifted.",
        "The state repealed its prohibition.",
        "No law bans the cameras.",
        "There is no ban on the cameras.",
        "The ban is no longer in force.",
        "The city is far from banning the scanner.",
        "The force did not stop using the vans.",
        "The port ended its suspension of the scanner.",
        "The port resumed use of the scanner.",
        "The port is free to use the cameras.",
        "Police may use the vans only with a warrant.",
        "The law permits schools to use the scanner.",
        "Museums are exempt from the ban.",
        "The ban does not cover private shops.",
        "The barred lawyers asked the arena to use another list.",
        "The shops let the barred lawyers in.",
        "At the end of 2024 the airport used the cameras at every gate.",
        "The airport ended up buying the cameras.",
        "Will shops keep using it? Yes.",
        "The council gave no reason for using the cameras.",
        "The mayor spoke out against banning the cameras.",
    ],
)
def test_a_sentence_that_says_it_is_sold_used_or_allowed_affirms(text: str) -> None:
    assert sign(text) is True


@pytest.mark.parametrize(
    "text",
    [
        "NEC does not sell a face matcher to airports.",
        "NEC no longer sells a face matcher to airports.",
        "NEC never sold a face matcher to any airport.",
        "NEC stopped offering the tool.",
        "Cognitec cannot license the engine to shops.",
        "Cognitec refused to sell the engine to a casino.",
        "The refusal to sell cost the firm a deal.",
        "The council banned the cameras.",
        "The law prohibits the cameras.",
        "No law allows the cameras.",
        "The council extended its ban on the cameras.",
        "The council did not lift its ban on the cameras.",
        "The council never lifted the ban.",
        "The pause has not been lifted.",
        "The ban remains in force.",
        "The moratorium is not a permanent ban.",
        "The rule does not ban the cameras outright.",
        "The rule does not ban every camera.",
        "The rule does not ban cameras completely.",
        "The state does not allow police to use the tool.",
        "The union barred firms from selling to police.",
        "Nobody at the airport uses the scanner.",
        "The clinic has yet to deploy the scanner.",
        "Since 2021 no shop has used the scanner.",
        "The school stopped using the scanner after parents complained.",
        "Museums are not exempt from the ban.",
        "The ban covers private shops.",
        "It withdrew from the business.",
        "The maker pulled out of the market.",
        "The vendor shut down its face service.",
        "The vendor walked away from the contract.",
        "Sales to police remain off limits.",
        "The minister blocked the sale.",
        "The force denied using the vans.",
        "The council gave no reason for extending the ban.",
        "The council has not given any clear explanation for its ban.",
        "There is no reason to use the cameras.",
    ],
)
def test_a_sentence_that_says_it_is_not_sold_used_or_allowed_denies(text: str) -> None:
    assert sign(text) is False


@pytest.mark.parametrize(
    ("text", "axis", "expected"),
    [
        ("The council extended its ban.", "continues", True),
        ("The ban still stands.", "continues", True),
        ("The council lifted its ban.", "continues", False),
        ("The port resumed use of the scanner.", "resumed", True),
        ("The pause was extended until further notice.", "extended", True),
        ("The ban covers private shops.", "covers", True),
        ("The ban does not cover private shops.", "covers", False),
        ("The scan was unlawful.", "lawful", False),
        ("The scan was not unlawful.", "lawful", True),
        ("A court cleared Axon of breaking privacy law.", "lawful", True),
        ("Axon was cleared of breaking privacy law.", "lawful", True),
        ("Travellers must be scanned.", "required", True),
        ("The scan is optional.", "required", False),
        ("The firm deleted the photos.", "deleted", True),
        ("The firm did not delete the photos.", "deleted", False),
        ("The court overturned the fine.", "overturned", True),
        ("The regulator fined the firm €2 million.", "fined", True),
        ("The fine went unpaid.", "paid", False),
        ("The firm paid the fine.", "paid", True),
        ("The firm has not paid the fine.", "paid", False),
        ("The firm has not paid the fine.", "fined", True),
        ("The firm was not fined.", "fined", False),
        ("The firm paid no fine.", "fined", False),
        ("The shop did not get the consent of customers.", "consented", False),
        ("The council gave no reason for extending the ban.", "extended", True),
        ("The council did not extend the ban.", "extended", False),
        ("The council ordered the replacement of the ban.", "continues", False),
        ("The firm settled the lawsuit.", "settled", True),
        ("The firm denied that it sold the tool.", "admitted", False),
        ("The mayor opposes the cameras.", "supported", False),
    ],
)
def test_other_things_a_policy_can_do_are_read_with_their_own_sign(text: str, axis: str, expected: bool) -> None:
    assert sign(text, axis) is expected


def test_a_replacement_bought_is_no_replacement_made() -> None:
    assert sign("A replacement had been bought.", "continues") is None
    assert sign("The scanner was replaced.", "continues") is False


def test_the_end_of_a_month_ends_nothing_else() -> None:
    assert sign("Police tested it to the end of December 2025.", "continues") is None
    assert sign("The mayor announced the end of the test.", "continues") is False


def test_a_word_of_an_idiom_says_nothing_by_itself() -> None:
    assert sign("The scanner is off limits.", "extended") is None
    assert sign("The scanner is off limits.", "available") is False


def test_two_actors_in_one_sentence_each_keep_their_own_deed() -> None:
    for text in (
        "NEC paused sales for a year and Idemia kept selling the engine.",
        "NEC paused sales for a year, while Idemia sells the engine to police.",
        "NEC quit the market, but Idemia offers the engine.",
    ):
        assert [(clause.subject, clause.signs[AVAILABLE]) for clause in read(text)] == [
            ("NEC", False),
            ("Idemia", True),
        ]


def test_a_second_predicate_belongs_to_the_same_actor() -> None:
    assert [(clause.subject, clause.signs[AVAILABLE]) for clause in read("NEC sells it and will not stop.")] == [
        ("NEC", True),
        ("NEC", True),
    ]


def test_a_pronoun_points_back_to_the_actor_before_it() -> None:
    clauses = read("Axon reviewed the tool, but it does not sell it to Idemia.")
    assert clauses[-1].subject == "Axon"
    assert clauses[-1].signs[AVAILABLE] is False


def test_we_is_whoever_speaks() -> None:
    text = "We do not sell the matcher."
    [clause] = read_clauses(text, (), speaker="Axon")
    assert (clause.subject, clause.signs[AVAILABLE]) == ("Axon", False)


@pytest.mark.parametrize(
    "text",
    [
        "Axon would await federal rules before selling the matcher.",
        "Axon will hold off until there are rules before offering the matcher.",
        "NEC said it would wait for a law before selling the engine.",
    ],
)
def test_who_waits_for_rules_before_selling_does_not_sell(text: str) -> None:
    assert sign(text) is False


@pytest.mark.parametrize(
    ("text", "mood"),
    [
        ("The bill would ban the cameras.", Mood.PROPOSED),
        ("A senator proposed a ban.", Mood.PROPOSED),
        ("The charity urged the council to ban the cameras.", Mood.ASKED),
        ("The lawsuit alleges that the shop used the cameras.", Mood.ALLEGED),
        ("The council banned the cameras.", Mood.FACT),
    ],
)
def test_what_is_proposed_asked_for_or_alleged_is_no_fact(text: str, mood: Mood) -> None:
    assert read(text)[0].mood is mood


@pytest.mark.parametrize(
    ("text", "limited"),
    [
        ("Police may use the vans only with a warrant.", True),
        ("The rule does not ban the cameras outright.", True),
        ("The moratorium is not a permanent ban.", True),
        ("Museums are exempt from the ban.", True),
        ("The council banned the cameras.", False),
    ],
)
def test_what_holds_in_part_is_marked(text: str, limited: bool) -> None:
    assert read(text)[0].limited is limited


def test_a_negation_of_totality_is_told_from_a_plain_one() -> None:
    assert read("The rule does not ban the cameras outright.")[0].focused
    assert not read("The rule does not ban the cameras.")[0].focused


def test_what_is_not_yet_so_is_not_so() -> None:
    assert sign("The council has not yet banned the cameras.") is True
    assert sign("The company has not yet offered the scanner.") is False


def test_a_pause_without_an_end_has_not_ended() -> None:
    text = "The pause on the scanner is open-ended."
    assert (sign(text), sign(text, "continues"), sign(text, "extended")) == (False, None, True)


def test_what_is_let_off_is_not_what_is_let() -> None:
    text = "Museums are let off."
    assert (sign(text), sign(text, "covers")) == (None, False)


def test_no_more_than_totality_is_denied_where_only_stands_under_the_negation() -> None:
    (clause,) = read("The firm does not only sell the scanner to police.")
    assert (clause.signs["available"], clause.focused) == (True, False)


@pytest.mark.parametrize(
    "text",
    [
        "The firm did not say whether the ban covers schools.",
        "The agency does not make clear that the scan is optional.",
        "The letter did not mention the ban.",
    ],
)
def test_what_is_left_untold_is_neither_affirmed_nor_denied(text: str) -> None:
    assert [clause.signs for clause in read(text) if clause.signs] == []


def _denied(text: str) -> frozenset[str]:
    return frozenset(stem for clause in read(text) for stem in clause.denied)


def test_to_say_no_denies_nothing_that_follows() -> None:
    assert _denied("May a star say no to protection?") == frozenset()
    assert _denied("Were there agencies with no clue what tools they bought?") == frozenset()
    assert _denied("The council adopted Ordinance No. 21, prohibiting cameras.") == frozenset()
    assert _denied("The firm will license the cameras to the school at no charge.") == frozenset()
    assert "alert" in _denied("Officers got no alerts.")


def test_an_actor_named_only_to_leave_it_out_is_marked() -> None:
    assert read("Airports outside Japan use the engine.")[0].excluded == {"Japan"}
    assert not read("Airports in Japan use the engine.")[0].excluded


def test_words_in_the_name_of_a_rule_affirm_and_deny_nothing() -> None:
    assert sign("Members presented the Pause Act.") is None


@given(st.text(max_size=300))
def test_reading_any_text_never_fails_and_its_clauses_cover_it_in_order(text: str) -> None:
    clauses = read_clauses(text, BOOK.find(text))
    assert [clause.span.start for clause in clauses] == sorted(clause.span.start for clause in clauses)
    assert all(0 <= clause.span.start < clause.span.end <= len(text) for clause in clauses)
    assert "".join("".join(clause.span.of(text) for clause in clauses).split()) == "".join(text.split())


_PARTS = st.sampled_from(
    ["NEC", "Idemia", "Axon", "sells", "bans", "does not", "no longer", "never", "lifted its ban", ", and", "but"]
) | st.sampled_from(["until", ";", "-", "?", "No", "before", "waiting", "the"])


@given(st.lists(_PARTS, max_size=40).map(" ".join))
def test_clauses_never_overlap_and_a_subject_is_an_actor_the_text_names(text: str) -> None:
    clauses = read(text)
    named = {mention.actor for mention in BOOK.find(text)}
    assert all(one.span.end <= other.span.start for one, other in pairwise(clauses))
    assert {clause.subject for clause in clauses} <= named | {None}


@pytest.mark.parametrize(
    ("text", "scopes"),
    [
        ("It is banned in public and private schools.", {"schools"}),
        ("It is banned in private shops.", {"businesses"}),
        ("The sheriff went shopping for another vendor.", {"police"}),
        ("It is used in shopping centres.", {"businesses"}),
        ("The White House wrote the memo.", set()),
        ("The landlord put it in the house.", {"businesses", "homes"}),
    ],
)
def test_private_schools_are_no_shops_and_nor_is_a_search(text: str, scopes: set[str]) -> None:
    assert {scope for clause in read(text) for scope in clause.scopes} == scopes


def test_what_is_denied_of_a_long_subject_is_denied_of_its_verb_and_a_fine_may_be_somebodys() -> None:
    assert sign("By 2021 no US federal law on police use of face recognition had passed.", "enacted") is False
    assert sign("No senator spoke, and the law on police use of face recognition had passed.", "enacted") is True
    assert sign("The regulator collected its fine.", "paid") is True
    assert sign("The regulator collected its data.", "paid") is None


def test_what_opens_a_sentence_is_a_clause_of_its_own() -> None:
    first, second = read("After it was told to stop, Axon is selling the software again.")
    assert (first.signs[AVAILABLE], second.signs[AVAILABLE], second.subject) == (False, True, "Axon")
    assert len(read("After police in Oslo, Bergen and Moss used it, a court spoke.")) == 1


def test_where_a_company_is_from_does_nothing() -> None:
    assert read("The Danish camera maker Axon will not sell it.")[0].subject == "Axon"
    assert read("Denmark sued Axon.")[0].subject == "Denmark"
