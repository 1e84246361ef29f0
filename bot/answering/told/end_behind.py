"""The end of a thing that is told behind its beginning, by a pronoun: "It ended on 31 December"."""

import re
from collections.abc import Sequence

from bot.answering.asked.forms import OF_TIME
from bot.answering.asked.question import Question
from bot.answering.found.evidence import Evidence
from bot.answering.times.events import asks_end, undoes_bar
from corpus.dating import mentions as date_mentions
from corpus.patterns import Pattern

_ENDS_IT = Pattern(
    r"^\W*(?:It|The (?:[a-z]+ )?(?:moratorium|ban|pause|freeze|halt|suspension|trial|pilot|program(?:me)?|measure|rule"
    r"|law))(?: (?:finally|then|itself|was|has|had|been|only))* (?:ended|expired|lapsed|ran out|run out"
    r"|came to (?:an|its) end|lifted|repealed|dropped|called off)\b",
    re.IGNORECASE,
)


def end_told_behind(question: Question, opening: Evidence, evidence: Sequence[Evidence]) -> Evidence | None:
    """Return what dates the end of what ``opening`` tells the beginning of, further down in the same article.

    Of what was imposed nobody denies that it ended. It has to be read to answer outright, as "it" may be another thing.
    """
    if question.form not in OF_TIME or not (asks_end(question) or undoes_bar(question.clause)):
        return None
    behind = (one for one in evidence if one.article.id == opening.article.id and one.place > opening.place)
    ends = (one for one in behind if one.answers_outright and _ENDS_IT.match(one.sentence.text))
    return next((one for one in ends if date_mentions(one.sentence.text, one.article.published)), None)
