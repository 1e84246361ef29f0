"""The ways to read a question whose names several may bear, and which of them to take."""

import math
from collections.abc import Collection, Mapping, Sequence

from msgspec import Struct, structs

from bot.answering.asked.question import Question
from bot.answering.reply import Abstention, Answer, Reading, Reason, Reply
from corpus.actors import MAX_QUESTION_CHARS, ActorBook
from corpus.renaming import renamed

MAX_READINGS = 4  # more are no short question back
_SOFT = 0.001  # keeps log-odds finite


class Meant(Struct, frozen=True):
    """A reading with the actors that its question then means by the names that several may bear."""

    reading: Reading
    actors: tuple[str, ...]


class Weighed(Struct, frozen=True):
    """A reading with what it gets back, and whether that speaks of those it means, and of all who are asked about."""

    reading: Reading
    reply: Reply
    speaks_of_them: bool
    speaks_of_all: bool = False

    @property
    def confidence(self) -> float:
        """How sure it is that the articles answer it (0 to 1), 0 where nothing was weighed."""
        return self.reply.confidence or 0.0

    @property
    def weight(self) -> int:
        """How much the articles have to say: 1 that they deny what is taken for granted, 0 nothing.

        An answer is 3 where its article speaks of all at once who are asked about, else 2.
        """
        if not self.speaks_of_them:
            return 0
        if isinstance(self.reply, Answer):
            return 2 + self.speaks_of_all
        return 1 if self.reply.reason is Reason.FALSE_PREMISE else 0


def readings_of(question: Question, book: ActorBook, prefer: Collection[str]) -> tuple[Meant, ...]:
    """Return the ways to read a question, the likeliest first, each asked in full names; fewer than two: no choice.

    ``prefer`` holds the actors that the conversation is about. Where two names are open, one is varied at a time.
    """
    taken = {mention.actor: mention.actor for mention in question.mentions if mention.others}
    if not taken:
        return ()
    first = Meant(Reading(" and ".join(taken), _asked(question, taken, book)), tuple(taken))
    others = (
        Meant(Reading(other, _asked(question, instead, book)), tuple(instead.values()))
        for mention in question.mentions
        for other in mention.others
        for instead in ({**taken, mention.actor: other},)
    )
    distinct = dict.fromkeys((first, *others))
    return tuple(one for one in distinct if _is_plain(one.reading, book, prefer))[:MAX_READINGS]


def best_of(weighed: Sequence[Weighed], margin: float) -> tuple[Weighed, tuple[Weighed, ...]]:
    """Return the reading to take, and the others that the articles speak of about equally well.

    Of those within ``margin`` (of log-odds) of the surest the first is taken: what a name most often means. Where the
    articles answer one reading, another that they cannot answer is none to offer.
    """
    weight = max(one.weight for one in weighed)
    spoken_of = [one for one in weighed if one.weight == weight]
    surest = max(map(_log_odds, spoken_of))
    near = [one for one in spoken_of if _log_odds(one) >= surest - margin]
    return near[0], tuple(near[1:]) if weight else ()


def _log_odds(one: Weighed) -> float:
    return math.log((one.confidence + _SOFT) / (1 - one.confidence + _SOFT))


def told(taken: Weighed, others: Sequence[Weighed], text: str) -> Reply:
    """Return the reply to the reading taken as one to the question ``text``, offering the others."""
    if not others:
        return structs.replace(taken.reply, question=text)
    readings = tuple(one.reading for one in others)
    return structs.replace(taken.reply, question=text, taken=taken.reading, readings=readings)


def unknown_to_all(weighed: Sequence[Weighed]) -> tuple[str, ...]:
    """Return all whom the question may mean where no article speaks of any of them, else nothing."""
    replies = [one.reply for one in weighed]
    unknown = all(isinstance(reply, Abstention) and reply.reason is Reason.UNKNOWN_ACTOR for reply in replies)
    # The same reply to all is about somebody else in the question.
    differ = len({reply.text for reply in replies}) > 1
    return tuple(one.reading.label for one in weighed) if unknown and differ else ()


def _asked(question: Question, meant: Mapping[str, str], book: ActorBook) -> str:
    text = question.text
    for mention in reversed(question.mentions):
        if mention.others:
            text = renamed(text, mention.span, book[meant[mention.actor]])
    return text


def _is_plain(reading: Reading, book: ActorBook, prefer: Collection[str]) -> bool:
    mentions = book.find_in_question(reading.question, prefer=prefer)
    return len(reading.question) <= MAX_QUESTION_CHARS and not any(mention.others for mention in mentions)
