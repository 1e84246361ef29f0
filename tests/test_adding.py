"""What adding a source would do to a corpus."""

import asyncio
from datetime import date
from functools import partial
from pathlib import Path

import pytest
from msgspec.structs import replace

from corpus.adding import Proposals, Status, explain, propose, write
from corpus.folder import read_folder
from corpus.naming import slug
from corpus.reading.fetch import Fetched, FetchFailed, fetch_now
from corpus.reading.files import read_file
from corpus.reading.web import same_page
from tests.sites import serving
from tests.test_pdf import STORY, pdf

TODAY = date(2026, 11, 23)
DUMP = Path(__file__).parent / "data/dumps/harbour-page.txt"
PROSE = "The harbour police of Port Alder said it had stopped using face recognition cameras."
PAGE = f"""<html><head><title>Police stop</title><meta property="og:site_name" content="Northwire">
<meta property="article:published_time" content="2021-03-04"></head><body><article><h1>Police stop</h1><p>{PROSE}</p>
<p>The force will wait for a law, its chief told reporters in the city.</p></article></body></html>"""
URL = "https://northwire.example/2021/police-stop"
RSS = """<rss version="2.0"><channel><title>N</title><item><title>One</title><link>{}</link></item>
<item><title>Two</title><link>https://northwire.example/gone</link></item>
<item><title>Three</title><link>file:///etc/passwd</link></item></channel></rss>"""


class Web:
    """The pages a test knows; every other address fails."""

    def __init__(self, **pages: tuple[str, str]) -> None:
        self.pages = {URL: ("html", PAGE)} | pages

    def __call__(self, url: str) -> Fetched:
        if url not in self.pages:
            raise FetchFailed(url, "the site answers 404")
        kind, text = self.pages[url]
        return Fetched(url, kind, "utf-8", text.encode())


def add(source: str | Path, corpus: Path, web: Web | None = None) -> Proposals:
    found = propose(str(source), corpus, fetch=web or Web(), today=TODAY)
    for proposal in found.proposals:
        write(proposal, corpus)
    return found


def test_a_dump_becomes_an_article_that_reads_back_the_same(tmp_path: Path) -> None:
    (proposal,) = add(DUMP, tmp_path).proposals
    assert proposal.status is Status.NEW
    assert proposal.file_name == "harbour-police-stop-using-lumen-cameras-that-recognise-faces-2021-03-04.md"
    stored = read_file(tmp_path / proposal.file_name)
    assert stored == replace(proposal.article, removed=(), comments=())
    original = read_file(DUMP, today=TODAY)
    assert (stored.text, stored.title, stored.published) == (original.text, original.title, original.published)
    assert (stored.author, stored.date_source) == (original.author, original.date_source)


def test_nothing_is_written_by_proposing(tmp_path: Path) -> None:
    propose(str(DUMP), tmp_path, today=TODAY)
    assert list(tmp_path.iterdir()) == []


def test_the_explanation_names_each_removed_line_and_why(tmp_path: Path) -> None:
    (proposal,) = propose(str(DUMP), tmp_path, today=TODAY).proposals
    told = explain(proposal)
    assert "  date: 2021-03-04 (date line of the page, day and month told apart by the text)" in told
    assert f"  kept: {proposal.kept_share:.0%}, lines removed: 15" in told
    assert "  - line 29, reader comment: I never trusted those cameras" in told
    assert told.count("\n  - line ") == 15
    assert 0.4 < proposal.kept_share < 0.6


def test_the_same_text_is_recognised_and_not_written_twice(tmp_path: Path) -> None:
    add(DUMP, tmp_path)
    (again,) = add(DUMP, tmp_path).proposals
    assert again.status is Status.SAME
    assert len(list(tmp_path.iterdir())) == 1
    assert f"the same text is in article {again.earlier}" in explain(again)


def test_an_updated_page_is_a_new_version_beside_the_old_one(tmp_path: Path) -> None:
    add(URL, tmp_path)
    add(
        f"{URL}/?utm_source=x#top",
        tmp_path,
        Web(**{f"{URL}/?utm_source=x#top": ("html", PAGE.replace("wait", "not wait"))}),
    )
    (third,) = add(URL, tmp_path, Web(**{URL: ("html", PAGE.replace("a law", "two laws"))})).proposals
    assert sorted((a.id, a.supersedes) for a in read_folder(tmp_path).articles) == [
        ("police-stop-2021-03-04", ()),
        ("police-stop-2021-03-04-v2", ("police-stop-2021-03-04",)),
        ("police-stop-2021-03-04-v3", ("police-stop-2021-03-04-v2",)),
    ]
    assert "new version of police-stop-2021-03-04-v2" in explain(third)


def test_a_changed_file_of_the_same_story_is_a_new_version_and_another_story_is_not(tmp_path: Path) -> None:
    source = tmp_path / "in.txt"
    body = [f"{PROSE} Part {number} of the report follows in full below." for number in range(4)]
    source.write_text("\n\n".join(["Police stop", *body]), encoding="utf-8")
    add(source, tmp_path / "corpus")
    source.write_text(
        "\n\n".join(["Police stop", *body, "The mayor then changed her mind on all of it."]), encoding="utf-8"
    )
    assert add(source, tmp_path / "corpus").proposals[0].status is Status.NEW_VERSION
    source.write_text(
        "Police stop\n\nA wholly other town did the very same thing for reasons of its own.", encoding="utf-8"
    )
    (other,) = add(source, tmp_path / "corpus").proposals
    assert other.status is Status.NEW
    assert other.file_name != "police-stop.md"


def test_a_copy_of_a_story_under_another_title_is_named(tmp_path: Path) -> None:
    add(URL, tmp_path)
    copy = PAGE.replace("Police stop", "Cameras off").replace("its chief", "her chief")
    (proposal,) = add("https://south.example/a", tmp_path, Web(**{"https://south.example/a": ("html", copy)})).proposals
    assert (proposal.status, proposal.copy_of) == (Status.NEW, "police-stop-2021-03-04")
    assert "tells the same story as police-stop-2021-03-04" in explain(proposal)


def test_a_feed_gives_what_it_can_and_names_the_rest(tmp_path: Path) -> None:
    feed = "https://northwire.example/rss"
    said: list[str] = []
    web = Web(**{feed: ("feed", RSS.format(URL))})
    found = propose(feed, tmp_path, fetch=web, progress=said.append, today=TODAY)
    assert [proposal.article.url for proposal in found.proposals] == [URL]
    assert [(f.source, f.reason) for f in found.failures] == [
        ("https://northwire.example/gone", "the site answers 404")
    ]
    assert said == [f"getting {feed}", f"{feed}: 2 entries", f"getting {URL}", "getting https://northwire.example/gone"]


async def test_a_real_site_gives_its_feed_its_pages_and_its_refusals(tmp_path: Path) -> None:
    async with serving() as site:
        links = "".join(
            f"<item><title>t</title><link>{site.url}/{name}</link></item>" for name in ("a", "login", "no/b")
        )
        site.serves("/feed", f"<rss version='2.0'><channel>{links}</channel></rss>", {"Content-Type": "text/xml"})
        site.serves("/robots.txt", "User-agent: *\nDisallow: /no/", {"Content-Type": "text/plain"})
        site.serves("/a", PAGE)
        site.serves("/login", "<html><body><p>Sign in</p><form><input type='password'></form></body></html>")
        fetch = partial(fetch_now, allowance=site.allowance)
        found = await asyncio.to_thread(propose, f"{site.url}/feed", tmp_path, fetch=fetch, today=TODAY)
        blocked = await asyncio.to_thread(propose, f"{site.url}/feed", tmp_path)
    assert [(p.article.title, p.article.url) for p in found.proposals] == [("Police stop", f"{site.url}/a")]
    assert [failure.source for failure in found.failures] == [f"{site.url}/login", f"{site.url}/no/b"]
    assert "asks for a login" in found.failures[0].reason
    assert "robots.txt" in found.failures[1].reason
    assert "only 80 and 443" in blocked.failures[0].reason


def test_a_feed_of_broken_xml_is_read_as_far_as_it_goes(tmp_path: Path) -> None:
    path = tmp_path / "feed.xml"
    path.write_text(RSS.format(URL).split("<item><title>Two")[0] + "<item><title>A & B</ti", encoding="utf-8")
    assert [p.article.url for p in propose(str(path), tmp_path / "corpus", fetch=Web(), today=TODAY).proposals] == [URL]


def test_a_feed_whose_address_moves_the_cursor_is_left_out(tmp_path: Path) -> None:
    path, said = tmp_path / "feed.xml", list[str]()
    links = (URL, "https://northwire.example/\x1b[31mred", "https://northwire.example/two words", "javascript:alert(1)")
    items = "".join(f"<item><title>A</title><link>{link}</link></item>" for link in links)
    path.write_text(f'<rss version="2.0"><channel>{items}</channel></rss>', encoding="utf-8")
    propose(str(path), tmp_path / "corpus", fetch=Web(), progress=said.append, today=TODAY)
    assert said == [f"{path}: 1 entries", f"getting {URL}"]


def test_what_is_no_feed_says_so(tmp_path: Path) -> None:
    path = tmp_path / "feed.xml"
    path.write_text("nothing like a feed", encoding="utf-8")
    (failure,) = propose(str(path), tmp_path / "corpus").failures
    assert failure.source == str(path)
    assert failure.reason.startswith("no entries")


def test_a_folder_goes_on_after_a_bad_file(tmp_path: Path) -> None:
    folder = tmp_path / "in"
    folder.mkdir()
    (folder / "a.txt").write_text("", encoding="utf-8")
    (folder / "b.pdf").write_bytes(pdf([STORY]))
    (folder / "c.html").write_text(PAGE, encoding="utf-8")
    found = add(folder, tmp_path / "corpus")
    assert [proposal.status for proposal in found.proposals] == [Status.NEW, Status.NEW]
    assert [(Path(f.source).name, f.reason) for f in found.failures] == [("a.txt", "the file is empty")]


def test_an_article_that_cannot_be_written_is_named_and_the_rest_goes_on(tmp_path: Path) -> None:
    folder = tmp_path / "in"
    folder.mkdir()
    names = ", ".join(f"Northwire {number}" for number in range(1300))
    (folder / "a.md").write_text(f"---\nactors: [{names}]\n---\n{PROSE}\n", encoding="utf-8")
    (folder / "b.md").write_text(f"# {'Harbour police ' * 2000}\n\n{PROSE}\n", encoding="utf-8")
    found = add(folder, tmp_path / "corpus")
    assert [(Path(f.source).name, f.reason[:16]) for f in found.failures] == [("a", "front matter has")]
    assert [proposal.article.title for proposal in found.proposals] == ["b"]


@pytest.mark.parametrize(
    ("source", "reason"),
    [
        ("/no/such/file.txt", "No such file"),
        ("file:///etc/passwd", "the site answers 404"),
        ("https://northwire.example/none", "the site answers 404"),
        ("www.northwire.example/story", "begins with https:// (https://www.northwire.example/story)"),
        ("northwire.example:8080/story", "begins with https://"),
    ],
)
def test_a_source_that_is_not_there_is_named(tmp_path: Path, source: str, reason: str) -> None:
    (failure,) = propose(source, tmp_path, fetch=Web()).failures
    assert failure.source == source
    assert reason in failure.reason


def test_a_file_that_is_named_like_an_address_is_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "northwire.example").mkdir()
    (tmp_path / "northwire.example" / "story.md").write_text("# A ban\n\nThe city bans it.\n", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    (proposal,) = propose("northwire.example/story.md", tmp_path / "corpus", fetch=Web()).proposals
    assert proposal.article.title == "A ban"


@pytest.mark.parametrize("title", ["../../etc/passwd", "C:\\x\\y", "..", "\u202e\u0645", "CON", "a/b\x00c", "x" * 500])
def test_a_title_never_leads_out_of_the_folder(tmp_path: Path, title: str) -> None:
    corpus = tmp_path / "corpus"
    source = tmp_path / "in.md"
    source.write_text(f"---\nid: ../../{'x' * 20}\ntitle: {title!r}\nfacts: [a]\n---\n{PROSE}\n", encoding="utf-8")
    (proposal,) = propose(str(source), corpus, today=TODAY).proposals
    path = write(proposal, corpus)
    assert path is not None
    assert path.resolve().parent == corpus.resolve()
    assert len(path.name) < 120
    assert read_file(path).text == PROSE


def test_a_name_taken_meanwhile_is_not_overwritten(tmp_path: Path) -> None:
    (proposal,) = propose(str(DUMP), tmp_path, today=TODAY).proposals
    (tmp_path / proposal.file_name).write_text("mine", encoding="utf-8")
    with pytest.raises(FileExistsError):
        write(proposal, tmp_path)
    assert (tmp_path / proposal.file_name).read_text(encoding="utf-8") == "mine"
    assert [path.name for path in tmp_path.iterdir()] == [proposal.file_name]


def test_a_name_that_an_unreadable_file_has_is_passed_over(tmp_path: Path) -> None:
    (first,) = propose(str(DUMP), tmp_path, today=TODAY).proposals
    (tmp_path / first.file_name).write_text("---\ncolour: red\n---\n", encoding="utf-8")
    (second,) = add(DUMP, tmp_path).proposals
    assert second.file_name != first.file_name
    assert len(list(tmp_path.iterdir())) == 2


def test_a_proposal_cannot_be_written_elsewhere(tmp_path: Path) -> None:
    (proposal,) = propose(str(DUMP), tmp_path, today=TODAY).proposals
    with pytest.raises(ValueError, match="not a plain file name"):
        write(replace(proposal, file_name="../out.md"), tmp_path / "corpus")


def test_a_page_is_known_again_whatever_tracks_it() -> None:
    plain = same_page("https://northwire.example/a?id=3")
    assert same_page("http://www.northwire.example/a/?id=3&utm_source=x&fbclid=1#c") == plain
    assert same_page("https://northwire.example/a?id=4") != plain


def test_pages_told_apart_by_a_bare_query_are_two_articles(tmp_path: Path) -> None:
    first, second = "https://northwire.example/press?20240611", "https://northwire.example/press?20250102"
    web = Web(**{first: ("html", PAGE), second: ("html", PAGE.replace("wait", "not wait"))})
    add(first, tmp_path, web)
    (proposal,) = add(second, tmp_path, web).proposals
    assert (proposal.status, proposal.article.supersedes) == (Status.NEW, ())
    assert same_page(f"{first}&utm_source") == same_page(first)


def test_two_notes_on_one_source_are_two_articles(tmp_path: Path) -> None:
    texts = {"Police stop": PROSE, "Mayor resigns": "The mayor left her office after nine years of quarrels."}
    for number, (title, text) in enumerate(texts.items()):
        source = tmp_path / f"{number}.md"
        source.write_text(f"---\ntitle: {title}\nsources: [{{url: {URL}}}]\n---\n{text}\n", encoding="utf-8")
        (proposal,) = add(source, tmp_path / "corpus").proposals
        assert (proposal.status, proposal.article.url) == (Status.NEW, URL)


def test_a_page_is_added_beside_an_article_whose_url_is_no_address(tmp_path: Path) -> None:
    (tmp_path / "draft.md").write_text("---\nurl: https://[your-site]/x\n---\nTo be written.\n", encoding="utf-8")
    (proposal,) = add(URL, tmp_path).proposals
    assert proposal.status is Status.NEW


def test_a_slug_is_cut_at_a_word() -> None:
    assert slug("\u00c9lan: na\u00efve   caf\u00e9!") == "elan-naive-cafe"
    assert slug("word " * 30) == "-".join(["word"] * 12)
