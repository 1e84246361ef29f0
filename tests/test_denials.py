"""Sentences that read like a denial and are none."""

import pytest

from bot.answering.lock.denials import asks_of_pause_at_first, denies_nothing, tells_the_beginning_only
from tests.sayings import asked, said

DENIED = "The RCMP had at first denied using Clearview AI."


@pytest.mark.parametrize(
    ("question", "beginning"),
    [
        ("Did the RCMP admit using Clearview?", True),
        ("Did the RCMP at first admit using Clearview?", False),
        ("Were they open about it from the start?", False),
        ("Did the RCMP ever deny it?", False),
    ],
)
def test_how_it_began_tells_not_how_it_ended(question: str, beginning: bool) -> None:
    assert tells_the_beginning_only(question, DENIED) is beginning


@pytest.mark.parametrize(
    ("question", "text", "nothing"),
    [
        ("Does Axon use it for lunches?", "Axon no longer uses it to see who is sitting an exam.", True),
        ("Does Axon use it for exams?", "Axon no longer uses it to see who is sitting an exam.", False),
        ("Was Axon's 2020 deal its first?", "An earlier Axon deal, in 2020, was worth $2.", True),
        ("Was Axon's 2025 deal its first?", "An earlier Axon deal, in 2020, was worth $2.", False),
        ("Was Axon's pause due to run out in June?", "It came weeks before Axon's pause would have run out.", True),
        ("Has Axon ruled out cameras for ever?", "Axon has made no final decision on cameras.", False),
        ("Has Axon dropped cameras for ever?", "Axon has made no final decision on cameras.", True),
        ("Did Axon refuse to pay?", "Axon has not paid.", True),
        ("Did Axon refuse to pay?", "Axon paid in May.", False),
        ("Did Axon pay?", "Axon has not paid.", False),
        ("Did Google deny wrongdoing?", "Google admitted no wrongdoing in the settlement.", True),
        ("Did the RCMP admit it?", DENIED, True),
        ("Did the RCMP admit it?", "The RCMP denied it.", False),
        ("Was NameTag removed for good?", "Meta said it had made no final decision on NameTag.", True),
        ("Has Meta promised to drop NameTag for good?", "Meta said it had made no final decision on NameTag.", False),
        ("Is Rekognition still on sale?", "Rekognition superseded the old service.", True),
        ("Does Amazon still use scanners?", "Amazon replaced the scanners with badges.", False),
        ("Is Rekognition still on sale?", "Rekognition was replaced by another service.", False),
        ("Did Rekognition replace it?", "Rekognition superseded the old service.", False),
        ("Did Microsoft invest in AnyVision?", "Microsoft said that its fund would sell its stake in AnyVision.", True),
        ("Was Bergen the first to ban it?", "Oslo's vote was the start of bans in Norway.", False),
        ("Was Bergen the first to ban it?", "Oslo voted to ban it.", True),
        ("Was Boston's ban lifted by the council?", "In May Boston lifted its ban.", True),
        ("Was Boston's ban lifted by the council?", "In May Boston's council banned it.", True),
        ("Was Boston's ban lifted by the council?", "Boston's council banned it, and the ban stays.", False),
        ("Was Norway's law passed by parliament?", "In May Norway passed a law on it.", True),
        ("Was Norway's law passed by parliament?", "In May Norway's voters passed a law on it.", False),
        ("Has the legislature repealed it?", "Since May a Maine law has let police use it.", True),
        ("Was Boston's ban lifted by the council?", "In May a court lifted Boston's ban.", False),
        ("Was Boston's ban lifted by a court?", "In May Boston lifted its ban.", False),
        ("Did Microsoft extend its stake?", "Microsoft said that its fund would sell its stake in AnyVision.", False),
        (
            "Does Microsoft still have a stake?",
            "Microsoft said that its fund would sell its stake in AnyVision.",
            False,
        ),
        ("May Google watch me?", "The list that Google removed also included surveillance.", True),
        ("Did Google drop its pledge?", "The list that Google removed also included surveillance.", True),
        ("Does Google still keep to its pledge?", "The list that Google removed also included surveillance.", False),
        ("Does IBM work with the UK?", "IBM said its platform is not used in mass surveillance.", True),
        ("Is the platform used in surveillance?", "IBM said its platform is not used in mass surveillance.", False),
        ("Is it used in shops?", "IBM said its platform is not used in stores.", False),
        ("Was Nijeer Parks jailed?", "The case against Nijeer Parks was dismissed.", True),
        ("Was the case against Nijeer Parks dropped?", "The case against Nijeer Parks was not dismissed.", False),
        ("Is the exit rule in effect?", "Since 26 December 2025 a rule lets agents photograph everyone.", True),
        ("Is the ban in effect?", "Since 2023 the ban is no longer in effect.", False),
        ("Did Orlando run a pilot?", "Orlando police ended their Rekognition pilot.", True),
        ("Did Orlando extend the pilot?", "Orlando police ended their Rekognition pilot.", False),
        ("Is Croydon the first of its kind?", "In October 2025 the police began to run 15 cameras in Croydon.", True),
        ("Is Croydon the first of its kind?", "Croydon was the second place to get them.", False),
        ("Is NEC the only supplier?", "NEC shares the contract with Axon.", False),
        ("Is Croydon on the list?", "In October 2025 the police began to run 15 cameras in Croydon.", False),
        ("Was it challenged in court?", "The court dismissed a challenge to its policy.", True),
        ("Was it fined in court?", "The court dismissed a challenge to its policy.", False),
        ("Did the ban start right away?", "The ban took effect at once, on 9 September 2020.", True),
        ("Did the ban start right away?", "The ban took effect on 1 January 2021.", False),
        ("Is the platform in use?", "IBM said its platform is not used for mass surveillance.", True),
        ("Is it for mass surveillance?", "IBM said its platform is not used for mass surveillance.", False),
        ("Did Amazon try to sell it to ICE?", "ICE had no contract with Amazon.", True),
        ("Did Amazon try to sell it to ICE?", "Amazon refused to sell it to ICE.", False),
        ("Did Amazon sell it to ICE?", "ICE had no contract with Amazon.", False),
    ],
)
def test_what_reads_like_a_denial_may_be_none(question: str, text: str, nothing: bool) -> None:
    assert denies_nothing(asked(question), said(text)) is nothing


@pytest.mark.parametrize(
    ("question", "is_asked"),
    [
        ("Did Ohio at first only pause it?", True),
        ("Did Ohio start by just halting it?", True),
        ("Did Ohio only pause it to begin with?", True),
        ("Did Ohio only pause it?", False),
        ("Did Ohio at first only pause it and then lift that?", False),
        ("Did Ohio at first pause it?", False),
    ],
)
def test_a_pause_that_came_first_is_asked_about_as_such(question: str, is_asked: bool) -> None:
    assert asks_of_pause_at_first(question) is is_asked
