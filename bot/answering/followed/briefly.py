"""Follow-ups in more words than they need, put as briefly as others are: "same for Oakland?" is "and Oakland?"."""

import re
from collections.abc import Iterable

from bot.answering.asked.forms import Form, asking_verb
from bot.answering.asked.kin import Kin
from bot.answering.asked.kinds import kind_asked
from bot.answering.asked.opening import AUXILIARY, LINK
from bot.answering.asked.question import Question
from bot.answering.followed.at_times import asks_if, asks_start_of_ended, of_time, of_today
from bot.answering.followed.greatest_paid import greatest_paid
from bot.answering.followed.group_elsewhere import of_other_group
from bot.answering.followed.in_what_way import in_what_way
from bot.answering.followed.people import as_people
from bot.answering.followed.relisted import ASKS_FIRST
from bot.answering.followed.scoped import of_other_police, scopes_in
from corpus.actor import AREAS, LOCAL
from corpus.patterns import Pattern

_NOBODY = (
    r"(?!(?:it|its|they|them|he|him|she|her|that|this|these|those|there|we|you|i|us|me|who|what|all|else|other|both"
    r"|(?:any|some|every|no)(?:one|body|thing|where)?"
    r"|(?:the|an?|one|his|their) (?:other|rest|company|firm|city|one)s?)\b)"
)
_NAME = rf"{_NOBODY}(?P<name>[^?.!,;:]{{2,50}}?)"
_TOO = r"(?:,? (?:too|as well|also|either|then|now|though|tho))*"
_SAME = r"(?:(?:just|exactly) )?(?:the )?same(?: (?:thing|story|deal|rules?|question|situation|case))?"
_FOR = r"(?:for|with|to|of|(?:over )?(?P<where>in|at))"
_THAT = r"(?:that|this|it)"
# "Is it the same in Oakland?", "does the same go for Amazon?": whatever was asked.
_SAME_OF = tuple(
    Pattern(rf"^{LINK}{asked}{_TOO}[\s?!.]*$", re.IGNORECASE)
    for asked in (
        rf"(?:(?:is|was) {_THAT} )?(?:also )?(?:{_SAME}|ditto)(?: (?:goes|holds|applies))?(?: true)? {_FOR} {_NAME}",
        rf"(?:does|do|did|would|is|was) {_SAME} (?:go|apply|hold|true)(?: true)? {_FOR} {_NAME}",
        rf"(?!{AUXILIARY}\b){_NAME}[\s,–—-]+(?:{_SAME}|ditto|likewise|same (?:here|there))",
    )
)
_EVEN = Pattern(rf"^{LINK}(?:even|also|including) (?P<name>[^?.!,;:]{{2,50}}?){_TOO}[\s?!.]*$", re.IGNORECASE)
# "Does Amazon do that as well?", "is that so in Oakland, too?": asks for yes or no.
_IS_SO = tuple(
    Pattern(rf"^{LINK}{asked}{_TOO}[\s?!.]*$", re.IGNORECASE)
    for asked in (
        rf"(?:does|do|did|has|have|is|are) {_NAME} (?:also )?(?:do|done|doing) (?:{_THAT}|so|{_SAME}|likewise)",
        rf"(?:is|are|was|were) {_NAME} (?:(?:any|no) different|like (?:that|this)|the same)",
        rf"(?:is|was) {_THAT} (?:also )?(?:the case|so|true|like (?:that|this)) {_FOR} {_NAME}",
        rf"does {_THAT} go {_FOR} {_NAME}",
    )
)
_SO = r"(?: (?:that|this|it|so))?"
_HOW_LONG_SO = Pattern(
    rf"^{LINK}(?:(?:(?:for )?how long|since when) (?:has|have) (?:that|this|it|they) (?:been )?"
    r"(?:the case|so|true|like (?:that|this)|in (?:force|effect|place)"
    rf"|(?:doing|done|had|(?P<been>us|sell|offer|test|bann)(?:ing|ed)){_SO})(?: now| already| for)?"
    r"|(?:for )?how long (?:now|already)"
    rf"|when did (?:that|this|it|they) (?:start|begin)(?: (?:doing|to do|(?P<begun>us|sell|offer|test|bann)ing){_SO})?)"
    r"\W*$",
    re.IGNORECASE,
)
_WHEN_OVER = Pattern(
    rf"^{LINK}when (?:does|will|do) (?:that|this|it|they) (?:end|expire|run out|stop|lapse|be over)\W*$", re.IGNORECASE
)
_WHY = Pattern(
    rf"^{LINK}(?:(?:on|for) (?:what|which) (?:legal )?(?:grounds?|basis|reasons?|cause)|y(?: (?:tho|though|not))?"
    r"|what (?:(?:has |had )?(?:triggered|prompted|caused|sparked|provoked|brought)|led (?:them |it )?to|made them do)"
    r" (?:that|this|it)(?: (?:about|on))?"
    r"|what(?:['’]?s| is| was| were| are) (?:the|their|its) (?:reasons?|reasoning|rationale|grounds|motives?)"
    r"(?: (?:for|behind) (?:that|this|it))?)\W*$",
    re.IGNORECASE,
)
# "Why did they stop?", after "does it still sell it?".
_WHY_OVER = Pattern(
    rf"^{LINK}(?:why|how come) (?:(?:did|have|has|had) )?(?:it|they|he|she) (?:(?:ever|then|actually|suddenly|all) )*"
    r"(?:stop(?:ped)?|quit|pull(?:ed)? out|g[ia]ve (?:it|that) up|drop(?:ped)? (?:it|that)|end(?:ed)? (?:it|that))"
    r"(?: (?:sell|us|offer|do|mak|test|runn|shar)ing(?: (?:it|them|that|this|so))?)?\W*$",
    re.IGNORECASE,
)
_CAN_GET = Pattern(
    rf"^{LINK}(?:can|could|may) (?:i|we|you|u|people|customers|users|anyone|one) (?:also |still )?(?:get|have|buy) "
    r"(?:it|that|this)(?: too| as well)? (?=(?:here )?(?:in|at)\b)",
    re.IGNORECASE,
)
# "Who did worst?", in the test that was asked about.
_RANKED = Pattern(
    rf"^{LINK}(?:who|which(?: one| company| of them)?) (?:did|was|performed|scored|fared|came (?:out|off)) (?:the )?"
    r"(?P<how>worst|best)\W*$",
    re.IGNORECASE,
)
_HOW_BAD = Pattern(
    rf"^{LINK}how (?:bad|badly|good|well|accurate) (?:was|were|did|is|are) {_NAME}"
    r"(?: do| perform| score| fare)?[\s?!.]*$",
    re.IGNORECASE,
)
# "And Vermont's cops?" after a question on the police of another state.
_POLICE_OF = Pattern(
    rf"^{LINK}(?:(?:what|how) about |and |but )?{_NAME}(?:['’]s?)? (?:police|cops)(?: too| as well)?\W*$", re.IGNORECASE
)
# "In schools?": a part with no link before it.
_UNLINKED = Pattern(r"^\W*(?P<part>(?:[Ii]n|[Aa]t|[Ff]or|[Oo]n|[Bb]y|[Tt]o) [a-z'’-]+(?: [a-z'’-]+)?)\s*\?\W*$")
# "The bans as well?", "fines too?"
_ALSO = Pattern(
    rf"^{LINK}(?:the |its |their )?(?!{AUXILIARY}\b){_NOBODY}(?P<part>[a-z'’-]+(?: [a-z'’-]+)?)"
    r",? (?:too|as well|also)\s*\?\W*$",
    re.IGNORECASE,
)
# "To US agencies?", "in Texas schools?": a part that names somebody, and more than a name.
_NAMING_PART = Pattern(
    rf"^{LINK}(?P<how>to|for|with|by|in|at) (?P<whom>(?:[\w.'’&-]+ ){{1,4}}(?!too\b|well\b)[\w.'’&-]+){_TOO}\?\W*$",
    re.IGNORECASE,
)
_NO_PART = Pattern(
    r"\b(?:what|which|who|whom|where|when|why|how|all|total|it|that|this|them|fact|general|short|example|instance|now"
    r"|long|good|ever|me|you|us)\b",
    re.IGNORECASE,
)
# "Does Oslo have one?", "which towns there have one?", after "is there a ban in Norway?".
_OF_ONE = Pattern(
    r"(?:(?P<there>there) )?(?P<verb>\b(?:have|has|had|passed|propos(?:e|ed|ing)|adopt(?:ed)?|plann?(?:ed|ing)"
    r"|introduc(?:e|ed|ing)|got|getting|want|wants)) one(?=\W*$)",
    re.IGNORECASE,
)
# "How many is that?", of a list.
_HOW_MANY = Pattern(
    rf"^{LINK}how many (?:is that|(?:are|were) (?:there|they|those|these)|does that make)"
    r"(?: in all| altogether| in total| now)?\W*$",
    re.IGNORECASE,
)
# "Has one been proposed?"
_ONE_IS = Pattern(
    rf"^(?P<verb>{LINK}(?:has|had|is|was|did|does|will|would|could)) one (?P<rest>(?!of\b)[^?]+)", re.IGNORECASE
)
_LOCAL = Pattern(r"\b(?:states|cities|towns|counties)\b", re.IGNORECASE)
_IS_THERE = Pattern(
    rf"^{LINK}(?:(?:is|was|isn['’]?t) there(?: (?:now|still|already|also))?"
    r"|(?:does|do|did|has|have) [^?]{2,40}?(?: (?:still )?(?:have|has|had|passed|adopted|got))?)"
    r" (?P<what>(?:an?|any) [^?]+?)\W*$",
    re.IGNORECASE,
)
_ANY_RULES = Pattern(
    rf"^{LINK}(?:are there )?any (?P<one>bill|law|ban|rule|limit|proposal|regulation)s(?: yet| then| though)?\W*$",
    re.IGNORECASE,
)
_RULE = Pattern(r"\b(?:bill|law|ban|rule|limit|proposal|regulation)s?\b", re.IGNORECASE)
_WHAT_ABOUT = Pattern(r"^(?P<link>\W*(?:(?:and|ok|so|but)\W+)?)(?:wbu|hbu)\b", re.IGNORECASE)
_IN_PLACE = Pattern(r" (?:in|for|at) (?:the )?(?P<place>[A-Z][^?,]*)$")
_POLICE = frozenset({"police"})


def briefly(text: str, before: Question | None, kin: Kin) -> str:
    """Put a follow-up to ``before`` in the fewest words that ask the same; any other text stays as it is."""
    if before is None:
        return text
    if (asked := _barely_asked(text, before)) is not None:
        return asked
    whole = (
        of_time(text, before)
        or in_what_way(text, before)
        or of_other_police(text, before, kin)
        or of_other_group(text, before, kin)
        or _of_first_listed(text, before)
        or _counted(text, before)
        or _any_bill(text, before)
        or greatest_paid(text, before)
        or _of_one(text, before)
        or as_people(text, before, kin)
        or _of_part(text, before, kin)
        or of_today(text, before)
    )
    if whole is not None:
        return whole
    part = _UNLINKED.match(text) or (None if scopes_in(text) else _ALSO.match(text))
    if part and not _NO_PART.search(part["part"]):
        return f"and {part['part']}?"
    text = _CAN_GET.sub("is it available ", text)
    return _of_another(text, before, kin) or _WHAT_ABOUT.sub(r"\g<link>what about", text)


def _barely_asked(text: str, before: Question) -> str | None:
    """Ask since when, until when or why, and no more, where that is asked in more words."""
    so = None if asks_start_of_ended(text, before) else _HOW_LONG_SO.match(text)
    if so and asks_if(before) and (so["been"] or so["begun"] or "").lower() in before.wording:
        return "since when?"
    if _WHEN_OVER.match(text) and (asks_if(before) or before.form is Form.YES_NO):
        return "until when?"
    over = _WHY_OVER.match(text) if before.still or before.clause.ceased else None
    return "why?" if over or _WHY.match(text) else None


def asks_for_same(question: Question) -> bool:
    """Tell whether a follow-up asked whether it is with another as with whom was asked about: "same for IBM?"."""
    said = any(pattern.match(question.typed) for pattern in (*_SAME_OF, *_IS_SO))
    return said and question.text != question.typed and question.text.startswith("and ")


def as_measured(text: str) -> str | None:
    """Ask of errors what asks who "did worst" or how bad one was, which a study tells; None where neither is asked."""
    if match := _RANKED.match(text):
        return f"who had the {'most' if match['how'].lower() == 'worst' else 'fewest'} errors?"
    match = _HOW_BAD.match(text)
    return f"how many errors did {match['name']} make?" if match else None


def _of_part(text: str, before: Question, kin: Kin) -> str | None:
    """Ask in full with a part that names somebody, in the place of the like: "to US agencies?"."""
    match = _NAMING_PART.match(text)
    if match is None or not asks_if(before) or not before.mentions or kin.named(match["whom"]):
        return None
    names_one = any(kin.named(word) for word in match["whom"].removeprefix("the ").split())
    if not names_one or _NO_PART.search(match["whom"].replace("US ", "")) or asking_verb(match["whom"]):
        return None
    asked = re.sub(
        rf" {match['how']} (?!.* {match['how']} )[^?]*$", "", before.wording.rstrip(" ?!."), flags=re.IGNORECASE
    )
    return f"{asked} {match['how'].lower()} {match['whom']}?"


def _of_another(text: str, before: Question, kin: Kin) -> str | None:
    match = _first_match(_SAME_OF, text)
    if match is None and (asks_if(before) or before.leans):
        match = _first_match(_IS_SO, text)
    if match is None and before.clause.scopes <= _POLICE and not AREAS.isdisjoint(before.kinds):
        match = _POLICE_OF.match(text)
        match = match if match and kin.named(match["name"]) else None
    if match is None and (match := _EVEN.match(text)) and kin.named(match["name"].removeprefix("the ")) is None:
        return None
    if match is None or (asking_verb(text) and kin.named(match["name"]) is None):
        return None
    where = match.groupdict().get("where")
    return f"and {where} {match['name']}?" if where else f"and {match['name']}?"


def _any_bill(text: str, before: Question) -> str | None:
    """Ask for a bill or the like instead of a law that was asked for: "any bills?" after "is there a state law?"."""
    match, there_is = _ANY_RULES.match(text), _IS_THERE.match(before.wording)
    rule = _RULE.search(there_is["what"]) if match and there_is else None
    if match is None or there_is is None or rule is None:
        return None
    what = there_is["what"]
    return f"Is there {what[: rule.start()]}{match['one']}{what[rule.end() :]}?"


def _of_first_listed(text: str, before: Question) -> str | None:
    """Ask which was the first of the places that a list is to name: "who was first?" after "which cities ban it?".

    What articles call no first, countries and companies, is listed once more, from the oldest on.
    """
    asked = kind_asked(before.wording) if before.form is Form.LIST and ASKS_FIRST.match(text) else None
    if asked is None or asked.as_places:
        return None
    if LOCAL.isdisjoint(asked.kinds):
        return before.wording
    one = re.sub(r"s$", "", re.sub(r"ies$", "y", asked.noun))
    return f"Which {f'{asked.before} {one}'.strip()} was the first that{before.wording[asked.span.end :]}"


def _counted(text: str, before: Question) -> str | None:
    """Ask how many those of a list are: "how many is that?" after "which cities ban it?"."""
    asked = kind_asked(before.wording) if before.form is Form.LIST and _HOW_MANY.match(text) else None
    if asked is None or asked.as_places:
        return None
    return f"How many {f'{asked.before} {asked.noun}'.strip()}{before.wording[asked.span.end :]}"


def _of_one(text: str, before: Question) -> str | None:
    """Say what "one" is: "does Bergen have a ban?" after "is there a ban in Oslo?"; "there" keeps where that is."""
    there_is = _IS_THERE.match(before.wording) or _IS_THERE.match(before.typed)
    if there_is is None:
        return None
    what = re.sub(r"^any ", "a ", there_is["what"])
    what = re.sub(r"\b(?:federal|national) ", "", what) if _LOCAL.search(text) else what  # which states have none of
    if said := _ONE_IS.match(text):
        return f"{said['verb']} {what} {said['rest']}?"
    match = _OF_ONE.search(text)
    if match is None:
        return None
    if place := _IN_PLACE.search(what):
        what = what if match["there"] else what[: place.start()]
    return f"{text[: match.start()]}{match['verb']} {what}{text[match.end() :]}"


def _first_match(patterns: Iterable[Pattern], text: str) -> re.Match[str] | None:
    return next((match for pattern in patterns if (match := pattern.match(text))), None)
