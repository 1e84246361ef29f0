"""What one did is no answer about another: who is asked about, and whom the articles then have to speak of."""

import pytest
from msgspec.structs import replace

from bot.answering.answerer import Answerer
from bot.answering.asked.question import read_question
from bot.answering.found.coverage import Coverage
from bot.answering.found.library import Library
from bot.answering.found.rivals import Rivals
from bot.answering.reply import Abstention, Answer, Reason, Verdict
from bot.service import Service
from retrieval.entailment.model import Entailment
from tests.answerers import answerer_over
from tests.test_compose import Reads
from tests.test_selecting import told as sentence_in


def note(name: str, title: str, published: str, text: str) -> str:
    return f"---\nid: {name}\ntitle: {title}\npublished: {published}\n---\n{text}\n"


TOLD = [
    note(
        "ice",
        "ICE buys face recognition from Clearview AI",
        "2021-03-01",
        "On 1 March 2021 US Immigration and Customs Enforcement (ICE) bought face recognition from Clearview AI. "
        "ICE paid $300,000 for the Clearview licences.",
    ),
    note(
        "mounties",
        "RCMP used Clearview AI",
        "2021-06-10",
        "On 10 June 2021 the Royal Canadian Mounted Police (RCMP) confirmed that it had used Clearview AI. "
        "The RCMP ran searches for faces in Clearview AI.",
    ),
    note(
        "irs",
        "IRS drops ID.me",
        "2022-02-07",
        "On 7 February 2022 the US Internal Revenue Service (IRS) stopped using face recognition by ID.me.",
    ),
    note(
        "ring",
        "Ring sells Familiar Faces",
        "2025-12-09",
        "In December 2025 Ring began to sell Familiar Faces, its face recognition. "
        "Ring does not offer Familiar Faces in Illinois or in Texas.",
    ),
    note(
        "fortify",
        "ICE uses Mobile Fortify",
        "2025-06-01",
        "In June 2025 ICE officers began to identify people with Mobile Fortify. "
        "A document of the US Department of Homeland Security says that photos are kept for 15 years.",
    ),
    note(
        "tsa",
        "TSA scans are optional",
        "2025-03-01",
        "In March 2025 the US Transportation Security Administration (TSA) said that face scans are optional.",
    ),
    note("toronto", "Canada orders vans", "2024-05-02", "On 2 May 2024 Canada ordered vans with face recognition."),
    note(
        "stanford",
        "Microsoft turned down an agency",
        "2019-04-17",
        "In April 2019 Microsoft refused to supply face recognition to a law enforcement agency in California.",
    ),
    note(
        "ftc",
        "Emails show that Idemia met the FTC",
        "2023-05-04",
        "On 4 May 2023 emails showed that Idemia had shown face recognition to the US Federal Trade Commission. "
        "Idemia did not speak of federal agencies in general.",
    ),
    note(
        "detroit",
        "Detroit police use DataWorks Plus",
        "2023-08-07",
        "As of August 2023 Detroit police use the face recognition of DataWorks Plus.",
    ),
]


@pytest.fixture(scope="module")
def told(shipped: Service, tmp_path_factory: pytest.TempPathFactory) -> Answerer:
    files = {f"{place}.md": text for place, text in enumerate(TOLD)}
    return answerer_over(files, tmp_path_factory.mktemp("told"), shipped)


@pytest.mark.parametrize(
    ("question", "lacks"),
    [
        ("Did the IRS buy face recognition from Clearview AI?", "US Internal Revenue Service and Clearview AI"),
        ("did the irs buy clearview too", "US Internal Revenue Service and Clearview AI"),
        ("Is Ring's Familiar Faces on sale in Canada?", "Canada"),
    ],
)
def test_what_another_did_answers_nothing_where_no_article_has_both(told: Answerer, question: str, lacks: str) -> None:
    reply = told.answer(question)
    assert isinstance(reply, Abstention)
    assert reply.reason is Reason.NO_EVIDENCE
    assert f"{lacks} together." in reply.text


def test_what_one_agency_saw_is_not_told_of_another_because_the_article_speaks_of_all(told: Answerer) -> None:
    assert isinstance(told.answer("Did Idemia show face recognition to the Secret Service?"), Abstention)
    shown = told.answer("Did Idemia show face recognition to the Federal Trade Commission?")
    assert isinstance(shown, Answer)
    assert shown.verdict is Verdict.YES


def test_what_a_department_says_of_one_agency_is_not_told_of_another(told: Answerer) -> None:
    assert isinstance(told.answer("How long does ICE keep photos?"), Answer)
    assert isinstance(told.answer("How long does the TSA keep photos?"), Abstention)


def test_what_was_done_abroad_answers_nothing_on_a_company_at_home(shipped: Service) -> None:
    fined = shipped.answerer.answer("Was Clearview fined in the US?")
    assert isinstance(fined, Abstention)
    sued = shipped.answerer.answer("Was Facebook sued in Canada?")
    assert isinstance(sued, Abstention)
    assert "together" in sued.text


def test_what_another_paid_is_not_what_one_paid(told: Answerer) -> None:
    reply = told.answer("How much did the RCMP pay Clearview?")
    assert isinstance(reply, Abstention)
    assert "300,000" not in reply.text
    assert "300,000" not in told.answer("and the RCMP?", earlier=["How much did ICE pay Clearview?"]).text
    paid = told.answer("How much did ICE pay Clearview?")
    assert isinstance(paid, Answer)
    assert "$300,000" in paid.text


def test_the_article_on_the_one_asked_about_comes_before_what_another_did(told: Answerer) -> None:
    reply = told.answer("Did the RCMP buy face recognition from Clearview AI?")
    assert "ICE" not in reply.text
    assert not isinstance(reply, Answer) or reply.citations[0].article.id == "mounties"


@pytest.mark.parametrize(
    ("question", "verdict"),
    [
        ("Did ICE buy face recognition from Clearview AI?", Verdict.YES),
        ("Does Ring offer Familiar Faces in Texas?", Verdict.NO),
        ("Did ICE, which owns Homeland Security Investigations, buy Clearview's face recognition?", Verdict.YES),
        ("do detroit police use dataworks plus", Verdict.YES),
    ],
)
def test_the_one_that_did_it_gets_its_verdict(told: Answerer, question: str, verdict: Verdict) -> None:
    reply = told.answer(question)
    assert isinstance(reply, Answer)
    assert reply.verdict is verdict


@pytest.mark.parametrize(
    "question",
    ["Was it the IRS that bought face recognition from Clearview AI?", "Which agencies bought Clearview AI?"],
)
def test_who_it_was_is_told_by_whoever_it_was(told: Answerer, question: str) -> None:
    reply = told.answer(question)
    assert isinstance(reply, Answer)
    assert any(citation.article.id == "ice" for citation in reply.citations)


@pytest.mark.parametrize(
    ("question", "unheard"),
    [
        ("do multnomah police use dataworks plus", "multnomah police"),
        ("so did bryn mawr police use dataworks plus?", "bryn mawr police"),
    ],
)
def test_a_place_in_lower_case_that_no_article_knows_is_not_answered_with_another(
    told: Answerer, question: str, unheard: str
) -> None:
    reply = told.answer(question)
    assert isinstance(reply, Abstention)
    assert f"They do not mention {unheard}." in reply.text


def test_a_name_that_several_bear_is_in_a_sentence_whom_its_article_is_about(shipped: Service) -> None:
    library = Library(shipped.generation, shipped.book)
    about = [one.id for one in library.articles.values() if "Australian Information Commissioner" in one.actors]
    bare = [one for name in about for one in library.sentences_of(name) if one.text.startswith("The Information Comm")]
    assert bare
    assert all("Australian Information Commissioner" in library.read(one).actors for one in bare)


# Every sentence is taken for a yes, so that only what is known of the actors can keep one from being told.
BELIEVING = Reads(Entailment(0.96, 0.02, 0.01, 0.01))
BOUND = [
    note(
        "vans",
        "Vans for England and Wales",
        "2026-01-26",
        "The UK government made the 50 vans with face recognition available to police in England and Wales.",
    ),
    note("forces", "Police forces", "2025-05-01", "Scotland has one police force, and England has many."),
    note(
        "somerville",
        "Somerville bans face recognition",
        "2019-06-27",
        "On 27 June 2019 Somerville, Massachusetts, banned city departments from using face recognition.",
    ),
]


@pytest.fixture(scope="module")
def bound(shipped: Service, tmp_path_factory: pytest.TempPathFactory) -> Answerer:
    files = {f"{place}.md": text for place, text in enumerate(BOUND)}
    return answerer_over(files, tmp_path_factory.mktemp("bound"), shipped, BELIEVING)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Can UK police use the 50 vans?", "Can police all over the UK use the 50 vans, Scotland as well?"),
        ("Must city departments in Somerville stop using it?", "Must shops in Somerville stop using it?"),
    ],
)
def test_one_part_of_a_country_is_not_another_nor_is_a_shop_a_department(bound: Answerer, one: str, other: str) -> None:
    told, untold = bound.answer(one), bound.answer(other)
    assert isinstance(told, Answer)
    assert told.verdict is Verdict.YES
    assert not isinstance(untold, Answer) or untold.verdict is not Verdict.YES


@pytest.mark.parametrize(
    ("sentence", "passed_by"),
    [
        ("On 11 June 2020 Microsoft refused to sell face recognition to US police.", True),
        ("IBM and Microsoft refused to sell face recognition to US police.", False),
        ("Police in New York tested the video search.", False),
    ],
)
def test_a_sentence_on_another_company_passes_the_one_asked_about_by(
    shipped: Service, sentence: str, passed_by: bool
) -> None:
    library = Library(shipped.generation, shipped.book)
    one = sentence_in(sentence, shipped)
    one = replace(one, sentence=replace(one.sentence, article_id=next(iter(shipped.generation.articles))))
    for whom in ("the police", "US police"):  # where they are is not who is asked about
        asked = read_question(f"Does IBM sell face recognition to {whom}?", shipped.book)
        assert Rivals(library, Coverage(library)).passed_by(asked, one) is passed_by


def test_a_sentence_denies_nothing_of_a_company_that_its_article_leaves_out(told: Answerer) -> None:
    reply = told.answer("Did the California agency buy from Amazon after Microsoft refused?")
    assert not isinstance(reply, Answer) or reply.verdict is not Verdict.NO
