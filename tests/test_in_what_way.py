"""An adverb alone asks whether what was asked is so in that way."""

import pytest

from bot.answering.asked.question import read_question
from bot.answering.followed.in_what_way import in_what_way, without_tag
from bot.answering.reply import Answer, Verdict
from bot.service import Service
from corpus.actors import ActorBook

BOOK = ActorBook.load()


@pytest.mark.parametrize(
    ("before", "text", "asked"),
    [
        ("Did Oslo fine NEC?", "twice?", "Did Oslo fine NEC twice?"),
        ("Did Oslo fine NEC?", "and more than once?", "Did Oslo fine NEC more than once?"),
        ("Did Oslo fine NEC?", "at all?", "Did Oslo fine NEC?"),
        ("Did Oslo fine NEC twice?", "three times?", "Did Oslo fine NEC three times?"),
        ("Did Oslo ban it?", "so completely?", "Did Oslo ban it completely?"),
        ("Did Oslo ban it?", "for good?", "Did Oslo ban it for good?"),
        ("Did Oslo ban it?", "just police?", "Did Oslo ban it only for police?"),
        ("Did Oslo ban it in schools?", "only schools?", "Did Oslo ban it only in schools?"),
        ("Did Oslo ban police use of it?", "just police?", "Did Oslo ban only police use of it?"),
        ("Did Oslo ban it only for police?", "permanently?", "Did Oslo ban it permanently?"),
        ("Did Oslo ban it? (everywhere else)", "completely?", "Did Oslo ban it completely?"),
        ("Did Oslo ban it?", "only in schools?", "Did Oslo ban it only in schools?"),
        ("Does Oslo need consent?", "always?", "Does Oslo need consent always?"),
        ("Who overturned the ruling?", "entirely?", "Was the ruling overturned entirely?"),
        ("Who lifted the limits on it?", "completely?", "Were the limits on it lifted completely?"),
        ("When did Oslo lift it?", "completely?", "did Oslo lift it completely?"),
    ],
)
def test_an_adverb_alone_is_put_to_what_was_asked(before: str, text: str, asked: str) -> None:
    assert in_what_way(text, read_question(before, BOOK)) == asked


@pytest.mark.parametrize(
    ("before", "text"),
    [
        ("Did Oslo ban it?", "really?"),
        ("Did Oslo ban it?", "finally?"),
        ("Did Oslo ban it?", "always?"),  # what is done once
        ("Did Oslo ban it?", "only NEC?"),
        ("Did Oslo ban it?", "Italy?"),
        ("Did Oslo ban it?", "and italy?"),
        ("Did Oslo ban it?", "the family?"),
        ("How much did Oslo pay?", "twice?"),
        ("Who won?", "completely?"),
    ],
)
def test_what_is_no_way_of_doing_what_was_asked_stays(before: str, text: str) -> None:
    assert in_what_way(text, read_question(before, BOOK)) is None


def test_a_part_that_is_to_be_confirmed_is_asked_as_a_part_is() -> None:
    assert without_tag("twice, right?") == "twice?"
    assert without_tag("and Amazon, yeah?") == "and Amazon?"
    assert without_tag("everywhere, right?") == "everywhere?"
    assert without_tag("the police too, correct?") == "the police too?"
    for stated in ("they left, right?", "and it is banned, right?", "IBM quit, right?", "is that right?"):
        assert without_tag(stated) == stated


def test_a_bare_adverb_gets_the_verdict_of_the_whole_question(shipped: Service) -> None:
    for before, text, verdict in (
        ("Did the CNIL fine Clearview?", "twice, right?", Verdict.YES),
        ("Did the CNIL fine Clearview?", "only once?", Verdict.NO),
        ("Who lifted the ban in Virginia?", "completely?", Verdict.NO),
    ):
        reply = shipped.answerer.answer(text, earlier=(before,))
        assert isinstance(reply, Answer)
        assert reply.verdict is verdict, text
