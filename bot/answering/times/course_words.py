"""By which words a sentence tells that a use, a sale, a bar or a duty began, goes on or is over."""

import re
from enum import StrEnum

from msgspec import Struct

from corpus.patterns import Pattern


class Deed(StrEnum):
    """What it is of which a question asks whether it was so in a time."""

    USE = "use"
    SALE = "sale"
    KEEPING = "keeping"
    BAR = "bar"
    DUTY = "duty"


class Words(Struct, frozen=True):
    """How a sentence tells that it was begun, is going on and is over."""

    begun: Pattern
    going: Pattern
    over: Pattern


def _words(begun: str, going: str, over: str) -> Words:
    return Words(*(Pattern(rf"\b(?:{told})", re.IGNORECASE) for told in (begun, going, over)))


_IT = (
    r"(?:(?:(?:(?:live|real-time|mobile|automated|retrospective|biometric) )?(?:fac(?:e|ial)[ -]\w+"
    r"|biometrics?)|LFR|FRT?)"
    r"|scanning|scans?|cameras?|systems?|software|technology|tool|trials?|tests?|pilots?|program(?:me)?s?"
    r"|searches|deployments?|vans?|(?:its |the )?use)\b"
)
_SOME = r"(?:[\w'’-]+ ){0,4}?"
_USING = (
    r"(?:us(?:e|ing)|scan(?:ning)?|run(?:ning)?|test(?:ing)?|try(?:ing)?|deploy(?:ing)?|operat(?:e|ing)"
    r"|trial(?:l?ing)?)"
)
_BAR = r"(?:ban|moratorium|prohibition|injunction|pause|freeze|suspension|ordinance|bar)"
_DUTY = r"(?:requirement|rule|law|duty|obligation|mandate)"
_UNDONE = (
    r"(?:lifted|repealed|ended|reversed|overturned|annulled|quashed|dropped|scrapped|struck down|abolished|removed)"
)
_SELL = r"(?:sell|sales?|selling|offer(?:ing)?|suppl(?:y|ying))"

COURSES = {
    Deed.USE: _words(
        begun=(
            rf"(?:switched|turned) on {_SOME}{_IT}|(?:started|beg[au]n) (?:to )?{_USING}\b"
            rf"|(?:started|beg[au]n) (?:a|an|its|the|their) {_SOME}(?:trial|test|pilot|roll-?out|deployment)"
            rf"|{_IT} (?:there )?(?:\w+ at [\w ]+ )?(?:started|began|opened|went live|came into use)\b|went live\b"
            rf"|(?:rolled out|installed|introduced|launched|put into (?:use|operation|service)) {_SOME}{_IT}"
            rf"|deployed {_SOME}{_IT} for the first time|ran the first (?:search|scan)(?:es|s)?"
            rf"|opened [^.;]{{2,60}}? with face recognition"
            rf"|(?:brought back|resumed|restarted|reinstated|revived) {_SOME}(?:{_IT}|boarding|scanning|use)"
            rf"|(?:extended|expanded|widened) {_SOME}{_IT}[^.;]*? to\b"
            rf"|(?:has|have|had) (?:used|been using|run|had) {_SOME}{_IT}[^.;]*? since\b|in (?:use|place) since"
            rf"|first (?:used|tried|tested|trialled|deployed|installed) {_SOME}{_IT}"
        ),
        going=(
            rf"keep(?:s|ing)? {_SOME}{_IT}|(?:go|goes|went|kept|keeps?|continued?s?) (?:on )?(?:to )?(?:using"
            rf"|use|scanning) {_SOME}{_IT}"
            rf"|(?:is|are|was|were|has been|have been|had been) (?:still |now |already )?(?:using|testing"
            rf"|trialling) {_SOME}{_IT}"
            rf"|(?:now )?uses {_SOME}{_IT}|(?:is|are) (?:now )?being scanned\b"
        ),
        over=(
            rf"(?:suspended|paused|halted|stopped|ended|dropped|scrapped|abandoned|discontinued|ceased|quit"
            rf"|given up|gave up"
            rf"|withdrawn|withdrew|removed|switched off|turned off|shut (?:off|down)|pulled)"
            rf" (?!(?:the |its |a )?(?:plan|proposal|bid|appeal|case|suit|idea|search for)){_SOME}(?:using\b|{_IT})"
            rf"|{_IT} (?:at [\w ]+? |in [\w ]+? )?(?:is|are|was|were) (?:over|switched off|turned off|scrapped"
            rf"|abandoned)\b"
            r"|came to (?:its|an|their) end\b|(?:called off|took out|taken out|taken down) (?:the|its|their|all) "
            rf"(?:[\w'’-]+ ){{0,3}}?(?:{_IT}|gates)"
            r"|(?:cameras|gates|scanners|system|software) (?:[\w'’-]+ ){0,4}?(?:came down|(?:was|were|has been"
            r"|have been)"
            r" (?:removed|taken (?:down|out)|dismantled|switched off|turned off))\b"
            rf"|no longer (?:uses?|using|scans?|runs?|has|have|having) {_SOME}(?:{_IT}|faces?)"
            rf"|turn(?:ed)? off {_SOME}{_IT}"
        ),
    ),
    Deed.SALE: _words(
        begun=rf"(?:started|begun|began|resumed) {_SELL}|(?:is|are) selling\b[^.;]* again\b",
        going=r"(?:now|still) (?:sells?|offers?|supplies)\b|(?:is|are) (?:still )?(?:selling|offering)\b",
        over=(
            rf"(?:stopped|ended|halted|paused|suspended|quit|ceased) {_SOME}{_SELL}\b|no longer (?:sells?"
            rf"|offers?|supplies)"
            rf"|(?:withdrawn|withdrew|discontinued|retired|pulled) {_SOME}(?:product|{_IT})"
        ),
    ),
    Deed.KEEPING: _words(
        begun=r"(?:built|set up|created) (?:a|an|the|its) (?:[\w-]+ ){0,4}?(?:database|gallery|collection|archive)",
        going=r"(?:kept|keeps?|retains?|retained|holds?) (?:the|its|their|on to) (?:[\w-]+ ){0,4}?"
        r"(?:database|faces|pictures|photos|photographs|templates|images|data)\b",
        over=r"(?<!are )(?<!is )(?<!be )(?<!being )(?:deleted|destroyed|erased|wiped)\b",
    ),
    Deed.BAR: _words(
        begun=(
            r"(?:has|have) (?:barred|banned|forbidden|prohibited|outlawed|blocked)|(?:barred|banned|forbade"
            r"|outlawed|blocked)"
            rf" (?:the|its|all|city|any|police|face|facial)|vot(?:ed|es)\b[^.;]*? for a (?:\w+ )?{_BAR}"
            rf"|{_BAR} [^.;,]*?(?:took effect|(?:came|entered|went) into (?:force|effect))\b"
            r"|(?:is|are|was|were) (?:forbidden|prohibited|barred|banned) (?:to|from)\b"
            rf"|(?:imposed|passed|adopted|approved|enacted|announced|declared) (?:a|an|the) (?:[\w-]+ ){{0,2}}?{_BAR}"
        ),
        going=rf"(?:extended|prolonged|renewed|upheld|kept) (?:the|its|a) (?:[\w-]+ ){{0,2}}?{_BAR}",
        over=(
            rf"{_UNDONE} (?:the|its|a|that) (?:[\w-]+ ){{0,3}}?{_BAR}|{_BAR} (?:on [\w ]+? |of \d{{4}} "
            rf"|in [\w ]+? )?(?:has |have )?"
            rf"(?:lapsed|expired|ended|ran out|was lifted)|it (?:expired|ended on)\b"
        ),
    ),
    Deed.DUTY: _words(
        begun=r"(?:must|has to|have to|needs? to|requires?|required to|need|needs)\b",
        going=r"(?:still|continues? to be) (?:required|needed)\b",
        over=(
            rf"{_UNDONE} (?:the|its|a|that) (?:[\w-]+ ){{0,3}}?{_DUTY}"
            r"|no longer (?:needs?|require[sd]?|ha(?:s|ve) to|must)\b"
        ),
    ),
}
