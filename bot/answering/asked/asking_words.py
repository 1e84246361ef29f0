"""The words that open a question, put right where the fingers slipped: "wehn did", "howmany", "waht are", "dose it".

They are few, so that one letter tells which was meant, and they decide the form of a question before anything else of
it is read.
"""

import re
from collections.abc import Callable
from collections.abc import Set as AbstractSet
from functools import cache
from string import ascii_lowercase

from bot.answering.asked.opening import AUXILIARY, without_courtesies
from corpus.patterns import Pattern
from corpus.typos import ordinary_words

IsName = Callable[[str], bool]
_ASKING = ("who", "whom", "whose", "what", "when", "where", "why", "which", "how")
_WITH_IS = ("whats", "whos", "whens", "wheres", "whys", "hows")
_VERBS = tuple("is are was were do does did has have had can could will would should".split())  # noqa: SIM905
_MEASURES = ("many", "much", "long", "often", "old", "big", "large", "soon", "far", "come")
_OF_MEASURE = frozenset(_MEASURES)
# Written as they are spoken, or as no single slip makes them.
_SPOKEN = {
    "wot": "what", "wots": "whats", "wut": "what", "wha": "what", "wen": "when", "wer": "where", "wy": "why",
    "y": "why", "wich": "which", "hw": "how", "ho": "how", "hou": "how", "dose": "does", "dos": "does",
    "duz": "does", "iz": "is", "wuz": "was",
}  # fmt: skip
# Words by themselves, which stand where these do before no verb: "were was he held?", "witch states ban it?".
_IN_ITS_PLACE = {
    "were": "where", "ware": "where", "wear": "where", "hat": "what", "wheat": "what", "whit": "what", "witch": "which",
    "hoe": "how", "hen": "when",
}  # fmt: skip
_OPENER = r"\W*(?:(?:so|and|but|or|then|ok|okay|well|hey|hi|hello|please|also|now)\W+)*"
_FRONT = rf"(?:{_OPENER}(?:(?:to|on|for|in|at|by|from|under|of|with|until|untill|till|since) )?)"
_ASKS_TO_TELL = (
    r"(?:know|tell me|tell us|remind me|wonder|wondering|explain|say|ask|idea|sure|curious|find out|clue|check)"
)
# Where a clause may begin: at the front, behind a mark, behind what asks to be told.
_PLACE = Pattern(
    rf"(?:^{_FRONT}|[,;:.?!–—] (?:and |but |so |or )?|\b(?P<told>{_ASKS_TO_TELL}) |\b(?:and|or|but) )"
    r"(?P<word>[^\W\d_]+)",
    re.IGNORECASE,
)
_ASKED_FOR = rf"(?:{'|'.join((*_ASKING, *_WITH_IS))})"
_FIRST = Pattern(rf"{_OPENER}(?P<word>[^\W\d_]+)(?!['’-]?\w)", re.IGNORECASE)
_BEHIND = Pattern(rf"\b(?P<asking>{_ASKED_FOR}) (?P<word>[^\W\d_]+)", re.IGNORECASE)
_NEXT = Pattern(r"(?:['’](?P<is>s)|s)?\s+(?P<next>[\w'’-]+)")
_AUXILIARY = Pattern(AUXILIARY, re.IGNORECASE)
_RUN = Pattern(
    rf"(?P<asking>{_ASKED_FOR}|{'|'.join(one for one in _SPOKEN if len(one) > 1)})"
    rf"(?P<other>{'|'.join((*_MEASURES[:4], *_VERBS))})",
    re.IGNORECASE,
)
_VERB_RUN = Pattern(r"(?P<asking>is|does|did|was|can|has)(?P<other>it|they|the)", re.IGNORECASE)
_MIN_LETTERS = 3  # below this another letter is another word


def with_asking_words(text: str, is_name: IsName) -> str:
    """Write the question words and verbs that open a question as they are spelt; ``is_name`` tells what is a name."""
    text = _replaced(text, _PLACE, lambda found: _meant(found, is_name))
    return _replaced(text, _BEHIND, lambda found: _meant_behind(found, is_name))


def opens_with_no_word(text: str, is_name: IsName) -> bool:
    """Tell whether a text opens with what is neither a word nor a name, so that nothing is stated to be confirmed."""
    found = _FIRST.match(without_courtesies(text))
    word = found["word"] if found else ""
    return len(word) >= _MIN_LETTERS and word.islower() and word not in _WITH_IS and _is_unknown(word, is_name)


def _replaced(text: str, place: Pattern, meant: Callable[[re.Match[str]], str | None]) -> str:
    """Write what is ``meant`` for each word found at ``place``, in the case of its first letter."""
    for found in reversed(list(place.finditer(text))):
        if (word := meant(found)) is not None:
            start, end = found.span("word")
            word = word.upper() if found["word"].isupper() and end - start > 1 else word
            word = word[0].upper() + word[1:] if found["word"][0].isupper() else word
            text = f"{text[:start]}{word}{text[end:]}"
    return text


def _meant(found: re.Match[str], is_name: IsName) -> str | None:
    """Return the word that was meant at the front of a clause, None where it is one, or a name."""
    word, following = found["word"].lower(), _word_behind(found)
    if word in _ASKING or word in _WITH_IS:
        return None
    asks = _AUXILIARY.fullmatch(following) is not None or _spelt(following, _VERBS) is not None
    if (other := _in_its_place(found, following, asks=asks)) is not None:
        return other
    if not _may_be_slip(found, following, is_name):
        return None
    if (run := _RUN.fullmatch(word) or _VERB_RUN.fullmatch(word)) is not None:
        return f"{_SPOKEN.get(run['asking'], run['asking'])} {run['other']}"
    clause = asks or not following or found["told"] is not None
    return _asking_word(word, following, asks=clause) or (None if clause else _spelt(word, _VERBS))


def _in_its_place(found: re.Match[str], following: str, *, asks: bool) -> str | None:
    """Return the word that is meant by another one, which makes no sense where it stands."""
    word = found["word"].lower()
    if asks:
        return _IN_ITS_PLACE.get(word)
    if word == "witch":
        return "which" if following != "hunt" and found.start() == 0 else None
    if word == "hoe":
        return "how" if following in _OF_MEASURE else None
    return "does" if word == "dose" and following not in {"", "of"} else None


def _asking_word(word: str, following: str, *, asks: bool) -> str | None:
    """Return the question word that was meant before ``following``."""
    measures = following in _OF_MEASURE or _spelt(following, _MEASURES) is not None
    if word == "hwo":
        return "how" if measures or following in {"do", "does", "did", "can", "could", "should"} else "who"
    meant = _SPOKEN.get(word) or _spelt(word, (*_ASKING, *_WITH_IS))
    if meant is None or meant in _VERBS:
        return None
    if meant == "how":
        return meant if asks or measures else None
    return meant if asks or meant not in {"when", "where", "why", "whom"} else None


def _meant_behind(found: re.Match[str], is_name: IsName) -> str | None:
    """Return the verb or the measure that was meant behind a question word: "what dose", "how mnay"."""
    word, asking = found["word"].lower(), found["asking"].lower()
    if word == "dose":
        return "does"
    if not found["word"].islower() or not _is_unknown(word, is_name):
        return None
    if asking == "how" and (measure := _spelt(word, _MEASURES)):
        return measure
    spoken = _SPOKEN.get(word)
    return spoken if spoken in _VERBS else _spelt(word, _VERBS)


def _word_behind(found: re.Match[str]) -> str:
    behind = _NEXT.match(found.string, found.end("word"))
    return ("is" if behind["is"] else behind["next"].lower()) if behind else ""


def _may_be_slip(found: re.Match[str], following: str, is_name: IsName) -> bool:
    """Tell whether a word is none that is known; with its capital it may be somebody's name elsewhere than in front."""
    word = found["word"]
    behind = found.string[found.end("word") :].lstrip()
    named = word[0].isupper() and (found.start("word") > 0 or behind[:1].isupper()) and not found.string.isupper()
    alone = not following and found.string[found.end("word") :].strip(" ?!.")
    return not named and not alone and _is_unknown(word.lower(), is_name)


def _is_unknown(word: str, is_name: IsName) -> bool:
    return word not in ordinary_words() and not is_name(word)


def _spelt(word: str, among: tuple[str, ...]) -> str | None:
    """Return the one of ``among`` that is a slip of the fingers away from ``word``; None where none is, or several.

    Letters that are all there, or all but one, are more often meant than another in place of one.
    """
    found = {meant for meant in among if word in _slips(meant) or _is_shuffled(word, meant)}
    found = found or {meant for meant in among if meant in _ASKING and word in _with_another(meant)}
    return found.pop() if len(found) == 1 else None


def _is_shuffled(word: str, meant: str) -> bool:
    return len(meant) > _MIN_LETTERS and word != meant and sorted(word) == sorted(meant)


@cache
def _slips(word: str) -> AbstractSet[str]:
    """Return what a word is with two neighbours swapped, a letter twice or, where it is longer, one left out."""
    places = range(len(word))
    twice = {f"{word[: at + 1]}{word[at:]}" for at in places}
    swapped = {f"{word[:at]}{word[at + 1]}{word[at]}{word[at + 2 :]}" for at in places[:-1]}
    missed = {f"{word[:at]}{word[at + 1 :]}" for at in places[1:]} if len(word) > _MIN_LETTERS else set()
    return frozenset(twice | swapped | missed) - {word}


@cache
def _with_another(word: str) -> AbstractSet[str]:
    if len(word) <= _MIN_LETTERS:
        return frozenset()
    others = {f"{word[:at]}{one}{word[at + 1 :]}" for at in range(len(word)) for one in ascii_lowercase}
    return frozenset(others) - {word}
