"""Follow-ups put more shortly than others understand them: "which is stricter?", "does Wegmans do it?", "that one"."""

import re

from bot.answering.asked.kin import Kin
from bot.answering.asked.opening import LINK
from bot.answering.asked.question import Question
from bot.answering.followed.against import of_those_compared
from bot.answering.followed.at_times import asks_if
from corpus.actor import AREAS, ActorKind
from corpus.patterns import Pattern
from corpus.signs import AVAILABLE

# "And what's Mobile Fortify?" asks nothing of what was asked before.
_WHAT_IS = Pattern(
    rf"^{LINK}(?P<asked>(?:what|who)(?:['’]?s| is| are| was| were) (?:the )?(?P<name>[^?.!,;:]{{2,50}}?))\W*$",
    re.IGNORECASE,
)
_DOES_IT = Pattern(
    rf"^{LINK}(?P<does>do|does|did) (?P<who>[^?.!,;:]{{2,40}}?) (?:also |even )?do (?:it|that|this)"
    r"(?: too| as well)?\W*$",
    re.IGNORECASE,
)
_TECHNOLOGY = Pattern(r"\bfac(?:e|ial) (?:recog\w*|scan\w*)", re.IGNORECASE)
# "Which is stricter?", of the two asked about one after the other.
_WHICH_MORE = Pattern(
    rf"^{LINK}(?P<asked>(?:which|who)(?: one| of (?:them|these|those|the two))? (?:is|was|has|had|does|did) (?:the )?"
    r"(?:(?!other|number|after|under|over|ever|never|whether)[a-z]+er|more \w+|less \w+)(?: (?:law|ban|rules?|one))?)"
    r"\W*$",
    re.IGNORECASE,
)
_WHICH_GOT = Pattern(
    rf"^{LINK}(?:which|who)(?: one| of (?:them|these|those|the two))? (?:got|gets|faced|faces|had|has|received) the "
    r"(?P<more>(?!other|former)[a-z]+er) (?:deal|penalty|punishment|treatment|terms|limits|ruling|decision)\W*$",
    re.IGNORECASE,
)
_THAT_ONE = Pattern(r"\b(?P<how>for|against|in|on|of|behind|about|to) that one(?=\W*$)", re.IGNORECASE)
_RULE = Pattern(
    r"\b(?P<rule>ban|law|ordinance|bill|moratorium|settlement|lawsuit|fine|trial|contract)s?\b", re.IGNORECASE
)
_BEFORE_IT = Pattern(
    rf"^{LINK}(?P<which>(?:which|what) (?:other )?(?:cities|towns|counties|states|countries|places))"
    r" (?:(?:came |were |was )?(?:before|earlier than|ahead of) (?:it|that|them|this)"
    r"|(?:had|did) (?:something|anything) (?:like (?:it|that|this)|similar) (?:earlier|before(?: that| it)?))\W*$",
    re.IGNORECASE,
)
_DONE_ANYTHING = Pattern(
    rf"^(?P<asked>{LINK}(?:has|have|did|does) (?:the )?(?P<who>[^?.!,;:]{{2,40}}?) (?:done|do|doing) (?:any|some)thing)"
    r"\W*$",
    re.IGNORECASE,
)
_TELL = Pattern(
    r"\b(?P<must>have to|has to|must|need to|required to|obliged to) (?:tell|warn|inform) "
    r"(?:me|us|you|people|customers|shoppers|anyone|visitors)(?: about it| that)?(?=\W*$)",
    re.IGNORECASE,
)
_SELL_AT_ALL = Pattern(
    rf"^{LINK}(?:do|does) (?:they|it) (?:still |even )*sell (?:it|that|any(?:thing)?|face recognition) "
    r"(?:at all|to any(?:one|body)(?: at all| else)?)\W*$",
    re.IGNORECASE,
)
_POLICE = Pattern(r"\b(?:police|cops|officers|law enforcement)\b", re.IGNORECASE)
_THEY = Pattern(r"\bthey\b", re.IGNORECASE)
_ACTS = frozenset({ActorKind.COMPANY, ActorKind.POLICE, ActorKind.AGENCY})


def in_more_words(text: str, before: Question, main: Question | None, kin: Kin) -> str | None:
    """Ask in more words what a follow-up asks in few; None where it is none of these."""
    if (what := _WHAT_IS.match(text)) and what.start("asked") > 0 and kin.named(what["name"]):
        return f"{what['asked']}?"
    if (done := _DONE_ANYTHING.match(text)) and _is_lawgiver(done["who"], kin):
        return f"{done['asked']} about face recognition?"
    if (told := _BEFORE_IT.match(text)) and not AREAS.isdisjoint(before.kinds):
        return f"{told['which']} did that before?"
    firms = [before.names.get(one, one) for one, kind in before.kind_of.items() if kind is ActorKind.COMPANY]
    if _SELL_AT_ALL.match(text) and len(firms) == 1:  # to whomsoever, and not to those only who were asked about
        return f"Does {firms[0]} still sell face recognition?"
    if _TELL.search(text):
        of_police = ActorKind.POLICE in before.kinds or _POLICE.search((main or before).wording)
        who = "police" if of_police else "they"  # a sign in a shop is none by them
        return _THEY.sub(who, _TELL.sub(r"\g<must> notify people", text), count=1)
    compared = _which_more(text, before, kin) or of_those_compared(text, before, main, kin)
    return compared or _doing_it(text, before, main, kin) or _of_that_one(text, before)


def _is_lawgiver(name: str, kin: Kin) -> bool:
    named = kin.named(name)
    return named is not None and kin.kind_of(named) is ActorKind.LEGISLATURE


def _doing_it(text: str, before: Question, main: Question | None, kin: Kin) -> str | None:
    """Ask whether one uses it of whom a question on what is allowed asked nothing: "does Wegmans do it?"."""
    match = _DOES_IT.match(text)
    named = kin.named(match["who"].removeprefix("the ")) if match else None
    if match is None or named is None or kin.kind_of(named) not in _ACTS or kin.kind_of(named) in before.kinds:
        return None
    asked = before if _TECHNOLOGY.search(before.wording) or main is None else main
    technology = _TECHNOLOGY.search(asked.wording)
    if technology is None or AVAILABLE not in asked.clause.signs or not asks_if(asked):
        return None
    return f"{match['does']} {match['who']} use {technology[0]}?"


def _which_more(text: str, before: Question, kin: Kin) -> str | None:
    """Compare the one asked about last with the one of the same kind that was named before it."""
    match, got = _WHICH_MORE.match(text), _WHICH_GOT.match(text)
    asked = match["asked"] if match else f"which was {got['more']}" if got else None
    last = next((actor for actor in reversed(before.actors) if kin.knows(actor)), None)
    if asked is None or last is None:
        return None
    alike = [one for one in before.names if kin.knows(one) and kin.kind_of(one) is kin.kind_of(last) and one != last]
    return f"{asked}, {before.names[alike[-1]]} or {before.names.get(last, last)}?" if alike else None


def _of_that_one(text: str, before: Question) -> str | None:
    """Say which one it is of a place that the question before named: "who voted for the Oslo ban?"."""
    match, rule = _THAT_ONE.search(text), _RULE.search(before.wording)
    places = [before.names.get(actor, actor) for actor, kind in before.kind_of.items() if kind in AREAS]
    if match is None or rule is None or len(places) != 1:
        return None
    return f"{text[: match.start()]}{match['how']} the {places[0]} {rule['rule']}{text[match.end() :]}"
