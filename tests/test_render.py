import json
from html.parser import HTMLParser

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec import structs

from bot.answering.reply import Answer, Change, Citation, Step, Verdict
from bot.markup import MESSAGE_UNITS
from bot.render import to_json, to_telegram_html, to_terminal
from bot.wording import name_source
from corpus.article import Article, Source, Span, SpeakerKind
from corpus.dates import PartialDate
from tests.replies import ABSTENTION, ANSWER, QUOTE

LINK = (
    "https://news.example/a?b=1&c=2#:~:text="
    "%E2%80%9CWe%20do%20not%20sell%20it%20to%20police%20today%2C%E2%80%9D%20the%20company%20said."
)


class Reader(HTMLParser):
    """Reads Telegram HTML as a client does: the visible text, the tags met, and whether each was closed in order."""

    def __init__(self, markup: str) -> None:
        super().__init__(convert_charrefs=True)
        self.visible = ""
        self.tags: list[str] = []
        self.links: list[str] = []
        self.open: list[str] = []
        self.feed(markup)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.open.append(tag)
        self.links += [value or "" for name, value in attrs if name == "href"]

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.visible += data

    @property
    def units(self) -> int:
        return len(self.visible.encode("utf-16-le")) // 2


@pytest.mark.parametrize(
    ("verdict", "said"),
    [(Verdict.YES, "Yes, that is right."), (Verdict.NO, "No, that is wrong."), (Verdict.PARTLY, "Partly.")],
)
def test_a_yes_or_no_to_what_is_said_not_to_be_so_tells_which_way_it_is_meant(verdict: Verdict, said: str) -> None:
    answer = structs.replace(ANSWER, verdict=verdict, of_denial=True)
    told = to_json(answer, 0.0)
    assert (told["verdict"], told["text"].partition(" As of")[0]) == (verdict, said)
    assert to_terminal(answer).startswith(f"{said} As of")
    assert to_telegram_html(answer).startswith(f"<b>{said} As of")


def test_steps_that_are_quoted_oldest_first_are_not_told_twice() -> None:
    steps = (Step(PartialDate(2020, 6, 11), Change.ANNOUNCED, 1), Step(PartialDate(2024, 5), Change.WIDENED, 2))
    told = structs.replace(ANSWER, verdict=None, text="“It began.” [1]\n“It grew.” [2]", chain=steps)
    newest_first = structs.replace(told, text="“It grew.” [2]\n“It began.” [1]")
    assert "May 2024: " not in to_terminal(told)
    assert "May 2024: " in to_terminal(newest_first)
    assert "May 2024: " in to_terminal(structs.replace(told, verdict=Verdict.NO))
    assert len(to_json(told, 0)["chain"]) == 2


def test_an_answer_as_json_has_exactly_the_fields_of_the_contract() -> None:
    assert to_json(ANSWER, 4.234) == {
        "question": "Does Microsoft sell face recognition to police?",
        "kind": "answer",
        "verdict": "no",
        "text": "No. As of 11 June 2020. Microsoft does not sell it to US police.",
        "as_of": "2020-06-11",
        "citations": [
            {
                "number": 1,
                "article_id": "microsoft-ban",
                "facts": ["microsoft-ban-2020"],
                "title": "Microsoft waits for a <national> law",
                "publisher": "Example & Daily",
                "published": "2020-06-11",
                "url": "https://news.example/a?b=1&c=2",
                "link": LINK,
                "start": 30,
                "end": 30 + len(QUOTE),
                "quote": QUOTE,
                "speaker": "Microsoft",
                "speaker_kind": "company",
            },
            {
                "number": 2,
                "article_id": "plain",
                "facts": [],
                "title": "A plain page",
                "publisher": "",
                "published": None,
                "url": "",
                "link": "",
                "start": 0,
                "end": 20,
                "quote": "IBM left the market.",
                "speaker": "",
                "speaker_kind": "reporter",
            },
        ],
        "chain": [
            {"date": "2020-06-11", "change": "announced", "citation": 1},
            {"date": "2024-05", "change": "widened", "citation": 2},
        ],
        "reason": None,
        "nearest": [],
        "taken": None,
        "readings": [],
        "generation": "g-1",
        "confidence": None,
        "elapsed_ms": 4.2,
    }


def test_a_confidence_is_shown_rounded_down_and_never_as_certainty() -> None:
    sure = structs.replace(ANSWER, confidence=0.99996)
    assert to_json(sure, 0)["confidence"] == 1.0
    assert to_terminal(sure).endswith("\n\nConfidence: 99 %")
    assert "\nConfidence: 89 %\n" in to_telegram_html(structs.replace(ANSWER, confidence=0.8999))
    assert "Confidence" not in to_telegram_html(ANSWER) + to_terminal(ANSWER)


def test_what_is_left_undecided_shows_no_confidence_that_would_be_read_as_that_of_a_verdict() -> None:
    open_still = structs.replace(ANSWER, verdict=None, confidence=0.98, undecided=True)
    assert "Confidence" not in to_telegram_html(open_still) + to_terminal(open_still)
    assert to_json(open_still, 0)["confidence"] == 0.98


def test_an_abstention_as_json_has_the_same_fields_with_its_reason_and_the_nearest_articles() -> None:
    abstention = to_json(ABSTENTION, 0)
    assert list(abstention) == list(to_json(ANSWER, 0))
    assert abstention == {
        "question": "Does Nokia sell it?",
        "kind": "abstention",
        "verdict": None,
        "text": "No article speaks of Nokia & its products.",
        "as_of": None,
        "citations": [],
        "chain": [],
        "reason": "unknown_actor",
        "nearest": [
            {"article_id": "microsoft-ban", "title": "Microsoft waits for a <national> law", "published": "2020-06-11"},
            {"article_id": "plain", "title": "A plain page", "published": None},
        ],
        "taken": None,
        "readings": [],
        "generation": "g-1",
        "confidence": None,
        "elapsed_ms": 0,
    }


def test_json_values_are_plain_so_that_any_encoder_takes_them() -> None:
    for reply in (ANSWER, ABSTENTION):
        assert json.loads(json.dumps(to_json(reply, 1.0))) == to_json(reply, 1.0)


def test_the_terminal_shows_verdict_and_date_first_then_quotes_with_their_source_then_what_changed() -> None:
    assert to_terminal(ANSWER) == (
        "No. As of 11 June 2020.\nMicrosoft does not sell it to US police.\n\n"
        f"[1] “{QUOTE}”\n    Microsoft (company); Microsoft waits for a <national> law, "
        f"Example & Daily, 11 June 2020\n    {LINK}\n\n"
        "[2] “IBM left the market.”\n    A plain page, undated\n\n"
        "11 June 2020: announced [1]\nMay 2024: widened [2]"
    )


def test_what_sums_up_reports_is_dated_by_the_event_and_names_the_report_apart() -> None:
    first = ANSWER.citations[0]
    report = Source("Example & Daily", "Microsoft waits", PartialDate(2020, 7, 2), first.article.url)
    summed_up = structs.replace(first, article=structs.replace(first.article, sources=(report,)))
    told = to_terminal(structs.replace(ANSWER, citations=(summed_up, *ANSWER.citations[1:])))
    assert "a <national> law, 11 June 2020 (source: Example & Daily, 2 July 2020)\n" in told
    undated = structs.replace(report, date=None)
    assert name_source(undated) == "Example & Daily"


def test_an_article_that_is_cited_again_is_named_once() -> None:
    first, other = ANSWER.citations
    again = structs.replace(first, number=3)
    reply = structs.replace(ANSWER, citations=(first, other, again))
    for told in (to_terminal(reply), to_telegram_html(reply)):
        assert "Microsoft (company); same article as [1]" in told
        assert told.count("Microsoft waits for a") == 1


def test_the_terminal_shows_an_abstention_with_what_is_nearest() -> None:
    assert to_terminal(ABSTENTION) == (
        "No article speaks of Nokia & its products.\nNearest that the articles cover:\n"
        "• Microsoft waits for a <national> law, 11 June 2020\n• A plain page, undated"
    )


def test_the_nearest_articles_are_linked_in_a_chat_where_they_have_an_address() -> None:
    assert to_telegram_html(ABSTENTION) == (
        "No article speaks of Nokia &amp; its products.\nNearest that the articles cover:\n"
        '• <a href="https://news.example/a?b=1&amp;c=2">Microsoft waits for a &lt;national&gt; law</a>, 11 June 2020\n'
        "• A plain page, undated"
    )


def test_a_refusal_without_room_leaves_out_articles_from_the_end() -> None:
    text = "No article speaks of Nokia & its products.\nNearest that the articles cover:\n"
    one, both = to_telegram_html(ABSTENTION, len(text) + 60), to_telegram_html(ABSTENTION, len(text) + 80)
    assert "11 June 2020" in one
    assert "A plain page" not in one
    assert both == to_telegram_html(ABSTENTION)
    assert to_telegram_html(ABSTENTION, 50) == "No article speaks of Nokia &amp; its products."


def test_a_quote_that_the_text_holds_already_is_shown_once() -> None:
    told = structs.replace(ANSWER, text=f"It does not: {QUOTE} [1]")
    for shown in (to_terminal(told), to_telegram_html(told)):
        assert shown.count(QUOTE) == 1
        assert "[1] Microsoft (company" in shown.replace(f'<a href="{LINK.replace("&", "&amp;")}">', "")
        assert shown.count("IBM left the market.") == 1


def test_an_open_answer_without_a_date_has_no_headline() -> None:
    bare = structs.replace(ANSWER, verdict=None, as_of=None)
    assert to_terminal(bare).startswith("Microsoft does not sell it to US police.\n")
    assert to_telegram_html(bare).startswith("Microsoft does not sell it to US police.\n")
    assert to_terminal(structs.replace(ANSWER, verdict=None)).startswith("As of 11 June 2020.\n")


def test_telegram_gets_a_bold_verdict_and_each_quote_in_a_foldable_block_with_its_link() -> None:
    escaped_link = LINK.replace("&", "&amp;")
    assert to_telegram_html(ANSWER) == (
        "<b>No. As of 11 June 2020.</b>\nMicrosoft does not sell it to US police.\n"
        "11 June 2020: announced [1]\nMay 2024: widened [2]\n"
        f'<blockquote expandable>[1] “{QUOTE}”\n<a href="{escaped_link}">Microsoft (company); '
        "Microsoft waits for a &lt;national&gt; law, Example &amp; Daily, 11 June 2020</a></blockquote>\n"
        "<blockquote expandable>[2] “IBM left the market.”\nA plain page, undated</blockquote>"
    )


def test_a_quote_on_a_later_time_than_its_article_says_as_of_when() -> None:
    text = "As of July 2020 NEC supplies police."
    article = Article(
        id="nec", title="NEC supplies police", text=text, published=PartialDate(2018, 7), as_of=PartialDate(2020, 7, 3)
    )
    shown = to_terminal(structs.replace(ANSWER, citations=(cite_all(article),), chain=()))
    assert "NEC supplies police, July 2018, as of July 2020" in shown
    closed = structs.replace(article, text="It closed in May 2021.")
    assert "as of May 2021" in to_terminal(structs.replace(ANSWER, citations=(cite_all(closed),), chain=()))
    planned = structs.replace(article, text="It was due to close in May 2021.")
    assert "as of" not in to_terminal(structs.replace(ANSWER, citations=(cite_all(planned),), chain=()))


def test_an_article_cannot_move_the_cursor_of_a_terminal() -> None:
    article = Article(id="x", title="\x1b[2Jgone\x9b", text="Red \x1b[31m text.")
    shown = to_terminal(structs.replace(ANSWER, citations=(cite_all(article),), chain=()))
    assert "\x1b" not in shown
    assert "\x9b" not in shown


def cite_all(article: Article, number: int = 1) -> Citation:
    span = Span(0, len(article.text))
    return Citation(
        number=number, article=article, span=span, quote=article.text, speaker="", speaker_kind=SpeakerKind.REPORTER
    )


hostile = st.text(
    st.one_of(st.sampled_from("<>&\"'/ab\n\u202e\u2067\u2069\x00\x1b😀"), st.characters(exclude_categories=["Cs"])),
    max_size=60,
)
solid = hostile.filter(lambda text: text.strip())


@st.composite
def answers(draw: st.DrawFn) -> Answer:
    texts = draw(st.lists(st.builds(str.__mul__, solid, st.integers(1, 60)), min_size=1, max_size=6))
    articles = [
        Article(id=f"a{n}", title=draw(hostile), publisher=draw(hostile), url=draw(hostile), text=text)
        for n, text in enumerate(texts)
    ]
    citations = tuple(cite_all(article, n) for n, article in enumerate(articles, 1))
    return structs.replace(ANSWER, text=draw(hostile), citations=citations, chain=())


@given(answers(), st.integers(200, MESSAGE_UNITS))
def test_no_title_quote_or_address_breaks_the_markup_or_the_length(answer: Answer, max_units: int) -> None:
    message = to_telegram_html(answer, max_units)
    read = Reader(message)
    assert read.open == []
    assert set(read.tags) <= {"b", "blockquote", "a"}
    assert read.units <= max_units
    assert len(read.tags) <= 100
    assert all(link.startswith(("http://", "https://")) for link in read.links)


def test_addresses_count_too_because_telegram_refuses_markup_over_32_kib() -> None:
    endless = structs.replace(ANSWER.citations[0].article, url="https://news.example/" + "x" * 20_000)
    citations = tuple(structs.replace(ANSWER.citations[0], article=endless, number=n) for n in (1, 2, 3))
    message = to_telegram_html(structs.replace(ANSWER, citations=citations))
    assert len(message.encode()) <= 32_768
    assert message.endswith("</blockquote>\n2 more quoted, not shown here.")


def test_a_quote_that_was_cut_off_the_text_is_shown_below_it() -> None:
    message = to_telegram_html(structs.replace(ANSWER, text="word " * 1000 + QUOTE))
    assert f"…\n<blockquote expandable>[1] “{QUOTE}”\n" in message


@given(answers())
def test_a_long_answer_loses_whole_quotes_from_its_end_and_says_how_many(answer: Answer) -> None:
    message = to_telegram_html(answer, 300)
    shown = message.count("<blockquote expandable>")
    missing = len(answer.citations) - shown
    assert message.count("</blockquote>") == shown
    assert message.endswith(f"\n{missing} more quoted, not shown here.") == bool(missing)
    for n in range(1, shown + 1):
        assert f"<blockquote expandable>[{n}] " in message


@settings(deadline=None)  # a busy machine is no fault of the text
@given(st.text(st.sampled_from("ab <&😀"), min_size=1, max_size=20).map(lambda text: text * (MESSAGE_UNITS + 1)))
def test_a_text_longer_than_a_message_is_cut_without_breaking_a_character(text: str) -> None:
    for reply in (structs.replace(ANSWER, text=text), structs.replace(ABSTENTION, text=text)):
        read = Reader(to_telegram_html(reply))
        assert read.units <= MESSAGE_UNITS
        assert "…" in read.visible
        assert "\ufffd" not in read.visible


def test_people_read_a_rule_that_begins_later_as_delayed() -> None:
    delayed = structs.replace(ANSWER, chain=(Step(PartialDate(2026, 6, 29), Change.NARROWED, 1, "delayed"),))
    assert "29 June 2026: delayed [1]" in to_terminal(delayed)
    assert "29 June 2026: delayed [1]" in to_telegram_html(delayed)
    assert to_json(delayed, 0)["chain"] == [{"date": "2026-06-29", "change": "narrowed", "citation": 1}]
