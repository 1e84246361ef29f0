"""The words around the evidence: lead, quotes, as-of date, the chain and what a measure of stated length came to."""

from collections.abc import Sequence
from pathlib import Path

import pytest

from bot.answering.answerer import Answerer
from bot.answering.reply import Abstention, Answer, Change, Verdict
from bot.answering.times.bearing import MAX_STEPS
from bot.service import Service
from corpus.dates import PartialDate
from retrieval.entailment.model import Entailment
from tests.answerers import answerer_over, ask


def page(title: str, published: str, text: str, **fields: str) -> str:
    lines = "".join(f"{key}: {value}\n" for key, value in fields.items())
    return f"---\ntitle: {title}\npublished: {published}\n{lines}---\n{text}\n"


FILES = {
    "axon-pause.md": page(
        "Axon pauses face matching for police",
        "2021-03-02",
        "On 2 March 2021 Axon paused sales of face matching to police for two years. The pause cost Axon $3 million. "
        "Axon paused sales because an ethics panel objected.",
        id="axon-pause",
        actors="[Axon]",
    ),
    "nec-pause.md": page(
        "NEC pauses face matching in shops",
        "2021-04-05",
        "On 5 April 2021 NEC paused sales of face matching to shops for six months.",
        id="nec-pause",
        actors="[NEC]",
    ),
    "nec-extends.md": page(
        "NEC extends its pause of face matching in shops",
        "2021-09-20",
        "On 20 September 2021 NEC extended its pause on sales of face matching to shops until further notice.",
        id="nec-extends",
        actors="[NEC]",
        supersedes="[nec-pause]",
    ),
    "clearview-banks.md": page(
        "Clearview pauses face matching in banks",
        "2021-05-03",
        "On 3 May 2021 Clearview paused sales of face matching to banks.",
        id="clearview-banks",
        actors="[Clearview AI]",
    ),
    "clearview-tills.md": page(
        "Clearview pauses face matching at the tills of banks",
        "2022-06-07",
        "On 7 June 2022 Clearview paused sales of face matching for the tills of banks.",
        id="clearview-tills",
        actors="[Clearview AI]",
    ),
}


@pytest.fixture(scope="module")
def answerer(shipped: Service, tmp_path_factory: pytest.TempPathFactory) -> Answerer:
    return answerer_over(FILES, tmp_path_factory.mktemp("compose"), shipped)


def test_a_date_is_said_before_its_proof(answerer: Answerer) -> None:
    reply = ask(answerer, "When did Axon pause sales to police?")
    assert reply.text.startswith("2 March 2021. “On 2 March 2021 Axon paused")
    assert reply.verdict is None


def test_a_length_is_said_before_its_proof(answerer: Answerer) -> None:
    assert ask(answerer, "For how long did Axon pause sales to police?").text.startswith("Two years. “")


class Reads:
    """Says the same of whatever it reads."""

    def __init__(self, says: Entailment) -> None:
        self._says = says

    def entail(self, _question: str, texts: Sequence[str]) -> Sequence[Entailment]:
        return [self._says for _ in texts]


def test_what_was_read_to_leave_the_question_open_has_not_the_date(
    shipped: Service, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.answering.found.looking.confidence_of", lambda *_: 1.0)
    files = {"axon.md": FILES["axon-pause.md"]}
    telling = answerer_over(files, tmp_path / "telling", shipped, Reads(Entailment(0.9, 0.0, 0.0, 0.1)))
    silent = answerer_over(files, tmp_path / "silent", shipped, Reads(Entailment(0.05, 0.0, 0.0, 0.95)))
    asked = "When did Axon pause sales to police?"
    assert ask(telling, asked).text.startswith("2 March 2021. “On 2 March 2021 Axon")
    assert isinstance(silent.answer(asked), Abstention)


def test_of_two_dates_none_is_put_before_the_proof_and_of_a_span_its_end_where_that_is_asked(
    shipped: Service, tmp_path: Path
) -> None:
    told = answerer_over(
        {
            "axon.md": page(
                "Axon pauses",
                "2021-03-02",
                "On 2 March 2021 Axon announced that it would pause sales of face matching from 1 May 2021.",
                actors="[Axon]",
            ),
            "nec.md": page(
                "NEC's trial", "2022-01-02", "NEC's face matching ran from June 2020 to July 2021.", actors="[NEC]"
            ),
            "cognitec.md": page(
                "Cognitec's outage", "2022-01-02", "Cognitec's face matching failed for 11 hours.", actors="[Cognitec]"
            ),
        },
        tmp_path,
        shipped,
    )
    assert ask(told, "When did Axon pause sales of face matching?").text.startswith("“On 2 March 2021")
    assert ask(told, "Until when did NEC's face matching run?").text.startswith("July 2021. “")
    assert ask(told, "How long did Cognitec's face matching fail?").text.startswith("11 hours. “")


BAN = page(
    "Virginia bars police from face matching",
    "2021-07-01",
    "On 1 July 2021 Virginia banned face matching by the police. Virginia's ban did not cover the state police.",
    id="ban",
    as_of="2023-05-06",
    actors="[Virginia]",
)
LIFT = page(
    "Virginia lifts its ban on face matching by the police",
    "2022-07-01",
    "Virginia replaced its ban on face matching by the police. Since 1 July 2022 Virginia lets the police use face "
    "matching.",
    id="lift",
    actors="[Virginia]",
    supersedes="[ban]",
)


@pytest.fixture(scope="module")
def virginian(shipped: Service, tmp_path_factory: pytest.TempPathFactory) -> Answerer:
    return answerer_over({"ban.md": BAN, "lift.md": LIFT}, tmp_path_factory.mktemp("virginian"), shipped)


@pytest.mark.parametrize(
    ("question", "date"),
    [
        ("When did Virginia's ban end?", "1 July 2022. “Since 1 July 2022"),
        ("When did Virginia lift its ban on the police?", "1 July 2022. “Since 1 July 2022"),
        ("When did Virginia ban face matching by the police?", "1 July 2021. “On 1 July 2021"),
    ],
)
def test_a_ban_and_its_end_each_have_their_own_date(virginian: Answerer, question: str, date: str) -> None:
    assert ask(virginian, question).text.startswith(date)


def test_the_day_that_a_pause_began_is_not_said_to_be_its_end(answerer: Answerer) -> None:
    text = ask(answerer, "When does Axon's pause on sales to police end?").text
    assert text.startswith("“On 2 March 2021 Axon paused sales")
    assert "By its own terms that runs to about 2 March 2023" in text
    text = ask(answerer, "Until when does Axon pause sales to police?").text  # for how long, the sentence tells
    assert text.startswith("“On 2 March 2021 Axon paused sales")
    assert "By its own terms that runs to about 2 March 2023" in text


def test_the_day_of_an_extension_is_no_end(shipped: Service, tmp_path: Path) -> None:
    told = "NEC told a newspaper about the extension of its ban on 18 May 2021, weeks before it would have run out."
    answerer = answerer_over({"nec.md": page("NEC's ban", "2021-05-18", told, actors="[NEC]")}, tmp_path, shipped)
    assert ask(answerer, "When does NEC's ban end?").text.startswith(
        "I find no plain date; the articles say: “NEC told"
    )


def test_a_term_names_its_end_to_whom_it_binds(shipped: Service, tmp_path: Path) -> None:
    order = "On 19 December 2023 the US Federal Trade Commission barred Rite Aid from face matching for five years."
    told = answerer_over({"order.md": page("Rite Aid barred", "2023-12-19", order)}, tmp_path, shipped)
    text = ask(told, "When does Rite Aid's ban on face matching end?").text
    assert "“On 19 December 2023 the US" in text
    assert "By its own terms that runs to about 19 December 2028; no later article in this corpus" in text


def test_what_a_step_only_extended_began_with_the_step_before_it(answerer: Answerer) -> None:
    earlier = ["Did NEC extend its pause on sales of face matching to shops until further notice?"]
    reply = answerer.answer("since when?", earlier=earlier)
    assert isinstance(reply, Answer)
    assert reply.text.startswith("5 April 2021. “On 5 April 2021 NEC paused sales")


def test_a_length_of_time_that_was_extended_is_no_bare_answer(answerer: Answerer) -> None:
    reply = ask(answerer, "How long did NEC pause sales of face matching to shops?")
    assert reply.text.startswith("“On 5 April 2021 NEC paused sales")
    assert "“On 20 September 2021 NEC extended its pause" in reply.text
    planned = ask(answerer, "How long did NEC originally pause sales of face matching to shops?")
    assert planned.text.startswith("Six months. “")


def test_a_vague_length_of_time_stays_vague(shipped: Service, tmp_path: Path) -> None:
    outage = page("An outage", "2022-01-02", "Cognitec's face matching failed for about 30 hours.", actors="[Cognitec]")
    told = answerer_over({"outage.md": outage}, tmp_path, shipped)
    assert ask(told, "How long did Cognitec's face matching fail?").text.startswith("About 30 hours. “")


def test_an_end_is_reckoned_but_not_called_the_last_word_where_a_later_article_speaks_of_the_same(
    shipped: Service, tmp_path: Path
) -> None:
    later = page("Axon meets its panel", "2022-01-05", "On 5 January 2022 Axon met its ethics panel.", actors="[Axon]")
    told = answerer_over({"axon-pause.md": FILES["axon-pause.md"], "later.md": later}, tmp_path, shipped)
    text = ask(told, "Did Axon pause sales of face matching to police?").text
    assert text.endswith("By its own terms that runs to about 2 March 2023.")


def test_a_reason_that_no_sentence_holds_is_said_to_be_missing(answerer: Answerer) -> None:
    assert ask(answerer, "Why did NEC pause sales to shops?").text.startswith(
        "I find no plain reason; the articles say: “On "
    )
    assert ask(answerer, "Why did Axon pause sales?").text.startswith("“Axon paused sales because")


@pytest.mark.parametrize(
    ("text", "question"),
    [
        ("A 2020 change to the software of NEC added face matching.", "When did NEC's software get face matching?"),
        ("Cognitec matched faces in shops between May 2018 and May 2021.", "For how long did Cognitec match faces?"),
    ],
)
def test_a_year_or_a_range_that_stands_in_the_quote_is_not_said_to_be_missing(
    text: str, question: str, shipped: Service, tmp_path: Path
) -> None:
    told = answerer_over({"told.md": page("A change", "2022-01-02", text, actors="[NEC, Cognitec]")}, tmp_path, shipped)
    assert ask(told, question).text == f"“{text}” [1]"


def test_a_reason_told_further_down_is_quoted_rather_than_called_missing(shipped: Service, tmp_path: Path) -> None:
    text = (
        "In June 2020 the Orlando Police Department in Florida ended its use of face recognition. The Orlando Police "
        "Department stopped its face recognition program after Amazon paused police use of Rekognition. The Orlando "
        "Police Department said it would not look for another supplier."
    )
    end = page("Orlando police end face recognition", "2020-06-10", text, actors="[Orlando Police Department, Amazon]")
    told = answerer_over({"end.md": end}, tmp_path, shipped)
    reply = ask(told, "Why did the Orlando Police Department halt face recognition in 2020?")
    assert reply.text.startswith("“The Orlando Police Department stopped its face recognition program after Amazon")


def test_what_a_company_said_it_would_do_is_no_reason_for_it_and_neither_is_what_it_did_again(
    shipped: Service, tmp_path: Path
) -> None:
    files = {
        "shut.md": page(
            "NEC shuts its face matching down",
            "2021-11-02",
            "On 2 November 2021 NEC said it would shut down face matching. NEC said it would keep it for a few uses.",
            actors="[NEC]",
        ),
        "again.md": page(
            "NEC tests face matching again",
            "2024-10-21",
            "In October 2024 NEC allowed face matching again, to fight scam ads.",
            actors="[NEC]",
        ),
    }
    told = answerer_over(files, tmp_path, shipped)
    text = ask(told, "Why did NEC shut down face matching?").text
    assert text.startswith("I find no plain reason; the articles say: “")
    assert "scam" not in text


def test_a_sum_of_money_counts_no_people(shipped: Service, tmp_path: Path) -> None:
    paid = page(
        "Facebook pays its claimants",
        "2021-02-26",
        "Facebook paid its claimants $650 million over face matching. About 1.6 million claimants got money.",
        actors="[Facebook]",
    )
    told = answerer_over({"paid.md": paid}, tmp_path, shipped)
    assert "1.6 million claimants" in ask(told, "How many claimants did Facebook pay over face matching?").text


@pytest.mark.parametrize("asked", ["law firms", "extra law firms", "firms", "big firms"])
def test_what_is_counted_is_the_plural_whatever_stands_before_it(asked: str, shipped: Service, tmp_path: Path) -> None:
    text = "In June 2022 Axon barred from its halls by face matching all lawyers of about 90 firms that were suing it."
    told = answerer_over({"bar.md": page("Axon bars", "2022-06-01", text, actors="[Axon]")}, tmp_path, shipped)
    assert "about 90 firms" in ask(told, f"How many {asked} did Axon bar from its halls?").text


def test_a_measure_of_stated_length_names_its_own_end_and_claims_no_more(answerer: Answerer) -> None:
    text = ask(answerer, "Did Axon pause sales of face matching to police?").text
    assert "By its own terms that runs to about 2 March 2023; no later article in this corpus says it was" in text
    assert "ended on" not in text


def test_where_a_later_article_says_more_no_end_is_reckoned(answerer: Answerer) -> None:
    reply = ask(answerer, "Did NEC pause sales of face matching to shops?")
    assert "By its own terms" not in reply.text
    assert "October 2021" not in reply.text


def test_the_chain_tells_each_change_with_its_own_proof(answerer: Answerer) -> None:
    reply = ask(answerer, "Does NEC still sell face matching to shops?")
    assert reply.verdict is Verdict.NO
    assert [(str(step.date), step.change) for step in reply.chain] == [
        ("2021-04-05", Change.ANNOUNCED),
        ("2021-09-20", Change.EXTENDED),
    ]
    proofs = {citation.number: citation.article.id for citation in reply.citations}
    assert [proofs[step.citation] for step in reply.chain] == ["nec-pause", "nec-extends"]


def test_an_answer_is_as_of_the_newest_article_it_rests_on(answerer: Answerer) -> None:
    assert ask(answerer, "Does NEC still sell face matching to shops?").as_of == PartialDate(2021, 9, 20)
    assert ask(answerer, "Did Axon pause sales of face matching to police?").as_of == PartialDate(2021, 3, 2)


def test_a_superseded_article_does_not_date_what_superseded_it(virginian: Answerer) -> None:
    assert ask(virginian, "May Virginia police use face matching?").as_of == PartialDate(2022, 7, 1)


def test_a_step_beside_the_evidence_is_proved_by_a_sentence_that_dates_it(virginian: Answerer) -> None:
    reply = ask(virginian, "Did Virginia's ban cover the state police?")
    quotes = {citation.article.id: citation.quote for citation in reply.citations}
    assert quotes["lift"].startswith("Since 1 July 2022")


def test_a_step_has_the_date_of_what_happened_and_not_of_the_report_of_it(shipped: Service, tmp_path: Path) -> None:
    files = {
        "set.md": page(
            "Homeland Security sets limits",
            "2023-09",
            "In September 2023 the US Department of Homeland Security set limits on face recognition.",
            id="set",
        ),
        "dropped.md": page(
            "Homeland Security dropped its limits",
            "2026-02",
            "In February 2026 WIRED reported that the US Department of Homeland Security had removed its limits on "
            "face recognition in 2025. The removed limits on face recognition changed what officers may do.",
            supersedes="[set]",
        ),
    }
    told = answerer_over(files, tmp_path, shipped)
    reply = ask(told, "What changed since Homeland Security set limits on face recognition?")
    assert [str(step.date) for step in reply.chain] == ["2023-09", "2025"]
    assert reply.citations[reply.chain[1].citation - 1].quote.startswith("In February 2026 WIRED reported")
    assert "The removed limits" not in reply.text


def test_a_newer_article_on_something_near_is_cited_and_dates_nothing(answerer: Answerer) -> None:
    reply = ask(answerer, "When did Clearview pause sales of face matching to banks?")
    assert [citation.article.id for citation in reply.citations] == ["clearview-banks", "clearview-tills"]
    assert reply.text.startswith("3 May 2021. ")
    assert reply.as_of == PartialDate(2021, 5, 3)


def test_an_answer_is_never_as_of_a_day_before_what_it_quotes(shipped: Service, tmp_path: Path) -> None:
    text = (
        "On 8 November 2022 a group filed a complaint over NEC's face matching. "
        "In May 2023 five residents of Illinois sued over NEC's face matching."
    )
    told = answerer_over({"suits.md": page("NEC and the law", "2022-11-08", text, actors="[NEC]")}, tmp_path, shipped)
    assert ask(told, "When did residents of Illinois sue over NEC's face matching?").as_of == PartialDate(2023, 5)
    assert ask(told, "When was the complaint over NEC's face matching filed?").as_of == PartialDate(2022, 11, 8)


def test_an_undated_quote_is_as_of_what_was_told_before_it(shipped: Service, tmp_path: Path) -> None:
    text = (
        "On 8 November 2022 a group filed a complaint over NEC's face matching. "
        "In May 2023 five residents of Illinois sued over NEC's face matching.\n\n"
        "The Hamburg regulator later called NEC's face matching illegal."
    )
    told = answerer_over({"suits.md": page("NEC and the law", "2022-11-08", text, actors="[NEC]")}, tmp_path, shipped)
    reply = ask(told, "Did the Hamburg regulator call NEC's face matching illegal?")
    assert "The Hamburg regulator later" in reply.text
    assert reply.as_of == PartialDate(2023, 5)


def test_what_is_asked_of_today_is_as_of_the_newest_article_that_says_it_again(shipped: Service) -> None:
    reply = ask(shipped.answerer, "Does Amazon stay out of police work with Rekognition?")
    assert "“On 18 May 2021 Amazon extended its moratorium" in reply.text
    assert "“In January 2024 Amazon said it had not relaxed its moratorium" in reply.text
    assert reply.as_of == PartialDate(2024, 1, 29)


LIMITS = page(
    "Colorado limits face matching by agencies",
    "2022-06-08",
    "On 8 June 2022 Colorado signed a law that limits face matching by state agencies. Colorado's law does not ban "
    "face matching by the police. Colorado's law bars schools from face matching.",
    id="limits",
    actors="[Colorado]",
)
SCHOOLS = page(
    "Colorado extends its school ban on face matching",
    "2025-04-18",
    "On 18 April 2025 Colorado extended its ban on face matching in schools. Colorado did not change the warrants for "
    "agencies.",
    id="schools",
    actors="[Colorado]",
    supersedes="[limits]",
)


def test_a_change_for_others_than_those_asked_about_is_not_told(shipped: Service, tmp_path: Path) -> None:
    told = answerer_over({"limits.md": LIMITS, "schools.md": SCHOOLS}, tmp_path, shipped)
    reply = ask(told, "Did Colorado ban face matching by the police?")
    assert reply.chain == ()
    assert "schools" not in reply.text
    assert reply.as_of == PartialDate(2022, 6, 8)
    of_schools = ask(told, "Does Colorado's law bar schools from face matching?")
    assert [step.change for step in of_schools.chain] == [Change.ANNOUNCED, Change.EXTENDED]


def test_what_a_change_says_it_left_alone_has_not_changed(shipped: Service, tmp_path: Path) -> None:
    files = {
        "act.md": page(
            "NEC's code applies",
            "2024-08-01",
            "On 1 August 2024 NEC's code on face matching took effect. NEC's code first brought bans on face matching "
            "of children.",
            id="act",
            actors="[NEC]",
        ),
        "later.md": page(
            "NEC delays the duties of its code",
            "2026-06-29",
            "On 29 June 2026 NEC delayed the duties in its code on face matching. NEC did not change the bans.",
            actors="[NEC]",
            supersedes="[act]",
        ),
    }
    told = answerer_over(files, tmp_path, shipped)
    assert ask(told, "What bans on face matching of children did NEC's code bring?").chain == ()
    assert ask(told, "Did NEC's code outlaw face matching of children?").chain == ()
    assert ask(told, "Does NEC's code on face matching apply?").chain


def test_what_somebody_is_has_no_chain(shipped: Service, tmp_path: Path) -> None:
    files = {
        "old.md": page(
            "Axon sells no face matching",
            "2019-06-27",
            "On 27 June 2019 Axon said it would not sell face matching. Axon is the largest maker of police cameras.",
            id="old",
            actors="[Axon]",
        ),
        "new.md": page(
            "Axon brings back face matching",
            "2025-12-03",
            "On 3 December 2025 Axon sold face matching to police.",
            actors="[Axon]",
            supersedes="[old]",
        ),
    }
    told = answerer_over(files, tmp_path, shipped)
    assert ask(told, "Is Axon the largest maker of police cameras?").chain == ()
    assert ask(told, "Does Axon sell face matching to police?").chain


def test_a_recap_has_the_chain_of_the_policy_it_tells_of_and_no_end_that_was_changed(
    shipped: Service, tmp_path: Path
) -> None:
    recap = page(
        "The week in which NEC and Axon held back",
        "2021-04-09",
        "On 5 April 2021 NEC paused sales of face matching to shops for six months. Axon sold it to no shops.",
        id="recap",
        actors="[NEC, Axon]",
    )
    files = {name: FILES[name] for name in ("nec-pause.md", "nec-extends.md")} | {"recap.md": recap}
    told = answerer_over(files, tmp_path, shipped)
    reply = ask(told, "Did NEC and Axon both pause sales of face matching to shops for six months?")
    assert reply.citations[0].article.id == "recap"
    assert "By its own terms" not in reply.text
    assert [step.change for step in reply.chain] == [Change.ANNOUNCED, Change.EXTENDED]


def test_who_asks_for_a_name_is_not_told_when_something_ends(answerer: Answerer) -> None:
    reply = ask(answerer, "Who paused sales of face matching to police?")
    assert "“On 2 March 2021 Axon paused" in reply.text
    assert "By its own terms" not in reply.text


FINE = page(
    "Leeds fines NEC over face matching",
    "2022-05-03",
    "On 3 May 2022 the UK Information Commissioner fined NEC over face matching.",
    id="fine",
    actors="[NEC]",
)
OVERTURNED = page(
    "Tribunal overturns the fine on NEC",
    "2023-10-17",
    "On 17 October 2023 a tribunal overturned the fine on NEC over face matching.",
    id="overturned",
    actors="[NEC]",
    supersedes="[fine]",
)
RESTORED = page(
    "Court reverses the ruling for NEC",
    "2025-10-07",
    "On 7 October 2025 a court reversed the ruling for NEC on face matching.",
    actors="[NEC]",
    supersedes="[overturned]",
)


def test_an_undoing_that_was_undone_is_no_last_word(shipped: Service, tmp_path: Path) -> None:
    files = {"fine.md": FINE, "overturned.md": OVERTURNED, "restored.md": RESTORED}
    told = answerer_over(files, tmp_path, shipped)
    reply = ask(told, "Did a tribunal overturn the fine on NEC over face matching?")
    assert "overturned the fine" in reply.text
    assert "On 7 October 2025 a court reversed" in reply.text


def test_what_is_quoted_below_what_superseded_it_is_said_to_have_come_before(shipped: Service) -> None:
    first, second = ask(shipped.answerer, "Is the ruling against Bunnings overturned?").text.splitlines()
    assert first.startswith("“On 4 February 2026 Australia's")
    assert second.startswith("Before that: “In November 2024 Australia's")


def test_what_came_after_the_first_quote_does_not_stand_below_before_that(shipped: Service) -> None:
    question = "Did the UK tribunal think private businesses and police abroad used Clearview?"
    lines = ask(shipped.answerer, question).text.splitlines()
    assert "First-tier Tribunal ruled" in lines[0]
    assert lines[1].startswith("“In October 2025 the UK Upper Tribunal")
    assert lines[2].startswith("Before that: “In May 2022")


def test_a_rule_that_was_loosened_is_told_by_the_sentence_that_says_how(shipped: Service) -> None:
    reply = ask(shipped.answerer, "Is Rank One's ethics code only optional advice for customers?")
    assert "while ROC's 2025 code only challenges customers to commit" in reply.text


def test_whose_word_a_quote_is_goes_by_its_own_verb(shipped: Service) -> None:
    for question, speaker in (
        ("Are pilot projects let off under Alberta's privacy law?", "Diane McLeod"),
        ("Why did the tribunal say the ICO couldn't touch Clearview?", "UK First-tier Tribunal"),
        ("Had iOmniscient stopped serving American police by July 2020?", "iOmniscient"),
    ):
        assert ask(shipped.answerer, question).citations[0].speaker == speaker


def test_when_one_did_something_is_no_day_on_which_another_did(shipped: Service) -> None:
    text = ask(shipped.answerer, "When did Australia give up going after Clearview?").text
    assert text.startswith("21 August 2024. “On 21 August 2024 Australia's privacy regulator")
    text = ask(shipped.answerer, "When did Clearview drop its appeal in Australia?").text
    assert text.startswith("August 2023. “In August 2023 Clearview dropped")


def test_since_a_day_tells_since_when(shipped: Service) -> None:
    text = ask(shipped.answerer, "Since when has Maine restricted face recognition?").text
    assert text.startswith("1 October 2021. “Since 1 October 2021")


def test_what_does_not_speak_of_whom_is_asked_about_is_not_cited_beside(shipped: Service) -> None:
    for question in (
        "Has IBM ever asked for export controls on face recognition?",
        "Has IBM formally asked Washington to restrict facial recognition exports?",
    ):
        reply = ask(shipped.answerer, question)
        assert all("IBM" in citation.article.actors for citation in reply.citations)


def test_what_is_of_another_country_than_asked_about_is_not_cited_beside(shipped: Service) -> None:
    reply = ask(shipped.answerer, "Why did the Dutch regulator fine Clearview?")
    assert [citation.article.id for citation in reply.citations] == ["clearview-dutch-fine-2024"]


def test_a_long_chain_shows_its_newest_steps(shipped: Service, tmp_path: Path) -> None:
    years = range(2010, 2020)
    files = {
        f"leeds-{year}.md": page(
            f"Leeds renews its scanner rule of {year}",
            f"{year}-04-05",
            f"On 5 April {year} Leeds renewed its rule on scanners in shops.",
            id=f"leeds-{year}",
            supersedes=f"[leeds-{year - 1}]",
        )
        for year in years
    }
    reply = ask(answerer_over(files, tmp_path, shipped), "How did the rule on scanners in shops change?")
    assert [step.date.year for step in reply.chain] == list(years)[-MAX_STEPS:]


def test_a_long_row_of_bare_names_keeps_what_was_asked_at_first(answerer: Answerer) -> None:
    names = ["NEC", "Axon", "Clearview", "NEC", "Axon", "NEC", "Axon"]
    earlier = ["Did Axon pause sales of face matching?", *(f"and {name}?" for name in names)]
    reply, in_full = (
        answerer.answer("and NEC?", earlier=earlier),
        ask(answerer, "Did NEC pause sales of face matching?"),
    )
    assert isinstance(reply, Answer)
    assert (reply.verdict, reply.text) == (in_full.verdict, in_full.text)
    assert reply.verdict in {Verdict.YES, Verdict.PARTLY}  # to shops


def test_every_quote_shown_stands_in_its_article_and_carries_its_number(answerer: Answerer) -> None:
    for question in ("Why did Axon pause sales?", "Compare Axon and NEC", "Which companies paused sales?"):
        reply = ask(answerer, question)
        shown = [citation for citation in reply.citations if f"“{citation.quote}” [{citation.number}]" in reply.text]
        assert shown
        assert reply.text.count("“") == len(shown)


def test_a_comparison_has_a_line_for_each(answerer: Answerer) -> None:
    reply = ask(answerer, "Compare the pauses of Axon and NEC")
    assert {"axon-pause"} < {citation.article.id for citation in reply.citations}


def test_the_day_of_an_order_is_no_answer_to_until_when(shipped: Service) -> None:
    reply = shipped.answerer.answer("until when?", earlier=("Is Rite Aid banned from face recognition?",))
    assert isinstance(reply, Answer)
    assert reply.text.startswith("“")
    assert "runs to about 19 December 2028" in reply.text


@pytest.mark.parametrize(
    ("question", "date"),
    [
        ("When did Amazon pause police use of Rekognition?", "10 June 2020. "),
        ("When did Amazon extend its moratorium?", "18 May 2021. "),
        ("When was BIPA passed?", "3 October 2008. "),
        ("When was BIPA amended?", "2 August 2024. "),
        ("When do the EU's high-risk rules start?", "2 December 2027. "),  # to which they were moved
        ("When were the EU's high-risk rules originally due?", "2 August 2026. "),  # from which they were moved
        ("When will the UK have 50 vans?", "“"),  # when it was announced is another day
        ("When will CBP's Clearview deal start?", "September 2026. "),
    ],
)
def test_a_date_is_that_of_the_event_asked_after_and_of_no_change_or_announcement(
    shipped: Service, question: str, date: str
) -> None:
    assert ask(shipped.answerer, question).text.startswith(date)


@pytest.mark.parametrize("question", ["What happened in Milwaukee?", "tell me about Milwaukee", "milwaukee"])
def test_what_there_is_on_a_place_opens_with_the_main_thing(shipped: Service, question: str) -> None:
    quote = ask(shipped.answerer, question).citations[0].quote
    assert quote.startswith("On 6 February 2026 Milwaukee's police chief")


def test_beside_what_plainly_answers_nothing_is_cited_that_tells_nothing_of_it(shipped: Service) -> None:
    reply = shipped.answerer.answer("What was the vote in San Francisco?")
    assert isinstance(reply, Answer)
    assert [citation.article.id for citation in reply.citations] == ["sf-ban-2019"]


@pytest.mark.parametrize("question", ["When does Amazon's moratorium end?", "Until when does Amazon's moratorium run?"])
def test_the_end_of_what_goes_on_is_told_by_what_made_it_go_on(shipped: Service, question: str) -> None:
    reply = shipped.answerer.answer(question)
    assert isinstance(reply, Answer)
    assert reply.citations[0].quote.endswith("until further notice.")


def test_since_when_is_not_led_by_what_was_not_said(shipped: Service) -> None:
    reply = shipped.answerer.answer("since when?", earlier=("does amazon let cops use its face software",))
    assert isinstance(reply, Answer)
    assert reply.citations[0].article.id == "amazon-moratorium-2020"


def test_a_step_is_not_told_by_a_sentence_that_only_sets_the_scene(shipped: Service, tmp_path: Path) -> None:
    files = {
        "start.md": "---\ntitle: Schools in Ostrava Falls scan faces\npublished: 2023-01-10\n---\n"
        "The queue is short now. Since May the town of Ostrava Falls has let pupils pay for lunch by face. "
        "Ostrava Falls has six schools.",
        "end.md": "---\ntitle: Schools in Ostrava Falls stop scanning faces\npublished: 2024-02-01\n"
        "supersedes: [start]\n---\nThe town of Ostrava Falls has stopped using face recognition in its schools.",
    }
    reply = answerer_over(files, tmp_path, shipped).answer("Do schools in Ostrava Falls use face recognition?")
    assert isinstance(reply, Answer)
    assert [one.quote[:10] for one in reply.citations] == ["The town o", "Since May "]
