"""How far a rule reaches: what the sentence of a verdict does not tell."""

import pytest
from msgspec.structs import replace

from bot.answering.found.evidence import Evidence
from bot.answering.reply import Verdict
from bot.answering.settled.reach import as_far_as_it_reaches
from bot.answering.settled.ruling import Ruling
from bot.answering.verdict.changes import is_disputed
from retrieval.entailment.model import Entailment
from tests.sayings import KIN, asked, said

YES, NO, PARTLY = Verdict.YES, Verdict.NO, Verdict.PARTLY
BAR = said("In 2021 Axon extended its pause on police use of its cameras.", 2021)
SCOPE = said("Axon said its pause covers only one use: live alerts at protests.", 2024)
FOREIGN = said("A US rule lets CBP photograph every non-citizen who enters.", 2025)
CITIZENS = said("The CBP rule does not require US citizens to take part.", 2025, place=1)


def reached(question: str, verdict: Verdict, *told: Evidence) -> Verdict | None:
    ruling = Ruling(verdict, told[:1])
    return (as_far_as_it_reaches(asked(question), ruling, told, KIN) or ruling).verdict


@pytest.mark.parametrize(
    ("question", "verdict", "expected"),
    [
        ("Does Axon's pause keep police away from its cameras?", YES, PARTLY),
        ("Does Axon stop police from using its cameras?", YES, PARTLY),
        ("Is Axon's pause on police use still on?", YES, YES),
        ("Did Axon stop police from using its cameras?", YES, YES),
        ("Does Axon stop police from using live alerts at protests?", YES, YES),
        ("Does Axon stop police from using live alerts at protests?", PARTLY, YES),
        ("Axon doesn't let police use live alerts at protests, does it?", PARTLY, YES),
        ("Does Axon let police use live alerts at protests?", PARTLY, NO),
        ("Does Axon let police use its cameras?", PARTLY, PARTLY),
        ("Does Axon let police use its cameras?", NO, PARTLY),
        ("Can police use Axon's cameras?", NO, PARTLY),
        ("Does Axon sell cameras to police?", NO, NO),
        ("Did Axon let police use its cameras?", NO, NO),
        ("Does Axon let police use live alerts at protests?", NO, NO),
    ],
)
def test_what_covers_only_a_use_bars_that_one_alone(question: str, verdict: Verdict, expected: Verdict) -> None:
    assert reached(question, verdict, BAR, SCOPE) is expected


def test_a_rule_that_covers_only_what_it_names_bars_no_other_use() -> None:
    bar = said("Axon barred police from real-time use on mobile cameras.", 2024)
    scope = said("Axon's rule covers only real-time use on mobile cameras.", 2024)
    assert reached("Does Axon bar police from live use on CCTV?", PARTLY, bar, scope) is PARTLY
    assert reached("Does Axon bar police from live use on mobile cameras?", PARTLY, bar, scope) is YES


def test_what_an_earlier_article_says_of_its_reach_limits_no_later_rule() -> None:
    question = "Does Axon's pause keep police away from its cameras?"
    assert reached(question, YES, said(BAR.sentence.text, 2025), SCOPE) is YES


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("Is the photo at the US border optional?", PARTLY),
        ("Must I have my photo taken at the US border?", PARTLY),
        ("Must foreigners have their photo taken at the US border?", NO),
        ("Is the photo optional for Canadians at the US border?", NO),
        ("Is it used at the US border?", NO),
    ],
)
def test_a_duty_of_foreigners_alone_holds_in_part_for_nobody_in_particular(question: str, expected: Verdict) -> None:
    citizens = replace(CITIZENS, article=FOREIGN.article)
    assert reached(question, NO, FOREIGN, citizens) is expected


def test_who_need_not_do_it_tells_that_others_must() -> None:
    lets = replace(FOREIGN, article=CITIZENS.article)
    assert reached("Is the photo mandatory at the US border?", NO, CITIZENS, lets) is PARTLY
    assert reached("Is the photo mandatory at the US border?", NO, CITIZENS) is NO
    assert reached("Is the photo mandatory for US citizens?", NO, CITIZENS, lets) is NO


@pytest.mark.parametrize(
    ("question", "sentence", "verdict", "expected"),
    [
        ("Can shops in the US scan faces?", "Oakland banned shops from using it.", NO, PARTLY),
        ("Is it banned in the US?", "The US state of Maine has barred officials from using it.", YES, PARTLY),
        ("Is it legal in California?", "Oakland banned it.", NO, PARTLY),
        ("Does Oakland, California, ban it?", "Oakland and Boston banned it.", YES, YES),
        ("Can shops in Oakland scan faces?", "Oakland banned shops from using it.", NO, NO),
        ("Is it banned in the US?", "The United States banned it.", YES, YES),
        ("Can shops in the US scan faces?", "The FTC banned shops from using it.", NO, NO),  # of the whole country
        ("Did the US ban it?", "Oakland banned it.", NO, NO),
    ],
)
def test_what_a_part_bars_is_barred_in_part_of_the_whole(
    question: str, sentence: str, verdict: Verdict, expected: Verdict
) -> None:
    assert reached(question, verdict, said(sentence, 2021)) is expected


@pytest.mark.parametrize(
    ("question", "sentence", "expected"),
    [
        ("Is it legal in Oakland?", "Oakland banned its police and other departments from using it.", PARTLY),
        ("Is it allowed in Oakland?", "Oakland voted to ban the city from using it.", PARTLY),
        ("Can you use it in Oakland?", "Oakland banned it in city departments.", PARTLY),
        ("Is it legal to use it in Oakland?", "Oakland banned it in city departments.", PARTLY),
        ("Can face recognition be used in Oakland?", "Oakland banned it in city departments.", PARTLY),
        ("Does Oakland allow face recognition?", "Oakland banned it in city departments.", PARTLY),
        ("Is it legal to use it on suspects in Oakland?", "Oakland banned it in city departments.", NO),
        ("Does Oakland allow it for arrests?", "Oakland banned it in city departments.", NO),
        ("Does Oakland allow its police to use it?", "Oakland banned it in city departments.", NO),
        ("Can it be used by officials in Oakland?", "Oakland banned it in city departments.", NO),
        ("Is police use legal in Oakland?", "Oakland banned its police and other departments from using it.", NO),
        ("Is it allowed in Oakland's departments?", "Oakland banned its departments from using it.", NO),
        ("Is it allowed for cameras in Oakland?", "Oakland banned its departments from using it.", NO),
        ("Is it legal in Oakland?", "Oakland banned it.", NO),
        ("Is it legal in Oakland?", "Oakland banned private businesses and city departments from using it.", NO),
        ("Is it legal in Oakland?", "The departments of Oakland said no.", NO),  # bars nothing
    ],
)
def test_what_a_city_bars_its_bodies_from_is_barred_there_in_part(
    question: str, sentence: str, expected: Verdict
) -> None:
    assert reached(question, NO, said(sentence, 2021)) is expected


def test_what_never_was_so_or_is_somebodys_word_is_disputed_by_another_article() -> None:
    question = asked("Does Axon use its cameras on shoppers?")
    used = said("Axon uses its cameras on shoppers, staff say.", 2023, says=Entailment(0.9, 0.02, 0.02, 0.06))
    never = said("Axon said that it has never used its cameras on shoppers.", 2024)
    ended = said("Axon no longer uses its cameras on shoppers.", 2024)
    denied = said("Axon has denied that it uses its cameras on shoppers.", 2024)
    assert is_disputed(question, Ruling(NO, (never,)), [never, used])
    found = said("In 22 states Axon has never used its cameras on shoppers.", 2024)
    assert not is_disputed(question, Ruling(NO, (found,)), [found, used])  # nobody's word
    assert not is_disputed(question, Ruling(NO, (ended,)), [ended, used])  # which it did before
    assert not is_disputed(question, Ruling(NO, (never,)), [never, replace(used, says=None)])
    assert is_disputed(question, Ruling(YES, (used,)), [used, denied])
    assert not is_disputed(question, Ruling(YES, (used,)), [used, ended])
    assert not is_disputed(asked("Did Axon deny that it uses it?"), Ruling(YES, (used,)), [used, denied])


@pytest.mark.parametrize(
    ("behind", "disputed"),
    [
        ("Axon replied that this was not correct.", True),
        ("The chief called the claim false.", True),
        ("The chief denied that.", True),
        ("Axon said that the cameras are new.", False),
        ("The chief denied that he knew of it.", False),
        ("They are called false positives.", False),
        ("He said that two false matches were found.", False),
    ],
)
def test_what_somebody_says_is_disputed_by_who_denies_it_straight_behind(behind: str, disputed: bool) -> None:
    question = asked("Does Axon use its cameras on shoppers?")
    claim = said("Axon uses its cameras on shoppers, staff say.", 2023)
    whole = replace(claim, article=replace(claim.article, text=f"{claim.sentence.text} {behind}"))
    assert is_disputed(question, Ruling(YES, (whole,)), [whole]) is disputed


def test_what_is_barred_in_one_place_and_allowed_outside_it_is_barred_in_part() -> None:
    bars = said("The settlement bars Clearview AI from selling to anyone in Illinois, including police.", 2022)
    allows = said("It still allows Clearview AI to sell to police outside Illinois.", 2022, place=1)
    allows = replace(allows, article=bars.article)
    assert reached("Is Clearview AI barred from selling to police?", YES, bars, allows) is PARTLY
    assert reached("Is Clearview AI barred from selling to police in Illinois?", YES, bars, allows) is YES
    assert reached("Is Clearview AI barred from selling to police?", YES, bars) is YES
    assert reached("Did the settlement stop Clearview AI from selling to police?", YES, bars, allows) is PARTLY


@pytest.mark.parametrize(
    ("later", "disputed"),
    [
        ("Axon has resumed selling the cameras.", True),
        ("Axon said again that it does not sell the cameras.", False),
        ("Axon resumed its talks.", False),
    ],
)
def test_a_no_of_today_is_disputed_by_what_began_again_since(later: str, disputed: bool) -> None:
    denial = said("Axon no longer sells the cameras.", year=2020)
    since = said(later, year=2023)
    assert is_disputed(asked("Does Axon sell the cameras?"), Ruling(NO, (denial,)), [denial, since]) is disputed
    assert not is_disputed(asked("Did Axon sell the cameras in 2021?"), Ruling(NO, (denial,)), [denial, since])


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("Is emotion recognition legal in the EU?", PARTLY),
        ("Is emotion recognition legal in schools in the EU?", NO),
        ("Is emotion recognition legal for the police in the EU?", NO),
    ],
)
def test_what_is_barred_at_work_and_in_schools_is_legal_in_part(question: str, expected: Verdict) -> None:
    ban = said("The EU bans emotion recognition at work and in schools.")
    assert reached(question, NO, ban) is expected


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("Can police in Europe use live face recognition?", PARTLY),
        ("May police in the EU use live face recognition?", PARTLY),
        ("Can shops in the EU use live doorbell cameras?", NO),
        ("Can police in the EU use live face recognition freely?", NO),
        ("Did police in the EU use live face recognition?", NO),
    ],
)
def test_what_a_law_lets_do_for_narrow_purposes_it_bars_in_part(question: str, expected: Verdict) -> None:
    bars = said("The EU AI Act bans live face recognition by police.", 2026)
    lets = said("The EU AI Act lets police use live face recognition for narrow purposes.", 2025)
    assert reached(question, NO, bars, lets) is expected
    assert reached(question, NO, bars) is NO
