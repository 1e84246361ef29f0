"""What was moved was done where the motion carried."""

import pytest

from corpus.article import Article
from corpus.motions import as_voted, is_motion, outcome_of
from corpus.sentences import split_sentences

MOVED = "Motion by Marr, seconded by Vask, to adopt Ordinance No. 12, banning cameras in parks."


@pytest.mark.parametrize(
    ("text", "read"),
    [
        (f"{MOVED} The motion carried 5-2.", "It was voted to adopt Ordinance No. 12, banning cameras in parks."),
        (f"{MOVED} Motion failed 2-5.", "A motion to adopt Ordinance No. 12, banning cameras in parks failed."),
        ("Ms Marr moved, seconded by Vask, to end the test. Carried unanimously.", "It was voted to end the test."),
        ("It was moved and seconded to end the test. Failed, 2-5.", "A motion to end the test failed."),
        (MOVED, MOVED),
        ("The motion to end the test passed 5-2.", "The motion to end the test passed 5-2."),
    ],
)
def test_a_motion_is_read_with_its_outcome(text: str, read: str) -> None:
    assert as_voted(text) == read


def test_a_motion_and_its_outcome_are_one_sentence() -> None:
    text = f"Eleven people spoke. {MOVED} The motion carried 5-2. It takes effect in May."
    found = [one.text for one in split_sentences(Article(id="one", title="Minutes", text=text))]
    assert found == ["Eleven people spoke.", f"{MOVED} The motion carried 5-2.", "It takes effect in May."]


def test_who_seconded_a_motion_parts_it_from_its_outcome_no_more() -> None:
    moved = "Councilor Benn moved to add a rule for every request."
    text = f"{moved} Seconded by Councilor Wick. The motion failed, 3-5. Nobody spoke."
    [motion, other] = [one.text for one in split_sentences(Article(id="one", title="Minutes", text=text))]
    assert as_voted(motion) == "A motion to add a rule for every request failed."
    assert other == "Nobody spoke."


def test_a_motion_without_its_outcome_has_none() -> None:
    assert outcome_of(MOVED) is None


WORDED = "That Council prohibit the use of such cameras in the City's network."


@pytest.mark.parametrize(
    ("outcome", "read"),
    [
        ("LOST 5/6.", "A motion to prohibit the use of such cameras in the City's network failed."),
        ("CARRIED UNANIMOUSLY", "It was voted to prohibit the use of such cameras in the City's network."),
        ("The motion was carried 7-2.", "It was voted to prohibit the use of such cameras in the City's network."),
    ],
)
def test_what_stands_to_the_vote_in_its_own_words_is_a_motion_with_the_line_below_as_its_outcome(
    outcome: str, read: str
) -> None:
    text = f"Moved: Cr Ann Lind. Seconded: Cr Sam Oye.\n{WORDED}\n{outcome}"
    found = [one.text for one in split_sentences(Article(id="one", title="Minutes", text=text))]
    assert found[-1] == f"{WORDED}\n{outcome}"
    assert as_voted(found[-1]) == read


def test_a_clause_that_begins_with_that_is_no_motion() -> None:
    assert not is_motion("That council members require training is no secret.")
    assert not is_motion("That the council banned it was welcomed.")
