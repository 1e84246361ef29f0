"""Follow-ups that turn to another, "and Oakland?": which of the questions before is asked of whom they name."""

from msgspec import structs

from bot.answering.asked.conversation import asks_again, builds_on, continued, points_back
from bot.answering.asked.ellipsis import asked_of_another, is_added, is_part, only_names, takes_place, undated, unjudged
from bot.answering.asked.forms import Form
from bot.answering.asked.kin import BODIES
from bot.answering.asked.pronouns import about, kinds_of
from bot.answering.asked.question import Question
from corpus.actor import AREAS


def ways_on(question: Question, before: Question, main: Question) -> tuple[Question, ...]:
    """Return what a follow-up may ask, the likeliest first: what ``before`` asked, or the conversation's ``main``.

    "And Oakland?" after "did San Francisco ban it? - when?" asks whether Oakland did, and after "why was it lifted?"
    why it was there, if it was at all. A yes to the main question would pass for one to the question before, where that
    asks for yes or no, too; so where the name has no place in that, "can the sheriff use it?", the main one alone is
    asked.
    """
    last = continued(question, _with_topic(before, main))
    if main.asks_verdict and not before.asks_verdict and not question.mentions and asks_again(question):
        return (structs.replace(continued(question, main), earlier=last.earlier),)
    if not only_names(question):
        of_main = _is_of_main(question, before) and main != before
        return (structs.replace(continued(question, main), earlier=last.earlier),) if of_main else (last,)
    if not takes_place(question, main) and before.leans and main != before and question.clause.scopes:
        return (structs.replace(continued(question, main), earlier=last.earlier), last)
    if main == before or not takes_place(question, main):
        looser = None if question.years or last.asks_verdict else (undated(last) or unjudged(question, last))
        return (last, looser) if looser else (last,)
    return _turned(question, before, main, last)


def _is_of_main(question: Question, before: Question) -> bool:
    """Tell whether a follow-up names another matter after a mere "since when?" or "why?": "what about schools?"."""
    return is_part(question) and not question.years and before.leans and before.form in {Form.WHEN, Form.WHY}


def _turned(question: Question, before: Question, main: Question, last: Question) -> tuple[Question, ...]:
    """Return what is asked of whom ``question`` names instead of those of ``main``, or of ``before``, as ``last``.

    "When?", which says nothing of its own, leaves it at the main question; "how long was he held?" does not.
    """
    first = structs.replace(asked_of_another(question, main), earlier=last.earlier)
    in_place = before.wording == before.text and not is_added(question, last, before)
    if before.leans and not in_place:
        return (first, last)
    if before.asks_verdict and is_added(question, last, before):
        return (structs.replace(first, form=Form.WHAT) if first.asks_verdict else first,)
    return (last, structs.replace(first, form=Form.WHAT) if first.asks_verdict else first)


def _with_topic(before: Question, main: Question) -> Question:
    """Return the question before with what it points back to, where it names but places itself.

    "Is that legal in Germany?" after a question on a company is of that company still.
    """
    things = {actor: kind for actor, kind in kinds_of(main).items() if kind not in BODIES | AREAS}
    if before == main or not things or not points_back(before) or not AREAS.issuperset(before.kinds):
        return before
    return about(before, {**things, **kinds_of(before)})


def main_of(question: Question, whole: Question, before: Question, main: Question) -> Question:
    """Return what the conversation asks after ``question``, which was put ``whole``: what stands by itself."""
    if only_names(question):
        if whole.wording == question.text and not takes_place(question, main):  # of those, too, and of none instead
            return main
        return whole if main == before else structs.replace(asked_of_another(question, main), earlier=whole.earlier)
    in_full = main == before and whole.wording != question.text and whole.form is before.form
    return whole if in_full or not builds_on(question) else main
