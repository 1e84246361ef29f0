"""What stands around a question asks nothing."""

import pytest

from bot.answering.asked.background import asked_behind, asked_within
from bot.answering.reply import Reason
from corpus.actors import ActorBook

BOOK = ActorBook.load()


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("I rent in Oakland. Can landlords use face recognition?", "Can landlords use face recognition in Oakland?"),
        (
            "I own a bar in Boston. Are bars banned from using it?",
            "Are bars banned from using face recognition in Boston?",
        ),
        ("We live in Maine, so can police here use it?", "can police in Maine use it?"),
        ("I live in Maine, so can shops scan faces?", "can shops scan faces in Maine?"),
        ("My son studies in Oslo. Is Clearview banned in Norway?", "Is Clearview banned in Norway?"),
        ("I have a flight to Boston. Can I refuse the TSA face scan?", "Can I refuse the TSA face scan?"),
        ("I bank in Oakland. Does IBM sell face recognition?", "Does IBM sell face recognition?"),
        ("As I read the order I was wondering: can Ohio scan faces?", "can Ohio scan faces?"),
        ("I code in Berlin. Does the EU AI Act ban scraping?", "Does the EU AI Act ban scraping?"),
        ("I hate selfies. Does IBM sell face recognition?", "Does IBM sell face recognition?"),
        ("I live in Canada. Does Clearview sell face searches?", "Does Clearview sell face searches in Canada?"),
    ],
)
def test_what_its_asker_tells_first_leaves_the_place_alone(text: str, asked: str | None) -> None:
    assert asked_behind(text, BOOK) == asked


@pytest.mark.parametrize(
    "text",
    [
        "I rent in Oakland. Can they use it?",  # who "they" are is in what was told
        "I run a gym in Boston. Can we scan our members' faces?",  # wants advice
        "I bought a Ring doorbell. Is it banned in Maine?",
        "I lived in Boston and now in Oakland. Can shops scan faces?",
        "The city voted. Can shops scan faces?",
        "Does IBM sell it? I wonder. Does NEC?",
        "Here is a photo of my neighbour. Can PimEyes find faces?",
    ],
)
def test_what_hangs_on_what_was_told_is_not_asked_alone(text: str) -> None:
    assert asked_behind(text, BOOK) is None


def test_a_claim_is_asked_whoever_made_it() -> None:
    """Of a boss who said so no advice is asked; what is foretold or judged stays refused."""
    asked = "Maine bans face recognition, right?"
    assert asked_within("My boss says Maine bans face recognition. Is that true?", Reason.OPINION) == asked
    assert asked_within("My boss says Maine will ban face recognition. Is that true?", Reason.PREDICTION) is None
    assert asked_within("My boss says IBM is evil. Is that true?", Reason.OPINION) is None
    assert asked_within("My boss says I broke the law in Maine. Is that true?", Reason.OPINION) is None
    assert asked_within("Is IBM evil?", Reason.OPINION) is None


def test_what_names_nobody_is_left_out_before_a_question_that_does() -> None:
    """What would hold only if what was told first were so is no question by itself."""
    assert asked_behind("Reports differ. Did NEC stop selling scans?", BOOK) == "Did NEC stop selling scans?"
    assert asked_behind("Help me with this: does NEC sell it to police?", BOOK) is not None
    assert asked_behind("Suppose the deal is void. Does NEC still pay?", BOOK) is None
    assert asked_behind("Oslo was sued. Does NEC still pay?", BOOK) is None


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("NEC tried Rekognition. Did it end up dropping it?", "Did NEC end up dropping Rekognition?"),
        ("Ann Smith sued NEC. Did they settle?", None),  # may be both
        ("Maine sued Google. Did it win in court?", None),  # may be either
        ("NEC joined Idemia. Did it sell its shares?", "Did NEC sell its shares?"),
        ("NEC stopped selling to police. Did it resume?", None),  # resume what?
        ("Clearview was fined in Greece. Did it pay the fine?", "Did Clearview pay the fine in Greece?"),
        ("Voters in Maine decided. Are face scans legal there?", "Are face scans legal in Maine?"),
        ("Oslo police got alerts. Were they kept secret?", None),  # the alerts may be meant
        ("Boston passed a bill. Does it cover shops?", None),  # the bill
        ("Boston's police got cameras. Were they told to stop?", "Were Boston's police told to stop?"),
        ("NEC sold scanners. Is it legal?", None),  # asks of the matter
    ],
)
def test_a_pronoun_stands_for_the_only_one_told_of(text: str, asked: str | None) -> None:
    behind = asked_behind(text, BOOK)
    assert behind is None if asked is None else (behind or "").endswith(asked)


def test_what_is_granted_first_is_left_out_of_what_is_asked() -> None:
    """Of the year that has passed it asks nothing, nor of what another did."""
    assert asked_behind("Now that a year has passed, is NEC selling scans?", BOOK) == "is NEC selling scans?"
    assert asked_behind("Although Maine banned scans, was the ban lifted?", BOOK) == "was the ban lifted in Maine?"
    assert asked_behind("Given that IBM quit, does NEC sell scans?", BOOK) == "does NEC sell scans?"
