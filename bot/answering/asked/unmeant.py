"""First questions that leave open whom they are about: "when did they ban it?" may be asked of anybody."""

import re

from bot.answering.asked.opening import AUXILIARY, LINK
from bot.answering.asked.question import Question, plain_stems
from corpus.patterns import Pattern

_ASKING = (
    rf"^{LINK}(?:(?:who|whom|what|when|where|why|how(?: (?:much|many|long|often))?|since when|until when) )?"
    rf"{AUXILIARY} "
)
# "Do they have to tell me?" asks of whoever does it to the asker.
_OF_THEM = Pattern(
    rf"{_ASKING}(?:they|he|she)\b(?![^?]*\b(?:i|me|my|you|your|us|we|our|people|anyone|if|when)\b)", re.IGNORECASE
)
_OF_FIRM = Pattern(
    rf"{_ASKING}it (?:still |ever |already )*(?:sell|sue|pay|buy|settle|appeal|win|lose|apologi[sz]e|respond|reply)\b",
    re.IGNORECASE,
)
_MOST = 1  # words that tell what is asked with which it may still be anybody's


def leaves_open_whom(question: Question) -> bool:
    """Tell whether a question that opens a conversation names nobody and asks of "them" a thing that many have done."""
    if question.actors or question.earlier or not (_OF_THEM.search(question.text) or _OF_FIRM.search(question.text)):
        return False
    idle = plain_stems("grammar") | plain_stems("light") | plain_stems("topic")
    return len({word.stem for word in question.content if not word.is_number} - idle) <= _MOST
