"""Follow-ups on others whom a rule may bind than the question before asked about: "what about schools?"."""

import re

from bot.answering.asked.covered import COVER, OFTEN
from bot.answering.asked.forms import asking_verb
from bot.answering.asked.kin import Kin
from bot.answering.asked.opening import AUXILIARY, LINK, OOPS
from bot.answering.asked.question import Question
from bot.answering.followed.ellipsis import ADDED
from corpus.actor import AREAS, ActorKind
from corpus.lexicon import shipped_lexicon
from corpus.patterns import Pattern
from corpus.words import words

# "What about schools?", "no, I meant the state police": others than those whom the question before asked about.
_OTHER_SCOPE = Pattern(
    rf"^{LINK}(?:(?:{OOPS}\W+)*(?:i mean(?:t)?|i was asking about|make that)\W+|(?:{OOPS}\W+)+)?"
    r"(?:(?:what|how) about |what of )?(?:just |only |also |even )?"
    r"(?:(?P<behind>in|at|by|for|to|with) )?(?P<the>the )?"
    rf"(?!(?:{AUXILIARY}|any|others?|since|until|till|(?:and )?now|today|when|where|why|how"
    r"|(?:(?:in|at|by|for|to|with|of|on) )?(?:what|which|who(?:se|m)?))\b)"
    r"(?P<who>(?-i:(?:both [a-z'’-]+ and )?[a-z][a-z'’-]*(?: [a-z'’-]+){0,2}?)(?<!ing))"
    r"(?:(?: over)? there| in (?:that|the same) (?:city|state|town|country|place))?(?: too| as well| then)?\W*$",
    re.IGNORECASE,
)
_OTHER_POLICE = Pattern(
    rf"^{LINK}(?:(?:what|how) about )?(?:even )?(?:the )?(?P<name>[A-Z][\w.]*(?: [A-Z][\w.]*){{0,2}})(?:['’]s?)?"
    r" (?i:police|cops|officers)(?i: too| as well| either)?\W*$"
)
_OF_SCOPE = Pattern(
    r" (?:departments?|forces?|agenc(?:y|ies)|officers?|officials?|owners?|districts?|boards?|buildings?|rooms?"
    r"|compan(?:y|ies)|firms?)\b",
    re.IGNORECASE,
)
# "A federal law", "a police camera": nobody who may be bound.
_OF_LAW = Pattern(
    r" (?:laws?|bans?|rules?|polic(?:y|ies)|bills?|body|cameras?|cars?|stations?|chiefs?|databases?|photos?"
    r"|contracts?)\b",
    re.IGNORECASE,
)
_BEHIND_WORD = Pattern(
    r"\b(in|at|by|for|to|with) (?:the )?(?:(?!(?:in|at|by|for|to|with|use|uses|using)\b)[\w'’-]+ ){0,3}$", re.IGNORECASE
)
_NAMED_WHOSE = Pattern(r"\w (?:[A-Z]\w*|[\w.]+['’]s?) $")  # "US police"
# "Does the ban cover shops? - what about banks?", "does it block searches for children? - and adults?"
_COVERS = Pattern(
    rf"^(?P<head>{LINK}{AUXILIARY}\b[^?]*? {OFTEN}{COVER}) (?!(?:that|if|when|whether)\b)[^?;]{{2,60}}$", re.IGNORECASE
)
_GROUP = (
    r"(?:adults|children|citizens|customers|employees|foreigners|grown[- ]?ups|kids|men|minors|passengers|patients"
    r"|residents|shoppers|staff|students|teachers|teen(?:ager)?s|tourists|travell?ers|visitors|women|workers)"
)
_GROUPS = Pattern(rf"(?<![A-Z] )(?<![A-Z]\w )(?<![a-z][’'-])\b{_GROUP}\b(?![’'-])")
_DEVICES = Pattern(r"\b(?:cam(?:era)?s|bodycams)$", re.IGNORECASE)
_PLACES = frozenset({"schools", "prisons", "borders", "homes"})
_ACTING = frozenset({"police", "federal", "military"})


def of_other_police(text: str, before: Question, kin: Kin) -> str | None:
    """Ask in full of the police of a place what was asked of those of another: "and the Ohio police?"."""
    match = _OTHER_POLICE.match(text)
    place = kin.named(match["name"]) if match else None
    forces = [actor for actor, kind in before.kind_of.items() if kind is ActorKind.POLICE and actor in before.names]
    if match is None or place is None or kin.kind_of(place) not in AREAS or len(forces) != 1:
        return None
    told = rf"(?<!\w)(?:the )?{re.escape(before.names[forces[0]])}(?: department| force)?(?!\w)(?!['’])"
    asked, found = re.subn(told, f"{match['name']} police", before.wording, count=1, flags=re.IGNORECASE)
    return asked if found else None


def of_other_scope(text: str, before: Question, kin: Kin) -> str | None:
    """Ask in full of others whom a rule may bind than the question before asked about: "what about schools?".

    Not of both together: what holds for the police may not hold for schools, nor what is said of the one for the other.
    """
    match = _OTHER_SCOPE.match(text)
    asked = ADDED.sub("", before.wording.rstrip(" ?!.")).rstrip(" ?!.")
    told = scopes_in(asked)
    if match is None or not asking_verb(before.wording):
        return None
    named = any(kin.named(who) for who in (match["who"], *match["who"].split()))  # "and Colorado schools?"
    if (others := _of_others(asked, match)) is not None or len(told) > 1 or named:
        return others
    other = scopes_in(match["who"])
    rest = match["who"][other[-1][2] :] if other else " "
    if rest and not _OF_SCOPE.fullmatch(rest):
        return None
    scope = other[-1][0]
    if not told or _DEVICES.search(match["who"]):
        return _added(asked, scope, match)
    _, start, end = told[0]
    same = match["who"].lower() == asked[start:end].lower() or asked[end : end + 1] in {"'", "’", "-"}
    if same or _OF_LAW.match(asked, end):
        return None
    if further := _OF_SCOPE.match(asked, end):
        end = further.end()
    return _replaced(asked, start, end, scope, match)


def _of_others(asked: str, match: re.Match[str]) -> str | None:
    """Ask whether a rule covers others, or what is asked of one group of people, of another; else None."""
    who = f"{match['the'] or ''}{match['who']}"
    covers = _COVERS.match(asked) if match["behind"] is None else None
    if covers is not None:
        return f"{covers['head']} {who}?"
    groups = list(_GROUPS.finditer(asked))
    if len(groups) != 1 or match["behind"] or not _GROUPS.fullmatch(match["who"]) or groups[0][0] == match["who"]:
        return None
    return f"{asked[: groups[0].start()]}{match['who']}{asked[groups[0].end() :]}?"


def _added(asked: str, scope: str, match: re.Match[str]) -> str | None:
    """Add where it is to be so, or on what: "does it need consent? - and schools?", "... - what about body cams?"."""
    how = "on" if _DEVICES.search(match["who"]) else "in" if scope in _PLACES | {"businesses"} else None
    return f"{asked} {how} {match['the'] or ''}{match['who']}?" if how and not match["behind"] else None


def _replaced(asked: str, start: int, end: int, scope: str, match: re.Match[str]) -> str | None:
    """Return a question with others in the place of those named between ``start`` and ``end``."""
    who = f"{'' if _NAMED_WHOSE.search(asked, 0, start) else match['the'] or ''}{match['who']}"
    behind = _BEHIND_WORD.search(asked, 0, start)
    if match["behind"] and (behind is None or behind[1].lower() != match["behind"].lower()):
        return None
    if scope in _ACTING and behind and behind[1].lower() in {"in", "at"}:  # "in schools" is "by the police"
        return f"{asked[: behind.start()]}by {who}{asked[end:]}?"
    if asked[:start].lower().endswith(" the "):
        start -= len("the ")
    return f"{asked[:start]}{who}{asked[end:]}?"


def scopes_in(text: str) -> list[tuple[str, int, int]]:
    """Return those named in ``text`` whom a rule may bind, or where, each with its place."""
    inside = words(text)
    found = [(one.label, one.start, one.end) for one in shipped_lexicon().scopes.find(inside)]
    whole = [
        one for one in found if not any(other[1] <= one[1] and one[2] <= other[2] and other != one for other in found)
    ]
    return [(label, inside[start].span.start, inside[end - 1].span.end) for label, start, end in whole]
