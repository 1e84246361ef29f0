"""What a conversation is about: the last few questions, in bounded memory, forgotten with age."""

import time
from collections.abc import Callable

from msgspec import Struct
from msgspec.structs import replace

from bot.answering.followed.conversation import MAX_EARLIER
from bot.chat.bounded import Bounded
from bot.store.kept import Said

MAX_AGE_S = 1800.0


class Talk(Struct, frozen=True):
    """Whose conversation: one person in one thread of one chat."""

    chat_id: int
    thread_id: int | None
    user_id: int


class _Turns(Struct, frozen=True):
    chat_id: int
    user_id: int
    questions: tuple[Said, ...]
    at: float


class Memory:
    """Earlier questions by conversation, and by the bot's message that answered them; the oldest make room."""

    def __init__(
        self,
        max_turns: int = MAX_EARLIER,
        max_age_s: float = MAX_AGE_S,
        max_talks: int = 10_000,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        """Keep ``max_turns`` questions of each of ``max_talks`` conversations for ``max_age_s`` seconds."""
        self._max_turns = max_turns
        self._max_age_s = max_age_s
        self._clock = clock
        self._kept: Bounded[Talk | tuple[int, int], _Turns] = Bounded(max_talks)

    def earlier(self, talk: Talk, replied: int | None = None) -> tuple[Said, ...]:
        """Return the questions before this one, oldest first.

        ``replied`` is the bot's message that the question replies to: it continues the conversation of that message.
        """
        return self._recall(talk if replied is None else (talk.chat_id, replied))

    def remember(self, talk: Talk, earlier: tuple[Said, ...], question: str, answered_by: int | None) -> None:
        """Note that ``question`` followed ``earlier`` and was answered by message ``answered_by`` of the bot."""
        said = (*earlier, Said(talk.user_id, question))[-self._max_turns :]
        turns = _Turns(talk.chat_id, talk.user_id, said, self._clock())
        self._kept[talk] = turns
        if answered_by is not None:
            self._kept[talk.chat_id, answered_by] = turns

    def forget_person(self, user_id: int) -> None:
        """Drop every conversation of one person, and their questions from those of others."""
        self._drop(lambda turns: turns.user_id == user_id)
        for key, turns in list(self._kept.items()):
            others = tuple(said for said in turns.questions if said.user_id != user_id)
            self._kept[key] = replace(turns, questions=others)

    def forget_chat(self, chat_id: int) -> None:
        """Drop every conversation in one chat."""
        self._drop(lambda turns: turns.chat_id == chat_id)

    def _drop(self, unwanted: Callable[[_Turns], bool]) -> None:
        for key in [key for key, turns in self._kept.items() if unwanted(turns)]:
            del self._kept[key]

    def _recall(self, key: Talk | tuple[int, int]) -> tuple[Said, ...]:
        turns = self._kept.get(key)
        if turns is None or self._clock() - turns.at > self._max_age_s:
            return ()
        return turns.questions
