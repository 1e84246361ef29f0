"""What was barred to one company bars nothing altogether."""

import pytest

from bot.answering.asked.kin import Kin
from bot.answering.asked.question import read_question
from bot.answering.reply import Abstention, Verdict
from bot.answering.settled.instances import is_no_of_one, is_of_one_case
from bot.answering.settled.ruling import Ruling
from bot.service import Service
from corpus.actors import ActorBook
from tests.sayings import KIN, asked, said
from tests.test_selecting import told

BOOK = ActorBook.load()
FINDING = "In 2021 the commissioner found that Clearview AI broke Australian law."
BAN = "Since 2021 Australia has banned face recognition in shops."


@pytest.mark.parametrize(
    ("question", "verdict", "sentence", "one_case"),
    [
        ("Is face recognition legal in Australia?", Verdict.NO, FINDING, True),
        ("Is face recognition banned in Australia?", Verdict.YES, FINDING, True),
        ("Is face recognition legal in Australia?", Verdict.NO, BAN, False),
        ("Is Clearview legal in Australia?", Verdict.NO, FINDING, False),
        ("Is face recognition used in Australia?", Verdict.YES, "Australian police use Clearview AI.", False),
        ("Is face recognition legal in Australia?", Verdict.YES, FINDING, False),
        ("Did the commissioner find a breach in Australia?", Verdict.YES, FINDING, False),
        ("Does the system scan crowds?", Verdict.NO, "IBM said the platform does not scan crowds.", False),
        ("Does the FTC ban it?", Verdict.YES, "The FTC announced a settlement that bars Rite Aid from it.", True),
        ("Does the FTC bar Rite Aid?", Verdict.YES, "The FTC settlement bars Rite Aid from it.", False),
        ("Does Oakland ban it?", Verdict.YES, "Oakland bars its departments from using it.", False),
        ("Did Britain ban it?", Verdict.PARTLY, "IBM said the platform does not scan crowds.", True),
        ("Did Britain ban it?", Verdict.PARTLY, "Britain has barred IBM from it.", False),
        ("Did IBM stop it in Britain?", Verdict.PARTLY, "IBM said the platform does not scan crowds.", False),
        ("Is it banned in France?", Verdict.PARTLY, "The CNIL ordered Clearview to stop collecting faces.", True),
        ("Is it banned in Australia?", Verdict.PARTLY, FINDING, True),
        ("Is Clearview banned in Australia?", Verdict.PARTLY, FINDING, False),
        ("Has any regulator cleared Clearview?", Verdict.NO, "The CNIL fined Clearview.", True),
        ("Has any regulator cleared Clearview?", Verdict.NO, "No regulator has cleared Clearview.", False),
        ("Can British police scan crowds?", Verdict.NO, "British police do not scan crowds.", False),
        ("Can IBM's platform scan crowds?", Verdict.NO, "IBM said the platform does not scan crowds.", False),
        ("Is it lawful in the UK?", Verdict.NO, "A court held South Wales Police's use unlawful.", True),
        ("Is South Wales Police's use lawful?", Verdict.NO, "A court held South Wales Police's use unlawful.", False),
        ("Can pupils be scanned?", Verdict.NO, "In 2023 Betty Rosa banned face recognition in schools.", False),
    ],
)
def test_what_one_company_may_not_do_is_no_rule_for_all(
    shipped: Service, question: str, verdict: Verdict, sentence: str, one_case: bool
) -> None:
    ruling = Ruling(verdict, (told(sentence, shipped),))
    assert is_of_one_case(read_question(question, BOOK), ruling, Kin(BOOK).kind_of) is one_case


def test_a_country_whose_watchdog_acted_against_one_company_gets_no_plain_no(shipped: Service) -> None:
    for country in ("Australia", "the Netherlands"):
        text = shipped.answerer.answer(f"Is face recognition legal in {country}?").text
        assert "I cannot sum it up in a yes or no" in text


def test_england_and_wales_are_spoken_of_where_both_are_and_scotland_is_not(shipped: Service) -> None:
    assert "none of them speaks" not in shipped.answerer.answer("Do police in England use vans?").text
    assert "none of them is about Scotland" in shipped.answerer.answer("Is it banned in Scotland?").text


def test_that_one_does_not_is_no_no_to_whether_any_does(shipped: Service) -> None:
    reply = shipped.answerer.answer("Do any states cover private companies?")
    assert isinstance(reply, Abstention) or reply.verdict is None


@pytest.mark.parametrize(
    ("question", "sentence", "of_one"),
    [
        ("Did face recognition companies stop selling to police?", "NEC still sells to police.", True),
        ("Did companies stop selling to police?", "No company stopped its sales to police, IBM said.", False),
        ("Did the companies stop selling to police?", "NEC still sells to police.", False),
        ("Did two companies stop selling to police?", "NEC still sells to police.", False),
        ("Did companies like NEC stop selling to police?", "NEC still sells to police.", False),
        ("Did US cities ban it?", "Boston has not banned it.", True),
        ("Can companies sell it to police?", "NEC may not sell it to police.", False),
        ("Did US cities ban it?", "NEC still sells to police.", False),
    ],
)
def test_what_one_did_not_do_is_no_no_for_its_kind(question: str, sentence: str, of_one: bool) -> None:
    ruling = Ruling(Verdict.NO, (said(sentence),))
    assert is_no_of_one(asked(question), ruling, KIN.kind_of) is of_one
