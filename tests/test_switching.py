"""Which of the questions before a follow-up asks of whom it names: the last one, or what the conversation is about."""

import pytest
from msgspec import structs

from bot.answering.asked.forms import Form
from bot.answering.asked.guards import normalise
from bot.answering.asked.question import Question, read_question
from bot.answering.followed.switching import main_of, ways_on
from bot.answering.reply import Abstention, Answer, Verdict
from bot.service import Service
from corpus.actors import ActorBook
from tests.answerers import reply

BOOK = ActorBook.load()


def ways(*texts: str) -> list[tuple[str, Form]]:
    """Read the last of ``texts``, each a follow-up of those before, in each of its ways."""
    before = main = read(texts[0])
    for text in texts[1:-1]:
        asked = read(text)
        whole = ways_on(asked, before, main)[0]
        before, main = whole, main_of(asked, whole, before, main)
    return [(one.wording, one.form) for one in ways_on(read(texts[-1]), before, main)]


def read(text: str) -> Question:
    return read_question(normalise(text), BOOK)


def test_after_a_mere_when_another_is_asked_about_as_the_first_was() -> None:
    asked = ways("Did San Francisco ban it?", "when?", "what about Oakland?")
    assert asked[0] == ("Did Oakland ban it?", Form.YES_NO)
    assert asked[1][1] is Form.WHEN


def test_after_a_mere_since_when_another_matter_is_asked_about_as_the_first_was() -> None:
    assert ways("Is consent needed in China?", "since when?", "what about schools?") == [
        ("Is consent needed in China? (schools)", Form.YES_NO)
    ]
    assert ways("Did Ohio ban it?", "why?", "and in 2022?")[0][0] == "Why did Ohio ban it? (in 2022)"
    assert ways("Did Ohio ban it?", "who decided that?", "and fingerprints?") == [
        ("Did Ohio ban it? (fingerprints)", Form.YES_NO)
    ]


def test_what_the_question_before_asks_comes_first_and_no_yes_to_the_main_one_passes_for_it() -> None:
    asked = ways("Did Virginia ban it?", "why was it lifted?", "and Vermont?")
    assert asked == [("why was it lifted? (Vermont)", Form.WHY), ("Did Vermont ban it?", Form.WHAT)]


def test_whoever_takes_the_place_of_another_takes_it_in_the_main_question_too() -> None:
    texts = ("Did Virginia ban it?", "why?", "and Vermont?", "was it unanimous?", "and Maine?")
    assert ways(*texts)[-1] == ("Did Maine ban it?", Form.WHAT)
    assert len(ways("Did Virginia ban it?", "why?", "and Clearview?")) == 1


def test_a_name_for_which_the_question_before_has_no_place_is_asked_about_as_the_main_one_was() -> None:
    asked = ways("Is it banned in Boston?", "can the sheriff use it?", "what about Massachusetts")
    assert asked == [("Is it banned in Massachusetts?", Form.WHAT)]


def test_who_was_asked_about_beside_another_takes_nobodys_place_in_the_main_question() -> None:
    asked = ways("Does Microsoft sell it to police?", "what about federal agencies?", "and IBM?")
    assert asked == [("Does IBM sell it to police?", Form.WHAT)]


def test_who_joins_after_a_mere_since_when_joins_in_the_main_question() -> None:
    asked = ways("Does Microsoft sell it to police?", "since when?", "what about the feds?")
    assert [form for _, form in asked] == [Form.YES_NO, Form.WHEN]


def test_what_is_asked_of_a_person_is_asked_of_the_next_one_before_the_main_question() -> None:
    asked = ways("Did Robert Williams sue?", "how long did they hold him?", "and Porcha Woodruff?")
    assert asked == [
        ("how long did they hold Porcha Woodruff?", Form.HOW_LONG),
        ("Did Porcha Woodruff sue?", Form.WHAT),
    ]


def test_whether_it_is_still_so_after_an_aside_asks_of_the_main_question() -> None:
    assert ways("Did Boston ban it?", "what about missing children?", "is that still so?") == [
        ("Did Boston ban it?", Form.YES_NO)
    ]


def test_a_rule_in_force_may_be_one_for_or_against_what_was_asked() -> None:
    assert ways("Does Amazon let police use it?", "so is it still in force")[0][1] is Form.WHAT
    assert ways("Is it banned in Boston?", "so is it still in force")[0][1] is Form.YES_NO


def test_it_is_of_a_company_still_after_a_question_of_where_that_is_legal() -> None:
    before = main = read("Can anyone use PimEyes?")
    placed = ways_on(read("is that legal in Germany?"), before, main)[0]
    main = main_of(read("is that legal in Germany?"), placed, before, main)
    assert ways_on(read("who owns it?"), placed, main)[0].actors == ("PimEyes", "Germany")


def test_of_another_it_is_told_in_any_year_unless_yes_or_no_is_asked() -> None:
    paid = ways("What did Clearview get from ICE in 2025?", "how about CBP?")
    assert [wording for wording, _ in paid] == [
        "What did Clearview get from CBP in 2025?",
        "What did Clearview get from CBP?",
    ]
    assert len(ways("Did Boston ban it in 2019?", "and Oakland?")) == 1


@pytest.mark.parametrize("text", ["Is it in Illinois too?", "was it even in Illinois?", "Illinois?"])
def test_whether_it_is_in_another_place_asks_the_same_of_that_place(text: str) -> None:
    assert ways("Does Ring offer it in Texas?", text)[0] == ("Does Ring offer it in Illinois?", Form.YES_NO)


def test_a_year_in_which_it_was_is_no_place() -> None:
    assert ways("Does Ring offer it in Texas?", "was it in 2018?")[0][0] == "was it in 2018?"


@pytest.mark.parametrize(
    ("texts", "article", "verdict"),
    [
        (("Did San Francisco ban it?", "when", "what about oakland?"), "oakland-ban-2019", Verdict.YES),
        (("did the UK fine clearview?", "was it overturned?", "and the Dutch?"), "clearview-dutch-fine-2024", None),
        (("what did Clearview get from ICE in 2025", "how about CBP?"), "cbp-clearview-2026", None),
    ],
)
def test_a_switch_is_answered_from_what_is_told_of_the_other(
    shipped: Service, texts: tuple[str, ...], article: str, verdict: Verdict | None
) -> None:
    told = reply(shipped, *texts)
    assert isinstance(told, Answer)
    assert (told.citations[0].article.id, told.verdict) == (article, verdict)


def test_nothing_is_told_of_another_from_an_article_on_a_third(shipped: Service) -> None:
    texts = ("Was San Francisco's ban changed?", "what did voters do in 2024?", "and Oakland?")
    told = reply(shipped, *texts)
    assert isinstance(told, Answer)
    assert told.text.startswith("On what was asked I find nothing about Oakland")
    assert "Oakland" in told.citations[0].article.actors


def test_after_a_refusal_no_yes_comes_from_another_matter(shipped: Service) -> None:
    texts = (
        "When did Meta shut down face recognition on Facebook?",
        "why did it bring it back?",
        "is it in Europe too",
    )
    told = reply(shipped, *texts)
    assert isinstance(told, Abstention) or told.verdict is None


def test_when_another_did_the_same_is_dated_as_plainly_as_where_it_is_asked_alone(shipped: Service) -> None:
    told = reply(shipped, "When did Boston ban it?", "and Minneapolis?")
    assert isinstance(told, Answer)
    assert told.text.startswith("12 February 2021. ")


@pytest.mark.parametrize(
    ("asked", "opening"),
    [
        ("Does PimEyes let you search for children?", "October 2023. "),
        ("Does the Washington County sheriff still use Rekognition?", "June 2020. "),
        ("Does Amazon sell face recognition to police?", "10 June 2020. "),
        ("Can Rite Aid use face recognition?", "19 December 2023. "),
    ],
)
def test_since_when_after_a_no_is_since_when_it_is_not_so(shipped: Service, asked: str, opening: str) -> None:
    """What was asked has no beginning then, and what was told has one."""
    told = reply(shipped, asked, "since when?")
    assert isinstance(told, Answer)
    assert (told.question, told.text[: len(opening)]) == ("since when?", opening)


@pytest.mark.parametrize(
    ("texts", "article", "verdict"),
    [
        (("Is it banned in Berkeley?", "no, I meant San Francisco"), "sf-ban-2019", Verdict.PARTLY),
        (
            ("Is it banned in Oakland?", "when?", "no, I meant San Francisco", "and is that still true?"),
            "sf-ban-2019",
            Verdict.PARTLY,
        ),
        (("Does Amazon sell it to police?", "I meant Microsoft"), "microsoft-us-police-ban-2020", Verdict.NO),
        (("When did Boston ban it?", "sorry, Berkeley"), "berkeley-ban", None),
        (("Who was Nijeer Parks?", "not Parks, Robert Williams"), "williams-arrest-2020", None),
    ],
)
def test_a_correction_asks_the_same_of_whom_was_meant(
    shipped: Service, texts: tuple[str, ...], article: str, verdict: Verdict | None
) -> None:
    told = reply(shipped, *texts)
    assert isinstance(told, Answer)
    assert (told.citations[0].article.id, told.verdict) == (article, verdict)


@pytest.mark.parametrize(
    ("texts", "article"),
    [
        (("Does Kmart Australia still scan shoppers?", "what did the commissioner say"), "kmart-2025"),
        (("What is Project Tyr?", "does it involve face recognition?", "what did Amazon say?"), "amazon-fbi-tyr-2024"),
        (("Was Parks wrongly arrested?", "and what did the ACLU say?"), "parks-arrest-2019"),
        (("Does IBM sell it to the UK?", "what did IBM say about that?"), "ibm-home-office-defence-2023"),
    ],
)
def test_what_somebody_said_is_asked_of_what_was_just_told(
    shipped: Service, texts: tuple[str, ...], article: str
) -> None:
    told = reply(shipped, *texts)
    assert isinstance(told, Answer)
    assert told.citations[0].article.id == article


@pytest.mark.parametrize(
    ("texts", "article"),
    [
        (("Does PimEyes let you search for children?", "who complained about it"), "pimeyes-legal"),
        (("Is San Francisco's ban in force after Proposition E?", "who sued over it?"), "sf-lawsuit-2024"),
    ],
)
def test_who_did_it_may_be_told_by_another_article_than_the_last(
    shipped: Service, texts: tuple[str, ...], article: str
) -> None:
    told = reply(shipped, *texts)
    assert isinstance(told, Answer)
    assert told.citations[0].article.id == article


@pytest.mark.parametrize(
    ("texts", "opening"),
    [
        (("Was Woodruff pregnant?", "did she sue", "when"), "3 August 2023. "),
        (("Did Meta stop face recognition?", "when?"), "2 November 2021. "),
        (("Was Woodruff pregnant?", "how long was she held"), "11 hours. "),
    ],
)
def test_a_bare_follow_up_is_answered_from_what_was_told_first(
    shipped: Service, texts: tuple[str, ...], opening: str
) -> None:
    told = reply(shipped, *texts)
    assert isinstance(told, Answer)
    assert told.text.startswith(opening)


@pytest.mark.parametrize(
    ("texts", "told_of"),
    [
        (("Did Detroit settle?", "how much", "what else did they agree to"), "The settlement requires training"),
        (("Does Ring have it?", "anything else?"), "Ring does not offer Familiar Faces in Illinois"),
    ],
)
def test_what_else_there_is_is_told_plainly_whatever_word_asks_for_it(
    shipped: Service, texts: tuple[str, ...], told_of: str
) -> None:
    told = reply(shipped, *texts)
    assert isinstance(told, Answer)
    assert told_of in told.text
    assert "yes or no" not in told.text


@pytest.mark.parametrize(("aside", "form"), [("any exceptions?", Form.WHAT), ("who sued?", Form.YES_NO)])
def test_after_an_aside_others_are_asked_about_as_they_are_in_the_main_question(aside: str, form: Form) -> None:
    assert ways("Did Ohio ban it?", aside, "what about shops?") == [("Did Ohio ban it? (shops)", form)]


def test_what_still_goes_on_is_what_the_conversation_is_about() -> None:
    asked = ways("Is Detroit testing it?", "did the mayor approve?", "is it still going on?")
    assert asked == [("Is Detroit testing it?", Form.YES_NO)]
    assert ways("Did Detroit test it?", "is it still going on?") == [("Did Detroit test it?", Form.WHAT)]  # once it did
    assert ways("Did Detroit ban it?", "is it still in force?") == [("Did Detroit ban it?", Form.YES_NO)]


def test_after_a_refusal_the_conversation_is_on_what_was_told_before(shipped: Service) -> None:
    fined = "Did the Dutch authority fine Clearview?"
    said = reply(shipped, fined, "did they appeal?", "what did Clearview say?")
    assert isinstance(said, Answer)
    assert said.citations[0].article.id == "clearview-dutch-fine-2024"
    assert isinstance(reply(shipped, fined, "did they appeal?"), Abstention)
    halted = reply(shipped, "Did New York State ban it in schools?", "what about colleges?", "and before that?")
    assert isinstance(halted, Answer)
    assert halted.citations[0].article.id == "ny-schools-moratorium-2020"


@pytest.mark.parametrize(
    ("texts", "article"),
    [
        (("Is Ring's Familiar Faces in Texas?", "has anyone sued over it?", "how did the court rule?"), "amazon-ring"),
        (("Who is Porcha Woodruff?", "does Rite Aid use it?", "how long was she held?"), "woodruff"),
    ],
)
def test_a_follow_up_that_names_nobody_is_told_of_whom_the_talk_is_about(
    shipped: Service, texts: tuple[str, ...], article: str
) -> None:
    """No ruling on others is one on them, and "she" is the woman spoken of last."""
    told = reply(shipped, *texts)
    assert isinstance(told, Answer)
    assert told.citations[0].article.id.startswith(article)


def test_another_body_is_asked_about_as_the_first_was_after_an_aside(shipped: Service) -> None:
    texts = ("Was the Met's live face recognition ruled unlawful?", "who sued?", "and South Wales?")
    told = reply(shipped, *texts)
    assert isinstance(told, Answer)
    assert (told.verdict, told.citations[0].article.id) == (Verdict.YES, "uk-bridges-2020")


@pytest.mark.parametrize(
    ("texts", "opening"),
    [
        (("Does Madison Square Garden use face recognition?", "since when?"), "2018. "),
        (
            ("Does Madison Square Garden use face recognition?", "is that legal?", "how long have they had it?"),
            "2018. ",
        ),
        (("Does Ring have face recognition?", "how long have they been doing that?"), "December 2025. "),
    ],
)
def test_how_long_it_has_been_so_is_since_when(shipped: Service, texts: tuple[str, ...], opening: str) -> None:
    told = reply(shipped, *texts)
    assert isinstance(told, Answer)
    assert told.text.startswith(opening)


def test_why_and_until_when_after_a_no_ask_of_its_not_being_so(shipped: Service) -> None:
    why = reply(shipped, "Does Amazon sell face recognition to police?", "why?")
    assert isinstance(why, Answer)
    assert why.text.startswith("I find no plain reason")
    until = reply(shipped, "Can Rite Aid use face recognition?", "until when?")
    assert isinstance(until, Answer)
    assert until.citations[0].quote.endswith("for five years.")
    law = reply(shipped, "Does Microsoft sell face recognition to US police?", "until when?")
    assert isinstance(law, Answer)
    assert law.text.startswith("“Microsoft said it will not sell")  # a condition is no missing date


def test_why_is_asked_of_what_was_done_and_not_of_what_came_after(shipped: Service) -> None:
    told = reply(shipped, "Did Facebook shut down its face recognition?", "why?")
    assert isinstance(told, Answer)
    assert told.citations[0].article.id == "meta-shutdown-2021"


def test_what_changed_is_told_by_the_steps_of_what_was_told(shipped: Service) -> None:
    told = reply(shipped, "Does Amazon sell face recognition to police?", "what changed?")
    assert isinstance(told, Answer)
    steps = [one.article.id for one in told.citations]
    assert steps[:2] == ["amazon-moratorium-2020", "amazon-indefinite-2021"]


def test_it_is_what_the_only_article_shown_is_about_after_a_question_on_nobody_by_name(shipped: Service) -> None:
    first = "who banned face recognition first, which city?"
    told = reply(shipped, first, "does it apply to shops?")
    assert isinstance(told, Answer)
    assert (told.citations[0].article.id, told.verdict) == ("sf-ban-2019", Verdict.NO)
    most = reply(shipped, "What was the biggest settlement over face recognition?", "when was it?")
    assert isinstance(most, Answer)
    assert most.text.startswith("30 July 2024. ")


@pytest.mark.parametrize(
    "texts",
    [
        ("Can police in Virginia use face recognition?", "any lawsuits?"),  # a Virginian sued a company elsewhere
        ("Is face recognition allowed in New York schools?", "any appeal?"),
        ("Is face recognition by Maryland police regulated?", "did anyone sue?"),
    ],
)
def test_what_came_of_a_law_is_not_told_by_what_came_of_another_matter_in_that_place(
    shipped: Service, texts: tuple[str, ...]
) -> None:
    assert isinstance(reply(shipped, *texts), Abstention)


def test_the_fines_of_a_union_are_those_of_its_law(shipped: Service) -> None:
    told = reply(shipped, "Does the EU ban live face recognition?", "and the fines?")
    assert isinstance(told, Answer)
    assert told.citations[0].article.id == "eu-ai-act-bans-2025"


def test_no_yes_to_exceptions_stands_on_what_hardly_tells_of_one(shipped: Service) -> None:
    told = reply(shipped, "Can Rite Aid use face recognition?", "any exceptions?")
    assert isinstance(told, Abstention) or told.verdict is None


def test_who_did_it_is_asked_of_all_that_was_told_and_not_of_the_place_alone(shipped: Service) -> None:
    told = reply(
        shipped, "do police in England use vans with face recognition?", "how many?", "who makes the software?"
    )
    assert isinstance(told, Answer)
    assert told.citations[0].article.id == "nec-uk-vans-2025"


def test_what_one_company_makes_is_not_asked_of_another() -> None:
    assert ways("Does Amazon sell Rekognition to police?", "what about Microsoft?")[0] == (
        "Does Microsoft sell face recognition to police?",
        Form.YES_NO,
    )
    assert ways("Is Rekognition banned in Oakland?", "and in Boston?")[0][0] == "Is Rekognition banned in Boston?"


def test_whom_a_no_includes_is_told_without_a_yes_that_could_mean_either(shipped: Service) -> None:
    included = reply(shipped, "Does Amazon sell Rekognition to police?", "does that include the FBI?")
    assert isinstance(included, Answer)
    assert included.verdict is None
    barred = reply(shipped, "Is face recognition banned in Oakland?", "does that include the police?")
    assert isinstance(barred, Answer)
    assert barred.verdict is Verdict.YES
    asked = ("Does Amazon sell Rekognition to police?", "does that include the FBI?", "what about Microsoft?")
    other = reply(shipped, *asked)
    assert isinstance(other, Answer)
    assert all("Microsoft" in one.article.actors for one in other.citations)


def test_a_place_does_not_act_in_the_place_of_a_company() -> None:
    asked = ways("Was Clearview fined in Europe?", "did they pay?", "what about the UK?")
    assert all("did the UK pay" not in wording.lower() and "did uk pay" not in wording.lower() for wording, _ in asked)
    acting = ways("Did Oakland ban it?", "did they vote on it?", "and Boston?")
    assert any(wording == "did Boston vote on it?" for wording, _ in acting)


def test_what_follows_since_when_goes_on_from_what_that_asked_of(shipped: Service) -> None:
    turn = shipped.answerer.take_turn(
        "and colorado schools?", earlier=("Can schools in New York State use face recognition?", "since when?")
    )
    assert turn.question is not None
    assert turn.question.actors == ("Colorado",)
    told = reply(shipped, "Does the IRS require a face scan?", "since when?", "does the TSA?")
    assert isinstance(told, Answer)
    assert (told.verdict, told.citations[0].article.id) == (Verdict.NO, "tsa-optout")


def test_those_counted_before_are_counted_again(shipped: Service) -> None:
    told = reply(shipped, "How many federal agencies use face recognition?", "how many used Clearview?")
    assert isinstance(told, Answer)
    assert "ten federal agencies" in told.citations[0].quote


def test_another_is_asked_about_as_in_the_last_question_that_named_one_in_its_own_words() -> None:
    talk = ("Was Clearview fined in Europe?", "did France fine them?", "have they paid?", "and Italy?")
    assert ways(*talk)[0] == ("did Italy fine them?", Form.WHAT)


def test_another_is_not_asked_whether_it_still_has_what_only_the_first_had() -> None:
    first = read("Did California ban face recognition?")
    still = read_question("Does California still ban face recognition?", BOOK, typed="is it still in force?")
    assert main_of(still, still, first, first) is first


def test_what_is_worth_that_much_is_not_asked_of_another_place() -> None:
    first = read("How many vans do police in Wales have?")
    worth = ways_on(read("how much is that worth?"), first, first)[0]
    [asked, *_] = ways_on(read("and Scotland?"), worth, first)
    assert asked.wording == "How many vans do police in Scotland have?"


def test_a_follow_up_that_named_nobody_as_it_was_typed_leaves_the_talk_where_it_was() -> None:
    main = read("Is Clearview legal in Australia?")
    asked = read("Is the CNIL still pursuing them?")
    pointed_out = structs.replace(asked, typed="is the watchdog still after them?", earlier=(main.text,))
    by_name = structs.replace(asked, earlier=(main.text,))
    assert main_of(pointed_out, pointed_out, main, main) == main
    assert main_of(by_name, by_name, main, main) == by_name


def test_a_company_takes_the_place_of_a_product_and_of_what_stands_for_either() -> None:
    assert ways("Does Google Cloud offer it?", "and IBM?") == [("Does IBM offer it?", Form.YES_NO)]
    assert (
        ways("How does PimEyes find children?", "is the site legal?", "and Clearview?")[0][0] == "is Clearview legal?"
    )
    assert ways("Does Clearview sell it?", "did it settle?", "and Google?")[0][0] == "did Google settle?"
    assert ways("Did Amazon ban it?", "does it cover schools?", "and Microsoft?")[0][0] == "Did Microsoft ban it?"


def test_where_a_bare_which_came_between_another_is_asked_of_as_the_first_was() -> None:
    asked = ways("Did Amazon sell it to police in Oregon?", "which department?", "and in Florida?")
    assert asked[0] == ("Did Amazon sell it to police in Florida?", Form.YES_NO)


def test_a_city_that_is_named_after_the_sheriff_of_a_state_acts_itself() -> None:
    assert ways("When did the sheriff in Oregon drop it?", "and Orlando?")[0][0] == "When did Orlando drop it?"
    assert ways("Did the sheriff in Oregon drop it?", "and Texas?")[0][0] == "Did the sheriff in Texas drop it?"


def test_no_yes_to_a_question_beside_which_a_name_but_stands_is_one_of_that_name() -> None:
    asked = ways("Does Google Cloud offer it?", "is it a permanent pledge?", "is that still so?", "and IBM?")
    assert ("is it a permanent pledge? (IBM)", Form.YES_NO) not in asked
    assert asked[0] == ("Does IBM offer it?", Form.YES_NO)


def test_a_name_of_which_nothing_is_told_that_was_asked_is_told_by_itself_and_it_says_so(shipped: Service) -> None:
    earlier = ("Did a court stop MSG's lawyer ban?", "when did the ban begin?")
    told = shipped.answerer.answer("and Wegmans?", earlier=earlier)
    assert isinstance(told, Answer)
    assert told.verdict is None
    assert told.text.startswith("On what was asked I find nothing about Wegmans; of it the articles say:")


def test_what_is_asked_of_a_name_is_told_rather_than_its_own_article(shipped: Service) -> None:
    told = shipped.answerer.answer(
        "and IBM?", earlier=("Does Google Cloud offer face recognition?", "is that still so?")
    )
    assert isinstance(told, Answer)
    assert "no longer offers" in told.text
