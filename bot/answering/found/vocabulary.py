"""Which names and words of a question the articles have, and how they write them."""

import re
from collections.abc import Collection, Sequence
from collections.abc import Set as AbstractSet
from functools import cached_property

from bot.answering.asked.kin import Kin
from bot.answering.asked.question import Question
from bot.answering.found.library import Library, in_passing
from corpus.actor import THINGS, ActorKind, Mention
from corpus.actors import ActorBook
from corpus.article import Article
from corpus.names import Token, tokenize
from corpus.patterns import Pattern
from corpus.relative_dates import MONTHS
from corpus.typos import Spelling, ordinary_words
from corpus.unknown_names import NEVER_NAMES, unwritten_name, unwritten_product
from corpus.words import stem, words

# Kinds that are not answered for by what they belong to: an article on Amazon says nothing about Jeff Bezos.
_THEMSELVES = THINGS | {ActorKind.PERSON}
_LONG_MONTHS = frozenset(month.lower() for month in MONTHS if len(month) > 6)  # Augusta is no August
_MONTHS = Spelling(_LONG_MONTHS)
_ASKS_WITH_IS = frozenset({"whats", "whos", "whens", "wheres", "whys", "hows"})  # without its mark
_SHORT = 4  # letters of a word that is rather itself than a name of three in the possessive
_FIRST_WORDS = 6  # of a sentence, among which its subject stands
# "A Japanese company", "NEC is from Japan"
_COMPANY = Pattern(r" (?:[\w-]+ ){0,3}(?:compan(?:y|ies)|firms?|makers?|start-?ups?|vendors?|suppliers?|developers?)\b")
_COMES_FROM = Pattern(r"\b(?:is|are|was|were|comes?|came) from $")


class Vocabulary:
    """The names and words of one generation's articles; safe to use from several threads."""

    def __init__(self, library: Library, book: ActorBook) -> None:
        """Know the words of ``library``, and names from ``book``."""
        self._library = library
        self._book = book

    def read_ahead(self) -> None:
        """Read what the first misspelt word would wait for."""
        _ = self._spelling

    def knows(self, word: str) -> bool:
        """Tell whether a word, in lower case, stands in an article."""
        return word in self._library.words

    def is_known(self, word: str) -> bool:
        """Tell whether a word, in lower case, stands in an article or names somebody."""
        return self.knows(word) or self._book.named(word) is not None

    def unknown_names(self, text: str, actors: Sequence[str]) -> tuple[str, ...]:
        """Return the names in ``text`` that no actor bears, and those of ``actors`` that no article has."""
        spans = self._book.unknown_names(text, self._library.words_and_titles)
        spoken = (actor for actor in actors if self._speaks_of(actor) or self._writes(actor))
        known = [actor for actor in spoken if not self._is_mere_origin(actor, text, actors)]
        # "New Orleans, Louisiana" asks of the city, "Does SB 22-113 apply in Denver?" of a law of Colorado.
        around = {self._book[actor].within for actor in known}
        around |= {one.actor for one in self._book.find_in_question(text) if one.span in spans}  # "in Paris"
        reached = {self._book[actor].part_of for actor in known if self._book[actor].kind is ActorKind.LAW}
        others = (actor for actor in actors if actor not in known and actor not in around)
        others = (actor for actor in others if not self._is_of_firm(actor, known))
        unknown = (actor for actor in others if (state := self._book[actor].within) is None or state not in reached)
        return (*(span.of(text) for span in spans), *unknown) or self._unwritten(text)

    def _unwritten(self, text: str) -> tuple[str, ...]:
        """Return a name such as "Lumenor Bank" where the articles write of Lumenor and of no such bank or product."""
        mentions = self._book.find_in_question(text)
        taken = [mention.span for mention in mentions]
        makers = [one.span for one in mentions if self._library.kin.kind_of(one.actor) is ActorKind.COMPANY]
        if (product := unwritten_product(text, makers, taken, self._library.words)) is not None:
            return (product,)
        articles = self._library.articles.values()
        name = unwritten_name(text, taken, (written for one in articles for written in (one.title, one.text)))
        return () if name is None else (name,)

    def spelled(self, text: str) -> str:
        """Return ``text`` with misspelt words replaced by the articles' nearest word; what has a capital stays."""
        for word in reversed(words(text)):
            written = word.span.of(text)
            meant = self._meant(written)
            if meant is not None:
                text = f"{text[: word.span.start]}{meant}{text[word.span.end :]}"
        return text

    def _meant(self, written: str) -> str | None:
        if written.lower() in _ASKS_WITH_IS:
            return f"{written[:-1]}'s"
        own = written.endswith("s") and self._book.named(written) is None and self._is_name(written[:-1])
        if own and not _is_short_word(written) and not self._is_of_country(written[:-1]):
            return f"{written[:-1]}'s"  # a possessive without its mark
        if written.istitle() and self._book.named(written) is None:
            month = _MONTHS.nearest(written.lower())
            return month.capitalize() if month in _LONG_MONTHS else None  # Brian is no misspelt brain
        if not (written.isalpha() and written.islower()) or self._book.named(written) is not None:
            return None  # "paris" is no misspelt "pairs"
        meant = self._spelling.nearest(written)
        # A word that may be several names misspelt is left to the book, which knows them all.
        return None if meant and any(one.others for one in self._book.find_in_question(written)) else meant

    def _is_name(self, word: str) -> bool:
        """Tell whether a word is a name as a question writes it: "Las" is none of "LA"."""
        return self._book.named(word) is not None and bool(self._book.find_in_question(word))

    def _is_of_country(self, word: str) -> bool:
        """Tell whether a word says of which country people are, so that with an "s" it means several: "Canadians"."""
        actor = self._book.named(word)
        return actor is not None and actor.name != word and actor.kind is ActorKind.COUNTRY

    def _writes(self, actor: str) -> bool:
        """Tell whether a name of one word stands in an article, with its capitals: part of another name then."""
        written = rf"\b{re.escape(actor)}\b"
        is_word = actor.casefold() in self._library.words
        return is_word and any(re.search(written, one.text) for one in self._library.articles.values())

    def _is_of_firm(self, actor: str, known: Collection[str]) -> bool:
        """Tell whether a person's company is spoken of by name, too: "did Zuckerberg shut down Facebook's?"."""
        if self._book[actor].kind is not ActorKind.PERSON:
            return False
        families = frozenset(member for other in known for member in self._book.family(other))
        return not families.isdisjoint(self._book.owners(actor))

    def _speaks_of(self, actor: str) -> bool:
        if self._book[actor].kind in _THEMSELVES:
            return actor in self._library.actors_anywhere
        return bool(self._book.family(actor) & self._library.actors_anywhere)

    def _is_mere_origin(self, actor: str, text: str, actors: Sequence[str]) -> bool:
        """Tell whether ``text`` asks of a country of which the articles only tell that companies are from it.

        "NEC, a Japanese company" tells nothing of the law or the police of Japan, though it does of where NEC is.
        """
        asked = self._book.find_in_question(text) if self._library.kin.kind_of(actor) is ActorKind.COUNTRY else ()
        if not any(one.actor == actor and not _is_origin(text, one, asked, self._library.kin) for one in asked):
            return False
        if self._library.kin.is_home(actor, [other for other in actors if other != actor]):
            return False
        if actor in self._library.kin.homes_of(self._library.actors_anywhere - {actor}):
            return False
        group = self._book[actor].part_of
        names = {actor, group} if group and self._library.kin.kind_of(group) is ActorKind.GROUP else {actor}
        return all(self._is_origin_in(names, article) for article in self._library.naming(names))

    def _is_origin_in(self, names: AbstractSet[str], article: Article) -> bool:
        """Tell whether an article names a country, or the group that it is in, only as that of companies."""
        if not names.isdisjoint(article.actors):
            return False
        for text in (article.title, *(sentence.text for sentence in self._library.sentences_of(article.id))):
            mentions = self._book.find(text, prefer=article.actors)
            if any(one.actor in names and not _is_origin(text, one, mentions, self._library.kin) for one in mentions):
                return False
        return True

    @cached_property
    def _spelling(self) -> Spelling:
        return Spelling(self._library.words)


def strangers_in(question: Question, library: Library) -> frozenset[str]:
    """Return the stems of the words that name somebody in ``question`` whom the articles only mention: a firm, say.

    What is told of others answers nothing of them, however well it fits. The first word has its capital anyway.
    """
    spans = [mention.span for mention in question.mentions]
    return frozenset(
        stem(token.folded)
        for token in tokenize(question.text)[1:]
        if _is_strange(token)
        and not any(span.holds(token.start) for span in spans)
        and token.folded in library.words_and_titles
    )


def led_by_stranger(text: str) -> str | None:
    """Return the stem of a stranger's name among the first words of a sentence: "The co-operative Harrow never did"."""
    return next((stem(token.folded) for token in tokenize(text)[:_FIRST_WORDS] if _is_strange(token)), None)


def _is_strange(token: Token) -> bool:
    if not (token.is_capital and token.text.isalpha() and len(token.text) > 2):
        return False
    written = {token.folded, token.folded.removesuffix("s")}
    return written.isdisjoint(NEVER_NAMES) and written.isdisjoint(ordinary_words())


def _is_short_word(written: str) -> bool:
    """Tell whether what may be "WA" with an "s" is a word of its own: "Was it fined?"."""
    word = written.lower()
    return word in NEVER_NAMES or (len(word) <= _SHORT and word in ordinary_words())


def _is_origin(text: str, mention: Mention, mentions: Sequence[Mention], kin: Kin) -> bool:
    """Tell whether a place says where a company is from, in passing or as what the sentence tells of it."""
    said = _COMPANY.match(text, mention.span.end) or _COMES_FROM.search(text[: mention.span.start])
    return bool(said) or in_passing(text, mention, mentions, kin)
