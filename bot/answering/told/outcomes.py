"""What came of a suit, or was demanded of somebody: that it was filed, or made in a letter, does not tell that."""

import re

from bot.answering.asked.question import Question
from bot.answering.found.evidence import Evidence
from corpus.patterns import Pattern

_MATTERS = (
    r"(?:law)?suits?|class actions?|cases?|appeals?|trials?|complaints?|challenges?|disputes?|proceedings?|hearings?"
    r"|reviews?|audits?|inquir(?:y|ies)|enquir(?:y|ies)|investigations?|probes?|look-?backs?"
)
_ENDED = (
    r"end(?:ed)?(?: up)?|concluded?|finish(?:ed)?|turn(?:ed)? (?:out|up)|(?:come|came) out|play(?:ed)? out"
    r"|pan(?:ned)? out|uncover(?:ed)?"
)
_ASKS = Pattern(
    rf"\b(?:how|what) (?:did|does|has|have)\b[^?]*?\b(?:{_MATTERS})\b[^?]*?\b(?:{_ENDED})\W*$"
    r"|\bwhat(?: is| was| were|['’]s) the (?:outcome|results?|verdict|upshot|judge?ment) (?:of|in|from)\b"
    rf"[^?]*?\b(?:{_MATTERS})\b"
    rf"|\bwhat (?:came(?: out)?|became|has become) of\b[^?]*?\b(?:{_MATTERS})\b",
    re.IGNORECASE,
)
_TELLS = Pattern(
    r"\b(?:settle\w*|dismiss\w*|rul(?:es|ed|ings?)|w[io]ns?|lost|loses?|award\w*|f[io]u?nds?|findings?|agree[ds]?"
    r"|agreement|dropp?\w*|withdr\w+|overturn\w*|quash\w*|upheld|upholds?|reject\w*|convict\w*|acquit\w*|pending"
    r"|ongoing|concluded?|conclusions?|end(?:s|ed)?|resolved?|threw|thrown|struck|judge?ments?|verdict|decided|decision"
    r"|approved?|fail(?:s|ed)?|order(?:s|ed)|fined?|pa(?:ys|id)|revers\w+|clear(?:s|ed)|show(?:s|ed)|reveal\w*)\b",
    re.IGNORECASE,
)
# An article without any of these is on no such matter: that somebody was asked to end something ends no lawsuit.
_OF_MATTER = Pattern(
    rf"\b(?:{_MATTERS}|sue[ds]?|su(?:ing|it)|settle\w*|courts?|judges?|tribunals?|rul(?:es|ed|ings?)|fine[ds]?)\b",
    re.IGNORECASE,
)
# "Made the request in a letter" does not tell what somebody was asked, told or ordered to do.
_ASK = r"(?:ask|order|tell|instruct|urge|request|demand|command|direct|beg)"
_ASKED = r"(?:asked|ordered|told|instructed|urged|requested|demanded|commanded|directed|forced|obliged|required)"
_ASKS_DEMAND = Pattern(
    r"\bwhat (?:did|does|do|has|have|had) (?:[\w'’.-]+ ){1,8}?"
    rf"(?:{_ASK} (?:[\w'’.-]+ ){{1,6}}?to (?:do|change|stop)\b"
    rf"|(?:order|demand|request|urge)(?:ed|d)?(?= (?:of|from)\b|\W*$))"
    rf"|\bwhat (?:was|were|is|are|has|have|had) (?:[\w'’.-]+ ){{1,6}}?(?:been )?{_ASKED} to (?:do|change|stop)\b",
    re.IGNORECASE,
)
_TELLS_DEMAND = Pattern(
    rf"\b(?:{_ASK}s?|{_ASKED}|requires?|calls? on|called on|must|ha(?:s|d|ve) to|order(?:s|ed)?|called for)\b"
    r"(?! (?:in|to the)\b)[^.;]*?\b(?:to [a-z]{3,}|that|put|must \w+|stop\w*|end\w*|delet\w*)\b",
    re.IGNORECASE,
)


def asks_outcome(question: Question) -> bool:
    """Tell whether a question asks how a suit, a case or an inquiry ended, or what it turned up."""
    return not question.asks_verdict and bool(_ASKS.search(question.text))


def tells_outcome(one: Evidence) -> bool:
    """Tell whether a sentence has a word for how such a matter ended or that it has not, in an article on one."""
    return names_outcome(one.sentence.text) and bool(_OF_MATTER.search(one.article.text))


def names_outcome(said: str) -> bool:
    """Tell whether ``said`` has a word for how a suit, a case or an inquiry ended."""
    return bool(_TELLS.search(said))


def asks_demand(question: Question) -> bool:
    """Tell whether a question asks what somebody was to do, by the word of another."""
    return not question.asks_verdict and bool(_ASKS_DEMAND.search(question.text))


def tells_demand(one: Evidence) -> bool:
    """Tell whether a sentence says what somebody was asked or ordered to do."""
    return bool(_TELLS_DEMAND.search(one.sentence.text))
