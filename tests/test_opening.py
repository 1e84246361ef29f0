"""How a question opens."""

import pytest

from bot.answering.asked.opening import with_time_last, without_courtesies


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("hi, can you tell me: did IBM quit?", "did IBM quit?"),
        ("I was wondering, is it banned?", "is it banned?"),
        ("Quick question - does NEC sell it", "does NEC sell it"),
        ("ok so do you know who was fined?", "ok so do you know who was fined?"),
        ("does anyone know when it ends?", "when it ends?"),
        ("Do you happen to know who sued?", "who sued?"),
        ("can you say how many were sued?", "how many were sued?"),
        ("Quick question: to what date was it moved, please?", "to what date was it moved?"),
        ("Quick question: list the bans in Maine", "list the bans in Maine"),
        ("so - a quick question - roughly how many left?", "so - a quick question - roughly how many left?"),
        ("quick one: Maine?", "quick one: Maine?"),
        ("Hi there! Did IBM quit?", "Did IBM quit?"),
        ("Sorry to bother you, but is it banned?", "is it banned?"),
        ("Apologies if this is a silly question, but did NEC stop?", "did NEC stop?"),
        ("Good morning, did IBM quit?", "did IBM quit?"),
        ("is it banned for real?", "is it banned?"),
        ("Kindly inform me if did IBM quit?", "did IBM quit?"),
        ("Hello sir, is it banned?", "is it banned?"),
        ("I want to ask, did IBM quit?", "did IBM quit?"),
        ("Anybody can tell me, did IBM quit?", "did IBM quit?"),
        ("why exactly", "why"),
        ("One word please: did IBM quit?", "did IBM quit?"),
        ("Answer with yes or no only: did IBM quit?", "did IBM quit?"),
        ("Just yes or no, did IBM quit?", "did IBM quit?"),
        ("Did IBM quit? Yes or no.", "Did IBM quit?"),
        ("IBM quit yes or no", "IBM quit?"),
        ("Did IBM quit, just yes or no?", "Did IBM quit?"),
        ("I need a yes or no here: did IBM quit?", "did IBM quit?"),
        ("Did Maine vote yes or no, or did it wait?", "Did Maine vote yes or no, or did it wait?"),
        ("Did IBM quit? Keep it short.", "Did IBM quit?"),
        ("Did IBM quit? Word has it.", "Did IBM quit? Word has it."),
        ("those are banned i guess?", "those are banned?"),
        ("please?", "please?"),
        ("can you tell me more", "can you tell me more"),
        ("do you know if it is banned", "do you know if it is banned"),
        ("what about Maine?", "what about Maine?"),
    ],
)
def test_what_asks_nothing_is_left_out_around_a_question_that_stands_by_itself(text: str, asked: str) -> None:
    assert without_courtesies(text) == asked


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("In 2021, was Ohio's law in force?", "Was Ohio's law in force in 2021?"),
        ("Back in 2019 did Axon sell it?", "Did Axon sell it in 2019?"),
        ("and by the end of 2020, had Oslo signed it?", "and had Oslo signed it by the end of 2020?"),
        ("Before May 2020 could police use it", "Could police use it before May 2020"),
        ("In 2021, was it lifted after the vote?", "In 2021, was it lifted after the vote?"),
        ("In 2021, did Oslo or Bergen sign it?", "In 2021, did Oslo or Bergen sign it?"),
        ("In 2021, what did Oslo sign?", "In 2021, what did Oslo sign?"),
        ("When Oslo banned it, did Bergen?", "Did Bergen when Oslo banned it?"),
        ("so once the year was over, could NEC sell it?", "so could NEC sell it once the year was over?"),
        ("when axon quit did it say why?", "Did it say why when axon quit?"),
        ("When did Oslo ban it, do you think?", "When did Oslo ban it, do you think?"),
        ("When exactly Oslo banned it, did they say?", "When exactly Oslo banned it, did they say?"),
        ("When NEC quit, did Oslo stop?", "Did Oslo stop when NEC quit?"),
        ("so when the trial began, was it secret", "so was it secret when the trial began"),
        ("When did NEC quit, did Oslo stop?", "When did NEC quit, did Oslo stop?"),
        ("When NEC quit, who took over?", "When NEC quit, who took over?"),
    ],
)
def test_a_time_that_opens_a_question_for_yes_or_no_goes_to_its_end(text: str, asked: str) -> None:
    assert with_time_last(text) == asked
