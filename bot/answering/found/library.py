"""What the articles of one generation say, read when first needed and kept."""

import math
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from datetime import date
from functools import cached_property, lru_cache

from msgspec import Struct

from bot.answering.asked.kin import Kin
from corpus.accents import unaccented
from corpus.actor import PLACES, ActorKind, Mention
from corpus.actors import ActorBook
from corpus.antecedents import antecedent, firms_meant, is_of_anybody, stands_for
from corpus.article import Article, Sentence
from corpus.clauses import Clause, read_clauses
from corpus.headings import heads_prose
from corpus.kept import kept
from corpus.lexicon import Lexicon, shipped_lexicon
from corpus.line_rules import is_of_readers
from corpus.names import tokenize
from corpus.patterns import Pattern
from corpus.shelf import Shelf
from corpus.speakers import Attribution, attribute
from corpus.words import stem, stems, words
from retrieval.generation import Generation

_FIRST_PERSON = Pattern(r"\b(?:we|our|ours|us|I|my)\b")
_PROVES_NOTHING = Pattern(
    r"(?:(?:\d{1,2}[.)]|\([a-z\d]\)|[Ii]tem \d+[.:]?) [A-Z][^.!?:;]*|(?:Dear|Hello|Hi|To) [^.!?:;]{2,60},"
    r"|[A-Z]{3,}(?: [A-Z]{2,}){0,2}|(?:[A-Z][\w.' -]{2,40}: )?(?:Yes|No)(?:, [^.!?,]{1,20})?[.!]?"
    r"|To ask (?:[A-Z]|the )[^.?!]*? (?:whether|what|when|where|why|how|which|who|if|for)\b[^?!]*"
    r"|[A-Z][\w.' -]{2,40}: (?:(?:[A-Z][\w.'\u2019&-]*|of|for|the|and),? ?)+)$"
)
_FRESH_DAYS = 365  # after which an article is half as fresh
_KEPT_SENTENCES, _KEPT_ARTICLES, _KEPT_WORDS = 50_000, 5_000, 20_000
_READ_AHEAD = 5_000  # sentences: they take three seconds and 50 MB, and all are kept


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
        self._said = kept(self, type(self)._say, _KEPT_SENTENCES)
        self._articles = kept(self, type(self)._read_article, _KEPT_ARTICLES)
        self._voices = kept(self, type(self)._attribute, _KEPT_ARTICLES)
        self._topics = kept(self, type(self)._topics_of, _KEPT_ARTICLES)
        self._companies = kept(self, type(self)._only_company_of, _KEPT_ARTICLES)
        self._evidence = kept(self, type(self)._read_evidence, _KEPT_ARTICLES)
        self._rarity = kept(self, type(self)._rarity_of, _KEPT_WORDS)
        self._sentences_of = lru_cache(maxsize=_KEPT_ARTICLES)(generation.sentences_of)

    def read_ahead(self) -> None:
        """Read what questions would read bit by bit: tables of words and actors, and the articles if they are few."""
        _ = self._sentences_with, self.actors_anywhere, self._newest
        for article_id in self.articles if len(self._generation.sentence_index) <= _READ_AHEAD else ():
            self.evidence_in(article_id)
            self.read_article(article_id)
            self._voices(article_id)

    @property
    def articles(self) -> Shelf:
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
        """Return place, sentence and what it says for all of an article but what proves nothing.

        That is a question, one put to a government ("To ask the minister whether ..."), a short heading, an item of
        an agenda, which names a matter and tells nothing of it, a salutation, who somebody is ("Chair: Ines Marr,
        Harbour Council"), a bare yes or no to what was asked before, two or three words in capitals, and what readers
        write.
        """
        return self._evidence(article_id)

    def read(self, sentence: Sentence) -> Said:
        """Return what a sentence says; in a quote "we" is whoever speaks, "the company" is the article's."""
        return self._said(sentence)

    def _say(self, sentence: Sentence) -> Said:
        speaker = self.voice_of(sentence).speaker if _FIRST_PERSON.search(sentence.text) else ""
        about = self.articles[sentence.article_id].actors
        firms = self._firms_meant(sentence)
        said = self._sentences(sentence.text, speaker if speaker in self._book else None, about, firms)
        meant = None if speaker else self._meant_by(sentence, said)
        return said if meant is None or meant in said.actors else self._sentences(sentence.text, meant, about, firms)

    def _firms_meant(self, sentence: Sentence) -> tuple[Mention, ...]:
        """Return where a sentence that names no company means the only one of its article: "fined the chain"."""
        spans = firms_meant(sentence.text)
        company = self._companies(sentence.article_id) if spans else None
        if company is None:
            return ()
        firms = tuple(Mention(company, span) for span in spans)
        named = self._book.find(sentence.text, prefer=self.articles[sentence.article_id].actors)
        is_named = any(self.kin.kind_of(mention.actor) is ActorKind.COMPANY for mention in named)
        inside = any(
            one.span.start < firm.span.end and firm.span.start < one.span.end for one in named for firm in firms
        )
        return () if is_named or inside else firms

    def _meant_by(self, sentence: Sentence, said: Said) -> str | None:
        """Return whom of its article a sentence is about that names nobody, or opens with "it" or "the company"."""
        kinds = stands_for(sentence.text)
        if is_of_anybody(sentence.text):
            return None
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

    @cached_property
    def words(self) -> Mapping[str, int]:
        """How often each word, without accents, stands in the articles."""
        counts: Counter[str] = Counter()
        for word, count in self._generation.sentence_index.lexical.counts().items():
            counts[unaccented(word)] += count
        return counts

    @cached_property
    def words_and_titles(self) -> frozenset[str]:
        """Each word that stands in the articles or in their titles, in lower case and without accents."""
        titles = (token.folded for article in self.articles.values() for token in tokenize(article.title))
        return frozenset((*self.words, *titles))

    @cached_property
    def actors_anywhere(self) -> frozenset[str]:
        """Whom any sentence or front matter names."""
        declared = (actor for article in self.articles.values() for actor in article.actors)
        return frozenset((*self._generation.sentence_index.actors, *declared))

    def voice_of(self, sentence: Sentence) -> Attribution:
        """Return who speaks in a sentence."""
        return self._voices(sentence.article_id)[sentence.span.start]

    def rarity(self, word_stem: str) -> float:
        """Return how much a word tells, by the share of sentences that hold it (inverse document frequency)."""
        return self._rarity(word_stem)

    def stems_of(self, clause: Clause) -> frozenset[str]:
        """Return the stems of a clause; the "Act" in the name of an act does not make it law."""
        laws = [mention.span for mention in clause.mentions if self.kin.kind_of(mention.actor) is ActorKind.LAW]
        return frozenset(word.stem for word in clause.words if not any(span.holds(word.span.start) for span in laws))

    def freshness(self, article: Article) -> float:
        """Return 1 for the newest article, half for every year that one is older, 0 for an undated one."""
        known, newest = article.known_until, self._newest
        if known is None or newest is None:
            return 0.0
        return float(2 ** (-(newest - known.last).days / _FRESH_DAYS))

    @cached_property
    def _newest(self) -> date | None:
        return max((known.last for one in self.articles.values() if (known := one.known_until)), default=None)

    @cached_property
    def _ids(self) -> tuple[str, ...]:
        return tuple(self.articles)

    @cached_property
    def _sentences_with(self) -> Counter[str]:
        counts: Counter[str] = Counter()
        for word, count in self.words.items():
            counts[stem(word)] += count
        return counts

    def _rarity_of(self, word_stem: str) -> float:
        return math.log((1 + len(self._generation.sentence_index)) / (0.5 + self._sentences_with[word_stem]))

    def _read_evidence(self, article_id: str) -> tuple[tuple[int, Sentence, Said], ...]:
        article = self.articles[article_id]
        return tuple(
            (place, sentence, self.read(sentence))
            for place, sentence in enumerate(self.sentences_of(article_id))
            if not (sentence.text.rstrip("\"'”’").endswith("?") or _PROVES_NOTHING.match(sentence.text))
            and not is_of_readers(article.title, article.text, sentence.span.start)
            and not heads_prose(article.text, sentence.span)
        )

    def _read_sentence(
        self, text: str, speaker: str | None, about: tuple[str, ...], firms: tuple[Mention, ...]
    ) -> Said:
        named = sorted((*self._book.find(text, prefer=about), *firms), key=lambda mention: mention.span)
        clauses = read_clauses(text, named, self._lexicon, speaker=speaker)
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

    def _only_company_of(self, article_id: str) -> str | None:
        """Return the one company that an article names, None where it names several or none."""
        article = self.articles[article_id]
        found = self._book.find(f"{article.title}\n{article.text}", prefer=article.actors)
        named = {actor for actor in (*article.actors, *(one.actor for one in found)) if actor in self._book}
        companies = [actor for actor in named if self.kin.kind_of(actor) is ActorKind.COMPANY]
        return companies[0] if len(companies) == 1 else None

    def _attribute(self, article_id: str) -> dict[int, Attribution]:
        sentences = self.sentences_of(article_id)
        voices = attribute(sentences, self._book)
        return {sentence.span.start: voice for sentence, voice in zip(sentences, voices, strict=True)}


def in_passing(text: str, mention: Mention, mentions: Sequence[Mention], kin: Kin) -> bool:
    """Tell whether a place only says where a company beside it is from: "Japan's NEC" tells nothing of Japan."""
    if kin.kind_of(mention.actor) not in PLACES:
        return False
    companies = [other.span for other in mentions if kin.kind_of(other.actor) is ActorKind.COMPANY]
    return any(text[mention.span.end : span.start] in {"'s ", "’s "} for span in companies)
