"""Whom "they" are after a question that asks for a name: the one whom its answer names."""

import re
from collections.abc import Sequence

from bot.answering.asked.forms import Form
from bot.answering.asked.opening import LINK
from bot.answering.asked.question import Question
from bot.answering.followed.judges import JUDGES, is_of_party
from bot.answering.reply import Citation
from corpus.actor import AREAS, LOCAL, THINGS, ActorKind
from corpus.actors import ActorBook
from corpus.patterns import Pattern

_POLICE = frozenset({ActorKind.POLICE})
# One of a kind is asked for; of several "they" are all.
_KINDS = (
    (r"(?:police |sheriff['’]?s )?(?:force|department|agency|office)|police|sheriff", _POLICE | {ActorKind.AGENCY}),
    (r"company|firm|vendor|maker|supplier|manufacturer|start-?up", frozenset({ActorKind.COMPANY})),
    (r"chain|retailer|store|shop|supermarket|airline|bank|operator", frozenset({ActorKind.COMPANY})),
    (r"regulator|watchdog|authority|commissioner", frozenset({ActorKind.REGULATOR})),
    (r"court|tribunal", frozenset({ActorKind.COURT})),
    (r"group|ngo|organi[sz]ation|charity|campaigners?", frozenset({ActorKind.NGO})),
    (r"paper|newspaper|outlet|magazine", frozenset({ActorKind.MEDIA})),
    (r"city|town", frozenset({ActorKind.CITY})),
    (r"county", frozenset({ActorKind.COUNTY})),
    (r"state", frozenset({ActorKind.STATE})),
    (r"country|nation", frozenset({ActorKind.COUNTRY})),
)
_MANY = Pattern(r"(?:(?<=ch)es|(?P<y>ies)|(?<=[^s])s)$", re.IGNORECASE)
_NOUNS = "|".join(f"(?P<k{number}>{nouns})" for number, (nouns, _) in enumerate(_KINDS))
_MAKERS = frozenset({ActorKind.COMPANY})
_ASKS_MAKER = Pattern(
    r"\b(?:who (?:makes?|made|builds?|built|sells?|suppl(?:y|ies|ied)|provides?|develops?|developed|is behind)"
    r"|who(?:['’]?s| is) the (?:maker|vendor|supplier)|whose (?:software|system|tech(?:nology)?|algorithm|app))\b",
    re.IGNORECASE,
)
# What the maker of a product does, and no place for which it was made.
_SELLS = Pattern(r"\b(?:sell|suppl(?:y|ies)|offer|market|export|licen[cs]e|pitch)(?:s|ing|ed)?\b", re.IGNORECASE)
_WHICH = Pattern(rf"^{LINK}(?:which|what)(?: [\w.'’-]+){{0,5}}? (?:{_NOUNS})\b(?! (?:of|policy|law)\b)", re.IGNORECASE)
_WHO = Pattern(
    rf"^{LINK}(?:who (?!(?:is|was|are|were|else)\b)\w+|(?:and )?(?:by|from|to|with|against) whom?\W*$)", re.IGNORECASE
)
_ANYBODY = frozenset(ActorKind) - THINGS - AREAS - {ActorKind.PERSON, ActorKind.GROUP, ActorKind.LEGISLATURE}
_THE = Pattern(r"\bthe $", re.IGNORECASE)
_WITH_THE = _ANYBODY - {ActorKind.COMPANY}  # "the Clearview licences"
_USE = Pattern(r"\b(?:us(?:e|ed|ing)|buy|bought|run|test(?:ed)?|pay|paid|operate|trial(?:led)?)\b", re.IGNORECASE)
_HOW_MUCH = Pattern(r"\bhow (?:much|many)\b", re.IGNORECASE)
_THEY = (
    (
        Pattern(r"\b(?:do|did|does|have|has|are|were|can|could|will|would)(?:n['’]?t)? (?P<who>they)\b", re.IGNORECASE),
        "",
    ),
    (Pattern(r"(?<=[a-z] )(?<!\bof )(?P<who>them)\b(?=\W*$| (?:in|to|for|with|at|on|by|from)\b)", re.IGNORECASE), ""),
    (Pattern(r"\b(?P<who>their)(?= [a-z])", re.IGNORECASE), "'s"),
)
_ACTS = Pattern(
    r"\b(?:do|did|does|have|has|is|was|can) (?:it(?! (?:cost|take)\b)|he|she)\b", re.IGNORECASE
)  # and is not "them"
_IT = Pattern(
    r"\b(?:do|does|did|has|had|can|will)(?:n['’]?t)? (?P<who>it)\b(?= (?:\w+ ){0,2}?(?:us|get|buy|run|pay|stop|quit"
    r"|have|keep|test|tr[iy]|drop|ditch)\w*)",
    re.IGNORECASE,
)
_OFFICE = Pattern(r"\bthe (?P<who>(?:city |county )?council|mayor|voters|police)\b(?! of\b|['’-])", re.IGNORECASE)


def of_answered(text: str, before: Question, told: Sequence[Citation], book: ActorBook) -> str | None:
    """Name for "they" the one whom the answer to a question ``before`` named that asked for such; None elsewhere.

    Only what was ``told`` first answers it. What uses a product is no product, so that "it" may be the one as well.
    """
    kinds = _asked_for(before, text) if told else frozenset()
    named = _named_in(told[0].quote, book) if kinds else {}
    own = {member for actor in before.actors if actor in book for member in book.family(actor)}
    answers = [actor for actor in named if book[actor].kind in kinds and actor not in own]
    if kinds == _ANYBODY and any(book[actor].kind is ActorKind.PERSON for actor in named):
        return None  # who spoke for somebody, or with them
    if len(answers) != 1 or _is_of_asked(text, before, book[answers[0]].kind):
        return None
    [answer] = answers
    first = min((one.span.start for one in book.find_in_question(text)), default=len(text))
    for pattern, ending in _THEY:  # "the RCMP, did they?" names them itself
        if (match := pattern.search(text, 0, first)) and not _ACTS.search(text, 0, match.start()):
            return f"{text[: match.start('who')]}{named[answer]}{ending}{text[match.end('who') :]}"
    if (match := _IT.search(text, 0, first)) and _WHICH.match(before.text) and THINGS.issuperset(before.kinds):
        return f"{text[: match.start('who')]}{named[answer]}{text[match.end('who') :]}"
    if (match := _OFFICE.search(text, 0, first)) and book[answer].kind in LOCAL:
        return f"{text[: match.start('who')]}{answer} {text[match.start('who') :]}"
    return None


def kinds_called(noun: str) -> frozenset[ActorKind]:
    """Return of which kinds those are who go by a noun, of one or of many: "department"; nothing where of none."""
    one = _MANY.sub(lambda match: "y" if match["y"] else "", noun.lower())
    return next((kinds for nouns, kinds in _KINDS if re.fullmatch(rf"(?:[a-z]+ )?(?:{nouns})", one)), frozenset())


def _is_of_asked(text: str, before: Question, answered: ActorKind) -> bool:
    """Tell whether "they" may be those asked about: which vendor they use, and how much it gets from them."""
    doers = [kind for kind in before.kinds if kind not in THINGS and kind not in AREAS]
    uses = answered is ActorKind.COMPANY and _USE.search(text)
    judged = answered in JUDGES and JUDGES.isdisjoint(before.kinds) and is_of_party(text)
    return bool(doers) and bool(uses or judged or _HOW_MUCH.search(text))


def _named_in(quote: str, book: ActorBook) -> dict[str, str]:
    """Return those whom a quote names, each as it names them first: "the Dutch data protection authority"."""
    named = {}
    for one in reversed(book.find(quote)):
        the = _THE.search(quote, 0, one.span.start) and book[one.actor].kind in _WITH_THE
        named[one.actor] = f"{'the ' if the else ''}{one.span.of(quote)}"
    return named


def _asked_for(before: Question, text: str) -> frozenset[ActorKind]:
    """Return of which kinds the one is whom a question asks for; nothing where it asks for none, or for several."""
    which = _WHICH.match(before.text) if before.form is not Form.LIST else None
    if which is not None:
        return next(kinds for number, (_, kinds) in enumerate(_KINDS) if which[f"k{number}"])
    asks_maker = _ASKS_MAKER.search(before.text)
    if not AREAS.isdisjoint(before.kinds):
        return _MAKERS if asks_maker and _SELLS.search(text) else frozenset()
    if asks_maker:
        return _MAKERS
    return _ANYBODY if _WHO.match(before.text) and not before.earlier else frozenset()  # else it may be an aside
