"""What is told of one sort of a thing says neither yes nor no of another."""

import pytest
from msgspec.structs import replace

from bot.answering.lock.qualified import is_of_another_sort, names_no_such_users
from bot.answering.reply import Abstention
from bot.service import Service
from tests.sayings import asked, said


@pytest.mark.parametrize(
    ("question", "sentence", "of_another"),
    [
        ("Did Oslo ban number plate readers?", "Oslo banned face recognition.", True),
        ("Did the supreme court hear it?", "An appeals court heard it.", True),
        ("Did the appeals court hear it?", "An appeals court heard it.", False),
        ("Did the high court hear it?", "The case went to a judge.", True),
        ("Was the high court's ruling the end of it?", "The case went back to a tribunal.", False),
        ("Did the high court block its use?", "Oslo blocked its use.", False),  # which tells of no court
        ("Does Oslo's ban bind the sheriff?", "Oslo's ban binds its police.", True),
        ("Does Oslo's ban bind the sheriff?", "Oslo's ban does not bind the county.", False),
        ("Do state troopers have to pause it?", "Oslo's police paused it.", True),
        ("May state troopers in Maine use it?", "Police in Maine may use it for murder cases.", False),
        ("Did NEC refuse to sell it to the army?", "NEC refused to sell it to police.", True),
        ("Did NEC refuse to sell it to the army?", "NEC sells it to no armed forces.", False),
        ("Did campus police run it?", "The police ran it.", True),
        ("Did Maine police run scans at the shop?", "The shop scanned faces in Maine.", True),
        ("Does Maine's police software scan shops?", "It scans shops in Maine.", False),
        ("Did Oslo police run scans at the shop?", "The shop scanned faces with the police.", False),
        ("Did Oslo ban number plate readers?", "Oslo banned licence plate cameras.", False),
        ("Does NEC sell fingerprint readers?", "NEC sells face recognition.", True),
        ("Does NEC sell fingerprint readers?", "NEC sells all kinds of biometric systems.", False),
        ("Does NEC sell face and fingerprint readers?", "NEC sells face recognition.", False),  # half of it is told
        ("Did NEC test iris algorithms?", "NEC tested face recognition algorithms.", True),
        ("May bosses use emotion detection in Oslo?", "Oslo bars employers from face recognition.", True),
        ("Are private schools bound by Oslo's law?", "Oslo's law binds public schools.", True),
        ("Are public schools bound by Oslo's law?", "Oslo's law binds private schools.", True),
        ("Are private schools bound by Oslo's law?", "Oslo's law binds public and private schools.", False),
        ("Are private schools bound by Oslo's law?", "Oslo's law binds public bodies.", False),
        ("Is the law only on public schools?", "It binds private schools.", False),  # which denies it
        ("Did NEC sell it to city agencies?", "NEC did not sell it to federal agencies.", True),
        ("Does a state law limit it?", "No federal law limits it.", True),
        ("Is it a federal law?", "It is a state law.", False),  # which denies it
        ("Must new customers apply?", "Existing customers had to apply by May.", True),
        ("Must customers apply?", "Existing customers had to apply by May.", False),
        ("May NEC run fixed cameras?", "NEC may not run mobile cameras.", True),
        ("Is one-to-one matching banned in Oslo?", "Oslo banned one-to-many matching.", True),
        ("Is one-to-one matching banned in Oslo?", "Oslo banned one-to-one and one-to-many matching.", False),
        ("Must there be a warrant for live searches?", "It needs one for recorded footage.", True),
        ("Is the service for live searches?", "It is for retrospective searches.", False),  # which denies it
        ("Was NEC worst on dark-skinned men?", "NEC had most errors for dark-skinned women.", True),
        ("Was NEC worse on men than on women?", "NEC had more errors for women.", True),
        ("Was NEC worst on white women?", "NEC had most errors for Black women.", True),
        ("Was NEC worse for white faces?", "NEC had more errors for Asian than for white faces.", True),
        ("Was NEC worse for Asian faces?", "NEC had more errors for Asian than for white faces.", False),
        ("Did it hit white and non-white men alike?", "Its errors fell on people of colour.", False),
        ("Was NEC worse for Black men?", "NEC had more errors for Black people.", False),
        ("May landlords in Oslo use it?", "Oslo lets its police use it.", True),
        ("Does Oslo limit how the police stores photos?", "Oslo limits what is kept of photos.", False),
        ("May landlords in Oslo use it?", "In Oslo only the police may use it.", False),
        ("May landlords in Oslo use it?", "Oslo bans it in flats and for the police.", True),
        ("May airports in Oslo use it for murder cases?", "Police in Oslo may use it only for murder cases.", True),
        ("Was NEC worse than Axon on white men?", "Errors for Black men were 2% for Axon and 3% for NEC.", True),
        ("May schools in Oslo use it?", "Oslo lets its police use it on pupils.", False),
        ("Did Oslo ban live scans?", "Oslo banned retrospective searches.", True),
        ("Who can live in Oslo?", "Oslo banned retrospective searches.", False),
        ("May Oslo search stored footage?", "Oslo banned live face recognition.", True),
    ],
)
def test_a_sentence_on_one_sort_leaves_open_what_is_asked_of_another(
    question: str, sentence: str, *, of_another: bool
) -> None:
    assert is_of_another_sort(asked(question), said(sentence)) is of_another


def test_what_an_article_tells_of_live_scans_alone_says_nothing_of_recorded_ones() -> None:
    one = said("Oslo may do so in five cases.")
    live = replace(one, article=replace(one.article, text="Oslo banned live face recognition. " + one.sentence.text))
    assert is_of_another_sort(asked("May Oslo use retrospective face recognition?"), live)
    assert not is_of_another_sort(asked("May Oslo use face recognition?"), live)


def test_an_article_that_names_no_shops_says_nothing_of_them() -> None:
    question, one = asked("Do shops in Oslo use it?"), said("NEC won a contract in Oslo.")

    assert names_no_such_users(question, one)
    assert not names_no_such_users(asked("Can NEC scan me in a shop in Oslo?"), one)
    text = f"{one.sentence.text} It runs in supermarkets."
    assert not names_no_such_users(question, replace(one, article=replace(one.article, text=text)))


def test_no_verdict_on_another_technique_rests_on_what_is_told_of_face_recognition(shipped: Service) -> None:
    for question in ("Does IBM still sell number plate recognition?", "Can Virginia police use fingerprint scanning?"):
        shown = shipped.answerer.answer(question)
        assert isinstance(shown, Abstention) or shown.verdict is None
