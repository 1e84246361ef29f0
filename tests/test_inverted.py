"""Statements that are to be confirmed, put as the question that they ask."""

import pytest

from bot.answering.asked.inverted import as_question
from corpus.actors import ActorBook

BOOK = ActorBook.load()
WORDS = frozenset({"say", "sell", "pause", "ban", "stop", "use", "fine", "deny"})


def asked(text: str) -> str:
    return as_question(text, BOOK.find_in_question, WORDS.__contains__)


@pytest.mark.parametrize(
    ("text", "question"),
    [
        ("do you know if IBM still sells it", "Does IBM still sell it?"),
        ("I was wondering whether Maine has a law on it", "Does Maine have a law on it?"),
        ("Is it true that Amazon paused sales to police?", "Did Amazon pause sales to police?"),
        ("Amazon banned police use, right?", "Did Amazon ban police use?"),
        ("IBM denied it?", "Did IBM deny it?"),
        ("Boston has banned it, correct?", "Has Boston banned it?"),
        ("Clearview was fined by Italy?", "Was Clearview fined by Italy?"),
        ("does anyone know if the Illinois law requires consent", "Does the Illinois law require consent?"),
        ("I heard that Microsoft stopped selling it. Is that true?", "Did Microsoft stop selling it?"),
        ("there is a federal law, no?", "Is there a federal law?"),
        ("Axon still sells it, doesn't it?", "Does Axon still sell it?"),
        ("police in Maine could use it, right?", "Could police in Maine use it?"),
        ("NEC did something with faces, right?", "Did NEC do something with faces?"),
        ("IBM said it has stopped, right?", "Did IBM say it has stopped?"),
        ("the city had a ban, right?", "Did the city have a ban?"),
        ("America blacklisted NEC?", "Did America blacklist NEC?"),
        ("it's legal in Ohio, right?", "Is it legal in Ohio?"),
        ("NEC sells it, am I right?", "Does NEC sell it?"),
        ("Was NEC the company that sold it?", "Did NEC sell it?"),
        ("Maine has to ask first?", "Does Maine have to ask first?"),
        ("NEC extended its trial, right?", "Did NEC extend its trial?"),
        ("Oslo's council copied the rule?", "Did Oslo's council copy the rule?"),
        ("NEC promised never to sell it, right?", "Did NEC promise never to sell it?"),
        ("NEC promised in 2019 never to sell it, right?", "Did NEC promise in 2019 never to sell it?"),
        ("Is it NEC that sells it?", "Does NEC sell it?"),
        ("It's NEC who's selling it, isn't it?", "Is NEC selling it?"),
        ("Was it Boston that banned it?", "Did Boston ban it?"),
        ("In Maine shops can use it, right?", "Can shops use it in Maine?"),
        ("Amazon paused all sales to police", "Did Amazon pause all sales to police?"),
        ("Boston has banned it for good.", "Has Boston banned it for good?"),
        ("IBM stopped selling it altogether right", "Did IBM stop selling it altogether?"),
        ("Ohio requires consent for face scans", "Does Ohio require consent for face scans?"),
        ("Ohio still bans it in schools", "Does Ohio still ban it in schools?"),
        ("Maine's law, does it bind schools?", "Does Maine's law bind schools?"),
        ("NEC, has it ever paid", "Has NEC ever paid"),
        ("Airlines were against the whole bill", "Were Airlines against the whole bill?"),
        ("Face recognition is legal in Ohio", "Is Face recognition legal in Ohio?"),
        ("NEC ethics people quit, right?", "Did NEC ethics people quit?"),
        ("Boston's police chief paused it, didn't he?", "Did Boston's police chief pause it?"),
        (
            "The European Court of Human Rights sided with NEC, right?",
            "Did The European Court of Human Rights side with NEC?",
        ),
        ("Is it true that NEC spotted the code?", "Did NEC spot the code?"),
        ("NEC said every camera had the same bias, right?", "Did NEC say every camera had the same bias?"),
        ("Amazon tells buyers to have somebody check, right?", "Does Amazon tell buyers to have somebody check?"),
        ("NEC said it would never sell it, didn't it?", "Did NEC say it would never sell it?"),
        ("NEC broke its word not to sell it, right?", "Did NEC break its word not to sell it?"),
        ("The council of Boston had doubts about it, right?", "Did The council of Boston have doubts about it?"),
        ("The ordinance ties the city, right?", "Does The ordinance tie the city?"),
        ("So Boston banned it.", "Did Boston ban it?"),
        ("Italy fined Clearview.", "Did Italy fine Clearview?"),
        ("Boston cops are covered by the ban.", "Are Boston cops covered by the ban?"),
        ("Maine bans face recognition.", "Does Maine ban face recognition?"),
        ("Wasn't it NEC that sold it?", "Did NEC sell it?"),
        ("It was NEC that sold it, wasn't it?", "Did NEC sell it?"),
        ("Was it the city that paused it?", "Did the city pause it?"),
        ("Was it the state of Illinois that banned it?", "Did the state of Illinois ban it?"),
        ("Is it Chinese firms that must ask?", "Must Chinese firms ask?"),
        ("Was it IBM that won?", "Did IBM win?"),
    ],
)
def test_what_is_to_be_confirmed_is_asked_outright(text: str, question: str) -> None:
    assert asked(text) == question


@pytest.mark.parametrize(
    "text",
    [
        "IBM doesn't sell it, right?",  # a bare yes may be taken either way
        "Did IBM stop?",
        "When did IBM stop?",
        "Is it legal that NEC sells it?",
        "Who has banned it?",
        "Was it NEC that flummoxed it?",
        "Cop cams with face scans - has anyone tried it?",
        "The firm that IBM bought has stopped, right?",
        "Was it last year that Boston banned it?",
        "Was it the mayor who paused it?",  # read with the words that stress who
        "Is it an app that scans faces?",  # what "it" is
        "Maine police bans.",
        "IBM flummoxed it, right?",  # no word of which the base is known
        "legal in Texas?",
        "Clearview fines in Europe so far",  # words looked for
        "IBM face recognition used by police",
        "the laws Texas has on face scans",
        "Amazon banned it",  # so few may be a title
        "NEC quit, did it say why?",
        "The company paused all sales to police",  # which one?
        "IBM",
        "Oslo banned it. Did it last?",
    ],
)
def test_what_is_asked_already_or_not_plainly_stated_stays(text: str) -> None:
    assert asked(text) == text


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("Has Virginia a ban?", "does Virginia have a ban?"),
        ("so has the EU got any rules on it?", "so does the EU have any rules on it?"),
        ("Has Boston a ban passed in 2020?", "Has Boston a ban passed in 2020?"),
        ("Has IBM quit?", "Has IBM quit?"),
    ],
)
def test_whether_somebody_has_something_is_asked_with_does(text: str, asked: str) -> None:
    assert as_question(text, BOOK.find_in_question, lambda _: True) == asked
