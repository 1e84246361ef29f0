"""Whether something is barred without consent, asked as whether it is allowed: the model hears "without" as a denial.

To forbid a scan without consent is to require consent. "Can shops scan faces without consent?" is read rightly of both.
"""

import re

from bot.answering.asked.opening import LINK
from corpus.patterns import Pattern

_BARRED = (
    r"(?:illegal|unlawful|forbidden|prohibited|outlawed|banned|barred|(?:against|contrary to) (?:the )?(?:law|rule)s?)"
)
_WITHOUT = (
    r"without (?:(?:an?|any|the|their|his|her|its|your|my|our|[a-z]+['’]s?|prior|first|written|informed|express"
    r"|explicit|public|court) )*"
    r"(?:consent\w*|permission|approval|agreement|authori[sz]ation|warrants?|orders?|licen[cs]es?|noti\w+|signs?|signage"
    r"|asking|telling|leave)\b"
)
_WHAT = rf"(?P<what>[^?;]*?\b{_WITHOUT}[^?]*)"
# "Is it illegal in Texas for shops to scan faces without consent?"
_IS_IT = Pattern(
    rf"^(?P<link>{LINK})(?:is|isn['’]?t) it (?:still |now |already )?{_BARRED}(?P<where>,? in [^?,;]{{2,40}}?,?)?"
    rf"(?: for (?P<who>[^?,;]{{2,60}}?))? to {_WHAT}",
    re.IGNORECASE,
)
# "Are shops barred from scanning faces without consent?"
_ARE_THEY = Pattern(
    rf"^(?P<link>{LINK})(?P<verb>is|are)(?:n['’]?t)? (?P<who>[^?,;]{{2,60}}?) (?:still |now )?{_BARRED}"
    rf" (?:(?P<going>from) |to ){_WHAT}",
    re.IGNORECASE,
)
# "Is scanning faces without consent illegal in Texas?"
_IS_DOING = Pattern(
    rf"^(?P<link>{LINK})(?:is|isn['’]?t) (?P<what>(?:[a-z]+ing|fac(?:e|ial)|the use of)\b[^?;]*?\b{_WITHOUT})"
    rf"(?P<where>,? in [^?,;]{{2,40}}?,?)? {_BARRED}(?P<rest>[^?]*)",
    re.IGNORECASE,
)
# "Does Texas forbid scanning faces without consent?"
_DO_THEY = Pattern(
    rf"^(?P<asked>{LINK}(?:do|does)(?:n['’]?t)? [^?,;]{{2,60}}?) (?:forbid|ban|bar|prohibit|outlaw) "
    rf"(?P<who>(?!to\b)(?:[\w'’-]+ ){{0,4}}?)(?P<from>from )?(?P<doing>[a-z]+ing\b[^?;]*?\b{_WITHOUT}[^?]*)",
    re.IGNORECASE,
)


def as_allowed_without(text: str) -> str | None:
    """Ask whether what is asked to be barred without consent, a warrant or notice is allowed without it; else None."""
    if found := _IS_IT.match(text):
        where = f" {found['where'].strip(' ,')}" if found["where"] else ""
        return f"{found['link']}can {found['who'] or 'anyone'} {found['what'].rstrip()}{where}?"
    if found := _ARE_THEY.match(text):
        doing = "be " if found["going"] else ""
        return f"{found['link']}{found['verb']} {found['who']} allowed to {doing}{found['what']}?"
    if found := _IS_DOING.match(text):
        return f"{found['link']}is {found['what']} allowed{(found['where'] or '').rstrip(' ,')}{found['rest']}?"
    if found := _DO_THEY.match(text):
        doing = "to be " if found["who"] else ""
        return f"{found['asked']} allow {found['who']}{doing}{found['doing']}?"
    return None
