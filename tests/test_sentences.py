"""Sentences and passages at their exact places."""

import time
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.article import Article
from corpus.passages import group_passages
from corpus.sentences import is_heading, split_sentences


def split(text: str) -> list[str]:
    return [sentence.text for sentence in split_sentences(Article(id="a", title="t", text=text))]


@pytest.mark.parametrize(
    "text",
    [
        "Microsoft Corp (O:MSFT) said on Thursday it would wait.",
        "The company does not sell it to U.S. police departments.",
        "The bill, H.R. 7120, passed the House.",
        "Rep. Jimmy Gomez wrote to Amazon.com Inc (NASDAQ: AMZN).",
        "RIPPLE EFFECT?",
        "Coun. Ann Roe moved it, and Lt. Gov. Bo Ray spoke.",
        "The motion of Cllr. Roe was lost.",
    ],
)
def test_an_abbreviation_does_not_end_a_sentence(text: str) -> None:
    assert split(text) == [text]


def test_a_question_stays_with_its_own_speakers_answer() -> None:
    assert split('"Is it? No," he said. "It will be."') == ['"Is it? No," he said.', '"It will be."']


@pytest.mark.parametrize(
    "text",
    [
        "November 6, 2025. Osterly adopts a pause of two years.",
        "Thursday, 6 November 2025: The council votes.",
        "6 November 2025\n\nOsterly adopts a pause of two years.",
        "May 2025.\n\nThe council votes.",
    ],
)
def test_the_day_of_an_entry_belongs_to_what_is_told_first(text: str) -> None:
    assert split(f"{text} It is the first.") == [text, "It is the first."]


def test_days_below_one_another_date_nothing_but_the_last() -> None:
    assert split("6 May 2025\n\n7 May 2025\n\nIt ended.") == ["6 May 2025", "7 May 2025\n\nIt ended."]
    assert split("It ended.\n\n6 May 2025") == ["It ended.", "6 May 2025"]


@pytest.mark.parametrize(
    "denial",
    [
        "That is not so.",
        "This is untrue.",
        "The chief said this was untrue.",
        "The owner, Redbrick Properties, denies this.",
        "It was simply false.",
    ],
)
def test_a_claim_stays_with_the_bare_denial_behind_it(denial: str) -> None:
    claim = "A newspaper wrote that the shop scans faces."
    assert split(f"{claim} {denial} Others do.") == [f"{claim} {denial}", "Others do."]


@pytest.mark.parametrize("other", ["That is not changing.", "The chief denies that he knew.", "It is not a ban."])
def test_what_denies_something_else_stands_alone(other: str) -> None:
    assert split(f"The shop scans faces. {other}") == ["The shop scans faces.", other]


def test_a_whole_word_before_a_stop_ends_its_sentence() -> None:
    assert split("It met in the Old Hall. Amazon said no. The city agreed.") == [
        "It met in the Old Hall.",
        "Amazon said no.",
        "The city agreed.",
    ]
    assert split("She got on the bus. Cards are accepted, too.") == ["She got on the bus.", "Cards are accepted, too."]
    assert split("It asked the Lumen Corp. Chicago office.") == ["It asked the Lumen Corp. Chicago office."]


def test_a_heading_is_a_sentence_of_its_own() -> None:
    assert split("It sells cameras.\n\nWHAT NEXT\n\nNobody knows.") == [
        "It sells cameras.",
        "WHAT NEXT",
        "Nobody knows.",
    ]


def test_headings_are_known_by_their_look() -> None:
    assert is_heading("RIPPLE EFFECT?")
    assert is_heading("What comes next")
    assert not is_heading("Nobody knows.")
    assert not is_heading("- a list item")


def test_a_paragraph_without_an_end_is_cut_hard() -> None:
    sentences = split("word " * 10_000)
    assert max(map(len, sentences)) <= 20_000
    assert sum(sentence.count("word") for sentence in sentences) == 10_000
    assert [len(sentence) for sentence in split("x" * 45_000)] == [20_000, 20_000, 5_000]


@pytest.mark.parametrize("text", ["." * 10**5, '"' * 10**5, "U.S. " * 10**4, "2020 " * 3000])
def test_hostile_text_is_split_in_time(text: str) -> None:
    started = time.monotonic()
    split(text)
    assert time.monotonic() - started < 10


PIECES = ["Yes.", "No!", " ", "\n\n", "\n", "U.S.", '"', "word", "(O:X)", "\t", "\u00a0", "\u2028"]
TEXTS = (st.text(max_size=300) | st.lists(st.sampled_from(PIECES), max_size=40).map("".join)).filter(str.strip)


@given(TEXTS)
def test_sentences_lie_in_order_and_miss_no_word(text: str) -> None:
    text = text.encode(errors="replace").decode()
    article = Article(id="a", title="t", text=text)
    sentences = split_sentences(article)
    assert all(article.text[s.span.start : s.span.end] == s.text == s.text.strip() != "" for s in sentences)
    assert all(first.span.end <= second.span.start for first, second in pairwise(sentences))
    assert "".join("".join(s.text for s in sentences).split()) == "".join(text.split())


@given(TEXTS)
def test_passages_cover_every_sentence_and_are_slices(text: str) -> None:
    text = text.encode(errors="replace").decode()
    article = Article(id="a", title="t", text=text)
    sentences = split_sentences(article)
    passages = group_passages(article, sentences)
    assert bool(passages) == bool(sentences)
    assert all(article.text[p.span.start : p.span.end] == p.text != "" for p in passages)
    assert all(any(p.span.start <= s.span.start and s.span.end <= p.span.end for p in passages) for s in sentences)


@pytest.mark.parametrize(("count", "groups"), [(1, [1]), (4, [4]), (5, [4, 2]), (7, [4, 4]), (8, [4, 4, 2])])
def test_a_passage_holds_four_sentences_and_shares_one(count: int, groups: list[int]) -> None:
    article = Article(id="a", title="t", text=" ".join(f"Town number {n} agreed." for n in range(count)))
    passages = group_passages(article, split_sentences(article))
    assert [passage.text.count("Town") for passage in passages] == groups


def test_the_heading_that_a_paragraph_begins_with_is_no_sentence_of_its_own() -> None:
    assert split("Error rates. One in 31 was refused. It is too many.") == [
        "Error rates. One in 31 was refused.",
        "It is too many.",
    ]
    for text in (
        "It failed. They said so.",
        "Police declined. The chief was away.",
        "Oslo denies the claim. It is new.",
    ):
        assert len(split(text)) == 2
