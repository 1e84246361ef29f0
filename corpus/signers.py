"""Whose own word an article is: a notice, a statement or minutes name whom they are about in the letterhead alone.

"We have paid the fine", signed by Mercalvo, tells of Mercalvo; what a newspaper prints tells of others.
"""

import re

from msgspec.structs import replace

from corpus.actor import ActorKind
from corpus.actors import ActorBook
from corpus.article import Article
from corpus.cues import last_words
from corpus.header import cased, is_public_body, last_word
from corpus.hearings import floors
from corpus.patterns import Pattern

_PUBLIC = ("county", "legislature", "regulator", "agency", "police")
_QUOTED = Pattern(r"[\"\u201c][^\"\u201c\u201d]*[\"\u201d]")
_FIRST_PERSON = Pattern(r"\b(?:[Ww]e|[Oo]urs?|us)\b")
_PAGE_OF = Pattern(r"^.*? \| | - .*$|^(?!.*(?: - | \| )).*$")
_OUTLET = Pattern(r",? (?:blog|newsroom|press (?:office|room)|website|(?-i:\([A-Z&]{2,8}\)))$", re.IGNORECASE)


def signer(article: Article) -> str:
    """Return the name under which somebody puts out an article on themselves; empty for what others report."""
    name = cased(_OUTLET.sub("", article.publisher or _PAGE_OF.sub("", article.title)))
    last = last_word(name)
    if not name or article.actors or floors(article.text) or last in last_words("media"):
        return ""
    is_public = is_public_body(name) or any(last in last_words(kind) for kind in _PUBLIC)
    return name if is_public or _FIRST_PERSON.search(_QUOTED.sub("", article.text)) else ""


def signed(article: Article, book: ActorBook) -> Article:
    """Return the article with whoever signs it in its title and, where the book knows that name, as its actor."""
    name = signer(article)
    if not name:
        return article
    actors = [one.actor for one in book.find(name) if book[one.actor].kind is not ActorKind.PERSON]
    named = {one.actor for one in book.find(article.title)}
    is_named = name in article.title or not named.isdisjoint(actors)
    title = article.title if is_named else f"{name}: {article.title}"
    return replace(article, title=title, actors=tuple(actors[:1]))
