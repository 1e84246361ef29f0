"""Actors that the articles introduce and the book does not know: "the supermarket chain Mercalvo", "the town of Aldea".

``actors.toml`` cannot name every town and firm that somebody's articles are about. An article names its own actors in
its opening, where it also says what they are; a name that is written once only, or of which nothing says what it is,
stays a word like any other. What tells it is listed in ``newcomers.toml``.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from itertools import pairwise

from msgspec.structs import replace

from corpus.actor import Actor, ActorKind
from corpus.actors import ActorBook
from corpus.all_over import is_court, is_person, names_all_over
from corpus.article import Article
from corpus.bills import numbered
from corpus.bodies_of import bodies_of
from corpus.clashes import folded, led, without_clashes
from corpus.cues import cues
from corpus.line_rules import is_heading
from corpus.names import Token, tokenize
from corpus.other_names import other_names, short_names_in
from corpus.patterns import Pattern
from corpus.signers import signer
from corpus.towns import short_towns
from corpus.typos import ordinary_words
from corpus.unknown_names import NEVER_NAMES

_OPENING = 600  # characters of an article in which its actors are introduced
_LEAST_WRITTEN = 2  # times that titles and texts write a name
_LEAST_LETTERS = 3  # of an abbreviation that is read in lower case, too, where no word is like it
_AROUND = 60  # characters before and behind a name that tell what it is
_MOST = 5_000  # names, so that no collection can fill the memory with them
_OPENS = frozenset({".", "?", "!", "“", '"'})
# How the words of each part of ``newcomers.toml`` stand around a name.
_FRAMES = {
    "before": r"\b(?:{})s?(?: |, )$",
    "after": r"^,? (?:{})\b",
    "apposition": r"^(?:, (?:an?|the|one of)\b(?:(?! (?:at|for|who) )[^,.;])*?| is an? (?:[\w-]+ ){{0,3}}?)\b(?:{})\b",
    "own": r"^['’]s (?:[\w-]+ )?(?:{})\b",
    "signed": r"\b(?:{})\b",
    "again": r"^ [a-z].*?\bthe (?:[\w-]+-based )?(?:{})\b(?! of\b)",
    "further": r"^ [a-z][^$]*?\bthe (?:{})\b(?! of\b)",
}
_FORM_BEHIND = Pattern(r" (?:company|co|inc|corp|ltd|llc|plc)$")  # "Knoll Company" is no other firm than "Knoll"
_DATELINE = Pattern(
    r"(?P<name>[A-Z][A-Z.' -]+)(?P<state>, [A-Z][A-Za-z.]+(?: [^\u2014\n]{1,40})?)? (?:\u2014|\u2013|--?) "
)
# Nothing, or a dateline: "ALDER FALLS, Ore. \u2014 ".
_OPENS_TEXT = Pattern(r"\s*|[A-Z][A-Z.' -]+(?:, [^\n\u2014\u2013:]{1,40})?(?: (?:\u2014|\u2013|--?)|:) ")
_CLOSES_APPOSITION = Pattern(r"(?: of [A-Z][\w-]+(?: [A-Z][\w-]+)?)?,")
_COUNTY_OF = Pattern(r"^.* County\b")


def newcomers(articles: Iterable[Article], book: ActorBook) -> tuple[Actor, ...]:
    """Return the actors that ``articles`` introduce and ``book`` does not name, in the order of their names.

    Behind them stand the towns that the book has and the articles call by another name.
    """
    found: dict[str, Actor] = {}
    articles = tuple(articles)
    everything = "\n".join(f"{article.title}\n{article.text}" for article in articles)
    for item in (item for article in articles for item in _items(article)):
        for actor in (*_introduced(item, book, everything), *_countries_in(item, book), *_bills_in(item, book)):
            if len(found) < _MOST:
                found.setdefault(_FORM_BEHIND.sub("", folded(actor.name)), actor)
    for actor in bodies_of(articles, book):
        found.setdefault(folded(actor.name), actor)
    for name, kind, whole in names_all_over(articles, book):
        if len(found) < _MOST:
            found.setdefault(_FORM_BEHIND.sub("", folded(name)), _actor(name, kind, whole))
    signing = {name for article in articles if (name := signer(article))}
    new = without_clashes(sorted(led(found.values(), signing), key=lambda actor: actor.name), book)
    return (*new, *short_towns(articles, book, new))


def _items(article: Article) -> Iterator[Article]:
    """Yield an article, and each heading with what stands below: a letter of several items has several openings."""
    yield article
    blocks = article.text.split("\n\n")
    heads = [place for place, block in enumerate(blocks) if is_heading(block)]
    for place, end in pairwise([*heads, len(blocks)]):
        if place and place + 1 < end:
            yield replace(article, title=blocks[place], text="\n\n".join(blocks[place:end]))


def _introduced(article: Article, book: ActorBook, everything: str) -> Iterator[Actor]:
    own = signer(article)
    text, whole = article.text[:_OPENING], f"{article.title}\n{article.text}"
    if own:  # who signs is named by that alone
        text, whole = f"by {own}. {text}", f"{own}. {own}. {whole}"
        everything = f"{own}. {own}. {everything}"
    tokens = tokenize(text)
    if not own and " County" not in text and not any(token.is_capital and _is_strange(token) for token in tokens):
        return
    spans = [mention.span for mention in book.find(text, prefer=article.actors)]
    taken = {place for place, token in enumerate(tokens) if any(span.holds(token.start) for span in spans)}
    if (seat := _seat_of(article, book)) is not None:
        yield seat
    for first, last in _runs(tokens, taken, text):
        start, end = tokens[first].start, tokens[last - 1].end
        name = _without_bodies(text[start:end])
        if not (name == own or _is_name(name)) or book.named(name) is not None:
            continue
        kind = _kind_told(name, text[:start], text[start + len(name) :]) or (
            _kind_signed(whole) if own == name else None
        )
        within = everything if any(map(_is_strange, tokenize(name))) else whole  # "Administrative Court" is anybody's
        is_other = is_person(name, whole) or (kind is ActorKind.COURT and not is_court(whole))
        if kind is not None and not is_other and _times_written(name, within) >= _LEAST_WRITTEN:
            force = _as_force(name, everything, book) if kind is ActorKind.POLICE else ()
            yield _actor(name, kind, whole, force)


def _seat_of(article: Article, book: ActorBook) -> Actor | None:
    """Return the place of a dateline where title or text writes it again: "ALDER FALLS, Ore. — The council".

    One without its state has to stand in the title.
    """
    match = _DATELINE.match(article.text)
    name = match["name"].title() if match else ""
    told = f"{article.title}\n{article.text}" if match and match["state"] else article.title
    again = name and re.search(rf"(?<!\w){re.escape(name)}(?!\w| County)", told)
    is_new = again and _is_name(name) and book.named(name) is None
    return Actor(name, ActorKind.CITY, country="") if is_new else None


def _countries_in(article: Article, book: ActorBook) -> Iterator[Actor]:
    """Yield the countries that title or opening name and the book does not have."""
    opening = f"{article.title}\n{article.text[:_OPENING]}"
    for word in sorted({found[0] for found in _country_names().finditer(opening)}):
        name, people = _countries()[word]
        if book.named(name) is None:
            yield Actor(name, ActorKind.COUNTRY, country=name, aliases=(people,))


def _bills_in(article: Article, book: ActorBook) -> Iterator[Actor]:
    """Yield the bills that title or opening name by their number, under which any spelling of it finds them."""
    for name in numbered(f"{article.title}\n{article.text[:_OPENING]}"):
        if book.named(name) is None:
            yield Actor(name, ActorKind.LAW, country="")


@cache
def _countries() -> Mapping[str, tuple[str, str]]:
    """Return each country with the word for its people, by either of them."""
    pairs = (line.split() for line in cues()["countries"]["names"].split(","))
    return {word: (name, people) for name, people in pairs for word in (name, people)}


@cache
def _country_names() -> Pattern:
    return Pattern(rf"\b(?:{'|'.join(_countries())})\b")


def _runs(tokens: Sequence[Token], taken: set[int], text: str) -> Iterator[tuple[int, int]]:
    """Yield where words with capitals stand side by side, without an ordinary one that only opens a sentence.

    What ends a paragraph and what begins the next are no name together.
    """
    first = None
    for place, token in enumerate((*tokens, Token(".", ".", 0, 0, spaced=True))):
        belongs = place not in taken and token.is_capital and token.folded not in NEVER_NAMES
        belongs = belongs or (first is not None and _joins(token, tokens[place + 1 : place + 2]))
        same = first is not None and "\n" not in text[tokens[place - 1].end : token.start]
        if belongs and same and token.spaced:
            continue
        if first is not None:
            opens = first == 0 or tokens[first - 1].text in _OPENS
            yield first + (opens and place - first > 1 and not _is_strange(tokens[first])), place
        first = place if belongs else None


def _joins(mark: Token, behind: Sequence[Token]) -> bool:
    """Tell whether a mark joins two names in one: "Harbour & Sons"."""
    return mark.text == "&" and mark.spaced and any(one.is_capital and one.spaced for one in behind)


def _is_strange(token: Token) -> bool:
    return len(token.text) > 1 and token.text.isalpha() and token.folded not in ordinary_words() | NEVER_NAMES


def _is_name(name: str) -> bool:
    """Tell whether words are a name: one is no English word, or they are several, and no "Privacy Act" of anybody."""
    words = tokenize(name)
    if len(words) == 1 and words[0].folded in _ends():
        return False  # the "Office" of somebody
    bare = set(_ends()) - {ActorKind.COUNTY}  # "Marrow County" is a place, whatever marrow is
    return any(map(_is_strange, words)) or (len(words) > 1 and words[-1].folded not in bare)


def _times_written(name: str, text: str) -> int:
    """Count a name, or the first word of it that is no English one: "Lumenor Vision", later "Lumenor"."""
    strange = next((token.text for token in tokenize(name) if _is_strange(token)), name)
    return len(re.findall(rf"(?<!\w){re.escape(strange)}(?!\w)", text))


def _without_bodies(name: str) -> str:
    """Return the place of which a name has a public body: "Aldea City Council" is of Aldea."""
    if county := _COUNTY_OF.match(name):
        return county.group()
    words, bodies = name.split(), cues()["bodies"]
    if [word.lower() for word in words[-2:]] in [[kind, "district"] for kind in bodies["special"].split()]:
        return name
    own = bodies["words"].split()
    while len(words) > 1 and words[-1].lower() in own:
        words.pop()
        own = [*bodies["words"].split(), *bodies["behind"].split()]
    return " ".join(words)


def _kind_told(name: str, before: str, after: str) -> ActorKind | None:
    """Return what an actor is, by its last word and by what stands around its name."""
    ends = _kind_ended(name)
    if ends is not None and (ends is not ActorKind.MEDIA or not _is_called(before)):
        return ends
    if " " in name and name.split(maxsplit=1)[0].lower() in cues()["starts"]["company"].split():
        return ActorKind.COMPANY
    opened = after if _OPENS_TEXT.fullmatch(before) else ""
    sides = {
        "before": before,
        "after": after,
        "own": after,
        "apposition": after,
        "again": opened,
        "further": opened,
    }
    if before.endswith(", ") and not _CLOSES_APPOSITION.match(after):
        sides["before"] = ""  # "told the bank, Tavisk said"
    told = (kind for part, text in sides.items() for kind, cue in _cues_in(part) if cue.search(text))
    return next(told, None)


def _kind_ended(name: str) -> ActorKind | None:
    """Return what the last word of a name says that it is; a police service is no agency."""
    place, _, last = name.rpartition(" ")
    kind = _ends().get(last.lower()) if place else None
    return ActorKind.POLICE if kind is ActorKind.AGENCY and place.endswith(" Police") else kind


def _is_called(before: str) -> bool:
    """Tell whether what stands before a name says what it is: "the rights group Harbour Watch"."""
    return any(cue.search(before) for _, cue in _cues_in("before"))


def _kind_signed(text: str) -> ActorKind | None:
    """Return what whoever signs a text in the first person is, by what it calls its own."""
    return next((kind for kind, cue in _cues_in("signed") if cue.search(text)), None)


@cache
def _ends() -> Mapping[str, ActorKind]:
    return {word: ActorKind(kind) for kind, words in cues()["ends"].items() for word in words.split()}


@cache
def _cues_in(part: str) -> tuple[tuple[ActorKind, Pattern], ...]:
    """Return what tells each kind in one part of ``newcomers.toml``."""
    joined = ((ActorKind(kind), words.replace("\n", "")) for kind, words in cues()[part].items())
    return tuple((kind, Pattern(_FRAMES[part].format(words), re.IGNORECASE)) for kind, words in joined)


def _as_force(name: str, text: str, book: ActorBook) -> Iterator[str]:
    """Yield what "Alder Constabulary" is called by its place: "Alder police", and "Alder" where that is nobody else."""
    place = name.rpartition(" ")[0].removesuffix(" Police")
    if _kind_ended(name) is not ActorKind.POLICE:
        return
    yield f"{place} police"
    yield f"{place} force"
    named = re.finditer(rf"(?<!\w){re.escape(place)}(?!\w| police| force)", text)
    sides = (
        (text[max(0, one.start() - _AROUND) : one.start()], text[one.end() : one.end() + _AROUND]) for one in named
    )
    if book.named(place) is None and not any(_kind_told(place, *both) is ActorKind.CITY for both in sides):
        yield place


def _actor(name: str, kind: ActorKind, text: str, also: Iterable[str] = ()) -> Actor:
    """Return an actor with what else ``text`` calls it: English words, and initials that make one, only as names."""
    others = (*other_names(name, kind, text), *also)
    exact = tuple(one for one in (name, *others) if _is_like_word(one))
    words = tuple(one for one in others if one.lower() in ordinary_words() and one not in exact)
    aliases = tuple(one for one in others if one not in words and one not in exact)
    return Actor(name, kind, "", aliases=(*short_names_in(name, kind, text), *aliases), words=words, exact=exact)


def _is_like_word(name: str) -> bool:
    """Tell whether letters are nobody's name but in capitals: "OR" and "WA", which with an "s" is "was"."""
    word = name.lower()
    plain = word in ordinary_words() or f"{word}s" in ordinary_words() | NEVER_NAMES
    return name.isupper() and name.isalpha() and (len(name) < _LEAST_LETTERS or (len(name) == _LEAST_LETTERS and plain))
