"""What a follow-up that names somebody leaves unsaid beside the name: where it was, what was used, what was changed."""

from bot.answering.asked.kin import Kin
from bot.answering.asked.question import Question
from bot.answering.followed.same_matter import with_changed
from bot.answering.followed.there import with_place
from bot.answering.followed.thing_meant import with_thing
from corpus.actors import ActorBook


def said_beside_name(text: str, before: Question | None, book: ActorBook, kin: Kin) -> str:
    """Say in a follow-up to ``before`` what a word stands for in it that names no person, beside one who is named."""
    for said in (with_place, with_thing, with_changed):
        text = said(text, before, book, kin)
    return text
