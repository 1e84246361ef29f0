"""How many a sentence lists by name: "did four vendors say so?" has its number in "NEC, Idemia, Axon and Ayonix"."""

from bot.answering.asked.kin import KindOf
from bot.answering.asked.kinds import KIND, kind_asked
from bot.answering.asked.question import Question
from bot.answering.found.evidence import Evidence
from corpus.numbers import NUMBER_WORD, value_of
from corpus.patterns import Pattern

# A bound of a number, or some of a number, is no number that a list has to have.
_ASKED = Pattern(
    r"(?<!than )(?<!over )(?<!under )(?<!least )(?<!most )(?<!up to )(?<!about )(?<!only )(?<!around )(?<!the first )"
    rf"\b(?:(?P<digits>\d{{1,2}})|(?P<word>(?i:{NUMBER_WORD}))) (?P<which>(?:[\w.-]+ ){{0,2}}?(?i:{KIND})\b)"
)
_NAME = r"(?:the )?(?:[a-z]?[A-Z][\w’'.-]*|\d+ [A-Z]\w+)(?: (?:of )?(?:the )?[A-Z][\w’'.-]*)*"
_SPELLED = r"(?: \([A-Z][^()]{2,60}\))?"
_LIST = Pattern(rf"{_NAME}{_SPELLED}(?:, {_NAME}{_SPELLED})*,? and {_NAME}")
_BRACKETS = Pattern(r" \([^()]*\)")
_ITEM = Pattern(r", and |, | and ")
# Those who are listed are not all of them.
_NOT_ALL = Pattern(
    r"\b(?:includ\w+|among|such as|like|others?|e\.g|for example|at least|as well|also|besides|along with|too)\b"
)


def number_asked(question: Question) -> int | None:
    """Return how many of a kind are asked to have done something; None where no number of them is asked for."""
    found = list(_ASKED.finditer(question.text))
    return int(value_of(found[0]["digits"] or found[0]["word"])) if len(found) == 1 else None


def number_listed(question: Question, one: Evidence, kind_of: KindOf) -> int | None:
    """Return how many a sentence lists of the kind of which a question asks for a number; None where it lists none.

    Nor is it told where it has more than one list, or tells that there are others.
    """
    text, asked = one.sentence.text, _ASKED.search(question.text)
    kind = kind_asked(f"which {asked['which']}") if asked else None
    lists = list(_LIST.finditer(text))
    if kind is None or len(lists) != 1 or _NOT_ALL.search(text):
        return None
    start, end = lists[0].span()
    named = {mention.actor for mention in one.mentions if start <= mention.span.start < end}
    inside = any(_ITEM.search(mention.span.of(text)) for mention in one.mentions)
    if inside or not named or any(kind_of(actor) not in kind.kinds for actor in named):
        return None
    return len(_ITEM.split(_BRACKETS.sub("", lists[0].group())))
