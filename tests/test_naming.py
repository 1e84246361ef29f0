"""A refusal names the things that the articles lack, as they were typed, and nothing that names no thing."""

from pathlib import Path

import pytest
from msgspec.structs import replace

from bot.answering.asked.guards import normalise
from bot.answering.asked.question import read_question
from bot.answering.found.coverage import Coverage
from bot.answering.found.library import Library
from bot.answering.reply import Abstention, Answer, Reason
from bot.answering.told.lacking import Lacking
from bot.answering.told.naming import worth_naming
from bot.answering.told.refusal import Lack, abstain, refuse
from bot.service import Service
from corpus.actors import ActorBook
from tests.answerers import answerer_over
from tests.sayings import said

BOOK = ActorBook.load()


def named(text: str) -> tuple[str, ...]:
    """Name what is worth it where no article speaks of anything that is asked."""
    question = read_question(normalise(text), BOOK)
    return worth_naming(question, question.content)


def test_a_statement_that_was_put_as_a_question_names_its_own_words() -> None:
    text = "Ring owners share their footage with police, right?"
    question = replace(read_question("Do Ring owners share their footage with police?", BOOK), typed=text)
    assert worth_naming(question, question.content) == ("owners", "footage", "police")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("What will the vans cost taxpayers?", ("vans", "taxpayers")),
        ("What does a PimEyes subscription cost?", ("subscription",)),
        ("Which rival bidders did IBM beat?", ("rival bidders",)),
        ("Does Google Gemini ban it?", ("Gemini",)),
        ("Why did Microsoft pick it for the OneDrive toggle?", ("toggle",)),
        ("What does https://img.example/face.jpg tell of vans?", ("vans",)),
        ("How accurate is Mobile Fortify?", ()),
        ("Was a judge asked for a warrant?", ("judge", "warrant")),
        ("Did a school shooting prompt Amazon's pause?", ("school shooting", "pause")),
        ("Has Amazon cut porch thefts?", ("porch thefts",)),
        ("Did theft at Rite Aid fall thanks to it?", ("theft",)),
        ("Did the met pay for the lamp-post mix-up?", ("lamp-post mix-up",)),
        ("Which bus lines run in Oakland?", ("bus lines",)),
        ("Does IBM wrongly flag black suspects?", ("black suspects",)),
        ("Did the deal bind a judge's?", ("deal", "judge")),
    ],
)
def test_things_are_named(text: str, expected: tuple[str, ...]) -> None:
    assert named(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Did ICE skip it?",
        "Who lodged it?",
        "How many people sat there?",
        "Did Amazon clearly say it?",
        "Has Google never been hit?",
        "Did Microsoft lose it by skipping it?",
        "Was Microsoft courting Amazon?",
        "Has Canada ruled on PimEyes as well?",
        "Who inside Amazon decided?",
        "Would he switch?",
        "If Berkeley breaks its?",
        "Did live scans bring down it?",
        "Was it wrong or just less real in 2022?",
        "Is it brand new?",
    ],
)
def test_verbs_adverbs_and_words_of_grammar_are_not_named(text: str) -> None:
    assert named(text) == ()


def test_words_that_stand_together_are_one() -> None:
    assert named("Does Social Security make people do scans?") == ("Social Security",)
    assert named("Did a judge rule for Amazon?") == ("judge",)


def test_a_thing_is_named_whole_where_a_word_of_it_is_missing() -> None:
    question = read_question("Are the lamp post cameras of Croydon wrong?", BOOK)
    missing = [word for word in question.content if word.text in {"lamp", "wrong"}]
    assert worth_naming(question, missing) == ("lamp post cameras",)


def lack(text: str, shipped: Service, nearest: str) -> Lack:
    library = Library(shipped.generation, shipped.book)
    lacking = Lacking(library, Coverage(library))
    return lacking.of(read_question(text, shipped.book), [shipped.generation.articles[nearest]])


def test_the_nearest_lacks_only_what_no_article_on_those_asked_about_has(shipped: Service) -> None:
    found = lack("Do NEC's vans have a parking meter and a subpoena?", shipped, "nec-us-police-2020")
    assert "parking meter" in found.everywhere
    assert "vans" not in found.nearest
    assert "subpoena" in lack("Do NEC's vans need a subpoena?", shipped, "nec-us-police-2020").nearest


def test_a_name_that_another_article_has_is_not_told_as_missing(shipped: Service) -> None:
    assert lack("Did the Bridges court rule on Clearview?", shipped, "nec-us-police-2020").nearest == ()


def test_one_of_two_is_not_told_as_missing_where_an_article_speaks_of_both(shipped: Service) -> None:
    library = Library(shipped.generation, shipped.book)
    lacking = Lacking(library, Coverage(library))
    both = read_question("Does NEC work for South Wales Police?", shipped.book)
    assert lacking.apart(both, ["South Wales Police"]) == Lack()
    never = read_question("Does NEC work for Rite Aid?", shipped.book)
    assert lacking.apart(never, ["Rite Aid"]) == Lack(apart=("NEC", "Rite Aid"))


@pytest.mark.parametrize(
    ("question", "spoken_of"),
    [
        ("Did Milwaukee's mayor want the pause?", False),
        ("Did the Milwaukee police union want the pause?", False),
        ("Did Milwaukee's police chief want the pause?", True),
        ("Did Milwaukee tell the mayor?", True),
        ("Was the pause opposed by the police union?", False),
    ],
)
def test_who_holds_an_office_is_spoken_of_by_it(shipped: Service, question: str, spoken_of: bool) -> None:
    library = Library(shipped.generation, shipped.book)
    pause = said("Milwaukee's police chief announced a pause.")
    shown = [replace(pause, article=shipped.generation.articles["milwaukee-2026"])]
    asked = read_question(question, shipped.book)
    assert Lacking(library, Coverage(library)).has_official(asked, shown) is spoken_of


def test_words_are_named_as_they_were_typed() -> None:
    typed = "Did Amazon cut its Taxxpayers and WiFi?"
    question = read_question("Did Amazon cut its taxpayers and WiFi?", BOOK, typed=typed)
    assert worth_naming(question, question.content) == ("Taxxpayers", "WiFi")


@pytest.mark.parametrize(
    ("question", "looked"),
    [
        ("Does the EU ban it?", "about the European Union and"),
        ("Did ICE resign?", "about US Immigration and Customs Enforcement and"),
        ("Did the Met sue?", "about the Metropolitan Police and"),
        ("Did South Wales Police sue?", "about South Wales Police and"),
        ("Is it banned in the Netherlands or Ohio?", "about the Netherlands or Ohio and"),
        ("Did NIST or the ACLU sue?", "about the US National Institute of Standards and Technology or the ACLU and"),
    ],
)
def test_a_refusal_names_whom_it_looked_for_as_a_sentence_does(question: str, looked: str) -> None:
    assert looked in abstain(read_question(question, BOOK), Lack(), (), "1").text


def test_thanks_and_greetings_are_answered_in_kind_and_nothing_else_is() -> None:
    def told(text: str) -> str:
        return refuse(text, Reason.NOT_A_QUESTION, "1").text

    assert told("ok, thanks a lot!").startswith("You're welcome.")
    assert told("hi there").startswith("Hello.")
    assert told("what can you do?") == told("hey, what are you?") != told("hi there")
    assert told("you are not helpful") == told("asdfgh")
    assert refuse("thanks, should I sue?", Reason.OPINION, "1").text == refuse("so?", Reason.OPINION, "1").text


def test_a_refusal_that_has_nothing_to_name_names_nothing(shipped: Service, tmp_path: Path) -> None:
    pause = "---\ntitle: A pause\n---\nOn 2 March 2021 Axon paused sales of face matching.\n"
    told = answerer_over({"pause.md": pause}, tmp_path, shipped)
    assert told.answer("Who sat and clearly skipped?").text == (
        "The articles don't say. I looked through them and found nothing that answers this."
    )
    assert told.answer("How much is the parking of trams?").text.endswith("They do not mention parking or trams.")


@pytest.mark.parametrize("question", ["Does Seattle's police department use Clearview?", "Does Boston use NEC's vans?"])
def test_a_town_and_a_company_that_no_article_has_together_are_told_nothing_of(shipped: Service, question: str) -> None:
    reply = shipped.answerer.answer(question)
    assert isinstance(reply, Abstention)
    assert reply.text.endswith(" together.")


def test_a_company_and_the_capital_for_its_government_may_be_told_of_together(shipped: Service) -> None:
    assert isinstance(shipped.answerer.answer("Is SenseTime blacklisted by Washington?"), Answer)


def test_nobody_is_told_to_be_what_no_sentence_calls_them(shipped: Service) -> None:
    assert isinstance(shipped.answerer.answer("Is Charles Sigwalt a Republican?"), Abstention)


@pytest.mark.parametrize("question", ["Who is the police chief of Milwaukee?", "Who heads Milwaukee's police?"])
def test_the_police_chief_of_a_city_is_that_of_its_police(shipped: Service, question: str) -> None:
    assert "Jeffrey Norman" in shipped.answerer.answer(question).text
