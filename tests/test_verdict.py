"""What the leanings of all evidence come to, on leanings made by hand."""

from collections.abc import Sequence

import pytest
from msgspec.structs import replace

from bot.answering.asked.guards import normalise
from bot.answering.asked.question import Question, read_question
from bot.answering.reply import Change, Verdict
from bot.answering.settled.ruling import Ruling
from bot.answering.verdict.changes import changed_on, stands
from bot.answering.verdict.judge import Leaning
from bot.answering.verdict.rules import rule
from bot.answering.verdict.stance import BARS
from corpus.actors import ActorBook
from corpus.article import Article, Sentence, Span
from corpus.clauses import read_clauses
from corpus.dates import PartialDate
from tests.sayings import evidence_of

BOOK = ActorBook.load()
TEXT = "The port may not use the scanner. It took the scanner down."


def ask(text: str) -> Question:
    return read_question(normalise(text), BOOK)


NOW = ask("Does the port use the scanner?")
THEN = ask("Did the port use the scanner?")
OLD, NEW, OTHER = (
    Article(id=name, title=name, text=TEXT, published=PartialDate(year, 1, 1))
    for name, year in [("old", 2020), ("new", 2022), ("other", 2021)]
)
LINE = ((OLD, Change.ANNOUNCED), (NEW, Change.REVERSED))
ENDED = ((OLD, Change.ANNOUNCED), (NEW, Change.ENDED))


def leaning(
    article: Article,
    *,
    agrees: bool,
    strength: float = 1.0,
    place: int = 0,
    in_part: bool = False,
    specific: bool = True,
) -> Leaning:
    span = [Span(0, 33), Span(34, 59)][place]
    sentence = Sentence(article.id, span, span.of(TEXT))
    evidence = evidence_of(article, sentence, place=place, score=strength)
    return Leaning(evidence, agrees, strength, in_part, specific, exact=False, about=True, covered=1.0)


def decide(question: Question, *leanings: Leaning, linked: frozenset[str] = frozenset()) -> Ruling:
    line = LINE if any(one.evidence.article in (OLD, NEW) for one in leanings) else ()
    return rule(question, leanings, line, linked)


def cited(ruling: Ruling) -> list[str]:
    return [one.article.id for one in ruling.support]


@pytest.mark.parametrize(("agrees", "verdict"), [(True, Verdict.YES), (False, Verdict.NO)])
def test_one_strong_leaning_decides_and_is_cited(agrees: bool, verdict: Verdict) -> None:
    ruling = decide(NOW, leaning(OTHER, agrees=agrees))
    assert ruling.verdict is verdict
    assert cited(ruling) == ["other"]


def test_nothing_is_decided_without_evidence_or_from_weak_evidence() -> None:
    assert decide(NOW).verdict is None
    assert decide(NOW, leaning(OTHER, agrees=True, strength=BARS.affirmed - 0.01)).verdict is None
    assert decide(NOW, leaning(OTHER, agrees=True, strength=BARS.affirmed)).verdict is Verdict.YES


def test_a_denial_decides_from_less_than_a_yes_takes() -> None:
    assert BARS.denied < BARS.affirmed
    assert decide(NOW, leaning(OTHER, agrees=False, strength=BARS.denied)).verdict is Verdict.NO
    assert decide(NOW, leaning(OTHER, agrees=False, strength=BARS.denied - 0.01)).verdict is None


def test_what_holds_in_part_only_is_partly() -> None:
    assert decide(NOW, leaning(OTHER, agrees=True, in_part=True)).verdict is Verdict.PARTLY


def test_the_newest_article_of_the_line_decides_what_is_even_where_the_old_one_is_stronger() -> None:
    ruling = decide(NOW, leaning(OLD, agrees=False, strength=1.0), leaning(NEW, agrees=True, strength=0.8))
    assert ruling.verdict is Verdict.YES
    assert cited(ruling) == ["new", "old"]


SELLS, SOLD = ask("Does Amazon sell Rekognition to police?"), ask("Did Amazon sell Rekognition to police?")


@pytest.mark.parametrize(
    ("question", "verdict"),
    [(SELLS, Verdict.NO), (SOLD, Verdict.YES), (ask("Does Oakland use face recognition?"), Verdict.YES)],
    ids=["now", "then", "in a place"],
)
def test_what_a_company_was_once_seen_to_do_is_no_yes_where_it_stopped_later(
    question: Question, verdict: Verdict
) -> None:
    seen = replace(leaning(OTHER, agrees=True, strength=1.2), exact=True)
    stopped = replace(leaning(NEW, agrees=False, strength=0.7), exact=True)
    assert decide(question, seen, stopped).verdict is verdict
    assert decide(question, seen, replace(stopped, strength=0.5)).verdict is Verdict.YES


@pytest.mark.parametrize("verdict", [Verdict.NO, Verdict.YES])
def test_what_is_told_of_the_days_before_it_changed_stands_no_more(verdict: Verdict) -> None:
    before, after = (leaning(article, agrees=True).evidence for article in (OTHER, NEW))
    changed = Ruling(verdict, (after, before), across=True)
    day = changed_on(SELLS, changed)
    assert [stands(one, day) for one in (before, after)] == [False, True]
    assert changed_on(SOLD, changed) is None
    assert changed_on(SELLS, replace(changed, across=False)) is None
    assert changed_on(SELLS, replace(changed, verdict=Verdict.PARTLY)) is None
    assert stands(before, None)


def test_a_later_article_that_hardly_speaks_of_it_does_not_decide() -> None:
    weak = BARS.newer - 0.01
    assert decide(NOW, leaning(OLD, agrees=False), leaning(NEW, agrees=True, strength=weak)).verdict is Verdict.NO


def test_what_was_and_has_been_turned_round_since_was_so_partly() -> None:
    ruling = decide(THEN, leaning(OLD, agrees=True), leaning(NEW, agrees=False, strength=0.9))
    assert ruling.verdict is Verdict.PARTLY
    assert cited(ruling) == ["old", "new"]


@pytest.mark.parametrize(
    ("text", "line", "verdict"),
    [
        ("Did the port use the scanner?", LINE, Verdict.PARTLY),
        ("Did the port use the scanner?", ENDED, Verdict.YES),
        ("Does the port use the scanner?", ENDED, Verdict.PARTLY),
        ("Did the port use the scanner in 2020?", LINE, Verdict.YES),
        ("Did the port use the scanner in 2022?", LINE, Verdict.PARTLY),
        ("Is the port the largest in the north?", LINE, Verdict.YES),
    ],
)
def test_only_what_turns_round_the_very_thing_asked_takes_a_yes_back(
    text: str, line: Sequence[tuple[Article, Change]], verdict: Verdict
) -> None:
    assert rule(ask(text), [leaning(OLD, agrees=True)], line, ()).verdict is verdict


def test_a_later_year_opposes_nothing_that_happened_in_an_earlier_one() -> None:
    leanings = [leaning(OLD, agrees=True), leaning(NEW, agrees=False, strength=0.9)]
    ruling = rule(ask("Did the port use the scanner in 2020?"), leanings, LINE, ())
    assert (ruling.verdict, cited(ruling)) == (Verdict.YES, ["old"])


def test_a_ruling_tells_whether_it_comes_of_more_than_one_article() -> None:
    assert decide(THEN, leaning(OLD, agrees=True)).across
    assert decide(NOW, leaning(OLD, agrees=False), leaning(NEW, agrees=True, strength=0.8)).across
    assert rule(NOW, [leaning(OTHER, agrees=True), leaning(NEW, agrees=False)], (), ()).across
    assert not decide(NOW, leaning(OTHER, agrees=True, in_part=True)).across
    assert not decide(NOW, leaning(OTHER, agrees=True), leaning(OTHER, agrees=False, place=1)).across


def test_what_was_superseded_contradicts_nothing() -> None:
    ruling = decide(NOW, leaning(NEW, agrees=False), leaning(OLD, agrees=True, strength=0.99))
    assert (ruling.verdict, cited(ruling)) == (Verdict.NO, ["new"])


def test_what_was_done_has_no_plain_no_in_what_turned_it_round_since() -> None:
    turned, done = leaning(NEW, agrees=False), leaning(OLD, agrees=True, strength=BARS.turned)
    ruling = decide(THEN, turned, done)
    assert (ruling.verdict, cited(ruling), ruling.across) == (Verdict.PARTLY, ["old", "new"], True)
    assert decide(THEN, turned, replace(done, strength=BARS.turned - 0.01)).verdict is Verdict.NO
    for text in ("Did the port use the scanner in 2022?", "Did the port want to use the scanner?"):
        assert decide(ask(text), turned, done).verdict is Verdict.NO, text


def test_what_is_told_to_have_begun_again_had_stopped() -> None:
    stopped = ask("Did the port scrap the scanner?")
    text = "The port began to use the scanner again."
    again = replace(leaning(NEW, agrees=False).evidence, clauses=read_clauses(text, ()))
    back, done = replace(leaning(NEW, agrees=False), evidence=again), leaning(OLD, agrees=True, strength=0.5)
    assert rule(stopped, [back, done], (), frozenset({"old"})).verdict is Verdict.PARTLY
    assert rule(stopped, [back, done], (), frozenset()).verdict is Verdict.NO
    assert rule(stopped, [leaning(NEW, agrees=False), done], (), frozenset({"old"})).verdict is Verdict.NO


def test_what_is_asked_to_have_been_undone_was_though_it_stood_before() -> None:
    stood, undone = leaning(OLD, agrees=False), leaning(NEW, agrees=True, strength=0.5)
    assert decide(ask("Did the port end its ban?"), stood, undone).verdict is Verdict.YES
    assert decide(ask("Did the port end its ban?"), stood, replace(undone, in_part=True)).verdict is not Verdict.YES
    assert decide(ask("Did the port have a ban?"), stood, undone).verdict is not Verdict.YES


def test_what_a_later_article_undid_is_another_thing_where_it_speaks_of_hardly_anything_asked() -> None:
    done, other = leaning(OLD, agrees=True), replace(leaning(NEW, agrees=True, strength=0.1), covered=0.4)
    assert decide(THEN, done, other).verdict is Verdict.YES
    assert decide(THEN, done, replace(other, covered=0.5)).verdict is Verdict.PARTLY
    assert decide(NOW, done, other).verdict is Verdict.PARTLY  # what was undone may well be told in other words


def test_what_ended_is_still_so_no_more() -> None:
    old, new = leaning(OLD, agrees=True), leaning(NEW, agrees=True, strength=0.1)
    ruling = rule(ask("Does the port still use the scanner?"), [old, new], LINE, ())
    assert (ruling.verdict, cited(ruling)) == (Verdict.NO, ["new", "old"])
    assert rule(NOW, [old, new], LINE, ()).verdict is Verdict.PARTLY


def test_equal_evidence_the_other_way_in_one_article_makes_it_partly() -> None:
    near = BARS.same_article + 0.01
    ruling = decide(NOW, leaning(OTHER, agrees=True), leaning(OTHER, agrees=False, strength=near, place=1))
    assert ruling.verdict is Verdict.PARTLY
    assert [one.place for one in ruling.support] == [0, 1]


def test_opposing_evidence_needs_less_where_its_article_is_linked() -> None:
    strength = (BARS.linked + BARS.elsewhere) / 2
    for linked, verdict in [(frozenset({"new"}), Verdict.PARTLY), (frozenset[str](), Verdict.YES)]:
        best, opposed = leaning(OTHER, agrees=True), leaning(NEW, agrees=False, strength=strength)
        assert rule(NOW, [best, opposed], (), linked).verdict is verdict


def test_evidence_about_something_else_opposes_nothing() -> None:
    ruling = decide(NOW, leaning(OTHER, agrees=True), leaning(NEW, agrees=False, specific=False))
    assert ruling.verdict is Verdict.YES


def test_the_order_of_the_leanings_does_not_matter() -> None:
    leanings = [
        leaning(OLD, agrees=False),
        leaning(NEW, agrees=True, strength=0.8),
        leaning(OTHER, agrees=True, strength=0.3),
    ]
    assert rule(NOW, leanings, LINE, ()) == rule(NOW, leanings[::-1], LINE, ())
