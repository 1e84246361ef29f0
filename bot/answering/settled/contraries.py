"""Two ways of which one excludes the other: on or off by default, in open competition or as a no-bid contract.

The model that reads sentences weighs the rest of a sentence more than the one word on which such a question turns: of a
"no-bid contract" it reads that there was a contract, and of "opt-in" that there is something to opt in to.
"""

import re
from collections.abc import Sequence

from msgspec import Struct

from bot.answering.asked.opening import LINK
from bot.answering.asked.polarity import as_meant
from bot.answering.asked.question import Question
from bot.answering.found.evidence import Evidence
from bot.answering.lock.needed import lacks_what_it_takes
from bot.answering.reply import Verdict
from bot.answering.settled.ruling import Ruling, resting_on
from corpus.lexicon import shipped_lexicon
from corpus.patterns import Pattern
from corpus.words import Word, stems


class _Way(Struct, frozen=True):
    """What asks whether it is this way, and what says so."""

    asks: Pattern
    says: Pattern


def _way(asks: str, says: str) -> _Way:
    return _Way(Pattern(asks, re.IGNORECASE), Pattern(says, re.IGNORECASE))


_COMPETITION = (
    r"(?:competitive(?:ly)?|competing|open|public)[ -](?:tender(?:s|ed|ing)?|bid(?:s|ding)?|competition|procurement)"
)
_NO_COMPETITION = (
    r"\bno[- ]bid\b|\bsole[- ]source|\bsingle[- ](?:source|bid)"
    rf"|\b(?:without|with no) (?:an? |any )?(?:{_COMPETITION}|tender(?:ing)?|bidding|competition)\b"
)
_SWITCH = r"(?:turn|switch|opt|activate|enable)"
_OF_PEOPLE = (
    r"(?:[\w'’-]+ ){0,4}?(?:data|faces|faceprints?|photos?|pictures?|images?|scans?|selfies?|templates?|biometrics?"
    r"|recordings?|footage)\b"
)
_STORES = r"store[sd]?(?! (?:that|which|who|in|at|with|scan\w*|us\w+|were|have|had|captur\w*|film\w*)\b)"  # no shops
_URGE = r"(?:urge[sd]?|ask(?:s|ed)?|tell|told|call(?:s|ed)? (?:on|for)|press(?:es|ed)?|beg(?:s|ged)?)"
_LAWS = r"(?:[\w-]+ ){0,4}?(?:laws?|rules?|regulations?|legislation|being regulated)\b"
_CALL = r"(?:consultation|inquiry|call for (?:evidence|views|comments)|comment period|survey|tender)"
# Whose fault a mistake was: that of people, or of the machine.
_PEOPLE = r"(?:human|staff|workers?|employees?|guards?|operators?|officers?|managers?|people|colleagues?)"
_MACHINE = r"(?:machines?|technolog(?:y|ies)|systems?|software|algorithms?|computers?|cameras?|tech|facial recognition)"
_BLAME = r"(?:error|fault|mistake|failure)"
_UNLESS = r"(?:unless|until) (?:i|you|we|users|people|owners|they|somebody|someone)"


def _fault_of(who: str) -> _Way:
    whose = rf"\b{who}['’]?s?(?:['’]s?)? {_BLAME}\b|\bblame[ds]? (?:\w+ )?{who}\b"
    return _way(
        rf"{whose}|\b{_BLAME} (?:(?:was|is|were|lay|lies) )?(?:of|by|with) the {who}\b"
        rf"|\b{who} (?:was|were|is|are|being) (?:to blame|at fault)\b",
        rf"{whose}|\bfault (?:lay|lies|was|is) with the {who}\b",
    )


# Each pair: the way it is asked to be, or its contrary. Of what one may switch off, it is not asked how it comes.
_PAIRS: Sequence[tuple[_Way, _Way]] = (
    (
        _way(
            r"\b(?:by default|(?:already|automatically) on\b|(?:on|runs?|start\w*) automatically|out of the box"
            rf"|{_UNLESS} (?:(?:turn|switch|opt)\w* (?:\w+ )?(?:off|out)|stop|disable))\b"
            r"(?<!off by default)(?<!disabled by default)",
            r"\b(?:on|enabled|active|activated) by default\b",
        ),
        _way(
            r"\b(?:off|disabled|inactive) by default\b|\bopt[- ]in\b"
            rf"|\b(?:have|has|had|need(?:s|ed)?) to (?:\w+ )?{_SWITCH}\b(?![^?]*\b(?:off|out)\b)"
            rf"|\b{_UNLESS} (?:(?:turn|switch|opt)\w* (?:\w+ )?(?:on|in)|activate|enable)\b"
            rf"|\bwaits? (?:for|until|till) (?:i|me|you|we|us|users|people|owners|they|them|somebody|someone)(?: to)? "
            r"(?:(?:turn|switch|opt)\w* (?:\w+ )?(?:on|in)|activate|enable)\b",
            r"\b(?:off|disabled|inactive) by default\b|\bis (?:an )?opt[- ]in\b",
        ),
    ),
    (
        _way(
            rf"\b{_COMPETITION}\b|\bout (?:to|for) (?:tender|bids?|bidding|competition)\b|\bbid(?:ding)? out\b"
            r"|\bopen (?:to|for) (?:(?:any|other|rival|competing) )*(?:bids|bidders|tenders?|competition)\b"
            r"|(?<!without )(?<!without having to )\b(?:compet(?:e|ed|ing)|bid) (?:for|against)\b",
            rf"\b(?:in|by|through|after|following|won) (?:an? |the )?{_COMPETITION}\b",
        ),
        _way(
            rf"{_NO_COMPETITION}|\bwithout (?:(?:having|needing) to )?(?:compet|bid|tender)\w*"
            r"|\b(?:skip|avoid|bypass|dodg|sidestep)\w* (?:\w+ )?(?:tender|bid|competi|procurement)\w*",
            _NO_COMPETITION,
        ),
    ),
    (
        _way(
            rf"\b(?:keeps?|kept|retain(?:s|ed)?|{_STORES}|(?:holds?|held|hangs?|hung) on to) {_OF_PEOPLE}",
            rf"\b(?:keeps|retains|{_STORES}|holds on to) {_OF_PEOPLE}(?! (?:for|until|that|which|who|if)\b)",
        ),
        _way(
            rf"^(?!{LINK}(?:did|has|have|had)\b)[^?]*?\b(?:deletes?|deleting) {_OF_PEOPLE}",  # as a rule, not once
            rf"(?<!to )(?<!would )\bdeletes {_OF_PEOPLE}(?! (?:after|within|once|when|if|that|which|who)\b)",
        ),
    ),
    (_fault_of(_PEOPLE), _fault_of(_MACHINE)),
    (
        _way(
            rf"^{LINK}(?:is|are)\b[^?]*\b{_CALL}\b[^?]*"
            r"\b(?:open|running|ongoing|going on|under way|accepting \w+)(?: (?:right )?now| yet| today)?\W*$",
            rf"\b{_CALL}\b[^.;]*\b(?:remains?|stays?|is still|are still) open\b",
        ),
        _way(
            rf"^{LINK}(?:is|are|has|have)\b[^?]*\b{_CALL}\b[^?]*\b(?:closed|over|ended|finished)(?: now| yet)?\W*$",
            rf"\b{_CALL} (?:[\w-]+ ){{0,3}}?(?:closed|ended|finished)\b",
        ),
    ),
    (
        _way(
            rf"^{LINK}(?:did|has|have)\b[^?]*?"
            rf"\b(?:{_URGE}\b[^?]*\b(?:wait|hold off|slow down|stay out of|leave\b[^?]* alone)"
            rf"|(?:argued?|lobb(?:y|ied)|sp(?:eak|oke|oken)) against {_LAWS}|opposed? {_LAWS})",
            rf"\b{_URGE}\b[^.;]*\bto (?:wait|hold off)\b",
        ),
        _way(r"(?!)", rf"\b{_URGE}\b[^.;]*\bto (?:begin passing|pass|adopt|regulate)\b"),
    ),
)
# Whoever "must bring their own" of it is not given it.
_OF_THEIR_OWN = Pattern(
    r"\b(?:must|ha(?:s|ve) to|need(?:s)? to) (?:bring|supply|provide|use|build|upload|create|make) their own "
    r"(?P<what>[^.,;:]+)",
    re.IGNORECASE,
)
_ASKS_GIVEN = Pattern(
    rf"^{LINK}(?:do|does|did|will|is|are)\b(?![^?]*\b(?:own|must|have to|need to)\b)[^?]*?"
    r"\b(?:suppl(?:y|ied)|provided?|give|given|hand(?:ed)?|offer(?:ed)?|included?|ship(?:ped)?|bundled?|furnish(?:ed)?"
    r"|come|get|receive) (?P<what>[^?]+)",
    re.IGNORECASE,
)
# Whatever holds many of a thing is called by many names.
_HOLDERS = frozenset(
    stems("batch bunch collection database dataset galleries gallery heap library list pile pool set stock")
)
_UNDOES = (
    r"(?:thr[eo]w|toss(?:ed)?) out|repeal(?:ed)?|lift(?:ed)?|scrap(?:ped)?|overturn(?:ed)?|und(?:o|id)|abolish(?:ed)?"
    r"|revers(?:e|ed)|rescind(?:ed)?|revok(?:e|ed)|(?:strike|struck) down|(?:do|did) away with|g[eo]t rid of"
)
# Deeds of which one undoes what the other would do: whoever strengthened a ban did not loosen it.
_CONTRARY_DEEDS = tuple(
    (Pattern(rf"\b(?:{one})\b", re.IGNORECASE), Pattern(rf"\b(?:{other})\b", re.IGNORECASE))
    for one, other in (
        (
            r"strengthen(?:ed)?|tighten(?:ed)?|toughen(?:ed)?|widen(?:ed)?|broaden(?:ed)?",
            r"weaken(?:ed)?|loosen(?:ed)?|relax(?:ed)?|soften(?:ed)?|watered down|water down|narrow(?:ed)?",
        ),
        (
            r"(?:keep|kept|retain(?:ed)?)(?! (?:secret|quiet|from|out|off|up|to)\b)|(?:hang|hung|hold|held) on to",
            r"drop(?:ped)?|ditch(?:ed)?|abandon(?:ed)?|discontinue[d]?|scrap(?:ped)?|got rid of|get rid of",
        ),
        (
            r"strengthen(?:ed)?|tighten(?:ed)?|toughen(?:ed)?|widen(?:ed)?|broaden(?:ed)?|reaffirm(?:ed)?",
            _UNDOES,
        ),
        (r"rais(?:e|ed)|increas(?:e|ed)|doubl(?:e|ed)", r"cut|reduc(?:e|ed)|lower(?:ed)?|halv(?:e|ed)"),
    )
)
_NARROWED = Pattern(
    r"\b(?:only|not|never|first|both|always|every|all|forever|for (?:ever|good|long|\w+ (?:days|weeks|months|years))"
    r"|(?:il)?legal(?:ly)?|(?:un)?lawful(?:ly)?|unconstitutional|allowed|permitted|guilty|wrong"
    r"|against the (?:law|rules)"
    rf"|indefinite(?:ly)?|permanent(?:ly)?|long(?:er)?|after(?:wards)?(?! (?:an? )?{_COMPETITION})|once)\b|n['’]t\b",
    re.IGNORECASE,
)
_DENIED = Pattern(r"\b(?:not|never|no longer|n['’]t|if|whether|unless)\b", re.IGNORECASE)
_NARROWED_DEED = Pattern(
    r"\b(?:only|not|never|first|both|always|every|later|again|want\w*|ask\w*|plan\w*|try|tried|refus\w*|promis\w*|or"
    r"|will|would|can|could|may|might|should|still)\b|n['’]t\b",
    re.IGNORECASE,
)
_HALF = 0.5
_OPEN = 0.7  # share left open from which a sentence may be of something else


def by_contrary(question: Question, evidence: Sequence[Evidence]) -> Ruling | None:
    """Return yes where a sentence tells the way that is asked about, no where it tells the contrary; None elsewhere.

    What a question says of both ways, or denies, is left to others, and so is what the sentences tell both ways.
    """
    text = as_meant(question.text)
    if not question.asks_verdict or question.is_denial or _NARROWED.search(text):
        return None
    for pair in _PAIRS:
        asked = [way for way in pair if way.asks.search(text)]
        if len(asked) == 2:  # "is it opt-in or on by default?" names both, "off by default" the contrary as well
            asked = asked[1:] if not _names_both(text, pair) else []
        if asked and (told := _told(question, pair, evidence)) is not None:
            way, one = told
            if way is asked[0] and lacks_what_it_takes(question.text, one.sentence.text):
                return None  # "did it keep its word on deleting them?" asks for more than who deletes some
            return Ruling(Verdict.YES if way is asked[0] else Verdict.NO, (one,))
    return None


def by_contrary_deed(question: Question, evidence: Sequence[Evidence]) -> Ruling | None:
    """Return no where somebody is asked to have done to a thing what a sentence tells the contrary of; None elsewhere.

    The sentence has to have all else that is asked, and no reading may affirm it.
    """
    text = as_meant(question.text)
    if not question.asks_verdict or question.of_now or question.is_denial or _NARROWED_DEED.search(text):
        return None
    for pair in _CONTRARY_DEEDS:
        for deed, contrary in (pair, pair[::-1]):
            asked = deed.search(text)
            if asked and not contrary.search(text):
                near = [one for one in evidence if one.names_all]
                if any(deed.search(one.sentence.text) for one in near):  # it was done at another time
                    continue
                told = (one for one in near if _tells_contrary(one, deed, contrary))
                if one := next((one for one in told if _has_rest(question, asked, one.sentence.text)), None):
                    return Ruling(Verdict.NO, (one,))
    return None


def _tells_contrary(one: Evidence, deed: Pattern, contrary: Pattern) -> bool:
    text = one.sentence.text
    found = contrary.search(text)
    denied = found is None or _DENIED.search(text[: found.start()]) or deed.search(text)
    return not denied and one.affirms < _HALF <= one.denies


def _has_rest(question: Question, asked: re.Match[str], text: str) -> bool:
    """Tell whether a sentence has every other word of a question than that for the deed."""
    rest = rest_of(question, asked)
    return bool(rest) and are_told(question, rest, text)


def rest_of(question: Question, asked: re.Match[str]) -> Sequence[Word]:
    """Return the words that tell what a question is about, but for those of what was found in it."""
    start, end = asked.span("it" if "it" in asked.groupdict() else 0)
    return [word for word in question.content if not start <= word.span.start < end]


def are_told(question: Question, rest: Sequence[Word], text: str) -> bool:
    """Tell whether a text has each of some words, or one like it, and every year asked about."""
    years = all(str(year) in text for year in question.years)
    return years and shipped_lexicon().meets_all([word.stem for word in rest], frozenset(stems(text)))


def by_own(question: Question, evidence: Sequence[Evidence]) -> Ruling | None:
    """Return no where those who use a thing are asked to be given what they must bring of their own; None elsewhere."""
    asked = _ASKS_GIVEN.search(as_meant(question.text)) if question.asks_verdict else None
    if asked is None or question.is_denial or question.years:
        return None
    wanted = frozenset(stems(asked["what"]))
    near = (one for one in evidence if may_tell(question, one, evidence))
    told = ((one, _OF_THEIR_OWN.search(one.sentence.text)) for one in near)
    one = next((one for one, own in told if own and _is_of(frozenset(stems(own["what"])), wanted)), None)
    return resting_on(Verdict.NO, one)


def _is_of(own: frozenset[str], wanted: frozenset[str]) -> bool:
    """Tell whether ``wanted`` has all that ``own`` has; of two that hold many of a thing, whichever they are called."""
    things = own - _HOLDERS
    held = bool(own & _HOLDERS) <= bool(wanted & _HOLDERS)
    return held and things <= wanted and bool(own)


def _names_both(text: str, pair: tuple[_Way, _Way]) -> bool:
    """Tell whether a text still asks for the first way where what asks for the second is left out."""
    return pair[0].asks.search(pair[1].asks.sub(" ", text)) is not None


def _told(question: Question, pair: tuple[_Way, _Way], evidence: Sequence[Evidence]) -> tuple[_Way, Evidence] | None:
    """Return the way that the best sentence on the matter tells, and that sentence; None where none or both do."""
    near = [one for one in evidence if may_tell(question, one, evidence)]
    told = [(way, one) for one in near for way in pair if _says(way, one.sentence.text)]
    return told[0] if told and all(way is told[0][0] for way, _ in told) else None


def may_tell(question: Question, one: Evidence, evidence: Sequence[Evidence], *, unread: bool = False) -> bool:
    """Tell whether a sentence is on those asked about, and of the year; unless ``unread``, read to tell of it."""
    if not unread and (one.says is None or one.says.leaves_open >= _OPEN):
        return False
    if question.years and (one.article.published is None or one.article.published.year not in question.years):
        return False
    return one.is_on_all if question.actors else one.article == evidence[0].article


def _says(way: _Way, text: str) -> bool:
    return says_so(way.says, text)


def says_so(says: Pattern, text: str) -> bool:
    """Tell whether a text has what ``says`` fits, with nothing before that denies it."""
    found = says.search(text)
    return found is not None and not _DENIED.search(text[: found.start()])
