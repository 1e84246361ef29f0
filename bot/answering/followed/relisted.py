"""Follow-ups put in the words that ask them by themselves: "which states?", "and Maine?", "the one in Maine"."""

import re
from collections.abc import Mapping

from bot.answering.asked.forms import Form, asking_verb
from bot.answering.asked.kin import BODIES, Kin
from bot.answering.asked.kinds import KIND, any_asked, kind_asked, of_any
from bot.answering.asked.opening import LINK, OOPS
from bot.answering.asked.question import Question
from bot.answering.asked.singled import of_each
from bot.answering.followed.level import of_level
from bot.answering.followed.others import of_class, of_kind_too, of_others, of_those_left
from bot.answering.followed.strangers import ONE_OF_KIND, in_place_of_stranger
from corpus.actor import AREAS, LOCAL, NATIONS, PLACES, ActorKind
from corpus.patterns import Pattern

# "Which still sell it?", "which of them have quit?": of those before; "which was first?" asks for one of them.
_OF_THEM = Pattern(
    rf"^{LINK}which (?:(?:ones|of (?:them|those|these)) (?:that )?|(?=(?:still|also|already|never|now|have|are|were|do"
    r"|don['’]t|can|may)\b))",
    re.IGNORECASE,
)
_OTHER_KIND = Pattern(
    rf"^{LINK}(?:(?:(?:what|how) about(?: the)?|which|what) )?(?P<kind>(?!about\b)(?:[\w.'’-]+ )?{KIND})\W*$",
    re.IGNORECASE,
)
# "The Maine one", "no, I meant the one in Maine": of the same name.
_NAMESAKE = Pattern(
    r"^\W*(?:(?:and|but|no|nope|sorry|so|what about|how about|not (?:that|this)(?: one)?|(?P<meant>i mean(?:t)?))\W+)*"
    r"(?:(?:in|at|for|by) )?(?:the )?"
    r"(?:one (?:in|from) (?P<where>[\w ]+?)|(?P<other>other (?:one|\w+))|(?P<which>[\w ]+?) one"
    r"|(?P<whose>(?(meant)[\w ]+?|(?!)))['’]s)\W*$",
    re.IGNORECASE,
)
# "And in Oregon's?", "and in Oregon?" where both of the name were spoken of.
_REGION_ALONE = Pattern(
    rf"^{LINK}(?:(?:what|how) about |what of )?(?:(?:in|for) )?(?P<where>[A-Z][\w ]*?)(?P<own>['’]s)?\W*$",
    re.IGNORECASE,
)
# "When did the one in Maine vote?"
_REGION = r"(?:(?:new|north|south|west) )?\w+"
_ONE_IN = Pattern(
    rf"\bthe (?:one (?:in|from) (?P<where>{_REGION})|(?P<other>other \w+)|(?P<which>{_REGION}) one\b)", re.IGNORECASE
)
# "No, I meant San Francisco", "not Kmart, Bunnings": the same of another.
_CORRECTED = Pattern(
    rf"^\W*(?:(?:{OOPS}\W+)*(?:(?P<meant>i meant?|i was asking about)|make that|not [^?.!,]{{2,40}}(?:,|,? but))"
    rf"|{OOPS}(?:\W+{OOPS})*\W)\s*(?:about )?(?P<where>(?:in|at|by|for|to|from) )?(?P<name>[^?.!,]+?)\W*$",
    re.IGNORECASE,
)
_OTHERS = Pattern(r"(?:the )?(?-i:[a-z-]+ )?(?-i:[a-z-]{3,}s)")
# "So who paid more?", of the two asked about one after the other.
_WHO_MORE = Pattern(
    rf"^{LINK}(?P<asked>(?:who|which(?: (?:one|company|of (?:them|the two)))?) (?:[\w'’-]+ ){{1,3}}(?:more|less))\W*$",
    re.IGNORECASE,
)
# "Which of them was first?", of those asked about one after the other.
ASKS_FIRST = Pattern(
    rf"^{LINK}(?:who|which(?: (?:one|city|state|company|country|of (?:them|these|those|the (?:two|three))))?) "
    r"(?:was|were|came|went|acted|moved|did (?:it|so|that)) (?:the )?(?:first|earlier|earliest|sooner)(?: one)?\W*$",
    re.IGNORECASE,
)
# "Who?", "who was the first?", after "has anyone been arrested?".
_WHO = Pattern(rf"^{LINK}(?:who|like who|for (?:example|instance))\W*$", re.IGNORECASE)
_OF_ANYONE = Pattern(
    rf"^{LINK}(?P<verb>has|have|had|was|were) any(?:one|body) (?P<rest>(?!else\b)[^?]+?)\W*$", re.IGNORECASE
)
_HOW_MANY_DID = Pattern(
    rf"^{LINK}how many (?P<rest>(?:of them )?(?:also )?(?:us(?:e|ed)|ban(?:ned)?|require[d]?|have|had|bought|sell|sold"
    r"|allow(?:ed)?|limit(?:ed)?|r[au]n|test(?:ed)?|stopp?(?:ed)?|paid|pay|fined?|sued?|did|do)\b[^?]*\??)$",
    re.IGNORECASE,
)
_COUNTED = Pattern(rf"^{LINK}how many (?P<noun>(?:[\w.'’-]+ ){{0,2}}?{KIND})\b", re.IGNORECASE)
_FEW = 4  # of whom one reply can tell
# "Does Ring do it everywhere in the US?" is asked by "everywhere in the US?".
_WHEREVER = Pattern(
    rf"^{LINK}(?P<where>(?:everywhere|anywhere|all over|all across|across|throughout|nationwide|worldwide"
    r"|(?:only|just|even) in)\b(?: (?:in|across))?[^?.!,]{0,40}?)\W*$",
    re.IGNORECASE,
)
_ELSEWHERE = Pattern(r"^(?:every|any)where else", re.IGNORECASE)
_IN_PLACE = Pattern(r" (?:in|within|inside) (?=(?:the )?[A-Za-z. ]+\W*$)", re.IGNORECASE)
_IN = Pattern(r"^(?:in|for|at|under) (?:the )?", re.IGNORECASE)
_TO_THEM = Pattern(r"\b(?P<to>to|for|by|with|against) them\b(?=\W*$| (?:too|as well|also|now|still)\b)", re.IGNORECASE)
_TO_WHOM = Pattern(
    r"\b(?P<to>to|for|by|with|against) (?!be\b|them\b)(?:(?:the|any) )?(?:[\w.'’-]+ ){0,2}"
    r"(?:police|departments?|agenc(?:y|ies)|cops|schools?|companies|businesses|shops|stores|governments?|forces?"
    r"|officers?|prisons?|retailers)\W*$",
    re.IGNORECASE,
)
_FORCES = frozenset({ActorKind.POLICE, ActorKind.AGENCY})
_WATCHING = frozenset({ActorKind.REGULATOR})
_WATCHED = NATIONS | {ActorKind.STATE}
_TOPIC = Pattern(r"\b(?:face|facial) recog\w*\b[^?.!]*", re.IGNORECASE)
_AT_LAST = Pattern(r"\bit(?=\W*$)", re.IGNORECASE)


def relisted(text: str, before: Question | None, kin: Kin) -> str:
    """Put a follow-up to a list, or to a place of several that bear a name, in the words that ask it by itself.

    Any other text stays as it is.
    """
    if before is None:
        return text
    whole = (
        _of_two(text, before, kin)
        or _of_first(text, before, kin)
        or _of_anyone(text, before)
        or of_others(text, before)
        or of_kind_too(text, before)
        or of_class(text, before, kin)
        or _how_many_of_them(text, before)
        or of_those_left(text, before)
        or _wherever(text, before)
        or _corrected(text, kin)
        or in_place_of_stranger(text, before)
        or of_level(text, before, kin)
        or of_other_body(text, before, kin)
        or _by_other_law(text, before, kin)
        or _to_same(text, before)
    )
    return whole or _after_list(text, before, kin)


def _of_two(text: str, before: Question, kin: Kin) -> str | None:
    """Compare the company asked about last with the one in whose place it was: "so who paid more?"."""
    match = _WHO_MORE.match(text)
    named = [actor for actor in before.names if kin.knows(actor) and kin.kind_of(actor) is ActorKind.COMPANY]
    now = [actor for actor in named if actor in before.actors]
    gone = [actor for actor in named if actor not in before.actors]
    if match is None or len(now) != 1 or not gone:
        return None
    where = [before.names[actor] for actor, kind in before.kind_of.items() if kind in AREAS and actor in before.names]
    placed = f" in {where[0]}" if len(where) == 1 else ""
    return f"{match['asked']}{placed}, {before.names[now[0]]} or {before.names[gone[-1]]}?"


def _of_first(text: str, before: Question, kin: Kin) -> str | None:
    """Ask which of those named so far did first what was asked of one of them: "which of them was first?"."""
    kinds = {actor: kin.kind_of(actor) for actor in before.names if kin.knows(actor)}
    last = next((kinds[actor] for actor in reversed(before.actors) if actor in kinds), None)
    named = [before.names[actor] for actor, kind in kinds.items() if kind is last][-_FEW:]
    if len(named) < 2 or not ASKS_FIRST.match(text):
        return None
    for asked in (before.wording, *reversed(before.earlier)):
        for name in named:
            done = re.match(rf"{LINK}(?:did|does|do) {re.escape(name)} (?P<what>[a-z][^?.!,]+)", asked, re.IGNORECASE)
            if done:
                return f"Which was first to {done['what']}, {', '.join(named[:-1])} or {named[-1]}?"
    return None


def _of_anyone(text: str, before: Question) -> str | None:
    """Ask who it was, after whether it was anyone."""
    match = _OF_ANYONE.match(before.wording) if _WHO.match(text) or ASKS_FIRST.match(text) else None
    return f"Who {match['verb'].lower()} {match['rest']}?" if match else None


def _how_many_of_them(text: str, before: Question) -> str | None:
    """Count those whom the question before counted: "how many used Clearview?" after "how many agencies use it?"."""
    match, counted = _HOW_MANY_DID.match(text), _COUNTED.match(before.wording)
    return f"How many {counted['noun']} {match['rest']}" if match and counted else None


def _wherever(text: str, before: Question) -> str | None:
    """Ask the same of everywhere in a place: "everywhere in the US?"."""
    match = _WHEREVER.match(text)
    asks = match is not None and before.form is Form.YES_NO and asking_verb(before.wording)
    if match and _ELSEWHERE.match(match["where"]):
        asked = _IN_PLACE.sub(" outside ", before.wording)  # which is not there
        return asked if asks and asked != before.wording else None
    return f"{before.wording.rstrip(' ?!.')} {match['where']}?" if match and asks else None


def of_namesake(text: str, before: Question, kin: Kin) -> str | None:
    """Ask of the place that bears the same name as one before: "the one in Maine" after Portland, Oregon."""
    named = _NAMESAKE.match(text) or _ONE_IN.search(text)
    alone = None if named else _REGION_ALONE.match(text)
    whole, said = _NAMESAKE.match(text) or alone, named or alone
    if said is None:
        return None
    for actor in before.actors:
        other = _other_of_name(actor, said.groupdict(), kin)
        of_state = alone is not None and not alone["own"] and other not in before.names
        if other is None or of_state:
            continue
        if not whole:
            return f"{text[: said.start()]}{other}{text[said.end() :]}"
        name, _, region = actor.partition(", ")
        asked, found = re.subn(rf"\b{re.escape(name)}\b(?:,? {region}\b|, \w+)?", other, before.wording)
        return asked if found else f"and in {other}?"
    return None


def _other_of_name(actor: str, said: Mapping[str, str | None], kin: Kin) -> str | None:
    """Return the place of the same name as ``actor`` that lies where it is ``said`` to, or is the only other one."""
    name = actor.partition(", ")[0]
    if which := said.get("other"):
        others = kin.namesakes_of(actor) if which.lower() in {"other one", f"other {name.lower()}"} else ()
        return others[0] if len(others) == 1 else None
    other = kin.named(f"{name}, {said['where'] or said.get('which') or said.get('whose')}")
    return other if other != actor else None


def _corrected(text: str, kin: Kin) -> str | None:
    """Ask the same of whom was meant, "no, I meant San Francisco", or what there is on others: "I meant airlines"."""
    match = _CORRECTED.match(text)
    if match is None or not (kin.named(match["name"]) or (match["meant"] and _OTHERS.fullmatch(match["name"]))):
        return None
    link = "and" if kin.named(match["name"]) else "what about"
    return f"{link} {match['where'] or ''}{match['name']}?"


def of_other_body(text: str, before: Question, kin: Kin) -> str | None:
    """Ask the same of an agency instead of a place's police, or of a place instead of an agency: "and ICE?".

    A country or a state does what its regulator does: "and Germany?" after what the ICO did.
    """
    match = ONE_OF_KIND.match(text)
    said = (match["name"] or "").strip() if match else ""
    name = _IN.sub("", said)
    named, bodies = kin.named(name), [actor for actor, kind in before.kind_of.items() if kind in BODIES]
    if named is None or len(bodies) != 1 or bodies[0] not in before.names:
        return None
    pair = (kin.kind_of(bodies[0]), kin.kind_of(named))
    told = rf"(?:the )?{re.escape(before.names[bodies[0]])}"
    if pair[0] in PLACES and pair[1] in _FORCES:
        told += r"(?:['’]s?)? (?:police|cops)(?: department| force)?"
    elif pair[0] is ActorKind.POLICE and pair[1] in LOCAL:
        name = f"{name} police"
    elif name != said or not (
        (pair[0] in _FORCES and pair[1] in PLACES) or (pair[0] in _WATCHING and pair[1] in _WATCHED)
    ):
        return None
    asked, found = re.subn(rf"\b{told}\b", name, before.wording, count=1)
    return asked if found else None


def _by_other_law(text: str, before: Question, kin: Kin) -> str | None:
    """Ask of the law of the place that is named what was asked of the law of another: "and Texas?" after BIPA."""
    match = ONE_OF_KIND.match(text)
    place = _IN.sub("", match["name"] or "") if match else ""
    named = kin.named(place)
    laws = [actor for actor, kind in before.kind_of.items() if kind is ActorKind.LAW]
    if named is None or kin.kind_of(named) not in AREAS or len(laws) != 1 or len(before.actors) > 1:
        return None
    home = kin.of_kind(laws[0], AREAS)
    if home is None or home == named:
        return None
    law = before.names.get(laws[0], laws[0])
    if law in before.wording:
        return re.sub(rf"(?:\b[Tt]he )?{re.escape(law)}", f"the law of {place}", before.wording)
    return f"{before.wording.rstrip(' ?!.')} in {place}?"


def _to_same(text: str, before: Question) -> str | None:
    """Say to whom, in the words of the question before: "does Amazon sell it to them?", after one on "US police"."""
    match = _TO_THEM.search(text)
    whom = _TO_WHOM.search(before.wording) if match else None
    if match is None or whom is None or whom["to"].lower() != match["to"].lower():
        return None
    return f"{text[: match.start()]}{whom.group().rstrip(' ?!.')}{text[match.end() :]}"


def _after_list(text: str, before: Question, kin: Kin) -> str:
    asked = kind_asked(before.wording) if before.form is Form.LIST else None
    if asked is None or asked.as_places:
        return of_any(text, any_asked(before.wording))
    if (match := _OF_THEM.match(text)) is not None:
        topic = _TOPIC.search(before.wording, asked.span.end)
        rest = _AT_LAST.sub(topic[0], text[match.end() :]) if topic else text[match.end() :]
        return f"Which {f'{asked.before} {asked.noun}'.strip()} {rest}"
    if (match := _OTHER_KIND.match(text)) is not None:
        return f"Which {match['kind']}{before.wording[asked.span.end :]}"
    match = ONE_OF_KIND.match(text)
    name = (match["name"] or match["one"]) if match else text.strip(" ?!.")
    named = kin.named(name)
    if named and kin.kind_of(named) in asked.kinds and (singled := of_each(before.wording, asked)):
        return singled.of(name) if singled.before else f"Is it true that {singled.of(name)}"
    return of_any(text, asked)
