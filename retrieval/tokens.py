"""Words as the lexical index counts them: lower case, possessives cut, compounds parted, stop words left out."""

import re

from corpus.patterns import Pattern

_MAX_WORD_CHARS = 40
_APOSTROPHES = str.maketrans({"\u2019": "'", "\u2018": "'", "\u02bc": "'"})
_WORD = Pattern(r"[^\W_]+")
# "ibm's" is about ibm; "n't" carries a negation that a bag of words cannot use ("don't" -> "don").
_ENDING = Pattern(r"(?<=[^\W_])'(?:s|t|re|ve|ll|d|m)(?![^\W_])")
_ACRONYM = Pattern(r"(?<![^\W_])(?:[^\W\d_]\.){2,}")
# "us" and "may" stay: in a policy corpus they are a country and a month.
_STOP_WORDS = frozenset(
    """a about also an and any are as at be because been being but by can could did do does doing for from had has have
    having he her hers him his how i if in into is it its just me might must my of on or our ours shall she should
    so some such than that the their theirs them then there these they this those to too very was we were what when
    where which while who whom whose why will with would you your yours""".split()  # noqa: SIM905 - a hundred quoted words hide what is on the list
)


def tokenize(text: str) -> list[str]:
    """Return the words of ``text`` in order, repeats included.

    "IBM's face-recognition" gives ``ibm``, ``face``, ``recognition``; "U.S." gives ``us``; digits stay ("section 3").
    """
    plain = text.translate(_APOSTROPHES).lower()
    if "'" in plain:
        plain = _ENDING.sub("", plain).replace("'", "")
    words = _WORD.findall(_ACRONYM.sub(_undotted, plain))
    return [word[:_MAX_WORD_CHARS] for word in words if word not in _STOP_WORDS]


def query_terms(text: str, max_terms: int, max_chars: int) -> list[str]:
    """Return the distinct words of a question in order, at most ``max_terms`` of its first ``max_chars`` characters."""
    return list(dict.fromkeys(tokenize(text[:max_chars])))[:max_terms]


def _undotted(match: re.Match[str]) -> str:
    return match.group().replace(".", "") + " "
