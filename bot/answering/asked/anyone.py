"""What a rule lets anybody do, asked by somebody as of themselves: "can I sue a shop in Oregon for scanning me?"."""

import re
from collections.abc import Collection

from bot.answering.asked.guards import reason_to_refuse
from bot.answering.asked.question import read_question
from corpus.actor import AREAS, ActorKind
from corpus.actors import ActorBook
from corpus.patterns import Pattern

_RULED = AREAS | {ActorKind.LAW}  # where rules hold, and rules themselves
_OTHERS = r"(?:boss|employer|landlord|landlady|school|gym|bank|office|company|workplace|manager|hoa|building)"
# "My kids' private school" is a private school, whosoever goes there.
_CHILDS = (
    r"(?:(?:kid|son|daughter|child|children|wife|husband|partner|girlfriend|boyfriend|spouse|mother|mom|mum|father|dad"
    r"|parent|brother|sister|nephew|niece|grandson|granddaughter|grandchildren|grandkid)(?:s['’]?|['’]s)? )?"
)
_SORT = (
    r"(?:(?:local|nearby|nearest|old|new|current|own|private|public|state|charter|catholic|christian|jewish|muslim"
    r"|religious|church|primary|elementary|middle|high|secondary|boarding|grammar|nursery|apartment|corporate) ){0,2}"
)
_HAVE_RIGHT = r"have (?:an?|the|any) (?:legal )?right to sue(?=\W*$| (?:an?|any|under|in|if|when|over|for)\b)"
# "And in Illinois, ...": what a talk turns to may stand in front.
_OPENS = r"\W*(?:(?:so|and|but|ok|hey|hi),? )*(?:(?:in |what about |how about )?(?:[a-z][\w.-]* ?){1,3}, )?"
# What somebody over the asker may do, and whom people may sue, be it who it will.
_ASKED = Pattern(
    rf"{_OPENS}(?:(?:can|could|may|does|do|is|are|must) (?:my|our) {_CHILDS}{_SORT}{_OTHERS}\b"
    r"|(?:can|could|may) (?:i|we) (?:\w+ ){0,2}?(?:sue|claim|collect|be (?:paid|compensated)"
    r"|get (?:paid|compensated|money|damages|compensation))"
    r"(?: (?:(?:an?|any) [a-z]|(?:if|when|under|in)\b|for (?:each|every|all)\b)| (?:over|for) (?:it|this|that)\W*$"
    r"|(?: myself| ourselves)?(?: there| here)?\W*$)"
    rf"|do (?:i|we) {_HAVE_RIGHT}"
    r"|what (?:can|could) (?:i|we) sue for\b"
    r"|how much (?:money )?(?:can|could|would) (?:i|we) (?:get|win|claim|receive|sue for)\b)",
    re.IGNORECASE,
)
# "Can I sue Clearview in Illinois?" asks what anybody may do there; whether one should, and with what chances, advice.
_SUES = Pattern(rf"{_OPENS}(?:can|could|may) (?:i|we) (?:(?!get\b)\w+ ){{0,2}}?sue (?:the )?", re.IGNORECASE)
# Whoever keeps a shop asks what the rules let any shop do there.
_KEEPER = Pattern(
    rf"{_OPENS}(?:can|could|may|am|are) (?P<who>i|we) (?:legally |allowed to |permitted to |free to )?"
    r"(?:use|scan|install|put|run|set up|have|deploy|operate|collect)\b[^?]*?\b(?:my|our) (?:own |small |little )?"
    r"(?:shops?|stores?|business|restaurant|bar|cafe|salon|supermarket|firm|company|venue|club|customers|shoppers"
    r"|guests|visitors|clients|tenants)\b",
    re.IGNORECASE,
)
_SUED_BODY = Pattern(r"(?:police|cops|city|state|government|department)\b", re.IGNORECASE)
_OWN_CASE = Pattern(
    r"\b(?:settlement|lawsuit|class action|lawyer|attorney|case|chances?|should"
    rf"|(?:will|(?<!\bmuch )(?<!\bmoney )would|do|did) (?:i|we)\b(?! {_HAVE_RIGHT})"
    r"|my (?:\w+ )?(?:shop|store|business|app|startup|website)"
    r"|i(?:['’]m| am| was|['’]ve| have(?! (?:an?|the|any) (?:legal )?right)| got))\b",
    re.IGNORECASE,
)
_OTHER = Pattern(rf"\b(?:my|our) {_CHILDS}(?=({_SORT}{_OTHERS})\b)", re.IGNORECASE)
_CLAIM = Pattern(r"\bclaim(?= (?:for|under|if|when|in)\b)", re.IGNORECASE)  # as who sues does
_AM = Pattern(r"\bam\b(?= businesses)", re.IGNORECASE)
_OWN = Pattern(r"\b(?:my|our)\b(?= \w)", re.IGNORECASE)
_SELF = Pattern(r"\b(?:I|we|me)\b(?![.’'])", re.IGNORECASE)


def as_of_anyone(text: str, book: ActorBook, before: Collection[ActorKind] = ()) -> str | None:
    """Return what is asked of a rule as of anybody; None where no place or law is named, or advice is wanted.

    ``before`` holds the kinds of those whom the conversation is about.
    """
    asked = _of_people(text, book)
    if asked is None:
        return None
    ruled = not _RULED.isdisjoint({*before, *read_question(asked, book).kinds})
    return asked if ruled or _sues_named(text, book) else None


def lacks_place(text: str, book: ActorBook) -> bool:
    """Tell whether somebody asks as of themselves what rules let anybody do, and not where."""
    asked = _of_people(text, book)
    return asked is not None and not _sues_named(text, book) and _RULED.isdisjoint(read_question(asked, book).kinds)


def _sues_named(text: str, book: ActorBook) -> bool:
    """Tell whether it is asked whether somebody named may be sued, who is no private person."""
    found = _SUES.match(text)
    sued = [one for one in book.find_in_question(text) if found and one.span.start <= found.end() < one.span.end]
    return any(book[one.actor].kind is not ActorKind.PERSON for one in sued)


def _of_people(text: str, book: ActorBook) -> str | None:
    if (keeper := _KEEPER.match(text)) is not None:
        asked = f"{text[: keeper.start('who')]}businesses{text[keeper.end('who') :]}"
        return _OWN.sub("their", _AM.sub("are", asked))
    found = _SUES.match(text)
    body = found is not None and _SUED_BODY.match(text, found.end()) is not None
    if not (_ASKED.match(text) or body or _sues_named(text, book)) or _OWN_CASE.search(text):
        return None
    asked = _OTHER.sub(lambda found: "an " if found[1][0] in "eEoO" else "a ", text)
    asked = _CLAIM.sub("sue", _SELF.sub("people", _OWN.sub("their", asked)))
    return asked if reason_to_refuse(asked) is None else None
