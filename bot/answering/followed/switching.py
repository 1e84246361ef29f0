"""Follow-ups that turn to another, "and Oakland?": which of the questions before is asked of whom they name."""

import re

from msgspec import structs

from bot.answering.asked.forms import Form, asking_verb
from bot.answering.asked.kin import BODIES
from bot.answering.asked.opening import LINK
from bot.answering.asked.pronouns import about, asks_if_covered, asks_what_it_includes
from bot.answering.asked.question import Question
from bot.answering.followed.aside import names_aside, standing, with_standing
from bot.answering.followed.conversation import asks_again, builds_on, continued, points_back, says_of_it
from bot.answering.followed.ellipsis import (
    asked_of_another,
    is_added,
    is_part,
    only_names,
    takes_place,
    undated,
)
from bot.answering.followed.placing import asks_where_it_lies
from bot.answering.followed.since_when import asks_when_or_why
from bot.answering.followed.whole import is_whole, ways_of_whole
from corpus.actor import AREAS
from corpus.patterns import Pattern

# Of what goes on, not of one thing that was done about it.
_GOES_ON = Pattern(
    rf"^{LINK}(?:is|are|does|do) (?:it|that|this|they) still"
    r" (?:going(?: on)?|running|on|active|happening|in (?:force|effect|place|use)|apply|stand|(?:a)?round)\W*$",
    re.IGNORECASE,
)

# "How much is that worth?", of one thing that was told: where another comes next, it is of that no more.
_POINTS = Pattern(r"\b(?:that|this)\b", re.IGNORECASE)
# "Which department?", of what the main question asks: where another comes next, it is that which is asked of them.
_BARE_WHICH = Pattern(rf"^{LINK}(?:which|what) (?!about\b|of\b)(?:[a-z-]+ )?[a-z-]+\W*$", re.IGNORECASE)


def ways_on(question: Question, before: Question, main: Question) -> tuple[Question, ...]:
    """Return what a follow-up may ask, the likeliest first: what ``before`` asked, or the conversation's ``main``.

    "And Oakland?" after "did San Francisco ban it? - when?" asks whether Oakland did, and after "why was it lifted?"
    why it was there, if it was at all. A yes to the main question would pass for one to the question before, where that
    asks for yes or no, too; so where the name has no place in that, "can the sheriff use it?", the main one alone is
    asked.
    """
    if is_whole(question):
        return ways_of_whole(question, before)
    if asks_where_it_lies(question, before):
        there = about(question, {**before.kind_of, **question.kind_of})
        return (structs.replace(there, form=Form.WHAT, earlier=(*before.earlier, before.text)),)
    before = standing(before, main, question)
    if names_aside(question):
        return (with_standing(question, before),)
    last = continued(question, _with_topic(before, main))
    if (of_main := _of_main(question, before, main)) is not None:
        return (structs.replace(of_main, earlier=last.earlier),)
    if not only_names(question):
        return (last,)
    return _instead(question, before, main, last)


def _instead(question: Question, before: Question, main: Question, last: Question) -> tuple[Question, ...]:
    """Return what is asked of whom ``question`` but names, of those of ``before``, as ``last``, or of ``main``."""
    if not takes_place(question, main) and before.leans and main != before and question.clause.scopes:
        return (structs.replace(continued(question, main), earlier=last.earlier), last)
    if main == before or not takes_place(question, main):
        looser = None if question.years or last.asks_verdict else undated(last)
        return (last, looser) if looser else (last,)
    return _turned(question, before, main, last)


def _of_main(question: Question, before: Question, main: Question) -> Question | None:
    """Ask what the main question asks after an aside that names nobody; None where it is asked of that.

    "What about schools?" after "who sued?", "is it still in force?" after "was it unanimous?". A yes could be one
    to the aside, where that asks for yes or no.
    """
    if question.mentions or main == before:
        return None
    if main.asks_verdict and not before.asks_verdict and asks_again(question):
        return continued(question, main)
    goes_on = _GOES_ON.match(question.text) or (asks_when_or_why(question) and question.typed != question.text)
    if goes_on and main.asks_verdict and _is_aside(before):  # "how long have they had it?" after "is that legal?"
        return continued(question, main)
    about = asking_verb(before.text) is None
    other = is_part(question) and not question.years
    if _is_aside(before) and about and other:
        whole = continued(question, main)
        return structs.replace(whole, form=Form.WHAT) if before.asks_verdict else whole
    after_when = before.leans and before.form in {Form.WHEN, Form.WHY}
    return continued(question, main) if other and after_when else None


def _is_aside(before: Question) -> bool:
    """Tell whether a question names nobody and is put in its own words: "any exceptions?", "who sued?"."""
    return bool(before.earlier) and not before.mentions and before.wording == before.text


def _turned(question: Question, before: Question, main: Question, last: Question) -> tuple[Question, ...]:
    """Return what is asked of whom ``question`` names instead of those of ``main``, or of ``before``, as ``last``.

    "When?", which says nothing of its own, leaves it at the main question; "how long was he held?" does not.
    """
    first = structs.replace(asked_of_another(question, main), earlier=last.earlier)
    in_place = before.wording == before.text and not is_added(question, last, before)
    if _BARE_WHICH.match(before.text) or ((before.leans or _POINTS.search(before.text)) and not in_place):
        added_to_other = before.asks_verdict and is_added(question, last, before)  # a yes or no to another question
        return (first,) if added_to_other else (first, last)
    if (before.asks_verdict or asks_what_it_includes(before)) and is_added(question, last, before):
        return (structs.replace(first, form=Form.WHAT) if first.asks_verdict else first,)
    return (last, structs.replace(first, form=Form.WHAT) if first.asks_verdict else first)


def _with_topic(before: Question, main: Question) -> Question:
    """Return the question before with what it points back to, where it names but places itself.

    "Is that legal in Germany?" after a question on a company is of that company still.
    """
    things = {actor: kind for actor, kind in main.kind_of.items() if kind not in BODIES | AREAS}
    if before == main or not things or not points_back(before) or not AREAS.issuperset(before.kinds):
        return before
    return about(before, {**things, **before.kind_of})


def main_of(question: Question, whole: Question, before: Question, main: Question) -> Question:
    """Return what the conversation asks after ``question``, which was put ``whole``: what stands by itself."""
    # "And Oakland?" after "is it still in force?" asks of no ban that is there still.
    again = asks_again(structs.replace(question, text=question.typed))
    if names_aside(question) or again or says_of_it(question):
        return main
    if only_names(question):
        if whole.wording == question.text and not takes_place(question, main):  # of those, too, and of none instead
            return main
        return whole if main == before else structs.replace(asked_of_another(question, main), earlier=whole.earlier)
    in_full = main == before and whole.wording != question.text and whole.form is before.form
    return whole if in_full or not builds_on(question) or _asks_by_name(question, whole, main) else main


def _asks_by_name(question: Question, whole: Question, main: Question) -> bool:
    """Tell whether a follow-up asks of another by name in words of its own: "did France fine them?".

    "Is that legal in Germany?" leaves it at what was asked about, if that is more than a place.
    """
    if AREAS.issuperset(whole.kinds) and not AREAS.issuperset(main.kinds):
        return False
    says = bool(question.content or question.clause.signs) and asking_verb(question.text) is not None
    typed = question.typed.lower()  # not "is the regulator still after them?", where a name was put for "the regulator"
    by_name = any(mention.span.of(question.text).lower() in typed for mention in question.mentions)
    return says and by_name and not (asks_if_covered(question) or says_of_it(question))
