"""Names in text: a trie over words, the longest name first, with the case and neighbour rules of ``actors.toml``."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from enum import Enum
from functools import lru_cache

from msgspec import Struct, field

from corpus.accents import unaccented
from corpus.actor import Actor, ActorFileError, ActorKind
from corpus.bills import spellings
from corpus.patterns import Pattern
from corpus.short_names import with_other_first_names

# "U.S.", "A.C.L.U" and the "St." of a place are one token, a word is one, any other mark is one: linear on any input.
_TOKEN = Pattern(r"(?:[^\W\d_]\.)+[^\W\d_]\b\.?|\b(?:St|Ft|Mt)\.(?=\s[A-Z])|[^\W_]+|[^\w\s]|_")
_PLAIN = str.maketrans({"’": "'", "‘": "'", "‐": "-", "‑": "-", "–": "-", "—": "-"})  # noqa: RUF001
_JOINED = frozenset({"owned", "made", "backed", "based", "built", "run", "led"})
# After an English word these show that it is not a name: "ring the bell", "target your ads".
_OBJECTS = frozenset({"the", "a", "an", "your", "my", "his", "her", "its", "our", "their", "them", "it", "me", "you"})
# Written with or without a capital inside a name: "Edmonton police", "Edmonton Police".
_COMMON_NOUNS = frozenset(
    {"police", "department", "council", "sheriff", "government", "supervisors", "court", "state"}
    | {"data", "protection", "privacy", "information", "authority", "commissioner", "commission", "regulator"}
)
# Before an English word in lower case these let it be a name: "does ring share", "sold by apple".
_PLACE_WORDS = """
does did do is are was were has have had can could will would should may might must by from with for at and or about
against why when how if whether s vs versus like than since but
"""
_NAME_PLACES = frozenset(_PLACE_WORDS.split())


class Rule(Enum):
    """How a name must be written to count."""

    FREE = "a capital stays a capital; any case in questions"
    EXACT = "letter for letter"
    WORD = "an English word too: only where it stands like a name"


class Token(Struct, frozen=True):
    """One word or mark: ``text`` without inner dots, ``start`` and ``end`` in the source, whether a blank precedes.

    ``folded`` is the text for comparing without case and accents.
    """

    text: str
    folded: str
    start: int
    end: int
    spaced: bool

    @property
    def is_capital(self) -> bool:
        """Whether the first character is a capital letter."""
        return self.text[0].isupper()


class Name(Struct):
    """One written name: who may bear it, and what keeps it from counting."""

    tokens: tuple[Token, ...]
    rule: Rule
    actors: list[Actor]
    is_shared: bool = False
    not_before: frozenset[str] = frozenset()
    not_after: frozenset[str] = frozenset()

    @property
    def joined(self) -> str:
        """The name in lower case without blanks."""
        return "".join(token.folded for token in self.tokens)


class Found(Struct, frozen=True):
    """A name in a text: tokens ``first`` up to and without ``last``; misspelt, it may be one of ``rivals`` as well."""

    name: Name
    first: int
    last: int
    rivals: tuple[Name, ...] = ()

    @property
    def bearers(self) -> tuple[Actor, ...]:
        """Whoever may be meant, in the order of the book, those of the rivals last."""
        return tuple(dict.fromkeys(actor for name in (self.name, *self.rivals) for actor in name.actors))


class _Node(Struct):
    children: dict[str, "_Node"] = field(default_factory=dict)
    name: Name | None = None


@lru_cache(maxsize=65536)
def _read(raw: str) -> tuple[str, str]:
    """Return text and folded text of what is written as ``raw``."""
    text = raw.replace(".", "").upper() if len(raw) > 1 and "." in raw else raw
    return text, unaccented(text).casefold()


def tokenize(text: str) -> tuple[Token, ...]:
    """Split ``text`` into words and marks; offsets are those of ``text``."""
    tokens = []
    end = 0
    for match in _TOKEN.finditer(text.translate(_PLAIN)):
        start, last = match.span()
        tokens.append(Token(*_read(match.group()), start, last, start > end))
        end = last
    return tuple(tokens)


class NameTrie:
    """All names of all actors; finds the longest ones from left to right in time linear in the text."""

    def __init__(self, actors: Iterable[Actor]) -> None:
        """Enter every name; raises ``ActorFileError`` where two actors bear one that they do not declare as shared."""
        self._root = _Node()
        self.names: list[Name] = []
        declared = tuple(actors)
        for actor in declared:
            for text, rule, is_shared in _written(actor):
                self._enter(actor, text, rule, is_shared=is_shared)
        for actor in declared:
            for text in _undeclared(actor):
                self._enter_spelling(actor, text)

    def _enter(self, actor: Actor, text: str, rule: Rule, *, is_shared: bool) -> None:
        tokens = tokenize(text)
        node = self._root
        for position, token in enumerate(tokens):
            node = node.children.setdefault(_key(token, first=position == 0), _Node())
        if node.name is None:
            node.name = Name(tokens, rule, [actor], is_shared, *barred_neighbours([actor]))
            self.names.append(node.name)
        elif actor not in node.name.actors:
            if not (is_shared and node.name.is_shared):
                other = node.name.actors[0].name
                raise ActorFileError(f"{text!r} names both {other!r} and {actor.name!r}: put it under shared in both")
            node.name.actors.append(actor)

    def _enter_spelling(self, actor: Actor, text: str) -> None:
        """Enter a spelling that nobody declared: whoever did declare it alone keeps it."""
        if (known := self._at(text)) is None or known.is_shared:
            self._enter(actor, text, Rule.FREE, is_shared=True)

    def _at(self, text: str) -> Name | None:
        node: _Node | None = self._root
        for position, token in enumerate(tokenize(text)):
            node = node.children.get(_key(token, first=position == 0)) if node else None
        return node.name if node else None

    def scan(self, tokens: Sequence[Token], *, in_question: bool) -> Iterator[Found]:
        """Yield the names in ``tokens``, leftmost and longest first, never overlapping."""
        position = 0
        while position < len(tokens):
            begins = tokens[position].folded in self._root.children
            found = self._longest(tokens, position, in_question=in_question) if begins else None
            if found is None:
                position += 1
            else:
                yield found
                position = found.last

    def _longest(self, tokens: Sequence[Token], first: int, *, in_question: bool) -> Found | None:
        best = None
        node = self._root
        for position in range(first, len(tokens)):
            below = node.children.get(_key(tokens[position], first=position == first))
            if below is None:
                break
            node = below
            if node.name is not None and _stands(node.name, tokens, first, position + 1, in_question=in_question):
                best = Found(node.name, first, position + 1)
        return best


def _written(actor: Actor) -> Iterator[tuple[str, Rule, bool]]:
    special: Mapping[str, Rule] = dict.fromkeys(actor.exact, Rule.EXACT) | dict.fromkeys(actor.words, Rule.WORD)
    for text in dict.fromkeys((actor.name, *actor.aliases, *actor.exact, *actor.words)):
        yield text, special.get(text, Rule.FREE), False
    for text in actor.shared:
        yield text, Rule.FREE, True


def _undeclared(actor: Actor) -> Iterable[str]:
    """Return the other ways to write the number of a bill or to call a person."""
    if actor.kind is ActorKind.LAW:
        return spellings(actor.name)
    return with_other_first_names(actor.name) if actor.kind is ActorKind.PERSON else ()


def _key(token: Token, *, first: bool) -> str:
    return token.folded if first or not token.spaced else " " + token.folded


def barred_neighbours(actors: Sequence[Actor]) -> tuple[frozenset[str], frozenset[str]]:
    """Return the words before which and those after which a name is not one of ``actors``."""
    before, after = (
        [word for one in actors for word in one.not_before],
        [word for one in actors for word in one.not_after],
    )
    return frozenset(before), frozenset(after)


def stands_apart(name: Name, tokens: Sequence[Token], first: int, last: int) -> bool:
    """Tell whether no neighbour makes tokens ``first`` up to ``last`` something else than ``name``."""
    before = tokens[first - 1] if first else None
    after = tokens[last] if last < len(tokens) else None
    return not ((before and before.folded in name.not_after) or (after and after.folded in name.not_before))


def _stands(name: Name, tokens: Sequence[Token], first: int, last: int, *, in_question: bool) -> bool:
    if not stands_apart(name, tokens, first, last):
        return False
    pairs = list(zip(name.tokens, tokens[first:last], strict=True))
    if name.rule is Rule.EXACT:
        return all(own.text == read.text for own, read in pairs)
    keeps_capitals = all(read.is_capital or not own.is_capital or own.folded in _COMMON_NOUNS for own, read in pairs)
    if name.rule is Rule.WORD:
        return _stands_like_a_name(tokens, first, last, is_capital=keeps_capitals, in_question=in_question)
    return in_question or keeps_capitals


def _stands_like_a_name(tokens: Sequence[Token], first: int, last: int, *, is_capital: bool, in_question: bool) -> bool:
    before = tokens[first - 1].folded if first else ""
    after = tokens[last].folded if last < len(tokens) else ""
    if before == "-" and not tokens[first].spaced:
        return False
    if after == "-" and not tokens[last].spaced and not _is_joined(tokens, last + 1):
        return False
    if after in _OBJECTS and (not is_capital or before in {"", ".", "?", "!", '"'}):
        return False
    return is_capital or (in_question and (not before or before in _NAME_PLACES))


def _is_joined(tokens: Sequence[Token], position: int) -> bool:
    return position < len(tokens) and tokens[position].folded in _JOINED
