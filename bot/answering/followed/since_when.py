"""When something is so, and why: "since when?", "until when?", "why?", of what was asked before or of its opposite."""

import re

from msgspec import structs

from bot.answering.asked.forms import Form, asking_verb
from bot.answering.asked.opening import AUXILIARY, LINK
from bot.answering.asked.question import Question
from corpus.patterns import Pattern

AS_OF_WHEN = "as of when?"  # since when what was asked is not so
WHEN_OR_WHY = Pattern(rf"^{LINK}(?P<word>since when|until when|till when|why|how come)(?: not)?\W*$", re.IGNORECASE)
_ASKED_OF_IT = Pattern(rf"^(?:since when|until when|till when|why|how come|when) (?={AUXILIARY}\b)", re.IGNORECASE)
_OF_WHAT = Pattern(rf"^{LINK}(?P<how>with|by|from|to) what\W*$", re.IGNORECASE)
_TILL_NOW = Pattern(r" (?:still|any ?more)\b", re.IGNORECASE)

_BEFORE_NOT = {"can": "ca", "may": "ca", "will": "wo"}


def of_what(text: str, before: Question) -> str | None:
    """Ask in full with what, or by what, that is done of which it was asked if it is: "with what?"."""
    match, asked = _OF_WHAT.match(text), before.typed.rstrip(" ?!.")
    place = asking_verb(asked) if match else None
    if match is None or place is None or place[0] > 0 or not asks_plainly(before) or "," in asked:
        return None
    return f"what {asked[:1].lower()}{asked[1:]} {match['how'].lower()}?"


def without_word(question: Question) -> Question:
    """Return a question that asks since when or why something is so as whether it is: what goes on asks of that."""
    match = _ASKED_OF_IT.match(question.wording) if question.wording != question.text else None
    return structs.replace(question, wording=question.wording[match.end() :], form=Form.YES_NO) if match else question


def as_first_asked(question: Question, main: Question | None) -> Question:
    """Return the ``main`` question where ``question`` is but that as not being so: "until when can't it sell it?"."""
    not_so = on_its_not_being_so(main) if main is not None and question.wording != question.text else None
    return main if main is not None and not_so is not None and not_so.wording == question.wording else question


def asks_when_or_why(question: Question) -> bool:
    """Tell whether a follow-up asks but since when, until when or why what was just told is so."""
    return WHEN_OR_WHY.match(question.text) is not None


def on_its_not_being_so(before: Question) -> Question | None:
    """Return a question that was answered with no as one on its being so not, which "since when?" then asks of."""
    plain = structs.replace(before, wording=_TILL_NOW.sub("", before.wording), still=False)
    place = asking_verb(plain.wording)
    if place is None or not asks_plainly(plain):
        return None
    verb = plain.wording[place[0] : place[1]].lower()
    verb = f"{_BEFORE_NOT.get(verb, verb)}n't"
    clause = structs.replace(plain.clause, signs={axis: not value for axis, value in plain.clause.signs.items()})
    wording = f"{plain.wording[: place[0]]}{verb}{plain.wording[place[1] :]}"
    return structs.replace(plain, wording=wording, clause=clause)


def asks_plainly(before: Question) -> bool:
    """Tell whether a question asks whether something is so, in words that "since when" may stand before."""
    return before.form is Form.YES_NO and bool(asking_verb(before.wording)) and not (before.still or before.is_denial)
