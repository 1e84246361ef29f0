"""Whether somebody did as they ought to: whoever "should have waited" did not."""

import re
from collections.abc import Sequence

from bot.answering.asked.opening import LINK
from bot.answering.asked.polarity import in_plain_words
from bot.answering.asked.question import Question
from bot.answering.found.evidence import Evidence
from bot.answering.reply import Verdict
from bot.answering.settled.ruling import Ruling
from corpus.patterns import Pattern
from corpus.words import stems

# "Did the police wait?": not where somebody says that they should have.
_ASKS_DONE = Pattern(rf"^{LINK}(?:did|has|have|had)\b", re.IGNORECASE)
_SHOULD = Pattern(
    r"\b(?:should|ought|agree[ds]?|admit\w*|sa(?:y|id|ys)|tell|told|think|ask|want|not|never)\b|n['’]t\b", re.IGNORECASE
)
_SHOULD_HAVE = Pattern(r"\b(?:should|ought to) have (?:first )?(?P<deed>(?!been\b|had\b)[a-z]+)", re.IGNORECASE)


def by_omission(question: Question, evidence: Sequence[Evidence]) -> Ruling | None:
    """Return no where somebody is asked to have done what a sentence on them all says that they should have done.

    Yes where it is asked whether they did not do it.
    """
    plain = in_plain_words(question.wording)
    if plain.turned is not question.is_denial or not _ASKS_DONE.search(plain.text) or _SHOULD.search(plain.text):
        return None
    asked = {word.stem for word in question.content}
    told = (one for one in evidence if question.actors and one.actors_named == 1)
    left = (one for one in told if any(asked & set(stems(m["deed"])) for m in _SHOULD_HAVE.finditer(one.sentence.text)))
    one = next(left, None)
    return None if one is None else Ruling(Verdict.YES if plain.turned else Verdict.NO, (one,))
