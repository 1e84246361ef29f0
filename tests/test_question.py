"""A question's form, actors, years and predicate are read from many wordings of it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.answering.forms import Form
from bot.answering.guards import normalise
from bot.answering.question import Question, read_question
from corpus.actors import ActorBook
from corpus.signs import AVAILABLE

BOOK = ActorBook.load()


def read(text: str) -> Question:
    return read_question(normalise(text), BOOK)


WORDINGS = {
    Form.YES_NO: [
        "Does NEC still sell face recognition?",
        "is it legal for police in vermont to use it",
        "Can supermarkets scan shoppers in Australia?",
        "So, has the EU banned live face recognition?",
        "Isn't facial recognition banned in Boston?",
        "IBM still sells it, right?",
        "ok but did Orlando stop?",
        "Is it true that Axon refuses to use it?",
        "Do you know if IBM still sells it?",
        "so Maine banned it",
        "NEC still selling to cops",
        "any word on whether Amazon lifted it",
        "true that IBM quit",
        "Rekognition - banned or not",
        "IBM quit, didn't they",
        "it is legal in Vermont, is that so",
        "legal in Texas",
        "anyone suing Meta",
        "ain't it banned in Maine",
        "May a shop in Portland use it?",
    ],
    Form.WHEN: [
        "When did Amazon pause Rekognition?",
        "what year did San Francisco ban it",
        "Since when has Portland barred shops?",
        "how recently did Maine pass its law",
        "and when was that?",
        "date of the ban?",
        "IBM quit when?",
        "On which date did the ban start?",
        "AI Act: when do the rules on biometrics start?",
    ],
    Form.WHO: [
        "Who makes Mobile Fortify?",
        "Which company supplies the UK vans?",
        "Whose photos did Clearview take?",
        "whose idea was it",
        "maker of Mobile Fortify?",
        "who sued them",
        "Which court overturned it?",
    ],
    Form.WHY: [
        "Why did Meta shut it down?",
        "how come IBM left",
        "What was the reason for the Met's trial?",
        "What prompted the ban in Oakland?",
        "reason?",
        "grounds for the fine",
        "why?",
    ],
    Form.HOW_LONG: ["How long is Amazon's pause?", "for how many years is Rite Aid barred"],
    Form.HOW_MANY: ["How many vans will there be?", "What percentage of matches were wrong?"],
    Form.HOW_MUCH: [
        "How much did Meta pay Texas?",
        "what did the settlement cost",
        "price of the deal?",
        "AI face recognition fines, how much?",
    ],
    Form.WHERE: ["Where is face recognition banned for shops?", "and where?", "In which country was it?"],
    Form.COMPARE: [
        "Compare IBM and Microsoft",
        "IBM vs Amazon on police",
        "What is the difference between Amazon's and Microsoft's bans?",
    ],
    Form.LIST: [
        "Which cities ban it?",
        "list companies that stopped selling",
        "what states have laws on face recognition",
        "Which US police forces stopped?",
    ],
    Form.TIMELINE: [
        "timeline of Amazon's policy",
        "History of the New Orleans ban",
        "what has changed in Virginia",
    ],
    Form.WHAT: [
        "clearview fine netherlands",
        "Tell me about Axon's policy",
        "what's the story with Ring",
        "news on Axon?",
        "May 2020: what did IBM say?",
        "AI Act and police cameras",
        "What does Rank One say about police?",
    ],
}


@pytest.mark.parametrize(("form", "text"), [(form, text) for form, texts in WORDINGS.items() for text in texts])
def test_a_question_has_the_form_that_its_wording_asks_for(form: Form, text: str) -> None:
    assert read(text).form is form


def test_every_form_has_a_wording() -> None:
    assert set(WORDINGS) == set(Form)


@pytest.mark.parametrize(
    ("text", "actors"),
    [
        ("Does International Business Machines sell it?", ("IBM",)),
        ("does amzon still sell rekognition", ("Amazon", "Rekognition")),
        ("Has Micorsoft stopped?", ("Microsoft",)),
        ("what did clearveiw do", ("Clearview AI",)),
        ("Is the Met using it in Croydon?", ("Metropolitan Police",)),
        ("Big Blue face recognition", ("IBM",)),
        ("Compare IBM and Microsoft", ("IBM", "Microsoft")),
        ("did ibm or IBM quit", ("IBM",)),
        ("How many vans will there be?", ()),
    ],
)
def test_actors_are_known_by_any_name_in_any_case_and_misspelt(text: str, actors: tuple[str, ...]) -> None:
    found = read(text).actors
    assert found[: len(actors)] == actors
    assert bool(found) is bool(actors)


@pytest.mark.parametrize(
    ("text", "affirms"),
    [
        ("Does NEC sell it?", True),
        ("Is it legal for police to use it?", True),
        ("Is it banned in Boston?", False),
        ("Isn't it banned in Boston?", False),
        ("Didn't IBM quit?", False),
        ("Did Orlando stop using it?", False),
        ("Did Virginia lift its ban?", True),
        ("Does IBM no longer sell it?", False),
        ("Can police not use it?", False),
        ("Do the glasses have face recognition?", True),
    ],
)
def test_a_question_asks_for_what_it_says_and_isnt_it_asks_whether_it_is(text: str, affirms: bool) -> None:
    assert read(text).clause.signs[AVAILABLE] is affirms


def test_years_are_read_as_numbers_in_their_order() -> None:
    assert read("Did IBM quit in 2020 or 2021?").years == (2020, 2021)
    assert read("Did 3000 people sign by 1 May 1999?").years == (1999,)
    assert read("Did IBM quit?").years == ()


@pytest.mark.parametrize("word", ["still", "today", "currently", "nowadays", "any more", "right now"])
def test_a_question_about_the_present_is_known_by_its_word(word: str) -> None:
    assert read(f"Does IBM sell it {word}?").still
    assert not read("Does IBM sell it?").still


def test_what_was_is_told_from_what_is() -> None:
    assert read("Did IBM sell it?").past
    assert read("Was it ever legal?").past
    assert not read("Does IBM sell it?").past


def test_a_question_about_all_or_nothing_is_marked() -> None:
    assert read("Did Microsoft stop for good?").total
    assert read("Is it completely banned?").total
    assert not read("Is it banned?").total


def test_the_words_a_yes_turns_on_are_kept() -> None:
    assert [word.text for word in read("Do all police forces use only NEC?").turning] == ["all", "only"]


def test_names_grammar_and_the_topic_are_not_what_is_asked() -> None:
    assert [word.text for word in read("Does IBM still offer facial recognition to casinos?").content] == [
        "offer",
        "casinos",
    ]


@given(st.text(max_size=300))
def test_reading_any_text_after_a_word_as_a_question_never_fails(rest: str) -> None:
    text = f"airports {rest}"
    question = read(text)
    assert question.text == normalise(text)
    assert all(0 <= mention.span.start < mention.span.end <= len(question.text) for mention in question.mentions)
