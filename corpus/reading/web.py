"""What a URL gave to an article, or to the entries of a feed."""

import re
from datetime import date
from pathlib import PurePosixPath
from urllib.parse import parse_qsl, unquote, urlencode, urlsplit, urlunsplit

from msgspec.structs import replace

from corpus.article import Article
from corpus.reading.decoding import decode, refuse_long_lines
from corpus.reading.errors import Unreadable
from corpus.reading.fetch import Fetched
from corpus.reading.html import read_html
from corpus.reading.markdown import parse_markdown
from corpus.reading.pdf import read_pdf
from corpus.reading.text import article_of_dump, with_short_head

_FEED_START = re.compile(
    rb"\s{0,100}(?:\xef\xbb\xbf)?(?:<\?xml[^>]{0,200}\?>)?\s{0,100}(?:<!--.{0,500}?-->\s{0,100})?<(?:rss|feed|rdf:RDF)\b"
)
_TRACKING = re.compile(r"utm_|fbclid|gclid|mc_|cmpid|smid")


def is_feed(fetched: Fetched) -> bool:
    """Say whether the answer is a feed: by its type, or by its first element where the type says otherwise."""
    return fetched.kind == "feed" or (fetched.kind != "pdf" and _FEED_START.match(fetched.data[:2000]) is not None)


def article_of(fetched: Fetched, *, today: date | None = None) -> Article:
    """Read a fetched page; raises ``Unreadable`` with the URL in place of the path."""
    name = unquote(PurePosixPath(urlsplit(fetched.url).path).stem) or host_of(fetched.url) or "page"
    try:
        article = with_short_head(_read(name, fetched, today))
    except (ValueError, RecursionError) as error:
        raise Unreadable(fetched.url, str(error)) from error
    site = host_of(fetched.url).removeprefix("www.")
    return replace(article, url=fetched.url, publisher=article.publisher or site)


def host_of(url: str) -> str:
    """Return the host of a web address; empty where ``url`` is none."""
    try:
        return urlsplit(url).hostname or ""
    except ValueError:
        return ""


def same_page(url: str) -> str:
    """Return ``url`` without what does not choose the page: fragment, tracking marks, ``www.``, a closing slash.

    What cannot be an address stays as it is.
    """
    try:
        parts = urlsplit(url)
    except ValueError:
        return url
    values = parse_qsl(parts.query, keep_blank_values=True)
    query = urlencode([(key, value) for key, value in values if not _TRACKING.match(key)])
    host = parts.netloc.lower().removeprefix("www.")
    return urlunsplit(("https", host, parts.path.rstrip("/"), query, ""))


def _read(name: str, fetched: Fetched, today: date | None) -> Article:
    if fetched.kind == "pdf":
        return read_pdf(name, fetched.data, today=today)
    if fetched.kind == "html":
        return read_html(name, fetched.data, url=fetched.url, charset=fetched.charset, today=today)
    text = decode(fetched.data, declared=fetched.charset)
    refuse_long_lines(fetched.url, text)
    if fetched.url.endswith((".md", ".markdown")):
        return parse_markdown(text, name)
    return article_of_dump(name, text, today=today)
