"""What a refusal may say that the articles lack: true of every article on those asked about, not of one of them."""

import re
from collections.abc import Iterable, Sequence

from bot.answering.asked.opening import AUXILIARY, LINK
from bot.answering.asked.question import Question, plain_stems
from bot.answering.found.coverage import Coverage
from bot.answering.found.evidence import Evidence
from bot.answering.found.library import Library, Said
from bot.answering.told.naming import worth_naming
from bot.answering.told.refusal import Lack
from corpus.actor import MAKERS, TOWNS, ActorKind
from corpus.article import Article
from corpus.patterns import Pattern
from corpus.words import Word

# What stands before the head of a setting: "in most public schools".
_BEHIND = Pattern(
    r"\b(?:(?:allowed|permitted|legal|lawful|ok|okay|banned|barred|forbidden|used|required) for"
    r"|in|at|inside|during|without)"
    r"(?: (?!(?:because|that|which|who|when|while|if|and|but|or|\d+)\b)[\w'’-]+){0,3} $",
    re.IGNORECASE,
)
_ENDS = Pattern(r"\W*(?:$|(?:in|of|across|throughout) (?-i:[A-Z]))", re.IGNORECASE)  # "at exams in Europe?"
# "Did Boston's mayor back it?" asks of the mayor, whatever the council did.
_OFFICIAL = Pattern(
    rf"(?:^{LINK}{AUXILIARY}|\w{{3,}}ed by) (?:(?:the|an?|any) )?"
    r"(?:(?-i:[A-Z])[\w.’'-]+ |[\w.-]+['’]s? |(?:city|county|labou?r|police|school|state|trade|workers) ){0,4}"
    r"(?P<who>mayors?|governors?|unions?|prosecutors?|sheriffs?|executive|parliament|senate|presidents?|ministers?"
    r"|shareholders?|investors?|landlords?|tenants?|teachers?|parents?|insurers?|doctors?|hospitals?|banks?)\b(?!['’])",
    re.IGNORECASE,
)
# What one of them does with the other an article tells that speaks of both.
_TOWNS = TOWNS | {ActorKind.POLICE}


class Lacking:
    """Looks for what is asked in all articles that may tell it; safe to use from several threads."""

    def __init__(self, library: Library, coverage: Coverage) -> None:
        """Read articles in ``library``, meet words of a question with ``coverage``."""
        self._library = library
        self._coverage = coverage

    def of(self, question: Question, nearest: Sequence[Article]) -> Lack:
        """Return which things asked about no article mentions, and which none of the nearest and of those on them.

        A name that only others mention is not told as missing: it is they that the nearest should have been.
        """
        if not nearest:
            return Lack()
        if self.are_apart(question):
            return Lack(apart=question.actors)
        on_them = self._library.naming(question.actors)
        around = _together(self._library.read_article(one.id) for one in (*nearest, *on_them))
        nowhere, not_here = self._named(question, self._library.said), self._named(question, around)
        return Lack(nowhere, tuple(thing for thing in not_here if not thing[0].isupper()))

    def apart(self, question: Question, replaced: Sequence[str]) -> Lack:
        """Return what to tell where a sentence has others in place of those ``replaced``.

        Nothing where an article speaks of all who are asked about: then a lack of one tells nothing.
        """
        if not replaced or any(self._speaks_of_all(question, one) for one in self._library.naming(question.actors)):
            return Lack()
        return Lack(apart=question.actors) if len(question.actors) > 1 else Lack(nearest=replaced)

    def are_apart(self, question: Question) -> bool:
        """Tell whether a company and a town or its police are asked about, of whom no article speaks together."""
        if MAKERS.isdisjoint(question.kinds) or _TOWNS.isdisjoint(question.kinds):
            return False
        return not any(self._speaks_of_all(question, one) for one in self._library.naming(question.actors))

    def has_setting(self, question: Question, shown: Sequence[Evidence]) -> bool:
        """Tell whether the articles shown speak of each setting asked about: "in schools", "for exams"."""
        around = _together(self._library.read_article(one.article.id) for one in shown)
        return not self._coverage.missing(_settings(question), around)

    def has_official(self, question: Question, shown: Sequence[Evidence]) -> bool:
        """Tell whether the articles shown speak of those by whose office it is asked what they did, if any are."""
        asked = _OFFICIAL.search(question.text)
        who = [word for word in question.content if asked and word.span.start == asked.start("who")]
        return not self._coverage.missing(who, _together(self._library.read_article(one.article.id) for one in shown))

    def _named(self, question: Question, said: Said) -> tuple[str, ...]:
        return worth_naming(question, self._coverage.missing(question.content, said))

    def _speaks_of_all(self, question: Question, article: Article) -> bool:
        named = self._library.read_article(article.id).actors
        return all(self._library.kin.is_named(actor, named) for actor in question.actors)


def _together(texts: Iterable[Said]) -> Said:
    said = list(texts)
    return Said(
        frozenset().union(*(one.stems for one in said)), frozenset().union(*(one.axes for one in said)), frozenset()
    )


def _settings(question: Question) -> list[Word]:
    """Return the nouns for where or for what something is asked: the last of what a preposition leads."""
    heads = []
    for word in question.content:
        ends = _ENDS.match(question.text[word.span.end :])
        led = _BEHIND.search(question.text[: word.span.start])
        is_where = not word.is_number and word.stem not in plain_stems("manners")
        if led and ends and is_where:
            heads.append(word)
    return heads
