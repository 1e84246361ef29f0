"""Two things asked about at once, each put as a question by itself."""

import pytest

from bot.answering.asked.joined import halves_of


@pytest.mark.parametrize(
    ("question", "halves"),
    [
        ("Did Oslo both ban drones and order Axon out?", ("Did Oslo ban drones?", "Did Oslo order Axon out?")),
        ("Did Oslo warn NEC and later fine it?", ("Did Oslo warn NEC?", "Did Oslo fine NEC?")),
        ("Was NEC fined and ordered to stop?", ("Was NEC fined?", "Was NEC ordered to stop?")),
        ("Did Oslo make NEC stop and pay up?", ("Did Oslo make NEC stop?", "Did Oslo make NEC pay up?")),
        ("May shops keep my photo and sell it?", ("May shops keep my photo?", "May shops sell my photo?")),
        ("Does it cover vans and drones alike?", ("Does it cover vans?", "Does it cover drones?")),
        ("Did Oslo both ban drones and scanners?", ("Did Oslo ban drones?", "Did Oslo ban scanners?")),
        ("Must NEC delete photos as well as scans?", ("Must NEC delete photos?", "Must NEC delete scans?")),
        ("Does it cover both state and local staff?", ("Does it cover state staff?", "Does it cover local staff?")),
        ("Does it cover both hotels and small shops?", ("Does it cover hotels?", "Does it cover small shops?")),
        ("Does it need a public notice and a sign?", ("Does it need a public notice?", "Does it need a sign?")),
        ("Did it ban scans at work and in schools?", ("Did it ban scans at work?", "Did it ban scans in schools?")),
    ],
)
def test_what_joins_two_deeds_or_two_things_is_parted(question: str, halves: tuple[str, str]) -> None:
    assert halves_of(question) == halves


@pytest.mark.parametrize(
    "question",
    [
        "Did both Oslo and Bergen ban it?",  # two by their names
        "Did Oslo and Bergen both ban it?",
        "Did it choose between fines and bans?",
        "Did it ban scans and not drones?",
        "Did it ban scans, drones and cameras and fine NEC?",
        "Is it banned in England and Wales?",
        "Is it banned in england and wales?",
        "Is it about faces and nothing else?",
        "Is it meant to foil thieves and vandals?",  # what it is meant for is no thing
        "Did it drop gender and age guessing?",  # of which the noun may be one of both
        "Are all schools and shops bound?",
        "Why did Oslo ban drones and scanners?",
        "Did it stop, and if so, when?",
    ],
)
def test_what_joins_no_two_of_its_own_is_left_whole(question: str) -> None:
    assert halves_of(question) is None
