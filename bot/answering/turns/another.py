"""Whether it was another one than is asked about: "is NEC the vendor?" where articles name Idemia as the vendor."""

from msgspec import structs

from bot.answering.asked.whose import asks_whose
from bot.answering.found.entailing import Entails
from bot.answering.found.library import Library
from bot.answering.reply import Answer, Citation, Verdict
from bot.answering.turns.turn import Take, Turn, asked_as
from corpus.actor import ActorKind
from corpus.actors import ActorBook
from retrieval.entailment.model import text_to_read

_TELLS = 0.8  # share read to tell who it was
# Shares read to deny that it was the one asked about, and at most to affirm it; the same where it is told outright.
_DENIES, _HARDLY = 0.4, 0.2
_OUTRIGHT, _MAY_DENY, _SCARCELY = 0.85, 0.1, 0.05


class Another:
    """Asks who it was where it is asked whether it was one company; safe to use from several threads."""

    def __init__(self, library: Library, book: ActorBook, model: Entails, take: Take) -> None:
        """Find names with ``book``, read what is cited with ``model``; ``take`` answers who it was."""
        self._library = library
        self._book = book
        self._model = model
        self._take = take

    def told(self, text: str, turn: Turn) -> Turn:
        """Return no to ``text`` where ``turn`` settles nothing and what tells who it was names another company.

        None of the articles may tell of the one asked about beside anybody else whom the question names.
        """
        asked = None if turn.tells else asks_whose(text, list(self._book.find_in_question(text)))
        if asked is None or self._library.kin.kind_of(asked.mention.actor) is not ActorKind.COMPANY:
            return turn
        beside = [one.actor for one in self._book.find_in_question(asked.who)]
        if self._are_told_of(asked.mention.actor, beside):
            return turn
        reply = self._take((asked.who,)).reply
        if not isinstance(reply, Answer) or reply.verdict is not None:
            return turn
        best = reply.citations[0]
        if not (self._is_of_another(asked.mention.actor, beside, best) and self._is_read_so(text, asked.who, best)):
            return turn
        shown = structs.replace(reply, verdict=Verdict.NO, citations=(best,), chain=(), readings=(), taken=None)
        return asked_as(text, structs.replace(turn, reply=shown))

    def _are_told_of(self, actor: str, beside: list[str]) -> bool:
        """Tell whether an article tells of ``actor`` and of one of those who are named beside it."""
        naming = self._library.naming
        told = {article.id for article in naming(self._library.kin.families((actor,)))}
        return any(article.id in told for article in naming(beside))

    def _is_of_another(self, actor: str, beside: list[str], best: Citation) -> bool:
        """Tell whether a sentence names a company that nobody asked about, and its article not the one asked about."""
        kin, own = self._library.kin, {*self._library.kin.families((actor,)), *beside}
        sentence = next(one for one in self._library.sentences_of(best.article.id) if one.span == best.span)
        others = (one for one in self._library.read(sentence).actors if kin.kind_of(one) is ActorKind.COMPANY)
        silent = not kin.is_named(actor, self._library.read_article(best.article.id).actors)
        return silent and any(one not in own for one in others)

    def _is_read_so(self, text: str, who: str, best: Citation) -> bool:
        told = [text_to_read(best.article.title, best.quote)]
        [tells], [says] = self._model.entail(who, told), self._model.entail(text, told)
        plainly = tells.affirms >= _TELLS and says.denies >= _DENIES and says.affirms <= _HARDLY
        outright = tells.affirms >= _OUTRIGHT and says.denies >= _MAY_DENY and says.affirms <= _SCARCELY
        return plainly or outright
