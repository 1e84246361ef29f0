"""What is refused, or asked the other way round, by its form alone or by whom it is about, before any reading."""

from msgspec import structs

from bot.answering.asked.anyone import as_of_anyone, lacks_place
from bot.answering.asked.as_one_of import as_one_of
from bot.answering.asked.background import asked_behind, asked_within
from bot.answering.asked.chatter import without_doubt
from bot.answering.asked.claimed import as_claim, denied_claim
from bot.answering.asked.guards import describes_somebody
from bot.answering.asked.known import as_known
from bot.answering.asked.namesakes import namesakes
from bot.answering.asked.polarity import denied_in
from bot.answering.asked.question import Question, read_question
from bot.answering.asked.typed import unwrapped
from bot.answering.asked.unconsented import as_allowed_without
from bot.answering.asked.unmeant import leaves_open_whom
from bot.answering.followed.at_times import as_still_in_force
from bot.answering.followed.briefly import as_measured
from bot.answering.followed.conversation import query_of
from bot.answering.followed.unplaced import asks_anywhere, asks_where_asker_is
from bot.answering.found.evidence import EvidenceFinder
from bot.answering.found.library import Library
from bot.answering.found.vocabulary import Vocabulary
from bot.answering.lock.wanted import is_announced
from bot.answering.reply import Answer, Reason, Reply
from bot.answering.times.terms import asks_of_term, terms_told
from bot.answering.told.refusal import abstain_unknown, abstain_unmeant, abstain_unplaced, nearest_of, refuse
from bot.answering.turns.turn import Take, Turn, asked_as, passed_over, turned_round, with_opposite
from bot.wording import both
from corpus.actor import ActorKind
from corpus.actors import ActorBook
from corpus.article import Article

_ON_THE_MATTER = frozenset({Reason.PREDICTION, Reason.OPINION})  # what is so the articles may well tell


def is_foretold(turn: Turn) -> bool:
    """Tell whether what is asked of the future was announced, "it will not be renewed", or has a term that tells it."""
    first = turn.citations[0] if turn.tells else None
    if first is None or turn.question is None:
        return False
    in_term = asks_of_term(turn.question) and any(terms_told(first.quote, first.article.published))
    return in_term or is_announced(turn.question, first.quote)


class Unread:
    """Refuses what needs no reading; safe to use from several threads."""

    def __init__(
        self,
        library: Library,
        vocabulary: Vocabulary,
        book: ActorBook,
        finder: EvidenceFinder,
        take: Take,
    ) -> None:
        """Know names from ``book``, find what is near with ``finder``, ask anew with ``take``."""
        self._library = library
        self._vocabulary = vocabulary
        self._book = book
        self._finder = finder
        self._turn = take

    def behind(self, texts: tuple[str, ...]) -> Turn | None:
        """Answer what the last of ``texts`` asks without what it comes wrapped in or is told first; None elsewhere.

        A law that is to come is a bill by now, however it is asked for.
        """
        if (coming := self._known(texts, Reason.PREDICTION)) is not None:
            return coming
        plain = without_doubt(unwrapped(texts[-1]))
        if claim := denied_claim(plain):
            return turned_round(texts[-1], self._turn((*texts[:-1], claim)))
        behind = as_one_of(plain) or asked_behind(plain, self._book) if as_claim(plain) == plain else None
        asked = behind or (plain if plain != texts[-1] else None)
        return asked_as(texts[-1], self._turn((*texts[:-1], asked))) if asked else None

    def refused(self, texts: tuple[str, ...], reason: Reason, before: Turn | None) -> Turn:
        """Refuse the last of ``texts`` for its form, unless it asks what a rule lets anybody do, or of a claim."""
        text, generation, asked_before = texts[-1], self._library.generation_id, before and before.question
        of_anyone = as_of_anyone(text, self._book, asked_before.kinds if asked_before else ())
        if asked := of_anyone or asked_within(text, reason):
            return asked_as(text, self._turn((*texts[:-1], asked)))
        if before and (measured := as_measured(text)):
            told, near = self._turn((*texts[:-1], measured)), {one.article.id for one in before.citations}
            if told.tells and told.citations[0].article.id in near:
                return asked_as(text, told)
        if (known := self._known(texts, reason)) is not None:
            return known
        if lacks_place(text, self._book):
            return passed_over(before, abstain_unplaced(text, generation), text)
        reply = refuse(text, reason, generation)
        if reason not in _ON_THE_MATTER:
            return passed_over(before, reply)
        return passed_over(
            before or self._on_those_named(text, reply), structs.replace(reply, nearest=self._near(text))
        )

    def _known(self, texts: tuple[str, ...], reason: Reason) -> Turn | None:
        """Answer what is known of that for which the last of ``texts`` is refused, and of all whom it names."""
        asked = as_known(texts[-1], reason)
        alone = asked is not None and len(texts) == 1 and (asked.names_person or asked.follows)
        told = self._turn((*texts[:-1], asked.text)) if asked and not alone else None
        if asked is None or told is None or not isinstance(told.reply, Answer):
            return None
        quote = told.citations[0].quote
        told_of = {one.actor for one in self._book.find(quote)}
        named = (one.actor for one in self._book.find_in_question(texts[-1]))
        in_person = any(self._book[one].kind is ActorKind.PERSON for one in told_of)
        of_all = all(self._library.kin.is_named(one, told_of) for one in named) and asked.holds in quote.lower()
        if (asked.opens and not of_all) or (asked.names_person and not in_person):
            return None
        reply = structs.replace(told.reply, verdict=None) if asked.opens else told.reply
        return asked_as(texts[-1], structs.replace(told, reply=reply))

    def _on_those_named(self, text: str, reply: Reply) -> Turn | None:
        """Return where a conversation stands that begins with what is refused: at whom that names, if at anybody."""
        names = read_question(text, self._book).names.values()
        question = read_question(both([*names]), self._book) if names else None
        return Turn(question, reply, question) if question else None

    def opposite(self, texts: tuple[str, ...], asked: str, before: Turn | None) -> Turn | None:
        """Answer what the last of ``texts``, read as ``asked``, denies, and turn the answer round; None elsewhere.

        Whoever says that somebody doesn't do it gets the verdict of whoever asks whether they do, the other way round,
        whoever asks whether it is barred without consent that of whoever asks whether it is allowed without it, and
        whoever asks whether a bar is over that of whoever asks whether it is still in force.
        """
        if (denied := denied_in(asked)) is not None:
            return turned_round(texts[-1], self._turn((*texts[:-1], denied)))
        opposite = as_allowed_without(asked)
        if before and before.main:
            opposite = opposite or as_still_in_force(asked, before.main)
        return with_opposite(texts[-1], self._turn((*texts[:-1], opposite))) if opposite else None

    def passed(self, question: Question, text: str, before: Turn | None) -> Turn | None:
        """Refuse what is asked of a private person or of a place that the articles cannot know; None elsewhere."""
        generation = self._library.generation_id
        if describes_somebody(question):
            return passed_over(before, refuse(text, Reason.PRIVATE_PERSON, generation))
        if asks_where_asker_is(question) or (not (before and before.question) and asks_anywhere(question)):
            return passed_over(before, abstain_unplaced(text, generation), text)
        if before is None and leaves_open_whom(question):
            return passed_over(before, abstain_unmeant(text, generation), text)
        if strangers := namesakes(question, self._library.kin):
            near = nearest_of(self._finder.near(question, query_of(question)))
            return passed_over(before, abstain_unknown(question, strangers, near, generation))
        return None

    def _near(self, text: str) -> tuple[Article, ...]:
        """Return the articles nearest to what is foretold or judged, where it is of somebody whom they speak of."""
        question = read_question(text, self._book)
        if not question.actors or self._vocabulary.unknown_names(text, question.actors):
            return ()
        return nearest_of(self._finder.find(question, query_of(question)))
