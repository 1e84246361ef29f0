"""Follow-ups that ask of others than the question before: "any other cities?", "who else does?", "anyone else?"."""

import re

from bot.answering.asked.kin import Kin
from bot.answering.asked.kinds import KIND, any_asked, kind_asked
from bot.answering.asked.opening import AUXILIARY, LINK
from bot.answering.asked.question import Question
from corpus.actor import ActorKind
from corpus.patterns import Pattern
from corpus.words import stems

_OTHERS = Pattern(
    rf"^{LINK}(?:what about )?(?:(?P<verb>{AUXILIARY}) )?(?:there )?"
    r"(?:(?:who|(?:any|some)(?:one|body)|(?P<where>(?:any)?where)) else"
    rf"|(?:(?:any|which|what|some|the) )?others?(?: (?P<noun>(?:(?:us|federal|state|police) )?{KIND}))?)"
    r"(?P<rest>(?: [^?.!,]+)?)\W*$",
    re.IGNORECASE,
)
# "Does it?", "have?", "doing that too?": the same as was asked.
_SAME = Pattern(
    rf"(?: {AUXILIARY})?(?: (?:do|done|doing|like))?(?: (?:that|this|it|so|the same)\b)?(?: (?:too|as well|also|yet))?"
    r"(?P<then> in (?:19|20)\d\d)?",
    re.IGNORECASE,
)
_IT = Pattern(r" (?P<verb>\w+) (?:it|them|that|this)(?: too| as well)?", re.IGNORECASE)
_UNDERGOES = Pattern(r"\b(?:is|are|was|were|been|get|got) (?:\w+ly )?\w+ed\b", re.IGNORECASE)
_HAVING = Pattern(
    r" (?:with|having|(?:that |which )?have) (?P<what>[^?.!,]+?)(?: like (?:that|this|it))?", re.IGNORECASE
)
_OWN = Pattern(r" (?:that|which|who) (?P<what>[^?.!,]+)", re.IGNORECASE)
_ON_IT = Pattern(r"\b(?:on|against|of)\b|\bfac(?:e|ial)\b", re.IGNORECASE)
_OF_MANY = {"does": "", "do": "", "has": "have ", "is": "are ", "was": "were "}
_DID_NOT = Pattern(
    rf"^{LINK}(?:who|(?:which|what)(?: ones?| of (?:them|those))?) (?:did|do|does|have|has)(?:n['’]?t| not)\W*$",
    re.IGNORECASE,
)
_STOPPED = Pattern(
    rf"^{LINK}(?P<who>(?:which|what) [^?,;]{{2,40}}?) (?:have |has )?(?:stopped|quit|ceased|halted) "
    r"(?P<doing>[a-z]{2,}ing\b[^?]*)",
    re.IGNORECASE,
)
# "Which states did?", of what was asked of a city, or of any.
_KIND_DID = Pattern(
    rf"^{LINK}(?:which|what) (?P<noun>(?:(?:us|federal|state|police) )?{KIND}) "
    r"(?:did|do|does|have|has|are|were|is|was)(?: (?:so|that|it|this))?(?: too| as well)?\W*$",
    re.IGNORECASE,
)
# "What do other US states do about it?", of each of them.
_OF_CLASS = Pattern(
    rf"^{LINK}(?P<ask>what|how) (?P<verb>do|did|are|have|were) (?:the )?(?:(?:all|other|most|some|many) )*"
    rf"(?:[\w.'’-]+ )?(?P<kind>{KIND})(?: (?:like|such as) [\w.'’-]+)?(?P<rest> (?!deal\b)[^?]+?)\W*$",
    re.IGNORECASE,
)
_NAMED = Pattern(
    r"^\W*(?:(?:so|ok|okay)\W+)?(?:and|but|(?:and )?(?:what|how) about|what of) (?:in )?(?P<the>the )?"
    r"(?P<name>[^?.!,]+?)(?: too)?\W*$",
    re.IGNORECASE,
)
_OF_ONE = {"do": "does", "are": "is", "have": "has", "were": "was"}
_ITS = Pattern(r"\bits\b", re.IGNORECASE)
_IT_ALONE = Pattern(r"\bit\b", re.IGNORECASE)
_OF_NOW = frozenset({"do", "does", "are", "is", "have", "has"})
_OF_KIND = {
    ActorKind.COMPANY: "companies",
    ActorKind.AGENCY: "agencies",
    ActorKind.CITY: "cities",
    ActorKind.COUNTY: "counties",
    ActorKind.STATE: "states",
    ActorKind.COUNTRY: "countries",
    ActorKind.PERSON: "people",
}


def of_kind_too(text: str, before: Question) -> str | None:
    """Ask in full of which others of a kind what was asked ``before`` is so: "which states did?"."""
    match = _KIND_DID.match(text)
    if match is None or (done := _done_by(before)) is None:
        return None
    verb, what = done
    what = _ITS.sub("their", what if before.names else _IT_ALONE.sub("face recognition", what))
    return f"Which {match['noun']} {_OF_MANY.get(verb, f'{verb} ')}{what}?"


def _done_by(before: Question) -> tuple[str, str] | None:
    """Return the auxiliary and the rest of a question, without whom it asks about: somebody named, or any of a kind."""
    asked = before.wording
    if some := any_asked(asked):
        return some.verb.lower(), asked[some.span.end :].strip(" ?!.")
    names = "|".join(re.escape(before.names.get(actor, actor)) for actor in before.actors)
    done = re.match(rf"{LINK}(?P<verb>{AUXILIARY}) (?:the )?(?:{names}),? (?P<what>[^?]+)", asked, re.IGNORECASE)
    return (done["verb"].lower(), done["what"].strip()) if done and names else None


def of_class(text: str, before: Question, kin: Kin) -> str | None:
    """Ask of the one that is named what was asked of all of a kind: "and Oslo?" after "what do other cities do?"."""
    one, asked = _NAMED.match(text), _OF_CLASS.match(before.wording)
    named = kin.named(one["name"]) if one and asked else None
    of_kind = kind_asked(f"which {asked['kind']}") if asked else None
    if one is None or asked is None or named is None or of_kind is None or kin.kind_of(named) not in of_kind.kinds:
        return None
    verb = _OF_ONE.get(asked["verb"].lower(), asked["verb"])
    return f"{asked['ask']} {verb} {one['the'] or ''}{one['name']}{asked['rest']}?"


def of_those_left(text: str, before: Question) -> str | None:
    """Ask which ones kept doing what others were asked to have stopped: "and which ones didn't?"."""
    asked = _STOPPED.match(before.wording) if _DID_NOT.match(text) else None
    return f"{asked['who']} kept {asked['doing']}?" if asked else None


def of_others(text: str, before: Question) -> str | None:
    """Ask in full which others there are of whom what was asked ``before`` is so; None where that cannot be told."""
    match = _OTHERS.match(text)
    if match is None:
        return None
    done = _IT.fullmatch(match["rest"])
    if done and _UNDERGOES.search(before.wording):  # "who else fined them?", after "was it fined?"
        firms = [name for actor, name in before.names.items() if before.kind_of.get(actor) is ActorKind.COMPANY]
        return f"Who else {done['verb']} {firms[0]}?" if len(firms) == 1 else None
    same = _SAME.fullmatch(match["rest"])
    if same is None and not (done and set(stems(done["verb"])) <= set(stems(before.wording))):
        return _of_own(match)
    asked = _of_same(match["noun"], before, elsewhere=bool(match["where"]))
    return f"{asked.rstrip('?')}{same['then']}?" if asked and same and same["then"] else asked


def _of_own(match: re.Match[str]) -> str | None:
    """Ask which others there are of whom the follow-up says itself what is so: "any other cities with bans?"."""
    having, own = _HAVING.fullmatch(match["rest"]), _OWN.fullmatch(match["rest"])
    listed = (match["verb"] or "").lower() in _OF_NOW  # what others did once wants a yes or a no
    if match["noun"] is None or not (having or own or listed):
        return None
    if having is None:
        verb = (match["verb"] or "").lower()
        what = own["what"] if own else f"{_OF_MANY.get(verb, f'{verb} ')}{match['rest'].strip()}"
        return f"Which other {match['noun']} {what}?"
    on_it = "" if _ON_IT.search(match["rest"]) else " on face recognition"
    return f"Which other {match['noun']} have {having['what']}{on_it}?"


def _of_same(noun: str | None, before: Question, *, elsewhere: bool) -> str | None:
    of_noun = kind_asked(f"which {noun}")
    kinds = of_noun.kinds if of_noun else frozenset(_OF_KIND)
    for actor, kind in before.kind_of.items():
        if kind not in kinds or kind not in _OF_KIND:
            continue
        name, others = rf"(?:the )?{re.escape(before.names.get(actor, actor))}", noun or _OF_KIND[kind]
        asked = re.match(rf"{LINK}(?P<verb>{AUXILIARY}) {name},? (?P<what>[^?]+)", before.wording, re.IGNORECASE)
        if asked and not elsewhere:
            verb = asked["verb"].lower()
            return f"Which other {others} {_OF_MANY.get(verb, f'{verb} ')}{asked['what'].strip()}?"
        placed = re.match(rf"{LINK}(?P<what>{AUXILIARY} [^?]+) (?P<in>in|by) {name}\W*$", before.wording, re.IGNORECASE)
        if placed and (noun or elsewhere):
            return f"{placed['in'].capitalize()} which other {others} {placed['what'][:1].lower()}{placed['what'][1:]}?"
    return None
