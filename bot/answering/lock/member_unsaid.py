"""One of several things in a row of which an article says nothing: "did it ban cameras, scanners and drones?".

The model that reads sentences takes what is told of two of them for a yes to all three.
"""

import re

from bot.answering.asked.opening import LINK
from bot.answering.asked.question import Question, plain_stems
from bot.answering.found.evidence import Evidence
from bot.answering.found.library import Library
from corpus.lexicon import shipped_lexicon
from corpus.patterns import Pattern
from corpus.words import stems

_MEMBER = r"(?:(?!\b(?:and|or|but|which|who|that|than)\b)[^?,;:]){2,40}?"
_ROW = Pattern(
    rf"^{LINK}(?:did|does|do|has|have|is|are|was|were|can|could|may|must)\b[^?,;:]*? (?P<first>[\w-]+)"
    rf"(?P<more>(?:, {_MEMBER})+),? and (?P<last>{_MEMBER})"
    r"(?= (?:in|on|by|for|at|before|after|since|until|from|with|to|as|into|under|without|covered|banned|allowed|all"
    r"|both)\b|\W*$)",
    re.IGNORECASE,
)


def leaves_member_out(question: Question, one: Evidence, library: Library) -> bool:
    """Tell whether a question asks of three things or more, and an article has no word of one of them by no name."""
    row = _ROW.match(question.text)
    if row is None or not question.asks_verdict:
        return False
    names = [mention.span.of(question.text) for mention in question.mentions]
    article = library.read_article(one.article.id).stems
    members = [*(part.strip() for part in row["more"].split(",") if part.strip()), row["last"]]
    idle = plain_stems("grammar") | plain_stems("topic")
    for member in members:
        head = stems(member)[-1:]  # of "police drones" that there are police tells nothing
        if any(name in member for name in names) or idle.issuperset(head):
            continue
        if not shipped_lexicon().meets_all(head, article):
            return True
    return False
