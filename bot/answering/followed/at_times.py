"""The same asked of another time: "and in 2019?", and of today: "is that still so?", "did it last?"."""

import re
from collections.abc import Sequence

from bot.answering.asked.forms import Form, asking_verb
from bot.answering.asked.opening import LINK
from bot.answering.asked.question import Question
from bot.answering.reply import Citation
from corpus.patterns import Pattern
from corpus.signs import AVAILABLE

# "And in 2019?", "before 2020?"
_AT = (
    r"(?:in|during|before|after|by) (?:(?:the|early|late|mid|end|start|of|summer|spring)[ -])*"
    r"(?:(?-i:[A-Z][a-z]+) )?(?:19|20)\d\d"
)
_IN_YEAR = Pattern(rf"^{LINK}(?:(?:what|how) about )?(?P<part>{_AT})(?: too| as well)?\W*$", re.IGNORECASE)
_OWN_TIME = Pattern(rf",? (?:\({_AT}\)|{_AT})$", re.IGNORECASE)
_YEAR = Pattern(r"\b(?:19|20)\d\d\b")
_BEFORE = Pattern(r"\b(?:before|after)\b", re.IGNORECASE)
_THAT_YEAR = Pattern(r"\b(?:(?:in|during) )?(?:that|the) (?:same )?year\b(?= *\W*$)", re.IGNORECASE)
_SINCE_WHEN = Pattern(rf"^{LINK}since when\W*$", re.IGNORECASE)
_ASKS_RULE = Pattern(
    rf"^{LINK}(?:which|what)\b[^?]*?\b(?P<rule>(?:law|ban|rule|ordinance|statute)s?)\b(?! enforcement)", re.IGNORECASE
)
_OTHERS = Pattern(r"\b(?:else|others?)\b", re.IGNORECASE)
_PAST = {"does": "Did", "do": "Did", "is": "Was", "are": "Were", "can": "Could", "may": "Could"}
# "Is that still so?", "did it last?" after what somebody did or may do: whether they do it still.
_STILL_SO = Pattern(
    rf"^{LINK}(?:(?:is|are|was) (?:that|this|it|they) still(?: (?:so|true|right|the case|happening))?"
    r"|(?:do|does|is|are|can|may) (?:it|they|he|she) still(?: do (?:it|that|so|this))?"
    r"|did (?:that|this|it) last|(?:even )?(?:still|now|today|these days|nowadays))\W*$",
    re.IGNORECASE,
)
# Whether limits that were set still apply is whether they are set still; not so where something was let.
_STILL_APPLIES = Pattern(
    rf"^{LINK}(?:(?:is|are) (?:that|this|it|they) still (?:in (?:force|effect|place)|valid)"
    r"|(?:do|does) (?:that|this|it|they|those|these) still (?:apply|hold|stand))\W*$",
    re.IGNORECASE,
)
# "Is it over?" asks of a bar whether it no longer holds.
_OVER = Pattern(
    rf"^{LINK}(?:(?:is|was) (?:that|this|it|all that) (?:(?:now|all|already) )*"
    r"(?:over|finished|history|a thing of the past)"
    r"|has (?:that|this|it) (?:(?:now|since|already) )*(?:ended|come to an end|run out))"
    r"(?:,? (?:now|yet|already|then|by now))?\W*$",
    re.IGNORECASE,
)
# "Is that still going on?", of a bar whether it is still there, of a suit that.
_STILL_ON = Pattern(
    rf"^{LINK}(?:(?:is|are) (?:that|this|it|they|the (?:case|matter|(?:law)?suit)) still"
    r" (?:going(?: on)?|on(?:going)?|running|active|happening|open|pending|in court)"
    r"|(?:still )?(?:going on|ongoing))(?: now| today)?\W*$",
    re.IGNORECASE,
)
_SUED = Pattern(
    rf"^{LINK}(?:did|has|have) (?P<who>[^?,;]{{2,50}}?) (?:sue|sued) (?P<whom>[^?,;]{{2,50}}?)$", re.IGNORECASE
)
# "Was that before or after it quit?" asks when what was asked about was done.
_ORDER = Pattern(
    rf"^{LINK}(?:(?:was|did) (?:that|this|it)(?: happen| come| take place)?|(?:was|and was) it all) "
    r"(?P<order>(?:right |just |shortly |long )?(?:before or after|after or before|before|after)) "
    r"(?P<what>(?!(?:that|this|then|\d)\b)[^?]{2,80}?)\W*$",
    re.IGNORECASE,
)
# What is banned somewhere was banned there at some time.
_BANNED_IN = Pattern(
    r"^(?:is|are) (?P<what>(?:[a-z]+ )?fac(?:e|ial) recognition(?: [^?,;]{2,30}?)?) (?:banned|barred|outlawed) "
    r"in (?P<place>(?:the )?(?-i:[A-Z])[^?,;]*)$",
    re.IGNORECASE,
)
_NAME = Pattern(r"^(?:the )?[A-Z][\w.&’'-]*(?: [A-Z][\w.&’'-]*){0,3}(?<!['’]s)(?<!Act)(?<!Law)(?<!Bill)$")
_IT_DID = Pattern(r"^(?:it|they|he|she)\b", re.IGNORECASE)
_DONE = frozenset({"did", "was", "were", "has", "have", "had"})
# What goes on, and what was done once.
_LASTING = Pattern(
    r"\b(?:us(?:e|ed|ing)|bann?(?:ed)?|barr?(?:ed)?|forbid(?:den)?|prohibit(?:ed)?|outlaw(?:ed)?|requir(?:e|ed)|oblig(?:e|ed)"
    r"|force[d]?|let|allow(?:ed)?|permit(?:ted)?|sell|sold|offer(?:ed)?|suppl(?:y|ied)|provid(?:e|ed)|have|get|receiv(?:e|ed)"
    r"|run|keep|kept|stor(?:e|ed)|shar(?:e|ed)|scann?(?:ed)?|block(?:ed)?|exempt(?:ed)?|limit(?:ed)?|limits|rules"
    r"|restrict(?:ed)?)\b",
    re.IGNORECASE,
)
_ONCE = Pattern(
    r"\b(?:fin(?:e|ed)|su(?:e|ed)|cancel\w*|overturn\w*|w[io]n|lose|lost|vot(?:e|ed)|sign(?:ed)?|pass(?:ed)?|announc\w*"
    r"|promis\w*|pledg\w*|vow\w*|end(?:ed)?|stop\w*|quit|leave|left|drop\w*|lift\w*|repeal\w*|revers\w*|reject\w*"
    r"|approv\w*|dismiss\w*|settl\w*|pay|paid|arrest\w*|delet\w*|clos\w*|shut|paus\w*|suspend\w*|resign\w*|order\w*"
    r"|rul(?:e|ed)|find|found|ask(?:ed)?|say|said|sa(?:y|id)|tell|told|beg[ai]n|start\w*|plan\w*|refus\w*|admit\w*|den(?:y|ied)"
    r"|try|tried|first|ever|never|not|only|until)\b|n['’]t\b",
    re.IGNORECASE,
)
_PRESENT = {"did": "does", "was": "is", "were": "are", "could": "can"}
_SAME_TENSE = frozenset({"does", "do", "is", "are", "can", "may"})
# "When did it start?", of a ban that was lifted and of what somebody spoke of: not when that was done.
_WHEN_BEGUN = Pattern(rf"^{LINK}when did it (?:start|begin)\W*$", re.IGNORECASE)
_ENDED_OR_SAID = Pattern(
    r"\b(?:end(?:ed)?|revers(?:e|ed)|lift(?:ed)?|repeal(?:ed)?|admit(?:ted)?|acknowledged?|conceded?|say|said)\b",
    re.IGNORECASE,
)
# "Do they sell it now?" after "who sold it?": whether that goes on.
_NOW = Pattern(
    rf"^(?P<does>{LINK}(?:do|does) (?:they|it|he|she)) (?P<verb>use|sell|offer|supply|provide|share|run) "
    r"(?P<rest>[^?]*?) ?\b(?:now|today|nowadays|these days|at present)\W*$",
    re.IGNORECASE,
)
_DEALT = Pattern(
    r"\b(?:used?|s[eo]ld?l?|offer(?:ed)?|suppl(?:y|ied)|provided?|shared?|r[au]n|b(?:uy|ought)|tested|tried|dropped)\b",
    re.IGNORECASE,
)


def in_that_year(text: str, told: Sequence[Citation]) -> str:
    """Name the year of what was ``told`` first where others are asked about: "who else did that year?"."""
    if not told or not _OTHERS.search(text) or not _THAT_YEAR.search(text):
        return text
    published = told[0].article.published
    years = set(_YEAR.findall(told[0].quote)) or ({str(published.year)} if published else set())
    return _THAT_YEAR.sub(f"in {years.pop()}", text) if len(years) == 1 else text


def of_time(text: str, before: Question) -> str | None:
    """Ask in full what a follow-up asks of another time, or of what goes on still; None where it asks of neither."""
    by_time = of_year(text, before) or of_rule_since(text, before) or of_order(text, before)
    return by_time or of_going_on(text, before) or _as_still(text, before)


def of_rule_since(text: str, before: Question) -> str | None:
    """Ask since when a rule applies that was asked for: "since when?" after "which law covers Texas?"."""
    rule = _ASKS_RULE.match(before.wording) if _SINCE_WHEN.match(text) and before.form is not Form.YES_NO else None
    if rule is None:
        return None
    return f"Since when {'do' if rule['rule'].endswith('s') else 'does'} the {rule['rule'].lower()} apply?"


def of_year(text: str, before: Question) -> str | None:
    """Ask in full whether the same was so in another year: "and in 2019?"."""
    match = _IN_YEAR.match(text)
    asked = _OWN_TIME.sub("", before.wording.rstrip(" ?!."))
    if match is None or not asks_if(before) or not before.mentions or before.still or _YEAR.search(asked):
        return None
    verb, _, rest = asked.partition(" ")
    part = f"{match['part'][:1].lower()}{match['part'][1:]}"
    return f"{_PAST.get(verb.lower(), verb)} {rest} {part}?"


def of_today(text: str, before: Question) -> str | None:
    """Ask in full whether what was done goes on: of "is that still so?" no sentence tells, nor of "did" what is so."""
    if not (_STILL_SO.match(text) or (_STILL_APPLIES.match(text) and before.clause.signs.get(AVAILABLE) is not True)):
        return None
    asked = _OWN_TIME.sub("", before.wording.rstrip(" ?!."))
    place = asking_verb(asked)
    if place is None or before.still or _YEAR.search(asked) or _ONCE.search(asked) or not _LASTING.search(asked):
        return None
    verb = asked[place[0] : place[1]].lower()
    verb = _PRESENT.get(verb, verb)
    rest = asked[place[1] :].strip()
    named = next((name for name in before.names.values() if rest.startswith(f"{name} ")), "")
    goes_on = _LASTING.match(rest, len(named) + 1) if named else None  # "does Oslo still use it?"
    still = f"{named} still {rest[len(named) + 1 :]}" if goes_on else f"{rest} still"
    return f"{verb} {still}?" if verb in {*_PRESENT.values(), *_SAME_TENSE} else None


def of_order(text: str, before: Question) -> str | None:
    """Ask in full whether what was asked about came before or after something else: "was that after it quit?"."""
    match = _ORDER.match(text)
    asked = _BANNED_IN.sub(r"Did \g<place> ban \g<what>", _OWN_TIME.sub("", before.wording.rstrip(" ?!.")))
    place = asking_verb(asked) if match else None
    if match is None or place is None or _BEFORE.search(asked) or asked[slice(*place)].lower() not in _DONE:
        return None
    if " or " in match["order"].lower() and _IT_DID.match(match["what"]):  # which is told by what each of the two was
        return None
    did = " did" if _NAME.match(match["what"]) and asked[slice(*place)].lower() == "did" else ""
    return f"{asked} {match['order'].lower()} {match['what']}{did}?"


def of_going_on(text: str, before: Question) -> str | None:
    """Ask in full whether a bar is still there, or a suit still open, that was asked about: "is that still on?"."""
    if not _STILL_ON.match(text) or not asks_if(before):
        return None
    if (sued := _SUED.match(before.wording.rstrip(" ?!."))) is not None:
        own = "'" if sued["who"].endswith("s") else "'s"
        return f"Is {sued['who']}{own} lawsuit against {sued['whom']} still going on?"
    if before.clause.signs.get(AVAILABLE) is not False or before.still:
        return None
    return of_today("does it still apply?", before) or "does it still apply?"


def _as_still(text: str, before: Question) -> str | None:
    """Ask whether what was done is done still: "do they sell it now?" after "who sold it?"; None elsewhere."""
    now = _NOW.match(text) if before.past or before.form is Form.WHO else None
    if now is None or not _DEALT.search(before.wording):
        return None
    return f"{now['does']} still {now['verb']} {now['rest']}".rstrip() + "?"


def as_still_in_force(text: str, before: Question) -> str | None:
    """Ask whether a bar that was asked about holds still, the opposite of what asks whether it is over; else None."""
    barred = before.clause.signs.get(AVAILABLE) is False and asks_if(before)
    return "Is it still in force?" if barred and _OVER.match(text) else None


def asks_if(before: Question) -> bool:
    """Tell whether a question asks whether something is so, even where it may be answered without a yes or a no."""
    return bool(asking_verb(before.wording))


def asks_start_of_ended(text: str, before: Question) -> bool:
    """Tell whether a follow-up asks when that began which was ended or spoken of: "when did it start?"."""
    return before.past and bool(_WHEN_BEGUN.match(text) and _ENDED_OR_SAID.search(before.wording))
