"""What plain words settle against the reading of a sentence: stages, all and only, votes, attributes, no *partly*."""

import pytest
from msgspec import structs
from msgspec.structs import replace

from bot.answering.asked.guards import normalise
from bot.answering.asked.question import read_question
from bot.answering.found.weighing import Read, leading
from bot.answering.reply import Verdict
from bot.answering.settled.ruling import Ruling
from bot.answering.verdict.denying import barred
from bot.answering.verdict.likelihood import Found
from bot.answering.verdict.settling import settle
from bot.answering.verdict.stance import Stance
from corpus.actors import ActorBook
from retrieval.entailment.model import Entailment
from tests.sayings import said

YES, NO, PARTLY = Verdict.YES, Verdict.NO, Verdict.PARTLY
BOOK = ActorBook.load()
AFFIRMS, DENIES = Entailment(0.9, 0.04, 0.03, 0.03), Entailment(0.04, 0.9, 0.03, 0.03)
IN_PART, OPEN = Entailment(0.1, 0.2, 0.6, 0.1), Entailment(0.02, 0.02, 0.01, 0.95)
MOSTLY_DENIES = Entailment(0.02, 0.85, 0.12, 0.01)
HARDLY = Entailment(0.4, 0.1, 0.1, 0.4)
NEUTRAL = Stance(strength=0.0, in_part=False, exact=False, opposed=0.0)


def told(text: str, says: Entailment, place: int = 0, named: float = 1.0) -> Read:
    return Read(said(text, place=place, actors_named=named), says, 1 - says.leaves_open)


def settled(question: str, verdict: Verdict | None, *read: Read, ruled: Verdict | None = None) -> Verdict | None:
    """Return the verdict on a question of which reading alone made ``verdict``."""
    asked = read_question(normalise(question), BOOK)
    found = Found(Ruling(ruled, (read[0].evidence,) if ruled else ()), NEUTRAL, read, leading(read).says)
    ruling = Ruling(verdict, tuple(one.evidence for one in read) if verdict else ())
    return (settle(asked, found, ruling, lambda actor: BOOK[actor].kind) or ruling).verdict


@pytest.mark.parametrize("text", ["The Moratorium Act has only been introduced.", "The Moratorium Act did not pass."])
@pytest.mark.parametrize("verdict", [YES, PARTLY, None])
def test_a_bill_is_no_law(text: str, verdict: Verdict | None) -> None:
    assert settled("Is the Moratorium Act law?", verdict, told(text, AFFIRMS)) is NO
    assert settled("Is the Moratorium Act on the books?", verdict, told(text, AFFIRMS)) is NO
    assert settled("Are the police barred by the Moratorium Act?", verdict, told(text, AFFIRMS)) is NO


def test_the_bill_that_would_do_it_has_not_passed_where_one_is_told_to_be_none() -> None:
    bare = told("The Moratorium Act has only been introduced.", DENIES)
    assert settled("Has the law that would stop the police passed?", None, bare) is NO
    assert settled("Did the bill to stop the police pass?", YES, bare) is NO
    assert settled("Has the law that would stop the police passed?", None, told("It was signed.", AFFIRMS)) is None


def test_what_is_open_to_some_only_is_not_open_to_just_anybody() -> None:
    some = told("NEC opens the scanner only to media companies.", DENIES)
    assert settled("Can just anybody use NEC's scanner?", None, some) is NO
    assert settled("Can anyone sign up for NEC's scanner?", None, some) is NO
    assert settled("Is NEC's scanner open to the public?", None, some) is NO
    assert settled("Can anybody use NEC's scanner?", None, some) is None
    assert settled("Can just anybody use NEC's scanner?", None, told("NEC sells the scanner.", AFFIRMS)) is None


def test_where_a_bill_on_it_is_no_law_there_is_none() -> None:
    bare = told("The Police Bill was not a law in force.", AFFIRMS)
    assert settled("Is there a law on it yet?", YES, bare) is NO
    assert settled("So is there any new federal statute?", None, bare) is NO
    assert settled("Does Oregon have any legislation on it?", YES, bare) is NO
    assert settled("Does Oregon have it?", YES, bare) is YES
    assert settled("Is there a law on it yet?", None, bare, told("Oregon's law on it was enacted.", AFFIRMS, 1)) is None
    assert settled("Is there a law on it yet?", None, told("The Police Bill was not a law in force.", OPEN)) is None
    assert settled("Would there be a law on it?", None, bare) is None


def test_a_bill_that_passed_later_and_what_it_would_do_are_not_denied() -> None:
    introduced = told("The Moratorium Act was introduced in 2020.", AFFIRMS)
    signed = told("The Moratorium Act was signed in 2021.", AFFIRMS, place=1)
    assert settled("Is the Moratorium Act law?", YES, introduced, signed) is YES
    assert settled("Would the Moratorium Act be binding law?", YES, introduced) is YES
    assert settled("Would the police be barred by the Moratorium Act?", YES, introduced) is YES


@pytest.mark.parametrize(
    "question",
    [
        "Was Oakland's vote unanimous?",
        "Was it backed by every member in Oakland?",
        "Was Oakland's council all in agreement?",
        "Was Oakland's council of one mind?",
        "Did it pass without a single no vote in Oakland?",
        "Was Oakland's ban passed without opposition?",
        "Did nobody on Oakland's council vote against it?",
        "Did every Oakland councillor back the ban?",
        "Did all of Oakland's council members vote for it?",
    ],
)
def test_a_count_tells_whether_a_vote_was_unanimous(question: str) -> None:
    assert settled(question, NO, told("Oakland's council voted 9-0 for the ban.", DENIES)) is YES
    assert settled(question, NO, told("Oakland's council unanimously passed the ban.", DENIES)) is YES
    assert settled(question, YES, told("Oakland's council voted 8-1 for the ban.", AFFIRMS)) is NO


def test_what_came_back_or_was_undone_is_so_though_it_was_not_before() -> None:
    before, again = told("NEC stopped its tests.", IN_PART), told("NEC began its tests again.", AFFIRMS, place=1)
    assert settled("Is NEC back to testing it?", PARTLY, again, before) is YES
    assert settled("Is NEC testing it?", PARTLY, again, before) is PARTLY
    replaced = told("Virginia's law replaced the ban.", AFFIRMS)
    assert settled("Did Virginia end its ban?", PARTLY, replaced) is YES
    assert settled("Did Virginia end its ban?", PARTLY, told("Virginia's law replaced the ban.", HARDLY)) is PARTLY


def test_what_is_not_so_in_several_places_is_not_so_in_part_in_one_of_them() -> None:
    denied = told("NEC does not offer the scanner in Illinois or in Texas.", Entailment(0.02, 0.4, 0.55, 0.03))
    assert settled("Can people in Texas use NEC's scanner?", PARTLY, denied) is NO
    assert settled("Can people in Ohio use NEC's scanner?", PARTLY, denied) is PARTLY
    outright = told("NEC does not offer the scanner in Illinois or in Texas.", Entailment(0.03, 0.76, 0.19, 0.02))
    assert settled("Can people in Texas get NEC's scanner?", None, outright) is NO
    assert settled("Can people in Ohio get NEC's scanner?", None, outright) is None
    assert settled("Can people in Texas get to know NEC's scanner?", None, outright) is None


@pytest.mark.parametrize(
    "one",
    [
        told("Oakland's council passed the ban of the 2025-26 session.", AFFIRMS),
        told("Boston's council voted 8-1.", AFFIRMS, named=0.5),
        told("Oakland's council voted 4-2 to lift another ban.", OPEN),
    ],
)
def test_no_count_that_of_another_and_that_of_another_vote_tell_nothing(one: Read) -> None:
    assert settled("Was Oakland's vote unanimous?", YES, one) is YES


@pytest.mark.parametrize(
    ("question", "text"),
    [
        ("Has Amazon barred the police?", "Amazon barred the police until further notice."),
        ("Has Amazon barred the police for good?", "Amazon barred the police until further notice."),
        ("Can Oakland's police use it freely?", "Oakland's police may use it for murder."),
        ("May Axon's customers use it for anything?", "Axon sells it for approved uses."),
        ("Were the faces in NEC's test all volunteers?", "NEC tested only the faces of volunteers."),
    ],
)
def test_what_is_asked_of_the_whole_and_told_of_a_part_is_so_in_part(question: str, text: str) -> None:
    assert settled(question, PARTLY, told(text, IN_PART)) is PARTLY


def test_so_many_of_more_are_so_many() -> None:
    nine = told("On 6 June 2022 nine of the 13 members of Axon's board resigned.", IN_PART)
    assert settled("Did nine members walk out of Axon's board?", PARTLY, nine, ruled=YES) is YES
    assert settled("Did eight members walk out of Axon's board?", PARTLY, nine, ruled=YES) is PARTLY
    assert settled("Did the members walk out of Axon's board?", PARTLY, nine, ruled=YES) is PARTLY


@pytest.mark.parametrize(
    ("question", "text"),
    [
        ("Did the tribunal overturn part of NEC's fine?", "The tribunal partly overturned NEC's fine."),
        ("Is face recognition restricted in Maine?", "Maine bans face recognition, outside narrow exceptions."),
    ],
)
def test_a_part_asked_for_is_no_part_of_the_answer_and_a_limit_limits(question: str, text: str) -> None:
    assert settled(question, PARTLY, told(text, IN_PART)) is YES


@pytest.mark.parametrize(
    ("question", "text"),
    [
        ("Is Maine's law banned in part of the state?", "Maine bans face recognition."),
        ("Is the rule limited to Maine?", "Maine bans face recognition, outside narrow exceptions."),
        ("Is the camera part of NEC's deal?", "NEC's deal is partly about cameras."),
    ],
)
def test_what_is_otherwise_in_part_stays_partly(question: str, text: str) -> None:
    assert settled(question, PARTLY, told(text, IN_PART)) is PARTLY


def test_a_past_deed_that_is_denied_outright_was_not_done_in_part_for_what_changed_since() -> None:
    barred, others = told("The law barred the cameras.", DENIES), told("The law did not cover shops.", DENIES, place=1)
    asked = read_question(normalise("Did the law stop shops?"), BOOK)
    for across, verdict in [(True, NO), (False, None)]:
        ruling = Ruling(PARTLY, (barred.evidence,), across=across)
        ruled = settle(asked, Found(ruling, NEUTRAL, [barred, others], DENIES), ruling, lambda actor: BOOK[actor].kind)
        assert (ruled.verdict if ruled else None) is verdict


def test_what_began_again_had_been_stopped() -> None:
    asked = read_question(normalise("Did NEC stop selling its cameras?"), BOOK)
    stopped = told("In 2021 NEC said it would stop selling them.", AFFIRMS)
    for text, verdict in [("NEC resumed selling its cameras.", None), ("NEC is selling its cameras.", NO)]:
        newest = told(text, Entailment(0.02, 0.95, 0.02, 0.01))
        ruling = Ruling(PARTLY, (stopped.evidence, newest.evidence), across=True)
        found = Found(ruling, NEUTRAL, [newest, Read(stopped.evidence, AFFIRMS, 0.5)], DENIES)
        ruled = settle(asked, found, ruling, lambda actor: BOOK[actor].kind)
        assert (ruled.verdict if ruled else None) is verdict


@pytest.mark.parametrize(("denies", "named", "verdict"), [(0.95, 1.0, NO), (0.8, 1.0, None), (0.95, 0.5, None)])
def test_a_past_deed_that_the_newest_article_denies_outright_of_all_asked_about_was_not_done(
    denies: float, named: float, verdict: Verdict | None
) -> None:
    kept = told("Under the measure the ban stays.", Entailment(0.02, denies, 0.02, 0.96 - denies), named=named)
    older = told("The city banned it.", Entailment(0.3, 0.3, 0.2, 0.2), place=1)
    ruling = Ruling(PARTLY, (older.evidence, kept.evidence), across=True)
    asked = read_question(normalise("Did the measure scrap the ban?"), BOOK)
    ruled = settle(asked, Found(ruling, NEUTRAL, [kept, older], DENIES), ruling, lambda actor: BOOK[actor].kind)
    assert (ruled.verdict if ruled else None) is verdict


@pytest.mark.parametrize(
    ("across", "rules", "lead", "verdict"),
    [
        (False, OPEN, 0.9, NO),
        (False, OPEN, 0.89, None),
        (False, HARDLY, 0.9, None),
        (True, HARDLY, 0.9, NO),
        (True, HARDLY, 0.89, None),
    ],
)
def test_what_is_so_may_be_denied_outright_beside_what_rules_see_in_part(
    across: bool, rules: Entailment, lead: float, verdict: Verdict | None
) -> None:
    lets, bars = (
        told("The law lets police use it.", rules),
        told("The law bars it.", Entailment(0, lead, 0, 1 - lead), 1),
    )
    asked = read_question(normalise("Are police free to watch?"), BOOK)
    ruling = Ruling(PARTLY, (lets.evidence,), across=across)
    ruled = settle(asked, Found(ruling, NEUTRAL, [bars, lets], DENIES), ruling, lambda actor: BOOK[actor].kind)
    assert (ruled.verdict if ruled else None) is verdict


def test_what_limits_something_else_takes_nothing_from_an_outright_denial() -> None:
    denial = told("Ring does not offer the feature in Texas.", DENIES)
    general = told("Ring offers the feature to owners.", OPEN, place=2)
    elsewhere = told("The feature is off by default.", IN_PART, place=1, named=0.5)
    limit = told("Ring offers the feature in Texas on request.", IN_PART, place=1)
    hardly = told("Ring does not offer the feature in Texas.", Entailment(0.04, 0.75, 0.18, 0.03))
    assert settled("Can Ring owners in Texas have the feature?", PARTLY, denial, elsewhere) is NO
    assert settled("Can Ring owners in Texas have the feature?", PARTLY, hardly, elsewhere) is PARTLY
    assert settled("Can Ring owners in Texas have the feature?", PARTLY, hardly, elsewhere, ruled=NO) is NO
    assert settled("Can Ring owners in Texas have the feature?", PARTLY, denial, limit) is PARTLY
    assert settled("Can Ring owners in Texas have the feature?", PARTLY, denial, elsewhere, ruled=PARTLY) is PARTLY
    divided = Found(Ruling(PARTLY, (general.evidence, denial.evidence)), NEUTRAL, [denial, general], DENIES)
    asked = read_question(normalise("Can Ring owners in Texas have the feature?"), BOOK)
    placed = settle(asked, divided, divided.ruling, lambda actor: BOOK[actor].kind)
    assert placed == Ruling(NO, (denial.evidence,))


@pytest.mark.parametrize(
    ("question", "text", "says", "verdict"),
    [
        ("Did ICE spend over a million on it?", "The ICE deal was worth $224,000.", AFFIRMS, NO),
        ("Did ICE spend over a million on it?", "The ICE deal was worth up to $1.2 million.", AFFIRMS, None),
        ("Was the test done for less than 20 bucks?", "The test cost $12.33.", IN_PART, None),
        ("Was the test done for less than 20 bucks?", "The test cost $12.33.", AFFIRMS, YES),
        ("Was the test done for less than 20 bucks?", "The test cost $12.33.", OPEN, None),
        ("Is the stop for ever?", "NEC stopped its sales for five years.", AFFIRMS, NO),
        ("Did the test cost $20?", "The test cost $12.33.", OPEN, None),
    ],
)
def test_as_much_as_is_asked_settles_it_where_the_sentence_tells_of_it(
    question: str, text: str, says: Entailment, verdict: Verdict | None
) -> None:
    assert settled(question, None, told(text, says)) is verdict


def test_what_may_be_as_much_as_is_asked_leaves_it_open() -> None:
    little, up_to = told("ICE paid $224,000.", DENIES), told("ICE signed a contract worth up to $9 million.", OPEN, 1)
    assert settled("Did ICE pay millions?", None, little) is NO
    assert settled("Did ICE pay millions?", None, little, up_to) is None


def test_what_counts_both_enough_and_too_little_settles_nothing_unless_the_other_is_of_less_weight_or_actors() -> None:
    little = told("ICE paid $224,000.", DENIES)
    much = told("ICE pays $3.75 million.", AFFIRMS, place=1)
    assert settled("Is ICE paying millions?", None, little, much) is None
    assert settled("Is ICE paying millions?", None, little, told("NEC pays $4 million.", AFFIRMS, 1, named=0.5)) is NO


def test_what_holds_in_some_case_is_a_yes_to_whether_it_ever_does_and_no_bar_is_lifted_by_that() -> None:
    only = told("Police in Maine may use it only for serious crimes.", IN_PART)
    assert settled("Can police in Maine ever use it?", PARTLY, only) is YES
    assert settled("Can police in Maine use it?", PARTLY, only) is PARTLY
    assert settled("Did police in Maine ever use it?", PARTLY, only) is PARTLY
    assert settled("Does Maine bar police from using it at all?", PARTLY, only) is PARTLY
    kept = told("Police in Maine may keep the photos if they say so.", IN_PART)
    assert settled("Can police in Maine ever use it?", PARTLY, kept) is PARTLY


def test_a_ban_that_covers_more_is_not_limited_to_one_thing() -> None:
    more = told("Shops and hotels are among the places covered by Oakland's ban.", DENIES)
    assert settled("Is Oakland's ban limited to shops?", None, more) is NO
    only = told("Oakland's ban covers shops only.", AFFIRMS, place=1)
    assert settled("Is Oakland's ban limited to shops?", None, more, only) is None
    assert settled("Does Oakland's ban cover shops?", None, more) is None


def test_what_tells_of_a_further_one_denies_that_one_is_the_only_one() -> None:
    further = told("NEC also sold scanners to Bergen.", Entailment(0.02, 0.55, 0.03, 0.4), named=0.5)
    assert settled("Was Oslo the only customer of NEC?", None, further) is NO
    assert settled("Was it the only time that NEC sold scanners?", None, further) is None
    assert settled("Did NEC sell scanners to Oslo?", None, further) is None
    alone = told("NEC sold scanners to Oslo alone.", AFFIRMS)
    assert settled("Was Oslo the only customer of NEC?", None, further, alone) is None
    two = told("NEC's contract covers scans and badges.", Entailment(0.2, 0.68, 0.05, 0.07))
    assert settled("Is NEC's contract only for scans?", None, two) is NO


@pytest.mark.parametrize(
    ("question", "across", "verdict"),
    [
        ("Has Virginia ever banned it?", True, YES),
        ("Did Virginia ever ban it?", True, YES),
        ("Did Virginia ban it?", True, None),
        ("Has Virginia ever banned it?", False, YES),
        ("Has Virginia banned it ever since?", True, None),
    ],
)
def test_what_was_done_had_been_done_whatever_came_of_it(question: str, across: bool, verdict: Verdict | None) -> None:
    older, newer = told("Virginia banned it.", AFFIRMS), told("Virginia lets the police use it.", IN_PART)
    ruling = Ruling(PARTLY, (older.evidence, newer.evidence), across=across)
    found = Found(ruling, NEUTRAL, (older, newer), older.says)
    ruled = settle(read_question(normalise(question), BOOK), found, ruling, lambda actor: BOOK[actor].kind)
    assert (ruled.verdict if ruled else None) is verdict


@pytest.mark.parametrize(
    ("question", "text", "verdict"),
    [
        ("Can Ohio police use it to watch crowds?", "Ohio's law bars police from using it to watch crowds.", NO),
        ("Is it legal for Ohio police to use it?", "Ohio banned police from using it.", NO),
        ("Can Ohio police use it without a warrant?", "Ohio's law requires police to get a warrant for it.", NO),
        ("Can Ohio police use it without a warrant?", "Ohio's law bars police from using it at schools.", None),
        ("Can Ohio police use it?", "Ohio police do not own it.", None),
        ("Do Ohio police use it?", "Ohio's law bars police from using it.", None),
        ("Can all Ohio police use it?", "Ohio's law bars police from using it.", None),
    ],
)
def test_what_a_rule_bars_or_demands_leaves_no_doubt_of_who_may_do_it(
    question: str, text: str, verdict: Verdict | None
) -> None:
    asked, barring = read_question(question, BOOK), told(text, MOSTLY_DENIES)
    found = Found(Ruling(YES, (barring.evidence,)), NEUTRAL, [barring], Entailment(0.5, 0.3, 0.15, 0.05))
    ruling = barred(asked, found, Ruling(None, ()), lambda _, __: True)
    assert (ruling.verdict if ruling else None) is verdict
    assert barred(asked, found, Ruling(None, ()), lambda _, __: False) is None
    disputed = structs.replace(found, read=[barring, told("Ohio's police may use it.", AFFIRMS, place=1)])
    assert barred(asked, disputed, Ruling(None, ()), lambda _, __: True) is None


def test_what_is_told_of_something_else_makes_no_deed_one_in_part() -> None:
    dropped = told("Oakland dropped its rules quietly.", AFFIRMS)
    limit = told("Oakland's rules let people opt out.", OPEN)
    halved = told("Oakland kept its rules for the police.", IN_PART)
    assert settled("Did Oakland drop its rules?", PARTLY, limit, dropped, ruled=PARTLY) is YES
    assert settled("Did Oakland drop its rules?", PARTLY, halved, dropped, ruled=PARTLY) is PARTLY
    assert settled("Did Oakland drop all its rules?", PARTLY, limit, dropped, ruled=PARTLY) is PARTLY
    assert settled("Do Oakland's rules let people opt out?", PARTLY, limit, dropped, ruled=PARTLY) is PARTLY


def test_what_is_told_of_others_leaves_no_part_of_what_is_denied_of_all_who_are_asked_about() -> None:
    flat = told("Axon does not put witnesses on its list.", DENIES)
    part = told("People under 18 come off the list of Axon unless they are wanted.", IN_PART)
    for covered, verdict in ((0.3, NO), (1.0, PARTLY)):
        beside = Read(replace(part.evidence, covered=covered), part.says, 0.6)
        assert settled("Does Axon put witnesses on its list?", PARTLY, flat, beside) is verdict
