"""A follow-up that was put in full words, as if it were asked in them."""

import re
from collections.abc import Collection

from msgspec import structs

from bot.answering.asked.question import Question, main_clause
from corpus.actor import Mention
from corpus.article import Span


def in_its_words(question: Question, actors: Collection[str]) -> Question:
    """Return a question with a clause that names of ``actors`` those whom its wording names.

    Where it asks for yes or no, that is its text as well: what "and Amazon?" asks after "did IBM quit?" is answered as
    "did Amazon quit?" is. What asks for more goes on from what was told.
    """
    names = {actor: question.names[actor] for actor in actors if actor in question.names}
    found = {actor: re.search(rf"(?<!\w){re.escape(name)}(?!\w)", question.wording) for actor, name in names.items()}
    mentions = [Mention(actor, Span(*match.span())) for actor, match in found.items() if match]
    mentions.sort(key=lambda one: one.span.start)
    inside = main_clause(question.wording, mentions)
    clause = structs.replace(question.clause, words=inside.words, mentions=inside.mentions)
    whole = structs.replace(question, clause=clause)
    return structs.replace(whole, text=whole.wording, mentions=tuple(mentions)) if whole.asks_verdict else whole
