"""Who does or says what, for whom and until when.

``data/statements.jsonl`` is labelled by hand. Every third row is marked as held out: rules are written from the others.
"""

import time
from collections.abc import Sequence
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.actors import ActorBook
from corpus.article import Article, SpeakerKind
from corpus.claim import Action, Certainty, End, Scope, Stance, StatedClaim
from corpus.dates import PartialDate
from corpus.sentences import split_sentences
from corpus.statement import Statement, record_to_statement, statement_to_record
from corpus.statements import read_statements
from corpus.stating.measuring import Score, held_out, read_row, read_sample, score

BOOK = ActorBook.load()
SAMPLE = Path(__file__).parent / "data" / "statements.jsonl"
ROWS = read_sample(SAMPLE)
DAY = PartialDate(2020, 6, 11)
# Precision and recall that each field keeps, on all rows and on those held out.
FLOORS = {
    "statement": (0.86, 0.78),
    "actor": (0.90, 0.80),
    "action": (0.91, 0.82),
    "stance": (0.88, 0.79),
    "customer": (0.90, 0.68),
    "product": (0.86, 0.78),
    "effective": (0.90, 0.85),
    "end": (0.90, 0.85),
    "certainty": (0.91, 0.82),
    "speaker": (0.90, 0.82),
    "speaker_kind": (0.90, 0.82),
}
HELD_FLOORS = {"statement": (0.72, 0.64), "actor": (0.80, 0.70), "action": (0.83, 0.72), "stance": (0.73, 0.64)}


def statements(*paragraphs: str, stated: tuple[StatedClaim, ...] = ()) -> tuple[Statement, ...]:
    article = Article(id="made", title="Made", text="\n\n".join(paragraphs), published=DAY, stated=stated)
    return read_statements(article, split_sentences(article), BOOK)


def below(scores: Sequence[Score], floors: dict[str, tuple[float, float]]) -> list[Score]:
    named = {one.field: one for one in scores}
    return [
        named[field]
        for field, (precision, recall) in floors.items()
        if named[field].precision < precision or named[field].recall < recall
    ]


def test_the_sample_is_large_and_labels_many_statements() -> None:
    assert len(ROWS) >= 160
    assert sum(len(row["statements"]) for row in ROWS) >= 90
    assert held_out(ROWS) == list(ROWS[2::3])


def test_statements_are_read_as_labelled() -> None:
    assert below(score(ROWS, BOOK), FLOORS) == []


def test_statements_that_no_rule_was_written_from_are_read_too() -> None:
    assert below(score(held_out(ROWS), BOOK), HELD_FLOORS) == []


def test_two_companies_in_one_sentence_each_get_their_own_statement() -> None:
    amazon, ibm = statements(
        "Amazon declared it was pausing police use of its Rekognition for a year and International "
        "Business Machines Corp said it no longer offers the software generally."
    )
    assert (amazon.actor, amazon.action, amazon.stance) == ("Amazon", Action.OFFER, Stance.PAUSED)
    assert (amazon.scope.customer, amazon.scope.product) == ("police", "Rekognition")
    assert amazon.end == End("one year", PartialDate(2021, 6, 11))
    assert (ibm.actor, ibm.action, ibm.stance) == ("IBM", Action.OFFER, Stance.STOPPED)
    assert (ibm.scope.customer, ibm.end) == ("", None)
    assert (amazon.speaker, ibm.speaker) == ("Amazon", "IBM")


def test_a_length_of_time_counts_from_the_day_it_was_announced() -> None:
    (one,) = statements("Amazon said on Wednesday it was pausing police use of its Rekognition for a year.")
    assert (one.effective, one.end) == (None, End("one year", PartialDate(2021, 6, 10)))


@pytest.mark.parametrize(
    "text",
    [
        "Maine's group supports a ban on face recognition.",
        "A proposal for a ban on face recognition failed in Maine in May.",
        "A councilor of Boston wants to add a ban on face recognition in shops.",
        "We ask Maine to adopt a moratorium on face recognition.",
        "A moratorium of three years on face recognition by all departments of Boston.",
        "Boston moved to ban face recognition. The motion failed, 3-5.",
        "A newspaper reported that Amazon uses face recognition. That is not so.",
        "To ask Boston (a) how often it used face recognition; (b) whether Boston uses it at schools.",
        "(b) whether Boston uses face recognition at schools;",
    ],
)
def test_what_is_asked_for_moved_or_denied_is_no_deed(text: str) -> None:
    assert statements(text) == ()


def test_each_entry_of_a_chronicle_has_its_own_day_and_its_own_subject() -> None:
    found = statements(
        "November 6, 2019. Boston adopts a moratorium on face recognition of two years.",
        "February 17, 2020. The Board of Supervisors votes for a moratorium of one year on face recognition.",
        "March 30, 2020. Sheriff Grady Holcomb publishes a policy. It forbids live face recognition.",
    )
    assert [(one.actor, one.end) for one in found] == [("Boston", End("two years", PartialDate(2021, 11, 6)))]


def test_whoever_acted_last_is_meant_no_more_below_a_heading_or_behind_a_new_name() -> None:
    acted = "Boston banned face recognition in city offices."
    for other in ("What shops do", "The city of Fennimore has no rules."):
        assert [one.actor for one in statements(acted, other, "Face recognition was banned there.")] == ["Boston"]


def test_every_company_of_a_list_gets_the_statement() -> None:
    found = statements("IBM, Amazon and Microsoft each stopped selling face recognition to police.")
    assert [(one.actor, one.stance) for one in found] == [
        (name, Stance.STOPPED) for name in ("IBM", "Amazon", "Microsoft")
    ]


def test_what_another_did_before_is_its_own_statement() -> None:
    found = statements("Orlando police stopped using the software after Amazon paused police use of Rekognition.")
    assert [(one.actor, one.action, one.stance) for one in found] == [
        ("Orlando Police", Action.USE, Stance.STOPPED),
        ("Amazon", Action.OFFER, Stance.PAUSED),
    ]


def test_whoever_is_called_on_is_the_actor_not_the_caller() -> None:
    (one,) = statements("The ACLU urged Amazon to end its face recognition service.")
    assert (one.actor, one.stance, one.certainty) == ("Amazon", Stance.CALLS_FOR, Certainty.PROPOSED)


def test_a_maker_that_says_what_police_may_not_do_bars_them() -> None:
    (one,) = statements("Amazon said that police may not use Rekognition.")
    assert (one.actor, one.action, one.stance) == ("Amazon", Action.OFFER, Stance.BANNED)
    assert one.scope.customer == "police"


def test_the_month_of_may_permits_nothing() -> None:
    (one,) = statements("In May 2018 Amazon obtained images of faces for Rekognition.")
    assert one.action is Action.USE


def test_what_a_ban_does_not_cover_is_permitted() -> None:
    (one,) = statements("San Francisco's ban does not cover private businesses.")
    assert (one.actor, one.action, one.stance) == ("San Francisco", Action.PERMIT, Stance.DOES)
    assert one.scope.customer == "private businesses"


def test_a_very_long_sentence_is_read_in_time() -> None:
    text = "Amazon " + "and IBM sell face recognition to police until " * 400 + "a law is in place."
    start = time.perf_counter()
    assert statements(text)
    assert time.perf_counter() - start < 5


def test_a_condition_ends_a_refusal() -> None:
    (one,) = statements("Microsoft refused to sell face recognition to US police until there is a federal law.")
    assert (one.actor, one.action, one.stance) == ("Microsoft", Action.SELL, Stance.DOES_NOT)
    assert one.scope == Scope("police", "face recognition", ("United States",))
    assert (one.end, one.certainty) == (End("there is a federal law"), Certainty.FACT)


def test_a_ban_belongs_to_the_place_that_passed_it() -> None:
    (one,) = statements("In December 2020 New Orleans banned police and city departments from using face recognition.")
    assert (one.actor, one.action, one.stance) == ("New Orleans", Action.USE, Stance.BANNED)
    assert (one.scope.customer, one.effective) == ("police", PartialDate(2020, 12))


def test_a_lifted_ban_permits_again() -> None:
    (one,) = statements("On 21 July 2022 New Orleans lifted its ban on face recognition.")
    assert (one.actor, one.action, one.stance) == ("New Orleans", Action.PERMIT, Stance.DOES)


@pytest.mark.parametrize(
    "text",
    [
        "Does IBM still sell face recognition to police?",
        "IBM stops selling face recognition",
        "FILE PHOTO: IBM no longer sells face recognition, which was once offered to the police of many cities.",
        "Amazon said on Monday that it would hire more people in Dublin.",
    ],
)
def test_headlines_questions_captions_and_other_topics_state_nothing(text: str) -> None:
    assert statements(text) == ()


def test_reader_comments_state_nothing() -> None:
    article = Article(id="a", title="A", text="It rained.", comments=("IBM still sells face recognition to police.",))
    assert read_statements(article, split_sentences(article), BOOK) == ()


def test_front_matter_takes_the_place_of_what_is_read_from_its_sentence() -> None:
    text = "Amazon paused police use of Rekognition."
    claim = StatedClaim(
        actor="Amazon", action=Action.OFFER, stance=Stance.PAUSED, end=End.on(PartialDate(2021)), speaker="Amazon",
        sentence=text,
    )  # fmt: skip
    (one,) = statements(text, stated=(claim,))
    assert (one.end, one.speaker_kind) == (End("2021", PartialDate(2021)), SpeakerKind.COMPANY)
    assert one.sentence is not None
    assert one.sentence.text == text


def test_a_statement_survives_the_way_through_json() -> None:
    article = Article(id="a", title="A", text="In 2020 Amazon paused police use of Rekognition for one year.")
    (one,) = read_statements(article, split_sentences(article), BOOK)
    assert record_to_statement(article, statement_to_record(one)) == one
    assert one.end == End("one year", PartialDate(2021))


def test_a_file_of_labels_that_is_none_is_refused_by_its_line(tmp_path: Path) -> None:
    file = tmp_path / "labels.jsonl"
    file.write_text('{"text": "IBM.", "statements": []}\n{"text": "IBM.", "statements": [{"actor": "IBM"}]}\n', "utf-8")
    with pytest.raises(ValueError, match=r"line 2: not a labelled sentence .*required field `action`"):
        read_sample(file)


@pytest.mark.parametrize("line", [b"# Labels", b'{"text": "IBM.", "statements": [', b'{"text": "\xff"}', b"[]"])
def test_why_a_line_is_no_labelled_sentence_is_told_in_plain_words(line: bytes, tmp_path: Path) -> None:
    file = tmp_path / "labels.jsonl"
    file.write_bytes(line)
    with pytest.raises(ValueError, match=r"line 1: not a labelled sentence \([^()]+( \(byte \d+\))?\); write one JSON"):
        read_sample(file)


def test_a_sentence_may_hold_any_mark_that_ends_a_line_but_the_one_between_rows(tmp_path: Path) -> None:
    file = tmp_path / "labels.jsonl"
    file.write_text(
        '{"text": "IBM\u2028sells.", "statements": []}\n\n{"text": "It rained.", "statements": []}\n', "utf-8"
    )
    assert [row["text"] for row in read_sample(file)] == ["IBM\u2028sells.", "It rained."]


def test_scores_count_what_is_read_labelled_and_right() -> None:
    label = {
        "actor": "Amazon", "action": "offer", "stance": "paused", "customer": "police", "product": "Rekognition",
        "place": None, "effective": None, "end": "one year", "certainty": "claimed",
    }  # fmt: skip
    right = {"text": "Amazon paused police use of Rekognition for one year.", "statements": [label]}
    missed = {"text": "It rained.", "statements": [label]}
    scores = {one.field: one for one in score([right, missed], BOOK)}
    assert scores["actor"] == Score("actor", 1, 2, 1)
    assert (scores["actor"].precision, scores["actor"].recall) == (1.0, 0.5)
    assert scores["certainty"] == Score("certainty", 1, 2, 0)
    assert scores["place"].recall == 0.0


@given(st.text(max_size=200))
def test_every_statement_names_an_actor_and_a_sentence_of_the_article(noise: str) -> None:
    text = f"Amazon paused police use of Rekognition {noise} until a law is in place."
    for one in read_row({"text": text}, BOOK):
        assert one.actor
        assert one.sentence is not None
        assert one.sentence.text in text


@pytest.mark.parametrize(
    "text",
    [
        "Alder police use face recognition. The sheriff said she had waited for this software for six years.",
        "Oslo police use cameras. An officer who breaks the rule on the cameras can be suspended for up to 30 days.",
        "Oslo police use cameras. The school suspended two pupils who had covered the cameras for a week.",
    ],
)
def test_who_waited_and_who_is_suspended_tell_of_no_pause(text: str) -> None:
    assert not {one.stance for one in statements(text)} & {Stance.PAUSED, Stance.DOES_NOT}


def test_a_use_that_is_suspended_is_a_pause_whoever_decides_it() -> None:
    (one,) = statements("The use of the cameras by officers was suspended by Amazon for a year.")
    assert one.stance is Stance.PAUSED


def test_a_denial_may_stand_behind_what_is_done() -> None:
    (one,) = statements("Amazon itself uses no face recognition in its stores.")
    assert (one.actor, one.stance) == ("Amazon", Stance.DOES_NOT)
    (one,) = statements("Amazon uses no more than twelve face recognition cameras.")
    assert one.stance is Stance.DOES


def test_what_was_removed_is_not_in_use_any_more() -> None:
    (one,) = statements("Amazon said it has removed face recognition from its four shops.")
    assert (one.actor, one.stance) == ("Amazon", Stance.STOPPED)


@pytest.mark.parametrize(
    "text",
    [
        "The cameras were installed by Quillan Works at a cost of $2 million.",
        "Mr Lyle refused to use face recognition at the station.",
        "“I’ll not be scanned by a camera like a tin of beans,” said Mr Orrin.",
        "The turnstiles were brought in by Tallow Systems.",
    ],
)
def test_what_a_stranger_does_is_not_said_of_whoever_was_named_last(text: str) -> None:
    found = statements(f"Amazon sells cameras.\n\n{text}")
    assert [one.actor for one in found] == ["Amazon"]
