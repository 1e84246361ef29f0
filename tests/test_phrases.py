"""Phrases of a light verb are read as the one verb that articles have for them."""

import pytest

from bot.answering.asked.phrases import in_plain_verbs
from bot.answering.reply import Answer, Verdict
from bot.service import Service


@pytest.mark.parametrize(
    ("asked", "read"),
    [
        ("did most members of the board quit?", "did most members of the board resign?"),
        ("have any advisers stepped down over it?", "have any advisers resigned over it?"),
        ("did the ban kick in at once?", "did the ban take effect at once?"),
        ("the ban kicked in on Monday, right?", "the ban took effect on Monday, right?"),
        ("did the ban kick in the very day it was passed?", "did the ban take effect the very day it was passed?"),
        ("did NEC stick with its police clients?", "did NEC continue to work with its police clients?"),
        ("did the pledge leave schools unmentioned?", "did the pledge not mention schools?"),
        ("does the Oslo law stop at schools?", "does the Oslo law cover only schools?"),
        ("does the list keep shops from buying NEC?", "does the list bar shops from buying NEC?"),
        ("does the ban keep shops from using it?", "does the ban bar shops from using it?"),
        ("is the camera running round the clock?", "is the camera always on?"),
        ("were banks the only ones with access to NEC?", "did only banks have access to NEC?"),
        ("can an ordinary citizen sue a firm?", "can a private person sue a firm?"),
        ("can an ordinary Texan sue a firm under CUBI?", "can a private person sue a firm under CUBI?"),
        ("did NEC steer clear of schools?", "did NEC avoid schools?"),
        ("did NEC mix up senators with thieves?", "did NEC confuse senators with thieves?"),
        ("has the watchdog given up on NEC?", "has the watchdog stopped pursuing NEC?"),
        ("did the regulator drop its case against NEC?", "did the regulator stop pursuing NEC?"),
        ("has NEC left its old fines unpaid?", "has NEC failed to pay its old fines?"),
        ("must police get a green light first?", "must police get approval first?"),
        ("was NEC gonna sell it?", "was NEC going to sell it?"),
        ("did it cost $40 or so?", "did it cost about $40?"),
        ("how did officers evade the ban?", "how did officers get round the ban?"),
        ("did officers circumvent the law?", "did officers violate the law?"),
        ("how many people shared the NEC settlement?", "how many people got money from the NEC settlement?"),
        ("why did the shop keep the lawyers out?", "why did the shop bar the lawyers?"),
        ("when did live face recognition begin in Oslo?", "When was live face recognition first used in Oslo?"),
        ("were users in line for upwards of $40 apiece?", "were users to get at least $40 each?"),
    ],
)
def test_phrases_are_read_as_one_plain_verb(asked: str, read: str) -> None:
    assert in_plain_verbs(asked) == read


@pytest.mark.parametrize(
    "asked",
    [
        "did police kick in the door?",
        "did the company quit?",
        "did NEC kick in $5 million?",
        "how did the mask evade the camera?",
        "how many photos did NEC share?",
        "did it keep an eye out for thieves?",
        "has the city given up on NEC?",
        "did the watchdog give up on time?",
        "did the camera see a green light?",
        "did it take effect the same day?",
        "was NEC stuck with its clients?",
        "did NEC stick with Rekognition?",
        "does the law stop at the border?",
        "does the train stop at schools?",
        "do masks keep the cameras from using it?",
        "was she kept from knowing it?",
        "is an ordinary Texan scanned?",
        "can an ordinary Texan sue a firm?",
        "were banks the only ones?",
        "did the man who got mixed up by police with his brother win?",
        "who is next in line for a contract?",
    ],
)
def test_phrases_of_another_sense_stay(asked: str) -> None:
    assert in_plain_verbs(asked) == asked


@pytest.mark.parametrize(
    ("question", "verdict"),
    [
        ("Did NEC stick with its American police clients?", Verdict.YES),
        ("Did the Portland, Oregon, ban on city bureaus kick in the day it was passed?", Verdict.YES),
        ("Do the laws of Oregon and New Hampshire stop at body cameras?", Verdict.YES),
        ("Can an ordinary Texan sue a company under CUBI?", Verdict.NO),
        ("Are the Croydon cameras running round the clock?", Verdict.NO),
        ("Does the Entity List keep US shops from buying Dahua cameras?", Verdict.NO),
        ("Are schools in New York State kept from buying face recognition?", Verdict.YES),
    ],
)
def test_phrases_are_answered_as_the_plain_verb_is(shipped: Service, question: str, verdict: Verdict) -> None:
    reply = shipped.answerer.answer(question)
    assert isinstance(reply, Answer)
    assert reply.verdict is verdict
