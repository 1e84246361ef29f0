"""Clauses of a sentence: who acts in each, what it affirms or denies, how firmly and with which limits."""

import re
from collections.abc import Iterator, Sequence
from enum import StrEnum
from itertools import pairwise, zip_longest

from msgspec import Struct, structs

from corpus.actor import Mention
from corpus.article import Span
from corpus.lexicon import Lexicon, Match, shipped_lexicon
from corpus.patterns import Pattern
from corpus.signs import aim_of, denied_stems, focus_of, governing, read_signs, told
from corpus.words import Word, stem, words

_BOUNDARY = Pattern(
    r"\s*[;:]\s+|\s+[-–—]\s+"
    r"|,?\s+(?=(?:but|while|although|though|whereas|which|who|(?<!go )(?<!going )(?<!goes )(?<!went )after|before"
    r"|because|unless|until|except|without|during|even if|if|whether|when|so that|despite|following|rather than)\b)"
    r"|,\s+(?=(?:and|so|or|as|with|saying|letting|making|barring|allowing)\b)",
    re.IGNORECASE,
)
_AND = Pattern(r"\s+and\s+(?=(?P<next>[\w’']+))", re.IGNORECASE)
_FINITE = frozenset(
    {"is", "are", "was", "were", "has", "have", "had", "do", "does", "did", "said", "says", "not", "there"}
    | {"may", "might", "can", "could", "will", "would", "shall", "should", "must", "it", "they", "he", "she", "we", "i"}
)
# "Two years after it stopped, Tavisk sells again": what opens the sentence is a clause of its own.
_OPENED = Pattern(
    r"(?:[A-Z]\w+ (?:years?|months?|weeks?|days?) )?(?:[Aa]fter|[Ss]ince|[Aa]lthough|[Tt]hough|[Ww]hile|[Dd]espite) "
    r"[^,;:]{3,120},\s+(?=(?:the|an?|its?|they|he|she|[A-Z][\w'\u2019-]*)\b)(?![\w'\u2019-]+(?:,| and | or ))"
)
_EXCLUDING = Pattern(
    r"\b(?:outside|other than|except(?: in| for)?|apart from|beyond|not in|excluding)(?: of)?(?: the)? $", re.IGNORECASE
)
_OWN_ANSWER = Pattern(r"\?[\"”’']?\s+(No|Yes|Never|Hardly)\b")
_AWAITED = Pattern(r"\b(?:await|wait|hold off|until)", re.IGNORECASE)
_SAYS_THAT = Pattern(
    r" (?:said|says|announced|reported|wrote|claimed|claims|found|showed|revealed)(?: on \w+)?(?: that)?(?: the)? "
)
# "The Danish camera maker Tavisk": where it is from does nothing.
_OF_COUNTRY = Pattern(
    r" (?:(?!(?:the|an?|to|of|in|by|and)\b)[a-z-]+ ){0,3}(?:company|firm|maker|chain|retailer|vendor|supplier|developer"
    r"|start-?up|airline|operator|bank|manufacturer|giant|regulator|city|town|region|state|canton|province) "
)
_ACCORDING = Pattern(r"according to (?:the )?$", re.IGNORECASE)
_PRONOUN = Pattern(
    r"\b(?:it|they|he|she|we|the (?:company|firm|city|state|agency|group|department|force|tribunal|court))\b",
    re.IGNORECASE,
)
_NAMED_RULE = frozenset({"act", "bill", "ordin"})
_NO_NAME = frozenset({"the", "a", "an", "this", "that", "eu", "is", "not"})
_LEAD = Pattern(r"[a-z]+(?: (?:if|that|than))?", re.IGNORECASE)
# Verbs that say something had been going on until then.
_CEASED = frozenset(
    word.stem
    for word in words(
        "stop halt end quit exit retire discontinue suspend pause abandon scrap drop withdraw shut leave cease expire"
    )
)
_SAYS_NO = frozenset({"say", "says", "said", "saying"})
_NO_NOTION = frozenset({"clue", "idea", "doubt", "matter", "wonder", "charge", "cost", "fee"})
_GOES_ON = Pattern(r"-|\. ?\d")
_NO_LONGER = Pattern(r"\bno longer\b|\bany ?more\b", re.IGNORECASE)


class Mood(StrEnum):
    """How firmly a clause says what it says."""

    FACT = "fact"
    PROPOSED = "proposed"
    ASKED = "asked"
    ALLEGED = "alleged"
    PLANNED = "planned"


class Clause(Struct, frozen=True):
    """One clause of a text.

    ``signs`` maps an axis to whether the clause affirms it; ``lead`` is the word that joins the clause to the one
    before it. ``denied`` holds the stems directly under a negation, ``aim`` those of the purpose of a use that it
    denies. ``ceased`` says that something that had been going on ended, ``focused`` that a negation denies no more than
    totality ("not a permanent ban"), ``limited`` that the clause holds in part. ``facets`` are the sides of "available"
    it speaks of (who may, who does, who supplies), ``scopes`` the kinds of people and places, ``excluded`` the actors
    it names only to leave them out.
    """

    span: Span
    words: tuple[Word, ...]
    subject: str | None
    mentions: tuple[Mention, ...]
    signs: dict[str, bool]
    limited: bool
    mood: Mood
    lead: str
    denied: frozenset[str]
    ceased: bool
    facets: frozenset[str]
    excluded: frozenset[str]
    focused: bool
    scopes: frozenset[str]
    aim: frozenset[str]


def read_clauses(
    text: str, mentions: Sequence[Mention], lexicon: Lexicon | None = None, *, speaker: str | None = None
) -> tuple[Clause, ...]:
    """Split ``text`` into clauses and read each; spans are offsets into ``text``; "we" and "our" are ``speaker``."""
    lexicon = lexicon or shipped_lexicon()
    answered = _OWN_ANSWER.search(text)
    if answered is not None:  # the answer turns the question round below, not as a negation in it
        text = f"{text[: answered.start(1)]}{' ' * len(answered.group(1))}{text[answered.end(1) :]}"
    clauses: list[Clause] = []
    subject = speaker
    for span in _split(text, mentions, lexicon):
        inside = tuple(mention for mention in mentions if span.holds(mention.span.start))
        subject = _subject(text, span, inside, subject)
        clauses.append(_read(text, span, inside, subject, lexicon))
    if answered is not None and answered.group(1) != "Yes":
        return tuple(_answered_no(clause) for clause in clauses)
    return tuple(clauses)


def _answered_no(clause: Clause) -> Clause:
    """Turn round a clause of a rhetorical question whose own speaker answers no."""
    signs = {axis: not sign for axis, sign in clause.signs.items()}
    return structs.replace(clause, signs=signs, denied=frozenset(word.stem for word in clause.words))


def _is_verb(word: str, lexicon: Lexicon) -> bool:
    """Tell whether a word after "and" starts a second predicate: "bans events and lets police", "and ordered"."""
    if word.endswith("ed") and len(word) > 4:
        return True
    return word.endswith("s") and not word.endswith("ss") and bool(lexicon.axes_of(stem(word)))


def _split(text: str, mentions: Sequence[Mention], lexicon: Lexicon) -> Iterator[Span]:
    cuts = {match.end() for match in (*_BOUNDARY.finditer(text), _OPENED.match(text)) if match}
    starts = {mention.span.start for mention in mentions}
    for match in _AND.finditer(text):
        follows = match.group("next").lower()
        if match.end() in starts or follows in _FINITE or _is_verb(follows, lexicon):
            cuts.add(match.end())
    inside = [mention.span for mention in mentions]
    places = sorted(cut for cut in cuts if not any(span.start < cut < span.end for span in inside))
    for start, end in zip([0, *places], [*places, len(text)], strict=True):
        if text[start:end].strip():
            yield Span(start, end)


def _subject(text: str, span: Span, mentions: Sequence[Mention], previous: str | None) -> str | None:
    """Take the first actor of the clause that does more than speak of the next, unless a pronoun before points back."""
    first = next(
        (one for one, after in zip_longest(mentions, mentions[1:]) if not _only_speaks(text, one, after)), None
    )
    pronoun = _PRONOUN.search(text, span.start, span.end)
    if first is None or (previous and pronoun and pronoun.start() < first.span.start):
        return previous
    return first.actor


def _only_speaks(text: str, one: Mention, after: Mention | None) -> bool:
    """Tell whether an actor only says the next, or where it is from: "NEC said Axon ...", "the Danish maker NEC"."""
    between = "" if after is None else text[one.span.end : after.span.start]
    if _SAYS_THAT.fullmatch(between) or _OF_COUNTRY.fullmatch(between):
        return True
    return bool(_ACCORDING.search(text, 0, one.span.start)) and between.strip() in {",", ", the"}


def _read(text: str, span: Span, mentions: tuple[Mention, ...], subject: str | None, lexicon: Lexicon) -> Clause:
    inside = words(text, span.start, span.end)
    free = _outside_names(inside, mentions)
    lead = _LEAD.match(text, span.start)
    negations = [
        match
        for match in lexicon.negation.find(free)
        if not (free[match.start].text == "nor" and any(word.text == "neither" for word in free[: match.start]))
        and not _is_idle(free, match)
        and not _opens_compound(text, free[match.start])
    ]
    negations += [Match("not", place, place + 1) for place in _against_doing(free)]
    if lead is not None and lead.group().lower() == "before" and _AWAITED.search(text, 0, span.start):
        negations.append(Match("not", 0, 1))  # "would await rules before selling" is not selling
    focus = {match: focus_of(free, match, lexicon) for match in negations}
    plain = [match for match in negations if focus[match] is None]
    focused = bool({"far", "near"} & set(focus.values()))
    asking = lead is not None and lead.group().lower() == "whether"
    return Clause(
        span=span,
        words=inside,
        subject=subject,
        mentions=mentions,
        signs={} if asking else read_signs(told(free, plain, lexicon), governing(free, plain), lexicon),
        limited=focused or lexicon.limits.any_in(free),
        mood=_mood(free, lexicon),
        lead=lead.group().lower() if lead else "",
        denied=denied_stems(free, plain),
        facets=frozenset(match.label for match in lexicon.facets.find(free)),
        focused=focused,
        aim=aim_of(free) if plain else frozenset(),
        scopes=_scopes(inside, lexicon),
        excluded=frozenset(
            m.actor for m in mentions if _EXCLUDING.search(text, max(span.start, m.span.start - 24), m.span.start)
        ),
        ceased=bool(_NO_LONGER.search(text, span.start, span.end))
        or (not plain and any(word.stem in _CEASED for word in free)),
    )


def _scopes(inside: Sequence[Word], lexicon: Lexicon) -> frozenset[str]:
    """Return whom a clause speaks of.

    "Private" before another of them only tells of which ("private schools"), who goes shopping for a vendor is no
    shop, the White House no home, and neither International Business Machines nor CNN Business any business.
    """
    found = [match for match in lexicon.scopes.find(inside) if not _is_no_scope(inside, match)]
    starts = {match.start for match in found}
    return frozenset(
        match.label for match in found if not (inside[match.start].text == "private" and match.end in starts)
    )


def _is_no_scope(inside: Sequence[Word], match: Match) -> bool:
    before = [word.text for word in inside[max(0, match.start - 1) : match.start]]
    behind = [word.text for word in inside[match.end : match.end + 1]]
    if (inside[match.start].text, before) in (("house", ["white"]), ("business", ["cnn"])) or behind == ["machines"]:
        return True
    return inside[match.start].text == "shopping" and behind in (["for"], ["around"])


def _outside_names(inside: Sequence[Word], mentions: Sequence[Mention]) -> tuple[Word, ...]:
    """Drop the words of actor names and of names of rules ("the Moratorium Act"): they affirm and deny nothing."""
    spans = [mention.span for mention in mentions]
    kept = [word for word in inside if not any(span.holds(word.span.start) for span in spans)]
    return tuple(
        word
        for place, word in enumerate(kept)
        if not (place + 1 < len(kept) and kept[place + 1].stem in _NAMED_RULE and _follows(word, kept[place + 1]))
    )


def _follows(word: Word, later: Word) -> bool:
    return later.span.start - word.span.end == 1 and word.stem not in _NO_NAME


def _is_idle(inside: Sequence[Word], negation: Match) -> bool:
    """Tell whether a "no" denies nothing that follows: "say no to a scan", "no clue what it buys"."""
    if inside[negation.start].text != "no" or negation.end - negation.start > 1:
        return False
    before = inside[negation.start - 1].text if negation.start else ""
    after = inside[negation.end].text if negation.end < len(inside) else ""
    return before in _SAYS_NO or after in _NO_NOTION


def _opens_compound(text: str, word: Word) -> bool:
    """Tell whether a word is but the first part of another: "no-bid contract", "Ordinance No. 12"."""
    return bool(_GOES_ON.match(text, word.span.end))


def _against_doing(inside: Sequence[Word]) -> Iterator[int]:
    """Yield the places of "against" before a deed: "spoke out against selling" is not for it."""
    for place, (word, after) in enumerate(pairwise(inside)):
        if word.text == "against" and after.text.endswith("ing") and after.span.start - word.span.end == 1:
            yield place


def _mood(inside: Sequence[Word], lexicon: Lexicon) -> Mood:
    first = next(lexicon.tentative.find(inside), None)
    return Mood(first.label) if first else Mood.FACT
