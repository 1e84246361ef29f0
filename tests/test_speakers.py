"""Who speaks in a sentence.

``data/statements.jsonl`` and ``data/speakers.jsonl`` are labelled by hand: ``speaker`` is the canonical actor, a person
as written or a noun ("critics"), the law for the words of a law, and empty for the reporter, who carries what other
outlets report.
"""

import json
import time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.actors import ActorBook
from corpus.article import Article, SpeakerKind
from corpus.sentences import split_sentences
from corpus.speakers import REPORTER, Attribution, attribute, attribute_texts
from corpus.speaking.quotes import quoted

BOOK = ActorBook.load()
DATA = Path(__file__).parent / "data"
ROWS = [
    json.loads(line)
    for name in ("statements.jsonl", "speakers.jsonl")
    for line in (DATA / name).read_text("utf-8").splitlines()
]


def article(*paragraphs: str) -> list[Attribution]:
    made = Article(id="made", title="Made", text="\n\n".join(paragraphs))
    return list(attribute(split_sentences(made), BOOK))


def attributed(row: dict[str, str]) -> Attribution:
    texts = [row[key] for key in ("previous", "text") if key in row]
    return attribute_texts(texts, [True] * len(texts), BOOK)[-1]


def test_the_sample_is_large_and_covers_every_kind_of_speaker_but_readers() -> None:
    assert len(ROWS) >= 200
    assert {row["speaker_kind"] for row in ROWS} == {kind.value for kind in SpeakerKind} - {"reader"}


def test_nine_sentences_in_ten_are_attributed_to_the_right_speaker() -> None:
    wrong = [
        (row["text"], found)
        for row in ROWS
        if (found := attributed(row)) != Attribution(row["speaker"], row["speaker_kind"])
    ]
    assert len(wrong) / len(ROWS) <= 0.1, wrong


@pytest.mark.parametrize("kind", sorted({row["speaker_kind"] for row in ROWS}))
def test_each_kind_of_speaker_is_found_precisely_and_completely(kind: str) -> None:
    pairs = [(row["speaker_kind"], attributed(row).kind.value) for row in ROWS]
    hits = sum(1 for pair in pairs if pair == (kind, kind))
    assert hits / sum(1 for want, _ in pairs if want == kind) >= 0.9
    assert hits / sum(1 for _, got in pairs if got == kind) >= 0.9


def test_no_law_speaks_of_its_own_rank_among_others() -> None:
    council = "The New Orleans City Council was considering an ordinance on face recognition."
    ranked = "The ordinance would make New Orleans the first US city that formally allows police to scan faces."
    plain = "The ordinance would let New Orleans police scan faces."
    assert article(f"{council} {ranked}")[-1] == REPORTER
    assert article(f"{council} {plain}")[-1].kind is SpeakerKind.LAW


def test_a_quotation_over_several_sentences_keeps_its_speaker() -> None:
    voices = article(
        "Mike Jude, a director at research firm IDC, said the decisions would earn goodwill.",
        '"Is facial recognition a big deal for any of the companies right now? No," he said. '
        '"It will be smaller players that are put in a bind."',
        "Congress has weighed possible regulation for months.",
    )
    assert voices == [Attribution("Mike Jude", SpeakerKind.EXPERT)] * (len(voices) - 1) + [REPORTER]
    assert len(voices) >= 4


def test_a_missing_quotation_mark_spoils_one_paragraph_only() -> None:
    voices = article('"We stopped, Amazon said.', "Microsoft said it would wait.")
    assert voices[-1] == Attribution("Microsoft", SpeakerKind.COMPANY)
    masks = quoted(['"a', "b"], [True, True])
    assert masks == ((False, True), (False,))


def test_a_heading_speaks_for_nobody() -> None:
    assert article("MICROSOFT SAYS NO TO POLICE", "Microsoft said it would wait.")[0] == REPORTER


def test_a_passive_or_negated_verb_of_speech_gives_nobody_the_word() -> None:
    assert (
        article("Amazon was told to stop.", "Microsoft did not say when.", "IBM declined to say why.") == [REPORTER] * 3
    )


def test_a_verb_inside_a_quotation_does_not_attribute_the_sentence() -> None:
    voices = article('"Amazon said it would stop," the ACLU wrote.')
    assert voices == [Attribution("ACLU", SpeakerKind.ADVOCATE)]


def test_a_dateline_and_a_ticker_do_not_hide_the_speaker() -> None:
    voices = article("(Reuters) - Microsoft Corp (O:MSFT) said on Thursday it would await federal regulation.")
    assert voices == [Attribution("Microsoft", SpeakerKind.COMPANY)]


def test_another_outlet_is_the_reporters_voice() -> None:
    assert article("The Intercept reported that IBM built the tool.") == [REPORTER]


def test_a_companys_rule_is_no_law_and_an_added_feature_is_no_speech() -> None:
    assert (
        article("Microsoft's approval rule covers Azure Face.", "Microsoft added a confirmation step.")
        == [REPORTER] * 2
    )


@pytest.mark.parametrize(
    ("text", "lawgiver"),
    [
        ("Since 2024 the law of the US state of Maryland has required a public policy.", "Maryland"),
        ("The law of the US city of Minneapolis requires a public policy.", "Minneapolis"),
        ("The law of Maine has required a public policy.", "Maine"),
    ],
)
def test_a_law_is_of_the_place_and_not_of_the_country_that_the_place_is_in(text: str, lawgiver: str) -> None:
    assert article(text) == [Attribution(lawgiver, SpeakerKind.LAW)]


def test_an_attorney_general_is_an_official() -> None:
    assert article("Vermont's attorney general asked for an exception.")[0].kind is SpeakerKind.OFFICIAL


@given(st.lists(st.text(max_size=80) | st.sampled_from([row["text"] for row in ROWS]), max_size=6))
def test_any_text_gets_one_attribution_a_sentence(texts: list[str]) -> None:
    assert len(attribute_texts(texts, [True] * len(texts), BOOK)) == len(texts)


@pytest.mark.parametrize("piece", ['"', "said ", "he said, ", "Jane Roe, ", "the law under ", "“", "A.", "Amazon and "])
def test_hostile_sentences_are_read_in_bounded_time(piece: str) -> None:
    start = time.perf_counter()
    attribute_texts([(piece * 5_000)[:20_000]], [True], BOOK)
    assert time.perf_counter() - start < 5


def _voices(*paragraphs: str) -> list[str]:
    article = Article(id="made", title="Made", text="\n\n".join(paragraphs))
    sentences = split_sentences(article)
    return [f"{one.speaker} {one.kind}" for one in attribute(sentences, ActorBook.load())]


@pytest.mark.parametrize(
    ("before", "quote", "speaker"),
    [
        (
            "Dale Moor offered an amendment. Commissioner Ann Teal cast the vote.",
            "\u201cIt is a tool,\u201d she said.",
            "Ann Teal",
        ),
        ("For Jean Oliver, who sells tulips, it was no news.", "\u201cNo trial stops,\u201d she said.", "Jean Oliver"),
        (
            "Mr Dunn said it was late. Terrell Boone sat in the last row.",
            "\u201cI do not hate,\u201d he said.",
            "Terrell Boone",
        ),
        ("Sheriff Lorraine Gantt said she was glad.", "\u201cWe need it,\u201d Ms Gantt said.", "Lorraine Gantt"),
    ],
)
def test_a_quote_is_of_the_person_that_the_sentence_before_is_on(before: str, quote: str, speaker: str) -> None:
    assert _voices(before, quote)[-1].rpartition(" ")[0] == speaker


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Kurt Daw, the chief executive, said it worked.", "company"),
        ("Superintendent Gail Thibault said it never would.", "official"),
        ("County Executive Thaddeus Moor said he objected.", "official"),
        ("The county attorney, Phyllis Brand, said it needs consent.", "official"),
        ("Mr Justice Farrow ruled that the vans may carry on.", "court"),
        ("Its director, Ilze Vanaga, said they had no time.", "advocate"),
    ],
)
def test_a_role_before_or_behind_a_name_tells_whose_word_it_is(text: str, kind: str) -> None:
    assert _voices(text)[0].rpartition(" ")[2] == kind


def test_what_a_stranger_found_is_not_said_by_whoever_was_named_last() -> None:
    assert _voices("Amazon said it was sorry.", "The CNPD said it had found no evidence of that.")[1] == " reporter"
