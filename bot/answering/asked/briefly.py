"""Follow-ups in more words than they need, put as briefly as others are: "same for Oakland?" is "and Oakland?"."""

import re
from collections.abc import Iterable

from bot.answering.asked.ellipsis import ADDED
from bot.answering.asked.forms import asking_verb
from bot.answering.asked.kin import Kin
from bot.answering.asked.opening import AUXILIARY, LINK
from bot.answering.asked.question import Question
from corpus.actor import AREAS
from corpus.lexicon import shipped_lexicon
from corpus.patterns import Pattern
from corpus.words import words

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
_UNLINKED = Pattern(r"^\W*(?P<part>(?:[Ii]n|[Aa]t|[Ff]or|[Oo]n|[Bb]y) [a-z'’-]+(?: [a-z'’-]+)?)\s*\?\W*$")
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
# "What about schools?", "and for the state police?": others than those whom the question before asked about.
_OTHER_SCOPE = Pattern(
    rf"^{LINK}(?:(?:what|how) about |what of )?(?:just |only |also |even )?"
    r"(?:(?P<behind>in|at|by|for|to|with) )?(?P<the>the )?"
    r"(?P<who>(?-i:[a-z][a-z'’-]*(?: [a-z'’-]+){0,2}?))(?: too| as well| then)?\W*$",
    re.IGNORECASE,
)
_OF_SCOPE = Pattern(
    r" (?:departments?|forces?|agenc(?:y|ies)|officers?|officials?|owners?|districts?|boards?|buildings?"
    r"|compan(?:y|ies)|firms?)\b",
    re.IGNORECASE,
)
_BEFORE_NOUN = Pattern(r" (?:use\b|fac(?:e|ial)\b|fr\b|biometric)", re.IGNORECASE)
_USE_OF_IT = Pattern(
    r"\bfac(?:e|ial) (?:recognition|scan(?:ning|s)?|matching)(?: technology| software)?", re.IGNORECASE
)
_BEHIND_WORD = Pattern(
    r"\b(in|at|by|for|to|with) (?:the )?(?:(?!(?:in|at|by|for|to|with|use|uses|using)\b)[\w'’-]+ ){0,3}$", re.IGNORECASE
)
_NAMED_WHOSE = Pattern(r"\w (?:[A-Z]\w*|[\w.]+['’]s?) $")  # "US police"
_PLACES = frozenset({"schools", "prisons", "borders", "homes"})
_ACTING = frozenset({"police", "federal", "military"})
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
    if (whole := _of_year(text, before) or _of_other_scope(text, before, kin)) is not None:
        return whole
    part = _UNLINKED.match(text)
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


def _of_other_scope(text: str, before: Question, kin: Kin) -> str | None:
    """Ask in full of others whom a rule may bind than the question before asked about: "what about schools?".

    Not of both together: what holds for the police may not hold for schools, nor what is said of the one for the other.
    """
    match = _OTHER_SCOPE.match(text)
    asked = ADDED.sub("", before.wording.rstrip(" ?!.")).rstrip(" ?!.")
    told = _scopes_in(asked)
    if (
        match is None
        or not _asks_if(before)
        or len(told) != 1
        or kin.named(match["who"])
        or _NO_PART.search(match["who"])
    ):
        return None
    (_, start, end), other = told[0], _scopes_in(match["who"])
    rest = match["who"][other[-1][2] :] if other else " "
    if (rest and not _OF_SCOPE.fullmatch(rest)) or _is_name(asked, start, before):
        return None
    if match["who"].lower() == asked[start:end].lower() or asked[end : end + 1] in {"'", "’", "-"}:
        return None
    if further := _OF_SCOPE.match(asked, end):
        end = further.end()
    return _replaced(asked, start, end, other[-1][0], match)


def _replaced(asked: str, start: int, end: int, scope: str, match: re.Match[str]) -> str | None:
    """Return a question with others in the place of those named between ``start`` and ``end``."""
    whose = _NAMED_WHOSE.search(asked, 0, start) is not None
    who, used = f"{'' if whose else match['the'] or ''}{match['who']}", _USE_OF_IT.search(asked, end)
    if _BEFORE_NOUN.match(asked, end):  # "police use of it": whoever comes next is put behind
        if used is None:
            return None
        by = match["behind"] or ("in" if scope in _PLACES else "by")
        return f"{asked[:start]}{asked[end + 1 : used.end()]} {by} {who}{asked[used.end() :]}?"
    behind = _BEHIND_WORD.search(asked, 0, start)
    if match["behind"] and (behind is None or behind[1].lower() != match["behind"].lower()):
        return None
    if scope in _ACTING and behind and behind[1].lower() in {"in", "at"}:  # "in schools" is "by the police"
        return f"{asked[: behind.start()]}by {who}{asked[end:]}?"
    if asked[:start].lower().endswith(" the "):
        start -= len("the ")
    return f"{asked[:start]}{who}{asked[end:]}?"


def _scopes_in(text: str) -> list[tuple[str, int, int]]:
    """Return those named in ``text`` whom a rule may bind, or where, each with its place."""
    inside = words(text)
    found = [(one.label, one.start, one.end) for one in shipped_lexicon().scopes.find(inside)]
    whole = [
        one for one in found if not any(other[1] <= one[1] and one[2] <= other[2] and other != one for other in found)
    ]
    return [(label, inside[start].span.start, inside[end - 1].span.end) for label, start, end in whole]


def _is_name(asked: str, start: int, before: Question) -> bool:
    """Tell whether a word of a question belongs to a name in it: "Oslo Police"."""
    spans = (match.span() for name in before.names.values() for match in re.finditer(re.escape(name), asked))
    return any(first <= start < last for first, last in spans)


def _first_match(patterns: Iterable[Pattern], text: str) -> re.Match[str] | None:
    return next((match for pattern in patterns if (match := pattern.match(text))), None)


def _asks_if(before: Question) -> bool:
    """Tell whether a question asks whether something is so, even where it may be answered without a yes or a no."""
    return bool(asking_verb(before.wording))
