"""Answerers over a few articles of a test's own, with the encoder of the shipped index."""

from collections.abc import Mapping
from pathlib import Path

from bot.answering.answerer import Answerer
from bot.answering.found.entailing import Entails
from bot.answering.reply import Answer, Reply
from bot.answering.settings import AnsweringSettings
from bot.indexing import book_of
from bot.service import Service
from corpus.folder import read_folder
from retrieval.building import build_generation
from retrieval.generation import open_generation
from retrieval.retriever import Retriever
from retrieval.settings import RetrievalSettings


def answerer_over(files: Mapping[str, str], folder: Path, shipped: Service, model: Entails | None = None) -> Answerer:
    """Write ``files`` (name to text) into ``folder``, index them there and answer from nothing else.

    Sentences are read by ``model``, or by that of the shipped index.
    """
    articles, index = folder / "articles", folder / "index"
    articles.mkdir(parents=True)
    for name, text in files.items():
        (articles / name).write_text(text, encoding="utf-8")
    collection = read_folder(articles)
    assert not collection.failures
    encoder, settings = shipped.generation.encoder, RetrievalSettings()
    book = book_of(collection.articles)
    build_generation(index, collection.articles, book, encoder, settings)
    generation = open_generation(index, encoder)
    retriever = Retriever(generation, encoder, book, settings)
    return Answerer(retriever, book, AnsweringSettings(), model or shipped.model)


def reply(shipped: Service, *texts: str) -> Reply:
    """Return what the last of ``texts`` is told, asked after the others."""
    return shipped.answerer.answer(texts[-1], earlier=texts[:-1])


def ask(answerer: Answerer, question: str) -> Answer:
    """Return the answer to ``question``, which has to have one."""
    told = answerer.answer(question)
    assert isinstance(told, Answer), told
    return told
