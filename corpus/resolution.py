"""From names found to actors meant: shared names, surnames on second mention, company forms and tickers."""

from bisect import bisect_left
from collections.abc import Callable, Collection, Mapping, Sequence

from msgspec.structs import replace

from corpus.actor import LOCAL, PLACES, PUBLIC_BODIES, Actor, ActorKind, Mention
from corpus.article import Span
from corpus.names import Found, Token
from corpus.patterns import Pattern
from corpus.typos import ordinary_words

_COMPANY_FORM = Pattern(r",?\s(?:Corporation|Corp|Incorporated|Inc|Limited|Ltd|LLC|PLC|plc|Co|GmbH|AG|SE)\b(?!-)")
_TICKER = Pattern(r"\.?\s\((?:[A-Z]{1,6}:\s?)[A-Z][A-Z0-9.]{0,6}\)")
_BRACKET = Pattern(r"\.?\s\(")
_TITLE_WORDS = """
mr mrs ms dr sir senator sen representative rep judge justice chief commissioner president governor gov
"""
_TITLES = frozenset(_TITLE_WORDS.split())
_NEIGHBOURS = 200  # names looked at on either side of a shared one: keeps a long list of names linear
_BODIES = PUBLIC_BODIES | {ActorKind.LAW}
_OF_PLACE = Pattern(r" (?:of|for) (?:the )?(?P<place>[A-Z][\w'\u2019-]+)")
_NO_PLACES = frozenset({"Justice", "Appeal", "Appeals", "Representatives", "Lords", "Commons", "Deputies"})
# What bears the name of its place and is no part of its government: "Alder County Hospital".
_OF_ITS_OWN = Pattern(
    r" (?:Hospital|Mall|Museum|Zoo|Chamber of Commerce|Bar Association|Times|Gazette|Herald|Tribune|Chronicle|Courier"
    r"|Post|Observer)\b"
)
_BEHIND_PERSON = frozenset({",", ".", "said", "says", "who", "told", "called", "wrote", "asked", "added"})
_FIRMS = frozenset({"company", "firm", "maker", "vendor", "supplier", "start-up", "startup", "developer", "retailer"})
_OWNING = Pattern(r"(?:['’]s?)? ")
Anchors = Callable[[Actor], Collection[str]]


def choose(
    found: Sequence[Found], anchors: Anchors, prefer: Collection[str], *, at_home: bool = False
) -> tuple[tuple[Actor, ...], ...]:
    """Choose the actor that each found name means, in order; behind it stand the others where nothing decides.

    A shared name goes to the bearer whose own name, place or owner (``anchors``) stands nearest in the text, names
    before it first; without one to those in ``prefer``, else to all, in the order of their declaration. ``at_home``,
    the name of a public body goes to those of a country of who else is named: "the regulator" that fined its shops.
    """
    borne = [item.bearers for item in found]
    homes = {bearers[0].country for bearers in borne if at_home and len(bearers) == 1}
    borne = [tuple(one for one in some if one.country in homes and one.kind in _BODIES) or some for some in borne]
    certain = [(item.first, bearers[0].name) for item, bearers in zip(found, borne, strict=True) if len(bearers) == 1]
    return tuple(
        bearers if len(bearers) == 1 else _meant(item.first, bearers, certain, anchors, prefer)
        for item, bearers in zip(found, borne, strict=True)
    )


def _meant(
    first: int,
    bearers: Sequence[Actor],
    certain: Sequence[tuple[int, str]],
    anchors: Anchors,
    prefer: Collection[str],
) -> tuple[Actor, ...]:
    of = {bearer.name: frozenset(anchors(bearer)) for bearer in bearers}
    common = frozenset.intersection(*of.values())
    ranked = [
        (place > first, abs(place - first), order)
        for order, bearer in enumerate(bearers)
        for place, name in _around(certain, first)
        if name in of[bearer.name] - common
    ]
    if ranked:
        return (bearers[min(ranked)[2]],)
    return tuple(bearer for bearer in bearers if bearer.name in prefer) or tuple(bearers)


def _around(certain: Sequence[tuple[int, str]], place: int) -> Sequence[tuple[int, str]]:
    middle = bisect_left(certain, (place, ""))
    return certain[max(0, middle - _NEIGHBOURS) : middle + _NEIGHBOURS]


def surnames(tokens: Sequence[Token], found: Sequence[Found], chosen: Sequence[Actor]) -> tuple[Mention, ...]:
    """Find people by surname alone, where the text has named them in full before."""
    covered = {place for item in found for place in range(item.first, item.last)}
    full = {item.last: actor.name for item, actor in zip(found, chosen, strict=True) if _is_full(item, actor)}
    known: dict[str, str] = {}
    mentions = []
    for place, token in enumerate(tokens):
        if place in full:
            known[tokens[place - 1].text] = full[place]
        if place not in covered and token.text in known and not follows_a_name(tokens, place, covered):
            mentions.append(Mention(known[token.text], Span(token.start, token.end)))
    return tuple(mentions)


def _is_full(item: Found, actor: Actor) -> bool:
    return actor.kind is ActorKind.PERSON and item.last - item.first > 1


def follows_a_name(tokens: Sequence[Token], place: int, covered: Collection[int]) -> bool:
    """Whether a first name of somebody else stands before a surname: "John Smith", unlike "But Smith"."""
    before = tokens[place - 1] if place else None
    if before is None or before.folded in _TITLES or place - 1 in covered or not before.is_capital:
        return False
    return len(before.text) > 2 and before.folded not in ordinary_words()  # "But Smith", unlike "John Smith"


def without_namesakes(tokens: Sequence[Token], found: Sequence[Found]) -> list[Found]:
    """Leave out a firm of which somebody has the name, "Tobias Ring", and a country that tells where one is from."""
    covered = {place for item in found for place in range(item.first, item.last)}
    return [item for item in found if not (_is_surname(tokens, item, covered) or _is_origin(tokens, item))]


def _is_surname(tokens: Sequence[Token], item: Found, covered: Collection[int]) -> bool:
    token = tokens[item.first]
    is_word = item.last - item.first == 1 and token.folded in ordinary_words() and token.spaced
    is_maker = all(actor.kind is ActorKind.COMPANY for actor in item.bearers)
    behind = tokens[item.last].folded if item.last < len(tokens) else "."
    return is_word and is_maker and behind in _BEHIND_PERSON and follows_a_name(tokens, item.first, covered)


def _is_origin(tokens: Sequence[Token], item: Found) -> bool:
    """Tell where somebody is from, "a British company", from a country that does something."""
    before = tokens[item.first - 1].folded if item.first else ""
    behind = tokens[item.last].folded if item.last < len(tokens) else ""
    is_country = item.last - item.first == 1 and all(actor.kind is ActorKind.COUNTRY for actor in item.bearers)
    return is_country and before in {"a", "an"} and behind in _FIRMS


def extend(text: str, mentions: Sequence[Mention], actors: Mapping[str, Actor]) -> tuple[Mention, ...]:
    """Let a company form, a ticker and a bracketed short form belong to the mention that they follow.

    A name of common words behind another place is that place's own and nobody's here: "the Texas Senate". So is one
    before it, "the Senate of Aldea", and no place is whatever bears its name alone: "Alder County Hospital".
    """
    extended: list[Mention] = []
    at = {mention.span.start: actors[mention.actor] for mention in mentions}
    for mention in sorted(mentions, key=lambda one: one.span):
        if extended and mention.span.start < extended[-1].span.end:
            continue
        if extended and (end := _end_of_bracket(text, extended[-1], mention)):
            extended[-1] = replace(extended[-1], span=Span(extended[-1].span.start, end))
            continue
        if extended and _is_of_other_place(text, extended[-1], mention, actors):
            continue
        if _is_of_place_behind(text, mention, actors[mention.actor], at):
            continue
        if actors[mention.actor].kind in LOCAL and _OF_ITS_OWN.match(text, mention.span.end):
            continue
        is_company = actors[mention.actor].kind is ActorKind.COMPANY
        extended.append(_with_company_form(text, mention) if is_company else mention)
    return tuple(extended)


def _end_of_bracket(text: str, before: Mention, mention: Mention) -> int | None:
    between = text[before.span.end : mention.span.start]
    closed = text[mention.span.end : mention.span.end + 1] == ")"
    return mention.span.end + 1 if closed and before.actor == mention.actor and _BRACKET.fullmatch(between) else None


def _is_of_other_place(text: str, before: Mention, mention: Mention, actors: Mapping[str, Actor]) -> bool:
    place, actor = actors[before.actor], actors[mention.actor]
    is_country = place.kind is ActorKind.COUNTRY
    own = place.country == actor.country if is_country else place.name in (actor.part_of, actor.within)
    if own or place.kind not in PLACES or actor.kind not in _BODIES:
        return False
    if not _OWNING.fullmatch(text[before.span.end : mention.span.start]):
        return False
    return all(word in ordinary_words() for word in mention.span.of(text).lower().split())


def _is_of_place_behind(text: str, mention: Mention, actor: Actor, at: Mapping[int, Actor]) -> bool:
    """Tell whether a public body is another's than that in the book: "the Privacy Commissioner of Aldea".

    Under its full name it is itself, wherever it is: "the Metropolitan Police of London".
    """
    is_common = actor.kind in PUBLIC_BODIES and mention.span.of(text).lower() != actor.name.lower()
    found = _OF_PLACE.match(text, mention.span.end) if is_common else None
    if found is None or found["place"] in _NO_PLACES:
        return False
    place = at.get(found.start("place"))
    if place is not None:
        is_home = place.kind is ActorKind.COUNTRY and place.country == actor.country
        return place.kind in PLACES and not is_home and place.name not in (actor.part_of, actor.within)
    own = " ".join((actor.name, actor.country, actor.part_of or "", actor.within or "", *actor.aliases))
    return found["place"].lower() not in ordinary_words() and found["place"] not in own


def _with_company_form(text: str, mention: Mention) -> Mention:
    end = mention.span.end
    for pattern in (_COMPANY_FORM, _TICKER):
        match = pattern.match(text, end)
        end = match.end() if match else end
    return replace(mention, span=Span(mention.span.start, end))
