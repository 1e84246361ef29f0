"""Articles as pages: what is answered from, as it was read, with what came before and after. No script, no cookie."""

import html
from collections.abc import Iterable, Sequence

from bot.links import page_of
from bot.markup import escape
from bot.wording import counted, name_source, spell_date
from corpus.article import Article
from corpus.reading.addresses import is_web_address

STYLE = "style.css"
MOST_LISTED = 1000
_PAGE = """\
<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{title}</title>
<link rel="stylesheet" href="{up}{style}">
</head>
<body>
<main>
{body}
</main>
</body>
</html>
"""


def article_page(article: Article, line: Sequence[Article], own: str = "") -> str:
    """Return the page of ``article``, which the public reaches at ``own``.

    ``line`` holds what it goes on from and what goes on from it, oldest first.
    """
    place = line.index(article) if article in line else 0
    before, since = line[:place], line[place + 1 :]
    lines = [
        f"<h1>{escape(article.title)}</h1>",
        f'<p class="source">{_source(article, own)}</p>',
        *_linked("Since then", since),
        *(f"<p>{escape(paragraph)}</p>" for paragraph in article.text.split("\n\n")),
        *_linked("Before that", before),
        '<p class="source"><a href="../sources">All articles</a></p>',
    ]
    return _page(article.title, "../", lines)


def list_page(articles: Iterable[Article]) -> str:
    """Return the page that lists ``articles``, the newest of many, newest first and undated ones last."""
    newest_first = sorted(articles, key=lambda one: (one.day, one.id), reverse=True)
    title = counted(len(newest_first), "article")
    if len(newest_first) > MOST_LISTED:
        title = f"The newest {MOST_LISTED} of {title}"
    return _page(title, "", [f"<h1>{title}</h1>", *_items(newest_first[:MOST_LISTED], "")])


def missing_page() -> str:
    """Return the page that stands for an article that is not there."""
    told = "<p>No article has this address, or none has it any more.</p>"
    return _page("No such article", "../", [told, '<p><a href="../sources">All articles</a></p>'])


def _page(title: str, up: str, lines: Sequence[str]) -> str:
    return _PAGE.format(title=escape(title), up=up, style=STYLE, body="\n".join(lines))


def _source(article: Article, own: str) -> str:
    origin = article.origin
    by = "" if origin else article.publisher
    report = f"source: {name_source(origin)}" if origin else ""
    told = ", ".join(escape(part) for part in (by, article.author, _dated(article), _later(article), report) if part)
    if not is_web_address(article.url) or article.url == own:
        return told
    return f'{told} · <a href="{html.escape(article.url)}" rel="noreferrer">Original</a>'


def _linked(title: str, articles: Sequence[Article]) -> list[str]:
    return [f"<h2>{title}</h2>", *_items(articles, "../")] if articles else []


def _items(articles: Sequence[Article], up: str) -> list[str]:
    items = [
        f'<li><a href="{up}{page_of(one.id)}">{escape(one.title)}</a> <span class="source">{_dated(one)}</span></li>'
        for one in articles
    ]
    return ["<ul>", *items, "</ul>"]


def _dated(article: Article) -> str:
    return spell_date(article.published) if article.published else "undated"


def _later(article: Article) -> str:
    """Return until when an article's sources speak, where that is after its own date."""
    if not article.as_of or (article.published and article.as_of <= article.published):
        return ""
    return f"as of {spell_date(article.as_of)}"
