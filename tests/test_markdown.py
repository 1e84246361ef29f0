"""Markdown articles with front matter."""

import time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.article import Article, Source
from corpus.claim import Action, Certainty, End, Scope, Stance, StatedClaim
from corpus.dates import PartialDate
from corpus.reading.decoding import tidy
from corpus.reading.markdown import is_marked_up, parse_markdown, render_markdown

FULL = """---
id: lumen-exit-2021
title: "Lumen: no more cameras"
published: 2021-03-04
as_of: 2021-04
actors: [Lumen Optics, Port Alder]
facts: [lumen-exit-2021]
supersedes: [lumen-pause-2020]
relates_to: []
sources:
  - publisher: Northwire
    title: "Lumen ends sales"
    date: 2021
    url: https://northwire.example/lumen
---
Lumen Optics sells no cameras.

It gave no reason.
"""


def test_front_matter_gives_every_value_of_the_article() -> None:
    assert parse_markdown(FULL, "file-name") == Article(
        id="lumen-exit-2021",
        title="Lumen: no more cameras",
        text="Lumen Optics sells no cameras.\n\nIt gave no reason.",
        publisher="Northwire",
        published=PartialDate(2021, 3, 4),
        as_of=PartialDate(2021, 4),
        date_source="front matter",
        url="https://northwire.example/lumen",
        actors=("Lumen Optics", "Port Alder"),
        facts=("lumen-exit-2021",),
        supersedes=("lumen-pause-2020",),
        sources=(Source("Northwire", "Lumen ends sales", PartialDate(2021), "https://northwire.example/lumen"),),
    )


def test_a_file_without_front_matter_has_the_title_of_its_first_heading() -> None:
    article = parse_markdown("# Town drops cameras\n\nThe town said no.\n", "town-2021")
    assert (article.id, article.title, article.text) == ("town-2021", "Town drops cameras", "The town said no.")
    assert (article.published, article.date_source) == (None, "unknown")


def test_a_file_without_any_heading_has_the_title_of_its_name() -> None:
    assert parse_markdown("The town said no.", "town_says-no").title == "town says no"


def test_marks_are_taken_off_and_wrapped_lines_joined() -> None:
    body = "The **town**\nsaid [no](https://x.example/a) to `cams`. ![A view](v.png)\n\n"
    body += "## Why\n\n- cost\n- trust\n\n---\n\n> It *is* final."
    assert parse_markdown(body, "x").text.split("\n\n") == [
        "The town said no to cams.",
        "Why",
        "cost",
        "trust",
        "It is final.",
    ]


def test_a_title_in_bold_alone_is_a_heading() -> None:
    text = "**Town says no**\n\nHarbour Post, Politics and town desk. 3 May 2021.\n\n"
    text += "The town voted on the cameras **twice** and said no."
    article = parse_markdown(text, "x")
    assert is_marked_up(text)
    assert not is_marked_up("The **town** said no.")
    assert (article.title, str(article.published), article.publisher) == ("Town says no", "2021-05-03", "Harbour Post")
    assert article.text == "The town voted on the cameras twice and said no."


@pytest.mark.parametrize(
    ("written", "seen"),
    [
        ("[its rule](https://x.example/Rule_(2021)) holds", "its rule holds"),
        ('[its rule](https://x.example/ "The rule (new)") holds', "its rule holds"),
        ("![a map](map_(1).png)Its rule holds", "Its rule holds"),
        ("See <https://x.example/Rule_(2021)> for it", "See https://x.example/Rule_(2021) for it"),
        ("[its rule](https://x.example/a(b(c))) holds", "[its rule](https://x.example/a(b(c))) holds"),
    ],
)
def test_a_link_is_read_as_its_words_whatever_brackets_stand_in_its_address(written: str, seen: str) -> None:
    assert parse_markdown(f"{written}.", "x").text == f"{seen}."


def test_a_link_that_never_ends_takes_no_longer_for_it() -> None:
    start = time.perf_counter()
    parse_markdown("[a](" + "x(y)" * 20_000, "x")
    parse_markdown("[a](b" * 20_000, "x")
    assert time.perf_counter() - start < 5


def test_entities_are_read_as_a_page_shows_them() -> None:
    text = "AT&amp;T said &#8220;no&#x201D;&nbsp;&#10;twice to R&D; \\&amp; &bogus; &amp;amp; &#8238;stay."
    assert parse_markdown(text, "x").text == "AT&T said “no”  twice to R&D; &amp; &bogus; &amp;  stay."


@pytest.mark.parametrize("line", ["=====", "==", "=== "])
def test_a_line_of_equals_signs_makes_a_title_of_the_line_above(line: str) -> None:
    text = f"Town says *no*\n{line}\n\nThe town said no.\n\n====\n\nTwice."
    assert is_marked_up(text)
    article = parse_markdown(text, "x")
    assert (article.title, article.text) == ("Town says no", "The town said no.\n\nTwice.")


def test_words_with_underscores_and_sums_keep_their_marks() -> None:
    assert parse_markdown("The face_recognition_v2 API costs \\*5 and 3 \\> 2.", "x").text == (
        "The face_recognition_v2 API costs *5 and 3 > 2."
    )


@pytest.mark.parametrize(
    ("front", "expected"),
    [
        ("headline: Town says no\ndate: 3 May 2021\nsection: local", ("Town says no", "2021-05-03", "", "")),
        ("title: Out\ndate: 2021-05-03 09:00:00 +0100\nlayout: post", ("Out", "2021-05-03", "", "")),
        ("title: Out\ndate: soon", ("Out", "None", "", "")),
        (
            "title: Out\nsource: Harbour Post\nauthors: [A. Ito, B. Lau]",
            ("Out", "None", "Harbour Post", "A. Ito, B. Lau"),
        ),
        ("title: Out\nDate: May 3, 2021\ntags: [a, b]\ndraft: false", ("Out", "2021-05-03", "", "")),
        ("title: Out\nheadline: Yes\npublished: 2021\ndate: 2022-01-01", ("Out", "2021", "", "")),
    ],
)
def test_what_other_programs_call_title_and_day_is_taken_and_the_rest_passed_over(
    front: str, expected: tuple[str, ...]
) -> None:
    article = parse_markdown(f"---\n{front}\n---\nThe town said no.", "x")
    assert (article.title, str(article.published), article.publisher, article.author) == expected


@pytest.mark.parametrize(
    ("line", "complaint"),
    [
        ("publishd: 2021", "unknown front matter key 'publishd'"),
        ("published: soon", "front matter key 'published': not a date"),
        ("published: 2021-02-31", "front matter key 'published'"),
        ("actors: Lumen", "front matter key 'actors' must be a list of names"),
        ("title: [a, b]", "front matter key 'title' must be text"),
        ("sources: [x]", "front matter key 'sources' must be a list of entries"),
        ("sources: [{publisher: x, page: 3}]", "unknown key 'page' in 'sources'"),
        ("statements: IBM", "front matter key 'statements' must be a list of entries"),
        ("statements: [{actor: IBM, verb: sell}]", "unknown key 'verb' in 'statements'"),
        ("statements: [{actor: IBM, action: sell}]", "an entry in 'statements' lacks the key 'stance'"),
        ("statements: [{actor: IBM, action: eat, stance: does}]", "key 'action' in 'statements' must be one of sell, "),
        (
            "statements: [{actor: I, action: use, stance: does, effective: soon}]",
            "key 'effective' in 'statements': not",
        ),
        (
            "statements: [{actor: IBM, action: use, stance: does, sentence: No.}]",
            "'sentence' in 'statements' is not in the text",
        ),
        ("title: 'open", "front matter is not YAML"),
        (
            "title: Town: no",
            "not YAML: mapping values .* line 1, column 12; a value that holds a colon stands in quotes",
        ),
        ("title: !!python/object:os.system x", "front matter is not YAML"),
    ],
)
def test_wrong_front_matter_is_refused_by_the_name_of_its_key(line: str, complaint: str) -> None:
    with pytest.raises(ValueError, match=complaint.replace("'", ".")):
        parse_markdown(f"---\n{line}\n---\nText.", "x")


@pytest.mark.parametrize("above", ["---\n---\n", "\n\n---\n---\n", "---\n# nothing yet\n---\n"])
def test_front_matter_that_is_empty_takes_nothing_of_the_text(above: str) -> None:
    assert is_marked_up(f"{above}The town said no.")
    assert parse_markdown(f"{above}The town said no.\n\n---\n\nTwice.", "x").text == "The town said no.\n\nTwice."


def test_front_matter_may_begin_below_an_empty_line() -> None:
    article = parse_markdown("\n---\ntitle: Town says no\n---\nThe town said no.", "x")
    assert (article.title, article.text) == ("Town says no", "The town said no.")


def test_front_matter_may_be_written_in_toml() -> None:
    text = "+++\ntitle = 'Town says no'\ndate = 2023-08-30T11:00:00+01:00\nauthor = 'B. Ode'\n+++\nThe town said no."
    assert is_marked_up(text)
    article = parse_markdown(text, "x")
    assert (article.title, article.author, article.text) == ("Town says no", "B. Ode", "The town said no.")
    assert article.published == PartialDate(2023, 8, 30)
    with pytest.raises(ValueError, match="front matter is not TOML"):
        parse_markdown("+++\ntitle: Town says no\n+++\nThe town said no.", "x")


def test_a_published_that_is_yes_or_no_says_whether_a_site_shows_the_page() -> None:
    text = "---\npublished: true\ndate: 2023-10-17 06:30:00 +0200\n---\nThe town said no."
    assert parse_markdown(text, "x").published == PartialDate(2023, 10, 17)
    assert parse_markdown("---\npublished: false\n---\nThe town said no.", "x").published is None


def test_an_empty_body_is_refused() -> None:
    with pytest.raises(ValueError, match="no text"):
        parse_markdown("---\nid: x\n---\n", "x")


WORDS = st.text(st.characters(exclude_categories=["Cc", "Cs", "Zs", "Zl", "Zp", "Cf"]), min_size=1, max_size=8)
# No article holds ligatures, nor what cleaning takes for a reference: "^ Law, A. (2020)".
PARAGRAPHS = st.lists(WORDS, min_size=1, max_size=8).map(" ".join).map(tidy).filter(lambda one: not one.startswith("^"))


@given(st.lists(PARAGRAPHS, min_size=1, max_size=4).map("\n\n".join), PARAGRAPHS)
def test_what_is_written_is_read_back_the_same(text: str, title: str) -> None:
    article = Article(
        id="a-1",
        title=title,
        text=text,
        published=PartialDate(2021, 3),
        date_source="front matter",
        actors=(title,),
        sources=(Source("P", title, PartialDate(2021), ""),),
        publisher="P",
        stated=(
            StatedClaim(
                actor="IBM",
                action=Action.OFFER,
                stance=Stance.PAUSED,
                scope=Scope("police", title, ("Oregon",)),
                effective=PartialDate(2020, 6),
                end=End("a law is in place"),
                certainty=Certainty.CLAIMED,
                speaker="IBM",
                sentence=text.split("\n\n", maxsplit=1)[0],
            ),
        ),
    )
    assert parse_markdown(render_markdown(article), "other") == article


def test_what_looks_like_an_entity_in_an_article_is_read_back_the_same() -> None:
    article = parse_markdown("Write \\&amp; for an ampersand.", "x")
    assert article.text == "Write &amp; for an ampersand."
    assert parse_markdown(render_markdown(article), "x").text == article.text


def test_the_front_matter_that_the_readme_shows_is_read() -> None:
    readme = (Path(__file__).parent.parent / "README.md").read_text(encoding="utf-8")
    shown = readme[readme.index("```\n---\n") + 4 :].split("\n```", maxsplit=1)[0]
    article = parse_markdown(shown, "x")
    assert article.id == "portland-or-private-2021"
    assert [(claim.stance, claim.scope.places, claim.sentence in article.text) for claim in article.stated] == [
        (Stance.BANNED, ("Oregon",), True)
    ]


def test_what_readers_wrote_below_is_no_part_of_the_article() -> None:
    article = parse_markdown(f"{FULL}\nComments (2)\n\njoe: They still sell them.\n\nann: No.\n", "file-name")
    assert article.text.endswith("It gave no reason.")
    assert article.comments == ("joe: They still sell them.", "ann: No.")
    assert [(removed.line, removed.reason) for removed in article.removed] == [
        (20, "heading of the comments"),
        (22, "reader comment"),
        (24, "reader comment"),
    ]


@pytest.mark.parametrize(
    ("line", "published", "publisher"),
    [
        ("*Lumen Optics blog, March 4th, 2021*", "2021-03-04", "Lumen Optics blog"),
        ("Ministry of Ports of Alder. Published: 4 March 2021", "2021-03-04", "Ministry of Ports of Alder"),
        ("Issued: 04.03.2021", "2021-03-04", ""),
        ("Thursday, 4 March 2021", "2021-03-04", ""),
    ],
)
def test_a_line_above_the_text_dates_what_no_front_matter_does(line: str, published: str, publisher: str) -> None:
    article = parse_markdown(f"# Our cameras\n\n{line}\n\nWe do not sell a single camera to the police.\n", "cameras")
    assert (str(article.published), article.publisher) == (published, publisher)
    assert article.text == "We do not sell a single camera to the police."


def test_a_date_in_front_matter_leaves_the_text_as_it_is() -> None:
    text = FULL.replace("sells no cameras.", "sells no cameras.\n\n4 May 2020\n")
    assert "4 May 2020" in parse_markdown(text, "file-name").text


def test_a_byline_and_who_updated_it_when_stand_above_the_text() -> None:
    rest = "We scan nobody at all in any of our parks."
    asked = parse_markdown(f"# Questions\n\n*Alder Parks, updated 4 April 2025*\n\n{rest}", "faq")
    assert (asked.publisher, str(asked.published), asked.text) == ("Alder Parks", "2025-04-04", rest)
    release = parse_markdown(f"# We stop\n\nOslo, 9 February 2021 \u2014 press release\n\n{rest}", "stop")
    assert (release.publisher, str(release.published), release.text) == ("", "2021-02-09", rest)
    told = parse_markdown(f"# News\n\nBy Ana Quill\n\n{rest}", "news")
    assert (told.author, told.text) == ("Ana Quill", rest)
