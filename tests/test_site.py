"""The bot's own site over real HTTP: questions as JSON, articles as pages, metrics, health."""

import asyncio
import os
import re
import shutil
import signal
import socket
import subprocess
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from functools import partial
from pathlib import Path
from typing import Any

import aiohttp
import pytest
from aiohttp import web
from msgspec.structs import replace

import bot.web.questions
from bot.app import home_of
from bot.asking import Asker
from bot.cli import main
from bot.config import WebSettings
from bot.errors import ConfigError
from bot.ports import StartRefused
from bot.render import to_json
from bot.toml import bind
from bot.web.listening import listening
from bot.web.metrics import Metrics
from bot.web.pages import MOST_LISTED, article_page, list_page
from bot.web.site import Shown, site_app, site_served
from corpus.article import Article
from corpus.dates import PartialDate, from_iso
from corpus.shelf import Shelf
from retrieval.records import StoredArticles, article_to_line
from tests.botapi.server import TOKEN, BotApi
from tests.chat_world import Echo, about, has_sent, running
from tests.replies import ARTICLE

ROOT = Path(__file__).resolve().parent.parent
HOSTILE = Article(
    id="a/../b <c>",
    title="</title><script>document.title = 'taken over'</script>",
    text="First & foremost.\n\n<img src=x onerror=\"document.title = 'taken over'\">\x1b[31m",
    url="javascript:alert(1)",
)
PAUSE = Article(id="pause", title="NEC pauses sales", text="NEC paused.", published=PartialDate(2020, 6, 10))
LONGER = Article(
    id="longer",
    title="NEC extends its pause",
    text="NEC extended it.",
    published=PartialDate(2021),
    supersedes=("pause",),
)
SHELF = Shelf.of(ARTICLE, HOSTILE, PAUSE, LONGER)
SETTINGS = WebSettings(public_url="https://asof.example")
QUESTION = {"question": "Does NEC sell it?"}


class Visitor:
    """Asks a site for things, and keeps what the answerer was asked."""

    asker: Asker
    stopping: asyncio.Event

    def __init__(self, session: aiohttp.ClientSession, port: int, echo: Echo) -> None:
        self.session = session
        self.port = port
        self.echo = echo

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    async def get(self, path: str, **given: Any) -> tuple[int, str]:
        async with self.session.get(self.url + path, **given) as response:
            assert response.headers["Content-Security-Policy"].startswith("default-src 'none'")
            return response.status, await response.text()

    async def send(self, text: str) -> str:
        """Send bytes as they are, and return all that comes back until the site closes the connection."""
        reader, writer = await asyncio.open_connection("127.0.0.1", self.port)
        writer.write(text.encode("utf-8", "surrogateescape"))
        told = await asyncio.wait_for(reader.read(), 10)
        writer.close()
        return told.decode()

    async def ask(self, **given: Any) -> tuple[int, Any]:
        async with self.session.post(self.url + "/ask", **given) as response:
            return response.status, await response.json()


@asynccontextmanager
async def visited(
    delay_s: float = 0.0, workers: int = 2, answerer: Echo | None = None, settings: WebSettings = SETTINGS
) -> AsyncIterator[Visitor]:
    echo, metrics = answerer or Echo(delay_s=delay_s), Metrics(about)
    with Asker(lambda: echo, metrics.asked, workers) as asker:
        stopping = asyncio.Event()
        app = site_app(Shown(asker, lambda: SHELF, about, metrics), settings, stopping)
        async with (
            listening(app, "127.0.0.1", 0, "web", for_anyone=True) as port,
            aiohttp.ClientSession() as session,
        ):
            visitor = Visitor(session, port, echo)
            visitor.asker, visitor.stopping = asker, stopping
            yield visitor


async def test_a_question_is_answered_as_the_command_prints_it() -> None:
    async with visited() as visitor:
        status, told = await visitor.ask(json={**QUESTION, "earlier": ["Does IBM?"]})
    assert visitor.echo.asked == [(QUESTION["question"], ("Does IBM?",))]
    expected = to_json(Echo().answer(QUESTION["question"]), 0.0)
    assert (status, {**told, "elapsed_ms": 0.0}) == (200, expected)


@pytest.mark.parametrize(
    ("given", "status"),
    [
        ({"data": b'{"question": "x"}', "headers": {"Content-Type": "text/plain"}}, 415),
        ({"data": {"question": "x"}}, 415),
        ({"data": b"not json", "headers": {"Content-Type": "application/json"}}, 400),
        ({"data": b"[" * 50_000, "headers": {"Content-Type": "application/json"}}, 400),
        ({"data": b'{"question": "\xff"}', "headers": {"Content-Type": "application/json"}}, 400),
        ({"data": b'{"question": "\\ud800"}', "headers": {"Content-Type": "application/json"}}, 400),
        ({"json": {"q": "x"}}, 400),
        ({"json": {"question": 1}}, 400),
        ({"json": {"question": "x", "earlier": "y"}}, 400),
        ({"json": ["x"]}, 400),
    ],
    ids=["text", "form", "no JSON", "deep", "no UTF-8", "surrogate", "other key", "number", "no list", "list"],
)
async def test_what_is_no_question_is_refused_with_what_to_send(given: dict[str, Any], status: int) -> None:
    async with visited() as visitor:
        got, told = await visitor.ask(**given)
    assert got == status
    assert "application/json" in told["error"] or '"question"' in told["error"]
    assert visitor.echo.asked == []


async def test_trouble_inside_is_told_in_the_log_alone() -> None:
    async with visited() as visitor:
        status, told = await visitor.ask(json={"question": "fail"})
    assert status == 500
    assert "secret inner trouble" not in told["error"]


async def test_who_comes_when_too_many_wait_is_told_to_come_again(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bot.web.questions, "_MOST_WAITING", 2)
    async with visited(delay_s=0.5, workers=1) as visitor:
        replies = await asyncio.gather(*(visitor.ask(json={"question": f"slow {number}"}) for number in range(4)))
        async with visitor.session.post(f"{visitor.url}/ask", json=QUESTION) as later:
            assert later.status == 200
    assert sorted(status for status, _ in replies) == [200, 200, 503, 503]


async def test_a_name_that_is_not_the_sites_own_shows_nothing() -> None:
    async with visited() as visitor:
        assert (await visitor.get("/sources", headers={"Host": "asof.example"}))[0] == 200
        assert (await visitor.get("/sources", headers={"Host": f"localhost:{visitor.port}"}))[0] == 200
        status, told = await visitor.get("/sources/pause", headers={"Host": "rebound.example"})
    assert status == 421
    assert "NEC" not in told


@pytest.mark.parametrize(
    ("url", "host"),
    [
        ("https://xn--mnchen-3ya.example", "xn--mnchen-3ya.example"),
        ("https://münchen.example", "xn--mnchen-3ya.example"),
        ("https://[2001:db8:0:0:0:0:0:1]:8443", "[2001:db8::1]:8443"),
        ("https://asof.example.", "asof.example"),
        ("https://asof.example", "asof.example."),
        ("https://ASOF.example", "asof.EXAMPLE:443"),
    ],
)
async def test_its_own_name_is_known_in_any_spelling(url: str, host: str) -> None:
    async with visited(settings=WebSettings(public_url=url)) as visitor:
        assert (await visitor.get("/sources", headers={"Host": host}))[0] == 200
        assert (await visitor.get("/sources", headers={"Host": "rebound.example"}))[0] == 421


@pytest.mark.parametrize("host", ["localhost:abc", "localhost:99999", "a:b:c", "xn--a", "\udcff", "[", "a b"])
async def test_a_name_that_nothing_can_have_is_turned_away_unlogged(
    host: str, caplog: pytest.LogCaptureFixture
) -> None:
    async with visited() as visitor:
        told = await visitor.send(f"GET /sources HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n")
    assert told.startswith("HTTP/1.1 421 ")
    assert [record.message for record in caplog.records if record.levelname == "ERROR"] == []


async def test_all_articles_are_listed_newest_first_and_each_has_its_page() -> None:
    async with visited() as visitor:
        status, listed = await visitor.get("/")
        addresses = re.findall(r'<a href="(sources/[^"]+)"', listed)
        pages = [await visitor.get(f"/{address}") for address in addresses]
    assert status == 200
    assert "4 articles" in listed
    assert addresses[:2] == ["sources/longer", "sources/microsoft-ban"]
    assert [status for status, _ in pages] == [200] * 4


def test_of_many_articles_the_newest_are_listed() -> None:
    many = [replace(PAUSE, id=f"a{day}", published=PartialDate(2000 + day // 300)) for day in range(MOST_LISTED + 5)]
    page = list_page(many)
    assert f"The newest {MOST_LISTED} of {MOST_LISTED + 5} articles" in page
    assert page.count("<li>") == MOST_LISTED
    assert 'href="sources/a1004"' in page
    assert 'href="sources/a0"' not in page


async def test_a_page_tells_what_came_before_and_since() -> None:
    async with visited() as visitor:
        _, earlier = await visitor.get("/sources/pause")
        _, later = await visitor.get("/sources/longer")
    assert re.search(r"Since then.*NEC extends its pause", earlier, re.DOTALL)
    assert "Before that" not in earlier
    assert re.search(r"Before that.*NEC pauses sales", later, re.DOTALL)
    assert "Since then" not in later


@pytest.mark.parametrize(
    ("published", "as_of", "told"),
    [
        ("2020-06-10", "2020-06-10", "10 June 2020"),
        ("2020-06-10", "2020-06", "10 June 2020"),
        ("2020-06", "2020-06-30", "June 2020, as of 30 June 2020"),
        ("2020-06-10", "2021", "10 June 2020, as of 2021"),
        ("2020-06-10", None, "10 June 2020"),
        (None, "2021", "undated, as of 2021"),
    ],
)
def test_a_page_tells_how_far_its_article_goes_where_that_is_later(
    published: str | None, as_of: str | None, told: str
) -> None:
    article = replace(PAUSE, published=from_iso(published), as_of=from_iso(as_of))
    assert f'<p class="source">{told}</p>' in article_page(article, [])


async def test_only_a_web_address_is_linked_as_the_original() -> None:
    async with visited() as visitor:
        _, shown = await visitor.get("/sources/microsoft-ban")
        _, hostile = await visitor.get("/sources/a%2F..%2Fb%20%3Cc%3E")
    assert '<a href="https://news.example/a?b=1&amp;c=2" rel="noreferrer">Original</a>' in shown
    assert "Example &amp; Daily, 11 June 2020" in shown
    assert "javascript:" not in hostile
    assert "\x1b" not in hostile


@pytest.mark.parametrize(
    ("url", "is_linked"),
    [("https://asof.example/sources/own", False), ("https://elsewhere.example/sources/own", True)],
)
async def test_a_page_that_an_article_has_elsewhere_is_its_original(
    url: str, is_linked: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tests.test_site.SHELF", Shelf.of(replace(PAUSE, id="own", url=url)))
    async with visited() as visitor:
        _, page = await visitor.get("/sources/own")
    assert ("Original" in page) == is_linked


@pytest.mark.parametrize(
    "path", ["/sources/none", "/sources/..%2F..%2Fetc%2Fpasswd", "/style.css/x", "/%00", "/sources/"]
)
async def test_what_is_not_there_is_not_found(path: str) -> None:
    async with visited() as visitor:
        assert (await visitor.get(path))[0] == 404


async def test_metrics_count_replies_and_hold_no_word_of_them() -> None:
    async with visited() as visitor:
        for question in ("Does NEC sell it?", "unknown", "fail"):
            await visitor.ask(json={"question": question})
        _, told = await visitor.get("/metrics")
    assert 'asof_answers_total{verdict="no"} 1.0' in told
    assert 'asof_refusals_total{reason="no_evidence"} 1.0' in told
    assert "asof_failures_total 1.0" in told
    assert "asof_reply_seconds_count 3.0" in told
    assert "asof_articles 12.0" in told
    assert "asof_newest_timestamp_seconds 1.5918336e+09" in told  # 11 June 2020
    assert "NEC" not in told


@pytest.mark.parametrize(("degraded", "told"), [(False, "ok"), (True, "degraded: run `python -m bot doctor`")])
async def test_health_tells_of_a_damaged_index(degraded: bool, told: str) -> None:
    def abouts() -> Any:
        return replace(about(), degraded=degraded)

    with Asker(Echo) as asker:
        app = site_app(Shown(asker, lambda: SHELF, abouts, Metrics(abouts)), SETTINGS, asyncio.Event())
        async with listening(app, "127.0.0.1", 0, "web") as port, aiohttp.ClientSession() as session:
            visitor = Visitor(session, port, Echo())
            assert await visitor.get("/health") == (200, f"{told}\n")
            assert f"asof_degraded {float(degraded)}" in (await visitor.get("/metrics"))[1]


async def test_a_bot_serves_the_site_besides_telegram_and_counts_its_calls(api: BotApi, unused_tcp_port: int) -> None:
    ann = api.world.person()
    async with running(api, Echo(), web=WebSettings(port=unused_tcp_port)), aiohttp.ClientSession() as session:
        api.people.say(api.world.private(ann), ann, "Does NEC sell it?")
        await has_sent(api, 1)
        visitor = Visitor(session, unused_tcp_port, Echo())
        assert (await visitor.ask(json=QUESTION))[0] == 200
        _, told = await visitor.get("/metrics")
    assert 'asof_bot_api_calls_total{method="sendMessage",status="200"} 1.0' in told
    assert 'asof_answers_total{verdict="no"} 2.0' in told
    assert TOKEN not in told
    assert TOKEN.partition(":")[2] not in told


async def test_a_port_in_use_is_told_in_one_line(unused_tcp_port: int) -> None:
    settings, stopping = WebSettings(port=unused_tcp_port), asyncio.Event()
    with Asker(Echo) as asker:
        shown = Shown(asker, lambda: SHELF, about, Metrics(about))
        async with site_served(shown, settings, stopping):
            with pytest.raises(
                StartRefused, match=rf"port {unused_tcp_port}: .* in use; change web\.listen or web\.port"
            ):
                await asyncio.wait_for(site_served(shown, settings, stopping).__aenter__(), 5)


def test_a_public_name_that_cannot_be_is_told_in_one_line() -> None:
    shown = Shown(Asker(Echo), lambda: SHELF, about, Metrics(about))
    with pytest.raises(StartRefused, match=r"^web\.public_url holds a name that cannot be; correct it"):
        site_app(shown, WebSettings(public_url="https://xn--a"), asyncio.Event())


def test_an_article_without_an_address_is_linked_to_its_page_where_the_public_reaches_it() -> None:
    lines = [article_to_line(article) for article in (ARTICLE, PAUSE)]
    public, hidden = (StoredArticles(lines, partial(home_of, one)) for one in (SETTINGS, WebSettings()))
    assert [article.url for article in public] == [ARTICLE.url, "https://asof.example/sources/pause"]
    assert [article.url for article in hidden] == [ARTICLE.url, ""]


WEBHOOK = '[telegram]\nmode = "webhook"\nwebhook_url = "https://a.example"\n'


@pytest.mark.parametrize(
    ("command", "written"),
    [("serve", "[web]\n"), ("run", "[web]\n"), ("run", WEBHOOK)],
    ids=["serve", "run", "webhook"],
)
def test_a_port_in_use_is_told_before_an_index_is_opened(
    command: str, written: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("TELEGRAM_BOT_TOKEN", TOKEN)
    monkeypatch.setenv("TELEGRAM_WEBHOOK_SECRET", "a-secret_of-enough-length")
    monkeypatch.setattr(f"bot.commands.{command}.opened", lambda *_: pytest.fail("an index was opened"))
    settings = tmp_path / "config.toml"
    with socket.create_server(("127.0.0.1", 0)) as taken:
        settings.write_text(f"{written}port = {taken.getsockname()[1]}\n", encoding="utf-8")
        assert main(["--config", str(settings), command]) == 2
    told = rf"error: cannot listen on .* in use; change {written[1:4]}\w*\.listen .*\n"
    assert re.fullmatch(told, capsys.readouterr().err)


@pytest.mark.parametrize("host", ["a..b", "a" * 64, "a\0b"])
async def test_what_is_no_name_to_listen_at_is_told_in_one_line(host: str) -> None:
    with pytest.raises(StartRefused, match=r"no name of a machine.*; change telegram\.listen or telegram\.port"):
        await listening(web.Application(), host, 0, "telegram").__aenter__()
    shown = Shown(Asker(Echo), lambda: SHELF, about, Metrics(about))
    with pytest.raises(StartRefused, match=r"change web\.listen or web\.port"):
        await site_served(shown, WebSettings(host, 8080), asyncio.Event()).__aenter__()


@pytest.mark.parametrize(
    "url",
    [
        "asof.example",
        "ftp://asof.example",
        "https://asof.example/",
        "https://a.example/?b",
        "https://a.example?",
        "https://a.example#",
        "https://a.example/b#c",
        "https://ann@a.example",
        "https://a.example:port",
        "https://a.example:65536",
        "https://a.example:0",
    ],
)
def test_an_address_that_no_page_can_have_is_refused(url: str) -> None:
    with pytest.raises(ConfigError, match=r"web\.public_url must"):
        bind({"public_url": url}, WebSettings, Path("config.toml"))


def test_a_port_that_is_none_is_refused(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit, match="2"):
        main(["serve", "--port", "70000"])
    assert "must be a number from 1 to 65535" in capsys.readouterr().err


async def test_the_command_serves_until_it_is_told_to_stop(tmp_path: Path, unused_tcp_port: int) -> None:
    (tmp_path / "articles").mkdir()
    (tmp_path / "articles" / "exit.md").write_text("---\ntitle: IBM\n---\nIBM no longer sells it.\n", encoding="utf-8")
    settings = tmp_path / "config.toml"
    settings.write_text('[corpus]\nfolder = "articles"\n[gate]\ngolden = "none.jsonl"\n', encoding="utf-8")
    child = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "bot", "--config", str(settings), "serve", "--port", str(unused_tcp_port)),
        cwd=ROOT,
        env=dict(os.environ),
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.PIPE,
    )
    try:
        async with aiohttp.ClientSession() as session:
            visitor = Visitor(session, unused_tcp_port, Echo())
            await _until_it_listens(visitor)
            status, told = await visitor.ask(json={"question": "Does IBM sell it?"})
    finally:
        child.send_signal(signal.SIGTERM)
        out, _ = await asyncio.wait_for(child.communicate(), 30)
    assert (status, told["kind"], child.returncode, out) == (200, "answer", 0, b"")


async def _until_it_listens(visitor: Visitor, timeout_s: float = 120.0) -> None:
    async with asyncio.timeout(timeout_s):
        while True:
            try:
                assert await visitor.get("/health") == (200, "ok\n")
            except aiohttp.ClientConnectorError:
                await asyncio.sleep(0.1)
            else:
                return


CHROMIUM = shutil.which("chromium") or shutil.which("google-chrome")


def _rendered(url: str, profile: Path) -> tuple[str, str]:
    """Return the document that a browser makes of a page, and what it logs."""
    quiet = ("--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-sync")
    alone = ("--headless", "--no-sandbox", "--disable-component-update", f"--user-data-dir={profile}")
    command = [str(CHROMIUM), *alone, *quiet, "--enable-logging=stderr", "--dump-dom", url]
    done = subprocess.run(command, capture_output=True, text=True, check=True, timeout=60)
    return done.stdout, done.stderr


@pytest.mark.skipif(CHROMIUM is None, reason="needs chromium")
async def test_a_browser_shows_the_text_of_a_hostile_article_as_text_and_may_load_the_style(tmp_path: Path) -> None:
    async with visited() as visitor:
        url = f"{visitor.url}/sources/a%2F..%2Fb%20%3Cc%3E"
        shown, logged = await asyncio.to_thread(_rendered, url, tmp_path)
    assert "<script" not in shown
    assert "<img" not in shown
    assert "<title>&lt;/title&gt;&lt;script&gt;document.title = 'taken over'&lt;/script&gt;</title>" in shown
    assert "<p>First &amp; foremost.</p>" in shown
    assert "Content Security Policy" not in logged
