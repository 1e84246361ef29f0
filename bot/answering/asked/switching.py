"""Follow-ups that turn to another, "and Oakland?": which of the questions before is asked of whom they name."""

from msgspec import structs

from bot.answering.asked.conversation import builds_on, continued
from bot.answering.asked.ellipsis import asked_of_another, only_names, takes_place, undated
from bot.answering.asked.forms import Form
from bot.answering.asked.question import Question


def ways_on(question: Question, before: Question, main: Question) -> tuple[Question, ...]:
    """Return what a follow-up may ask, the likeliest first: what ``before`` asked, or the conversation's ``main``.

    "And Oakland?" after "did San Francisco ban it? - when?" asks whether Oakland did, and after "why was it lifted?"
    why it was there, if it was at all. A yes to the main question would pass for one to the question before, where that
    asks for yes or no, too.
    """
    last = continued(question, before)
    if not only_names(question):
        return (last,)
    if main == before or not takes_place(question, main):
        any_year = None if question.years or last.asks_verdict else undated(last)
        return (last, any_year) if any_year else (last,)
    first = structs.replace(asked_of_another(question, main), earlier=last.earlier)
    if before.leans:
        return (first, last)
    return (last, structs.replace(first, form=Form.WHAT) if first.asks_verdict else first)


def main_of(question: Question, whole: Question, before: Question, main: Question) -> Question:
    """Return what the conversation asks after ``question``, which was put ``whole``: what stands by itself."""
    if only_names(question):
        return whole if main == before else structs.replace(asked_of_another(question, main), earlier=whole.earlier)
    in_full = main == before and whole.wording != question.text and whole.form is before.form
    return whole if in_full or not builds_on(question) else main
