"""Who did what to whom: deeds of one actor to another, told by a verb, in the passive, or by a noun."""

from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path

from msgspec import Struct

from corpus.actor import Mention
from corpus.clauses import Clause
from corpus.lexicon import Match, Phrases
from corpus.patterns import Pattern
from corpus.tables import read_tables
from corpus.words import Word

_DEEDS = Path(__file__).with_name("deeds.toml")
TO_BE = frozenset({"is", "are", "was", "were", "be", "been", "being", "get", "gets", "got"})
# What a base form follows as a verb, at any distance: "did IBM sue", "agreed to pay", "had to order".
_BEFORE_VERB = frozenset(
    {"do", "does", "did", "will", "would", "can", "could", "may", "might", "must", "should", "to", "not"}
)
_BEFORE_NOUN = frozenset({"a", "an", "the", "its", "their", "his", "her", "this", "of", "no", "any"})
_OWN_PAST = frozenset({"quit"})
_RELATIVE = frozenset({"that", "who", "which", "to"})
_AGAINST = frozenset({"against", "about"})
_GIVES = frozenset({"issu", "give", "gave", "given", "hand"})  # stems: "issued a reprimand to the town"
_FILES = frozenset({"file", "bring", "launch"})
_JUDGES = frozenset({"dismiss", "reject", "upheld", "uphold", "heard", "hear", "decid", "grant", "allow", "admit"})
_WHERE_OR_WHY = frozenset({"in", "under", "over", "at", "within", "before", "after", "since", "because"})
_REACH = 3  # words between "was" and its participle, or between a noun and the name that owns it
_OWNS = Pattern(r"['’]s?(?: [\w-]+){0,2} ")


class Deed(Struct, frozen=True):
    """One deed: its table in ``deeds.toml``, who may have done it and to whom, in the order in which they are named."""

    kind: str
    doers: tuple[str, ...]
    targets: tuple[str, ...]


def deeds_in(text: str, clause: Clause) -> tuple[Deed, ...]:
    """Read the deeds that ``clause`` of ``text`` tells of; one side is empty where it names nobody there."""
    inside = clause.words
    verbs = [_of_verb(clause, match) for match in _phrases()[0].find(inside) if _is_verb(inside, match)]
    nouns = [_of_noun(text, clause, match) for match in _phrases()[1].find(inside)]
    told = [deed for deed in (*verbs, *nouns) if deed.doers or deed.targets]
    return (*told, *_of_settlement(clause, told))


@cache
def _phrases() -> tuple[Phrases, Phrases]:
    """Return verbs and nouns, each with the name of its table."""
    tables = read_tables(_DEEDS).items()
    verbs, nouns = ([(phrase, kind) for kind, table in tables for phrase in table[part]] for part in ("verbs", "nouns"))
    return Phrases(verbs), Phrases(nouns)


@cache
def _base_forms() -> frozenset[str]:
    return frozenset(phrase.split()[0] for table in read_tables(_DEEDS).values() for phrase in table["verbs"])


def _is_verb(inside: Sequence[Word], match: Match) -> bool:
    """Tell "did they fine it" and "fined it" from "the fine" and "its fines"."""
    word, before = inside[match.start].text, inside[: match.start]
    if before and before[-1].text in _BEFORE_NOUN:
        return False
    if word in _base_forms():
        return word in _OWN_PAST or any(other.text in _BEFORE_VERB for other in before)
    return not word.endswith("s")


def _of_verb(clause: Clause, match: Match) -> Deed:
    inside = clause.words
    start, end = inside[match.start].span.start, inside[match.end - 1].span.end
    before = [one for one in clause.mentions if one.span.end <= start]
    away = _where_or_why(inside, match.end)
    after = [one for one in clause.mentions if end <= one.span.start < away]
    if not _is_passive(clause, match):
        return Deed(match.label, _names(before), _names(after))
    return Deed(match.label, _names(_by_whom(clause, match.end)), _names(before))


def _where_or_why(inside: Sequence[Word], place: int) -> float:
    """Return where begins what is done to nobody: "sue in Illinois", "sued Meta under the law of Texas"."""
    if inside[place : place + 1] and inside[place].text in _WHERE_OR_WHY:
        return inside[place].span.start
    return next((word.span.start for word in inside[place:] if word.text == "under"), float("inf"))


def _is_passive(clause: Clause, match: Match) -> bool:
    """Tell "was fined by" and "was Clearview fined" from "fined" and "was it Meta that sued"."""
    inside = clause.words
    word = inside[match.start].text
    if word in _base_forms() or word.endswith("ing"):
        return False
    if match.end < len(inside) and inside[match.end].text == "by":
        return True
    before = [other.text for other in inside[: match.start]]
    near = before[-_REACH:]
    opened = before[:1] if before and before[0] in TO_BE else []
    return bool(TO_BE & {*near, *opened}) and not _RELATIVE & set(before)


def _of_noun(text: str, clause: Clause, match: Match) -> Deed:
    """Read "A's lawsuit", "a lawsuit of A", "filed a lawsuit"; "against" whom follows, if it is told."""
    inside = clause.words
    start, end = inside[match.start].span.start, inside[match.end - 1].span.end
    before = [one for one in clause.mentions if one.span.end <= start]
    owners = [one for one in before if _OWNS.fullmatch(text[one.span.end : start])]
    behind = [word.text for word in inside[match.end : match.end + 2]]
    linked = behind[:1] in (["of"], ["by"], ["from"]) and not behind[-1].endswith("ing")  # "by agreeing to pay"
    follows = [one for one in clause.mentions if linked and one.span.start >= end][:1]
    given = any(word.stem in _GIVES for word in inside[: match.start])
    towards = _AGAINST | {"to"} if given or inside[match.start].stem == "challeng" else _AGAINST
    against = next((w.span.end for w in inside[match.end :] if w.text in towards), None)
    targets = [one for one in clause.mentions if against is not None and one.span.start >= against]
    by = [one for one in _by_whom(clause, match.end) if one not in targets or against is None]
    filed = any(word.stem in _FILES for word in inside[: match.start])
    judged = any(word.stem in _JUDGES for word in inside[: match.start])  # "a court dismissed a challenge to it"
    doers = owners or follows or by or (before if (against is not None and not judged) or filed else [])
    return Deed(match.label, _names(doers), _names([one for one in targets if one not in doers]))


def _by_whom(clause: Clause, place: int) -> list[Mention]:
    """Return who follows "by"; nobody does in "by agreeing to pay"."""
    inside = clause.words
    for number in range(place, len(inside) - 1):
        if inside[number].text == "by" and not inside[number + 1].text.endswith("ing"):
            return [one for one in clause.mentions if one.span.start >= inside[number].span.end]
    return []


def _of_settlement(clause: Clause, told: Sequence[Deed]) -> Iterator[Deed]:
    """Read what it means to settle another's lawsuit: one was sued by it, and pays where a sum is named."""
    settled = next((word for word in clause.words if word.text in {"settle", "settled", "settles"}), None)
    if settled is None or not any(match.label == "accuse" for match in _phrases()[1].find(clause.words)):
        return
    settlers = _names([one for one in clause.mentions if one.span.end <= settled.span.start])
    yield from (Deed("accuse", one.targets[:1], one.doers) for one in told if one.kind == "pay" and one.targets)
    for one in told:
        if one.kind == "accuse" and not one.targets and not set(one.doers) & set(settlers):
            yield Deed("accuse", one.doers, settlers)
            if any(word.text in {"$", "£", "€"} for word in clause.words):
                yield Deed("pay", settlers, one.doers)


def _names(mentions: Sequence[Mention]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(one.actor for one in mentions))
