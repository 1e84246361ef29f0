"""What the articles of one generation say, read when first needed and kept."""

import math
import re
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from datetime import date
from functools import cached_property, lru_cache

from msgspec import Struct

from bot.answering.asked.kin import Kin
from bot.answering.found.origins import in_passing, is_origin
from corpus.actor import ActorKind
from corpus.actors import ActorBook
from corpus.antecedents import antecedent, stands_for
from corpus.article import Article, Sentence
from corpus.clauses import Clause, read_clauses
from corpus.lexicon import Lexicon, shipped_lexicon
from corpus.patterns import Pattern
from corpus.relative_dates import MONTHS
from corpus.speakers import Attribution, attribute
from corpus.typos import Spelling
from corpus.words import stem, stems, words
from retrieval.generation import Generation
from retrieval.kept import kept

# Kinds that are not answered for by what they belong to: an article on Amazon says nothing about Jeff Bezos.
_THEMSELVES = frozenset({ActorKind.PERSON, ActorKind.PRODUCT, ActorKind.LAW})
_FIRST_PERSON = Pattern(r"\b(?:we|our|ours|us|I|my)\b")
_FRESH_DAYS = 365  # after which an article is half as fresh
_KEPT_SENTENCES, _KEPT_ARTICLES, _KEPT_WORDS = 50_000, 5_000, 20_000
_READ_AHEAD = 5_000  # sentences: they take three seconds and 50 MB, and all are kept
_MONTHS = Spelling([month.lower() for month in MONTHS if len(month) > 6])  # Augusta is no August
_ASKS_WITH_IS = frozenset({"whats", "whos", "whens", "wheres", "whys", "hows"})  # without its mark


class Said(Struct, frozen=True):
    """What one text says: its word stems, the axes they speak of, the actors it names; of a sentence, its clauses."""

    stems: frozenset[str]
    axes: frozenset[str]
    actors: frozenset[str]
    clauses: tuple[Clause, ...] = ()


class Library:
    """Articles and sentences of one generation as the answerer reads them; safe to use from several threads."""

    def __init__(self, generation: Generation, book: ActorBook, lexicon: Lexicon | None = None) -> None:
        """Read ``generation``; names come from ``book``, words from ``lexicon`` or the shipped one."""
        self._generation = generation
        self._book = book
        self.kin = Kin(book)
        self._lexicon = lexicon or shipped_lexicon()
        self._sentences = kept(self, type(self)._read_sentence, _KEPT_SENTENCES)
        self._articles = kept(self, type(self)._read_article, _KEPT_ARTICLES)
        self._voices = kept(self, type(self)._attribute, _KEPT_ARTICLES)
        self._topics = kept(self, type(self)._topics_of, _KEPT_ARTICLES)
        self._evidence = kept(self, type(self)._read_evidence, _KEPT_ARTICLES)
        self._rarity = kept(self, type(self)._rarity_of, _KEPT_WORDS)
        self._sentences_of = lru_cache(maxsize=_KEPT_ARTICLES)(generation.sentences_of)

    def read_ahead(self) -> None:
        """Read what questions would read bit by bit: tables of words and actors, and the articles if they are few."""
        _ = self._spelling, self._sentences_with, self._actors_anywhere, self._newest
        for article_id in self.articles if len(self._generation.sentence_index) <= _READ_AHEAD else ():
            self.evidence_in(article_id)
            self.read_article(article_id)
            self._voices(article_id)

    @property
    def articles(self) -> Mapping[str, Article]:
        """The articles by id."""
        return self._generation.articles

    @property
    def generation_id(self) -> str:
        """The id of the generation."""
        return self._generation.id

    def sentences_of(self, article_id: str) -> Sequence[Sentence]:
        """Return the sentences of one article in order."""
        return self._sentences_of(article_id)

    def naming(self, actors: Iterable[str]) -> Iterator[Article]:
        """Yield the articles whose front matter, title or text names one of ``actors``."""
        subjects = self._generation.subjects
        for place in sorted({int(place) for actor in actors if actor in subjects for place in subjects[actor]}):
            yield self.articles[self._ids[place]]

    def naming_any(self, actors: Iterable[str]) -> AbstractSet[str]:
        """Return the ids of the articles that name one of ``actors``, as ``Kin.is_named`` tells it; none is read."""
        subjects = self._generation.subjects
        meant = {name for actor in actors for name in self.kin.standing_for(actor, subjects.keys())}
        return {self._ids[place] for name in meant for place in subjects[name]}

    def evidence_in(self, article_id: str) -> Sequence[tuple[int, Sentence, Said]]:
        """Return place, sentence and what it says for all of an article but its questions: they prove nothing."""
        return self._evidence(article_id)

    def read(self, sentence: Sentence) -> Said:
        """Return what a sentence says; in a quote "we" is whoever speaks, "the company" is the article's."""
        speaker = self.voice_of(sentence).speaker if _FIRST_PERSON.search(sentence.text) else ""
        about = self.articles[sentence.article_id].actors
        said = self._sentences(sentence.text, speaker if speaker in self._book else None, about)
        meant = None if speaker else self._meant_by(sentence, said)
        return said if meant is None or meant in said.actors else self._sentences(sentence.text, meant, about)

    def _meant_by(self, sentence: Sentence, said: Said) -> str | None:
        """Return whom of its article a sentence is about that names nobody, or opens with "it" or "the company"."""
        kinds = stands_for(sentence.text)
        return antecedent(kinds, self._topics(sentence.article_id)) if kinds or not said.actors else None

    def read_article(self, article_id: str) -> Said:
        """Return what title, text and front matter of an article name together, without clauses."""
        return self._articles(article_id)

    @cached_property
    def said(self) -> Said:
        """What all articles and their titles say together, without actors and clauses."""
        stems = frozenset(
            (*self._sentences_with, *(word.stem for one in self.articles.values() for word in words(one.title)))
        )
        return Said(stems, self._axes_of(stems), frozenset())

    def voice_of(self, sentence: Sentence) -> Attribution:
        """Return who speaks in a sentence."""
        return self._voices(sentence.article_id)[sentence.span.start]

    def rarity(self, word_stem: str) -> float:
        """Return how much a word tells, by the share of sentences that hold it (inverse document frequency)."""
        return self._rarity(word_stem)

    def stems_of(self, clause: Clause) -> frozenset[str]:
        """Return the stems of a clause; the "Act" in the name of an act does not make it law."""
        laws = [mention.span for mention in clause.mentions if self.kin.kind_of(mention.actor) is ActorKind.LAW]
        return frozenset(
            word.stem for word in clause.words if not any(span.start <= word.span.start < span.end for span in laws)
        )

    def freshness(self, article: Article) -> float:
        """Return 1 for the newest article, half for every year that one is older, 0 for an undated one."""
        known, newest = article.known_until, self._newest
        if known is None or newest is None:
            return 0.0
        return float(2 ** (-(newest - known.last).days / _FRESH_DAYS))

    @cached_property
    def _newest(self) -> date | None:
        return max((known.last for one in self.articles.values() if (known := one.known_until)), default=None)

    def unknown_names(self, text: str, actors: Sequence[str]) -> tuple[str, ...]:
        """Return the names in ``text`` that no actor bears, and those of ``actors`` that no article has."""
        spans = self._book.unknown_names(text, self._known_words)
        spoken = (actor for actor in actors if self._speaks_of(actor) or self._writes(actor))
        known = [actor for actor in spoken if not self._is_mere_origin(actor, text, actors)]
        # "New Orleans, Louisiana" asks of the city, "Does SB 22-113 apply in Denver?" of a law of Colorado.
        around = {self._book[actor].within for actor in known}
        around |= {one.actor for one in self._book.find_in_question(text) if one.span in spans}  # "in Paris"
        reached = {self._book[actor].part_of for actor in known if self._book[actor].kind is ActorKind.LAW}
        others = (actor for actor in actors if actor not in known and actor not in around)
        others = (actor for actor in others if not self._is_of_firm(actor, known))
        unknown = (actor for actor in others if (state := self._book[actor].within) is None or state not in reached)
        return (*(span.of(text) for span in spans), *unknown)

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
        if written.endswith("s") and self._book.named(written) is None and self._is_name(written[:-1]):
            return f"{written[:-1]}'s"  # a possessive without its mark
        if written.istitle() and self._book.named(written) is None:
            month = _MONTHS.nearest(written.lower())  # which is no name, whatever its capital
            return month and month.capitalize()
        meant = self._spelling.nearest(written) if written.isalpha() and written.islower() else None
        # A word that may be several names misspelt is left to the book, which knows them all.
        return None if meant and any(one.others for one in self._book.find_in_question(written)) else meant

    def _is_name(self, word: str) -> bool:
        """Tell whether a word is a name as a question writes it: "Las" is none of "LA"."""
        return self._book.named(word) is not None and bool(self._book.find_in_question(word))

    def _writes(self, actor: str) -> bool:
        """Tell whether a name of one word stands in an article, with its capitals: part of another name then."""
        written = rf"\b{re.escape(actor)}\b"
        is_word = actor.casefold() in self._known_words
        return is_word and any(re.search(written, one.text) for one in self.articles.values())

    def _is_of_firm(self, actor: str, known: Collection[str]) -> bool:
        """Tell whether a person's company is spoken of by name, too: "did Zuckerberg shut down Facebook's?"."""
        if self._book[actor].kind is not ActorKind.PERSON:
            return False
        families = frozenset(member for other in known for member in self._book.family(other))
        return not families.isdisjoint(self._book.owners(actor))

    def _speaks_of(self, actor: str) -> bool:
        if self._book[actor].kind in _THEMSELVES:
            return actor in self._actors_anywhere
        return bool(self._book.family(actor) & self._actors_anywhere)

    def _is_mere_origin(self, actor: str, text: str, actors: Sequence[str]) -> bool:
        """Tell whether ``text`` asks of a country of which the articles only tell that companies are from it.

        "NEC, a Japanese company" tells nothing of the law or the police of Japan, though it does of where NEC is.
        """
        asked = self._book.find_in_question(text) if self.kin.kind_of(actor) is ActorKind.COUNTRY else ()
        if not any(one.actor == actor and not is_origin(text, one, asked, self.kin) for one in asked):
            return False
        if self.kin.is_home(actor, [other for other in actors if other != actor]):
            return False
        if actor in self.kin.homes_of(self._actors_anywhere - {actor}):
            return False
        group = self._book[actor].part_of
        names = {actor, group} if group and self.kin.kind_of(group) is ActorKind.GROUP else {actor}
        return all(self._is_origin_in(names, article) for article in self.naming(names))

    def _is_origin_in(self, names: AbstractSet[str], article: Article) -> bool:
        """Tell whether an article names a country, or the group that it is in, only as that of companies."""
        if not names.isdisjoint(article.actors):
            return False
        for text in (article.title, *(sentence.text for sentence in self.sentences_of(article.id))):
            mentions = self._book.find(text, prefer=article.actors)
            if any(one.actor in names and not is_origin(text, one, mentions, self.kin) for one in mentions):
                return False
        return True

    @cached_property
    def _ids(self) -> tuple[str, ...]:
        return tuple(self.articles)

    @cached_property
    def _known_words(self) -> dict[str, int]:
        return self._generation.sentence_index.lexical.counts()

    @cached_property
    def _spelling(self) -> Spelling:
        return Spelling(self._known_words)

    @cached_property
    def _actors_anywhere(self) -> frozenset[str]:
        declared = (actor for article in self.articles.values() for actor in article.actors)
        return frozenset((*self._generation.sentence_index.actors, *declared))

    @cached_property
    def _sentences_with(self) -> Counter[str]:
        counts: Counter[str] = Counter()
        for word, count in self._known_words.items():
            counts[stem(word)] += count
        return counts

    def _rarity_of(self, word_stem: str) -> float:
        return math.log((1 + len(self._generation.sentence_index)) / (0.5 + self._sentences_with[word_stem]))

    def _read_evidence(self, article_id: str) -> tuple[tuple[int, Sentence, Said], ...]:
        return tuple(
            (place, sentence, self.read(sentence))
            for place, sentence in enumerate(self.sentences_of(article_id))
            if not sentence.text.rstrip("\"'”’").endswith("?")
        )

    def _read_sentence(self, text: str, speaker: str | None, about: tuple[str, ...]) -> Said:
        clauses = read_clauses(text, self._book.find(text, prefer=about), self._lexicon, speaker=speaker)
        stems = frozenset(word.stem for clause in clauses for word in clause.words)
        mentions = [mention for clause in clauses for mention in clause.mentions]
        actors = frozenset(mention.actor for mention in mentions if not in_passing(text, mention, mentions, self.kin))
        actors |= {speaker} if speaker else set()
        return Said(stems, self._axes_of(stems), actors, clauses)

    def _read_article(self, article_id: str) -> Said:
        article = self.articles[article_id]
        said = frozenset(stems(f"{article.title}\n{article.text}"))
        titled = (mention.actor for mention in self._book.find(article.title, prefer=article.actors))
        within = (actor for sentence in self.sentences_of(article_id) for actor in self.read(sentence).actors)
        actors = frozenset((*article.actors, *titled, *within))
        return Said(said, self._axes_of(said), actors)

    def _axes_of(self, stems: Iterable[str]) -> frozenset[str]:
        return frozenset(axis for stem in stems for axis in self._lexicon.axes_of(stem))

    def _topics_of(self, article_id: str) -> tuple[tuple[str, ActorKind], ...]:
        """Return the actors that front matter and opening of an article name, and their kinds: what it is about."""
        article = self.articles[article_id]
        opening = " ".join(sentence.text for sentence in self.sentences_of(article_id)[:2])
        named = (mention.actor for mention in self._book.find(opening, prefer=article.actors))
        known = (actor for actor in dict.fromkeys((*article.actors, *named)) if actor in self._book)
        return tuple((actor, self.kin.kind_of(actor)) for actor in known)

    def _attribute(self, article_id: str) -> dict[int, Attribution]:
        sentences = self.sentences_of(article_id)
        voices = attribute(sentences, self._book)
        return {sentence.span.start: voice for sentence, voice in zip(sentences, voices, strict=True)}
