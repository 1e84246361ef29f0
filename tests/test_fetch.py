"""Fetching from real servers on this machine, and from nowhere else."""

import asyncio
import gzip
import socket
from collections.abc import AsyncIterator

import pytest
from aiohttp import web

from corpus.reading.fetch import Allowance, Fetched, FetchFailed, fetch
from tests.sites import Site, serving


@pytest.fixture
async def site() -> AsyncIterator[Site]:
    async with serving() as site:
        yield site


async def test_a_page_comes_with_its_kind_and_charset(site: Site) -> None:
    site.serves("/a", "<p>Caf\u00e9</p>".encode("latin-1"), {"Content-Type": "text/html; charset=iso-8859-1"})
    fetched = await site.get("/a")
    assert fetched == Fetched(f"{site.url}/a", "html", "iso-8859-1", b"<p>Caf\xe9</p>")
    assert site.asked == ["/robots.txt", "/a"]


@pytest.mark.parametrize(
    "url",
    [
        "http://127.0.0.1/",
        "http://localhost/",
        "http://[::1]/",
        "http://[::ffff:127.0.0.1]/",
        "http://10.0.0.1/",
        "http://169.254.169.254/latest/meta-data",
        "http://0.0.0.0/",
    ],
)
async def test_an_address_inside_is_never_connected_to(url: str) -> None:
    with pytest.raises(FetchFailed, match="not a public address"):
        await fetch(url)


@pytest.mark.parametrize(
    "url",
    [
        "file:///etc/passwd",
        "gopher://x.example/",
        "ftp://x.example/a",
        "//x.example",
        "http://",
        "",
        "http://" + "x" * 3000,
    ],
)
async def test_only_web_addresses_are_fetched(url: str) -> None:
    with pytest.raises(FetchFailed, match="only http and https"):
        await fetch(url)


@pytest.mark.parametrize("url", ["https://[::1", "http://x.example:abc/", "http://x.example:99999/"])
async def test_what_is_no_address_is_told_as_such(url: str) -> None:
    with pytest.raises(FetchFailed, match="not a URL that can be fetched"):
        await fetch(url)


@pytest.mark.parametrize("url", ["http://2130706433/", "http://127.1/", "http://0x7f.1/"])
async def test_a_number_for_a_host_is_not_fetched(url: str) -> None:
    with pytest.raises(FetchFailed):
        await fetch(url)


async def test_other_ports_and_user_names_are_not_fetched() -> None:
    with pytest.raises(FetchFailed, match="port 8080 is not fetched"):
        await fetch("http://93.184.216.34:8080/")
    with pytest.raises(FetchFailed, match="user name") as caught:
        await fetch("http://me:secret@93.184.216.34/")
    assert "secret" not in str(caught.value)


async def test_a_redirect_is_followed_three_times_and_no_more(site: Site) -> None:
    for step in range(5):
        site.serves(f"/{step}", "", {"Location": f"/{step + 1}"}, status=302)
    site.serves("/3", "<p>Here</p>")
    assert (await site.get("/0")).url == f"{site.url}/3"
    site.serves("/3", "", {"Location": "/4"}, status=302)
    assert await site.refusal("/0") == "redirects more than 3 times"


@pytest.mark.parametrize(
    "target", ["http://127.0.0.2/", "http://[::1]/", "http://localhost/", "http://169.254.169.254/"]
)
async def test_a_redirect_to_the_inside_is_blocked(site: Site, target: str) -> None:
    site.serves("/a", "", {"Location": target}, status=302)
    assert "not a public address" in await site.refusal("/a")


async def test_a_name_that_changes_its_address_between_two_looks_is_blocked(
    site: Site, monkeypatch: pytest.MonkeyPatch
) -> None:
    site.serves("/a", "<p>secret</p>")
    answers = iter(["127.0.0.1", "127.0.0.2"])

    def look_up(*_: object, **__: object) -> list[tuple[int, int, int, str, tuple[str, int]]]:
        return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (next(answers), site.port))]

    monkeypatch.setattr(socket, "getaddrinfo", look_up)
    with pytest.raises(FetchFailed, match=r"127\.0\.0\.2 is not a public address"):
        await fetch(f"http://rebind.example:{site.port}/a", allowance=site.allowance)
    assert site.asked == ["/robots.txt"]


async def test_a_redirect_to_a_file_is_refused(site: Site) -> None:
    site.serves("/a", "", {"Location": "file:///etc/passwd"}, status=302)
    assert "only http and https" in await site.refusal("/a")


async def test_robots_rules_are_kept_wildcards_included(site: Site) -> None:
    site.serves("/robots.txt", "User-agent: *\nDisallow: /private*/x$\n", {"Content-Type": "text/plain"})
    site.serves("/private-1/x", "<p>no</p>")
    site.serves("/open", "<p>yes</p>")
    assert "robots.txt does not allow it" in await site.refusal("/private-1/x")
    assert (await site.get("/open")).data == b"<p>yes</p>"


async def test_a_site_whose_robots_file_fails_is_left_alone(site: Site) -> None:
    site.serves("/robots.txt", "", status=503)
    site.serves("/a", "<p>x</p>")
    assert "robots.txt answers 503" in await site.refusal("/a")
    assert "/a" not in site.asked


async def test_a_gzip_bomb_stops_at_the_cap(site: Site) -> None:
    bomb = gzip.compress(bytes(100 << 20))
    site.serves("/bomb", bomb, {"Content-Encoding": "gzip"})
    assert await site.refusal("/bomb", max_mib=1) == "larger than 1 MiB"


async def test_an_endless_body_stops_at_the_cap(site: Site) -> None:
    async def endless(request: web.Request) -> web.StreamResponse:
        response = web.StreamResponse(headers={"Content-Type": "text/html"})
        await response.prepare(request)
        while True:
            await response.write(b"x" * 65536)

    site.pages["/endless"] = endless
    assert await site.refusal("/endless", max_mib=0.5) == "larger than 0.5 MiB"


async def test_a_slow_drip_ends_at_the_time_limit(site: Site) -> None:
    async def drip(request: web.Request) -> web.StreamResponse:
        response = web.StreamResponse(headers={"Content-Type": "text/html"})
        await response.prepare(request)
        while True:
            await response.write(b"x")
            await asyncio.sleep(0.05)

    site.pages["/drip"] = drip
    assert await site.refusal("/drip", total_s=0.4) == "took longer than 0.4 s"


@pytest.mark.parametrize(("status", "reason"), [(404, "answers 404"), (500, "answers 500"), (403, "answers 403")])
async def test_an_error_of_the_site_is_named(site: Site, status: int, reason: str) -> None:
    site.serves("/a", "sorry", status=status)
    assert reason in await site.refusal("/a")


async def test_other_content_is_not_read(site: Site) -> None:
    site.serves("/a", b"\x89PNG", {"Content-Type": "image/png"})
    assert await site.refusal("/a") == "content of type 'image/png' is not read"


async def test_a_closed_port_and_a_cut_answer_are_named(site: Site) -> None:
    async def cut(request: web.Request) -> web.StreamResponse:
        response = web.StreamResponse(headers={"Content-Type": "text/html", "Content-Length": "1000"})
        await response.prepare(request)
        await response.write(b"half")
        assert request.transport is not None
        request.transport.abort()
        return response

    site.pages["/cut"] = cut
    assert "could not be read" in await site.refusal("/cut")
    allowance = Allowance(frozenset({("127.0.0.1", 1)}))
    with pytest.raises(FetchFailed, match="no connection"):
        await fetch("http://127.0.0.1:1/", allowance=allowance)


async def test_a_proxy_of_the_environment_is_not_used(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("http_proxy", "http://127.0.0.1:1")
    site.serves("/a", "<p>x</p>")
    assert (await site.get("/a")).data == b"<p>x</p>"
