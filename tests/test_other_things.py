"""A ban on face recognition in or by a thing bars no such thing."""

import pytest
from msgspec.structs import replace

from bot.answering.lock.other_things import is_of_another_thing, leaves_part_out
from bot.answering.reply import Abstention, Answer, Verdict
from bot.service import Service
from tests.sayings import asked, said


@pytest.mark.parametrize(
    ("question", "sentence", "of_another"),
    [
        ("Are drones banned in Oslo?", "Oslo banned face recognition by its drones.", True),
        ("Did Oslo ban drones?", "Oslo lets its drones use face recognition.", True),
        ("Did Oslo ban drones?", "Oslo banned drones and face recognition.", False),
        ("Are drones legal in Oslo?", "In Oslo drones are not banned.", False),
        ("Are body cameras banned in Oslo?", "Oslo's ban on body camera face recognition expired.", True),
        ("Does Oslo ban voice recognition?", "Oslo banned face recognition.", True),
        ("Did Oregon ban body cameras?", "Oregon limits police use of face recognition.", True),
        ("Did Oregon's SB 6280 ban drones?", "SB 6280 bans face recognition by drones.", True),
        ("Has NEC stopped making cameras?", "Oslo tested cameras made by NEC.", True),
        ("Is face recognition banned in Oslo?", "Oslo limits its use.", False),  # the topic, in whatever words
        ("Is the technology banned in Oslo?", "Oslo limits face scans.", False),
        ("Are shops banned from using it?", "Oslo banned it in its departments.", False),  # who, and no thing
        ("Is it banned in Oslo?", "Oslo limits it.", False),
        ("Is bulk scraping illegal in Oslo?", "Oslo bans face databases made by bulk scraping.", False),
        ("Did Oslo ban forecasting along with face scans?", "Oslo banned prediction, too.", False),  # and of the topic
        ("Did the Oslo ban hit drones?", "Oslo bans face recognition by drones.", False),
        ("Did Oslo's 2021 ban reach drones?", "Oslo bans face recognition by drones.", False),
        ("Does Oslo forbid landlords to scan?", "Oslo limits it.", False),
        ("Did Axon ban nurses?", "Axon barred from its shops all nurses.", False),  # whom, and no thing
        ("Is Rekognition banned in Oslo?", "Oslo limits it.", False),  # a name says what it is
    ],
)
def test_what_is_barred_is_the_thing_asked_about_and_not_what_it_is_in(
    question: str, sentence: str, *, of_another: bool
) -> None:
    assert is_of_another_thing(asked(question), said(sentence)) is of_another


@pytest.mark.parametrize(
    ("part", "sentence", "left_out"),
    [
        ("fingerprints", "Oslo banned face recognition in schools.", True),
        ("fingerprints", "Oslo banned face recognition and fingerprints in schools.", False),
        ("predictive policing", "Oslo's police may not use it.", True),
        ("cops", "Oslo's police may not use it.", False),
        ("with a warrant", "Oslo banned face recognition in schools.", True),
    ],
)
def test_a_part_that_a_follow_up_adds_has_to_be_named(part: str, sentence: str, *, left_out: bool) -> None:
    question = replace(asked("Is it banned in Oslo?"), wording=f"Is it banned in Oslo? ({part})", earlier=("Hm?",))
    assert leaves_part_out(question, said(sentence)) is left_out


def test_no_verdict_on_another_thing_rests_on_what_is_told_of_face_recognition(shipped: Service) -> None:
    shown = shipped.answerer.answer("Are body cameras outlawed in California?")
    assert isinstance(shown, Abstention) or shown.verdict is None
    told = shipped.answerer.answer("Did New Orleans ban predictive policing?")
    assert isinstance(told, Answer)
    assert told.verdict is Verdict.YES
