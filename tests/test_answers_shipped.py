"""Answers over the shipped corpus: golden questions, claims turned round, superseded articles, the lock on quotes."""

import re
from collections.abc import Sequence
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.answering.reply import Abstention, Answer, Reply, Verdict
from bot.answering.times.history import successors
from bot.config import Config
from bot.evaluation import Scores, score
from bot.golden import read_all, read_questions
from bot.outcome import Outcome, ask_all
from bot.reliability import measure, read_published
from bot.service import Service
from corpus.actor import ActorKind
from corpus.article import Sentence, SpeakerKind
from corpus.line_rules import is_heading
from corpus.words import stems
from tests.claims import Claim, asked, claims_from

DATA = Path(__file__).parent / "data"
GOLDEN = read_questions(DATA / "golden.jsonl")

# What a bot that may be relied on must reach, two questions below what is reached: a bar lowered until something passes
# would hold nothing. 83 of the questions can be answered, 30 cannot, 48 want a verdict.
MIN_ANSWERED = 0.95
MIN_CITED = 0.90
MIN_REFUSED = 0.90
MIN_VERDICT = 0.66

# How many claims of each kind are asked, and how many of those that their own sentence denies may still be called true
# by it: what is reached today. Each bound may only fall.
ASKED = {"denied": 70, "renumbered": 65, "reassigned": 65}
MAX_CALLED_TRUE = {"denied": 0, "renumbered": 0, "reassigned": 0}
_LACK = re.compile(r"(?P<who>They do|The nearest of them does) not mention (?P<words>.+)\.$")
MIN_TRUE_CALLED_TRUE = 58  # of 60 true claims, all of which are: a bot that says yes to nothing must not pass


@pytest.fixture(scope="module")
def golden(shipped: Service) -> Sequence[Outcome]:
    return ask_all(shipped.answerer, GOLDEN)


@pytest.fixture(scope="module")
def golden_scores(golden: Sequence[Outcome]) -> Scores:
    return score(golden)


def test_golden_questions_are_answered_from_the_right_article_or_refused(golden_scores: Scores) -> None:
    assert golden_scores.questions == len(GOLDEN)
    assert (golden_scores.answered or 0) >= MIN_ANSWERED
    assert (golden_scores.cited or 0) >= MIN_CITED
    assert (golden_scores.refused or 0) >= MIN_REFUSED
    assert (golden_scores.verdict or 0) >= MIN_VERDICT


def test_every_golden_answer_is_locked_to_its_articles(golden: Sequence[Outcome]) -> None:
    assert sum(check_lock(outcome.reply) for outcome in golden) > 100


def test_a_refusal_names_as_not_mentioned_only_what_is_not(golden: Sequence[Outcome], shipped: Service) -> None:
    lacking = (
        *("How many engineers does Axon employ?", "Which bidders did NEC beat?", "Has a jury judged Cognitec?"),
        "Which airports does Clearview own?",
    )
    texts = {name: stems(f"{one.title} {one.text}") for name, one in shipped.generation.articles.items()}
    told = {"They do": 0, "The nearest of them does": 0}
    for reply in (*(outcome.reply for outcome in golden), *map(shipped.answerer.answer, lacking)):
        if isinstance(reply, Abstention) and (lack := _LACK.search(reply.text)):
            told[lack["who"]] += 1
            meant = list(texts) if lack["who"] == "They do" else [reply.nearest[0].id]
            named = [stems(words) for words in re.split(", | or ", lack["words"])]
            assert len(set(named)) == len(named), reply.text
            assert not [name for name in meant for thing in named if set(thing) <= set(texts[name])], reply.text
    assert min(told.values()) >= 2, told


def test_answers_are_right_as_often_as_the_published_figures_tell(shipped: Service) -> None:
    """After a change of the articles, or for better or worse answers, `evaluate --publish` measures them anew."""
    published = read_published(DATA.parent.parent / Config().reliability.file)
    assert published is not None
    assert published.articles == shipped.generation.articles_digest, "measure anew, as README says"
    some = read_all([DATA / "golden.jsonl", *sorted(DATA.glob("questions_*.jsonl"))])[::3]
    measured = measure(ask_all(shipped.answerer, some), "", "")
    assert measured is not None
    told, kept = (
        sum(band.cited for band in one.bands) / sum(band.answers for band in one.bands) for one in (published, measured)
    )
    assert kept >= told - 0.03


@pytest.mark.parametrize(
    ("file", "right"), [("traps", 0.6), ("headlines", 0.7), ("core", 0.74), ("mixed", 0.7), ("standing", 0.6)]
)
def test_hardly_a_question_gets_the_opposite(shipped: Service, file: str, right: float) -> None:
    """Nor one made to mislead: roles swapped, another year or product, a bill for a law, what ended since."""
    told = ask_all(shipped.answerer, read_questions(DATA / f"{file}.jsonl"))
    asked = [one for one in told if one.question.verdict is not None]
    assert len(asked) > 150
    assert sum(one.flipped for one in asked) <= len(asked) // 100 + 1
    assert sum(one.verdict is one.question.verdict for one in asked) >= right * len(asked)


def check_lock(reply: Reply) -> int:
    """Assert that every citation is what it claims to be; return how many there were."""
    if isinstance(reply, Abstention):
        return 0
    for citation in reply.citations:
        text = citation.article.text
        assert text[citation.span.start : citation.span.end] == citation.quote
        assert not is_heading(citation.quote)
        assert citation.speaker_kind is not SpeakerKind.READER
        assert citation.quote not in citation.article.comments
        assert all(removed.text != citation.quote for removed in citation.article.removed)
    quoted = re.findall(r"“(.+?)” \[(\d+)\]", reply.text, re.DOTALL)
    assert quoted
    numbered = {str(citation.number): citation.quote for citation in reply.citations}
    assert all(numbered[number].endswith(quote) for quote, number in quoted)
    return len(reply.citations)


_WORDS = sorted({word for question in GOLDEN for word in question.text.split()})
_ODD = st.one_of(
    st.text(max_size=80),
    st.lists(st.sampled_from(_WORDS), min_size=1, max_size=9).map(" ".join),
    st.sampled_from(GOLDEN).map(lambda question: question.text.upper()),
)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(question=_ODD, before=st.sampled_from(["", *(question.text for question in GOLDEN[:30])]))
def test_whatever_is_asked_gets_a_reply_whose_quotes_stand_in_their_articles(
    shipped: Service, question: str, before: str
) -> None:
    check_lock(shipped.answerer.answer(f"airports {question}", earlier=[before] if before else []))


_AROUND_YEARS = st.tuples(
    st.sampled_from(["Is", "Was", "Does", "Did", "Has", "Could", "Were"]),
    st.sampled_from(["Clearview", "Oakland", "Amazon", "police", "it"]),
    st.sampled_from(["still bound by", "ever fined under", "barred from using", "in force under", "use", "lift"]),
    st.sampled_from(["the 2021 order", "the law passed in 2020", "a ban from June 2019", "Rekognition", ""]),
    st.sampled_from(["in Australia", "in 2021", "before 2020", "since 2019", "until 2024", "by then", "ever", ""]),
).map(" ".join)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(question=_AROUND_YEARS)
def test_whatever_stands_around_a_year_gets_a_reply(shipped: Service, question: str) -> None:
    check_lock(shipped.answerer.answer(f"{question}?"))


_OPENINGS = "compare|difference between|timeline of|which of|who else|since when|how many|what changed in|biggest"


@pytest.mark.parametrize("opening", _OPENINGS.split("|"))
@pytest.mark.parametrize("rest", ["", "bans and moratoriums", "live and recorded face recognition", "the two", "them"])
def test_every_form_gets_a_reply_where_nobody_is_named(shipped: Service, opening: str, rest: str) -> None:
    check_lock(shipped.answerer.answer(f"{opening} {rest}"))


def called_true(shipped: Service, claim: Claim) -> bool:
    """Tell whether a claim is called true with the sentence it was made from as proof."""
    reply = shipped.answerer.answer(claim.question)
    return (
        isinstance(reply, Answer) and reply.verdict is Verdict.YES and reply.citations[0].quote == claim.sentence.text
    )


def openings(shipped: Service) -> list[Sentence]:
    return [shipped.generation.sentences_of(article_id)[0] for article_id in sorted(shipped.generation.articles)]


def peers_in(shipped: Service) -> dict[ActorKind, list[str]]:
    declared = {name for article in shipped.generation.articles.values() for name in article.actors}
    peers: dict[ActorKind, list[str]] = {}
    for name in sorted(name for name in declared if name in shipped.book):
        peers.setdefault(shipped.book[name].kind, []).append(name)
    return peers


@pytest.mark.parametrize("change", list(ASKED))
def test_a_claim_that_its_sentence_denies_is_not_proven_by_it(shipped: Service, change: str) -> None:
    made = claims_from(openings(shipped), shipped.book, peers_in(shipped))
    claims = [claim for claim in made if claim.change == change][: ASKED[change]]
    assert len(claims) == ASKED[change]
    wrong = [claim.question for claim in claims if called_true(shipped, claim)]
    assert len(wrong) <= MAX_CALLED_TRUE[change], wrong


def test_a_claim_told_as_it_stands_is_mostly_called_true(shipped: Service) -> None:
    claims = [Claim(asked(sentence.text), sentence, "") for sentence in openings(shipped)[:60]]
    assert sum(called_true(shipped, claim) for claim in claims) >= MIN_TRUE_CALLED_TRUE


def superseded(shipped: Service) -> dict[str, set[str]]:
    articles = shipped.generation.articles
    later = {one.id: {newer.id for newer in successors(one, articles)} for one in articles.values()}
    return {old: newer for old, newer in sorted(later.items()) if newer}


def shown(reply: Answer) -> set[str]:
    """Return the articles quoted in what a reader sees first."""
    numbers = {int(number) for number in re.findall(r"” \[(\d+)\]", reply.text)}
    return {one.article.id for one in reply.citations if one.number in numbers}


def test_a_question_about_the_present_never_shows_a_superseded_article_alone(shipped: Service) -> None:
    answered = 0
    for old, newer in superseded(shipped).items():
        article = shipped.generation.articles[old]
        opening = shipped.generation.sentences_of(old)[0].text
        for question in (
            asked(opening).replace("Is it true", "Is it still true"),
            f"{article.title}: is that still the case today?",
            f"What is the current policy on {article.title}?",
        ):
            reply = shipped.answerer.answer(question)
            told = shown(reply) if isinstance(reply, Answer) else set()
            answered += bool(told)
            assert old not in told or told & newer, question
    assert answered >= 50


def asked_in_turn(service: Service, questions: str) -> Reply:
    """Ask the last of the questions that ``>>`` parts after those before it."""
    *earlier, last = questions.split(" >> ")
    return service.answerer.answer(last, earlier=earlier)


@pytest.mark.parametrize(
    ("question", "wrong"),
    [
        ("Are Virginia police still barred from using face recognition?", Verdict.YES),
        ("Is face recognition banned for police in Virginia?", Verdict.YES),
        ("Is California's body camera ban still in force?", Verdict.YES),
        ("Does Meta still have face recognition shut down?", Verdict.YES),
        ("Is Amazon's moratorium still in force?", Verdict.NO),
        ("Does Microsoft still sell face recognition to US police?", Verdict.YES),
    ],
)
def test_what_is_asked_of_today_is_not_answered_from_what_was(shipped: Service, question: str, wrong: Verdict) -> None:
    reply = shipped.answerer.answer(question)
    assert isinstance(reply, Answer)
    assert reply.verdict is not wrong


@pytest.mark.parametrize(
    ("question", "wrong"),
    [
        ("Did the RCMP admit using Clearview?", Verdict.NO),
        ("Did Italy fine Clearview more than France?", Verdict.YES),
        ("Has the Netherlands collected its fine from Clearview?", Verdict.YES),
        ("Does Ray-Ban Meta have face recognition?", Verdict.YES),
        ("Is Meta bringing face recognition to glasses?", Verdict.YES),
        ("Did the FTC fine Rite Aid?", Verdict.NO),
        ("Did Rite Aid break the law?", Verdict.YES),
        ("Did the EU fine Clearview?", Verdict.NO),
        ("Has Illinois sued Clearview?", Verdict.YES),
        ("Does CBP keep photos of US citizens?", Verdict.YES),
        ("Did Axon resume face recognition?", Verdict.NO),
        ("Is M-25-21 still in force?", Verdict.NO),
        ("Did Microsoft invest in AnyVision?", Verdict.NO),
        ("Did NIST say most algorithms are biased?", Verdict.NO),
        ("Does China regulate face recognition?", Verdict.NO),
        ("Can the TSA force me?", Verdict.YES),
        ("Is Wegmans selling customers' face data?", Verdict.PARTLY),
        ("Did Congress ask Amazon about Rekognition?", Verdict.YES),
        ("Did the ACLU test Microsoft's software too?", Verdict.YES),
        ("Is Croydon the first fixed deployment?", Verdict.NO),
        ("Did Amazon deny working with the FBI?", Verdict.NO),
        ("So Microsoft never sold to police?", Verdict.YES),
        ("Does Microsoft allow police in Europe to use it?", Verdict.NO),
        ("Does Microsoft let foreign police use its face recognition?", Verdict.NO),
        ("Did the UK ban live facial recognition?", Verdict.PARTLY),
        ("Did ICE spend more than $9 million on Clearview?", Verdict.NO),
        ("Did IBM ask Congress for a law?", Verdict.NO),
        ("Does BIPA require consent?", Verdict.NO),
        ("Did AB 1215 pass unanimously?", Verdict.YES),
        ("Does SB 22-113 cover schools?", Verdict.NO),
        ("Is Robert Williams a police officer?", Verdict.YES),
        ("Was Nikolay Glukhin guilty?", Verdict.YES),
        ("Is Meta being investigated?", Verdict.YES),
        ("Is Portland's ban still there?", Verdict.NO),
        ("Did Virginia ban it again?", Verdict.YES),
        ("Is Microsoft an American company?", Verdict.NO),
        ("Can I sue under BIPA for each scan?", Verdict.YES),
        ("Were people told that IBM used their photos?", Verdict.YES),
        ("Has Microsoft been banned anywhere?", Verdict.YES),
        ("Is Meta facing a lawsuit?", Verdict.YES),
        ("Does Clearview sell to governments abroad?", Verdict.YES),
        ("Did Virginia buy face recognition from NEC?", Verdict.NO),
        ("Was the Dutch regulator overruled?", Verdict.YES),
        ("Did ICE pay a fine?", Verdict.YES),
        ("Does ICE tell people they are scanned?", Verdict.YES),
        ("Did Wegmans admit wrongdoing?", Verdict.YES),
        ("Does Maryland require consent for face scans?", Verdict.YES),
        ("Can schools in the EU use face recognition?", Verdict.NO),
        ("did the uk just announce more vans", Verdict.NO),
        ("Is Massachusetts's law still in force?", Verdict.NO),
        ("Did IBM go back on its word?", Verdict.YES),
        ("Was the ACLU's test expensive?", Verdict.YES),
        ("Did San Francisco police obey the ban?", Verdict.YES),
        ("Was Alberta's commissioner consulted?", Verdict.YES),
        ("New Orleans cops don't use it anymore, do they?", Verdict.YES),
        ("Had Amazon's one-year police pause already run out when the company extended it?", Verdict.YES),
        ("Was the moratorium bill tried again after 2020?", Verdict.NO),
        ("Does the FBI use Amazon for matching faces?", Verdict.YES),
        ("Did Amazon ever try to sell its face recognition to ICE?", Verdict.NO),
        ("Kmart broke privacy law, no?", Verdict.NO),
        ("Did Edmonton police own up that they started testing face-scanning cameras too early?", Verdict.YES),
        ("Did California's bodycam law also stop cops using face recognition on street cameras?", Verdict.YES),
        ("Does having a green card get you out of the US border photo?", Verdict.YES),
        ("Was it the Dutch regulator who said the Clearview fine can't be enforced?", Verdict.YES),
        ("Did the EU push back parts of its AI law? >> including the face scraping ban?", Verdict.YES),
        ("Do I have to let CBP take my photo when I leave the US? I'm American", Verdict.YES),
        ("Do I need a face scan for my IRS account? >> and at the airport, with TSA?", Verdict.YES),
        ("Did Amazon pause police use? >> including federal agencies?", Verdict.YES),
        ("Was the Met's live facial recognition challenged in court?", Verdict.NO),
        ("Meta took NameTag out of its app, right? >> was that for good?", Verdict.NO),
        ("Did Amazon stop selling to police? >> do they still?", Verdict.YES),
        ("Amazon stopped police use, right? >> does that go for agencies that aren't police too?", Verdict.YES),
        ("Did Rank One oblige customers to follow its code in 2020? >> is that still so?", Verdict.YES),
        ("did boston u-turn on its ban?", Verdict.YES),
        ("Did MSG win in the Illinois appeals court?", Verdict.YES),
        ("Was Facebook the first company sued under Texas's biometric act?", Verdict.NO),
        ("Has anybody gone after Clearview's bosses in Greece?", Verdict.YES),
        ("Did America have a national police face scan law by 2024?", Verdict.YES),
        ("Does the FBI's work with Rekognition involve face recognition?", Verdict.YES),
        ("Was the no-bid contract with Clearview unlawful?", Verdict.YES),
        ("Is Amazon allowed to sell Rekognition to ICE?", Verdict.NO),
        ("Is a replacement for Cognitec in use?", Verdict.YES),
        ("Was Woodruff the first person known to be wrongly arrested?", Verdict.YES),
        ("Is it unconstitutional for ICE to use Mobile Fortify?", Verdict.NO),
        ("Was the software vendor sued by Nijeer Parks?", Verdict.NO),
        ("Did the DEA emails surface after Microsoft's police pledge?", Verdict.NO),
        ("Did Microsoft say it would go on selling to US police after IBM left?", Verdict.YES),
        ("Did Oakland follow San Francisco with a ban?", Verdict.NO),
        ("Did people in Milwaukee protest before the pause?", Verdict.NO),
        ("Was the arrest of Nijeer Parks reported before Robert Williams's?", Verdict.YES),
        ("Did Microsoft sell it to federal agencies in 2020?", Verdict.NO),
    ],
)
def test_no_plain_question_gets_the_verdict_that_is_wrong(shipped: Service, question: str, wrong: Verdict) -> None:
    reply = asked_in_turn(shipped, question)
    assert not isinstance(reply, Answer) or reply.verdict is not wrong


@pytest.mark.parametrize(
    ("question", "verdict"),
    [
        ("Did the ICO fine Clearview?", Verdict.YES),
        ("Did Texas sue Meta?", Verdict.YES),
        ("Did noyb file a criminal complaint?", Verdict.YES),
        ("Was the Dutch fine bigger than the French fine?", Verdict.YES),
        ("Did Meta pay Texas less than Google?", Verdict.NO),
        ("Can I use Ring's Familiar Faces in Texas?", Verdict.NO),
        ("Did New Orleans bring face recognition back?", Verdict.YES),
        ("Is there a US federal law on police use of face recognition?", Verdict.NO),
        ("Was Nijeer Parks arrested?", Verdict.YES),
        ("Was Clearview fined?", Verdict.YES),
        ("Did Meta scrap face recognition on Facebook?", Verdict.PARTLY),
        ("Did New Orleans ban face recognition?", Verdict.PARTLY),
        ("Virginia banned it for local police in 2021? >> do they still?", Verdict.NO),
        ("Clearview beat the British fine in 2023, right? >> is that still so?", Verdict.NO),
        ("Is ICE banned from using facial recognition by the ICE Out of Our Faces Act?", Verdict.NO),
        ("Did AB 1215 stop California police from scanning faces with ordinary CCTV?", Verdict.NO),
        ("Did Clearview appeal in Australia? >> is the order still in force?", Verdict.YES),
        ("Is it true the UK fined Clearview AI?", Verdict.YES),
        ("Does ICE use Clearview?", Verdict.YES),
        ("Does Clearview's 2023 tribunal win in Britain still hold?", Verdict.NO),
        ("Greece punished Clearview, didn't it? >> have they paid up?", Verdict.NO),
        ("Are Virginia cops free to monitor people with face recognition?", Verdict.NO),
        ("Did New Orleans outlaw predictive policing too?", Verdict.YES),
        ("Is Biden's federal AI memo still valid?", Verdict.NO),
        ("Does OMB memo M-25-21 go further than face recognition?", Verdict.YES),
        ("Did DHS adopt face recognition rules in 2023? >> are they still around?", Verdict.NO),
        ("Was the FTC all in agreement on its biometrics policy?", Verdict.YES),
        ("Was AB 1215 in force in 2025?", Verdict.NO),
        ("Did AB 1215 apply in 2022?", Verdict.YES),
        ("Will the AI Act's high-risk duties apply by 2029?", Verdict.YES),
        ("Is the Detroit settlement binding in 2027?", Verdict.YES),
        ("Does the IBM contract with the Home Office go on into 2027?", Verdict.YES),
        ("Does Clearview's deal with CBP run until 2029?", Verdict.NO),
        ("Was BIPA in force in 2015?", Verdict.YES),
        ("Would a score of 95 percent be sufficient under SB 741?", Verdict.NO),
        ("Did a minority of the 42 agencies use it?", Verdict.YES),
        ("Was Amazon's pause only for twelve months?", Verdict.NO),
        ("Did Colorado let its ban lapse in 2025?", Verdict.NO),
        ("Did Somerville vote after Oakland?", Verdict.NO),
        ("Did IBM quit before Amazon?", Verdict.YES),
        ("Had CUBI been tried before the Meta case?", Verdict.NO),
        ("Were there US cities with a ban before Oakland?", Verdict.YES),
        ("Has the European Commission ruled on Hungary's Pride law?", Verdict.NO),
        ("Did Kmart scan shoppers secretly?", Verdict.YES),
        ("Are the Croydon cameras mobile?", Verdict.NO),
        ("Did anyone vote against San Francisco's ban?", Verdict.YES),
        ("Were there votes against the San Francisco ban?", Verdict.YES),
        ("Is NameTag available?", Verdict.NO),
        ("Is the national facial matching service for live face recognition?", Verdict.NO),
        ("Does Rank One still sell face recognition to police?", Verdict.YES),
        ("May New York schools use fingerprint readers?", Verdict.YES),
        ("May police in the EU use live face recognition?", Verdict.PARTLY),
        ("Can Clearview sell to police in Ohio?", Verdict.YES),
        ("May Clearview sell to the Texas police?", Verdict.YES),
        ("Can Clearview sell to police in Chicago?", Verdict.NO),
        ("Is Familiar Faces offered in Houston, Texas?", Verdict.NO),
        ("Can schools in Buffalo use face recognition?", Verdict.NO),
        ("Is Celebrity Recognition open to anyone?", Verdict.NO),
        ("Does the Moratorium Act fall short of becoming law?", Verdict.YES),
        ("Did Nijeer Parks sue the firm that makes the software?", Verdict.YES),
        ("Did New York State at first merely pause it in schools?", Verdict.YES),
        ("Can shoppers get damages from a store in Portland, Oregon, that scanned them?", Verdict.YES),
        ("May taxpayers choose a live interview over ID.me at the IRS?", Verdict.YES),
        ("Was Rite Aid's system equally fair to all its shoppers?", Verdict.NO),
        ("Can Britain's data watchdog fine Clearview?", Verdict.YES),
        ("Is there a federal ban on face recognition by police?", Verdict.NO),
        ("Did NEC follow Amazon and stop selling to US police?", Verdict.NO),
        # As it is in full: read with what is put in, and a yes no less likely for being asked after another.
        ("Does China restrict face recognition? >> in hotel rooms?", Verdict.YES),
        ("Do police in New Orleans use face recognition? >> live too?", Verdict.YES),
        ("May schools in New York use fingerprints? >> and face scans?", Verdict.NO),
        ("Is Ring's Familiar Faces offered in Illinois? >> did anyone sue over it?", Verdict.YES),
        ("Is Clearview legal in Australia? >> is the regulator still after them?", Verdict.NO),
        ("Whose software is in the UK's vans? >> do they supply it to US police, too?", Verdict.YES),
        ("Did Microsoft's June 2020 pledge cover federal agencies?", Verdict.NO),
        ("Does the Minneapolis ban bind everyone?", Verdict.NO),
        ("Does the CBP photo rule cover most Canadians?", Verdict.YES),
        ("Would a San Francisco shop break the city's ban by scanning faces?", Verdict.NO),
        ("Must customers still sign up to ROC's code?", Verdict.NO),
        ("May New Orleans police use face recognition?", Verdict.PARTLY),
        ("Do Utah officers need a warrant for it?", Verdict.YES),
        ("Can any firm simply sign up for Azure face verification?", Verdict.NO),
        ("Is CUBI over ten years old?", Verdict.YES),
    ],
)
def test_what_is_told_plainly_is_answered_plainly(shipped: Service, question: str, verdict: Verdict) -> None:
    reply = asked_in_turn(shipped, question)
    assert isinstance(reply, Answer)
    assert reply.verdict is verdict


def test_how_much_is_the_sum_of_the_contract_that_was_just_told_of(shipped: Service) -> None:
    reply = asked_in_turn(shipped, "Did IBM quit? >> did IBM sign a UK contract in 2023? >> how much?")
    assert isinstance(reply, Answer)
    assert "£54.7 million" in reply.citations[0].quote


def test_since_when_is_told_by_what_happened_and_not_by_what_says_that_nothing_changed(shipped: Service) -> None:
    reply = asked_in_turn(shipped, "Did Amazon stop selling face recognition to the police? >> since when?")
    assert isinstance(reply, Answer)
    assert "had not relaxed" not in reply.citations[0].quote
    assert any(step.date.year == 2020 for step in reply.chain)


@pytest.mark.parametrize(
    "question",
    [
        "Did New Orleans, Louisiana ban face recognition?",
        "Did South Wales use live face recognition?",
        "Did Washington cite Uyghur abuses when it listed Chinese companies?",
    ],
)
def test_a_place_around_the_one_asked_about_or_a_name_in_another_form_is_no_unknown_name(
    shipped: Service, question: str
) -> None:
    assert isinstance(shipped.answerer.answer(question), Answer)


def test_a_law_of_its_state_may_reach_a_city_that_no_article_names(shipped: Service) -> None:
    reply = shipped.answerer.answer("Does SB 22-113 apply in Denver?")
    assert not isinstance(reply, Abstention) or "none of them speaks" not in reply.text
    company = shipped.answerer.answer("Does Microsoft's OpenAI rule bind US police?")
    assert not isinstance(company, Abstention)  # "Azure OpenAI Service" is spoken of
    assert "none of them is about Denver" in shipped.answerer.answer("Did Denver ban face recognition?").text


@pytest.mark.parametrize(
    "question",
    [
        "Is face recognition banned in Denver?",
        "Is Familiar Faces available in Berlin?",
        "Can Clearview sell to police in Mexico?",
        "May police in Tampa use Clearview?",
        "Can police in Burlington, Vermont use face recognition?",
        "Is face recognition legal in Ohio?",
    ],
)
def test_what_a_whole_lets_or_what_others_do_there_tells_nothing_of_its_parts(shipped: Service, question: str) -> None:
    assert isinstance(shipped.answerer.answer(question), Abstention)


def test_the_home_of_a_company_tells_nothing_of_that_country_but_of_the_company(shipped: Service) -> None:
    for question in ("Is facial recognition legal in Japan?", "Do Japanese police use face recognition?"):
        assert "none of them is about Japan" in shipped.answerer.answer(question).text, question
    assert "NEC and Ayonix are from Japan" in shipped.answerer.answer("Is NEC Japanese?").text
    assert "a Japanese company" in shipped.answerer.answer("Is it a Japanese company that runs Mobile Fortify?").text


@pytest.mark.parametrize(
    ("question", "name"),
    [
        ("is there a ban in Tokyo?", "Tokyo"),
        ("Is it banned in Berlin?", "Berlin"),
        ("How many people did Las Vegas police arrest?", "Las Vegas"),
        ("did las vegas police buy it", "Las Vegas"),
    ],
)
def test_a_city_is_missing_by_its_own_name(shipped: Service, question: str, name: str) -> None:
    assert f"none of them is about {name}." in shipped.answerer.answer(question).text


def test_another_city_of_a_state_or_another_watchdog_stays_unknown(shipped: Service) -> None:
    for question in (
        "Has Worcester, Massachusetts banned face recognition?",
        "did tampa police test rekognition",
        "Did the Consumer Financial Protection Bureau issue a biometric policy in 2023?",
    ):
        assert "none of them is about" in shipped.answerer.answer(question).text, question


@pytest.mark.parametrize(
    ("question", "verdict"),
    [
        ("Did Congress ban face recognition?", Verdict.NO),
        ("Has Congress ever had a bill to ban federal face recognition?", Verdict.YES),
        ("Is ICE barred from using face recognition?", Verdict.NO),
        ("Would the Moratorium Act ban federal use of face recognition?", Verdict.YES),
    ],
)
def test_what_a_bill_would_do_is_not_so_yet(shipped: Service, question: str, verdict: Verdict) -> None:
    reply = shipped.answerer.answer(question)
    assert isinstance(reply, Answer)
    assert reply.verdict in {verdict, None}
    assert reply.verdict is not Verdict.PARTLY


def test_what_a_moratorium_covers_alone_is_said_beside_a_bar_on_all_of_it(shipped: Service) -> None:
    reply = shipped.answerer.answer("Is Rekognition off limits for cops?")
    assert isinstance(reply, Answer)
    assert reply.verdict is Verdict.PARTLY
    assert any("covers only one use" in citation.quote for citation in reply.citations)


@pytest.mark.parametrize(
    "question",
    [
        "Is face recognition banned in Seattle public schools?",
        "is face recognition allowed for online exam proctoring",
        "is facial recognition legal at exams in Europe",
    ],
)
def test_what_speaks_of_no_such_setting_answers_nothing_about_it(shipped: Service, question: str) -> None:
    assert isinstance(shipped.answerer.answer(question), Abstention)


def test_a_setting_is_met_by_whoever_belongs_there(shipped: Service) -> None:
    reply = shipped.answerer.answer("I'm American, do I have to let CBP take my photo at the airport?")
    assert isinstance(reply, Answer)


def test_what_is_read_to_answer_all_of_a_question_denies_no_premise_of_it(shipped: Service) -> None:
    reply = shipped.answerer.answer("since when do non-citizens get photographed leaving the us")
    assert isinstance(reply, Answer)
    assert "26 December 2025" in reply.citations[0].quote


def test_no_day_is_told_on_which_a_bar_ended_that_still_stands(shipped: Service) -> None:
    assert isinstance(shipped.answerer.answer("when was New York's school ban lifted"), Abstention)
    reversed_ban = shipped.answerer.answer("When was New Orleans' ban lifted?")
    assert isinstance(reversed_ban, Answer)
    assert "21 July 2022" in reversed_ban.citations[0].quote


@pytest.mark.parametrize(
    "question",
    [
        "Are Rite Aid's five years over?",
        "Is Clearview's five-year bar in Illinois over?",
        "Is the ban on schools in New York over?",
        "Did Meta keep its word on deleting the face templates?",
        "Did IBM keep its word on facial recognition?",
        "Can Clearview carry on?",
        "Does France use face recognition?",
    ],
)
def test_no_verdict_rests_on_a_bar_a_promise_or_a_fine_alone(shipped: Service, question: str) -> None:
    reply = shipped.answerer.answer(question)
    assert not isinstance(reply, Answer) or reply.verdict is None


def test_what_holds_in_part_is_told_by_the_sentence_that_says_so(shipped: Service) -> None:
    reply = shipped.answerer.answer("Has Milwaukee banned face recognition?")
    assert isinstance(reply, Answer)
    assert reply.verdict is Verdict.PARTLY
    assert "voluntary moratorium" in reply.citations[0].quote


@pytest.mark.parametrize(
    ("question", "verdict"),
    [
        ("Did Amazon's face scanner mix up more than two dozen members of Congress with mugshots?", Verdict.YES),
        ("Was the ACLU's test of Rekognition run at the 95% setting that Amazon advises?", Verdict.NO),
        ("Can people sue for $5,000 under BIPA for a negligent violation?", None),
        ("Did Rite Aid scan faces for more than five years?", Verdict.YES),
        ("Did Rite Aid scan faces for more than ten years?", Verdict.NO),
        ("Could a breach of CUBI cost a company more than $20,000?", Verdict.YES),
        ("Could Clearview be made to pay another ten million euros in the Netherlands?", Verdict.NO),
        ("Did five vendors say in July 2020 that they would stick with US police?", Verdict.YES),
        ("Did six vendors say in July 2020 that they would stick with US police?", Verdict.NO),
        ("Did three companies pull back from police face recognition in June 2020?", Verdict.YES),
        ("Did three provinces join the finding against Clearview?", Verdict.YES),
        ("Had other companies settled under CUBI before Meta?", Verdict.NO),
    ],
)
def test_how_many_and_how_much_are_held_against_what_is_counted(
    shipped: Service, question: str, verdict: Verdict | None
) -> None:
    reply = shipped.answerer.answer(question)
    assert isinstance(reply, Answer)
    assert reply.verdict is verdict


@pytest.mark.parametrize(
    ("question", "verdict"),
    [
        ("Am I right that Amazon pushed back against the ACLU's choice of confidence setting?", Verdict.YES),
        ("So Amazon owned up that the ACLU's test was fair.", Verdict.NO),
        ("Has the Australian regulator given up on Clearview?", Verdict.YES),
        ("Do EU police have to get a green light for live face recognition?", Verdict.YES),
        ("Did Clearview back out of US police work in 2020?", Verdict.NO),
        ("Did Proposition E do away with San Francisco's face recognition ban, according to the ACLU?", Verdict.NO),
        ("Has Clearview left its European fines unpaid?", Verdict.YES),
        ("Had the European Commission ruled by April 2025 that Hungary's Pride law breaks the AI Act?", Verdict.NO),
    ],
)
def test_everyday_verbs_are_read_as_those_that_articles_have(shipped: Service, question: str, verdict: Verdict) -> None:
    reply = shipped.answerer.answer(question)
    assert isinstance(reply, Answer)
    assert reply.verdict is verdict
