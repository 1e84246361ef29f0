"""Names in a question that the articles write and nobody they introduce bears: a firm, a village told in passing.

What is told of others than these answers nothing of them, however well the rest of the words fit.
"""

from bot.answering.asked.question import Question
from bot.answering.found.library import Library
from corpus.names import tokenize
from corpus.typos import ordinary_words
from corpus.unknown_names import NEVER_NAMES
from corpus.words import stem


def strangers_in(question: Question, library: Library) -> frozenset[str]:
    """Return the stems of the words that name somebody in ``question`` whom the articles only mention.

    The first word has its capital anyway.
    """
    spans = [mention.span for mention in question.mentions]
    plain = ordinary_words() | NEVER_NAMES
    return frozenset(
        stem(token.folded)
        for token in tokenize(question.text)[1:]
        if token.is_capital
        and token.text.isalpha()
        and len(token.text) > 2
        and plain.isdisjoint((token.folded, token.folded.removesuffix("s")))
        and not any(span.start <= token.start < span.end for span in spans)
        and token.folded in library.words_and_titles
    )
