"""The way from the texts of a conversation to the reply to the last of them, over one generation."""

from collections.abc import Sequence

from msgspec import structs

from bot.answering.asked.asking_words import with_asking_words
from bot.answering.asked.babble import asks_of_nothing
from bot.answering.asked.guards import normalise, reason_to_refuse
from bot.answering.asked.pronouns import without_homes
from bot.answering.asked.question import Question, read_question
from bot.answering.asked.readings import readings_of
from bot.answering.asked.relative_times import with_calendar_times
from bot.answering.asked.today import today
from bot.answering.followed.beside_name import said_beside_name
from bot.answering.followed.conversation import MAX_EARLIER
from bot.answering.followed.pointing import with_name
from bot.answering.found.by_deed import ByDeed
from bot.answering.found.entailing import Entails
from bot.answering.means import Means
from bot.answering.reply import Reason, Reply
from bot.answering.replying import Replier
from bot.answering.settings import AnsweringSettings
from bot.answering.told.news import asks_all_news
from bot.answering.told.refusal import refuse
from bot.answering.turns.another import Another
from bot.answering.turns.by_itself import by_itself
from bot.answering.turns.counted import with_those_counted
from bot.answering.turns.ended import how_it_ended
from bot.answering.turns.he_or_she import HeOrShe
from bot.answering.turns.in_view import led_by, of_name_there
from bot.answering.turns.of_last import asks_of_untold, stays_unknown
from bot.answering.turns.of_told_deed import of_told_deed
from bot.answering.turns.parted import in_parts
from bot.answering.turns.reworded import in_our_words, open_where_unread
from bot.answering.turns.taken_up import TakenUp
from bot.answering.turns.tallied import how_it_was_voted
from bot.answering.turns.there_are import told_by_any
from bot.answering.turns.turn import (
    Turn,
    added,
    as_sure_again,
    asked_as,
    asks_the_same,
    best_read,
    best_told,
    going_on,
    in_talk,
    still_there,
)
from bot.answering.turns.unread import Unread, is_foretold
from bot.answering.turns.wholes import told_of_whole
from corpus.actors import ActorBook
from corpus.kept import kept
from retrieval.retriever import Retriever


class Answerer:
    """Answers questions from one generation; safe to use from several threads."""

    def __init__(self, retriever: Retriever, book: ActorBook, settings: AnsweringSettings, model: Entails) -> None:
        """Search with ``retriever``, know actors from ``book``, read what the best sentences say with ``model``."""
        means = Means.of(retriever, book, settings, model)
        self._book, self._library, self._vocabulary = book, means.library, means.vocabulary
        self.settings = settings
        self._turn = kept(self, type(self)._take_turn, 2_000)
        self.replier = Replier(means, self._turn)
        self._another = Another(means.library, book, model, self._turn)
        self._he_or_she, self._by_deed = HeOrShe(means.library, book), ByDeed(means.library)
        self._taken_up = TakenUp(means.library, self._turn)
        self._unread = Unread(means.library, means.vocabulary, book, means.finder, self._turn)

    def read_ahead(self) -> None:
        """Read what questions would read bit by bit."""
        self._vocabulary.read_ahead()
        self._library.read_ahead()

    def answer(self, question: str, *, earlier: Sequence[str] = ()) -> Reply:
        """Answer one question; ``earlier`` holds the conversation's questions before it, oldest first."""
        return self.take_turn(question, earlier=earlier).reply

    def take_turn(self, question: str, *, earlier: Sequence[str] = ()) -> Turn:
        """Answer one question and tell how it was read; ``earlier`` as for ``answer``."""
        typed = [normalise(text) for text in (*earlier[-MAX_EARLIER:], question)]
        known, day = self._vocabulary.is_known, today()
        texts = tuple(with_calendar_times(with_asking_words(text, known), day) for text in typed)
        turn = self._turn(texts)
        return turn if texts[-1] == typed[-1] else asked_as(typed[-1], turn)

    def _take_turn(self, texts: tuple[str, ...]) -> Turn:
        return in_parts(texts, self._take_undivided(texts), self._take_undivided)  # a part is not taken apart again

    def _take_undivided(self, texts: tuple[str, ...]) -> Turn:
        before = self._turn(texts[:-1]) if len(texts) > 1 else None
        whole = added(texts, before, self._book, self._library.kin, self._turn) or self._unread.behind(texts)
        whole = whole or self._another.told(texts[-1], self._take_whole(texts, before))
        if stays_unknown(whole, before):
            return whole
        whole = told_of_whole(texts, self._taken_up.told(texts, whole), self._library, self._turn)
        whole = how_it_was_voted(texts, how_it_ended(texts, whole, self._turn), self._turn)
        whole = told_by_any(texts, of_told_deed(texts, whole, self._turn), self._turn)
        whole = with_those_counted(texts, whole, self._turn)
        return by_itself(texts, whole, self._library, self._turn)

    def _take_whole(self, texts: tuple[str, ...], before: Turn | None) -> Turn:
        if (reason := reason_to_refuse(texts[-1])) is None:
            return self._take_read(texts, before)
        told = self._take_read(texts, before) if reason is Reason.PREDICTION else None
        return told if told and is_foretold(told) else self._unread.refused(texts, reason, before)

    def _take_read(self, texts: tuple[str, ...], before: Turn | None) -> Turn:
        text, asked_before = texts[-1], before.question if before else None
        prefer = in_talk(before, self._library.articles) | of_name_there(text, before, self._book)
        named = self._by_deed.named(self._he_or_she.named(text, before, prefer))
        asked = in_our_words(named, before, self._book, self._library.kin, self._vocabulary)
        asked = said_beside_name(asked, asked_before, self._book, self._library.kin)
        asked = with_name(asked, asked_before, before.citations if before else (), self._book)
        if (opposite := self._unread.opposite(texts, asked, before)) is not None:
            return opposite
        question = read_question(asked, self._book, prefer=prefer, typed=text)
        question = open_where_unread(question, self._vocabulary)
        if passed := self._unread.passed(question, text, before) or self._he_or_she.of_nobody(asked, before, prefer):
            return passed
        if len(readings := readings_of(question, self._book, prefer)) > 1:
            turns = [self._turn((*texts[:-1], meant.reading.question)) for meant in readings]
            return best_read(
                structs.replace(question, text=text), readings, turns, self._library, self.settings.reading_margin
            )
        if asked_before is None and (told := self._of_nothing(question)):
            return Turn(None, told)
        ways, main = going_on(question, before, self._library.kin)
        if before and (asks_the_same(ways[0], before) or asks_of_untold(text, before)):
            return asked_as(text, before)
        best = best_told((self._asked(one, text, before, main) for one in ways), self._library.kin)
        return self._he_or_she.checked(as_sure_again(still_there(best, ways[0]), question, before))

    def _of_nothing(self, question: Question) -> Reply | None:
        """Tell the news where a question is of nothing else, refuse what is of nothing at all; None elsewhere."""
        if asks_all_news(question) and (news := self.replier.news(question)):
            return news
        of_something = question.actors or question.content or question.clause.signs
        if of_something and not asks_of_nothing(question.typed, self._vocabulary.is_known):
            return None
        return refuse(question.typed, Reason.NOT_A_QUESTION, self._library.generation_id)

    def _asked(self, question: Question, text: str, before: Turn | None, main: Question) -> Turn:
        """Answer what ``text`` asks, read as ``question``, after the turn ``before``."""
        question = self.replier.as_replied_to(without_homes(question, self._library.kin) if before else question)
        reply = structs.replace(self.replier.reply(question, text, before), question=text)
        return Turn(question, reply, main, led=led_by(question, before))
