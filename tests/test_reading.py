"""Files of every kind and every kind of broken file."""

import os
import time
from contextlib import suppress
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.folder import Failure, read_folder
from corpus.passages import group_passages
from corpus.reading.child import Child, ChildFailed
from corpus.reading.decoding import decode
from corpus.reading.errors import Unreadable
from corpus.reading.fetch import Fetched
from corpus.reading.files import read_file
from corpus.reading.markdown import parse_markdown, render_markdown
from corpus.reading.visible import visible_blocks
from corpus.reading.web import article_of
from corpus.sentences import split_sentences

PROSE = "The harbour police of Port Alder said it had stopped using face recognition cameras."
TODAY = date(2026, 11, 23)
PAGE = f"""<html><head><title>Police stop | Northwire</title>
<meta property="article:published_time" content="2021-03-04"><meta property="og:site_name" content="Northwire"></head>
<body><nav><a href="/">Home</a> <a href="/world">World</a></nav><article><h1>Police stop</h1>
<p>{PROSE}</p><p>The force will wait for a law, its chief told reporters in the city on Thursday.</p>
<p>The council votes on a draft in May, and the mayor said that she would sign it.</p></article>
<footer>All rights reserved</footer></body></html>"""


def write(path: Path, content: str | bytes) -> Path:
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return path


def reason_of(path: Path) -> str:
    with pytest.raises(Unreadable) as caught:
        read_file(path, today=TODAY)
    assert str(path) in str(caught.value)
    return caught.value.reason


def test_a_page_on_the_web_gives_text_title_date_and_publisher(tmp_path: Path) -> None:
    article = read_file(write(tmp_path / "stop.html", PAGE), today=TODAY)
    assert article.text.startswith(PROSE)
    assert (article.title, str(article.published), article.publisher) == ("Police stop", "2021-03-04", "Northwire")
    assert "Home" not in article.text
    assert "rights" not in article.text


@pytest.mark.parametrize(
    ("window", "publisher"),
    [
        ("Police stop | Harbour Evening Post", "Harbour Evening Post"),
        ("Police stop - News - Town of Port Alder", "Town of Port Alder"),
        ("Police stop | Mayor says no", ""),
        ("Harbour Evening Post", ""),  # it may as well be the title of a story on that
    ],
)
def test_the_title_of_the_window_names_a_site_that_its_markup_does_not(
    tmp_path: Path, window: str, publisher: str
) -> None:
    body = f"<h1>Police stop</h1><p>{PROSE}</p><p>{PROSE.replace('police', 'council')}</p>"
    page = f"<html><head><title>{window}</title></head><body><article>{body}</article></body></html>"
    assert read_file(write(tmp_path / "stop.html", page), today=TODAY).publisher == publisher


def test_a_date_in_the_future_is_unknown(tmp_path: Path) -> None:
    article = read_file(write(tmp_path / "stop.html", PAGE.replace("2021-03-04", "2031-03-04")), today=TODAY)
    assert (article.published, article.date_source) == (None, "unknown")


def test_a_date_in_the_file_name_counts_where_the_page_has_none(tmp_path: Path) -> None:
    article = read_file(write(tmp_path / "stop-2021-03-04.txt", f"Police stop\n\n{PROSE}"), today=TODAY)
    assert (str(article.published), article.date_source) == ("2021-03-04", "file name")
    article = read_file(write(tmp_path / "stop-2031-03-04.txt", f"Police stop\n\n{PROSE}"), today=TODAY)
    assert (article.published, article.date_source) == (None, "unknown")


def test_a_text_dump_named_html_is_read_as_text(tmp_path: Path) -> None:
    assert PROSE in read_file(write(tmp_path / "dump.html", f"Police stop\n\n{PROSE}\n"), today=TODAY).text


def test_a_page_saved_as_markdown_is_cleaned_like_any_dump(tmp_path: Path) -> None:
    article = read_file(
        write(tmp_path / "stop.md", f"Police stop\n\n{PROSE}\n\nLatest comments\n\nI hate it.\n"), today=TODAY
    )
    assert (article.title, article.text, article.comments) == ("Police stop", PROSE, ("I hate it.",))


def test_a_page_of_bare_blocks_is_read_by_the_line_rules(tmp_path: Path) -> None:
    html = f"<html><body><font>{PROSE}</font></body></html>"
    assert PROSE in read_file(write(tmp_path / "bare.html", html), today=TODAY).text


def test_a_login_page_is_no_article(tmp_path: Path) -> None:
    html = "<html><body><h1>Sign in</h1><form>Name <input name=u> <input type='password'></form></body></html>"
    assert "asks for a login" in reason_of(write(tmp_path / "login.html", html))


def test_a_page_without_text_is_no_article(tmp_path: Path) -> None:
    assert "no text" in reason_of(write(tmp_path / "void.html", "<html><body><script>1</script></body></html>"))


def test_html_nested_a_hundred_thousand_deep_still_gives_its_text(tmp_path: Path) -> None:
    html = "<html><body>" + "<div>" * 100_000 + PROSE + "</div>" * 100_000
    assert PROSE in read_file(write(tmp_path / "deep.html", html), today=TODAY).text


@pytest.mark.parametrize(
    "html", ["<p>a</p", "<div><p>One<p>Two</div></span>", "<a<b<p>x", "<html><body>&#xD800;x &bogus; y"]
)
def test_malformed_html_gives_text_or_a_reason(tmp_path: Path, html: str) -> None:
    article = read_file(write(tmp_path / "bad.html", html + f"<p>{PROSE}</p>"), today=TODAY)
    assert PROSE in article.text


@pytest.mark.parametrize(
    "data",
    [
        "Café says no".encode("utf-8-sig"),
        "Café says no".encode("utf-16"),
        b"\xfe\xff" + "Café says no".encode("utf-16-be"),
        "Café says no".encode("latin-1"),
        "Café\x00 says no".encode(),
        "C\u200ba\u202efé says no".encode(),
    ],
)
def test_every_usual_encoding_gives_the_same_text(data: bytes) -> None:
    assert decode(data) == "Café says no"


def test_one_broken_byte_does_not_spoil_good_utf8() -> None:
    assert decode("Zoë, Brontë".encode() + b"\xff") == "Zoë, Brontë\ufffd"


@pytest.mark.parametrize("label", ["iso-8859-1", "latin-1", "us-ascii", "windows-1252"])
def test_latin_on_the_web_has_the_apostrophes_of_windows(label: str) -> None:
    said = "IBM doesn\u2019t sell \u201cface recognition\u201d."
    assert decode(said.encode("cp1252"), declared=label) == said


@pytest.mark.parametrize("label", [None, "iso-8859-1", "no-such-encoding"])
def test_a_byte_without_a_meaning_leaves_its_mark(label: str | None) -> None:
    assert decode(b"caf\xe9 a\x81b", declared=label) == "caf\u00e9 a\ufffdb"


def test_lone_surrogates_become_the_replacement_character() -> None:
    assert decode(b"\xff\xfea\x00\x00\xd8b\x00") == "a\ufffdb"


def test_binary_data_is_refused(tmp_path: Path) -> None:
    assert "binary" in reason_of(write(tmp_path / "x.txt", b"\x00\x01\x02" * 50))


@given(st.binary(max_size=300))
def test_whatever_is_decoded_can_be_stored(data: bytes) -> None:
    try:
        text = decode(data)
    except ValueError:
        return
    assert "\x00" not in text
    assert text.encode().decode() == text


def test_persian_joiners_stay_and_latin_ones_go() -> None:
    assert decode("\u0645\u200c\u062e a\u200cb".encode()) == "\u0645\u200c\u062e ab"


@pytest.mark.parametrize(
    ("name", "content", "reason"),
    [
        ("empty.txt", "", "the file is empty"),
        ("blank.md", " \n\n", "the file is empty"),
        ("long.txt", "x" * 10**6, "line 1 has 1,000,000 characters"),
        ("front.md", "---\ntitel: Red\n---\nText.", "unknown front matter key 'titel'"),
        ("table.csv", "a,b", "files of kind '.csv' are not read"),
    ],
)
def test_a_file_that_gives_no_article_says_why(tmp_path: Path, name: str, content: str, reason: str) -> None:
    assert reason in reason_of(write(tmp_path / name, content))


def test_a_heading_too_long_for_a_title_is_a_paragraph(tmp_path: Path) -> None:
    file = tmp_path / "story.md"
    file.write_text(f"# {'Harbour police ' * 40}\n\nThey stopped.\n", encoding="utf-8")
    article = read_file(file)
    assert (article.title, article.text.count("Harbour")) == ("story", 40)


def test_titles_authors_and_publishers_without_end_are_cut_at_a_word(tmp_path: Path) -> None:
    file, long = tmp_path / "story.md", "Ann Lee, " * 60
    file.write_text(f"---\ntitle: {long}\nauthor: {long}\npublisher: {long}\n---\nThey stopped.\n", encoding="utf-8")
    article = read_file(file)
    for cut in (article.title, article.author, article.publisher):
        assert 480 < len(cut) <= 500
        assert cut.endswith((" Ann\u2026", " Lee,\u2026"))
    assert article_of(Fetched("https://a.example/story.md", "text", "utf-8", file.read_bytes())).title == article.title


def test_a_huge_file_is_refused_unread(tmp_path: Path) -> None:
    path = write(tmp_path / "huge.txt", "x")
    os.truncate(path, 1 << 30)
    assert "1,024 MiB; the limit is 5 MiB" in reason_of(path)


def test_a_pipe_and_a_missing_file_are_refused(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.txt")
    assert "not a regular file" in reason_of(tmp_path / "pipe.txt")
    assert "No such file" in reason_of(tmp_path / "gone.txt")


def test_a_folder_names_what_failed_and_reads_the_rest_in_order(tmp_path: Path) -> None:
    corpus = tmp_path / "corpus"
    (corpus / "sub").mkdir(parents=True)
    write(corpus / "b.md", PROSE)
    write(corpus / "a.txt", f"Police stop\n\n{PROSE}")
    write(corpus / "sub/b.html", PAGE)
    write(corpus / "bad.md", "")
    write(corpus / "notes.csv", "not read")
    write(corpus / ".hidden.md", "not read")
    write(tmp_path / "secret.md", "Outside.")
    (corpus / "link.md").symlink_to(tmp_path / "secret.md")
    (corpus / "void.md").symlink_to(tmp_path / "gone.md")
    (corpus / "inner.md").symlink_to(corpus / "b.md")
    collection = read_folder(corpus, today=TODAY)
    assert [article.id for article in collection.articles] == ["a", "b", "inner", "sub-b.html"]
    assert [(failure.path.name, failure.reason) for failure in collection.failures] == [
        ("link.md", "a link that leaves the folder"),
        ("void.md", "a link that leads nowhere"),
        ("bad.md", "the file is empty"),
    ]


def test_a_folder_that_cannot_be_looked_into_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "locked").mkdir()
    write(tmp_path / "locked" / "a.md", PROSE)
    write(tmp_path / "b.md", PROSE)
    looked_into = os.scandir

    def refused(folder: str) -> object:
        if Path(folder).name == "locked":
            raise PermissionError(13, "Permission denied", str(folder))
        return looked_into(folder)

    monkeypatch.setattr(os, "scandir", refused)
    collection = read_folder(tmp_path, today=TODAY)
    assert [article.id for article in collection.articles] == ["b"]
    assert collection.failures == (Failure(tmp_path / "locked", "Permission denied"),)


def test_two_articles_that_declare_one_id_are_not_both_read(tmp_path: Path) -> None:
    write(tmp_path / "a.md", "---\nid: same\n---\nFirst.")
    write(tmp_path / "b.md", "---\nid: same\n---\nSecond.")
    collection = read_folder(tmp_path)
    assert [article.text for article in collection.articles] == ["First."]
    assert collection.failures[0].reason == "the id 'same' is taken by another article"


def test_notes_of_one_name_in_two_folders_are_both_read(tmp_path: Path) -> None:
    for year in ("2023", "2024"):
        (tmp_path / year).mkdir()
        write(tmp_path / year / "city ban.md", f"# City ban\n\nThe ban of {year}.")
    collection = read_folder(tmp_path)
    assert [article.id for article in collection.articles] == ["city-ban", "2024-city-ban.md"]
    assert collection.failures == ()


def test_an_empty_folder_and_a_missing_one_say_so(tmp_path: Path) -> None:
    assert "no articles here" in read_folder(tmp_path).failures[0].reason
    assert read_folder(tmp_path / "gone").failures[0].reason == "no such folder"


def test_a_line_that_many_dumps_share_is_left_out_of_all(tmp_path: Path) -> None:
    for number, town in enumerate(("Ahlen", "Brest", "Cork")):
        story = (
            f"{town} drops cameras\n\n{PROSE} {town} is next.\n\nIn {town} the mayor said that none would miss them."
        )
        write(tmp_path / f"{number}.txt", f"{story}\n\nThis site has {number} readers and is kept by its many friends.")
    collection = read_folder(tmp_path, today=TODAY)
    assert [article.removed[-1].reason for article in collection.articles] == ["same line in other files"] * 3
    assert all(PROSE in article.text for article in collection.articles)


def test_hidden_characters_and_lookalikes_leave_offsets_true(tmp_path: Path) -> None:
    text = "Police stop\n\nMicr\u03bfsoft\u200b said \u202eno\u202c to police sales in the land. \ufdfa It meant it."
    article = read_file(write(tmp_path / "odd.txt", text), today=TODAY)
    sentences = split_sentences(article)
    assert "Micr\u03bfsoft said no to police sales" in article.text
    for excerpt in (*sentences, *group_passages(article, sentences)):
        assert article.text[excerpt.span.start : excerpt.span.end] == excerpt.text


def test_ligatures_and_loose_accents_are_read_as_questions_spell_them(tmp_path: Path) -> None:
    text = "Police stop\n\nO\ufb03cers of Que\u0301bec may not use the \ufb01les. The \ufb02eet of Hue\u0302\u0301 may."
    article = read_file(write(tmp_path / "odd.txt", text), today=TODAY)
    assert article.text == "Officers of Qu\u00e9bec may not use the files. The fleet of Hu\u1ebf may."
    sentences = split_sentences(article)
    assert [sentence.span.of(article.text) for sentence in sentences] == [sentence.text for sentence in sentences]


def test_scripts_and_styles_are_not_visible_and_navigation_is_told_apart() -> None:
    html = "<style>a</style><nav>Home</nav>\n<p>\nOne <b>two</b>\nthree</p><script>x</script><div>four</div>"
    assert visible_blocks(html) == [
        (1, "Home", True, "", ""),
        (3, "One two three", False, "", ""),
        (4, "four", False, "", ""),
    ]


def test_items_of_lists_are_known_by_their_element_and_links_are_none() -> None:
    html = "<dl><dt>Images<dd>30 <i>days</i></dl>a<ul><li><p>one</p><li><a href=x>Jobs here</a> (2)</ul><p>two"
    items = [(text, item) for _, text, *_, item in visible_blocks(html)]
    assert items == [
        *(("Images", "dt"), ("30 days", "dd"), ("a", ""), ("one", "li"), ("Jobs here (2)", ""), ("two", "")),
    ]


def test_a_page_lists_what_is_left_out_of_it_with_line_and_reason(tmp_path: Path) -> None:
    article = read_file(write(tmp_path / "stop.html", PAGE), today=TODAY)
    assert [(removed.line, removed.text, removed.reason) for removed in article.removed] == [
        (3, "Home World", "menu"),
        (3, "Police stop", "headline"),
        (6, "All rights reserved", "menu"),
    ]


@pytest.mark.parametrize("name", ["x.md", "x.txt", "x.html"])
@pytest.mark.parametrize(
    "text",
    [
        "[" * 10**5,
        "[a](" * 25_000,
        "*" * 10**5,
        "<!--" * 25_000,
        "<a b='" * 15_000,
        "By " + "A " * 40_000,
        "- \n" * 40_000,
        "a" + "\u0301" * 45_000 + "\u0316" * 45_000,
    ],
    ids=["brackets", "links", "stars", "comments", "tags", "names", "items", "accents"],
)
def test_hostile_marks_cost_no_more_than_their_length(tmp_path: Path, name: str, text: str) -> None:
    path = write(tmp_path / name, f"{text}\n\n{PROSE}")
    started = time.monotonic()
    with suppress(Unreadable):
        split_sentences(read_file(path, today=TODAY))
    assert time.monotonic() - started < 10


def test_front_matter_that_is_huge_or_expands_is_refused_or_harmless(tmp_path: Path) -> None:
    assert "the limit is 20,000" in reason_of(write(tmp_path / "x.md", "---\nid: " + "[" * 30_000 + "\n---\nText."))
    aliases = "".join(f"k{n}: &k{n} [{', '.join([f'*k{n - 1}'] * 9)}]\n" for n in range(1, 12))
    article = read_file(write(tmp_path / "y.md", f"---\nk0: &k0 x\n{aliases}authors: *k11\n---\nText."), today=TODAY)
    assert (article.text, article.author) == ("Text.", "")


def test_a_page_that_lies_about_its_encoding_is_read_right(tmp_path: Path) -> None:
    html = PAGE.replace("<head>", '<head><meta charset="utf-8">').replace("its chief", "caf\u00e9 owners")
    assert "caf\u00e9 owners" in read_file(write(tmp_path / "x.html", html.encode("latin-1")), today=TODAY).text


def test_only_whole_tags_are_markup() -> None:
    html = "<p title='a > b'>3 < 4 &amp; 5 > 2</p><!-- <p>no</p> --><SCRIPT>if (a<b) {'<p>'}</SCRIPT><p>yes<a <b>so"
    assert [text for _, text, *_ in visible_blocks(html)] == ["3 < 4 & 5 > 2", "yes<a so"]


def _sleep(data: bytes) -> str:
    time.sleep(60)
    return data.decode()


def _eat(data: bytes) -> int:
    return len(data * (1 << 40))


def _raise(data: bytes) -> None:
    raise RuntimeError(f"cannot read {len(data)} bytes")


def _exit(data: bytes) -> None:
    os._exit(1)


def _length(data: bytes) -> int:
    print("noise between the frames")  # noqa: T201
    return len(data)


@pytest.mark.parametrize(
    ("target", "reason"),
    [
        ("_sleep", "longer than 0.5 s"),
        ("_eat", "too much memory"),
        ("_raise", "RuntimeError: cannot read 3 bytes"),
        ("_exit", "crashed"),
    ],
)
def test_a_reader_that_breaks_its_limits_is_ended_with_a_reason(target: str, reason: str) -> None:
    child = Child(f"tests.test_reading:{target}", time_limit_s=0.5, memory_limit_mib=2048)
    with pytest.raises(ChildFailed, match=reason):
        child.call(b"abc")
    child.close()


def test_a_child_answers_call_after_call_whatever_it_prints() -> None:
    child = Child("tests.test_reading:_length", time_limit_s=10, memory_limit_mib=2048)
    assert [child.call(b"x" * size) for size in (0, 5, 300_000)] == [0, 5, 300_000]
    child.close()


def test_a_page_of_questions_keeps_them_above_its_answers(tmp_path: Path) -> None:
    answers = "<p>No. The cameras count people and the pictures are not kept.</p>"
    html = f"<html><body><h1>Our cameras</h1><p>{PROSE}</p><h2>Do you scan faces?</h2>{answers}"
    html += "<p>Was this page helpful? Yes No</p></body></html>"
    article = read_file(write(tmp_path / "faq.html", html), today=TODAY)
    assert "Do you scan faces?\n\nNo. The cameras" in article.text
    assert "helpful" not in article.text


def page_with(tmp_path: Path, inside: str) -> str:
    """Return the text of an article that is read from a page with ``inside`` between its paragraphs."""
    html = f"<html><body><article><h1>Our cameras</h1><p>{PROSE}</p>{inside}<p>{LAST}</p></article></body></html>"
    return read_file(write(tmp_path / "page.html", html), today=TODAY).text


LAST = "The mayor told reporters that nobody had asked her before the cameras were bought."


def test_a_question_keeps_its_place_however_many_short_rows_a_table_below_has(tmp_path: Path) -> None:
    asked = ("Do you scan faces?", "Who runs it?", "Can I leave?", "Is it free?")
    answered = "".join(f"<h3>{one}</h3><p>No, we say to {place}.</p>" for place, one in enumerate(asked))
    rows = "".join(f"<tr><td>Gate {place}</td><td>{place}</td></tr>" for place in range(4))
    text = page_with(tmp_path, f"{answered}<table><tr><th>Gate</th><th>Cameras</th></tr>{rows}</table>")
    assert all(f"{one}\n\nNo, we say" in text for one in asked)
    assert "Gate: Gate 3; Cameras: 3." in text


def test_rows_of_a_table_are_told_with_the_heads_of_their_columns(tmp_path: Path) -> None:
    head = "<thead><tr><th><b>Year</b></th><th>Searches &amp; scans</th></tr></thead>"
    text = page_with(
        tmp_path, f"<table>{head}<tr><td>2023</td><td>41,200</td></tr><tr><td>2024</td><td></td></tr></table>"
    )
    assert "Year: 2023; Searches & scans: 41,200.\n\nYear: 2024." in text
    rows = "<tr><th></th><th>2023</th><th>2024</th></tr><tr><th>Arrests</th><td>2</td><td>3</td></tr>"
    assert "Arrests, 2023: 2; 2024: 3." in page_with(tmp_path, f"<table>{rows}</table>")


def test_a_name_beside_its_value_in_each_row_heads_no_column(tmp_path: Path) -> None:
    rows = "<tr><th>Operator</th><td>Alder police</td></tr><tr><th>Vendor</th><td>Knoll</td></tr>"
    assert "Operator: Alder police.\n\nVendor: Knoll." in page_with(tmp_path, f"<table>{rows}</table>")


def test_a_caption_above_a_table_is_a_line_of_its_own_and_no_head(tmp_path: Path) -> None:
    head = "<caption>Gates by station</caption><tr><th>Station</th><th>Gates</th></tr>"
    text = page_with(tmp_path, f"<table>{head}<tr><td>Linden Park</td><td>4</td></tr></table>")
    assert "Gates by station\n\nStation: Linden Park; Gates: 4." in text
    facts = "<caption>Knoll AB</caption><tr><th>Type</th><td>Private</td></tr><tr><th>Founded</th><td>2011</td></tr>"
    text = page_with(tmp_path, f"<table>{facts}</table>")
    assert "Knoll AB\n\nType: Private.\n\nFounded: 2011." in text
    assert "---" not in text
    bare = "<caption>Fines</caption><tr><td>Aldea</td><td>40 euros</td></tr><tr><td>Kestria</td><td>50 euros</td></tr>"
    assert "Fines\n\nAldea: 40 euros.\n\nKestria: 50 euros." in page_with(tmp_path, f"<table>{bare}</table>")


def test_a_term_and_what_it_is_make_one_line(tmp_path: Path) -> None:
    kept = "<dl><dt>Orders</dt><dd>Seven years</dd><dt>Camera images:</dt><dd>30 days</dd></dl>"
    assert "Orders: Seven years.\n\nCamera images: 30 days." in page_with(tmp_path, kept)
    asked = "<dl><dt>Do you scan faces?</dt><dd>No. The cameras count people and keep no pictures.</dd></dl>"
    assert "Do you scan faces?\n\nNo. The cameras" in page_with(tmp_path, asked)


def bare_page(tmp_path: Path, inside: str) -> str:
    """Return the text of a page that marks nothing as its article, of which the extractor keeps the paragraphs."""
    html = f"<html><body><h1>Our cameras</h1><p>{PROSE}</p>{inside}<p>{LAST}</p></body></html>"
    return read_file(write(tmp_path / "bare.html", html), today=TODAY).text


def test_lists_of_the_article_are_put_back_where_the_extractor_left_them_out(tmp_path: Path) -> None:
    terms = "<ul><li>forbid arrests on a match alone;</li><li>forbid use at schools.</li></ul>"
    text = bare_page(tmp_path, f"<p>From May on the police must agree to our terms of use, which:</p>{terms}")
    assert "which:\n\nforbid arrests on a match alone;\n\nforbid use at schools.\n\nThe mayor" in text
    items = "<li>The law takes effect on the first of March in all towns.</li><li>It binds shops.</li>"
    text = bare_page(tmp_path, f"<h2>Key points</h2><ol>{items}</ol>")
    assert f"{PROSE}\n\nThe law takes effect on the first of March in all towns.\n\nIt binds shops.\n\n{LAST}" == text


@pytest.mark.parametrize(
    "beside",
    [
        "<ul><li>Knoll opens an office in Aldea</li><li>A great place to work</li></ul>",
        '<ul><li><a href="/a">The harbour police of Alder have bought more cameras for it.</a></li></ul>',
        "<h3>Read more</h3><ul><li>The harbour police of Alder have bought more cameras for it.</li></ul>",
        "<h3>2 comments</h3><ol><li>The harbour police of Alder have lied to us all for years.</li></ol>",
        '<ul class="related"><li>The harbour police of Alder have bought more cameras for it.</li></ul>',
    ],
)
def test_lists_beside_the_article_stay_out(tmp_path: Path, beside: str) -> None:
    assert bare_page(tmp_path, beside) == f"{PROSE}\n\n{LAST}"


def test_a_layout_of_one_cell_a_row_is_prose_like_any_other(tmp_path: Path) -> None:
    rows = "".join(f"<tr><td>{PROSE.replace('Monday', day)}</td></tr>" for day in ("Tuesday", "Friday"))
    text = page_with(tmp_path, f"<table>{rows}</table>")
    assert "|" not in text
    assert ":" not in text


def test_rows_of_a_table_in_markdown_are_sentences_of_their_own(tmp_path: Path) -> None:
    table = "| City | Rule |\n|:--|-|\n| Oslo | banned it in 2023 |\n| Bergen | uses it |"
    article = read_file(write(tmp_path / "rules.md", f"# Rules\n\n{PROSE}\n\n{table}\nThe end came soon.\n"))
    assert article.text.split("\n\n")[1:] == [
        "City: Oslo; Rule: banned it in 2023.",
        "City: Bergen; Rule: uses it.",
        "The end came soon.",
    ]
    assert parse_markdown(render_markdown(article), "rules").text == article.text
    plain = read_file(write(tmp_path / "pipes.md", f"# Rules\n\n{PROSE} Write a | b for either.\n"))
    assert plain.text.endswith("a | b for either.")


def test_the_body_above_the_date_of_a_decision_in_markdown_puts_it_out(tmp_path: Path) -> None:
    body = "**Office of the Privacy Commissioner of Aldea**"
    head = f"# Decision 81: Alder Foods\n\n{body}\n\nDate of decision: 8 May 2025\n"
    article = read_file(write(tmp_path / "decision.md", f"{head}\n{PROSE}\n\n{LAST}\n"), today=TODAY)
    assert (article.publisher, str(article.published)) == ("Office of the Privacy Commissioner of Aldea", "2025-05-08")
    assert article.text == f"{PROSE}\n\n{LAST}"
