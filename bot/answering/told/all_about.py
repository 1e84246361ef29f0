"""What is told about somebody where no more is asked, "tell me about Acme": the steps of those on whom several tell."""

import re
from itertools import islice

from msgspec import structs

from bot.answering.asked.forms import Form
from bot.answering.asked.opening import LINK
from bot.answering.asked.question import Question
from bot.answering.found.library import Library
from corpus.patterns import Pattern

_SEVERAL = 3  # articles on one from which each tells a step, and one of them too little
_ABOUT = Pattern(
    rf"^{LINK}(?:(?:please |can you |could you )*(?:tell (?:me|us) (?:more |all |everything |something )?about"
    r"|explain|describe|summari[sz]e)|(?:an? )?(?:summary|overview|background|info(?:rmation)?) (?:of|on|about)"
    r"|what (?:do|can) you (?:know|tell))\b",
    re.IGNORECASE,
)


def asks_all_about(question: Question) -> bool:
    """Tell whether a question asks to be told about somebody or something, and nothing else of them."""
    return question.in_general and _ABOUT.match(question.typed) is not None


def in_steps(question: Question, library: Library) -> Question:
    """Ask for a timeline of the one whom a question asks all about, where several articles are on them."""
    if not asks_all_about(question) or len(question.actors) != 1:
        return question
    actor, naming = question.actors[0], library.naming(library.kin.families(question.actors))
    on_them = (article for article in naming if library.kin.acts_in(actor, article.actors))
    several = len(list(islice(on_them, _SEVERAL))) == _SEVERAL
    return structs.replace(question, form=Form.TIMELINE) if several else question
