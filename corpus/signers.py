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
from corpus.typos import ordinary_words

_PUBLIC = ("county", "legislature", "regulator", "agency", "police", "court")
_NOT_ABOUT_ITSELF = frozenset({ActorKind.PERSON, ActorKind.COURT})  # a court tells what others do
_QUOTED = Pattern(r"[\"\u201c][^\"\u201c\u201d]*[\"\u201d]")
_FIRST_PERSON = Pattern(r"\b(?:[Ww]e|[Oo]urs?|us)\b")
_PAGE_OF = Pattern(r"^.*? \| | - .*$|^(?!.*(?: - | \| )).*$")
# A public body by its last word alone: "Statehouse News Service".
_NEWS_AGENCY = Pattern(r"\b(?:news|wire|press|radio) (?:agency|service|network|bureau|association)$", re.IGNORECASE)
_OUTLET = Pattern(r",? (?:blog|newsroom|press (?:office|room)|website|(?-i:\([A-Z&]{2,8}\)))$", re.IGNORECASE)
_CALLED = r"(?P<name>[A-Z][\w&'\u2019-]*(?: (?:of |the |and |& )*[A-Z][\w&'\u2019-]*){0,5})"
_QUESTIONS = r"(?i:questions|faqs?|q&a|q and a)"
# Whose page of questions it is: "FAQ about cameras at Lumenor Stores", "Lumenor: questions and answers".
_QUESTIONS_OF = Pattern(rf".*\b{_QUESTIONS}\b.*?(?: (?:at|by|from|of)(?: the)?|:| [\u2013-]) {_CALLED}$")
_OF_QUESTIONS = Pattern(rf"{_CALLED}(?:['\u2019]s?)?(?: [\u2013-]|:) .*\b{_QUESTIONS}\b")


def signer(article: Article) -> str:
    """Return the name under which somebody puts out an article on themselves; empty for what others report."""
    name = cased(_OUTLET.sub("", article.publisher or _of_page(article.title)))
    last = last_word(name)
    is_paper = last in last_words("media") or _NEWS_AGENCY.search(name)
    if not name or article.actors or floors(article.text) or is_paper:
        return ""
    is_public = is_public_body(name) or any(last in last_words(kind) for kind in _PUBLIC)
    return name if is_public or _FIRST_PERSON.search(_QUOTED.sub("", article.text)) else ""


def _of_page(title: str) -> str:
    """Return the name of a page before a line or a dash, or the one whose questions it answers."""
    asked = _QUESTIONS_OF.match(title) or _OF_QUESTIONS.match(title)
    is_name = asked is not None and any(word.lower() not in ordinary_words() for word in asked["name"].split())
    return asked["name"] if asked and is_name else _PAGE_OF.sub("", title)


def signed(article: Article, book: ActorBook) -> Article:
    """Return the article with whoever signs it in its title and, where the book knows that name, as its actor."""
    name = signer(article)
    if not name:
        return article
    actors = [one.actor for one in book.find(name) if book[one.actor].kind not in _NOT_ABOUT_ITSELF]
    named = {one.actor for one in book.find(article.title)}
    is_named = name in article.title or not named.isdisjoint(actors)
    title = article.title if is_named else f"{name}: {article.title}"
    return replace(article, title=title, actors=tuple(actors[:1]))
