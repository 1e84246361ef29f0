"""What tells, before anything is answered, whether a corpus answers a question: closeness, and what is missing."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from bot.answering.found.library import Library
from corpus.words import stem, words
from retrieval.generation import Generation
from retrieval.retriever import Hit, Query, Retriever
from retrieval.settings import RetrievalSettings
from retrieval.tokens import query_terms

_TOKEN = re.compile(r"[A-Za-z][\w'’-]*|\d[\d,.]*")
_DENIAL = re.compile(r"\b(?:not|never|no|none|without|except|unlike|neither|nor|cannot)\b|n['’]t\b", re.IGNORECASE)
_HITS = 60


@dataclass(frozen=True, slots=True, kw_only=True)
class Signals:
    """One question against the best passage and sentence found for it.

    The first six are similarities: cosines, their lead over the next best document, BM25 over its highest possible
    value, and the share of the question's words, weighed by rarity, that the passage has. The others tell what is
    missing: the rarity of the rarest word the best sentence lacks, the share of words it has, names and numbers of the
    question that the document lacks, words no document has, and whether only the question denies something.
    """

    passage_cosine: float
    sentence_cosine: float
    passage_lead: float
    sentence_lead: float
    lexical_share: float
    passage_covers: float
    rarest_missing: float
    sentence_covers: float
    names_missing: float
    numbers_missing: float
    words_unknown: float
    denies_alone: float


SIMILARITIES = 6


class Reader:
    """Reads the signals of questions against one generation."""

    def __init__(self, retriever: Retriever, library: Library, settings: RetrievalSettings) -> None:
        self._retriever = retriever
        self._library = library
        self._settings = settings
        self._known = retriever.generation.passage_index.lexical.counts()

    def read(self, query: Query) -> Signals:
        """Search for ``query`` and compare its last wording with what was found first."""
        text = query.turns[0][0]
        passages = self._retriever.passages(query, _HITS)
        sentences = self._retriever.sentences(query, _HITS)
        document = passages[0].excerpt.article_id
        inside = [hit for hit in sentences if hit.excerpt.article_id == document] or list(sentences[:1])
        article = self._retriever.generation.articles[document]
        terms = query_terms(text, self._settings.max_query_terms, self._settings.max_query_chars)
        stems = [stem(term) for term in terms]
        sentence = _stems(inside[0].excerpt.text)
        missing = [self._library.rarity(word) for word in stems if word not in sentence]
        whole = f"{article.title}\n{article.text}".lower()
        names, numbers = _names_and_numbers(text)
        return Signals(
            passage_cosine=passages[0].parts["dense"],
            sentence_cosine=max(hit.parts["dense"] for hit in inside),
            passage_lead=_lead(passages, document, "context"),
            sentence_lead=_lead(sentences, document, "dense"),
            lexical_share=_share_of_bound(self._retriever.generation, terms),
            passage_covers=self._covered(stems, _stems(f"{article.title}\n{passages[0].excerpt.text}")),
            rarest_missing=max(missing, default=0.0),
            sentence_covers=self._covered(stems, sentence),
            names_missing=float(sum(name not in whole for name in names)),
            numbers_missing=float(sum(number not in whole for number in numbers)),
            words_unknown=float(sum(word not in self._known for word in terms)),
            denies_alone=float(bool(_DENIAL.search(text)) and not _DENIAL.search(inside[0].excerpt.text)),
        )

    def _covered(self, stems: Sequence[str], present: frozenset[str]) -> float:
        total = sum(map(self._library.rarity, stems))
        return sum(self._library.rarity(word) for word in stems if word in present) / total if total else 1.0


def _stems(text: str) -> frozenset[str]:
    return frozenset(word.stem for word in words(text))


def _names_and_numbers(text: str) -> tuple[list[str], list[str]]:
    """Return the capitalised words after the first one and the numbers, in lower case."""
    tokens = _TOKEN.findall(text)
    names = [token.lower() for place, token in enumerate(tokens) if place and token[0].isupper()]
    return names, [token.strip(".,") for token in tokens if token[0].isdigit()]


def _lead(hits: Sequence[Hit], document: str, part: str) -> float:
    """Return by how much ``document`` leads the best other one in one part of the score."""
    best = max((hit.parts[part] for hit in hits if hit.excerpt.article_id == document), default=0.0)
    return best - max((hit.parts[part] for hit in hits if hit.excerpt.article_id != document), default=0.0)


def _share_of_bound(generation: Generation, terms: Sequence[str]) -> float:
    """Return the best BM25 score over the sum of what each word could give at most."""
    lexical = generation.passage_index.lexical
    bound = sum(float(lexical.scores([term]).max(initial=0.0)) for term in terms)
    return float(lexical.scores(terms).max(initial=0.0)) / bound if bound else 0.0
