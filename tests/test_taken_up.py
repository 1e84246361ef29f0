"""Follow-ups to which the last question leaves nothing to tell are asked of what the conversation was on before."""

import pytest

from bot.answering.reply import Abstention, Answer, Verdict
from bot.service import Service
from tests.answerers import reply


@pytest.mark.parametrize(
    ("texts", "article"),
    [
        (("Does Wegmans use face recognition?", "in Boston?", "does it share the scans?"), "wegmans-nyc-2026"),
        (("Does Wegmans use face recognition?", "in Chicago?", "does it share the scans?"), "wegmans-nyc-2026"),
        (("Did Berkeley ban it?", "and Fresno?", "what are the exceptions?"), "berkeley-ban"),
    ],
)
def test_a_place_of_which_nothing_is_told_is_left_out_again(
    shipped: Service, texts: tuple[str, ...], article: str
) -> None:
    told = reply(shipped, *texts)
    assert isinstance(told, Answer)
    assert {one.article.id for one in told.citations} == {article}


def test_what_is_asked_of_another_by_a_pronoun_is_told_of_none_instead(shipped: Service) -> None:
    assert isinstance(reply(shipped, "Does Oakland ban it?", "and San Jose?", "do they let the police?"), Abstention)


def test_another_company_is_not_left_out(shipped: Service) -> None:
    told = reply(shipped, "Did Clearview pay the French fine?", "did Bunnings?", "when was that?")
    assert not isinstance(told, Answer) or told.citations[0].article.id != "clearview-france-2022"
    assert not isinstance(told, Answer) or told.verdict is not Verdict.YES


def test_a_talk_that_begins_with_what_is_refused_goes_on_about_whom_that_names(shipped: Service) -> None:
    told = reply(shipped, "Will Axon ever sell it?", "why did its board members resign?")
    assert isinstance(told, Answer)
    assert told.citations[0].article.id == "axon-board-resigns-2022"


def test_what_is_so_too_after_an_open_question_gets_no_verdict(shipped: Service) -> None:
    for before in ("What did Oakland do?", "Oakland facial recognition?"):
        told = reply(shipped, before, "police too?")
        assert isinstance(told, Answer)
        assert told.verdict is None
    told = reply(shipped, "What does Illinois require?", "does that go for the police as well?")
    assert not isinstance(told, Answer) or told.verdict is None
    told = reply(shipped, "When did Oakland ban it?", "police too?")
    assert isinstance(told, Answer)
    assert told.verdict is Verdict.YES


def test_what_was_told_to_be_unknown_stays_so(shipped: Service) -> None:
    told = reply(
        shipped, "Does Vermont have exceptions?", "what about child sexual exploitation cases?", "did that pass?"
    )
    assert not isinstance(told, Answer) or told.verdict is None


@pytest.mark.parametrize(
    ("texts", "verdict", "article"),
    [
        (
            ("Does PimEyes block searches?", "has the FBI complained?", "can children be searched?"),
            Verdict.NO,
            "pimeyes-children-2023",
        ),
        (("Has the EU banned it?", "does Hungary comply?", "what are the fines?"), None, "eu-ai-act-bans-2025"),
        (
            ("Is Fortify an ICE app?", "did Congress act?", "can people refuse it?"),
            Verdict.NO,
            "ice-mobile-fortify-2025",
        ),
    ],
)
def test_what_another_body_of_another_kind_leaves_untold_is_asked_of_the_topic_before_it(
    shipped: Service, texts: tuple[str, ...], verdict: Verdict | None, article: str | None
) -> None:
    told = reply(shipped, *texts)
    assert isinstance(told, Answer)
    assert told.verdict is verdict
    assert article in {one.article.id for one in told.citations}


@pytest.mark.parametrize(
    "texts",
    [
        ("Did the ICO fine Clearview?", "and Germany?", "how much?"),
        ("Did Minneapolis ban it?", "did Milwaukee?", "was the council unanimous?"),
        ("Did Facebook pay in Illinois?", "does Google have such a thing?", "how much did each person get?"),
    ],
)
def test_what_is_asked_of_another_of_the_kind_is_not_told_of_the_one_before(
    shipped: Service, texts: tuple[str, ...]
) -> None:
    assert isinstance(reply(shipped, *texts), Abstention)


@pytest.mark.parametrize(
    ("texts", "verdict", "article"),
    [
        (
            ("Did Amazon pause Rekognition?", "did Congress pass a law?", "can ordinary companies still get it?"),
            Verdict.YES,
            None,
        ),
        (("Did King County ban it?", "is Seattle bound?", "was the council split?"), Verdict.NO, None),
        (("Is Clearview illegal in Australia?", "does Canada allow it?"), Verdict.NO, "canada-clearview-2021"),
        (("What must Detroit do now?", "who makes their software?"), None, None),
        (("Did IBM take Flickr photos?", "has anyone sued?"), Verdict.YES, None),
    ],
)
def test_what_is_told_of_somebody_by_name_alone_is_asked_by_name(
    shipped: Service, texts: tuple[str, ...], verdict: Verdict | None, article: str | None
) -> None:
    told = reply(shipped, *texts)
    assert isinstance(told, Answer)
    assert told.verdict is verdict
    assert article in {None, told.citations[0].article.id}


@pytest.mark.parametrize(
    ("texts", "article"),
    [
        (
            ("Can Minneapolis police use it?", "what about the sheriff?", "private shops?", "and Milwaukee?"),
            "milwaukee",
        ),
        (("Can I opt out of face recognition at US airports?", "what about foreigners leaving the country?"), "cbp"),
        (("What's the law in Colorado?", "do police need a warrant?", "and schools?"), "colorado"),
    ],
)
def test_what_is_but_named_is_asked_of_an_older_topic_or_by_itself(
    shipped: Service, texts: tuple[str, ...], article: str
) -> None:
    told = reply(shipped, *texts)
    assert isinstance(told, Answer)
    assert told.verdict is None
    assert told.citations[0].article.id.startswith(article)


@pytest.mark.parametrize(
    "texts",
    [
        ("Does Colorado allow it in schools?", "and Fresno?", "and airports?"),
        ("Is PimEyes legal in Germany?", "and in Canada?"),
        ("Did Boston's city council vote on it?", "was it unanimous?", "what about private shops?"),
        ("Does the EU AI Act ban face recognition?", "and China?", "age limits for children?"),
    ],
)
def test_what_is_but_named_is_told_of_no_other_place_and_no_other_matter(
    shipped: Service, texts: tuple[str, ...]
) -> None:
    assert isinstance(reply(shipped, *texts), Abstention)


def test_what_it_is_after_who_uses_it_is_the_thing(shipped: Service) -> None:
    told = reply(shipped, "Who uses the Biometrics Matcher Platform?", "who built it?")
    assert isinstance(told, Answer)
    assert any("IBM" in one.quote for one in told.citations)


def test_what_one_product_does_is_not_told_by_what_but_mentions_its_maker(shipped: Service) -> None:
    texts = ("Who uses the Biometrics Matcher Platform?", "who built it?", "is the facial part for police?")
    told = reply(shipped, *texts)
    assert isinstance(told, Answer)
    assert "IBM" in told.citations[0].article.actors


def test_a_no_that_may_hold_still_is_followed_by_no_partly(shipped: Service) -> None:
    told = reply(shipped, "Does Google Cloud offer it?", "is it a permanent pledge?", "is that still so?")
    assert isinstance(told, Answer)
    assert told.verdict in {None, Verdict.NO}


def test_what_was_sold_once_is_not_sold_now(shipped: Service) -> None:
    texts = ("When did Orlando drop Rekognition?", "who sold it to them?", "do they sell it to police now?")
    told = reply(shipped, *texts)
    assert isinstance(told, Answer)
    assert told.verdict is not Verdict.YES


def test_what_is_told_of_both_owns_up_to_nothing(shipped: Service) -> None:
    both = reply(shipped, "Does Microsoft sell face recognition to police?", "what about the feds?")
    assert isinstance(both, Answer)
    assert "did not address federal agencies" in both.text
    assert "I find nothing" not in both.text
