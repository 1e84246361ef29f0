"""What a question takes for granted in a clause behind what it asks: "did it act once it had called that illegal?".

That a sentence tells what is granted tells nothing of what is asked; the model counts how much of the question it has.
"""

import re

from bot.answering.asked.question import Question
from bot.answering.found.evidence import Evidence
from corpus.lexicon import shipped_lexicon
from corpus.patterns import Pattern
from corpus.words import stems

# Behind "because" stands what is asked as well, behind "when" how it was done.
_GRANTED = Pattern(
    r"(?<=\w)(?<! go)(?<!going)(?<!goes)(?<!went)(?<!gone)(?<!come)(?<!came),? "  # whoever goes after somebody does it
    r"(?:once|after|(?:even )?though|although|as soon as|now that|while|whereas) "
    r"(?:(?:it|they|he|she)|(?:the |its |their |an? )?(?:[\w'’.-]+ ){0,4}?[\w'’.-]+) "
    r"(?:had|has|have|was|were|did|[a-z]{2,}[^\We]ed|said|told|made|sold|bought|paid|won|lost|found|called|began|took"
    r"|gave|ruled|sued|fined)\b[^?;]*\W*$",
    re.IGNORECASE,
)
_HALF = 0.5  # share of the words of what is granted from which a sentence tells it


def tells_only_what_is_granted(question: Question, one: Evidence) -> bool:
    """Tell whether a sentence has what a question grants behind what it asks, and none of what it asks."""
    granted = _GRANTED.search(question.text)
    if granted is None or one.denies > one.affirms:  # what is denied is hardly what is granted
        return False
    names = [mention.span for mention in question.mentions]
    plain = [word for word in question.content if not any(span.start <= word.span.start < span.end for span in names)]
    behind = [word.stem for word in plain if word.span.start >= granted.start()]
    asked = [word.stem for word in plain if word.span.start < granted.start()]
    if not asked and all(span.start >= granted.start() for span in names):  # "was that after it was banned?": the order
        return False
    lexicon, said = shipped_lexicon(), frozenset(stems(one.sentence.text))
    if any(lexicon.meets(stem, said) for stem in asked):
        return False
    told = sum(lexicon.meets(stem, said) for stem in behind)
    return bool(behind) and told >= _HALF * len(behind)
