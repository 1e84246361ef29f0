"""Whether a new generation may replace the old one: no more golden questions may turn worse than turn better.

``gate.max_worse`` allows for some more of them; nothing allows a verdict to turn into the opposite of the right one.
"""

from collections.abc import Collection, Iterable, Sequence

from msgspec import Struct

from bot.answering.reply import Answer, Reply
from bot.golden import GoldQuestion
from bot.outcome import Outcome, ask_all
from bot.progress import Progress, no_progress
from bot.service import Answering


class Shift(Struct, frozen=True):
    """One golden question that the new generation answers differently."""

    before: Outcome
    after: Outcome

    @property
    def worse(self) -> bool:
        """Whether the old reply was right and the new one is not, or the verdict turned into its opposite."""
        return (self.before.passes and not self.after.passes) or (self.after.flipped and not self.before.flipped)

    @property
    def better(self) -> bool:
        """Whether the new reply is right and the old one was not."""
        return self.after.passes and not self.before.passes

    def __str__(self) -> str:
        """Return one line: how it moved, the question and both replies."""
        move = "worse" if self.worse else "better" if self.better else "other"
        question = self.after.question
        return f"{move}  {question.id}  “{question.text}”: {_brief(self.before.reply)} -> {_brief(self.after.reply)}"


def comparable(
    questions: Iterable[GoldQuestion], old_facts: Collection[str], new_facts: Collection[str]
) -> tuple[GoldQuestion, ...]:
    """Keep the questions that the old articles can answer and those that none should; nothing for another corpus.

    A question stays although the new articles have lost its facts: losing an answer is what the gate is there to see.
    """
    kept = [question for question in questions if set(question.facts) <= set(old_facts)]
    if not any(fact in new_facts for question in kept for fact in question.facts):
        return ()
    return tuple(kept)


def compare(
    questions: Sequence[GoldQuestion], old: Answering, new: Answering, progress: Progress = no_progress
) -> tuple[Shift, ...]:
    """Ask both and return the questions whose reply differs in verdict, reason or quotes, in file order."""
    before, after = ask_all(old, questions, progress=progress), ask_all(new, questions, progress=progress)
    shifts = (Shift(*pair) for pair in zip(before, after, strict=True))
    return tuple(shift for shift in shifts if _essence(shift.before.reply) != _essence(shift.after.reply))


def objection(shifts: Sequence[Shift], max_worse: int) -> str:
    """Say in one line why the new generation must not be published; empty where it may be."""
    worse = [shift.after.question.id for shift in shifts if shift.worse]
    gained = sum(shift.better for shift in shifts)
    flipped = any(shift.after.flipped and not shift.before.flipped for shift in shifts)
    if not flipped and len(worse) - gained <= max_worse:
        return ""
    return (
        f"the new index gives {len(worse)} golden answers worse ({', '.join(worse)}) and {gained} better; the old "
        "one still serves: mend the articles, or raise gate.max_worse in config.toml"
    )


def _essence(reply: Reply) -> tuple[object, ...]:
    if isinstance(reply, Answer):
        return (reply.verdict, *((citation.article.id, citation.quote) for citation in reply.citations))
    return (reply.reason,)


def _brief(reply: Reply) -> str:
    if isinstance(reply, Answer):
        cited = dict.fromkeys(citation.article.id for citation in reply.citations)
        return f"{reply.verdict or 'answer'} from {', '.join(cited)}"
    return f"nothing ({reply.reason})"
