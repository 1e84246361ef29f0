"""One name for what goes by several, and one mark at the end."""

import pytest

from bot.answering.asked.one_name import by_one_name


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("Does NEC sell to US law enforcement?", "Does NEC sell to US police?"),
        ("Do Law-Enforcement agencies use it?", "Do police agencies use it?"),
        ("Is it only for law enforcement purposes?", "Is it only for law enforcement purposes?"),
        ("Is facial recognition technology banned?", "Is face recognition banned?"),
        ("Does NEC sell facial-recognition software?", "Does NEC sell face recognition software?"),
        ("Is LFR used in Oslo?", "Is live face recognition used in Oslo?"),
        ("Did US PDs put AFR on BWCs?", "Did US police departments put face recognition on body cameras?"),
        ("can cops use FRT", "can police use face recognition?"),
        ("Did the AG sue NEC?", "Did the attorney general sue NEC?"),
        ("Did Ohio's AG sue Cognitec AG?", "Did Ohio's attorney general sue Cognitec AG?"),
        ("Did police officers stop?", "Did police stop?"),
        ("Are officers at the border armed?", "Are officers at the border armed?"),
        ("Are police still allowed to use it?", "Can police still use it?"),
        ("so is Maine permitted to sue?", "so Can Maine sue?"),
        ("After the deal, are police free to use it?", "After the deal, Can police use it?"),
        ("Is it allowed to scan faces?", "Is it allowed to scan faces?"),  # whether one may, not whether it may
        ("Did NEC really sell it?", "Did NEC sell it?"),
        ("Was he really the thief?", "Was he really the thief?"),  # or somebody else?
        ("Do shops in Ohio deploy face scanning?", "Do shops in Ohio use face recognition?"),
        ("Has Ohio ever relied on it?", "Has Ohio ever used it?"),
        ("Is Ohio making use of facial ID tech?", "Is Ohio using face recognition?"),
        ("Do they rely on it alone?", "Do they rely on it alone?"),  # more than to use it
        ("Do police rely on a face match?", "Do police rely on a face match?"),
        ("Does NEC employ Texans?", "Does NEC employ Texans?"),
        ("Are shops in Ohio free to use it?", "Can shops in Ohio use it?"),
        ("who uses facial rec tech", "who uses face recognition?"),
        ("What does the Facial Recognition Act say?", "What does the Facial Recognition Act say?"),
        (
            "Did the Facial Recognition and Biometric Technology Moratorium Act pass?",
            "Did the Facial Recognition and Biometric Technology Moratorium Act pass?",
        ),
        ("Did coppers wear them?", "Did police wear them?"),
        ("Did NEC ask Washington to act?", "Did NEC ask the US government to act?"),
        ("Is NEC sanctioned by Washington?", "Is NEC sanctioned by the US government?"),
        ("Did NEC ask Washington State to act?", "Did NEC ask Washington State to act?"),
        ("Does Washington ban it?", "Does Washington ban it?"),
        ("Did NEC urge Oslo to pass rules on face recognition?", "Did NEC urge Oslo to regulate face recognition?"),
        ("Was NEC blacklisted in 2020?", "Was NEC put on a blacklist in 2020?"),
        ("Are the cameras permanently fixed?", "Are the cameras fixed?"),
    ],
)
def test_face_recognition_and_the_police_are_asked_about_by_one_name(text: str, asked: str) -> None:
    assert by_one_name(text) == asked


@pytest.mark.parametrize("end", ["", "?", "??", " ?", "?!", "."])
def test_however_a_question_ends_it_has_one_mark(end: str) -> None:
    assert by_one_name(f"Did NEC stop{end}") == "Did NEC stop?"


@pytest.mark.parametrize("text", ["NEC and Maine", "NEC stopped.", "thanks!", "what? no", "list bans by cities"])
def test_what_asks_nothing_by_its_first_word_gets_no_mark(text: str) -> None:
    assert by_one_name(text) == text
