from urllib.parse import unquote

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.links import link_to_quote
from corpus.reading.addresses import is_web_address

URL = "https://news.example/a"
TEXT = "We will wait. The firm said: we will wait for a law. Then, we  will wait, it said."


def test_a_phrase_that_stands_alone_is_the_whole_directive() -> None:
    assert link_to_quote(URL, "for a law.", TEXT.index("for a law"), TEXT) == f"{URL}#:~:text=for%20a%20law."


def test_a_repeated_phrase_carries_the_words_before_and_after_it() -> None:
    start = TEXT.index("we will wait for")
    expected = f"{URL}#:~:text=The%20firm%20said%3A-,we%20will%20wait,-for%20a%20law."
    assert link_to_quote(URL, "we will wait", start, TEXT) == expected


def test_a_repeated_phrase_at_the_start_has_no_prefix_and_at_the_end_no_suffix() -> None:
    twice = "A ban. B. A ban."
    assert link_to_quote(URL, "A ban.", 0, twice) == f"{URL}#:~:text=A%20ban.,-B.%20A%20ban."
    assert link_to_quote(URL, "A ban.", 10, twice) == f"{URL}#:~:text=A%20ban.%20B.-,A%20ban."


def test_hyphens_commas_and_ampersands_of_the_quote_are_encoded() -> None:
    link = link_to_quote(URL, "AT&T's one-year, 50% pause", 0, "AT&T's one-year, 50% pause")
    assert link == f"{URL}#:~:text=AT%26T%27s%20one%2Dyear%2C%2050%25%20pause"


def test_an_anchor_of_the_page_is_kept_and_an_older_directive_is_replaced() -> None:
    assert link_to_quote(f"{URL}#policy", "x", 0, "x") == f"{URL}#policy:~:text=x"
    assert link_to_quote(f"{URL}#:~:text=old", "x", 0, "x") == f"{URL}#:~:text=x"
    assert link_to_quote(f"{URL}#p:~:text=old", "x", 0, "x") == f"{URL}#p:~:text=x"


@pytest.mark.parametrize(
    "url",
    [
        "",
        "javascript:alert(1)",
        "data:text/html,x",
        "file:///etc/passwd",
        "//news.example/a",
        "news.example",
        "https://",
        'https://a.example/"><b>',
        "https://a.example/a b",
        "https://[::1",
        " https://a.example",
        "https://a.example/\n",
        "https://a.example/\x1b[31mred",
        "https://a.example/\x9b31mred",
    ],
)
def test_nothing_but_a_well_formed_web_address_is_linked(url: str) -> None:
    assert not is_web_address(url)
    assert link_to_quote(url, "x", 0, "x") == ""


@given(st.text(alphabet=st.characters(exclude_categories=["Cs"]), min_size=1), st.text("ab ,-.", max_size=30))
def test_the_directive_decodes_to_the_quote_and_holds_no_bare_delimiter(quote: str, before: str) -> None:
    link = link_to_quote(URL, quote, len(before), before + quote)
    directive = link.removeprefix(f"{URL}#:~:text=")
    assert not set(directive.replace("-,", "").replace(",-", "")) & set("&#<>\"' -,")
    middle = [part for part in directive.split(",") if not part.endswith("-") and not part.startswith("-")]
    assert [unquote(part) for part in middle] == [" ".join(quote.split())]
