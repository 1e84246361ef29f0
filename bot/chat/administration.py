"""What only admins may do: build the index, see the numbers and the gaps."""

import asyncio
import html
import logging
from collections import defaultdict
from collections.abc import Awaitable, Callable, Sequence
from typing import TypeVar

from msgspec.structs import replace

from bot.chat import texts
from bot.chat.calling import NotDelivered, Uncertain
from bot.chat.conversation import Turn
from bot.chat.place import Place
from bot.chat.surroundings import Surroundings
from bot.ports import Reindex
from bot.store.counting import count, gaps
from bot.wording import contain
from retrieval.precedence import Precedence, threads

G = TypeVar("G")
R = TypeVar("R")
Gap = tuple[str, str, int]
"""Why a question was left unanswered, the question, and how often."""

_LOG = logging.getLogger(__name__)
_READ_GAPS = 200
_SUBJECTS = 10
_QUESTIONS = 3
_REDRAW_S = 2.0


class Administration:
    """Admin commands by name; whoever calls has checked the numeric id."""

    def __init__(self, around: Surroundings) -> None:
        """Prepare the table of commands."""
        self._around = around
        self._indexing = asyncio.Lock()
        self.deeds: dict[str, Callable[[Turn], Awaitable[str]]] = {
            "reindex": self._reindex,
            "stats": self._stats,
            "gaps": self._gaps,
        }

    async def _reindex(self, turn: Turn) -> str:
        reindex = self._around.sources.reindex
        if reindex is None or self._indexing.locked():
            return texts.BEING_BUILT if reindex else texts.BUILT_ELSEWHERE
        async with self._indexing:
            await self._build_once(turn.place, reindex)
        return ""

    async def _build_once(self, place: Place, reindex: Reindex) -> None:
        """Build and tell what came of it in the message that said so; a build that ends the process is not repeated."""
        first = await self._around.first_time(f"{place.key}/build", place.chat_id)
        message_id = (await self._around.delivery.send(place, texts.BUILDING))[-1]
        said = await self._build(place, message_id, reindex) if first else texts.CUT_SHORT
        if not await self._show(place, message_id, said):
            # Under a key of its own: that of the command belongs to the message that cannot be changed.
            await self._around.delivery.send(replace(place, key=f"{place.key}/built"), said)

    async def _build(self, place: Place, message_id: int, reindex: Reindex) -> str:
        """Build in a thread and tell how far it is by changing message ``message_id``; return what came of it."""
        now = shown = texts.BUILDING

        def note(done: int, total: int, what: str) -> None:
            nonlocal now
            now = f"{texts.BUILDING}\n{html.escape(what)}: {done} of {total}"

        build = _beside(Precedence.BUILDING, reindex, note)
        while not (await asyncio.wait({build}, timeout=_REDRAW_S))[0]:
            if now != shown:
                shown = now
                await self._show(place, message_id, shown)
        try:
            return html.escape(build.result())
        except Exception:  # noqa: BLE001
            # Whoever gave the order must not wait for ever for a build that has ended.
            _LOG.exception("the index could not be built")
            return texts.NOT_BUILT

    async def _show(self, place: Place, message_id: int, words: str) -> bool:
        try:
            await self._around.delivery.edit(place, message_id, words)
        except (NotDelivered, Uncertain) as error:
            _LOG.info("the progress cannot be shown: %s", error)
            return False
        return True

    async def _stats(self, _turn: Turn) -> str:
        nothing: dict[str, int] = {}
        counted = await self._around.keeper.attempt(lambda store: count(store.engine), nothing)
        counted = {**counted, "database failures": self._around.keeper.failures}
        about = texts.about_text(self._around.sources.abouts())
        return "\n".join([about, *(f"{name}: {number}" for name, number in counted.items())])

    async def _gaps(self, _turn: Turn) -> str:
        """List what was asked and refused by actor or topic, most asked first."""
        nothing: tuple[Gap, ...] = ()
        found = await self._around.keeper.attempt(lambda store: gaps(store.engine, _READ_GAPS), nothing)
        by_subject = await _beside(Precedence.ANSWERING, self._by_subject, found)
        ordered = sorted(by_subject.items(), key=lambda item: (-_times(item[1]), item[0]))
        lines = [line for subject, asked in ordered[:_SUBJECTS] for line in _gap_lines(subject, asked)]
        return "\n".join(lines) or "Every question so far got an answer."

    def _by_subject(self, found: Sequence[Gap]) -> dict[str, list[Gap]]:
        """Part what was asked by actor or topic; to read every question for it takes a while."""
        by_subject: defaultdict[str, list[Gap]] = defaultdict(list)
        for reason, question, number in found:
            by_subject[self._around.sources.subjects(question)].append((reason, question, number))
        return by_subject


def _beside(precedence: Precedence, work: Callable[[G], R], given: G) -> asyncio.Future[R]:
    """Begin ``work`` with what is ``given`` to it in a thread of its own, which gives way to the event loop."""
    thread = threads(1, precedence)
    begun = asyncio.get_running_loop().run_in_executor(thread, work, given)
    thread.shutdown(wait=False)
    return begun


def _times(asked: list[Gap]) -> int:
    return sum(number for *_, number in asked)


def _gap_lines(subject: str, asked: list[Gap]) -> list[str]:
    head = f"<b>{html.escape(contain(subject)) or 'Nothing in particular'}</b>, asked {_spell(_times(asked))}"
    questions = [
        f"• {html.escape(contain(question))} ({reason}, {_spell(number)})"
        for reason, question, number in asked[:_QUESTIONS]
    ]
    return [head, *questions]


def _spell(times: int) -> str:
    return "once" if times == 1 else f"{times} times"
