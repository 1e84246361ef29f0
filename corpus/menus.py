"""Which runs of short lines are a menu, and which are content that is set in lines: fields, roll calls, lists."""

import re
from collections.abc import Iterator, Sequence

from corpus.line_rules import BULLET, ENDS_SENTENCE, PROMO, RELATED, Line, is_prose
from corpus.patterns import Pattern

_MENU_LINES = 3
_FIELD = Pattern(r"(?P<label>[A-Z][\w'\u2019()/-]*(?: [\w'\u2019()/-]+){0,4}): +(?P<value>\S.*)$")
_BRACKETS = Pattern(r"[(\[][^()\[\]]*[)\]]")
_SMALL_WORDS = "a an and at by for from in no not of on or the to until v with a.m p.m am pm"
_SMALL = frozenset(_SMALL_WORDS.split())
_DIGIT = Pattern(r"\d")
# Fields whose value may be a name alone; a page has many more, and those are links: "Video: Mayor Speaks".
_OFFICIAL = Pattern(
    r"ayes?|noes|nays?|yeas?|(?:also |members )?(?:present|absent|excused|recused)|abstain(?:ed|ing)?|abstentions?"
    r"|before|judges?|justices?|panel|attest(?:ed)?|chair\w*|clerk|mayor|superintendent|secretary|owner"
    r"|(?:approved|adopted|answered|asked|moved|seconded|signed|issued|submitted|decided)(?: by)?"
    r"|replaces|repeals|supersedes|amends|applies to|status|version|vendor|supplier|contractor|licen[cs]ee"
    r"|(?:claimant|plaintiff|defendant|applicant|appellant|complainant|respondent|petitioner)s?"
    r"|(?:in force|effective)(?: (?:from|date))?",
    re.IGNORECASE,
)
_OF_PAGE = Pattern(
    r"(?:phone|tel\w*|fax|call|e-?mail|contact|share|tags?|topics?|next|previous|weather|isbn|isni)\b", re.IGNORECASE
)
_CITED = Pattern(
    r"[\[(]\d{4}[\])] .*\d$"
    r"|(?:Case|Docket|File|Claim|Application|Report|Resolution|Ordinance|Decision|Bill|Order|Directive)"
    r" (?:Nos?\.?|Number)?:? ?[\w./-]*\d[\w./-]*$",
    re.IGNORECASE,
)
CASE = Pattern(
    r"(?:[A-Z][\w.,&'\u2019()-]*(?: [\w.,&'\u2019()-]+){0,11}? (?:v|vs|versus)\.? [A-Z].{1,120}"
    r"|(?:In re|In the matter of|Ex parte) [A-Z].{1,120})$",
)
# What only rules and resolutions say, whether or not a stop follows.
_LAYS_DOWN = Pattern(
    r"(?i:whereas|be it (?:further )?resolved|(?:now,? )?therefore|resolved)\b"
    r"|.*\b(?:shall|must not|may not|hereby|(?:is|are) (?:prohibited|permitted|required))\b"
)
# What introduces a list: "The ban covers:". What introduces links names them or speaks to the reader.
_STEM = Pattern(
    r".*\b(?:is|are|was|were|has|have|had|do|does|did|may|must|shall|should|will|would|can|cannot|could|includes?|covers?"
    r"|means?|appl(?:y|ies)|prohibits?|permits?|requires?|allows?|orders?|directs?|asks?|finds?|resolves?d?)\b.*:$",
    re.IGNORECASE,
)
_TO_LINKS = Pattern(
    r"(?:you|we|more|also|read|related|share|follow|popular|latest|trending|see|what|here)\b", re.IGNORECASE
)


def menu_lines(lines: Sequence[Line]) -> set[int]:
    """Return the numbers of lines in a run of several short ones; a lone short line is a heading of the article.

    Those of a list below the words that introduce it are none, nor are those that hold a value.
    """
    return {number for run in _runs(lines) if len(run) >= _MENU_LINES for number in run}


def _runs(lines: Sequence[Line]) -> Iterator[list[int]]:
    run: list[int] = []
    listed = False
    for line in lines:
        if is_whole(line.plain):
            listed = introduces(line.plain)
        elif not listed:
            run.append(line.number)
            continue
        yield run
        run = []
    yield run


def is_whole(text: str) -> bool:
    """Tell whether a line says something by itself, unlike a heading or a button."""
    if is_prose(text) or BULLET.match(text) or ENDS_SENTENCE.search(text):
        return True
    return any(pattern.match(text) for pattern in (CASE, _CITED, _LAYS_DOWN)) or _is_field(text)


def _is_field(text: str) -> bool:
    """Tell a field with its date, number or name ("In force from: 1 March") from a link or what a reader writes."""
    field = _FIELD.match(text)
    if field is None or _OF_PAGE.match(field["label"]) or PROMO.match(text) or RELATED.fullmatch(text):
        return False
    value = field["value"]
    names = [word.strip(",;.") for word in _BRACKETS.sub(" ", value).split()]
    is_value = all(not word[:1].islower() or word in _SMALL for word in names)
    return is_value and (_DIGIT.search(value) is not None or _OFFICIAL.fullmatch(field["label"]) is not None)


def introduces(text: str) -> bool:
    """Tell whether a line is what introduces a list, "The ban does not cover:", and no link."""
    if RELATED.fullmatch(text) or PROMO.match(text) or _TO_LINKS.match(text):
        return False
    return text.endswith(":") and (is_prose(text) or _STEM.match(text) is not None)
