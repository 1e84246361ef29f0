"""What tells the thing itself leads: no note on it, no other's word, and a ban before its end."""

import pytest
from msgspec.structs import replace

from bot.answering.found.library import Library
from bot.answering.reply import Answer, Verdict
from bot.answering.told.leading import led, verdict_led
from bot.service import Service
from retrieval.entailment.model import Entailment
from tests.sayings import asked, said

_YES, _NO = Entailment(0.9, 0.02, 0.02, 0.06), Entailment(0.02, 0.9, 0.02, 0.06)


@pytest.mark.parametrize(
    ("question", "note", "leads"),
    [
        ("Does Amazon sell it to police?", "Amazon gave no reason for its pause.", False),
        ("Why did Amazon pause it?", "Amazon gave no reason for its pause.", True),
        ("What explanation did Amazon have?", "Amazon gave no reason for its pause.", True),
        ("What did Amazon pause?", "Sources differ on the date of Amazon's pause.", False),
        ("On what do sources differ about Amazon?", "Sources differ on the date of Amazon's pause.", True),
        ("Did Amazon say it would last?", "Amazon did not say whether it would last.", True),
        ("How many shops did Amazon close?", "Sources differ on the number of Amazon's shops: 62 or 63.", True),
    ],
)
def test_what_is_not_known_leads_only_where_that_is_asked(
    shipped: Service, question: str, note: str, leads: bool
) -> None:
    opening, aside = said("Amazon paused sales to police."), said(note, place=1)
    read, evidence = asked(question), [aside, opening]
    told = (
        verdict_led(read, Verdict.NO, [aside], evidence)
        if read.asks_verdict
        else led(read, [aside], evidence, Library(shipped.generation, shipped.book))
    )
    assert told == ((aside,) if leads else (opening,))


def test_what_was_read_not_to_answer_does_not_lead_what_answers_outright(shipped: Service) -> None:
    opening, answer = (
        said("Oslo police began a trial with NEC.", says=_NO),
        said("NEC paid for it.", place=1, says=_YES),
    )
    library, question = Library(shipped.generation, shipped.book), asked("What is the Oslo trial with NEC about?")
    assert led(question, [answer], [answer, opening], library)[0] == answer
    unread = replace(answer, says=Entailment(0.3, 0.02, 0.02, 0.66))
    assert led(asked("What is the Oslo trial?"), [unread], [unread, opening], library)[0] == opening


def test_a_number_leads_before_dozens(shipped: Service) -> None:
    exact = said("Sources differ on the number of Amazon's shops: one says 62 and another 63.", says=_YES)
    dozens = said("Amazon closed dozens of shops.", place=1, says=_YES)
    library, question = Library(shipped.generation, shipped.book), asked("How many shops did Amazon close?")
    assert led(question, [exact], [exact, dozens], library) == (exact,)
    assert led(question, [dozens], [dozens, exact], library) == (exact,)


def test_what_a_thing_is_called_is_told_by_what_gives_its_name(shipped: Service) -> None:
    opening = said("In May NEC began a trial in Oslo.", says=_YES)
    name = said("The trial of NEC is named Project Fjord.", place=1, says=_YES)
    library = Library(shipped.generation, shipped.book)
    assert led(asked("What is NEC's trial in Oslo called?"), [opening], [opening, name], library) == (name,)
    assert led(asked("What did NEC begin in Oslo?"), [opening], [opening, name], library) == (opening,)


def test_what_opens_an_article_tells_the_rules_unless_another_sentence_tells_one(shipped: Service) -> None:
    opening = said("Oslo barred its clerks from face recognition.", says=_NO)
    edge = said("Oslo's ban does not cover the ferries.", place=1, says=_YES)
    rule = said("Clerks in Oslo must ask a judge.", place=2, says=_YES)
    library = Library(shipped.generation, shipped.book)
    for question in ("What are the rules in Oslo?", "What does Oslo's law say?"):
        assert led(asked(question), [edge], [edge, rule, opening], library) == (opening,)
        assert led(asked(question), [rule], [edge, rule, opening], library) == (rule,)
    for question in ("What do the rules in Oslo say about ferries?", "What is Oslo's law called?"):
        assert led(asked(question), [edge], [edge, opening], library) == (edge,)


@pytest.mark.parametrize(
    ("question", "quoted"),
    [
        ("What happened to the NameTag code after WIRED wrote about it?", "without nearly all of the code"),
        ("clearview uk fine, what's the latest", "the UK Upper Tribunal reversed"),
        ("What happened to the DHS directive?", "had removed its department-wide limits"),
        ("Has the EU ruled against Hungary's Pride law?", "The European Commission was assessing"),
        ("Does Amazon sell Rekognition to police?", "extended its moratorium"),
        ("Did New Orleans ban facial recognition?", "banned the city and its police"),
        ("When did Oakland vote?", "On 16 July 2019"),
        ("When did CBP's Clearview deal start?", "due to start in September 2026"),
        ("When was Clearview sued by the ACLU?", "dated 28 May 2020"),
        ("What became of MSG's injunction?", "lifted an injunction"),
        ("What became of the IRS face scans?", "move away from mandatory ID.me"),
        ("What happened to Porcha Woodruff's charges?", "The charges against Woodruff were dropped"),
        ("What did the Upper Tribunal decide on Clearview?", "reversed the 2023 ruling"),
        ("To whom may Clearview no longer sell in Illinois?", "bars Clearview for five years from selling to anyone"),
        ("Tell me about Maine's law", "has barred state and local officials"),
        ("Fill me in on the Detroit settlement", "settled Robert Williams' lawsuit"),
        ("Most recent news about Meta?", "without nearly all of the code"),
        ("Current vendor of Detroit police?", "DataWorks Plus is the vendor"),
        ("Where does Colorado's school ban stand?", "signed SB 25-143"),
        ("How do things stand with Amazon's moratorium?", "had not relaxed its moratorium"),
        ("What is the law for police in New Orleans now?", "reversed its 2020 ban"),
        ("Why did Greece fine Clearview?", "Greece's data protection authority fined"),
        ("Why did the UK fine Clearview?", "UK Information Commissioner fined"),  # and not why that was undone
        ("Who was the first to ban face recognition?", "San Francisco was the first US city"),  # of no county
        ("What may Boston police still use?", "evidence received in a criminal investigation"),
    ],
)
def test_the_first_quote_tells_of_what_was_asked(shipped: Service, question: str, quoted: str) -> None:
    reply = shipped.answerer.answer(question)
    assert isinstance(reply, Answer)
    assert quoted in reply.citations[0].quote


@pytest.mark.parametrize(
    ("question", "newest_leads"), [("Does Oslo ban it?", True), ("Did Oslo ban it in 2021?", False)]
)
def test_how_things_stand_is_told_by_the_newest_date_unless_a_year_is_asked_about(
    question: str, newest_leads: bool
) -> None:
    older = said("By 18 May 2021 Oslo had banned it nowhere.", 2021)
    newer = said("At the end of 2024 Oslo had banned it nowhere.", 2025)
    told = verdict_led(asked(question), Verdict.NO, (older, newer), (older, newer))
    assert told == ((newer, older) if newest_leads else (older, newer))
    event = said("On 1 May 2023 Oslo banned it nowhere.", 2023)
    assert verdict_led(asked(question), Verdict.NO, (event, newer), (event, newer)) == (event, newer)
