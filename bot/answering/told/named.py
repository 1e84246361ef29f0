"""Whom a question wants by name, and what names one: no "a judge in Detroit" answers "which judge?"."""

import re
from collections.abc import Iterable, Mapping, Sequence

from msgspec import Struct

from bot.answering.asked.extremes import asks_most_of_all, says_most_of_all
from bot.answering.asked.opening import AUXILIARY
from bot.answering.asked.question import Question
from bot.answering.found.evidence import Evidence
from bot.answering.found.library import Library
from bot.answering.lock.misfit import is_first_of_fewer
from corpus.actor import PLACES, ActorKind
from corpus.dating import mentions as date_mentions
from corpus.numbers import NUMBER_WORD, value_of
from corpus.patterns import Pattern
from corpus.words import words

# Who holds an office is told with it, "US judge Sharon Coleman"; an "official" may be anybody.
_OFFICES = (
    r"judges?|senators?|supervisors?|council(?:l?ors?|m[ae]n|wom[ae]n| members?)|engineers?|sales(?:person|people)"
    r"|detectives?|officers?|governors?|mayors?|lawyer|attorney(?! general)|reporter|journalist|sheriffs?"
    r"|(?:police )?chiefs?(?! executive)|commissioners?|agents?"
)
_PEOPLE = (
    r"lawmakers?|legislators?|politicians?|officials?|executives?|employees?|researchers?|scientists?|republicans?"
    r"|democrats?|person|people|members|residents|plaintiffs|claimants"
)
# Of these one can only be told by name.
_NAMED_ONLY: Mapping[ActorKind, str] = {
    ActorKind.PERSON: f"(?P<office>{_OFFICES})|{_PEOPLE}",
    ActorKind.COMPANY: "company|(?:law )?firm|vendor|supplier|maker|manufacturer|provider|developer|contractor|airline",
    ActorKind.MEDIA: "newspaper|outlet|magazine|broadcaster|paper|publication|news (?:site|organi[sz]ation|agency)",
    ActorKind.CITY: "city|town",
    ActorKind.STATE: rf"(?:state|province)(?= (?:{AUXILIARY})\b)",
}
# Neither "what did the judge" nor "which rules bind officers" asks for one of them, nor does "which company policy".
_BEFORE = (
    r"(?!(?:is|are|was|were|did|do|does|has|have|had|can|could|will|would|should|the|an?|about|of|(?-i:[a-z]+[^s\W]s))\b)"
    r"[\w'’-]+ "
)
_OTHER_NOUN = (
    r" (?:polic(?:y|ies|e)|rules?|laws?|contracts?|approval|training|council|departments?|agenc\w+|business(?:es)?"
    r"|shops?|stores?|compan(?:y|ies)|firms|schools?|venues?|bureaus?|workers|restaurants|hotels)\b"
)
_WHO_IS = r"who(?: is| are| was| were|['’]?s) (?:the|his|her|its|their|[\w.’'-]+['’]s)"
_OF_ONE = "|".join(f"(?P<{kind}>{nouns})" for kind, nouns in _NAMED_ONLY.items())
_TO_NAME = Pattern(
    rf"\b(?:which|what|names? of(?: the)?|name (?:the|all)|{_WHO_IS}) (?:{_BEFORE}){{0,3}}?(?:{_OF_ONE})\b"
    rf"(?!{_OTHER_NOUN})",
    re.IGNORECASE,
)
_SUPPLIER = Pattern(
    r"\bwho (?:suppli\w+|sells|sold|makes|manufactur\w+)\b|\bwhose (?:software|system|algorithm|technology)\b",
    re.IGNORECASE,
)
# "Who at the company?", "the names of the nine who left", "what are their names?"
_SOMEBODY = Pattern(
    r"\bwho (?:at|inside|within) [\w'’]|\bnames? of (?:all )?(?:the |those )?(?:[\w-]+ )?who\b"
    r"|\b(?:what (?:is|are|was|were)|give me) (?:his|her|their) names?\b"
    r"|\bwho (?:voted against|dissented|cast (?:the|a) (?:only|lone|sole|no)\b)",
    re.IGNORECASE,
)
# "Which officers may ...": a rule names nobody.
_OF_A_RULE = Pattern(r"\b(?:can|may|must|should|do|does|(?:has|have|need|needs|is|are) to|allowed)\b", re.IGNORECASE)
# Not "Mondaq says 62": who is only cited is none of those told of.
_NEW_NAME = Pattern(
    r"(?<=[\w,;:’'] )[A-Z]\w*[a-z]\w*\b(?: [A-Z]\w*)*+(?! (?:says?|said|gives?|gave|reports?|reported)\b)"
)
# What is done at or in is a place or an event, and no company.
_PLACED = Pattern(r"\b(?:at|in)(?: the)? $")
_NEW_PERSON = Pattern(r"(?<!\b[Tt]he )\b[A-Z][a-z]+(?: [A-Z]\.)? [A-Z][a-z]+")
_REPORTS = Pattern(r"\b(?:report|reveal|found|show|publish|learn|expos|uncover|told|wrote|broke)\w*", re.IGNORECASE)
_HEADS = r"ceo|chief executive(?: officer)?|head|boss|chief|leader"
_OWNERS = r"founders?|owners?|president|chair(?:man|woman)?"
# "Who is the CEO of Ring?" is not told by who heads its parent.
_HEAD_OF = Pattern(
    r"\bwho(?:['’]?s| is| was| are| were) (?:the )?(?:[\w-]+ ){0,2}"
    rf"(?:(?P<head>(?:{_HEADS}) of|in charge of)|(?P<owner>{_OWNERS}) of) (?:the )?",
    re.IGNORECASE,
)


_WHICH_OF_SO_MANY = Pattern(
    rf"\b(?:which|what(?: (?:are|were) the)?|names? of the|(?:name|list) (?:the|all)|who (?:are|were) the) "
    rf"(?P<number>\d+|{NUMBER_WORD}) (?:[\w'’-]+ ){{0,3}}?(?P<noun>[a-z]+s)\b",
    re.IGNORECASE,
)
_WHICH = Pattern(r"\W*(?:which|what)\b", re.IGNORECASE)
_SEVERAL = 3  # as many names are some of those that were counted
_WHICH_ONE = Pattern(
    rf"\b(?:which|what) (?:(?!(?:is|was|are|were|did|does|do|the|kind|sort|type)\b)[\w-]+ ){{0,2}}?"
    rf"(?P<noun>[a-z]{{3,}}) (?:{AUXILIARY})\b",
    re.IGNORECASE,
)
_LISTED = Pattern(
    r"[\w’'.)-]+, (?:[\w’'&.-]+ ){0,4}?[\w’'.-]+(?:,| and | or )|\b(?:such as|including|namely)\b|: [A-Z]"
)
_FIRST = Pattern(r"\b(?:first|earliest)\b", re.IGNORECASE)
_UNNAMED = r"\bun(?:named|identified|known|disclosed)(?: [\w-]+)??"
_NOT_NAMED = r"\bnot (?:been )?(?:named|identified|known|disclosed)\b"


class ToName(Struct, frozen=True):
    """Whom a question wants by name: one of ``kind``, in an ``office`` where it is told by that."""

    kind: ActorKind
    office: str = ""

    def in_office(self, text: str) -> bool:
        """Tell whether a text speaks of the office."""
        stems = {word.stem for word in words(text)}
        return all(word.stem in stems for word in words(self.office))


def to_name(text: str) -> ToName | None:
    """Return whom a question wants by name: a person, a company; None where no name need be told."""
    if match := _TO_NAME.search(text):
        kind = next(kind for kind in _NAMED_ONLY if match.groupdict().get(kind))
        wanted = ToName(kind, match["office"] or "")
    elif _SOMEBODY.search(text):
        wanted = ToName(ActorKind.PERSON)
    elif _SUPPLIER.search(text):
        wanted = ToName(ActorKind.COMPANY)
    else:
        return None
    return None if wanted.kind is ActorKind.PERSON and _OF_A_RULE.search(text) else wanted


def of_its_own_head(question: Question, evidence: Sequence[Evidence], library: Library) -> Sequence[Evidence]:
    """Keep what names the very one whose head a question asks for, where it does, and speaks of a head.

    The police chief of a city is that of its police.
    """
    asked = _HEAD_OF.search(question.text)
    headed = [one.actor for one in question.mentions if asked and one.span.holds(asked.end())]
    if asked is None or not headed:
        return evidence
    called = re.compile(rf"\b(?:{_HEADS if asked['head'] else asked['owner']})\b", re.IGNORECASE)
    kin = library.kin
    own = kin.families(headed[:1]) if kin.kind_of(headed[0]) in PLACES else frozenset(headed[:1])
    return [one for one in evidence if not own.isdisjoint(one.named) and called.search(one.sentence.text)]


def of_no_fewer(question: Question, evidence: Sequence[Evidence]) -> Sequence[Evidence]:
    """Keep what tells of a first, where the first of all is asked for and something tells of the first of some.

    Who has the most of all is told by what says so; of money that shows by comparing sums.
    """
    if asks_most_of_all(question.text) and not (question.extreme or question.asks_verdict):
        return [one for one in evidence if says_most_of_all(one.sentence.text)]
    if not any(is_first_of_fewer(question.text, one.sentence.text) for one in evidence):
        return evidence
    told = [one for one in evidence if _FIRST.search(one.sentence.text)]
    return [one for one in told if not is_first_of_fewer(question.text, one.sentence.text)]


def naming(wanted: ToName, question: Question, evidence: Iterable[Evidence], library: Library) -> Sequence[Evidence]:
    """Return what names one that is ``wanted``, or somebody that no actor is."""
    return [
        one
        for one in evidence
        if any(_is_wanted(wanted, question, mention.actor, one, library) for mention in one.mentions)
        or _names_somebody_new(wanted, one)
        or (wanted.kind is ActorKind.STATE and _names_place_with_state(one))
    ]


def _names_place_with_state(one: Evidence) -> bool:
    """Tell whether a sentence names a place by its state, too: "Irving, Texas"."""
    return any(", " in mention.span.of(one.sentence.text) for mention in one.mentions)


def without_bare_counts(question: Question, evidence: Sequence[Evidence]) -> Sequence[Evidence]:
    """Leave out what only counts those of whom each is asked for, and what only says that there was one.

    "Which 28 stores?" is not told by "the 28 stores", nor "which hotel?" by "a hotel", but by that it "was not named".
    "A setting of 95%" tells which.
    """
    if (counted := _WHICH_OF_SO_MANY.search(question.text)) is not None:
        number, noun = re.escape(counted["number"]), re.escape(counted["noun"])
        bare = re.compile(rf"\b{number} (?:of (?:the|its) )?(?:[\w’'-]+ ){{0,3}}?{noun}\b", re.IGNORECASE)
        several = min(_SEVERAL, value_of(counted["number"]))
        told = [one for one in evidence if _names(question, one) >= several or _counts_and_lists(one, bare)]
        return told if any(bare.search(one.sentence.text) for one in evidence) else evidence
    if (one_of := _WHICH_ONE.search(question.text)) is None or to_name(question.text) is not None:
        return evidence
    noun = re.escape(one_of["noun"])
    bare = re.compile(
        rf"\b(?:an?|some|several) (?:[\w-]+ ){{0,3}}{noun}\b(?! of (?-i:[\d€£$A-Z]|the [A-Z]))", re.IGNORECASE
    )
    if not bare.search(evidence[0].sentence.text):
        return evidence
    named = re.compile(
        rf"\b[A-Z][\w’'-]+ {noun}\b|\b{noun},? (?:(?:called|named|of) )?[A-Z]|{_UNNAMED} {noun}\b|{_NOT_NAMED}"
    )
    listed = re.compile(
        rf"\b{noun},? such as\b|\b{noun}: |\b{noun}\b[^.;]* (?:includ(?:es?|ed)|are|were) (?-i:[A-Z])", re.IGNORECASE
    )
    at_once = [one for one in evidence if one.article.id == evidence[0].article.id and one.answers_outright]
    return [
        one
        for one in evidence
        if named.search(one.sentence.text)
        or listed.search(one.sentence.text)
        or (one in at_once and not bare.search(one.sentence.text))
    ]


def _names(question: Question, one: Evidence) -> int:
    """Return how many a sentence names who are not asked about."""
    return len({mention.actor for mention in one.mentions} - set(question.actors))


def _counts_and_lists(one: Evidence, counted: re.Pattern[str]) -> bool:
    return bool(counted.search(one.sentence.text) and _LISTED.search(one.sentence.text))


def _is_wanted(wanted: ToName, question: Question, actor: str, one: Evidence, library: Library) -> bool:
    """Tell whether an actor whom a sentence names is wanted: none that is asked about, nor its owner or its part.

    Of a product it is just the owner that is wanted, and an office may be called by its place: "which sheriff?".
    """
    if wanted.kind is ActorKind.PERSON and library.kin.kind_of(actor) is not ActorKind.PERSON:
        by_place = _WHICH.match(question.text) and wanted.office and wanted.in_office(actor)
        return bool(by_place) and actor not in library.kin.families(question.actors)
    if wanted.kind is ActorKind.PERSON:
        told_of = f"{library.kin.role_of(actor)} {one.sentence.text}"
        return actor not in question.actors and wanted.in_office(told_of)
    asked = [one for one, kind in question.kind_of.items() if kind is not ActorKind.PRODUCT]
    kinds = library.kin.kinds_of(actor)
    gives = ActorKind.NGO in kinds and one.answers_rather and _SUPPLIER.search(question.text)  # a nonprofit may, too
    around = question.actors if wanted.kind is ActorKind.STATE else library.kin.families(asked)  # a city lies in one
    return (wanted.kind in kinds or bool(gives)) and actor not in around


def _names_somebody_new(wanted: ToName, one: Evidence) -> bool:
    text = one.sentence.text
    if wanted.kind in {ActorKind.CITY, ActorKind.STATE} or not wanted.in_office(text):
        return False
    if wanted.kind is ActorKind.MEDIA and not _REPORTS.search(text):  # "Creative Commons licences"
        return False
    if wanted.kind is ActorKind.COMPANY:
        return names_anew(one, behind=_PLACED)
    return names_anew(one, _NEW_PERSON if wanted.kind is ActorKind.PERSON else _NEW_NAME)


def names_anew(one: Evidence, called: Pattern = _NEW_NAME, behind: Pattern | None = None) -> bool:
    """Tell whether a sentence has a name that none of the known actors bears, and that does not stand ``behind``."""
    text = one.sentence.text
    apart = [mention.span for mention in one.mentions] + [date.span for date in date_mentions(text, None)]
    names = (name for name in called.finditer(text) if behind is None or not behind.search(text[: name.start()]))
    return any(not any(name.start() < span.end and span.start < name.end() for span in apart) for name in names)
