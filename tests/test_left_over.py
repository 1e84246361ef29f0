"""A use that ended in part is none that ended, and a ban that was lifted no use."""

import pytest
from msgspec.structs import replace

from bot.answering.found.evidence import Evidence
from bot.answering.lock.left_over import goes_on_in_part, tells_only_lifted_bar
from bot.answering.reply import Verdict
from bot.answering.settled.ruling import Ruling
from bot.answering.verdict.changes import is_disputed
from corpus.article import Span
from tests.sayings import asked, said

ENDED = "Fans of Axon no longer have their faces scanned."
LEFT = "For staff it remains in place."


def ended(behind: str) -> Evidence:
    one = said(f"{ENDED} {behind}")
    sentence = replace(one.sentence, span=Span(0, len(ENDED)), text=ENDED)
    return replace(one, sentence=sentence)


def test_what_ended_for_some_goes_on_where_the_article_says_so() -> None:
    assert goes_on_in_part(asked("Does Axon still use face recognition?"), ended(LEFT))
    assert goes_on_in_part(asked("Does Axon use face recognition?"), ended("Staff may still use it."))


def test_those_for_whom_it_ended_are_told_of_whatever_is_left_for_others() -> None:
    assert not goes_on_in_part(asked("Does Axon still scan fans?"), ended(LEFT))
    assert not goes_on_in_part(asked("Are fans still scanned by Axon?"), ended(LEFT))


@pytest.mark.parametrize("behind", ["It remains a secret why.", "Nothing stays in place.", "A union thanked Axon."])
def test_an_end_without_a_rest_is_one(behind: str) -> None:
    assert not goes_on_in_part(asked("Does Axon still use face recognition?"), ended(behind))


def test_a_ban_that_was_lifted_tells_of_no_use() -> None:
    lifted = said("Oakland has lifted its ban on face recognition.")
    assert tells_only_lifted_bar(asked("Does Oakland use face recognition?"), lifted)
    assert not tells_only_lifted_bar(asked("May Oakland use face recognition?"), lifted)
    assert not tells_only_lifted_bar(asked("Does Oakland still have its ban on face recognition?"), lifted)
    used = said("Oakland has lifted its ban and uses face recognition.")
    assert not tells_only_lifted_bar(asked("Does Oakland use face recognition?"), used)


def test_what_a_newer_article_contradicts_is_in_dispute() -> None:
    word = said("Axon told the council that it no longer uses face recognition.", 2023)
    logs = said("Logs contradict what Axon told the council.", 2024)
    plain = said("A law contradicts the plan of Axon.", 2024)
    ruling = Ruling(Verdict.NO, (word,))
    question = asked("Does Axon still use face recognition?")
    assert is_disputed(question, ruling, [word, logs])
    assert not is_disputed(question, ruling, [word, plain])
    assert not is_disputed(question, ruling, [word, replace(logs, article=replace(logs.article, published=None))])
