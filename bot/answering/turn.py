"""One turn of a conversation, and what it leaves the next one to go on from."""

from collections.abc import Mapping, Sequence

from msgspec import Struct

from bot.answering.asked.conversation import builds_on
from bot.answering.asked.forms import Form
from bot.answering.asked.question import Question
from bot.answering.found.evidence import Focus
from bot.answering.reply import Answer, Citation, Reply
from bot.answering.times.history import neighbours
from corpus.article import Article


class Turn(Struct, frozen=True):
    """One question of a conversation with its reply; ``question`` is None where it was refused unread."""

    question: Question | None
    reply: Reply

    @property
    def citations(self) -> Sequence[Citation]:
        """What the reply cites; nothing where it is none."""
        return self.reply.citations if isinstance(self.reply, Answer) else ()


def cited_in(turn: Turn | None) -> Sequence[Citation]:
    """Return what a turn cites, nothing where there is none before."""
    return turn.citations if turn else ()


def focus_of(question: Question, before: Turn | None, articles: Mapping[str, Article]) -> Focus:
    """Return what a question that builds on the turn before is already about: what was cited first there."""
    told = cited_in(before)
    if before is None or not told or not builds_on(question):
        return Focus()
    newest_last = before.question is not None and before.question.form is Form.TIMELINE
    cited = frozenset(citation.article.id for citation in (told[-2:] if newest_last else told[:2]))
    return Focus(cited, neighbours(cited, articles))


def in_talk(before: Turn | None, articles: Mapping[str, Article]) -> frozenset[str]:
    """Return the actors of the articles that the conversation has cited, and of their neighbours."""
    cited = frozenset(citation.article.id for citation in cited_in(before))
    near = cited | neighbours(cited, articles)
    return frozenset(actor for article_id in near for actor in articles[article_id].actors)
