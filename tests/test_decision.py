"""What rules and the entailment model come to together, on readings made by hand and weights made up."""

from collections.abc import Sequence

import pytest
from msgspec.structs import astuple, replace

from bot.answering.found.evidence import Evidence
from bot.answering.found.weighing import Read, heaviest, leading, leading_for, mean, peaks
from bot.answering.reply import Verdict
from bot.answering.settled.ruling import Ruling
from bot.answering.verdict import likelihood
from bot.answering.verdict.decision import ODDS, decide, likely
from bot.answering.verdict.denying import is_affirmed_beside
from bot.answering.verdict.likelihood import Found, likelihood_of, shares_of
from bot.answering.verdict.stance import Stance
from corpus.clauses import read_clauses
from retrieval.entailment.model import Entailment
from tests.sayings import asked as asking
from tests.test_verdict import NEW, OTHER, leaning

WEIGHTS = {
    "yes_or_no": dict.fromkeys(
        (
            *("leading", "in_part", "most", "most_otherwise", "most_in_part", "ruled_partly", "opposed", "denial"),
            *("together", "together_otherwise", "together_in_part"),
        ),
        0.0,
    )
    | {"bias": -1.0, "read": 0.5, "ruled": 2.0, "ruled_otherwise": -2.0, "leaning": 1.0, "leaning_in_part": 0.0},
    "partly": dict.fromkeys(
        (
            *("leading", "most", "ruled_plainly", "leaning", "leaning_in_part", "opposed"),
            *("together", "together_divided"),
        ),
        0.0,
    )
    | {"bias": 1.0, "read": 0.5, "divided": 0.5, "ruled": 2.0},
}
AFFIRMS, DENIES = Entailment(0.95, 0.02, 0.01, 0.02), Entailment(0.02, 0.95, 0.01, 0.02)
IN_PART, OPEN = Entailment(0.02, 0.02, 0.94, 0.02), Entailment(0.02, 0.02, 0.01, 0.95)
UNDECIDED = Entailment(0.4, 0.4, 0.1, 0.1)
EVIDENCE, FURTHER = leaning(OTHER, agrees=True).evidence, leaning(OTHER, agrees=False, place=1).evidence
# Of an article that says that something ended.
ENDING = replace(EVIDENCE, article=replace(EVIDENCE.article, title="It ends the ban"))
NEUTRAL = Stance(strength=0.0, in_part=False, exact=False, opposed=0.0)


@pytest.fixture(autouse=True)
def _weights(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(likelihood, "fitted", lambda: WEIGHTS)


def read(*said: Entailment) -> tuple[Read, ...]:
    places = (EVIDENCE, FURTHER)
    return tuple(Read(one, says, 1 - says.leaves_open) for one, says in zip(places, said, strict=False))


def found_with(ruling: Ruling, stance: Stance, said: Sequence[Read]) -> Found:
    """Put together what was found where the heaviest sentence says by itself what the two heaviest say together."""
    return Found(ruling, stance, said, leading(said).says if said else OPEN)


def decided(ruled: Verdict | None, *said: Entailment, may_carry: bool = True, stance: Stance = NEUTRAL) -> Ruling:
    ruling = Ruling(ruled, (EVIDENCE,) if ruled else ())
    found = found_with(ruling, stance, read(*said))
    return decide(found, shares_of(found), may_carry=lambda *_: may_carry)


def came_to(ruled: Verdict | None, *said: Entailment, may_carry: bool = True) -> Verdict | None:
    return decided(ruled, *said, may_carry=may_carry).verdict


@pytest.mark.parametrize(("says", "verdict"), [(AFFIRMS, Verdict.YES), (DENIES, Verdict.NO), (IN_PART, Verdict.PARTLY)])
def test_where_no_rule_decides_a_plain_reading_does_and_is_cited(says: Entailment, verdict: Verdict) -> None:
    ruling = decided(None, says)
    assert (ruling.verdict, ruling.support) == (verdict, (EVIDENCE,))


def test_where_nothing_is_plain_nothing_is_decided() -> None:
    assert came_to(None, UNDECIDED) is None
    assert came_to(None, OPEN) is None


def test_a_rule_that_the_reading_bears_out_stands_and_one_that_it_contradicts_falls() -> None:
    assert came_to(Verdict.YES, AFFIRMS) is Verdict.YES
    assert came_to(Verdict.YES, DENIES) is None
    assert came_to(Verdict.NO, AFFIRMS) is None


def test_a_plain_rule_is_not_taken_for_what_holds_in_part_where_its_opposite_is_likelier() -> None:
    plain = Stance(strength=1.5, in_part=False, exact=True, opposed=0.0)
    found = found_with(Ruling(Verdict.YES, (EVIDENCE,)), plain, read(IN_PART))
    likelier_no = {Verdict.YES: 0.05, Verdict.NO: 0.2, Verdict.PARTLY: 0.6}
    likelier_yes = {Verdict.YES: 0.2, Verdict.NO: 0.05, Verdict.PARTLY: 0.6}
    assert decide(found, likelier_no, may_carry=lambda *_: True).verdict is Verdict.PARTLY
    assert decide(found, likelier_yes, may_carry=lambda *_: True).verdict is Verdict.YES


def test_where_one_sentence_affirms_and_another_denies_both_are_cited_for_partly() -> None:
    ruling = decided(Verdict.PARTLY, DENIES, AFFIRMS)
    assert (ruling.verdict, ruling.support) == (Verdict.PARTLY, (EVIDENCE,))
    ruling = decided(None, DENIES, AFFIRMS)
    assert (ruling.verdict, ruling.support) == (Verdict.PARTLY, (EVIDENCE, FURTHER))


def test_a_stance_that_no_rule_decides_on_can_tip_the_scales() -> None:
    doubtful = Entailment(0.6, 0.12, 0.1, 0.18)
    assert decided(None, doubtful).verdict is None
    assert decided(None, doubtful, stance=Stance(1.5, in_part=False, exact=False, opposed=0.0)).verdict is Verdict.YES
    assert decided(None, doubtful, stance=Stance(-1.5, in_part=False, exact=False, opposed=0.0)).verdict is None


def test_what_two_sentences_say_as_one_text_can_tip_the_scales(monkeypatch: pytest.MonkeyPatch) -> None:
    telling = WEIGHTS | {"yes_or_no": WEIGHTS["yes_or_no"] | {"together": 1.0, "together_otherwise": -1.0}}
    monkeypatch.setattr(likelihood, "fitted", lambda: telling)
    doubtful = read(Entailment(0.5, 0.2, 0.1, 0.2), Entailment(0.5, 0.2, 0.1, 0.2))
    shares = [shares_of(Found(Ruling(None, ()), NEUTRAL, doubtful, as_one)) for as_one in (AFFIRMS, OPEN, DENIES)]
    assert [share[Verdict.YES] > ODDS.unruled for share in shares] == [True, False, False]
    assert [share[Verdict.NO] > ODDS.unruled for share in shares] == [False, False, True]


def test_the_heaviest_come_first_and_no_more_than_are_asked_for() -> None:
    one, other = read(OPEN, AFFIRMS)
    assert [*heaviest((one, other), 2)] == [other, one]
    assert [*heaviest((one, other), 1)] == [other]


def test_a_stance_is_that_of_the_strongest_leaning_beside_the_strongest_against_it() -> None:
    leanings = [leaning(OTHER, agrees=True, strength=0.5), leaning(OTHER, agrees=False, strength=1.0, in_part=True)]
    assert Stance.of(leanings) == Stance(strength=-1.0, in_part=True, exact=False, opposed=0.5)
    assert Stance.of(leanings[:1]) == Stance(strength=0.5, in_part=False, exact=False, opposed=0.0)


def test_a_yes_needs_what_the_question_turns_on_unless_a_rule_said_it() -> None:
    assert came_to(None, AFFIRMS, may_carry=False) is None
    assert came_to(None, DENIES, may_carry=False) is None
    assert came_to(Verdict.YES, AFFIRMS, may_carry=False) is Verdict.YES


def test_a_verdict_of_rules_moves_from_a_sentence_that_tells_nothing_to_the_one_that_tells_it() -> None:
    ruling = decided(Verdict.YES, OPEN, AFFIRMS)
    assert (ruling.verdict, ruling.support) == (Verdict.YES, (FURTHER,))
    assert decided(Verdict.YES, UNDECIDED, AFFIRMS).support == (EVIDENCE,)
    assert came_to(Verdict.YES, OPEN, AFFIRMS, may_carry=False) is None


@pytest.mark.parametrize(
    ("further", "likely", "verdict"),
    [
        (OPEN, 0.6, None),
        (OPEN, 0.9, None),
        (Entailment(0.3, 0.05, 0.05, 0.6), 0.6, None),
        (Entailment(0.3, 0.05, 0.05, 0.6), 0.9, Verdict.YES),
        (Entailment(0.5, 0.05, 0.05, 0.4), 0.6, Verdict.YES),
    ],
)
def test_a_verdict_of_rules_falls_where_no_sentence_tells_it(
    further: Entailment, likely: float, verdict: Verdict | None
) -> None:
    found = found_with(Ruling(Verdict.YES, (EVIDENCE,)), NEUTRAL, read(OPEN, further))
    shares = {Verdict.YES: likely, Verdict.NO: 0.0, Verdict.PARTLY: 0.0}
    assert decide(found, shares, may_carry=lambda *_: True).verdict is verdict


@pytest.mark.parametrize(
    ("together", "across", "stands"), [(0.65, False, True), (0.75, False, False), (0.75, True, True)]
)
def test_a_verdict_of_rules_on_little_falls_where_the_best_two_tell_nothing_together(
    together: float, across: bool, stands: bool
) -> None:
    little = Entailment(0.3, 0.02, 0.02, 0.66)
    one_text = Entailment(1 - together, 0.0, 0.0, together)
    ruling = Ruling(Verdict.YES, (EVIDENCE,), across=across)
    found = replace(found_with(ruling, NEUTRAL, read(little, OPEN)), together=one_text)
    shares = {Verdict.YES: 0.9, Verdict.NO: 0.0, Verdict.PARTLY: 0.0}
    came = decide(found, shares, may_carry=lambda *_: True).verdict
    assert came is (Verdict.YES if stands else None)


def test_what_only_speaks_of_a_verdict_bears_it_in_the_article_of_the_rules_alone() -> None:
    elsewhere = leaning(NEW, agrees=True).evidence
    hints = Entailment(0.3, 0.05, 0.05, 0.6)
    found = found_with(Ruling(Verdict.YES, (EVIDENCE,)), NEUTRAL, (read(OPEN)[0], Read(elsewhere, hints, 0.4)))
    shares = {Verdict.YES: 0.9, Verdict.NO: 0.0, Verdict.PARTLY: 0.0}
    assert decide(found, shares, may_carry=lambda *_: True).verdict is None


@pytest.mark.parametrize(
    ("strength", "exact", "opposed", "verdict"),
    [
        (1.4, True, 0.0, Verdict.YES),
        (1.4, False, 0.0, Verdict.PARTLY),
        (0.5, True, 0.0, Verdict.PARTLY),
        (1.4, True, 0.9, Verdict.PARTLY),
    ],
)
def test_what_is_said_outright_of_just_those_asked_about_holds_not_only_in_part(
    strength: float, exact: bool, opposed: float, verdict: Verdict
) -> None:
    stance = Stance(strength, in_part=False, exact=exact, opposed=opposed)
    found = found_with(Ruling(Verdict.YES, (EVIDENCE,)), stance, read(IN_PART))
    shares = {Verdict.YES: 0.3, Verdict.NO: 0.0, Verdict.PARTLY: 0.8}
    assert decide(found, shares, may_carry=lambda *_: True).verdict is verdict


@pytest.mark.parametrize(("opposed", "verdict"), [(0.0, Verdict.NO), (0.1, Verdict.PARTLY)])
def test_a_denial_that_nothing_stands_against_holds_not_only_in_part(opposed: float, verdict: Verdict) -> None:
    stance = Stance(-1.0, in_part=False, exact=False, opposed=opposed)
    found = found_with(Ruling(Verdict.NO, (EVIDENCE,)), stance, read(IN_PART))
    shares = {Verdict.YES: 0.0, Verdict.NO: 0.3, Verdict.PARTLY: 0.8}
    assert decide(found, shares, may_carry=lambda *_: True).verdict is verdict
    limited = replace(EVIDENCE, clauses=read_clauses("The law forbids it unless people consent.", ()))
    unless = replace(found, ruling=Ruling(Verdict.NO, (limited,)))
    assert decide(unless, shares, may_carry=lambda *_: True).verdict is Verdict.PARTLY


@pytest.mark.parametrize(
    ("shares", "across", "in_part", "support", "verdict"),
    [
        ((0.8, 0.0), False, False, EVIDENCE, Verdict.YES),
        ((0.6, 0.0), False, False, EVIDENCE, Verdict.YES),
        ((0.5, 0.0), False, False, EVIDENCE, Verdict.PARTLY),
        ((0.0, 0.6), False, False, EVIDENCE, Verdict.PARTLY),
        ((0.6, 0.0), False, True, EVIDENCE, Verdict.PARTLY),
        ((0.8, 0.0), True, False, EVIDENCE, Verdict.PARTLY),
        ((0.8, 0.0), False, True, EVIDENCE, Verdict.PARTLY),
        ((0.8, 0.0), False, True, FURTHER, Verdict.YES),
        ((0.0, 0.8), False, True, EVIDENCE, Verdict.NO),
    ],
)
def test_partly_of_one_article_gives_way_to_a_plain_reading_but_what_changed_later_and_a_limit_stand(
    shares: tuple[float, float], across: bool, in_part: bool, support: Evidence, verdict: Verdict
) -> None:
    stance = Stance(0.9, in_part=in_part, exact=False, opposed=0.0)
    found = found_with(
        Ruling(Verdict.PARTLY, (support,), across=across), stance, read(AFFIRMS if shares[0] else DENIES)
    )
    told = {Verdict.YES: shares[0], Verdict.NO: shares[1], Verdict.PARTLY: 0.4}
    assert decide(found, told, may_carry=lambda *_: True).verdict is verdict


@pytest.mark.parametrize("verdict", [Verdict.YES, Verdict.NO])
def test_what_a_rule_found_is_shown_by_the_sentence_that_says_it(verdict: Verdict) -> None:
    says = AFFIRMS if verdict is Verdict.YES else DENIES
    assert decided(verdict, OPEN, says) == Ruling(verdict, (FURTHER,))
    assert decided(verdict, says, says).support == (EVIDENCE,)  # it says so itself
    assert decided(verdict, OPEN, says, may_carry=False) == Ruling(None, ())  # nothing that may tells it


def test_a_sentence_that_says_it_hardly_more_plainly_is_not_shown_instead() -> None:
    half, more = Entailment(0.3, 0.02, 0.02, 0.66), Entailment(0.4, 0.02, 0.02, 0.56)
    assert decided(Verdict.YES, half, more).support == (EVIDENCE,)
    assert decided(Verdict.YES, OPEN, more).support == (FURTHER,)
    assert decided(Verdict.YES, half, AFFIRMS, may_carry=False).support == (EVIDENCE,)


def test_another_article_shows_what_a_rule_found_beside_its_own_but_not_what_changed_later() -> None:
    elsewhere = leaning(NEW, agrees=True).evidence
    said = (Read(EVIDENCE, OPEN, 0.02), Read(elsewhere, AFFIRMS, 0.98))
    shares = {Verdict.YES: 0.9, Verdict.NO: 0.0, Verdict.PARTLY: 0.0}

    def shown(*, across: bool) -> tuple[Evidence, ...]:
        found = found_with(Ruling(Verdict.YES, (EVIDENCE,), across=across), NEUTRAL, said)
        return decide(found, shares, may_carry=lambda *_: True).support

    assert shown(across=False) == (elsewhere, EVIDENCE)
    assert shown(across=True) == (EVIDENCE,)


@pytest.mark.parametrize(
    ("says", "verdict"),
    [(AFFIRMS, Verdict.YES), (UNDECIDED, Verdict.NO), (OPEN, Verdict.NO)],
    ids=["yes", "both", "open"],
)
def test_what_a_later_article_ended_is_no_more_unless_what_stands_says_otherwise_outright(
    says: Entailment, verdict: Verdict
) -> None:
    ended = Ruling(Verdict.NO, (ENDING,), across=True)
    found = found_with(ended, replace(NEUTRAL, exact=True), (Read(ENDING, says, 1 - says.leaves_open),))
    shares = {**shares_of(found), Verdict.YES: 0.84 if says is AFFIRMS else 0.3}
    assert decide(found, shares, may_carry=lambda *_: True).verdict is verdict


def test_without_a_reading_the_rules_decide() -> None:
    assert came_to(Verdict.NO) is Verdict.NO


def test_what_leaves_the_question_open_weighs_little() -> None:
    one, other = read(OPEN, AFFIRMS)
    assert leading((one, other)) is other
    assert mean((one, other)).affirms == pytest.approx((0.02 * 0.05 + 0.95 * 0.98) / 1.03)


def test_what_speaks_most_for_a_reading_need_not_be_what_weighs_most() -> None:
    one, other = read(Entailment(0.5, 0.4, 0.1, 0.0), Entailment(0.1, 0.7, 0.1, 0.1))
    assert leading((one, other)) is one
    assert leading_for((one, other), lambda says: says.denies) is other
    assert astuple(peaks((one, other))) == pytest.approx((0.5, 0.63, 0.1, 0.09))


@pytest.mark.parametrize(
    ("said", "support"),
    [
        ((OPEN, IN_PART), (FURTHER,)),  # another sentence tells it
        ((OPEN, OPEN), None),  # none does
        ((IN_PART, OPEN), (EVIDENCE,)),
    ],
)
def test_partly_of_rules_rests_on_no_sentence_that_tells_nothing(
    said: Sequence[Entailment], support: Sequence[Evidence] | None
) -> None:
    found = found_with(Ruling(Verdict.PARTLY, (EVIDENCE,)), NEUTRAL, read(*said))
    ruling = decide(found, {one: 0.9 if one is Verdict.PARTLY else 0.1 for one in Verdict}, may_carry=lambda *_: True)
    assert ruling == (Ruling(None, ()) if support is None else Ruling(Verdict.PARTLY, tuple(support)))


@pytest.mark.parametrize(
    ("says", "verdict"),
    [
        (OPEN, Verdict.NO),  # no single sentence tells what came later
        (DENIES, Verdict.NO),
        (IN_PART, Verdict.PARTLY),  # lifted for some
    ],
)
def test_what_ended_since_by_rules_stands_unless_its_sentence_is_read_otherwise(
    says: Entailment, verdict: Verdict
) -> None:
    ended = Ruling(Verdict.NO, (ENDING,), across=True)
    stance = replace(NEUTRAL, exact=True)
    shares = {Verdict.YES: 0.1, Verdict.NO: 0.1, Verdict.PARTLY: 0.9}
    found = found_with(ended, stance, (Read(ENDING, says, 1 - says.leaves_open),))
    assert decide(found, shares, may_carry=lambda *_: True).verdict is verdict


def test_what_a_later_article_tells_of_something_else_ends_nothing() -> None:
    found = found_with(Ruling(Verdict.NO, (EVIDENCE,), across=True), replace(NEUTRAL, exact=True), read(OPEN))
    shares = dict.fromkeys(Verdict, 0.1)
    assert decide(found, shares, may_carry=lambda *_: True).verdict is None


def test_what_a_later_article_is_read_to_affirm_ends_nothing_unless_it_tells_of_an_end() -> None:
    says = Entailment(0.3, 0.1, 0.1, 0.5)
    found = found_with(Ruling(Verdict.NO, (EVIDENCE,), across=True), replace(NEUTRAL, exact=True), read(says))
    assert decide(found, dict.fromkeys(Verdict, 0.1), may_carry=lambda *_: True).verdict is None
    ended = found_with(Ruling(Verdict.NO, (ENDING,), across=True), found.stance, (Read(ENDING, says, 0.5),))
    assert decide(ended, dict.fromkeys(Verdict, 0.1), may_carry=lambda *_: True).verdict is Verdict.NO


@pytest.mark.parametrize(("across", "verdict"), [(True, Verdict.PARTLY), (False, Verdict.NO)])
def test_partly_of_what_changed_later_needs_less_than_one_of_a_single_article(across: bool, verdict: Verdict) -> None:
    found = found_with(Ruling(Verdict.PARTLY, (EVIDENCE,), across=across), NEUTRAL, read(DENIES))
    shares = {Verdict.YES: 0.1, Verdict.NO: 0.65, Verdict.PARTLY: 0.37}
    assert decide(found, shares, may_carry=lambda *_: True).verdict is verdict


def test_each_side_of_a_partly_must_be_able_to_carry_it() -> None:
    both = (Entailment(0.9, 0.05, 0.02, 0.03), Entailment(0.05, 0.9, 0.02, 0.03))
    found = found_with(Ruling(None, ()), NEUTRAL, read(*both))
    shares = {Verdict.YES: 0.1, Verdict.NO: 0.1, Verdict.PARTLY: 0.9}
    assert decide(found, shares, may_carry=lambda *_: True).verdict is Verdict.PARTLY
    first = found.read[0].evidence
    assert decide(found, shares, may_carry=lambda _, one: one is first).verdict is None


def test_partly_of_rules_over_articles_falls_where_nothing_that_was_read_tells_anything() -> None:
    across = Ruling(Verdict.PARTLY, (EVIDENCE,), across=True)
    shares = {Verdict.YES: 0.1, Verdict.NO: 0.1, Verdict.PARTLY: 0.9}
    for says, verdict in ((OPEN, None), (IN_PART, Verdict.PARTLY)):
        found = found_with(across, NEUTRAL, read(says))
        assert decide(found, shares, may_carry=lambda *_: True).verdict is verdict


@pytest.mark.parametrize("verdict", [Verdict.YES, Verdict.NO])
def test_a_yes_or_no_of_rules_falls_where_nothing_that_was_read_tells_anything(verdict: Verdict) -> None:
    unread = leaning(NEW, agrees=verdict is Verdict.YES).evidence
    hardly = Entailment(0.03, 0.08, 0.02, 0.87)
    found = found_with(Ruling(verdict, (unread,)), NEUTRAL, read(hardly, OPEN))
    sure = {Verdict.YES: 1.0, Verdict.NO: 1.0, Verdict.PARTLY: 0.0}
    assert decide(found, sure, may_carry=lambda *_: True).verdict is None
    told = replace(found, read=read(Entailment(0.3, 0.3, 0.0, 0.4), OPEN))
    assert decide(told, {**sure, verdict: 1.0}, may_carry=lambda *_: True).verdict is verdict
    hinted = replace(found, read=read(Entailment(0.3, 0.3, 0.0, 0.6), OPEN))
    assert decide(hinted, sure, may_carry=lambda *_: True).verdict is None


@pytest.mark.parametrize(
    ("text", "other", "weight", "is_affirmed"),
    [
        ("Can police buy cameras?", AFFIRMS, 0.9, True),
        ("Can police buy cameras?", AFFIRMS, 0.5, False),
        ("Can police buy cameras?", UNDECIDED, 0.9, False),
        ("So IBM never sold cameras?", AFFIRMS, 0.9, False),
    ],
)
def test_a_denial_beside_what_affirms_it_outright_in_one_article_denies_something_else(
    text: str, other: Entailment, weight: float, is_affirmed: bool
) -> None:
    both = (Read(EVIDENCE, DENIES, 1.0), Read(FURTHER, other, weight))
    found = Found(Ruling(Verdict.NO, (EVIDENCE,)), NEUTRAL, both, DENIES)
    assert is_affirmed_beside(asking(text), found, EVIDENCE) is is_affirmed
    elsewhere = replace(EVIDENCE, article=NEW)
    assert not is_affirmed_beside(asking(text), found, elsewhere)


DISPUTING = Entailment(0.02, 0.12, 0.01, 0.85)


def test_a_yes_that_no_rule_comes_to_may_be_less_likely_than_a_no_unless_it_follows_up() -> None:
    found = found_with(Ruling(None, ()), NEUTRAL, read(AFFIRMS, DISPUTING))
    between = (ODDS.unruled_yes + ODDS.unruled) / 2
    assert likely({Verdict.YES: between, Verdict.NO: 0.1, Verdict.PARTLY: 0.1}, found) is Verdict.YES
    assert likely({Verdict.YES: 0.1, Verdict.NO: between, Verdict.PARTLY: 0.1}, found) is None
    follow_up = replace(found, whole=False)
    assert likely({Verdict.YES: between, Verdict.NO: 0.1, Verdict.PARTLY: 0.1}, follow_up) is None


def test_a_yes_that_nothing_disputes_may_be_the_least_likely() -> None:
    hardly = {Verdict.YES: 0.4, Verdict.NO: 0.1, Verdict.PARTLY: 0.29}
    undisputed = found_with(Ruling(None, ()), NEUTRAL, read(AFFIRMS, OPEN))
    assert likely(hardly, undisputed) is Verdict.YES
    assert likely(hardly | {Verdict.PARTLY: 0.3}, undisputed) is None
    assert likely(hardly | {Verdict.YES: 0.39}, undisputed) is None
    assert likely(hardly, found_with(Ruling(None, ()), NEUTRAL, read(AFFIRMS, DISPUTING))) is None
    ruled_otherwise = found_with(Ruling(Verdict.NO, (EVIDENCE,)), NEUTRAL, read(AFFIRMS, OPEN))
    assert likely(hardly, ruled_otherwise) is None
    denied = found_with(Ruling(None, ()), NEUTRAL, read(DENIES, OPEN))
    assert likely({Verdict.YES: 0.1, Verdict.NO: 0.4, Verdict.PARTLY: 0.1}, denied) is None


def test_a_verdict_against_the_odds_is_as_likely_as_such_ones_were_right() -> None:
    shares = {Verdict.YES: 0.95, Verdict.NO: 0.3, Verdict.PARTLY: 0.97}

    assert likelihood_of(Verdict.YES, None, shares) == 0.95
    assert 0.5 < (sure := likelihood_of(Verdict.NO, Verdict.NO, shares) or 0.0) < 0.95
    assert (likelihood_of(Verdict.PARTLY, Verdict.YES, shares) or 1.0) < sure
    assert likelihood_of(Verdict.PARTLY, Verdict.PARTLY, shares) == 0.97
    assert likelihood_of(None, Verdict.YES, shares) is None
    assert likelihood_of(Verdict.YES, Verdict.YES, {}) is None
