"""The bare number that stands before a quote: the one sum, or the one count of what is asked, in its sentence."""

from bot.answering.asked.forms import Form
from bot.answering.asked.kin import Kin
from bot.answering.asked.question import Question
from bot.answering.found.evidence import Evidence
from bot.answering.told.counts import about_money
from bot.answering.told.numerals import SUM, direct_counts
from bot.answering.told.selecting import fits
from bot.answering.told.sums import asks_total
from corpus.actor import ActorKind
from corpus.article import Span
from corpus.patterns import Pattern

_TOLD = 0.5  # share read to answer from which a number is the one that is asked for
# "$1,000 for each violation", "a cap of $9 million", "$1,000 a day", "claimed 103 arrests", "€35 million or 7%": more
# of it has to be read.
_IN_NEED_OF_MORE = Pattern(
    r"\b(?:each|every|per|apiece|an? (?:day|week|month|year)|would|could|may|might|cap|maximum|limit(?:ed|s)?|claimed"
    r"|can claim|earlier|previous|another|further|or [\d$€£][\d.,]*)(?!\w)"
)
_MAKERS = frozenset({ActorKind.COMPANY, ActorKind.PRODUCT})


def bare_number(question: Question, one: Evidence, kin: Kin) -> Span | None:
    """Return where a sentence gives the sum or the count asked for; None where it gives several, or more is to be read.

    A count reaches as far as what it counts: "28 members".
    """
    text = one.sentence.text
    of_several = question.form is Form.HOW_MUCH and asks_total(question.text)
    if one.affirms < _TOLD or of_several or _IN_NEED_OF_MORE.search(text) or not fits(question, one):
        return None
    if question.form is Form.HOW_MUCH and (
        question.leans or about_money(question)
    ):  # "how much?" is of money, if of any
        found = [Span(*match.span()) for match in SUM.finditer(text)]
    elif question.form is Form.HOW_MANY and not _names_another(question, one, kin):
        found = list(direct_counts(question, one))
    else:
        return None
    return found[0] if len(found) == 1 else None


def _names_another(question: Question, one: Evidence, kin: Kin) -> bool:
    """Tell whether a sentence counts those of one maker, where that is not asked: "ten agencies used Clearview AI"."""
    asked = kin.families(question.actors)
    return any(kin.kind_of(mention.actor) in _MAKERS and mention.actor not in asked for mention in one.mentions)
