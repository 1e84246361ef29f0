"""The subject of a verb of speech or of a ruling, by rules over word order."""

from collections.abc import Iterator, Sequence

from msgspec import Struct

from corpus.patterns import Pattern
from corpus.speaking.voices import Line, Voice, follows_preposition
from corpus.speaking.words import ARTICLES, ASIDE, OF, speaker_lexicon

_QUOTE_MARKS = frozenset({'"', "“", "”"})
_BE = frozenset({"is", "are", "was", "were", "be", "been", "being"})
_NOT = frozenset({"not", "never", "nor", "neither", "cannot"})
_RELATIVE = frozenset({"who", "which", "that"})
_SUBORDINATORS = frozenset({"after", "before", "because", "when", "that"})
_ENDS_CLAUSE = _QUOTE_MARKS | _SUBORDINATORS | {";", ":", "but", "while", "although", "though"}
_CAUSATIVE = frozenset({"make", "makes", "made", "making", "let", "lets", "have", "help", "helps", "whose", "whom"})
_TIME_PREPOSITIONS = frozenset({"on", "in", "at", "during", "late", "early", "last", "this", "of"})
_INVERTED = frozenset({"said", "says", "added", "asked", "wrote", "argued", "told", "warned", "insisted", "replied"})
# "It added that ...", unlike "it added a feature".
_ADD = frozenset({"add", "adds", "added"})
_AFTER_ADD = frozenset({(), ("that",), (",",), (".",), (";",), ('"',), ("“",), ("in",), ("on",)})
_NOBODY = Pattern(r"\b(?:no one|nobody|none|neither)\b")
_INVERTED_REACH = 4
_PHRASE_TOKENS = 6


class Speech(Struct, frozen=True):
    """A verb of speech and its subject; ``verb`` is the class in the lexicon."""

    voice: Voice
    verb: str


def find_speech(line: Line, voices: Sequence[Voice]) -> Iterator[Speech]:
    """Yield the speeches of a sentence from left to right; the caller takes the first that suits its subject."""
    verbs = speaker_lexicon().verbs
    named = {place for first, last, _ in line.actors for place in range(first, last)}
    for place, word in enumerate(line.folded):
        if place in named:
            continue
        if word == "according" and line.folded[place + 1 : place + 2] == ("to",):
            if (voice := _first_from(voices, place + 2, place + 2 + _INVERTED_REACH)) is not None:
                yield Speech(voice, "say")
            continue
        for verb in ("say", "find", "judge"):
            if word in verbs[verb] and _is_active(line, place):
                voice = _subject(line, voices, place)
                if voice is not None:
                    yield Speech(voice, verb)


def _is_active(line: Line, place: int) -> bool:
    before = line.folded[max(0, place - 3) : place]
    if line.folded[place] in _ADD and line.folded[place + 1 : place + 2] not in _AFTER_ADD:
        return False
    if not before:
        return True
    if before[-1] == "to" or before[-1] in _RELATIVE or before[-1] in _BE:
        return False
    negated = any(word in _NOT for word in before[-2:]) or before[-2:] == ("'", "t")
    passive = len(before) > 1 and before[-2] in _BE and before[-1] in ASIDE | {"internally"}
    return not negated and not passive


def _subject(line: Line, voices: Sequence[Voice], verb: int) -> Voice | None:
    before = line.folded[verb - 1] if verb else ""
    start = _start_of_clause(line, verb)
    left = [voice for voice in voices if start <= voice.first and voice.last <= verb]
    clause = " ".join(line.folded[start:verb])
    if (start > 1 and line.folded[start - 1] in _SUBORDINATORS) or _NOBODY.search(clause):
        return None
    if before in _QUOTE_MARKS or not left:
        return _inverted(line, voices, verb)
    free = [voice for voice in left if not follows_preposition(line, voice)]
    if before == ",":
        subject = next((voice for voice in free if line.folded[voice.last] == ","), None)
        return subject if subject is None or not subject.noun else _name_after(line, left, subject)
    if before in {"and", "then"}:
        return free[0] if free else None
    if left and (_is_aside(line.folded[left[-1].last : verb]) or _are_more_names(line, left[-1].last, verb)):
        head = _head(line, left)
        return None if _is_subordinate(line, head) or _is_only_a_place(line, head, left) else head
    return None


def _is_subordinate(line: Line, voice: Voice) -> bool:
    """Whether a voice only acts in a clause about something else: "breaches that police admitted", "make it say"."""
    before = [word for word in line.folded[max(0, voice.first - 2) : voice.first] if word not in ARTICLES]
    return bool(before) and before[-1] in _RELATIVE | _CAUSATIVE


def _inverted(line: Line, voices: Sequence[Voice], verb: int) -> Voice | None:
    """Return the subject after its verb: "said Jane Roe, an analyst", unlike "reports said Meta had"."""
    voice = _first_from(voices, verb + 1, verb + 1 + _INVERTED_REACH)
    if voice is None or line.folded[verb] not in _INVERTED:
        return None
    before = line.folded[verb - 1] if verb else ""
    after = line.folded[voice.last] if voice.last < len(line.folded) else "."
    ends = {",", ".", ";"} | OF | _QUOTE_MARKS
    if voice.noun in {"official", "advocate", "expert", "court"} and after == ",":
        voice = _name_after(line, voices, voice)
    return voice if before in _QUOTE_MARKS or (before == "," and after in ends) else None


def _name_after(line: Line, left: Sequence[Voice], noun: Voice) -> Voice:
    """Return the name that a noun is explained by: "the police chief, Jane Roe, said"."""
    names = (voice for voice in left if voice.first == noun.last + 1 and voice.is_person)
    return next((voice for voice in names if line.folded[voice.last : voice.last + 1] in {(",",), (".",), ()}), noun)


def _start_of_clause(line: Line, verb: int) -> int:
    start = verb
    # What stands inside a name ends no clause: "Ton-That", "Microsoft Corp (O:MSFT)".
    named = {place for first, last, _ in line.actors for place in range(first, last)}
    while start > 0 and (line.folded[start - 1] not in _ENDS_CLAUSE or start - 1 in named):
        start -= 1
    return start


def _head(line: Line, left: Sequence[Voice]) -> Voice:
    """Return the head of the noun phrase that ends with the last voice: a person of a group, the first of a list."""
    head = left[-1]
    listed = False
    for voice in reversed(left[:-1]):
        between = [word for word in line.folded[voice.last : head.first] if word not in ARTICLES]
        listed = between in (["and"], [",", "and"]) or (listed and between == [","])
        if not (listed or (len(between) == 1 and between[0] in OF)):
            break
        head = voice
    return head


def _is_only_a_place(line: Line, head: Voice, left: Sequence[Voice]) -> bool:
    """Whether the noun phrase has a head that is no voice: "signs at shops in Brooklyn said"."""
    return (head.is_place or left[-1].is_place) and follows_preposition(line, head)


def _are_more_names(line: Line, first: int, last: int) -> bool:
    return all(token.is_capital or token.folded in {"and", ","} for token in line.tokens[first:last])


def _is_aside(words: Sequence[str]) -> bool:
    if all(word in ASIDE for word in words):
        return True
    is_phrase = words[0] in _TIME_PREPOSITIONS and len(words) <= _PHRASE_TOKENS and "," not in words
    return is_phrase or (words[0] == "(" and words[-1] == ")")


def _first_from(voices: Sequence[Voice], first: int, last: int) -> Voice | None:
    return next((voice for voice in voices if first <= voice.first < last), None)
