"""What a follow-up takes over from the question before it."""

import pytest

from bot.answering.asked.forms import Form
from bot.answering.asked.guards import normalise
from bot.answering.asked.kin import Kin
from bot.answering.asked.pronouns import without_homes
from bot.answering.asked.question import Question, read_question
from bot.answering.followed.conversation import (
    TURN_SHARES,
    asks_for_earlier,
    asks_for_more,
    asks_for_others,
    asks_of_answer,
    builds_on,
    continued,
    query_of,
)
from bot.answering.followed.ellipsis import only_hints
from bot.answering.followed.since_when import on_its_not_being_so
from bot.answering.reply import Abstention, Answer, Verdict
from bot.service import Service
from corpus.actors import ActorBook
from corpus.signs import AVAILABLE

BOOK = ActorBook.load()


def read(text: str) -> Question:
    return read_question(normalise(text), BOOK)


FIRST = read("Does NEC sell face recognition to casinos?")
OF_AXON = "Does Axon sell face recognition to casinos?"


def follow(text: str, before: Question = FIRST) -> Question:
    return continued(read(text), before)


@pytest.mark.parametrize(
    "text",
    [
        "since when?",
        "why?",
        "is that still true",
        "what about the feds",
        "and Axon?",
        "When did it start?",
        "who said so",
    ],
)
def test_a_question_that_cannot_stand_alone_builds_on_the_one_before(text: str) -> None:
    assert builds_on(read(text))


@pytest.mark.parametrize("text", ["Does Axon use face matching?", "Has Boston banned face recognition?"])
def test_a_question_that_names_whom_it_is_about_stands_alone(text: str) -> None:
    assert not builds_on(read(text))
    assert follow(text).actors == read(text).actors


@pytest.mark.parametrize("text", ["since when?", "why?", "is that still true?", "how long does it last?"])
def test_a_follow_up_that_names_nobody_is_about_the_same_actor(text: str) -> None:
    assert follow(text).actors == ("NEC",)


def test_other_places_than_those_named_are_put_into_the_question_before() -> None:
    beyond = follow("and outside the US?")
    assert beyond.actors == FIRST.actors
    assert beyond.wording == f"{FIRST.wording} (outside the US)"
    assert follow("even at night?").wording == f"{FIRST.wording} (even at night)"


def test_whom_is_asked_of_what_was_asked_before() -> None:
    assert follow("and to whom?", read("Did NEC sell it?")).wording == "To whom did NEC sell it?"
    assert follow("whom?", read("Who sued?")).wording == "whom?"


def test_since_when_is_asked_of_what_was_asked_before() -> None:
    assert talk("Is it banned in Boston?", "since when?").wording == "Since when is it banned in Boston?"
    assert talk("Does NEC still sell it?", "since when?").wording == "since when?"  # it may be that it does not
    assert talk("Who banned it in Boston?", "and since when?").wording == "and since when?"
    assert talk("Did Boston ban it?", "why?").wording == "Why did Boston ban it?"


def test_what_was_denied_is_asked_of_as_not_being_so() -> None:
    not_so = on_its_not_being_so(read("Does NEC still sell it?"))
    assert not_so is not None
    assert not_so.wording == "doesn't NEC sell it?"
    assert not_so.clause.signs == {AVAILABLE: False}
    assert on_its_not_being_so(read("Who sells it?")) is None
    ahead = on_its_not_being_so(read("Will NEC sell it?"))
    assert ahead is not None
    assert ahead.wording == "won't NEC sell it?"


@pytest.mark.parametrize("text", ["and Axon?", "What about Axon?", "how about Axon", "but what about Axon?"])
def test_a_bare_name_asks_the_same_of_another_actor(text: str) -> None:
    question = follow(text)
    assert question.actors == ("Axon",)
    assert question.form is Form.YES_NO
    assert question.clause.signs == FIRST.clause.signs
    assert [word.text for word in question.content] == ["sell", "casinos"]


@pytest.mark.parametrize(
    "text",
    [
        "is that still true?",
        "is it still the case?",
        "and now?",
        "even today?",
        "do they still?",
        "does that still hold?",
        "is it still going?",
    ],
)
def test_still_true_asks_the_same_again(text: str) -> None:
    assert follow(text).clause.signs == {AVAILABLE: True}
    assert follow(text).asks_verdict


def test_what_is_still_asked_adds_no_words_of_its_own() -> None:
    before = read("Did Axon sell to casinos?")
    again = follow("are they still standing?", before)
    assert [word.text for word in again.content] == [word.text for word in before.content]


def test_what_the_question_before_did_not_name_is_asked_of_itself() -> None:
    before = read("Did Clearview appeal?")
    assert follow("is the order still in force?", before).wording == "is the order still in force?"
    assert follow("is that appeal still going on?", before).wording == before.wording
    assert follow("is that still the case?", before).wording == before.wording


def test_whether_it_still_does_after_whether_it_stopped_may_mean_either_and_asks_for_no_yes_or_no() -> None:
    assert not talk("Did Axon stop selling cameras?", "does it still?").asks_verdict
    assert talk("Did Axon stop selling cameras?", "is that still so?").asks_verdict


def test_one_of_another_kind_joins_and_does_not_take_the_place() -> None:
    asked = follow("what about the FBI?")
    assert asked.actors == ("NEC", "US Federal Bureau of Investigation")
    assert asked.clause.signs == {}
    assert follow("what about Axon?").wording == "Does Axon sell face recognition to casinos?"


def talk(*texts: str) -> Question:
    """Read the last of ``texts``, each a follow-up of those before."""
    first, *later = (read(text) for text in texts)
    for one in later:
        first = continued(one, first)
    return first


@pytest.mark.parametrize(
    ("texts", "actors", "wording"),
    [
        (
            ("Was Clearview fined by France?", "And by Italy?"),
            ("Clearview AI", "Italy"),
            "Was Clearview fined by Italy?",
        ),
        (
            ("Does Ring offer Familiar Faces in Texas?", "And in Illinois?"),
            ("Ring", "Familiar Faces", "Illinois"),
            "Does Ring offer Familiar Faces in Illinois?",
        ),
        (
            ("Was Clearview fined by France?", "and by the ICO?"),
            ("Clearview AI", "UK Information Commissioner"),
            "Was Clearview fined by ICO?",
        ),
        (("Was Clearview fined by France?", "and Meta?"), ("Meta", "France"), "Was Meta fined by France?"),
        (
            ("Does Ring sell it in Texas?", "and in Illinois?", "And in Oregon?", "and Axon?"),
            ("Axon", "Oregon"),
            "Does Axon sell it in Oregon?",
        ),
        (("Did NEC and IBM sell it?", "and Axon?"), ("Axon",), "Did Axon sell it?"),
        (("Does Amazon sell Rekognition?", "and Microsoft?"), ("Microsoft",), "Does Microsoft sell face recognition?"),
        (("Does NEC sell it?", "And in Texas?"), ("NEC", "Texas"), "Does NEC sell it? (in Texas)"),
    ],
)
def test_a_bare_name_takes_the_place_of_one_alike_wherever_that_stands(
    texts: tuple[str, ...], actors: tuple[str, ...], wording: str
) -> None:
    question = talk(*texts)
    assert (question.actors, question.wording) == (actors, wording)
    assert len(question.kinds) == len(actors)
    assert question.clause.signs == read(texts[0]).clause.signs


def test_another_takes_the_place_of_one_by_whatever_name_it_was_called() -> None:
    paid = talk("How much did Facebook pay in Illinois?", "and Texas?", "what about Google there")
    assert (paid.actors, paid.wording) == (("Google", "Texas"), "How much did Google pay in Texas?")


def test_another_takes_the_place_of_a_pronoun() -> None:
    held = talk("Was Robert Williams freed?", "how long did they hold him?", "and Porcha Woodruff?")
    assert held.wording == "how long did they hold Porcha Woodruff?"
    assert talk("Did NEC reply?", "when did they stop?", "and Axon?").wording == "when did Axon stop?"
    assert talk("Did NEC reply?", "was it banned?", "and Axon?").wording == "was it banned? (Axon)"


def test_one_country_takes_the_place_of_the_union_of_several() -> None:
    assert talk("Was Clearview fined in Europe?", "did they pay?", "and in Australia?").actors == (
        "Clearview AI",
        "Australia",
    )


def test_a_name_with_too_asks_the_same_and_one_with_a_verb_of_its_own_does_not() -> None:
    assert follow("Axon too?").wording == "Does Axon sell face recognition to casinos?"
    assert follow("and does Axon own any of them?").wording == "and does Axon own any of them?"


def test_a_verb_and_a_name_ask_the_same_of_whom_they_name() -> None:
    assert talk("Did Meta pay Texas?", "did Google?").wording == "Did Google pay Texas?"
    assert talk("Did Meta pay Texas?", "did Google appeal?").wording == "did Google appeal?"


def test_what_is_put_in_full_words_is_searched_in_them() -> None:
    fined = talk("Was Clearview fined by France?", "by Italy too?")
    assert query_of(fined).turns == (("Was Clearview fined by Italy?", 1.0),)
    assert talk("Does NEC sell it?", "in Texas too?").wording == "Does NEC sell it? (in Texas too)"


def test_and_why_with_a_name_asks_why() -> None:
    assert talk("Is it sold by Ring in Texas?", "and why not in Illinois?").form is Form.WHY
    assert talk("Does Amazon sell it?", "and what did Google say?").form is Form.WHAT


def test_a_bare_year_asks_the_same_of_another_year() -> None:
    question = talk("Could Virginia police use it in 2021?", "And in 2022?")
    assert (question.years, question.actors, question.form) == ((2022,), ("Virginia",), Form.YES_NO)
    assert question.clause.signs == {AVAILABLE: True}
    assert question.wording == "Could Virginia police use it in 2022?"
    assert "2021" not in [word.text for word in question.content]
    assert talk("Could Virginia police use it in 2021?", "And in Maine?").years == (2021,)
    assert talk("Could police use it before 2021?", "And in 2022?").before is None
    assert talk("Could police use it before 2021?", "And in Maine?").before == 2021


@pytest.mark.parametrize(
    ("text", "scopes"),
    [("What about businesses?", {"businesses"}), ("and for schools?", {"schools"}), ("And minors?", set())],
)
def test_whom_it_concerns_can_be_all_that_a_follow_up_says(text: str, scopes: set[str]) -> None:
    question = talk("Does Amazon sell it to police?", text)
    assert (question.actors, question.form, question.clause.signs) == (("Amazon",), Form.YES_NO, {AVAILABLE: True})
    assert question.clause.scopes == scopes


@pytest.mark.parametrize("before", ["Does Microsoft sell it to US police?", "Does Microsoft sell it to police?"])
def test_those_asked_about_instead_of_the_police_are_asked_about_in_the_same_form(before: str) -> None:
    question = talk(before, "what about the feds?")
    assert (question.actors, question.form) == (("Microsoft", "US Government"), Form.YES_NO)
    assert question.clause.scopes == {"federal"}


@pytest.mark.parametrize("text", ["What about appeals?", "and people cheered?", "and the mood?", "and how many?"])
def test_another_matter_is_not_asked_as_the_one_before(text: str) -> None:
    question = talk("Does Amazon sell it to police?", text)
    assert (question.actors, question.clause.signs, question.wording) == (("Amazon",), {}, text)


@pytest.mark.parametrize(
    ("before", "text", "actors"),
    [
        ("Does Microsoft sell it to police?", "Does it supply ICE too?", ("Microsoft", "ICE")),
        ("Does Microsoft sell it to police?", "Is it also suing Amazon?", ("Microsoft", "Amazon")),
        ("Does Microsoft sell it to police?", "Are they in talks with Axon?", ("Microsoft", "Axon")),
        ("Does Microsoft sell it to police?", "Did the company sue Amazon?", ("Microsoft", "Amazon")),
        ("In Boston, does Microsoft sell it?", "Did its boss write to Amazon?", ("Microsoft", "Amazon")),
        ("Did Ed Markey write to Ring?", "Did he write to Axon?", ("Ed Markey", "Axon")),
        ("Did Ed Markey write to Ring?", "Did it sue Axon?", ("Ring", "Axon")),
        ("Did Microsoft promise it?", "Does it cover the FBI?", ("Microsoft", "FBI")),
        ("Did Amazon bar it with Axon?", "does that include the FBI?", ("Amazon", "Axon", "FBI")),
        ("Does Hungary allow it?", "is that against EU law?", ("Hungary", "EU")),
        ("What is Familiar Faces?", "Is it available in Texas?", ("Familiar Faces", "Texas")),
        ("Who sued PimEyes in the UK?", "What did the Germans do?", ("PimEyes", "Germany")),
        ("Who sued PimEyes in the UK?", "Has Canada done anything about it?", ("PimEyes", "Canada")),
        ("What is Familiar Faces?", "Can people in Texas use it?", ("Familiar Faces", "Texas")),
    ],
)
def test_a_pronoun_before_a_new_name_stands_for_whom_the_question_before_is_about(
    before: str, text: str, actors: tuple[str, ...]
) -> None:
    question = talk(before, text)
    meant = tuple(actor.name for name in actors if (actor := BOOK.named(name)))
    assert question.actors == meant
    assert question.kinds == tuple(BOOK[name].kind for name in meant)


@pytest.mark.parametrize(
    ("before", "text", "actor"),
    [
        ("Does Microsoft sell it to police?", "Is it banned in Boston?", "Boston"),
        ("Does Microsoft sell it to police?", "Can it be used in Boston?", "Boston"),
        ("Does Microsoft sell it to police?", "Is that legal in Boston?", "Boston"),
        ("Does Microsoft sell it to police?", "Is it true that IBM sells it?", "IBM"),
        ("Does Microsoft sell it to police?", "Does it matter where IBM sits?", "IBM"),
        ("Does Microsoft sell it to police?", "Did IBM say they quit?", "IBM"),
        ("Is it legal in Boston?", "Did they arrest anyone with NEC?", "NEC"),
        ("Does Microsoft sell it to police?", "Can people in Boston use it?", "Boston"),
    ],
)
def test_it_that_stands_for_nobody_and_a_place_add_no_actor(before: str, text: str, actor: str) -> None:
    assert talk(before, text).actors == (actor,)


@pytest.mark.parametrize(
    "text", ["When did it start?", "who said so", "was it unanimous?", "did the court agree?", "how much was the fine?"]
)
def test_a_question_on_the_same_matter_keeps_the_actor(text: str) -> None:
    assert talk("Was Clearview sued?", text).actors == ("Clearview AI",)


def test_a_new_question_in_a_conversation_keeps_its_own_form() -> None:
    assert follow("since when?").form is Form.WHEN
    assert follow("why?").form is Form.WHY
    assert follow("how long?").form is Form.HOW_LONG


def test_the_questions_before_are_remembered_oldest_first() -> None:
    second = follow("and Axon?")
    third = continued(read("why?"), second)
    assert third.earlier == (FIRST.text, OF_AXON)
    assert third.actors == ("Axon",)


def test_a_lone_question_is_searched_by_itself() -> None:
    assert query_of(FIRST).turns == ((FIRST.text, 1.0),)
    assert query_of(follow("Does Axon use face matching?")).turns == (("Does Axon use face matching?", 1.0),)


def test_what_is_asked_of_another_is_searched_in_full_words_and_not_with_the_one_it_replaces() -> None:
    asked = talk("Was Clearview fined by France?", "And by Italy?")
    assert query_of(asked).turns == (("Was Clearview fined by Italy?", 1.0),)
    assert len(query_of(follow("is that still true?")).turns) == len(TURN_SHARES)


def test_a_follow_up_is_searched_with_what_came_before_in_falling_shares() -> None:
    third = continued(read("how much?"), follow("and Axon?"))
    assert query_of(third).turns == (
        ("how much?", TURN_SHARES[0]),
        (f"{OF_AXON} how much?", TURN_SHARES[1]),
        (f"{FIRST.text} {OF_AXON} how much?", TURN_SHARES[2]),
    )
    assert sum(TURN_SHARES) == pytest.approx(1)
    assert query_of(third).actors == {"Axon"}


@pytest.mark.parametrize(
    ("text", "hints"),
    [
        ("what about the feds?", True),
        ("how about crypto?", True),
        ("what about the feds, do they use it?", False),
        ("is that still true?", False),
        ("and Axon?", False),  # asks the same of Axon
        ("and at the airport, with the TSA?", True),
        ("including federal agencies?", True),
        ("even for police?", False),  # asks the same with that put in
        ("and it was sold?", False),
        ("did they pay?", False),
        ("has anyone tried?", True),
        ("both illegal though?", True),
        ("do they both need a warrant?", True),
        ("are both police and schools covered?", False),
        ("everywhere in the state?", True),
        ("has anyone tried to stop it?", False),
    ],
)
def test_a_mere_mention_asks_nothing_that_yes_or_no_would_answer(text: str, hints: bool) -> None:
    assert only_hints(follow(text)) is hints


@pytest.mark.parametrize("text", ["did anyone object?", "who lost the case?", "has anyone been fined yet?"])
def test_who_did_it_or_whether_anyone_did_builds_on_what_was_told(text: str) -> None:
    whole = follow(text)
    assert whole.actors == FIRST.actors
    assert builds_on(whole)
    assert len(query_of(whole).turns) == len(TURN_SHARES)


@pytest.mark.parametrize(
    "text", ["who decided that?", "when was it?", "why did they do this?", "did anyone object?", "and who won?"]
)
def test_a_follow_up_that_ends_in_what_was_told_asks_of_the_answer(text: str) -> None:
    assert asks_of_answer(follow(text))
    assert not asks_of_answer(read(text))


@pytest.mark.parametrize(
    "text", ["what else?", "anything else?", "tell me more", "more details", "and what else did they do?"]
)
def test_what_else_asks_for_more_of_the_same(text: str) -> None:
    assert asks_for_more(follow(text))
    assert not asks_for_more(read(text))
    assert not asks_for_more(follow("what else did Axon do?"))


def test_a_state_asks_the_same_in_the_place_of_a_city() -> None:
    question = continued(read("and Virginia?"), read("Is face recognition banned in Boston?"))
    assert (question.actors, question.wording) == (("Virginia",), "Is face recognition banned in Virginia?")


def test_what_is_asked_of_another_is_read_in_full_words(shipped: Service) -> None:
    fined = shipped.answerer.answer("and in Austria?", earlier=("Was Clearview fined in Italy?",))
    assert isinstance(fined, Answer)
    assert fined.verdict is not Verdict.YES  # noyb in Austria filed a complaint about fines of others


def test_what_about_the_feds_gets_what_is_told_of_them_and_no_verdict(shipped: Service) -> None:
    reply = shipped.answerer.answer(
        "what about the feds?", earlier=("Does Microsoft sell face recognition to police?",)
    )
    assert isinstance(reply, Answer)
    assert reply.verdict is None
    assert "federal agencies" in reply.citations[0].quote


def test_more_is_told_from_the_article_cited_and_nothing_twice(shipped: Service) -> None:
    talk = ("Did Meta bring back face recognition?",)
    first, more = shipped.answerer.answer(talk[0]), shipped.answerer.answer("tell me more", earlier=talk)
    assert isinstance(first, Answer)
    assert isinstance(more, Answer)
    assert {one.article.id for one in more.citations} <= {one.article.id for one in first.citations}
    assert more.citations[0].quote not in {one.quote for one in first.citations}


def test_the_other_one_is_of_the_same_company() -> None:
    italian = follow("when was the Italian one?", read("Which countries fined Clearview?"))
    assert italian.actors == ("Clearview AI", "Italy")
    assert follow("and the French one?", italian).actors == ("Clearview AI", "France")


@pytest.mark.parametrize(
    ("text", "others"),
    [
        ("who else?", True),
        ("who else was arrested?", True),
        ("anyone else?", True),
        ("what else?", False),
        ("who?", False),
    ],
)
def test_who_else_asks_for_others_than_were_told(text: str, others: bool) -> None:
    assert asks_for_others(follow(text)) is others


def test_who_else_it_was_is_told_of_others_than_before(shipped: Service) -> None:
    talk = ("Which country was the last to fine Clearview?",)
    first, others = (
        shipped.answerer.answer(text, earlier=talk[:place]) for place, text in enumerate((*talk, "who else fined it?"))
    )
    assert isinstance(first, Answer)
    assert isinstance(others, Answer)
    cited = {one.article.id for one in first.citations}
    assert others.citations[0].article.id not in cited
    assert "fined" in others.citations[0].quote


@pytest.mark.parametrize("text", ["Even if they are US citizens?", "and if they are children?", "only when they ask?"])
def test_a_condition_alone_is_put_to_the_question_before_and_gets_no_bare_yes(text: str) -> None:
    whole = follow(text)
    assert whole.actors == FIRST.actors
    assert whole.wording.startswith(FIRST.text)
    assert whole.form is Form.WHAT


def test_a_condition_keeps_the_form_of_a_question_that_wants_more_than_yes_or_no() -> None:
    before = read("How long does NEC keep photos?")
    assert follow("Even if the person is an American citizen?", before).form is Form.HOW_LONG


@pytest.mark.parametrize("text", ["and is Axon among them?"])
def test_whether_one_was_among_them_is_asked_of_what_was_told(text: str) -> None:
    before = read("What did the GAO find?")
    assert builds_on(read(text))
    assert follow(text, before).actors == (*before.actors, "Axon")


def test_one_of_several_told_of_before_is_named_by_its_place() -> None:
    fined = read("Which countries fined Clearview?")
    assert set(follow("What was the biggest European fine?", fined).actors) == {"Clearview AI", "European Union"}
    assert follow("What does the European law say?", fined).actors == ("European Union",)  # of something else
    assert follow("Was Axon's fine paid?", fined).actors == ("Axon",)
    police = read("Do Detroit police use it?")
    assert follow("Do Boston police use it?", police).actors == ("Boston",)  # of no other police


def test_a_follow_up_is_about_the_body_and_not_about_its_country() -> None:
    before = read("What did the UK court decide about South Wales Police?")
    kin = Kin(BOOK)
    assert without_homes(follow("who brought the case?", before), kin).actors == ("South Wales Police",)
    assert "United Kingdom" in without_homes(follow("and in the UK?", before), kin).actors
    assert without_homes(follow("since when?", read("Is it legal in the UK?")), kin).actors == ("United Kingdom",)


@pytest.mark.parametrize(
    ("texts", "article"),
    [
        (("did Facebook bring back face recognition?", "in Europe too?"), "meta-"),
        (("did the US ban Hikvision?", "why?"), "us-entity-list-2019"),
    ],
)
def test_of_a_place_only_what_is_of_the_company_asked_about_is_told(
    shipped: Service, texts: tuple[str, str], article: str
) -> None:
    reply = shipped.answerer.answer(texts[1], earlier=texts[:1])
    cited = reply.citations if isinstance(reply, Answer) else ()
    assert all(one.article.id.startswith(article) for one in cited)


def test_what_names_nobody_is_told_of_nobody_else_than_those_asked_about(shipped: Service) -> None:
    reply = shipped.answerer.answer("did they appeal?", earlier=("Was Rite Aid barred from it?", "why?"))
    assert isinstance(reply, Abstention) or "rite-aid" in reply.citations[0].article.id


def test_what_was_told_of_one_does_not_come_before_what_is_of_the_next(shipped: Service) -> None:
    texts = ("Did the French act on Clearview?", "and Austria?")
    reply = shipped.answerer.answer("ok and Greece", earlier=texts)
    assert isinstance(reply, Answer)
    assert reply.citations[0].article.id == "clearview-greece-2022"


def test_what_names_nobody_is_asked_of_those_told_about_rather_than_refused(shipped: Service) -> None:
    earlier = ("my doorbell has amazon face id. is that even legal in illinois",)
    reply = shipped.answerer.answer("did somebody sue", earlier=earlier)
    assert isinstance(reply, Answer)
    assert (reply.verdict, reply.citations[0].article.id) == (None, "amazon-ring-lawsuit-2026")


def test_why_asks_of_what_was_told_and_of_nothing_that_came_of_it(shipped: Service) -> None:
    earlier = ("Did Facebook delete its face templates?",)
    reply = shipped.answerer.answer("why?", earlier=earlier)
    cited = [one.article.id for one in reply.citations] if isinstance(reply, Answer) else []
    assert set(cited) <= {"meta-shutdown-2021"}


def test_who_brought_the_case_is_asked_of_the_case_told_of(shipped: Service) -> None:
    reply = shipped.answerer.answer(
        "who brought the case?", earlier=("What did the UK court decide about South Wales Police?",)
    )
    assert isinstance(reply, Answer)
    assert {one.article.id for one in reply.citations} == {"uk-bridges-2020"}


@pytest.mark.parametrize(
    ("texts", "articles"),
    [
        (("Does Ring scan faces?", "in Illinois?"), {"amazon-ring-familiar-faces-2025"}),
        (
            ("Does Microsoft sell face recognition to police?", "and to the DEA?", "what about Azure OpenAI?"),
            {"microsoft-azure-openai-2024", "microsoft-azure-openai-limits-2024"},
        ),
        (("Has Clearview been fined?", "in France?"), {"clearview-france-2022"}),
        (("Was San Francisco's ban changed?", "what did voters do in 2024?", "and Oakland?"), {"oakland-ban-2019"}),
    ],
)
def test_a_follow_up_is_told_of_whom_it_names(shipped: Service, texts: tuple[str, ...], articles: set[str]) -> None:
    reply = shipped.answerer.answer(texts[-1], earlier=texts[:-1])
    cited = reply.citations if isinstance(reply, Answer) else ()
    assert {one.article.id for one in cited[:1]} <= articles


def test_no_verdict_on_police_departments_is_one_on_an_agency(shipped: Service) -> None:
    earlier = ("Does Microsoft sell face recognition to police?",)
    reply = shipped.answerer.answer("and to the DEA?", earlier=earlier)
    assert isinstance(reply, Answer)
    assert reply.verdict is None


def test_what_is_asked_of_a_person_is_told_of_no_other_one(shipped: Service) -> None:
    earlier = ("When was Porcha Woodruff arrested?", "did she sue?")
    assert isinstance(shipped.answerer.answer("how much money did she end up with", earlier=earlier), Abstention)


@pytest.mark.parametrize(
    ("text", "asks"),
    [
        ("and before that?", True),
        ("what was there before?", True),
        ("how was it before then", True),
        ("and before 2020?", False),
        ("did they use it before that?", False),
        ("and before Oakland?", False),
    ],
)
def test_how_it_was_before_is_asked_of_what_was_just_told(text: str, *, asks: bool) -> None:
    assert asks_for_earlier(follow(text)) is asks
    assert not asks_for_earlier(read(text))


def test_what_was_before_takes_an_article_from_which_the_one_told_goes_on(shipped: Service) -> None:
    lifted, paused = "May the police in Virginia use it?", "Which police chief in Milwaukee paused it?"
    before, nothing = (shipped.answerer.answer("and before that?", earlier=(one,)) for one in (lifted, paused))
    assert isinstance(before, Answer)
    assert before.citations[0].article.id == "virginia-ban-2021"
    assert isinstance(nothing, Abstention)


@pytest.mark.parametrize(
    ("talk", "first"),
    [
        (("Is it banned in schools in New York State?", "since when?", "before that?"), "ny-schools-moratorium-2020"),
        (("Does Virginia ban police face recognition?", "since when?", "and before?"), "virginia-ban-2021"),
        (("Does Maine ban it completely?", "what about Virginia?", "before that?"), "virginia-ban-2021"),
    ],
)
def test_before_the_first_of_a_line_that_was_told_with_what_followed_it_is_asked_of_that(
    shipped: Service, talk: tuple[str, ...], first: str
) -> None:
    told = shipped.answerer.answer(talk[-1], earlier=talk[:-1])
    assert isinstance(told, Answer)
    assert told.citations[0].article.id.startswith(first)


def test_before_what_began_a_line_in_the_past_there_was_nothing(shipped: Service) -> None:
    earlier = ("Was Clearview fined in the UK?",)
    assert isinstance(shipped.answerer.answer("and before that?", earlier=earlier), Abstention)


def test_a_list_of_others_is_not_asked_of_what_was_told() -> None:
    told = read_question("Which cities ban it?", BOOK)
    others = continued(read_question("Which states ban it?", BOOK), told)
    assert not asks_of_answer(others)
    assert asks_of_answer(continued(read_question("who voted for it?", BOOK), told))


@pytest.mark.parametrize("text", ["What is the penalty?", "the fine?", "Penalty?"])
def test_what_a_place_has_is_told_of_no_other_place(shipped: Service, text: str) -> None:
    before = "Is face recognition banned in Oakland?"
    assert isinstance(shipped.answerer.answer(text, earlier=[before]), Abstention)
    reply = shipped.answerer.answer("The vote?", earlier=[before])
    assert isinstance(reply, Answer)
    assert reply.citations[0].article.actors == ("Oakland",)


def test_what_is_asked_by_the_piece_gets_neither_yes_nor_no() -> None:
    assert only_hints(follow("per scan?"))
    assert not only_hints(follow("is it per scan?"))


def test_any_fines_are_those_of_the_place_spoken_of(shipped: Service) -> None:
    reply = shipped.answerer.answer("any fines?", earlier=("Does Vermont have a law on it?",))
    assert isinstance(reply, Abstention)


def test_who_is_covered_is_asked_of_what_was_spoken_of() -> None:
    before = read("Does the Boston ban cover shops?")
    assert set(follow("is the FBI covered?", before).actors) == {"Boston", "US Federal Bureau of Investigation"}
    assert builds_on(read("are Axon and NEC exempt too?"))
    assert not builds_on(read("Is Oakland covered in cameras?"))


@pytest.mark.parametrize(
    "text", ["is the ban still valid?", "is the old ban still in force?", "does the ban still apply?"]
)
def test_whether_a_ban_that_was_lifted_is_still_there_is_not_whether_it_was_lifted(shipped: Service, text: str) -> None:
    for place in ("Virginia", "New Orleans"):
        reply = shipped.answerer.answer(text, earlier=(f"Did {place} lift its ban on face recognition?",))
        assert isinstance(reply, Answer)
        assert reply.verdict is not Verdict.YES
    kept = shipped.answerer.answer(text, earlier=("Did San Francisco ban face recognition?",))
    assert isinstance(kept, Answer)
    assert kept.verdict is not Verdict.NO


@pytest.mark.parametrize("text", ["in which stores?", "at which shops", "in what stores?"])
def test_where_it_is_so_is_no_yes_or_no(shipped: Service, text: str) -> None:
    turn = shipped.answerer.take_turn(text, earlier=("Does Wegmans scan faces?",))
    assert turn.question is not None
    assert not turn.question.asks_verdict


@pytest.mark.parametrize("text", ["since when?", "since when not?"])
def test_what_was_so_by_a_day_began_no_later(shipped: Service, text: str) -> None:
    told = shipped.answerer.answer(text, earlier=("Does Microsoft sell face recognition to US police?",))
    assert isinstance(told, Answer)
    assert told.text.startswith("11 June 2020.")


def test_why_not_after_a_no_asks_why_it_is_not_so(shipped: Service) -> None:
    turn = shipped.answerer.take_turn("why not?", earlier=("Can Rite Aid use face recognition?",))
    assert turn.question is not None
    assert turn.question.wording == "Why can't Rite Aid use face recognition?"
