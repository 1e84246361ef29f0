"""A question's form, actors, years and predicate are read from many wordings of it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec import structs

from bot.answering.asked.forms import Form
from bot.answering.asked.guards import normalise
from bot.answering.asked.question import Question, read_question
from corpus.actors import ActorBook
from corpus.signs import AVAILABLE

BOOK = ActorBook.load()


def read(text: str) -> Question:
    return read_question(normalise(text), BOOK)


WORDINGS = {
    Form.YES_NO: [
        "Is it true that the officers who volunteered were the only ones scanned?",
        "Is it a fact that when IBM quit, Amazon paused?",
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
        "Is it on record that IBM quit?",
        "was it reported that Amazon lifted it",
        "Rekognition - banned or not",
        "IBM quit, didn't they",
        "it is legal in Vermont, is that so",
        "legal in Texas",
        "anyone suing Meta",
        "ain't it banned in Maine",
        "May a shop in Portland use it?",
        "Can you explain whether IBM still sells it?",
        "does anyone know if Maine banned it",
        "so when IBM quit, police lost a supplier, right",
        "A ban in Oslo?",
        "Any penalties?",
        "Latest fine overturned?",
        "Oslo's police exempt?",
        "NEC's use of it?",
        "Still the position of NEC?",
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
        "Anyone know when Amazon paused Rekognition?",
        "when did it stop, right?",
        "Can I ask when IBM quit?",
    ],
    Form.WHO: [
        "Who makes Mobile Fortify?",
        "Which company supplies the UK vans?",
        "Whose photos did Clearview take?",
        "whose idea was it",
        "maker of Mobile Fortify?",
        "who sued them",
        "could someone say who sued IBM?",
        "Which court overturned it?",
        "Which outlet said Meta had no EU timeline yet?",
    ],
    Form.WHY: [
        "Why did Meta shut it down?",
        "how come IBM left",
        "What was the reason for the Met's trial?",
        "What prompted the ban in Oakland?",
        "What got Oakland to ban it?",
        "How did NEC explain its pause?",
        "over what?",
        "reason?",
        "grounds for the fine",
        "Can you explain why Amazon paused police use?",
        "why?",
        "What kept the sheriff from buying it?",
        "what held Oslo back",
        "Which excuse did NEC have?",
    ],
    Form.HOW_LONG: [
        "How long is Amazon's pause?",
        "for how many years is Rite Aid barred",
        "How soon after its letter did IBM talk to CNN?",
    ],
    Form.HOW_MANY: [
        "How many mugshots did it compare with?",
        "How many vans will there be?",
        "What percentage of matches were wrong?",
        "How often did the sheriff use it?",
        "What was the New Orleans council vote count on the ban?",
        "How many faces did it hit when it compared them with mugshots?",
    ],
    Form.HOW_MUCH: [
        "What did Oregon pay for it?",
        "what's NEC getting paid for it",
        "price tag of one of those vans?",
        "How much did Meta pay Texas?",
        "what did the settlement cost",
        "price of the deal?",
        "AI face recognition fines, how much?",
        "What did every claimant get from NEC?",
        "Does anybody know how much Google paid Texas?",
    ],
    Form.WHERE: [
        "Where did the police put the cameras?",
        "and where?",
        "In which country was it?",
        "In which states did it?",
    ],
    Form.COMPARE: [
        "Compare IBM and Microsoft",
        "IBM vs Amazon on police",
        "What is the difference between Amazon's and Microsoft's bans?",
    ],
    Form.LIST: [
        "Where is face recognition banned for shops?",
        "where else was Clearview fined",
        "Who has been wrongly arrested?",
        "In which countries is it legal?",
        "Which cities ban it?",
        "list companies that stopped selling",
        "what states have laws on face recognition",
        "Which US police forces stopped?",
        "Could you list the countries that fined Clearview?",
        "can you please name companies that stopped selling",
        "Can you show me cities that ban it?",
    ],
    Form.TIMELINE: [
        "timeline of Amazon's policy",
        "History of the New Orleans ban",
        "what has changed in Virginia",
        "what happened at Axon over the years",
        "what has happened since the ruling?",
        "How did Oslo's policy develop?",
        "Tell me the story of NEC and the police",
        "everything that happened in Maine",
        "What has NEC been doing since 2020?",
        "Walk me through the NEC case so far",
        "What happened with NEC in Oslo?",
    ],
    Form.WHAT: [
        "clearview fine netherlands",
        "Tell me about Axon's policy",
        "what's the story with Ring",
        "news on Axon?",
        "Any news from Axon?",
        "tell me everything about Axon",
        "Summarise what Axon did",
        "May 2020: what did IBM say?",
        "AI Act and police cameras",
        "What does Rank One say about police?",
        "What about businesses?",
        "How old was the photo?",
        "When can schools use it?",
        "When are the police allowed to use it?",
        "what number was Oakland among the cities with a ban",
        "Outcome of the vote in Maine?",
        "Most recent news about NEC?",
        "Current vendor of Oslo police?",
        "Axon's position on cameras?",
        "Maine's reporting duties?",
        "How did NEC develop its software?",
        "Fill me in on the NEC case",
        "What happened to NEC's trial in Oslo?",
    ],
}


@pytest.mark.parametrize(("form", "text"), [(form, text) for form, texts in WORDINGS.items() for text in texts])
def test_a_question_has_the_form_that_its_wording_asks_for(form: Form, text: str) -> None:
    assert read(text).form is form


def test_can_somebody_explain_asks_for_what_follows_it() -> None:
    assert read("Can you explain why Amazon paused police use?").clause.signs == {AVAILABLE: False}
    assert read("Can Amazon explain why it paused?").form is Form.YES_NO


def test_two_kinds_of_matching_differ_in_the_word_that_tells_them_apart() -> None:
    assert [word.text for word in read("What does IBM say about one-to-many matching?").content] == ["many"]
    assert [word.text for word in read("is one to one face matching used").content] == ["one"]
    assert [word.text for word in read("How many did one of them sell to many?").content] == ["sell"]


def test_what_something_may_be_done_for_is_a_limit_and_no_reason() -> None:
    assert read("For what purposes can police use it?").form is Form.WHAT
    assert read("For what purpose did Amazon meet the agency?").form is Form.WHY
    assert read("Can you show ID instead?").form is Form.YES_NO


@pytest.mark.parametrize(
    ("text", "form"),
    [
        ("my doorbell scans faces. is that legal in Illinois", Form.YES_NO),
        ("Oslo police joined Bergen police. Did Maine agree?", Form.YES_NO),
        ("my doorbell scans faces. does it tell anyone", Form.YES_NO),
        ("my doorbell scans faces. that is odd", Form.WHAT),
    ],
)
def test_what_is_asked_behind_a_statement_tells_the_form(text: str, form: Form) -> None:
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
        ("does IBM do face stuff anymore", True),
        ("Can't police use it?", True),
        ("Can police use it or not?", True),
        ("Boston banned it, didn't it?", False),
        ("Boston bans it doesnt it", False),
        ("NEC sells it, don't they?", True),
        ("NEC doesn't sell it, does it?", False),
        ("Is it banned in Boston, isn't it?", False),
        ("IBM doesnt sell it any more", False),
        ("Is IBM done with selling it?", False),
        ("Did IBM speak out against selling it?", False),
        ("Is Amazon's pause open-ended?", False),
        ("Are face scans illegal in stores?", False),
        ("Is it against the law to use it in stores?", False),
        ("Is it legal to scan faces?", True),
        ("Did the police illegally scan faces?", True),
        ("Did IBM back down on selling it?", False),
    ],
)
def test_a_question_asks_for_what_it_says_and_isnt_it_asks_whether_it_is(text: str, affirms: bool) -> None:
    assert read(text).clause.signs[AVAILABLE] is affirms


def test_what_asks_to_confirm_is_no_part_of_what_is_asked() -> None:
    question = read("IBM never sold drones, correct?")
    assert "accurate" not in question.clause.signs
    assert [word.text for word in question.content] == ["sold", "drones"]


def test_has_it_been_asks_of_nothing_that_anybody_has() -> None:
    assert AVAILABLE not in read("Has Kroger gone before a judge over face recognition?").clause.signs
    assert AVAILABLE not in read("Since when has Maine restricted face recognition?").clause.signs
    assert read("Which glasses have face recognition?").clause.signs[AVAILABLE]


def test_a_yes_is_bare_only_where_nothing_is_said_not_to_be_so() -> None:
    assert read("IBM doesn't sell it, does it?").is_denial
    assert read("nobody sells it, right?").is_denial
    assert not read("Doesn't IBM sell it?").is_denial
    assert not read("Can police keep what they did not ask for?").is_denial
    assert not read("Why doesn't IBM sell it?").is_denial


def test_years_are_read_as_numbers_in_their_order() -> None:
    assert read("Did IBM quit in 2020 or 2021?").years == (2020, 2021)
    assert read("Did 3000 people sign by 1 May 1999?").years == (1999,)
    assert read("Did IBM quit?").years == ()


def test_a_year_that_names_a_rule_is_not_the_time_asked_about() -> None:
    assert read("Is Oslo's 2019 ban still in force?").years == ()
    assert read("Does the city's 2019 face scan ban still apply?").years == ()
    assert read("Does the old 2019 rule still apply in 2021?").years == (2021,)
    assert read("Is the 2019 Oslo ban gone?").years == ()
    assert read("Was Oslo's 2019 ban in force?").years == (2019,)
    assert read("Does Oslo's 2019 ban cover shops?").years == (2019,)
    assert read("Was it still sold in 2019?").years == (2019,)


@pytest.mark.parametrize("word", ["still", "today", "currently", "nowadays", "any more", "right now"])
def test_a_question_about_the_present_is_known_by_its_word(word: str) -> None:
    assert read(f"Does IBM sell it {word}?").still
    assert not read("Does IBM sell it?").still


def test_what_was_is_told_from_what_is() -> None:
    assert read("Did IBM sell it?").past
    assert read("Was it ever legal?").past
    assert read("Didn't IBM sell it?").past
    assert not read("Does IBM sell it?").past


def test_a_question_about_all_or_nothing_is_marked() -> None:
    assert read("Did Microsoft stop for good?").total
    assert read("Is it completely banned?").total
    assert read("Is it banned for everyone?").total
    assert not read("Is it banned?").total


def test_the_words_a_yes_turns_on_are_kept() -> None:
    assert [word.text for word in read("Do all police forces use only NEC?").turning] == ["all", "only"]


def test_names_grammar_and_the_topic_are_not_what_is_asked() -> None:
    assert [word.text for word in read("Does IBM still offer facial recognition to casinos?").content] == [
        "offer",
        "casinos",
    ]


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("Did the law lead to a settlement?", ["law", "settlement"]),
        ("Is it on record that IBM would not quit?", []),
        ("Was it fined a second time?", ["fined"]),
        ("How many times was the bill put forward?", ["bill"]),
        ("Did Congress first see the bill in 2023?", ["bill", "2023"]),
        ("Who gets the verdict next?", ["verdict"]),
        ("Who dropped it sooner?", ["dropped"]),
        ("What was Mr Smithson arrested for?", ["smithson", "arrested"]),
    ],
)
def test_a_title_a_light_verb_and_what_only_orders_are_not_what_is_asked(text: str, content: list[str]) -> None:
    assert [word.text for word in read(text).content] == content


@given(st.text(max_size=300))
def test_reading_any_text_after_a_word_as_a_question_never_fails(rest: str) -> None:
    text = f"airports {rest}"
    question = read(text)
    assert question.text == normalise(text)
    assert all(0 <= mention.span.start < mention.span.end <= len(question.text) for mention in question.mentions)


@pytest.mark.parametrize(
    ("text", "of_all"),
    [
        ("Can police make an arrest on a match alone?", True),
        ("Do police need a warrant to use face recognition?", True),
        ("Has a court ruled on face recognition?", False),
        ("Did a city ban it?", False),
        ("Did other cities ban it?", False),
        ("Will a pause change what forces buy?", False),
        ("Is there a law on face recognition?", False),
        ("Does NEC sell a scanner?", False),
        ("Did officers get alerts during the trial?", False),
        ("Must agencies keep to the safeguards of that memo?", False),
        ("Is Biden's memo still valid?", False),
        ("Did officers lose access to the technology?", True),
        ("May the police scan faces on the street?", True),
        ("Can passengers refuse the face photo?", False),
        ("Can passengers refuse the airport scan?", False),
        ("Can passengers be scanned at the airport?", True),
        ("Do residents have a right to sue?", True),
        ("Has a town banned it?", False),
    ],
)
def test_one_of_a_kind_stands_for_all_unless_one_is_looked_for(text: str, of_all: bool) -> None:
    assert read(text).about_all is of_all


def test_a_year_that_bounds_a_question_is_no_word_to_be_covered() -> None:
    question = read("Was it banned in Virginia before 2022?")
    assert question.before == 2022
    assert "2022" not in {word.text for word in question.content}
    assert read("Was it banned in Virginia in 2022?").before is None


@pytest.mark.parametrize(
    "text", ["Which countries fined Clearview?", "Could you list all the countries that fined it?"]
)
def test_the_kind_of_thing_asked_for_need_not_be_named_by_what_answers(text: str) -> None:
    assert "countries" not in {word.text for word in read(text).content}


@pytest.mark.parametrize(
    ("text", "extreme"),
    [
        ("What was the biggest fine on Clearview?", 1),
        ("Who paid the most over face recognition?", 1),
        ("What was the lowest fine?", -1),
        ("Which stores had the most false matches?", 0),
        ("Who is the largest maker of cameras?", 0),
        ("Who was behind most of the breaches?", 0),
    ],
)
def test_the_largest_sum_is_told_from_the_largest_of_anything_else(text: str, extreme: int) -> None:
    assert read(text).extreme == extreme


def test_also_asks_nothing_by_itself() -> None:
    assert [word.text for word in read("Did Italy fine NEC as well?").content] == [
        word.text for word in read("Did Italy fine NEC?").content
    ]


def test_the_largest_fine_need_not_be_called_so_by_what_answers() -> None:
    assert "biggest" not in {word.text for word in read("What was the biggest fine on Clearview?").content}


def test_a_follow_up_without_a_verb_asks_for_no_yes_in_so_many_words() -> None:
    for text, outright in [("any exceptions?", False), ("is it legal there?", True), ("they dropped it, right?", True)]:
        assert structs.replace(read_question(text, BOOK), earlier=("Hm?",)).is_outright is outright
    assert read_question("any exceptions?", BOOK).is_outright


@pytest.mark.parametrize(
    ("text", "form"),
    [
        ("Oakland police facial recognition?", Form.WHAT),
        ("Idemia and the RCMP?", Form.WHAT),
        ("Austin live face recognition 2022?", Form.WHAT),
        ("Oakland police still using it?", Form.YES_NO),
        ("Facial recognition banned in Oakland?", Form.YES_NO),
        ("Oakland police facial recognition unanimous?", Form.YES_NO),
    ],
)
def test_names_beside_the_topic_ask_what_there_is_and_for_no_yes(text: str, form: Form) -> None:
    assert read(text).form is form
