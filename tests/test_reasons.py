"""Why something was done: the reason as it was read, or else the deed."""

import pytest
from msgspec.structs import replace

from bot.answering.found.evidence import Evidence
from bot.answering.found.reasons import (
    explains_another,
    gives_reason,
    sounds_like_reason,
    tells_means,
    tells_wrong,
    whose_reason,
)
from bot.answering.reply import Answer
from bot.answering.told.explaining import candidates, may_explain
from bot.answering.told.selecting import fits
from bot.answering.verdict.judge import Leaning
from bot.service import Service
from corpus.article import Article, Sentence, Span
from corpus.dates import PartialDate
from retrieval.entailment.model import Entailment
from tests.answerers import reply
from tests.sayings import asked, evidence_of, said

WHY = asked("Why did Axon pause sales?")
_ANSWERS, _IS_OPEN = Entailment(0.9, 0.02, 0.02, 0.06), Entailment(0.02, 0.02, 0.01, 0.95)


def told(text: str, says: Entailment | None = None, place: int = 0) -> Evidence:
    article = Article(id="one", title="Axon", text=text, published=PartialDate(2022, 6, 6))
    return evidence_of(article, Sentence("one", Span(0, len(text)), text), place=place, says=says)


def leaning(evidence: Evidence, *, agrees: bool = True, strength: float = 1.0, about: bool = True) -> Leaning:
    return Leaning(evidence, agrees, strength, in_part=False, specific=True, exact=False, about=about, covered=1.0)


@pytest.mark.parametrize(
    ("text", "sounds"),
    [
        ("Axon paused sales after protests.", True),
        ("Axon paused sales two months after the letter.", False),
        ("Axon was the fourth firm to pause sales, after IBM and Amazon.", False),
        ("Axon paused sales one day after the letter, because a panel objected.", True),
        ("The pause came a day after hours of public opposition.", True),
        ("The pause followed an admission by the firm.", True),
    ],
)
def test_when_or_in_which_order_is_no_reason(text: str, sounds: bool) -> None:
    assert sounds_like_reason(told(text)) is sounds
    assert gives_reason(told(text)) is sounds


@pytest.mark.parametrize(
    ("text", "says", "gives"),
    [
        ("A panel had objected to the drones.", _ANSWERS, True),
        ("A panel had objected to the drones.", Entailment(0.2, 0.0, 0.0, 0.8), False),
        ("Axon paused sales because a panel objected.", Entailment(0.3, 0.0, 0.0, 0.7), True),
        ("Axon sued because a rival had copied it.", _IS_OPEN, False),
        ("Axon paused it after a report found that it fails.", Entailment(0.2, 0.0, 0.0, 0.8), True),
        ("Axon paused it after a report found that it fails.", _IS_OPEN, False),
        ("Axon gave no reason for its pause.", Entailment(0.05, 0.9, 0.0, 0.05), True),
        ("Axon paused sales after a report.", Entailment(0.08, 0.02, 0.0, 0.9), True),
        ("Axon paused sales over three years.", Entailment(0.08, 0.02, 0.0, 0.9), False),
    ],
)
def test_what_is_read_to_be_the_reason_counts_more_than_its_words(text: str, says: Entailment, gives: bool) -> None:
    assert gives_reason(told(text, says)) is gives


def test_why_somebody_is_sued_or_fined_is_told_by_the_wrong_they_did() -> None:
    wrong = told("The lawsuit says Axon kept the faces without consent.")
    assert tells_wrong(asked("Why was Axon sued?"), wrong)
    assert not tells_wrong(WHY, wrong)
    assert not tells_wrong(asked("Why was Axon sued?"), told("Axon paused sales in May."))
    assert not tells_wrong(asked("Why was Axon sued?"), told("The suit seeks $9 for each violation."))
    over = told("The town sued Axon over kept photos.")
    assert tells_wrong(asked("Why did the town sue Axon?"), over)
    assert not tells_wrong(asked("Why did the town sue Axon over photos?"), over)


def test_the_wrong_is_the_reason_though_it_is_read_to_leave_it_open() -> None:
    sued = told("A clerk sued Axon in May.", _IS_OPEN)
    wrong = told("The lawsuit says Axon kept the faces without consent.", _IS_OPEN, place=1)
    assert list(candidates(asked("Why did a clerk sue Axon?"), [sued, wrong], [leaning(sued)])) == [wrong]
    assert fits(asked("Why was Axon sued?"), wrong)


def test_by_what_means_it_is_done_is_no_reason_in_whatever_word_for_it() -> None:
    means = told("Axon uses software to block searches for children.")
    assert tells_means(asked("Why does Axon ban searches for children?"), means)
    assert not tells_means(asked("Why does Axon sell software?"), means)


def test_the_means_are_no_deed_to_be_explained() -> None:
    means = told("Axon uses software to block searches for children.", _ANSWERS, place=1)
    deed = told("Axon blocked searches for children.", _IS_OPEN)
    leanings = [leaning(means, strength=2.0), leaning(deed)]
    assert list(candidates(asked("Why does Axon block searches for children?"), [means, deed], leanings)) == [deed]


def test_what_gives_the_reason_goes_before_the_deed() -> None:
    deed, reason = told("Axon paused sales.", _IS_OPEN), told("A panel objected.", _ANSWERS, place=1)
    assert list(candidates(WHY, [deed, reason], [leaning(deed)])) == [reason]


def test_the_reason_for_something_in_another_article_is_none_for_this() -> None:
    deed = told("Axon paused sales.", _IS_OPEN)
    elsewhere = replace(deed, article=replace(deed.article, id="other"), says=_ANSWERS)
    assert list(candidates(WHY, [deed, elsewhere], [leaning(deed)])) == [deed]
    assert list(candidates(WHY, [deed, elsewhere], [])) == [elsewhere]


def test_where_no_reason_is_read_the_deed_is_told_and_not_the_reason_of_another() -> None:
    other = told("Axon sued because a rival had copied it.", _IS_OPEN)
    deed = told("Axon paused sales.", _IS_OPEN, place=1)
    unread = told("Axon sued Ring to stop it.", place=2)
    leanings = [leaning(other, strength=0.4), leaning(deed, strength=1.2), leaning(unread, strength=0.3)]
    assert list(candidates(WHY, [other, deed, unread], leanings)) == [deed]


def test_where_nothing_was_read_words_decide_but_for_what_denies_the_deed() -> None:
    deed, reason = told("Axon paused sales."), told("Axon paused sales after protests.", place=1)
    denial = told("Axon sold on because nobody objected.", place=2)
    assert list(candidates(WHY, [deed, reason, denial], [leaning(denial, agrees=False)])) == [reason]


def test_where_nobody_is_known_to_have_done_it_what_sounds_like_a_reason_is_told() -> None:
    some = Entailment(0.1, 0.02, 0.01, 0.87)
    first, amid = told("In June a code came out.", _IS_OPEN), told("They acted amid protests.", some, place=1)
    assert list(candidates(WHY, [first, amid], [leaning(first, about=False)])) == [amid]
    assert list(candidates(WHY, [first, replace(amid, says=_IS_OPEN)], [])) == [first]
    assert list(candidates(WHY, [first, replace(first, place=3)], [])) == [first]


def test_what_is_held_against_a_thing_is_shown_beside_what_was_done_where_no_reason_is_given() -> None:
    deed = told("Axon paused sales.", _IS_OPEN)
    against = told("Axon said the panel opposes its drones.", _IS_OPEN, place=1)
    further = told("The panel's concerns about drones went further.", _IS_OPEN, place=2)
    assert list(may_explain([deed], [deed, further, against])) == [against]
    assert list(may_explain([told("Axon paused sales because it had to.", _ANSWERS)], [deed, against])) == []
    assert list(may_explain([deed], [deed, told("Axon sells cameras.", _IS_OPEN, place=1)])) == []


def test_a_reason_may_stand_in_the_article_that_goes_on_from_the_deed() -> None:
    paused, banned = said("Axon paused sales.", 2020), said("Axon stopped sales after a panel objected.", 2023)
    banned = replace(banned, article=replace(banned.article, supersedes=("of-2020",)), says=_ANSWERS)
    assert list(candidates(WHY, [paused, banned], [leaning(paused)])) == [banned, paused]


def test_the_reason_is_that_of_the_year_asked_about() -> None:
    then, later = said("Axon paused sales after a panel objected.", 2020), said("Axon sued because it lost.", 2023)
    then, later = replace(then, says=_ANSWERS), replace(later, says=_ANSWERS)
    in_2020 = asked("Why did Axon pause sales in 2020?")
    assert list(candidates(in_2020, [later, then], [])) == [then]
    assert list(candidates(WHY, [later, then], [])) == [later, then]


@pytest.mark.parametrize(
    ("question", "text", "another"),
    [
        ("Why did Italy fine Axon?", "The group Idemia complained because fines on Axon had gone unpaid.", True),
        ("Why did Idemia complain?", "The group Idemia complained because fines on Axon had gone unpaid.", False),
        ("Why did Italy fine Axon?", "Italy fined Axon another million because Axon had not obeyed.", True),
        ("Why did Italy fine Axon again?", "Italy fined Axon another million because Axon had not obeyed.", False),
        ("Why did Italy fine Axon?", "Italy fined Axon because Axon collected faces.", False),
        ("Why was Axon's use unlawful?", "Its use was unlawful because the rules were vague.", False),
        ("Why did Axon pause sales?", "Idemia stopped its program after Axon paused sales.", True),
        ("Why did Idemia stop its program?", "Idemia stopped its program after Axon paused sales.", False),
        ("Why did Axon pause sales?", "Axon gave no reason for extending its pause.", True),
        ("Why did Axon extend its pause?", "Axon gave no reason for extending its pause.", False),
    ],
)
def test_the_cause_of_what_others_did_or_of_what_was_done_once_more_is_no_reason(
    question: str, text: str, *, another: bool
) -> None:
    assert explains_another(asked(question), said(text)) is another


def test_a_cause_that_names_only_others_is_the_reason_where_it_is_read_to_be() -> None:
    question, one = asked("Why did Axon win?"), said("Idemia lacked the power because only Ring was abroad.")
    assert explains_another(question, one)
    assert not explains_another(question, replace(one, says=_ANSWERS))


def test_why_a_thing_was_done_at_all_is_not_told_by_what_extended_it() -> None:
    begun, on = said("Axon paused sales.", 2020), said("Axon extended its pause of sales.", 2021)
    on = replace(on, article=replace(on.article, supersedes=("of-2020",)))
    begun, on = replace(begun, says=_IS_OPEN), replace(on, says=_IS_OPEN)
    assert list(candidates(WHY, [on, begun], [leaning(on, strength=2.0), leaning(begun)])) == [begun]


def test_what_was_done_is_told_of_best_by_the_sentence_that_says_why() -> None:
    why = replace(said("Axon paused sales over a flaw.", year=2022), says=_ANSWERS)
    other = said("The pause of Axon went on.", year=2023)
    leanings = [leaning(other, strength=2.0), leaning(why)]
    assert candidates(asked("Why did Axon pause sales?"), (other, why), leanings)[0] is why


@pytest.mark.parametrize(
    ("question", "whose"),
    [
        ("Why did Axon say it need not wait?", {"Axon"}),
        ("What was Axon's reason for the pause?", {"Axon"}),
        ("How did Axon justify the pause?", {"Axon"}),
        ("Why did Axon pause sales?", set()),
        ("Why was Axon said to be wrong?", set()),
    ],
)
def test_whose_own_reason_is_asked_for(question: str, whose: set[str]) -> None:
    assert whose_reason(asked(question)) == whose


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("Why did New York ban face recognition in schools?", "after a state report found"),
        ("Why did Edmonton police say they need not wait?", "disagreed"),
        ("Why did the commissioner say police should have waited?", "because Alberta's privacy law"),
        ("Why was the challenge to the Met's policy dismissed?", "because the policy is clear enough"),
    ],
)
def test_a_reason_is_found_and_in_the_word_of_whoever_is_asked_about(
    shipped: Service, question: str, told: str
) -> None:
    answer = reply(shipped, question)
    assert isinstance(answer, Answer)
    assert told in answer.text.splitlines()[0]
    assert "no plain reason" not in answer.text


def test_what_led_somebody_to_do_what_was_told_asks_for_the_reason(shipped: Service) -> None:
    texts = ("Did Milwaukee police pause face recognition?", "what pushed them to do that?")
    assert "public opposition" in reply(shipped, *texts).text.splitlines()[0]
