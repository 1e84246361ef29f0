"""Follow-ups in more words than they need, put as briefly as others are: "same for Oakland?" is "and Oakland?"."""

import re
from collections.abc import Iterable

from bot.answering.asked.forms import Form, asking_verb
from bot.answering.asked.kin import Kin
from bot.answering.asked.opening import AUXILIARY, LINK
from bot.answering.asked.question import Question
from bot.answering.followed.people import as_people
from bot.answering.followed.scoped import of_other_scope, scopes_in
from corpus.actor import AREAS
from corpus.patterns import Pattern
from corpus.signs import AVAILABLE

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
_HOW_LONG_SO = Pattern(
    rf"^{LINK}(?:for )?how long (?:(?:has|have) (?:that|this|it|they) been"
    r" (?:the case|so|true|like (?:that|this)|in (?:force|effect|place))(?: now| already)?|now|already)\W*$",
    re.IGNORECASE,
)
_WHY = Pattern(
    rf"^{LINK}(?:(?:on|for) (?:what|which) (?:legal )?(?:grounds?|basis|reasons?|cause)|y(?: (?:tho|though|not))?"
    r"|what (?:(?:has |had )?(?:triggered|prompted|caused|sparked|provoked|brought)|led (?:them |it )?to|made them do)"
    r" (?:that|this|it)(?: (?:about|on))?"
    r"|what(?:['’]?s| is| was| were| are) (?:the|their|its) (?:reasons?|reasoning|rationale|grounds|motives?)"
    r"(?: (?:for|behind) (?:that|this|it))?)\W*$",
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
    rf"^{LINK}(?P<how>to|for|with|by|in|at) (?P<whom>(?:[\w.'’&-]+ ){{1,4}}[\w.'’&-]+)(?: too| as well)?\?\W*$",
    re.IGNORECASE,
)
# "And in 2019?", "before 2020?"
_AT = (
    r"(?:in|during|before|after|by) (?:(?:the|early|late|mid|end|start|of|summer|spring)[ -])*"
    r"(?:(?-i:[A-Z][a-z]+) )?(?:19|20)\d\d"
)
_IN_YEAR = Pattern(rf"^{LINK}(?:(?:what|how) about )?(?P<part>{_AT})(?: too| as well)?\W*$", re.IGNORECASE)
_OWN_TIME = Pattern(rf",? (?:\({_AT}\)|{_AT})$", re.IGNORECASE)
_YEAR = Pattern(r"\b(?:19|20)\d\d\b")
_PAST = {"does": "Did", "do": "Did", "is": "Was", "are": "Were", "can": "Could", "may": "Could"}
_NO_PART = Pattern(
    r"\b(?:what|which|who|whom|where|when|why|how|all|total|it|that|this|them|fact|general|short|example|instance|now"
    r"|long|good|ever|me|you|us)\b",
    re.IGNORECASE,
)
# "Did they say why?", "have they given any reason?"
_SAID_WHY = Pattern(
    rf"^{LINK}(?:did|do|does|has|have)(?:n['’]?t)? (?:it|they|he|she|(?:any|some)(?:one|body)|the [\w'’-]+) "
    r"(?:ever |even )?"
    r"(?:(?:say|said|explain|explained|tell|told us) (?P<word>why|when|how (?:much|many|long))"
    r"|(?:give|gave|given|offer|offered) (?:an?y? |the )?(?:reasons?|explanations?)(?: for (?:it|that|this))?)\W*$",
    re.IGNORECASE,
)
# "What became of it?", after what somebody is said to have done.
_FATE_OF_IT = Pattern(
    rf"^{LINK}what(?:['’]?s| has| had)? (?P<asked>(?:became|become|came|come) of|happened (?:to|with))"
    r" (?:it|that|this)\W*$",
    re.IGNORECASE,
)
# "Does Oslo have one?", "which towns there have one?", after "is there a ban in Norway?".
_OF_ONE = Pattern(
    r"(?:(?P<there>there) )?(?P<verb>\b(?:have|has|had|passed|propos(?:e|ed|ing)|adopt(?:ed)?|plann?(?:ed|ing)"
    r"|introduc(?:e|ed|ing)|got|getting|want|wants)) one(?=\W*$)",
    re.IGNORECASE,
)
_IS_THERE = Pattern(
    rf"^{LINK}(?:(?:is|was|isn['’]?t) there(?: (?:now|still|already|also))?"
    r"|(?:does|do|did|has|have) [^?]{2,40}?(?: (?:still )?(?:have|has|had|passed|adopted|got))?)"
    r" (?P<what>(?:an?|any) [^?]+?)\W*$",
    re.IGNORECASE,
)
_IN_PLACE = Pattern(r" (?:in|for|at) (?:the )?(?P<place>[A-Z][^?,]*)$")
_LED_TO = (
    (Pattern(r"\b(?:su(?:e|es|ed|ing)|class action)\b", re.IGNORECASE), "lawsuit"),
    (Pattern(r"\bappeal(?:s|ed|ing)?\b", re.IGNORECASE), "appeal"),
    (Pattern(r"\bfin(?:e|es|ed|ing)\b", re.IGNORECASE), "fine"),
)
# "And the council?", after "when did they vote?".
_AND_THE = Pattern(
    r"^\W*(?:(?:and|but|so|ok|okay)\W+)?(?:(?:and|but|what about|how about)\W+)"
    r"(?P<who>(?:the|its|their) (?-i:[a-z][a-z'’-]*)(?: (?-i:[a-z][a-z'’-]*))?)\W*$",
    re.IGNORECASE,
)
_SUBJECT = Pattern(
    r"\b(?:was|were|is|are|did|does|do|has|have|had|will|would) (?P<who>it|that|this|they|he|she)\b", re.IGNORECASE
)
_BARELY = Pattern(rf"^{LINK}(?P<word>when|since when|how long|for how long)\W*$", re.IGNORECASE)
_OF_TIME = frozenset({Form.WHEN, Form.HOW_LONG})
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
_WHAT_ABOUT = Pattern(r"^(?P<link>\W*(?:(?:and|ok|so|but)\W+)?)(?:wbu|hbu)\b", re.IGNORECASE)
_POLICE = frozenset({"police"})


def briefly(text: str, before: Question | None, kin: Kin) -> str:
    """Put a follow-up to ``before`` in the fewest words that ask the same; any other text stays as it is."""
    if before is None:
        return text
    if _HOW_LONG_SO.match(text) and _asks_if(before):
        return "since when?"
    if said := _WHY.match(text) or _SAID_WHY.match(text):
        return f"{(said.groupdict().get('word') or 'why').lower()}?"
    whole = (
        _of_year(text, before)
        or of_other_scope(text, before, kin)
        or _of_time_too(text, before, kin)
        or _of_fate(text, before)
        or _of_one(text, before)
        or as_people(text, kin)
        or _of_part(text, before, kin)
        or _of_today(text, before)
    )
    if whole is not None:
        return whole
    part = _UNLINKED.match(text) or (None if scopes_in(text) else _ALSO.match(text))
    if part and not _NO_PART.search(part["part"]):
        return f"and {part['part']}?"
    text = _CAN_GET.sub("is it available ", text)
    return _of_another(text, before, kin) or _WHAT_ABOUT.sub(r"\g<link>what about", text)


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


def _of_year(text: str, before: Question) -> str | None:
    """Ask in full whether the same was so in another year: "and in 2019?"."""
    match = _IN_YEAR.match(text)
    asked = _OWN_TIME.sub("", before.wording.rstrip(" ?!."))
    if match is None or not _asks_if(before) or not before.mentions or before.still or _YEAR.search(asked):
        return None
    verb, _, rest = asked.partition(" ")
    part = f"{match['part'][:1].lower()}{match['part'][1:]}"
    return f"{_PAST.get(verb.lower(), verb)} {rest} {part}?"


def _of_today(text: str, before: Question) -> str | None:
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


def _of_part(text: str, before: Question, kin: Kin) -> str | None:
    """Ask in full with a part that names somebody, in the place of the like: "to US agencies?"."""
    match = _NAMING_PART.match(text)
    if match is None or not _asks_if(before) or not before.mentions or kin.named(match["whom"]):
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
    if match is None and (_asks_if(before) or before.leans):
        match = _first_match(_IS_SO, text)
    if match is None and before.clause.scopes <= _POLICE and not AREAS.isdisjoint(before.kinds):
        match = _POLICE_OF.match(text)
        match = match if match and kin.named(match["name"]) else None
    if match is None or (asking_verb(text) and kin.named(match["name"]) is None):
        return None
    where = match.groupdict().get("where")
    return f"and {where} {match['name']}?" if where else f"and {match['name']}?"


def _of_time_too(text: str, before: Question, kin: Kin) -> str | None:
    """Ask when, or how long, of what is named as well: "and the council?"."""
    match = _AND_THE.match(text)
    if match is None or before.form not in _OF_TIME or kin.named(match["who"]) or _NO_PART.search(match["who"]):
        return None
    if barely := _BARELY.match(before.wording):
        return f"{barely['word'].lower()} {match['who']}?"
    who = _SUBJECT.search(before.wording)
    return f"{before.wording[: who.start('who')]}{match['who']}{before.wording[who.end('who') :]}" if who else None


def _of_fate(text: str, before: Question) -> str | None:
    """Name what was begun by what the question before tells: "what became of the lawsuit?" after that one sued."""
    match = _FATE_OF_IT.match(text)
    begun = next((name for pattern, name in _LED_TO if pattern.search(before.wording)), None)
    return f"what {match['asked'].lower()} the {begun}?" if match and begun else None


def _of_one(text: str, before: Question) -> str | None:
    """Say what "one" is: "does Bergen have a ban?" after "is there a ban in Oslo?"; "there" keeps where that is."""
    match, there_is = _OF_ONE.search(text), _IS_THERE.match(before.wording)
    if match is None or there_is is None:
        return None
    what = re.sub(r"^any ", "a ", there_is["what"])
    if place := _IN_PLACE.search(what):
        what = what if match["there"] else what[: place.start()]
    return f"{text[: match.start()]}{match['verb']} {what}{text[match.end() :]}"


def _first_match(patterns: Iterable[Pattern], text: str) -> re.Match[str] | None:
    return next((match for pattern in patterns if (match := pattern.match(text))), None)


def _asks_if(before: Question) -> bool:
    """Tell whether a question asks whether something is so, even where it may be answered without a yes or a no."""
    return bool(asking_verb(before.wording))
