"""Links: one that opens a page at the quoted words (URL fragment text directives, WICG draft), one to a page here."""

from urllib.parse import quote

from corpus.reading.addresses import is_web_address

_CONTEXT_WORDS = (3, 6, 12)


def link_to_quote(url: str, quoted: str, start: int, text: str) -> str:
    """Return ``url`` with a text directive for ``quoted``, which stands in ``text`` at offset ``start``.

    Words before and after are added only where the phrase stands in the text more than once. The result is empty for
    anything but a well-formed http or https address.
    """
    if not is_web_address(url):
        return ""
    before, after = _context(quoted, start, text)
    parts = [f"{_encode(before)}-,"] * bool(before) + [_encode(quoted)] + [f",-{_encode(after)}"] * bool(after)
    base, hash_mark, anchor = url.partition("#")
    anchor = anchor.partition(":~:")[0]
    return f"{base}#{anchor if hash_mark else ''}:~:text={''.join(parts)}"


def page_of(article_id: str) -> str:
    """Return where the site of the bot shows an article, seen from its root."""
    return f"sources/{quote(article_id, safe='')}"


def _context(quoted: str, start: int, text: str) -> tuple[str, str]:
    """Return the fewest words before and after that single this place out, empty where the phrase is alone."""
    page = _plain(text)
    if page.count(_plain(quoted)) < 2:
        return "", ""
    words_before, words_after = text[:start].split(), text[start + len(quoted) :].split()
    before = after = ""
    for size in _CONTEXT_WORDS:
        before, after = " ".join(words_before[-size:]), " ".join(words_after[:size])
        if page.count(_plain(f"{before} {quoted} {after}")) < 2:
            break
    return before, after


def _plain(text: str) -> str:
    """Browsers match without regard to case and to how much white space stands between words."""
    return " ".join(text.casefold().split())


def _encode(text: str) -> str:
    # A bare hyphen beside a comma marks a prefix or suffix, so hyphens are encoded although URLs allow them.
    return quote(" ".join(text.split()), safe="").replace("-", "%2D")
