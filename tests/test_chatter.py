"""What opens a message without asking anything is left out, and a message may want the sources alone."""

import pytest

from bot.answering.asked.chatter import (
    as_latest,
    asks_for_gist,
    asks_for_source,
    opened,
    without_chatter,
    without_doubt,
    without_telling,
)
from bot.answering.reply import Answer
from bot.service import Service
from corpus.actors import ActorBook


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("thx. and Oakland?", "and Oakland?"),
        ("omg what is CUBI", "what is CUBI"),
        ("tbh does IBM still sell it?", "does IBM still sell it?"),
        ("wtf is BIPA", "what is BIPA"),
        ("wtf, is it banned?", "is it banned?"),
        ("lol ok. and IBM?", "and IBM?"),
        ("thanks! and is it still there", "and is it still there"),
        ("haha, who owns it", "who owns it"),
        ("Great. What about Boston?", "What about Boston?"),
        ("I mean does it sell it", "does it sell it"),
        ("no wait, who makes it?", "who makes it?"),
        ("never mind. Different question: is it banned", "is it banned"),
        ("wait, Oakland banned it", "wait, Oakland banned it"),
        ("I mean the one in Maine", "I mean the one in Maine"),
        ("Great Britain?", "Great Britain?"),
        ("ok and Oakland", "and Oakland"),
        ("hm, and Oakland", "and Oakland"),
        ("oh, what about Boston?", "what about Boston?"),
        ("nice and quick?", "and quick?"),
        ("right to sue?", "right to sue?"),
        ("Nice, France: is it banned?", "Nice, France: is it banned?"),
        ("does IBM still sell it? thanks", "does IBM still sell it?"),
        ("Who owns it, please", "Who owns it"),
        ("does NEC sell it? Thanks so much in advance!", "does NEC sell it?"),
        ("does NEC sell it? asking for a friend", "does NEC sell it?"),
        ("is it banned? Any help appreciated", "is it banned?"),
        ("Walk me through what Oslo did", "what Oslo did"),
        ("fill me in on the NEC case", "tell me about the NEC case"),
        ("Give me a quick overview of Oslo's law", "tell me about Oslo's law"),
        ("Overview of the gate trial", "Overview of the gate trial"),
        ("ok", "ok"),
        ("thanks", "thanks"),
    ],
)
def test_thanks_and_laughter_are_no_part_of_what_is_asked(text: str, asked: str) -> None:
    assert without_chatter(text) == asked


@pytest.mark.parametrize(
    ("text", "wants"),
    [
        ("source?", True),
        ("says who?", True),
        ("and who says so", True),
        ("who said that?", False),
        ("any sources?", True),
        ("where is that from?", True),
        ("where did you get that", True),
        ("what is the source of the photos?", False),
        ("are you sure?", True),
        ("you sure about that", True),
        ("how do you know that?", True),
        ("is there evidence of bias?", False),
        ("are they sure?", False),
        ("how do they know?", False),
        ("where is it banned?", False),
        ("show me the sentence", True),
        ("can you quote me the exact passage?", True),
        ("which article says that?", True),
        ("where does it say that?", True),
        ("which sentence did he get?", False),
        ("show me the articles on Maine", False),
        ("I don't think that's right, they banned everyone.", True),
        ("no, that's wrong", True),
        ("that can't be right", True),
        ("you're wrong, it was Italy", True),
        ("that's wrong, did they ban it?", False),
        ("I thought they only banned it for a year.", True),
        ("I'm not convinced", True),
        ("I thought Oakland banned it.", False),
        ("I'm not sure if Ohio banned it", False),
        ("can I see it?", True),
        ("is that right?", False),
        ("that is not legal in Maine", False),
        ("really? source?", True),
        ("wait, really? where did you get that?", True),
        ("hm, are you sure? says who?", True),
        ("not sure I believe that, proof?", True),
        ("where did you read that? which article?", True),
        ("really? when?", False),
        ("source? and who paid it?", False),
        ("wow?", False),
    ],
)
def test_a_message_may_want_the_sources_alone(text: str, wants: bool) -> None:
    assert asks_for_source(text) is wants


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("really? when?", "when?"),
        ("you sure? I read they sell it again", "I read they sell it again"),
        ("hm, wait. Are you sure about that? and Oslo?", "and Oslo?"),
        ("seriously?! who paid?", "who paid?"),
        ("is NEC sure? who paid?", "is NEC sure? who paid?"),
        ("what was it?", "what was it?"),
        ("really small shops?", "really small shops?"),
        ("are you sure?", "are you sure?"),
    ],
)
def test_doubt_goes_before_what_is_asked(text: str, asked: str) -> None:
    assert without_doubt(text) == asked


def test_what_is_asked_behind_a_doubt_is_answered_as_without_it(shipped: Service) -> None:
    talk = ("what did Meta do with face recognition in 2021?",)
    plain = shipped.answerer.answer("I read they brought it back", earlier=talk)
    doubted = shipped.answerer.answer("you sure? I read they brought it back", earlier=talk)
    assert isinstance(plain, Answer)
    assert isinstance(doubted, Answer)
    assert (doubted.verdict, doubted.text) == (plain.verdict, plain.text)


@pytest.mark.parametrize(
    ("text", "wants"),
    [
        ("so in short?", True),
        ("in a nutshell?", True),
        ("give me the gist", True),
        ("bottom line?", True),
        ("to sum up?", True),
        ("tl;dr", True),
        ("so what's the short answer?", True),
        ("so is that a yes or no?", True),
        ("can you repeat that?", True),
        ("so the short answer is?", True),
        ("so basically yes?", True),
        ("sum it up for me", True),
        ("give me the gist of the NEC case", False),
        ("what is the verdict against NEC?", False),
        ("is that a law?", False),
    ],
)
def test_a_message_may_want_what_was_told_once_more(text: str, wants: bool) -> None:
    assert asks_for_gist(text) is wants


def test_the_gist_is_what_answers_the_last_main_question(shipped: Service) -> None:
    asked = "Did the CNIL fine Clearview?"
    first = shipped.answerer.answer(asked)
    talk = (asked, "when?", "in a nutshell?")
    again = shipped.answerer.answer(talk[-1], earlier=talk[:-1])
    assert isinstance(first, Answer)
    assert isinstance(again, Answer)
    assert (again.verdict, again.text) == (first.verdict, first.text)
    doubted = shipped.answerer.answer("I don't think that's right, they fined nobody.", earlier=(asked,))
    assert isinstance(doubted, Answer)
    assert (doubted.verdict, doubted.text) == (first.verdict, first.text)


def test_who_says_so_is_answered_with_neither_yes_nor_no(shipped: Service) -> None:
    reply = shipped.answerer.answer("who says so?", earlier=("Did the CNIL fine Clearview?",))
    assert isinstance(reply, Answer)
    assert reply.verdict is None


def test_the_sources_asked_for_are_those_of_the_answer_before(shipped: Service) -> None:
    talk = ("Did Oakland ban face recognition?",)
    told, sources = shipped.answerer.answer(talk[0]), shipped.answerer.answer("source?", earlier=talk)
    assert isinstance(told, Answer)
    assert isinstance(sources, Answer)
    assert (sources.question, sources.citations) == ("source?", told.citations)


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("does IBM still sell it?", "does IBM still sell face recognition?"),
        ("Who says it is banned?", "Who says it is banned?"),
        ("does IBM sell face scanners or use it?", "does IBM sell face scanners or use it?"),
        ("who makes Rekognition and do police buy it?", "who makes Rekognition and do police buy it?"),
        ("is it banned in Maine?", "is face recognition banned in Maine?"),
        ("is it legal to use in Maine?", "is face recognition legal to use in Maine?"),
        ("is it legal for shops to buy Clearview?", "is it legal for shops to buy Clearview?"),
        ("is it forbidden to keep photos?", "is it forbidden to keep photos?"),
    ],
)
def test_what_opens_a_conversation_with_it_is_on_the_matter_of_the_articles(
    shipped: Service, text: str, read: str
) -> None:
    assert opened(text, shipped.book) == read


def test_what_somebody_wants_to_be_told_about_is_asked_for_by_itself() -> None:
    book = ActorBook.load()
    assert without_telling("Tell me about the Oakland ban", book, follows=False) == "the Oakland ban"
    assert without_telling("what do you know about IBM's dataset?", book, follows=False) == "IBM's dataset"
    assert without_telling("Tell me about the Oakland ban", book, follows=True) == "what is the Oakland ban?"
    # A name alone, a thing of those asked about before, and whether there is any stay as they are.
    for text, follows in (
        ("Tell me about IBM", False),
        ("tell me about its ban", True),
        ("tell me about any ban", False),
    ):
        assert without_telling(text, book, follows=follows) == text


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("Where does the NEC case stand?", "the NEC case"),
        ("how is the Oslo trial going so far", "the Oslo trial"),
        ("How do things stand with the directive at present?", "the directive"),
        ("What's the current status of the fine on NEC?", "the fine on NEC"),
        ("what's the state of play in Oslo", "Oslo"),
        ("What's new with NEC's vans?", "NEC's vans"),
        ("Any progress on the bill?", "the bill"),
        ("whats the deal with Oslo", "Oslo"),
        ("give me the lowdown on NEC's vans", "NEC's vans"),
        ("Is there any news about Oslo?", "Oslo"),
    ],
)
def test_how_something_stands_is_the_latest_on_it(text: str, what: str) -> None:
    assert as_latest(text) == f"latest on {what}?"


@pytest.mark.parametrize(
    "text",
    [
        "Where does NEC stand on live scans?",  # a view
        "Where does the camera van stand in Oslo?",
        "What's new?",
        "What's the deal with NEC worth?",
        "How is NEC going about it?",
        "What is the rule in Oslo?",
    ],
)
def test_a_view_and_a_place_are_asked_as_they_stand(text: str) -> None:
    assert as_latest(text) == text
