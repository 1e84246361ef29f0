"""Which sort of a thing is asked about: number plates are no faces, a federal law is none of a city, live not recorded.

What a sentence tells of the one sort says neither yes nor no of the other.
"""

import re
from functools import lru_cache

from msgspec import Struct

from bot.answering.asked.opening import AUXILIARY, LINK
from bot.answering.asked.question import Question, plain_stems
from bot.answering.found.evidence import Evidence
from bot.answering.lock.classes import names_no_such_class
from corpus.actor import ActorKind
from corpus.lexicon import shipped_lexicon
from corpus.patterns import Pattern
from corpus.words import stems

_SCANNING = (
    r"(?:recogni[sz]?\w+|readers?|reading|scan\w*|identification|detection|match\w*|data|prints?|ids?|algorithms?"
    r"|software|systems?|tech(?:nolog\w+)?|templates?|biometrics?|samples?|assistants?)\b"
)
# Other techniques, each by what asks for it and what tells of it; words for all of a sort tell of each.
_ANY_BIOMETRIC = r"biometric|all ai\b|surveillance tech"
_TECHNIQUES = tuple(
    (Pattern(rf"\b(?:{asks})", re.IGNORECASE), Pattern(rf"\b(?:{tells})", re.IGNORECASE))
    for asks, tells in (
        (
            r"(?:number|licen[cs]e|registration|car)[- ]?plates?\b|an?lpr\b|anpr\b",
            r"(?:number|licen[cs]e|registration|car)[- ]?plate|an?lpr\b|anpr\b|vehicle|surveillance tech",
        ),
        (r"(?:finger|palm)[- ]?prints?\b|finger[- ]?printing|palm[- ]?scan", rf"finger|palm|{_ANY_BIOMETRIC}"),
        (rf"(?:iris|retinal?|eyeball|eye) {_SCANNING}", rf"iris|retina|eyes?\b|{_ANY_BIOMETRIC}"),
        (rf"(?:voice|speaker) {_SCANNING}|voice[- ]?prints?\b", rf"voice|speaker|{_ANY_BIOMETRIC}"),
        (rf"gait {_SCANNING}|gait analysis\b", rf"gait|{_ANY_BIOMETRIC}"),
        (
            rf"(?:emotions?|moods?|sentiment) {_SCANNING}|(?:lie|polygraph) (?:detect\w+|tests?)\b",
            r"emotion|mood|sentiment|feeling|lie detect|polygraph|all ai\b",
        ),
        (r"dna\b", rf"dna\b|genetic|{_ANY_BIOMETRIC}"),
        (r"gun-?shot detect\w+|predictive policing|geofenc\w+", r"gun-?shot|predict|geofenc|surveillance tech"),
    )
)
_FACES = Pattern(r"\bfac(?:e|es|ial)\b", re.IGNORECASE)
_OF_A_TOWN = r"(?:city|municipal|county|local|town)(?:['’]s)?"
# Of a thing that is the one it is not the other that is told: "city agencies", "federal agencies".
_SORTS = tuple(
    tuple(Pattern(rf"\b(?:{sort})(?P<of>(?: [\w'’-]+){{1,2}})", re.IGNORECASE) for sort in sorts)
    for sorts in (
        (r"public(?:ly[- ](?:run|owned|funded))?|state[- ](?:run|owned)", r"private(?:ly[- ](?:run|owned|funded))?"),
        (_OF_A_TOWN, r"federal|national"),
        (_OF_A_TOWN, r"state(?:['’]s)?"),
        (r"state(?:['’]s)?", r"federal|national"),
        (r"criminal", r"civil"),
        (r"military|army", r"civilian"),
        (r"new", r"existing|current|long-?time|long-standing"),
        (r"fixed|static|stationary", r"mobile|portable|moving"),
    )
)
_LIGHT_SKINNED = (
    r"(?<!non-)(?<!non )white(?:[- ]skinned)?|(?:light(?:er)?|fair(?:er)?|paler?)[- ]skin(?:ned|s)?|caucasians?"
)
_DARK_SKINNED = (
    r"black|asians?|african[- ]americans?|(?:dark(?:er)?|brown)[- ](?:skin(?:ned|s)?|women|men|people)"
    r"|people of colou?r|minorit(?:y|ies)|non[- ]?whites?"
)
# Of the one group of people: what is more of them than of the other is told of them.
_GROUPS = tuple(
    tuple(Pattern(rf"\b(?:{group})\b", re.IGNORECASE) for group in groups)
    for groups in (
        (r"(?<!police)(?:men(?:['’]s)?|males?)", r"(?:women(?:['’]s)?|females?)"),
        (_LIGHT_SKINNED, _DARK_SKINNED),
    )
)
_THAN = Pattern(
    r"\b(?:than|compared (?:with|to))\b(?: (?:on|for|with|at|among|of)\b)?"
    r"(?:(?! (?:on|for|with|at|among)\b)[^,;.])*",
    re.IGNORECASE,
)
# What is told of the police is told of none of these, unless they, or all of a sort, are named beside them.
_POLICE = Pattern(r"\b(?:police|cops?|officers?|sheriffs?|law enforcement|detectives?)\b", re.IGNORECASE)
# "Did the town's police scan them?" has neither yes nor no in an article that tells of no police.
_BY_POLICE = Pattern(
    rf"^{LINK}(?:did|does|do|has|have|had|is|are|was|were|can|could|may)(?:n['’]?t)? (?:the )?(?:[\w'’.-]+ ){{0,3}}?"
    r"(?:police|cops|officers|detectives|deputies|troopers)\b"
    r"(?!['’]| (?:app|ban|camera|contract|data|database|deal|footage|law|platform|record|rule|service|software|system"
    r"|tech(?:nology)?|tool|trial|van)s?\b)",
    re.IGNORECASE,
)
_POLICE_TOLD = Pattern(
    r"\b(?:police|cops?|officers?|sheriffs?|law enforcement|detectives?|constab\w+|troopers?|agenc\w+|departments?"
    r"|government|officials|(?-i:state|city)|bureaus)\b",  # no part of a name: "the New York City law"
    re.IGNORECASE,
)
_WIDE = Pattern(
    r"\b(?:any(?:one|body)?|all|every(?:one|body)?|no(?:body| one)|public|private|city|cities|government|agenc"
    r"|department|business(?! machines)|compan|organi[sz]ation|officials"
    r"|only (?:the |its |by )*(?:police|law enforcement|officers))",
    re.IGNORECASE,
)
_STORES = r"stores?(?! (?:any|all|the|its?|their|my|your|data|faces?|photos?|pictures?|images?|biom|them))"  # no verb
_DO = rf"^{LINK}{AUXILIARY} (?:(?!(?:at|by|from|in|of|on|to)\b)[\w'’.-]+ ){{0,3}}?"
_USERS = tuple(
    tuple(
        Pattern(words, re.IGNORECASE)
        for words in (rf"\b(?:{users})\b", rf"{_DO}(?:{users})\b", rf"\b(?:{users}|{told})")
    )
    for users, told in (
        (r"schools?|teachers?|universit(?:y|ies)|colleges?", r"school|pupil|student|campus|educat"),
        (rf"shops?|{_STORES}|retailers?|supermarkets?|malls?", r"shop|store|retail|supermarket|chain|mall"),
        (r"landlords?|tenants?|housing", r"rent|hous|residen|building|apartment"),
        (r"airports?|airlines?", r"air|travel|flight|tsa"),
        (r"hospitals?|doctors?|nurses?", r"health|patient|medic"),
        (r"(?:the )?army|armed forces|soldiers?", r"militar|defen[cs]e|army|pentagon"),
        (r"employers?|bosses", r"employ|work"),
        (r"casinos?|hotels?|restaurants?|bars", r"hotel|restaurant|casino|venue|guest"),
    )
)
# A force is not told of by what is told of another: a sheriff's deputies, troopers and soldiers are none of a city.
_OF_STATE, *_OTHER_FORCES = (
    (Pattern(rf"\b(?:{force})\b", re.IGNORECASE), Pattern(rf"\b(?:{told}|all|any|every)", re.IGNORECASE))
    for force, told in (
        (
            r"(?:state|highway) (?:police|patrol)|(?:state )?troopers?",
            r"troopers?|patrol|state(?!s\b)|statewide|law enforcement",
        ),
        (r"sheriffs?(?:['’]s?)?|deput(?:y|ies)", r"sheriff|deput|count(?:y|ies)\b|law enforcement|local"),
        (
            r"soldiers?|(?:the )?(?:army|navy|military)|air force|marines",
            r"militar|defen[cs]e|arm(?:y|ed)|soldier|pentagon",
        ),
        (
            r"(?:transit|campus|university|airport|port|railway|transport) (?:police|cops)",
            r"transit|campus|univ|port|rail|transport",
        ),
    )
)
_FORCES = (_OF_STATE, *_OTHER_FORCES)
_LIVE = Pattern(r"\b(?:live|real[- ]?time)\b(?! (?:in|at|with|near|on|here|there)\b)", re.IGNORECASE)
_RECORDED = Pattern(
    r"\b(?:retrospective(?:ly)?|retroactive(?:ly)?|after[- ]the[- ](?:fact|event)|post[- ](?:event|remote)"
    r"|(?:pre-?)?recorded|(?:stored|archived?|old|saved) (?:footage|videos?|images?|pictures?|photos?))\b",
    re.IGNORECASE,
)
_ONE_TO_ONE, _ONE_TO_MANY = (
    Pattern(rf"\b(?:one[- ]to[- ]{other}|1[:-]{figure})", re.IGNORECASE)
    for other, figure in (("one", "1"), ("many", "[nm]"))
)
_WHOLE_SORTS = ((_LIVE, _RECORDED), (_ONE_TO_ONE, _ONE_TO_MANY))  # whatever they are sorts of
_ONLY = Pattern(
    r"\b(?:only|just|merely|solely|exclusively|limited|restricted|confined|rather than|not)\b", re.IGNORECASE
)
# What one court did, of another is not told.
_COURTS = tuple(
    Pattern(rf"\b(?:{court})\b", re.IGNORECASE)
    for court in (
        r"supreme court",
        r"federal court",
        r"high court",
        r"constitutional court",
        r"(?:court of appeals?|appeals? court|appellate court|(?:\w+ )?circuit(?: court)?)",
        r"(?:county|crown|district|magistrates['’]?) court",
        r"upper tribunal",
        r"first-tier tribunal",
    )
)
_DECIDED_BY = Pattern(r"\b(?:[\w-]+ ){1,2}(?:court|tribunal)['’]s?", re.IGNORECASE)
_COURT = Pattern(r"\b(?:courts?|tribunals?|judges?)\b", re.IGNORECASE)
# "Is it a federal law?", "is it for live use?": that it is one of a state, or for recordings, says no.
_IS_ONE = Pattern(
    rf"^{LINK}(?:is|are|was|were)(?:n['’]?t)? (?!there\b)(?:[^?]*?\b(?:an?|any)"
    r"|(?:(?!\b(?:needed|required|necessary|allowed|legal|banned|used)\b)[^?])*?"
    r" (?:meant |designed |intended |built )?for(?: use (?:in|on))?) $",
    re.IGNORECASE,
)


class _Wanted(Struct, frozen=True):
    """What a question asks for: what has to be told of it, and each sort with its opposite, which it does not name.

    With a sort go the stems of what it is a sort of, None where it is no matter of what. ``acting`` are the courts that
    are asked to have done something: what follows from a decision of one, another may tell. ``doing`` are those of
    ``users`` of whom it is asked what they do.
    """

    techniques: tuple[Pattern, ...]
    only: bool
    users: tuple[Pattern, ...]
    doing: tuple[Pattern, ...]
    forces: tuple[tuple[Pattern, Pattern], ...]
    by_police: bool
    acting: tuple[Pattern, ...]
    groups: tuple[tuple[Pattern, Pattern], ...]
    sorts: tuple[tuple[Pattern, Pattern, frozenset[str] | None], ...]


def is_of_another_sort(question: Question, one: Evidence) -> bool:
    """Tell whether a question is on another technique than a sentence, or on the opposite sort of what it tells of.

    Whether it is the one only, or is the other, what is told of either may settle.
    """
    wanted, said = _wanted(question.text), one.sentence.text
    if is_of_another_technique(question, one) or names_no_such_class(question, one):
        return True
    if wanted.only:
        return False
    if _is_of_another_force(question, wanted, one) or _is_of_other_people(wanted, said):
        return True
    if wanted.acting and _COURT.search(said) and not any(court.search(said) for court in wanted.acting):
        return True
    return any(
        _is_opposite(one.article.text if this is _RECORDED else said, this, other, things)
        for this, other, things in wanted.sorts
    )


def is_of_another_technique(question: Question, one: Evidence) -> bool:
    """Tell whether a question is on another technique than face recognition, of which a sentence does not tell."""
    return any(not tells.search(one.sentence.text) for tells in _wanted(question.text).techniques)


def names_no_such_users(question: Question, one: Evidence) -> bool:
    """Tell whether it is asked what shops or the like do, and neither a sentence nor its article speaks of any."""
    said = f"{one.sentence.text}\n{one.article.text}"
    doing = _wanted(question.text).doing
    return not _WIDE.search(one.sentence.text) and any(not told.search(said) for told in doing)


@lru_cache(maxsize=64)  # a question is compared with one sentence after another
def _wanted(asked: str) -> _Wanted:
    on_asked, acting = _THAN.sub(" ", asked), _DECIDED_BY.sub(" ", asked)
    both_ways = [pair for sorts in (*_SORTS, *_WHOLE_SORTS) for pair in (sorts, sorts[::-1])]
    sorts = [(this, other, this.search(asked)) for this, other in both_ways if not other.search(asked)]
    return _Wanted(
        techniques=() if _FACES.search(asked) else tuple(tells for asks, tells in _TECHNIQUES if asks.search(asked)),
        only=bool(_ONLY.search(asked)),
        users=() if _POLICE.search(asked) else tuple(told for users, _, told in _USERS if users.search(asked)),
        doing=tuple(told for _, doing, told in _USERS if doing.match(asked)),
        forces=tuple(pair for pair in _FORCES if pair[0].search(asked)),
        by_police=bool(_BY_POLICE.match(asked)),
        acting=tuple(court for court in _COURTS if court.search(acting)),
        groups=tuple(
            (this, other)
            for groups in _GROUPS
            for this, other in (groups, groups[::-1])
            if this.search(on_asked) and not other.search(on_asked)
        ),
        sorts=tuple(
            (this, other, _things(found["of"]) if "of" in found.groupdict() else None)
            for this, other, found in sorts
            if found is not None and not _IS_ONE.match(asked[: found.start()])
        ),
    )


def _is_of_other_people(wanted: _Wanted, said: str) -> bool:
    """Tell whether a sentence is of the police where others are asked about, or of another group."""
    if _POLICE.search(said) and not _WIDE.search(said) and any(not told.search(said) for told in wanted.users):
        return True
    on_said = _THAN.sub(" ", said) if wanted.groups else said
    return any(other.search(on_said) and not this.search(on_said) for this, other in wanted.groups)


def _is_of_another_force(question: Question, wanted: _Wanted, one: Evidence) -> bool:
    """Tell whether a force is asked about that a sentence does not tell of; a state's police may be any in it."""
    statewide = ActorKind.STATE in question.kinds and ActorKind.CITY not in question.kinds
    forces = [pair for pair in wanted.forces if not (statewide and pair is _OF_STATE)]
    if any(not told.search(one.sentence.text) for _, told in forces):
        return True
    return leaves_police_out(question, one)


def leaves_police_out(question: Question, one: Evidence) -> bool:
    """Tell whether police are asked to do or to be let do something, and a sentence's article tells of none at all."""
    return _wanted(question.text).by_police and not _POLICE_TOLD.search(one.article.text)


def _is_opposite(said: str, this: Pattern, other: Pattern, things: frozenset[str] | None) -> bool:
    """Tell whether a text speaks of the ``other`` sort of the same ``things`` and not of ``this``."""
    told = other.search(said)
    return told is not None and not this.search(said) and (things is None or bool(things & _things(told["of"])))


def _things(text: str) -> frozenset[str]:
    """Return the stems of the words behind "public" and the like, and of what means about the same."""
    plain = plain_stems("grammar") | plain_stems("topic") | plain_stems("light")
    lexicon = shipped_lexicon()
    return frozenset().union(*(lexicon.alike(stem) for stem in stems(text) if stem not in plain))
