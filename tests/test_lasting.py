"""How long a bar lasts."""

import pytest
from msgspec.structs import replace

from bot.answering.reply import Answer, Verdict
from bot.answering.settled.lasting import (
    bar_expired,
    barred_until,
    delayed_in_part,
    lasts_by_its_terms,
    no_lasting_pledge,
    not_final,
    not_in_use,
    not_yet_in_use,
    open_ended,
    unchanged_bar,
)
from bot.service import Service
from corpus.article import Article
from corpus.dates import PartialDate
from corpus.shelf import Shelf
from retrieval.entailment.model import Entailment
from tests.sayings import asked, said

BAR = "On 19 December 2023 the FTC made public a settlement that bars Rite Aid from face recognition for five years."


@pytest.mark.parametrize(
    ("question", "newest", "verdict"),
    [
        ("Is Rite Aid's ban still in force?", PartialDate(2026, 3), Verdict.YES),
        ("Is the bar on Rite Aid still in place?", PartialDate(2026, 3), Verdict.YES),
        ("Is Rite Aid's ban still in force?", PartialDate(2028, 1), None),  # it may be over
        ("Is Rite Aid still in business?", PartialDate(2026, 3), None),
        ("Is the law on Rite Aid still in force?", PartialDate(2026, 3), None),
        ("Was Rite Aid's ban still in force in 2024?", PartialDate(2026, 3), None),
        ("Does the ban still apply to shops of Rite Aid?", PartialDate(2026, 3), None),
    ],
)
def test_a_bar_of_some_years_is_in_force_while_all_that_is_known_is_older_than_its_end(
    question: str, newest: PartialDate, verdict: Verdict | None
) -> None:
    other = replace(said("A law passed.").article, id="other", published=newest)
    ruling = lasts_by_its_terms(asked(question), [said(BAR)], Shelf.of(said(BAR).article, other))
    assert (ruling.verdict if ruling else None) is verdict


@pytest.mark.parametrize(
    ("question", "verdict"),
    [
        ("Can Rite Aid use face recognition in 2027?", Verdict.NO),
        ("May Rite Aid use it again by 2026?", Verdict.NO),
        ("Can Rite Aid use face recognition in 2030?", None),
    ],
)
def test_a_bar_of_some_years_bars_in_each_of_them_and_tells_nothing_of_later(
    question: str, verdict: Verdict | None
) -> None:
    ruling = barred_until(asked(question), [said(BAR)])
    assert ruling is not None
    assert ruling.verdict is verdict


@pytest.mark.parametrize(
    "question",
    [
        "Can Rite Aid use face recognition in 2028?",  # it ends then
        "Did Rite Aid use face recognition in 2027?",
        "Is Rite Aid barred from it in 2027?",
        "Can Rite Aid use face recognition?",
    ],
)
def test_what_asks_of_no_year_within_it_is_no_matter_of_how_long(question: str) -> None:
    assert barred_until(asked(question), [said(BAR)]) is None
    assert barred_until(asked(question), [said("The settlement bars Rite Aid from it.")]) is None


KEPT = "In January 2024 Amazon said it had not relaxed its moratorium on police use of Rekognition."


@pytest.mark.parametrize(
    ("question", "verdict"),
    [
        ("Has Amazon eased its moratorium?", Verdict.NO),
        ("Has Amazon dropped its police ban since 2021?", Verdict.NO),
        ("Did Amazon ever lift its ban?", Verdict.NO),
        ("Did Amazon lift its ban in 2022?", None),  # of that year nothing is told
        ("Has Amazon extended its moratorium?", None),
        ("Is Amazon's moratorium open-ended?", None),
        ("Has Amazon dropped Rekognition?", None),
    ],
)
def test_a_bar_that_was_not_relaxed_was_not_lifted(question: str, verdict: Verdict | None) -> None:
    ruling = unchanged_bar(asked(question), [said(KEPT)], Shelf.of())
    assert (ruling.verdict if ruling else None) is verdict
    assert unchanged_bar(asked(question), [said("Amazon extended its moratorium.")], Shelf.of()) is None


@pytest.mark.parametrize(
    ("question", "settled"),
    [
        ("Is Clearview's fine final?", True),
        ("Was Clearview's win the last word?", True),
        ("Is it a final rule on Clearview?", False),
        ("Was Clearview fined?", False),
    ],
)
def test_what_was_turned_round_was_not_the_last_word(question: str, settled: bool) -> None:
    one = said("In 2023 a tribunal overturned the fine on Clearview.", says=Entailment(0.1, 0.8, 0.0, 0.1))
    article = Article(id="of-2023", title="Tribunal overturns fine", text=one.sentence.text, supersedes=("fined",))
    ruling = not_final(asked(question), [replace(one, article=article)], Shelf.of())
    assert (ruling is not None and ruling.verdict is Verdict.NO) is settled
    assert not_final(asked(question), [one], Shelf.of()) is None  # it turned nothing round


def test_scraping_is_no_scrapping(shipped: Service) -> None:
    reply = shipped.answerer.answer("Does the EU AI Act ban the scraping of faces?")
    assert isinstance(reply, Answer)
    assert reply.verdict is not Verdict.NO


@pytest.mark.parametrize(
    ("question", "verdict"),
    [
        ("Did Axon promise never to sell face matching?", Verdict.NO),
        ("Did Axon say it would rule face matching out for good?", Verdict.NO),
        ("Was Axon's decision meant to be forever?", Verdict.NO),
        ("Is Axon's decision permanent?", Verdict.NO),
        ("Was Axon's ban on permanent marks new?", None),
        ("Did Axon sell face matching?", None),
    ],
)
def test_what_was_not_a_permanent_ban_was_no_promise_for_ever(question: str, verdict: Verdict | None) -> None:
    ruling = no_lasting_pledge(asked(question), [said("Axon's decision was not a permanent ban on face matching.")])
    assert (ruling and ruling.verdict) is verdict


@pytest.mark.parametrize(
    ("question", "text", "verdict"),
    [
        ("Does Oakland use face recognition?", "Oakland paused all face recognition in a moratorium.", Verdict.NO),
        ("Do Oakland police use face recognition?", "Oakland ended its use of face recognition.", Verdict.NO),
        ("Do Oakland schools use face recognition?", "Oakland ended its use of face recognition.", None),
        ("Does Oakland use face recognition?", "Oakland ended its use of face recognition in schools.", None),
        ("Does Oakland use face recognition?", "Oakland paused face recognition by its police.", None),
        ("Did Oakland use face recognition?", "Oakland ended its use of face recognition.", None),
        ("Do Oakland police use it?", "Oakland voted to end police use of face recognition.", Verdict.NO),
        ("Does Oakland use it?", "Oakland voted to end police use of face recognition.", None),
        ("Do Oakland police use it?", "Oakland voted to end police use of face recognition in schools.", None),
        ("Does Oakland ban face recognition?", "Oakland ended its use of face recognition.", None),
    ],
)
def test_whoever_paused_or_ended_all_use_of_it_does_not_use_it(
    question: str, text: str, verdict: Verdict | None
) -> None:
    one = said(text)
    ruling = not_in_use(asked(question), [one], Shelf.of())
    assert (ruling and ruling.verdict) is verdict
    later = Article(id="later", title="Oakland resumes it", text="Oakland resumed it.", supersedes=(one.article.id,))
    assert not_in_use(asked(question), [one], Shelf.of(later, one.article)) is None


@pytest.mark.parametrize(
    ("question", "verdict"),
    [
        ("Did Vermont postpone its rules?", Verdict.PARTLY),
        ("Has Vermont pushed the rules back?", Verdict.PARTLY),
        ("Did Vermont put off its fees?", None),  # of which it is told that they were put off
        ("Did Vermont delay its ban?", None),  # and of this that it was not
        ("Did Vermont repeal its rules?", None),
        ("Did Vermont delay anything?", None),  # which has its yes
    ],
)
def test_rules_of_which_some_were_delayed_and_others_left_were_delayed_in_part(
    question: str, verdict: Verdict | None
) -> None:
    told = [said("Vermont delays the fees for cameras."), said("Vermont did not change its ban.")]
    ruling = delayed_in_part(asked(question), told)
    assert (ruling and ruling.verdict) is verdict
    assert delayed_in_part(asked(question), told[:1]) is None


@pytest.mark.parametrize(
    ("question", "verdict"),
    [
        ("Is NEC's software in use in Oslo?", Verdict.NO),
        ("Has NEC's software been rolled out?", Verdict.NO),
        ("Is Oslo already using NEC's software?", Verdict.NO),
        ("Was NEC's software in use in 2023?", Verdict.NO),
        ("Was NEC's software in use in 2025?", None),
        ("Did Oslo buy NEC's software?", None),
        ("Is NEC's software not in use?", None),
    ],
)
def test_what_is_not_yet_in_operation_is_not_in_use(question: str, verdict: Verdict | None) -> None:
    told = said("In May 2023 the software of NEC had been bought but was not yet in operation in Oslo.")
    ruling = not_yet_in_use(asked(question), [told], Shelf.of(told.article))
    assert (ruling and ruling.verdict) is verdict


@pytest.mark.parametrize(
    ("question", "verdict"),
    [
        ("Does Ohio ban cameras?", Verdict.NO),
        ("Is there a ban on cameras in Ohio?", Verdict.NO),
        ("Does Ohio ban drones?", None),  # nor on all else
        ("Did Ohio ban cameras?", None),
        ("Is Ohio's ban on cameras over?", None),
        ("Has Ohio's ban on cameras expired?", None),
        ("Does Ohio use cameras?", None),
    ],
)
def test_a_bar_that_expired_bars_no_more(question: str, verdict: Verdict | None) -> None:
    told = said("On 1 May 2023 Ohio's ban on cameras expired.")
    ruling = bar_expired(asked(question), [told], Shelf.of(told.article))
    assert (ruling and ruling.verdict) is verdict


def test_what_says_that_a_bar_was_not_changed_affirms_no_change() -> None:
    same = said("Ohio said it had not lifted its ban.", says=Entailment(0.7, 0.1, 0.1, 0.1))
    articles = Shelf.of(same.article)
    ruling = unchanged_bar(asked("Is Ohio's ban over?"), [same], articles)
    assert ruling is not None
    assert ruling.verdict is Verdict.NO
    lifted = said("Ohio lifted its ban.", says=Entailment(0.9, 0.03, 0.03, 0.04))
    assert unchanged_bar(asked("Is Ohio's ban over?"), [same, lifted], articles) is None


@pytest.mark.parametrize(
    ("question", "verdict"),
    [
        ("Did Amazon say why it extended its police moratorium?", Verdict.NO),
        ("Did Amazon extend its police moratorium?", Verdict.YES),
    ],
)
def test_a_deed_of_which_the_reason_is_asked_for_tells_of_no_reason(
    shipped: Service, question: str, verdict: Verdict
) -> None:
    reply = shipped.answerer.answer(question)
    assert isinstance(reply, Answer)
    assert reply.verdict is verdict


EXTENDED = "Amazon extended its moratorium on police use of Rekognition until further notice."
RENEWED = "Amazon extended its moratorium on police use of Rekognition for a year."


@pytest.mark.parametrize(
    ("question", "text", "settled"),
    [
        ("Is Amazon's moratorium open-ended?", EXTENDED, True),
        ("Is Amazon's moratorium open-ended?", RENEWED, False),
        ("Was Amazon's moratorium open-ended from the very first day?", EXTENDED, False),
        ("Is Amazon's contract open-ended?", EXTENDED, False),
        ("Was Amazon's moratorium widened?", EXTENDED, False),
    ],
)
def test_what_bars_until_further_notice_is_open_ended(question: str, text: str, settled: bool) -> None:
    ruling = open_ended(asked(question), [said(text)])
    assert (ruling is not None and ruling.verdict is Verdict.YES) is settled
