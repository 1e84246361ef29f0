"""What somebody meant who puts a question right: "sorry, I meant the one from 2020", "my mistake, the Dutch"."""

import re

from bot.answering.asked.forms import Form
from bot.answering.asked.kin import Kin
from bot.answering.asked.question import Question
from corpus.patterns import Pattern

_SORRY = (
    r"(?:sorry|apologies|my (?:mistake|bad|fault|apologies)|oops|whoops|correction|pardon(?: me)?|no|nope|nah|wait"
    r"|actually|hm+|hang on|hold on)"
)
_MEANT = r"(?:i meant?(?: to (?:ask|say|write))?|i was (?:asking|talking)|make (?:that|it))(?: about)?"
_CORRECTED = Pattern(
    rf"^\W*(?:(?:{_SORRY}[\s,.:;!–—-]+)+(?P<meant>{_MEANT}[\s,:]+)?|(?P<plainly>{_MEANT}[\s,:]+))"
    r"(?P<what>[^?.!,;]{2,60}?)(?:,? (?:and )?(?:not|instead of|rather than) [^?.!,;]{2,40}| instead)?\W*$",
    re.IGNORECASE,
)
_YEAR = Pattern(
    r"^(?:(?:the|that) (?:one|fine|ban|case|law|deal|vote)s? )?(?:(?:in|from|of|during) )?(?:the )?"
    r"(?P<year>(?:19|20)\d\d)(?: one)?$",
    re.IGNORECASE,
)
_ONE = Pattern(r"^(?:the |that )?(?P<name>[^?.!,]+?) one$", re.IGNORECASE)
_ANY_YEAR = Pattern(r"\b(?:19|20)\d\d\b")
_THE = Pattern(r"^the ", re.IGNORECASE)


def corrected(text: str, before: Question, kin: Kin) -> str:
    """Ask the question before of the year that was meant, or say plainly whom somebody meant; else the text."""
    match = _CORRECTED.match(text)
    if match is None:
        return text
    what = match["what"]
    if (year := _YEAR.match(what)) is not None:
        return _in_year(before, year["year"])
    if (one := _ONE.match(what)) is not None:
        named = kin.named(one["name"])
        of_place = named is not None and one["name"].lower() not in named.lower()
        if named is None or (of_place and not (match["meant"] or match["plainly"])):
            return text  # "wait, the American one" is one of those told of
        what = f"the {one['name']}" if of_place else one["name"]
    if _is_named(what, kin):
        return f"and {what}?"
    return f"no, I meant {what}" if match["meant"] or match["plainly"] else text


def _is_named(what: str, kin: Kin) -> bool:
    return kin.named(_THE.sub("", what)) is not None


def _in_year(before: Question, year: str) -> str:
    asked = before.wording.rstrip(" ?!.")
    if len(_ANY_YEAR.findall(asked)) == 1:
        return f"{_ANY_YEAR.sub(year, asked)}?"
    return f"{asked}?" if before.form is Form.WHEN else f"{asked} in {year}?"
